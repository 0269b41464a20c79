"""Joins paragraphs whose mark went, and finds a place for what must outlive removed content.

A paragraph without its mark continues in the next one of its container and takes that one's properties; in
front of a table or at the end of the container it stays if it shows anything. Source: ECMA-376 Part 1,
17.13.5.4, .13, .20 and .26 (marks of paragraphs); Word's behaviour for the rest.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.blocks import block_elements
from counterdraft.formats.docx.tracked import is_private

_COMMENT_MARKS = (n.W_COMMENT_RANGE_START, n.W_COMMENT_RANGE_END, n.W_COMMENT_REFERENCE)
_TRANSPARENT = frozenset(
    {
        n.W_SDT,
        n.W_SDT_CONTENT,
        n.W_CUSTOM_XML,
        n.W_SMART_TAG,
        n.W_INS,
        n.W_MOVE_TO,
        n.MC_ALTERNATE_CONTENT,
        n.MC_CHOICE,
    }
)
_SHOWN = (
    *(n.W_T, n.W_DEL_TEXT, n.W_TAB, n.W_PTAB, n.W_BR, n.W_CR, n.W_NO_BREAK_HYPHEN, n.W_SOFT_HYPHEN, n.W_SYM),
    *(n.W_DRAWING, n.W_PICT, n.W_OBJECT, n.W_FOOTNOTE_REFERENCE, n.W_ENDNOTE_REFERENCE, n.W_FLD_CHAR),
    *(n.W_FLD_SIMPLE, n.W_INSTR_TEXT, n.M_OMATH, n.M_OMATH_PARA),
)
_NEEDS_PARAGRAPH = frozenset({n.W_TC, n.W_TXBX_CONTENT, n.W_FOOTNOTE, n.W_ENDNOTE, n.W_HDR, n.W_FTR})


def join_paragraphs(dropped: list[Element]) -> None:
    """Join every paragraph of `dropped`, whose marks are gone, to what follows it."""
    marked = {paragraph for paragraph in dropped if paragraph.getparent() is not None}
    for container in dict.fromkeys(_container(paragraph) for paragraph in dropped if paragraph in marked):
        _join_in(container, marked)


def _container(paragraph: Element) -> Element:
    for ancestor in paragraph.iterancestors():
        if ancestor.tag not in _TRANSPARENT:
            return ancestor
    return paragraph


def _join_in(container: Element, marked: set[Element]) -> None:
    pending: Element | None = None
    for block in block_elements(container):
        if block.tag == n.W_P:
            if pending is not None:
                _prepend(block, pending)
            pending = block if block in marked else None
        elif pending is not None:
            _settle(pending)
            pending = None
    if pending is not None:
        _settle(pending)
    if container.tag in _NEEDS_PARAGRAPH:
        _end_with_paragraph(container)


def _prepend(paragraph: Element, former: Element) -> None:
    """Move what `former` holds to the front of `paragraph`, whose properties count."""
    properties = paragraph.find(n.W_PPR)
    place = 0 if properties is None else paragraph.index(properties) + 1
    paragraph[place:place] = [child for child in former if child.tag != n.W_PPR]
    _remove(former)


def _settle(paragraph: Element) -> None:
    """A paragraph without mark that nothing follows: it stays if it shows anything."""
    if shows_anything(paragraph):
        return
    left = [child for child in paragraph if is_private(child)]
    keep_beside(paragraph, [*left, *survivors(paragraph)])
    _remove(paragraph)


def shows_anything(element: Element) -> bool:
    """Whether an element shows text or an object."""
    for node in element.iter(*_SHOWN):
        if node.tag not in (n.W_T, n.W_DEL_TEXT) or node.text:
            parent = node.getparent()
            if parent is None or parent.tag != n.w("tabs"):  # a tab stop is no tab
                return True
    return False


def _remove(element: Element) -> None:
    """Remove a block and the content controls that are empty without it."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if (
        parent.tag in (n.W_SDT_CONTENT, n.W_CUSTOM_XML)
        and next(parent.iter(n.W_P, n.W_TBL, n.W_R), None) is None
    ):
        outer = parent.getparent() if parent.tag == n.W_SDT_CONTENT else parent
        if outer is not None:
            _remove(outer)


def _end_with_paragraph(container: Element) -> None:
    blocks = block_elements(container)
    if not blocks or (container.tag == n.W_TC and blocks[-1].tag == n.W_TBL):
        etree.SubElement(container, n.W_P)


def survivors(element: Element) -> list[Element]:
    """Copies of what outlives content that goes: comment anchors, and bookmarks with one end elsewhere."""
    kept: list[Element] = []
    halves: dict[str, Element] = {}
    for node in element.iter(*_COMMENT_MARKS, n.W_BOOKMARK_START, n.W_BOOKMARK_END):
        if node.tag == n.W_COMMENT_REFERENCE:
            kept.append(_run_of(node))
        elif node.tag in _COMMENT_MARKS:
            kept.append(copy.copy(node))
        elif (name := node.get(n.W_ID, "")) in halves:
            kept.remove(halves.pop(name))
        else:
            halves[name] = copy.copy(node)
            kept.append(halves[name])
    return kept


def _run_of(reference: Element) -> Element:
    run = reference.getparent()
    kept = etree.Element(n.W_R)
    look = run.find(n.W_RPR) if run is not None and run.tag == n.W_R else None
    if look is not None:
        kept.append(copy.deepcopy(look))
    kept.append(copy.copy(reference))
    return kept


def keep_beside(block: Element, left: Iterable[Element]) -> None:
    """Put marks that lost their block into the paragraph before it, else after it; none: they are lost."""
    marks = list(left)
    if not marks:
        return
    for node in (block, *block.iterancestors()):
        for sibling in node.itersiblings(preceding=True):
            paragraphs = list(sibling.iter(n.W_P))
            if paragraphs:
                paragraphs[-1].extend(marks)
                return
        for sibling in node.itersiblings():
            paragraph = next(sibling.iter(n.W_P), None)
            if paragraph is not None:
                properties = paragraph.find(n.W_PPR)
                place = 0 if properties is None else paragraph.index(properties) + 1
                paragraph[place:place] = marks
                return
