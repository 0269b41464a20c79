"""The classes of a change: what kind of difference it is, by which rule, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterdraft.model.alignment import Alignment
from counterdraft.model.change import Change, ChangeClass, Severity
from counterdraft.model.draft import Draft


def classify(
    changes: Sequence[Change], draft: Draft, amended: Draft, alignment: Alignment
) -> tuple[Change, ...]:
    """Return the changes with their classes and severity, in the same order.

    What no rule knows is OTHER, and substantive.
    """
    return tuple(
        replace(
            change,
            classes=(
                ChangeClass(
                    "OTHER",
                    "other",
                    change.draft.text if change.draft else "",
                    change.amended.text if change.amended else "",
                    "wording change, unclassified",
                ),
            ),
            severity=Severity.SUBSTANTIVE,
        )
        for change in changes
    )
