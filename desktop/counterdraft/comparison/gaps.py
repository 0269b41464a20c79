"""Aligns a short gap between anchors by likeness: pairs, splits and merges of greatest total value."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from counterdraft.comparison.units import Unit
from counterdraft.text.similarity import shared, shared_words

if TYPE_CHECKING:
    from counterdraft.comparison.sequence import Limits

MOST_PIECES = 4
"""Provisions that one may be split into, or that may be merged into one."""

PIECE_SHARE = 0.7
"""Share of a piece's words that must stand in the whole, beyond what its neighbour already explains."""

LONGER = 1.5
"""Times the words of the whole that all of its pieces may have."""

LEAST_PIECE = 3
"""Words of the smallest piece of a split that is not exact."""

LENGTH_CAP = 150
"""Words beyond which a longer pair weighs no more."""

COVERED = 0.8
"""Share of the whole that pieces must explain when the first of them begins otherwise than the whole."""

OPENING = 3
"""Words at the beginning that tell whether two texts begin alike."""

PIECE_PRICE = 0.02
"""What each further piece takes from the likeness of a link that is not exact."""

DOUBTFUL = 0.5
"""Below this likeness a shared opening formula ("Requests the Secretary-General to") proves nothing."""

OPENING_FORMULA = 2
"""Words from which an equal beginning may be a formula."""

MORE_THAN_FORMULA = 0.5
"""Share of the shorter text from which an equal beginning is more than a formula: the end was rewritten."""

BEYOND_FORMULA = 0.2
"""Likeness that the rest of a doubtful pair must show; unrelated English texts reach 0.17 at the median."""

SAME_NUMBER = 0.25
"""What a typed number with the same words after it adds to the likeness of two provisions."""

NUMBER_OPENING = 5
"""Words that must then be equal, the number included: "4. In order to be" is the paragraph rewritten."""

EXTENDED = 5
"""Words of the shortest provision that counts as extended where another begins with all of it."""

Values = npt.NDArray[np.float64]


class Link(NamedTuple):
    """Base units `i` to `i_end` correspond to amended units `j` to `j_end`.

    At least one of the two sides is a single unit.
    """

    i: int
    i_end: int
    j: int
    j_end: int
    score: float

    def moved(self, at: int, to: int) -> Link:
        """Return the link with its places shifted."""
        return Link(self.i + at, self.i_end + at, self.j + to, self.j_end + to, self.score)


class Gap(NamedTuple):
    """The encoded words of both sides and the words that every pair shares."""

    base: Sequence[str]
    amended: Sequence[str]
    shared: Values


def align_gap(
    base: Sequence[str],
    amended: Sequence[str],
    base_units: Sequence[Unit],
    amended_units: Sequence[Unit],
    limits: Limits,
    enumerators: AbstractSet[str] = frozenset(),
) -> list[Link]:
    """Return the links of a gap, increasing on both sides.

    Args:
        base: encoded words of the base's units.
        amended: encoded words of the amended side's units.
        base_units: what they are; tables pair with tables only.
        amended_units: likewise.
        limits: what makes a pair.
        enumerators: characters of words that number a provision.
    """
    common = shared_words(base, amended).astype(np.float64)
    gap = Gap(base, amended, common)
    score = _likeness(gap, base_units, amended_units, limits.pair)
    _doubt_formulas(gap, score, min(limits.pair, limits.lone))
    _favour_numbers(gap, score, enumerators)
    least = limits.lone if len(base) == 1 == len(amended) else limits.pair
    _keep_extended(gap, score, least)
    if len(base) == 1 == len(amended):
        if score[0, 0] >= least and (base_units[0].table is None) == (amended_units[0].table is None):
            return [Link(0, 1, 0, 1, float(score[0, 0]))]
        return []
    groups = _groups(gap, base_units, amended_units) if limits.regroup else []
    return _best(gap, score, least, groups)


def _lengths(codes: Sequence[str]) -> Values:
    return np.array([max(len(code), 1) for code in codes], dtype=np.float64)


