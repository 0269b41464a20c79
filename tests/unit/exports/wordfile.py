"""Builds small Word packages from XML, so that tests can say exactly what a document holds."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SECTION = '<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
)


def numbering(*formats: str) -> str:
    """The content of a numbering part: list 1, 2, ... with `decimal`, `lowerLetter`, `bullet`, ..."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{index}"><w:multiLevelType w:val="hybridMultilevel"/>'
        + "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="%{level + 1}."/></w:lvl>'
            for level in range(2)
        )
        + "</w:abstractNum>"
        for index, kind in enumerate(formats, 1)
    )
    return abstract + "".join(
        f'<w:num w:numId="{index}"><w:abstractNumId w:val="{index}"/></w:num>'
        for index in range(1, len(formats) + 1)
    )


@dataclass
class WordFile:
    """What a package shall hold; everything is XML without its root.

    `notes` are the contents of footnotes 1, 2, ...; `images` the bytes of `rIdImage1`, ...; `links` the
    addresses of `rIdLink1`, ...; `header` the content of the default header.
    """

    body: str
    notes: list[str] = field(default_factory=list)
    endnotes: list[str] = field(default_factory=list)
    images: list[bytes] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    header: str | None = None
    styles: str = STYLES
    numbering: str | None = None

    def save(self, path: Path) -> Path:
        """Write the package, the same bytes for the same content."""
        parts: dict[str, bytes] = {}
        types = ['<Default Extension="xml" ContentType="application/xml"/>']
        types.append(
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        )
        types.append('<Default Extension="png" ContentType="image/png"/>')
        rels: list[str] = []

        def add(name: str, root: str, content: str, kind: str, identifier: str) -> None:
            parts[f"word/{name}"] = f"<w:{root} {_NAMESPACES}>{content}</w:{root}>".encode()
            types.append(f'<Override PartName="/word/{name}" ContentType="{_MAIN}.{kind}+xml"/>')
            rels.append(f'<Relationship Id="{identifier}" Type="{R}/{kind}" Target="{name}"/>')

        add("styles.xml", "styles", self.styles, "styles", "rIdStyles")
        if self.numbering is not None:
            add("numbering.xml", "numbering", self.numbering, "numbering", "rIdNumbering")
        for kind, notes in (("footnote", self.notes), ("endnote", self.endnotes)):
            if notes:
                add(f"{kind}s.xml", f"{kind}s", _notes(kind, notes), f"{kind}s", f"rId{kind}")
        reference = ""
        if self.header is not None:
            add("header1.xml", "hdr", self.header, "header", "rIdHeader")
            reference = '<w:headerReference w:type="default" r:id="rIdHeader"/>'
        for index, data in enumerate(self.images, 1):
            parts[f"word/media/image{index}.png"] = data
            rels.append(
                f'<Relationship Id="rIdImage{index}" Type="{R}/image" Target="media/image{index}.png"/>'
            )
        for index, address in enumerate(self.links, 1):
            rels.append(
                f'<Relationship Id="rIdLink{index}" Type="{R}/hyperlink" Target="{address}" '
                'TargetMode="External"/>'
            )
        types.append(f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>')
        body = f"<w:body>{self.body}{SECTION.format(reference)}</w:body>"
        parts["word/document.xml"] = f"<w:document {_NAMESPACES}>{body}</w:document>".encode()
        parts["[Content_Types].xml"] = _package("content-types", "Types", "".join(types))
        parts["_rels/.rels"] = _package(
            "relationships",
            "Relationships",
            f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>',
        )
        parts["word/_rels/document.xml.rels"] = _package("relationships", "Relationships", "".join(rels))
        with zipfile.ZipFile(path, "w") as package:
            for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
                package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), parts[name])
        return path


def _notes(kind: str, notes: list[str]) -> str:
    separators = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for name, number in (("separator", -1), ("continuationSeparator", 0))
    )
    return separators + "".join(
        f'<w:{kind} w:id="{number}">{content}</w:{kind}>' for number, content in enumerate(notes, 1)
    )


def _package(space: str, root: str, content: str) -> bytes:
    uri = f"http://schemas.openxmlformats.org/package/2006/{space}"
    return f'<{root} xmlns="{uri}">{content}</{root}>'.encode()


def run(text: str, look: str = "") -> str:
    """A run of text."""
    formatting = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{formatting}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, look: str = "") -> str:
    """A paragraph; content that is no XML becomes a run."""
    inner = "".join(item if item.startswith("<") else run(item) for item in content)
    return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{inner}</w:p>"


def table(*rows: list[str]) -> str:
    """A table; every cell is the XML of its blocks, or plain text."""
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in rows[0])
    body = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )
    look = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def note(number: int, kind: str = "footnote") -> str:
    """A run that refers to a note."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def image(number: int, identifier: int = 1) -> str:
    """A run that shows an image."""
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="9525" cy="9525"/><wp:docPr id="{identifier}" name="Picture {identifier}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{identifier}" name="i.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="rIdImage{number}"/><a:stretch><a:fillRect/></a:stretch>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def complex_field(code: str, shown: str) -> str:
    """A field in runs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def simple_field(code: str, shown: str) -> str:
    """A field in one element."""
    return f'<w:fldSimple w:instr="{code}">{run(shown)}</w:fldSimple>'


def text_box(*paragraphs: str, identifier: int = 1) -> str:
    """A run that holds a text box, with the older drawing of it."""
    inner = "".join(paragraphs)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="900000"/>'
        f'<wp:docPr id="{identifier}" name="Box {identifier}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:rect id="box{identifier}" style="width:71pt;height:71pt"><v:textbox><w:txbxContent>{inner}'
        "</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
