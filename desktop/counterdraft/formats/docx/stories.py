"""Walks the stories of a package and makes provisions, tables and stories of them, in document order.

It reads trees without revisions; how paragraphs look and are numbered is asked of `looks`. Source:
ECMA-376 Part 1, 17.2 (body), 17.4 (tables), 17.10 (headers, footers), 17.11 (notes).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Protocol

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.blocks import BLOCKS, children_of, property_value, row_cells, table_rows
from counterdraft.formats.docx.comments import CommentMark
from counterdraft.formats.docx.flat import FlatParagraph, Mark
from counterdraft.formats.docx.flatten import flatten
from counterdraft.formats.docx.looks import PlacedLook
from counterdraft.formats.docx.media import Media
from counterdraft.formats.docx.plain import Plain
from counterdraft.formats.docx.properties import has_switch
from counterdraft.formats.docx.quick import provision_of
from counterdraft.formats.docx.recall import Recall
from counterdraft.formats.docx.segments import UnsureError
from counterdraft.model.draft import (
    Block,
    FormatRun,
    NoticeCode,
    ParagraphLook,
    Part,
    Provision,
    ProvisionId,
    Story,
    StoryId,
    Table,
    TableCell,
    TableId,
    TableRow,
    TrackedChange,
)

_COMMENT_LIMITS = frozenset({n.W_COMMENT_RANGE_START, n.W_COMMENT_RANGE_END})
_SILENT_BLOCKS = frozenset(
    {
        n.W_SECTPR,
        n.W_BOOKMARK_START,
        n.W_BOOKMARK_END,
        n.W_TBLPR,
        n.W_TRPR,
        n.W_TCPR,
        *(
            n.w(name)
            for name in ("tblGrid", "tblPrEx", "permStart", "permEnd", "proofErr", "sdtPr", "sdtEndPr")
        ),
        *(n.w(name) for name in ("customXmlPr", "smartTagPr", "background")),
    }
)


class Looks(Protocol):
    """What the walk asks of styles and numbering."""

    def paragraph(self, paragraph: Element, part: Part, table: Element | None) -> tuple[ParagraphLook, str]:
        """Look and list label of the next paragraph of a story."""

    def runs(self, flat: FlatParagraph, table: Element | None) -> tuple[FormatRun, ...]:
        """Character formatting of the paragraph that was asked for last."""

    def written(self, properties: bytes, paragraph: Element) -> PlacedLook:
        """What a `w:pPr` that is written so says, whatever stands before the paragraph."""

    def counted(self, placed: PlacedLook, part: Part) -> tuple[ParagraphLook, str]:
        """Look and list label of the next paragraph of a story."""

    def plain_runs(self, leaf: bytes, plain: Plain, table: Element | None) -> tuple[FormatRun, ...]:
        """Character formatting of a plain paragraph, the one that was counted last."""


class Tracked(Protocol):
    """What the walk asks of the recorded revisions."""

    def changes(self, marks: tuple[Mark, ...], length: int) -> tuple[TrackedChange, ...]:
        """The tracked changes that the marks of one paragraph stand for."""


@dataclass(frozen=True, slots=True)
class StorySource:
    """Where a story lives: the part and the container element of its blocks."""

    part: str
    element: Element


@dataclass
class Walk:
    """What the walk has gathered so far; see `SourceDocument` for the meaning of the maps."""

    provisions: list[Provision] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    paragraphs: dict[ProvisionId, Element] = field(default_factory=dict)
    leaves: dict[ProvisionId, bytes] = field(default_factory=dict)
    tables: dict[TableId, Element] = field(default_factory=dict)
    sources: dict[StoryId, StorySource] = field(default_factory=dict)
    boxes: int = 0
    comment_marks: list[CommentMark] = field(default_factory=list)
    notes: list[tuple[Part, str, ProvisionId, int]] = field(default_factory=list)
    """Part, note id, owner and index of the object, in the order of the marks."""
    notices: Counter[tuple[NoticeCode, str, ProvisionId | None]] = field(default_factory=Counter)


class StoryWalker:
    """Reads one story after another into a `Walk`, each with the text boxes in it.

    Args of the constructor:
        walk: what is filled.
        looks: answers for paragraphs in the order in which they are read.
        tracked: places recorded revisions.
        recall: what is known of paragraphs by their bytes.
    """

    def __init__(self, walk: Walk, looks: Looks, tracked: Tracked, recall: Recall) -> None:
        self._walk = walk
        self._looks = looks
        self._tracked = tracked
        self._recall = recall

    def read(self, story: Story, source: StorySource, media: Media) -> None:
        """Read one story; its blocks are filled in."""
        place = len(self._walk.stories)
        self._walk.stories.append(story)
        self._walk.sources[story.id] = source
        reader = _StoryReader(
            self, self._walk, self._looks, self._tracked, self._recall, story, source, media
        )
        blocks = reader.blocks(source.element, None)
        reader.finish()
        self._walk.stories[place] = replace(story, blocks=blocks)


class _StoryReader:
    """The state of reading one story."""

    def __init__(
        self,
        walker: StoryWalker,
        walk: Walk,
        looks: Looks,
        tracked: Tracked,
        recall: Recall,
        story: Story,
        source: StorySource,
        media: Media,
    ) -> None:
        self._walker = walker
        self._walk = walk
        self._looks = looks
        self._tracked = tracked
        self._recall = recall
        self._story = story
        self._source = source
        self._media = media
        self._waiting: list[tuple[str, str]] = []  # comment limits between blocks
        self._last: ProvisionId | None = None
        self._open_fields = 0
        self._like: tuple[bytes, PlacedLook] | None = None
        """The `w:pPr` of the plain paragraph read last and what it says, if nothing was read since."""

    def blocks(self, container: Element, table: TableId | None) -> tuple[Block, ...]:
        found: list[Block] = []
        stretches = self._recall.stretches
        for child in children_of(container):
            tag = child.tag
            if tag == n.W_P:
                if child in stretches:
                    found.extend(self._stretch(child, stretches[child], table))
                else:
                    found.append(self._paragraph(child, table))
            elif tag == n.W_TBL:
                read = self._table(child)
                if read is not None:
                    found.append(read)
            elif tag in BLOCKS:
                found.append(self._paragraph(child, table))
            elif tag not in _SILENT_BLOCKS:
                self._between(child, found, table)
        return tuple(found)

    def finish(self) -> None:
        """Place what waited for a following paragraph, and report fields that never end."""
        if self._last is not None:
            last = self._walk.provisions[int(self._last[1:]) - 1]
            self._place_waiting(last.id, len(last.text))
        if self._open_fields:
            self._notice(NoticeCode.UNBALANCED_FIELD, self._source.part)

    # -- blocks ----------------------------------------------------------------------------------------------

    def _between(self, child: Element, found: list[Block], table: TableId | None) -> None:
        """What is neither paragraph nor table: limits of comments, chunks, and the unknown."""
        tag = str(child.tag)
        if tag in _COMMENT_LIMITS:
            kind = "start" if tag == n.W_COMMENT_RANGE_START else "end"
            self._waiting.append((kind, child.get(n.W_ID, "")))
        elif tag == n.W_ALT_CHUNK:
            self._notice(NoticeCode.ALTERNATE_CHUNK, self._source.part)
        elif tag == n.W_SUB_DOC:
            self._notice(NoticeCode.SUB_DOCUMENT, self._source.part)
        elif not tag.startswith(f"{{{n.PRIVATE}}}"):
            self._notice(NoticeCode.UNKNOWN_ELEMENT, etree.QName(child).localname)
            if next(child.iter(n.W_P), None) is not None:
                found.extend(self.blocks(child, table))

    def _table(self, element: Element) -> Table | None:
        rows = table_rows(element)
        if not rows:
            return None
        table = TableId(f"t{len(self._walk.tables) + 1}")
        self._walk.tables[table] = element
        properties = element.find(n.W_TBLPR)
        look = property_value(properties, n.w("tblStyle")) or ""
        return Table(
            table,
            tuple(self._row(row, table) for row in rows),
            look,
            _grid(element),
            has_switch(properties, n.w("bidiVisual")),
        )

    def _row(self, element: Element, table: TableId) -> TableRow:
        properties = element.find(n.W_TRPR)
        skipped = property_value(properties, n.w("gridBefore"))
        cells = tuple(self._cell(cell, table) for cell in row_cells(element))
        return TableRow(cells, _number(skipped, 0), has_switch(properties, n.w("tblHeader")))

    def _cell(self, element: Element, table: TableId) -> TableCell:
        properties = element.find(n.W_TCPR)
        merge = property_value(properties, n.w("vMerge"))
        blocks = self.blocks(element, table)
        if not blocks:
            # A cell without a paragraph is invalid; the empty one that Word would show gives it an identity.
            blocks = (self._paragraph(etree.SubElement(element, n.W_P), table),)
        columns = max(1, _number(property_value(properties, n.w("gridSpan")), 1))
        return TableCell(blocks, columns, merge is not None and merge != "restart")

    # -- paragraphs ------------------------------------------------------------------------------------------

    def _paragraph(self, element: Element, table: TableId | None) -> ProvisionId:
        walk = self._walk
        leaf = self._recall.leaves.get(element)
        if leaf is not None and self._recall.plains is not None:
            plain = self._recall.plains.read(leaf)
            # What went beside a paragraph may have left the anchors of its comments in it.
            if plain is not None and plain.children == len(element):
                return self._plain(element, leaf, plain, table)
        self._like = None
        flat = flatten(element, self._media)
        provision = ProvisionId(f"p{len(walk.provisions) + 1}")
        holder = walk.tables[table] if table else None
        look, label = self._looks.paragraph(element, self._story.part, holder)
        walk.paragraphs[provision] = element
        walk.provisions.append(
            Provision(
                provision,
                flat.text,
                self._story.id,
                self._story.part,
                label,
                "",
                look,
                self._looks.runs(flat, holder),
                flat.objects,
                self._tracked.changes(flat.marks, len(flat.text)) if flat.marks else (),
                table,
            )
        )
        if self._waiting:
            self._place_waiting(provision, 0)
        self._last = provision
        if flat.marks or flat.notes or flat.boxes or flat.unknown or flat.opened or flat.closed:
            self._extras(provision, flat)
        return provision

    def _plain(self, element: Element, leaf: bytes, plain: Plain, table: TableId | None) -> ProvisionId:
        """Do what `_paragraph` does, from the paragraph's bytes."""
        walk, looks, story = self._walk, self._looks, self._story
        provisions = walk.provisions
        provision = ProvisionId(f"p{len(provisions) + 1}")
        like = self._like
        if like is None or like[0] != plain.properties:
            like = self._like = (plain.properties, looks.written(plain.properties, element))
            look, label = looks.counted(like[1], story.part)
        elif like[1].member is not None:
            look, label = looks.counted(like[1], story.part)
        else:
            look, label = like[1].look, ""
        runs = looks.plain_runs(leaf, plain, walk.tables[table] if table else None)
        walk.paragraphs[provision] = element
        walk.leaves[provision] = leaf
        provisions.append(provision_of(provision, plain.text, story.id, story.part, label, look, runs, table))
        if self._waiting:
            self._place_waiting(provision, 0)
        self._last = provision
        return provision

    def _stretch(
        self, element: Element, leaves: Sequence[bytes], table: TableId | None
    ) -> Iterator[ProvisionId]:
        """Read the plain paragraphs that one stands for."""
        if len(element) or self._waiting or self._recall.plains is None:
            raise UnsureError
        provisions, wanted, looks = self._walk.provisions, self._recall.wanted, self._looks
        story, part, plains = self._story.id, self._story.part, self._recall.plains
        holder = self._walk.tables[table] if table else None
        self._like = None
        properties: bytes | None = None
        expected = wanted[len(provisions) : len(provisions) + len(leaves)]
        for leaf, one in zip_longest(leaves, expected):
            plain = plains.known[leaf]
            assert plain is not None  # nothing else was left out
            if plain.properties != properties:
                properties = plain.properties
                placed = looks.written(properties, plains.paragraph(properties))
                look, label = looks.counted(placed, part)
            elif placed.member is not None:
                look, label = looks.counted(placed, part)
            if (
                one is None
                or one.text != plain.text
                or one.label != label
                or one.story != story
                or one.table != table
                or one.objects
            ):
                name = ProvisionId(f"p{len(provisions) + 1}")
                runs = looks.plain_runs(leaf, plain, holder)
                one = provision_of(name, plain.text, story, part, label, look, runs, table)
                self._walk.leaves[name] = leaf
            provisions.append(one)
            yield one.id
        self._last = provisions[-1].id

    def _extras(self, provision: ProvisionId, flat: FlatParagraph) -> None:
        walk = self._walk
        for mark in flat.marks:
            kind = _COMMENT_KINDS.get(str(mark.element.tag))
            if kind:
                walk.comment_marks.append(
                    CommentMark(kind, mark.element.get(n.W_ID, ""), provision, mark.offset)
                )
        walk.notes.extend((note.part, note.id, provision, note.holder) for note in flat.notes)
        for tag in flat.unknown:
            code = NoticeCode.SUB_DOCUMENT if tag == n.W_SUB_DOC else NoticeCode.UNKNOWN_ELEMENT
            self._notice(code, tag.rpartition("}")[2], provision)
        self._open_fields += flat.opened - flat.closed
        if self._open_fields < 0:
            self._notice(NoticeCode.UNBALANCED_FIELD, self._source.part, provision)
            self._open_fields = 0
        for box in flat.boxes:
            self._text_box(provision, box.holder, box.element)

    def _text_box(self, owner: ProvisionId, index: int, element: Element) -> None:
        self._walk.boxes += 1
        story = Story(StoryId(f"text-box-{self._walk.boxes}"), Part.TEXT_BOX, (), owner)
        self._walker.read(story, StorySource(self._source.part, element), self._media)
        own(self._walk, owner, index, story.id)

    def _place_waiting(self, provision: ProvisionId, offset: int) -> None:
        for kind, comment in self._waiting:
            self._walk.comment_marks.append(CommentMark(kind, comment, provision, offset))
        self._waiting.clear()

    def _notice(self, code: NoticeCode, detail: str, provision: ProvisionId | None = None) -> None:
        self._walk.notices[code, detail, provision] += 1


_COMMENT_KINDS = {
    n.W_COMMENT_RANGE_START: "start",
    n.W_COMMENT_RANGE_END: "end",
    n.W_COMMENT_REFERENCE: "reference",
}


def own(walk: Walk, owner: ProvisionId, index: int, story: StoryId) -> None:
    """Write into the owner's object which story it opens; an object with several keeps the first."""
    place = int(owner[1:]) - 1
    provision = walk.provisions[place]
    if provision.objects[index].story is None:
        objects = list(provision.objects)
        objects[index] = replace(objects[index], story=story)
        walk.provisions[place] = replace(provision, objects=tuple(objects))


def _grid(table: Element) -> tuple[int, ...]:
    """Widths of the grid columns in twips (ECMA-376 Part 1, 17.4.48); empty if the file has none."""
    grid = table.find(n.w("tblGrid"))
    widths = () if grid is None else tuple(_number(c.get(n.w("w")), 0) for c in grid.iter(n.w("gridCol")))
    return widths if widths and min(widths) >= 0 and max(widths) > 0 else ()


def _number(value: str | None, default: int) -> int:
    try:
        return int(value) if value else default
    except ValueError:
        return default
