"""Finds words again in a text that was edited; says how well they fit and never chooses between two places.

Words are folded (NFKC and case), so that typography and capitals do not count; marks and spaces are left out.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, LCSseq
from rapidfuzz.fuzz import partial_ratio_alignment

from counterdraft.text.similarity import Vocabulary
from counterdraft.text.words import TokenKind, kind_of, split


@dataclass(frozen=True, slots=True)
class WordPlace:
    """A word as it is compared, and where it stands (code points, half-open)."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text that resembles a query: words `start` to `end` (half-open), `score` 0 to 1."""

    start: int
    end: int
    score: float


def word_places(text: str) -> list[WordPlace]:
    """The words of a text in order."""
    places: list[WordPlace] = []
    at = 0
    for raw in split(text):
        if kind_of(raw) is TokenKind.WORD:
            folded = raw.lower() if raw.isascii() else unicodedata.normalize("NFKC", raw).casefold()
            places.append(WordPlace(folded, at, at + len(raw)))
        at += len(raw)
    return places


def likeness(first: str, second: str) -> float:
    """Twice the characters in common (longest common subsequence) over all characters, 0 to 1.

    Two empty texts are alike (1). Unrelated prose of one language reaches about one half.
    """
    return float(Indel.normalized_similarity(first, second))


class Likenesses:
    """Texts prepared for asking which of them share most of their words, in order, with another."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._vocabulary = Vocabulary()
        self._codes = [self._encode(text) for text in texts]

    def like(self, text: str, cutoff: float) -> list[int]:
        """Indexes of the texts whose words are at least so like (0 to 1) the given text's, increasing."""
        code = self._encode(text)
        return [
            index
            for index, other in enumerate(self._codes)
            if Indel.normalized_similarity(code, other, score_cutoff=cutoff) >= cutoff
        ]

    def _encode(self, text: str) -> str:
        return self._vocabulary.encode([place.word for place in word_places(text)])


def matched_words(query: Sequence[str], words: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of indexes of a longest common subsequence of two word lists, increasing on both sides."""
    vocabulary = Vocabulary()
    first, second = vocabulary.encode(query), vocabulary.encode(words)
    return [
        (block.a + step, block.b + step)
        for block in LCSseq.opcodes(first, second).as_matching_blocks()
        for step in range(block.size)
    ]


class Haystack:
    """A text prepared for many searches.

    Attributes:
        places: its words in order.
    """

    def __init__(self, text: str) -> None:
        self.places = word_places(text)
        self._vocabulary = Vocabulary()
        self._codes = self._vocabulary.encode([place.word for place in self.places])
        self._starts = [place.start for place in self.places]

    def word_index(self, offset: int) -> int:
        """Index of the first word that begins at `offset` or later."""
        return bisect_left(self._starts, offset)

    def similar(self, query: Sequence[str], cutoff: float, count: int = 2) -> tuple[Window, ...]:
        """The stretches most like the query, best first, none overlapping another.

        Args:
            query: folded words.
            cutoff: least score, 0 to 1.
            count: how many at most; each costs a search.
        """
        if not query or not self._codes:
            return ()
        needle = self._vocabulary.encode(query)
        found: list[Window] = []
        waiting = [self._best(needle, 0, len(self._codes), cutoff)]
        bounds = {0: len(self._codes)}
        while len(found) < count:
            best = min((one for one in waiting if one), key=lambda one: (-one.score, one.start), default=None)
            if best is None:
                break
            waiting.remove(best)
            found.append(best)
            low = max(start for start in bounds if start <= best.start)
            high = bounds.pop(low)
            for start, end in ((low, best.start), (best.end, high)):
                if start < end:
                    bounds[start] = end
                    waiting.append(self._best(needle, start, end, cutoff) if len(found) < count else None)
        return tuple(found)

    def _best(self, needle: str, start: int, end: int, cutoff: float) -> Window | None:
        hay = self._codes[start:end]
        if not hay:
            return None
        if len(hay) <= len(needle):
            score = float(Indel.normalized_similarity(needle, hay))
            return Window(start, end, score) if score >= cutoff else None
        found = partial_ratio_alignment(needle, hay, score_cutoff=cutoff * 100)
        if found is None:
            return None
        return Window(start + found.dest_start, start + found.dest_end, found.score / 100)
