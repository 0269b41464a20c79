"""Checks the bookkeeping of a marked-up package that no text shows: ids, move pairs, relationships, notes.

It reads only. Sources: ECMA-376 Part 1, 17.13.5 (annotations) and Part 2, 6.5 (relationships); Word refuses a
file whose moves do not pair.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from lxml.etree import _Element as Element

from counterdraft.formats.docx.names import (
    W_AUTHOR,
    W_DEL,
    W_DEL_TEXT,
    W_ENDNOTE,
    W_ENDNOTE_REFERENCE,
    W_FOOTNOTE,
    W_FOOTNOTE_REFERENCE,
    W_ID,
    W_T,
    R,
    w,
)
from counterdraft.formats.docx.package import Package

_REVISIONS: Final = frozenset(
    w(name)
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange", "pPrChange"),
        *("sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblPrExChange", "numberingChange"),
    )
)
_LIMITS: Final = tuple(
    w(name) for name in ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")
)
_NAME: Final = w("name")
_TEXT_PARTS: Final = frozenset({"footnotes", "endnotes", "header", "footer", "comments"})


class Flaw(NamedTuple):
    """Something inconsistent in a part."""

    part: str
    reason: str


def audit(package: Package) -> tuple[Flaw, ...]:
    """Return what is inconsistent in a marked-up package, in the order of its parts; nothing is changed."""
    flaws: list[Flaw] = []
    for part in _parts(package):
        root = package.tree(part)
        flaws.extend(Flaw(part, reason) for reason in _revisions(root))
        flaws.extend(Flaw(part, reason) for reason in _relationships(package, part, root))
        flaws.extend(Flaw(part, reason) for reason in _notes(package, root))
    return tuple(flaws)


def _parts(package: Package) -> list[str]:
    found = [package.main]
    for relationship in package.relationships(package.main).values():
        if (
            relationship.type.rpartition("/")[2] in _TEXT_PARTS
            and not relationship.external
            and package.find(relationship.target)
        ):
            found.append(relationship.target)
    return list(dict.fromkeys(found))


def _revisions(root: Element) -> list[str]:
    ids: Counter[str] = Counter()
    out: list[str] = []
    names: dict[str, list[str]] = {"moveFromRangeStart": [], "moveToRangeStart": []}
    ends: dict[str, list[str]] = {name: [] for name in ("moveFromRangeEnd", "moveToRangeEnd")}
    starts: dict[str, list[str]] = {name: [] for name in ("moveFromRangeEnd", "moveToRangeEnd")}
    for node in root.iter(*_REVISIONS, *_LIMITS):
        tag = str(node.tag)
        local = tag.rpartition("}")[2]
        if tag in _REVISIONS:
            ids[node.get(W_ID, "")] += 1
            if not node.get(W_ID):
                out.append(f"a {local} without an id")
            if not node.get(W_AUTHOR):
                out.append(f"a {local} without an author")
            if tag == W_DEL and next(node.iter(W_T), None) is not None:
                out.append("deleted text that is not marked as such")
        elif local in names:
            names[local].append(node.get(_NAME, ""))
            starts[local.replace("Start", "End")].append(node.get(W_ID, ""))
        else:
            ends[local].append(node.get(W_ID, ""))
    out.extend(
        "text marked as deleted outside a deletion"
        for node in root.iter(W_DEL_TEXT)
        if next(node.iterancestors(W_DEL), None) is None
    )
    out.extend(f"{number} revisions share the id {value}" for value, number in ids.items() if number > 1)
    if sorted(names["moveFromRangeStart"]) != sorted(names["moveToRangeStart"]):
        out.append("the names of moves do not pair")
    if any(number > 1 for number in Counter(names["moveFromRangeStart"]).values()):
        out.append("two moves share a name")
    out.extend(
        "the beginnings and ends of moves do not pair"
        for end in ends
        if sorted(ends[end]) != sorted(starts[end])
    )
    return out


def _relationships(package: Package, part: str, root: Element) -> list[str]:
    out: list[str] = []
    data = package.data(part)
    if R.encode() not in data and b"\0" not in data[:4]:
        return out  # in UTF-8, and the names of relationships nowhere
    known = package.relationships(part)
    values = root.xpath("//@*[namespace-uri() = $space]", space=R, smart_strings=False)
    for value in dict.fromkeys(str(value) for value in values):
        relationship = known.get(value)
        if relationship is None:
            out.append(f"a reference to the relationship {value}, which is not there")
        elif not relationship.external and package.find(relationship.target) is None:
            out.append(f"a reference to the part {relationship.target}, which is not there")
    return out


def _notes(package: Package, root: Element) -> list[str]:
    out: list[str] = []
    for reference, note, kind in (
        (W_FOOTNOTE_REFERENCE, W_FOOTNOTE, "footnotes"),
        (W_ENDNOTE_REFERENCE, W_ENDNOTE, "endnotes"),
    ):
        wanted = [node.get(W_ID, "") for node in root.iter(reference)]
        if not wanted:
            continue
        part = package.related(package.main, kind)
        notes = package.tree(part).iterchildren(note) if part is not None else []
        there = Counter(item.get(W_ID, "") for item in notes)
        out.extend(
            f"a reference to the {kind[:-1]} {item}, which is not there" for item in wanted if not there[item]
        )
        out.extend(f"{number} {kind} share the id {item}" for item, number in there.items() if number > 1)
    return out
