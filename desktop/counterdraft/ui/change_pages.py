"""Changes as lines of words, one page for each changed row; no colours and no Qt widgets.

What the columns show by tints and lines is said here by a word before each stretch, as assistive technology
reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counterdraft.model.alignment import AlignedRow, Op, RowKind
from counterdraft.model.change import Change, ChangeId
from counterdraft.ui.change_words import sentence
from counterdraft.ui.positions import displayed
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.table_words import spoken_reference

CONTEXT = 3
"""Rows before and after the changed one."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChangePages", text)


@dataclass(frozen=True, slots=True)
class ChangePage:
    """The changes of one row of the sheet, in their order."""

    row: int
    changes: tuple[ChangeId, ...]


def change_pages(shown: Iterable[ChangeId], sheet: Sheet) -> tuple[ChangePage, ...]:
    """Gather the shown changes by the row that they stand in, in the order of the text."""
    by_row: dict[int, list[ChangeId]] = {}
    for name in shown:
        by_row.setdefault(sheet.row_of_change(sheet.change(name)), []).append(name)
    return tuple(ChangePage(row, tuple(names)) for row, names in sorted(by_row.items()) if row >= 0)


def page_lines(page: ChangePage, sheet: Sheet, order: Sequence[ChangeId]) -> tuple[str, ...]:
    """Return the lines of a page: each change in a sentence, then the row among those around it.

    `order` holds all shown changes, whose numbers the sentences bear.
    """
    number = {name: index + 1 for index, name in enumerate(order)}
    lines = [sentence(sheet.change(name), sheet, number[name], len(order)) for name in page.changes]
    first, last = max(page.row - CONTEXT, 0), min(page.row + CONTEXT + 1, len(sheet.rows))
    for row in range(first, last):
        lines.extend(_row_lines(row, sheet) if row == page.row else _context_lines(row, sheet))
    return tuple(lines)


def _context_lines(row: int, sheet: Sheet) -> list[str]:
    """One line for each provision around, in the draft's words where it has any."""
    source = sheet.rows[row]
    word = _tr("changed as well") if source.changed else _tr("unchanged")
    blocks = next((blocks for blocks in source.columns if blocks), ())
    if blocks and blocks[0].slot is None:
        texts = (block.provision.text for block in blocks)
        return [_line(word, sheet.reference_of(row), text) for text in texts if text]
    provisions = [block.provision for block in blocks if block.provision.text]
    return [_line(word, spoken_reference(one.reference), one.text) for one in provisions]


def _row_lines(row: int, sheet: Sheet) -> list[str]:
    comparison = sheet.comparison
    lines: list[str] = []
    for synoptic in _synoptic_rows(row, sheet):
        source = comparison.rows[synoptic]
        reference = _reference(row, synoptic, sheet)
        told = False
        for position, cell in enumerate(source.cells):
            amendment = comparison.amendments[position]
            for aligned in (amendment.alignment.rows[number] for number in cell.rows):
                if aligned.kind is not RowKind.EQUAL:
                    told = True
                    where = " ".join(part for part in (reference, str(amendment.delegation)) if part)
                    lines.extend(_edit_lines(aligned, where))
        if not told:
            texts = (comparison.draft.text(name) for name in source.draft)
            lines.extend(_line(_tr("unchanged"), reference, text) for text in texts if text)
    return lines


def _reference(row: int, synoptic: int, sheet: Sheet) -> str:
    """What the room calls a row; of a table row, the cell that one row of the synoptic table is."""
    if any(sheet.rows[row].line(column) is not None for column in range(sheet.columns)):
        blocks = (block for blocks in sheet.rows[row].columns for block in blocks)
        names = (block.provision.reference for block in blocks if block.synoptic == synoptic)
        return spoken_reference(next(filter(None, names), ""))
    return sheet.reference_of(row)


def _synoptic_rows(row: int, sheet: Sheet) -> list[int]:
    columns = sheet.rows[row].columns[: 1 + len(sheet.comparison.amendments)]
    return sorted({block.synoptic for blocks in columns for block in blocks})


def _edit_lines(row: AlignedRow, where: str) -> list[str]:
    words = {Op.EQUAL: _tr("unchanged"), Op.DELETE: _tr("deleted"), Op.INSERT: _tr("inserted")}
    lines = [_line(words[edit.op], where, edit.text) for edit in row.edits if edit.text.strip()]
    if row.kind is RowKind.MOVED:
        lines.insert(0, _line(_tr("moved"), where, ""))
    return lines


def _line(word: str, where: str, text: str) -> str:
    head = f"{word}, {where}" if where else word
    return f"{head}: {' '.join(displayed(text).split())}" if text else head


def first_page(pages: Sequence[ChangePage], current: Change | None, top: int) -> int:
    """The page of the current change, else the first one at or below the row `top`; 0 if there is none."""
    if current is not None:
        found = next((i for i, page in enumerate(pages) if current.id in page.changes), None)
        if found is not None:
            return found
    return next((index for index, page in enumerate(pages) if page.row >= top), 0)
