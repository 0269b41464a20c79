"""Compares and sets the formatting of paragraphs, with the former one kept as a tracked change.

Sources: ECMA-376 Part 1, 17.13.5.29 (pPrChange), 17.13.5.30 and 17.13.5.31 (rPrChange), 17.3.1.26.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_import import Transfer, copied
from counterdraft.formats.docx.markup_marks import (
    W_PPR_CHANGE,
    W_RPR_CHANGE,
    Marks,
    properties,
    run_properties,
)
from counterdraft.formats.docx.names import W_DEL, W_INS, W_MOVE_FROM, W_MOVE_TO, W_PPR, W_RPR, W_SECTPR, w

_NOT_BASE: Final = frozenset({W_RPR, W_SECTPR, W_PPR_CHANGE})
_MARKS: Final = frozenset({W_INS, W_DEL, W_MOVE_FROM, W_MOVE_TO})
_RSID: Final = w("rsid")
_REFERENCES: Final = frozenset({w("headerReference"), w("footerReference")})


def amended_properties(paragraph: Element, transfer: Transfer) -> Element | None:
    """The `w:pPr` of a paragraph of the amended file, adapted to the draft; None if it has none."""
    found = paragraph.find(W_PPR)
    if found is None:
        return None
    made = copied(found)
    transfer.adapt_properties(made)
    for section in made.iterchildren(W_SECTPR):
        # A section that comes with an insertion goes on with the headers of the one before it.
        for reference in [child for child in section if child.tag in _REFERENCES]:
            section.remove(reference)
    return made


def base(holder: Element | None) -> list[Element]:
    """Copies of the paragraph properties proper: without those of the mark, the section and changes."""
    return [copied(child) for child in _proper(holder)]


def _proper(holder: Element | None) -> list[Element]:
    return [child for child in holder if child.tag not in _NOT_BASE] if holder is not None else []


def same_look(ours: Element | None, theirs: Element | None) -> bool:
    """Whether two `w:pPr` (or their absence) format alike, apart from the mark and the section."""
    return spelled(_proper(ours)) == spelled(_proper(theirs))


def other_properties(ours: Element | None, theirs: Element | None) -> tuple[str, ...]:
    """The local names of the properties that two `w:pPr` do not have alike, in alphabetical order."""
    sides = [{str(child.tag): _spelling(child) for child in _proper(holder)} for holder in (ours, theirs)]
    names = {name for name, _ in sides[0].items() ^ sides[1].items()}
    return tuple(sorted(name.rpartition("}")[2] for name in names))


def change_look(paragraph: Element, accepted: Element | None, rejected: Element | None, marks: Marks) -> None:
    """Give a paragraph the look of `accepted` now and of `rejected` when the change is rejected."""
    former_form, form = spelled(_proper(rejected)), spelled(_proper(accepted))
    if former_form == form == spelled(_proper(paragraph.find(W_PPR))):
        return
    before, after = base(rejected), base(accepted)
    holder = properties(paragraph)
    for child in [child for child in holder if child.tag not in _NOT_BASE]:
        holder.remove(child)
    for index, child in enumerate(after):
        holder.insert(index, child)
    if former_form == form:
        return
    change = marks.make(W_PPR_CHANGE)
    former = etree.SubElement(change, W_PPR)
    former.extend(before)
    holder.append(change)


def change_run_look(holder: Element, wanted: Element | None, marks: Marks) -> None:
    """Give a run, or the properties of a paragraph's mark, the `w:rPr` of `wanted`, tracked."""
    current = holder.find(W_RPR)
    if same_run_look(current, wanted):
        return
    before = [copied(child) for child in _run_proper(current)]
    after = [copied(child) for child in _run_proper(wanted)]
    if current is None:
        current = etree.Element(W_RPR)
        holder.insert(0, current)
    for child in [child for child in current if child.tag not in _MARKS]:
        current.remove(child)
    current.extend(after)
    change = marks.make(W_RPR_CHANGE)
    former = etree.SubElement(change, W_RPR)
    former.extend(before)
    current.append(change)


def change_mark_look(paragraph: Element, wanted: Element | None, marks: Marks) -> None:
    """Give the paragraph's mark the run properties that `wanted` (a `w:pPr`) has for its own, tracked."""
    before = paragraph.find(W_PPR)
    ours = before.find(W_RPR) if before is not None else None
    theirs = wanted.find(W_RPR) if wanted is not None else None
    if not same_run_look(ours, theirs):
        run_properties(paragraph)
        change_run_look(properties(paragraph), theirs, marks)


def same_run_look(ours: Element | None, theirs: Element | None) -> bool:
    """Whether two `w:rPr` (or their absence) format alike."""
    return spelled(_run_proper(ours)) == spelled(_run_proper(theirs))


def _run_proper(found: Element | None) -> list[Element]:
    if found is None:
        return []
    return [child for child in found if child.tag not in _MARKS and child.tag != W_RPR_CHANGE]


def spelled(children: Sequence[Element]) -> list[bytes]:
    """A spelling of properties for comparing; order does not count between properties of one level."""
    return sorted(_spelling(child) for child in children)


def _spelling(element: Element) -> bytes:
    if not len(element) and not element.attrib:
        return f"<{element.tag!s} ></>".encode()
    attributes = ",".join(
        f"{name}={value}" for name, value in sorted(_attributes(element)) if not name.startswith(_RSID)
    )
    inner = b"".join(_spelling(child) for child in element)
    return f"<{element.tag!s} {attributes}>".encode() + inner + b"</>"


def _attributes(element: Element) -> list[tuple[str, str]]:
    return [(str(name), str(value)) for name, value in element.attrib.items()]
