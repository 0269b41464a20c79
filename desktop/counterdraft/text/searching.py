"""Patterns that find words as a reader sees them, whatever code points stand for them; searches no text.

Equal are: letters composed or not (UAX #15), kinds of blanks, quotation marks, apostrophes and hyphens, words
with and without soft hyphens and other marks that nobody sees, ligatures and their letters, and Arabic and
Hebrew words with and without their points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

_UNSEEN = "\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
"""Soft hyphen, joiners, direction marks: the class of what can stand between any two letters unseen."""

_ALIKE = ("'’‘ʼ′‛`´＇", '"“”„‟«»″＂', "-‐‑‒–−")
"""Marks that one key stands for, and a word processor puts another in the place of."""

_LETTERS = {
    "ffi": "ﬃ",
    "ffl": "ﬄ",
    "ff": "ﬀ",
    "fi": "ﬁ",
    "fl": "ﬂ",
    "ss": "ßẞ",
    "եւ": "և",
    "եվ": "և",
}
"""Letters and the ligatures that are written for them, the longest first."""

_POINTS = {
    "ARABIC": "\u0640\u064b-\u065f\u0670\u06d6-\u06ed",
    "HEBREW": "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7",
}
"""Points and the lengthening stroke of scripts that are mostly written without them."""

_BLANK = r"[\s\x1c-\x1f]"
"""What Python takes for white space, with the separators that patterns leave out."""

_JOINED_AFTER = r"(?![\u0300-\u036f])"
"""A found letter is the whole letter: no accent follows that was not asked for."""


@lru_cache(maxsize=64)
def search_pattern(words: str, *, match_case: bool = False) -> Any:
    """Return a compiled pattern (of `regex`) that finds words; its spans are code points of the text.

    Args:
        words: as typed; blanks at their ends count only where there is nothing else.
        match_case: whether capitals differ from small letters (full case folding, Unicode 3.13).
    """
    sought = " ".join(_engine().sub(f"[{_UNSEEN}]", "", unicodedata.normalize("NFC", words)).split())
    flags = _engine().V1 if match_case else _engine().V1 | _engine().IGNORECASE | _engine().FULLCASE
    if not sought:
        return _engine().compile(f"{_BLANK}{{{len(words)}}}" if words else r"(?!)", flags)
    return _engine().compile(f"[{_UNSEEN}]*".join(_atoms(sought)) + _JOINED_AFTER, flags)


def _atoms(sought: str) -> Iterator[str]:
    """One pattern for each letter, mark or stretch of blanks."""
    place = 0
    while place < len(sought):
        letters = next((known for known in _LETTERS if sought[place:].lower().startswith(known)), "")
        if letters:
            typed = sought[place : place + len(letters)]
            yield f"(?:{f'[{_UNSEEN}]*'.join(map(_letter, typed))}|[{_LETTERS[letters]}])"
        elif sought[place] in "".join(_LETTERS.values()):
            spelled = [known for known, ligatures in _LETTERS.items() if sought[place] in ligatures]
            yield f"(?:{'|'.join((sought[place], *spelled))})"
        else:
            yield _letter(sought[place])
        place += max(len(letters), 1)


def _letter(letter: str) -> str:
    if letter == " ":
        return f"{_BLANK}+"
    alike = next((group for group in _ALIKE if letter in group), "")
    if alike:
        return f"[{_engine().escape(alike)}]"
    apart = unicodedata.normalize("NFD", letter)
    pattern = _engine().escape(letter)
    if apart != letter:
        pattern = f"(?:{pattern}|{_engine().escape(apart)})"
    script = unicodedata.name(letter, "").partition(" ")[0]
    return f"{pattern}[{_POINTS[script]}]*" if script in _POINTS else pattern


@cache
def _engine() -> Any:
    # Here, because a comparison does without the general engine where all texts are in ASCII.
    import regex  # type: ignore[import-untyped, unused-ignore]

    return regex
