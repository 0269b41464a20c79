"""Longest common subsequences of token sequences as matched blocks; bounded work, never a time limit.

Sequences are strings with one character per token. Nothing here knows words or readability.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel, Levenshtein

FIRST_CODE = 0x10000
"""First code point given to tokens; above the surrogates, so that every code is a character."""

CODES = 0x110000 - FIRST_CODE
"""How many characters there are for tokens."""

CELLS_EXACT = 40_000_000
"""Up to this many token pairs the bit-parallel exact LCS runs (its matrix takes a bit per pair)."""

CELLS_FLAT = 4_000_000_000
"""Up to this many the Levenshtein path runs in flat memory; beyond, the passage counts as rewritten."""

ANCHOR_LENGTH = 8
"""Tokens of a window that anchors a long passage when it stands once on either side."""


class Block(NamedTuple):
    """Equal stretch: `size` tokens from `base` and from `amended`."""

    base: int
    amended: int
    size: int


class Encoder:
    """Gives every distinct token key one character.

    After CODES distinct keys characters are used again; whoever shows two tokens as equal must compare what
    stands there, as `edits` does.
    """

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}

    def encode(self, keys: Sequence[str]) -> str:
        """Return one character per key."""
        codes = self._codes
        for key in dict.fromkeys(keys):
            if key not in codes:
                codes[key] = chr(FIRST_CODE + len(codes) % CODES)
        return "".join([codes[key] for key in keys])


def matched_blocks(base: str, amended: str) -> list[Block]:
    """Return maximal equal blocks of a longest common subsequence, increasing on both sides.

    Beyond CELLS_EXACT the passage is first cut at windows that stand once on either side; what then
    remains above CELLS_FLAT is taken as rewritten.
    """
    blocks: list[Block] = []
    for block in _blocks(base, amended, 0, 0, 0):
        if blocks and _adjoins(blocks[-1], block):
            last = blocks.pop()
            block = Block(last.base, last.amended, last.size + block.size)
        blocks.append(block)
    return blocks


def _adjoins(first: Block, second: Block) -> bool:
    return first.base + first.size == second.base and first.amended + first.size == second.amended


def common_ends(base: str, amended: str) -> tuple[int, int]:
    """Return how many tokens the two sequences share at their start and, beyond that, at their end."""
    limit = min(len(base), len(amended))
    head = _common_prefix(base, amended, limit)
    tail = _common_suffix(base, amended, limit - head)
    return head, tail


def _common_prefix(base: str, amended: str, limit: int) -> int:
    if base[:limit] == amended[:limit]:
        return limit
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if base[low:middle] == amended[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_suffix(base: str, amended: str, limit: int) -> int:
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if base[len(base) - middle :] == amended[len(amended) - middle :]:
            low = middle
        else:
            high = middle - 1
    return low


def _blocks(base: str, amended: str, at: int, to: int, depth: int) -> Iterator[Block]:
    head, tail = common_ends(base, amended)
    if head:
        yield Block(at, to, head)
    n, m = len(base) - head - tail, len(amended) - head - tail
    if n and m:
        yield from _inner(base[head : head + n], amended[head : head + m], at + head, to + head, depth)
    if tail:
        yield Block(at + head + n, to + head + m, tail)


def _inner(base: str, amended: str, at: int, to: int, depth: int) -> Iterator[Block]:
    cells = len(base) * len(amended)
    if cells <= CELLS_EXACT:
        for code in Indel.opcodes(base, amended):
            if code.tag == "equal":
                yield Block(at + code.src_start, to + code.dest_start, code.src_end - code.src_start)
        return
    anchors = _unique_windows(base, amended) if depth < 4 else []
    if anchors:
        i = j = 0
        for block in anchors:
            yield from _blocks(base[i : block.base], amended[j : block.amended], at + i, to + j, depth + 1)
            yield Block(at + block.base, to + block.amended, block.size)
            i, j = block.base + block.size, block.amended + block.size
        yield from _blocks(base[i:], amended[j:], at + i, to + j, depth + 1)
    elif cells <= CELLS_FLAT:
        for code in Levenshtein.opcodes(base, amended):
            if code.tag == "equal":
                yield Block(at + code.src_start, to + code.dest_start, code.src_end - code.src_start)


def _unique_windows(base: str, amended: str) -> list[Block]:
    """Windows of ANCHOR_LENGTH tokens that stand once on either side, longest increasing chain."""
    found = _once(base)
    other = _once(amended)
    pairs = [(i, other[window]) for window, i in found.items() if window in other]
    pairs.sort()
    chosen: list[Block] = []
    for i, j in (pairs[k] for k in longest_increasing([j for _, j in pairs])):
        if not chosen:
            chosen.append(Block(i, j, ANCHOR_LENGTH))
            continue
        last = chosen[-1]
        if i - last.base == j - last.amended and i <= last.base + last.size:
            chosen[-1] = Block(last.base, last.amended, i + ANCHOR_LENGTH - last.base)
        elif i >= last.base + last.size and j >= last.amended + last.size:
            chosen.append(Block(i, j, ANCHOR_LENGTH))
    return chosen


def _once(text: str) -> dict[str, int]:
    seen: dict[str, int] = {}
    for i in range(len(text) - ANCHOR_LENGTH + 1):
        window = text[i : i + ANCHOR_LENGTH]
        seen[window] = -1 if window in seen else i
    return {window: i for window, i in seen.items() if i >= 0}


def longest_increasing(values: list[int]) -> list[int]:
    """Return the indexes of a longest strictly increasing subsequence (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    back = [-1] * len(values)
    for k, value in enumerate(values):
        pile = bisect_left(tops, value)
        if pile == len(tops):
            tops.append(value)
            piles.append(k)
        else:
            tops[pile] = value
            piles[pile] = k
        back[k] = piles[pile - 1] if pile else -1
    chain: list[int] = []
    k = piles[-1] if piles else -1
    while k >= 0:
        chain.append(k)
        k = back[k]
    return chain[::-1]
