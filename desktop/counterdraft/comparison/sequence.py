"""Aligns two sequences of units in place: exact anchors, min-hash anchors, then a bounded matrix.

No step is quadratic in the whole sequence. Pathological input: where nothing tells repeated units apart,
they pair in order; a gap that stays above GAP_CELLS after all anchors is cut into proportional chunks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from counterdraft.comparison.anchors import Pair, exact_pairs, heaviest_chain
from counterdraft.comparison.gaps import Link, align_gap
from counterdraft.comparison.units import Side, Unit
from counterdraft.text.blocks import common_ends
from counterdraft.text.similarity import min_hashes, ratio

GAP_CELLS = 250_000
"""Largest gap (units times units) whose likeness is computed pair by pair."""

CHUNK = 400
"""Units of a chunk when a gap stays too large."""

SHORT_LINE = 40
"""Code points of a line that is also compared letter by letter."""

SHORT_RATIO = 0.6

SURE_ENDS = 0.6
"""Share of equal beginning and end from which two lone paragraphs pair without counting words."""

RENAMED_WORDS = 9
"""Words of two lines together that may be one heading renamed; whole sentences are longer."""

ANCHOR_RATIO = 0.6
"""Likeness from which a shared min-hash key makes an anchor."""


class Limits(NamedTuple):
    """What makes a pair in one kind of container.

    `pair` is the least likeness; `lone` the least when a gap holds one unit on either side; `regroup`
    allows splits and merges.
    """

    pair: float
    lone: float
    regroup: bool


BODY = Limits(pair=0.42, lone=0.3, regroup=True)
CELL = Limits(pair=0.3, lone=0.0, regroup=True)
ROWS = Limits(pair=0.35, lone=0.25, regroup=False)
COLUMNS = Limits(pair=0.3, lone=0.3, regroup=False)


@dataclass(frozen=True, slots=True)
class _Sides:
    base: Side
    amended: Side
    limits: Limits


def align_units(
    base: Sequence[Unit], amended: Sequence[Unit], sides: tuple[Side, Side], limits: Limits
) -> list[Link]:
    """Return the links between two sequences, increasing on both sides; the rest is unmatched."""
    left = [k for k, unit in enumerate(base) if not unit.weak]
    right = [k for k, unit in enumerate(amended) if not unit.weak]
    if len(left) == len(base) and len(right) == len(amended):
        return _strong(base, amended, _Sides(sides[0], sides[1], limits))
    links = _strong([base[k] for k in left], [amended[k] for k in right], _Sides(sides[0], sides[1], limits))
    placed = [
        Link(left[x.i], left[x.i_end - 1] + 1, right[x.j], right[x.j_end - 1] + 1, x.score) for x in links
    ]
    if len(left) < len(base) and len(right) < len(amended):
        placed = _with_weak(base, amended, placed)
    return placed


def _strong(base: Sequence[Unit], amended: Sequence[Unit], sides: _Sides) -> list[Link]:
    pairs = exact_pairs(
        [unit.key for unit in base],
        [unit.key for unit in amended],
        [unit.size for unit in base],
        [unit.size for unit in amended],
    )
    links: list[Link] = []
    i = j = 0
    for x, y in (*pairs, (len(base), len(amended))):
        if x > i and y > j:
            links.extend(_gap(base[i:x], amended[j:y], sides, i, j, 0))
        if x < len(base):
            links.append(Link(x, x + 1, y, y + 1, 1.0))
        i, j = x + 1, y + 1
    return links


def _gap(
    base: Sequence[Unit], amended: Sequence[Unit], sides: _Sides, at: int, to: int, depth: int
) -> list[Link]:
    sides.base.check()
    if len(base) == 1 == len(amended) and (share := _shared_ends(base[0], amended[0], sides)) >= SURE_ENDS:
        return [Link(at, at + 1, to, to + 1, share)]
    if len(base) * len(amended) <= GAP_CELLS:
        found = align_gap(
            [sides.base.unit_code(u) for u in base],
            [sides.amended.unit_code(u) for u in amended],
            base,
            amended,
            sides.limits,
            sides.base.vocabulary.enumerators,
        )
        return [x.moved(at, to) for x in _with_lone(base, amended, sides, found)]
    anchors = _hash_anchors(base, amended, sides) if depth < 3 else []
    if not anchors:
        anchors = [
            (len(base) * k // n, len(amended) * k // n)
            for n in [max(len(base), len(amended)) // CHUNK + 1]
            for k in range(1, n)
        ]
        return _between(base, amended, anchors, sides, at, to, 3, cut_only=True)
    return _between(base, amended, anchors, sides, at, to, depth + 1, cut_only=False)


def _shared_ends(base: Unit, amended: Unit, sides: _Sides) -> float:
    """Return the share of two lone paragraphs that is equal at their beginnings and ends."""
    if len(base.provisions) != 1 or len(amended.provisions) != 1 or base.table or amended.table:
        return 0.0
    one = sides.base.provision(base.provisions[0]).text
    two = sides.amended.provision(amended.provisions[0]).text
    return sum(common_ends(one, two)) / max(len(one), len(two), 1)


def _with_lone(base: Sequence[Unit], amended: Sequence[Unit], sides: _Sides, found: list[Link]) -> list[Link]:
    """Pair what is left alone on either side between two links, with the lower demands of such a place."""
    result: list[Link] = []
    i = j = 0
    for link in (*found, Link(len(base), len(base), len(amended), len(amended), 1.0)):
        if link.i - i == 1 == link.j - j:
            result.extend(_lone(base[i], amended[j], sides, i, j, whole=not found))
        if link.i < link.i_end:
            result.append(link)
        i, j = link.i_end, link.j_end
    return result


def _lone(base: Unit, amended: Unit, sides: _Sides, i: int, j: int, *, whole: bool) -> list[Link]:
    if not whole:  # the whole gap was looked at with these demands already
        codes = [sides.base.unit_code(base)], [sides.amended.unit_code(amended)]
        for link in align_gap(*codes, [base], [amended], sides.limits):
            return [link.moved(i, j)]
    if _same_short(base, amended, sides) or _same_place(base, amended, sides):
        return [Link(i, i + 1, j, j + 1, sides.limits.lone)]
    return []


def _same_place(base: Unit, amended: Unit, sides: _Sides) -> bool:
    """Tell whether two short lines in one place are one, whatever they say: a heading renamed."""
    if len(base.provisions) != 1 or len(amended.provisions) != 1 or base.table or amended.table:
        return False
    return len(sides.base.unit_code(base)) + len(sides.amended.unit_code(amended)) <= RENAMED_WORDS


def _same_short(base: Unit, amended: Unit, sides: _Sides) -> bool:
    """Tell whether two short lines in one place are alike letter by letter ("12,34", "12,4")."""
    if len(base.provisions) != 1 or len(amended.provisions) != 1 or base.table or amended.table:
        return False
    one = sides.base.provision(base.provisions[0]).text
    two = sides.amended.provision(amended.provisions[0]).text
    return max(len(one), len(two)) <= SHORT_LINE and ratio(one, two) >= SHORT_RATIO


def _between(
    base: Sequence[Unit],
    amended: Sequence[Unit],
    anchors: Sequence[Pair],
    sides: _Sides,
    at: int,
    to: int,
    depth: int,
    *,
    cut_only: bool,
) -> list[Link]:
    """Align the gaps between anchors, and the anchors; `cut_only` takes them for places to cut, not pairs."""
    links: list[Link] = []
    i = j = 0
    step = 0 if cut_only else 1
    for x, y in (*anchors, (len(base), len(amended))):
        if x > i and y > j:
            links.extend(_gap(base[i:x], amended[j:y], sides, at + i, to + j, depth))
        if step and x < len(base):
            score = ratio(sides.base.unit_code(base[x]), sides.amended.unit_code(amended[y]))
            links.append(Link(at + x, at + x + 1, to + y, to + y + 1, score))
        i, j = x + step, y + step
    return links


def _hash_anchors(base: Sequence[Unit], amended: Sequence[Unit], sides: _Sides) -> list[Pair]:
    """Pairs that alone share a min-hash key and are alike, in their heaviest chain."""
    left = [sides.base.unit_code(u) for u in base]
    right = [sides.amended.unit_code(u) for u in amended]
    pairs = sorted(
        {(i, j) for i, j in hash_candidates(left, right, sides.base) if _same_kind(base[i], amended[j])}
    )
    best: dict[int, tuple[float, int]] = {}
    for i, j in pairs:
        score = ratio(left[i], right[j])
        if score >= ANCHOR_RATIO and score > best.get(i, (0.0, 0))[0]:
            best[i] = (score, j)
    taken: dict[int, tuple[float, int]] = {}
    for i, (score, j) in best.items():
        if score > taken.get(j, (0.0, 0))[0]:
            taken[j] = (score, i)
    chosen = sorted((i, j) for j, (_, i) in taken.items())
    return heaviest_chain(chosen, [float(len(code)) for code in left])


def _same_kind(base: Unit, amended: Unit) -> bool:
    return (base.table is None) == (amended.table is None)


def hash_candidates(left: Sequence[str], right: Sequence[str], side: Side) -> set[Pair]:
    """Return index pairs of encoded texts that share a min-hash key which stands once on either side."""
    hashes = side.vocabulary.hashes()
    one, two = min_hashes(left, hashes), min_hashes(right, hashes)
    pairs: set[Pair] = set()
    for column in range(one.shape[1]):
        values_one, index_one = _single(one[:, column])
        values_two, index_two = _single(two[:, column])
        _, at_one, at_two = np.intersect1d(values_one, values_two, assume_unique=True, return_indices=True)
        pairs.update(zip(index_one[at_one].tolist(), index_two[at_two].tolist(), strict=True))
    return pairs


def _single(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Values that stand once, with their indexes."""
    unique, index, counts = np.unique(values, return_index=True, return_counts=True)
    once = counts == 1
    return unique[once], index[once]


