"""The values that flattening gives: a paragraph's text with the elements that every piece of it came from.

Tuples with names rather than dataclasses where one is made for every run: they cost a third to create, and
a document has a hundred thousand of them.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from lxml.etree import _Element as Element

from counterdraft.model.draft import InlineObject, ObjectKind, Part


class AtomKind(Enum):
    """How far an atom can be cut."""

    TEXT = "text"
    """A `w:t`: may be split between any two code points of its effective text."""
    GLYPH = "glyph"
    """One element that shows one code point: tab, break, special hyphen, symbol."""
    OBJECT = "object"
    """Indivisible; has an `InlineObject` of the same range."""


class Atom(NamedTuple):
    """A piece of a paragraph's text, half-open in code points, and where it stands in the tree.

    If `run` is given, `elements` are children of that `w:r` in order; if not, they are siblings at the level
    of runs (whole runs of a field, a `w:fldSimple`, a formula).
    """

    start: int
    end: int
    kind: AtomKind
    elements: tuple[Element, ...]
    run: Element | None
    link: str = ""


class Piece(NamedTuple):
    """A stretch of text with the run that formats it (None: the paragraph's own look) and its link."""

    start: int
    end: int
    run: Element | None
    link: str


class Mark(NamedTuple):
    """An element without text that marks a place: a comment's limits, or a private mark of reading."""

    offset: int
    element: Element


class NoteMark(NamedTuple):
    """A reference to a footnote or endnote; `holder` is the index of the object that shows it."""

    offset: int
    holder: int
    part: Part
    id: str


class Box(NamedTuple):
    """A text box (`w:txbxContent`); `holder` is the index of the object that holds it."""

    offset: int
    holder: int
    element: Element


class FlatParagraph(NamedTuple):
    """A paragraph as one line of text, with everything that stands in it by offset.

    Atoms are in order and cover the text without gaps. `pieces` is given where objects hold runs of their
    own, and empty where the atoms say it all (see `stretches`). `unknown` names elements that were not
    understood; `opened` and `closed` count fields that only begin or only end here.
    """

    text: str
    atoms: tuple[Atom, ...] = ()
    objects: tuple[InlineObject, ...] = ()
    pieces: tuple[Piece, ...] = ()
    marks: tuple[Mark, ...] = ()
    notes: tuple[NoteMark, ...] = ()
    boxes: tuple[Box, ...] = ()
    unknown: tuple[str, ...] = ()
    opened: int = 0
    closed: int = 0

    @property
    def stretches(self) -> tuple[Piece, ...] | tuple[Atom, ...]:
        """What formats the text, in order and without gaps: start, end, run and link of each stretch."""
        return self.pieces or self.atoms

    def field_at(self, start: int, end: int) -> tuple[Element, ...]:
        """What holds the field that is all of `start` to `end` (code points); empty without one."""
        for item in self.objects:
            if (item.start, item.end) == (start, end) and item.kind is ObjectKind.FIELD:
                atom = next(atom for atom in self.atoms if (atom.start, atom.end) == (start, end))
                return atom.elements if atom.run is None else (atom.run,)
        return ()
