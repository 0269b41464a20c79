"""Turn one aligned row into paragraphs of a markup plan, never cutting an inline object; values only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from counterdraft.formats.docx.markup_plan import (
    Break,
    Delete,
    Insert,
    Keep,
    Mark,
    ParagraphPlan,
    Piece,
)
from counterdraft.model.alignment import AlignedRow, EditOp, Op, RowKind
from counterdraft.model.draft import Draft, InlineObject, ProvisionId, StoryId

StoryTest = Callable[[StoryId, StoryId], bool]
"""Says whether two stories that hang on one kept object are two versions of one story."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """The paragraphs that a row becomes, and the pairs of stories that hang on objects it keeps."""

    paragraphs: tuple[ParagraphPlan, ...]
    stories: tuple[tuple[StoryId, StoryId], ...] = ()


def plan_row(row: AlignedRow, draft: Draft, amended: Draft, same_story: StoryTest) -> PlannedRow:
    """Plan a row that stands in place: EQUAL, CHANGED, SPLIT or MERGED.

    Returns one paragraph for each provision of the draft; the marks between merged ones are deleted, those
    between split ones are `Break` pieces.
    """
    if row.kind is RowKind.EQUAL:
        whole = _whole(row, draft, amended, same_story)
        if whole is not None:
            return whole
    edits = row.edits or _equal_edits(row, draft)
    paragraphs = list(_walk(row, edits, draft, amended))
    kept = _kept_objects(paragraphs, draft, amended, same_story)
    return PlannedRow(kept.paragraphs, kept.stories)


def _equal_edits(row: AlignedRow, draft: Draft) -> tuple[EditOp, ...]:
    text = draft.text(row.draft[0])
    return (EditOp(Op.EQUAL, text),) if text else ()


def _whole(row: AlignedRow, draft: Draft, amended: Draft, same_story: StoryTest) -> PlannedRow | None:
    """The plan of an equal row, or None where its objects are not all the same."""
    ours, theirs = draft.by_id[row.draft[0]], amended.by_id[row.amended[0]]
    stories: list[tuple[StoryId, StoryId]] = []
    if len(ours.objects) != len(theirs.objects):
        return None
    for left, right in zip(ours.objects, theirs.objects, strict=True):
        if (left.start, left.end) != (right.start, right.end) or not _same(left, right, same_story):
            return None
        if left.story is not None and right.story is not None:
            stories.append((left.story, right.story))
    return PlannedRow(
        (ParagraphPlan(ours.id, (), Mark.KEPT, theirs.id, ours.id, whole=True),), tuple(stories)
    )


def _same(left: InlineObject, right: InlineObject, same_story: StoryTest) -> bool:
    if left.kind is not right.kind or left.digest != right.digest:
        return False
    if left.story is None or right.story is None:
        return left.story is right.story
    return same_story(left.story, right.story)


class _Cursor:
    """A place in the joined texts of one side of a row."""

    def __init__(self, provisions: tuple[ProvisionId, ...], texts: Draft) -> None:
        self._provisions = provisions
        self._lengths = [len(texts.text(provision)) for provision in provisions]
        self.index = 0
        self.offset = 0

    @property
    def provision(self) -> ProvisionId:
        return self._provisions[self.index]

    @property
    def room(self) -> int:
        """Code points up to the end of the provision that the cursor is in; 0 at a paragraph break."""
        return self._lengths[self.index] - self.offset

    def advance(self, length: int) -> tuple[int, int]:
        start = self.offset
        self.offset += length
        return start, self.offset

    def next_provision(self) -> None:
        self.index += 1
        self.offset = 0


def _walk(
    row: AlignedRow, edits: tuple[EditOp, ...], draft: Draft, amended: Draft
) -> Iterator[ParagraphPlan]:
    """Yield the paragraphs that the edits make, one for each provision of the draft."""
    ours, theirs = _Cursor(row.draft, draft), _Cursor(row.amended, amended)
    pieces: list[Piece] = []

    def close(mark: Mark) -> ParagraphPlan:
        accepted = None if mark is Mark.DELETED else theirs.provision
        plan = ParagraphPlan(ours.provision, _in_order(pieces), mark, accepted, ours.provision)
        pieces.clear()
        return plan

    for edit in edits:
        left = len(edit.text)
        while left:
            if edit.op is Op.INSERT:
                if theirs.room:
                    step = min(left, theirs.room)
                    provision = theirs.provision
                    pieces.append(Insert(provision, *theirs.advance(step)))
                else:
                    step = 1
                    pieces.append(Break(theirs.provision))
                    theirs.next_provision()
            elif edit.op is Op.DELETE:
                if ours.room:
                    step = min(left, ours.room)
                    pieces.append(Delete(*ours.advance(step)))
                else:
                    step = 1
                    yield close(Mark.DELETED)
                    ours.next_provision()
            elif ours.room and theirs.room:
                step = min(left, ours.room, theirs.room)
                provision, at = theirs.provision, theirs.offset
                theirs.advance(step)
                pieces.append(Keep(*ours.advance(step), provision, at))
            else:
                step = 1
                if not ours.room and not theirs.room:
                    yield close(Mark.KEPT)
                    ours.next_provision()
                    theirs.next_provision()
                elif theirs.room:  # a mark on the draft's side meets a line break of the amended text
                    provision = theirs.provision
                    pieces.append(Insert(provision, *theirs.advance(1)))
                    yield close(Mark.DELETED)
                    ours.next_provision()
                else:
                    pieces.append(Delete(*ours.advance(1)))
                    pieces.append(Break(theirs.provision))
                    theirs.next_provision()
            left -= step
    yield close(Mark.KEPT)


def _in_order(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Merge neighbouring pieces; between two kept ones the deletions stand before the insertions."""
    out: list[Piece] = []
    deleted: list[Delete] = []
    inserted: list[Insert] = []

    def flush() -> None:
        out.extend(deleted)
        out.extend(inserted)
        deleted.clear()
        inserted.clear()

    for piece in pieces:
        if isinstance(piece, Delete):
            last = deleted[-1] if deleted else None
            if last is not None and last.end == piece.start and last.move == piece.move:
                deleted[-1] = replace(last, end=piece.end)
            else:
                deleted.append(piece)
        elif isinstance(piece, Insert):
            before = inserted[-1] if inserted else None
            if before is not None and (before.amended, before.end, before.move) == (
                piece.amended,
                piece.start,
                piece.move,
            ):
                inserted[-1] = replace(before, end=piece.end)
            else:
                inserted.append(piece)
        else:
            flush()
            previous = out[-1] if out else None
            if (
                isinstance(piece, Keep)
                and isinstance(previous, Keep)
                and previous.end == piece.start
                and previous.amended == piece.amended
                and previous.at + previous.end - previous.start == piece.at
            ):
                out[-1] = replace(previous, end=piece.end)
            else:
                out.append(piece)
    flush()
    return tuple(out)


