"""Puts the provisions of a sheet into the documents of its columns, one block for each.

Only bold, italic, underline, case, raised text and relative sizes become formats: no colours (themes) and
no absolute sizes (zoom).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from counterdraft.model.draft import FormatRun, Provision, Role
from counterdraft.ui.positions import displayed
from counterdraft.ui.row_layouter import RowLayouter
from counterdraft.ui.sheet import Sheet, SheetBlock

_FIRST_ROWS = 60
_STRETCH = 20
_BLOCK = "\u2029"
_CROWDED = 3
"""Tables of so many columns are set a size smaller, so that words fit beside one another."""


def fill(sheet: Sheet, layouter: RowLayouter) -> Iterator[int]:
    """Build the sheet's rows and append them to the columns' documents.

    Yields:
        The number of rows that are complete in all columns.
    """
    done = 0
    for ready in sheet.build(stretch=_FIRST_ROWS):
        while done < ready:
            last = min(done + _STRETCH, ready)
            # The cursor asks where it stands; laying out every twentieth row for that would cost 40 MB.
            layouter.filling = True
            for number, column in enumerate(layouter.columns):
                append_blocks(column.document, [b for r in sheet.rows[done:last] for b in r.columns[number]])
            layouter.filling = False
            layouter.note_rows(done, last)
            done = last
            yield done


def append_blocks(document: QTextDocument, blocks: list[SheetBlock]) -> None:
    """Append blocks to a document."""
    if not blocks:
        return
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    # A new document already holds one empty block.
    fresh = document.isEmpty() and document.blockCount() == 1 and not document.property("filled")
    pieces: list[tuple[str, QTextCharFormat]] = []
    for number, block in enumerate(blocks):
        if number or not fresh:
            pieces.append((_BLOCK, pieces[-1][1] if pieces else _plain(block)))
        pieces.extend(_pieces(block))
    cursor.beginEditBlock()
    # One insertion for all that looks alike: the cursor makes a layout wherever it comes to rest.
    for text, style in _joined(pieces):
        cursor.insertText(text, style)
    cursor.endEditBlock()
    document.setProperty("filled", True)


def _joined(pieces: list[tuple[str, QTextCharFormat]]) -> Iterator[tuple[str, QTextCharFormat]]:
    texts: list[str] = []
    current: QTextCharFormat | None = None
    for text, style in pieces:
        if current is not None and style is not current and text != _BLOCK:
            yield "".join(texts), current
            texts.clear()
            current = style
        current = current or style
        texts.append(text)
    if current is not None:
        yield "".join(texts), current


def insert_block(cursor: QTextCursor, block: SheetBlock) -> None:
    """Write a block's text at the cursor, which stands in an empty block."""
    for text, style in _pieces(block):
        cursor.insertText(text, style)


def _plain(block: SheetBlock) -> QTextCharFormat:
    size, strong = _heading(block.provision)
    return _char_format(False, strong, False, False, False, "", False, size)


def _pieces(block: SheetBlock) -> Iterator[tuple[str, QTextCharFormat]]:
    """The text of a block cut where its look changes."""
    provision = block.provision
    text = displayed(provision.text)
    size, strong = _heading(provision)
    if block.slot is not None and len(block.slot.line.edges) >= _CROWDED:
        size -= 1
    plain = _char_format(False, strong, False, False, False, "", False, size)
    position = 0
    for run in provision.runs:
        # Runs should cover the text; where they do not, the words still must be shown.
        for start, end, style in (
            (position, run.start, plain),
            (max(run.start, position), run.end, _run_format(run, size, strong)),
        ):
            if start < end and text[start:end]:
                yield text[start:end], style
                position = end
    if text[position:]:
        yield text[position:], plain


def _heading(provision: Provision) -> tuple[int, bool]:
    look = provision.look
    if look.role is Role.TITLE:
        return 1, True
    if look.role is Role.HEADING:
        return (1 if look.level == 1 else 0), True
    return 0, False


def _run_format(run: FormatRun, size: int, strong: bool) -> QTextCharFormat:
    underline = run.underline or bool(run.link)
    return _char_format(
        run.hidden, run.bold or strong, run.italic, underline, run.strike, run.vertical, run.caps, size
    )


@lru_cache(maxsize=256)
def _char_format(
    hidden: bool,
    bold: bool,
    italic: bool,
    underline: bool,
    strike: bool,
    vertical: str,
    caps: bool,
    size: int,
) -> QTextCharFormat:
    style = QTextCharFormat()
    if bold:
        style.setFontWeight(QFont.Weight.Bold)
    if italic:
        style.setFontItalic(True)
    if underline:
        style.setFontUnderline(True)
    if strike:
        style.setFontStrikeOut(True)
    if vertical == "superscript":
        style.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    elif vertical == "subscript":
        style.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    if caps:
        style.setFontCapitalization(QFont.Capitalization.AllUppercase)
    if hidden:
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    if size:
        style.setProperty(QTextFormat.Property.FontSizeAdjustment, size)
    return style
