"""A review in a temporary folder, with a clock and ids that a test can foresee."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from counterdraft.model.anchor import Anchor, PositionSelector, QuoteSelector
from counterdraft.model.draft import ProvisionId
from counterdraft.review.store import ReviewFile

ANCHOR = Anchor(
    "ab" * 32,
    ProvisionId("p3"),
    "OP2",
    QuoteSelector("remain seized", "Decides to ", " of the matter"),
    PositionSelector(11, 24),
)


def ticking(start: int = 0) -> Callable[[], str]:
    """A clock that shows one second more each time."""
    seconds = count(start)
    return lambda: f"2030-01-01T{(now := next(seconds)) // 3600:02}:{now // 60 % 60:02}:{now % 60:02}Z"


def numbered(prefix: str = "id") -> Callable[[], str]:
    """Ids that count upwards."""
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers):05}"


@pytest.fixture
def anchor() -> Anchor:
    return ANCHOR


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.counterdraft"


@pytest.fixture
def review(path: Path) -> Iterator[ReviewFile]:
    with ReviewFile.create(path, clock=ticking(), new_id=numbered()) as review:
        yield review
