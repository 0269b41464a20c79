"""Appends a table to the marked body as an insertion of its own author: rejecting it leaves nothing behind.

It stands as Word writes what is typed at the end of a text: the last paragraph gets a new mark, and the mark
that ends the document ends the empty paragraph behind the table (ECMA-376 Part 1, 17.4.37: a table cannot be
the last of a body).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_import import copied
from counterdraft.formats.docx.markup_looks import change_look
from counterdraft.formats.docx.markup_marks import MARKS, W_PPR_CHANGE, W_RPR_CHANGE, Marks
from counterdraft.formats.docx.markup_strand import set_text
from counterdraft.formats.docx.names import (
    W_BODY,
    W_ID,
    W_INS,
    W_P,
    W_PPR,
    W_R,
    W_RPR,
    W_SECTPR,
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


def append_annex(draft: Package, annex: Annex, marks: Marks) -> None:
    """Append a table to the body of a package; every part of it is an insertion made by `marks`."""
    body = draft.edit(draft.main).find(W_BODY)
    assert body is not None  # the package was read before
    blocks = [child for child in body if child.tag != W_SECTPR]
    heading = _paragraph(annex.heading, bold=True)
    marks.wrap(list(heading), W_INS)
    marks.mark_paragraph(heading, W_INS)
    made = [heading, _table(annex, marks)]
    last = blocks[-1] if blocks else None
    if last is not None and last.tag == W_P:
        made.insert(0, _taken_over(last, marks))
        for node in made:
            last.addprevious(node)
        return
    closing = etree.Element(W_P)
    marks.mark_paragraph(closing, W_INS)
    for place, node in enumerate([*made, closing], body.index(last) + 1 if last is not None else 0):
        body.insert(place, node)


def _taken_over(last: Element, marks: Marks) -> Element:
    """A paragraph with an added mark that takes over what the body's last one holds and how it looks."""
    made = etree.Element(W_P)
    look = last.find(W_PPR)
    if look is not None:
        copy = copied(look)
        for node in [node for node in copy.iter() if node.tag in MARKS or node.tag == W_RPR_CHANGE]:
            _remove(node)
        for node in copy.iter(W_PPR_CHANGE):
            node.set(W_ID, marks.next_id())
        made.append(copy)
        if next(last.iter(W_PPR_CHANGE), None) is None:
            change_look(last, None, copied(look), marks)
    made.extend([child for child in last if child.tag != W_PPR])
    marks.mark_paragraph(made, W_INS)
    return made


def _remove(node: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


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
    table.append(_row(annex.columns, widths, (), bold=True))
    for index, cells in enumerate(annex.rows):
        below = annex.rows[index + 1] if index + 1 < len(annex.rows) else ()
        table.append(_row(cells, widths, below))
    for row in list(table.iterchildren(W_TR)):
        marks.mark_row(row, W_INS)
    return table


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
