"""Puts a table in front of the marked body, as an insertion of its own author that leaves nothing behind.

Rejecting it takes rows and one empty paragraph away and joins nothing. Behind the text that cannot be: the
mark that ends a document can be neither inserted nor deleted, and no table may be the last of a body
(ECMA-376 Part 1, 17.4.37), so that a paragraph would have to be joined across the table. (LibreOffice 7.4
keeps one empty paragraph wherever a table at an edge of the text is rejected.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_marks import Marks
from counterdraft.formats.docx.markup_strand import set_text
from counterdraft.formats.docx.names import (
    W_BODY,
    W_INS,
    W_P,
    W_R,
    W_RPR,
    W_T,
    W_TBL,
    W_TC,
    W_TR,
    W_TRPR,
    W_TYPE,
    W_VAL,
    w,
)
from counterdraft.formats.docx.package import Package

_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_TEXT_TWIPS: Final = 9000
"""Width that the columns share out, about that of the text on a page of A4."""


@dataclass(frozen=True, slots=True)
class Annex:
    """A table: its heading, the headings of its columns, their shares of the width, and rows of plain texts.

    A cell of None goes on with the cell above it; a line feed begins a new paragraph.
    """

    heading: str
    columns: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[str | None, ...], ...]


def put_in_front(draft: Package, annex: Annex, marks: Marks) -> None:
    """Put a table in front of the body of a package; every part of it is an insertion made by `marks`."""
    body = draft.edit(draft.main).find(W_BODY)
    assert body is not None  # the package was read before
    closing = etree.Element(W_P)  # two tables without a paragraph between them would be one
    marks.mark_paragraph(closing, W_INS)
    body.insert(0, _table(annex, marks))
    body.insert(1, closing)


def _paragraph(text: str, *, bold: bool = False) -> Element:
    made = etree.Element(W_P)
    run = etree.SubElement(made, W_R)
    if bold:
        etree.SubElement(etree.SubElement(run, W_RPR), w("b"))
    shown = "".join(char if char >= " " and char not in "\ufffc\ufffe\uffff" else " " for char in text)
    set_text(etree.SubElement(run, W_T), shown)
    return made


def _table(annex: Annex, marks: Marks) -> Element:
    table = etree.Element(W_TBL)
    properties = etree.SubElement(table, w("tblPr"))
    etree.SubElement(properties, w("tblW"), {w("w"): "5000", W_TYPE: "pct"})
    borders = etree.SubElement(properties, w("tblBorders"))
    for side in _SIDES:
        etree.SubElement(
            borders, w(side), {W_VAL: "single", w("sz"): "4", w("space"): "0", w("color"): "auto"}
        )
    grid = etree.SubElement(table, w("tblGrid"))
    widths = [_TEXT_TWIPS * share // sum(annex.shares) for share in annex.shares]
    for width in widths:
        etree.SubElement(grid, w("gridCol"), {w("w"): str(width)})
    table.append(_heading(annex.heading, widths))
    table.append(_row(annex.columns, widths, (), bold=True))
    for index, cells in enumerate(annex.rows):
        below = annex.rows[index + 1] if index + 1 < len(annex.rows) else ()
        table.append(_row(cells, widths, below))
    for row in list(table.iterchildren(W_TR)):
        marks.mark_row(row, W_INS)
    return table


def _heading(text: str, widths: Sequence[int]) -> Element:
    """A row of one cell: a paragraph in front of the table would stay, empty, when it is rejected."""
    row = etree.Element(W_TR)
    etree.SubElement(etree.SubElement(row, W_TRPR), w("tblHeader"))
    cell = etree.SubElement(row, W_TC)
    properties = etree.SubElement(cell, w("tcPr"))
    etree.SubElement(properties, w("tcW"), {w("w"): str(sum(widths)), W_TYPE: "dxa"})
    etree.SubElement(properties, w("gridSpan"), {W_VAL: str(len(widths))})
    cell.append(_paragraph(text, bold=True))
    return row


def _row(
    cells: Sequence[str | None], widths: Sequence[int], below: Sequence[str | None], *, bold: bool = False
) -> Element:
    row = etree.Element(W_TR)
    if bold:
        etree.SubElement(etree.SubElement(row, W_TRPR), w("tblHeader"))
    for index, (text, width) in enumerate(zip(cells, widths, strict=True)):
        cell = etree.SubElement(row, W_TC)
        properties = etree.SubElement(cell, w("tcPr"))
        etree.SubElement(properties, w("tcW"), {w("w"): str(width), W_TYPE: "dxa"})
        if text is None:
            etree.SubElement(properties, w("vMerge"))
        elif index < len(below) and below[index] is None:
            etree.SubElement(properties, w("vMerge"), {W_VAL: "restart"})
        for line in (text or "").split("\n"):
            cell.append(_paragraph(line, bold=bold))
    return row
