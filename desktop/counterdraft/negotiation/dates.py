"""The date that an export bears: given, taken from SOURCE_DATE_EPOCH, or the present."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from counterdraft.errors import UsageError


def export_date(given: str | None = None) -> str:
    """Return the date of an export as `YYYY-MM-DDTHH:MM:SSZ`.

    Args:
        given: ISO 8601 date or date and time; one without an offset is taken as UTC.

    Raises:
        UsageError: `given` or SOURCE_DATE_EPOCH is not a date.
    """
    if given is not None:
        try:
            moment = datetime.fromisoformat(given)
        except ValueError:
            example = "write it as 2026-11-24 or 2026-11-24T09:30:00Z"
            raise UsageError(f"“{given}” is not a date: {example}.") from None
        return _written(moment)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return _written(datetime.now(UTC))
    try:
        return _written(datetime.fromtimestamp(int(epoch), UTC))
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH is “{epoch}”, which is not a number of seconds.") from None


def _written(moment: datetime) -> str:
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return zoned.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
