"""Marks up the draft's own package with a plan: the one entry of the writer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from itertools import count

from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_blocks import AmendedTable, BlockWriter
from counterdraft.formats.docx.markup_comments import CommentWriter
from counterdraft.formats.docx.markup_content import AmendedParagraph, amended_paragraph
from counterdraft.formats.docx.markup_controls import track_emptied_controls
from counterdraft.formats.docx.markup_import import Transfer
from counterdraft.formats.docx.markup_margins import add_margin
from counterdraft.formats.docx.markup_marks import MARKS, W_PPR_CHANGE, W_RPR_CHANGE, Marks
from counterdraft.formats.docx.markup_notes import NoteTransfer
from counterdraft.formats.docx.markup_paragraphs import ParagraphWriter
from counterdraft.formats.docx.markup_plan import MarkupPlan, RemarkThread, StoryPlan
from counterdraft.formats.docx.markup_sections import track_section
from counterdraft.formats.docx.names import (
    MC_ALTERNATE_CONTENT,
    MC_CHOICE,
    MC_FALLBACK,
    W_ID,
    W_NUMPR,
    W_P,
    W_PPR,
    W_SECTPR,
    W_TXBX_CONTENT,
    W_VAL,
    W,
    w,
)
from counterdraft.formats.docx.package import Package
from counterdraft.formats.docx.source import SourceDocument
from counterdraft.model.alignment import Alignment, RowKind
from counterdraft.model.draft import ProvisionId, StoryId, TableId

_NAME = w("name")
_MOVE_LIMITS = frozenset(w(f"move{way}Range{end}") for way in ("From", "To") for end in ("Start", "End"))


@dataclass(frozen=True, slots=True)
class MarkupSettings:
    """How marks are written.

    `date` is ISO 8601 in UTC or empty; `formats` says whether differences in formatting are tracked.
    """

    author: str
    date: str
    formats: bool = True


def mark_up(
    draft: SourceDocument,
    amended: SourceDocument,
    plan: MarkupPlan,
    alignment: Alignment,
    settings: MarkupSettings,
    threads: Sequence[RemarkThread] = (),
) -> dict[str, int]:
    """Mark up the draft's trees in place; the package can then be saved.

    Args:
        draft: its trees are changed.
        amended: is only read.
        plan: what to mark.
        alignment: tells which lists of the two files are one list.
        settings: whose marks they are.
        threads: reviewers' comments to be written, placed in the plan.

    Returns:
        How many elements of each kind were written (`ins`, `del`, `pPrChange`, ...).
    """
    ids = count(highest_id(draft.package) + 1)
    marks = Marks(settings.author, settings.date, ids)
    transfer = Transfer(draft.package, amended.package, ids)
    transfer.numbering.vote(common_lists(draft, amended, alignment))
    NoteTransfer(transfer, marks)
    comments = CommentWriter(draft.package, threads)
    place_on_draft(draft, threads, comments)
    amended_side = _Amended(amended)
    paragraphs = ParagraphWriter(
        marks,
        transfer,
        draft.paragraphs.__getitem__,
        amended_side.paragraph,
        amended.paragraphs.__getitem__,
        partial(_written_alike, draft, amended, transfer),
        settings.formats,
        comments,
    )
    placing = partial(_place_on_copy, amended, threads, comments)
    alike = _surely_alike(draft, amended, alignment, transfer)
    writer = BlockWriter(paragraphs, draft.tables.__getitem__, amended_side.table, placing, alike)
    if settings.formats:
        _track_last_section(draft, amended, marks)
    for story in plan.stories:
        _write_story(story, draft, writer, marks)
    variants = {story.id: story.variant for story in amended.draft.stories}
    for margin in plan.new_margins:
        add_margin(amended.stories[margin], variants[margin], transfer, marks)
    place_at_beginning(draft, threads, comments)
    comments.write()
    return marks.written


def _surely_alike(
    draft: SourceDocument, amended: SourceDocument, alignment: Alignment, transfer: Transfer
) -> dict[ProvisionId, ProvisionId]:
    """The amended provision for each of the draft that is the same in every detail, told by their bytes."""
    found: dict[ProvisionId, ProvisionId] = {}
    if transfer.same_names:
        ours, theirs, equal = draft.leaves, amended.leaves, RowKind.EQUAL
        for row in alignment.rows:
            if row.kind is equal:
                one, other = row.draft[0], row.amended[0]
                leaf = ours.get(one)
                if leaf is not None and leaf == theirs.get(other) and b"numId" not in leaf:
                    found[one] = other
    return found


def _written_alike(
    draft: SourceDocument, amended: SourceDocument, transfer: Transfer, ours: ProvisionId, theirs: ProvisionId
) -> bool:
    """Whether two provisions are the same in every detail with the lists they name, told by their bytes."""
    one, other = draft.leaves.get(ours), amended.leaves.get(theirs)
    return transfer.written_alike(one, other, partial(amended.with_properties, theirs))


class _Amended:
    """What the writer asks of the amended file, flattened once."""

    def __init__(self, source: SourceDocument) -> None:
        self._source = source
        self._flat: dict[ProvisionId, AmendedParagraph] = {}
        self._table_parts = {
            item.table: self._part(item.id) for item in source.draft.provisions if item.table
        }

    def _part(self, provision: ProvisionId) -> str:
        return self._source.stories[self._source.draft.by_id[provision].story].part

    def paragraph(self, provision: ProvisionId) -> AmendedParagraph:
        """A provision's paragraph."""
        if provision not in self._flat:
            element = self._source.paragraphs[provision]
            self._flat[provision] = amended_paragraph(element, self._part(provision))
        return self._flat[provision]

    def table(self, table: TableId) -> AmendedTable:
        """A table and the part that it stands in."""
        return AmendedTable(self._source.tables[table], self._table_parts[table])


