"""A draft: one version of a text as read, as an ordered list of provisions.

Offsets are code points (never UTF-16 units) inside one provision's text, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import NewType

from counterdraft.model.construction import quick_init

ProvisionId = NewType("ProvisionId", str)
"""Identity of a provision inside one draft: `p1`, `p2`, ... in document order."""

StoryId = NewType("StoryId", str)
"""Identity of a story inside one draft, e.g. `body`, `footnote-2`, `header-1-default`."""

TableId = NewType("TableId", str)
"""Identity of a table inside one draft: `t1`, `t2`, ... in document order."""

OBJECT = "\ufffc"
"""Stands in a provision's text for an inline object that has no text of its own (U+FFFC)."""


class Part(Enum):
    """Where in the document a story lives."""

    BODY = "body"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    HEADER = "header"
    FOOTER = "footer"
    TEXT_BOX = "text box"


class Role(Enum):
    """What a paragraph is to its reader, resolved from its styles."""

    TITLE = "title"
    HEADING = "heading"
    LIST = "list"
    BODY = "body"


class TextAlignment(Enum):
    """Horizontal alignment as the reader sees it (ECMA-376 Part 1, 17.18.44)."""

    START = "start"
    CENTER = "center"
    END = "end"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of code points in one provision."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """Paragraph formatting as the reader sees it, all inheritance resolved.

    Lengths are twips (1/20 point). `level` is the outline level from 1 for headings and the list level
    from 0 for list items, else None.
    """

    style: str = ""
    role: Role = Role.BODY
    level: int | None = None
    alignment: TextAlignment = TextAlignment.START
    indent_start_twips: int = 0
    indent_first_twips: int = 0
    right_to_left: bool = False


@quick_init
@dataclass(frozen=True, slots=True)
class FormatRun:
    """Character formatting of one stretch of a provision, all inheritance resolved.

    The runs of a provision are in order, do not overlap and cover its text. `vertical` is
    `superscript`, `subscript` or empty.
    """

    start: int
    end: int
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    vertical: str = ""
    caps: bool = False
    hidden: bool = False
    color: str = ""
    highlight: str = ""
    link: str = ""


class ObjectKind(Enum):
    """What an inline object is."""

    IMAGE = "image"
    SHAPE = "shape"
    TEXT_BOX = "text box"
    EMBEDDED = "embedded object"
    FIELD = "field"
    FIELD_MARK = "field mark"
    FOOTNOTE_MARK = "footnote mark"
    ENDNOTE_MARK = "endnote mark"
    MATH = "formula"
    OTHER = "other object"


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a file holds a picture and how large it is shown; `part` is a part name, sizes are twips or 0."""

    part: str
    width_twips: int = 0
    height_twips: int = 0


@dataclass(frozen=True, slots=True)
class InlineObject:
    """Something inside a provision that is taken or left whole.

    It covers `start` to `end` of the text: one U+FFFC, or the visible result of a field or the
    characters of a formula, which then cannot be cut. Two objects are the same content when their
    `digest` is equal. A note mark's or text box's digest says nothing of the text inside: that text is
    a story of its own (`story`), compared for itself. `picture` says where the bytes of an image are; equal
    images may lie in differently named parts.
    """

    start: int
    end: int
    kind: ObjectKind
    digest: str
    description: str = ""
    story: StoryId | None = None
    picture: Picture | None = field(default=None, compare=False)


class TrackedKind(Enum):
    """Kind of a tracked change that the file held when it was read."""

    INSERTION = "insertion"
    DELETION = "deletion"
    MOVE_FROM = "move from"
    MOVE_TO = "move to"
    FORMAT = "format"


