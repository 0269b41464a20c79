"""Finds, for every planned mark, who made that change in one of the two files, where it was tracked; values.

The draft is read with its tracked changes rejected and the amended text with its own accepted, so that what
either file tracked is part of the difference. A stretch of the difference that coincides with tracked changes
comes under their authors and dates; whatever nobody tracked stays the delegation's. Where the words that
were retyped are the same on both sides, the tracked changes explain the whole stretch. Nothing here changes
what is kept, deleted or inserted, so that the proof is the same with or without.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import NamedTuple

from counterdraft.formats.docx.markup_plan import (
    BlockPlan,
    Break,
    CellPlan,
    Delete,
    Hand,
    Insert,
    Keep,
    Mark,
    MarkupPlan,
    ParagraphPlan,
    Piece,
    RowPlan,
    TablePlan,
)
from counterdraft.model.draft import (
    Draft,
    ProvisionId,
    Table,
    TableRow,
    TrackedChange,
    TrackedKind,
    block_provisions,
)

_LEAVING = frozenset({TrackedKind.DELETION, TrackedKind.MOVE_FROM})
_COMING = frozenset({TrackedKind.INSERTION, TrackedKind.MOVE_TO})


@dataclass(frozen=True, slots=True)
class KeptRevisions:
    """What became of the tracked changes of words in the two files.

    `draft` says of each of the draft's whether it shows under its author; the others an amended text took
    back or wrote over, so that they leave no mark of their own. `taken` marks come under authors of the
    `files` amended files.
    """

    draft: tuple[bool, ...] = ()
    taken: int = 0
    files: int = 1

    @property
    def kept(self) -> int:
        """How many of the draft's show under their authors."""
        return sum(self.draft)

    @property
    def undone(self) -> int:
        """How many of the draft's do not."""
        return len(self.draft) - self.kept

    def together(self, other: KeptRevisions) -> KeptRevisions:
        """What became of them in several files: one of the draft's is kept where any file keeps it."""
        draft = tuple(map(any, zip_longest(self.draft, other.draft, fillvalue=False)))
        return KeptRevisions(draft, self.taken + other.taken, self.files + other.files)

    @property
    def sentence(self) -> str:
        """One sentence for the summary."""
        many = "s" if self.files > 1 else ""
        told = f"Of the draft's own tracked changes {self.kept} keep their authors"
        told += (
            f" and {self.undone} were undone or written over by the amended text{many}" if self.undone else ""
        )
        return f"{told}; {self.taken} marks come under authors of the amended file{many}."


class _Near(NamedTuple):
    """The provisions of both sides that stand next to a planned paragraph, the following ones first."""

    ours: tuple[ProvisionId, ...]
    theirs: tuple[ProvisionId, ...]


class _Stretch(NamedTuple):
    """Code points of a text that one hand changed."""

    start: int
    end: int
    hand: Hand


def keep_hands(plan: MarkupPlan, draft: Draft, amended: Draft) -> tuple[MarkupPlan, KeptRevisions]:
    """Give the marks of a plan the authors that the files name.

    Args:
        plan: what is to be marked.
        draft: read with its tracked changes rejected.
        amended: read with its tracked changes accepted.
    """
    if not draft.authors and not amended.authors:
        return plan, KeptRevisions()
    finder = _Finder(draft, amended)
    stories = tuple(replace(story, blocks=finder.blocks(story.blocks)) for story in plan.stories)
    return replace(plan, stories=stories), finder.report()


