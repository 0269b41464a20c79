"""Marks single cells of a row as inserted or deleted, and tracks differences in the formatting of tables.

Columns that come or go are marked cell by cell, as Word does (`w:cellIns`, `w:cellDel`; the text in them is
inserted or deleted too, so that programs that do not know the marks leave an empty cell and no word).
LibreOffice 7.4 is one of those; a row of which no cell has a counterpart is replaced as a whole, which every
program understands. The grid shows all columns that stand in the marked table. Sources: ECMA-376 Part 1,
17.13.5.1 and .2 (cells), 17.4.49 and 17.13.5.33 to .36 (grid, table, row and cell properties).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.blocks import block_elements
from counterdraft.formats.docx.markup_import import Transfer, copied
from counterdraft.formats.docx.markup_looks import spelled
from counterdraft.formats.docx.markup_marks import Marks
from counterdraft.formats.docx.names import (
    W_CELL_DEL,
    W_CELL_INS,
    W_CELL_MERGE,
    W_DEL,
    W_ID,
    W_INS,
    W_P,
    W_TBL,
    W_TCPR,
    W_TR,
    W_TRPR,
    w,
)

_SPAN: Final = w("gridSpan")
_WIDTH: Final = w("tcW")
_TC_CHANGE: Final = w("tcPrChange")
_MARKS: Final = frozenset({W_INS, W_DEL, W_CELL_INS, W_CELL_DEL, W_CELL_MERGE})
_TABLE: Final = w("tblPr")
_GRID: Final = w("tblGrid")
_LAYOUT: Final = w("tblLayout")
_WIDTHS: Final = frozenset({w("tblW"), w("tcW"), w("wBefore"), w("wAfter")})
"""Word writes these anew whenever it lays out a table that fits its content."""
_STRUCTURE: Final = frozenset(
    {_SPAN, w("vMerge"), w("hMerge"), w("gridBefore"), w("gridAfter"), w("cnfStyle"), w("divId")}
)
"""What belongs to the shape of a row, or is derived, and is not a matter of looks."""


def mark_cell(cell: Element, marks: Marks, tag: str) -> None:
    """Say that a cell with everything in it was inserted (`w:ins`) or deleted (`w:del`)."""
    mark_cell_alone(cell, marks, tag)
    paragraphs = [block for block in block_elements(cell) if block.tag == W_P]
    for paragraph in paragraphs:
        marks.wrap(list(paragraph), tag)
    for paragraph in paragraphs[:-1]:
        marks.mark_paragraph(paragraph, tag)
    for table in [block for block in block_elements(cell) if block.tag == W_TBL]:
        for row in table.iterchildren(W_TR):
            marks.mark_row(row, tag)


def mark_cell_alone(cell: Element, marks: Marks, tag: str) -> None:
    """Say that a cell was inserted or deleted, and nothing of what is in it."""
    properties = cell.find(W_TCPR)
    if properties is None:
        properties = etree.Element(W_TCPR)
        cell.insert(0, properties)
    change = properties.find(_TC_CHANGE)
    mark = marks.make(W_CELL_INS if tag == W_INS else W_CELL_DEL)
    if change is not None:
        change.addprevious(mark)
    else:
        properties.append(mark)


def track_span(ours: Element, theirs: Element, marks: Marks, *, fits: bool) -> None:
    """Give a kept cell the grid columns and the width that it has in the amended row, tracked.

    While deleted cells stand beside it the grid may have no room for them (`fits`); then it gets the width
    alone, as Word writes it, which lays the grid out anew once they are gone.
    """
    if _value(_child(ours, _SPAN)) == _value(_child(theirs, _SPAN)):
        return
    tags = (_SPAN, _WIDTH) if fits else (_WIDTH,)
    wanted = [node for tag in tags if (node := _child(theirs, tag)) is not None]
    if not fits and not wanted:
        return
    properties = ours.find(W_TCPR)
    if properties is None:
        properties = etree.Element(W_TCPR)
        ours.insert(0, properties)
    after = [copied(child) for child in properties if child.tag not in (*tags, *_MARKS)]
    after += [copied(node) for node in wanted]
    _change(properties, _in_order(after), _TC_CHANGE, marks)


def grid_size(table: Element) -> int:
    """The number of grid columns that a table declares."""
    return len(table.findall(f"{_GRID}/{w('gridCol')}"))


def spanned(cells: Sequence[Element]) -> int:
    """How many grid columns cells take together."""
    values = (_value(_child(cell, _SPAN)) for cell in cells)
    return sum(int(value) if value.isdigit() else 1 for value in values)


def widen_grid(
    table: Element, theirs: Element, columns: Sequence[tuple[int | None, int | None]], marks: Marks
) -> None:
    """Give the table the columns of both sides in order; the former grid stays beside it as a change."""
    grid, other = table.find(_GRID), theirs.find(_GRID)
    if grid is None or other is None or not columns:
        return
    own, new = [copied(column) for column in grid], [copied(column) for column in other]
    if any(column.tag != w("gridCol") for column in (*own, *new)):
        return
    union: list[Element] = []
    for left, right in columns:
        source, index = (own, left) if right is None else (new, right)
        if index is None or index >= len(source):
            return
        union.append(copied(source[index]))
    for child in list(grid):
        grid.remove(child)
    grid.extend(union)
    change = etree.SubElement(grid, w("tblGridChange"))
    change.set(W_ID, marks.next_id())
    etree.SubElement(change, _GRID).extend(own)


# -- formatting --------------------------------------------------------------------------------------------


def track_table_look(table: Element, theirs: Element, transfer: Transfer, marks: Marks) -> None:
    """Give a kept table the properties that it has in the amended file, tracked."""
    fixed = any(_is_fixed(one) for one in (table, theirs))
    _track(table, theirs, _TABLE, w("tblPrChange"), transfer, marks, widths=fixed)


def track_row_look(row: Element, theirs: Element, transfer: Transfer, marks: Marks) -> None:
    """Give a kept row the properties that it has in the amended file, tracked."""
    _track(row, theirs, W_TRPR, w("trPrChange"), transfer, marks, widths=False)


def track_cell_look(
    cell: Element, theirs: Element, transfer: Transfer, marks: Marks, *, widths: bool
) -> None:
    """Give a kept cell the properties that it has in the amended file, tracked."""
    _track(cell, theirs, W_TCPR, _TC_CHANGE, transfer, marks, widths=widths)


def has_fixed_widths(row: Element, theirs: Element) -> bool:
    """Whether the widths of a table are somebody's choice and not the outcome of a layout."""
    tables = (next(one.iterancestors(W_TBL), None) for one in (row, theirs))
    return any(table is not None and _is_fixed(table) for table in tables)


