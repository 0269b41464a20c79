"""Works the pieces of several delegations into one paragraph: the draft's own, or one that they add.

A run can hold one former look and so can a paragraph (ECMA-376 Part 1, 17.13.5.29 and .31). Where voices want
different looks of the same words, the first one's is a change of formatting; for the others the words are
deleted and put in again as they want them. A paragraph mark gives way in the same manner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.flat import AtomKind
from counterdraft.formats.docx.markup_comments import CommentWriter
from counterdraft.formats.docx.markup_import import copied
from counterdraft.formats.docx.markup_joint_looks import JointLooks, Looks, can_give_way, join
from counterdraft.formats.docx.markup_joint_plan import (
    Added,
    By,
    Hands,
    Held,
    JointParagraph,
    JointPiece,
    NewParagraph,
    NewTable,
    Parted,
    Stretch,
)
from counterdraft.formats.docx.markup_joint_voices import Chorus
from counterdraft.formats.docx.markup_looks import (
    change_look,
    change_mark_look,
    change_run_look,
    same_run_look,
)
from counterdraft.formats.docx.markup_paragraphs import place_nodes, taken_before
from counterdraft.formats.docx.markup_plan import Limit
from counterdraft.formats.docx.markup_strand import Strand
from counterdraft.formats.docx.names import (
    PRIVATE,
    W_BODY,
    W_DEL,
    W_INS,
    W_MOVE_FROM,
    W_MOVE_TO,
    W_P,
    W_PPR,
    W_RPR,
)
from counterdraft.model.draft import ProvisionId

_PLACE: Final = f"{{{PRIVATE}}}place"


@dataclass(frozen=True, slots=True)
class JointParagraphWriter:
    """Applies the paragraphs of a joint plan.

    Attributes:
        chorus: the voices and their marks.
        draft_paragraph: the `w:p` of a provision of the draft.
        new_table: a marked copy of a table that voices add, for a part.
        looks: how the voices want paragraphs to look.
        comments: makes the limits of comments.
    """

    chorus: Chorus
    draft_paragraph: Callable[[ProvisionId], Element]
    new_table: Callable[[NewTable, str], Element]
    looks: JointLooks
    comments: CommentWriter

    @property
    def formats(self) -> bool:
        """Whether differences in formatting are tracked."""
        return self.looks.formats

    def rework(self, plan: JointParagraph, part: str) -> tuple[Element, Element]:
        """Mark the draft's own paragraph; return the first and the last node that now stand for it."""
        paragraph = self.draft_paragraph(plan.draft)
        wanted = self.looks.changed(plan, paragraph) if self.formats else ()
        if not plan.pieces and not plan.gone and not wanted:
            return paragraph, paragraph
        former = deepcopy(paragraph.find(W_PPR))
        strand = Strand(paragraph)
        pieces = list(plan.pieces)
        if not pieces and strand.text:
            pieces = [Stretch(0, len(strand.text), (), tuple(wanted))]
        looks = self.looks.of_mark(plan, wanted, former)
        gone = plan.gone
        for by, _ in looks[1:] if can_give_way(plan) else ():
            pieces.append(Parted(tuple(held for held in plan.looks if held.voice in by)))
            gone = tuple(sorted({*gone, *by}))
        self._pieces(pieces, strand, part, W_MOVE_FROM if plan.move else W_DEL)
        places = [piece for piece in pieces if isinstance(piece, Parted | NewTable)]
        first = self._split(paragraph, places, former, part) if places else paragraph
        if looks:
            by, look = looks[0]
            change_look(paragraph, look, former, self.chorus.marks(by))
            change_mark_look(paragraph, look, self.chorus.marks(by))
        if plan.move:
            self.chorus.marks(gone).mark_paragraph(paragraph, W_MOVE_FROM)
            return first, self._range(paragraph, "moveFrom", plan.move, gone)
        if gone:
            self.chorus.marks(gone, plan.hands).mark_paragraph(paragraph, W_DEL)
        return first, paragraph

    def _range(self, paragraph: Element, kind: str, name: str, by: By) -> Element:
        """Put the limits of a move around a paragraph that moves with its mark; return the end."""
        start, end = self.chorus.marks(by).move_range(kind, name)
        content = [child for child in paragraph if child.tag != W_PPR]
        content[0].addprevious(start)
        paragraph.addnext(end)
        return end

    def fresh(self, plan: NewParagraph, part: str) -> list[Element]:
        """New paragraphs with what voices put in: one, or several where they want more than two looks."""
        look = self.looks.wanted(plan.held[0], plan.by)
        others = self.looks.other(plan.held[1:], look)
        apart = [by for by, _ in others[1:]]
        own = _for_voices(plan, [voice for voice in plan.by if not any(voice in by for by in apart)])
        paragraph = etree.Element(W_P)
        if look is not None:
            paragraph.append(look)
        for piece in own.pieces:
            paragraph.extend(self._made(piece, part, W_MOVE_TO if plan.move else W_INS))
        for by, wanted in others[:1]:
            change_look(paragraph, wanted, deepcopy(look), self.chorus.marks(by))
        if plan.move:
            holder = etree.Element(W_BODY)
            holder.append(paragraph)
            self.chorus.marks(own.by).mark_paragraph(paragraph, W_MOVE_TO)
            self._range(paragraph, "moveTo", plan.move, own.by)
            return list(holder)
        self.chorus.marks(own.by, plan.hands).mark_paragraph(paragraph, W_INS)
        rest = [made for by in apart for made in self.fresh(_for_voices(plan, by), part)]
        return [paragraph, *rest]

    # -- looks of words --------------------------------------------------------------------------------

    def _run_looks(self, strand: Strand, stretches: Sequence[Stretch]) -> dict[Element, Looks]:
        """The looks that voices want of runs, where they differ from the draft's; the runs are cut out."""
        found: list[tuple[int, int, int, Element | None]] = []
        for stretch in stretches:
            for held in stretch.held:
                found.extend(self._other_looks(strand, stretch, held))
        for low, high, _, _ in found:
            strand.cut(low)
            strand.cut(high)
        looks: dict[Element, Looks] = {}
        for low, high, voice, look in found:
            for node in strand.nodes(low, high):
                join(looks.setdefault(node, []), voice, look, same_run_look)
        return looks

    def _other_looks(
        self, strand: Strand, stretch: Stretch, held: Held
    ) -> Iterator[tuple[int, int, int, Element | None]]:
        """Yield (start, end, voice, wanted look); objects keep the look they have."""
        voice = self.chorus.voices[held.voice]
        shift = stretch.start - held.at
        end = held.at + stretch.end - stretch.start
        known: dict[Element, Element | None] = {}
        for atom in voice.paragraph(held.provision).flat.atoms:
            if atom.end <= held.at or atom.run is None or atom.kind is AtomKind.OBJECT:
                continue
            if atom.start >= end:
                break
            if atom.run not in known:
                properties = atom.run.find(W_RPR)
                look = copied(properties) if properties is not None else None
                if look is not None:
                    voice.transfer.adapt_properties(look)
                known[atom.run] = look
            start, stop = max(atom.start, held.at) + shift, min(atom.end, end) + shift
            for low, high, run in strand.runs(start, stop):
                if not same_run_look(run.find(W_RPR), known[atom.run]):
                    yield low, high, held.voice, known[atom.run]

    # -- pieces ------------------------------------------------------------------------------------------

    def _pieces(self, pieces: Sequence[JointPiece], strand: Strand, part: str, tag: str) -> None:
        stretches = [piece for piece in pieces if isinstance(piece, Stretch)]
        for stretch in stretches:
            strand.cut(stretch.start)
            strand.cut(stretch.end)
        looks = self._run_looks(strand, stretches) if self.formats else {}
        nodes = [
            strand.nodes(piece.start, piece.end) if isinstance(piece, Stretch) else [] for piece in pieces
        ]
        cursor: Element | None = None
        for index, piece in enumerate(pieces):
            if isinstance(piece, Stretch):
                cursor = self._stretch(piece, nodes[index], looks, tag)
                continue
            made = self._made(piece, part)
            following = next((group[0] for group in nodes[index + 1 :] if group), None)
            last = place_nodes(strand.paragraph, cursor, following, made)
            cursor = last if last is not None else cursor

    def _stretch(
        self, piece: Stretch, nodes: Sequence[Element], looks: dict[Element, Looks], tag: str
    ) -> Element:
        """Mark the nodes of a stretch and give them their looks; return the last of them."""
        last = nodes[-1]
        waiting: list[Element] = []
        for node in nodes:
            wanted = looks.get(node, [])
            others = [(by, _with_look(node, look)) for by, look in wanted[1:]]
            if wanted:
                change_run_look(node, wanted[0][1], self.chorus.marks(wanted[0][0]))
            if not others:
                waiting.append(node)
                continue
            if waiting:
                self._deleted(piece.gone, waiting, tag, piece.hands)
                waiting = []
            gone = tuple(sorted({*piece.gone, *(voice for by, _ in others for voice in by)}))
            last = self._deleted(gone, [node], tag, piece.hands)
            for by, copy in others:
                holder = etree.Element(W_P)
                holder.append(copy)
                for made in self.chorus.marks(by).wrap([copy], W_INS):
                    last.addnext(made)
                    last = made
        return self._deleted(piece.gone, waiting, tag, piece.hands) if waiting else last

    def _deleted(self, gone: By, nodes: Sequence[Element], tag: str, hands: Hands) -> Element:
        """Mark nodes as deleted by `gone`, if anybody does; return the last one that stands for them."""
        return self.chorus.marks(gone, hands).wrap(nodes, tag)[-1] if gone else nodes[-1]

    def _made(self, piece: JointPiece, part: str, tag: str = W_INS) -> list[Element]:
        """The new nodes that a piece brings."""
        if isinstance(piece, Added):
            return self.chorus.added(piece, part, tag)
        if isinstance(piece, Limit):
            return self.comments.start(piece.thread) if piece.start else self.comments.end(piece.thread)
        return [etree.Element(_PLACE)]

    def _split(
        self, paragraph: Element, places: Sequence[Parted | NewTable], former: Element | None, part: str
    ) -> Element:
        """Give what stands before each added mark a paragraph of its own; return the first of all nodes."""
        first: Element | None = None
        for item in places:
            marker = next(paragraph.iter(_PLACE))
            before = taken_before(paragraph, marker)
            if isinstance(item, NewTable):
                made = self.new_table(item, part)
                paragraph.addprevious(made)
                for place, node in enumerate(before, 0 if paragraph.find(W_PPR) is None else 1):
                    paragraph.insert(place, node)
            else:
                made, *others = self._parted(item, before, former)
                for node in (made, *others):
                    paragraph.addprevious(node)
            first = made if first is None else first
        assert first is not None
        return first

    def _parted(self, item: Parted, before: Sequence[Element], former: Element | None) -> Iterator[Element]:
        """A paragraph for what stands before an added mark, then empty ones for those with a third look."""
        made = etree.Element(W_P)
        look = self.looks.wanted(item.held[0], item.by)
        others = self.looks.other(item.held[1:], look)
        apart = [
            replace(item, held=tuple(held for held in item.held if held.voice in by)) for by, _ in others[1:]
        ]
        by = tuple(voice for voice in item.by if not any(voice in one.by for one in apart))
        if look is not None:
            made.append(look)
        made.extend(before)
        for some, wanted in others[:1]:
            change_look(made, wanted, deepcopy(look), self.chorus.marks(some))
        if self.formats and not others:
            change_look(made, look, former, self.chorus.marks(by))
        self.chorus.marks(by, item.hands).mark_paragraph(made, W_INS)
        yield made
        for one in apart:
            yield from self._parted(one, (), former)


def _for_voices(plan: NewParagraph, voices: Sequence[int]) -> NewParagraph:
    """The part of an addition that is made by some of its voices; limits of comments stay with the first."""
    pieces: list[Added | Limit] = []
    for piece in plan.pieces:
        if isinstance(piece, Added):
            held = tuple(held for held in piece.held if held.voice in voices)
            pieces.append(replace(piece, held=held))
        elif plan.held[0].voice in voices:
            pieces.append(piece)
    held = tuple(held for held in plan.held if held.voice in voices)
    return NewParagraph(held, tuple(pieces), hands=plan.hands)


def _with_look(run: Element, look: Element | None) -> Element:
    """A copy of a run that looks as wanted."""
    made = copied(run)
    former = made.find(W_RPR)
    if former is not None:
        made.remove(former)
    if look is not None:
        made.insert(0, copied(look))
    return made
