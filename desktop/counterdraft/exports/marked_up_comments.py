"""Finds, for every reviewer's comment, the place in the marked-up document that shows its words; values only.

Word shows comments in the body alone, so one on a note or text box goes to its mark and one on a header or
on the whole document to the first paragraph. Comments on the amended text follow their words to where the
plan keeps or inserts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from counterdraft.exports.marked_up_limits import LimitPlace, Limits, cut
from counterdraft.formats.docx.markup_plan import (
    BlockPlan,
    Insert,
    Keep,
    MarkupPlan,
    ParagraphPlan,
    Piece,
    Remark,
    RemarkThread,
    TablePlan,
)
from counterdraft.model.draft import Draft, Part, ProvisionId

if TYPE_CHECKING:
    from counterdraft.model.anchor import Resolved
    from counterdraft.model.comment import Comment, Thread


@dataclass(frozen=True, slots=True)
class PlacedThread:
    """A thread and where its anchor stands now: in the draft, or in the amended text if `amended`.

    Among several delegations `delegation` says whose text that is.
    """

    thread: Thread
    place: Resolved
    amended: bool = False
    delegation: str = ""


def remark_threads(placed: Sequence[PlacedThread], draft: Draft, amended: Draft) -> tuple[RemarkThread, ...]:
    """Turn reviewers' threads into what the writer places, in the same order."""
    if not placed:
        return ()
    # Here, because a comparison of files alone has no reviewers.
    from counterdraft.model.anchor import AnchorState
    from counterdraft.model.comment import CommentState

    out: list[RemarkThread] = []
    for item in placed:
        head = item.thread.head
        remarks = [_remark(comment) for comment in (head, *item.thread.replies)]
        if item.place.state is AnchorState.ORPHANED and head.anchor.quote.exact:
            remarks[0] = replace(remarks[0], body=f"{remarks[0].body}\n“{head.anchor.quote.exact}”")
        thread = RemarkThread(
            tuple(remarks),
            item.place.provision,
            item.place.start,
            item.place.end,
            item.amended,
            head.state is CommentState.RESOLVED,
        )
        out.append(in_body(thread, amended if item.amended else draft))
    return tuple(out)


def _remark(comment: Comment) -> Remark:
    return Remark(comment.author, comment.created, comment.body)


def in_body(thread: RemarkThread, text: Draft) -> RemarkThread:
    """The same thread on words that Word can show a comment on, cutting no object."""
    stories = {story.id: story for story in text.stories}
    while thread.provision is not None:
        provision = text.by_id[thread.provision]
        start, end = thread.start, max(thread.start, thread.end)
        for item in provision.objects:
            start = item.start if item.start < start < item.end else start
            end = item.end if item.start < end < item.end else end
        thread = replace(thread, start=start, end=end)
        story = stories[provision.story]
        if story.part is Part.BODY:
            return thread
        owner = text.by_id[story.owner] if story.owner is not None else None
        mark = next((item for item in owner.objects if item.story == story.id), None) if owner else None
        if owner is None or mark is None:
            thread = replace(thread, provision=None)
        else:
            thread = replace(thread, provision=owner.id, start=mark.start, end=mark.end)
    return replace(thread, provision=None, start=0, end=0, amended=False)


def place_threads(
    plan: MarkupPlan, threads: Sequence[RemarkThread]
) -> tuple[MarkupPlan, tuple[RemarkThread, ...]]:
    """Follow the threads on the amended text to where their words stand in the plan.

    Returns:
        The plan with `Limit` pieces in inserted words, and the threads, those on kept words now on the
        draft's. Threads on tables and rows that are inserted whole stay as they are.
    """
    wanted: dict[ProvisionId, list[int]] = {}
    for index, thread in enumerate(threads):
        if thread.amended and thread.provision is not None:
            wanted.setdefault(thread.provision, []).append(index)
    if not wanted:
        return plan, tuple(threads)
    placer = _Placer(list(threads), wanted)
    stories = tuple(
        replace(story, blocks=tuple(placer.block(block) for block in story.blocks)) for story in plan.stories
    )
    return replace(plan, stories=stories), tuple(placer.threads)


class _Placer:
    def __init__(self, threads: list[RemarkThread], wanted: dict[ProvisionId, list[int]]) -> None:
        self.threads = threads
        self._wanted = wanted
        self._limits = Limits()

    def block(self, block: BlockPlan) -> BlockPlan:
        if isinstance(block, ParagraphPlan):
            return self._paragraph(block)
        if not isinstance(block, TablePlan) or not block.rows:
            return block
        rows = tuple(
            replace(
                row,
                cells=tuple(
                    replace(cell, blocks=tuple(self.block(inner) for inner in cell.blocks))
                    for cell in row.cells
                ),
            )
            for row in block.rows
        )
        return replace(block, rows=rows)

    def _paragraph(self, plan: ParagraphPlan) -> ParagraphPlan:
        if plan.whole:
            for index in self._wanted.get(plan.accepted, ()) if plan.accepted is not None else ():
                self.threads[index] = replace(self.threads[index], provision=plan.draft, amended=False)
            return plan
        pieces: list[Piece] = []
        for piece in plan.pieces:
            if isinstance(piece, Keep | Insert) and piece.amended in self._wanted:
                pieces.extend(self._piece(piece, plan))
            else:
                pieces.append(piece)
        if plan.accepted is not None:
            for index in self._wanted.get(plan.accepted, ()):
                waits = index not in self._limits.begun and self.threads[index].amended
                if waits and not any(isinstance(piece, Keep | Insert) for piece in pieces):
                    pieces += self._limits.both(index)
        return replace(plan, pieces=tuple(pieces))

    def _piece(self, piece: Keep | Insert, plan: ParagraphPlan) -> list[Piece]:
        at = piece.at if isinstance(piece, Keep) else piece.start
        until = at + piece.end - piece.start
        limits: list[LimitPlace] = []
        for index in self._wanted[piece.amended]:
            thread = self.threads[index]
            if not thread.amended:
                continue
            # At the edges of kept words the comment must not take in what is inserted there.
            if isinstance(piece, Keep) and at < thread.start and thread.end < until and plan.draft:
                shift = piece.start - piece.at
                self.threads[index] = replace(
                    thread,
                    provision=plan.draft,
                    start=thread.start + shift,
                    end=thread.end + shift,
                    amended=False,
                )
                continue
            limits.extend(self._limits.within(index, thread.start - at, thread.end - at, until - at))
        return [*cut(partial(_part, piece), until - at, limits)]


def _part(piece: Keep | Insert, low: int, high: int) -> Keep | Insert:
    if isinstance(piece, Keep):
        return Keep(piece.start + low, piece.start + high, piece.amended, piece.at + low)
    return replace(piece, start=piece.start + low, end=piece.start + high)
