"""What the writer of several delegations' changes needs of each: its amended file, and marks in its name."""

from __future__ import annotations

from itertools import count

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_blocks import AmendedTable
from counterdraft.formats.docx.markup_content import AmendedParagraph, amended_paragraph, content
from counterdraft.formats.docx.markup_import import Transfer, copied
from counterdraft.formats.docx.markup_joint_plan import Added, By, Hands, Signatures
from counterdraft.formats.docx.markup_marks import Marks
from counterdraft.formats.docx.markup_notes import NoteTransfer
from counterdraft.formats.docx.names import W_P
from counterdraft.formats.docx.source import SourceDocument
from counterdraft.model.draft import ProvisionId, TableId


class Voice:
    """One delegation's amended file, of which paragraphs are flattened once; it is only read."""

    def __init__(self, source: SourceDocument, transfer: Transfer) -> None:
        self.source = source
        self.transfer = transfer
        self._flat: dict[ProvisionId, AmendedParagraph] = {}
        self._table_parts = {
            item.table: self._part(item.id) for item in source.draft.provisions if item.table
        }

    def _part(self, provision: ProvisionId) -> str:
        return self.source.stories[self.source.draft.by_id[provision].story].part

    def element(self, provision: ProvisionId) -> Element:
        """The `w:p` of a provision."""
        return self.source.paragraphs[provision]

    def paragraph(self, provision: ProvisionId) -> AmendedParagraph:
        """A provision's paragraph, flattened."""
        if provision not in self._flat:
            self._flat[provision] = amended_paragraph(self.element(provision), self._part(provision))
        return self._flat[provision]

    def table(self, table: TableId) -> AmendedTable:
        """A table and the part that it stands in."""
        return AmendedTable(self.source.tables[table], self._table_parts[table])


class Chorus:
    """All voices, and the marks that any of them make together."""

    def __init__(self, voices: tuple[Voice, ...], signatures: Signatures, date: str, ids: count[int]) -> None:
        self.voices = voices
        self._signatures = signatures
        self._date = date
        self._ids = ids
        self._marks: dict[tuple[By, Hands], Marks] = {}
        self._notes: dict[tuple[int, By, Hands], NoteTransfer] = {}

    @property
    def written(self) -> dict[str, int]:
        """How many elements of each kind all have written."""
        total: dict[str, int] = {}
        for marks in self._marks.values():
            for kind, number in marks.written.items():
                total[kind] = total.get(kind, 0) + number
        return total

    def marks(self, by: By, hands: Hands = ()) -> Marks:
        """The marks of the voices `by`, under all their names, with those of the hands that are theirs.

        They bear the date of the hands where all voices have one and the same, else that of the export.

        Raises:
            ValueError: the names do not go into one author.
        """
        own = tuple(one for one in hands if one[0] in by)
        if (by, own) not in self._marks:
            dates = {hand.date for _, hand in own} if len(own) == len(by) else set()
            date = dates.pop() if len(dates) == 1 else self._date
            self._marks[by, own] = Marks(self._signatures.author(by, own), date, self._ids)
        return self._marks[by, own]

    def foreign_marks(self, author: str) -> Marks:
        """Marks of somebody who is none of the voices; they are not counted."""
        return Marks(author, self._date, self._ids)

    def transfer(self, voice: int, by: By, hands: Hands = ()) -> Transfer:
        """The transfer of a voice, whose notes are from now on brought in the name of `by`."""
        transfer = self.voices[voice].transfer
        if (voice, by, hands) not in self._notes:
            self._notes[voice, by, hands] = NoteTransfer(transfer, self.marks(by, hands))
        transfer.bring_note = self._notes[voice, by, hands].bring
        return transfer

    def added(self, piece: Added, part: str, tag: str) -> list[Element]:
        """Copies of added text in marks of a kind, to be put into the part `part`."""
        first, by = piece.held[0], piece.by
        source = self.voices[first.voice].paragraph(first.provision)
        holder = etree.Element(W_P)
        transfer = self.transfer(first.voice, by, piece.hands)
        holder.extend(content(source, first.at, first.at + piece.length, transfer, part))
        self.marks(by, piece.hands).wrap(list(holder), tag)
        return list(holder)

    def copy(
        self, original: Element, source_part: str, part: str, voice: int, by: By, hands: Hands = ()
    ) -> Element:
        """An adapted, unmarked copy of a table or row of a voice's file."""
        made = copied(original)
        self.transfer(voice, by, hands).adapt(made, source_part, part)
        return made
