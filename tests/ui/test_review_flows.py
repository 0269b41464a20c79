"""What changes a whole review, in the window: a new draft, returned comments, colleagues, delegations."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot

from counterdraft.model.anchor import AnchorState
from counterdraft.model.comment import Audience
from counterdraft.model.decision import Disposition
from counterdraft.model.draft import Span
from counterdraft.negotiation.comparing import request
from counterdraft.negotiation.opening import sample_comparison
from counterdraft.negotiation.reviewing import DRAFT_SIDE
from counterdraft.resources import seed
from counterdraft.review.fields import DocumentRole
from counterdraft.review.store import ReviewFile
from counterdraft.ui.import_report import ImportDialog
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.merge_dialog import MergeDialog
from counterdraft.ui.rebase_report import RebaseDialog
from ui.controls import nameless
from ui.windows import WAIT_MS, Answers, open_files, settle


def trigger(window: MainWindow, qtbot: QtBot, action: str) -> None:
    """Carry out an action and wait until its report is shown or the window has come to rest."""
    assert window.actions_by_id[action].isEnabled()
    window.actions_by_id[action].trigger()
    qtbot.waitUntil(lambda: not window.worker.busy, timeout=WAIT_MS)


def dialog(window: MainWindow, qtbot: QtBot, kind: type) -> object:
    qtbot.waitUntil(lambda: isinstance(window.flows.dialog, kind), timeout=WAIT_MS)
    assert nameless(window.flows.dialog) == []
    return window.flows.dialog


def bodies(window: MainWindow) -> list[str]:
    return [view.thread.head.body for view in window.workspace.views]


# A new draft ------------------------------------------------------------------------------------------


@pytest.fixture
def talks(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The sample's files with comments on the draft and on an amended text, and a decision."""
    open_files(window, qtbot)
    session = window.workspace.session
    for provision in [p for p in session.comparison.draft.provisions if len(p.text) > 60][:6]:
        session.comment_on_span(DRAFT_SIDE, provision.id, Span(5, 45), f"On {provision.reference}")
    session.comment_on_provision(
        session.comparison.amendments[0].delegation,
        session.comparison.amendments[0].draft.provisions[3].id,
        "Theirs.",
    )
    session.decide(session.comparison.changes[0].id, Disposition.ACCEPTED, "Agreed over lunch.")
    window.workspace.refresh_threads()
    return window


def revised(folder: Path, texts: list[str]) -> Path:
    built = docx.Document()
    for text in texts:
        built.add_paragraph(text)
    path = folder / "draft-rev1.docx"
    built.save(str(path))
    return path


