"""Links what was deleted in one place with what was inserted in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterdraft.comparison.plan import BlockPlan, Sides, TablePlan, plan_table
from counterdraft.comparison.sequence import hash_candidates
from counterdraft.comparison.stories import Ids, Stories, linked_provisions, marked_stories
from counterdraft.comparison.units import Side, Unit
from counterdraft.model.draft import Part, ProvisionId, Story
from counterdraft.text.similarity import ratio, shared_words

EXACT_WORDS = 4
"""Words from which an equal text is a move by itself."""

UNIQUE_WORDS = 2
"""Words from which it is one if it stands nowhere else in either text; shorter ones move with a neighbour."""

FUZZY_WORDS = 6
FUZZY_RATIO = 0.6
"""Likeness from which a text that was also edited counts as moved."""

NEIGHBOUR_RATIO = 0.5
"""Likeness that is enough beside a unit that moved."""

MATRIX_CELLS = 60_000
"""Residue up to this size is compared pair by pair, a larger one by min-hash keys."""


@dataclass(frozen=True, slots=True)
class MovedPair:
    """Provisions that moved, with the name of their block."""

    base: Ids
    amended: Ids
    score: float
    move: str


def find_moves(stories: Stories) -> list[MovedPair]:
    """Return the moved provisions; blocks that moved together share a name.

    Tables and rows are sought whole first; then what is left of them is taken apart, for a paragraph may have
    gone into a table or come out of one.
    """
    left, right = _residue(stories, 0), _residue(stories, 1)
    if not left or not right:
        return []
    found = _Found(stories)
    matched = found.take(left, right)
    arrived = {j for j, _ in matched.values()}
    gone = [(i, item) for i, item in enumerate(left) if i not in matched]
    came = [(j, item) for j, item in enumerate(right) if j not in arrived]
    if any(_is_compound(item) for _, item in (*gone, *came)):
        found.take(_opened(gone, stories.sides[0]), _opened(came, stories.sides[1]))
    return _once_each(found.pairs)


class _Found:
    """The moves found so far, numbered through."""

    def __init__(self, stories: Stories) -> None:
        self.pairs: list[MovedPair] = []
        self._stories = stories
        self._number = 0

    def take(self, left: list[_Loose], right: list[_Loose]) -> dict[int, tuple[int, float]]:
        """Match loose units and add what moved; return the matches by index."""
        matched = _matched(left, right, self._stories.sides)
        last = (-9, -9)
        for i in sorted(matched):
            j, score = matched[i]
            if not (last == (i - 1, j - 1) and left[i].follows and right[j].follows):
                self._number += 1
            last = (i, j)
            name = f"m{self._number}"
            self.pairs.extend(_provisions(left[i].unit, right[j].unit, score, name, self._stories))
        return matched


def _is_compound(item: _Loose) -> bool:
    return item.unit.table is not None or item.unit.index >= 0


def _opened(loose: list[tuple[int, _Loose]], side: Side) -> list[_Loose]:
    """Take tables and rows apart into their paragraphs, which adjoin one another only inside one of them.

    Loose units come with their places among all; where one between them has moved, they no longer adjoin.
    """
    opened: list[_Loose] = []
    beside = -1
    for at, item in loose:
        if _is_compound(item):
            units = [unit for unit in side.units(item.unit.provisions) if not unit.weak]
            opened.extend(_Loose(unit, side.unit_code(unit), k > 0) for k, unit in enumerate(units))
        else:
            opened.append(replace(item, follows=item.follows and at == beside))
            beside = at + 1
    return opened


def _once_each(pairs: list[MovedPair]) -> list[MovedPair]:
    """Drop pairs with a provision that moved already, e.g. a note found both by its text and its mark."""
    left: set[ProvisionId] = set()
    right: set[ProvisionId] = set()
    kept: list[MovedPair] = []
    for pair in pairs:
        if left.isdisjoint(pair.base) and right.isdisjoint(pair.amended):
            left.update(pair.base)
            right.update(pair.amended)
            kept.append(pair)
    return kept


@dataclass(frozen=True, slots=True)
class _Loose:
    """An unmatched unit; `follows` says that it stands directly after the one before it in the list."""

    unit: Unit
    words: str
    follows: bool


def _residue(stories: Stories, which: int) -> list[_Loose]:
    side = stories.sides[which]
    loose: list[_Loose] = []
    for group in _loose_groups(stories, which):
        follows = False
        for unit in group:
            if unit is None:
                follows = False
            elif not unit.weak:
                loose.append(_Loose(unit, side.unit_code(unit), follows))
                follows = True
    return loose


def _loose_groups(stories: Stories, which: int) -> Iterator[list[Unit | None]]:
    """Unmatched units of every container, None where a matched one stands between."""
    side = stories.sides[which]
    paired = stories.pairs if which == 0 else {b: a for a, b in stories.pairs.items()}
    for story in side.draft.stories:
        if story.part in (Part.HEADER, Part.FOOTER):
            continue
        if story.id in paired:
            plan = stories.plans[story.id if which == 0 else paired[story.id]]
            yield from _of_plan(plan, which, side)
        else:
            yield list(side.units(story.blocks))


def _of_plan(plan: BlockPlan, which: int, side: Side) -> Iterator[list[Unit | None]]:
    units = plan.amended if which else plan.base
    at = 0
    for link in plan.links:
        start, end = (link.j, link.j_end) if which else (link.i, link.i_end)
        if at < start:
            yield list(units[at:start])
        at = end
    if at < len(units):
        yield list(units[at:])
    for table in plan.tables.values():
        yield from _of_table(table, which, side)


def _of_table(plan: TablePlan, which: int, side: Side) -> Iterator[list[Unit | None]]:
    table = plan.amended if which else plan.base
    lone = {row[which] for row in plan.pair.rows if row[1 - which] is None}
    yield [side.row_unit(row, k) if k in lone else None for k, row in enumerate(table.rows)]
    held = {
        (c.amended_row, c.amended_cell) if which else (c.draft_row, c.draft_cell) for c in plan.pair.cells
    }
    for k, row in enumerate(table.rows):
        if k not in lone:
            for c, cell in enumerate(row.cells):
                if (k, c) not in held:
                    yield list(side.units(cell.blocks))
    for _, cell_plan in plan.cells.values():
        yield from _of_plan(cell_plan, which, side)


def _matched(left: list[_Loose], right: list[_Loose], sides: Sides) -> dict[int, tuple[int, float]]:
    """Pair loose units: equal ones that stand once, then alike ones, each grown to its neighbours."""
    to: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()

    def take(i: int, j: int, score: float) -> None:
        to[i] = (j, score)
        taken.add(j)
        for way in (-1, 1):
            x, y = i + way, j + way
            while _neighbours(left, x, way) and _neighbours(right, y, way) and x not in to and y not in taken:
                near = _likeness(left[x], right[y])
                if near < NEIGHBOUR_RATIO:
                    break
                to[x] = (y, near)
                taken.add(y)
                x, y = x + way, y + way

    for i, j in _equal_once(left, right, sides):
        if i not in to and j not in taken:
            take(i, j, 1.0)
    for score, i, j in _alike(left, right, to, taken, sides):
        if i not in to and j not in taken:
            take(i, j, score)
    return to


def _neighbours(loose: list[_Loose], at: int, way: int) -> bool:
    """Tell whether the unit at `at` adjoins the one it was reached from."""
    if not 0 <= at < len(loose):
        return False
    return loose[at].follows if way > 0 else loose[at + 1].follows


def _likeness(base: _Loose, amended: _Loose) -> float:
    if (base.unit.table is None, base.unit.index < 0) != (amended.unit.table is None, amended.unit.index < 0):
        return 0.0
    return 1.0 if base.unit.key == amended.unit.key else ratio(base.words, amended.words)


def _equal_once(left: list[_Loose], right: list[_Loose], sides: Sides) -> list[tuple[int, int]]:
    """Pairs of loose units that are equal and alone in being so, the shortest only if nowhere else."""
    counts: Counter[int] = Counter()

    def long_enough(item: _Loose) -> bool:
        if len(item.words) >= EXACT_WORDS:
            return True
        if not counts:
            for side in sides:
                counts.update(side.key(p.id) for p in side.draft.provisions)
        single = len(item.unit.provisions) == 1 and item.unit.table is None and item.unit.index < 0
        return single and len(item.words) >= UNIQUE_WORDS and counts[item.unit.key] == 2

    def once(loose: list[_Loose]) -> dict[int, int]:
        seen: dict[int, int] = {}
        for k, item in enumerate(loose):
            seen[item.unit.key] = -1 if item.unit.key in seen else k
        return seen

    other = once(right)
    return [
        (k, other[key])
        for key, k in once(left).items()
        if k >= 0 and other.get(key, -1) >= 0 and long_enough(left[k])
    ]


def _alike(
    left: list[_Loose], right: list[_Loose], to: dict[int, tuple[int, float]], taken: set[int], sides: Sides
) -> list[tuple[float, int, int]]:
    """Candidates for moves that were also edited, best first."""
    rows = [k for k in range(len(left)) if k not in to and len(left[k].words) >= FUZZY_WORDS]
    columns = [k for k in range(len(right)) if k not in taken and len(right[k].words) >= FUZZY_WORDS]
    if not rows or not columns:
        return []
    one, two = [left[k].words for k in rows], [right[k].words for k in columns]
    if len(rows) * len(columns) <= MATRIX_CELLS:
        common = shared_words(one, two)
        candidates = [
            (i, j)
            for i, row in enumerate(common.tolist())
            for j, words in enumerate(row)
            if 2 * words >= FUZZY_RATIO * (len(one[i]) + len(two[j]))
        ]
    else:
        candidates = sorted(hash_candidates(one, two, sides[0]))
    scored = [(_likeness(left[rows[i]], right[columns[j]]), rows[i], columns[j]) for i, j in candidates]
    return sorted((x for x in scored if x[0] >= FUZZY_RATIO), key=lambda x: (-x[0], x[1], x[2]))


def _provisions(base: Unit, amended: Unit, score: float, move: str, stories: Stories) -> Iterator[MovedPair]:
    """Yield the moved provisions of a unit: the paragraph, or what corresponds inside a table or row."""
    sides = stories.sides
    if base.table is not None and amended.table is not None:
        plan = plan_table(base.table, amended.table, sides)
        linked = [x for _, cell in plan.cells.values() for x in linked_provisions(cell)]
    elif base.index >= 0:
        linked = list(_of_row(base, amended, sides))
    else:
        linked = [(base.provisions, amended.provisions)]
    for one, two in linked:
        if len(one) == 1 and len(two) == 1 and not sides[0].is_weak(one[0]) and not sides[1].is_weak(two[0]):
            yield MovedPair(one, two, score, move)
            yield from _with_marks(one, two, score, move, stories)


def _of_row(base: Unit, amended: Unit, sides: Sides) -> Iterator[tuple[Ids, Ids]]:
    """Pair the paragraphs of a moved table row in order where the rows are built alike, else those equal."""
    if len(base.provisions) == len(amended.provisions):
        for one, two in zip(base.provisions, amended.provisions, strict=True):
            yield (one,), (two,)
        return
    left: dict[int, list[ProvisionId]] = {}
    for p in base.provisions:
        left.setdefault(sides[0].key(p), []).append(p)
    for p in amended.provisions:
        if left.get(sides[1].key(p)):
            yield (left[sides[1].key(p)].pop(0),), (p,)


def _with_marks(base: Ids, amended: Ids, score: float, move: str, stories: Stories) -> Iterator[MovedPair]:
    """Notes and text boxes go with the provision that holds their mark."""
    for one, two in marked_stories(stories, base, amended):
        yield from _story(one, two, score, move, stories)


def _story(base: Story, amended: Story, score: float, move: str, stories: Stories) -> Iterator[MovedPair]:
    left = [u for u in stories.sides[0].units(base.blocks) if u.table is None and not u.weak]
    right = [u for u in stories.sides[1].units(amended.blocks) if u.table is None and not u.weak]
    for one, two in zip(left, right, strict=False):
        yield MovedPair(one.provisions, two.provisions, score, move)
