"""Tells in comments what delegations want a paragraph to look like where no tracked change can show it.

Which looks these are is told in `formats.docx.markup_joint_looks`. The first words of such a comment are the
author under which the delegations' marks stand, so that the proof finds from the file alone whose formatting
is told and not tracked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from counterdraft.exports.marked_up_comments import in_body
from counterdraft.formats.docx.markup_joint import JointThread
from counterdraft.formats.docx.markup_joint_looks import Unshown
from counterdraft.formats.docx.markup_joint_plan import Held, Signatures
from counterdraft.formats.docx.markup_plan import Remark, RemarkThread
from counterdraft.model.draft import Draft, ParagraphLook, Part, Provision, TextAlignment

_WANTED: Final = ": other formatting wanted "
_WHY: Final = "Word cannot track it beside what others want"
_PLACES: Final = {
    Part.BODY: "here",
    Part.FOOTNOTE: "at the end of this footnote",
    Part.ENDNOTE: "at the end of this endnote",
    Part.TEXT_BOX: "at the end of this text box",
    Part.HEADER: "at the end of a header",
    Part.FOOTER: "at the end of a footer",
}
_ALIGNMENTS: Final = {
    TextAlignment.START: "aligned at the start of the line",
    TextAlignment.CENTER: "centred",
    TextAlignment.END: "aligned at the end of the line",
    TextAlignment.JUSTIFY: "justified",
}
_TOLD_OF_THE_LOOK: Final = frozenset({"bidi", "ind", "jc", "outlineLvl", "pStyle"})
_PROPERTIES: Final = {
    "contextualSpacing": "spacing between paragraphs",
    "keepLines": "lines kept together",
    "keepNext": "kept with the next paragraph",
    "numPr": "another list",
    "pBdr": "borders",
    "pageBreakBefore": "page break before",
    "shd": "shading",
    "spacing": "spacing",
    "tabs": "tab stops",
}
_TWIPS_PER_CM: Final = 567


def look_remarks(
    draft: Draft,
    texts: Sequence[Draft],
    unshown: Sequence[Unshown],
    signatures: Signatures,
    author: str,
    date: str,
) -> Iterator[JointThread]:
    """Yield a comment for every look that cannot be tracked, on the paragraph that shall have it.

    Delegations that want it for other words have a comment of their own each.

    Raises:
        ValueError: names of delegations do not go into one author.
    """
    for look in unshown:
        together: dict[str, list[Held]] = {}
        for held in look.held:
            together.setdefault(texts[held.voice].text(held.provision), []).append(held)
        for same in together.values():
            first = same[0]
            wanted = texts[first.voice].by_id[first.provision]
            former = draft.by_id[look.draft] if look.draft is not None else None
            names = signatures.author(tuple(held.voice for held in same))
            told = "; ".join(_told(former, wanted, look.properties)) or "formatting"
            body = f"{names}{_WANTED}{_PLACES[wanted.part]}: {told}. {_WHY}."
            thread = RemarkThread(
                (Remark(author, date, body),), first.provision, 0, len(wanted.text), amended=True
            )
            placed = in_body(thread, texts[first.voice])
            yield JointThread(placed, first.voice if placed.amended else -1)


def names_unshown(comment: str, signatures: Signatures, voice: int) -> bool:
    """Whether a comment of a file tells formatting that a delegation wants."""
    names, wanted, rest = comment.rpartition(_WANTED)
    return bool(wanted) and rest.endswith(f"{_WHY}.") and signatures.names(names, voice)


def _told(former: Provision | None, wanted: Provision, properties: Sequence[str]) -> Iterator[str]:
    """What is wanted, in words, as far as it differs."""
    old, new = former.look if former is not None else ParagraphLook(), wanted.look
    label = former.label if former is not None else ""
    if wanted.label != label:
        yield f"list label “{wanted.label}”" if wanted.label else "no list label"
    if new.style != old.style:
        yield f"style “{new.style}”" if new.style else "no style"
    if new.level != old.level and new.level is not None:
        yield f"level {new.level + 1 if wanted.label else new.level}"
    if new.alignment is not old.alignment:
        yield _ALIGNMENTS[new.alignment]
    if new.indent_start_twips != old.indent_start_twips:
        yield f"indent {new.indent_start_twips / _TWIPS_PER_CM:.1f} cm"
    if new.indent_first_twips != old.indent_first_twips:
        yield f"first line {new.indent_first_twips / _TWIPS_PER_CM:+.1f} cm"
    if new.right_to_left != old.right_to_left:
        yield "from right to left" if new.right_to_left else "from left to right"
    for name in properties:
        if name not in _TOLD_OF_THE_LOOK and not (name == "numPr" and wanted.label != label):
            yield _PROPERTIES.get(name, name)
