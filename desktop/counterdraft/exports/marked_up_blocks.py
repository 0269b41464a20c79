"""Plan the marked-up document block by block from an alignment; values only, no XML and no files.

In a container (a story, or a cell of a kept row) the pairs that stand in place are the sync points; what
lies between them is deleted from the draft and inserted from the amended text. The last paragraph mark of
a container can be neither deleted nor inserted (ECMA-376 Part 1, 17.4.66: a cell ends with a paragraph),
so the last paragraphs of both sides always share it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from counterdraft.exports.marked_up_moves import arriving, is_recognisable, leaving, settle_moves
from counterdraft.exports.marked_up_pieces import plan_row
from counterdraft.formats.docx.markup_plan import (
    BlockPlan,
    CellPlan,
    Delete,
    Insert,
    Keep,
    Mark,
    MarkupPlan,
    ParagraphPlan,
    Piece,
    RowPlan,
    StoryPlan,
    TablePlan,
)
from counterdraft.model.alignment import AlignedRow, Alignment, RowKind, TablePair
from counterdraft.model.draft import (
    Block,
    Draft,
    Part,
    ProvisionId,
    Story,
    StoryId,
    Table,
    TableId,
    TableRow,
)

IN_PLACE = frozenset({RowKind.EQUAL, RowKind.CHANGED, RowKind.SPLIT, RowKind.MERGED})


class _Sync(NamedTuple):
    """Blocks `start` to `end` of the draft's container stand where `at` to `until` of the amended do."""

    start: int
    end: int
    at: int
    until: int
    pair: AlignedRow | TablePair


def plan_markup(
    draft: Draft,
    amended: Draft,
    alignment: Alignment,
    *,
    moves: bool = False,
    joined: bool = True,
    cells: bool | Container[TableId] = False,
) -> MarkupPlan:
    """Plan the markup of `draft` with what `amended` asks for.

    Args:
        draft: the text to be marked.
        amended: one delegation's version of it.
        alignment: pairs the two.
        moves: whether moved provisions are marked as moves, not as deletion and insertion.
        joined: whether changes at the end of a paragraph run on into the paragraphs that follow it.
        cells: whether cells of a row may come and go, in every table or in these of the draft; otherwise
            such a row is replaced as a whole.
    """
    return _Planner(draft, amended, alignment, moves=moves, joined=joined, cells=cells).plan()


