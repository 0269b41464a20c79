"""Keys, wheel and fields do what is meant where the keyboard or the pointer is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counterdraft.ui.change_list import CHANGE_ROLE
from counterdraft.ui.export_dialog import ExportDialog
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.preference_pages import GeneralPage
from counterdraft.ui.preferences_dialog import PreferencesDialog
from counterdraft.ui.thread_card import ThreadCard
from ui.windows import WAIT_MS, Answers, sample_files, settle


def turn(widget: QWidget, sideways: int, up: int) -> None:
    """Turn the wheel with Ctrl, in eighths of a degree; 120 are a notch."""
    place = QPointF(50, 50)
    event = QWheelEvent(
        place,
        widget.mapToGlobal(place),
        QPoint(),
        QPoint(sideways, up),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_a_notch_in_pieces_is_one_step_of_the_zoom(sample_window: MainWindow) -> None:
    view = sample_window.workspace.view
    viewport = view.panes[0].viewport()
    turn(viewport, 120, 0)
    assert view.zoom == 1.0
    for _ in range(14):
        turn(viewport, 0, 8)
    assert view.zoom == 1.0
    turn(viewport, 0, 8)
    assert view.zoom == 1.1
    turn(viewport, 0, -240)
    assert view.zoom == round(1.1 * 1.1**-2, 2)


def test_all_changes_are_selected_where_their_list_has_the_keyboard(
    sample_window: MainWindow, qtbot: QtBot
) -> None:
    changes, view = sample_window.workspace.changes, sample_window.workspace.view
    changes.list.setFocus()
    qtbot.keyClick(changes.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(changes.selected()) == changes.model.rowCount()
    assert view.selected() is None
    view.panes[0].setFocus()
    qtbot.keyClick(view.panes[0], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected() is not None


def test_the_words_of_a_card_are_copied_where_they_are_marked(
    sample_window: MainWindow, qtbot: QtBot
) -> None:
    workspace = sample_window.workspace
    thread = workspace.views[0].id
    workspace.choose_thread(thread)
    settle(sample_window, qtbot)
    workspace.view.panes[0].selectAll()
    labels = workspace.comments.cards[thread].findChildren(QLabel)
    body = next(label for label in labels if label.objectName() == "body")
    body.setFocus()
    body.setSelection(0, 8)
    qtbot.keyClick(body, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == body.text()[:8]
    workspace.view.panes[0].setFocus()
    qtbot.keyClick(workspace.view.panes[0], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Statement")


def test_a_name_is_kept_that_was_still_being_written(sample_window: MainWindow, qtbot: QtBot) -> None:
    sample_window.actions_by_id["preferences"].trigger()
    dialog = next(one for one in sample_window.findChildren(PreferencesDialog) if one.isVisible())
    author = dialog.findChildren(GeneralPage)[0].author
    author.setFocus()
    author.selectAll()
    qtbot.keyClicks(author, "Second Secretary ")
    assert author.text() == "Second Secretary "
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert sample_window.settings.author == "Second Secretary"
    assert sample_window.workspace.session.author == "Second Secretary"


def test_a_file_that_was_written_takes_the_old_sentence_away(
    sample_window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    for folder, trouble in ((tmp_path / "none", True), (tmp_path, False)):
        answers.files = [folder / "comments.csv"]
        sample_window.actions_by_id["export_comments"].trigger()
        dialog = next(one for one in sample_window.findChildren(ExportDialog) if one.isVisible())
        dialog.buttons.accepted.emit()
        assert sample_window.trouble.isVisible() is trouble


def press(widget: QWidget, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Space) -> None:
    widget.setFocus()
    assert widget.hasFocus()
    qtbot.keyClick(widget, key)


def test_the_keyboard_stays_with_a_thread_that_is_worked_on(sample_window: MainWindow, qtbot: QtBot) -> None:
    workspace = sample_window.workspace
    panel = workspace.comments
    workspace.tabs.setCurrentIndex(1)
    settle(sample_window, qtbot)
    threads = [view.id for view in workspace.views]

    def card(number: int) -> ThreadCard:
        settle(sample_window, qtbot)
        return panel.cards[threads[number]]

    press(card(1).state_button, qtbot)
    qtbot.waitUntil(lambda: card(1).hasFocus())
    press(card(1).reply_button, qtbot)
    editor = card(1)._editor
    qtbot.waitUntil(editor.text.hasFocus)
    qtbot.keyClicks(editor.text, "Agreed")
    qtbot.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: card(1).hasFocus())
    assert card(1).view.thread.replies[-1].body == "Agreed"
    press(card(1).reply_button, qtbot)
    qtbot.keyClicks(card(1)._editor.text, "One more")
    sample_window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: card(1)._editor.text.hasFocus())
    qtbot.keyClick(card(1)._editor.text, Qt.Key.Key_Escape)
    press(card(1)._editor.cancel, qtbot)
    qtbot.waitUntil(lambda: card(1).hasFocus())
    panel.filter.setCurrentIndex(panel.filter.findData("open"))
    press(card(3).state_button, qtbot)
    qtbot.waitUntil(lambda: panel.cards[threads[4]].hasFocus())


def test_the_keyboard_goes_where_one_looks_when_a_button_goes(
    sample_window: MainWindow, qtbot: QtBot
) -> None:
    changes = sample_window.workspace.changes
    changes.search.setText("nothing has these words")
    qtbot.waitUntil(changes.reset.isVisible)
    press(changes.reset, qtbot)
    qtbot.waitUntil(changes.list.hasFocus)
    sample_window.trouble.show_sentence("It did not work.")
    press(sample_window.trouble.close_button, qtbot)
    assert sample_window.workspace.view.active_pane.hasFocus()
    sample_window.show_welcome()
    sample_window.trouble.show_sentence("It did not work.")
    press(sample_window.trouble.close_button, qtbot)
    assert isinstance(QApplication.focusWidget(), QPushButton)


def test_escape_stops_what_runs(window: MainWindow, qtbot: QtBot) -> None:
    window.compare(sample_files())
    qtbot.waitUntil(window.progress.cancel.hasFocus)
    with qtbot.waitSignal(window.worker.cancelled, timeout=WAIT_MS):
        qtbot.keyClick(window.progress.cancel, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.welcome


def test_the_list_of_changes_has_a_menu_of_what_can_be_done(sample_window: MainWindow, qtbot: QtBot) -> None:
    workspace = sample_window.workspace
    changes = workspace.changes.list
    assert changes.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    offered = changes.actions()
    assert offered[0] is sample_window.actions_by_id["accept"]
    index = workspace.changes.proxy.index(2, 0)
    place = changes.visualRect(index).center()
    qtbot.mouseClick(changes.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert workspace.navigator.current == index.data(CHANGE_ROLE).id
    offered[0].trigger()
    assert workspace.navigator.current in sample_window.decisions._in_force
    # The same action in two places still answers to its key once.
    workspace.view.panes[0].setFocus()
    with qtbot.waitSignal(sample_window.actions_by_id["reject"].triggered):
        qtbot.keyClick(
            workspace.view.panes[0],
            Qt.Key.Key_R,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
