"""Marks up the draft's own package with what several delegations ask for, each under its own name.

How it is written, so that Word's own Accept and Reject serve every reading:

- Every mark bears the name of the one delegation that asks for it, or the names of all that ask for the
  same, joined ("Alpha; Beta"). Whoever accepts the marks of all authors that name Alpha and rejects the
  others (in Word: Show Markup > Specific People, then Accept All Changes Shown) gets what Alpha asks for,
  word for word, even where it is in a conflict.
- Text of the draft is deleted once, by all who delete it: Word knows no deletion of deleted text. What
  several put in at one place stands one behind the other, equal texts once. In a conflict each wording
  so stands in the file, and a comment says that they exclude each other.
- A run and a paragraph hold one former look. Where delegations want different ones, the first one's is a
  change of formatting, the others' a deletion and an insertion of the same words or of the paragraph mark.
  The last mark of a container cannot give way: behind an insertion it would stay as an empty paragraph. It
  shows the draft's look and one other; a third is told in a comment (`markup_joint_looks`).
- A moved provision is a move of Word's where everyone who takes it away brings it, unchanged, to the same new
  place and nobody else does anything to it there; else it is deleted and inserted, since what others do to
  it would have to stand in both of its places.
- Columns that only one delegation adds or deletes, in a table whose rows nobody else changes, are cells that
  come and go; else the rows are deleted and inserted.
- Rejecting everything gives the draft, whatever was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from lxml.etree import _Element as Element

from counterdraft.formats.docx.blocks import table_rows
from counterdraft.formats.docx.markup import (
    common_lists,
    highest_id,
    list_of,
    place_at_beginning,
    place_on_draft,
    repeat_in_fallback,
)
from counterdraft.formats.docx.markup_annex import Annex, put_in_front
from counterdraft.formats.docx.markup_comments import CommentWriter
from counterdraft.formats.docx.markup_import import Transfer
from counterdraft.formats.docx.markup_joint_blocks import JointBlockWriter, TableCopier
from counterdraft.formats.docx.markup_joint_looks import JointLooks, Unshown
from counterdraft.formats.docx.markup_joint_paragraphs import JointParagraphWriter
from counterdraft.formats.docx.markup_joint_plan import (
    JointBlock,
    JointPlan,
    JointStory,
    JointTable,
    NewParagraph,
    NewRow,
    NewTable,
    Signatures,
)
from counterdraft.formats.docx.markup_joint_voices import Chorus, Voice
from counterdraft.formats.docx.markup_margins import add_margin
from counterdraft.formats.docx.markup_plan import RemarkThread
from counterdraft.formats.docx.names import W_INS, W_P, W_PPR, W_TBL, W_TXBX_CONTENT
from counterdraft.formats.docx.source import SourceDocument
from counterdraft.model.alignment import Alignment
from counterdraft.model.draft import StoryId


@dataclass(frozen=True, slots=True)
class JointSettings:
    """Whose marks they are, ISO 8601 date or empty, and whether differences in formatting are tracked."""

    signatures: Signatures
    date: str
    formats: bool = True


@dataclass(frozen=True, slots=True)
class JointThread:
    """A comment; if its words are in an amended text, `voice` says whose."""

    thread: RemarkThread
    voice: int = -1


def joined_voices(
    draft: SourceDocument,
    amended: Sequence[SourceDocument],
    plan: JointPlan,
    alignments: Sequence[Alignment],
    settings: JointSettings,
) -> Chorus:
    """Make ready to write what several delegations ask for into the draft's package.

    Args:
        draft: the file that will be marked.
        amended: the file of every voice; only read.
        plan: what to mark.
        alignments: tell which lists of the files are one list.
        settings: whose marks they are.
    """
    ids = count(highest_id(draft.package) + 1)
    voices: list[Voice] = []
    for source, alignment in zip(amended, alignments, strict=True):
        beside = voices[0].transfer if voices else None
        transfer = Transfer(draft.package, source.package, ids, beside)
        transfer.numbering.vote(common_lists(draft, source, alignment))
        voices.append(Voice(source, transfer))
    _unite_lists(plan, voices)
    return Chorus(tuple(voices), settings.signatures, settings.date, ids)


def unshown_looks(
    draft: SourceDocument, chorus: Chorus, plan: JointPlan, settings: JointSettings
) -> tuple[Unshown, ...]:
    """Return the looks of paragraphs that no tracked change will show; nothing may have been marked yet."""
    return tuple(JointLooks(chorus, settings.formats).unshown(plan, draft.paragraphs.__getitem__))


def mark_up_jointly(
    draft: SourceDocument,
    chorus: Chorus,
    plan: JointPlan,
    settings: JointSettings,
    threads: Sequence[JointThread] = (),
    annex: tuple[str, Annex] | None = None,
) -> dict[str, int]:
    """Mark up the draft's trees in place; the package can then be saved.

    Args:
        draft: its trees are changed.
        chorus: the voices, of `joined_voices` with the same draft.
        plan: what to mark.
        settings: whose marks they are.
        threads: comments to be written, placed in the plan.
        annex: a table in front of the text, and who is said to have put it in: nobody of the voices.

    Returns:
        How many elements of each kind were written.

    Raises:
        ValueError: names of delegations do not go into one author.
    """
    plain = [item.thread for item in threads]
    comments = CommentWriter(draft.package, plain)
    place_on_draft(draft, plain, comments)

    def placing(voice: int, original: Element, copy: Element) -> None:
        _place_on_copy(chorus.voices[voice], voice, threads, comments, original, copy)

    copier = TableCopier(chorus, placing)
    looks = JointLooks(chorus, settings.formats)
    paragraphs = JointParagraphWriter(chorus, draft.paragraphs.__getitem__, copier.table, looks, comments)
    writer = JointBlockWriter(chorus, paragraphs, draft.tables.__getitem__, copier)
    for story in reversed(plan.stories):  # what stands in a text box before the text that holds the box
        _write_story(story, draft, writer, chorus)
    for margin in plan.margins:
        _add_margins(margin, chorus)
    place_at_beginning(draft, plain, comments)
    comments.write()
    if annex is not None:
        put_in_front(draft.package, annex[1], chorus.foreign_marks(annex[0]))
    return chorus.written


def _write_story(story: JointStory, draft: SourceDocument, writer: JointBlockWriter, chorus: Chorus) -> None:
    source = draft.stories[story.draft]
    before = sum(chorus.written.values())
    writer.write(story.blocks, source.element, source.part)
    if sum(chorus.written.values()) != before:
        draft.package.edit(source.part)
        if source.element.tag == W_TXBX_CONTENT:
            repeat_in_fallback(source.element, chorus.marks((0,)))


def _place_on_copy(
    voice: Voice,
    index: int,
    threads: Sequence[JointThread],
    comments: CommentWriter,
    original: Element,
    copy: Element,
) -> None:
    """Put the limits of comments on a table or row that is added whole into its copy."""
    wanted: dict[Element, list[int]] = {}
    for number, item in enumerate(threads):
        provision = item.thread.provision
        if item.voice == index and provision is not None and number not in comments.placed:
            wanted.setdefault(voice.element(provision), []).append(number)
    if wanted:
        for theirs, ours in zip(list(original.iter(W_P)), list(copy.iter(W_P)), strict=False):
            for number in wanted.get(theirs, ()):
                comments.place(number, ours)


# -- lists ---------------------------------------------------------------------------------------------


def _unite_lists(plan: JointPlan, voices: Sequence[Voice]) -> None:
    """Let the voices that add the same paragraph count it in one list, so that later items go on with it."""
    for same in _same_paragraphs(plan, voices):
        first, mine = same[0]
        number = list_of(mine)
        if not number:
            continue
        ours = voices[first].transfer.numbering.map(number)
        for voice, theirs in same[1:]:
            other = list_of(theirs)
            if other:
                voices[voice].transfer.numbering.vote([(ours, other)])


def _same_paragraphs(plan: JointPlan, voices: Sequence[Voice]) -> Iterator[list[tuple[int, Element]]]:
    for block in _added(plan):
        if isinstance(block, NewParagraph):
            if len(block.held) > 1:
                yield [(held.voice, voices[held.voice].element(held.provision)) for held in block.held]
        elif isinstance(block, NewTable) and len(block.tables) > 1:
            tables = [(voice, voices[voice].table(name).element) for voice, name in block.tables]
            for same in zip(*[list(table.iter(W_P)) for _, table in tables], strict=False):
                yield [(voice, one) for (voice, _), one in zip(tables, same, strict=True)]


def _added(plan: JointPlan) -> Iterator[NewParagraph | NewTable | NewRow]:
    pending: list[JointBlock | NewRow] = []
    for story in reversed(plan.stories):
        pending.extend(reversed(story.blocks))
    while pending:
        block = pending.pop()
        if isinstance(block, JointTable):
            for row in reversed(block.rows):
                if isinstance(row, NewRow):
                    pending.append(row)
                else:
                    pending.extend(inner for cell in row.cells for inner in cell.blocks)
        elif isinstance(block, NewParagraph | NewTable | NewRow):
            yield block


# -- headers and footers -------------------------------------------------------------------------------


def _add_margins(margin: Sequence[tuple[int, StoryId]], chorus: Chorus) -> None:
    """Add a header or footer with what every voice puts into it; the last paragraph mark is shared."""
    voice, story = margin[0]
    source = chorus.voices[voice].source
    variant = next(one.variant for one in source.draft.stories if one.id == story)
    equal = [
        (other, name) for other, name in margin if _text(chorus, other, name) == _text(chorus, *margin[0])
    ]
    by = tuple(other for other, _ in equal)
    part = add_margin(source.stories[story], variant, chorus.transfer(voice, by), chorus.marks(by))
    root = chorus.voices[voice].transfer.draft.edit(part)
    last = root[-1]
    for other, name in margin:
        if other in by:
            continue
        theirs = chorus.voices[other].source.stories[name]
        made = chorus.copy(theirs.element, theirs.part, part, other, (other,))
        marks = chorus.marks((other,))
        *before, end = list(made)
        for block in before:
            last.addprevious(block)
            if block.tag == W_P:
                marks.wrap(list(block), W_INS)
                marks.mark_paragraph(block, W_INS)
            elif block.tag == W_TBL:
                for row in table_rows(block):
                    marks.mark_row(row, W_INS)
        shown = [child for child in end if child.tag != W_PPR]
        last.extend(shown)
        marks.wrap(shown, W_INS)


def _text(chorus: Chorus, voice: int, story: StoryId) -> list[tuple[str, str]]:
    draft = chorus.voices[voice].source.draft
    return [(one.label, one.text) for one in draft.provisions if one.story == story]
