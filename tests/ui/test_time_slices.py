"""Work in slices: in its order, dropped whole, and never taken for done when it failed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from counterdraft.ui.time_slices import TimeSlices


def test_work_is_done_in_its_order_and_its_end_is_told(qtbot: QtBot) -> None:
    slices, seen = TimeSlices(), []

    def count(name: str) -> Iterator[None]:
        for number in range(3):
            seen.append(f"{name}{number}")
            yield

    with qtbot.waitSignal(slices.idle):
        slices.start(count("a"), lambda: seen.append("a done"))
        slices.start(count("b"), lambda: seen.append("b done"))
        assert slices.busy
    assert seen == ["a0", "a1", "a2", "a done", "b0", "b1", "b2", "b done"]
    assert not slices.busy


@pytest.mark.parametrize("after", [0, 1])
def test_what_is_stopped_tells_no_end(qtbot: QtBot, after: int) -> None:
    slices, seen = TimeSlices(), []

    def stopping() -> Iterator[None]:
        yield
        slices.stop()
        yield from [None] * after

    slices.start(stopping(), lambda: seen.append("done"))
    qtbot.waitUntil(lambda: not slices.busy)
    qtbot.wait(10)
    assert seen == []


def test_work_that_fails_is_dropped_and_not_taken_for_done(qtbot: QtBot) -> None:
    slices, seen = TimeSlices(), []

    def failing() -> Iterator[None]:
        yield
        raise ValueError("half of it")

    with qtbot.capture_exceptions() as caught:
        slices.start(failing(), lambda: seen.append("failed work"))
        slices.start(iter(()), lambda: seen.append("other work"))
        qtbot.waitUntil(lambda: not slices.busy)
    assert [error for error, _, _ in caught] == [ValueError]
    assert seen == ["other work"]


def test_a_failure_comes_out_where_everything_is_done_at_once(qtbot: QtBot) -> None:
    slices = TimeSlices()

    def failing() -> Iterator[None]:
        raise ValueError("half of it")
        yield

    slices.start(failing())
    with pytest.raises(ValueError, match="half of it"):
        slices.finish()
    assert not slices.busy
