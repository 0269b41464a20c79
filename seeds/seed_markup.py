"""Read the sources of the sample negotiation into paragraphs and pieces; writes no files.

A source is a text file: TOML between two `+++` lines, then blocks separated by empty lines, each
`kind: text`. The words of a block carry CriticMarkup for tracked changes and comments; the whole
notation is explained in `README.md` beside this file.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

KINDS = frozenset(
    {"title", "notice", "organ", "pp", "op", "sub", "heading", "section", "item", "subitem", "text"}
    | {"instruction", "clause", "point"}
)
"""Kinds of paragraph; `seed_styles` gives each its style."""

_BLOCK = re.compile(
    r"(?P<flag>[+-]|[<>]\w+ )?(?P<kind>[a-z]+)(?:\((?P<label>[^)]*)\))?:\s*(?P<text>.*)", re.S
)
_NOTE = re.compile(r"\[\^(?P<name>\w+)\]:\s*(?P<text>.*)", re.S)
_TOKEN = re.compile(
    r"\{\+\+|\+\+\}|\{--|--\}|\{~~|~>|~~\}|\{==|==\}|\{>>(?P<comments>[\w, ]+)<<\}|\[\^(?P<note>\w+)\]"
    r"|\{ref:(?P<ref>\w+)\|(?P<shown>[^}]*)\}|\{mark:(?P<mark>\w+)\}|\*\*|\*|\\(?P<literal>.)"
)
_COLUMN = re.compile(r"(-?)(\d+)")


class SourceError(ValueError):
    """A source breaks the notation; the message names the file and the block."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph with one formatting and one tracked state.

    `kind` is `text`, `note` (text = name of the note), `ref` (text = shown number, target = bookmark),
    `mark` (a bookmark's place), `open` or `close` (a comment's range, text = ids separated by spaces).
    `change` is `ins`, `del` or empty.
    """

    kind: str
    text: str
    change: str = ""
    bold: bool = False
    italic: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `label` is a label typed by hand in place of the automatic one.

    `change` is `ins`, `del`, `from` or `to` where the whole paragraph is inserted, deleted or moved;
    `mark` is `ins` or `del` where only its end is (a split, a merge with the next). `page_break` starts a
    new page before it.
    """

    kind: str
    pieces: tuple[Piece, ...]
    label: str = ""
    change: str = ""
    move: str = ""
    mark: str = ""
    page_break: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One table row: its cells' pieces, and `ins` or `del` if the row itself is tracked."""

    cells: tuple[tuple[Piece, ...], ...]
    change: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: column widths in per cent, the deleted columns, its rows (the first is the header)."""

    widths: tuple[int, ...]
    deleted: frozenset[int]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One document as its source tells it."""

    name: str
    meta: dict[str, Any]
    blocks: tuple[Paragraph | Grid, ...]
    notes: dict[str, tuple[Piece, ...]]


def load(path: Path) -> Source:
    """Read one source file.

    Raises:
        SourceError: the notation is broken.
    """
    try:
        _, head, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    except ValueError:
        raise SourceError(f"{path.name}: the TOML head between two +++ lines is missing") from None
    blocks: list[Paragraph | Grid] = []
    notes: dict[str, tuple[Piece, ...]] = {}
    for raw in re.split(r"\n\s*\n", body.strip()):
        if raw.lstrip("+-").startswith("|"):
            blocks.append(_grid(raw, path.name))
        elif note := _NOTE.fullmatch(raw):
            notes[note["name"]] = _pieces(_one_line(note["text"]), path.name)
        else:
            blocks.append(_paragraph(raw, path.name))
    return Source(path.stem, tomllib.loads(head), tuple(blocks), notes)


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text.strip("\n "))


def _paragraph(raw: str, name: str) -> Paragraph:
    match = _BLOCK.fullmatch(raw.strip("\n"))
    if match is None or match["kind"] not in KINDS:
        raise SourceError(f"{name}: not a block of a known kind: {raw[:60]!r}")
    flag = match["flag"] or ""
    change = {"+": "ins", "-": "del", "<": "from", ">": "to", "": ""}[flag[:1]]
    pieces, mark = _split_mark(_pieces(_one_line(match["text"]), name))
    if change in ("ins", "del"):
        pieces = tuple(replace(piece, change=change) for piece in pieces)
    label = match["label"] or ""
    page_break = label == "new page"
    return Paragraph(
        match["kind"], pieces, "" if page_break else label, change, flag[1:].strip(), mark, page_break
    )


def _split_mark(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], str]:
    last = pieces[-1] if pieces else None
    if last is None or not last.change or not last.text.endswith("¶"):
        return pieces, ""
    rest = replace(last, text=last.text[:-1])
    return (*pieces[:-1], *([rest] if rest.text else [])), last.change


