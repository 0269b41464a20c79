"""Plan a document marked up by several delegations, container by container; values only.

Each delegation's own plan (`marked_up_blocks`) says what it does to the draft. Here the plans are laid over
one another: what several do alike stands once under all their names, everything else side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterdraft.exports.marked_up_joint_keys import block_key, row_key
from counterdraft.exports.marked_up_joint_moves import Moves
from counterdraft.exports.marked_up_joint_order import Addition, merged
from counterdraft.exports.marked_up_joint_pieces import Edits, all_deleted, edits_of, joint_paragraph
from counterdraft.exports.marked_up_joint_runs import run_on
from counterdraft.formats.docx.markup_joint_plan import (
    Added,
    By,
    Held,
    JointBlock,
    JointCell,
    JointParagraph,
    JointPlan,
    JointRow,
    JointStory,
    JointTable,
    NewCells,
    NewParagraph,
    NewRow,
    NewTable,
)
from counterdraft.formats.docx.markup_plan import (
    BlockPlan,
    Break,
    Insert,
    Mark,
    MarkupPlan,
    ParagraphPlan,
    RowPlan,
    TablePlan,
)
from counterdraft.model.draft import Block, Draft, ProvisionId, StoryId, Table, TableId, TableRow


class _Gone:
    """Stands for the plan of a voice that deletes the container with everything in it."""


_GONE = _Gone()
_View = Sequence[BlockPlan] | _Gone | None
"""What a voice plans for a container; None: it says nothing of it."""
_Views = Mapping[int, _View]


def joint_plan(draft: Draft, texts: Sequence[Draft], plans: Sequence[MarkupPlan]) -> JointPlan:
    """Lay the plans of all voices over one another.

    Args:
        draft: the text that is marked.
        texts: the amended text of each voice.
        plans: what each voice asks for, with marks where they are in the texts
            (`plan_markup(..., joined=False)`).
    """
    return _Planner(draft, texts, Moves.of(plans)).plan(plans)


@dataclass(slots=True)
class _Container:
    """What one voice does to a container: by index of the draft's blocks, and what it adds between them."""

    paragraphs: dict[int, Edits] = field(default_factory=dict)
    tables: dict[int, TablePlan | _Gone] = field(default_factory=dict)
    additions: list[Addition[Block]] = field(default_factory=list)


