"""Turns the plans of stories and the moves into the rows of an alignment, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from counterdraft.comparison.gaps import Link
from counterdraft.comparison.moves import MovedPair
from counterdraft.comparison.plan import BlockPlan, TablePlan
from counterdraft.comparison.replacements import rewritten
from counterdraft.comparison.stories import Ids, Stories
from counterdraft.comparison.units import Unit
from counterdraft.model.alignment import AlignedRow, Alignment, EditOp, Op, RowKind
from counterdraft.model.draft import Block, Part, ProvisionId, Story, StoryId, Table

NOTES = (Part.FOOTNOTE, Part.ENDNOTE)
MARGINS = (Part.HEADER, Part.FOOTER)


def build_alignment(stories: Stories, moves: Sequence[MovedPair], check: Callable[[], None]) -> Alignment:
    """Return the alignment: every provision of both sides in exactly one row."""
    walk = _Walk(stories, moves, check)
    walk.all()
    rows = tuple(walk.rows)
    order = {s.id: k for k, s in enumerate(stories.sides[0].draft.stories)}
    pairs = tuple(sorted(stories.pairs.items(), key=lambda pair: order[pair[0]]))
    tables = tuple(t.pair for story, _ in pairs for t in _tables(stories.plans[story]))
    return Alignment(rows, pairs, tables)


def _tables(plan: BlockPlan) -> Iterator[TablePlan]:
    for _, table in sorted(plan.tables.items()):
        yield table
        for _, cell in table.cells.values():
            yield from _tables(cell)


class _Walk:
    """Walks both drafts at once and collects rows; holds what was moved and which stories hang where."""

    def __init__(self, stories: Stories, moves: Sequence[MovedPair], check: Callable[[], None]) -> None:
        self.rows: list[AlignedRow] = []
        self._stories = stories
        self._check = check
        self._texts = tuple(side.draft.by_id for side in stories.sides)
        self._moved = {pair.base[0]: pair for pair in moves}
        self._arrived = {p for pair in moves for p in pair.amended}
        self._boxes = tuple(self._owned(side) for side in (0, 1))
        self._has_boxes = any(self._boxes)
        self._back = {b: a for a, b in stories.pairs.items()}

    def _owned(self, side: int) -> dict[ProvisionId, list[Story]]:
        owned: dict[ProvisionId, list[Story]] = {}
        for story in self._stories.sides[side].draft.stories:
            if story.part is Part.TEXT_BOX and story.owner is not None:
                owned.setdefault(story.owner, []).append(story)
        return owned

    def all(self) -> None:
        """Collect all rows: bodies, loose text boxes, notes, headers and footers."""
        for parts in ((Part.BODY,), NOTES, MARGINS):
            self._group(
                [s for s in self._stories.sides[0].draft.stories if s.part in parts],
                [s for s in self._stories.sides[1].draft.stories if s.part in parts],
            )
        self._group(*(self._homeless(side) for side in (0, 1)))

    def _homeless(self, side: int) -> list[Story]:
        """Text boxes whose owner is unknown."""
        prepared = self._stories.sides[side]
        return [
            s
            for s in prepared.draft.stories
            if s.part is Part.TEXT_BOX and (s.owner is None or s.owner not in prepared.draft.by_id)
        ]

    def _group(self, base: Sequence[Story], amended: Sequence[Story]) -> None:
        """Take stories in the draft's order, each new one after the one that it follows."""
        mine = {s.id for s in base}
        after: dict[StoryId | None, list[Story]] = {}
        last: StoryId | None = None
        for story in amended:
            partner = self._back.get(story.id)
            if partner in mine:
                last = partner
            elif partner is None:
                after.setdefault(last, []).append(story)
        for story in after.get(None, ()):
            self._new(story.blocks)
        for story in base:
            if story.id in self._stories.pairs:
                self._plan(self._stories.plans[story.id])
            else:
                self._gone(story.blocks)
            for new in after.get(story.id, ()):
                self._new(new.blocks)

    def _plan(self, plan: BlockPlan) -> None:
        self._check()
        i = j = 0
        for link in (
            *plan.links,
            Link(len(plan.base), len(plan.base), len(plan.amended), len(plan.amended), 1.0),
        ):
            if i < link.i:
                for unit in plan.base[i : link.i]:
                    self._gone(_blocks(unit))
            if j < link.j:
                for unit in plan.amended[j : link.j]:
                    self._new(_blocks(unit))
            if link.i < link.i_end and not self._same(plan, link):
                self._linked(plan, link)
            i, j = link.i_end, link.j_end

    def _same(self, plan: BlockPlan, link: Link) -> bool:
        """Take two paragraphs of one text, nearly all that there are, without a step more than needed."""
        if link.i_end - link.i != 1 or link.j_end - link.j != 1 or self._has_boxes:
            return False
        base, amended = plan.base[link.i], plan.amended[link.j]
        if not base.plain or not amended.plain or base.key != amended.key or base.weak:
            return False
        same = (EditOp(Op.EQUAL, self._texts[0][base.provisions[0]].text),)
        self.rows.append(AlignedRow(RowKind.EQUAL, base.provisions, amended.provisions, same))
        return True

    def _linked(self, plan: BlockPlan, link: Link) -> None:
        table = plan.tables.get(link.i)
        if table is not None:
            self._table(table)
            return
        base, amended = plan.base[link.i].provisions, plan.amended[link.j].provisions
        kind = RowKind.CHANGED
        if link.i_end - link.i > 1:
            kind = RowKind.MERGED
            base = tuple(p for u in plan.base[link.i : link.i_end] for p in u.provisions)
        elif link.j_end - link.j > 1:
            kind = RowKind.SPLIT
            amended = tuple(p for u in plan.amended[link.j : link.j_end] for p in u.provisions)
        self.rows.append(self._row(kind, base, amended, link.score))
        if self._has_boxes:
            self._text_boxes(base, amended)

    def _row(self, kind: RowKind, base: Ids, amended: Ids, score: float, move: str = "") -> AlignedRow:
        if len(base) == 1 == len(amended):
            one, two = self._texts[0][base[0]], self._texts[1][amended[0]]
            if one.text == two.text and not one.objects and not two.objects:
                same = (EditOp(Op.EQUAL, one.text),) if one.text else ()
                kind = RowKind.EQUAL if kind is RowKind.CHANGED else kind
                return AlignedRow(kind, base, amended, same, 1.0, move)
        self._check()
        edits = self._stories.edits_of(base, amended)
        if kind is RowKind.CHANGED and not self._has_marks(base):
            edits = rewritten(edits) or edits
        if kind is RowKind.CHANGED and (not edits or (len(edits) == 1 and edits[0].op is Op.EQUAL)):
            kind = RowKind.EQUAL
        return AlignedRow(kind, base, amended, edits, round(min(score, 1.0), 4), move)

    def _has_marks(self, base: Ids) -> bool:
        return any(mark.story is not None for p in base for mark in self._texts[0][p].objects)

    def _table(self, plan: TablePlan) -> None:
        for i, j in plan.pair.rows:
            if i is None and j is not None:
                for cell in plan.amended.rows[j].cells:
                    self._new(cell.blocks)
            elif j is None and i is not None:
                for cell in plan.base.rows[i].cells:
                    self._gone(cell.blocks)
            elif i is not None and j is not None:
                self._table_row(plan, i, j)

    def _table_row(self, plan: TablePlan, i: int, j: int) -> None:
        cells = plan.amended.rows[j].cells
        at = 0
        for k, cell in enumerate(plan.base.rows[i].cells):
            found = plan.cells.get((i, k))
            if found is None:
                self._gone(cell.blocks)
                continue
            for new in cells[at : found[0]]:
                self._new(new.blocks)
            self._plan(found[1])
            at = found[0] + 1
        for new in cells[at:]:
            self._new(new.blocks)

    def _gone(self, blocks: Sequence[Block]) -> None:
        """Take what stands in the draft alone: deleted, or moved elsewhere."""
        for p in _flat(blocks):
            pair = self._moved.get(p)
            if pair is not None:
                self.rows.append(self._row(RowKind.MOVED, pair.base, pair.amended, pair.score, pair.move))
            else:
                text = self._stories.sides[0].provision(p).text
                edits = (EditOp(Op.DELETE, text),) if text else ()
                self.rows.append(AlignedRow(RowKind.DELETED, (p,), (), edits, 0.0))
            self._text_boxes((p,), ())

    def _new(self, blocks: Sequence[Block]) -> None:
        """Take what stands in the amended text alone, leaving out what was moved there."""
        for p in _flat(blocks):
            if p not in self._arrived:
                text = self._stories.sides[1].provision(p).text
                edits = (EditOp(Op.INSERT, text),) if text else ()
                self.rows.append(AlignedRow(RowKind.INSERTED, (), (p,), edits, 0.0))
            self._text_boxes((), (p,))

    def _text_boxes(self, base: Ids, amended: Ids) -> None:
        one = [s for p in base for s in self._boxes[0].get(p, ())]
        two = [s for p in amended for s in self._boxes[1].get(p, ())]
        if one or two:
            self._group(one, two)


def _blocks(unit: Unit) -> tuple[Block, ...]:
    return (unit.table,) if unit.table is not None else unit.provisions


def _flat(blocks: Sequence[Block]) -> Iterator[ProvisionId]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _flat(cell.blocks)
        else:
            yield block
