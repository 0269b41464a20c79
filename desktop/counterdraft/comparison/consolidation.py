"""Puts the alignments of several delegations on the one draft: the rows of the synoptic table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterdraft.model.draft import Draft, ProvisionId
from counterdraft.model.synopsis import Amendment, SynopticCell, SynopticRow

EMPTY = SynopticCell()


def synoptic_rows(draft: Draft, amendments: Sequence[Amendment]) -> tuple[SynopticRow, ...]:
    """Return the rows: the draft's provisions in order, insertions after the provision they follow.

    Draft provisions that one delegation merges share a row in every column. New provisions of several
    delegations after the same one share a row when their texts are equal.
    """
    groups = _groups(draft, amendments)
    cells: dict[ProvisionId, list[SynopticCell]] = {}
    inserted: dict[ProvisionId | None, list[tuple[str, int, SynopticCell]]] = {}
    heads = {p: group[0] for group in groups for p in group}
    for column, amendment in enumerate(amendments):
        last: ProvisionId | None = None
        for index, row in enumerate(amendment.alignment.rows):
            if row.draft:
                last = heads[row.draft[0]]
                known = cells.setdefault(last, [EMPTY] * len(amendments))
                before = known[column]
                known[column] = SynopticCell(
                    before.provisions + row.amended, index if before.row < 0 else before.row
                )
            else:
                text = "\n".join(amendment.draft.text(p) for p in row.amended)
                inserted.setdefault(last, []).append((text, column, SynopticCell(row.amended, index)))
    rows = _insertions(inserted.get(None, ()), len(amendments))
    for group in groups:
        rows.append(SynopticRow(group, tuple(cells.get(group[0], [EMPTY] * len(amendments)))))
        rows.extend(_insertions(inserted.get(group[0], ()), len(amendments)))
    return tuple(rows)


def _groups(draft: Draft, amendments: Sequence[Amendment]) -> list[tuple[ProvisionId, ...]]:
    """Draft provisions in order, those that any delegation merges taken together."""
    joined: set[int] = set()
    for amendment in amendments:
        for row in amendment.alignment.rows:
            places = [draft.position[p] for p in row.draft]
            for first, last in pairwise(places):
                joined.update(range(first + 1, last + 1))
    groups: list[list[ProvisionId]] = []
    for index, provision in enumerate(draft.provisions):
        if index in joined:
            groups[-1].append(provision.id)
        else:
            groups.append([provision.id])
    return [tuple(group) for group in groups]


def _insertions(found: Sequence[tuple[str, int, SynopticCell]], count: int) -> list[SynopticRow]:
    """Rows for what is inserted at one place, equal texts of different delegations side by side."""
    rows: list[tuple[str, list[SynopticCell]]] = []
    at = dict.fromkeys(range(count), 0)
    for text, column, cell in found:
        for k in range(at[column], len(rows)):
            if rows[k][0] == text and rows[k][1][column] is EMPTY:
                rows[k][1][column] = cell
                at[column] = k + 1
                break
        else:
            cells = [EMPTY] * count
            cells[column] = cell
            rows.append((text, cells))
            at[column] = len(rows)
    return [SynopticRow((), tuple(cells)) for _, cells in rows]
