from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from counterdraft.model.draft import Part
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.ui.collapsing import Collapsing
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.main_window import MainWindow
from ui.building import Builder, large, paint_now

Show = Callable[..., CompareView]


@pytest.fixture
def collapsed(show_view: Show, qtbot: QtBot) -> Callable[..., tuple[CompareView, Collapsing]]:
    def show(comparison: Comparison) -> tuple[CompareView, Collapsing]:
        view = show_view(comparison)
        collapsing = Collapsing(view)
        with qtbot.waitSignal(collapsing.settled):
            collapsing.switch(True)
        qtbot.waitUntil(lambda: not view._later.isActive())
        return view, collapsing

    return show


def hidden(view: CompareView) -> set[int]:
    geometry = view.layouter.geometry
    return {row for row in range(len(geometry)) if geometry.is_hidden(row)}


def test_only_changed_places_and_their_neighbours_remain(
    collapsed: Callable[..., tuple[CompareView, Collapsing]], qtbot: QtBot
) -> None:
    view, collapsing = collapsed(large(400))
    gone = hidden(view)
    changed = {row for row, source in enumerate(view.sheet.rows) if source.changed}
    assert len(gone) > 200
    assert not gone & {row + step for row in changed for step in (-1, 0, 1)}
    for pane in view.panes:
        block = pane.document().firstBlock()
        while block.isValid():
            row = pane._text_layout.row_of_block(block.blockNumber())
            assert block.isVisible() == (row not in gone)
            block = block.next()
    with qtbot.waitSignal(collapsing.settled):
        collapsing.switch(False)
    assert hidden(view) == set()
    assert all(pane.document().findBlockByNumber(5).isVisible() for pane in view.panes)


def test_rows_stay_aligned_and_the_heights_add_up(
    collapsed: Callable[..., tuple[CompareView, Collapsing]],
) -> None:
    view, _ = collapsed(large(400))
    geometry = view.layouter.geometry
    view.scroll_to(view.bar.maximum())
    view.scroll_by(-300)
    assert sum(geometry.height(row) for row in range(len(geometry))) == geometry.total
    assert view.bar.maximum() == geometry.total - view.view_height
    assert len({pane.verticalScrollBar().value() for pane in view.panes}) == 1


def test_a_click_on_a_band_opens_it(
    collapsed: Callable[..., tuple[CompareView, Collapsing]], qtbot: QtBot
) -> None:
    view, collapsing = collapsed(large(300))
    band = view.layouter.bands[min(view.layouter.bands)]
    view.reveal(band.last, always=True)
    paint_now(view)
    y = view.layouter.geometry.top(band.last) - view.bar.value() + 6
    with qtbot.waitSignal(collapsing.settled):
        qtbot.mouseClick(view.panes[1].viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, y))
    assert not hidden(view) & set(range(band.first, band.last))
    assert hidden(view)
    position = view.panes[0].document().findBlockByNumber(band.first)
    assert position.isVisible()


def test_going_to_a_hidden_row_opens_its_band(
    collapsed: Callable[..., tuple[CompareView, Collapsing]], qtbot: QtBot
) -> None:
    view, collapsing = collapsed(large(300))
    row = min(hidden(view)) + 1
    with qtbot.waitSignal(collapsing.settled):
        view.reveal(row)
    assert row not in hidden(view)
    top = view.layouter.geometry.top(row) - view.bar.value()
    assert 0 <= top < view.view_height


def test_the_caret_skips_what_is_hidden(
    collapsed: Callable[..., tuple[CompareView, Collapsing]], qtbot: QtBot
) -> None:
    builder = Builder()
    for number in range(30):
        text = f"Paragraph {number} shall stay as it is."
        builder.row(text, text.replace("shall", "must") if number == 15 else text)
    view, _ = collapsed(builder.comparison())
    pane = view.panes[0]
    cursor = QTextCursor(pane.document().findBlockByNumber(16))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    pane.setTextCursor(cursor)
    # Qt stops once at the end of the hidden stretch.
    for _ in range(2):
        qtbot.keyClick(pane, Qt.Key.Key_Right)
    assert pane.textCursor().blockNumber() == 29
    qtbot.keyClick(pane, Qt.Key.Key_Up)
    assert pane.textCursor().blockNumber() == 16


def test_equal_texts_collapse_to_one_band(collapsed: Callable[..., tuple[CompareView, Collapsing]]) -> None:
    builder = Builder()
    for number in range(12):
        builder.row(f"Paragraph {number}.", f"Paragraph {number}.")
    view, _ = collapsed(builder.comparison())
    assert [(band.first, band.last) for band in view.layouter.bands.values()] == [(0, 11)]
    view.panes[0].viewport().grab()


def test_the_switch_of_the_window_and_its_bands_by_key(
    show_window: Callable[..., MainWindow], sample: tuple[ComparisonRequest, Comparison], qtbot: QtBot
) -> None:
    window = show_window(sample[0], large(300, ("A", "B")))
    collapsing = window.workspace.collapsing
    with qtbot.waitSignal(collapsing.settled):
        window.actions_by_id["changed_only"].trigger()
    count = len(window.workspace.view.layouter.bands)
    assert count
    window.workspace.view.scroll_to(0)
    with qtbot.waitSignal(collapsing.settled):
        window.actions_by_id["open_band"].trigger()
    assert len(window.workspace.view.layouter.bands) == count - 1
    for _ in range(10):
        window.actions_by_id["next_change"].trigger()
    current = window.workspace.view._painter.current_row
    assert not window.workspace.view.layouter.geometry.is_hidden(current)


def with_margins(footer: str) -> Comparison:
    builder = Builder()
    for number in range(6):
        builder.row(f"Paragraph {number}", f"Paragraph {number}")
    builder.row("The header", "The header", part=Part.HEADER)
    builder.row("The footer", footer, part=Part.FOOTER)
    return builder.comparison()


def margins_of(view: CompareView) -> list[bool]:
    geometry = view.layouter.geometry
    return [geometry.is_hidden(row) for row in (6, 7)]


def test_headers_and_footers_that_nobody_changed_are_shown_on_demand(
    show_view: Callable[..., CompareView], qtbot: QtBot
) -> None:
    view = show_view(large(10))
    collapsing = Collapsing(view)
    with qtbot.waitSignal(collapsing.settled):
        view.show_comparison(with_margins("The footer"))
    assert margins_of(view) == [True, True]
    assert not view.layouter.bands
    block = view.panes[0].document().findBlockByNumber(6)
    assert not block.isVisible()
    with qtbot.waitSignal(collapsing.settled):
        collapsing.show_margins(True)
    assert margins_of(view) == [False, False]
    assert block.isVisible()
    with qtbot.waitSignal(collapsing.settled):
        collapsing.show_margins(False)
    assert margins_of(view) == [True, True]
    with qtbot.waitSignal(collapsing.settled):
        view.go_to_row(7)
    assert margins_of(view) == [False, False]


def test_changed_footers_are_always_shown(show_view: Callable[..., CompareView], qtbot: QtBot) -> None:
    view = show_view(large(10))
    Collapsing(view)
    with qtbot.waitSignal(view.filled):
        view.show_comparison(with_margins("Another footer"))
    qtbot.wait(20)
    assert margins_of(view) == [False, False]
