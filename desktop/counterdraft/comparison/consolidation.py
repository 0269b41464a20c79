"""Puts the alignments of several delegations on the one draft: the rows of the synoptic table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterdraft.model.draft import Draft, ProvisionId
from counterdraft.model.synopsis import Amendment, SynopticCell, SynopticRow
from counterdraft.text.blocks import Block, Encoder, matched_blocks

EMPTY = SynopticCell()


def synoptic_rows(draft: Draft, amendments: Sequence[Amendment]) -> tuple[SynopticRow, ...]:
    """Return the rows: the draft's provisions in order, insertions after the provision they follow.

    Draft provisions that one delegation merges share a row in every column. New provisions of several
    delegations after the same one share a row when their texts are equal.
    """
    groups = _groups(draft, amendments)
    cells: dict[ProvisionId, list[SynopticCell]] = {}
    inserted: dict[ProvisionId | None, list[tuple[str, int, SynopticCell]]] = {}
    heads = {p: group[0] for group in groups if len(group) > 1 for p in group}
    # By name, so that the order in which delegations are given orders columns only, never rows.
    for column, amendment in sorted(enumerate(amendments), key=lambda item: item[1].delegation):
        last: ProvisionId | None = None
        for index, row in enumerate(amendment.alignment.rows):
            if not row.draft:
                text = "\n".join(amendment.draft.text(p) for p in row.amended)
                inserted.setdefault(last, []).append((text, column, SynopticCell(row.amended, index)))
                continue
            last = row.draft[0]
            last = heads.get(last, last)
            known = cells.get(last)
            if known is None:
                known = cells[last] = [EMPTY] * len(amendments)
            before = known[column]
            known[column] = (
                _grown(before, row.amended, index) if before.row >= 0 else SynopticCell(row.amended, index)
            )
    empty = (EMPTY,) * len(amendments)
    rows = _insertions(inserted.get(None, ()), len(amendments))
    for group in groups:
        shown = cells.get(group[0])
        rows.append(SynopticRow(group, empty if shown is None else tuple(shown)))
        if group[0] in inserted:
            rows.extend(_insertions(inserted[group[0]], len(amendments)))
    return tuple(rows)


def _grown(cell: SynopticCell, provisions: tuple[ProvisionId, ...], index: int) -> SynopticCell:
    """A cell with one more row of its delegation's alignment."""
    return SynopticCell(cell.provisions + provisions, cell.row, (*cell.more, index))


def _groups(draft: Draft, amendments: Sequence[Amendment]) -> list[tuple[ProvisionId, ...]]:
    """Draft provisions in order, those that any delegation merges taken together."""
    joined: set[int] = set()
    for amendment in amendments:
        for row in amendment.alignment.rows:
            if len(row.draft) > 1:
                for first, last in pairwise([draft.position[p] for p in row.draft]):
                    joined.update(range(first + 1, last + 1))
    if not joined:
        return [(provision.id,) for provision in draft.provisions]
    groups: list[list[ProvisionId]] = []
    for index, provision in enumerate(draft.provisions):
        if index in joined:
            groups[-1].append(provision.id)
        else:
            groups.append([provision.id])
    return [tuple(group) for group in groups]


def _insertions(found: Sequence[tuple[str, int, SynopticCell]], count: int) -> list[SynopticRow]:
    """Rows for what is inserted at one place, equal texts of different delegations side by side."""
    columns: dict[int, list[tuple[str, SynopticCell]]] = {}
    for text, column, cell in found:
        columns.setdefault(column, []).append((text, cell))
    rows: list[tuple[str, list[SynopticCell]]] = []
    for column, items in columns.items():
        rows = _merged(rows, column, items, count)
    return [SynopticRow((), tuple(cells)) for _, cells in rows]


def _merged(
    rows: list[tuple[str, list[SynopticCell]]], column: int, items: list[tuple[str, SynopticCell]], count: int
) -> list[tuple[str, list[SynopticCell]]]:
    """Put one delegation's new provisions beside equal ones of the others, each order kept."""
    encoder = Encoder()
    blocks = matched_blocks(
        encoder.encode([text for text, _ in rows]), encoder.encode([text for text, _ in items])
    )
    result: list[tuple[str, list[SynopticCell]]] = []
    i = j = 0
    for block in (*blocks, Block(len(rows), len(items), 0)):
        result.extend(rows[i : block.base])
        for text, cell in items[j : block.amended]:
            cells = [EMPTY] * count
            cells[column] = cell
            result.append((text, cells))
        for k in range(block.size):
            row = rows[block.base + k]
            row[1][column] = items[block.amended + k][1]
            result.append(row)
        i, j = block.base + block.size, block.amended + block.size
    return result
