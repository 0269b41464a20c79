"""Builds small packages from the XML that a test is about."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from counterdraft.formats.docx.source import SourceDocument, open_source
from counterdraft.model.draft import TrackedView

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "commentsExtended": "w15:commentsEx",
    "header": "hdr",
    "footer": "ftr",
}


@dataclass
class DocxBuilder:
    """A package in the making; parts are given as the XML inside their root element.

    Header and footer parts are named `header1`, `footer1`, ... and get relationship ids of the same name.
    """

    folder: Path
    body: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    relationships: list[tuple[str, str, str, bool]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    main_type: str = MAIN_TYPE
    name: str = "sample.docx"

    def document(self) -> bytes:
        return f"<w:document {NAMESPACES}><w:body>{self.body}</w:body></w:document>".encode()

    def write(self) -> Path:
        path = self.folder / self.name
        overrides = [f'<Override PartName="/word/document.xml" ContentType="{self.main_type}"/>']
        relationships: list[str] = []
        contents: dict[str, bytes] = {"word/document.xml": self.document()}
        for part, xml in self.parts.items():
            kind = part.rstrip("0123456789")
            root = _ROOTS[kind]
            tag = root if ":" in root else f"w:{root}"
            contents[f"word/{part}.xml"] = f"<{tag} {NAMESPACES}>{xml}</{tag}>".encode()
            overrides.append(
                f'<Override PartName="/word/{part}.xml" ContentType="{_WORD_TYPE.format(kind)}"/>'
            )
            relationships.append(f'<Relationship Id="{part}" Type="{R}/{kind}" Target="{part}.xml"/>')
        for identity, kind, target, external in self.relationships:
            mode = ' TargetMode="External"' if external else ""
            relationships.append(f'<Relationship Id="{identity}" Type="{R}/{kind}" Target="{target}"{mode}/>')
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr(
                "[Content_Types].xml",
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Default Extension="xml" ContentType="application/xml"/>' + "".join(overrides) + "</Types>",
            )
            package.writestr(
                "_rels/.rels",
                _rels(f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'),
            )
            package.writestr("word/_rels/document.xml.rels", _rels("".join(relationships)))
            for name, data in {**contents, **self.files}.items():
                package.writestr(name, data)
        return path

    def open(self, view: TrackedView = TrackedView.ACCEPTED, **options: Any) -> SourceDocument:
        return open_source(self.write(), view, **options)


def _rels(inner: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'


@pytest.fixture
def docx(tmp_path: Path) -> DocxBuilder:
    """An empty package to fill."""
    return DocxBuilder(tmp_path)


@pytest.fixture
def element() -> Callable[[str], etree._Element]:
    """Parse a fragment with all prefixes declared."""

    def parse(xml: str) -> etree._Element:
        root = etree.fromstring(f"<w:root {NAMESPACES}>{xml}</w:root>")
        return root[0]

    return parse
