from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterdraft.exports.comments_xlsx import CELL_LIMIT, table_xlsx

DATE = "2026-03-01T10:00:00Z"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def cells(data: bytes) -> list[dict[str, str]]:
    """Rows as column letter to text; every cell has to be a shared string."""
    shared = [
        "".join(node.text or "" for node in item.iter(f"{MAIN}t"))
        for item in ET.fromstring(part(data, "xl/sharedStrings.xml"))
    ]
    rows = []
    for row in ET.fromstring(part(data, "xl/worksheets/sheet1.xml")).iter(f"{MAIN}row"):
        found = {}
        for cell in row.iter(f"{MAIN}c"):
            assert cell.get("t") == "s"
            assert cell.find(f"{MAIN}f") is None
            value = cell.find(f"{MAIN}v")
            assert value is not None
            found[(cell.get("r") or "").rstrip("0123456789")] = shared[int(value.text or "")]
        rows.append(found)
    return rows


def test_rows_stand_under_a_heading_as_plain_text() -> None:
    rows = [("Ана", "=cmd|'x'!A1"), ("12", "https://example.org\nline «два»")]
    assert cells(table_xlsx("Comments", ("author", "text"), rows, DATE)) == [
        {"A": "author", "B": "text"},
        {"A": "Ана", "B": "=cmd|'x'!A1"},
        {"A": "12", "B": "https://example.org\nline «два»"},
    ]


def test_the_same_rows_give_the_same_bytes_on_any_day() -> None:
    rows = [("a", "b")]
    first = table_xlsx("Comments", ("author", "text"), rows, DATE)
    assert first == table_xlsx("Comments", ("author", "text"), rows, DATE)
    assert "2026-03-01T10:00:00Z" in part(first, "docProps/core.xml")
    assert first != table_xlsx("Comments", ("author", "text"), rows, "2026-03-02T10:00:00Z")


def test_nothing_is_fetched_or_run() -> None:
    data = table_xlsx("Comments", ("text",), [("=1+1",), ("https://example.org",)], DATE)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert not [name for name in package.namelist() if "externalLink" in name or "vba" in name.lower()]
        assert "hyperlink" not in package.read("xl/worksheets/sheet1.xml").decode()


@pytest.mark.parametrize("text", ["x" * (CELL_LIMIT + 5), "\U0001d11e" * CELL_LIMIT])
def test_a_text_too_long_for_a_cell_goes_on_below(text: str) -> None:
    _, *rows = cells(table_xlsx("Comments", ("author", "text"), [("Ana", text), ("Ben", "next")], DATE))
    assert [row.get("A") for row in rows] == ["Ana", *[None] * (len(rows) - 2), "Ben"]
    assert "".join(row["B"] for row in rows[:-1]) == text
    assert all(len(row["B"].encode("utf-16-le")) // 2 <= CELL_LIMIT for row in rows)


def test_a_table_without_rows_has_its_heading() -> None:
    assert cells(table_xlsx("Register", ("author",), [], DATE)) == [{"A": "author"}]


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=20), st.text(max_size=20).map(lambda text: text + "\ud800\uffff"))
def test_any_text_gives_a_file_that_can_be_read(one: str, other: str) -> None:
    (_, row) = cells(table_xlsx("Comments", ("a", "b"), [(one, other)], DATE))
    plain = all(
        char >= " " and char not in "\ufffe\uffff" and not "\ud800" <= char <= "\udfff" for char in one
    )
    if plain and "_x" not in one:
        assert row["A"] == one
    assert row["B"].endswith("\ufffd\ufffd")
