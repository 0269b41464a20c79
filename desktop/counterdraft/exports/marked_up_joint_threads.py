"""Finds where a joint plan shows the words of comments on the amended text of one delegation; values only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from counterdraft.exports.marked_up_limits import LimitPlace, Limits, cut
from counterdraft.formats.docx.markup_joint import JointThread
from counterdraft.formats.docx.markup_joint_plan import (
    Added,
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
    Stretch,
)
from counterdraft.formats.docx.markup_plan import Limit
from counterdraft.model.draft import ProvisionId


def place_jointly(
    plan: JointPlan, threads: Sequence[JointThread]
) -> tuple[JointPlan, tuple[JointThread, ...]]:
    """Follow the threads on amended texts to where their words stand in the plan.

    Returns:
        The plan with `Limit` pieces, and the threads, those on words that the draft has now on the draft's.
        Threads on tables and rows that are added whole stay as they are.
    """
    wanted: dict[tuple[int, ProvisionId], list[int]] = {}
    for index, item in enumerate(threads):
        if item.voice >= 0 and item.thread.provision is not None:
            wanted.setdefault((item.voice, item.thread.provision), []).append(index)
    if not wanted:
        return plan, tuple(threads)
    placer = _Placer(list(threads), wanted)
    stories = tuple(
        replace(story, blocks=tuple(placer.block(block) for block in story.blocks)) for story in plan.stories
    )
    return replace(plan, stories=stories), tuple(placer.threads)


class _Placer:
    def __init__(self, threads: list[JointThread], wanted: dict[tuple[int, ProvisionId], list[int]]) -> None:
        self.threads = threads
        self._wanted = wanted
        self._limits = Limits()

    def block(self, block: JointBlock) -> JointBlock:
        if isinstance(block, NewTable):
            return block
        if isinstance(block, JointTable):
            return replace(block, rows=tuple(self._row(row) for row in block.rows))
        if isinstance(block, NewParagraph):
            pieces = self._pieces(block.pieces, None)
            fresh = tuple(piece for piece in pieces if isinstance(piece, Added | Limit))
            return replace(block, pieces=(*fresh, *self._empty(block.held)))
        if not block.pieces:
            self._to_draft(block)
            return block
        pieces = self._pieces(block.pieces, block.draft)
        return replace(block, pieces=(*pieces, *self._empty(block.looks)))

    def _row(self, row: JointRow | NewRow) -> JointRow | NewRow:
        if isinstance(row, NewRow):
            return row
        cells = tuple(
            replace(cell, blocks=tuple(self.block(block) for block in cell.blocks)) for cell in row.cells
        )
        return replace(row, cells=cells)

    def _to_draft(self, block: JointParagraph) -> None:
        """Threads on a text that stays as it is are threads on the draft."""
        for held in block.looks:
            for index in self._waiting(held):
                self._set_on_draft(index, block.draft, 0)

    def _set_on_draft(self, index: int, draft: ProvisionId, shift: int) -> None:
        thread = self.threads[index].thread
        placed = replace(
            thread, provision=draft, start=thread.start + shift, end=thread.end + shift, amended=False
        )
        self.threads[index] = JointThread(placed)

    def _waiting(self, held: Held) -> list[int]:
        return [
            index
            for index in self._wanted.get((held.voice, held.provision), ())
            if self.threads[index].voice >= 0 and self._limits.waits(index)
        ]

    def _empty(self, held: Sequence[Held]) -> list[Limit]:
        """Limits of threads on a provision of which nothing has been found: at its end."""
        out: list[Limit] = []
        for one in held:
            for index in self._waiting(one):
                if index not in self._limits.begun:
                    out += self._limits.both(index)
        return out

    def _pieces(self, pieces: Sequence[JointPiece], draft: ProvisionId | None) -> list[JointPiece]:
        out: list[JointPiece] = []
        for piece in pieces:
            if isinstance(piece, Stretch | Added):
                out.extend(self._piece(piece, draft))
            else:
                out.append(piece)
        return out

    def _piece(self, piece: Stretch | Added, draft: ProvisionId | None) -> list[JointPiece]:
        """The piece cut where threads begin or end; offsets are counted from its beginning."""
        length = piece.length if isinstance(piece, Added) else piece.end - piece.start
        limits: list[LimitPlace] = []
        for held in piece.held:
            for index in self._waiting(held):
                thread = self.threads[index].thread
                start, end = thread.start - held.at, thread.end - held.at
                # At the edges of kept words the comment must not take in what is put in there.
                if isinstance(piece, Stretch) and draft is not None and start > 0 and end < length:
                    if start <= end and index not in self._limits.begun:
                        self._set_on_draft(index, draft, piece.start - held.at)
                    continue
                limits.extend(self._limits.within(index, start, end, length))
        part: Callable[[int, int], Stretch | Added] = piece.part
        return [*cut(part, length, limits)]
