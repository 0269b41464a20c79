"""A change seen in its context: the two texts, the words that differ, and what stands in them.

A change seldom covers whole phrases ("June" to "March" inside a date); the contrast widens it on both
sides until no phrase, number, date or reference is cut, so that the rules compare like with like.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from counterdraft.comparison.classes.reading import Reading
from counterdraft.model.alignment import EditOp, Op
from counterdraft.model.construction import quick_init
from counterdraft.text.lexemes import Lexeme
from counterdraft.text.profiles import Profile
from counterdraft.text.spans import Spanned, end_of, overlapping

T = TypeVar("T", bound=Spanned)


class Block(NamedTuple):
    """A stretch of both texts that is equal, or that was replaced."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    equal: bool


class Crossing:
    """Maps spans of one text onto the other through the edits between them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Take blocks in order that cover both texts."""
        self._blocks = tuple(blocks)
        self._old_ends = [block.old_end for block in self._blocks]
        self._new_ends = [block.new_end for block in self._blocks]

    @classmethod
    def of_edits(cls, edits: Iterable[EditOp]) -> Crossing:
        """Build it from a row's edits."""
        blocks: list[Block] = []
        old = new = 0
        for edit in edits:
            size = len(edit.text)
            if edit.op is Op.EQUAL:
                blocks.append(Block(old, old + size, new, new + size, True))
                old, new = old + size, new + size
                continue
            gone, came = (size, 0) if edit.op is Op.DELETE else (0, size)
            if blocks and not blocks[-1].equal:
                last = blocks.pop()
                blocks.append(Block(last.old_start, old + gone, last.new_start, new + came, False))
            else:
                blocks.append(Block(old, old + gone, new, new + came, False))
            old, new = old + gone, new + came
        return cls(blocks)

    @classmethod
    def of_change(cls, old: str, new: str, place: tuple[int, int], other: tuple[int, int]) -> Crossing:
        """Build it from one change alone, taking the texts before and after it for equal."""
        return cls(
            (
                Block(0, place[0], 0, other[0], True),
                Block(place[0], place[1], other[0], other[1], False),
                Block(place[1], len(old), other[1], len(new), True),
            )
        )

    def forward(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the new text that stands for a span of the old one."""
        return self._map(start, end, old=True)

    def backward(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the old text that stands for a span of the new one."""
        return self._map(start, end, old=False)

    def equal(self, start: int, end: int) -> bool:
        """Whether a span of the new text lies wholly in one equal stretch."""
        return any(
            block.equal and block.new_start <= start and end <= block.new_end
            for block in self._around(start, start, old=False)
        )

    def _around(self, start: int, end: int, *, old: bool) -> Iterator[Block]:
        """Yield the blocks that a span of one text overlaps or touches; a long row has thousands."""
        ends = self._old_ends if old else self._new_ends
        for index in range(bisect_left(ends, start), len(ends)):
            block = self._blocks[index]
            if (block.old_start if old else block.new_start) > end:
                return
            yield block

    def _map(self, start: int, end: int, *, old: bool) -> tuple[int, int]:
        low: int | None = None
        high = 0
        for block in self._around(start, end, old=old):
            here = (block.old_start, block.old_end) if old else (block.new_start, block.new_end)
            there = (block.new_start, block.new_end) if old else (block.old_start, block.old_end)
            if not ((here[0] < end and start < here[1]) or start == end == here[0] == here[1]):
                continue
            if block.equal:
                left = there[0] + max(start, here[0]) - here[0]
                right = there[0] + min(end, here[1]) - here[0]
            else:
                left, right = there
            low = left if low is None else low
            high = right
        if low is None:
            return self._between(start, old=old)
        return low, max(low, high)

    def _between(self, position: int, *, old: bool) -> tuple[int, int]:
        """A place between characters: where it falls on the other side."""
        for block in self._around(position, position, old=old):
            here = (block.old_start, block.old_end) if old else (block.new_start, block.new_end)
            there = (block.new_start, block.new_end) if old else (block.old_start, block.old_end)
            if here[0] <= position <= here[1] and (block.equal or here[0] == here[1]):
                point = there[0] + position - here[0] if block.equal else there[0]
                return point, point
        return 0, 0


@quick_init
@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contrast: the text as read, and the window `start` to `end` that differs."""

    reading: Reading
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of the window."""
        return self.reading.text[self.start : self.end]

    def touches(self, item: Spanned) -> bool:
        """Whether an item stands in the window, at least in part; in an empty one, around it."""
        return item.start < self.end and self.start < item.end

    def inside(self, items: Iterable[T]) -> list[T]:
        """Return the items that stand in the window, in order."""
        return overlapping(items, self.start, self.end)

    def words(self) -> Iterator[tuple[int, Lexeme]]:
        """Yield the words of the window with their indexes among the words of the text."""
        words = self.reading.words
        index = bisect_left(words, self.start, key=end_of)
        while index < len(words) and words[index].start < self.end:
            if words[index].end > self.start:
                yield index, words[index]
            index += 1

    def words_of(self, item: Spanned) -> str:
        """Return the text of an item as it is written."""
        return self.reading.text[item.start : item.end]


@quick_init
@dataclass(frozen=True, slots=True)
class Contrast:
    """A change with its context; the windows are widened to whole phrases and do correspond."""

    old: Side
    new: Side
    profile: Profile

    def differing(
        self, items: Callable[[Reading], Iterable[T]], key: Callable[[T], Hashable]
    ) -> tuple[list[T], list[T]]:
        """Return what stands only in the old window and only in the new one, equal keys cancelled."""
        old, new = items(self.old.reading), items(self.new.reading)
        if not old and not new:
            return [], []
        return cancel(self.old.inside(old), self.new.inside(new), key)


def cancel(old: list[T], new: list[T], key: Callable[[T], Hashable]) -> tuple[list[T], list[T]]:
    """Return both lists without the items whose keys pair, in order."""
    if not old or not new:
        return old, new
    left: dict[Hashable, int] = {}
    for item in new:
        left[key(item)] = left.get(key(item), 0) + 1
    gone = []
    for item in old:
        if left.get(key(item), 0):
            left[key(item)] -= 1
        else:
            gone.append(item)
    came = []
    for item in reversed(new):
        if left.get(key(item), 0):
            left[key(item)] -= 1
            came.append(item)
    return gone, came[::-1]


def widen(
    old: Reading, new: Reading, crossing: Crossing, place: tuple[int, int], other: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Widen a change's places on both sides until they cut nothing and stand for each other."""
    for _ in range(8):
        wide, far = old.widened(*place), new.widened(*other)
        back, forth = crossing.backward(*far), crossing.forward(*wide)
        next_place = _union(wide, back) if far != other else wide
        next_other = _union(far, forth) if wide != place else far
        if (next_place, next_other) == (place, other):
            break
        place, other = next_place, next_other
    return place, other


def _union(one: tuple[int, int], two: tuple[int, int]) -> tuple[int, int]:
    return min(one[0], two[0]), max(one[1], two[1])
