"""What corresponds to what, before rows are made: block by block, table by table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from counterdraft.comparison.gaps import Link
from counterdraft.comparison.sequence import BODY, CELL, COLUMNS, ROWS, Limits, align_units
from counterdraft.comparison.units import Side, Unit
from counterdraft.model.alignment import CellPair, TablePair
from counterdraft.model.draft import Block, ProvisionId, Table, TableRow, block_provisions

COUNTED_ROWS = 3
"""Rows in a row that begin with 1, 2, 3 from which these numbers say nothing of what a row is about."""

_COUNT = re.compile(r"\(?(\d{1,3})[.)]?")

Sides = tuple[Side, Side]
Step = tuple[int | None, int | None]


@dataclass(slots=True)
class BlockPlan:
    """The links between the blocks of two paired containers; `tables` plans each pair of tables."""

    base: list[Unit]
    amended: list[Unit]
    links: list[Link]
    tables: dict[int, TablePlan] = field(default_factory=dict)
    """By index in `base`."""


@dataclass(slots=True)
class TablePlan:
    """Two paired tables: their rows and columns, and a plan for every pair of cells."""

    base: Table
    amended: Table
    pair: TablePair
    cells: dict[tuple[int, int], tuple[int, BlockPlan]]
    """(row, cell) of the base's table to the cell's index in the amended row and the plan."""


def plan_story(base: Sequence[Block], amended: Sequence[Block], sides: Sides, *, body: bool) -> BlockPlan:
    """Return the plan of two paired stories."""
    return plan_blocks(base, amended, sides, BODY if body else CELL)


def plan_blocks(base: Sequence[Block], amended: Sequence[Block], sides: Sides, limits: Limits) -> BlockPlan:
    """Return the plan of two paired containers."""
    left, right = sides[0].units(base), sides[1].units(amended)
    plan = BlockPlan(left, right, align_units(left, right, sides, limits))
    for link in plan.links:
        one, two = left[link.i].table, right[link.j].table
        if one is not None and two is not None:
            plan.tables[link.i] = plan_table(one, two, sides)
    return plan


def plan_table(base: Table, amended: Table, sides: Sides) -> TablePlan:
    """Return the plan of two paired tables: rows by content, columns by content where they differ."""
    left = [sides[0].row_unit(row, k) for k, row in enumerate(base.rows)]
    right = [sides[1].row_unit(row, k) for k, row in enumerate(amended.rows)]
    if all(_is_counted(side, rows) for side, rows in zip(sides, (left, right), strict=True)):
        for unit in (*left, *right):
            unit.counted = True
    links = align_units(left, right, sides, ROWS)
    rows = steps([(x.i, x.j) for x in links], len(left), len(right))
    paired = [(i, j) for i, j in rows if i is not None and j is not None]
    columns = _columns(base, amended, paired, sides)
    to = {i: j for i, j in columns if i is not None} if columns else None
    cells: dict[tuple[int, int], tuple[int, BlockPlan]] = {}
    pairs: list[CellPair] = []
    for i, j in paired:
        for one, two in _cell_pairs(base.rows[i], amended.rows[j], to):
            plan = plan_blocks(base.rows[i].cells[one].blocks, amended.rows[j].cells[two].blocks, sides, CELL)
            cells[i, one] = (two, plan)
            pairs.append(CellPair(i, one, j, two))
    return TablePlan(base, amended, TablePair(base.id, amended.id, rows, columns, tuple(pairs)), cells)


def _is_counted(side: Side, rows: Sequence[Unit]) -> bool:
    """Tell whether the first cells of a table's rows only count them: 1, 2, 3."""
    numbers = []
    for unit in rows:
        lead = next((p for p in unit.provisions if not side.is_weak(p)), None)
        if lead is not None and (match := _COUNT.fullmatch(side.provision(lead).text.strip())):
            numbers.append(int(match[1]))
    return len(numbers) >= COUNTED_ROWS and all(b == a + 1 for a, b in pairwise(numbers))


