"""Reads list labels, automatic or typed, into what they count and how they are nested.

Knows nothing of drafts. "2 bis", "7a" and "5.1" keep their additions (UN Editorial Manual; EU Joint Practical
Guide 18; Russian drafting practice).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

SUFFIXES = "bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|alt"
_SPACE = r"[ \t\u00a0\u202f]"
_SUFFIX = rf"(?:{_SPACE}?(?:{SUFFIXES})\.?(?:{_SPACE}?\d{{1,2}})?)"
_NUMBER = rf"\d{{1,3}}(?:[a-z]\b)?{_SUFFIX}?"
_BULLETS = "•▪◦○●■□–—-‒−*·➢✓❖o§◆▶►‣⁃"


class Family(Enum):
    """What a label counts with; a list keeps to one family."""

    NUMBER = "1."
    BRACKETED_NUMBER = "(1)"
    SECTIONED = "1.1"
    LETTER = "(a)"
    ROMAN = "(i)"
    CAPITAL = "A."
    CAPITAL_ROMAN = "I."
    BULLET = "•"


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its family and its core without punctuation ("2 bis", "a", "iv", "5.1")."""

    family: Family
    core: str


@dataclass(frozen=True, slots=True)
class RoomLabel:
    """A label as the room writes it: `PP3`, `OP2 bis`, `M7`."""

    kind: str
    core: str


_FORMS: tuple[tuple[Family, re.Pattern[str]], ...] = (
    (Family.SECTIONED, re.compile(rf"\(?(\d{{1,3}}(?:\.\d{{1,3}})+(?:[a-z]\b)?{_SUFFIX}?)[.)]?")),
    (Family.BRACKETED_NUMBER, re.compile(rf"\(({_NUMBER})\)")),
    (Family.NUMBER, re.compile(rf"({_NUMBER})[.):]?")),
    (Family.ROMAN, re.compile(r"\(?([ivxl]{2,6}|i)[.)]")),
    (Family.LETTER, re.compile(rf"\(?([^\W\d_A-ZА-ЯЁ]{{1,2}}{_SUFFIX}?)[.)]")),
    (Family.CAPITAL_ROMAN, re.compile(r"\(?([IVXL]{2,6}|I)[.)]?")),
    (Family.CAPITAL, re.compile(r"\(?([A-ZА-ЯЁԱ-Ֆ])[.)]?")),
)
_TYPED = re.compile(
    rf"{_SPACE}*(?:"
    rf"(?P<number>\(?\d{{1,3}}(?:\.\d{{1,3}})*(?:[a-z]\b)?{_SUFFIX}?(?:[.)](?={_SPACE}|\n|$)|(?=\t))"
    rf"|\d{{1,3}}(?:\.\d{{1,3}})+(?={_SPACE})|\d{{1,3}}{_SPACE}?(?:{SUFFIXES})(?={_SPACE}))"
    rf"|(?P<letter>\((?:[ivxl]{{1,6}}|[^\W\d_]{{1,2}}){_SUFFIX}?\)(?={_SPACE})"
    rf"|(?:[ivxl]{{1,6}}|[^\W\d_])\)(?={_SPACE})|[a-zа-яёա-ֆ]\.(?={_SPACE}))"
    rf"|(?P<bullet>[•▪◦●■–—‒·➢-](?={_SPACE}))"
    rf")"
)
_LONGEST_ROOM_LABEL = 48
_ROOM_OPENINGS = frozenset("[(POAM")
_TYPED_OPENINGS = frozenset("([•▪◦●■–—‒·➢-ivxl")
_ROOM = re.compile(
    rf"[\[(]?(?P<kind>PP|OP|AM|M|P)(?:{_SPACE}|\.)?(?P<core>\d{{1,3}}(?:\.\d{{1,3}})*(?:[a-z]\b)?{_SUFFIX}?)"
    rf"[\])]?(?:[.:)\]–—-]|{_SPACE}|$)"
)


def parse_label(label: str) -> Label | None:
    """Read a whole label; None if it is none that counts or marks."""
    label = label.strip()
    if not label:
        return None
    for family, form in _FORMS:
        found = form.fullmatch(label)
        if found:
            return Label(family, _core(found[1]))
    return Label(Family.BULLET, label) if len(label) == 1 and label in _BULLETS else None


def typed_label(text: str) -> tuple[Label, int] | None:
    """A label typed at the start of a paragraph, and where the words begin."""
    head = text[:16].lstrip()
    if not head or not (head[0] in _TYPED_OPENINGS or head[0].isdigit() or head[1:2] in (")", ".")):
        return None
    found = _TYPED.match(text)
    if found is None:
        return None
    label = parse_label(found[0])
    return (label, found.end()) if label else None


def room_label(text: str) -> RoomLabel | None:
    """A label in the room's own words at the start of a text or as a whole automatic label."""
    text = text[:_LONGEST_ROOM_LABEL].lstrip()
    if text[:1] not in _ROOM_OPENINGS:
        return None
    found = _ROOM.match(text)
    if found is None or (found["kind"] == "P" and found[0][-1:] not in ".:"):
        return None
    return RoomLabel(found["kind"], _core(found["core"]))


def _core(core: str) -> str:
    """Set additions apart by one space: "2bis" and "2\u00a0bis." are both "2 bis"."""
    core = re.sub(rf"{_SPACE}*({SUFFIXES})\.?{_SPACE}*(\d*)$", r" \1\2", core.strip())
    return core.strip()


def roman_value(text: str) -> int:
    """The value of a Roman number, 0 if it is none."""
    signs = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    total = last = 0
    for sign in reversed(text.lower()):
        value = signs.get(sign, 0)
        if not value:
            return 0
        total += value if value >= last else -value
        last = max(last, value)
    return total
