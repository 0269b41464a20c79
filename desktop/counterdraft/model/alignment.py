"""The pairing of the provisions of two drafts, and the word edits inside each pair."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from counterdraft.model.construction import quick_init
from counterdraft.model.draft import ProvisionId, StoryId, TableId

PARAGRAPH_BREAK = "\n"
"""Joins the texts of the provisions of one side of a row (split, merged) in its edits."""


class RowKind(Enum):
    """How the two sides of a row relate."""

    EQUAL = "equal"
    CHANGED = "changed"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"


class Op(Enum):
    """What an edit does to the draft's text."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"


@quick_init
@dataclass(frozen=True, slots=True)
class EditOp:
    """One stretch of a row's edits; its text is never empty."""

    op: Op
    text: str


@quick_init
@dataclass(frozen=True, slots=True)
class AlignedRow:
    """One row of an alignment.

    EQUAL, CHANGED and MOVED hold one provision on each side, INSERTED none in the draft, DELETED none in
    the amended text, SPLIT one and several, MERGED several and one. A MOVED row may be changed too.

    `edits` rebuild both sides exactly: the EQUAL and DELETE texts joined are the draft's texts joined by
    PARAGRAPH_BREAK, the EQUAL and INSERT texts the amended ones. Neighbouring edits differ in kind, and a
    deletion stands before the insertion that replaces it. `score` is the similarity from 0 to 1 that
    made the pair.
    """

    kind: RowKind
    draft: tuple[ProvisionId, ...]
    amended: tuple[ProvisionId, ...]
    edits: tuple[EditOp, ...] = ()
    score: float = 1.0
    move: str = ""
    """Names the move (`m1`, `m2`, ...): rows of one block that moved together share it."""


class CellPair(NamedTuple):
    """Two cells that are one cell in two versions, by their indexes in `rows` and in the row's `cells`."""

    draft_row: int
    draft_cell: int
    amended_row: int
    amended_cell: int


@dataclass(frozen=True, slots=True)
class TablePair:
    """Two tables that are one table in two versions, and their rows and columns in order.

    `rows` lists (index in the draft's table or None, index in the amended one or None); the indexes on
    either side increase and every row stands exactly once. `columns` does the same for grid columns and
    is empty where the two grids are alike. `cells` lists the paired cells of paired rows, increasing on
    both sides inside a row: by the grid column in which they begin. A cell of a paired row that stands in
    no pair was inserted or deleted (its provisions are INSERTED or DELETED rows).
    """

    draft: TableId
    amended: TableId
    rows: tuple[tuple[int | None, int | None], ...]
    columns: tuple[tuple[int | None, int | None], ...] = ()
    cells: tuple[CellPair, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairing of a draft's provisions with an amended text's.

    Every provision of both sides stands in exactly one row, once. Rows are in reading order: the draft's
    order, with insertions after the provision that they follow. Rows of kind EQUAL, CHANGED, SPLIT and
    MERGED are *in place*: inside one container (story, or cell of paired tables) their provisions
    increase on both sides. A provision in a table cell is in place only with one in the paired cell of a
    paired table.

    MOVED rows stand at the draft's place and may link different containers. The paragraphs of a table, a
    table row or a note that moved as a whole are MOVED rows with the block's move id; such tables and
    stories are not in `tables` and `stories`, which list what stayed in place. A paragraph that went into a
    table or came out of one is a MOVED row by itself. Empty paragraphs never move.
    """

    rows: tuple[AlignedRow, ...]
    stories: tuple[tuple[StoryId, StoryId], ...]
    tables: tuple[TablePair, ...] = ()
