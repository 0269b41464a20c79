"""Brings the footnotes and endnotes that an insertion refers to over to the draft, their text inserted.

Source: ECMA-376 Part 1, 17.11 (footnotes and endnotes; a part of notes begins with the two separators).
"""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_import import Transfer, copied
from counterdraft.formats.docx.markup_marks import Marks
from counterdraft.formats.docx.names import (
    W_ENDNOTE,
    W_FOOTNOTE,
    W_FOOTNOTE_REFERENCE,
    W_ID,
    W_INS,
    W_P,
    W_R,
    W_TYPE,
    R,
    W,
    w,
)

_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_SEPARATORS: Final = (
    ("separator", "-1", "separator"),
    ("continuationSeparator", "0", "continuationSeparator"),
)


class NoteTransfer:
    """Copies notes from the amended file to the draft, one for each inserted reference."""

    def __init__(self, transfer: Transfer, marks: Marks) -> None:
        self._transfer = transfer
        self._marks = marks
        transfer.bring_note = self.bring

    def bring(self, reference: Element, target_part: str) -> None:
        """Give a copied reference the id of a copy of its note.

        The reference still names the note of the amended file; `target_part` is where the copy stands.
        """
        kind = "footnotes" if reference.tag == W_FOOTNOTE_REFERENCE else "endnotes"
        tag = W_FOOTNOTE if kind == "footnotes" else W_ENDNOTE
        theirs = self._transfer.amended.related(self._transfer.amended.main, kind)
        note = self._find(theirs, tag, reference.get(W_ID, ""))
        if theirs is None or note is None:
            return
        ours = self._part(kind)
        root = self._transfer.draft.edit(ours)
        ids = [int(item.get(W_ID, "0")) for item in root.iterchildren(tag)]
        made = copied(note)
        made.set(W_ID, str(max(ids, default=0) + 1))
        root.append(made)
        reference.set(W_ID, made.get(W_ID, ""))
        self._transfer.adapt(made, theirs, ours)
        self._marks.mark_story(made, W_INS)

    def _find(self, part: str | None, tag: str, identifier: str) -> Element | None:
        if part is None:
            return None
        notes = self._transfer.amended.tree(part).iterchildren(tag)
        return next((note for note in notes if note.get(W_ID) == identifier), None)

    def _part(self, kind: str) -> str:
        """The draft's part of notes, made with its separators if it has none."""
        draft = self._transfer.draft
        name = draft.related(draft.main, kind)
        if name is None:
            root = etree.Element(w(kind), nsmap={"w": W, "r": R})
            for note_type, identifier, mark in _SEPARATORS:
                note = etree.SubElement(root, w(kind[:-1]), {W_TYPE: note_type, W_ID: identifier})
                etree.SubElement(etree.SubElement(etree.SubElement(note, W_P), W_R), w(mark))
            name = draft.add_part(f"word/{kind}.xml", root, _CONTENT_TYPE.format(kind))
            draft.relate(draft.main, kind, name)
        return name
