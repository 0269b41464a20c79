"""Mistakes of the program: one dialog, a report without a word of the user's, and the window goes on."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from pytestqt.qtbot import QtBot

from counterdraft.negotiation.opening import WindowRequest
from counterdraft.review.store import ReviewFile
from counterdraft.ui import start
from counterdraft.ui.crash_dialog import CrashDesk
from counterdraft.ui.crash_handler import CrashHandler, last_report_path
from counterdraft.ui.main_window import MainWindow
from ui.windows import Answers, settle

SECRET = "Zerzabelland"
pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def handler(monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashHandler]:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    monkeypatch.setattr(threading, "excepthook", lambda *_: None)
    made = CrashHandler()
    made.install()
    yield made
    made.remove()


@pytest.fixture
def desk(handler: CrashHandler, sample_window: MainWindow) -> CrashDesk:
    return CrashDesk(sample_window, handler)


def mistake(*_: object) -> None:
    raise ValueError(f"the provision “{SECRET}” of /home/{SECRET}.docx")


def in_loop(function: Callable[[], object]) -> None:
    """Call from inside of an event loop, as Qt does."""
    loop = QEventLoop()
    QTimer.singleShot(0, function)
    QTimer.singleShot(1, loop.quit)
    loop.exec()


def test_a_mistake_in_a_slot_is_told_once_and_the_window_goes_on(
    desk: CrashDesk,
    handler: CrashHandler,
    sample_window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    answers: Answers,
    tmp_path: Path,
) -> None:
    workspace = sample_window.workspace
    monkeypatch.setattr(workspace, "open_find", mistake)
    find = sample_window.actions_by_id["find"]
    with qtbot.waitSignal(handler.happened):
        in_loop(find.trigger)
    dialog = desk.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert "ValueError" in dialog.sentence.text()
    assert "edit_verbs.py" in dialog.text.toPlainText()
    answers.files = [tmp_path / "report.txt"]
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    saved = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert saved == dialog.text.toPlainText()
    assert SECRET not in saved
    assert str(tmp_path) not in saved
    with qtbot.waitSignal(handler.again):
        in_loop(find.trigger)
    assert desk.dialog is dialog
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert desk.dialog is None
    with qtbot.waitSignal(handler.again):
        in_loop(find.trigger)
    assert "same mistake" in sample_window.status.currentMessage()
    sample_window.actions_by_id["next_change"].trigger()
    assert workspace.navigator.number == 1
    settle(sample_window, qtbot)


def test_the_review_is_whole_after_a_mistake(
    desk: CrashDesk,
    handler: CrashHandler,
    sample_window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace = sample_window.workspace
    session = workspace.session
    assert session is not None
    before = len(session.threads())
    # The comment is on the disk when the window stumbles over it.
    monkeypatch.setattr(workspace.comments, "show_threads", mistake)
    with qtbot.waitSignal(handler.happened):
        in_loop(lambda: workspace.carry_out(lambda: session.comment_on_document("Kept.")))
    assert desk.dialog is not None
    desk.dialog.accept()
    monkeypatch.undo()
    workspace.refresh_threads()
    assert len(workspace.views) == before + 1
    path = session.path
    sample_window.actions_by_id["close"].trigger()
    review = ReviewFile.open(path)
    bodies = [thread.head.body for thread in review.threads()]
    review.close()
    assert "Kept." in bodies


def test_a_mistake_in_a_thread_reaches_the_window(
    desk: CrashDesk, handler: CrashHandler, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(handler.happened):
        thread = threading.Thread(target=mistake)
        thread.start()
        thread.join()
    assert desk.dialog is not None
    assert SECRET not in desk.dialog.text.toPlainText()


def test_a_mistake_while_painting_is_told_once_and_never_again(
    desk: CrashDesk, handler: CrashHandler, qtbot: QtBot
) -> None:
    again: list[None] = []
    handler.again.connect(lambda: again.append(None))
    log = logging.getLogger("counterdraft.ui.pane")

    def paint() -> None:
        try:
            mistake()
        except ValueError:
            log.exception("in %s", "paintEvent")

    with qtbot.waitSignal(handler.happened):
        paint()
    with qtbot.assertNotEmitted(handler.happened, wait=50):
        for _ in range(20):
            paint()
    assert again == []
    assert desk.dialog is not None


def test_the_progress_page_is_left(
    desk: CrashDesk, handler: CrashHandler, sample_window: MainWindow, qtbot: QtBot
) -> None:
    sample_window.pages.setCurrentWidget(sample_window.progress)
    with qtbot.waitSignal(handler.happened):
        in_loop(mistake)
    assert sample_window.pages.currentWidget() is sample_window.workspace


def test_ctrl_c_is_no_mistake(handler: CrashHandler, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(handler.happened, wait=20):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)


def test_the_hooks_are_put_back() -> None:
    before = sys.excepthook, threading.excepthook
    handlers = list(logging.getLogger("counterdraft").handlers)
    made = CrashHandler()
    made.install()
    assert sys.excepthook != before[0]
    made.remove()
    assert (sys.excepthook, threading.excepthook) == before
    assert logging.getLogger("counterdraft").handlers == handlers


def test_when_qt_ends_the_program_the_next_start_offers_a_report(
    tmp_path: Path, sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch, handler: CrashHandler
) -> None:
    code = f"""
import sys
from PySide6.QtCore import QCoreApplication, qFatal
from counterdraft.ui.crash_handler import CrashHandler
application = QCoreApplication(sys.argv)
handler = CrashHandler()
handler.install()
qFatal("about {SECRET}")
"""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    done = subprocess.run(
        [sys.executable, "-c", code], env=dict(os.environ), capture_output=True, check=False, timeout=60
    )
    assert done.returncode != 0
    left = last_report_path().read_text(encoding="utf-8")
    assert "Qt ended the program" in left
    assert SECRET not in left
    desk = CrashDesk(sample_window, handler)
    desk.tell_of_last_run()
    assert desk.dialog is not None
    assert desk.dialog.text.toPlainText() == left
    assert not last_report_path().exists()
    desk.dialog.reject()
    desk.tell_of_last_run()
    assert desk.dialog is None


def test_a_window_that_cannot_be_made_leaves_a_report(
    qapp: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "Shell", mistake)
    with pytest.raises(ValueError):
        start.start(WindowRequest())
    left = last_report_path().read_text(encoding="utf-8")
    assert "counterdraft/ui/start.py" in left
    assert SECRET not in left


def test_the_program_goes_on_after_a_mistake(tmp_path: Path) -> None:
    """The real start and a real event loop: the dialog is shown and closed, then the window is closed."""
    code = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from counterdraft.negotiation.opening import window_request
from counterdraft.ui import application, main_window
from counterdraft.ui.crash_dialog import CrashDialog
shown = main_window.MainWindow.show
def show(window):
    shown(window)
    window.workspace.view.filled.connect(lambda: 1 / 0)
    looking = QTimer(window, interval=20)
    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, CrashDialog):
            looking.stop()
            assert "ZeroDivisionError" in dialog.text.toPlainText()
            dialog.accept()
            window.actions_by_id["next_change"].trigger()
            print("change", window.workspace.navigator.number, flush=True)
            window.close()
    looking.timeout.connect(look)
    looking.start()
    QTimer.singleShot(60_000, QApplication.quit)
main_window.MainWindow.show = show
if __name__ == "__main__":
    raise SystemExit(application.run(window_request([], sample=True)))
"""
    script = tmp_path / "begin.py"
    script.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "change 1\n"), done.stderr
