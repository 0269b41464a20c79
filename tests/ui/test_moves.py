from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from counterdraft.model.change import ChangeKind
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.theme import load_theme
from ui.building import paint_now


@pytest.fixture
def window(
    show_window: Callable[..., MainWindow], sample: tuple[ComparisonRequest, Comparison]
) -> MainWindow:
    return show_window(*sample)


def moves(window: MainWindow) -> list[str]:
    return [c.id for c in window.workspace.session.comparison.changes if c.kind is ChangeKind.MOVE]


def on_screen(window: MainWindow, row: int) -> bool:
    view = window.workspace.view
    top = view.layouter.geometry.top(row) - view.bar.value()
    return 0 <= top < view.view_height


def test_every_move_has_a_note_where_its_text_stands_now(window: MainWindow) -> None:
    sheet = window.workspace.view.sheet
    names = moves(window)
    assert names
    for name in names:
        place = window.workspace.moves.place(name)
        change = sheet.change(name)
        document = sheet.documents[place.column]
        at = document.position[change.amended.provision]
        moved = {sheet.change(other).amended.provision for other in names}
        following = next(p.id for p in document.provisions[at + 1 :] if p.id not in moved)
        assert sheet.row_of_provision(place.column, following) == place.row
        assert place.row != place.home
        assert window.workspace.view.layouter.lead(place.row) > 0


def test_the_command_jumps_there_and_back(window: MainWindow, qtbot: QtBot) -> None:
    name = moves(window)[0]
    place = window.workspace.moves.place(name)
    assert not window.actions_by_id["other_place"].isEnabled()
    window.workspace.go_to_change(name)
    assert window.actions_by_id["other_place"].isEnabled()
    with qtbot.waitSignal(window.workspace.announced):
        window.actions_by_id["other_place"].trigger()
    assert on_screen(window, place.row)
    window.actions_by_id["other_place"].trigger()
    assert on_screen(window, place.home)


def test_a_click_on_the_note_goes_to_the_change(window: MainWindow, qtbot: QtBot) -> None:
    view = window.workspace.view
    name = moves(window)[0]
    place = window.workspace.moves.place(name)
    view.reveal(place.row, always=True)
    qtbot.waitUntil(lambda: not view._later.isActive())
    paint_now(view)
    geometry, layouter = view.layouter.geometry, view.layouter
    y = geometry.top(place.row) + layouter.lead(place.row) - layouter.moved_height(place.row)
    spot = QPoint(150, y - view.bar.value() + 8)
    picture = view.panes[place.column].viewport().grab().toImage()
    assert picture.pixelColor(picture.width() - 60, spot.y()) == load_theme("light")["moved_tint"]
    qtbot.mouseClick(view.panes[place.column].viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.workspace.navigator.current == name
    assert on_screen(window, place.home)


def test_a_hidden_column_takes_its_notes_along(window: MainWindow) -> None:
    view = window.workspace.view
    place = window.workspace.moves.place(moves(window)[0])
    before = view.layouter.lead(place.row)
    window.workspace.columns.show_column(place.column, False)
    assert view.layouter.lead(place.row) < before
