"""Cells of tables in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterdraft.model.draft import Draft, Table, TableCell, TableRow
from counterdraft.ui.change_pages import ChangePage, page_lines
from counterdraft.ui.table_slots import Slot, table_slots
from counterdraft.ui.table_words import cell_words, grid_column, heading, spoken_reference, table_name
from ui.test_sheet import built, table_comparison


def the_table() -> tuple[Table, Draft, list[Slot]]:
    draft = table_comparison().amendments[0].draft
    (table,) = draft.stories[0].blocks
    assert isinstance(table, Table)
    slots = table_slots(draft)
    return table, draft, [slots[provision.id] for provision in draft.provisions]


@pytest.mark.parametrize(
    ("reference", "spoken"),
    [
        ("T1/r2/c3", "table 1, row 2, column 3"),
        ("T12/r2/c3/p2", "table 12, row 2, column 3"),
        ("T1/r2/c3~2", "table 1, row 2, column 3"),
        ("OP5(a)", "OP5(a)"),
        ("", ""),
    ],
)
def test_references_of_cells_are_said_in_words(reference: str, spoken: str) -> None:
    assert spoken_reference(reference) == spoken


def test_the_way_through_a_table_in_words() -> None:
    table, draft, slots = the_table()
    assert table_name(table) == "Table 1, rows: 3, columns: 2"
    assert cell_words(table, slots[0], None, draft) == "Table 1, rows: 3, columns: 2; row 1, column 1"
    assert cell_words(table, slots[3], slots[0], draft) == "row 2, column 2; Lead"
    assert cell_words(table, slots[3], slots[3], draft) == ""
    assert cell_words(None, None, slots[3], draft) == "Out of the table"
    assert cell_words(None, None, None, draft) == ""


def test_another_table_is_told_with_its_size() -> None:
    table, draft, slots = the_table()
    other = replace(slots[0], line=replace(slots[0].line, table="t2"))
    assert cell_words(table, slots[3], other, draft).startswith("Table 1, rows: 3")


def test_columns_without_a_heading_row_are_told_by_number_alone() -> None:
    table, draft, slots = the_table()
    plain = replace(table, rows=tuple(replace(row, header=False) for row in table.rows))
    assert heading(plain, draft, 1) == ""
    assert cell_words(plain, slots[3], slots[0], draft) == "row 2, column 2"


def test_a_wide_heading_stands_over_every_column_that_it_spans() -> None:
    table, draft, slots = the_table()
    first = table.rows[0].cells[0]
    wide = replace(table, rows=(TableRow((TableCell(first.blocks, 2),), header=True), *table.rows[1:]))
    assert [heading(wide, draft, column) for column in range(3)] == ["Measure", "Measure", ""]
    shifted = replace(table, rows=(table.rows[0], replace(table.rows[1], skip_before=1), *table.rows[2:]))
    assert grid_column(shifted, slots[3]) == 2


def test_the_change_viewer_names_each_cell() -> None:
    comparison = table_comparison()
    named = tuple(
        replace(provision, reference=f"T1/r{number // 2 + 1}/c{number % 2 + 1}")
        for number, provision in enumerate(comparison.draft.provisions)
    )
    sheet = built(replace(comparison, draft=replace(comparison.draft, provisions=named)))
    lines = page_lines(ChangePage(1, ()), sheet, ())
    assert "unchanged, table 1, row 1, column 2: Lead" in lines
    assert "unchanged, table 1, row 2, column 2: Secretariat" in lines