class TrackedView(Enum):
    """Which text of a file with tracked changes is read, as Word's Accept All and Reject All give it."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """A pending tracked change of the file, placed in the provision's text as read.

    For text that the chosen view does not show (a deletion in the accepted view) the span is empty and
    `text` holds the words; `paragraph_mark` says that the end of the paragraph itself is concerned.
    `date` is ISO 8601 as written in the file, or empty.
    """

    kind: TrackedKind
    author: str
    date: str
    start: int
    end: int
    text: str = ""
    paragraph_mark: bool = False


@quick_init
@dataclass(frozen=True, slots=True)
class Provision:
    """The addressable unit of a text: one paragraph (`w:p`).

    `label` is the list label as the reader sees it ("3.", "(a)"), not part of `text`. `reference` is
    what the room calls the provision: `PP3`, `OP5(a)`, `OP2 bis`, else `P12`.
    """

    id: ProvisionId
    text: str
    story: StoryId
    part: Part = Part.BODY
    label: str = ""
    reference: str = ""
    look: ParagraphLook = ParagraphLook()
    runs: tuple[FormatRun, ...] = ()
    objects: tuple[InlineObject, ...] = ()
    tracked: tuple[TrackedChange, ...] = ()
    table: TableId | None = None
    """The innermost table that holds the provision, if any."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell: its blocks in order (never empty), and how many grid columns and rows it spans.

    `merged_up` is true for a cell that continues the cell above it (`w:vMerge` without `restart`).
    """

    blocks: tuple[Block, ...]
    columns: int = 1
    merged_up: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its cells in order; `skip_before` grid columns are left out before the first."""

    cells: tuple[TableCell, ...]
    skip_before: int = 0
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table inside a story or inside a cell of another table."""

    id: TableId
    rows: tuple[TableRow, ...]
    look: str = ""
    grid_twips: tuple[int, ...] = field(default=(), compare=False)
    """Widths of the grid columns as the file gives them (`w:tblGrid`), empty if it does not."""
    right_to_left: bool = field(default=False, compare=False)
    """Whether the first cell of a row is the rightmost (`w:bidiVisual`); their order is the same."""


Block = ProvisionId | Table
"""What a story or a cell is made of, in order. A provision is named by its id (a string)."""


@dataclass(frozen=True, slots=True)
class Story:
    """One flow of text: the body, a note, a header or footer of a section, a text box.

    `owner` is the provision that holds the note's mark or the text box. For headers and footers
    `section` counts from 1 and `variant` is `default`, `first` or `even`; a header that a section
    inherits from the one before is not repeated.
    """

    id: StoryId
    part: Part
    blocks: tuple[Block, ...]
    owner: ProvisionId | None = None
    section: int = 0
    variant: str = ""


@dataclass(frozen=True, slots=True)
class DraftComment:
    """A comment that the file itself holds (`w:comment`), with its thread and state.

    The anchor runs from `start` in `first` to `end` in `last`; a comment whose range is missing has
    `first` None. `parent` is the id of the comment it replies to.
    """

    id: str
    author: str
    initials: str
    date: str
    text: str
    parent: str | None = None
    resolved: bool = False
    first: ProvisionId | None = None
    start: int = 0
    last: ProvisionId | None = None
    end: int = 0


class NoticeCode(Enum):
    """What the reader met and could not show in full; nothing is lost silently."""

    UNKNOWN_ELEMENT = "an element that is not understood; its text is kept where it has any"
    ALTERNATE_CHUNK = "an embedded document that is not shown (altChunk)"
    SUB_DOCUMENT = "a linked sub-document that is not shown"
    MISSING_PART = "a part that the file refers to but does not hold"
    EXTERNAL_LINK = "external content that is never fetched"
    DAMAGED_PART = "a part that cannot be read"
    TRACKED_CHANGES = "tracked changes of the file itself"
    HIDDEN_TEXT = "hidden text"
    UNBALANCED_FIELD = "a field whose marks do not pair"
    STRICT_FORMAT = "the strict variant of the format, read as the usual one"
    MACROS = "macros, which are never run"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader wants the user to know; `detail` names the element or part, never text."""

    code: NoticeCode
    detail: str = ""
    provision: ProvisionId | None = None
    count: int = 1


@dataclass(frozen=True)
class Draft:
    """One version of a text as read.

    `provisions` holds every provision of every story once, in document order: the body first with each
    text box after the provision that holds it, then notes in the order of their marks, then headers and
    footers. `stories` holds the same provisions as trees with their tables.
    """

    name: str
    sha256: str
    format: str
    provisions: tuple[Provision, ...]
    stories: tuple[Story, ...]
    comments: tuple[DraftComment, ...] = ()
    notices: tuple[Notice, ...] = ()
    authors: tuple[str, ...] = field(default=())
    """Authors of tracked changes that the file held, in order of first appearance."""

    @cached_property
    def by_id(self) -> dict[ProvisionId, Provision]:
        """Provisions by their id."""
        return {provision.id: provision for provision in self.provisions}

    @cached_property
    def position(self) -> dict[ProvisionId, int]:
        """Index of each provision in `provisions`."""
        return {provision.id: index for index, provision in enumerate(self.provisions)}

    def text(self, provision: ProvisionId) -> str:
        """The text of one provision.

        Raises:
            KeyError: the draft has no such provision.
        """
        return self.by_id[provision].text


def block_provisions(blocks: tuple[Block, ...]) -> Iterator[ProvisionId]:
    """Yield the provisions below `blocks` in document order, through tables and nested tables."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from block_provisions(cell.blocks)
        else:
            yield block