def _with_weak(base: Sequence[Unit], amended: Sequence[Unit], links: list[Link]) -> list[Link]:
    """Pair empty units that stand beside the same paired neighbours; they never cross a link."""
    result: list[Link] = []
    i = j = 0
    for link in (*links, Link(len(base), len(base), len(amended), len(amended), 1.0)):
        result.extend(_weak_gap(base, amended, (i, link.i), (j, link.j)))
        if link.i < len(base):
            result.append(link)
        i, j = link.i_end, link.j_end
    return result


def _weak_gap(
    base: Sequence[Unit], amended: Sequence[Unit], rows: tuple[int, int], columns: tuple[int, int]
) -> list[Link]:
    (i, i_end), (j, j_end) = rows, columns
    before: list[Link] = []
    after: list[Link] = []
    while i < i_end and j < j_end and base[i].weak and amended[j].weak:
        before.append(Link(i, i + 1, j, j + 1, 1.0))
        i, j = i + 1, j + 1
    while i < i_end and j < j_end and base[i_end - 1].weak and amended[j_end - 1].weak:
        i_end, j_end = i_end - 1, j_end - 1
        after.append(Link(i_end, i_end + 1, j_end, j_end + 1, 1.0))
    left = [k for k in range(i, i_end) if base[k].weak]
    right = [k for k in range(j, j_end) if amended[k].weak]
    middle = [Link(x, x + 1, y, y + 1, 1.0) for x, y in zip(left, right, strict=False)]
    return before + middle + after[::-1]
