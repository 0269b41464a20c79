"""What is remembered between the readings of one comparison: a paragraph written alike is read once.

The draft, the amended texts and the proof of what is written from them share most of their paragraphs byte
for byte. Nothing is taken over but from equal bytes, and looks only between files whose styles and numbering
are equal too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from lxml.etree import _Element as Element

from counterdraft.formats.docx import xmlparts
from counterdraft.formats.docx.looks import DocumentLooks
from counterdraft.formats.docx.numbering import Numbering
from counterdraft.formats.docx.package import Package
from counterdraft.formats.docx.plain import PlainParagraphs
from counterdraft.formats.docx.segments import prefixes
from counterdraft.formats.docx.styles import Styles

if TYPE_CHECKING:
    from counterdraft.formats.wordings import Wordings

_Environment = tuple[bytes, bytes]


@dataclass
class Memory:
    """Plain paragraphs and looks that were read so far; not for several threads."""

    _plains: dict[tuple[tuple[str, str], ...], PlainParagraphs] = field(default_factory=dict)
    _looks: dict[_Environment, DocumentLooks] = field(default_factory=dict)

    @cached_property
    def wordings(self) -> Wordings:
        """What the words of paragraphs say of their places, for whoever names provisions."""
        from counterdraft.formats.wordings import Wordings

        return Wordings()

    def plains(self, root: Element) -> PlainParagraphs:
        """The plain paragraphs of documents whose roots bind the same prefixes as `root`."""
        names = tuple(prefixes(root))
        known = self._plains.get(names)
        if known is None:
            known = self._plains[names] = PlainParagraphs(dict(names))
        return known

    def known_in(self, data: bytes) -> Mapping[bytes, object | None]:
        """What is known of the paragraphs of a part, by their bytes; nothing if its root tells no names."""
        start = data.find(b"<w:")
        tag = data[start : data.find(b">", start) + 1]
        name = tag[1:].partition(b" ")[0]
        try:
            root = xmlparts.parse(tag + b"</" + name + b">")
        except xmlparts.MalformedXmlError:
            return {}
        return self.plains(root).known

    def looks(self, package: Package, styles: str | None, numbering: str | None) -> DocumentLooks:
        """Looks of a document whose styles and numbering stand in these parts."""
        key = tuple(package.data(part) if part is not None else b"" for part in (styles, numbering))
        known = self._looks.get((key[0], key[1]))
        if known is not None:
            return known.again()
        defined = Styles(package.tree(styles) if styles is not None else None)
        lists = Numbering(package.tree(numbering) if numbering is not None else None, defined.list_of_style)
        looks = self._looks[key[0], key[1]] = DocumentLooks(defined, lists)
        return looks
