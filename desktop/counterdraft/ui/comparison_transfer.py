"""Cuts a comparison into small values for the way between processes, and puts it together again.

Qt-free. A whole comparison of 20,000 provisions takes 100 ms to unpickle wherever that is done; cut into
pieces of at most PIECE items, each takes well under a millisecond.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from counterdraft.model.alignment import AlignedRow, Alignment
from counterdraft.model.change import Change, Delegation
from counterdraft.model.draft import Block, Draft, Provision, Story
from counterdraft.model.synopsis import Amendment, Comparison, Proposal, SynopticRow

PIECE = 200
"""Most items that one piece carries."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class DraftPiece:
    """Begins a document: everything but its provisions and stories."""

    draft: Draft
    delegation: Delegation | None = None


@dataclass(frozen=True, slots=True)
class ProvisionsPiece:
    """More provisions of the document begun last."""

    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class StoryPiece:
    """Begins a story of the document begun last."""

    story: Story


@dataclass(frozen=True, slots=True)
class BlocksPiece:
    """More blocks of the story begun last."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class AlignedPiece:
    """More rows of the alignment of the document begun last."""

    rows: tuple[AlignedRow, ...]


@dataclass(frozen=True, slots=True)
class AlignmentPiece:
    """The rest of that alignment: everything but its rows."""

    alignment: Alignment


@dataclass(frozen=True, slots=True)
class RowsPiece:
    """More rows of the synoptic table."""

    rows: tuple[SynopticRow, ...]


@dataclass(frozen=True, slots=True)
class ChangesPiece:
    """More changes."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ProposalsPiece:
    """More proposals."""

    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class EndPiece:
    """Nothing follows. `rest` is the comparison without what the other pieces carry."""

    rest: Comparison


Piece = (
    DraftPiece
    | ProvisionsPiece
    | StoryPiece
    | BlocksPiece
    | AlignedPiece
    | AlignmentPiece
    | RowsPiece
    | ChangesPiece
    | ProposalsPiece
    | EndPiece
)


def pieces(comparison: Comparison) -> Iterator[Piece]:
    """Yield the pieces of a comparison in the order that `Assembler` needs."""
    yield from _draft_pieces(comparison.draft, None)
    for amendment in comparison.amendments:
        yield from _draft_pieces(amendment.draft, amendment.delegation)
        yield from map(AlignedPiece, _chunks(amendment.alignment.rows))
        yield AlignmentPiece(replace(amendment.alignment, rows=()))
    yield from map(RowsPiece, _chunks(comparison.rows))
    yield from map(ChangesPiece, _chunks(comparison.changes))
    yield from map(ProposalsPiece, _chunks(comparison.proposals))
    bare = replace(comparison.draft, provisions=(), stories=())
    yield EndPiece(replace(comparison, draft=bare, amendments=(), rows=(), changes=(), proposals=()))


def _draft_pieces(draft: Draft, delegation: Delegation | None) -> Iterator[Piece]:
    yield DraftPiece(replace(draft, provisions=(), stories=()), delegation)
    yield from map(ProvisionsPiece, _chunks(draft.provisions))
    for story in draft.stories:
        yield StoryPiece(replace(story, blocks=()))
        yield from map(BlocksPiece, _chunks(story.blocks))


def _chunks(items: Sequence[_T]) -> Iterator[tuple[_T, ...]]:
    for start in range(0, len(items), PIECE):
        yield tuple(items[start : start + PIECE])


@dataclass
class _Document:
    head: DraftPiece
    provisions: list[Provision] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    blocks: list[list[Block]] = field(default_factory=list)
    rows: list[AlignedRow] = field(default_factory=list)
    alignment: Alignment | None = None

    def draft(self) -> Draft:
        stories = tuple(
            replace(story, blocks=tuple(blocks))
            for story, blocks in zip(self.stories, self.blocks, strict=True)
        )
        return replace(self.head.draft, provisions=tuple(self.provisions), stories=stories)


class Assembler:
    """Takes pieces one by one; the last one gives the comparison."""

    def __init__(self) -> None:
        self._documents: list[_Document] = []
        self._rows: list[SynopticRow] = []
        self._changes: list[Change] = []
        self._proposals: list[Proposal] = []

    def add(self, piece: Piece) -> Comparison | None:
        """Take the next piece; return the comparison when it was the last."""
        match piece:
            case DraftPiece():
                self._documents.append(_Document(piece))
            case ProvisionsPiece(provisions):
                self._documents[-1].provisions.extend(provisions)
            case StoryPiece(story):
                self._documents[-1].stories.append(story)
                self._documents[-1].blocks.append([])
            case BlocksPiece(blocks):
                self._documents[-1].blocks[-1].extend(blocks)
            case AlignedPiece(rows):
                self._documents[-1].rows.extend(rows)
            case AlignmentPiece(alignment):
                self._documents[-1].alignment = alignment
            case RowsPiece(synoptic):
                self._rows.extend(synoptic)
            case ChangesPiece(changes):
                self._changes.extend(changes)
            case ProposalsPiece(proposals):
                self._proposals.extend(proposals)
            case EndPiece(rest):
                return self._whole(rest)
        return None

    def _whole(self, rest: Comparison) -> Comparison:
        draft, *amended = self._documents
        amendments = []
        for document in amended:
            assert document.alignment is not None
            assert document.head.delegation is not None
            alignment = replace(document.alignment, rows=tuple(document.rows))
            amendments.append(Amendment(document.head.delegation, document.draft(), alignment))
        return replace(
            rest,
            draft=draft.draft(),
            amendments=tuple(amendments),
            rows=tuple(self._rows),
            changes=tuple(self._changes),
            proposals=tuple(self._proposals),
        )
