"""Words as the lexicons see them: folded, with their place, found one after the other.

Punctuation and spaces are passed over. For comparing and editing texts use the tokens of the diff.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex  # type: ignore[import-untyped, unused-ignore]

from counterdraft.text.confusables import repaired, visible

# U+02BC and U+02BB are letters to Unicode, but apostrophes to those who type them.
_LEXEME = regex.compile(
    r"(?:(?![ʼʻ])[\p{L}\p{M}])(?:(?![ʼʻ])[\p{L}\p{M}\u00ad\u200b\u2060\ufeff\u200e\u200f])*"
    r"|\p{Nd}+|(?<=\p{L})/(?=\p{L})"
)


class Lexeme(NamedTuple):
    """One word, number or slash between words; `start` to `end` in code points, `word` folded."""

    start: int
    end: int
    word: str


_made = tuple.__new__


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Return a word as it stands in the lexicons: NFC, lower case, е for ё, no invisible characters.

    Armenian և comes out as եւ, which is what Unicode case folding makes of it. Look-alike letters of
    another script inside a word are mended, so that a word typed in two scripts is still known.
    """
    if word.isascii():
        return word.lower()
    plain = repaired(visible(unicodedata.normalize("NFC", word)))
    return unicodedata.normalize("NFC", plain.casefold()).replace("ё", "е")


def lexemes(text: str) -> tuple[Lexeme, ...]:
    """Return the words of a text in order."""
    low = text.lower()
    if text.isascii() or (len(low) == len(text) and not _unusual(text)):
        # Made past the constructor, which takes twice the time; nothing is made more often.
        return tuple([_made(Lexeme, (*match.span(), match[0])) for match in _USUAL.finditer(low)])
    return tuple(
        [Lexeme(match.start(), match.end(), fold_word(match[0])) for match in _LEXEME.finditer(text)]
    )


# What lower case alone does not fold: marks, ё, և, ß, letter-like apostrophes, invisible characters, and
# scripts mixed in one word. Texts without them, most texts, are read by the faster standard pattern.
_UNUSUAL = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0fff\u1ab0-\u1aff"
    "ёЁևßſςİ\u02bb\u02bc\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u212a\u1e9e\ufb00-\ufb4f]"
)
_OTHER_SCRIPT = re.compile("[\u0370-\u058f]")
_MIXED = re.compile("[a-zA-Z\u00c0-\u024f][\u0370-\u058f]|[\u0370-\u058f][a-zA-Z\u00c0-\u024f]")


def _unusual(text: str) -> bool:
    if _UNUSUAL.search(text):
        return True
    return bool(_OTHER_SCRIPT.search(text) and _MIXED.search(text))


_USUAL = re.compile(r"[^\W\d_]+|\d+|(?<=[^\W\d_])/(?=[^\W\d_])")


_REMEMBERED = 1 << 16
"""Words whose phrases are remembered: more than the vocabulary of any one negotiation."""


class Hit(NamedTuple):
    """A phrase found in a text: lexemes `first` to `last` (half-open), code points `start` to `end`."""

    first: int
    last: int
    start: int
    end: int
    key: str


class Pattern(NamedTuple):
    """A phrase to look for: its folded words, the set that it belongs to, and the key that names it."""

    words: tuple[str, ...]
    group: str
    key: str


class PhraseBook:
    """Sets of phrases that are looked for together; an asterisk ends a word of any ending.

    In each set the leftmost and longest phrase wins, and phrases do not overlap.
    """

    def __init__(self) -> None:
        """Begin without phrases."""
        self._exact: dict[str, list[Pattern]] = {}
        self._stems: dict[str, list[Pattern]] = {}
        self._groups: list[str] = []
        self._candidates: dict[str, list[Pattern] | None] = {}

    def add(self, group: str, phrases: Mapping[str, Iterable[str]], exceptions: Iterable[str] = ()) -> None:
        """Add a set of phrases by key; its `exceptions` are matched too and then count for nothing.

        Raises:
            ValueError: a phrase has no words.
        """
        self._groups.append(group)
        self._candidates.clear()
        for key, forms in phrases.items():
            for form in forms:
                self._enter(form, group, key)
        for form in exceptions:
            self._enter(form, group, "")
        for table in (self._exact, self._stems):
            for patterns in table.values():
                patterns.sort(key=lambda pattern: -len(pattern.words))

    def _enter(self, form: str, group: str, key: str) -> None:
        words: list[str] = []
        chunks = form.split("*")
        for part, chunk in enumerate(chunks):
            found = [lexeme.word for lexeme in lexemes(chunk)]
            if part < len(chunks) - 1 and found:
                found[-1] += "*"
            words.extend(found)
        if not words:
            raise ValueError(f"a phrase without words: {form!r}")
        table, head = self._exact, words[0]
        if head.endswith("*"):
            table, head = self._stems, head[:3]
        table.setdefault(head, []).append(Pattern(tuple(words), group, key))

    def find(self, words: Sequence[Lexeme]) -> dict[str, tuple[Hit, ...]]:
        """Return the phrases of each set that stand in `words`, in order."""
        found: dict[str, list[Hit]] = {group: [] for group in self._groups}
        free = dict.fromkeys(self._groups, 0)
        known = self._candidates
        for index, (_, _, word) in enumerate(words):
            try:
                candidates = known[word]
            except KeyError:
                candidates = self._beginning_with(word)
            if candidates is None:
                continue
            following = words[index + 1].word if index + 1 < len(words) else ""
            for wanted, group, key in candidates:
                # Most phrases fail at their second word: that is asked before anything else.
                if len(wanted) > 1 and wanted[1] != following and wanted[1][-1] != "*":
                    continue
                if free[group] <= index and _matches(wanted, words, index):
                    last = index + len(wanted)
                    free[group] = last
                    if key:
                        found[group].append(Hit(index, last, words[index].start, words[last - 1].end, key))
        return {group: tuple(hits) for group, hits in found.items()}

    def _beginning_with(self, word: str) -> list[Pattern] | None:
        """The phrases whose first word this may be, longest first; remembered for the commonest words."""
        candidates = self._exact.get(word)
        if self._stems and (more := self._stems.get(word[:3])):
            candidates = sorted([*(candidates or ()), *more], key=lambda pattern: -len(pattern.words))
        if len(self._candidates) < _REMEMBERED:
            self._candidates[word] = candidates
        return candidates


def _matches(pattern: tuple[str, ...], words: Sequence[Lexeme], index: int) -> bool:
    if index + len(pattern) > len(words):
        return False
    for offset, wanted in enumerate(pattern):
        word = words[index + offset].word
        if wanted != word and not (wanted[-1] == "*" and word.startswith(wanted[:-1])):
            return False
    return True
