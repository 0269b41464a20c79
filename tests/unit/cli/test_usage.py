from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from counterdraft import __version__
from counterdraft.cli import COMMANDS, ending, run
from counterdraft.cli.terminal import echo, progress


class Terminal(io.StringIO):
    encoding = "ascii"  # type: ignore[assignment]

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("command", [[], *([command.name] for command in COMMANDS)])
def test_every_command_explains_itself(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "--help"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.startswith(" ".join(["usage: counterdraft", *command]))
    for each in COMMANDS if not command else [each for each in COMMANDS if [each.name] == command]:
        assert each.summary in told.out
        assert each.summary.endswith((".", ";")), each.name


def test_options_and_files_stand_in_any_order(pair: tuple[Path, Path], tmp_path: Path) -> None:
    draft, amended = map(str, pair)
    outs = [str(tmp_path / f"{number}.docx") for number in range(3)]
    fixed = ["--date", "2026-11-24", "--as", "A"]
    assert run(["compare", draft, amended, *fixed, "-o", outs[0]]) == 0
    assert run(["compare", *fixed, draft, "--output", outs[1], amended]) == 0
    assert run(["compare", f"-o{outs[2]}", draft, *fixed, "--", amended]) == 0
    assert len({Path(out).read_bytes() for out in outs}) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["verify", "a", "b"], "are required: MARKED_UP"),
        (["rebase", "a", "b", "c", "-o", "d"], "Unexpected argument: c"),
        (["compare", "-o"], "expected one argument"),
        (["compare", "--out", "x.docx"], "No such option: --out"),
        (["export", "r", "-o", "x", "--product", "song"], "invalid choice: 'song'"),
        (["merge", "r", "-o", "x"], "are required: OTHER"),
        (["--sample", "compare"], "goes with no command"),
        (["--language", "xx"], "invalid choice: 'xx'"),
        (["--language", "ru", "compare"], "write it after “open”"),
        (["--language"], "expected one argument"),
        (["--verbose"], "No such option: --verbose"),
    ],
)
def test_wrong_usage_is_one_sentence_that_names_the_help(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert sentence in told.err
    assert len(told.err.splitlines()) == 1


def test_the_version_is_told_by_the_parser_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version", "--sample"]) == 0
    assert capsys.readouterr().out == f"counterdraft {__version__}\n"


def test_a_reader_that_goes_away_ends_the_command_in_peace(pair: tuple[Path, Path]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "counterdraft", "compare", *map(str, pair), "--json"]
    with os.fdopen(writing, "wb") as closed:
        ended = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert (ended.returncode, ended.stderr) == (1, b"")


@pytest.mark.parametrize("buffered", [True, False])
@pytest.mark.parametrize("options", [[], ["--json"], ["--version"]])
@pytest.mark.parametrize("output", [">/dev/full", ">&-"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_takes_nothing_is_refused_in_one_sentence(
    pair: tuple[Path, Path], output: str, options: list[str], *, buffered: bool
) -> None:
    files = [] if options == ["--version"] else ["compare", *map(str, pair)]
    ran = subprocess.run(
        ["sh", "-c", f'"$@" {output}', "sh", sys.executable, "-m", "counterdraft", *files, *options],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "" if buffered else "1"},
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stderr.startswith("counterdraft: The output cannot be written: ")
    assert ran.stderr.count("\n") == 1


def test_a_complaint_that_nobody_can_read_changes_no_status(tmp_path: Path) -> None:
    asked = ["sh", "-c", '"$@" 2>&-', "sh", sys.executable, "-m", "counterdraft"]
    assert subprocess.run([*asked, "review", str(tmp_path / "none")], check=False).returncode == 1
    assert subprocess.run([*asked, "no-command"], check=False).returncode == 2


def test_colours_are_for_terminals_whose_user_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("WT_SESSION", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys, "stdout", Terminal())
    echo("ռ", "delete")
    monkeypatch.setenv("NO_COLOR", "1")
    echo("a", "delete")
    assert sys.stdout.getvalue() == "\x1b[31m\\u057c\x1b[0m\na\n"  # type: ignore[attr-defined]


def test_progress_is_drawn_and_wiped_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    with progress() as nothing:
        assert nothing is None
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress() as told:
        assert told is not None
        told("comparing", 0.5)
    drawn = sys.stderr.getvalue()  # type: ignore[attr-defined]
    assert "comparing" in drawn
    assert " 50%" in drawn
    assert drawn.rpartition("\r")[0].rpartition("\r")[2].strip() == ""


def test_a_command_that_ends_at_once_has_written_everything(pair: tuple[Path, Path]) -> None:
    command = [sys.executable, "-m", "counterdraft", "compare", *map(str, pair), "--json"]
    ended = subprocess.run(command, capture_output=True, check=True)
    assert (ended.stdout.rstrip()[-1:], ended.stderr) == (b"}", b"")
    command[-1:] = ["-o", str(pair[0].with_name("absent") / "x.docx")]
    ended = subprocess.run(command, capture_output=True, check=False)
    assert (ended.returncode, ended.stdout, len(ended.stderr.splitlines())) == (1, b"", 1)


def test_nothing_is_kept_where_the_process_goes_on(pair: tuple[Path, Path]) -> None:
    assert run(["compare", *map(str, pair)]) == 0
    ending.leave(3)  # would end this very process
    ending.keep(object())
    ending.leave(3)