def _kept_objects(
    paragraphs: list[ParagraphPlan], draft: Draft, amended: Draft, same_story: StoryTest
) -> PlannedRow:
    """Take every object whole: one that is not kept entirely, with its counterpart, goes and comes whole."""
    ours = {plan.draft for plan in paragraphs if plan.draft is not None}
    theirs = {piece.amended for plan in paragraphs for piece in plan.pieces if isinstance(piece, Keep)}
    if not any(draft.by_id[p].objects for p in ours) and not any(amended.by_id[p].objects for p in theirs):
        return PlannedRow(tuple(paragraphs))
    forth: dict[tuple[ProvisionId, int], tuple[ProvisionId, int]] = {}
    for plan in paragraphs:
        if plan.draft is None:
            continue
        for piece in plan.pieces:
            if isinstance(piece, Keep):
                for step in range(piece.end - piece.start):
                    forth[plan.draft, piece.start + step] = (piece.amended, piece.at + step)
    back = {value: key for key, value in forth.items()}
    stories = _drop_cut_objects(forth, back, draft, amended, same_story)
    return PlannedRow(tuple(_without_cut(plan, forth) for plan in paragraphs), stories)


def _drop_cut_objects(
    forth: dict[tuple[ProvisionId, int], tuple[ProvisionId, int]],
    back: dict[tuple[ProvisionId, int], tuple[ProvisionId, int]],
    draft: Draft,
    amended: Draft,
    same_story: StoryTest,
) -> tuple[tuple[StoryId, StoryId], ...]:
    """Remove from the kept positions those of objects that do not stay whole; return the kept stories."""
    left = {
        (provision, item.start): item
        for provision in {key[0] for key in forth}
        for item in draft.by_id[provision].objects
    }
    right = {
        (provision, item.start): item
        for provision in {key[0] for key in back}
        for item in amended.by_id[provision].objects
    }
    stories: list[tuple[StoryId, StoryId]] = []
    done = False
    while not done:
        done = True
        stories.clear()
        for (provision, start), item in left.items():
            places = [(provision, at) for at in range(start, item.end)]
            held = [forth[place] for place in places if place in forth]
            if not held:
                continue
            other = right.get(held[0])
            if (
                other is not None
                and len(held) == len(places) == other.end - other.start
                and held == [(held[0][0], at) for at in range(other.start, other.end)]
                and _same(item, other, same_story)
            ):
                if item.story is not None and other.story is not None:
                    stories.append((item.story, other.story))
                continue
            done = False
            for place in places:
                partner = forth.pop(place, None)
                if partner is not None:
                    del back[partner]
        for (provision, start), item in right.items():
            places = [(provision, at) for at in range(start, item.end)]
            held = [back[place] for place in places if place in back]
            if not held or (held[0] in left and len(held) == len(places)):
                continue
            done = False
            for place in places:
                partner = back.pop(place, None)
                if partner is not None:
                    del forth[partner]
    return tuple(stories)


def _without_cut(
    plan: ParagraphPlan, forth: dict[tuple[ProvisionId, int], tuple[ProvisionId, int]]
) -> ParagraphPlan:
    """The plan with every kept position that is no longer in `forth` deleted and inserted instead."""
    if plan.draft is None:
        return plan
    pieces: list[Piece] = []
    for piece in plan.pieces:
        if not isinstance(piece, Keep):
            pieces.append(piece)
            continue
        for step in range(piece.end - piece.start):
            here, there = piece.start + step, piece.at + step
            if (plan.draft, here) in forth:
                pieces.append(Keep(here, here + 1, piece.amended, there))
            else:
                pieces.append(Delete(here, here + 1))
                pieces.append(Insert(piece.amended, there, there + 1))
    return replace(plan, pieces=_in_order(pieces))
