from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterdraft.ui.unchanged import CONTEXT, LEAST, Band, bands


def test_far_rows_are_hidden_and_neighbours_stay() -> None:
    assert bands(20, [8]) == (Band(0, 7), Band(10, 19))
    assert bands(20, [8], {0}) == (Band(10, 19),)
    assert bands(4, [0]) == ()
    assert bands(0, []) == ()


@given(st.integers(1, 60), st.sets(st.integers(0, 59)))
def test_bands_hide_no_change_and_stand_over_a_shown_row(count: int, keep: set[int]) -> None:
    keep = {row for row in keep if row < count}
    found = bands(count, keep)
    hidden = {row for band in found for row in range(band.first, band.last)}
    beside = {row + step for row in keep for step in range(-CONTEXT, CONTEXT + 1)}
    assert not hidden & beside
    for band in found:
        assert len(band) >= LEAST
        assert band.last < count
        assert band.last not in hidden
    shown = [row for row in range(count) if row not in hidden and row not in beside and row != count - 1]
    run = 0
    for row in range(count):
        run = run + 1 if row in shown else 0
        assert run < LEAST