def place_on_draft(draft: SourceDocument, threads: Sequence[RemarkThread], comments: CommentWriter) -> None:
    """Put the limits of the comments on the draft's words, before anything is marked."""
    for index, thread in enumerate(threads):
        if not thread.amended and thread.provision is not None:
            paragraph = draft.paragraphs[thread.provision]
            if paragraph.tag == W_P:
                draft.package.edit(draft.package.main)
                comments.place(index, paragraph)


def _place_on_copy(
    amended: SourceDocument,
    threads: Sequence[RemarkThread],
    comments: CommentWriter,
    original: Element,
    copy: Element,
) -> None:
    """Put the limits of comments on a table or row that is inserted whole into its copy."""
    wanted: dict[Element, list[int]] = {}
    for index, thread in enumerate(threads):
        if thread.amended and thread.provision is not None and index not in comments.placed:
            wanted.setdefault(amended.paragraphs[thread.provision], []).append(index)
    if wanted:
        for theirs, ours in zip(list(original.iter(W_P)), list(copy.iter(W_P)), strict=True):
            for index in wanted.get(theirs, ()):
                comments.place(index, ours)


def place_at_beginning(
    draft: SourceDocument, threads: Sequence[RemarkThread], comments: CommentWriter
) -> None:
    """Put the comments on the whole document, and any that have no other place, at the first paragraph."""
    left = [index for index in range(len(threads)) if index not in comments.placed]
    if not left:
        return
    root = draft.package.edit(draft.package.main)
    paragraph = next(root.iter(W_P), None)
    assert paragraph is not None  # a body always has one
    before = paragraph.find(W_PPR)
    nodes = [node for index in left for node in (*comments.start(index), *comments.end(index))]
    for place, node in enumerate(nodes, 0 if before is None else 1):
        paragraph.insert(place, node)


