"""Packages: what is refused and how fast, and that saving loses nothing and depends on nothing else."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from counterdraft.errors import DraftFileError, DraftFileProblem
from counterdraft.formats import read_draft
from counterdraft.formats.docx import archive, xmlparts
from counterdraft.formats.docx.package import Package
from counterdraft.model.draft import NoticeCode

PARAGRAPH = "<w:p><w:r><w:t>Text</w:t></w:r></w:p>"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def problem(path: Path) -> DraftFileProblem:
    """Why a file is refused; it must happen within 2 s, and end in one sentence."""
    before = time.monotonic()
    with pytest.raises(DraftFileError) as caught:
        read_draft(path)
    assert time.monotonic() - before < 2
    assert caught.value.sentence.startswith(f"“{path}”")
    assert caught.value.sentence.count("\n") == 0
    return caught.value.problem


def compound(path: Path, *names: str) -> Path:
    """A compound file whose directory holds the given names."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 48, 1)  # the directory begins in sector 1
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 2, 0xFFFFFFFE, *[0xFFFFFFFF] * 125)
    entries = b""
    for name in ("Root Entry", *names):
        encoded = name.encode("utf-16-le")
        entries += encoded.ljust(64, b"\0") + struct.pack("<H", len(encoded) + 2) + bytes(62)
    path.write_bytes(bytes(header) + table + entries.ljust(1024, b"\0"))
    return path


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert problem(tmp_path / "none.docx") is DraftFileProblem.MISSING
    assert problem(tmp_path) is DraftFileProblem.DIRECTORY
    assert problem(tmp_path / "nul\0l.docx") is DraftFileProblem.MISSING


def test_a_file_that_is_no_package(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    for data, why in (
        (b"", DraftFileProblem.EMPTY),
        (b"Just text.", DraftFileProblem.NOT_ZIP),
        (b"%PDF-1.7 ...", DraftFileProblem.NOT_ZIP),
        (b"PK\x03\x04 cut short", DraftFileProblem.DAMAGED),
    ):
        path.write_bytes(data)
        assert problem(path) is why


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.docx"
    os.mkfifo(path)
    assert problem(path) is DraftFileProblem.UNSUPPORTED


def test_a_file_that_may_not_be_read(docx, monkeypatch: pytest.MonkeyPatch) -> None:
    path = docx.write()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "open", refuse)
    assert problem(path) is DraftFileProblem.NO_PERMISSION


def test_old_and_encrypted_files_are_told_apart(tmp_path: Path) -> None:
    old = compound(tmp_path / "old.docx", "WordDocument", "1Table")
    locked = compound(tmp_path / "locked.docx", "One", "Two", "Three", "Four", "EncryptedPackage")
    assert problem(old) is DraftFileProblem.OLD_WORD
    assert problem(locked) is DraftFileProblem.ENCRYPTED
    cut = tmp_path / "cut.docx"
    cut.write_bytes(locked.read_bytes()[:40])
    assert problem(cut) is DraftFileProblem.OLD_WORD


@pytest.mark.parametrize("length", [40, 400, 0.5, 0.9, -1])
def test_a_truncated_file(docx, length: float) -> None:
    docx.body = PARAGRAPH * 50
    path = docx.write()
    data = path.read_bytes()
    path.write_bytes(data[: int(length * len(data)) if isinstance(length, float) else length])
    assert problem(path) is DraftFileProblem.DAMAGED


def test_a_damaged_entry_names_its_part(docx) -> None:
    docx.body = PARAGRAPH * 50
    path = docx.write()
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as package:
        info = package.getinfo("word/document.xml")
    start = info.header_offset + 30 + len(info.filename)
    data[start : start + 20] = bytes(20)
    path.write_bytes(data)
    with pytest.raises(DraftFileError) as caught:
        Package(path)
    assert (caught.value.problem, caught.value.part) == (DraftFileProblem.DAMAGED, "word/document.xml")


