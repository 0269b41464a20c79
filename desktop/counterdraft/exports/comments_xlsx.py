"""Tables of a review as XLSX: plain text in every cell, nothing that a spreadsheet could run or fetch.

The same rows and the same date give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import xlsxwriter  # type: ignore[import-untyped]

CELL_LIMIT = 32_767
"""UTF-16 units that a cell of a spreadsheet holds; longer texts go on in rows below."""

WIDTHS: Mapping[str, int] = {
    "text": 70,
    "quote": 45,
    "removed": 40,
    "inserted": 40,
    "wording": 30,
    "reason": 40,
    "thread": 12,
    "comment": 12,
    "subject": 12,
}
"""Column widths in characters; others get `_WIDTH`."""
_WIDTH = 18
_WRAPPED = frozenset(("text", "quote", "removed", "inserted", "wording", "reason"))


def table_xlsx(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], created: str) -> bytes:
    """A workbook of one sheet: a heading that stays in view and filters, then the rows.

    Args:
        title: of the sheet, at most 31 characters, and of the document.
        columns: the headings.
        rows: as many cells each; a text too long for a cell goes on in the same column of further rows.
        created: ISO 8601, written as the document's date of creation.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"title": title, "created": datetime.fromisoformat(created)})
    sheet = book.add_worksheet(title)
    heading = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    plain, wrapped = (book.add_format({"valign": "top", "text_wrap": wrap}) for wrap in (False, True))
    formats = [wrapped if name in _WRAPPED else plain for name in columns]
    for column, name in enumerate(columns):
        sheet.set_column(column, column, WIDTHS.get(name, _WIDTH))
        sheet.write_string(0, column, name, heading)
    last = 0
    for row in rows:
        for parts in _lines([_storable(cell) for cell in row]):
            last += 1
            for column, part in enumerate(parts):
                if part:
                    sheet.write_string(last, column, part, formats[column])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return out.getvalue()


def _lines(row: Sequence[str]) -> Iterable[list[str]]:
    """The row, and what of its texts no longer fits into it."""
    rest = list(row)
    while True:
        cuts = [_cut(text) for text in rest]
        yield [text[:cut] for text, cut in zip(rest, cuts, strict=True)]
        rest = [text[cut:] for text, cut in zip(rest, cuts, strict=True)]
        if not any(rest):
            return


def _cut(text: str) -> int:
    """How many code points fit into a cell."""
    if len(text) <= CELL_LIMIT // 2:
        return len(text)
    units = 0
    for index, char in enumerate(text):
        units += 2 if char > "\uffff" else 1
        if units > CELL_LIMIT:
            return index
    return len(text)


def _storable(text: str) -> str:
    """Without what XML cannot hold (XML 1.0, 2.2); the writer itself escapes control characters."""
    return "".join(
        "\ufffd" if "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff" else char for char in text
    )
