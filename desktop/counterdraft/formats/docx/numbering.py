"""Computes list labels as the reader sees them from a package's numbering definitions.

Definitions are read once; counters run along a story in document order. Which list a paragraph belongs to is
decided in `styles`. Source: ECMA-376 Part 1, 17.9.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.flatten import shown_alternative
from counterdraft.formats.docx.numberformats import format_number
from counterdraft.formats.docx.properties import child_value, indents, integer, is_on
from counterdraft.formats.docx.symbols import unicode_character

MAX_LEVELS = 9
_BULLET = "•"
_HOLLOW_BULLET = "◦"
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its number counts and is written; indents in twips."""

    start: int = 0
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    hidden: bool = False
    style: str = ""
    indent_start: int | None = None
    indent_first: int | None = None
    digits: int = 0
    override: bool = False
    """Whether `start` comes from the list itself (`w:startOverride`), which then counts anew."""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A `w:num`: its levels, and the `w:abstractNum` whose counters it shares."""

    id: str
    abstract: str
    levels: tuple[Level, ...]


class Numbering:
    """The numbering definitions of a package.

    Args of the constructor:
        root: of the numbering part, None if there is none.
        list_of_style: the `w:numId` that a numbering style names, for `w:numStyleLink`.
    """

    def __init__(self, root: Element | None, list_of_style: Callable[[str], str | None]) -> None:
        self._abstracts: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._read: dict[str, NumberedList | None] = {}
        self._list_of_style = list_of_style
        if root is not None:
            for element in root.iterchildren(n.w("abstractNum")):
                self._abstracts[element.get(n.w("abstractNumId"), "")] = element
            for element in root.iterchildren(n.w("num")):
                self._lists[element.get(n.w("numId"), "")] = element

    def list(self, number: str) -> NumberedList | None:
        """The list of a `w:numId`; None for `0` (no list) and for one that is not defined."""
        if number not in self._read:
            self._read[number] = None  # guards against a style that links to itself
            self._read[number] = self._read_list(number)
        return self._read[number]

    def _read_list(self, number: str) -> NumberedList | None:
        element = self._lists.get(number)
        abstract = child_value(element, n.w("abstractNumId"))
        definition = self._abstracts.get(abstract or "")
        if element is None or abstract is None or definition is None:
            return None
        link = child_value(definition, n.w("numStyleLink"))
        if link is not None:
            linked = self._list_of_style(link)
            base = self.list(linked) if linked and linked != number else None
            if base is None:
                return None
            abstract, levels = base.abstract, list(base.levels)
        else:
            levels = _levels(definition, [Level()] * MAX_LEVELS)
        for override in element.iterchildren(n.w("lvlOverride")):
            index = integer(override.get(n.w("ilvl")))
            if index is not None and 0 <= index < MAX_LEVELS:
                levels = _overridden(levels, index, override)
        return NumberedList(number, abstract, tuple(levels))


def _levels(holder: Element, levels: list[Level]) -> list[Level]:
    levels = list(levels)
    for element in holder.iterchildren(n.w("lvl")):
        index = integer(element.get(n.w("ilvl")))
        if index is not None and 0 <= index < MAX_LEVELS:
            levels[index] = _level(element)
    return levels


def _overridden(levels: list[Level], index: int, override: Element) -> list[Level]:
    levels = _levels(override, levels)
    start = integer(child_value(override, n.w("startOverride")))
    if start is not None:
        levels[index] = replace(levels[index], start=start, override=True)
    return levels


def _level(element: Element) -> Level:
    name, digits = _format(element)
    look = element.find(n.W_RPR)
    vanish = look.find(n.w("vanish")) if look is not None else None
    legal = element.find(n.w("isLgl"))
    start, first = indents(element.find(n.W_PPR))
    return Level(
        start=integer(child_value(element, n.w("start"))) or 0,
        format=name,
        text=_bullet(element, look) if name == "bullet" else child_value(element, n.w("lvlText")) or "",
        restart=integer(child_value(element, n.w("lvlRestart"))),
        legal=legal is not None and is_on(legal),
        hidden=vanish is not None and is_on(vanish),
        style=child_value(element, n.W_PSTYLE) or "",
        indent_start=start,
        indent_first=first,
        digits=digits,
    )


def _format(level: Element) -> tuple[str, int]:
    """Name of the number format, and how many digits it fills with zeros ("001, 002, ...")."""
    alternatives = level.find(n.MC_ALTERNATE_CONTENT)
    holder = shown_alternative(alternatives) if alternatives is not None else level
    element = holder.find(n.w("numFmt")) if holder is not None else None
    if element is None:
        element = level.find(n.w("numFmt"))
    if element is None:
        return "decimal", 0
    name = element.get(n.W_VAL, "decimal")
    if name == "custom":
        sample = element.get(n.w("format"), "").partition(",")[0].strip()
        return "decimal", len(sample) if sample.isdigit() else 0
    return name, 0


def _bullet(level: Element, look: Element | None) -> str:
    if level.find(n.w("lvlPicBulletId")) is not None:
        return _BULLET
    fonts = look.find(n.w("rFonts")) if look is not None else None
    font = "" if fonts is None else fonts.get(n.w("ascii")) or fonts.get(n.w("hAnsi")) or ""
    text = child_value(level, n.w("lvlText")) or ""
    if text == "o" and font == "Courier New":
        return _HOLLOW_BULLET  # what the letter of that font stands for in every list that Word makes
    shown = "".join(unicode_character(sign, font) for sign in text)
    return "".join(_BULLET if "\ue000" <= sign <= "\uf8ff" else sign for sign in shown)


class Counters:
    """The running numbers of one story; lists of one `w:abstractNum` count on together."""

    def __init__(self) -> None:
        self._values: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def label(self, numbered: NumberedList, level: int) -> str:
        """Count one paragraph of a list and return its label without the space or tab behind it."""
        values = self._values.setdefault(numbered.abstract, [None] * MAX_LEVELS)
        self._count(numbered, level, values)
        shown = numbered.levels[level]
        if shown.hidden:
            return ""
        if shown.format == "bullet":
            return shown.text.strip()

        def number(place: re.Match[str]) -> str:
            index = int(place[1]) - 1
            value = values[index]
            if value is None or index > level:
                return ""
            source = numbered.levels[index]
            if source.digits:
                return str(value).zfill(source.digits)
            return format_number(value, "decimal" if shown.legal else source.format)

        return _PLACE.sub(number, shown.text).strip()

    def _count(self, numbered: NumberedList, level: int, values: list[int | None]) -> None:
        own = numbered.levels[level]
        value = values[level]
        if own.override and (numbered.id, level) not in self._started:
            self._started.add((numbered.id, level))
            values[level] = own.start
        else:
            values[level] = own.start if value is None else value + 1
        for above in range(level):
            if values[above] is None:
                values[above] = numbered.levels[above].start
        for below in range(level + 1, MAX_LEVELS):
            restart = numbered.levels[below].restart
            if restart is None or level < restart:
                values[below] = None
