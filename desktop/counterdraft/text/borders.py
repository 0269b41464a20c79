"""Where an insertion or deletion that could stand in several places is best shown.

`a b` to `a c a b` may insert `a c ` or `c a `: both are exact, one reads better (the lossless shift of
Fraser's diff-match-patch, on tokens instead of characters).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counterdraft.text.refine import SMALL_WORD_LENGTH
from counterdraft.text.words import BREAK_KEY, TokenKind, kind_of

if TYPE_CHECKING:
    from counterdraft.text.edits import Hunk

REACH = 64
"""Tokens an edit may be shifted either way."""

LATER = 1.0
"""What each token further along adds to a place."""

SENTENCE = 3.0
"""Strength of the border between two sentences."""

WHOLE_SENTENCE = 20.0
"""What it adds that an edit begins and ends between sentences."""

SENTENCE_ENDS = frozenset(".!?…։。！？؟۔।")
CLAUSE_ENDS = frozenset(",;:՝՛、；：،؛—–")


def shift(hunk: Hunk, base: Sequence[str], amended: Sequence[str], before: int, after: int) -> Hunk:
    """Return the edit moved to its most readable place; replacements stay where they are."""
    deletes = hunk.base_end > hunk.base_start
    if deletes == (hunk.amended_end > hunk.amended_start):
        return hunk
    keys = base if deletes else amended
    start, end = (hunk.base_start, hunk.base_end) if deletes else (hunk.amended_start, hunk.amended_end)
    can_left = before and start and keys[start - 1] == keys[end - 1]
    can_right = after and end < len(keys) and keys[start] == keys[end]
    if not can_left and not can_right:
        return hunk
    best, best_score = 0, border_score(keys, start, end)
    for way, room in ((-1, before), (1, after)):
        s, e = start, end
        for step in range(1, min(room, REACH) + 1):
            leaving, coming = (e - 1, s - 1) if way < 0 else (s, e)
            if not 0 <= coming < len(keys) or keys[leaving] != keys[coming]:
                break
            s, e = s + way, e + way
            score = border_score(keys, s, e)
            if score > best_score:
                best, best_score = way * step, score
    if not best:
        return hunk
    return type(hunk)(*(value + best for value in hunk))


def border_score(keys: Sequence[str], start: int, end: int) -> float:
    """Return how well an edit of `keys[start:end]` reads; higher is better.

    Other things equal the later place wins: what was read so far stays, then comes the new (most of the
    drafters' marks that this was tuned on are set so). Whole sentences are kept together.
    """
    before, after = _edge(keys, start), _edge(keys, end)
    score = before + after + LATER * start
    if min(before, after) >= SENTENCE:
        score += WHOLE_SENTENCE
    if keys[start:end] and kind_of(keys[start]) is TokenKind.WORD:
        score += 0.5
    last = next((key for key in reversed(keys[start:end]) if kind_of(key) is TokenKind.WORD), "")
    if 0 < len(last) <= SMALL_WORD_LENGTH and not last.isdigit():
        score -= 1.0
    return score


def _edge(keys: Sequence[str], at: int) -> float:
    """Return how strong the border before token `at` is."""
    if at in (0, len(keys)):
        return 6.0
    left, right = keys[at - 1], keys[at]
    if BREAK_KEY in (left, right):
        return 5.0
    if left[0] in "\r\n" or right[0] in "\r\n":
        return 4.5
    space = kind_of(left) is TokenKind.SPACE
    mark = keys[at - 2] if space and at > 1 else left
    if mark[0] in SENTENCE_ENDS:
        return SENTENCE if space else 2.0
    if mark[0] in CLAUSE_ENDS or right[0] in CLAUSE_ENDS or right[0] in SENTENCE_ENDS:
        return 2.0
    if space or kind_of(right) is TokenKind.SPACE:
        return 1.5 if space else 1.0
    return 0.0
