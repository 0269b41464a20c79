from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counterdraft.ui.elided_label import ElidedLabel
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.settings import Recent

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


def test_a_sign_in_a_name_is_no_mnemonic(full: MainWindow) -> None:
    buttons = [b for b in full.welcome.findChildren(QPushButton) if b.accessibleName() == "Talks & more 3"]
    assert [button.text().strip() for button in buttons] == ["Talks && more 3"]
    assert all(button.shortcut().isEmpty() for button in buttons)


def test_nothing_is_listed_where_nothing_is_known(window: MainWindow) -> None:
    heads = [label.text() for label in window.welcome.findChildren(QLabel) if label.objectName() == "section"]
    assert heads == ["New comparison"]
