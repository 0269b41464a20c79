from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from counterdraft.model.decision import Disposition
from counterdraft.model.draft import Span
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.agreeing import agreed_text
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.ui.column_desk import LEAST_WIDTH, fitting
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.marks import BlockStatus
from ui.building import large, paint_now

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(
    show_window: Callable[..., MainWindow], sample: tuple[ComparisonRequest, Comparison]
) -> MainWindow:
    return show_window(*sample)


def show_agreed(window: MainWindow, qtbot: QtBot) -> int:
    with qtbot.waitSignal(window.workspace.columns.agreed.updated):
        window.actions_by_id["agreed"].trigger()
    return int(window.workspace.view.sheet.agreed)


def shown_text(window: MainWindow, column: int) -> list[str]:
    """What the document of a column holds, block by block, as the model's text."""
    view = window.workspace.view
    view.panes[column].selectAll()
    pieces = view.panes[column]._selected_pieces()
    document = view.panes[column].document()
    count = document.blockCount() if document.property("filled") else 0
    assert count == len(view.layouter.columns[column].block_rows)
    return [text for _, _, text in pieces]


def visible(view: CompareView) -> list[int]:
    """The columns on screen in the order of reading; each is in sight as a whole."""
    area = view.splitter.contentsRect()
    placed = []
    for pane in view.panes:
        if pane.isVisible():
            box = QRect(pane.mapTo(view.splitter, QPoint(0, 0)), pane.size())
            assert view.splitter.rect().contains(box)
            placed.append((box.left(), pane.column))
    assert placed
    assert area.width() >= view.splitter.width() - 1
    return [column for _, column in sorted(placed, reverse=view.isRightToLeft())]


def test_as_many_columns_as_fit_and_two_at_least() -> None:
    assert fitting(1, 400) == (0, 1)
    assert fitting(3, 2 * LEAST_WIDTH) == (0, 1)
    assert fitting(3, 4 * LEAST_WIDTH) == (0, 1, 2, 3)
    assert fitting(5, 3 * LEAST_WIDTH + 5) == (0, 1, 2)
    assert fitting(3, 4 * LEAST_WIDTH, 1.5) == (0, 1)
    assert fitting(3, 4 * LEAST_WIDTH, 0.5) == (0, 1, 2, 3)


def test_large_type_shows_fewer_columns_and_usual_type_all_again(
    show_window: Callable[..., MainWindow], sample: tuple[ComparisonRequest, Comparison]
) -> None:
    window = show_window(*sample)
    assert window.workspace.view.shown == (0, 1, 2)
    window.actions_by_id["projector"].trigger()
    assert window.workspace.view.shown == (0, 1)
    window.actions_by_id["projector"].trigger()
    assert window.workspace.view.shown == (0, 1, 2)
    window.actions_by_id["all_columns"].trigger()
    window.actions_by_id["projector"].trigger()
    assert window.workspace.view.shown == (0, 1, 2)
    window.actions_by_id["projector"].trigger()


@pytest.mark.usefixtures("direction")
def test_a_narrow_window_begins_with_the_draft_and_one_delegation(
    show_window: Callable[..., MainWindow], sample: tuple[ComparisonRequest, Comparison]
) -> None:
    window = show_window(*sample, width=1150)
    assert window.workspace.view.shown == (0, 1)
    assert visible(window.workspace.view) == [0, 1]
    window.actions_by_id["all_columns"].trigger()
    assert visible(window.workspace.view) == [0, 1, 2]


def test_the_agreed_text_is_the_draft_until_something_is_decided(window: MainWindow, qtbot: QtBot) -> None:
    column = show_agreed(window, qtbot)
    assert visible(window.workspace.view) == [0, 1, 2, column]
    assert shown_text(window, column) == shown_text(window, 0)
    statuses = {b.status for row in window.workspace.view.sheet.rows for b in row.columns[column]}
    assert statuses == {BlockStatus.SAME}