def steps(pairs: Sequence[tuple[int, int]], n: int, m: int) -> tuple[Step, ...]:
    """Return increasing pairs with what is unpaired between them, the base's first."""
    result: list[Step] = []
    i = j = 0
    for x, y in (*pairs, (n, m)):
        result.extend((k, None) for k in range(i, x))
        result.extend((None, k) for k in range(j, y))
        if x < n:
            result.append((x, y))
        i, j = x + 1, y + 1
    return tuple(result)


def starts(row: TableRow) -> list[int]:
    """Return the grid column in which each cell of a row begins."""
    column, found = row.skip_before, []
    for cell in row.cells:
        found.append(column)
        column += cell.columns
    return found


def _cell_pairs(base: TableRow, amended: TableRow, to: dict[int, int | None] | None) -> list[tuple[int, int]]:
    """Pair the cells of two rows that begin in corresponding grid columns."""
    one, two = starts(base), starts(amended)
    if to is None and one != two and len(one) == len(two):
        return [(k, k) for k in range(len(one))]
    at = {column: k for k, column in enumerate(two)}
    pairs: list[tuple[int, int]] = []
    for k, column in enumerate(one):
        wanted = column if to is None else to.get(column)
        other = None if wanted is None else at.get(wanted)
        if other is not None:
            pairs.append((k, other))
    return pairs


def _columns(base: Table, amended: Table, rows: Sequence[tuple[int, int]], sides: Sides) -> tuple[Step, ...]:
    """Return the pairing of grid columns, empty where both grids are alike.

    A column that stands elsewhere in the other grid is one deleted and one inserted, as tables have no other
    marks for it; its cells may count as moved.
    """
    n, m = width(base), width(amended)
    if not rows or (n == m and (n < 2 or len(rows) < 2)):
        return ()
    left = _column_units(base, [i for i, _ in rows], n, sides[0])
    right = _column_units(amended, [j for _, j in rows], m, sides[1])
    if n == m and not _elsewhere(left, right):
        return ()
    links = align_units(left, right, sides, COLUMNS)
    pairs = [(x.i, x.j) for x in links]
    return steps(_filled(pairs, n, m), n, m)


def _elsewhere(left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Tell whether a whole column stands in another place than before, and no longer in its own."""
    if all(one.key == two.key for one, two in zip(left, right, strict=True)):
        return False
    keys = [unit.key for unit in right]
    return any(
        not unit.weak and keys[k] != unit.key and keys.count(unit.key) == 1 for k, unit in enumerate(left)
    )


def _filled(pairs: Sequence[tuple[int, int]], n: int, m: int) -> list[tuple[int, int]]:
    """Pair what is left between pairs in order where both sides left the same number of columns."""
    result: list[tuple[int, int]] = []
    i = j = 0
    for x, y in (*pairs, (n, m)):
        if x - i == y - j:
            result.extend(zip(range(i, x), range(j, y), strict=True))
        if x < n:
            result.append((x, y))
        i, j = x + 1, y + 1
    return result


def width(table: Table) -> int:
    """Return the number of grid columns of a table."""
    return max((r.skip_before + sum(c.columns for c in r.cells) for r in table.rows), default=0)


def _column_units(table: Table, rows: Sequence[int], count: int, side: Side) -> list[Unit]:
    content: list[list[tuple[int, ...]]] = [[] for _ in range(count)]
    below: list[list[ProvisionId]] = [[] for _ in range(count)]
    for index in rows:
        row = table.rows[index]
        for column, cell in zip(starts(row), row.cells, strict=True):
            ids = list(block_provisions(cell.blocks))
            content[column].append(tuple(map(side.key, ids)))
            below[column].extend(ids)
    return [
        Unit(
            side.interner.number(("column", tuple(keys))),
            all(side.is_weak(p) for p in ids),
            tuple(ids),
            float(len(ids)),
        )
        for keys, ids in zip(content, below, strict=True)
    ]
