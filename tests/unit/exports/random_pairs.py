"""Makes pairs of documents at random: a draft with everything Word knows, and what a drafter made of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random

from wordfile import (
    WordFile,
    complex_field,
    image,
    note,
    numbering,
    paragraph,
    run,
    simple_field,
    table,
    text_box,
)

_TEXT = (
    "the Council decides that Member States shall take all appropriate measures within thirty days of its "
    "adoption and requests the Secretary General to report on progress made towards peace in the region "
    "Сторонам следует воздерживаться от применения силы Կողմերը պարտավորվում են שלום עולם 12 October 2022 §4"
)
_WORDS = _TEXT.split()
_LOOKS = ("", "", "", "<w:b/>", "<w:i/>", '<w:color w:val="FF0000"/>', '<w:sz w:val="28"/>', "<w:rtl/>")
_PARAGRAPH_LOOKS = (
    "",
    "",
    "",
    '<w:pStyle w:val="Heading1"/>',
    '<w:jc w:val="center"/>',
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
    "<w:bidi/>",
)
_KINDS = (
    "text",
    "text",
    "text",
    "text",
    "tab",
    "break",
    "note",
    "field",
    "simple",
    "image",
    "link",
    "box",
    "bookmark",
    "control",
    "hyphen",
    "symbol",
    "formula",
)


@dataclass(frozen=True)
class _Inline:
    kind: str
    text: str = ""
    look: str = ""
    number: int = 0
    blocks: tuple[_Paragraph, ...] = ()


@dataclass(frozen=True)
class _Paragraph:
    content: tuple[_Inline, ...]
    look: str = ""


@dataclass(frozen=True)
class _Table:
    rows: tuple[tuple[tuple[_Block, ...], ...], ...]


_Block = _Paragraph | _Table


def random_pair(seed: int) -> tuple[WordFile, WordFile]:
    """Return a draft and an amended version of it; the same for the same seed."""
    maker = _Maker(Random(seed))
    draft = maker.document()
    return _write(draft), _write(maker.amended(draft))


def random_negotiation(seed: int) -> list[WordFile]:
    """Return a draft and two to four amended versions of it; some go on from another one's version."""
    maker = _Maker(Random(seed))
    draft = maker.document()
    versions: list[_Document] = []
    for _ in range(maker.random.randint(2, 4)):
        origin = maker.random.choice([draft, draft, *versions])
        versions.append(maker.amended(origin))
    return [_write(document) for document in (draft, *versions)]


@dataclass(frozen=True)
class _Document:
    blocks: tuple[_Block, ...]
    header: tuple[_Block, ...] | None


class _Maker:
    def __init__(self, random: Random) -> None:
        self.random = random

    # -- a document --------------------------------------------------------------------------------

    def document(self) -> _Document:
        header = (self.paragraph(0),) if self.random.random() < 0.4 else None
        return _Document(self.blocks(self.random.randint(1, 9), 0), header)

    def blocks(self, count: int, depth: int) -> tuple[_Block, ...]:
        made: list[_Block] = []
        for _ in range(count):
            if depth < 2 and self.random.random() < 0.15:
                made.append(self.table(depth))
            else:
                made.append(self.paragraph(depth))
        if isinstance(made[-1], _Table):
            made.append(self.paragraph(depth))
        return tuple(made)

    def table(self, depth: int) -> _Table:
        columns = self.random.randint(1, 3)
        return _Table(tuple(self.row(columns, depth) for _ in range(self.random.randint(1, 4))))

    def row(self, columns: int, depth: int) -> tuple[tuple[_Block, ...], ...]:
        return tuple(self.blocks(self.random.choice((1, 1, 1, 2)), depth + 1) for _ in range(columns))

    def paragraph(self, depth: int) -> _Paragraph:
        count = self.random.choice((0, 1, 1, 2, 3, 5))
        return _Paragraph(
            tuple(self.inline(depth) for _ in range(count)), self.random.choice(_PARAGRAPH_LOOKS)
        )

    def inline(self, depth: int) -> _Inline:
        kind = self.random.choice(_KINDS)
        if kind in ("note", "box") and depth >= 3:
            kind = "text"
        look = self.random.choice(_LOOKS)
        number = self.random.randint(1, 3)
        if kind in ("note", "box"):
            inner = tuple(
                _Paragraph((_Inline("text", self.words(), look),))
                for _ in range(self.random.choice((1, 1, 2)))
            )
            return _Inline(kind, "", look, number, inner)
        return _Inline(kind, self.words(), look, number)

    def words(self) -> str:
        return " ".join(
            self.random.choice(_WORDS) for _ in range(self.random.randint(1, 7))
        ) + self.random.choice(("", " ", ". "))

    # -- what a drafter makes of it ----------------------------------------------------------------

    def amended(self, draft: _Document) -> _Document:
        header = draft.header
        if header is not None and self.random.random() < 0.5:
            header = self.edited(header, 0)
        return _Document(self.edited(draft.blocks, 0), header)

    def edited(self, blocks: tuple[_Block, ...], depth: int) -> tuple[_Block, ...]:
        made: list[_Block] = []
        for block in blocks:
            made.extend(self.changed(block, depth))
        if len(made) > 2 and self.random.random() < 0.25:
            moved = made.pop(self.random.randrange(len(made)))
            made.insert(self.random.randrange(len(made) + 1), moved)
        if not made or isinstance(made[-1], _Table):
            made.append(self.paragraph(depth))
        return tuple(made)

    def changed(self, block: _Block, depth: int) -> list[_Block]:
        chance = self.random.random()
        if chance < 0.5:
            return [block]
        if chance < 0.58:
            return []
        if chance < 0.66:
            return [block, self.paragraph(depth)] if self.random.random() < 0.8 else [self.table(1), block]
        if isinstance(block, _Table):
            return [self.changed_table(block, depth)]
        return self.changed_paragraph(block, depth)

    def changed_table(self, block: _Table, depth: int) -> _Table:
        rows = list(block.rows)
        chance = self.random.random()
        if chance < 0.2 and len(rows) > 1:
            del rows[self.random.randrange(len(rows))]
        elif chance < 0.4:
            rows.insert(self.random.randrange(len(rows) + 1), self.row(len(rows[0]), depth))
        elif chance < 0.5 and len(rows[0]) > 1:
            at = self.random.randrange(len(rows[0]))
            rows = [row[:at] + row[at + 1 :] for row in rows]
        elif chance < 0.6:
            at = self.random.randrange(len(rows[0]) + 1)
            rows = [(*row[:at], self.blocks(1, depth + 1), *row[at:]) for row in rows]
        return _Table(
            tuple(
                tuple(self.edited(cell, depth + 1) if self.random.random() < 0.3 else cell for cell in row)
                for row in rows
            )
        )

    def changed_paragraph(self, block: _Paragraph, depth: int) -> list[_Block]:
        content = list(block.content)
        chance = self.random.random()
        if chance < 0.12 and content:
            at = self.random.randrange(len(content) + 1)
            return [_Paragraph(tuple(content[:at]), block.look), _Paragraph(tuple(content[at:]), block.look)]
        if chance < 0.2:
            return [replace(block, look=self.random.choice(_PARAGRAPH_LOOKS))]
        if chance < 0.3:
            content.insert(self.random.randrange(len(content) + 1), self.inline(depth))
        elif chance < 0.4 and content:
            del content[self.random.randrange(len(content))]
        else:
            content = [self.changed_inline(item) if self.random.random() < 0.6 else item for item in content]
        return [_Paragraph(tuple(content), block.look)]

    def changed_inline(self, item: _Inline) -> _Inline:
        if item.blocks:
            inner = tuple(
                _Paragraph(tuple(self.changed_inline(part) for part in block.content))
                for block in item.blocks
            )
            return replace(item, blocks=inner)
        if self.random.random() < 0.3:
            return replace(item, look=self.random.choice(_LOOKS))
        words = item.text.split(" ")
        at = self.random.randrange(len(words))
        if self.random.random() < 0.5:
            words[at] = self.random.choice(_WORDS)
        else:
            words.insert(at, self.random.choice(_WORDS))
        return replace(item, text=" ".join(words))


