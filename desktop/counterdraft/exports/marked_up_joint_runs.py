"""Lets a change at the end of a paragraph run on into the whole paragraphs that follow it; values only.

Where text added at the end of a paragraph is followed by paragraphs that the same voices add, the added mark
is the first one, as if it had been typed: the change is then one stretch. The same for deletions. (Observed
in LibreOffice 7.4: two stretches of one author with a kept mark between them are rejected as one.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterdraft.formats.docx.markup_joint_plan import (
    Added,
    By,
    Held,
    JointBlock,
    JointParagraph,
    JointPiece,
    JointRow,
    JointTable,
    NewParagraph,
    NewRow,
    Parted,
    Stretch,
)


def run_on(blocks: Sequence[JointBlock]) -> tuple[JointBlock, ...]:
    """Return the blocks of a container, and of the cells in it, with changes that run on, but one meaning."""
    return tuple(
        replace(block, rows=tuple(_row(row) for row in block.rows))
        if isinstance(block, JointTable)
        else block
        for block in _run_on(blocks)
    )


def _row(row: JointRow | NewRow) -> JointRow | NewRow:
    if isinstance(row, NewRow):
        return row
    return replace(row, cells=tuple(replace(cell, blocks=run_on(cell.blocks)) for cell in row.cells))


def _run_on(blocks: Sequence[JointBlock]) -> list[JointBlock]:
    out: list[JointBlock] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        index += 1
        if isinstance(block, JointParagraph) and block.pieces and not block.gone:
            last = block.pieces[-1]
            if isinstance(last, Added):
                new = _added_behind(blocks, index, block, last.by)
                if new:
                    block = _with_new(block, last.by, new)
                    index += len(new)
            elif isinstance(last, Stretch) and last.gone:
                gone = _gone_behind(blocks, index, block, last.gone)
                if gone:
                    out.append(replace(block, gone=last.gone, looks=_without(block.looks, last.gone)))
                    out.extend(gone[:-1])
                    block = _taking_over(gone[-1], block, last.gone)
                    index += len(gone)
        out.append(block)
    return out


def _keep_the_mark(block: JointParagraph, by: By) -> bool:
    return set(by) <= {held.voice for held in block.looks}


def _without(looks: Sequence[Held], by: By) -> tuple[Held, ...]:
    return tuple(held for held in looks if held.voice not in by)


def _added_behind(
    blocks: Sequence[JointBlock], index: int, block: JointParagraph, by: By
) -> list[NewParagraph]:
    """The paragraphs from `index` on that exactly the voices `by` add."""
    found: list[NewParagraph] = []
    for one in blocks[index:] if _keep_the_mark(block, by) else ():
        if not isinstance(one, NewParagraph) or one.by != by or one.move:
            break
        found.append(one)
    return found


def _gone_behind(
    blocks: Sequence[JointBlock], index: int, block: JointParagraph, by: By
) -> list[JointParagraph]:
    """The paragraphs from `index` on that exactly the voices `by` delete, and in which nothing is added."""
    found: list[JointParagraph] = []
    for one in blocks[index:] if _keep_the_mark(block, by) else ():
        if not isinstance(one, JointParagraph) or one.gone != by or one.move:
            break
        if not all(isinstance(piece, Stretch) and piece.gone == by for piece in one.pieces):
            break
        found.append(one)
    return found


def _with_new(block: JointParagraph, by: By, new: Sequence[NewParagraph]) -> JointParagraph:
    """The paragraph with marks and the text of new ones before its own mark, which then ends the last one."""
    marks = [tuple(held for held in block.looks if held.voice in by), *(one.held for one in new)]
    pieces: list[JointPiece] = list(block.pieces)
    for ended, one in zip(marks[:-1], new, strict=True):
        pieces.append(Parted(ended))
        pieces.extend(one.pieces)
    looks = sorted((*_without(block.looks, by), *marks[-1]), key=lambda held: held.voice)
    return replace(block, pieces=tuple(pieces), looks=tuple(looks))


def _taking_over(last: JointParagraph, first: JointParagraph, by: By) -> JointParagraph:
    """The last of the deleted paragraphs, whose mark now ends the first one for the voices `by`."""
    looks = sorted(
        (*last.looks, *(held for held in first.looks if held.voice in by)), key=lambda held: held.voice
    )
    return replace(last, gone=(), looks=tuple(looks))
