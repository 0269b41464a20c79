from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.ui.row_geometry import RowGeometry

heights = st.lists(st.integers(1, 300), min_size=1, max_size=60)


def sums(shown: list[int]) -> list[int]:
    totals = [0]
    for height in shown:
        totals.append(totals[-1] + height)
    return totals


@given(heights, st.data())
def test_tops_are_prefix_sums_after_any_corrections(values: list[int], data: st.DataObject) -> None:
    geometry = RowGeometry(values)
    for _ in range(data.draw(st.integers(0, 8))):
        row = data.draw(st.integers(0, len(values) - 1))
        new = data.draw(st.integers(0, 300))
        assert geometry.set_height(row, new) == new - values[row]
        values[row] = new
    assert [geometry.top(row) for row in range(len(values) + 1)] == sums(values)
    assert geometry.total == sum(values)


@given(heights, heights)
def test_rows_appended_count_like_rows_given(first: list[int], more: list[int]) -> None:
    geometry = RowGeometry(first)
    geometry.extend(more)
    assert [geometry.top(row) for row in range(len(geometry) + 1)] == sums(first + more)
    geometry.set_height(0, 7)
    assert geometry.total == sum(first + more) - first[0] + 7


@given(heights, st.data())
def test_row_at_finds_the_shown_row_that_covers_a_pixel(values: list[int], data: st.DataObject) -> None:
    hidden = data.draw(st.lists(st.booleans(), min_size=len(values), max_size=len(values)))
    geometry = RowGeometry(values)
    geometry.set_hidden(hidden)
    assert geometry.total == sum(h for h, gone in zip(values, hidden, strict=True) if not gone)
    if geometry.total == 0:
        return
    y = data.draw(st.integers(0, geometry.total - 1))
    row = geometry.row_at(y)
    assert not hidden[row]
    assert geometry.top(row) <= y < geometry.top(row) + geometry.height(row)


def test_outside_pixels_give_the_ends() -> None:
    geometry = RowGeometry([10, 20])
    assert (geometry.row_at(-5), geometry.row_at(10_000)) == (0, 1)
    assert RowGeometry().row_at(0) == -1


def test_hidden_rows_are_skipped_and_keep_their_height() -> None:
    geometry = RowGeometry([10, 20, 30, 40])
    geometry.set_hidden([False, True, True, False])
    assert (geometry.next_shown(0), geometry.previous_shown(3)) == (3, 0)
    assert geometry.set_height(1, 99) == 0
    geometry.set_hidden([False] * 4)
    assert geometry.total == 10 + 99 + 30 + 40
    with pytest.raises(ValueError):
        geometry.replace([1])