class _Planner:
    def __init__(
        self,
        draft: Draft,
        amended: Draft,
        alignment: Alignment,
        *,
        moves: bool,
        joined: bool,
        cells: bool | Container[TableId],
    ) -> None:
        self._single_cells = cells
        self._draft = draft
        self._joins = joined
        self._amended = amended
        self._row_of = {provision: row for row in alignment.rows for provision in row.draft}
        moved = [
            row for row in alignment.rows if row.kind is RowKind.MOVED and moves and is_recognisable(row)
        ]
        self._moved_to = {row.amended[0]: row for row in moved}
        self._move_names = {row.draft[0]: f"move{number}" for number, row in enumerate(moved, 1)}
        self._tables = {pair.draft: pair for pair in alignment.tables}
        self._partner = dict(alignment.stories)
        self._paired = {pair[1] for pair in alignment.stories}
        self._stories = {story.id: story for story in draft.stories}
        self._their_stories = {story.id: story for story in amended.stories}
        self._pending: list[tuple[StoryId, StoryId]] = []

    def plan(self) -> MarkupPlan:
        roots = [
            (ours, theirs)
            for ours, theirs in self._partner.items()
            if self._stories[ours].part in (Part.BODY, Part.HEADER, Part.FOOTER)
        ]
        self._pending = list(reversed(roots))
        plans: list[StoryPlan] = []
        while self._pending:
            ours, theirs = self._pending.pop()
            blocks = self._container(self._stories[ours].blocks, self._their_stories[theirs].blocks)
            plans.append(settle_moves(StoryPlan(ours, theirs, blocks)))
        lone = _alone(self._draft.stories, {ours for ours, _ in roots})
        new = _alone(self._amended.stories, {theirs for _, theirs in roots})
        dropped = [story for story in lone if not _inherits(story, self._amended)]
        added = [story for story in new if story.section == 1 and not _inherits(story, self._draft)]
        plans.extend(StoryPlan(story.id, None, self._emptied(story.blocks)) for story in dropped)
        return MarkupPlan(
            tuple(plans),
            tuple(story.id for story in added),
            tuple(story.id for story in lone if story not in dropped),
            tuple(story.id for story in new if story not in added),
        )

    def _emptied(self, blocks: Sequence[Block]) -> tuple[BlockPlan, ...]:
        """Everything deleted but the last paragraph mark, which a story cannot lose."""
        out = [self._deleted(block) for block in blocks]
        if out and isinstance(out[-1], ParagraphPlan):
            out[-1] = replace(out[-1], mark=Mark.KEPT)
        return tuple(out)

    def _same_story(self, ours: StoryId, theirs: StoryId) -> bool:
        partner = self._partner.get(ours)
        return partner == theirs or (partner is None and theirs not in self._paired)

    # -- containers ------------------------------------------------------------------------------------

    def _container(self, ours: Sequence[Block], theirs: Sequence[Block]) -> tuple[BlockPlan, ...]:
        out: list[BlockPlan] = []
        at = until = 0
        for sync in _increasing(self._syncs(ours, theirs)):
            if at < sync.start:
                out.extend(self._deleted(block) for block in ours[at : sync.start])
            if until < sync.at:
                out.extend(self._inserted(block) for block in theirs[until : sync.at])
            plain = self._unchanged(sync.pair)
            if plain is not None:
                out.append(plain)
            else:
                out.extend(self._in_place(sync, ours, theirs))
            at, until = sync.end, sync.until
        self._close(out, ours[at:], theirs[until:])
        return tuple(_joined(out)) if self._joins else tuple(out)

    def _close(self, out: list[BlockPlan], ours: Sequence[Block], theirs: Sequence[Block]) -> None:
        """Plan what follows the last sync point, so that both sides share the last paragraph mark."""
        last_out = out[-1] if out else None
        last_ours = ours[-1] if ours else None
        last_theirs = theirs[-1] if theirs else None
        if isinstance(last_ours, str) and isinstance(last_theirs, str):
            out.extend(self._deleted(block) for block in ours[:-1])
            out.extend(self._inserted(block) for block in theirs[:-1])
            out.append(self._replaced(last_ours, last_theirs))
        elif isinstance(last_ours, str) and not theirs and isinstance(last_out, ParagraphPlan):
            # The draft's last paragraph goes: the mark before it goes instead, its own stays.
            out[-1] = replace(self._spelled(last_out), mark=Mark.DELETED, accepted=None)
            out.extend(self._deleted(block) for block in ours[:-1])
            out.append(
                replace(self._gone(last_ours), mark=Mark.KEPT, accepted=last_out.accepted, rejected=last_ours)
            )
        elif isinstance(last_theirs, str) and not ours and isinstance(last_out, ParagraphPlan):
            # A paragraph comes after the draft's last: that one's mark is the new one.
            out[-1] = replace(self._spelled(last_out), mark=Mark.INSERTED, rejected=None)
            out.extend(self._inserted(block) for block in theirs[:-1])
            out.append(
                replace(
                    self._new(last_theirs), mark=Mark.KEPT, accepted=last_theirs, rejected=last_out.rejected
                )
            )
        else:
            out.extend(self._deleted(block) for block in ours)
            out.extend(self._inserted(block) for block in theirs)

    def _spelled(self, plan: ParagraphPlan) -> ParagraphPlan:
        """The same plan with its text as pieces, since its mark will speak of other provisions."""
        if not plan.whole or plan.draft is None or plan.accepted is None:
            return plan
        length = len(self._draft.text(plan.draft))
        return replace(plan, whole=False, pieces=(Keep(0, length, plan.accepted, 0),) if length else ())

    def _unchanged(self, pair: AlignedRow | TablePair) -> ParagraphPlan | None:
        """What `_in_place` plans for an equal provision with nothing but words in it, without asking more."""
        if not isinstance(pair, AlignedRow) or pair.kind is not RowKind.EQUAL:
            return None
        ours, theirs = self._draft.by_id[pair.draft[0]], self._amended.by_id[pair.amended[0]]
        if ours.objects or theirs.objects:
            return None
        return ParagraphPlan(ours.id, (), Mark.KEPT, theirs.id, ours.id, whole=True)

    def _in_place(self, sync: _Sync, ours: Sequence[Block], theirs: Sequence[Block]) -> Iterator[BlockPlan]:
        if isinstance(sync.pair, AlignedRow):
            planned = plan_row(sync.pair, self._draft, self._amended, self._same_story)
            self._pending.extend(reversed(planned.stories))
            yield from planned.paragraphs
            return
        table, other = ours[sync.start], theirs[sync.at]
        if isinstance(table, Table) and isinstance(other, Table):
            yield self._table(sync.pair, table, other)

    def _table(self, pair: TablePair, ours: Table, theirs: Table) -> TablePlan:
        rows: list[RowPlan] = []
        for left, right in self._rows(pair.rows, ours, theirs):
            if left is None or right is None:
                rows.append(RowPlan(left, right))
            elif _same_grid(ours.rows[left], theirs.rows[right]):
                rows.append(RowPlan(left, right, self._cells(ours.rows[left], theirs.rows[right])))
            elif plans := self._unlike_cells(pair, left, right, ours.rows[left], theirs.rows[right]):
                rows.append(RowPlan(left, right, plans))
            else:
                rows += [RowPlan(left, None), RowPlan(None, right)]
        return TablePlan(pair.draft, pair.amended, tuple(rows), pair.columns)

    def _rows(
        self, pairs: Sequence[tuple[int | None, int | None]], ours: Table, theirs: Table
    ) -> Iterator[tuple[int | None, int | None]]:
        """The paired rows, where one that was cleared or filled in is one row and not two."""
        waiting: int | None = None
        for left, right in pairs:
            if waiting is not None and left is None and right is not None:
                one, other = ours.rows[waiting], theirs.rows[right]
                blank = _is_blank(one, self._draft) or _is_blank(other, self._amended)
                if blank and _same_grid(one, other):
                    left, waiting = waiting, None
            if waiting is not None:
                yield waiting, None
            waiting = left if right is None else None
            if right is not None:
                yield left, right
        if waiting is not None:
            yield waiting, None

    def _cells(self, ours: TableRow, theirs: TableRow) -> tuple[CellPlan, ...]:
        return tuple(
            CellPlan(index, index, self._container(left.blocks, right.blocks))
            for index, (left, right) in enumerate(zip(ours.cells, theirs.cells, strict=True))
        )

    def _unlike_cells(
        self, pair: TablePair, left: int, right: int, ours: TableRow, theirs: TableRow
    ) -> tuple[CellPlan, ...]:
        """The cells of a row that has others on either side, or nothing where it is replaced as a whole."""
        kept = [
            (cell.draft_cell, cell.amended_cell)
            for cell in pair.cells
            if (cell.draft_row, cell.amended_row) == (left, right)
        ]
        single = self._single_cells
        if not (single if isinstance(single, bool) else pair.draft in single):
            return ()
        if not kept or ours.skip_before != theirs.skip_before:
            return ()
        if any(ours.cells[one].merged_up != theirs.cells[other].merged_up for one, other in kept):
            return ()
        out: list[CellPlan] = []
        at = until = 0
        for one, other in [*kept, (len(ours.cells), len(theirs.cells))]:
            out += [CellPlan(index, None) for index in range(at, one)]
            out += [CellPlan(None, index) for index in range(until, other)]
            if one < len(ours.cells):
                blocks = self._container(ours.cells[one].blocks, theirs.cells[other].blocks)
                out.append(CellPlan(one, other, blocks))
            at, until = one + 1, other + 1
        return tuple(out)

    # -- blocks that stand on one side only --------------------------------------------------------------

    def _deleted(self, block: Block) -> BlockPlan:
        if isinstance(block, Table):
            return TablePlan(block.id, None)
        return self._gone(block)

    def _inserted(self, block: Block) -> BlockPlan:
        if isinstance(block, Table):
            return TablePlan(None, block.id)
        return self._new(block)

    def _gone(self, provision: ProvisionId) -> ParagraphPlan:
        row = self._row_of[provision]
        name = self._move_names.get(provision, "")
        if name:
            pieces = leaving(self._moved(row), name)
            return ParagraphPlan(provision, pieces, Mark.DELETED, None, provision, move=name)
        length = len(self._draft.text(provision))
        whole = (Delete(0, length),) if length else ()
        return ParagraphPlan(provision, whole, Mark.DELETED, None, provision)

    def _new(self, provision: ProvisionId) -> ParagraphPlan:
        row = self._moved_to.get(provision)
        if row is not None:
            name = self._move_names[row.draft[0]]
            pieces = arriving(self._moved(row), name)
            return ParagraphPlan(None, pieces, Mark.INSERTED, provision, None, move=name)
        length = len(self._amended.text(provision))
        whole = (Insert(provision, 0, length),) if length else ()
        return ParagraphPlan(None, whole, Mark.INSERTED, provision, None)

    def _moved(self, row: AlignedRow) -> tuple[Piece, ...]:
        """The pieces of a moved pair as if it stood in place; no object is cut."""
        return plan_row(row, self._draft, self._amended, self._same_story).paragraphs[0].pieces

    def _replaced(self, ours: ProvisionId, theirs: ProvisionId) -> ParagraphPlan:
        pieces = self._gone(ours).pieces + self._new(theirs).pieces
        return ParagraphPlan(ours, pieces, Mark.KEPT, theirs, ours)

    def _syncs(self, ours: Sequence[Block], theirs: Sequence[Block]) -> list[_Sync]:
        place = {_name(block): index for index, block in enumerate(theirs)}
        out: list[_Sync] = []
        for index, block in enumerate(ours):
            if isinstance(block, Table):
                pair = self._tables.get(block.id)
                if pair is not None and pair.amended in place:
                    at = place[pair.amended]
                    out.append(_Sync(index, index + 1, at, at + 1, pair))
                continue
            row = self._row_of[block]
            if row.kind is not RowKind.EQUAL and row.kind not in IN_PLACE:
                continue
            at = place.get(row.amended[0], -1)
            if at < 0 or row.draft[0] != block:
                continue
            end, until = index + len(row.draft), at + len(row.amended)
            if (end == index + 1 or tuple(ours[index:end]) == row.draft) and (
                until == at + 1 or tuple(theirs[at:until]) == row.amended
            ):
                out.append(_Sync(index, end, at, until, row))
        return out


