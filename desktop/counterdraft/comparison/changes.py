"""Names the changes that a person decides on, so that their names outlast the next comparison."""

from __future__ import annotations

import hashlib

from counterdraft.comparison.fragments import FoundChange, changes_of_row
from counterdraft.comparison.looks import format_changes, set_otherwise
from counterdraft.model.alignment import Alignment, RowKind
from counterdraft.model.change import Change, ChangeId, Delegation
from counterdraft.model.draft import Draft

CONTEXT = 24
"""Code points of the draft's provision on either side of a change that belong to its identity."""


def derive_changes(
    delegation: Delegation, draft: Draft, amended: Draft, alignment: Alignment
) -> tuple[Change, ...]:
    """Return the changes of one delegation in the order of the rows, with stable ids and no classes."""
    names = _Names(delegation)
    changes: list[Change] = []
    before, after = draft.by_id, amended.by_id
    for index, row in enumerate(alignment.rows):
        here: list[FoundChange] = []
        if row.kind is not RowKind.EQUAL:
            here = changes_of_row(row, draft, amended)
        elif not set_otherwise(before[row.draft[0]], after[row.amended[0]]):
            continue
        here.extend(format_changes(row, draft, amended))
        for found in here:
            name = names.name(found, draft)
            changes.append(
                Change(name, delegation, found.kind, found.draft, found.amended, move=row.move, row=index)
            )
    return tuple(changes)


class _Names:
    """Names changes by what they do and the draft's words around them, never by their number."""

    def __init__(self, delegation: Delegation) -> None:
        self._delegation = delegation
        self._seen: dict[str, int] = {}

    def name(self, found: FoundChange, draft: Draft) -> ChangeId:
        """Return the id of a change; equal ones are numbered in the order in which they stand."""
        base, amended = found.draft, found.amended
        before = after = ""
        if base is not None:
            text = draft.text(base.provision)
            before = text[max(0, base.start - CONTEXT) : base.start]
            after = text[base.end : base.end + CONTEXT]
        parts = (
            self._delegation,
            found.kind.value,
            base.text if base else "\x01",
            amended.text if amended else "\x01",
            before,
            after,
        )
        digest = hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        count = self._seen.get(digest, 0)
        self._seen[digest] = count + 1
        return ChangeId(digest if not count else f"{digest}-{count + 1}")