def _likeness(gap: Gap, base_units: Sequence[Unit], amended_units: Sequence[Unit], counted: float) -> Values:
    """The likeness of every pair; rows that share no more than the number that counts them have `counted`."""
    total = _lengths(gap.base)[:, None] + _lengths(gap.amended)[None, :]
    score: Values = 2.0 * gap.shared / total
    for i, unit in enumerate(base_units):
        if unit.table is None and unit.lead < 0:
            continue
        for j, other in enumerate(amended_units):
            if unit.lead >= 0 and unit.lead == other.lead:
                counts = unit.counted and other.counted
                score[i, j] = max(counted, score[i, j]) if counts else 0.5 + 0.5 * score[i, j]
    tables = np.array([u.table is not None for u in base_units])
    others = np.array([u.table is not None for u in amended_units])
    score[tables[:, None] != others[None, :]] = -1.0
    same = np.array([u.key for u in base_units])[:, None] == np.array([u.key for u in amended_units])[None, :]
    score[same] = 1.0
    return score


def _doubt_formulas(gap: Gap, score: Values, least: float) -> None:
    """Lower the likeness of strangers that share no more than how they begin."""
    for i, j in np.argwhere((score >= least) & (score < DOUBTFUL)).tolist():
        one, two = gap.base[i], gap.amended[j]
        limit = min(len(one), len(two))
        same = next((k for k in range(limit) if one[k] != two[k]), limit)
        rest = len(one) + len(two) - 2 * same
        if same < OPENING_FORMULA or limit - same < OPENING or same >= MORE_THAN_FORMULA * limit:
            continue
        if 2.0 * (gap.shared[i, j] - same) / rest < BEYOND_FORMULA:
            score[i, j] = min(score[i, j], 0.9 * least)


def _favour_numbers(gap: Gap, score: Values, enumerators: AbstractSet[str]) -> None:
    """Raise the likeness of provisions that begin with the same typed number and words."""
    if not enumerators:
        return
    openings: dict[str, list[int]] = {}
    for j, code in enumerate(gap.amended):
        if code[:1] in enumerators and len(code) > NUMBER_OPENING:
            openings.setdefault(code[:NUMBER_OPENING], []).append(j)
    if not openings:
        return
    for i, code in enumerate(gap.base):
        for j in openings.get(code[:NUMBER_OPENING], ()):
            if 0.0 <= score[i, j] < 1.0 - SAME_NUMBER:
                score[i, j] += SAME_NUMBER


def _keep_extended(gap: Gap, score: Values, least: float) -> None:
    """Pair a provision with the longer one that begins with all of its words: something was added to it."""
    for short, long, at in ((gap.base, gap.amended, score), (gap.amended, gap.base, score.T)):
        openings: dict[str, list[int]] = {}
        for j, code in enumerate(long):
            if len(code) > EXTENDED:
                openings.setdefault(code[:EXTENDED], []).append(j)
        for i, code in enumerate(short):
            for j in openings.get(code[:EXTENDED], ()) if len(code) >= EXTENDED else ():
                if 0.0 <= at[i, j] < least and long[j].startswith(code):
                    at[i, j] = least


def _value(score: float, words: float) -> float:
    return score * math.sqrt(min(words, LENGTH_CAP))


def _best(gap: Gap, score: Values, least: float, groups: Sequence[Link]) -> list[Link]:
    """Monotone dynamic programme over single pairs and regrouped links."""
    n, m = score.shape
    lengths = _lengths(gap.base)[:, None] + _lengths(gap.amended)[None, :]
    value = np.where(score >= least, score * np.sqrt(np.minimum(lengths, LENGTH_CAP)), -np.inf)
    total = np.zeros((n + 1, m + 1))
    splits: dict[int, list[tuple[Link, float]]] = {}
    for link in groups:
        words = sum(len(c) for c in gap.base[link.i : link.i_end]) * 2.0
        pieces = link.i_end - link.i + link.j_end - link.j - 2
        splits.setdefault(link.i_end, []).append(
            (link, _value(link.score - (PIECE_PRICE * pieces if link.score < 1.0 else 0.0), words))
        )
    for i in range(1, n + 1):
        row = np.maximum(total[i - 1], 0.0)
        np.maximum(row[1:], total[i - 1, :-1] + value[i - 1], out=row[1:])
        for link, worth in splits.get(i, ()):
            row[link.j_end] = max(row[link.j_end], total[link.i, link.j] + worth)
        np.maximum.accumulate(row, out=total[i])
    return _trace(total, value, score, splits)


