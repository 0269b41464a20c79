"""Finds the moves in a joint plan that can be written as Word's moves; values only.

One can where everyone who deletes a paragraph moves it to the same new one, unchanged, in the same story, and
nobody else does anything to either. (The rules of pairing are told in `marked_up_moves`.) All others stay
deletions and insertions, so that what anybody else asks for keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from counterdraft.exports.marked_up_moves import planned_paragraphs
from counterdraft.formats.docx.markup_joint_plan import (
    JointBlock,
    JointParagraph,
    JointRow,
    JointStory,
    JointTable,
    NewParagraph,
    Stretch,
)
from counterdraft.formats.docx.markup_plan import Delete, Insert, MarkupPlan
from counterdraft.model.draft import ProvisionId

_MAYBE = "?"


@dataclass(slots=True)
class Moves:
    """The unchanged moves of every voice: where they leave (of the draft) and where they arrive."""

    leaving: dict[tuple[int, ProvisionId], str] = field(default_factory=dict)
    arriving: dict[tuple[int, ProvisionId], str] = field(default_factory=dict)

    @staticmethod
    def of(plans: Sequence[MarkupPlan]) -> Moves:
        """Collect the moves of all voices' plans."""
        moves = Moves()
        for voice, plan in enumerate(plans):
            for story in plan.stories:
                for one in planned_paragraphs(story.blocks):
                    if not one.move or len(one.pieces) != 1:
                        continue
                    (piece,) = one.pieces
                    if isinstance(piece, Delete) and one.draft is not None:
                        moves.leaving[voice, one.draft] = one.move
                    elif isinstance(piece, Insert) and one.accepted is not None:
                        moves.arriving[voice, one.accepted] = one.move
        return moves

    def marked(self, block: JointBlock) -> JointBlock:
        """The block, marked if it may be one end of a move."""
        if isinstance(block, JointParagraph) and self._leaves(block):
            return replace(block, move=_MAYBE)
        if isinstance(block, NewParagraph) and self._arrives(block):
            return replace(block, move=_MAYBE)
        return block

    def _leaves(self, block: JointParagraph) -> bool:
        return (
            bool(block.gone)
            and len(block.pieces) == 1
            and all(isinstance(piece, Stretch) and piece.gone == block.gone for piece in block.pieces)
            and all((voice, block.draft) in self.leaving for voice in block.gone)
        )

    def _arrives(self, block: NewParagraph) -> bool:
        return all((held.voice, held.provision) in self.arriving for held in block.held)

    def settled(self, story: JointStory) -> JointStory:
        """The story with names for the moves whose two ends were found in it, and no others."""
        ends: dict[tuple[tuple[int, str], ...], list[JointBlock]] = {}
        for block in _marked(story.blocks):
            ends.setdefault(self._key(block), []).append(block)
        names: dict[tuple[tuple[int, str], ...], str] = {}
        for key, found in ends.items():
            if [type(one) for one in found] in (
                [JointParagraph, NewParagraph],
                [NewParagraph, JointParagraph],
            ):
                names[key] = f"{story.draft}-move{len(names) + 1}"
        if not ends:
            return story
        return replace(story, blocks=tuple(self._named(block, names) for block in story.blocks))

    def _key(self, block: JointBlock) -> tuple[tuple[int, str], ...]:
        if isinstance(block, JointParagraph):
            return tuple((voice, self.leaving[voice, block.draft]) for voice in block.gone)
        assert isinstance(block, NewParagraph)
        return tuple((held.voice, self.arriving[held.voice, held.provision]) for held in block.held)

    def _named(self, block: JointBlock, names: dict[tuple[tuple[int, str], ...], str]) -> JointBlock:
        if isinstance(block, JointParagraph | NewParagraph):
            return replace(block, move=names.get(self._key(block), "")) if block.move else block
        if not isinstance(block, JointTable):
            return block
        rows = tuple(
            replace(
                row,
                cells=tuple(
                    replace(cell, blocks=tuple(self._named(inner, names) for inner in cell.blocks))
                    for cell in row.cells
                ),
            )
            if isinstance(row, JointRow)
            else row
            for row in block.rows
        )
        return replace(block, rows=rows)


def _marked(blocks: Iterable[JointBlock]) -> Iterator[JointBlock]:
    for block in blocks:
        if isinstance(block, JointTable):
            for row in block.rows:
                if isinstance(row, JointRow):
                    for cell in row.cells:
                        yield from _marked(cell.blocks)
        elif isinstance(block, JointParagraph | NewParagraph) and block.move:
            yield block