# -- writing ---------------------------------------------------------------------------------------


@dataclass
class _Writer:
    notes: list[str] = field(default_factory=list)
    serial: int = 0

    def blocks(self, blocks: tuple[_Block, ...], in_body: bool) -> str:
        return "".join(
            self.table(block, in_body) if isinstance(block, _Table) else self.paragraph(block, in_body)
            for block in blocks
        )

    def table(self, block: _Table, in_body: bool) -> str:
        return table(*[[self.blocks(cell, in_body) for cell in row] for row in block.rows])

    def paragraph(self, block: _Paragraph, in_body: bool) -> str:
        return paragraph(*[self.inline(item, in_body) for item in block.content], look=block.look)

    def inline(self, item: _Inline, in_body: bool) -> str:
        self.serial += 1
        shown = run(item.text, item.look)
        if item.kind in ("note", "box", "image", "link") and not in_body:
            return shown if not item.blocks else run("in a margin")
        if item.kind == "note":
            self.notes.append(self.blocks(item.blocks, False))
            return note(len(self.notes))
        if item.kind == "box":
            return text_box(*[self.paragraph(block, False) for block in item.blocks], identifier=self.serial)
        made = {
            "tab": lambda: f"<w:r><w:t>{item.text.strip()}</w:t><w:tab/><w:t>x</w:t></w:r>",
            "break": lambda: "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>",
            "hyphen": lambda: "<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>",
            "symbol": lambda: '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
            "field": lambda: complex_field(f" ADDIN r{item.number} ", item.text or "1"),
            "simple": lambda: simple_field("PAGE", item.text or "1"),
            "image": lambda: image(item.number, self.serial),
            "link": lambda: f'<w:hyperlink r:id="rIdLink{item.number}">{shown}</w:hyperlink>',
            "bookmark": lambda: (
                f'<w:bookmarkStart w:id="{self.serial}" w:name="b{self.serial}"/>{shown}'
                f'<w:bookmarkEnd w:id="{self.serial}"/>'
            ),
            "control": lambda: (
                f'<w:sdt><w:sdtPr><w:id w:val="{self.serial}"/></w:sdtPr>'
                f"<w:sdtContent>{shown}</w:sdtContent></w:sdt>"
            ),
            "formula": lambda: f"<m:oMath><m:r><m:t>{item.text.strip()}</m:t></m:r></m:oMath>",
        }
        return made[item.kind]() if item.kind in made else shown


def _write(document: _Document) -> WordFile:
    writer = _Writer()
    body = writer.blocks(document.blocks, True)
    return WordFile(
        body,
        notes=writer.notes,
        images=[bytes([65 + index]) * 40 for index in range(3)],
        links=[f"https://example.org/{index}" for index in range(3)],
        header=None if document.header is None else _Writer().blocks(document.header, False),
        numbering=numbering("decimal", "lowerLetter"),
    )