class _Finder:
    def __init__(self, draft: Draft, amended: Draft) -> None:
        self._draft = draft
        self._amended = amended
        self._tables = {table.id: table for table in _all_tables(draft)}
        self._their_tables = {table.id: table for table in _all_tables(amended)}
        self._used: set[int] = set()
        self._taken = 0
        self._whole_gone = _gone_by_text(amended, _LEAVING)
        self._whole_come = _gone_by_text(draft, _COMING)

    def report(self) -> KeptRevisions:
        """What became of the tracked changes."""
        own = [
            change
            for provision in self._draft.provisions
            for change in provision.tracked
            if change.kind is not TrackedKind.FORMAT and (change.text or change.end > change.start)
        ]
        there = {
            (change.author, change.date, provision.text[change.start : change.end])
            for provision in self._amended.provisions
            for change in provision.tracked
            if change.kind in _COMING
        }
        kept = tuple(
            id(change) in self._used or (change.author, change.date, change.text) in there for change in own
        )
        return KeptRevisions(kept, self._taken)

    def _use(self, change: TrackedChange, *, amended: bool) -> Hand:
        if id(change) not in self._used:
            self._used.add(id(change))
            self._taken += amended
        return Hand(change.author, change.date)

    # -- blocks ------------------------------------------------------------------------------------------

    def blocks(self, blocks: Sequence[BlockPlan]) -> tuple[BlockPlan, ...]:
        """The same blocks with hands; neighbours tell where deleted paragraphs were in the amended text."""
        out: list[BlockPlan] = []
        for index, block in enumerate(blocks):
            if isinstance(block, ParagraphPlan):
                out.append(self._paragraph(block, _near(blocks, index)))
            else:
                out.append(self._table(block))
        return tuple(out)

    def _table(self, plan: TablePlan) -> TablePlan:
        ours = self._tables[plan.draft] if plan.draft is not None else None
        theirs = self._their_tables[plan.amended] if plan.amended is not None else None
        if ours is None or theirs is None:
            table = ours or theirs
            assert table is not None  # a planned table stands on one side at least
            hands = {self._row(row, deleted=ours is not None) for row in table.rows}
            return replace(plan, hand=hands.pop() if len(hands) == 1 else None)
        rows: list[RowPlan] = []
        for row in plan.rows:
            if row.draft is not None and row.amended is not None:
                one, other = ours.rows[row.draft], theirs.rows[row.amended]
                cells = tuple(self._cell(cell, one, other) for cell in row.cells)
                rows.append(replace(row, cells=cells))
            elif row.draft is not None:
                rows.append(replace(row, hand=self._row(ours.rows[row.draft], deleted=True)))
            elif row.amended is not None:
                rows.append(replace(row, hand=self._row(theirs.rows[row.amended], deleted=False)))
        return replace(plan, rows=tuple(rows))

    def _cell(self, plan: CellPlan, ours: TableRow, theirs: TableRow) -> CellPlan:
        if plan.draft is not None and plan.amended is not None:
            return replace(plan, blocks=self.blocks(plan.blocks))
        if plan.draft is not None:
            alone = TableRow((ours.cells[plan.draft],))
        else:
            assert plan.amended is not None  # a planned cell stands on one side at least
            alone = TableRow((theirs.cells[plan.amended],))
        return replace(plan, hand=self._row(alone, deleted=plan.draft is not None))

    def _row(self, row: TableRow, *, deleted: bool) -> Hand | None:
        """Whose a whole row is: of whoever tracked all of its paragraphs, on this side or on the other."""
        text = self._draft if deleted else self._amended
        kinds = _LEAVING if deleted else _COMING
        names = [name for cell in row.cells for name in block_provisions(cell.blocks)]
        hands: set[Hand | None] = set()
        for name in names:
            change = _mark_change(text, name, kinds)
            whole = change is not None and change.end - change.start == len(text.text(name))
            hands.add(self._use(change, amended=not deleted) if change is not None and whole else None)
        if hands != {None} and len(hands) == 1:
            return hands.pop()
        gone = self._whole_gone if deleted else self._whole_come
        found = gone.get("\n".join(text.text(name) for name in names))
        return self._use(found, amended=deleted) if found is not None else None

    # -- paragraphs --------------------------------------------------------------------------------------

    def _paragraph(self, plan: ParagraphPlan, near: _Near) -> ParagraphPlan:
        tracked = self._tracked(plan, near)
        if not any(tracked):
            return plan
        pieces: list[Piece] = []
        group: list[Delete | Insert] = []
        for piece in _spelled(plan, self._draft).pieces:
            if isinstance(piece, Delete | Insert):
                group.append(piece)
                continue
            pieces.extend(self._group(group, plan, near))
            group.clear()
            pieces.extend(self._kept(piece, plan) if isinstance(piece, Keep) else [self._broken(piece)])
        pieces.extend(self._group(group, plan, near))
        whole = plan.whole and not any(getattr(piece, "hand", None) for piece in pieces)
        return replace(
            plan,
            pieces=plan.pieces if whole else tuple(pieces),
            whole=whole,
            hand=self._mark(plan, pieces, near),
            look_hand=self._look(plan),
        )

    def _tracked(self, plan: ParagraphPlan, near: _Near) -> Iterator[TrackedChange]:
        for name in _draft_names(plan, near):
            yield from self._draft.by_id[name].tracked
        for name in _amended_names(plan, near):
            yield from self._amended.by_id[name].tracked

    def _group(self, group: Sequence[Delete | Insert], plan: ParagraphPlan, near: _Near) -> list[Piece]:
        """Split what is replaced at one place by who did it."""
        deleted = [piece for piece in group if isinstance(piece, Delete)]
        inserted = [piece for piece in group if isinstance(piece, Insert)]
        gone = {id(piece): self._deletions(piece, plan, near) for piece in deleted}
        come = {id(piece): self._insertions(piece, plan, near) for piece in inserted}
        rest = "".join(
            _rest(self._delete_text(piece, plan), piece.start, gone[id(piece)]) for piece in deleted
        )
        other = "".join(_rest(self._insert_text(piece), piece.start, come[id(piece)]) for piece in inserted)
        found = [stretch for piece in group for stretch in (gone.get(id(piece)) or come.get(id(piece)) or ())]
        filler = found[0].hand if found and rest == other else None
        out: list[Piece] = []
        for piece in group:
            stretches = gone[id(piece)] if isinstance(piece, Delete) else come[id(piece)]
            out.extend(_split(piece, stretches, filler))
        return out

    def _delete_text(self, piece: Delete, plan: ParagraphPlan) -> str:
        assert plan.draft is not None  # only the draft's own text is deleted
        return self._draft.text(plan.draft)[piece.start : piece.end]

    def _insert_text(self, piece: Insert) -> str:
        return self._amended.text(piece.amended)[piece.start : piece.end]

    def _deletions(self, piece: Delete, plan: ParagraphPlan, near: _Near) -> list[_Stretch]:
        """Who deleted a piece: the draft's own deletions, then words that the amended file deleted."""
        assert plan.draft is not None
        own = self._spans(self._draft, plan.draft, _LEAVING, piece.start, piece.end, amended=False)
        words = self._words(self._amended, _amended_names(plan, near), _LEAVING)
        found = self._with_words(own, words, self._delete_text(piece, plan), piece.start, amended=True)
        return [one for one in found if not _cuts_object(self._draft, plan.draft, one.start, one.end)]

    def _insertions(self, piece: Insert, plan: ParagraphPlan, near: _Near) -> list[_Stretch]:
        """Who inserted a piece: the amended file's insertions, then words that the draft inserted."""
        own = self._spans(self._amended, piece.amended, _COMING, piece.start, piece.end, amended=True)
        words = self._words(self._draft, _draft_names(plan, near), _COMING)
        found = self._with_words(own, words, self._insert_text(piece), piece.start, amended=False)
        return [one for one in found if not _cuts_object(self._amended, piece.amended, one.start, one.end)]

    def _spans(
        self,
        text: Draft,
        provision: ProvisionId,
        kinds: frozenset[TrackedKind],
        start: int,
        end: int,
        *,
        amended: bool,
    ) -> list[_Stretch]:
        out: list[_Stretch] = []
        at = start
        for change in text.by_id[provision].tracked:
            low, high = max(change.start, at), min(change.end, end)
            if change.kind in kinds and low < high and not _cuts_object(text, provision, low, high):
                out.append(_Stretch(low, high, self._use(change, amended=amended)))
                at = high
        return out

    def _words(
        self, text: Draft, names: Iterable[ProvisionId], kinds: frozenset[TrackedKind]
    ) -> list[TrackedChange]:
        """Tracked changes whose words the view read does not show, not yet given to a mark."""
        return [
            change
            for name in names
            for change in text.by_id[name].tracked
            if change.kind in kinds and change.text and id(change) not in self._used
        ]

    def _with_words(
        self, own: list[_Stretch], words: Sequence[TrackedChange], text: str, offset: int, *, amended: bool
    ) -> list[_Stretch]:
        """Add the stretches in which the words stand, in their order, where nobody has a stretch yet."""
        out = list(own)
        at = 0
        for change in words:
            place = text.find(change.text, at)
            low, high = offset + place, offset + place + len(change.text)
            if place < 0 or any(low < stretch.end and stretch.start < high for stretch in out):
                continue
            out.append(_Stretch(low, high, self._use(change, amended=amended)))
            at = place + len(change.text)
        return sorted(out)

    # -- formatting and marks ----------------------------------------------------------------------------

    def _kept(self, piece: Keep, plan: ParagraphPlan) -> list[Piece]:
        """Split kept text by who tracked a change of its formatting."""
        spans = [
            _Stretch(change.start, change.end, Hand(change.author, change.date))
            for change in self._amended.by_id[piece.amended].tracked
            if change.kind is TrackedKind.FORMAT and not change.paragraph_mark
        ]
        if plan.draft is not None and not spans:
            shift = piece.at - piece.start
            spans = [
                _Stretch(change.start + shift, change.end + shift, Hand(change.author, change.date))
                for change in self._draft.by_id[plan.draft].tracked
                if change.kind is TrackedKind.FORMAT and not change.paragraph_mark
            ]
        out: list[Piece] = []
        at, end = piece.at, piece.at + piece.end - piece.start
        for span in spans:
            low, high = max(span.start, at), min(span.end, end)
            if low >= high or _cuts_object(self._amended, piece.amended, low, high):
                continue
            if low > at:
                out.append(_part(piece, at, low, None))
            out.append(_part(piece, low, high, span.hand))
            at = high
        if at < end or not out:
            out.append(_part(piece, at, end, None))
        return out

    def _broken(self, piece: Piece) -> Piece:
        if not isinstance(piece, Break):
            return piece
        change = _mark_change(self._amended, piece.amended, _COMING)
        return piece if change is None else replace(piece, hand=self._use(change, amended=True))

    def _mark(self, plan: ParagraphPlan, pieces: Sequence[Piece], near: _Near) -> Hand | None:
        """Whose the change of the paragraph's mark is; else of whoever made the change before it."""
        if plan.mark is Mark.KEPT:
            return None
        deleted = plan.mark is Mark.DELETED
        text, name, kinds = (
            (self._draft, plan.draft, _LEAVING) if deleted else (self._amended, plan.accepted, _COMING)
        )
        change = _mark_change(text, name, kinds) if name is not None else None
        if change is not None:
            return self._use(change, amended=not deleted)
        last = pieces[-1] if pieces else None
        if isinstance(last, Delete | Insert):
            return last.hand
        opposite, names = (
            (self._amended, _amended_names(plan, near))
            if deleted
            else (self._draft, _draft_names(plan, near))
        )
        for other in names:
            change = _mark_change(opposite, other, kinds, self._used)
            if change is not None:
                return self._use(change, amended=deleted)
        return None

    def _look(self, plan: ParagraphPlan) -> Hand | None:
        for text, name in ((self._amended, plan.accepted), (self._draft, plan.rejected or plan.draft)):
            for change in text.by_id[name].tracked if name is not None else ():
                if change.kind is TrackedKind.FORMAT and change.paragraph_mark:
                    return Hand(change.author, change.date)
        return None


