"""Words as the lexicons see them: folded, with their place, found one after the other.

Punctuation and spaces are passed over. For comparing and editing texts use the tokens of the diff.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from itertools import accumulate, chain, compress, count
from operator import add
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
_lexeme: Callable[[tuple[int, int, str]], Lexeme] = partial(_made, Lexeme)


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


class Lexemes(tuple[Lexeme, ...]):
    """The words of one text in order."""

    @cached_property
    def folded(self) -> list[str]:
        """The words alone."""
        return [word for _, _, word in self]

    @cached_property
    def present(self) -> frozenset[str]:
        """Every word that stands in the text."""
        return frozenset(self.folded)

    @cached_property
    def figures(self) -> bool:
        """Whether any of the words is written in digits."""
        return any(map(str.isdecimal, self.present))


def folded_in(words: Iterable[Lexeme]) -> list[str]:
    """Return the words of a text alone, in order."""
    return words.folded if isinstance(words, Lexemes) else [word for _, _, word in words]


def present_in(words: Sequence[Lexeme]) -> frozenset[str]:
    """Return every word that stands in a text, found once for what `lexemes` returned."""
    return words.present if isinstance(words, Lexemes) else frozenset(folded_in(words))


def has_digits(text: str, words: Sequence[Lexeme]) -> bool:
    """Tell whether a text, whose words are given too, holds a decimal digit."""
    return words.figures if isinstance(words, Lexemes) else any(map(str.isdecimal, text))


def lexemes(text: str) -> Lexemes:
    """Return the words of a text in order."""
    low = text.lower()
    if text.isascii():
        plain = low.translate(_LETTERS)
        if "0" not in plain:
            # Letters alone, with one space for every other sign: cut without looking at one by one.
            pieces = plain.split(" ")
            ends = [*accumulate(map(len, pieces))]
            triples = zip(map(add, chain((0,), ends), count()), map(add, ends, count()), pieces, strict=False)
            return Lexemes(map(_lexeme, compress(triples, pieces)))
    if text.isascii() or (len(low) == len(text) and not _unusual(text)):
        # Cut into gaps and words in turn, measured and made without a step of Python for each word:
        # nothing is made more often.
        pieces = _USUAL.split(low)
        borders = [*accumulate(map(len, pieces))]
        return Lexemes(map(_lexeme, zip(borders[::2], borders[1::2], pieces[1::2], strict=False)))
    return Lexemes(
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


_LETTERS = {
    code: "0" if chr(code).isdigit() or chr(code) == "/" else " "
    for code in range(128)
    if not chr(code).isalpha()
}
"""Every ASCII sign that is no letter as a space, figures and the slash as a sign that they are there."""

_USUAL = re.compile(r"([^\W\d_]+|\d+|(?<=[^\W\d_])/(?=[^\W\d_]))")


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
        found: dict[str, list[Hit]] = {}
        free: dict[str, int] = {}
        known = self._candidates.get
        names = folded_in(words)
        for index, word in enumerate(names):
            candidates = known(word, _UNKNOWN)
            if candidates is None:
                continue
            if candidates is _UNKNOWN:
                candidates = self._beginning_with(word)
            last = index + 1
            following = names[last] if last < len(names) else ""
            for rest, group, key in candidates or ():
                last = index + 1
                if rest:
                    # Most phrases fail at their second word: that is asked before anything else.
                    second = rest[0]
                    if second != following and (second[-1] != "*" or not following.startswith(second[:-1])):
                        continue
                    if len(rest) > 1 and not _follows(rest, names, last):
                        continue
                    last += len(rest)
                if free.get(group, 0) <= index:
                    free[group] = last
                    if key:
                        hit = _made(Hit, (index, last, words[index][0], words[last - 1][1], key))
                        found.setdefault(group, []).append(hit)
        return {group: tuple(found.get(group, ())) for group in self._groups}

    def _beginning_with(self, word: str) -> list[Pattern] | None:
        """What may follow this word as a phrase's first, longest first; None where it begins none.

        Remembered for the commonest words.
        """
        patterns = [*self._exact.get(word, ())]
        stems = [one for one in self._stems.get(word[:3], ()) if word.startswith(one.words[0][:-1])]
        patterns = sorted([*patterns, *stems], key=lambda one: -len(one.words)) if stems else patterns
        candidates = [one._replace(words=one.words[1:]) for one in patterns] or None
        if len(self._candidates) < _REMEMBERED:
            self._candidates[word] = candidates
        return candidates


_UNKNOWN: list[Pattern] = []
"""Stands for a word that was not yet looked up."""


def _follows(pattern: tuple[str, ...], names: Sequence[str], index: int) -> bool:
    """Tell whether the words of a pattern stand from `index` on."""
    if index + len(pattern) > len(names):
        return False
    for offset, wanted in enumerate(pattern, index):
        word = names[offset]
        if wanted != word and not (wanted[-1] == "*" and word.startswith(wanted[:-1])):
            return False
    return True
