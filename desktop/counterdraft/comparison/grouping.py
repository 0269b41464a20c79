"""Names changes that belong together: the cells of a row or column, a table's, one format throughout.

A group changes nothing of its members; it says what a reader takes for one change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterdraft.comparison.plan import starts
from counterdraft.model.alignment import Alignment, TablePair
from counterdraft.model.change import Change, ChangeId, ChangeKind
from counterdraft.model.draft import Draft, ProvisionId, Table, block_provisions

FORMAT_RUN = 3
"""Changes of one format in a row from which they are one group."""

FORMAT_GAP = 2
"""Rows from one to the next that a run of one format may step over."""

Places = dict[ProvisionId, str]
"""What a provision is part of: a name that all cells of one row, column or table share."""


def group_changes(
    changes: Sequence[Change], draft: Draft, amended: Draft, alignment: Alignment
) -> tuple[Change, ...]:
    """Return one delegation's changes in the same order, those that belong together with one `group`."""
    together: dict[str, list[ChangeId]] = {}
    gone = _table_parts(draft, alignment.tables, 0)
    new = _table_parts(amended, alignment.tables, 1)
    for change in changes:
        name = _part(change, gone, new)
        if name:
            together.setdefault(name, []).append(change.id)
    for run in _format_runs(changes):
        together[f"format {run[0]}"] = run
    names = {
        one: f"{name.partition(' ')[0]}:{ids[0]}"
        for name, ids in together.items()
        if len(ids) > 1
        for one in ids
    }
    if not names:
        return tuple(changes)
    return tuple(replace(c, group=names[c.id]) if c.id in names else c for c in changes)


def _part(change: Change, gone: Places, new: Places) -> str:
    if change.amended is None and change.draft is not None:
        return gone.get(change.draft.provision, "")
    if change.draft is None and change.amended is not None:
        return new.get(change.amended.provision, "")
    return ""


def _table_parts(draft: Draft, pairs: Sequence[TablePair], which: int) -> Places:
    """The provisions in rows, columns and tables that stand on one side alone."""
    if not any(p.table is not None for p in draft.provisions):
        return {}
    known = {(pair.amended if which else pair.draft): pair for pair in pairs}
    parts: Places = {}
    for story in draft.stories:
        for table in _tables(story.blocks):
            pair = known.get(table.id)
            if pair is None:
                parts.update((p, f"table {which}/{table.id}") for p in block_provisions((table,)))
            else:
                parts.update(_of_pair(table, pair, which))
    return parts


def _tables(blocks: Sequence[ProvisionId | Table]) -> Iterator[Table]:
    """Tables from the inside out, so that what holds all of a nested one names its cells last."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _tables(cell.blocks)
            yield block


def _of_pair(table: Table, pair: TablePair, which: int) -> Iterator[tuple[ProvisionId, str]]:
    lone_rows = {step[which] for step in pair.rows if step[1 - which] is None}
    lone_columns = {step[which] for step in pair.columns if step[1 - which] is None}
    held = {(c.amended_row, c.amended_cell) if which else (c.draft_row, c.draft_cell) for c in pair.cells}
    side = f"{which}/{table.id}"
    for index, row in enumerate(table.rows):
        for k, (column, cell) in enumerate(zip(starts(row), row.cells, strict=True)):
            if index in lone_rows:
                name = f"row {side}/{index}"
            elif column in lone_columns and (index, k) not in held:
                name = f"column {side}/{column}"
            else:
                continue
            yield from ((p, name) for p in block_provisions(cell.blocks))


def _format_runs(changes: Sequence[Change]) -> Iterator[list[ChangeId]]:
    """Yield runs of changes of kind FORMAT that do the same in neighbouring rows."""
    open_: dict[tuple[tuple[str, str, str], ...], tuple[int, list[ChangeId]]] = {}
    for change in changes:
        if change.kind is not ChangeKind.FORMAT:
            continue
        does = tuple((c.code, c.rule, c.explanation) for c in change.classes)
        last, run = open_.get(does, (change.row, []))
        if change.row - last > FORMAT_GAP:
            if len(run) >= FORMAT_RUN:
                yield run
            run = []
        run.append(change.id)
        open_[does] = (change.row, run)
    yield from (run for _, run in open_.values() if len(run) >= FORMAT_RUN)
