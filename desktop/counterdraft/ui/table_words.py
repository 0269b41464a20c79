"""Tables in words: where a cell stands and what heads its column, for those who see no lines of tables."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from counterdraft.model.draft import OBJECT, Draft, Table, TableCell, block_provisions
from counterdraft.ui.local_forms import figures
from counterdraft.ui.table_slots import Slot

_CELL = re.compile(r"T(?P<table>\d+)/r(?P<row>\d+)/c(?P<cell>\d+)(?:/p\d+)?(?:~\d+)?")
_LONGEST = 60


def _tr(text: str) -> str:
    return QCoreApplication.translate("TableWords", text)


def spoken_reference(reference: str) -> str:
    """A reference as it is said aloud: screen readers would spell “T1/r2/c3”."""
    found = _CELL.fullmatch(reference)
    if found is None:
        return reference
    number, row, cell = (figures(int(found[name])) for name in ("table", "row", "cell"))
    return _tr("table {number}, row {row}, column {cell}").format(number=number, row=row, cell=cell)


def grid_columns(table: Table) -> int:
    """How many columns the widest row of a table has."""
    return max((row.skip_before + sum(cell.columns for cell in row.cells) for row in table.rows), default=0)


def table_name(table: Table) -> str:
    """The number and the size of a table."""
    return _tr("Table {number}, rows: {rows}, columns: {columns}").format(
        number=table.id[1:], rows=figures(len(table.rows)), columns=figures(grid_columns(table))
    )


def cell_text(cell: TableCell, document: Draft) -> str:
    """What stands in a cell, on one line."""
    texts = (document.text(name) for name in block_provisions(cell.blocks))
    return " ".join(" ".join(texts).replace(OBJECT, "").split())


def heading(table: Table, document: Draft, column: int) -> str:
    """What heads a grid column, in the first row if the document says that it is a heading; or nothing."""
    if not table.rows or not table.rows[0].header:
        return ""
    first = table.rows[0]
    at = first.skip_before
    for cell in first.cells:
        if at <= column < at + cell.columns:
            text = cell_text(cell, document)
            return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
        at += cell.columns
    return ""


def grid_column(table: Table, slot: Slot) -> int:
    """The grid column, counted from 0, where a cell begins."""
    row = table.rows[slot.line.index]
    return row.skip_before + sum(cell.columns for cell in row.cells[: slot.cell])


def cell_words(table: Table | None, slot: Slot | None, before: Slot | None, document: Draft) -> str:
    """What is said when the caret comes from one cell, or from none, into another, or into none."""
    if slot is None or table is None:
        return _tr("Out of the table") if before is not None else ""
    entered = before is None or before.line.table != slot.line.table
    if not entered and before == slot:
        return ""
    place = _tr("row {row}, column {cell}").format(
        row=figures(slot.line.index + 1), cell=figures(slot.cell + 1)
    )
    parts = [table_name(table), place] if entered else [place]
    head = heading(table, document, grid_column(table, slot)) if slot.line.index else ""
    return "; ".join([*parts, head] if head else parts)
