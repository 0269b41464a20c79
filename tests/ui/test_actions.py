"""Every action of the table is triggered on a window that shows the sample; one window serves them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from counterdraft.model.draft import Span
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.resources import resource
from counterdraft.ui.about_dialog import AboutDialog
from counterdraft.ui.action_spec import ActionSpec
from counterdraft.ui.actions import ACTIONS, Menu, enable
from counterdraft.ui.change_viewer import ChangeViewer
from counterdraft.ui.export_dialog import ExportDialog
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.manual_dialog import ManualDialog
from counterdraft.ui.preferences import ThemeChoice
from counterdraft.ui.preferences_dialog import PreferencesDialog
from counterdraft.ui.settings import Settings
from counterdraft.ui.shortcut_sheet import ShortcutSheet
from counterdraft.ui.ui_state import UiState
from ui.windows import WAIT_MS, Answers, settle

DIALOGS: dict[str, type[QDialog]] = {
    "export": ExportDialog,
    "preferences": PreferencesDialog,
    "change_viewer": ChangeViewer,
    "manual": ManualDialog,
    "shortcuts": ShortcutSheet,
    "about": AboutDialog,
}
"""Actions that must open a dialog, with its class."""

SWITCHES = {
    "unified": False,
    "changed_only": False,
    "letters": False,
    "agreed": False,
    "projector": False,
    "side_panel": True,
}
"""Actions that stay switched, and how they are before each test."""


class Shared:
    """One window for all tests of this module, brought back to the same state before each."""

    def __init__(self) -> None:
        self.window: MainWindow | None = None
        self.answers = Answers()

    def made(self) -> MainWindow:
        if self.window is None:
            settings = Settings()
            settings.author = "Reviewer"
            settings.theme = ThemeChoice.LIGHT
            self.window = MainWindow(settings, self.answers)
            self.window.resize(1440, 900)
        return self.window

    def close(self) -> None:
        if self.window is not None:
            self.window.appearance.use_light_theme(False)
            self.window.close()
            self.window.deleteLater()
            self.window = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def shared() -> Iterator[Shared]:
    holder = Shared()
    yield holder
    holder.close()


@pytest.fixture
def ready(
    shared: Shared, styled: QApplication, qtbot: QtBot, sample: tuple[ComparisonRequest, Comparison]
) -> MainWindow:
    """The sample with a change, a thread, marked words and hits, all at once."""
    window = shared.made()
    shared.answers.files, shared.answers.texts, shared.answers.told = [], [], []
    if not window.isVisible():
        with qtbot.waitExposed(window):
            window.show()
    workspace = window.workspace
    session = workspace.session
    if session is None or session.comparison is not sample[1]:
        window._request, window._sample = sample[0], True
        with qtbot.waitSignal(workspace.view.filled, timeout=WAIT_MS):
            window._compared(sample[1])
    window.pages.setCurrentWidget(workspace)
    window._refresh()
    for name, wanted in SWITCHES.items():
        if window.actions_by_id[name].isChecked() is not wanted:
            window.actions_by_id[name].trigger()
    workspace.columns.show_all(False)
    settle(window, qtbot)
    arrange(window, qtbot)
    return window


def arrange(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.workspace
    session = workspace.session
    assert session is not None
    workspace._change_chosen(session.comparison.conflicts[0].changes[0])
    workspace.choose_thread(workspace.views[0].id)
    workspace.open_find()
    workspace.find_bar.field.setText("member")
    workspace.find_bar.search()
    qtbot.waitUntil(lambda: bool(workspace.find_bar.hits))
    workspace.view.panes[0].select(session.comparison.draft.provisions[3].id, Span(0, 6))
    window._refresh()


def reply(window: MainWindow) -> None:
    head = window.workspace.views[0].thread.head.id
    window.workspace._on_session(lambda session: session.reply(head, "Yes."))


def reply_and_undo(window: MainWindow) -> None:
    reply(window)
    window.workspace.undo()


def dialogs() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


PREPARED: dict[str, Callable[[MainWindow], None]] = {
    "undo": reply,
    "redo": reply_and_undo,
    # Possible at other times only: on an orphan, while something runs, on moved text.
    "attach": lambda window: window.actions_by_id["attach"].setEnabled(True),
    "stop": lambda window: window.actions_by_id["stop"].setEnabled(True),
    "other_place": lambda window: window.actions_by_id["other_place"].setEnabled(True),
}


@pytest.mark.parametrize("spec", [spec for spec in ACTIONS if spec.id != "quit"], ids=lambda spec: spec.id)
def test_every_action_can_be_triggered(
    ready: MainWindow, qtbot: QtBot, spec: ActionSpec, caplog: pytest.LogCaptureFixture
) -> None:
    if spec.id in PREPARED:
        PREPARED[spec.id](ready)
    action = ready.actions_by_id[spec.id]
    assert action.isEnabled()
    with qtbot.waitSignal(action.triggered):
        action.trigger()
    opened = dialogs()
    expected = DIALOGS.get(spec.id)
    assert expected is None or [type(dialog) for dialog in opened] == [expected]
    for dialog in opened:
        assert dialog.windowTitle()
        dialog.reject()
    settle(ready, qtbot)
    assert not [record for record in caplog.records if record.levelname in ("ERROR", "WARNING")]


def test_quit_closes_the_window(window: MainWindow) -> None:
    window.actions_by_id["quit"].trigger()
    assert not window.isVisible()


# The table --------------------------------------------------------------------------------------------


def test_the_table_has_no_two_of_a_kind() -> None:
    ids = [spec.id for spec in ACTIONS]
    assert len(ids) == len(set(ids))
    shortcuts = [keys for spec in ACTIONS for keys in spec.shortcuts]
    assert len(shortcuts) == len(set(shortcuts))
    for spec in ACTIONS:
        assert spec.text
        assert spec.tip
        assert spec.tip != spec.text
        if spec.icon:
            assert resource(f"icons/{spec.icon}.svg").is_file()
    assert {spec.menu for spec in ACTIONS} == set(Menu)
    for menu in Menu:
        texts = [spec.text for spec in ACTIONS if spec.menu is menu]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), menu


def test_every_action_is_in_a_menu_with_a_tip(window: MainWindow) -> None:
    listed = set()
    for top in window.menuBar().actions():
        listed |= {action.objectName() for action in top.menu().actions()}
    assert {spec.id for spec in ACTIONS} <= listed
    for spec in ACTIONS:
        assert window.actions_by_id[spec.id].statusTip()
        assert window.actions_by_id[spec.id].toolTip()


def test_actions_follow_the_state_alone(window: MainWindow) -> None:
    enable(window.actions_by_id, UiState())
    assert window.actions_by_id["new"].isEnabled()
    assert not window.actions_by_id["comment"].isEnabled()
    enable(window.actions_by_id, UiState(open=True, writable=False, changes=2))
    assert window.actions_by_id["next_change"].isEnabled()
    assert not window.actions_by_id["comment"].isEnabled()
    enable(window.actions_by_id, UiState(busy=True))
    assert not window.actions_by_id["new"].isEnabled()
