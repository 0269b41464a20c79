"""Words, spaces and marks of a text after UAX #29; knows nothing of alignment or edits.

A token is a word, one white-space character, one other cluster, or one inline object whole. Offsets are
code points.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Any

from counterdraft.model.draft import InlineObject

OBJECT_KEY = "\ufffc"
"""First character of the key of an object token; the object's digest follows."""

BREAK_KEY = "\n\u2029"
"""Key of the token between two provisions of one row, so that no line break inside a text equals it."""

# The word boundaries for ASCII, where letters join over ' . : and digits over ' . , ; (rules WB5 to WB13b).
# Two steps faster than the general engine (`_boundary`); a property test holds the two equal.
_ASCII = re.compile(
    r"[A-Za-z0-9_]+(?:(?:(?<=[A-Za-z])['.:](?=[A-Za-z])|(?<=[0-9])['.,;](?=[0-9]))[A-Za-z0-9_]+)*"
    r"|\r\n|[^A-Za-z0-9_]"
)


class TokenKind(IntEnum):
    """What a token is to its reader."""

    SPACE = 0
    MARK = 1
    WORD = 2
    OBJECT = 3


@dataclass(frozen=True, slots=True)
class TokenText:
    """A text as parallel sequences of equal length: what stands there, and what it is compared by.

    The raw strings joined are the text. Two tokens with one key are canonically equivalent (NFC), or
    objects of one digest.
    """

    raws: Sequence[str]
    keys: Sequence[str]


@cache
def _boundary() -> Any:
    """The word boundaries of UAX #29 (flag w), as zero-width splits (V1)."""
    # Here, because texts in ASCII do without the general engine.
    import regex  # type: ignore[import-untyped, unused-ignore]

    return regex.compile(r"(?V1w)\b")


def split(text: str) -> list[str]:
    """Return the tokens of a text without objects, in order; joined they are the text."""
    if text.isascii():
        return _ASCII.findall(text)
    tokens: list[str] = []
    for piece in _boundary().split(text):
        if not piece:
            continue
        if len(piece) > 1 and piece[0].isspace():
            tokens.extend(_spaces(piece))
        else:
            tokens.append(piece)
    return tokens


def _spaces(piece: str) -> list[str]:
    """Cut a run of white space into characters, marks that combine with one kept on it."""
    cut: list[str] = []
    for character in piece:
        if cut and (not character.isspace() or (character == "\n" and cut[-1] == "\r")):
            cut[-1] += character
        else:
            cut.append(character)
    return cut


def tokens_of(text: str, objects: Sequence[InlineObject] = ()) -> TokenText:
    """Cut one provision's text into tokens; every object is one token, whatever it covers."""
    if not objects:
        raws = split(text)
        return TokenText(raws, raws if text.isascii() else [_key(raw) for raw in raws])
    raws, keys, at = [], [], 0
    for item in objects:
        if item.start < at or item.end <= item.start:
            continue
        for raw in split(text[at : item.start]):
            raws.append(raw)
            keys.append(_key(raw))
        raws.append(text[item.start : item.end])
        keys.append(f"{OBJECT_KEY}{item.kind.value}\0{item.digest}\0{text[item.start : item.end]}")
        at = item.end
    for raw in split(text[at:]):
        raws.append(raw)
        keys.append(_key(raw))
    return TokenText(raws, keys)


def join(parts: Sequence[TokenText], separator: str) -> TokenText:
    """Join the token texts of several provisions with break tokens between them."""
    if len(parts) == 1:
        return parts[0]
    raws: list[str] = []
    keys: list[str] = []
    for index, part in enumerate(parts):
        if index:
            raws.append(separator)
            keys.append(BREAK_KEY)
        raws.extend(part.raws)
        keys.extend(part.keys)
    return TokenText(raws, keys)


def _key(raw: str) -> str:
    return raw if raw.isascii() else unicodedata.normalize("NFC", raw)


def kind_of(key: str) -> TokenKind:
    """Tell what a token is from its key."""
    first = key[0]
    if first.isalnum() or first == "_":
        return TokenKind.WORD
    if first == OBJECT_KEY and len(key) > 1:
        return TokenKind.OBJECT
    if first.isspace():
        return TokenKind.SPACE
    if any(character.isalnum() for character in key):
        return TokenKind.WORD
    return TokenKind.MARK


def words_of(text: str) -> list[str]:
    """Return the words alone, case folded and canonically composed, for measuring likeness."""
    if text.isascii():
        return _ASCII_WORDS.findall(text.lower())
    return [
        token
        for token in split(unicodedata.normalize("NFC", text).casefold())
        if kind_of(token) is TokenKind.WORD
    ]


_ASCII_WORDS = re.compile(r"[a-z0-9_]+(?:(?:(?<=[a-z])['.:](?=[a-z])|(?<=[0-9])['.,;](?=[0-9]))[a-z0-9_]+)*")
