"""Write one source of the sample negotiation as the bytes of a DOCX; reads no files.

The package is written part by part (ECMA-376 Part 2) and stored without compression, so that the same
source gives the same bytes whatever the versions of Python and zlib.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree
from seed_markup import Grid, Paragraph, Piece, Row, Source
from seed_styles import LOOKS, W, font_table, numbering, settings, styles

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_CT = "http://schemas.openxmlformats.org/package/2006/content-types"
_PR = "http://schemas.openxmlformats.org/package/2006/relationships"
_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACES = {"w": W, "r": _R, "mc": _MC, "w14": _W14, "w15": _W15}
_TEXT_WIDTH = 9072
"""Twips between the margins of an A4 page with margins of 2.5 cm."""
_WORDS = ("text", "note", "ref")
"""Kinds of pieces that show words."""
_EPOCH = (1980, 1, 1, 0, 0, 0)

_MAIN_PARTS = {
    "styles": ("styles", f"{_WORD}.styles+xml"),
    "settings": ("settings", f"{_WORD}.settings+xml"),
    "numbering": ("numbering", f"{_WORD}.numbering+xml"),
    "fontTable": ("fontTable", f"{_WORD}.fontTable+xml"),
    "header1": ("header", f"{_WORD}.header+xml"),
    "footer1": ("footer", f"{_WORD}.footer+xml"),
    "footnotes": ("footnotes", f"{_WORD}.footnotes+xml"),
    "comments": ("comments", f"{_WORD}.comments+xml"),
    "commentsExtended": ("commentsExtended", f"{_WORD}.commentsExtended+xml"),
    "people": ("people", f"{_WORD}.people+xml"),
}
_OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships"

Element = etree._Element


def w(tag: str, *children: Element | str, **attributes: str | int) -> Element:
    """Build one element of the main namespace; `r_id` becomes `r:id`, other names `w:`."""
    element = etree.Element(f"{{{W}}}{tag}", nsmap=_SPACES if tag in _ROOTS else {"w": W})
    for name, value in attributes.items():
        space = _R if name == "r_id" else W
        element.set(f"{{{space}}}{'id' if name == 'r_id' else name}", str(value))
    for child in children:
        if isinstance(child, str):
            element.text = child
            element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        else:
            element.append(child)
    return element


_ROOTS = {"document", "hdr", "ftr", "footnotes", "comments"}


class Writer:
    """Builds the parts of one document; counts ids so that they are unique in it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.meta = source.meta
        self.author = self.meta.get("author", "")
        self.stamp = f"{self.meta['date']}T{self.meta.get('time', '09:00:00')}Z"
        self.next_id = 100
        self.bookmark = 0
        self.notes: list[str] = []
        self.comments: dict[str, dict[str, Any]] = {c["id"]: c for c in self.meta.get("comment", ())}
        self.numbers = {ident: index for index, ident in enumerate(self.comments)}

    def package(self) -> bytes:
        """The whole DOCX."""
        parts = {"word/document.xml": _bytes(self.document())}
        font, language = self.meta.get("font", "Times New Roman"), self.meta.get("language", "en-GB")
        names = ["styles", "settings", "numbering", "fontTable", "header1", "footer1", "footnotes"]
        parts["word/styles.xml"] = _declared(styles(font, language))
        parts["word/settings.xml"] = _declared(settings(language))
        parts["word/numbering.xml"] = _declared(numbering())
        parts["word/fontTable.xml"] = _declared(font_table(font))
        parts["word/header1.xml"] = _bytes(self.header())
        parts["word/footer1.xml"] = _bytes(self.footer())
        parts["word/footnotes.xml"] = _bytes(self.footnotes())
        if self.comments:
            names += ["comments", "commentsExtended", "people"]
            parts["word/comments.xml"] = _bytes(self.comment_part())
            parts["word/commentsExtended.xml"] = _declared(self.comments_extended())
            parts["word/people.xml"] = _declared(self.people())
        parts["word/_rels/document.xml.rels"] = _declared(_relations(names))
        parts["docProps/core.xml"] = _declared(self.core())
        parts["docProps/app.xml"] = _declared(_APP)
        first = {
            "[Content_Types].xml": _declared(_content_types(names)),
            "_rels/.rels": _declared(_PACKAGE_RELATIONS),
        }
        return _zipped(first | parts)

    # --- the body ---

    def document(self) -> Element:
        """The main part."""
        body = w("body")
        for block in self.source.blocks:
            body.extend(self.grid(block) if isinstance(block, Grid) else self.paragraph(block))
        body.append(
            w(
                "sectPr",
                w("headerReference", type="default", r_id="rIdheader1"),
                w("footerReference", type="default", r_id="rIdfooter1"),
                w("pgSz", w=11906, h=16838),
                w("pgMar", top=1417, right=1417, bottom=1417, left=1417, header=680, footer=680, gutter=0),
            )
        )
        return w("document", body)

    def tracked(self, tag: str, *children: Element) -> Element:
        """A tracked-change element with author, date and a fresh id."""
        return w(tag, *children, id=self.fresh(), author=self.author, date=self.stamp)

    def fresh(self) -> int:
        """The next unused id of tracked changes and bookmarks."""
        self.next_id += 1
        return self.next_id

    def paragraph(self, block: Paragraph) -> Iterator[Element]:
        """One `w:p`, followed by the end of its move range if it moved."""
        properties = self.paragraph_properties(block)
        paragraph = w("p", properties)
        way = {"from": "moveFrom", "to": "moveTo"}.get(block.change, "")
        range_id = self.fresh() if way else 0
        if way:
            paragraph.append(
                w(
                    f"{way}RangeStart",
                    id=range_id,
                    author=self.author,
                    date=self.stamp,
                    name=block.move,
                )
            )
        pieces = block.pieces
        if block.label:
            label = Piece("text", f"{block.label}\t", block.change if block.change in ("ins", "del") else "")
            pieces = (label, *pieces)
        paragraph.extend(self.inline(pieces, way))
        if self.bookmark:
            paragraph.append(w("bookmarkEnd", id=self.bookmark))
            self.bookmark = 0
        yield paragraph
        if way:
            yield w(f"{way}RangeEnd", id=range_id)

    def paragraph_properties(self, block: Paragraph) -> Element:
        """`w:pPr` in the order that the schema asks for."""
        look = LOOKS[block.kind]
        properties = w("pPr", w("pStyle", val=look.style))
        if block.page_break:
            properties.append(w("pageBreakBefore"))
        if block.label:
            properties.append(w("numPr", w("ilvl", val=0), w("numId", val=0)))
            # LibreOffice drops the style's indents together with its number.
            properties.append(w("ind", left=look.left, hanging=look.hanging))
        elif look.number:
            properties.append(w("numPr", w("ilvl", val=look.level), w("numId", val=look.number)))
        mark = block.change or block.mark
        if mark:
            tag = {"ins": "ins", "del": "del", "from": "moveFrom", "to": "moveTo"}[mark]
            properties.append(w("rPr", self.tracked(tag)))
        return properties

    def inline(self, pieces: tuple[Piece, ...], way: str = "") -> Iterator[Element]:
        """The children of a paragraph; neighbouring pieces of one state share one tracked element."""
        group: Element | None = None
        state = ""
        for piece in pieces:
            tag = way or piece.change
            if piece.kind in ("open", "close", "mark"):
                group, state = None, ""
                yield from self.marker(piece)
                continue
            if not tag:
                group, state = None, ""
                yield from self.runs(piece)
            elif group is not None and state == tag:
                group.extend(self.runs(piece))
            else:
                group, state = self.tracked(tag, *self.runs(piece)), tag
                yield group

    def marker(self, piece: Piece) -> Iterator[Element]:
        """Starts of bookmarks, and the starts and ends of comment ranges with their reference runs."""
        if piece.kind == "mark":
            self.bookmark = self.fresh()
            yield w("bookmarkStart", id=self.bookmark, name=piece.text)
            return
        numbers = [self.numbers[ident] for ident in piece.text.split()]
        for number in numbers:
            if piece.kind == "open":
                yield w("commentRangeStart", id=number)
            else:
                yield w("commentRangeEnd", id=number)
                yield w("r", w("rPr", w("rStyle", val="CommentReference")), w("commentReference", id=number))

    def runs(self, piece: Piece) -> list[Element]:
        """The runs of one piece: text, a note mark, or a REF field as Word writes it."""
        deleted = piece.change == "del"
        if piece.kind == "note":
            self.notes.append(piece.text)
            mark = w("footnoteReference", id=len(self.notes))
            return [w("r", w("rPr", w("rStyle", val="FootnoteReference")), mark)]
        if piece.kind == "ref":
            code = "delInstrText" if deleted else "instrText"
            return [
                w("r", w("fldChar", fldCharType="begin")),
                w("r", w(code, f" REF {piece.target} \\r \\h ")),
                w("r", w("fldChar", fldCharType="separate")),
                self.run(piece, deleted),
                w("r", w("fldChar", fldCharType="end")),
            ]
        return [self.run(piece, deleted)]

    @staticmethod
    def run(piece: Piece, deleted: bool) -> Element:
        """One run; a tab in the text becomes `w:tab`."""
        run = w("r")
        if piece.bold or piece.italic:
            properties = w("rPr")
            for on, tags in ((piece.bold, ("b", "bCs")), (piece.italic, ("i", "iCs"))):
                properties.extend([w(tag) for tag in tags] if on else [])
            run.append(properties)
        for index, text in enumerate(piece.text.split("\t")):
            if index:
                run.append(w("tab"))
            if text:
                run.append(w("delText" if deleted else "t", text))
        return run

    # --- tables ---

    def grid(self, grid: Grid) -> Iterator[Element]:
        """One `w:tbl` and the empty paragraph that keeps the text after it apart."""
        widths = [_TEXT_WIDTH * width // sum(grid.widths) for width in grid.widths]
        table = w(
            "tbl",
            w(
                "tblPr",
                w("tblStyle", val="TableGrid"),
                w("tblW", w=sum(widths), type="dxa"),
                w("tblLayout", type="fixed"),
                w(
                    "tblLook",
                    val="0420",
                    firstRow=1,
                    lastRow=0,
                    firstColumn=0,
                    lastColumn=0,
                    noHBand=0,
                    noVBand=1,
                ),
            ),
            w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        )
        for index, row in enumerate(grid.rows):
            table.append(self.row(row, widths, grid.deleted, header=not index))
        yield table
        yield w("p", w("pPr", w("spacing", after=0, line=160, lineRule="exact")))

    def row(self, row: Row, widths: list[int], deleted: frozenset[int], header: bool) -> Element:
        """One `w:tr` with its tracked state and those of its cells."""
        properties = w("trPr", w("cantSplit"))
        if header:
            properties.append(w("tblHeader"))
        if row.change:
            properties.append(self.tracked(row.change))
        element = w("tr", properties)
        for index, cell in enumerate(row.cells):
            cell_properties = w("tcPr", w("tcW", w=widths[index], type="dxa"))
            if header:
                cell_properties.append(w("shd", val="clear", color="auto", fill="E7E6E6"))
            if index in deleted:
                cell_properties.append(self.tracked("cellDel"))
            state = row.change or ("del" if index in deleted else "")
            look = w("pPr", w("pStyle", val="TableHeading" if header else "TableText"))
            if state:
                look.append(w("rPr", self.tracked(state)))
            # Word marks the words of a tracked row or column too; without that other programs keep them.
            words = tuple(replace(p, change=state) if state and p.kind in _WORDS else p for p in cell)
            paragraph = w("p", look, *self.inline(words))
            element.append(w("tc", cell_properties, paragraph))
        return element

    # --- notes, headers, comments ---

    def footnotes(self) -> Element:
        """The footnotes part: the two separators that Word wants, then the notes in order of their marks."""
        root = w("footnotes")
        for ident, kind in ((-1, "separator"), (0, "continuationSeparator")):
            rule = w("p", w("pPr", w("spacing", after=0, line=240, lineRule="auto")), w("r", w(kind)))
            root.append(w("footnote", rule, type=kind, id=ident))
        for ident, name in enumerate(self.notes, 1):
            mark = w("r", w("rPr", w("rStyle", val="FootnoteReference")), w("footnoteRef"))
            paragraph = w("p", w("pPr", w("pStyle", val="FootnoteText")), mark, w("r", w("t", " ")))
            paragraph.extend(self.inline(self.source.notes[name]))
            root.append(w("footnote", paragraph, id=ident))
        return root

    def header(self) -> Element:
        """Symbol, status, version and date, and the word that this is no real document."""
        status = self.meta.get("status", "Working document")
        line = f"{self.meta['symbol']}\t{status}\t{self.meta['version']} · {self.meta['shown_date']}"
        warning = Piece("text", self.meta["banner"], bold=True)
        first = w("p", w("pPr", w("pStyle", val="Header"), w("pBdr", w("bottom", val="nil"))))
        first.append(self.run(Piece("text", line), False))
        second = w("p", w("pPr", w("pStyle", val="Header"), w("jc", val="center")), self.run(warning, False))
        return w("hdr", first, second)

    def footer(self) -> Element:
        """The page number of the number of pages, as fields."""
        page, of, pages = self.meta.get("page_words", ["Page ", " of ", ""])
        paragraph = w("p", w("pPr", w("pStyle", val="Footer")), w("r", w("tab"), w("t", page)))
        paragraph.append(w("fldSimple", w("r", w("t", "1")), instr=" PAGE "))
        paragraph.append(w("r", w("t", of)))
        paragraph.append(w("fldSimple", w("r", w("t", "1")), instr=" NUMPAGES "))
        if pages:
            paragraph.append(w("r", w("t", pages)))
        return w("ftr", paragraph)

    def comment_part(self) -> Element:
        """The comments part; each comment is one paragraph with an id that the threads refer to."""
        root = w("comments")
        for ident, comment in self.comments.items():
            paragraph = w("p", w("pPr", w("pStyle", val="CommentText")))
            paragraph.set(f"{{{_W14}}}paraId", self.paragraph_id(ident))
            paragraph.append(w("r", w("rPr", w("rStyle", val="CommentReference")), w("annotationRef")))
            paragraph.append(w("r", w("t", comment["text"])))
            root.append(
                w(
                    "comment",
                    paragraph,
                    id=self.numbers[ident],
                    author=comment["author"],
                    date=f"{comment['date']:%Y-%m-%dT%H:%M:%SZ}",
                    initials=comment["initials"],
                )
            )
        root.set(f"{{{_MC}}}Ignorable", "w14 w15")
        return root

    def paragraph_id(self, ident: str) -> str:
        """Eight hexadecimal digits below 0x80000000, as `w14:paraId` must be."""
        return f"{0x10000001 + self.numbers[ident]:08X}"

    def comments_extended(self) -> str:
        """Replies and resolved threads ([MS-DOCX] 2.5.37)."""
        rows = []
        for ident, comment in self.comments.items():
            parent = comment.get("parent")
            above = f' w15:paraIdParent="{self.paragraph_id(parent)}"' if parent else ""
            done = int(comment.get("resolved", False))
            rows.append(f'<w15:commentEx w15:paraId="{self.paragraph_id(ident)}"{above} w15:done="{done}"/>')
        return (
            f'<w15:commentsEx xmlns:w15="{_W15}" xmlns:mc="{_MC}" mc:Ignorable="w15">{"".join(rows)}'
            "</w15:commentsEx>"
        )

    def people(self) -> str:
        """The authors of comments ([MS-DOCX] 2.5.40), with no account behind them."""
        authors = dict.fromkeys(comment["author"] for comment in self.comments.values())
        rows = "".join(
            f'<w15:person w15:author="{name}"><w15:presenceInfo w15:providerId="None" '
            f'w15:userId="{name}"/></w15:person>'
            for name in authors
        )
        return f'<w15:people xmlns:w15="{_W15}" xmlns:mc="{_MC}" mc:Ignorable="w15">{rows}</w15:people>'

    def core(self) -> str:
        """Core properties with the dates of the source."""
        creator = self.meta["creator"]
        return (
            f'<cp:coreProperties xmlns:cp="{_CP}" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{self.meta['title']}</dc:title><dc:subject>Illustrative sample</dc:subject>"
            f"<dc:creator>{creator}</dc:creator><cp:lastModifiedBy>{creator}</cp:lastModifiedBy>"
            "<cp:revision>1</cp:revision>"
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{self.stamp}</dcterms:created>'
            f'<dcterms:modified xsi:type="dcterms:W3CDTF">{self.stamp}</dcterms:modified>'
            f"<dc:language>{self.meta.get('language', 'en-GB')}</dc:language></cp:coreProperties>"
        )


_APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Counterdraft samples</Application><AppVersion>16.0000</AppVersion></Properties>"
)
_PACKAGE_RELATIONS = (
    f'<Relationships xmlns="{_PR}">'
    f'<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
    'core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_R}/extended-properties" Target="docProps/app.xml"/></Relationships>'
)


def _relations(names: list[str]) -> str:
    rows = []
    for name in names:
        kind = _MAIN_PARTS[name][0]
        base = _OFFICE_2011 if name in ("commentsExtended", "people") else _R
        rows.append(f'<Relationship Id="rId{name}" Type="{base}/{kind}" Target="{name}.xml"/>')
    return f'<Relationships xmlns="{_PR}">{"".join(rows)}</Relationships>'


def _content_types(names: list[str]) -> str:
    parts = {f"/word/{name}.xml": _MAIN_PARTS[name][1] for name in names}
    parts["/word/document.xml"] = f"{_WORD}.document.main+xml"
    parts["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    parts["/docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'<Types xmlns="{_CT}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        f'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _declared(text: str) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text.encode()


def _bytes(root: Element) -> bytes:
    etree.cleanup_namespaces(root, keep_ns_prefixes=["r", "w14", "w15", "mc"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0
            package.writestr(entry, data)
    return buffer.getvalue()