def _grid(raw: str, name: str) -> Grid:
    lines = raw.strip().split("\n")
    columns = [_COLUMN.fullmatch(cell) for cell in _cells(lines[1])]
    if not all(columns):
        raise SourceError(f"{name}: the second line of a table gives each column's width in per cent")
    found = [column for column in columns if column]
    rows = []
    for line in (lines[0], *lines[2:]):
        change = {"+": "ins", "-": "del"}.get(line[0], "")
        cells = tuple(_pieces(cell, name) for cell in _cells(line.lstrip("+-")))
        if len(cells) != len(found):
            raise SourceError(f"{name}: {len(cells)} cells in a table of {len(found)} columns: {line[:60]!r}")
        rows.append(Row(cells, change))
    deleted = frozenset(index for index, column in enumerate(found) if column[1])
    return Grid(tuple(int(column[2]) for column in found), deleted, tuple(rows))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


class _Inline:
    """The state of reading one paragraph's words from left to right."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.change = ""
        self.bold = False
        self.italic = False
        self.open_at = -1

    def add(self, kind: str, text: str, target: str = "") -> None:
        plain = kind in ("open", "close", "mark")
        last = self.pieces[-1] if self.pieces else None
        piece = Piece(kind, text, "" if plain else self.change, self.bold, self.italic, target)
        if last is not None and kind == "text" == last.kind and replace(last, text=text) == piece:
            self.pieces[-1] = replace(last, text=last.text + text)
        elif text:
            self.pieces.append(piece)

    def token(self, match: re.Match[str]) -> None:
        token = match[0]
        if token == "*":
            self.italic = not self.italic
        elif token == "**":
            self.bold = not self.bold
        elif token in ("{++", "{--", "{~~", "~>", "++}", "--}", "~~}"):
            self.change = {"{++": "ins", "{--": "del", "{~~": "del", "~>": "ins"}.get(token, "")
        elif token == "{==":
            self.open_at = len(self.pieces)
            self.pieces.append(Piece("open", "?"))
        elif match["comments"]:
            ids = " ".join(match["comments"].replace(",", " ").split())
            self.pieces[self.open_at] = replace(self.pieces[self.open_at], text=ids)
            self.add("close", ids)
        elif match["note"]:
            self.add("note", match["note"])
        elif match["ref"]:
            self.add("ref", match["shown"], match["ref"])
        elif match["mark"]:
            self.add("mark", match["mark"])
        elif match["literal"]:
            self.add("text", match["literal"])


def _pieces(text: str, name: str) -> tuple[Piece, ...]:
    state, position = _Inline(), 0
    for match in _TOKEN.finditer(text):
        state.add("text", text[position : match.start()])
        state.token(match)
        position = match.end()
    state.add("text", text[position:])
    if state.change or state.bold or state.italic:
        raise SourceError(f"{name}: a mark is not closed in {text[:60]!r}")
    if any(piece.kind == "open" and piece.text == "?" for piece in state.pieces):
        raise SourceError(f"{name}: a comment's range has no {{>>id<<}} in {text[:60]!r}")
    return tuple(state.pieces)


def view(source: Source, accepted: bool) -> list[str]:
    """The text of each paragraph with all tracked changes accepted or rejected, notes last.

    A line is `kind|label|text`, a cell `cell||text`; note marks show as `[^]` and formatting is left out.
    """
    gone = ("del", "from") if accepted else ("ins", "to")
    lines: list[str] = []
    kept: list[str] = []
    carry = ""
    for block in source.blocks:
        if isinstance(block, Grid):
            lines += _grid_view(block, gone)
            continue
        if block.change in gone:
            continue
        kept += [p.text for p in block.pieces if p.kind == "note" and p.change not in gone]
        text = carry + _plain(block.pieces, gone)
        carry = text if block.mark in gone and block.mark else ""
        if not carry:
            lines.append(f"{block.kind}|{block.label}|{text}")
    return lines + [f"note||{_plain(source.notes[name], gone)}" for name in kept]


def _grid_view(grid: Grid, gone: tuple[str, str]) -> list[str]:
    hidden = grid.deleted if "del" in gone else frozenset()
    return [
        f"cell||{_plain(cell, gone)}"
        for row in grid.rows
        if row.change not in gone
        for index, cell in enumerate(row.cells)
        if index not in hidden
    ]


def _plain(pieces: tuple[Piece, ...], gone: tuple[str, str]) -> str:
    shown = [p for p in pieces if p.change not in gone and p.kind in ("text", "note", "ref")]
    return "".join("[^]" if piece.kind == "note" else piece.text for piece in shown)
