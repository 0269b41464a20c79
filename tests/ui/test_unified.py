from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from counterdraft.model.draft import Span
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.marks import Mark
from counterdraft.ui.redline_places import RedlinePlaces
from counterdraft.ui.redline_sheet import Marks, redline_cells
from counterdraft.ui.sheet import Sheet, SheetBlock
from counterdraft.ui.unified import NARROW
from ui.building import large


@pytest.fixture
def window(
    show_window: Callable[..., MainWindow], sample: tuple[ComparisonRequest, Comparison]
) -> MainWindow:
    return show_window(*sample)


def unify(window: MainWindow, qtbot: QtBot) -> int:
    with qtbot.waitSignal(window.workspace.unified.shown):
        window.actions_by_id["unified"].trigger()
    (column,) = window.workspace.view.shown
    return column


def without(text: str, spans: list, mark: Mark) -> str:  # type: ignore[type-arg]
    parts, at = [], 0
    for span, kind in spans:
        parts.append(text[at : span.start])
        if kind is not mark:
            parts.append(text[span.start : span.end])
        at = span.end
    return "".join(parts) + text[at:]


@pytest.mark.parametrize("column", [1, 2])
def test_a_redline_holds_both_texts_word_for_word(
    sample: tuple[ComparisonRequest, Comparison], column: int
) -> None:
    for comparison in (sample[1], large(300, ("A", "B"))):
        sheet = Sheet(comparison)
        for _ in sheet.build():
            pass
        cells: list[tuple[SheetBlock, ...]] = []
        marks: Marks = {}
        for _ in redline_cells(sheet, cells, marks, RedlinePlaces(sheet, column)):
            pass
        blocks = [block for row in cells for block in row]
        assert len({block.provision.id for block in blocks}) == len(blocks)
        rows = comparison.amendments[column - 1].alignment.rows
        olds = ["\n".join(comparison.draft.text(p) for p in r.draft) for r in rows]
        news = ["\n".join(sheet.documents[column].text(p) for p in r.amended) for r in rows]
        found_old, found_new = [], []
        for block in blocks:
            spans = marks.get(block.provision.id, [])
            found_old.append(without(block.provision.text, spans, Mark.INSERTED))
            found_new.append(without(block.provision.text, spans, Mark.DELETED))
            assert all(run.end <= len(block.provision.text) for run in block.provision.runs)
        assert sorted(found_old) == sorted(olds)
        assert sorted(found_new) == sorted(news)


def test_the_switch_shows_one_column_and_brings_the_others_back(window: MainWindow, qtbot: QtBot) -> None:
    before = window.workspace.view.shown
    column = unify(window, qtbot)
    assert window.workspace.view.sheet.is_made(column)
    assert window.workspace.columns.name(column).startswith("Delegation A")
    assert window.actions_by_id["unified"].isChecked()
    pane = window.workspace.view.panes[column]
    assert pane.isVisible()
    assert [p.isVisible() for p in window.workspace.view.panes].count(True) == 1
    blocks = window.workspace.view.sheet.rows[0].columns[column]
    assert {mark for _, mark in window.workspace.view.overlays.marks(column, blocks[0])} == {
        Mark.DELETED,
        Mark.INSERTED,
    }
    window.actions_by_id["unified"].trigger()
    assert window.workspace.view.shown == before


def test_the_redline_is_of_the_delegation_whose_change_is_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    change = next(
        c
        for c in window.workspace.session.comparison.changes
        if str(c.delegation) == window.workspace.view.sheet.titles[2]
    )
    window.workspace.go_to_change(change.id)
    column = unify(window, qtbot)
    assert window.workspace.columns.name(column).startswith("Delegation B")
    window.actions_by_id["next_change"].trigger()
    row = window.workspace.view._painter.current_row
    top = window.workspace.view.layouter.geometry.top(row) - window.workspace.view.bar.value()
    assert 0 <= top < window.workspace.view.view_height


