from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft import __version__
from counterdraft.errors import (
    DraftFileError,
    DraftFileProblem,
    ExportError,
    ReviewFileError,
    ReviewFileProblem,
)
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest, compare_files
from counterdraft.ui.crash_report import bare_report, report, signature

SECRET = "Zerzabelland"
"""Stands for a word of a document, a comment, or a name of a file; must be in no report."""


def caught(raise_it: Callable[[], object]) -> BaseException:
    try:
        raise_it()
    except BaseException as error:  # noqa: BLE001 - all of them are wanted
        return error
    raise AssertionError("nothing was raised")


def key() -> None:
    {}[SECRET]


def value() -> None:
    int(SECRET)


def file() -> None:
    Path(f"/home/{SECRET}/{SECRET}.docx").read_bytes()


def encoding() -> None:
    SECRET.encode("utf-8") + f"{SECRET}\udc80".encode()


def ours() -> None:
    raise DraftFileError(f"/home/{SECRET}.docx", DraftFileProblem.DAMAGED, SECRET)


def review() -> None:
    raise ReviewFileError(f"/home/{SECRET}.counterdraft", ReviewFileProblem.DISK_FULL, SECRET)


def export() -> None:
    raise ExportError(f"{SECRET}.docx", f"the words “{SECRET}” are gone", SECRET)


def cause() -> None:
    try:
        value()
    except ValueError as error:
        raise RuntimeError(SECRET) from error


def context() -> None:
    try:
        key()
    except KeyError:
        raise TypeError(SECRET, SECRET)  # noqa: B904


def note() -> None:
    error = ValueError(SECRET)
    error.add_note(SECRET)
    raise error


def group() -> None:
    raise ExceptionGroup(SECRET, [ValueError(SECRET), KeyError(SECRET)])


def script() -> None:
    exec(compile(f"def {SECRET}():\n    raise ValueError('{SECRET}')\n{SECRET}()", f"/{SECRET}.py", "exec"))


def database() -> None:
    sqlite3.connect(":memory:").execute(f"SELECT {SECRET}")


def package() -> None:
    path = Path(f"/home/{SECRET}.docx")
    compare_files(ComparisonRequest(path, (AmendmentFile(path),)))


@pytest.mark.parametrize(
    "raise_it",
    [
        key,
        value,
        file,
        encoding,
        ours,
        review,
        export,
        cause,
        context,
        note,
        group,
        script,
        database,
        package,
    ],
    ids=lambda function: function.__name__,
)
def test_no_report_holds_what_was_at_hand(raise_it: Callable[[], object]) -> None:
    error = caught(raise_it)
    text = report(error)
    assert SECRET not in text
    assert str(Path.home()) not in text
    assert type(error).__qualname__ in text
    assert SECRET not in signature(error)


@given(st.text(min_size=8))
def test_no_message_gets_into_a_report(message: str) -> None:
    plain = report(caught(value))
    hidden = message in plain

    def raise_it() -> None:
        raise ValueError(message)

    assert hidden or message not in report(caught(raise_it))


def test_a_report_says_where_and_what_is_safe() -> None:
    text = report(caught(package), {"Qt": "6.8"})
    assert "counterdraft/negotiation/comparing.py:" in text
    assert "in compare_files" in text
    assert "DraftFileError (DraftFileProblem.MISSING)" in text
    assert f"Counterdraft: {__version__}" in text
    assert "Qt: 6.8" in text
    assert "errno" not in text
    assert "FileNotFoundError (ENOENT)" in report(caught(file))
    assert "OperationalError (SQLITE_ERROR)" in report(caught(database))


def test_causes_come_first() -> None:
    text = report(caught(cause))
    assert text.index("ValueError") < text.index("This led to") < text.index("RuntimeError")


def test_errors_that_go_round_in_a_circle_end() -> None:
    one, other = caught(value), caught(key)
    one.__context__, other.__context__ = other, one
    assert report(one).count("This led to") == 1


def test_a_deep_recursion_stays_readable() -> None:
    def again() -> None:
        again()

    text = report(caught(again))
    assert "more" in text
    assert len(text.splitlines()) < 200


def test_one_place_has_one_signature() -> None:
    assert signature(caught(value)) == signature(caught(value))
    assert signature(caught(value)) != signature(caught(key))


def test_a_report_without_an_exception() -> None:
    assert "Qt ended the program" in bare_report("Qt ended the program")


def test_reports_need_no_qt() -> None:
    code = "import sys, counterdraft.ui.crash_report; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
