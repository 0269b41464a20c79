"""Words as the lexicons see them: folded, with their place, found one after the other.

Punctuation and spaces are passed over. For comparing and editing texts use the tokens of the diff.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex  # type: ignore[import-untyped, unused-ignore]

from counterdraft.text.confusables import repaired, visible

_LEXEME = regex.compile(
    r"[\p{L}\p{M}][\p{L}\p{M}\u00ad\u200b\u2060\ufeff\u200e\u200f]*"
    r"|\p{Nd}+|(?<=\p{L})/(?=\p{L})"
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word, number or slash between words; `start` to `end` in code points, `word` folded."""

    start: int
    end: int
    word: str


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
    return tuple(
        Lexeme(match.start(), match.end(), fold_word(match.group())) for match in _LEXEME.finditer(text)
    )


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a text: lexemes `first` to `last` (half-open), code points `start` to `end`."""

    first: int
    last: int
    start: int
    end: int
    key: str


class PhraseSet:
    """Phrases of one kind, each with the key that names it; an asterisk ends a word of any ending."""

    def __init__(self, phrases: Mapping[str, Iterable[str]], exceptions: Iterable[str] = ()) -> None:
        """Compile phrases by key; `exceptions` are matched too and then count for nothing."""
        self._exact: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for key, forms in phrases.items():
            for form in forms:
                self._add(form, key)
        for form in exceptions:
            self._add(form, "")

    def _add(self, form: str, key: str) -> None:
        marks = form.split("*")
        words: list[str] = []
        for part, chunk in enumerate(marks):
            found = [lexeme.word for lexeme in lexemes(chunk)]
            if part < len(marks) - 1 and found:
                found[-1] += "*"
            words.extend(found)
        if not words:
            raise ValueError(f"a phrase without words: {form!r}")
        table, head = self._exact, words[0]
        if head.endswith("*"):
            table, head = self._stems, head[:3]
        table.setdefault(head, []).append((tuple(words), key))

    def find(self, words: tuple[Lexeme, ...]) -> tuple[Hit, ...]:
        """Return the phrases that stand in `words`, leftmost and longest first, without overlap."""
        hits: list[Hit] = []
        index, count = 0, len(words)
        while index < count:
            best, key = 0, ""
            word = words[index].word
            for table, head in ((self._exact, word), (self._stems, word[:3])):
                for pattern, name in table.get(head, ()):
                    if len(pattern) > best and _matches(pattern, words, index):
                        best, key = len(pattern), name
            if best and key:
                last = words[index + best - 1]
                hits.append(Hit(index, index + best, words[index].start, last.end, key))
            index += best or 1
        return tuple(hits)


def _matches(pattern: tuple[str, ...], words: tuple[Lexeme, ...], index: int) -> bool:
    if index + len(pattern) > len(words):
        return False
    for offset, wanted in enumerate(pattern):
        word = words[index + offset].word
        if wanted != word and not (wanted[-1] == "*" and word.startswith(wanted[:-1])):
            return False
    return True
