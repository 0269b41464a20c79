"""Options of `compare` that decide how changes are written into a marked-up document."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from counterdraft.cli import run

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def track(path: Path, words: str, author: str) -> None:
    """Append words to the first paragraph as a tracked insertion."""
    document = docx.Document(str(path))
    document.paragraphs[0]._p.append(
        parse_xml(
            f'<w:ins xmlns:w="{W}" w:id="77" w:author="{author}" w:date="2025-01-02T03:04:05Z">'
            f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:ins>'
        )
    )
    document.save(str(path))


def xml(path: Path) -> str:
    return zipfile.ZipFile(path).read("word/document.xml").decode()


def test_revisions_are_kept_told_and_proven(
    pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    track(pair[0], " Draft words.", "Chair")
    track(pair[1], " Amended words.", "Kim")
    out = tmp_path / "marked.docx"
    names = ["--as", "Delegation A"]
    assert run(["compare", *map(str, pair), *names, "--keep-revisions", "-o", str(out)]) == 0
    assert "come under authors of the amended file" in capsys.readouterr().out
    assert 'w:author="Kim" w:date="2025-01-02T03:04:05Z"' in xml(out)
    assert 'w:author="Delegation A"' in xml(out)
    assert run(["verify", *map(str, pair), str(out)]) == 0
    assert "draft.docx with its own changes rejected" in capsys.readouterr().out


def test_without_the_option_tracked_changes_are_accepted(pair: tuple[Path, Path], tmp_path: Path) -> None:
    track(pair[1], " Amended words.", "Kim")
    out = tmp_path / "marked.docx"
    assert run(["compare", *map(str, pair), "--as", "Delegation A", "-o", str(out)]) == 0
    assert "Kim" not in xml(out)


def test_several_amended_texts_name_authors_behind_the_delegations(
    pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.docx"
    other.write_bytes(pair[1].read_bytes())
    track(pair[0], " Draft words.", "Chair")
    track(pair[1], " Amended words.", "Kim")
    out = tmp_path / "marked.docx"
    names = ["--as", "Alpha", "--as", "Beta"]
    files = [*map(str, pair), str(other)]
    assert run(["compare", *files, *names, "--keep-revisions", "-o", str(out)]) == 0
    assert "come under authors of the amended files" in capsys.readouterr().out
    assert 'w:author="Alpha (Kim)" w:date="2025-01-02T03:04:05Z"' in xml(out)
    assert run(["verify", *files, str(out), *names]) == 0
    assert "draft.docx with its own changes rejected" in capsys.readouterr().out


def test_moves_can_be_written_as_edits(
    document: Callable[[str, Sequence[str]], Path], tmp_path: Path
) -> None:
    clauses = [
        "The Secretariat shall convene the working group twice a year.",
        "Each Party shall designate a national focal point.",
        "Contributions are due on the first day of January.",
    ]
    files = [document("one.docx", clauses), document("two.docx", clauses[1:] + clauses[:1])]
    out = tmp_path / "marked.docx"
    assert run(["compare", *map(str, files), "-o", str(out)]) == 0
    assert "w:moveFrom " in xml(out)
    assert run(["compare", *map(str, files), "--moves-as-edits", "-o", str(out)]) == 0
    assert "w:moveFrom" not in xml(out)
    assert "w:del " in xml(out)


def test_word_comments_of_the_amended_file_come_along_unless_unwanted(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    document = docx.Document(str(pair[1]))
    document.add_comment(document.paragraphs[0].runs, text="Why so strong?", author="Kim")
    document.save(str(pair[1]))
    out = tmp_path / "marked.docx"
    assert run(["compare", *map(str, pair), "-o", str(out)]) == 0
    assert "Why so strong?" in zipfile.ZipFile(out).read("word/comments.xml").decode()
    assert run(["compare", *map(str, pair), "--without-comments", "-o", str(out)]) == 0
    assert "word/comments.xml" not in zipfile.ZipFile(out).namelist()
