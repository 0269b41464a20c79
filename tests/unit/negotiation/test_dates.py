from __future__ import annotations

import re

import pytest

from counterdraft.errors import UsageError
from counterdraft.negotiation.dates import export_date


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2026-11-24", "2026-11-24T00:00:00Z"),
        ("2026-11-24T09:30:00", "2026-11-24T09:30:00Z"),
        ("2026-11-24T09:30:00+04:00", "2026-11-24T05:30:00Z"),
        ("2026-11-24T09:30:00Z", "2026-11-24T09:30:00Z"),
    ],
)
def test_a_given_date_is_written_in_utc(given: str, written: str) -> None:
    assert export_date(given) == written


def test_source_date_epoch_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert export_date() == "1970-01-01T00:00:00Z"


def test_without_either_it_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", export_date())


@pytest.mark.parametrize("given", ["yesterday", "2026-13-01", ""])
def test_what_is_no_date_is_refused_with_an_example(given: str) -> None:
    with pytest.raises(UsageError, match="is not a date: write it as 2026-11-24"):
        export_date(given)


@pytest.mark.parametrize("epoch", ["soon", "9" * 30])
def test_a_wrong_epoch_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        export_date()
