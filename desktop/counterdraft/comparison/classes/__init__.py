"""The classes of a change: what kind of difference it is, by which rule, and why."""

from __future__ import annotations

from collections.abc import Sequence

from counterdraft.comparison.classes.assigning import EDITORIAL, NEVER_EDITORIAL, SUBSTANTIVE, Classifier
from counterdraft.comparison.classes.brackets import (
    BracketInventory,
    BracketPlace,
    ProvisionBrackets,
    bracket_inventory,
)
from counterdraft.comparison.classes.stale import Staleness, StaleReference, stale_references
from counterdraft.model.alignment import Alignment
from counterdraft.model.change import Change
from counterdraft.model.draft import Draft
from counterdraft.text.profiles import Profile, shipped_profile

__all__ = [
    "EDITORIAL",
    "NEVER_EDITORIAL",
    "SUBSTANTIVE",
    "BracketInventory",
    "BracketPlace",
    "ProvisionBrackets",
    "StaleReference",
    "Staleness",
    "bracket_inventory",
    "classify",
    "stale_references",
]


def classify(
    changes: Sequence[Change],
    draft: Draft,
    amended: Draft,
    alignment: Alignment,
    profile: Profile | None = None,
) -> tuple[Change, ...]:
    """Return the changes with their classes and severity, in the same order.

    What no rule knows is OTHER, and substantive. A change is editorial only if each of its differences
    is. The result depends on the arguments and the shipped lexicons alone.

    Args:
        changes: changes of this one amended text, from its alignment.
        draft: the draft.
        amended: the amended text.
        alignment: their alignment; the edits of its rows give a change its context.
        profile: the ladders of force; None for the shipped profile Default.
    """
    return Classifier(draft, amended, alignment, profile or shipped_profile()).classify(changes)
