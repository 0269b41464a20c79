"""Converts between the model's text and Qt's: code points and UTF-16 units; the only place that does.

Text shown by Qt has as many code points as the model's text, so an offset never depends on text that was
read back from a widget.
"""

from __future__ import annotations

import re
import unicodedata

_LAST_BMP = "\uffff"
_LINE_SEPARATOR = "\u2028"
# Qt gives these characters a meaning of their own (new block, frame border, end of string) or cannot
# encode them; each is replaced by exactly one code point.
_LINE_ENDS = re.compile("[\n\r\x0b\x0c\x85\u2029]")
_UNSHOWABLE = re.compile("[\x00-\x08\x0e-\x1f\ufdd0\ufdd1\ud800-\udfff]")


def displayed(text: str) -> str:
    """Return `text` as it is given to Qt: the same number of code points, each safe in one block."""
    if text.isprintable():
        return text
    return _UNSHOWABLE.sub("\ufffd", _LINE_ENDS.sub(_LINE_SEPARATOR, text))


def is_plain(text: str) -> bool:
    """Whether code points and UTF-16 units of `text` are the same numbers."""
    return text.isascii() or max(text) <= _LAST_BMP


def to_utf16(text: str, offset: int) -> int:
    """Return the UTF-16 offset of the code point offset `offset` in `text`."""
    if is_plain(text):
        return offset
    return offset + sum(character > _LAST_BMP for character in text[:offset])


def from_utf16(text: str, offset_utf16: int) -> int:
    """Return the code point offset of `offset_utf16`; inside a surrogate pair, the one before it."""
    if is_plain(text):
        return min(offset_utf16, len(text))
    units = 0
    for index, character in enumerate(text):
        units += 2 if character > _LAST_BMP else 1
        if units > offset_utf16:
            return index
    return len(text)


def reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction is of a script written from right to left (UAX #9, P2)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def length_utf16(text: str) -> int:
    """Return how many UTF-16 units `text` has."""
    return to_utf16(text, len(text))
