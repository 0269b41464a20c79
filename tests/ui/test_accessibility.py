"""Names for all controls, a way to each by keyboard, contrast, and announcements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.ui.change_viewer import ChangeViewer
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.export_dialog import ExportDialog
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.messages import Dialogs
from counterdraft.ui.shortcut_sheet import ShortcutSheet
from counterdraft.ui.table_reader import TableReader
from counterdraft.ui.table_twin import TableTwin
from ui.building import paint_now
from ui.controls import nameless, own_controls
from ui.test_sheet import table_comparison

Sample = tuple[ComparisonRequest, Comparison]
ShowWindow = Callable[[ComparisonRequest, Comparison], MainWindow]


def test_every_control_of_the_window_has_a_name(
    sample: Sample, show_window: ShowWindow, qtbot: QtBot
) -> None:
    window = show_window(*sample)
    workspace = window.workspace
    workspace.step(1)
    workspace.compose()
    workspace.open_find()
    window.trouble.show_sentence("The file is gone.", "Choose another")
    window.welcome.set_draft(Path("draft.docx"))
    window.welcome.add_amendment(Path("amended.docx"))
    assert len(own_controls(window)) > 25
    assert nameless(window) == []


def test_every_control_of_the_dialogs_has_a_name(
    sample: Sample, show_window: ShowWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = show_window(*sample)
    session, sheet = window.workspace.session, window.workspace.view.sheet
    for dialog in (
        ExportDialog(session, tmp_path, Dialogs(), window),
        ChangeViewer(sheet, [change.id for change in session.comparison.changes], None, 0, window),
        ShortcutSheet(window),
    ):
        assert dialog.windowTitle()
        assert own_controls(dialog)
        assert nameless(dialog) == []
        dialog.deleteLater()


def test_every_control_tells_its_role(sample: Sample, show_window: ShowWindow) -> None:
    window = show_window(*sample)
    window.workspace.open_find()
    silent = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
    without = []
    for widget in own_controls(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or interface.role() in silent:
            without.append(type(widget).__name__)
    assert without == []


def test_tab_reaches_every_control_that_is_shown(
    sample: Sample, show_window: ShowWindow, qtbot: QtBot
) -> None:
    window = show_window(*sample)
    window._refresh()
    reached, widget = set(), window.nextInFocusChain()
    while widget is not window:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget)
        widget = widget.nextInFocusChain()
    panel = window.workspace.changes
    assert {panel.search, panel.kind, panel.delegation, panel.substantive, panel.list} <= reached
    assert set(window.workspace.view.panes[:2]) <= reached


def test_panes_tell_column_text_and_role(sample: Sample, show_window: ShowWindow) -> None:
    window = show_window(*sample)
    for pane in window.workspace.view.panes[:3]:
        interface = QAccessible.queryAccessibleInterface(pane)
        assert interface.role() == QAccessible.Role.EditableText
        assert interface.state().readOnly
        text = interface.textInterface()
        assert text is not None
        assert text.characterCount() > 1000
        assert "text" in interface.text(QAccessible.Text.Name)


def test_f8_is_said_in_words(sample: Sample, show_window: ShowWindow) -> None:
    window = show_window(*sample)
    said: list[str] = []
    window.workspace.announced.connect(said.append)
    window._refresh()
    window.actions_by_id["next_change"].trigger()
    assert said
    assert said[-1].startswith("Change 1 of ")
    assert "replaced “Statement” by “Declaration”" in said[-1]


@pytest.fixture
def listened() -> Iterator[None]:
    """Somebody's assistive technology listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listened", "direction")
def test_the_cell_that_the_caret_is_in_is_told_and_read(
    show_view: Callable[..., CompareView], qtbot: QtBot
) -> None:
    view = show_view(table_comparison())
    reader = TableReader(view)
    said: list[str] = []
    reader.said.connect(said.append)
    pane = view.panes[1]
    pane.setFocus()
    for _ in range(3):
        qtbot.keyClick(pane, Qt.Key.Key_Down)
    qtbot.keyClick(pane, Qt.Key.Key_Home)
    assert said == [
        "Table 1, rows: 3, columns: 2; row 1, column 2",
        "row 2, column 1; Measure",
        "row 2, column 2; Lead",
    ]
    (twin,) = pane.findChildren(TableTwin)
    table = QAccessible.queryAccessibleInterface(twin)
    assert table.role() == QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Table 1, rows: 3, columns: 2"
    children = [table.child(number) for number in range(table.childCount())]
    heads = [one for one in children if one.role() == QAccessible.Role.ColumnHeader]
    assert [one.text(QAccessible.Text.Name) for one in heads] == ["Measure", "Lead"]
    cells = [one for one in children if one.role() == QAccessible.Role.Cell]
    document = view.sheet.documents[1]
    assert [one.text(QAccessible.Text.Name) for one in cells] == [one.text for one in document.provisions]
    places = [(one.tableCellInterface().rowIndex(), one.tableCellInterface().columnIndex()) for one in cells]
    assert places == [(row, column) for row in range(3) for column in range(2)]
    assert [bool(one.state().focused) for one in cells].index(True) == 3
    assert not any(one.state().invisible for one in cells)
    assert not twin.geometry().intersects(pane.viewport().geometry())


@pytest.mark.usefixtures("listened")
def test_a_change_gone_to_in_a_table_is_told_in_its_sentence_alone(
    show_view: Callable[..., CompareView],
) -> None:
    view = show_view(table_comparison())
    said: list[str] = []
    reader = TableReader(view)
    reader.said.connect(said.append)
    view._moving = True
    view.panes[0].place_caret(view.sheet.documents[0].provisions[2].id, 0)
    view._moving = False
    assert said == []
    assert view.panes[0].findChild(TableTwin) is not None
    reader.forget()


def test_nothing_is_made_for_screen_readers_where_there_is_none(
    show_view: Callable[..., CompareView], qtbot: QtBot
) -> None:
    view = show_view(table_comparison())
    reader = TableReader(view)
    view.panes[1].setFocus()
    qtbot.keyClick(view.panes[1], Qt.Key.Key_Down)
    paint_now(view)
    assert view.panes[1].findChild(TableTwin) is None
    reader.forget()