def _name(block: Block) -> ProvisionId | TableId:
    return block.id if isinstance(block, Table) else block


def _alone(stories: Sequence[Story], paired: set[StoryId]) -> list[Story]:
    return [story for story in stories if _is_margin(story) and story.id not in paired]


def _is_margin(story: Story) -> bool:
    return story.part in (Part.HEADER, Part.FOOTER)


def _inherits(story: Story, other: Draft) -> bool:
    """Whether the other side shows one where `story` stands, of this section or an earlier one."""
    return any(
        (one.part, one.variant) == (story.part, story.variant) and one.section <= story.section
        for one in other.stories
        if _is_margin(one)
    )


def _same_grid(ours: TableRow, theirs: TableRow) -> bool:
    """Whether two rows hold the same cells, so that only what is in the cells differs."""
    return ours.skip_before == theirs.skip_before and [
        (cell.columns, cell.merged_up) for cell in ours.cells
    ] == [(cell.columns, cell.merged_up) for cell in theirs.cells]


def _is_blank(row: TableRow, texts: Draft) -> bool:
    """Whether nothing stands in any cell of a row."""
    return not any(
        isinstance(block, Table) or texts.text(block) for cell in row.cells for block in cell.blocks
    )


def _increasing(syncs: Sequence[_Sync]) -> list[_Sync]:
    """The longest run of sync points that increases on the amended side (they increase on the draft's)."""
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for index, sync in enumerate(syncs):
        # Most stand behind all that came before; the others are searched for.
        place = len(ends) if not ends or sync.until > ends[-1] else bisect_left(ends, sync.until)
        while place and syncs[tails[place - 1]].until > sync.at:
            place -= 1
        before.append(tails[place - 1] if place else -1)
        if place == len(ends):
            ends.append(sync.until)
            tails.append(index)
        elif sync.until < ends[place]:
            ends[place], tails[place] = sync.until, index
    out: list[_Sync] = []
    index = tails[-1] if tails else -1
    while index >= 0:
        out.append(syncs[index])
        index = before[index]
    return out[::-1]


