"""Finds how several delegations want paragraphs to look, and which of these wishes no mark can show.

A paragraph holds one former look (ECMA-376 Part 1, 17.13.5.29). Most paragraph marks can give way to another
one, so that any number of looks can be tracked. Two kinds cannot:

- the last mark of a container (document, cell, note, text box, header), behind which nothing can be put;
- a mark that is moved, since the pairing of a move must stay whole.

Such a mark shows the draft's look and one other as a change of formatting: the first that counts the
paragraph otherwise in its lists, else the first that is wanted. The other wishes are returned as `Unshown`,
for the caller to tell in comments. No word depends on them: every delegation's text can be read off exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_joint_plan import (
    By,
    Held,
    JointBlock,
    JointParagraph,
    JointPlan,
    JointRow,
    JointTable,
)
from counterdraft.formats.docx.markup_joint_voices import Chorus
from counterdraft.formats.docx.markup_looks import amended_properties, other_properties, same_look
from counterdraft.formats.docx.names import W_NUMPR, W_PPR, W_PSTYLE, W_VAL
from counterdraft.model.draft import ProvisionId

Looks = list[tuple[By, Element | None]]
"""What voices want something to look like, those that want the same together."""


@dataclass(frozen=True, slots=True)
class Unshown:
    """A look of a paragraph mark that the file cannot show as a tracked change.

    `held` are the voices that want it, with the provisions that the mark ends in their texts. Instead they
    get the look of `draft`; None where the paragraph is the last of a header or footer that several add.
    `properties` are the names of the `w:pPr` children that differ, in alphabetical order.
    """

    draft: ProvisionId | None
    held: tuple[Held, ...]
    properties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JointLooks:
    """The looks that voices want of paragraphs; `formats`: whether differences in formatting are tracked."""

    chorus: Chorus
    formats: bool

    def wanted(self, held: Held, by: By) -> Element | None:
        """The `w:pPr` of a voice's provision, adapted to the draft."""
        element = self.chorus.voices[held.voice].element(held.provision)
        return amended_properties(element, self.chorus.transfer(held.voice, by))

    def changed(self, plan: JointParagraph, paragraph: Element) -> Sequence[Held]:
        """The voices that may want a paragraph of the draft to look otherwise, its words or its mark."""
        voices = self.chorus.voices
        return [
            held
            for held in plan.looks
            if not voices[held.voice].transfer.alike(paragraph, voices[held.voice].element(held.provision))
        ]

    def other(self, wanted: Sequence[Held], former: Element | None) -> Looks:
        """The looks of paragraphs that differ from the former one; none if formatting is not tracked."""
        found: Looks = []
        for held in wanted if self.formats else ():
            look = self.wanted(held, (held.voice,))
            if not same_look(look, former):
                join(found, held.voice, look, same_look)
        return found

    def of_mark(self, plan: JointParagraph, wanted: Sequence[Held], former: Element | None) -> Looks:
        """The looks of a mark of the draft, the one that is a change of formatting first."""
        looks = self.other(wanted, former)
        if not can_give_way(plan):
            looks.sort(key=lambda item: _numbering(item[1]) == _numbering(former))
        return looks

    def unshown(
        self, plan: JointPlan, draft_paragraph: Callable[[ProvisionId], Element]
    ) -> Iterator[Unshown]:
        """Find the looks of a plan that cannot be shown; nothing may have been marked yet."""
        if not self.formats:
            return
        for story in plan.stories:
            for block in _paragraphs(story.blocks):
                if len(block.looks) > 1 and not can_give_way(block):
                    yield from self._unshown(block, draft_paragraph(block.draft))
        for margin in plan.margins:
            yield from self._in_margin([Held(voice, self._last(voice, story)) for voice, story in margin])

    def _unshown(self, plan: JointParagraph, paragraph: Element) -> Iterator[Unshown]:
        former = paragraph.find(W_PPR)
        for by, look in self.of_mark(plan, self.changed(plan, paragraph), former)[1:]:
            held = tuple(one for one in plan.looks if one.voice in by)
            yield Unshown(plan.draft, held, other_properties(former, look))

    def _last(self, voice: int, story: str) -> ProvisionId:
        draft = self.chorus.voices[voice].source.draft
        return [one.id for one in draft.provisions if one.story == story][-1]

    def _in_margin(self, last: Sequence[Held]) -> Iterator[Unshown]:
        """The looks of the last mark of a new header or footer, which is the first one's."""
        shown = self.wanted(last[0], (last[0].voice,))
        for by, look in self.other(last[1:], shown):
            held = tuple(one for one in last if one.voice in by)
            yield Unshown(None, held, other_properties(shown, look))


def can_give_way(plan: JointParagraph) -> bool:
    """Whether the mark of a paragraph of the draft can be deleted and another one be put in for it."""
    return plan.movable and not plan.move


def join(
    looks: Looks,
    voice: int,
    look: Element | None,
    same: Callable[[Element | None, Element | None], bool],
) -> None:
    """Add a voice to those that want a look, which is a new one if no other is the same."""
    for index, (by, known) in enumerate(looks):
        if same(known, look):
            looks[index] = ((*by, voice) if voice not in by else by, known)
            return
    looks.append(((voice,), look))


def _paragraphs(blocks: Sequence[JointBlock]) -> Iterator[JointParagraph]:
    for block in blocks:
        if isinstance(block, JointParagraph):
            yield block
        elif isinstance(block, JointTable):
            for row in block.rows:
                for cell in row.cells if isinstance(row, JointRow) else ():
                    yield from _paragraphs(cell.blocks)


def _numbering(look: Element | None) -> list[tuple[str, str]]:
    """What of a paragraph's properties decides its list label."""
    if look is None:
        return []
    return [
        (str(node.tag), node.get(W_VAL, ""))
        for child in look.iterchildren(W_NUMPR, W_PSTYLE)
        for node in child.iter()
    ]
