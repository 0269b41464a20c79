"""A proof catches what a writer, a disk or a person could spoil in a file, the quick way and in full."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from marking import MarkUp
from wordfile import WordFile, numbering

from counterdraft.exports.verify import prove, verify
from counterdraft.formats.docx.source import open_marked, open_source

START = "<w:p>"


def item(number: int, text: str = "") -> str:
    properties = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    inner = f"<w:r><w:t>{text or f'Measure number {number} of the Parties.'}</w:t></w:r>"
    return f"<w:p>{properties if number % 3 == 0 else ''}{inner}</w:p>"


def document(*changed: int) -> WordFile:
    note = '<w:p><w:r><w:t>With a note.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    texts = {number: f"Measure number {number} of all Parties and observers." for number in changed}
    body = "".join(item(number, texts.get(number, "")) for number in range(40))
    return WordFile(
        note + body,
        notes=["<w:p><w:r><w:t>A footnote.</w:t></w:r></w:p>"],
        header="<w:p><w:r><w:t>Heading of pages</w:t></w:r></w:p>",
        numbering=numbering("decimal"),
    )


def lost(xml: str) -> str:
    return xml.replace(item(7), "")


def doubled(xml: str) -> str:
    return xml.replace(item(7), item(7) * 2)


def swapped(xml: str) -> str:
    return xml.replace(item(7) + item(8), item(8) + item(7))


def altered(xml: str) -> str:
    return xml.replace("Measure number 7 of", "Measure number 9 of")


def uncounted(xml: str) -> str:
    return xml.replace(item(9), item(9).replace('w:numId w:val="1"', 'w:numId w:val="0"'))


def moved_away(xml: str) -> str:
    return xml.replace(item(7), "").replace("<w:sectPr", item(7) + "<w:sectPr")


def in_a_table(xml: str) -> str:
    return xml.replace(item(7), f"<w:tbl><w:tr><w:tc>{item(7)}</w:tc></w:tr></w:tbl>")


def taken_as_deleted(xml: str) -> str:
    mark = '<w:del w:id="999" w:author="A" w:date="2026-01-01T00:00:00Z">'
    run = item(7).removeprefix(START).removesuffix("</w:p>")
    deleted = run.replace("<w:t>", "<w:delText>").replace("</w:t>", "</w:delText>")
    return xml.replace(item(7), f"{START}{mark}{deleted}</w:del></w:p>")


def note_altered(xml: str) -> str:
    return xml.replace("A footnote.", "A footnote!")


def heading_altered(xml: str) -> str:
    return xml.replace("Heading of pages", "Heading of page")


def list_altered(xml: str) -> str:
    return xml.replace('w:val="%1."', 'w:val="%1)"', 1)


CASES = [
    ("word/document.xml", change)
    for change in (lost, doubled, swapped, altered, uncounted, moved_away, in_a_table, taken_as_deleted)
]
CASES += [
    ("word/footnotes.xml", note_altered),
    ("word/header1.xml", heading_altered),
    ("word/numbering.xml", list_altered),
]


def spoil(path: Path, part: str, change: Callable[[str], str]) -> None:
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    before = contents[part].decode()
    contents[part] = change(before).encode()
    assert contents[part].decode() != before
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)


@pytest.mark.parametrize(("part", "change"), CASES, ids=[change.__name__ for _, change in CASES])
def test_what_is_spoiled_is_caught(mark_up: MarkUp, part: str, change: Callable[[str], str]) -> None:
    marked = mark_up(document(), document(20, 30))
    original = open_source(marked.draft)
    revised = open_source(marked.amended, memory=original.memory)
    texts = original.draft, revised.draft
    assert open_marked(marked.path, original.memory).abridged.stretches
    assert prove(*texts, marked.path, memory=original.memory).ok
    spoil(marked.path, part, change)
    quick = prove(*texts, marked.path, memory=original.memory)
    assert not quick.ok
    assert quick == prove(*texts, marked.path) == verify(marked.draft, marked.amended, marked.path)
