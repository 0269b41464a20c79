from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from counterdraft.resources import resource
from counterdraft.ui.about_dialog import AboutDialog
from counterdraft.ui.actions import ACTIONS
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.manual import actions_named
from counterdraft.ui.manual_dialog import ManualDialog
from counterdraft.ui.preferences import Preferences
from counterdraft.ui.shortcut_sheet import ShortcutSheet
from counterdraft.ui.theme import load_theme


@pytest.fixture
def manual(window: MainWindow, qtbot: QtBot) -> ManualDialog:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    found = window.helping.manual
    assert found is not None
    qtbot.waitExposed(found)
    return found


def opened_dialog(kind: type[QDialog]) -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def test_the_manual_names_every_action_that_needs_words_and_no_other() -> None:
    known = {spec.id for spec in ACTIONS}
    asked: set[str] = set()
    for path in resource("manual/en").glob("*.md"):
        asked |= set(actions_named(path.read_text(encoding="utf-8")))
    assert asked - known == set()
    # What is left out says everything in its own name.
    plain = {
        "about", "close", "copy", "find_previous", "first_change", "last_change", "manual", "quit",
        "sample_measures", "select_all", "stop", "theme_contrast", "theme_dark", "theme_light",
        "theme_system", "zoom_reset",
    }  # fmt: skip
    assert known - asked - plain == set()


def test_the_manual_stays_beside_the_window_and_opens_once(
    manual: ManualDialog, window: MainWindow, qtbot: QtBot
) -> None:
    assert not manual.isModal()
    window.actions_by_id["manual"].trigger()
    assert window.helping.manual is manual
    with qtbot.waitSignal(manual.destroyed):
        manual.close()
    assert window.helping.manual is None


def test_pages_and_parts_are_chosen_in_the_contents(manual: ManualDialog) -> None:
    for index, page in enumerate(manual.pages):
        manual._choose_page(index)
        text = manual.text.toPlainText()
        assert text.startswith(page.title)
        assert "{{" not in text
        assert "**" not in text
        item = manual.contents.topLevelItem(index)
        assert item.isExpanded()
        assert [item.child(row).text(0) for row in range(item.childCount())] == list(page.sections)
        assert manual.text.horizontalScrollBar().maximum() == 0, page.name
    manual._choose_page(0)
    last = manual.contents.topLevelItem(0)
    manual.contents.setCurrentItem(last.child(last.childCount() - 1))
    assert manual.text.verticalScrollBar().value() > 0


def test_words_are_found_marked_and_stepped_through(manual: ManualDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(manual.search, "passphrase")
    shown = [i for i in range(len(manual.pages)) if not manual.contents.topLevelItem(i).isHidden()]
    assert 0 < len(shown) < len(manual.pages)
    assert str(len(shown)) in manual.count.text()
    assert len(manual.text.extraSelections()) == len(manual.found) > 0
    seen = set()
    for _ in range(12):
        qtbot.keyClick(manual.search, Qt.Key.Key_Return)
        assert manual.text.textCursor().selectedText().lower() == "passphrase"
        seen.add((manual._shown.name, manual.text.textCursor().position()))
    assert len({name for name, _ in seen}) == len(shown)
    qtbot.keyClicks(manual.search, " xyzzy")
    assert manual.count.text() == "Not found"
    qtbot.keyClick(manual.search, Qt.Key.Key_Escape)
    assert manual.isVisible()
    assert not any(manual.contents.topLevelItem(i).isHidden() for i in range(len(manual.pages)))


def test_keys_of_the_manual_are_those_bound_now(manual: ManualDialog, window: MainWindow) -> None:
    manual.show_page("01-first-steps")
    assert "(F8)" in manual.text.toPlainText()
    other = window.settings.preferences.with_keys("next_change", ("Ctrl+J",), ("F8", "Alt+Down"))
    window.preferring.use(other)
    assert "(Ctrl+J)" in manual.text.toPlainText()
    assert "(F8)" not in manual.text.toPlainText()


def test_the_manual_takes_the_colours_of_the_window(manual: ManualDialog, window: MainWindow) -> None:
    window.actions_by_id["theme_dark"].trigger()
    manual.search.setText("draft")
    selections = manual.text.extraSelections()
    assert selections[0].format.background().color() == load_theme("dark")["found_tint"]


def test_the_sheet_lists_every_action_with_its_keys(qtbot: QtBot) -> None:
    sheet = ShortcutSheet(None, Preferences())
    qtbot.addWidget(sheet)
    tree = sheet.tree
    listed = [
        tree.topLevelItem(top).child(row).text(0)
        for top in range(tree.topLevelItemCount())
        for row in range(tree.topLevelItem(top).childCount())
    ]
    assert len(listed) == len(ACTIONS)
    assert tree.findItems("F8, Alt+Down", Qt.MatchFlag.MatchRecursive, 1)


def test_about_tells_every_licence(window: MainWindow) -> None:
    window.actions_by_id["about"].trigger()
    about = opened_dialog(AboutDialog)
    parts = about.parts
    for row in range(parts.topLevelItemCount()):
        parts.setCurrentItem(parts.topLevelItem(row))
        assert about.licence.toPlainText()
    about.reject()