def _trace(
    total: Values, value: Values, score: Values, splits: dict[int, list[tuple[Link, float]]]
) -> list[Link]:
    i, j = total.shape[0] - 1, total.shape[1] - 1
    links: list[Link] = []
    while i and j:
        here = total[i, j]
        if here == total[i - 1, j]:
            i -= 1
        elif here == total[i, j - 1]:
            j -= 1
        elif here == total[i - 1, j - 1] + value[i - 1, j - 1]:
            i, j = i - 1, j - 1
            links.append(Link(i, i + 1, j, j + 1, float(score[i, j])))
        else:
            link = next(x for x, worth in splits[i] if x.j_end == j and here == total[x.i, x.j] + worth)
            links.append(link)
            i, j = link.i, link.j
    return links[::-1]


def _groups(gap: Gap, base_units: Sequence[Unit], amended_units: Sequence[Unit]) -> list[Link]:
    """Splits and merges worth considering."""
    splits = [
        Link(i, i + 1, j, j_end, score)
        for i, j, j_end, score in _splits(gap.base, gap.amended, gap.shared, base_units, amended_units)
    ]
    merges = [
        Link(i, i_end, j, j + 1, score)
        for j, i, i_end, score in _splits(gap.amended, gap.base, gap.shared.T, amended_units, base_units)
    ]
    return splits + merges


def _may_split(wholes: Sequence[str], pieces: Sequence[str], common: Values) -> np.ndarray:
    """Tell for each whole and each piece with its next whether both may have a share of their own in it."""
    first, second = np.array([len(piece) for piece in pieces[:-1]]), np.array([len(p) for p in pieces[1:]])
    whole = np.array([len(one) for one in wholes])[:, None]
    short_enough = (first + second)[None, :] <= LONGER * whole + 2
    left_by_first = whole - common[:, :-1] >= PIECE_SHARE * second[None, :]
    left_by_second = whole - common[:, 1:] >= PIECE_SHARE * first[None, :]
    may: np.ndarray = short_enough & left_by_first & left_by_second
    return may


def _splits(
    wholes: Sequence[str],
    pieces: Sequence[str],
    common: Values,
    whole_units: Sequence[Unit],
    piece_units: Sequence[Unit],
) -> Iterable[tuple[int, int, int, float]]:
    """Yield (whole, first piece, end of pieces, likeness) where each piece explains its own share."""
    if len(pieces) < 2:
        return
    inside = common >= PIECE_SHARE * _lengths(pieces)[None, :]
    starts = np.argwhere(inside[:, :-1] & inside[:, 1:] & _may_split(wholes, pieces, common))
    for i, j in starts.tolist():
        whole = wholes[i]
        if whole_units[i].table is not None or piece_units[j].table is not None or not whole:
            continue
        joined = pieces[j]
        explained = int(common[i, j])
        for end in range(j + 1, min(j + MOST_PIECES, len(pieces))):
            piece = pieces[end]
            if not inside[i, end] or piece_units[end].table is not None:
                break
            joined += piece
            if len(joined) > LONGER * len(whole) + 2:
                break
            now = shared(whole, joined)
            gain_last, gain_first = now - explained, now - shared(whole, joined[len(pieces[j]) :])
            exact = joined == whole
            if not exact and (
                min(len(piece), len(pieces[j])) < LEAST_PIECE
                or gain_last < PIECE_SHARE * len(piece)
                or gain_first < PIECE_SHARE * len(pieces[j])
            ):
                break
            explained = now
            if now < COVERED * len(whole) and not set(whole[:OPENING]) & set(joined[:OPENING]):
                continue
            yield i, j, end + 1, 2.0 * now / (len(whole) + len(joined))
