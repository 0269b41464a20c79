"""In which order the list shows changes; pure values and no Qt.

Stepping through changes keeps the order of the text whatever the list shows first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from counterdraft.model.change import Change, ChangeId, ChangeKind, Severity

_KINDS = tuple(ChangeKind)


class ChangeOrder(StrEnum):
    """What comes first; changes that are alike in it stay in the order of the text."""

    TEXT = "text"
    DELEGATION = "delegation"
    KIND = "kind"
    CLASS = "class"
    SUBSTANCE = "substance"
    UNDECIDED = "undecided"
    COMMENTED = "commented"


def ordered(
    changes: Sequence[Change],
    order: ChangeOrder,
    comments: Callable[[ChangeId], int],
    decided: Callable[[ChangeId], bool],
) -> tuple[Change, ...]:
    """Put changes that come in the order of the text into another order.

    Args:
        changes: in the order of the text.
        order: what comes first.
        comments: how many threads stand on a change.
        decided: whether there is a decision in force on a change.
    """
    if order is ChangeOrder.TEXT:
        return tuple(changes)
    if order is ChangeOrder.CLASS:
        return tuple(sorted(changes, key=lambda change: [found.code for found in change.classes]))
    delegations = tuple(dict.fromkeys(change.delegation for change in changes))
    ranks: dict[ChangeOrder, Callable[[Change], int]] = {
        ChangeOrder.DELEGATION: lambda change: delegations.index(change.delegation),
        ChangeOrder.KIND: lambda change: _KINDS.index(change.kind),
        ChangeOrder.SUBSTANCE: lambda change: change.severity is not Severity.SUBSTANTIVE,
        ChangeOrder.UNDECIDED: lambda change: decided(change.id),
        ChangeOrder.COMMENTED: lambda change: -comments(change.id),
    }
    return tuple(sorted(changes, key=ranks[order]))
