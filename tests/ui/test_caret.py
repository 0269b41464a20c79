"""The caret is seen where somebody works, follows the change gone to, and gives the row that is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.main_window import MainWindow
from ui.building import large, paint_now

Show = Callable[..., CompareView]


def test_no_caret_is_painted_before_the_first_input(show_view: Show, qtbot: QtBot) -> None:
    view = show_view(large(60))
    pane = view.panes[0]
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    asked: list[int] = []
    painter = view._painter
    plain = painter.paint
    painter.paint = lambda *args: (asked.append(args[6]), plain(*args))[1]  # type: ignore[method-assign]
    pane.viewport().update()
    paint_now(view)
    assert asked
    assert set(asked) == {-1}
    asked.clear()
    qtbot.keyClick(pane, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: any(caret >= 0 for caret in asked))


@pytest.mark.usefixtures("direction")
def test_the_caret_goes_to_the_change_without_scrolling_the_columns_apart(show_view: Show) -> None:
    view = show_view(large(800))
    for change in view.sheet.comparison.changes[::9]:
        row = view.show_change(change.id)
        paint_now(view)
        if change.draft is not None:
            assert view.panes[0].caret_row() == row == view.current_row
        assert {view.bar.value()} == {pane.verticalScrollBar().value() for pane in view.panes}


def test_the_status_line_tells_the_row_that_is_worked_in(sample_window: MainWindow) -> None:
    window = sample_window
    view = window.workspace.view
    assert window.status.place.text().endswith(f"Row 1 of {len(view.sheet.rows)}")
    window.workspace.step(1)
    window.workspace.step(1)
    window.workspace.step(1)
    inserted = next(c for c in view.sheet.comparison.changes if c.draft is None)
    window.workspace.go_to_change(inserted.id)
    change = view.sheet.change(window.workspace.navigator.current)
    row = view.sheet.row_of_change(change)
    assert window.status.place.text().startswith(view.sheet.reference_of(row))
    assert f"Row {row + 1} of " in window.status.place.text()


def test_the_quote_of_a_comment_has_its_bar(sample_window: MainWindow) -> None:
    panel = sample_window.workspace.comments
    sample_window.workspace.tabs.setCurrentWidget(panel)
    card = next(card for card in panel.cards.values() if card.view.quote)
    quote = next(label for label in card.children() if label.objectName() == "quote")
    picture = quote.grab().toImage()
    color = sample_window.workspace.view.theme["comment_line"]
    assert picture.pixelColor(1, picture.height() // 2) == color


@pytest.mark.usefixtures("direction")
def test_the_column_that_has_the_keyboard_is_seen(show_view: Show, qtbot: QtBot) -> None:
    view = show_view(large(60))
    accent = view.theme["accent"]

    def marked() -> list[bool]:
        pictures = [title.grab().toImage() for title in view._titles]
        return [image.pixelColor(5, image.height() - 1) == accent for image in pictures]

    view.panes[0].setFocus()
    qtbot.waitUntil(lambda: marked() == [True, False])
    assert not view.panes[0].worked_in
    view.focus_next_pane()
    qtbot.waitUntil(lambda: marked() == [False, True])
    assert view.panes[1].worked_in
