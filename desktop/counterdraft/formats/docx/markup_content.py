"""Builds the runs that an insertion brings: adapted copies from the amended file.

The amended tree is only read. Nothing here marks anything as inserted.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.flat import Atom, AtomKind, FlatParagraph
from counterdraft.formats.docx.flatten import flatten
from counterdraft.formats.docx.markup_import import LEFT_OUT, Transfer, copied
from counterdraft.formats.docx.markup_strand import set_text
from counterdraft.formats.docx.names import (
    W_BOOKMARK_END,
    W_BOOKMARK_START,
    W_HYPERLINK,
    W_P,
    W_R,
    W_RPR,
    W_T,
)

_NOT_COPIED = LEFT_OUT | {W_BOOKMARK_START, W_BOOKMARK_END}


@dataclass(frozen=True, slots=True)
class AmendedParagraph:
    """A paragraph of the amended file, flattened, and the part that it stands in."""

    element: Element
    part: str
    flat: FlatParagraph


def amended_paragraph(element: Element, part: str) -> AmendedParagraph:
    """Flatten a paragraph of the amended file."""
    return AmendedParagraph(element, part, flatten(element))


def content(
    source: AmendedParagraph, start: int, end: int, transfer: Transfer, target_part: str
) -> list[Element]:
    """Copies of what stands from `start` to `end` (code points): runs, formulas, and hyperlinks around them.

    An object that is only partly in the range is taken whole.
    """
    out: list[Element] = []
    link: Element | None = None
    holder: Element | None = None
    run: Element | None = None
    fresh: Element | None = None
    for atom in source.flat.atoms:
        if atom.end <= start:
            continue
        if atom.start >= end:
            break
        around = _hyperlink(atom)
        if around is not link:
            link, holder, run = around, None, None
        if link is not None and holder is None:
            holder = etree.Element(W_HYPERLINK, dict(link.attrib))
            out.append(holder)
        into = out if holder is None else holder
        if atom.run is None:
            into.extend(copied(element) for element in atom.elements if element.tag not in _NOT_COPIED)
            run = None
            continue
        if atom.run is not run or fresh is None:
            run, fresh = atom.run, _like(atom.run)
            into.append(fresh)
        fresh.extend(_children(atom, source.flat.text, start, end))
    for element in out:
        transfer.adapt(element, source.part, target_part)
    return out


def _children(atom: Atom, text: str, start: int, end: int) -> list[Element]:
    if atom.kind is not AtomKind.TEXT:
        return [copied(element) for element in atom.elements]
    made = etree.Element(W_T)
    set_text(made, text[max(start, atom.start) : min(end, atom.end)])
    return [made]


def _like(run: Element) -> Element:
    """An empty run with the same properties."""
    fresh = etree.Element(W_R)
    properties = run.find(W_RPR)
    if properties is not None:
        fresh.append(copied(properties))
    return fresh


def _hyperlink(atom: Atom) -> Element | None:
    """The hyperlink that holds an atom, if any."""
    start = atom.run if atom.run is not None else atom.elements[0]
    for above in start.iterancestors():
        if above.tag == W_HYPERLINK:
            return above
        if above.tag == W_P:
            break
    return None
