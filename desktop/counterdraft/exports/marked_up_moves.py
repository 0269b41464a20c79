"""Plan moved provisions as Word moves: what leaves one place and arrives at another bears one name.

The rules of pairing (ECMA-376 Part 1, 17.13.5.21 to 28; Word refuses a file that breaks them):

1. A name stands for exactly one range that moves away and exactly one that arrives, in one story.
2. The beginning and the end of a range share an id that no other range or revision of the part has; the end
   stands after the beginning, and the ranges of one kind do not overlap.
3. Both ranges hold text that is marked as moved, and no moved text stands outside a range of its kind.
4. A paragraph whose mark moves too is closed by its range after the paragraph, else inside it.

A move that cannot keep them, because one end lies in a table that comes or goes whole, is written as a
deletion and an insertion; so is one of which less than LEAST_SHARE stayed the same. Text that was changed on
the way is deleted at the old place and inserted at the new one, outside the move.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from counterdraft.formats.docx.markup_plan import (
    BlockPlan,
    Delete,
    Insert,
    Keep,
    ParagraphPlan,
    Piece,
    StoryPlan,
    TablePlan,
)
from counterdraft.model.alignment import AlignedRow, Op

LEAST_SHARE: Final = 0.9
"""How much of the longer of two texts both must share for a move to be written as one."""


def is_recognisable(row: AlignedRow) -> bool:
    """Whether so much of a moved provision stayed the same that a reader knows it again.

    Word's own Compare writes as moved only what is nearly the same; a move that is mostly edits reads worse
    than a deletion and an insertion.
    """
    same = sum(len(edit.text) for edit in row.edits if edit.op is Op.EQUAL)
    gone = sum(len(edit.text) for edit in row.edits if edit.op is Op.DELETE)
    come = sum(len(edit.text) for edit in row.edits if edit.op is Op.INSERT)
    return not row.edits or same >= LEAST_SHARE * (same + max(gone, come))


def leaving(pieces: Iterable[Piece], name: str) -> tuple[Delete, ...]:
    """The pieces at the place that a move leaves, from those of the pair as if it stood in place."""
    out: list[Delete] = []
    for piece in pieces:
        if isinstance(piece, Keep):
            out.append(Delete(piece.start, piece.end, name))
        elif isinstance(piece, Delete):
            out.append(piece)
    return tuple(out)


def arriving(pieces: Iterable[Piece], name: str) -> tuple[Insert, ...]:
    """The pieces at the place that a move reaches."""
    out: list[Insert] = []
    for piece in pieces:
        if isinstance(piece, Keep):
            out.append(Insert(piece.amended, piece.at, piece.at + piece.end - piece.start, name))
        elif isinstance(piece, Insert):
            out.append(piece)
    return tuple(out)


def settle_moves(story: StoryPlan) -> StoryPlan:
    """Keep the moves of a story whose two ends are both in it; the others become plain changes."""
    gone, come, named = set(), set(), False
    for plan in planned_paragraphs(story.blocks):
        named = named or bool(plan.move)
        for piece in plan.pieces:
            if isinstance(piece, Delete) and piece.move:
                gone.add(piece.move)
            elif isinstance(piece, Insert) and piece.move:
                come.add(piece.move)
    if not (gone or come or named):
        return story
    return replace(story, blocks=tuple(_settled(block, gone & come) for block in story.blocks))


def planned_paragraphs(blocks: Iterable[BlockPlan]) -> Iterator[ParagraphPlan]:
    """The paragraphs of a plan in their order, those in tables included."""
    for block in blocks:
        if isinstance(block, TablePlan):
            for row in block.rows:
                for cell in row.cells:
                    yield from planned_paragraphs(cell.blocks)
        else:
            yield block


def _settled(block: BlockPlan, names: set[str]) -> BlockPlan:
    if isinstance(block, ParagraphPlan):
        if not block.move and not (
            block.pieces and any(getattr(piece, "move", "") for piece in block.pieces)
        ):
            return block  # most have nothing to settle, and a copy costs more than a look
        pieces = tuple(
            replace(piece, move="")
            if isinstance(piece, Delete | Insert) and piece.move not in names
            else piece
            for piece in block.pieces
        )
        return replace(block, pieces=pieces, move=block.move if block.move in names else "")
    rows = tuple(
        replace(
            row,
            cells=tuple(
                replace(cell, blocks=tuple(_settled(inner, names) for inner in cell.blocks))
                for cell in row.cells
            ),
        )
        for row in block.rows
    )
    return replace(block, rows=rows)