def _track_last_section(draft: SourceDocument, amended: SourceDocument, marks: Marks) -> None:
    """The section that ends with the document has its properties in the body itself."""
    before = len(marks.written)
    ours, theirs = (source.stories[StoryId("body")].element.find(W_SECTPR) for source in (draft, amended))
    track_section(ours, theirs, marks)
    if len(marks.written) != before:
        draft.package.edit(draft.package.main)


def _write_story(story: StoryPlan, draft: SourceDocument, writer: BlockWriter, marks: Marks) -> None:
    source = draft.stories[story.draft]
    before = sum(marks.written.values())
    writer.write(story.blocks, source.element, source.part)
    if sum(marks.written.values()) != before:
        draft.package.edit(source.part)
        track_emptied_controls(source.element, marks)
        if source.element.tag == W_TXBX_CONTENT:
            repeat_in_fallback(source.element, marks)


def repeat_in_fallback(box: Element, marks: Marks) -> None:
    """Give the older drawing of a text box the same marked text, so that old programs show it too."""
    choice = next((above for above in box.iterancestors() if above.tag == MC_CHOICE), None)
    holder = choice.getparent() if choice is not None else None
    if choice is None or holder is None or holder.tag != MC_ALTERNATE_CONTENT:
        return
    fallback = holder.find(MC_FALLBACK)
    if fallback is None:
        return
    shown = list(choice.iter(W_TXBX_CONTENT))
    older = list(fallback.iter(W_TXBX_CONTENT))
    if len(shown) != len(older):
        return
    target = older[shown.index(box)]
    for child in list(target):
        target.remove(child)
    for child in box:
        target.append(deepcopy(child))
    _renew(target, marks)


def _renew(copy: Element, marks: Marks) -> None:
    """Give the marks of a copy ids of their own, and its moves names of their own (17.13.5.24 to 28)."""
    ids: dict[str, str] = {}
    for node in copy.iter():
        if node.tag in MARKS or node.tag in (W_PPR_CHANGE, W_RPR_CHANGE):
            node.set(W_ID, marks.next_id())
        elif node.tag in _MOVE_LIMITS:
            former = node.get(W_ID, "")
            if former not in ids:
                ids[former] = marks.next_id()
            node.set(W_ID, ids[former])
            if node.get(_NAME) is not None:
                node.set(_NAME, f"{node.get(_NAME)}-2")


def common_lists(
    draft: SourceDocument, amended: SourceDocument, alignment: Alignment
) -> Iterable[tuple[str, str]]:
    """(draft's, amended) list of every pair of provisions of which both are direct members of one."""
    leaves, paired = draft.leaves, (RowKind.EQUAL, RowKind.CHANGED, RowKind.MOVED)
    for row in alignment.rows:
        if row.kind in paired:
            one, other = row.draft[0], row.amended[0]
            if b"numId" not in leaves.get(one, b"numId"):
                continue
            ours, theirs = list_of(draft.with_properties(one)), list_of(amended.with_properties(other))
            if ours and theirs:
                yield ours, theirs


def list_of(paragraph: Element) -> str:
    """The `w:numId` that a paragraph has of its own, or nothing."""
    properties = paragraph.find(W_PPR)
    if properties is None:
        return ""
    number = properties.find(f"{W_NUMPR}/{w('numId')}")
    return number.get(W_VAL, "") if number is not None else ""


def highest_id(package: Package) -> int:
    """The highest id of any annotation in the parts that hold text."""
    highest = 0
    parts = [package.main]
    parts += [
        relationship.target
        for relationship in package.relationships(package.main).values()
        if relationship.type.rpartition("/")[2] in ("footnotes", "endnotes", "header", "footer", "comments")
        and not relationship.external
        and package.find(relationship.target)
    ]
    for part in dict.fromkeys(parts):
        for value in package.tree(part).xpath("//@w:id", namespaces={"w": W}):
            text = str(value)
            if text.isdigit():
                highest = max(highest, int(text))
    return min(highest, 2**30)
