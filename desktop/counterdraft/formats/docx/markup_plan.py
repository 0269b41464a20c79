"""Pure values that say what a marked-up document shall hold; they know neither XML nor files.

A plan follows the flow of the marked document: for each story or cell the blocks of the draft and those
that the amended text adds, in the order in which they will stand. Offsets are code points of the
provision named, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from counterdraft.model.construction import quick_init
from counterdraft.model.draft import ProvisionId, StoryId, TableId


class Hand(NamedTuple):
    """Who made a change that one of the files already tracked, and when (ISO 8601 as written, or empty)."""

    author: str
    date: str


@dataclass(frozen=True, slots=True)
class Keep:
    """Text that both sides have: `start` to `end` of the draft's provision, from `at` in the amended one.

    `hand` is whose a difference in formatting is; None, here and below, stands for the delegation.
    """

    start: int
    end: int
    amended: ProvisionId
    at: int
    hand: Hand | None = None


@dataclass(frozen=True, slots=True)
class Delete:
    """Text of the draft that the amended text drops; `move` names the move that takes it away."""

    start: int
    end: int
    move: str = ""
    hand: Hand | None = None


@dataclass(frozen=True, slots=True)
class Insert:
    """Text of the amended provision that the draft lacks; `move` names the move that brings it."""

    amended: ProvisionId
    start: int
    end: int
    move: str = ""
    hand: Hand | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A paragraph mark that the amended text adds inside a draft's paragraph: `amended` ends there."""

    amended: ProvisionId
    hand: Hand | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """Where the words of a comment begin or end; `thread` is its index."""

    thread: int
    start: bool


Piece = Keep | Delete | Insert | Break | Limit


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment or reply; `date` is ISO 8601 in UTC or empty."""

    author: str
    date: str
    body: str


@dataclass(frozen=True, slots=True)
class RemarkThread:
    """A comment and its replies (`remarks`, the head first) with the words they are about.

    The words run from `start` to `end` in a provision of the draft, or of the amended text if `amended`;
    without a provision the thread is about the whole document. `parent` is the id of the draft's own comment
    to which all of them reply, or empty.
    """

    remarks: tuple[Remark, ...]
    provision: ProvisionId | None
    start: int = 0
    end: int = 0
    amended: bool = False
    resolved: bool = False
    parent: str = ""


class Mark(Enum):
    """What becomes of the paragraph mark that ends a paragraph of the plan."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@quick_init
@dataclass(frozen=True, slots=True)
class ParagraphPlan:
    """One paragraph of the marked document.

    `draft` is the draft's provision whose `w:p` is used, None for a new one. `whole` is true when the text
    stays as it is; `pieces` is then empty and the text is that of `accepted`. The mark carries the
    formatting of `accepted` (a provision of the amended text) once accepted and of `rejected` (of the
    draft) once rejected; None leaves that side to the neighbour that the paragraph joins. `hand` is whose the
    change of the mark is, `look_hand` whose that of the paragraph's formatting.
    """

    draft: ProvisionId | None
    pieces: tuple[Piece, ...] = ()
    mark: Mark = Mark.KEPT
    accepted: ProvisionId | None = None
    rejected: ProvisionId | None = None
    whole: bool = False
    move: str = ""
    hand: Hand | None = None
    look_hand: Hand | None = None


@dataclass(frozen=True, slots=True)
class CellPlan:
    """A cell of a kept row: kept (both indexes), deleted (no `amended`) or inserted (no `draft`)."""

    draft: int | None
    amended: int | None
    blocks: tuple[BlockPlan, ...] = ()
    hand: Hand | None = None


@dataclass(frozen=True, slots=True)
class RowPlan:
    """One row: kept (both indexes), deleted (no `amended`) or inserted (no `draft`)."""

    draft: int | None
    amended: int | None
    cells: tuple[CellPlan, ...] = ()
    hand: Hand | None = None


@dataclass(frozen=True, slots=True)
class TablePlan:
    """One table: kept row by row (both names), deleted (no `amended`) or inserted (no `draft`).

    `columns` pairs the grid columns of a kept one in order, empty where they are alike.
    """

    draft: TableId | None
    amended: TableId | None
    rows: tuple[RowPlan, ...] = ()
    columns: tuple[tuple[int | None, int | None], ...] = ()
    hand: Hand | None = None


BlockPlan = ParagraphPlan | TablePlan


@dataclass(frozen=True, slots=True)
class StoryPlan:
    """A story of the draft, marked with what its counterpart in the amended text (None: none) asks for."""

    draft: StoryId
    amended: StoryId | None
    blocks: tuple[BlockPlan, ...]


@dataclass(frozen=True, slots=True)
class MarkupPlan:
    """Everything to be marked in one draft for one delegation.

    Stories of the draft that have no counterpart are left as they are: a note without a counterpart goes
    with its mark. `new_margins` are headers and footers of the amended text that the draft's first section
    gets. `unpaired_draft` and `unpaired_amended` name those that cannot be tracked, because a section of one
    side inherits where the other has its own.
    """

    stories: tuple[StoryPlan, ...]
    new_margins: tuple[StoryId, ...] = ()
    unpaired_draft: tuple[StoryId, ...] = ()
    unpaired_amended: tuple[StoryId, ...] = ()
