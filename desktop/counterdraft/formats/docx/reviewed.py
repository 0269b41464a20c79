"""Reads both views of a marked-up file for a proof: what rejecting and what accepting all changes gives.

The file is read as any other; only what no proof asks for is left out (looks of runs, references, who changed
what), and a paragraph that no change touches is read once for both views, told by its bytes. It knows nothing
of how the file was written.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from counterdraft.formats.docx.flat import FlatParagraph, Mark
from counterdraft.formats.docx.flatten import flatten
from counterdraft.formats.docx.looks import DocumentLooks, PlacedLook
from counterdraft.formats.docx.media import Media
from counterdraft.formats.docx.segments import Segments
from counterdraft.model.draft import FormatRun, ParagraphLook, Part, TrackedChange

SIGNS = (b"author=", b"GridChange", b"<w:del", b"Range", b"fldChar", b"<w:comment", b"Reference")
"""What a paragraph holds that resolving could change, or whose reading depends on more than its bytes."""


@dataclass
class Memory:
    """What was read of paragraphs, by their bytes; good for one package alone."""

    flats: dict[bytes, FlatParagraph] = field(default_factory=dict)
    looks: dict[bytes, PlacedLook] = field(default_factory=dict)
    cut: Segments = field(default_factory=Segments)


class SharedReading:
    """Flattens the paragraphs of one view of a part, and asks for each untouched one only once."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self.known: dict[Element, bytes] = {}

    def learn(self, root: Element, data: bytes) -> None:
        """Take the untouched paragraphs of a tree that is as it was parsed from `data`."""
        self.known = self._memory.cut.untouched(root, data, SIGNS)

    def flatten(self, paragraph: Element, media: Media | None) -> FlatParagraph:
        """Flatten a paragraph, or remember how an equal one was flattened."""
        segment = self.known.get(paragraph)
        if segment is None:
            return flatten(paragraph, media)
        flat = self._memory.flats.get(segment)
        if flat is None:
            flat = flatten(paragraph, media)
            if flat.boxes or flat.notes or flat.marks or flat.unknown or flat.opened or flat.closed:
                return flat
            flat = self._memory.flats[segment] = FlatParagraph(flat.text, (), flat.objects)
        return flat


class SharedLooks:
    """Labels of paragraphs; the looks of runs are not asked for."""

    def __init__(self, looks: DocumentLooks, reading: SharedReading, memory: Memory) -> None:
        self._looks = looks
        self._reading = reading
        self._memory = memory

    def paragraph(self, paragraph: Element, part: Part, table: Element | None) -> tuple[ParagraphLook, str]:
        """Look and list label of the next paragraph of a story."""
        segment = self._reading.known.get(paragraph)
        placed = self._memory.looks.get(segment) if segment is not None else None
        if placed is None:
            placed = self._looks.placed(paragraph)
            if segment is not None:
                self._memory.looks[segment] = placed
        return self._looks.counted(placed, part)

    def runs(self, flat: FlatParagraph, table: Element | None) -> tuple[FormatRun, ...]:
        """Nothing: no proof asks for it."""
        return ()


class Unrecorded:
    """Stands for a record of tracked changes that nobody keeps."""

    def changes(self, marks: tuple[Mark, ...], length: int) -> tuple[TrackedChange, ...]:
        """Nothing: no proof asks for it."""
        return ()