def _near(blocks: Sequence[BlockPlan], index: int) -> _Near:
    """What stands next to a block: there a paragraph that one side lacks leaves its words."""
    found: tuple[list[ProvisionId], list[ProvisionId]] = ([], [])
    for step in (1, -1):
        for side, names in enumerate(found):
            place = index + step
            while 0 <= place < len(blocks):
                block = blocks[place]
                if isinstance(block, TablePlan):
                    break
                name = block.accepted if side else block.rejected
                if name is not None:
                    names.append(name)
                    break
                place += step
    return _Near(tuple(found[0]), tuple(found[1]))


def _draft_names(plan: ParagraphPlan, near: _Near) -> list[ProvisionId]:
    """The provisions of the draft in which the words of a planned paragraph may have been."""
    return [plan.draft] if plan.draft is not None else list(near.ours)


def _amended_names(plan: ParagraphPlan, near: _Near) -> list[ProvisionId]:
    """The amended provisions in which the words of a planned paragraph may have been."""
    names = [piece.amended for piece in plan.pieces if isinstance(piece, Keep | Insert | Break)]
    if plan.accepted is not None:
        names.append(plan.accepted)
    return list(dict.fromkeys(names)) or list(near.theirs)


def _spelled(plan: ParagraphPlan, draft: Draft) -> ParagraphPlan:
    """The plan with its text as pieces."""
    if not plan.whole or plan.draft is None or plan.accepted is None:
        return plan
    length = len(draft.text(plan.draft))
    return replace(plan, pieces=(Keep(0, length, plan.accepted, 0),) if length else ())