def test_other_archives_and_other_office_files(docx, tmp_path: Path) -> None:
    plain = tmp_path / "plain.docx"
    with zipfile.ZipFile(plain, "w") as package:
        package.writestr("readme.txt", "x")
    assert problem(plain) is DraftFileProblem.NOT_ZIP
    with zipfile.ZipFile(plain, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert problem(plain) is DraftFileProblem.UNSUPPORTED
    docx.main_type = XLSX
    assert problem(docx.write()) is DraftFileProblem.NOT_WORD


@pytest.mark.parametrize(
    "main_type",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_macro_documents_and_templates_are_read(docx, main_type: str) -> None:
    docx.body, docx.main_type = PARAGRAPH, main_type
    docx.files["word/vbaProject.bin"] = b"macros"
    draft = docx.open().draft
    assert [provision.text for provision in draft.provisions] == ["Text"]
    assert NoticeCode.MACROS in {notice.code for notice in draft.notices}


def add_bomb(path: Path) -> None:
    bomb = zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED)
    with bomb as package, package.open("word/styles.xml", "w") as part:
        for _ in range(300):
            part.write(bytes(1 << 20))


def with_prolog(source: Path, part: str, prolog: str) -> Path:
    """A copy of a package in which one part begins with something more."""
    with zipfile.ZipFile(source) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[part] = prolog.encode() + parts[part]
    path = source.with_name("hostile.docx")
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
MEASURE = """
import re, sys
from counterdraft.errors import DraftFileError
from counterdraft.formats import read_draft
for path in sys.argv[1:]:
    try:
        read_draft(path)
    except DraftFileError as error:
        print(error.problem.name)
# ru_maxrss would count what the process that started this one held before the program was loaded.
print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""


def test_a_zip_bomb(docx) -> None:
    path = docx.write()
    add_bomb(path)
    assert problem(path) is DraftFileProblem.TOO_LARGE


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured in the units of Linux")
def test_hostile_files_stay_within_300_megabytes(docx, tmp_path: Path) -> None:
    bomb = docx.write().rename(tmp_path / "bomb.docx")
    add_bomb(bomb)
    docx.body = PARAGRAPH
    laughs = with_prolog(docx.write(), "word/document.xml", f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>')
    run = [sys.executable, "-c", MEASURE, str(bomb), str(laughs)]
    lines = subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()
    assert lines[:-1] == ["TOO_LARGE", "HOSTILE_XML"]
    assert int(lines[-1]) < 300 * 1024


def test_many_entries_and_a_large_sum(docx, monkeypatch: pytest.MonkeyPatch) -> None:
    docx.files = {f"word/media/{index}.png": b"0" * 100 for index in range(50)}
    path = docx.write()
    monkeypatch.setattr(archive, "MAX_ENTRIES", 20)
    assert problem(path) is DraftFileProblem.TOO_LARGE
    monkeypatch.setattr(archive, "MAX_ENTRIES", 200)
    monkeypatch.setattr(archive, "MAX_TOTAL_BYTES", 4000)
    assert problem(path) is DraftFileProblem.TOO_LARGE


@pytest.mark.parametrize(
    "prolog",
    [
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<?xml version="1.0"?><!-- <x> --><?pi <y>?>\n<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        "<!DOCTYPE x>",
    ],
)
@pytest.mark.parametrize(
    "part", ["word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/styles.xml"]
)
def test_entities_are_refused_in_every_part(docx, prolog: str, part: str) -> None:
    docx.body = PARAGRAPH
    docx.parts["styles"] = ""
    path = with_prolog(docx.write(), part, prolog)
    assert problem(path) is DraftFileProblem.HOSTILE_XML


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_entities_are_refused_in_other_encodings(encoding: str) -> None:
    data = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'.encode(encoding)
    with pytest.raises(xmlparts.HostileXmlError):
        xmlparts.parse(data)
    assert xmlparts.parse("<x>ж</x>".encode("utf-16")).text == "ж"


@pytest.mark.parametrize(
    "data", [b"", b"+ADw-x/+AD4-", b'<?xml version="1.0" encoding="UTF-7"?><x/>', b"<x>", b"Lo\xa7\x94"]
)
def test_what_is_no_plain_xml_is_malformed(data: bytes) -> None:
    with pytest.raises(xmlparts.MalformedXmlError):
        xmlparts.parse(data)


@pytest.mark.parametrize("depth", [100, 400, 5000])
def test_xml_of_any_depth_ends_in_text_or_a_sentence(docx, depth: int) -> None:
    docx.body = "<w:sdt><w:sdtContent>" * depth + PARAGRAPH + "</w:sdtContent></w:sdt>" * depth
    path = docx.write()
    if depth < 1000:
        assert [provision.text for provision in read_draft(path).provisions] == ["Text"]
    else:
        assert problem(path) is DraftFileProblem.DAMAGED


def test_a_document_element_that_is_none(docx) -> None:
    docx.files["word/document.xml"] = b"<html/>"
    path = docx.write()
    assert problem(path) is DraftFileProblem.NOT_WORD


# -- saving ----------------------------------------------------------------------------------------------


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def saved(package: Package) -> bytes:
    stream = io.BytesIO()
    package.save(stream)
    return stream.getvalue()


def test_an_unchanged_package_is_saved_part_for_part(docx) -> None:
    docx.body = PARAGRAPH
    docx.files = {"word/media/image1.png": bytes(range(256)), "custom/ünknown.bin": b"x"}
    path = docx.write()
    package = Package(path)
    package.tree(package.main)
    data = saved(package)
    assert contents(data) == contents(path.read_bytes())
    assert list(contents(data)) == list(contents(path.read_bytes()))
    assert data == saved(Package(path))


def test_saving_does_not_depend_on_the_clock(docx, monkeypatch: pytest.MonkeyPatch) -> None:
    docx.body = PARAGRAPH
    path = docx.write()
    first = saved(Package(path))
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert saved(Package(path)) == first


def test_changed_and_added_parts_are_saved(docx, tmp_path: Path) -> None:
    docx.body = PARAGRAPH
    package = Package(docx.write())
    body = package.edit(package.main)[0]
    body[0][0][0].text = "Changed"
    comments = etree.Element("{urn:x}comments")
    name = package.add_part("word/comments.xml", comments, "application/x-comments+xml")
    again = package.add_part("word/comments.xml", b"raw", "application/x-comments+xml")
    identity = package.relate(package.main, "comments", name)
    assert package.relate(package.main, "comments", name) == identity
    external = package.relate(package.main, "hyperlink", "https://example.org/", external=True)
    comments.set("late", "yes")
    target = tmp_path / "out.docx"
    package.save(target)
    reopened = Package(target)
    assert reopened.tree(reopened.main)[0][0][0][0].text == "Changed"
    assert (name, again) == ("word/comments.xml", "word/comments2.xml")
    assert reopened.tree(name).get("late") == "yes"
    assert reopened.content_type(name) == reopened.content_type(again) == "application/x-comments+xml"
    found = reopened.relationships(reopened.main)
    assert (found[identity].target, found[identity].external) == (name, False)
    assert (found[external].target, found[external].external) == ("https://example.org/", True)
    assert reopened.related(reopened.main, "comments") == name


def test_a_part_without_relationships_gets_them(docx, tmp_path: Path) -> None:
    docx.parts["footnotes"] = ""
    package = Package(docx.write())
    identity = package.relate("word/footnotes.xml", "image", "word/media/image1.png")
    package.save(tmp_path / "out.docx")
    reopened = Package(tmp_path / "out.docx")
    assert reopened.relationships("word/footnotes.xml")[identity].target == "word/media/image1.png"


def test_a_failed_save_leaves_the_old_file(docx, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = Package(docx.write())
    target = tmp_path / "out.docx"
    target.write_bytes(b"precious")

    def fail(_: int) -> None:
        raise OSError(28, "disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        package.save(target)
    assert target.read_bytes() == b"precious"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.docx", "sample.docx"]


def test_part_names_may_be_escaped(docx) -> None:
    docx.relationships.append(("i", "image", "media/a%20%C3%BC.png", False))
    docx.files["word/media/a ü.png"] = b"x"
    package = Package(docx.write())
    assert package.related(package.main, "image") == "word/media/a ü.png"


def test_part_names_compare_without_case(docx) -> None:
    docx.body = PARAGRAPH
    docx.relationships.append(("s", "styles", "Styles.XML", False))
    docx.files["word/styles.xml"] = b"<x/>"
    package = Package(docx.write())
    assert package.related(package.main, "styles") == "word/styles.xml"


# -- the Strict variant ----------------------------------------------------------------------------------


def test_strict_names_become_transitional_where_they_name(element: Callable[[str], etree._Element]) -> None:
    strict = (
        b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:conformance="strict">'
        b"<w:t>see http://purl.oclc.org/ooxml/wordprocessingml/main</w:t></w:document>"
    )
    assert xmlparts.is_strict(strict)
    root = xmlparts.parse(xmlparts.to_transitional(strict))
    assert root.tag == "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document"
    assert root[0].text == "see http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert not root.attrib
    assert not xmlparts.is_strict(b"<w:t>http://purl.oclc.org/ooxml/</w:t>")


def test_a_strict_document_is_read(docx) -> None:
    docx.body = PARAGRAPH + '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr></w:p>'
    docx.parts["styles"] = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    source = docx.write()
    path = source.with_name("strict.docx")
    pairs = [
        (
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ]
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(path, "w") as strict:
        for name in package.namelist():
            data = package.read(name).decode()
            for usual, other in pairs:
                data = data.replace(usual, other)
            strict.writestr(name, data)
    draft = read_draft(path)
    assert [provision.text for provision in draft.provisions] == ["Text", ""]
    assert draft.provisions[1].look.style == "Title"
    assert [notice.code for notice in draft.notices] == [NoticeCode.STRICT_FORMAT]
    package = Package(path)
    assert b"purl.oclc.org" not in b"".join(contents(saved(package)).values())
