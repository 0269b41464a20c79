"""Works the pieces of one planned paragraph into the tree: the draft's own paragraph, or a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_comments import CommentWriter
from counterdraft.formats.docx.markup_content import AmendedParagraph, content, control_above, control_around
from counterdraft.formats.docx.markup_controls import is_same_control, track_control
from counterdraft.formats.docx.markup_fields import is_same_field, mark_inside
from counterdraft.formats.docx.markup_formats import track_run_looks
from counterdraft.formats.docx.markup_import import Transfer
from counterdraft.formats.docx.markup_looks import amended_properties, change_look, change_mark_look
from counterdraft.formats.docx.markup_marks import Marks, properties
from counterdraft.formats.docx.markup_notes import NoteTransfer
from counterdraft.formats.docx.markup_plan import (
    Break,
    Delete,
    Hand,
    Insert,
    Keep,
    Limit,
    Mark,
    ParagraphPlan,
    Piece,
)
from counterdraft.formats.docx.markup_sections import track_section
from counterdraft.formats.docx.markup_strand import Strand
from counterdraft.formats.docx.names import (
    PRIVATE,
    W_BODY,
    W_DEL,
    W_HYPERLINK,
    W_INS,
    W_MOVE_FROM,
    W_MOVE_TO,
    W_P,
    W_PPR,
    W_SDT,
    W_SECTPR,
)
from counterdraft.model.draft import ProvisionId

_SECTION: Final = f"{W_PPR}/{W_SECTPR}"
_BREAK: Final = f"{{{PRIVATE}}}break"
_Placed = tuple[Piece, list[Element]]


@dataclass(frozen=True, slots=True)
class ParagraphWriter:
    """Applies planned paragraphs of one delegation.

    Attributes:
        marks: makes the revisions.
        transfer: adapts what comes from the amended file.
        draft_paragraph: the `w:p` of a provision of the draft.
        amended_paragraph: a provision of the amended file, flattened.
        amended_element: the `w:p` of a provision of the amended file.
        written_alike: whether two provisions are surely the same in every detail.
        formats: whether differences in formatting are tracked.
        comments: makes the limits of comments.
    """

    marks: Marks
    transfer: Transfer
    draft_paragraph: Callable[[ProvisionId], Element]
    amended_paragraph: Callable[[ProvisionId], AmendedParagraph]
    amended_element: Callable[[ProvisionId], Element]
    written_alike: Callable[[ProvisionId, ProvisionId], bool]
    formats: bool
    comments: CommentWriter
    former: dict[ProvisionId, Element | None] = field(default_factory=dict)
    """What `w:pPr` paragraphs had before they were reworked, where a later paragraph takes it over."""

    def marks_of(self, hand: Hand | None) -> Marks:
        """The marks of whoever made a change."""
        return self.marks if hand is None else self.marks.by(*hand)

    def rework(self, plan: ParagraphPlan, paragraph: Element, part: str) -> tuple[Element, Element]:
        """Mark the draft's own paragraph; return the first and the last node that now stand for it."""
        if plan.whole and plan.mark is Mark.KEPT and self._untouched(plan, paragraph):
            return paragraph, paragraph
        first = last = paragraph
        if plan.draft is not None and plan.mark is Mark.INSERTED:
            self.former[plan.draft] = deepcopy(paragraph.find(W_PPR))
        if plan.pieces:
            placed = self._pieces(plan.pieces, paragraph, part)
            last = self._ranges(plan, paragraph, placed)
            first = self._split(paragraph, [piece for piece in plan.pieces if isinstance(piece, Break)])
        elif plan.whole and self.formats and plan.accepted is not None:
            strand = Strand(paragraph)
            whole = Keep(0, len(strand.text), plan.accepted, 0)
            track_run_looks(strand, whole, self.amended_paragraph(plan.accepted), self.transfer, self.marks)
        self._finish(plan, paragraph)
        return first, last

    def fresh(self, plan: ParagraphPlan, part: str) -> list[Element]:
        """A new paragraph that holds what the amended text inserts, and the end of its move if it has one."""
        paragraph = etree.Element(W_P)
        source = plan.accepted
        if source is not None:
            look = amended_properties(self.amended_paragraph(source).element, self.transfer)
            if look is not None:
                paragraph.append(look)
        placed: list[_Placed] = []
        for piece in plan.pieces:
            if isinstance(piece, Insert | Limit):
                made = self._made(piece, part)
                paragraph.extend(made)
                placed.append((piece, made))
        holder = etree.Element(W_BODY)
        holder.append(paragraph)
        self._ranges(plan, paragraph, placed)
        if plan.mark is Mark.KEPT and plan.rejected is not None:
            _take_section(self.draft_paragraph(plan.rejected), paragraph)
        self._finish(plan, paragraph)
        return list(holder)

    def _untouched(self, plan: ParagraphPlan, paragraph: Element) -> bool:
        if not self.formats or plan.accepted is None:
            return True
        if plan.draft is not None and self.written_alike(plan.draft, plan.accepted):
            return True
        return self.transfer.alike(paragraph, self.amended_element(plan.accepted))

    # -- pieces ------------------------------------------------------------------------------------------

    def _pieces(self, pieces: Sequence[Piece], paragraph: Element, part: str) -> list[_Placed]:
        """Work the pieces in; return each with the nodes that now hold it."""
        strand = Strand(paragraph)
        for piece in pieces:
            if isinstance(piece, Keep | Delete):
                strand.cut(piece.start)
                strand.cut(piece.end)
        if self.formats:
            for piece in pieces:
                if isinstance(piece, Keep):
                    source = self.amended_paragraph(piece.amended)
                    track_run_looks(strand, piece, source, self.transfer, self.marks_of(piece.hand))
        nodes = [
            strand.nodes(piece.start, piece.end) if isinstance(piece, Keep | Delete) else []
            for piece in pieces
        ]
        placed: list[_Placed] = []
        cursor: Element | None = None
        held: Element | None = None
        for index, piece in enumerate(pieces):
            if held is not None:
                cursor, held = held, None  # its counterpart was marked inside the field before it
            elif isinstance(piece, Keep):
                cursor = nodes[index][-1]
            elif isinstance(piece, Delete) and self._field(piece, nodes[index], pieces[index + 1 :], part):
                held = nodes[index][-1]
            elif isinstance(piece, Delete):
                tag = W_MOVE_FROM if piece.move else W_DEL
                wrapped = self.marks_of(piece.hand).wrap(nodes[index], tag)
                placed.append((piece, wrapped))
                cursor = wrapped[-1]
            else:
                inside = self._in_control(piece, cursor)
                made = self._made(piece, part, controls=not inside)
                following = next((group[0] for group in nodes[index + 1 :] if group), None)
                around = cursor if inside else following
                last = place_nodes(paragraph, cursor, around, made)
                placed.append((piece, made))
                cursor = last if last is not None else cursor
        return placed

    def _field(self, piece: Delete, nodes: Sequence[Element], following: Sequence[Piece], part: str) -> bool:
        """Mark inside a field what the next piece brings for it, if both are one field that was changed."""
        after = following[0] if following else None
        if piece.move or not isinstance(after, Insert) or after.move:
            return False
        source = self.amended_paragraph(after.amended)
        counterpart = source.flat.field_at(after.start, after.end)
        if not counterpart or not is_same_field(nodes, counterpart):
            return False
        made = content(source, after.start, after.end, self.transfer, part)
        leaving, coming = self.marks_of(piece.hand), self.marks_of(after.hand)
        mark_inside(nodes, made, leaving, coming, formats=self.formats)
        return True

    def _in_control(self, piece: Piece, cursor: Element | None) -> bool:
        """Whether inserted text belongs into the content control in which the text before it stands."""
        if cursor is None or not isinstance(piece, Insert):
            return False
        ours = control_above(cursor)
        if ours is None:
            return False
        source = self.amended_paragraph(piece.amended)
        return is_same_control(ours, control_around(source, piece.start, piece.end))

    def _made(self, piece: Insert | Break | Limit, part: str, *, controls: bool = True) -> list[Element]:
        """The new nodes that a piece brings."""
        if isinstance(piece, Insert):
            return self._inserted(piece, part, controls=controls)
        if isinstance(piece, Break):
            return [etree.Element(_BREAK)]
        return self.comments.start(piece.thread) if piece.start else self.comments.end(piece.thread)

    def _inserted(self, piece: Insert, part: str, *, controls: bool) -> list[Element]:
        holder = etree.Element(W_P)
        source = self.amended_paragraph(piece.amended)
        marks, tag = self.marks_of(piece.hand), W_MOVE_TO if piece.move else W_INS
        bringing = self.transfer.bring_note
        if piece.hand is not None:
            NoteTransfer(self.transfer, marks)  # what a note says is of the same hand as its mark
        holder.extend(content(source, piece.start, piece.end, self.transfer, part, controls=controls))
        self.transfer.bring_note = bringing
        for node in marks.wrap(list(holder), tag):
            if node.tag == W_SDT:
                track_control(node, tag, marks)
        return list(holder)

    def _ranges(self, plan: ParagraphPlan, paragraph: Element, placed: Sequence[_Placed]) -> Element:
        """Put the limits of the moves that end or begin here; return the last node of the paragraph.

        Where the paragraph's mark moves too, the range ends after the paragraph.
        """
        last = paragraph
        spans: dict[tuple[str, str], list[Element]] = {}
        hands: dict[str, Hand | None] = {}
        for piece, nodes in placed:
            if isinstance(piece, Delete | Insert) and piece.move and nodes:
                kind = "moveFrom" if isinstance(piece, Delete) else "moveTo"
                spans.setdefault((kind, piece.move), []).extend(nodes)
                hands.setdefault(piece.move, piece.hand)
        for (kind, name), nodes in spans.items():
            start, end = self.marks_of(hands[name]).move_range(kind, name)
            _child_of(paragraph, nodes[0]).addprevious(start)
            if name == plan.move and plan.mark is not Mark.KEPT:
                last.addnext(end)
                last = end
            else:
                _child_of(paragraph, nodes[-1]).addnext(end)
        return last

    # -- paragraph marks ---------------------------------------------------------------------------------

    def _split(self, paragraph: Element, breaks: Sequence[Break]) -> Element:
        """Give what stands before each inserted paragraph mark a paragraph of its own."""
        first = paragraph
        for item in breaks:
            marker = next(paragraph.iter(_BREAK))
            before = etree.Element(W_P)
            look = amended_properties(self.amended_paragraph(item.amended).element, self.transfer)
            if look is not None:
                before.append(look)
            before.extend(taken_before(paragraph, marker))
            if self.formats:
                change_look(before, look, paragraph.find(W_PPR), self.marks)
            self.marks_of(item.hand).mark_paragraph(before, W_INS)
            paragraph.addprevious(before)
            first = before if first is paragraph else first
        return first

    def _finish(self, plan: ParagraphPlan, paragraph: Element) -> None:
        if self.formats and plan.accepted is not None:
            accepted = amended_properties(self.amended_paragraph(plan.accepted).element, self.transfer)
            own = plan.rejected or plan.draft
            if own is not None:
                if own in self.former:
                    rejected = self.former[own]
                else:
                    rejected = deepcopy(self.draft_paragraph(own).find(W_PPR))
                marks = self.marks_of(plan.look_hand)
                change_look(paragraph, accepted, rejected, marks)
                if plan.draft is not None and plan.mark is Mark.KEPT:
                    change_mark_look(paragraph, accepted, marks)
                    theirs = self.amended_element(plan.accepted)
                    track_section(paragraph.find(_SECTION), theirs.find(_SECTION), marks)
        if plan.mark is Mark.DELETED:
            self.marks_of(plan.hand).mark_paragraph(paragraph, W_MOVE_FROM if plan.move else W_DEL)
        elif plan.mark is Mark.INSERTED:
            self.marks_of(plan.hand).mark_paragraph(paragraph, W_MOVE_TO if plan.move else W_INS)


