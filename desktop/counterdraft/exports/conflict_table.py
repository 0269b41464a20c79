"""The table of conflicts in front of a document marked up by several delegations; values only."""

from __future__ import annotations

from collections.abc import Iterator

from counterdraft.exports.marked_up_joint_remarks import listed, told, wordings
from counterdraft.formats.docx.markup_annex import Annex
from counterdraft.model.synopsis import Comparison, Conflict


def conflict_table(comparison: Comparison) -> Annex:
    """Return the table: one row for each side of each conflict, in the order of the draft."""
    rows = [
        row for number, one in enumerate(comparison.conflicts, 1) for row in _rows(comparison, number, one)
    ]
    if not rows:
        rows = [("", "There is no conflict.", "", "")]
    return Annex(
        "Conflicts between the amendments",
        ("Place", "Text of the draft", "Delegation", "Proposal"),
        (2, 5, 3, 5),
        tuple(rows),
    )


def _rows(comparison: Comparison, number: int, conflict: Conflict) -> Iterator[tuple[str | None, ...]]:
    draft = comparison.draft
    place, text = "new text", ""
    if conflict.provision is not None:
        provision = draft.by_id[conflict.provision]
        place, text = provision.reference, provision.text
    first = True
    for names, changes in wordings(comparison, conflict):
        start = (f"{number}. {place}", text) if first else (None, None)
        first = False
        yield (*start, listed(names), "\n".join(told(change) for change in changes))
