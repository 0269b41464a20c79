"""One paragraph of the draft as a strand that can be cut at any place of its text without harm.

Cutting splits runs and text elements only; what stands between runs (bookmarks, comment ranges, content
controls, hyperlinks) stays where it is, and inline objects are never cut.
"""

from __future__ import annotations

from bisect import bisect_right
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.flat import Atom, AtomKind
from counterdraft.formats.docx.flatten import flatten
from counterdraft.formats.docx.names import W_R, W_RPR, W_T, XML_SPACE


@dataclass(slots=True)
class _Bead:
    """An atom whose elements may be split; offsets are code points of the paragraph's text."""

    start: int
    end: int
    kind: AtomKind
    elements: list[Element]
    run: Element | None


class Strand:
    """The atoms of a paragraph in order, with the runs that hold them."""

    def __init__(self, paragraph: Element) -> None:
        flat = flatten(paragraph)
        self.paragraph = paragraph
        self.text = flat.text
        self._beads = [_bead(atom) for atom in flat.atoms if atom.end > atom.start]
        self._starts = [bead.start for bead in self._beads]

    def cut(self, offset: int) -> None:
        """Make `offset` a boundary between runs.

        Raises:
            ValueError: it lies inside an inline object, which is never cut.
        """
        if not 0 < offset < len(self.text):
            return
        index = bisect_right(self._starts, offset) - 1
        if self._beads[index].start < offset:
            self._split_text(index, offset)
            index += 1
        before, after = self._beads[index - 1], self._beads[index]
        if after.run is not None and before.run is after.run:
            self._split_run(after.run, after.elements[0], index)

    def nodes(self, start: int, end: int) -> list[Element]:
        """The runs and other nodes that hold `start` to `end`, in order; both must have been cut."""
        out: list[Element] = []
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self._beads)):
            bead = self._beads[index]
            if bead.start >= end:
                break
            if bead.end <= start:
                continue
            for node in [bead.run] if bead.run is not None else bead.elements:
                if not out or out[-1] is not node:
                    out.append(node)
        return out

    def runs(self, start: int, end: int) -> list[tuple[int, int, Element]]:
        """The stretches of `start` to `end` that stand in one run each (start, end, run), without objects."""
        out: list[tuple[int, int, Element]] = []
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self._beads)):
            bead = self._beads[index]
            if bead.start >= end:
                break
            if bead.end <= start or bead.run is None or bead.kind is AtomKind.OBJECT:
                continue
            low, high = max(bead.start, start), min(bead.end, end)
            if out and out[-1][2] is bead.run and out[-1][1] == low:
                out[-1] = (out[-1][0], high, bead.run)
            else:
                out.append((low, high, bead.run))
        return out

    def _split_text(self, index: int, offset: int) -> None:
        bead = self._beads[index]
        if bead.kind is not AtomKind.TEXT:
            raise ValueError(f"an inline object would be cut at {offset}")
        element = bead.elements[0]
        tail = etree.Element(W_T)
        set_text(element, self.text[bead.start : offset])
        set_text(tail, self.text[offset : bead.end])
        element.addnext(tail)
        self._beads.insert(index + 1, _Bead(offset, bead.end, bead.kind, [tail], bead.run))
        self._starts.insert(index + 1, offset)
        bead.end = offset

    def _split_run(self, run: Element, child: Element, index: int) -> None:
        """Cut a run before `child`, whose bead is the one at `index`."""
        fresh = cut_run(run, child)
        for bead in self._beads[index:]:
            if bead.run is not run:
                break
            bead.run = fresh


def _bead(atom: Atom) -> _Bead:
    return _Bead(atom.start, atom.end, atom.kind, list(atom.elements), atom.run)


def cut_run(run: Element, child: Element) -> Element:
    """Move `child` and what follows it in `run` into a new run with the same properties; return that."""
    fresh = etree.Element(W_R, dict(run.attrib))
    formatting = run.find(W_RPR)
    if formatting is not None:
        fresh.append(deepcopy(formatting))
    moving = [child, *child.itersiblings()]
    run.addnext(fresh)
    fresh.extend(moving)
    return fresh


def set_text(element: Element, text: str) -> None:
    """Write text so that its outer white space counts (ECMA-376 Part 1, 17.3.3.31)."""
    element.text = text
    if text != text.strip(" \t\r\n"):
        element.set(XML_SPACE, "preserve")
