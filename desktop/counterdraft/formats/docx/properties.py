"""Reads values out of property elements: switches, measures, numbers; knows no inheritance.

Source: ECMA-376 Part 1, 17.17.4 (ST_OnOff), 22.9.2.15 (ST_UniversalMeasure, ST_TwipsMeasure).
"""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n

_OFF = frozenset({"0", "false", "off"})
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)")
_TWIPS = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440, "pt": 20, "pc": 240, "pi": 240}


def is_on(element: Element) -> bool:
    """Whether a switch such as `w:b` is on: it is unless its value says no."""
    return element.get(n.W_VAL) not in _OFF


def has_switch(properties: Element | None, name: str) -> bool:
    """Whether the switch `name` stands among properties and is on."""
    switch = properties.find(name) if properties is not None else None
    return switch is not None and is_on(switch)


def integer(value: str | None) -> int | None:
    """An integer attribute; None if it is absent or no number."""
    if value is None:
        return None
    try:
        return int(value)
    except ValueError:
        return None


def twips(value: str | None) -> int | None:
    """A length attribute in twips; plain numbers are twips already, universal measures are converted."""
    number = integer(value)
    if number is not None or value is None:
        return number
    found = _MEASURE.fullmatch(value)
    if found is not None:
        return round(float(found[1]) * _TWIPS[found[2]])
    try:
        return round(float(value))
    except (ValueError, OverflowError):
        return None


def child_value(parent: Element | None, name: str) -> str | None:
    """The `w:val` of the child `name`, None if either is absent."""
    child = parent.find(name) if parent is not None else None
    return None if child is None else child.get(n.W_VAL)


def indents(properties: Element | None) -> tuple[int | None, int | None]:
    """Indents of `w:ind` in twips: of the paragraph's start edge, and of its first line against that."""
    element = properties.find(n.w("ind")) if properties is not None else None
    if element is None:
        return None, None
    start = twips(element.get(n.w("start")) or element.get(n.w("left")))
    hanging = twips(element.get(n.w("hanging")))
    first = twips(element.get(n.w("firstLine")))
    return start, -hanging if hanging is not None else first