def test_the_agreed_text_follows_every_decision_and_its_undoing(window: MainWindow, qtbot: QtBot) -> None:
    column = show_agreed(window, qtbot)
    workspace = window.workspace
    desk = workspace.decisions
    changes = [c.id for c in workspace.session.comparison.changes if not desk.decisions.rivals.get(c.id)]
    generator = random.Random(11)
    outcomes = [Disposition.ACCEPTED, Disposition.BRACKETED, Disposition.REJECTED]
    for _ in range(25):
        if generator.random() < 0.25 and workspace.session.undo_step is not None:
            workspace.undo()
        else:
            some = tuple(generator.sample(changes, generator.randint(1, 9)))
            desk._settle(some, generator.choice(outcomes))
        qtbot.waitUntil(lambda: not workspace.columns.agreed.busy)
        expected = agreed_text(workspace.session.comparison, desk.decisions.in_force())
        assert shown_text(window, column) == [one.text for one in expected]
        view = workspace.view
        for row in view.layouter.laid_rows():
            for item in view.layouter.ensure(row).columns[column]:
                assert item.block.text().replace("\u2028", "\n")[:20] == item.source.provision.text[:20]
    assert {b.status for r in workspace.view.sheet.rows for b in r.columns[column]} > {BlockStatus.SAME}


def test_what_the_agreed_text_has_anew_is_marked(window: MainWindow, qtbot: QtBot) -> None:
    column = show_agreed(window, qtbot)
    workspace = window.workspace
    change = next(
        c
        for c in workspace.session.comparison.changes
        if c.draft
        and c.amended
        and c.draft.text.strip()
        and not workspace.decisions.decisions.rivals.get(c.id)
    )
    workspace.go_to_change(change.id)
    with qtbot.waitSignal(workspace.columns.agreed.updated):
        window.actions_by_id["bracket"].trigger()
    row = workspace.view.sheet.row_of_provision(column, change.draft.provision)
    (block,) = workspace.view.sheet.rows[row].columns[column]
    marks = [span for span, _ in workspace.view.overlays.marks(column, block)]
    words = "".join(block.provision.text[span.start : span.end] for span in marks)
    assert "[" in words
    assert change.amended.text.strip() in words
    assert block.status is BlockStatus.CHANGED


def test_the_agreed_text_can_be_hidden_and_comes_back_up_to_date(window: MainWindow, qtbot: QtBot) -> None:
    column = show_agreed(window, qtbot)
    window.actions_by_id["agreed"].trigger()
    assert visible(window.workspace.view) == [0, 1, 2]
    window.workspace.go_first()
    with qtbot.waitSignal(window.workspace.columns.agreed.updated):
        window.actions_by_id["accept"].trigger()
    window.actions_by_id["agreed"].trigger()
    assert visible(window.workspace.view)[-1] == column
    in_force = window.workspace.decisions.decisions.in_force()
    expected = agreed_text(window.workspace.session.comparison, in_force)
    assert shown_text(window, column) == [one.text for one in expected]


def test_nobody_comments_on_the_agreed_text(window: MainWindow, qtbot: QtBot) -> None:
    column = show_agreed(window, qtbot)
    pane = window.workspace.view.panes[column]
    pane.setFocus()
    pane.select(window.workspace.view.sheet.documents[0].provisions[0].id, Span(0, 5))
    with qtbot.waitSignal(window.workspace.announced):
        window.actions_by_id["comment"].trigger()
    assert window.workspace.comments.editor is None


