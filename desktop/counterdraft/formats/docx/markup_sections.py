"""Tracks differences in the layout of sections: page size, margins, columns, numbering of pages.

Headers and footers are no matter of layout: Word cannot track that a section refers to one, and what they say
is tracked for itself. Source: ECMA-376 Part 1, 17.6.17 (sectPr) and 17.13.5.32 (sectPrChange).
"""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_import import copied
from counterdraft.formats.docx.markup_looks import spelled
from counterdraft.formats.docx.markup_marks import Marks
from counterdraft.formats.docx.names import W_FOOTER_REFERENCE, W_HEADER_REFERENCE, W_SECTPR, w

_CHANGE: Final = w("sectPrChange")
_NOT_LAYOUT: Final = frozenset({W_HEADER_REFERENCE, W_FOOTER_REFERENCE, w("printerSettings"), _CHANGE})
_REFERENCES: Final = frozenset({W_HEADER_REFERENCE, W_FOOTER_REFERENCE})


def track_section(section: Element | None, theirs: Element | None, marks: Marks) -> None:
    """Give a section of the draft the layout that it has in the amended file, tracked.

    Nothing is tracked where one side has no section there.
    """
    if section is None or theirs is None:
        return
    before, after = _layout(section), _layout(theirs)
    if spelled(before) == spelled(after):
        return
    former = [copied(child) for child in before]
    for child in [child for child in section if child.tag not in _REFERENCES]:
        section.remove(child)
    section.extend(copied(child) for child in after)
    change = marks.make(_CHANGE)
    etree.SubElement(change, W_SECTPR).extend(former)
    section.append(change)


def _layout(section: Element) -> list[Element]:
    return [child for child in section if child.tag not in _NOT_LAYOUT]
