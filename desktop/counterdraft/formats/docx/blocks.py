"""Finds the blocks of a container in reading order; content controls and the like are transparent.

Reader and writer both find paragraphs, rows and cells with this module. It changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.flatten import shown_alternative

_TRANSPARENT = frozenset({n.W_CUSTOM_XML, n.W_SMART_TAG, n.W_INS, n.W_MOVE_TO, n.W_SDT_CONTENT})
_DROPPED = frozenset({n.W_DEL, n.W_MOVE_FROM})


def children_of(container: Element) -> Iterator[Element]:
    """Yield the block-level elements below `container` in order, with content controls opened.

    Yields whatever stands at block level (`w:p`, `w:tbl`, `w:sectPr`, `w:altChunk`, marks); of alternatives
    the shown one. The caller picks by tag.
    """
    for child in container:
        tag = child.tag
        if tag == n.W_P or tag == n.W_TBL:
            yield child
        elif tag == n.W_SDT:
            for content in child.iterchildren(n.W_SDT_CONTENT):
                yield from children_of(content)
        elif tag in _TRANSPARENT:
            yield from children_of(child)
        elif tag == n.MC_ALTERNATE_CONTENT:
            shown = shown_alternative(child)
            if shown is not None:
                yield from children_of(shown)
        elif tag not in _DROPPED:
            yield child


def block_elements(container: Element) -> list[Element]:
    """The paragraphs and tables (and formulas between them) of a container, in order."""
    return [child for child in children_of(container) if child.tag in BLOCKS]


BLOCKS = frozenset({n.W_P, n.W_TBL, n.M_OMATH_PARA, n.M_OMATH})


def table_rows(table: Element) -> list[Element]:
    """The `w:tr` of a table that have cells, in order."""
    return [row for row in children_of(table) if row.tag == n.W_TR and row_cells(row)]


def row_cells(row: Element) -> list[Element]:
    """The `w:tc` of a row, in order."""
    return [cell for cell in children_of(row) if cell.tag == n.W_TC]


def property_value(properties: Element | None, name: str) -> str | None:
    """The `w:val` of the child `name` of a property element: None if absent, empty if it has no value."""
    child = properties.find(name) if properties is not None else None
    return None if child is None else cast("str", child.get(n.W_VAL, ""))