def _child_of(paragraph: Element, node: Element) -> Element:
    """The child of the paragraph that is or holds `node`."""
    while (above := node.getparent()) is not None and above is not paragraph:
        node = above
    return node


def place_nodes(
    paragraph: Element, cursor: Element | None, following: Element | None, made: list[Element]
) -> Element | None:
    """Put new nodes after `cursor` (None: at the beginning), outside wrappers that do not go on after it.

    Returns:
        The last node placed, or None if there was nothing to place.
    """
    if not made:
        return None
    around = set(following.iterancestors()) if following is not None else {paragraph}
    if cursor is None:
        if following is None:
            paragraph.extend(made)
            return made[-1]
        place = following
        while (above := place.getparent()) is not None and above is not paragraph:
            place = above
        for node in made:
            place.addprevious(node)
        return made[-1]
    place = cursor
    while (above := place.getparent()) is not None and above not in around and above is not paragraph:
        place = above
    if any(above.tag == W_HYPERLINK for above in place.iterancestors()):
        made = [inner for node in made for inner in (list(node) if node.tag == W_HYPERLINK else [node])]
    for node in made:
        place.addnext(node)
        place = node
    return place


def _take_section(giver: Element, taker: Element) -> None:
    """Move a section's properties to the paragraph that has the section's last mark from now on."""
    section = giver.find(f"{W_PPR}/{W_SECTPR}")
    if section is not None:
        holder = properties(taker)
        for other in holder.findall(W_SECTPR):
            holder.remove(other)
        holder.append(section)


def taken_before(paragraph: Element, marker: Element) -> list[Element]:
    """Take everything before `marker` out of the paragraph, and the marker too.

    A hyperlink that the marker parts goes on on both sides; other wrappers stay with the second part.
    """
    while (above := marker.getparent()) is not None and above is not paragraph:
        before = list(marker.itersiblings(preceding=True))[::-1]
        if before and above.tag == W_HYPERLINK:
            shell = etree.Element(W_HYPERLINK, dict(above.attrib))
            shell.extend(before)
            above.addprevious(shell)
        else:
            for child in before:
                if not str(child.tag).endswith("Pr"):
                    above.addprevious(child)
        above.addprevious(marker)
    taken = []
    for child in list(paragraph):
        if child is marker:
            break
        if child.tag != W_PPR:
            taken.append(child)
    parent = marker.getparent()
    if parent is not None:
        parent.remove(marker)
    return taken
