from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterdraft.negotiation.places import program_folder, reviews_folder
from counterdraft.ui.actions import ACTIONS
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.preferences import ColorSet, Preferences, ThemeChoice
from counterdraft.ui.preferences_dialog import PreferencesDialog
from counterdraft.ui.settings import Settings
from counterdraft.ui.shortcut_sheet import ShortcutSheet
from counterdraft.ui.shortcuts import holders, typed, unclear
from counterdraft.ui.theme import document_font, load_theme


@pytest.fixture(autouse=True)
def plain_fonts(qapp: QApplication) -> Iterator[None]:
    """Fonts belong to the application and would be there for the next test."""
    before = QFont(qapp.font())
    yield
    qapp.setFont(before)
    qapp.setProperty("counterdraftFamily", None)
    qapp.setProperty("counterdraftPoints", None)


@pytest.fixture
def dialog(sample_window: MainWindow, qtbot: QtBot) -> PreferencesDialog:
    sample_window.actions_by_id["preferences"].trigger()
    found = QApplication.activeModalWidget()
    assert isinstance(found, PreferencesDialog)
    qtbot.waitExposed(found)
    return found


def choose(box: object, data: object) -> None:
    box.setCurrentIndex(next(i for i in range(box.count()) if box.itemData(i) == data))  # type: ignore[attr-defined]


def test_colours_are_applied_at_once_and_remembered(
    dialog: PreferencesDialog, sample_window: MainWindow
) -> None:
    choose(dialog.look.theme, ThemeChoice.CONTRAST)
    choose(dialog.look.colors, ColorSet.RED_GREEN)
    wanted = load_theme("contrast", ColorSet.RED_GREEN)
    assert sample_window.workspace.view.theme == wanted
    assert sample_window.actions_by_id["theme_contrast"].isChecked()
    assert wanted["window"].name() in sample_window.styleSheet()
    assert wanted["deleted_tint"].name() in dialog.look.sample.text()
    assert Settings().preferences == sample_window.settings.preferences
    assert Settings().preferences.colors is ColorSet.RED_GREEN


def test_fonts_and_zoom_reach_the_text(
    dialog: PreferencesDialog, sample_window: MainWindow, qapp: QApplication
) -> None:
    view = sample_window.workspace.view
    height = view.layouter.metrics.line
    dialog.type.document_points.setValue(23)
    assert document_font().pointSizeF() == 23
    assert view.layouter.metrics.line > 1.8 * height
    assert view.panes[0].document().defaultFont().pointSizeF() == 23
    dialog.type.zoom.setValue(200)
    assert view.zoom == 2.0
    assert view.panes[0].document().defaultFont().pointSizeF() == 46
    family = dialog.type.document_family.itemData(2)
    dialog.type.document_family.setCurrentIndex(2)
    assert view.panes[0].document().defaultFont().families()[0] == family
    before = qapp.font().pointSizeF()
    dialog.type.interface_points.setValue(before + 5)
    assert qapp.font().pointSizeF() == before + 5
    dialog.type.interface_points.setValue(dialog.type.interface_points.minimum())
    assert qapp.font().pointSizeF() == before
    assert Settings().preferences.zoom == 2.0
    assert Settings().preferences.document_family == family


def test_projector_mode_is_one_key_away(sample_window: MainWindow, qapp: QApplication) -> None:
    usual, text = qapp.font().pointSizeF(), document_font().pointSizeF()
    card = sample_window.workspace.changes.list.sizeHintForRow(0)
    sample_window.actions_by_id["projector"].trigger()
    assert qapp.font().pointSizeF() == pytest.approx(1.3 * usual)
    assert document_font().pointSizeF() == pytest.approx(1.5 * text)
    assert sample_window.workspace.changes.list.sizeHintForRow(0) > card
    assert Settings().preferences.projector
    sample_window.actions_by_id["projector"].trigger()
    assert (qapp.font().pointSizeF(), document_font().pointSizeF()) == (usual, text)


def test_a_name_is_taken_for_the_review_at_work(
    dialog: PreferencesDialog, sample_window: MainWindow, qtbot: QtBot
) -> None:
    dialog.general.author.clear()
    qtbot.keyClicks(dialog.general.author, " Second reader ")
    qtbot.keyClick(dialog.general.author, Qt.Key.Key_Tab)
    dialog.general.author.editingFinished.emit()
    assert Settings().author == "Second reader"
    assert sample_window.workspace.session.author == "Second reader"


def test_a_language_is_remembered(dialog: PreferencesDialog) -> None:
    choose(dialog.general.language, "hy")
    assert Settings().language == "hy"


def test_defaults_come_back_page_by_page_or_all_but_the_name(
    dialog: PreferencesDialog, sample_window: MainWindow
) -> None:
    choose(dialog.look.theme, ThemeChoice.DARK)
    dialog.type.document_points.setValue(20)
    dialog.show_page(dialog.look)
    dialog.restore_page.trigger()
    assert dialog.look.theme.currentData() is ThemeChoice.SYSTEM
    assert Settings().preferences.theme is ThemeChoice.SYSTEM
    assert Settings().preferences.document_points == 20
    dialog.restore_all.trigger()
    assert Settings().preferences == replace(Preferences(), author="Reviewer")
    assert dialog.type.document_points.value() == Preferences().document_points


