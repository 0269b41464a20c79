"""Finds, for the marks of several delegations, who made a change that their files had tracked; values only.

What each delegation's file and the draft tracked is found as for one delegation (`marked_up_hands`) and told
behind the delegation's name: "Alpha (Kim); Beta". So the name of the delegation still says whose marks must
be accepted to get its text, which an author alone could not: a change tracked in the draft may be kept by one
delegation and taken back by another. Moves, single cells, differences in formatting and new headers and
footers bear the delegations' names alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

from counterdraft.exports.marked_up_hands import KeptRevisions, keep_hands
from counterdraft.formats.docx.markup_joint_plan import (
    Added,
    Hands,
    Held,
    JointBlock,
    JointParagraph,
    JointPiece,
    JointPlan,
    JointRow,
    JointTable,
    NewParagraph,
    NewRow,
    NewTable,
    Parted,
    Stretch,
)
from counterdraft.formats.docx.markup_plan import (
    BlockPlan,
    Break,
    Delete,
    Hand,
    Insert,
    Mark,
    MarkupPlan,
    ParagraphPlan,
)
from counterdraft.model.draft import Draft, ProvisionId, TableId

_Span = tuple[int, int, Hand]


def keep_hands_jointly(
    joint: JointPlan, plans: Sequence[MarkupPlan], draft: Draft, texts: Sequence[Draft]
) -> tuple[JointPlan, KeptRevisions]:
    """Give the marks of a joint plan the hands that the files name.

    Args:
        joint: what is to be marked, without comments.
        plans: what every voice asks for.
        draft: read with its tracked changes rejected.
        texts: the amended text of every voice, read with its tracked changes accepted.
    """
    tracked: list[_Tracked] = []
    reports: list[KeptRevisions] = []
    for plan, text in zip(plans, texts, strict=True):
        with_hands, report = keep_hands(plan, draft, text)
        tracked.append(_Tracked.of(with_hands))
        reports.append(report)
    signer = _Signer(draft, texts, tracked)
    stories = tuple(replace(story, blocks=signer.blocks(story.blocks, {})) for story in joint.stories)
    return replace(joint, stories=stories), reduce(KeptRevisions.together, reports)


@dataclass(slots=True)
class _Tracked:
    """Whose the changes of one voice are: stretches of provisions, paragraph marks, rows and tables."""

    deleted: dict[ProvisionId, list[_Span]] = field(default_factory=dict)
    inserted: dict[ProvisionId, list[_Span]] = field(default_factory=dict)
    marks_gone: dict[ProvisionId, Hand] = field(default_factory=dict)
    marks_new: dict[ProvisionId, Hand] = field(default_factory=dict)
    rows_gone: dict[tuple[TableId, int], Hand] = field(default_factory=dict)
    rows_new: dict[tuple[TableId, int], Hand] = field(default_factory=dict)
    tables_gone: dict[TableId, Hand] = field(default_factory=dict)
    tables_new: dict[TableId, Hand] = field(default_factory=dict)

    @staticmethod
    def of(plan: MarkupPlan) -> _Tracked:
        """Collect the hands of a plan."""
        out = _Tracked()
        for story in plan.stories:
            out._collect(story.blocks)
        return out

    def row_gone(self, table: TableId, index: int) -> Hand | None:
        """Whose the deletion of a row of the draft is."""
        return self.rows_gone.get((table, index)) or self.tables_gone.get(table)

    def _collect(self, blocks: Sequence[BlockPlan]) -> None:
        for block in blocks:
            if isinstance(block, ParagraphPlan):
                self._paragraph(block)
                continue
            if block.hand is not None and block.draft is None and block.amended is not None:
                self.tables_new[block.amended] = block.hand
            elif block.hand is not None and block.draft is not None:
                self.tables_gone[block.draft] = block.hand
            for row in block.rows:
                for cell in row.cells:
                    self._collect(cell.blocks)
                if row.hand is not None and row.draft is not None and block.draft is not None:
                    self.rows_gone[block.draft, row.draft] = row.hand
                elif row.hand is not None and row.amended is not None and block.amended is not None:
                    self.rows_new[block.amended, row.amended] = row.hand

    def _paragraph(self, plan: ParagraphPlan) -> None:
        for piece in plan.pieces:
            if isinstance(piece, Delete) and piece.hand is not None and plan.draft is not None:
                span = (piece.start, piece.end, piece.hand)
                self.deleted.setdefault(plan.draft, []).append(span)
            elif isinstance(piece, Insert) and piece.hand is not None:
                self.inserted.setdefault(piece.amended, []).append((piece.start, piece.end, piece.hand))
            elif isinstance(piece, Break) and piece.hand is not None:
                self.marks_new[piece.amended] = piece.hand
        if plan.hand is not None and plan.mark is Mark.DELETED and plan.draft is not None:
            self.marks_gone[plan.draft] = plan.hand
        elif plan.hand is not None and plan.mark is Mark.INSERTED and plan.accepted is not None:
            self.marks_new[plan.accepted] = plan.hand


class _Signer:
    def __init__(self, draft: Draft, texts: Sequence[Draft], tracked: Sequence[_Tracked]) -> None:
        self._draft = draft
        self._texts = texts
        self._tracked = tracked

    def blocks(self, blocks: Iterable[JointBlock], whole: Mapping[int, Hand]) -> tuple[JointBlock, ...]:
        """The same blocks with hands; `whole` has deleted everything around them."""
        return tuple(self._block(block, whole) for block in blocks)

    def _block(self, block: JointBlock, whole: Mapping[int, Hand]) -> JointBlock:
        if isinstance(block, JointTable):
            return replace(block, rows=tuple(self._row(block.draft, row, whole) for row in block.rows))
        if isinstance(block, NewTable):
            return self._table(block)
        if block.move:
            return block
        if isinstance(block, NewParagraph):
            added = [piece for one in block.pieces for piece in self._piece(one, {}, None)]
            pieces = tuple(piece for piece in added if isinstance(piece, Added))
            hands = self._new_mark(block.held, pieces[-1].hands if pieces else ())
            return replace(block, pieces=pieces, hands=hands)
        return self._paragraph(block, whole)

    def _paragraph(self, block: JointParagraph, whole: Mapping[int, Hand]) -> JointParagraph:
        out: list[JointPiece] = []
        last: Hands = ()
        for piece in block.pieces:
            if isinstance(piece, Parted):
                out.append(replace(piece, hands=self._new_mark(piece.held, last)))
                continue
            out.extend(self._piece(piece, whole, block.draft))
            last = out[-1].hands if isinstance(out[-1], Stretch | Added) else ()
        gone = {
            voice: whole.get(voice) or self._tracked[voice].marks_gone.get(block.draft)
            for voice in block.gone
        }
        return replace(block, pieces=tuple(out), hands=_hands(gone, last))

    def _new_mark(self, held: Sequence[Held], before: Hands) -> Hands:
        """Whose an added paragraph mark is, behind words of the hands `before`."""
        new = {one.voice: self._tracked[one.voice].marks_new.get(one.provision) for one in held}
        return _hands(new, before)

    def _table(self, block: NewTable) -> NewTable:
        new = {voice: self._tracked[voice].tables_new.get(table) for voice, table in block.tables}
        return replace(block, hands=_hands(new))

    def _row(self, table: TableId, row: JointRow | NewRow, whole: Mapping[int, Hand]) -> JointRow | NewRow:
        if isinstance(row, NewRow):
            new = {voice: self._tracked[voice].rows_new.get((name, index)) for voice, name, index in row.rows}
            return replace(row, hands=_hands(new))
        gone = {
            voice: whole.get(voice) or self._tracked[voice].row_gone(table, row.index) for voice in row.gone
        }
        hands = _hands(gone)
        cells = tuple(replace(cell, blocks=self.blocks(cell.blocks, dict(hands))) for cell in row.cells)
        return replace(row, cells=cells, hands=hands)

    # -- pieces ------------------------------------------------------------------------------------------

    def _piece(
        self, piece: JointPiece, whole: Mapping[int, Hand], draft: ProvisionId | None
    ) -> Iterator[JointPiece]:
        """The piece cut where hands begin or end."""
        if isinstance(piece, NewTable):
            yield self._table(piece)
        elif isinstance(piece, Stretch) and piece.gone and draft is not None:
            text = self._draft.text(draft)[piece.start : piece.end]
            spans = {
                voice: [(0, len(text), whole[voice])]
                if voice in whole
                else _within(self._tracked[voice].deleted.get(draft, ()), piece.start, text)
                for voice in piece.gone
            }
            yield from _cut(piece, len(text), spans)
        elif isinstance(piece, Added):
            found: dict[int, list[_Span]] = {}
            for held in piece.held:
                text = self._texts[held.voice].text(held.provision)[held.at : held.at + piece.length]
                inserted = self._tracked[held.voice].inserted.get(held.provision, ())
                found[held.voice] = _within(inserted, held.at, text)
            yield from _cut(piece, piece.length, found)
        else:
            yield piece


def _hands(found: Mapping[int, Hand | None], otherwise: Hands = ()) -> Hands:
    """The hands of some voices; who has none there has the one of what stands before."""
    before = dict(otherwise)
    pairs = [(voice, found[voice] or before.get(voice)) for voice in sorted(found)]
    return tuple((voice, hand) for voice, hand in pairs if hand is not None)


def _within(spans: Sequence[_Span], offset: int, text: str) -> list[_Span]:
    """The spans inside of a text that begins at `offset`; blanks between and beside them belong to them."""
    out: list[_Span] = []
    for start, end, hand in sorted(spans):
        low, high = max(start - offset, 0), min(end - offset, len(text))
        if low >= high:
            continue
        reached = out[-1][1] if out else 0
        if low > reached and not text[reached:low].strip():
            low = reached
        out.append((max(low, reached), high, hand))
    if out and not text[out[-1][1] :].strip():
        out[-1] = (out[-1][0], len(text), out[-1][2])
    return out


def _cut(
    piece: Stretch | Added, length: int, spans: Mapping[int, Sequence[_Span]]
) -> Iterator[Stretch | Added]:
    limits = {0, length, *(limit for own in spans.values() for one in own for limit in one[:2])}
    places = sorted(limits)
    cuts: list[tuple[int, Hands]] = []
    for low in places[:-1]:
        hands = tuple(
            (voice, hand)
            for voice in sorted(spans)
            for start, end, hand in spans[voice]
            if start <= low < end
        )
        if not cuts or cuts[-1][1] != hands:
            cuts.append((low, hands))
    for (low, hands), (high, _) in zip(cuts, [*cuts[1:], (length, ())], strict=True):
        yield replace(piece.part(low, high), hands=hands)
