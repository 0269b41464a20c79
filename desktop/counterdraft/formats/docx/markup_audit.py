"""Checks the bookkeeping of a marked-up package that no text shows: ids, move pairs, relationships, notes.

It reads only. Sources: ECMA-376 Part 1, 17.13.5 (annotations) and Part 2, 6.5 (relationships); Word refuses a
file whose moves do not pair.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
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
_NAME: Final = w("name")
_TEXT_PARTS: Final = frozenset({"footnotes", "endnotes", "header", "footer", "comments"})


class Flaw(NamedTuple):
    """Something inconsistent in a part."""

    part: str
    reason: str


def audit(path: Path) -> tuple[Flaw, ...]:
    """Return what is inconsistent in a marked-up file, in the order of its parts.

    Raises:
        DraftFileError: the file cannot be opened as a Word document.
    """
    package = Package(path)
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
    for node in root.iter():
        tag = str(node.tag)
        local = tag.rpartition("}")[2]
        if tag in _REVISIONS:
            ids[node.get(W_ID, "")] += 1
            if not node.get(W_ID):
                out.append(f"a {local} without an id")
            if not node.get(W_AUTHOR):
                out.append(f"a {local} without an author")
        elif local in names and tag == w(local):
            names[local].append(node.get(_NAME, ""))
            starts[local.replace("Start", "End")].append(node.get(W_ID, ""))
        elif local in ends and tag == w(local):
            ends[local].append(node.get(W_ID, ""))
        elif tag == W_T and any(above.tag == W_DEL for above in node.iterancestors()):
            out.append("deleted text that is not marked as such")
        elif tag == W_DEL_TEXT and not any(above.tag == W_DEL for above in node.iterancestors()):
            out.append("text marked as deleted outside a deletion")
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
    known = package.relationships(part)
    out: list[str] = []
    for node in root.iter():
        for name, value in node.attrib.items():
            if str(name).startswith(f"{{{R}}}"):
                relationship = known.get(str(value))
                if relationship is None:
                    out.append(f"a reference to the relationship {value!s}, which is not there")
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
