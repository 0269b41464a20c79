"""How alike word sequences are: matrices by rapidfuzz and min-hash keys by numpy.

Words are encoded as characters. The hash of a word depends on its letters alone, so results do not depend
on what was encoded before.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel, LCSseq
from rapidfuzz.process import cdist

from counterdraft.text.blocks import CODES, FIRST_CODE

Counts = npt.NDArray[np.int32]
Keys = npt.NDArray[np.uint32]

SHINGLE = 3
"""Words of a shingle."""

_MIX = np.array([0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1, 0xD3A2646D], dtype=np.uint32)


class Vocabulary:
    """Encodes words as characters and knows a stable hash of each."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._hashes: list[int] = []
        self.enumerators: set[str] = set()
        """Characters of words that number a provision: digits, or one letter."""

    def encode(self, words: Sequence[str]) -> str:
        """Return one character per word."""
        codes = self._codes
        try:
            return "".join([codes[word] for word in words])
        except KeyError:
            for word in words:
                if word not in codes:
                    codes[word] = chr(FIRST_CODE + len(codes) % CODES)
                    if len(word) == 1 or word.isdigit():
                        self.enumerators.add(codes[word])
                    self._hashes.append(zlib.crc32(word.encode("utf-8", "surrogatepass")))
            return "".join([codes[word] for word in words])

    def hashes(self) -> Keys:
        """Return the hash of every word in the order of their codes."""
        return np.array(self._hashes[:CODES], dtype=np.uint32)


def shared_words(base: Sequence[str], amended: Sequence[str]) -> Counts:
    """Return the length of the longest common subsequence of every pair (rows `base`)."""
    return np.asarray(cdist(base, amended, scorer=LCSseq.similarity, dtype=np.int32))


def shared(base: str, amended: str) -> int:
    """Return the length of the longest common subsequence of two encoded sequences."""
    return int(LCSseq.similarity(base, amended))


def ratio(base: str, amended: str) -> float:
    """Return twice the shared words over all words, 0 to 1."""
    return float(Indel.normalized_similarity(base, amended))


def min_hashes(codes: Sequence[str], hashes: Keys) -> Keys:
    """Return for each encoded text its min-hash keys over shingles of SHINGLE words, one row per text.

    Texts shorter than a shingle are padded with a fixed value. Two texts share a key with a probability
    that grows with the share of their shingles that are the same (Broder, 1997).
    """
    padded = "".join([code + "\0" * (SHINGLE - 1) for code in codes])
    points = np.frombuffer(padded.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    words = np.where(points >= FIRST_CODE, hashes[np.maximum(points, FIRST_CODE) - FIRST_CODE], 0)
    words = np.concatenate([words.astype(np.uint32), np.zeros(SHINGLE - 1, np.uint32)])
    count = len(points)
    shingles = words[:count].copy()
    for step in range(1, SHINGLE):
        shingles = (shingles * np.uint32(0x01000193)) ^ words[step : step + count]
    # A shingle belongs to the text it begins in; those that begin in the padding count for none.
    lengths = np.array([len(code) for code in codes])
    starts = np.concatenate([[0], np.cumsum(lengths + SHINGLE - 1)[:-1]])
    inside = np.arange(count) - np.repeat(starts, lengths + SHINGLE - 1)
    limit = np.maximum(lengths - SHINGLE + 1, 1)
    outside = inside >= np.repeat(limit, lengths + SHINGLE - 1)
    result = np.empty((len(codes), len(_MIX)), dtype=np.uint32)
    for k, factor in enumerate(_MIX):
        mixed = (shingles ^ (shingles >> np.uint32(15))) * factor
        mixed ^= mixed >> np.uint32(13)
        mixed[outside] = 0xFFFFFFFF
        result[:, k] = np.minimum.reduceat(mixed, starts)
    return result
