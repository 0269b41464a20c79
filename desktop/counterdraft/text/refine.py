"""Readable diffs of short passages: which equal tokens are worth keeping between two edits.

A passage is aligned so that the weight of what is kept, less a price for every edit, is greatest (a
two-state dynamic programme after Gotoh, 1982, with free extension). A lone "the" inside a rewritten
passage weighs less than the edit that it would split, so it is not kept.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from counterdraft.text.blocks import Block
from counterdraft.text.words import TokenKind, kind_of

EDIT_PRICE = 1.0
"""What a further edit costs, in the weight of kept tokens."""

WEIGHTS = {TokenKind.SPACE: 0.02, TokenKind.MARK: 0.2, TokenKind.OBJECT: 4.0}
WORD_WEIGHT = 1.2
SMALL_WORD_WEIGHT = 0.6
SMALL_WORD_LENGTH = 3
"""Words up to this many characters count as small, whatever the language."""


def weight_of(key: str) -> float:
    """Return what it is worth to show this token as unchanged."""
    kind = kind_of(key)
    if kind is not TokenKind.WORD:
        return WEIGHTS[kind]
    if key.isdigit():
        return WORD_WEIGHT
    return SMALL_WORD_WEIGHT if len(key) <= SMALL_WORD_LENGTH else WORD_WEIGHT


def refine(base: str, amended: str, weights: Sequence[float], price: float = EDIT_PRICE) -> list[Block]:
    """Return the blocks kept in a passage that begins and ends with an edit or at a text's end.

    Args:
        base: encoded tokens.
        amended: encoded tokens.
        weights: weight of each token of `base`.
        price: cost of every edit.

    Returns:
        Maximal blocks, increasing on both sides, not touching one another.
    """
    n, m = len(base), len(amended)
    codes = np.frombuffer(amended.encode("utf-32-le"), dtype=np.uint32)
    matched = np.full((n + 1, m + 1), -np.inf)
    edited = np.full((n + 1, m + 1), -price)
    matched[0, 0] = 0.0
    scratch = np.empty(m)
    for i in range(n):
        np.maximum(matched[i, :-1], edited[i, :-1], out=scratch)
        row = matched[i + 1]
        equal = codes == ord(base[i])
        row[1:][equal] = scratch[equal] + weights[i]
        np.maximum(edited[i], row - price, out=edited[i + 1])
        np.maximum.accumulate(edited[i + 1], out=edited[i + 1])
    return _trace(matched, edited, price)


def _trace(matched: np.ndarray, edited: np.ndarray, price: float) -> list[Block]:
    i, j = matched.shape[0] - 1, matched.shape[1] - 1
    blocks: list[Block] = []
    keeping = matched[i, j] > edited[i, j]
    while i or j:
        if keeping:
            end = i
            while keeping and i and j:
                i, j = i - 1, j - 1
                keeping = matched[i, j] >= edited[i, j]
            blocks.append(Block(i, j, end - i))
        elif edited[i, j] == matched[i, j] - price and (i or j):
            keeping = True
        elif i and edited[i - 1, j] == edited[i, j]:
            i -= 1
        else:
            j -= 1
    return blocks[::-1]