def test_columns_are_hidden_shown_and_moved(
    direction: Qt.LayoutDirection, window: MainWindow, qtbot: QtBot
) -> None:
    """Keys and actions move a column where they say on the screen."""
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    back, on = (Qt.Key.Key_Right, "column_left") if mirrored else (Qt.Key.Key_Left, "column_right")
    view = window.workspace.view
    window.workspace.columns.show_column(1, False)
    assert visible(view) == [0, 2]
    view.panes[2].setFocus()
    qtbot.keyClick(view.panes[2], back, ALT_SHIFT)
    assert view.shown == (2, 0)
    assert visible(view) == [2, 0]
    window.actions_by_id[on].trigger()
    assert visible(view) == [0, 2]
    window.actions_by_id["hide_column"].trigger()
    assert visible(view) == [0]
    window.actions_by_id["hide_column"].trigger()
    assert visible(view) == [0]
    window.actions_by_id["all_columns"].trigger()
    assert visible(view) == [0, 1, 2]


def test_keys_go_through_the_shown_columns_in_their_order(window: MainWindow) -> None:
    view = window.workspace.view
    view.show_columns((2, 0))
    view.panes[2].setFocus()
    window.actions_by_id["next_column"].trigger()
    assert view.active_pane is view.panes[0]
    window.actions_by_id["next_column"].trigger()
    assert view.active_pane is view.panes[2]


def test_the_menu_of_a_title_ticks_the_columns_on_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.columns.show_column(1, False)
    window.workspace.view._titles[2].customContextMenuRequested.emit(QPoint(3, 3))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    ticks = [action for action in menu.actions() if action.data() is not None]
    assert [action.isChecked() for action in ticks] == [True, False, True]
    ticks[1].trigger()
    assert visible(window.workspace.view) == [0, 1, 2]
    menu.close()


@pytest.mark.usefixtures("direction")
def test_hidden_columns_cost_no_height_and_rows_stay_aligned(
    show_view: Callable[..., CompareView], qtbot: QtBot
) -> None:
    view = show_view(large(200, ("A", "B", "C")))
    before = view.layouter.geometry.total
    view.show_columns((0, 3))
    qtbot.waitUntil(lambda: not view._later.isActive())
    paint_now(view)
    assert view.layouter.geometry.total < before
    view.scroll_to(view.bar.maximum() // 2)
    for row in view.layouter.laid_rows():
        assert view.layouter.ensure(row).columns[1] == []
    assert len({view.panes[n].verticalScrollBar().value() for n in view.shown}) == 1
    view.panes[1].selectAll()


def test_the_row_on_top_stays_when_columns_change(show_view: Callable[..., CompareView]) -> None:
    view = show_view(large(400, ("A", "B", "C")))
    view.scroll_to(view.bar.maximum() // 2)
    row = view.top_row
    view.show_columns((0, 2))
    assert view.top_row == row
    view.show_columns((0, 1, 2, 3))
    assert view.top_row == row


def test_the_widths_of_the_columns_are_remembered(
    show_window: Callable[..., MainWindow], sample: tuple[ComparisonRequest, Comparison], qtbot: QtBot
) -> None:
    window = show_window(*sample)
    view = window.workspace.view
    view.splitter.setSizes([500, 260, 260])
    wide = [pane.width() for pane in view.panes]
    assert wide[0] > wide[1] + 100
    window.close()
    again = show_window(*sample)
    again.columns.take_widths(again.settings)
    assert [pane.width() for pane in again.workspace.view.panes] == pytest.approx(wide, abs=3)


def test_delegations_that_are_not_shown_are_named(window: MainWindow) -> None:
    assert window.status.columns.text() == ""
    window.workspace.columns.show_column(2, False)
    assert window.workspace.view.sheet.titles[2] in window.status.columns.text()


def test_many_delegations_that_are_not_shown_do_not_widen_the_window(
    show_window: Callable[..., MainWindow], sample: tuple[ComparisonRequest, Comparison]
) -> None:
    names = tuple(f"Delegation of a country with a long name {number}" for number in range(7))
    window = show_window(sample[0], large(20, names))
    window._refresh()
    told = window.status.columns
    assert told.text().endswith("…")
    assert all(name in told.toolTip() for name in names[3:])
    assert window.minimumSizeHint().width() < 1440
