"""Sets long calm stretches of two versions of a text aside, so that they are neither read nor compared.

A stretch is calm where both files have the same paragraphs byte for byte, plain ones that stand nowhere else,
in the same order as all other such stretches. In each file one paragraph takes its place, the same in both
and found nowhere else, so that whoever pairs, marks and proves the rest needs to know of nothing: what it
says of that paragraph it says of the stretch. The file to be saved gets the stretches back, byte for byte.

Nothing is guessed: a stretch whose paragraph was touched after all is not put back, but told (`UnsureError`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from counterdraft.formats.docx.segments import PARAGRAPH_START, Cut, UnsureError

LARGE = 2_000
"""Paragraphs from which it is worth the while."""

BESIDE = 1
"""Paragraphs of a stretch that stay at either end, beside a change; behind the last may stand anything."""

LEAST = 3
"""Paragraphs in the middle of a stretch from which they are set aside."""

WORTHWHILE = 0.25
"""Share of all paragraphs that must be set aside for it to pay."""

_PLAIN = (
    "p r t pPr rPr pStyle rStyle b bCs i iCs u strike caps smallCaps color sz szCs rFonts lang highlight "
    "vertAlign spacing ind jc keepNext keepLines widowControl contextualSpacing bidi rtl cs tabs tab br "
    "lastRenderedPageBreak proofErr noProof kern w position"
)
"""Elements that speak of their own paragraph alone: nothing numbered, named, tracked or referred to."""
_RESTLESS = re.compile(rb"<(?!/?w:(?:" + "|".join(_PLAIN.split()).encode() + rb")[ />])")


@dataclass(frozen=True, slots=True)
class Aside:
    """What was set aside.

    Attributes:
        sign: a text that stands in neither file; with a number it is the whole text of the paragraph that
            takes a stretch's place.
        stretches: the bytes of each stretch in the draft's file, in order.
    """

    sign: bytes
    stretches: tuple[bytes, ...]

    def place(self, number: int) -> bytes:
        """The paragraph that takes the place of a stretch."""
        return b"<w:p><w:r><w:t>%s%d</w:t></w:r></w:p>" % (self.sign, number)

    def put_back(self, data: bytes) -> bytes:
        """A part with its stretches where their paragraphs stand.

        Raises:
            UnsureError: one of these is not there as it was, once, in order.
        """
        if data.count(self.sign) != len(self.stretches):
            raise UnsureError
        return b"".join(_exchanged(data, self._all_places(), self.stretches))

    def taken_out(self, data: bytes) -> bytes:
        """A part without its stretches: the reverse of `put_back`.

        Raises:
            UnsureError: a stretch is not there as it was, in order, or one of the paragraphs still is.
        """
        if self.sign in data:
            raise UnsureError
        return b"".join(_exchanged(data, self.stretches, self._all_places()))

    def _all_places(self) -> list[bytes]:
        return [self.place(number) for number in range(len(self.stretches))]


def _exchanged(data: bytes, old: Iterable[bytes], new: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the pieces of `data` with each of `old`, found in order and once, replaced."""
    done = 0
    for one, other in zip(old, new, strict=True):
        start = data.find(one, done)
        if start < 0:
            raise UnsureError
        yield data[done:start]
        yield other
        done = start + len(one)
    yield data[done:]


@dataclass(frozen=True, slots=True)
class Shortened:
    """The main parts of a draft and of an amended text without what was set aside."""

    aside: Aside
    draft: bytes
    amended: bytes


def set_aside(draft: Cut, amended: Cut, name: str) -> Shortened | None:
    """Set the calm stretches of two main parts aside, if that is worth the while.

    Args:
        draft: the draft's part, known to be well-formed; no tracked change stands in it.
        amended: likewise, with the same styles and lists as the draft.
        name: made from the contents of both files, so that it stands in neither.
    """
    count = len(draft.leaves)
    if min(count, len(amended.leaves)) < LARGE:
        return None
    sign = f"set aside {name} ".encode()
    if sign in draft.source or sign in amended.source:
        return None
    middles = list(_middles(draft, amended))
    if sum(end - start for start, end, _ in middles) < WORTHWHILE * count:
        return None
    starts = _places(draft)
    ours = [(starts[start], starts[end]) for start, end, _ in middles]
    starts = _places(amended)
    theirs = [(starts[at], starts[at + end - start]) for start, end, at in middles]
    aside = Aside(sign, tuple(draft.source[start:end] for start, end in ours))
    return Shortened(aside, _without(draft.source, ours, aside), _without(amended.source, theirs, aside))


def _places(cut: Cut) -> list[int]:
    """Where each paragraph begins in the part as it is in the file."""
    if cut.data is cut.source:
        return cut.starts
    return [found.start() for found in PARAGRAPH_START.finditer(cut.source)]


def _without(source: bytes, stretches: Iterable[tuple[int, int]], aside: Aside) -> bytes:
    pieces: list[bytes] = []
    done = 0
    for number, (start, end) in enumerate(stretches):
        pieces += source[done:start], aside.place(number)
        done = end
    return b"".join((*pieces, source[done:]))


def _middles(draft: Cut, amended: Cut) -> Iterator[tuple[int, int, int]]:
    """Yield what is set aside of each stretch: its start and end in the draft, its start in the amended text.

    A stretch that others cross moved, or they did: then who moved is for the comparison to say.
    """
    runs = [run for run in _runs(draft, amended) if run[1] - run[0] >= 2 * BESIDE + LEAST]
    lowest = [0] * len(runs)
    low = len(amended.leaves)
    for index in range(len(runs) - 1, -1, -1):
        lowest[index] = low
        low = min(low, runs[index][2])
    highest = 0
    for (start, end, at), behind in zip(runs, lowest, strict=True):
        last = at + end - start
        if highest <= at and last <= behind:
            yield start + BESIDE, end - BESIDE, at + BESIDE
        highest = max(highest, last)


def _runs(draft: Cut, amended: Cut) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches in which two parts have the same paragraphs, one close upon the other."""
    ours, theirs = draft.leaves, amended.leaves
    once = Counter(ours)
    again = Counter(theirs)
    where = {leaf: at for at, leaf in enumerate(theirs) if leaf is not None and again[leaf] == 1}
    restless = _restless(draft)
    close = _close(draft), _close(amended)
    start, at = 0, -1
    for index, leaf in enumerate(ours):
        place = where.get(leaf, -1) if leaf is not None and once[leaf] == 1 and index not in restless else -1
        if at >= 0:
            before = at + index - start
            if place == before and close[0][index - 1] and close[1][place - 1]:
                continue
            yield start, index, at
        start, at = index, place
    if at >= 0:
        yield start, len(ours), at


def _close(cut: Cut) -> list[bool]:
    """Whether nothing stands between each paragraph and the next."""
    starts, leaves = cut.starts, cut.leaves
    found = [
        leaf is not None and start + len(leaf) == following
        for start, leaf, following in zip(starts, leaves, starts[1:], strict=False)
    ]
    return [*found, False]


def _restless(cut: Cut) -> set[int]:
    """The paragraphs that hold, or have behind them, more than words and their looks."""
    starts = cut.starts
    return {bisect_right(starts, found.start()) - 1 for found in _RESTLESS.finditer(cut.data)}
