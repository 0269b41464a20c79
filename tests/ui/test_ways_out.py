"""Every failure comes with one sentence and with buttons that help."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counterdraft.errors import (
    DraftFileError,
    ExportError,
    ReviewFileError,
    ReviewFileProblem,
    UsageError,
)
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest
from counterdraft.resources import seed
from counterdraft.review.store import ReviewFile
from counterdraft.ui.export_dialog import ExportDialog, Product
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.ways_out import Way, ways_for
from counterdraft.ui.worker_process import Failure
from ui.windows import WAIT_MS, Answers, open_files, sample_files

REVIEW, EXPORT, DRAFT = ReviewFileError.__name__, ExportError.__name__, DraftFileError.__name__


@pytest.mark.parametrize("problem", ReviewFileProblem)
def test_every_problem_of_a_review_has_a_way_out(problem: ReviewFileProblem) -> None:
    assert Way.OTHER_REVIEW in ways_for(REVIEW, problem)
    assert ways_for(REVIEW, problem, at_work=True) == (Way.SAVE_ELSEWHERE,)


def test_ways_fit_what_failed() -> None:
    assert ways_for(DRAFT) == (Way.OTHER_FILES,)
    assert ways_for(EXPORT) == (Way.OTHER_PLACE,)
    assert ways_for(UsageError.__name__) == ()
    assert ways_for(REVIEW, ReviewFileProblem.DRIVE)[0] is Way.AGAIN
    assert Way.AGAIN not in ways_for(REVIEW, ReviewFileProblem.NOT_OURS)


def click(window: MainWindow, qtbot: QtBot, *, second: bool = False) -> None:
    button = window.trouble.other_way if second else window.trouble.way_out
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_missing_review_is_tried_again_or_replaced(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    missing = tmp_path / "talks.counterdraft"
    window.open_review_file(missing)
    bar = window.trouble
    assert "talks.counterdraft" in bar.text.text()
    assert (bar.way_out.text(), bar.other_way.text()) == ("Try again", "Choose another review…")
    missing.write_bytes(b"something else")
    click(window, qtbot)
    assert bar.isVisible()
    assert bar.way_out.text() == "Choose another review…"
    assert not bar.other_way.isVisible()
    click(window, qtbot)
    assert not bar.isVisible()


def test_a_full_disk_leads_to_another_place(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    open_files(window, qtbot)
    session = window.workspace.session
    assert session is not None
    session.comment_on_document("Kept.")
    window.refuse(ReviewFileError(session.path, ReviewFileProblem.DISK_FULL))
    answers.files = [tmp_path / "elsewhere.counterdraft"]
    click(window, qtbot)
    assert session.path == tmp_path / "elsewhere.counterdraft"
    assert session.path.exists()


def test_files_are_still_there_to_choose_others(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"nothing")
    window.welcome.set_draft(bad)
    window.welcome.add_amendment(seed("declaration/delegation-a.docx"))
    with qtbot.waitSignal(window.worker.failed, timeout=WAIT_MS):
        qtbot.mouseClick(window.welcome.compare_button, Qt.MouseButton.LeftButton)
    click(window, qtbot)
    assert window.pages.currentWidget() is window.welcome
    assert window.welcome.chosen.draft == bad


def test_an_export_that_failed_leads_to_another_place(sample_window: MainWindow, qtbot: QtBot) -> None:
    sample_window.worker.failed.emit(Failure("“out.docx” was not written: the disk is full.", kind=EXPORT))
    assert sample_window.trouble.way_out.text() == "Choose another place…"
    click(sample_window, qtbot)
    assert shown_export(sample_window)._kind is Product.MARKED_UP


def test_a_register_that_failed_leads_to_another_place_for_it(
    sample_window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    sample_window.actions_by_id["export_comments"].trigger()
    dialog = shown_export(sample_window)
    dialog.product.setCurrentIndex(dialog.product.findData(Product.REGISTER_TABLE))
    answers.files = [tmp_path / "no folder" / "register.csv"]
    dialog.buttons.accepted.emit()
    click(sample_window, qtbot)
    assert shown_export(sample_window)._kind is Product.REGISTER_TABLE


def shown_export(window: MainWindow) -> ExportDialog:
    return next(dialog for dialog in window.findChildren(ExportDialog) if dialog.isVisible())


def test_a_damaged_review_of_these_documents_is_saved_as_far_as_it_is_intact(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    open_files(window, qtbot)
    window.workspace.session.comment_on_document("Kept.")
    path = window.workspace.session.path
    window.actions_by_id["close"].trigger()
    content = bytearray(path.read_bytes())
    content[5000:9000] = b"x" * 4000
    path.write_bytes(content)
    with qtbot.waitSignal(window.worker.compared, timeout=WAIT_MS):
        window.compare(sample_files())
    bar = window.trouble
    assert (bar.way_out.text(), bar.other_way.text()) == ("Save what is intact…", "Choose another review…")
    assert window.pages.currentWidget() is window.welcome


def test_a_review_that_is_open_elsewhere_can_be_read(window: MainWindow, qtbot: QtBot) -> None:
    open_files(window, qtbot)
    window.workspace.session.comment_on_document("Read me.")
    path = window.workspace.session.path
    window.actions_by_id["close"].trigger()
    with ReviewFile.open(path):
        with qtbot.waitSignal(window.worker.compared, timeout=WAIT_MS):
            window.compare(sample_files())
        assert window.trouble.way_out.text() == "Open for reading only"
        with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
            click(window, qtbot)
        assert window.workspace.session.read_only
        assert len(window.workspace.session.threads()) == 1


def test_a_review_that_is_away_stays_on_the_list_until_it_is_taken_off(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    away, here = tmp_path / "stick" / "talks.counterdraft", tmp_path / "here.counterdraft"
    window.settings.add_recent(away, "talks")
    window.settings.add_recent(here, "here")
    assert [recent.path for recent in window.settings.recent()] == [here, away]
    window.show_welcome()
    window.welcome.review_wanted.emit(away)
    bar = window.trouble
    assert (bar.way_out.text(), bar.other_way.text()) == ("Try again", "Take it off the list")
    click(window, qtbot, second=True)
    assert [recent.path for recent in window.settings.recent()] == [here]


def test_a_mistake_of_the_worker_offers_a_report(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    window.worker.failed.emit(Failure("ValueError", bug=True, report="Counterdraft report\n"))
    assert "ValueError" in window.trouble.text.text()
    answers.files = [tmp_path / "report.txt"]
    click(window, qtbot, second=True)
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "Counterdraft report\n"


def test_a_mistake_in_the_worker_is_reported_without_text(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    # A request that cannot be carried out: the name of a delegation stands for text of the user.
    asked = ComparisonRequest(None, (AmendmentFile(Path("Zerzabelland.docx")),))  # type: ignore[arg-type]
    with qtbot.waitSignal(window.worker.failed, timeout=WAIT_MS) as failed:
        window.worker.compare(asked)
    failure = failed.args[0]
    assert failure.bug
    assert "counterdraft/negotiation/comparing.py" in failure.report
    assert "Zerzabelland" not in failure.report
