"""Names for all controls, a way to each by keyboard, contrast, and announcements."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.ui.change_viewer import ChangeViewer
from counterdraft.ui.export_dialog import ExportDialog
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.messages import Dialogs
from counterdraft.ui.shortcut_sheet import ShortcutSheet
from ui.controls import nameless, own_controls

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
