"""Things with a place: those around a window, and those that overlap nothing taken before."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from counterdraft.text.spans import MANY, Taken, overlapping


class Thing(NamedTuple):
    start: int
    end: int


SPANS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(1, 40)).map(lambda p: Thing(p[0], p[0] + p[1])),
    max_size=3 * MANY,
)


@given(SPANS, st.integers(0, 440), st.integers(0, 60))
def test_around_a_window_stands_what_shares_a_code_point_with_it(spans, start, size) -> None:
    items = tuple(sorted(spans))
    expected = [item for item in items if item.start < start + size and start < item.end]
    assert overlapping(items, start, start + size) == expected


@given(SPANS)
def test_what_came_first_keeps_its_place(spans) -> None:
    taken = Taken()
    kept: list[Thing] = []
    for span in spans:
        free = not any(span.start < other.end and other.start < span.end for other in kept)
        assert taken.free(*span) is free
        assert taken.take(*span) is free
        if free:
            kept.append(span)
    assert not any(Taken(kept).free(*span) for span in kept)