def test_a_step_of_zoom_does_not_style_the_window_anew(
    sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    styled: list[str] = []
    zoomed: list[float] = []
    view = sample_window.workspace.view
    set_zoom = view.set_zoom
    monkeypatch.setattr(sample_window, "setStyleSheet", styled.append)
    monkeypatch.setattr(view, "set_zoom", lambda zoom: (zoomed.append(zoom), set_zoom(zoom)))
    for name in ("zoom_in", "zoom_in", "zoom_in", "zoom_out", "zoom_reset"):
        sample_window.actions_by_id[name].trigger()
    assert styled == []
    assert zoomed == [1.1, 1.21, 1.33, 1.21, 1.0]
    sample_window.actions_by_id["theme_dark"].trigger()
    sample_window.actions_by_id["theme_dark"].trigger()
    assert len(styled) == 1


# Keys -------------------------------------------------------------------------------------------------


def press(dialog: PreferencesDialog, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(dialog.keys.first, key, modifier)
    qtbot.waitUntil(lambda: dialog.keys._pending is None)


CTRL = Qt.KeyboardModifier.ControlModifier


def test_another_key_works_at_once_and_after_a_start(
    dialog: PreferencesDialog, sample_window: MainWindow, qtbot: QtBot
) -> None:
    dialog.show_page(dialog.keys)
    dialog.keys.choose_action("next_change")
    press(dialog, qtbot, Qt.Key.Key_J, CTRL)
    dialog.reject()
    action = sample_window.actions_by_id["next_change"]
    assert [keys.toString() for keys in action.shortcuts()] == ["Ctrl+J", "Alt+Down"]
    assert "Ctrl+J" in action.toolTip()
    with qtbot.waitActive(sample_window):
        sample_window.activateWindow()
    qtbot.keyClick(sample_window, Qt.Key.Key_J, CTRL)
    assert sample_window.workspace.navigator.number == 1
    sheet = ShortcutSheet(None, Settings().preferences)
    qtbot.addWidget(sheet)
    found = sheet.tree.findItems("Ctrl+J, Alt+Down", Qt.MatchFlag.MatchRecursive, 1)
    assert [item.text(0) for item in found] == ["Next change"]


def test_keys_of_another_action_are_not_taken_silently(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    page = dialog.keys
    page.choose_action("find")
    press(dialog, qtbot, Qt.Key.Key_E, CTRL)
    assert "Export marked-up document" in page.problem.text()
    assert Settings().preferences.shortcuts == ()
    assert page.take.isVisibleTo(page)
    page.take.click()
    assert dict(Settings().preferences.shortcuts) == {"find": ("Ctrl+E",), "export": ()}
    assert not page.take.isVisibleTo(page)
    page.choose_action("export")
    page.reset.click()
    assert "Find" in page.problem.text()
    page.choose_action("find")
    page.reset.click()
    page.choose_action("export")
    page.reset.click()
    assert Settings().preferences.shortcuts == ()


@pytest.mark.parametrize("keys", ["A", "Shift+A", "Return", "Tab", "Escape", "Left", "Backspace"])
def test_keys_that_write_are_refused(keys: str) -> None:
    assert typed(QKeySequence(keys))


@pytest.mark.parametrize("keys", ["", "F5", "Shift+F5", "Ctrl+A", "Alt+Down", "Ctrl+Alt+Return"])
def test_keys_that_do_not_write_are_taken(keys: str) -> None:
    assert not typed(QKeySequence(keys))


def test_a_letter_is_refused_in_the_dialog(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    dialog.keys.choose_action("find")
    press(dialog, qtbot, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier)
    assert "Ctrl" in dialog.keys.problem.text()
    assert Settings().preferences.shortcuts == ()


def test_keys_are_taken_away_without_moving_the_others(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    page = dialog.keys
    page.choose_action("next_change")
    page.first.clear()
    qtbot.waitUntil(lambda: page._pending is None)
    assert dict(Settings().preferences.shortcuts) == {"next_change": ("Alt+Down",)}
    assert page.first.keySequence().isEmpty()
    assert page.second.keySequence().toString() == "Alt+Down"


def test_the_table_itself_is_clear(qapp: QApplication) -> None:
    assert unclear(Preferences()) == {}
    for spec in ACTIONS:
        for keys in spec.shortcuts:
            assert holders(keys, spec.id, Preferences()) == ()
            assert not typed(QKeySequence(keys)), spec.id


def test_actions_are_found_by_name_and_by_keys(dialog: PreferencesDialog) -> None:
    page = dialog.keys
    page.search.setText("ctrl+alt+m")
    shown = [item.text(0) for item in page._items.values() if not item.isHidden()]
    assert shown == ["Comment"]
    page.search.clear()
    assert not any(item.isHidden() for item in page._items.values())


# Privacy ----------------------------------------------------------------------------------------------


def test_reviews_opened_before_are_forgotten_now_and_no_longer_listed(
    dialog: PreferencesDialog, sample_window: MainWindow, tmp_path: Path
) -> None:
    known = tmp_path / "talks.counterdraft"
    known.write_bytes(b"")
    sample_window.settings.add_recent(known, "talks")
    page = dialog.privacy
    dialog.show_preferences(dialog.value)
    assert "(1)" in page.forget.text()
    page.forget.click()
    assert Settings().recent() == ()
    assert not page.forget.isEnabled()
    sample_window.settings.add_recent(known, "talks")
    page.keep.setChecked(False)
    assert Settings().recent() == ()
    sample_window.settings.add_recent(known, "talks")
    assert Settings().recent() == ()
    sample_window.settings.folder = "/home/reviewer/talks"
    assert sample_window.settings.folder == "/home/reviewer/talks"
    assert Settings().folder != "/home/reviewer/talks"
    assert b"talks" not in Settings().path.read_bytes()


def test_all_places_are_told(dialog: PreferencesDialog) -> None:
    told = {label.text() for label in dialog.privacy.findChildren(type(dialog.look.sample))}
    assert {str(reviews_folder()), str(program_folder()), str(Settings().path)} <= told