class _Planner:
    def __init__(self, draft: Draft, texts: Sequence[Draft], moves: Moves) -> None:
        self._draft = draft
        self._moves = moves
        self._texts = texts
        self._tables = [_tables(text) for text in texts]

    def plan(self, plans: Sequence[MarkupPlan]) -> JointPlan:
        order: dict[StoryId, None] = {}
        views: dict[StoryId, dict[int, _View]] = {}
        for voice, plan in enumerate(plans):
            for story in plan.stories:
                order.setdefault(story.draft)
                views.setdefault(story.draft, {})[voice] = story.blocks
        blocks = {story.id: story.blocks for story in self._draft.stories}
        everyone: _Views = dict.fromkeys(range(len(plans)))
        stories = []
        for name in order:
            whole = JointStory(name, self._container(blocks[name], {**everyone, **views[name]}))
            settled = self._moves.settled(whole)  # what moves does not run on
            stories.append(replace(settled, blocks=run_on(settled.blocks)))
        return JointPlan(tuple(stories), self._margins(plans))

    def _margins(self, plans: Sequence[MarkupPlan]) -> tuple[tuple[tuple[int, StoryId], ...], ...]:
        """New headers and footers, those at the same place together."""
        found: dict[object, list[tuple[int, StoryId]]] = {}
        for voice, plan in enumerate(plans):
            stories = {story.id: story for story in self._texts[voice].stories}
            for name in plan.new_margins:
                found.setdefault((stories[name].part, stories[name].variant), []).append((voice, name))
        return tuple(tuple(group) for group in found.values())

    # -- containers ------------------------------------------------------------------------------------

    def _container(self, blocks: Sequence[Block], views: _Views) -> tuple[JointBlock, ...]:
        return tuple(self._moves.marked(block) for block in self._laid_over(blocks, views))

    def _laid_over(self, blocks: Sequence[Block], views: _Views) -> Iterator[JointBlock]:
        read = {voice: self._read(voice, blocks, view) for voice, view in views.items() if view is not None}
        entries = merged({voice: one.additions for voice, one in read.items()})
        at = 0
        for index, block in enumerate(blocks):
            while at < len(entries) and entries[at].place <= index:
                yield self._new(entries[at].items)
                at += 1
            if isinstance(block, Table):
                tables = {voice: one.tables.get(index) for voice, one in read.items()}
                yield self._table(block, tables)
                continue
            movable = index + 1 < len(blocks)
            yield joint_paragraph(
                block,
                {voice: one.paragraphs.get(index) for voice, one in read.items()},
                self._draft,
                self._texts,
                movable=movable,
            )
        for entry in entries[at:]:
            yield self._new(entry.items)

    def _new(self, items: Sequence[tuple[int, Block]]) -> JointBlock:
        first = items[0][1]
        if isinstance(first, Table):
            return NewTable(tuple((voice, item.id) for voice, item in items if isinstance(item, Table)))
        held = tuple(Held(voice, item) for voice, item in items if not isinstance(item, Table))
        length = len(self._texts[items[0][0]].text(first))
        return NewParagraph(held, (Added(held, length),) if length else ())

    def _read(self, voice: int, blocks: Sequence[Block], view: Sequence[BlockPlan] | _Gone) -> _Container:
        """Take one voice's plan of a container apart."""
        out = _Container()
        if isinstance(view, _Gone):
            for index, block in enumerate(blocks):
                if isinstance(block, Table):
                    out.tables[index] = _GONE
                else:
                    out.paragraphs[index] = all_deleted(len(self._draft.text(block)))
            return out
        index_of = {_name(block): index for index, block in enumerate(blocks)}
        place = 0
        waiting: list[tuple[int, Block]] = []
        open_edits: Edits | None = None
        for plan in view:
            if plan.draft is None:
                new = self._block(voice, plan)
                if open_edits is not None:
                    self._behind_last(open_edits, plan, new)
                else:
                    waiting.append((place, new))
                continue
            index = index_of[plan.draft]
            place = index + 1
            if isinstance(plan, TablePlan):
                out.tables[index] = _GONE if plan.amended is None else plan
                continue
            edits = out.paragraphs[index] = edits_of(plan, len(self._draft.text(plan.draft)))
            if plan.mark is Mark.INSERTED:
                assert plan.accepted is not None
                edits.put(len(self._draft.text(plan.draft)), Break(plan.accepted))
                open_edits = edits
                self._open_length = len(self._draft.text(plan.draft))
        rooms = _rooms(len(blocks), out)
        for where, block in waiting:
            low, high = rooms[where]
            out.additions.append(Addition(block_key(self._texts[voice], block), block, where, low, high))
        return out

    def _block(self, voice: int, plan: BlockPlan) -> Block:
        if isinstance(plan, TablePlan):
            assert plan.amended is not None
            return self._tables[voice][plan.amended]
        assert plan.accepted is not None
        return plan.accepted

    def _behind_last(self, edits: Edits, plan: BlockPlan, block: Block) -> None:
        """Put a block that follows the container's last paragraph into that one's edits.

        The last mark of a container stays the last one: in front of it a mark is added and the new text.
        """
        offset = self._open_length
        if isinstance(block, Table):
            edits.put(offset, block)
            return
        assert isinstance(plan, ParagraphPlan)
        edits.put(offset, *(piece for piece in plan.pieces if isinstance(piece, Insert)))
        if plan.mark is Mark.KEPT:
            edits.accepted = plan.accepted
        else:
            edits.put(offset, Break(block))

    # -- tables ----------------------------------------------------------------------------------------

    def _table(self, table: Table, views: Mapping[int, TablePlan | _Gone | None]) -> JointTable:
        rows: dict[int, dict[int, RowPlan | _Gone]] = {}
        additions: dict[int, list[Addition[tuple[TableId, int]]]] = {}
        for voice, view in views.items():
            if isinstance(view, _Gone):
                for index in range(len(table.rows)):
                    rows.setdefault(index, {})[voice] = _GONE
            elif view is not None:
                additions[voice] = list(self._rows(voice, view, rows, len(table.rows)))
        entries = merged(additions)
        out: list[JointRow | NewRow] = []
        at = 0
        for index in range(len(table.rows)):
            while at < len(entries) and entries[at].place <= index:
                out.append(_new_row(entries[at].items))
                at += 1
            out.append(self._row(table, index, rows.get(index, {}), views))
        out.extend(_new_row(entry.items) for entry in entries[at:])
        voices = [row.others.voice for row in out if isinstance(row, JointRow) and row.others is not None]
        shaped = views[voices[0]] if voices else None
        return JointTable(table.id, tuple(out), shaped.columns if isinstance(shaped, TablePlan) else ())

    def _rows(
        self, voice: int, plan: TablePlan, rows: dict[int, dict[int, RowPlan | _Gone]], count: int
    ) -> Iterator[Addition[tuple[TableId, int]]]:
        """Note what a voice does to a table's rows and yield those that it adds."""
        assert plan.amended is not None
        gone = [False] * count
        for row in plan.rows:
            if row.draft is not None:
                rows.setdefault(row.draft, {})[voice] = row if row.amended is not None else _GONE
                gone[row.draft] = row.amended is None
        theirs = self._tables[voice][plan.amended]
        place = 0
        for row in plan.rows:
            if row.draft is not None:
                place = row.draft + 1
            elif row.amended is not None:
                key = row_key(self._texts[voice], theirs.rows[row.amended])
                low, high = _room(place, gone)
                yield Addition(key, (plan.amended, row.amended), place, low, high)

    def _row(
        self,
        table: Table,
        index: int,
        plans: Mapping[int, RowPlan | _Gone],
        views: Mapping[int, TablePlan | _Gone | None],
    ) -> JointRow:
        gone: By = tuple(sorted(voice for voice, plan in plans.items() if isinstance(plan, _Gone)))
        cells = []
        for column, cell in enumerate(table.rows[index].cells):
            inside: dict[int, _View] = dict.fromkeys(views)
            alone: list[int] = []
            for voice, plan in plans.items():
                if isinstance(plan, _Gone):
                    inside[voice] = _GONE
                    continue
                found = next((one for one in plan.cells if one.draft == column), None)
                if found is not None and found.amended is None:
                    inside[voice] = _GONE
                    alone.append(voice)
                elif found is not None:
                    inside[voice] = found.blocks
            by = tuple(sorted(alone))
            cells.append(JointCell(column, _ended(self._container(cell.blocks, inside), by), by))
        return JointRow(index, gone, tuple(cells), others=self._others(table.rows[index], plans, views))

    def _others(
        self,
        row: TableRow,
        plans: Mapping[int, RowPlan | _Gone],
        views: Mapping[int, TablePlan | _Gone | None],
    ) -> NewCells | None:
        """The cells of a row that the one voice whose single cells are planned does not have as the draft."""
        for voice, plan in plans.items():
            view = views[voice]
            if isinstance(plan, _Gone) or not isinstance(view, TablePlan) or view.amended is None:
                continue
            assert plan.amended is not None
            theirs = self._tables[voice][view.amended].rows[plan.amended]
            kept = [(c.draft, c.amended) for c in plan.cells if c.draft is not None and c.amended is not None]
            same = all(row.cells[one].columns == theirs.cells[other].columns for one, other in kept)
            if len(plan.cells) > len(kept) or not same:
                return NewCells(voice, view.amended, plan.amended, tuple(kept), tuple(_added(plan)))
        return None