def _part(piece: Keep, low: int, high: int, hand: Hand | None) -> Keep:
    shift = piece.start - piece.at
    return Keep(low + shift, high + shift, piece.amended, low, hand)


def _cuts_object(text: Draft, name: ProvisionId, *limits: int) -> bool:
    """Whether one of the limits lies inside an inline object, which is never cut."""
    return any(item.start < limit < item.end for item in text.by_id[name].objects for limit in limits)


def _split(piece: Delete | Insert, stretches: Sequence[_Stretch], filler: Hand | None) -> list[Piece]:
    """Cut a piece at the limits of the stretches; `filler` has what none of them covers."""
    cuts: list[_Stretch | tuple[int, int, Hand | None]] = []
    at = piece.start
    for stretch in stretches:
        if stretch.start > at:
            cuts.append((at, stretch.start, filler))
        cuts.append(stretch)
        at = stretch.end
    if at < piece.end:
        cuts.append((at, piece.end, filler))
    out: list[Piece] = []
    for start, end, hand in cuts:
        last = out[-1] if out else None
        if isinstance(last, Delete | Insert) and last.hand == hand:
            out[-1] = replace(last, end=end)
        else:
            out.append(replace(piece, start=start, end=end, hand=hand))
    return out


def _rest(text: str, offset: int, stretches: Sequence[_Stretch]) -> str:
    """What no stretch covers."""
    out, at = [], 0
    for stretch in stretches:
        out.append(text[at : stretch.start - offset])
        at = stretch.end - offset
    return "".join([*out, text[at:]])


def _mark_change(
    text: Draft, name: ProvisionId, kinds: frozenset[TrackedKind], used: Container[int] = ()
) -> TrackedChange | None:
    """The first tracked change of the mark of a provision that is not among those used."""
    for change in text.by_id[name].tracked:
        if change.kind in kinds and change.paragraph_mark and id(change) not in used:
            return change
    return None


def _gone_by_text(text: Draft, kinds: frozenset[TrackedKind]) -> dict[str, TrackedChange]:
    """Tracked changes that the view read does not show, by their words."""
    return {
        change.text: change
        for provision in text.provisions
        for change in provision.tracked
        if change.kind in kinds and change.text
    }


def _all_tables(text: Draft) -> Iterator[Table]:
    """Every table of a text, nested ones too."""
    waiting = [block for story in text.stories for block in story.blocks]
    while waiting:
        block = waiting.pop()
        if isinstance(block, Table):
            yield block
            waiting.extend(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
