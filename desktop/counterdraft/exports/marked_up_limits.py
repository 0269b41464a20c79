"""Cuts the pieces of a plan where the words of comments begin and end; values only, for any kind of piece."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from counterdraft.formats.docx.markup_plan import Limit

P = TypeVar("P")


class LimitPlace(NamedTuple):
    """A limit at an offset of a piece, in code points; at one offset ends come first, then beginnings."""

    offset: int
    order: int
    limit: Limit


class Limits:
    """Gives every thread one beginning and one end among the pieces, which are asked for in their order.

    Attributes:
        begun: the threads that have their beginning.
    """

    def __init__(self) -> None:
        self.begun: set[int] = set()
        self._ended: set[int] = set()

    def within(self, thread: int, start: int, end: int, length: int) -> Iterator[LimitPlace]:
        """The limits of a thread on `start` to `end`, counted from a piece's beginning, that stand in it."""
        empty = start == end
        if thread not in self.begun and (0 <= start < length or (empty and start == length)):
            self.begun.add(thread)
            yield LimitPlace(start, 1, Limit(thread, start=True))
        ends = 0 < end <= length or (empty and 0 <= end <= length)
        if ends and thread in self.begun and thread not in self._ended:
            self._ended.add(thread)
            yield LimitPlace(end, 2 if empty else 0, Limit(thread, start=False))

    def waits(self, thread: int) -> bool:
        """Whether a thread has no end yet."""
        return thread not in self._ended

    def both(self, thread: int) -> list[Limit]:
        """Both limits of a thread at one place."""
        self.begun.add(thread)
        self._ended.add(thread)
        return [Limit(thread, start=True), Limit(thread, start=False)]


def cut(part: Callable[[int, int], P], length: int, limits: Iterable[LimitPlace]) -> list[P | Limit]:
    """The parts of a piece, which `part` makes from their offsets in it, with the limits between them."""
    out: list[P | Limit] = []
    place = 0
    for offset, _, limit in sorted(limits, key=lambda item: item[:2]):
        if offset > place:
            out.append(part(place, offset))
            place = offset
        out.append(limit)
    if length > place:
        out.append(part(place, length))
    return out
