"""Whole flows of the window across the border of one part: two programs, orphans, proof, program start."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import weakref
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterdraft.anchoring.describe import describe
from counterdraft.model.draft import Span
from counterdraft.negotiation.verifying import verify_files
from counterdraft.resources import seed
from counterdraft.review.store import NewComment, ReviewFile
from counterdraft.ui.export_dialog import ExportDialog
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.shortcut_sheet import ShortcutSheet
from ui.windows import WAIT_MS, Answers, open_files, sample_files, settle


def test_a_review_that_is_open_elsewhere_is_shown_for_reading(
    window: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    open_files(window, qtbot)
    session = window.workspace.session
    session.comment_on_document("Read this first.")
    path = session.path
    window.actions_by_id["close"].trigger()
    other = ReviewFile.open(path)
    try:
        with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
            window.open_review_file(path)
        settle(window, qtbot)
        assert [view.thread.head.body for view in window.workspace.views] == ["Read this first."]
        assert window.workspace.session.read_only
        assert path.name in answers.told[0]
        assert not window.actions_by_id["comment"].isEnabled()
        assert not window.actions_by_id["comment_provision"].isEnabled()
        assert window.actions_by_id["next_change"].isEnabled()
    finally:
        other.close()


def test_an_orphan_stands_apart_and_is_attached_to_the_selection(window: MainWindow, qtbot: QtBot) -> None:
    open_files(window, qtbot)
    workspace = window.workspace
    draft = workspace.session.comparison.draft
    first = draft.provisions[3]
    anchor = describe(draft, first.id, Span(0, 9))
    quote = type(anchor.quote)("words that were in no text of this negotiation at all", "", "")
    changed = {"quote": quote, "provision": type(anchor.provision)("gone")}
    workspace.session.import_comments((NewComment(replace(anchor, **changed), "Where is it?", "Reviewer"),))
    workspace.refresh_threads()
    settle(window, qtbot)
    (view,) = workspace.views
    assert view.orphaned
    assert view.place is None
    assert workspace.comments.orphan_title.isVisibleTo(workspace.comments)
    workspace.choose_thread(view.id)
    assert not window.actions_by_id["attach"].isEnabled()
    pane = workspace.view.panes[0]
    pane.setFocus()
    assert pane.select(first.id, Span(0, 9))
    assert window.actions_by_id["attach"].isEnabled()
    window.actions_by_id["attach"].trigger()
    settle(window, qtbot)
    (view,) = workspace.views
    assert not view.orphaned
    assert view.place == (0, first.id, Span(0, 9))
    window.actions_by_id["undo"].trigger()
    assert workspace.views[0].orphaned


def test_what_the_window_exports_is_proven_by_verify(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    open_files(window, qtbot)
    answers.files = [tmp_path / "marked.docx"]
    window.actions_by_id["export"].trigger()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ExportDialog) and w.isVisible())
    with qtbot.waitSignal(window.worker.wrote, timeout=WAIT_MS):
        dialog.buttons.accepted.emit()
    sample = sample_files()
    told = list(verify_files(sample.draft, [sample.amendments[0].path], tmp_path / "marked.docx"))
    assert [good for _, good in told] == [True]


def test_the_sample_without_a_screen_is_refused_in_one_sentence(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    environment = {**os.environ, **home}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "counterdraft", "--sample"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert "counterdraft compare" in done.stderr
    assert str(seed("declaration/draft.docx")) in done.stderr


def test_opening_the_sample_in_the_window_touches_no_socket(tmp_path: Path) -> None:
    code = """
import sys
seen = []
sys.addaudithook(lambda event, arguments: seen.append(event) if event.startswith("socket.") else None)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from counterdraft.negotiation.opening import window_request
from counterdraft.ui import application, shell
shown = shell.MainWindow.show
def show(window):
    shown(window)
    window.workspace.view.filled.connect(window.close)
    QTimer.singleShot(60_000, QApplication.quit)
shell.MainWindow.show = show
if __name__ == "__main__":
    status = application.run(window_request([], sample=True))
    print(status, seen)
"""
    script = tmp_path / "begin.py"
    script.write_text(code, encoding="utf-8")
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.stdout.strip() == "0 []", done.stderr


def test_a_closed_window_leaves_no_timer_thread_or_process(window: MainWindow, qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    open_files(window, qtbot)
    process = window.worker._process
    assert process.is_alive()
    assert len(threading.enumerate()) > len(before)
    window.close()
    assert not process.is_alive()
    qtbot.waitUntil(lambda: set(threading.enumerate()) <= before)
    qtbot.waitUntil(lambda: not [timer for timer in window.findChildren(QTimer) if timer.isActive()])


def test_dialogs_are_let_go(window: MainWindow, qtbot: QtBot) -> None:
    open_files(window, qtbot)
    for action, kind in (("export", ExportDialog), ("shortcuts", ShortcutSheet)):
        window.actions_by_id[action].trigger()
        shown = next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())
        gone = weakref.ref(shown)
        shown.reject()
        del shown
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qtbot.waitUntil(lambda gone=gone: gone() is None)


def test_five_thousand_signals_are_survived(window: MainWindow) -> None:
    """Releases of Qt's bindings that lose references abort long before."""
    heard = []
    window.workspace.announced.connect(heard.append)
    for number in range(5000):
        window.workspace.announced.emit(f"{number}")
    assert heard[-1] == "4999"
