"""The tokens between a paragraph's tree and its flat text, and their assembly with offsets.

A token is a piece of text or an object before its place is known. Nothing here walks a tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lxml.etree import _Element as Element

from counterdraft.formats.docx.flat import Atom, AtomKind, Box, FlatParagraph, Mark, NoteMark, Piece
from counterdraft.model.draft import OBJECT, InlineObject, ObjectKind, Part, Picture

TEXT, GLYPH, HOLDER = AtomKind.TEXT, AtomKind.GLYPH, AtomKind.OBJECT


class Held(NamedTuple):
    """What an object token is and holds; `inner` is its visible content, flat, in its own offsets."""

    kind: ObjectKind
    digest: str
    description: str = ""
    inner: FlatParagraph | None = None
    note: tuple[Part, str] | None = None
    boxes: tuple[Element, ...] = ()
    picture: Picture | None = None


class Token(NamedTuple):
    """`kind` None is a mark without text: a place, a field character, or something unknown."""

    kind: AtomKind | None
    text: str
    elements: tuple[Element, ...]
    run: Element | None
    link: str = ""
    held: Held | None = None


def assemble(
    tokens: Sequence[Token], unknown: Sequence[str] = (), opened: int = 0, closed: int = 0
) -> FlatParagraph:
    """Give every token its offset."""
    builder = _Builder()
    for token in tokens:
        builder.add(token)
    return FlatParagraph(
        "".join(builder.texts),
        tuple(builder.atoms),
        tuple(builder.objects),
        tuple(builder.pieces) if builder.objects else (),
        tuple(builder.marks),
        tuple(builder.notes),
        tuple(builder.boxes),
        tuple(unknown),
        opened,
        closed,
    )


class _Builder:
    def __init__(self) -> None:
        self.texts: list[str] = []
        self.atoms: list[Atom] = []
        self.objects: list[InlineObject] = []
        self.pieces: list[Piece] = []
        self.marks: list[Mark] = []
        self.notes: list[NoteMark] = []
        self.boxes: list[Box] = []
        self.place = 0

    def add(self, token: Token) -> None:
        start = self.place
        if token.kind is None:
            self.marks.append(Mark(start, token.elements[0]))
            return
        end = start + len(token.text)
        self.place = end
        self.texts.append(token.text)
        self.atoms.append(Atom(start, end, token.kind, token.elements, token.run, token.link))
        held = token.held
        if held is None:
            self.pieces.append(Piece(start, end, token.run, token.link))
        else:
            self._hold(start, end, token, held)

    def _hold(self, start: int, end: int, token: Token, held: Held) -> None:
        index = len(self.objects)
        self.objects.append(
            InlineObject(start, end, held.kind, held.digest, held.description, None, held.picture)
        )
        if held.note is not None:
            self.notes.append(NoteMark(start, index, *held.note))
        self.boxes.extend(Box(start, index, box) for box in held.boxes)
        inner = held.inner
        if inner is None or not inner.text:
            self.pieces.append(Piece(start, end, token.run, token.link))
        if inner is None:
            return
        self.pieces.extend(
            Piece(start + one.start, start + one.end, one.run, one.link or token.link)
            for one in inner.stretches
        )
        self.marks.extend(Mark(start + mark.offset, mark.element) for mark in inner.marks)
        self.notes.extend(NoteMark(start + note.offset, index, note.part, note.id) for note in inner.notes)
        self.boxes.extend(Box(start + box.offset, index, box.element) for box in inner.boxes)


def object_token(
    held: Held, elements: tuple[Element, ...], run: Element | None, link: str = "", text: str = ""
) -> Token:
    """A token for something indivisible; without visible text it shows U+FFFC."""
    return Token(HOLDER, text or OBJECT, elements, run, link, held)