def test_a_new_draft_takes_over_every_comment_after_a_report(
    talks: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    before = talks.workspace.session
    answers.files = [seed("declaration/draft-rev1.docx")]
    trigger(talks, qtbot, "replace_draft")
    report = dialog(talks, qtbot, RebaseDialog)
    counts = {state: int(label.text()) for state, label in report.places.figures.items()}
    assert sum(counts.values()) == 6
    assert report.places.tree.topLevelItemCount() >= 1
    assert before.path.name in (path.name for path in before.path.parent.iterdir())
    with qtbot.waitSignal(talks.workspace.view.filled, timeout=WAIT_MS):
        report.accept()
    settle(talks, qtbot)
    session = talks.workspace.session
    assert session.path != before.path
    assert session.comparison.draft.name == "draft-rev1.docx"
    assert len(talks.workspace.views) == 7
    orphans = [view for view in talks.workspace.views if view.orphaned]
    assert len(orphans) == counts[AnchorState.ORPHANED]
    with ReviewFile.open(before.path) as old:
        assert len(old.threads()) == 7


def test_the_old_draft_can_be_kept_and_nothing_is_left_behind(
    talks: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    session = talks.workspace.session
    files = set(session.path.parent.iterdir())
    answers.files = [seed("declaration/draft-rev1.docx")]
    trigger(talks, qtbot, "replace_draft")
    dialog(talks, qtbot, RebaseDialog).reject()
    assert talks.workspace.session is session
    assert talks.pages.currentWidget() is talks.workspace
    assert set(session.path.parent.iterdir()) == files
    session.comment_on_document("Goes on.")


def test_stopping_leaves_nothing_behind(talks: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    session = talks.workspace.session
    files = set(session.path.parent.iterdir())
    answers.files = [seed("declaration/draft-rev1.docx")]
    talks.actions_by_id["replace_draft"].trigger()
    talks.progress.cancel.click()
    assert talks.pages.currentWidget() is talks.workspace
    assert set(session.path.parent.iterdir()) == files


def test_a_new_draft_with_a_long_title_is_no_obstacle(
    talks: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    new = tmp_path / f"{'Проект ' * 17}.docx"
    new.write_bytes(seed("declaration/draft-rev1.docx").read_bytes())
    answers.files = [new]
    trigger(talks, qtbot, "replace_draft")
    dialog(talks, qtbot, RebaseDialog).accept()
    qtbot.waitUntil(lambda: "– Проект" in talks.workspace.session.path.stem, timeout=WAIT_MS)
    settle(talks, qtbot)
    talks.workspace.session.comment_on_document("Goes on.")


def test_closing_the_window_over_a_report_leaves_nothing_behind(
    talks: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    folder = talks.workspace.session.path.parent
    files = set(folder.glob("*.counterdraft"))
    answers.files = [seed("declaration/draft-rev1.docx")]
    trigger(talks, qtbot, "replace_draft")
    dialog(talks, qtbot, RebaseDialog)
    assert set(folder.iterdir()) > files
    talks.close()
    assert set(folder.iterdir()) == files


def test_orphans_stand_apart_with_their_words_and_why(
    talks: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    texts = [p.text for p in talks.workspace.session.comparison.draft.provisions if p.text.strip()]
    lost = next(view.quote for view in talks.workspace.views if view.side == DRAFT_SIDE)
    answers.files = [revised(tmp_path, [text for text in texts if lost not in text])]
    trigger(talks, qtbot, "replace_draft")
    report = dialog(talks, qtbot, RebaseDialog)
    top = report.places.tree.topLevelItem(0)
    assert top.text(0).startswith("Without a place")
    assert lost.strip() in top.child(0).toolTip(0)
    assert top.child(0).text(3)
    with qtbot.waitSignal(talks.workspace.view.filled, timeout=WAIT_MS):
        report.accept()
    settle(talks, qtbot)
    orphans = [view for view in talks.workspace.views if view.orphaned]
    assert lost in [view.quote for view in orphans]


def test_without_comments_a_new_draft_is_simply_compared(
    window: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    open_files(window, qtbot)
    answers.files = [seed("declaration/draft-rev1.docx")]
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.actions_by_id["replace_draft"].trigger()
    settle(window, qtbot)
    assert window.workspace.session.comparison.draft.name == "draft-rev1.docx"
    assert not window.workspace.session.saved


def test_a_draft_that_cannot_be_read_changes_nothing(
    talks: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    session = talks.workspace.session
    files = set(session.path.parent.iterdir())
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"nothing")
    answers.files = [bad]
    trigger(talks, qtbot, "replace_draft")
    qtbot.waitUntil(talks.trouble.isVisible, timeout=WAIT_MS)
    assert "bad.docx" in talks.trouble.text.text()
    assert talks.workspace.session is session
    qtbot.waitUntil(lambda: set(session.path.parent.iterdir()) == files)


# Returned comments ------------------------------------------------------------------------------------


def returned(folder: Path, source: Path, remarks: list[tuple[str, str, str]]) -> Path:
    """The draft as it came back: each remark is a word of the text, an author and what is said."""
    built = docx.Document(str(source))
    for words, author, text in remarks:
        paragraph = next(p for p in built.paragraphs if words in p.text)
        built.add_comment(paragraph.runs, text, author=author, initials="X")
    path = folder / "back.docx"
    built.save(str(path))
    return path


def test_returned_comments_are_taken_in_once_with_their_delegation(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    open_files(window, qtbot)
    draft = sample_comparison().draft
    words = [p.text[:40] for p in docx.Document(str(draft)).paragraphs if len(p.text) > 80][:2]
    back = returned(tmp_path, draft, [(words[0], "Ann", "AM: too strong"), (words[1], "Ben", "Fine.")])
    answers.files = [back]
    trigger(window, qtbot, "import_comments")
    report = dialog(window, qtbot, ImportDialog)
    assert "AM (1)" in report.summary.text()
    assert "Ben (1)" in report.summary.text()
    assert not window.workspace.session.saved
    report.audience.setCurrentIndex(1)
    report.accept()
    settle(window, qtbot)
    assert bodies(window) == ["AM: too strong", "Fine."]
    heads = [view.thread.head for view in window.workspace.views]
    assert {head.audience for head in heads} == {Audience.CIRCULATION}
    assert heads[0].tags == ("AM",)
    assert "import comments" in window.actions_by_id["undo"].text()
    answers.files = [back]
    trigger(window, qtbot, "import_comments")
    again = dialog(window, qtbot, ImportDialog)
    assert "Nothing in it is new." in again.summary.text()
    again.reject()
    assert len(window.workspace.views) == 2
    window.actions_by_id["undo"].trigger()
    assert window.workspace.views == ()


def test_returned_comments_can_be_left(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    open_files(window, qtbot)
    draft = sample_comparison().draft
    words = next(p.text[:40] for p in docx.Document(str(draft)).paragraphs if len(p.text) > 80)
    answers.files = [returned(tmp_path, draft, [(words, "Ann", "Too strong.")])]
    trigger(window, qtbot, "import_comments")
    dialog(window, qtbot, ImportDialog).reject()
    assert window.workspace.views == ()
    assert not window.workspace.session.saved


# Colleagues' reviews ----------------------------------------------------------------------------------


@pytest.fixture
def two(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> tuple[MainWindow, Path]:
    """A review at work and a colleague's copy that went on apart, with two collisions."""
    open_files(window, qtbot)
    session = window.workspace.session
    (head,) = session.comment_on_document("First words.").added
    theirs = tmp_path / "theirs.counterdraft"
    session.begun().save_copy(theirs)
    change = session.comparison.changes[0].id
    with ReviewFile.open(theirs) as colleague:
        colleague.reply(head, "An answer.", "Colleague")
        colleague.edit_comment(head, "Their words.", "Colleague")
        colleague.decide(change, Disposition.REJECTED, "Colleague", "too weak")
    session.edit(head, "My words.")
    session.decide(change, Disposition.ACCEPTED)
    window.workspace.refresh_threads()
    return window, theirs


def test_colleagues_reviews_are_merged_and_collisions_shown_with_both_sides(
    two: tuple[MainWindow, Path], qtbot: QtBot, answers: Answers
) -> None:
    window, theirs = two
    answers.files = [theirs]
    trigger(window, qtbot, "merge_reviews")
    report = dialog(window, qtbot, MergeDialog)
    texts = [label.text() for card in report.cards for label in card.findChildren(type(report.summary))]
    assert len(report.cards) == 2
    for words in ("My words.", "Their words.", "Accepted", "Rejected – too weak"):
        assert words in texts
    assert "New comments and replies: 1." in report.summary.text()
    button = report.cards[0].findChildren(type(window.trouble.way_out))[0]
    button.click()
    settle(window, qtbot)
    assert window.workspace.comments.current == window.workspace.views[0].id
    assert len(window.workspace.views[0].thread.replies) == 1
    answers.files = [theirs]
    trigger(window, qtbot, "merge_reviews")
    assert "Nothing in them is new." in dialog(window, qtbot, MergeDialog).summary.text()
    window.flows.dialog.reject()


def test_a_collision_of_decisions_leads_to_its_change(
    two: tuple[MainWindow, Path], qtbot: QtBot, answers: Answers
) -> None:
    window, theirs = two
    answers.files = [theirs]
    trigger(window, qtbot, "merge_reviews")
    report = dialog(window, qtbot, MergeDialog)
    report.cards[1].findChildren(type(window.trouble.way_out))[0].click()
    assert window.workspace.navigator.current == window.workspace.session.comparison.changes[0].id
    outcome = window.decisions.bar.outcome
    assert "Decided differently elsewhere" in outcome.text()
    window.actions_by_id["accept"].trigger()
    assert "elsewhere" not in outcome.text()
    assert window.workspace.session.review.contested() == {}


def test_a_colleagues_protected_review_asks_for_its_passphrase(
    two: tuple[MainWindow, Path], qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    window, theirs = two
    locked = tmp_path / "locked.counterdraft"
    with ReviewFile.open(theirs) as open_one:
        open_one.save_copy(locked, passphrase="horse")
    answers.files, answers.secrets = [locked], ["wrong", "horse"]
    trigger(window, qtbot, "merge_reviews")
    report = dialog(window, qtbot, MergeDialog)
    assert len(answers.asked) == 2
    assert "could not be opened with this passphrase" in answers.asked[1]
    assert not window.trouble.isVisible()
    assert len(report.cards) == 2
    report.reject()


def test_reviews_of_another_draft_are_refused_with_the_way_out(
    two: tuple[MainWindow, Path], qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    window, _ = two
    other = tmp_path / "other.counterdraft"
    with ReviewFile.create(other) as review:
        review.add_document(
            seed("declaration/draft-rev1.docx").read_bytes(), DocumentRole.DRAFT, "draft-rev1.docx"
        )
    answers.files = [other]
    trigger(window, qtbot, "merge_reviews")
    qtbot.waitUntil(window.trouble.isVisible)
    assert "different drafts" in window.trouble.text.text()
    assert bodies(window) == ["My words."]


# Delegations ------------------------------------------------------------------------------------------


def test_a_delegation_is_added_to_an_open_review(window: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    open_files(window, qtbot)
    session = window.workspace.session
    session.comment_on_document("Stays.")
    answers.files, answers.texts = [sample_comparison().amendments[1].path], ["Delegation B"]
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.actions_by_id["add_amendments"].trigger()
    settle(window, qtbot)
    now = window.workspace.session
    assert now.path == session.path
    assert [str(one.delegation) for one in now.comparison.amendments][1] == "Delegation B"
    assert bodies(window) == ["Stays."]


def test_the_sample_of_measures_opens_with_its_comments(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.actions_by_id["sample_measures"].trigger()
    settle(window, qtbot)
    assert len(window.workspace.views) == 2
    assert window.settings.recent() == ()


# Files that change meanwhile --------------------------------------------------------------------------


def own_files(window: MainWindow, qtbot: QtBot, folder: Path) -> tuple[Path, Path]:
    """A comparison of files in a folder, with a comment on it."""
    draft, amended = folder / "draft.docx", folder / "a.docx"
    draft.write_bytes(sample_comparison().draft.read_bytes())
    amended.write_bytes(sample_comparison().amendments[0].path.read_bytes())
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.compare(request(draft, [amended], ["Delegation A"]))
    settle(window, qtbot)
    window.workspace.session.comment_on_document("Stays.")
    return draft, amended


def test_a_draft_that_changed_on_the_disk_is_never_mixed_with_the_comments_on_the_old_one(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    draft, _ = own_files(window, qtbot, tmp_path)
    session = window.workspace.session
    draft.write_bytes(seed("declaration/draft-rev1.docx").read_bytes())
    window.actions_by_id["again"].trigger()
    assert window.workspace.session is session
    assert "draft.docx" in window.trouble.text.text()
    window.trouble.way_out.click()
    report = dialog(window, qtbot, RebaseDialog)
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        report.accept()
    settle(window, qtbot)
    assert bodies(window) == ["Stays."]


def test_an_amended_text_that_changed_on_the_disk_comes_beside_the_old_one(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    _, amended = own_files(window, qtbot, tmp_path)
    amended.write_bytes(sample_comparison().amendments[1].path.read_bytes())
    window.actions_by_id["again"].trigger()
    assert "a.docx" in window.trouble.text.text()
    answers.texts = ["Delegation A"]
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.trouble.way_out.click()
    settle(window, qtbot)
    names = [one.delegation for one in window.workspace.session.comparison.amendments]
    assert names == ["Delegation A", "Delegation A (2)"]
    assert bodies(window) == ["Stays."]
