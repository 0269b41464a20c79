"""What a reading for a proof leaves out: looks of runs, and who changed what.

The file is read as any other, and nothing here knows how it was written.
"""

from __future__ import annotations

from lxml.etree import _Element as Element

from counterdraft.formats.docx.flat import FlatParagraph, Mark
from counterdraft.formats.docx.looks import DocumentLooks
from counterdraft.formats.docx.plain import Plain
from counterdraft.model.draft import FormatRun, ParagraphLook, Part, TrackedChange


class Labels:
    """Labels of paragraphs; the looks of runs are not asked for."""

    def __init__(self, looks: DocumentLooks) -> None:
        self._looks = looks
        self.written = looks.written
        self.counted = looks.counted

    def paragraph(self, paragraph: Element, part: Part, table: Element | None) -> tuple[ParagraphLook, str]:
        """Look and list label of the next paragraph of a story."""
        return self._looks.paragraph(paragraph, part, table)

    def runs(self, flat: FlatParagraph, table: Element | None) -> tuple[FormatRun, ...]:
        """Nothing: no proof asks for it."""
        return ()

    def plain_runs(self, leaf: bytes, plain: Plain, table: Element | None) -> tuple[FormatRun, ...]:
        """Nothing: no proof asks for it."""
        return ()


class Unrecorded:
    """Stands for a record of tracked changes that nobody keeps."""

    def changes(self, marks: tuple[Mark, ...], length: int) -> tuple[TrackedChange, ...]:
        """Nothing: no proof asks for it."""
        return ()
