from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from counterdraft import __version__
from counterdraft.cli import run


def test_without_output_a_summary_is_printed(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", *map(str, pair), "--as", "Delegation A"]) == 0
    out = capsys.readouterr().out
    assert "Draft: draft.docx (2 provisions)" in out
    assert "Delegation A: amended.docx, 2 changes" in out
    assert "- should" in out
    assert "+ shall" in out


def test_json_goes_to_standard_output(
    pair: tuple[Path, Path], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["compare", *map(str, pair), "--json", "-o", "-"]) == 0
    data = json.loads(capfdbinary.readouterr().out)
    assert data["schema"] == "counterdraft.comparison/1"
    assert [change["kind"] for change in data["changes"]] == ["replace", "insert"]


def test_the_same_input_gives_the_same_bytes(pair: tuple[Path, Path], tmp_path: Path) -> None:
    for ending in ("json", "docx"):
        outs = [tmp_path / f"{name}.{ending}" for name in "ab"]
        for out in outs:
            assert run(["compare", *map(str, pair), "-o", str(out), "--date", "2026-11-24"]) == 0
        assert outs[0].read_bytes() == outs[1].read_bytes()


def test_a_marked_up_document_is_written_and_verified(
    pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "marked.docx"
    arguments = ["--as", "Delegation A", "--date", "2026-11-24T09:30:00Z", "-o", str(out)]
    assert run(["compare", *map(str, pair), *arguments]) == 0
    xml = zipfile.ZipFile(out).read("word/document.xml").decode()
    assert 'w:author="Delegation A"' in xml
    assert 'w:date="2026-11-24T09:30:00Z"' in xml
    assert run(["verify", *map(str, pair), str(out)]) == 0
    assert "Proven: rejecting all changes gives draft.docx" in capsys.readouterr().out


def test_a_file_with_other_changes_is_not_verified(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    draft, amended = map(str, pair)
    assert run(["verify", draft, amended, draft]) == 1
    assert "does not give the revised text" in capsys.readouterr().err


def test_author_overrides_the_delegation(pair: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "marked.docx"
    assert run(["compare", *map(str, pair), "--author", "Secretariat", "-o", str(out)]) == 0
    assert b'w:author="Secretariat"' in zipfile.ZipFile(out).read("word/document.xml")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["compare"], "Name a draft and at least one amended text"),
        (["compare", "DRAFT"], "name an amended text after it"),
        (["compare", "DRAFT", "AMENDED", "-o", "out.odt"], "must be one of .docx, .json"),
        (["compare", "DRAFT", "AMENDED", "-o", "-"], "needs --json"),
        (["compare", "DRAFT", "AMENDED", "--json", "-o", "out.docx"], "--json writes JSON"),
        (["compare", "DRAFT", "AMENDED", "--as", "A", "--as", "B"], "2 names were given"),
        (["compare", "DRAFT", "AMENDED", "--date", "soon"], "is not a date"),
        (["compare", "--sample", "DRAFT"], "goes with no file"),
        (["compare", "--no-such-option"], "No such option"),
        (["translate"], "No such command"),
    ],
)
def test_wrong_usage_has_status_2(
    pair: tuple[Path, Path], arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {"DRAFT": str(pair[0]), "AMENDED": str(pair[1])}
    assert run([names.get(argument, argument) for argument in arguments]) == 2
    assert sentence in capsys.readouterr().err


def test_a_refused_output_leaves_nothing(
    pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(tmp_path.iterdir())
    for out in (tmp_path / "absent" / "out.docx", tmp_path / "absent" / "out.json"):
        assert run(["compare", *map(str, pair), "-o", str(out)]) == 1
        lines = capsys.readouterr().err.splitlines()
        assert lines == [
            f"counterdraft: “{out}” was not written: its folder does not exist: create it or choose another."
        ]
    assert sorted(tmp_path.iterdir()) == before


def test_equal_names_are_told_apart(
    document: Callable[[str, Sequence[str]], Path],
    pair: tuple[Path, Path],
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    other = document("other.docx", ["The Parties must meet within thirty days."])
    arguments = [*map(str, pair), str(other), "--as", "A", "--as", "A", "--json"]
    assert run(["compare", *arguments]) == 0
    data = json.loads(capfdbinary.readouterr().out)
    assert [amendment["delegation"] for amendment in data["amendments"]] == ["A", "A (2)"]


def test_the_version_is_told_without_loading_anything() -> None:
    code = (
        "import sys, counterdraft.__main__ as m\n"
        "sys.argv[1:] = ['--version']\n"
        "try: m.main()\n"
        "except SystemExit as stop: assert stop.code == 0\n"
        "assert not {'argparse', 'lxml', 'numpy', 'PySide6'} & set(sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == f"counterdraft {__version__}\n"


def test_no_command_but_the_windows_imports_qt(pair: tuple[Path, Path], tmp_path: Path) -> None:
    code = (
        "import sys\nfrom counterdraft.cli import run\n"
        "assert run(sys.argv[1:]) == 0\n"
        "assert not [m for m in sys.modules if m.startswith('PySide6')]"
    )
    out = tmp_path / "marked.docx"
    for arguments in (
        ["compare", *map(str, pair)],
        ["compare", *map(str, pair), "-o", str(out)],
        ["verify", *map(str, pair), str(out)],
    ):
        subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True)


def test_a_marked_up_document_loads_nothing_of_classes_reviews_and_several_delegations(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    unwanted = [
        "counterdraft.comparison.classes",
        "counterdraft.comparison.pipeline",
        "counterdraft.exports.comparison_json",
        "counterdraft.exports.marked_up_joint",
        "counterdraft.model.anchor",
        "counterdraft.model.comment",
        "counterdraft.negotiation.opening",
        "counterdraft.text.lexicon",
    ]
    code = (
        "import sys\nfrom counterdraft.cli import run\n"
        "assert run(sys.argv[1:]) == 0\n"
        f"assert not [name for name in {unwanted} if name in sys.modules]"
    )
    arguments = ["compare", *map(str, pair), "-o", str(tmp_path / "marked.docx")]
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True)


def test_what_is_ignored_is_left_out_counted_and_said(
    document: Callable[[str, Sequence[str]], Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    draft = document("d.docx", ["The Parties should meet; within thirty days.", "Annex"])
    amended = document("a.docx", ["The parties should meet, within ninety days.", "Annex"])
    assert run(["compare", str(draft), str(amended), "--ignore", "case,punctuation"]) == 0
    out = capsys.readouterr().out
    assert "1 change " in out
    assert "Not shown as asked: 2 changes (1 by case, 1 by punctuation)" in out
    target = tmp_path / "out.json"
    assert run(["compare", str(draft), str(amended), "--ignore", "case", "-o", str(target)]) == 0
    assert json.loads(target.read_text())["statistics"]["hidden"] == {"ignore_case": 1}
    assert run(["compare", str(draft), str(amended), "--ignore", "nothing"]) == 2
    assert run(["compare", str(draft), str(amended), "--profile", "nowhere"]) == 1
    assert "neither a file nor a shipped profile" in capsys.readouterr().err


def test_one_document_without_tracked_changes_needs_another(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", str(pair[0])]) == 2
    assert "holds no tracked changes of its text: name an amended text after it" in capsys.readouterr().err
