"""The one order of what several delegations add: places increase and everyone's own order is kept."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from counterdraft.exports.marked_up_joint_order import Addition, merged

Additions = list[Addition[int]]


@st.composite
def additions(draw: st.DrawFn) -> Additions:
    """What one voice adds: places increase, rooms are those of a voice that deletes some blocks."""
    gone = draw(st.lists(st.booleans(), min_size=4, max_size=4))
    places = sorted(draw(st.lists(st.integers(0, 4), max_size=5)))
    out = []
    for index, place in enumerate(places):
        low = high = place
        while low and gone[low - 1]:
            low -= 1
        while high < len(gone) and gone[high]:
            high += 1
        out.append(Addition((draw(st.sampled_from("ab")),), index, place, low, high))
    return out


@settings(max_examples=500)  # what goes wrong takes three voices and rooms that overlap
@given(st.lists(additions(), min_size=1, max_size=4))
def test_places_increase_in_their_rooms_and_everyones_order_is_kept(voices: list[Additions]) -> None:
    entries = merged(dict(enumerate(voices)))
    assert [entry.place for entry in entries] == sorted(entry.place for entry in entries)
    for voice, own in enumerate(voices):
        found = [(item, entry) for entry in entries for by, item in entry.items if by == voice]
        assert [item for item, _ in found] == list(range(len(own)))
        assert all(own[item].low <= entry.place <= own[item].high for item, entry in found)
        assert all(own[item].key == entry.key for item, entry in found)


def test_an_addition_before_one_that_meets_far_up_stays_before_it() -> None:
    """Beta's second addition is Alpha's, in front of a block Beta deletes; its first one goes with it."""
    alpha = [Addition(("x",), 0, 1, 1, 1)]
    beta = [Addition(("y",), 0, 2, 1, 2), Addition(("x",), 1, 2, 1, 2)]
    found = [(entry.items, entry.place) for entry in merged({0: alpha, 1: beta, 2: []})]
    assert found == [(((1, 0),), 1), (((0, 0), (1, 1)), 1)]
