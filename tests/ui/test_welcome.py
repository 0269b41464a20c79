from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from counterdraft.resources import seed
from counterdraft.ui.elided_label import ElidedLabel
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.settings import Recent
from ui.windows import WAIT_MS, open_files, settle

LONG = "A name that somebody made from the title of the whole document as it was circulated " * 3


@pytest.fixture
def full(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A first page with everything on it."""
    welcome = window.welcome
    welcome.show_recent([Recent(tmp_path / f"{n}.counterdraft", f"Talks & more {n}") for n in range(7)])
    welcome.set_draft(tmp_path / f"{LONG}.docx")
    for number in range(6):
        welcome.add_amendment(tmp_path / f"delegation-{number}.docx")
    return window


def test_a_full_page_scrolls_instead_of_stretching_the_window(full: MainWindow, qtbot: QtBot) -> None:
    full.resize(780, 640)
    qtbot.waitUntil(lambda: full.height() == 640)
    assert full.welcome.minimumSizeHint().height() < 200
    last = full.welcome.findChildren(QPushButton)[-1]
    bar = next(area for area in full.welcome.children() if hasattr(area, "verticalScrollBar"))
    assert bar.verticalScrollBar().maximum() > 0
    bar.ensureWidgetVisible(last)
    assert not last.visibleRegion().isEmpty()


def test_long_names_are_cut_in_the_middle_and_whole_for_readers(full: MainWindow, tmp_path: Path) -> None:
    names = {label.text(): label for label in full.welcome.findChildren(ElidedLabel)}
    label = names[f"{LONG}.docx"]
    assert "…" in label.shown
    assert label.shown.endswith(".docx")
    assert label.toolTip() == str(tmp_path / f"{LONG}.docx")
    short = names["delegation-0.docx"]
    assert short.shown == short.text()
    full.welcome.show_recent([Recent(tmp_path / "x.counterdraft", LONG)])
    button = next(b for b in full.welcome.findChildren(QPushButton) if b.accessibleName() == LONG)
    assert "…" in button.text()


def test_the_keyboard_goes_on_where_the_work_does(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    welcome = window.welcome
    welcome.add_files([tmp_path / "draft.docx", tmp_path / "a.docx", tmp_path / "b.docx"])
    qtbot.waitUntil(lambda: welcome.names[1].hasFocus())
    for row, after in ((1, welcome.amendment_button), (0, welcome.draft_button)):
        takes = [button for button in welcome.findChildren(QToolButton) if not button.isHidden()]
        button = next(take for take in takes if take.property("row") == row)
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
        qtbot.waitUntil(after.hasFocus)
        qtbot.waitUntil(lambda: bool(welcome.names) and welcome.names[0].isVisible())
    assert welcome.chosen.amendments == ((tmp_path / "b.docx", ""),)


def test_a_sign_in_a_name_is_no_mnemonic(full: MainWindow) -> None:
    buttons = [b for b in full.welcome.findChildren(QPushButton) if b.accessibleName() == "Talks & more 3"]
    assert [button.text().strip() for button in buttons] == ["Talks && more 3"]
    assert all(button.shortcut().isEmpty() for button in buttons)


def test_nothing_is_listed_where_nothing_is_known(window: MainWindow) -> None:
    heads = [label.text() for label in window.welcome.findChildren(QLabel) if label.objectName() == "section"]
    assert heads == ["New comparison"]


# Going there and back ---------------------------------------------------------------------------------


def drop(target: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where = QPointF(50, 50)
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), action, data, button, plain)
    # The application delivers drops only to the target of a drag that is under way.
    target.dragEnterEvent(enter)
    assert enter.isAccepted()
    target.dropEvent(QDropEvent(where, action, data, button, plain))


def test_the_first_page_leads_back_to_the_open_comparison(sample_window: MainWindow, qtbot: QtBot) -> None:
    workspace = sample_window.workspace
    workspace.step(1)
    sample_window.actions_by_id["new"].trigger()
    back = sample_window.welcome.back
    assert back.isVisible()
    assert "draft.docx" in back.text()
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert sample_window.pages.currentWidget() is workspace
    assert workspace.navigator.number == 1
    sample_window.actions_by_id["close"].trigger()
    assert not back.isVisible()


def test_documents_are_dropped_anywhere_on_the_window(sample_window: MainWindow) -> None:
    drop(sample_window, seed("declaration/draft.docx"), seed("declaration/delegation-a.docx"))
    welcome = sample_window.welcome
    assert sample_window.pages.currentWidget() is welcome
    assert welcome.chosen.draft == seed("declaration/draft.docx")
    assert len(welcome.chosen.amendments) == 1
    assert welcome.back.isVisible()


def test_a_review_dropped_on_the_window_opens(window: MainWindow, qtbot: QtBot) -> None:
    open_files(window, qtbot)
    session = window.workspace.session
    assert session is not None
    session.comment_on_document("Kept.")
    path = session.path
    drop(window, path)
    assert window.pages.currentWidget() is window.workspace
    window.actions_by_id["close"].trigger()
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        drop(window, path)
    settle(window, qtbot)
    assert [view.thread.head.body for view in window.workspace.views] == ["Kept."]
