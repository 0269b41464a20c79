"""Exact anchors between two sequences of numbers: patience on what stands once, weighted by content.

Sources: Bram Cohen's patience diff; here the chain of greatest weight is kept instead of the longest, so
that a short line that moved never breaks a long passage that stayed.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from counterdraft.text.blocks import FIRST_CODE, matched_blocks

Pair = tuple[int, int]


def exact_pairs(
    base: Sequence[int],
    amended: Sequence[int],
    weights: Sequence[float],
    amended_weights: Sequence[float],
) -> list[Pair]:
    """Return pairs of equal items, increasing on both sides.

    Args:
        base: item numbers.
        amended: item numbers; equal numbers are equal content.
        weights: weight of each item of `base`.
        amended_weights: likewise for `amended`.
    """
    pairs: list[Pair] = []
    stack = [(0, len(base), 0, len(amended))]
    while stack:
        i, i_end, j, j_end = stack.pop()
        while i < i_end and j < j_end and base[i] == amended[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        while i < i_end and j < j_end and base[i_end - 1] == amended[j_end - 1]:
            i_end, j_end = i_end - 1, j_end - 1
            pairs.append((i_end, j_end))
        if i == i_end or j == j_end:
            continue
        anchors = _unique(base, amended, i, i_end, j, j_end)
        if anchors:
            at, to = i, j
            gains = _gains(anchors, weights, amended_weights, (i, i_end), (j, j_end))
            for x, y in heaviest_chain(anchors, gains):
                pairs.append((x, y))
                if x > at and y > to:
                    stack.append((at, x, to, y))
                at, to = x + 1, y + 1
            if at < i_end and to < j_end:
                stack.append((at, i_end, to, j_end))
        else:
            pairs.extend(_common(base[i:i_end], amended[j:j_end], i, j))
    pairs.sort()
    return pairs


def _unique(
    base: Sequence[int], amended: Sequence[int], i: int, i_end: int, j: int, j_end: int
) -> list[Pair]:
    """Pairs of items that stand once in either range, in the order of `base`."""
    left = _once(base, i, i_end)
    right = _once(amended, j, j_end)
    return [(x, right[item]) for item, x in left.items() if x >= 0 and right.get(item, -1) >= 0]


def _gains(
    anchors: Sequence[Pair],
    weights: Sequence[float],
    amended_weights: Sequence[float],
    rows: tuple[int, int],
    columns: tuple[int, int],
) -> Sequence[float]:
    """Weigh anchors by what they hold in place: themselves and what was edited beside them on both sides.

    Two provisions that were merged are no anchor, but the equal one after them holds them in place.
    """
    if all(a[1] < b[1] for a, b in pairwise(anchors)):
        return weights
    gains = list(weights)
    partner = dict(anchors)
    left = _beside(partner.keys(), weights, *rows)
    right = _beside({y for _, y in anchors}, amended_weights, *columns)
    for mine, theirs in zip(left, right, strict=True):
        for x, weight in mine.items():
            if x in partner:
                gains[x] += min(weight, theirs.get(partner[x], 0.0))
    return gains


def _beside(
    anchored: AbstractSet[int], weights: Sequence[float], start: int, end: int
) -> tuple[dict[int, float], dict[int, float]]:
    """Return the weight of what stands loose before, and behind, each index beside something loose."""
    before: dict[int, float] = {}
    behind: dict[int, float] = {}
    first, last, run = start, start - 1, 0.0
    for index in [k for k in range(start, end) if k not in anchored]:
        if index != last + 1:
            first, run = index, 0.0
        run += weights[index]
        last = index
        before.pop(index, None)
        before[index + 1] = behind[first - 1] = run
    return before, behind


def _once(items: Sequence[int], start: int, end: int) -> dict[int, int]:
    seen: dict[int, int] = {}
    for index in range(start, end):
        item = items[index]
        seen[item] = -1 if item in seen else index
    return seen


def _common(base: Sequence[int], amended: Sequence[int], at: int, to: int) -> list[Pair]:
    """Pairs of a longest common subsequence where nothing stands once (repeated boilerplate)."""
    numbers = {item: k for k, item in enumerate(dict.fromkeys((*base, *amended)))}
    left = "".join([chr(FIRST_CODE + numbers[item]) for item in base])
    right = "".join([chr(FIRST_CODE + numbers[item]) for item in amended])
    return [
        (at + block.base + k, to + block.amended + k)
        for block in matched_blocks(left, right)
        for k in range(block.size)
    ]


def heaviest_chain(pairs: Sequence[Pair], weights: Sequence[float]) -> list[Pair]:
    """Return the increasing chain of greatest weight; `pairs` increase in their first member.

    Neighbouring pairs (both members one further) count as one link, which makes the usual case, nothing
    moved, linear. Maximum Fenwick tree, O(n log n).
    """
    runs: list[list[Pair]] = []
    for pair in pairs:
        if runs and pair[1] == runs[-1][-1][1] + 1:
            runs[-1].append(pair)
        else:
            runs.append([pair])
    if all(a[-1][1] < b[0][1] for a, b in pairwise(runs)):
        return list(pairs)
    order = sorted(range(len(runs)), key=lambda k: runs[k][0][1])
    rank = [0] * len(runs)
    for position, k in enumerate(order):
        rank[k] = position + 1
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(runs) + 1)
    back = [-1] * len(runs)
    top = (0.0, -1)
    for k, run in enumerate(runs):
        best = (0.0, -1)
        position = rank[k] - 1
        while position:
            best = max(best, tree[position])
            position -= position & -position
        back[k] = best[1]
        total = (best[0] + sum(weights[x] for x, _ in run), k)
        top = max(top, total)
        position = rank[k]
        while position < len(tree):
            tree[position] = max(tree[position], total)
            position += position & -position
    chain: list[int] = []
    k = top[1]
    while k >= 0:
        chain.append(k)
        k = back[k]
    return [pair for k in reversed(chain) for pair in runs[k]]
