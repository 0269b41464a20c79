from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterdraft.errors import DraftFileError, ReviewFileError, ReviewFileProblem
from counterdraft.model.anchor import AnchorState
from counterdraft.model.change import Delegation
from counterdraft.model.decision import Disposition
from counterdraft.model.draft import Span
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest, compare_files
from counterdraft.negotiation.rebasing import rebase_review, unfinished_name
from counterdraft.negotiation.reviewing import DRAFT_SIDE, ReviewSession, open_review
from counterdraft.negotiation.succession import Fate
from counterdraft.review.merge import merge_files
from counterdraft.review.store import ReviewFile

DRAFT = [
    "The Parties should meet within thirty days of the adoption of this declaration.",
    "Decides to remain actively seized of the matter and of its consequences.",
    "Requests the Secretariat to circulate the report of the fact-finding mission.",
    "Invites observers to follow the work of the monitoring group in the border area.",
]
AMENDED = [
    DRAFT[0].replace("should", "shall").replace("thirty", "sixty"),
    DRAFT[1],
    DRAFT[2].replace("circulate", "circulate without delay"),
]

Write = Callable[[str, Sequence[str]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(name: str, paragraphs: Sequence[str]) -> Path:
        built = docx.Document()
        for text in paragraphs:
            built.add_paragraph(text)
        built.save(str(tmp_path / name))
        return tmp_path / name

    return write


@pytest.fixture
def session(write: Write, tmp_path: Path) -> ReviewSession:
    asked = ComparisonRequest(
        write("draft.docx", DRAFT), (AmendmentFile(write("a.docx", AMENDED), Delegation("A")),)
    )
    return ReviewSession.begin(compare_files(asked), asked, "Reviewer", tmp_path / "talks.counterdraft")


def changes(session: ReviewSession) -> dict[str, str]:
    """Ids of the changes by what they put in, or by what they take away."""
    return {
        (c.amended.text if c.amended and c.amended.text else c.draft.text if c.draft else "").strip(): c.id
        for c in session.comparison.changes
    }


def carried(session: ReviewSession, draft: Path, name: str = "rev1") -> tuple[ReviewSession, dict[str, Fate]]:
    session.close()
    target = session.path.with_name(f"{name}.counterdraft")
    report = rebase_review(session.path, draft, target, "Chair")
    opened = open_review(target, "Reviewer", compare_files)
    fates = {one.decision.reason: one.fate for one in report.decisions}
    return opened, fates


def test_a_program_that_dies_leaves_no_half_review(
    session: ReviewSession, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.comment_on_document("Here.")
    target = session.path.with_name("rev1.counterdraft")
    seen: list[bool] = []

    def attach(self: ReviewFile, *arguments: object) -> None:
        seen.append(target.exists())
        raise KeyboardInterrupt

    new = write("rev1.docx", DRAFT[1:])
    with monkeypatch.context() as patched:
        patched.setattr(ReviewFile, "attach", attach)
        with pytest.raises(KeyboardInterrupt):
            rebase_review(session.path, new, target, "Chair")
    assert seen == [False]
    unfinished_name(target).write_bytes(b"left by a program that was killed")
    assert len(rebase_review(session.path, new, target, "Chair").threads) == 1
    assert not unfinished_name(target).exists()
    with pytest.raises(ReviewFileError) as caught:
        rebase_review(session.path, new, target, "Chair")
    assert (caught.value.problem, caught.value.path) == (ReviewFileProblem.EXISTS, target)


def test_the_report_names_where_threads_stand_now_and_can_be_sent(
    session: ReviewSession, write: Write
) -> None:
    draft = session.comparison.draft
    for provision in draft.provisions[:2]:
        session.comment_on_span(DRAFT_SIDE, provision.id, Span(0, 20), provision.text[:5])
    new = write("rev1.docx", [DRAFT[3], DRAFT[2], DRAFT[0]])
    report = rebase_review(session.path, new, session.path.with_name("rev1.counterdraft"), "Chair")
    moved, lost = report.references
    assert (moved, lost) == (draft.provisions[2].reference, "")
    assert report.places[1].state is AnchorState.ORPHANED
    assert pickle.loads(pickle.dumps(report)) == report


def test_an_orphan_stays_one_when_the_review_is_opened(session: ReviewSession, write: Write) -> None:
    """The place is edited away, and its words stand in a copy that was put in elsewhere."""
    draft = session.comparison.draft
    session.comment_on_span(DRAFT_SIDE, draft.provisions[1].id, Span(0, 30), "Here.")
    copy = DRAFT[1]
    revised = [DRAFT[0], "Wholly other matters follow in this place.", *DRAFT[2:], "New.", copy, "More."]
    target = session.path.with_name("rev1.counterdraft")
    report = rebase_review(session.path, write("rev1.docx", revised), target, "Chair")
    opened = open_review(target, "Chair", compare_files)
    (placed,) = opened.threads()
    lost = report.places[0].state is AnchorState.ORPHANED
    assert (placed.place.state is AnchorState.ORPHANED) is lost
    if lost:
        assert placed.place.reason == report.places[0].reason
    opened.close()


def test_a_deleted_comment_that_was_answered_is_carried_with_its_answer(
    session: ReviewSession, write: Write
) -> None:
    (head,) = session.comment_on_span(
        DRAFT_SIDE, session.comparison.draft.provisions[1].id, Span(0, 30), "Here."
    ).added
    session.reply(head, "An answer.")
    session.delete(head)
    target = session.path.with_name("rev1.counterdraft")
    report = rebase_review(session.path, write("rev1.docx", ["New.", *DRAFT]), target, "Chair")
    assert len(report.threads) == 1
    opened = open_review(target, "Chair", compare_files)
    (placed,) = opened.threads()
    assert (placed.place.state, placed.thread.replies[0].body) == (AnchorState.EXACT, "An answer.")
    opened.close()


def test_decisions_follow_their_changes_and_the_others_are_told(session: ReviewSession, write: Write) -> None:
    names = changes(session)
    session.decide(names["shall"], Disposition.REJECTED, "verb")
    session.decide(names["sixty"], Disposition.ACCEPTED, "number")
    session.decide(names["without delay"], Disposition.BRACKETED, "haste", "promptly")
    session.decide(names[DRAFT[3]], Disposition.PENDING, "observers")
    old = session.decisions()
    revised = [
        DRAFT[0].replace("thirty", "sixty"),  # accepted, and next to the verb
        DRAFT[1],
        DRAFT[2].replace("Secretariat to circulate", "Chair to circulate"),
        DRAFT[3].replace("observers", "all observers"),
    ]
    opened, fates = carried(session, write("rev1.docx", revised))
    assert fates == {
        "verb": Fate.FOLLOWED,
        "number": Fate.TAKEN_UP,
        "haste": Fate.FOLLOWED,
        "observers": Fate.GONE,
    }
    now = changes(opened)
    in_force = {n: opened.decisions()[i] for n, i in now.items() if i in opened.decisions()}
    assert set(in_force) == {"shall", "without delay"}
    assert now["shall"] != names["shall"]
    for name, decision in in_force.items():
        before = old[names[name]]
        assert (decision.disposition, decision.author, decision.made, decision.reason, decision.wording) == (
            before.disposition,
            before.author,
            before.made,
            before.reason,
            before.wording,
        )
    review = opened.begun()
    for name in names.values():
        assert len(review.history(name)) == 1
    opened.close()


def test_a_decision_stays_where_its_change_keeps_its_name(session: ReviewSession, write: Write) -> None:
    name = changes(session)["shall"]
    session.decide(name, Disposition.REJECTED, "verb")
    session.decide(name, Disposition.ACCEPTED, "verb, after lunch")
    opened, fates = carried(session, write("rev1.docx", [DRAFT[0], *DRAFT[2:]]))
    assert fates == {"verb, after lunch": Fate.KEPT}
    assert opened.decisions()[name].disposition is Disposition.ACCEPTED
    assert [one.reason for one in opened.begun().history(name)] == ["verb", "verb, after lunch"]
    opened.close()


def test_two_decisions_in_collision_are_carried_as_two(session: ReviewSession, write: Write) -> None:
    session.comment_on_document("Begun.")
    name = changes(session)["shall"]
    other = session.path.with_name("other.counterdraft")
    session.begun().save_copy(other)
    session.decide(name, Disposition.REJECTED, "mine")
    with ReviewFile.open(other) as colleague:
        colleague.decide(name, Disposition.ACCEPTED, "Colleague", "theirs")
        session.begun().take_in(colleague.entries())
    assert len(session.begun().contested()[name]) == 2
    in_force = session.decisions()[name]
    revised = DRAFT[0].replace("thirty", "forty")
    opened, _ = carried(session, write("rev1.docx", [revised, *DRAFT[1:]]))
    now = changes(opened)["shall"]
    assert now != name
    assert {one.reason for one in opened.begun().contested()[now]} == {"mine", "theirs"}
    assert opened.decisions()[now].reason == in_force.reason
    assert opened.begun().contested().keys() == {now}
    opened.close()


def test_a_decision_is_never_applied_to_a_twin(write: Write, tmp_path: Path) -> None:
    twin = "The Parties should meet."
    asked = ComparisonRequest(
        write("draft.docx", [twin, DRAFT[1], twin, DRAFT[2]]),
        (
            AmendmentFile(
                write(
                    "a.docx",
                    [twin.replace("should", "shall"), DRAFT[1], twin.replace("should", "shall"), DRAFT[2]],
                ),
                Delegation("A"),
            ),
        ),
    )
    session = ReviewSession.begin(compare_files(asked), asked, "Reviewer", tmp_path / "talks.counterdraft")
    first, second = (change.id for change in session.comparison.changes)
    session.decide(first, Disposition.ACCEPTED, "first")
    session.decide(second, Disposition.REJECTED, "second")
    opened, fates = carried(
        session, write("rev1.docx", [twin.replace("should", "shall"), DRAFT[1], twin, DRAFT[2]])
    )
    (left,) = opened.comparison.changes
    assert left.id == first  # the name of the first twin, now that it is the only one
    assert fates == {"first": Fate.TAKEN_UP, "second": Fate.FOLLOWED}
    assert opened.decisions()[left.id].reason == "second"
    assert {d.reason for d in opened.decisions().values()} == {"second"}
    opened.close()


def test_decisions_on_provisions_go_with_their_words(session: ReviewSession, write: Write) -> None:
    provisions = session.comparison.draft.provisions
    for number in range(4):
        session.decide(f"provision:{provisions[number].id}", Disposition.ACCEPTED, f"on {number}")
    revised = ["A new first paragraph.", DRAFT[0], DRAFT[1].replace("actively", ""), DRAFT[2]]
    opened, fates = carried(session, write("rev1.docx", revised))
    assert fates == {
        "on 0": Fate.FOLLOWED,
        "on 1": Fate.GONE,
        "on 2": Fate.FOLLOWED,
        "on 3": Fate.GONE,
    }
    new = opened.comparison.draft
    assert {
        new.text(new.by_id[s.removeprefix("provision:")].id): d.reason for s, d in opened.decisions().items()
    } == {  # type: ignore[index]
        DRAFT[0]: "on 0",
        DRAFT[2]: "on 2",
    }
    assert {d.document for d in opened.decisions().values()} == {new.sha256}
    opened.close()


def test_comments_on_amended_texts_stay_and_keep_their_change(session: ReviewSession, write: Write) -> None:
    names = changes(session)
    session.comment_on_change(names["shall"], "On the verb.")
    session.comment_on_change(names["without delay"], "On the haste.")
    place = session.comparison.amendments[0].draft.provisions[1]
    session.comment_on_span(Delegation("A"), place.id, Span(0, 7), "On theirs.")
    session.close()
    target = session.path.with_name("rev1.counterdraft")
    revised = [DRAFT[0].replace("thirty", "forty"), *DRAFT[1:]]
    report = rebase_review(session.path, write("rev1.docx", revised), target)
    assert (len(report.threads), report.beside) == (1, 2)
    opened = open_review(target, "Reviewer", compare_files)
    placed = {one.thread.head.body: one for one in opened.threads()}
    assert {one.place.state for one in placed.values()} == {AnchorState.EXACT}
    now = changes(opened)
    assert placed["On the verb."].thread.head.anchor.change == now["shall"] != names["shall"]
    assert placed["On the haste."].thread.head.anchor.change == now["without delay"]
    assert placed["On theirs."].side == "A"
    opened.close()


def test_an_orphan_finds_its_text_when_a_later_revision_restores_it(
    session: ReviewSession, write: Write
) -> None:
    provision = session.comparison.draft.provisions[3]
    at = DRAFT[3].index("observers")
    session.comment_on_span(DRAFT_SIDE, provision.id, Span(at, at + 9), "Who?")
    session.comment_on_provision(DRAFT_SIDE, session.comparison.draft.provisions[1].id, "Stays.")
    first, _ = carried(session, write("rev1.docx", DRAFT[:3]))
    assert [one.place.state for one in first.threads()] == [AnchorState.EXACT, AnchorState.ORPHANED]
    second, _ = carried(first, write("rev2.docx", ["A new paragraph.", *DRAFT]), "rev2")
    (back,) = [one for one in second.threads() if one.thread.head.body == "Who?"]
    assert back.place.state is AnchorState.EXACT
    assert back.thread.head.anchor.document == second.comparison.draft.sha256
    text = second.comparison.draft.text(back.place.provision or provision.id)
    assert text[back.place.start : back.place.end] == "observers"
    third, _ = carried(second, write("rev3.docx", DRAFT), "rev3")
    assert {one.place.state for one in third.threads()} == {AnchorState.EXACT}
    third.close()


def test_two_people_who_rebase_apart_merge_without_doubles(session: ReviewSession, write: Write) -> None:
    session.decide(changes(session)["shall"], Disposition.REJECTED, "verb")
    session.close()
    revised = write("rev1.docx", [DRAFT[0].replace("thirty", "forty"), *DRAFT[1:]])
    targets = [session.path.with_name(f"rev1-{number}.counterdraft") for number in (1, 2)]
    for target in targets:
        rebase_review(session.path, revised, target)
    both = session.path.with_name("both.counterdraft")
    assert merge_files(targets, both).contested == ()
    opened = open_review(both, "Reviewer", compare_files)
    now = changes(opened)["shall"]
    assert len(opened.begun().history(now)) == 1
    assert opened.decisions()[now].disposition is Disposition.REJECTED
    opened.close()


def test_the_report_names_what_is_left_behind(session: ReviewSession, write: Write) -> None:
    session.decide(changes(session)[DRAFT[3]], Disposition.REJECTED, "keep")
    session.comment_on_document("On all.")
    session.close()
    target = session.path.with_name("rev1.counterdraft")
    revised = [*DRAFT[:3], DRAFT[3].replace("observers", "all observers")]
    lines = list(rebase_review(session.path, write("rev1.docx", revised), target).lines())
    assert "1 decisions on what was proposed: 1 gone" in lines
    assert any("rejected by Reviewer stays in the history" in line for line in lines)


def test_a_failed_rebase_leaves_nothing(session: ReviewSession, write: Write) -> None:
    session.comment_on_document("Begun.")
    session.close()
    target = session.path.with_name("rev1.counterdraft")
    bad = write("bad.docx", [])
    bad.write_bytes(b"no document")
    with pytest.raises(DraftFileError):
        rebase_review(session.path, bad, target)
    assert not target.exists()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 1))
def test_no_decision_is_lost_or_comes_to_stand_on_another_change(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    random = Random(seed)
    folder = tmp_path_factory.mktemp("rebase")

    def file(name: str, paragraphs: Sequence[str]) -> Path:
        built = docx.Document()
        for text in paragraphs:
            built.add_paragraph(text)
        built.save(str(folder / name))
        return folder / name

    def mutated(texts: Sequence[str]) -> list[str]:
        out = [text.split() for text in texts]
        for _ in range(random.randrange(1, 5)):
            line = random.choice(out)
            line[random.randrange(len(line))] = random.choice(["shall", "may", "soon", "all States", "x"])
        if random.random() < 0.3:
            out.insert(random.randrange(len(out)), list(random.choice(out)))
        if random.random() < 0.3:
            del out[random.randrange(len(out))]
        return [" ".join(line) for line in out]

    base = [*DRAFT, DRAFT[1]]
    asked = ComparisonRequest(
        file("draft.docx", base), (AmendmentFile(file("a.docx", mutated(base)), Delegation("A")),)
    )
    session = ReviewSession.begin(compare_files(asked), asked, "Reviewer", folder / "talks.counterdraft")
    if not session.comparison.changes:
        return
    asked_for = {c.id: c for c in session.comparison.changes}
    for name in asked_for:
        session.decide(name, random.choice(list(Disposition)), f"on {name}")
    session.close()
    report = rebase_review(session.path, file("rev1.docx", mutated(base)), folder / "rev1.counterdraft")
    assert {one.decision.subject for one in report.decisions} == set(asked_for)
    opened = open_review(folder / "rev1.counterdraft", "Reviewer", compare_files)
    new = opened.comparison.change_by_id
    for subject, decision in opened.decisions().items():
        if subject in new:
            before, now = asked_for[decision.reason.removeprefix("on ")], new[subject]  # type: ignore[index]
            assert (before.delegation, before.kind) == (now.delegation, now.kind)
            assert (before.draft and before.draft.text) == (now.draft and now.draft.text)
            assert (before.amended and before.amended.text) == (now.amended and now.amended.text)
    for name in asked_for:
        assert [one.reason for one in opened.begun().history(name)][:1] == [f"on {name}"]
    opened.close()
