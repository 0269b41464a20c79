"""A hostile or broken file gets status 1 and one sentence, soon and in little memory."""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

SECONDS = 2.0
MEGABYTES = 300

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="word/document.xml"/></Relationships>'
)
DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>{}</w:t></w:r></w:p></w:body></w:document>"
)


def package(document: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELS)
        archive.writestr("word/document.xml", document)
    return stream.getvalue()


def entity_bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    return f'<!DOCTYPE d [<!ENTITY e0 "lol">{entities}]>{DOCUMENT.format("&e9;")}'.encode()


def external_entity() -> bytes:
    return f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>{DOCUMENT.format("&x;")}'.encode()


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.docx": (lambda: b"", "is empty (0 bytes)"),
    "letter.docx": (lambda: b"Dear colleagues,", "is not a Word document"),
    "old.docx": (lambda: OLE + b"\0" * 2000, "old binary format"),
    "truncated.docx": (lambda: package(DOCUMENT.format("x" * 9000).encode())[:-200], "is damaged"),
    "bomb.docx": (lambda: package(b" " * 600_000_000), "possible zip bomb"),
    "entities.docx": (lambda: package(entity_bomb()), "entity definitions"),
    "external.docx": (lambda: package(external_entity()), "entity definitions"),
    "broken-xml.docx": (lambda: package(b"<w:document"), "is damaged"),
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for name, (content, _) in HOSTILE.items():
        (folder / name).write_bytes(content())
    (folder / "folder.docx").mkdir()
    return folder


def processor_seconds() -> float:
    """Time that ended child processes worked: what a file costs, however busy the machine is."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def limited(arguments: list[str]) -> tuple[int, str, float]:
    """Run the command line in a process that may not use more memory than the limit."""
    code = "import sys; from counterdraft.cli import run; raise SystemExit(run(sys.argv[1:]))"
    limit = MEGABYTES * 1024 * 1024

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))

    started = processor_seconds()
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=bound,
        timeout=60,
    )
    return result.returncode, result.stderr, processor_seconds() - started


@pytest.mark.parametrize(
    ("name", "words"),
    [
        *((name, words) for name, (_, words) in HOSTILE.items()),
        ("folder.docx", "is a folder"),
        ("absent.docx", "does not exist"),
    ],
)
def test_it_is_refused_in_one_sentence(hostile: Path, tmp_path: Path, name: str, words: str) -> None:
    out = tmp_path / "out.docx"
    start = limited(["--version"])[2]
    status, error, seconds = limited(["compare", str(hostile / name), str(hostile / name), "-o", str(out)])
    assert (status, len(error.splitlines())) == (1, 1), error
    assert name in error
    assert words in error
    assert seconds - start < SECONDS
    assert not out.exists()
