"""Opening reviews in the window: passphrases, damage, and keeping a review under a passphrase."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.review.fields import DocumentRole
from counterdraft.review.store import ReviewFile
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.review_opening import free_name
from ui.windows import WAIT_MS, Answers, open_files, settle


@pytest.fixture
def kept(window: MainWindow, qtbot: QtBot) -> Path:
    """A review with two comments, closed again."""
    open_files(window, qtbot)
    session = window.workspace.session
    session.comment_on_document("First.")
    session.comment_on_document("Second.")
    window.actions_by_id["close"].trigger()
    return session.path


def bodies(window: MainWindow) -> list[str]:
    return [view.thread.head.body for view in window.workspace.views]


def test_a_protected_review_asks_for_its_passphrase_until_it_is_right(
    window: MainWindow, qtbot: QtBot, answers: Answers, kept: Path, tmp_path: Path
) -> None:
    locked = tmp_path / "locked.counterdraft"
    with ReviewFile.open(kept) as review:
        review.save_copy(locked, passphrase="horse")
    answers.secrets = ["wrong", "horse"]
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.open_review_file(locked)
    settle(window, qtbot)
    assert bodies(window) == ["First.", "Second."]
    assert ["protected" in answers.asked[0], "could not be opened" in answers.asked[1]] == [True, True]
    # Comparing again, adding and undoing go on in the protected file.
    window.workspace.session.comment_on_document("Third.")
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.actions_by_id["again"].trigger()
    settle(window, qtbot)
    assert len(answers.asked) == 2
    assert bodies(window) == ["First.", "Second.", "Third."]
    assert b"SQLite format 3" not in locked.read_bytes()


def test_a_passphrase_that_is_given_up_is_told(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    other = tmp_path / "other.counterdraft"
    other.write_bytes(b"neither a review nor anything else" * 100)
    window.open_review_file(other)
    assert len(answers.asked) == 1
    assert window.trouble.isVisible()
    assert "not a Counterdraft review" in window.trouble.text.text()
    assert window.pages.currentWidget() is window.welcome


def test_what_is_intact_of_a_damaged_review_is_saved_and_opened(
    window: MainWindow, qtbot: QtBot, answers: Answers, kept: Path, tmp_path: Path
) -> None:
    damaged = sqlite3.connect(kept)
    damaged.execute(
        "UPDATE entries SET author = 'Nobody' WHERE sequence = (SELECT max(sequence) FROM entries)"
    )
    damaged.commit()
    damaged.close()
    before = kept.read_bytes()
    window.open_review_file(kept)
    assert "is damaged" in window.trouble.text.text()
    assert window.trouble.way_out.isVisible()
    answers.files = [tmp_path / "saved"]
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.trouble.way_out.click()
    settle(window, qtbot)
    assert bodies(window) == ["First."]
    assert window.workspace.session.path == tmp_path / "saved.counterdraft"
    assert "Damaged, and not in the new file: 1 records" in answers.told[0]
    assert kept.read_bytes() == before


def test_a_review_whose_draft_was_lost_is_refused_with_a_sentence(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "part.counterdraft"
    with ReviewFile.create(path) as review:
        review.add_document(b"text", DocumentRole.AMENDMENT, "a.docx", delegation="A")
    window.open_review_file(path)
    assert "its draft is missing" in window.trouble.text.text()
    with ReviewFile.open(path):
        pass


def test_a_review_can_be_kept_under_a_passphrase(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    open_files(window, qtbot)
    window.workspace.session.comment_on_document("For us alone.")
    window.workspace.refresh_threads()
    answers.secrets, answers.files = ["horse", "hors"], [tmp_path / "safe"]
    window.actions_by_id["protect"].trigger()
    assert window.workspace.session.passphrase is None
    answers.secrets = ["horse", "horse"]
    window.actions_by_id["protect"].trigger()
    session = window.workspace.session
    assert (session.path, session.passphrase) == (tmp_path / "safe.counterdraft", "horse")
    session.comment_on_document("And this.")
    assert b"alone" not in session.path.read_bytes()
    # Another name keeps the protection.
    answers.files = [tmp_path / "again.counterdraft"]
    window.actions_by_id["save_as"].trigger()
    with pytest.raises(ReviewFileError) as caught:
        ReviewFile.open(tmp_path / "again.counterdraft", read_only=True)
    assert caught.value.problem is ReviewFileProblem.PASSPHRASE_NEEDED


def test_no_recent_reviews_are_kept_if_that_is_switched_off(
    window: MainWindow, qtbot: QtBot, answers: Answers, kept: Path, tmp_path: Path
) -> None:
    assert [recent.path for recent in window.settings.recent()] == [kept]
    window.settings.keep_recent = False
    assert window.settings.recent() == ()
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.open_review_file(kept)
    settle(window, qtbot)
    answers.files = [tmp_path / "elsewhere.counterdraft"]
    window.actions_by_id["save_as"].trigger()
    window.actions_by_id["close"].trigger()
    assert window.settings.recent() == ()


def test_names_of_new_files_do_not_grow_with_every_draft(tmp_path: Path) -> None:
    first = free_name(tmp_path / "talks.counterdraft", "– rev1")
    assert first.name == "talks – rev1.counterdraft"
    first.touch()
    assert free_name(first, "– rev2").name == "talks – rev2.counterdraft"
    assert free_name(tmp_path / "talks.counterdraft", "– rev1").name == "talks – rev1 2.counterdraft"