def _ended(blocks: tuple[JointBlock, ...], gone: By) -> tuple[JointBlock, ...]:
    """The blocks of a cell whose last mark stays for those who delete the cell: it goes with that."""
    if not gone or not isinstance(blocks[-1], JointParagraph):
        return blocks
    by = tuple(voice for voice in blocks[-1].gone if voice not in gone)
    return (*blocks[:-1], replace(blocks[-1], gone=by))


def _added(plan: RowPlan) -> Iterator[tuple[int, int]]:
    """Every new cell of a row, after the cell of the draft before which it comes."""
    before = 0
    for cell in plan.cells:
        if cell.draft is not None:
            before = cell.draft + 1
        elif cell.amended is not None:
            yield before, cell.amended


def single_cells(plans: Sequence[MarkupPlan]) -> list[frozenset[TableId]]:
    """For every voice the tables of the draft whose rows it changes and nobody else does.

    Only there single cells can come and go: in the grid of a table the columns of two voices have no place
    beside one another.
    """
    voices: dict[TableId, set[int]] = {}
    for voice, plan in enumerate(plans):
        pending = [block for story in plan.stories for block in story.blocks]
        while pending:
            block = pending.pop()
            if not isinstance(block, TablePlan):
                continue
            pending.extend(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
            whole = block.amended is None or any(None in (row.draft, row.amended) for row in block.rows)
            if block.draft is not None and whole:
                voices.setdefault(block.draft, set()).add(voice)
    return [
        frozenset(table for table, who in voices.items() if who == {voice}) for voice in range(len(plans))
    ]


def _new_row(items: Sequence[tuple[int, tuple[TableId, int]]]) -> NewRow:
    return NewRow(tuple((voice, table, index) for voice, (table, index) in items))


def _rooms(count: int, container: _Container) -> list[tuple[int, int]]:
    """For every place between blocks, how far an addition can be moved over blocks that are gone."""
    gone = [False] * count
    for index, edits in container.paragraphs.items():
        gone[index] = edits.all_gone
    for index, table in container.tables.items():
        gone[index] = isinstance(table, _Gone)
    return [_room(place, gone) for place in range(count + 1)]


def _room(place: int, gone: Sequence[bool]) -> tuple[int, int]:
    low = high = place
    while low and gone[low - 1]:
        low -= 1
    while high < len(gone) and gone[high]:
        high += 1
    return low, high


def _name(block: Block) -> ProvisionId | TableId:
    return block.id if isinstance(block, Table) else block


def _tables(text: Draft) -> dict[TableId, Table]:
    """Every table of a text by its id, nested ones too."""
    found: dict[TableId, Table] = {}
    pending: list[Block] = [block for story in text.stories for block in story.blocks]
    while pending:
        block = pending.pop()
        if isinstance(block, Table):
            found[block.id] = block
            pending.extend(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
    return found
