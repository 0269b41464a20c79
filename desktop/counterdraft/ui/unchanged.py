"""Which unchanged rows to hide so that only the changed places remain; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass

from counterdraft.model.draft import Part
from counterdraft.ui.sheet import Sheet

CONTEXT = 1
"""Unchanged rows that stay beside a changed one."""

LEAST = 3
"""A shorter stretch is shown: its band would take as much room as the text."""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of hidden rows from `first` up to `last` (exclusive), shown as a band over row `last`."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first


def bands(count: int, keep: Iterable[int], opened: Set[int] = frozenset()) -> tuple[Band, ...]:
    """Return the stretches to hide among `count` rows, in order.

    Args:
        count: number of rows.
        keep: rows that are changed or otherwise looked for; their neighbours stay, too.
        opened: first rows of stretches that the user opened.

    The last row always stays, for a band needs a row to stand over.
    """
    found: list[Band] = []
    at = 0
    for row in (*sorted(set(keep)), count - 1 + CONTEXT):
        band = Band(at, max(at, row - CONTEXT))
        if len(band) >= LEAST and band.first not in opened:
            found.append(band)
        at = row + CONTEXT + 1
    return tuple(found)


def margin_rows(sheet: Sheet, keep: Callable[[], Iterable[int]]) -> Band | None:
    """The headers and footers at the end of a sheet, if none of them is among the rows to keep.

    `keep` is asked only where there are any: on long texts it takes a while.
    """
    first = last = len(sheet.rows)
    while first > 1 and sheet.rows[first - 1].part in (Part.HEADER, Part.FOOTER):
        first -= 1
    margins = Band(first, last)
    return margins if len(margins) and not any(first <= row < last for row in keep()) else None