def _joined(blocks: list[BlockPlan]) -> list[BlockPlan]:
    """Let a change at the end of a paragraph run on into the whole paragraphs that follow it.

    Where text inserted at the end of a paragraph is followed by inserted paragraphs, the mark that is new is
    the first one, as if it had been typed: the change is then one stretch. The same for deletions. (Observed
    in LibreOffice 7.4: two stretches of one kind with a kept mark between them are rejected as one.)
    """
    out = list(blocks)
    for index, first in enumerate(blocks):
        if not isinstance(first, ParagraphPlan) or first.mark is not Mark.KEPT or not first.pieces:
            continue
        last = first.pieces[-1]
        end = index
        while end + 1 < len(blocks) and _continues(last, blocks[end + 1]):
            end += 1
        if end == index:
            continue
        tail = blocks[end]
        assert isinstance(tail, ParagraphPlan)
        if isinstance(last, Insert):
            out[index] = replace(first, mark=Mark.INSERTED, rejected=None)
            out[end] = replace(tail, mark=Mark.KEPT, rejected=first.rejected)
        else:
            out[index] = replace(first, mark=Mark.DELETED, accepted=None)
            out[end] = replace(tail, mark=Mark.KEPT, accepted=first.accepted)
    return out


def _continues(last: Piece, block: BlockPlan) -> bool:
    """Whether a paragraph is wholly inserted (deleted) like the piece that stands before it."""
    if not isinstance(block, ParagraphPlan) or block.move:
        return False
    if isinstance(last, Insert):
        return not last.move and block.mark is Mark.INSERTED and block.draft is None
    return (
        isinstance(last, Delete)
        and not last.move
        and block.mark is Mark.DELETED
        and all(isinstance(piece, Delete) for piece in block.pieces)
    )
