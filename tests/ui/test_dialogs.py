"""All dialogs of the shell: names for assistive technology, the keyboard, and room for large type."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QProxyStyle, QStyle, QWidget
from pytestqt.qtbot import QtBot

from counterdraft.ui import dialog_size
from counterdraft.ui.crash_dialog import CrashDialog
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.plain_buttons import plain_buttons
from counterdraft.ui.preferences_dialog import PreferencesDialog
from ui.controls import nameless, own_controls
from ui.cut_texts import cut_texts
from ui.windows import Answers, settle

ACTIONS = ("export", "preferences", "change_viewer", "shortcuts", "manual", "about")


@pytest.fixture(autouse=True)
def plain_fonts(qapp: QApplication) -> Iterator[None]:
    """Fonts belong to the application and would be there for the next test."""
    before = QFont(qapp.font())
    yield
    qapp.setFont(before)
    qapp.setProperty("counterdraftPoints", None)


def dialogs(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QDialog]]:
    """Open every dialog, and every page of the preferences."""
    for name in ACTIONS:
        window.actions_by_id[name].trigger()
        (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        if isinstance(dialog, PreferencesDialog):
            for row in range(dialog.list.count()):
                dialog.list.setCurrentRow(row)
                qtbot.waitUntil(lambda: dialog.stack.currentWidget().isVisible())  # noqa: B023
                QApplication.processEvents()
                yield f"{name} {row}", dialog
        else:
            QApplication.processEvents()
            yield name, dialog
        dialog.close()
    crash = CrashDialog("Something went wrong.", "Counterdraft report\n" * 30, "", Answers(), window)
    qtbot.addWidget(crash)
    with qtbot.waitExposed(crash):
        crash.show()
    yield "crash", crash
    crash.close()


def reached(dialog: QDialog) -> set[QWidget]:
    found: set[QWidget] = set()
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        found.add(widget)
        widget = widget.nextInFocusChain()
    return found


def test_every_control_has_a_name_and_is_reached_by_tab(sample_window: MainWindow, qtbot: QtBot) -> None:
    sample_window.workspace.step(1)
    for name, dialog in dialogs(sample_window, qtbot):
        controls = own_controls(dialog)
        assert dialog.windowTitle()
        assert controls, name
        assert nameless(dialog) == [], name
        assert set(controls) <= reached(dialog), name


def test_large_type_is_not_cut(
    sample_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Projector mode on top of an interface font of 13 points, on a large screen."""
    monkeypatch.setattr(dialog_size, "room", lambda: QSize(2560, 1440))
    chosen = replace(sample_window.settings.preferences, projector=True, interface_points=13)
    sample_window.preferring.use(chosen)
    sample_window.workspace.step(1)
    settle(sample_window, qtbot)
    cut = {name: cut_texts(dialog) for name, dialog in dialogs(sample_window, qtbot)}
    cut = {name: [text for text in texts if "(illustrative)" not in text] for name, texts in cut.items()}
    assert cut == {name: [] for name in cut}


@pytest.mark.parametrize("name", ACTIONS)
def test_nothing_of_a_dialog_is_left_when_it_is_closed(
    sample_window: MainWindow, qtbot: QtBot, name: str
) -> None:
    sample_window.workspace.step(1)
    kept = []
    for _ in range(3):
        sample_window.actions_by_id[name].trigger()
        (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        kept.append(weakref.ref(dialog))
        with qtbot.waitSignal(dialog.destroyed):
            dialog.close()
        del dialog
    qtbot.waitUntil(lambda: gc.collect() >= 0 and not any(dead() for dead in kept))


class PicturedStyle(QProxyStyle):
    """Puts pictures on the buttons of dialogs, as systems without a theme do."""

    def styleHint(self, hint, option=None, widget=None, returned=None):  # type: ignore[no-untyped-def,override]
        if hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, returned)


def test_buttons_have_words_and_no_pictures(styled: QApplication) -> None:
    both = QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
    styled.setStyle(PicturedStyle("Fusion"))
    try:
        usual, plain = QDialogButtonBox(both), plain_buttons(both)
        assert [button.icon().isNull() for button in usual.buttons()] == [False, False]
        assert [button.icon().isNull() for button in plain.buttons()] == [True, True]
    finally:
        styled.setStyle("Fusion")
