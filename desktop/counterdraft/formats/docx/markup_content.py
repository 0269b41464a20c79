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
    W_SDT,
    W_SDT_CONTENT,
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
    source: AmendedParagraph,
    start: int,
    end: int,
    transfer: Transfer,
    target_part: str,
    *,
    controls: bool = False,
) -> list[Element]:
    """Copies of what stands from `start` to `end` (code points): runs, formulas, and hyperlinks around them.

    An object that is only partly in the range is taken whole. Content controls that stand wholly in it come
    along if `controls` is set; the caller must then say that they are new.
    """
    out: list[Element] = []
    whole = _whole_controls(source.flat, start, end) if controls else frozenset()
    link: Element | None = None
    holder: Element | None = None
    run: Element | None = None
    fresh: Element | None = None
    for atom in source.flat.atoms:
        if atom.end <= start:
            continue
        if atom.start >= end:
            break
        around = _around(atom, whole)
        if around is not link:
            link, holder, run = around, None, None
        if link is not None and holder is None:
            shell, holder = _shell(link)
            out.append(shell)
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


def _shell(wrapper: Element) -> tuple[Element, Element]:
    """An empty hyperlink or content control like `wrapper`, and the element in it that takes the content."""
    shell = etree.Element(wrapper.tag, dict(wrapper.attrib))
    if wrapper.tag == W_HYPERLINK:
        return shell, shell
    for child in wrapper:
        if child.tag != W_SDT_CONTENT:
            shell.append(copied(child))
    return shell, etree.SubElement(shell, W_SDT_CONTENT)


def _around(atom: Atom, controls: frozenset[Element]) -> Element | None:
    """The hyperlink, or else the content control among `controls`, that holds an atom."""
    found: Element | None = None
    for above in _node(atom).iterancestors():
        if above.tag == W_HYPERLINK:
            return above
        if above in controls:
            found = above
        if above.tag == W_P:
            break
    return found


def control_around(source: AmendedParagraph, start: int, end: int) -> Element | None:
    """The innermost content control that holds everything from `start` to `end`, if there is one."""
    found: set[Element | None] = {
        control_above(_node(atom)) for atom in source.flat.atoms if atom.end > start and atom.start < end
    }
    return found.pop() if len(found) == 1 else None


def control_above(node: Element) -> Element | None:
    """The content control inside a paragraph that holds a node, the innermost one."""
    for above in node.iterancestors():
        if above.tag == W_SDT:
            return above
        if above.tag == W_P:
            break
    return None


def _whole_controls(flat: FlatParagraph, start: int, end: int) -> frozenset[Element]:
    """The content controls inside a paragraph of which everything stands from `start` to `end`."""
    whole: set[Element] = set()
    cut: set[Element] = set()
    for atom in flat.atoms:
        for above in _node(atom).iterancestors():
            if above.tag == W_P:
                break
            if above.tag == W_SDT:
                inside = start <= atom.start and atom.end <= end
                (whole if inside else cut).add(above)
    return frozenset(control for control in whole - cut if next(control.iter(W_HYPERLINK), None) is None)


def _node(atom: Atom) -> Element:
    return atom.run if atom.run is not None else atom.elements[0]