def test_the_redline_follows_the_change_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.workspace
    titles = workspace.view.sheet.titles
    by_delegation = {c.delegation: c.id for c in workspace.session.comparison.changes}
    workspace.go_to_change(by_delegation[titles[1]])
    first = unify(window, qtbot)
    with qtbot.waitSignal(workspace.unified.shown):
        workspace.go_to_change(by_delegation[titles[2]])
    (second,) = workspace.view.shown
    assert second != first
    assert workspace.columns.name(second).startswith(titles[2])
    workspace.go_to_change(by_delegation[titles[1]])
    assert workspace.view.shown == (first,)


def test_a_narrow_window_is_unified_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    before = window.workspace.view.shown
    with qtbot.waitSignal(window.workspace.unified.shown):
        window.resize(NARROW - 60, 700)
    assert len(window.workspace.view.shown) == 1
    with qtbot.waitSignal(window.workspace.unified.shown):
        window.resize(1440, 900)
    assert window.workspace.view.shown == before


def test_the_user_has_the_last_word_on_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    unify(window, qtbot)
    window.actions_by_id["unified"].trigger()
    window.resize(NARROW - 60, 700)
    qtbot.waitUntil(lambda: window.workspace.width() < NARROW)
    assert len(window.workspace.view.shown) > 1


def test_the_agreed_text_and_the_redline_go_together(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.workspace.columns.agreed.updated):
        window.actions_by_id["agreed"].trigger()
    unify(window, qtbot)
    window.workspace.go_first()
    with qtbot.waitSignal(window.workspace.columns.agreed.updated):
        window.actions_by_id["accept"].trigger()
    window.actions_by_id["unified"].trigger()
    sheet = window.workspace.view.sheet
    assert sheet.agreed in window.workspace.view.shown
    assert window.workspace.view.panes[sheet.agreed].document().blockCount() == len(
        sheet.documents[sheet.agreed].provisions
    )


@pytest.mark.parametrize("column", [1, 2])
def test_every_place_of_both_sides_holds_its_words_in_the_redline(
    sample: tuple[ComparisonRequest, Comparison], column: int
) -> None:
    for comparison in (sample[1], large(300, ("A", "B"))):
        sheet = Sheet(comparison)
        for _ in sheet.build():
            pass
        cells: list[tuple[SheetBlock, ...]] = []
        places = RedlinePlaces(sheet, column)
        for _ in redline_cells(sheet, cells, {}, places):
            pass
        texts = {block.provision.id: block.provision.text for row in cells for block in row}
        for side in (0, column):
            for provision in sheet.documents[side].provisions:
                place = places.find((side, provision.id))
                assert place is not None
                shown = texts[place.block]
                for index, letter in enumerate(provision.text):
                    span = place.span(Span(index, index + 1))
                    assert shown[span.start : span.end] == letter
                end = place.span(Span(len(provision.text), len(provision.text)))
                assert end.start <= len(shown)


def test_signs_and_comments_stand_in_the_redline_too(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.workspace
    contested = workspace.session.comparison.conflicts[0].changes[0]
    change = workspace.view.sheet.change(contested)
    workspace.go_to_change(contested)
    session = workspace.session
    workspace.carry_out(lambda: session.comment_on_change(contested, "Which of the two?"))
    window.actions_by_id["reject"].trigger()
    column = unify(window, qtbot)
    overlays = workspace.view.overlays
    block, span = overlays.change_place(change, column)
    assert (column, block) in overlays.conflicts
    assert overlays.decisions[column, block]
    assert [mark.thread for mark in overlays.comment_marks(column, block)] == [workspace.views[0].id]
    text = workspace.view.sheet.documents[column].text(block)
    wordings = [place.text for place in (change.draft, change.amended) if place and place.text]
    assert all(wording in text[span.start : span.end] for wording in wordings)
    session = workspace.session
    workspace.carry_out(lambda: session.comment_on_change(contested, "Answer me."))
    assert len(overlays.comment_marks(column, block)) == 2


def test_rows_of_other_delegations_leave_no_gap_in_a_redline(window: MainWindow, qtbot: QtBot) -> None:
    column = unify(window, qtbot)
    layouter = window.workspace.view.layouter
    empty = [n for n, row in enumerate(window.workspace.view.sheet.rows) if not row.columns[column]]
    assert empty
    for row in empty:
        assert layouter.ensure(row).height == layouter.lead(row)