def _is_fixed(table: Element) -> bool:
    layout = table.find(f"{_TABLE}/{_LAYOUT}")
    return layout is not None and layout.get(w("type")) == "fixed"


def _track(
    holder: Element, theirs: Element, tag: str, change: str, transfer: Transfer, marks: Marks, *, widths: bool
) -> None:
    current, found = holder.find(tag), theirs.find(tag)
    if (None if current is None else etree.tostring(current, with_tail=False)) == (
        None if found is None else etree.tostring(found, with_tail=False)
    ) and tag != _TABLE:
        return  # nine of ten; a table names a style, which both files may number differently
    left_out = _MARKS | _STRUCTURE | (frozenset() if widths else _WIDTHS)
    wanted = copied(found) if found is not None else etree.Element(tag)
    transfer.adapt_properties(wanted)
    after = [copied(child) for child in wanted if child.tag not in left_out and not _is_change(child)]
    before = [child for child in current if child.tag not in left_out] if current is not None else []
    before = [child for child in before if not _is_change(child)]
    if spelled(before) == spelled(after):
        return
    if current is None:
        current = etree.Element(tag)
        place = 1 if len(holder) and holder[0].tag == w("tblPrEx") else 0
        holder.insert(place, current)
    if current.find(change) is not None:
        return  # the shape of the cell is tracked already
    kept = [copied(child) for child in current if child.tag in left_out and child.tag not in _MARKS]
    _change(current, _in_order([*kept, *after]), change, marks)


def _change(properties: Element, after: Sequence[Element], tag: str, marks: Marks) -> None:
    """Put new properties in place of the former ones, which stay beside them as a change."""
    staying = [child for child in properties if child.tag in _MARKS]
    former = [copied(child) for child in properties if child.tag not in _MARKS]
    for child in list(properties):
        properties.remove(child)
    properties.extend(after)
    properties.extend(staying)
    change = marks.make(tag)
    etree.SubElement(change, properties.tag).extend(former)
    properties.append(change)


def _is_change(child: Element) -> bool:
    return str(child.tag).endswith("PrChange")


_ORDER: Final = {
    w(name): index
    for index, name in enumerate(
        (
            *("cnfStyle", "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize"),
            *("tblStyleColBandSize", "tblW", "tcW", "gridSpan", "hMerge", "vMerge", "jc", "tblCellSpacing"),
            *("tblInd", "tblBorders", "tcBorders", "shd", "noWrap", "tblLayout", "tblCellMar", "tcMar"),
            *("textDirection", "tcFitText", "vAlign", "hideMark", "headers", "tblLook", "tblCaption"),
            "tblDescription",
        )
    )
}
"""The order of CT_TblPr and CT_TcPr; rows may hold theirs in any (CT_TrPr)."""


def _in_order(children: Sequence[Element]) -> list[Element]:
    return sorted(children, key=lambda child: _ORDER.get(str(child.tag), len(_ORDER)))


def _child(cell: Element, tag: str) -> Element | None:
    properties = cell.find(W_TCPR)
    return properties.find(tag) if properties is not None else None


def _value(node: Element | None) -> str:
    return "1" if node is None else node.get(w("val"), "1")
