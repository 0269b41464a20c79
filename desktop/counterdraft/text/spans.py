"""Things that have a place in one text: found around a window, kept apart from one another.

Texts may be very long: nothing here looks at all of a text's things for each question. Offsets are code
points, half-open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

MANY = 64
"""Things of a text, which stand in order, from which only those around a window are looked at."""

LONGEST = 2000
"""Code points that no phrase, date or reference exceeds."""


class Spanned(Protocol):
    """Anything that has a place in a text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last."""


T = TypeVar("T", bound=Spanned)


def start_of(item: Spanned) -> int:
    """Return where a thing begins, for sorting."""
    return item.start


def end_of(item: Spanned) -> int:
    """Return where a thing ends, to find the first one that reaches a place."""
    return item.end


def overlapping(items: Iterable[T], start: int, end: int) -> list[T]:
    """Return the things that share a code point with a window; of an empty one, those that enclose it.

    Args:
        items: in order of their starts where they are a tuple, none longer than LONGEST.
        start: first code point of the window.
        end: code point after its last.
    """
    if isinstance(items, tuple) and len(items) > MANY:
        first = bisect_left(items, start - LONGEST, key=start_of)
        items = items[first : bisect_left(items, end, key=start_of)]
    return [item for item in items if item.start < end and start < item.end]


class Taken:
    """Spans that do not overlap one another: what came first keeps its place."""

    def __init__(self, items: Sequence[Spanned] = ()) -> None:
        """Take the places of some things that do not overlap."""
        ordered = sorted((item.start, item.end) for item in items)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def free(self, start: int, end: int) -> bool:
        """Tell whether a span that is not empty overlaps none of those taken."""
        at = bisect_left(self._starts, end)
        return at == 0 or self._ends[at - 1] <= start

    def take(self, start: int, end: int) -> bool:
        """Take a span if it is free, and tell whether it was."""
        at = bisect_left(self._starts, end)
        if at and self._ends[at - 1] > start:
            return False
        self._starts.insert(at, start)
        self._ends.insert(at, end)
        return True
