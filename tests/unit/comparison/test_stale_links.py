"""References that no longer lead where they led, in provisions that nobody edited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterdraft.comparison.pipeline import compare

ASKS = "The Ministers may consult one another whenever a Party so requests."
ATTENDS = "Observers of other organizations attend the meetings at its invitation."
REFERS = "The outcome of the consultations set out in item 1 is brought to the attention of the Council."


def counted(draft, form: str):
    provisions = tuple(
        replace(p, label=form.format(k), reference=f"M{k}") for k, p in enumerate(draft.provisions, 1)
    )
    return replace(draft, provisions=provisions)


def links(base, other):
    found = compare(base, [("A", other)])
    return [(x.delegation, x.provision, x.text, x.reason, x.was, x.now, x.target) for x in found.stale]


@pytest.mark.parametrize("form", ["{}.", "M{}.", "M{}"])
def test_a_target_that_moved_or_went_leaves_a_stale_reference(draft_of, form) -> None:
    base = counted(draft_of(ASKS, ATTENDS, REFERS), form)
    moved = counted(draft_of(ATTENDS, REFERS, ASKS), form)
    assert links(base, moved) == [("A", "p2", "1", "renumbered", "M1", "M3", "p1")]
    gone = counted(draft_of(ATTENDS, REFERS), form)
    assert links(base, gone) == [("A", "p2", "1", "deleted", "M1", "M1", "p1")]
    assert links(base, base) == []


def test_a_target_that_was_rewritten_throughout_is_to_be_checked(draft_of) -> None:
    rewritten = "Each delegation names within three weeks its own liaison for every district."
    base = counted(draft_of(ASKS, ATTENDS, REFERS), "{}.")
    other = counted(draft_of(rewritten, ATTENDS, REFERS), "{}.")
    assert links(base, other) == [("A", "p3", "1", "rewritten", "M1", "M1", "p1")]
    edited = counted(draft_of(ASKS.replace("may", "shall"), ATTENDS, REFERS), "{}.")
    assert links(base, edited) == []
