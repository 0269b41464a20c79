"""What the words of a paragraph alone say of its place in a text, found once for equal words.

The draft and its amended texts share most of their paragraphs. Nothing here depends on what stands around a
paragraph or on how it looks.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from counterdraft.formats.headings import Heading, parse_heading
from counterdraft.formats.labels import Family, Label, RoomLabel, parse_label, room_label, typed_label
from counterdraft.formats.openings import is_operative, is_preambular

_RECITALS = (
    "whereas",
    "considérant ce qui suit",
    "considerando lo siguiente",
    "in erwägung nachstehender gründe",
)
_LONGEST_RECITALS = max(map(len, _RECITALS)) + 40


class Wording:
    """What a text and its automatic label say.

    Attributes:
        words: the text without a typed label.
        label: the automatic or typed label.
        heading: the heading that it reads like; only its look may tell for certain.
        preambular: whether it reads like a preambular paragraph.
        room: a label in the room's own words.
        recitals: whether it opens recitals.
        blank: whether there is nothing to read.
        open_end: whether the text ends in a comma or colon.
        ordinary: whether it is none of these things, but maybe an operative paragraph.
    """

    __slots__ = (
        "_operative",
        "blank",
        "heading",
        "label",
        "open_end",
        "ordinary",
        "preambular",
        "recitals",
        "room",
        "words",
    )

    def __init__(self, text: str, automatic: str) -> None:
        label = parse_label(automatic) if automatic else None
        words = text
        if not automatic:
            typed = typed_label(text)
            if typed is not None:
                label, words = typed[0], text[typed[1] :]
        self.words = words
        self.label: Label | None = label
        self.heading: Heading | None = parse_heading(f"{automatic} {text}" if automatic else text)
        bullet = label is not None and label.family is Family.BULLET
        self.preambular = is_preambular(words, listed_words_only=bullet)
        self.room: RoomLabel | None = room_label(automatic or text)
        self.recitals = len(words) < _LONGEST_RECITALS and _opens_recitals(words)
        self.blank = not text or text.isspace()
        self.open_end = text.rstrip().endswith((",", ":"))
        self._operative: bool | None = None
        self.ordinary = not (
            label is not None
            or self.heading is not None
            or self.preambular
            or self.room is not None
            or self.recitals
            or self.blank
        )

    @property
    def operative(self) -> bool:
        """Whether it opens like an operative paragraph."""
        if self._operative is None:
            self._operative = is_operative(self.words)
        return self._operative


@dataclass
class Wordings:
    """The wordings met so far."""

    _known: dict[tuple[str, str], Wording] = field(default_factory=dict)

    def of(self, text: str, automatic: str) -> Wording:
        """What a text with this automatic label says."""
        wording = self._known.get((text, automatic))
        if wording is None:
            wording = self._known[text, automatic] = Wording(text, automatic)
        return wording


def _opens_recitals(words: str) -> bool:
    return words.strip().rstrip(":").strip().lower() in _RECITALS
