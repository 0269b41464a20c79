from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.review.problems import problem_of, translated


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("SQLITE_FULL", ReviewFileProblem.DISK_FULL),
        ("SQLITE_BUSY", ReviewFileProblem.LOCKED),
        ("SQLITE_BUSY_SNAPSHOT", ReviewFileProblem.LOCKED),
        ("SQLITE_READONLY_DBMOVED", ReviewFileProblem.READ_ONLY),
        ("SQLITE_CORRUPT_INDEX", ReviewFileProblem.DAMAGED),
        ("SQLITE_IOERR_SHORT_READ", ReviewFileProblem.DAMAGED),
        ("SQLITE_IOERR_FSYNC", ReviewFileProblem.DRIVE),
        ("SQLITE_IOERR_LOCK", ReviewFileProblem.NO_LOCKS),
        ("SQLITE_CANTOPEN", ReviewFileProblem.NO_PERMISSION),
        ("SQLITE_ERROR", None),
        ("SQLITE_MISUSE", None),
        ("SQLITE_CONSTRAINT_UNIQUE", None),
    ],
)
def test_result_codes_are_known_problems_or_bugs(name: str, problem: ReviewFileProblem | None) -> None:
    assert problem_of(getattr(sqlite3, name)) is problem


def test_a_bug_passes_through_and_is_damage_only_in_content_nobody_vouches_for() -> None:
    path = Path("talks.counterdraft")
    with pytest.raises(sqlite3.OperationalError), translated(path, (sqlite3.Error,)):
        raise sqlite3.OperationalError("no such column")
    for error in (
        sqlite3.OperationalError("no such column"),
        MemoryError(),
        UnicodeDecodeError("u", b"", 0, 1, ""),
    ):
        with pytest.raises(ReviewFileError) as caught, translated(path, (sqlite3.Error,), untrusted=True):
            raise error
        assert caught.value.problem is ReviewFileProblem.DAMAGED
    with pytest.raises(MemoryError), translated(path, (sqlite3.Error,)):
        raise MemoryError


def test_every_problem_makes_one_sentence() -> None:
    for problem in ReviewFileProblem:
        sentence = ReviewFileError("talks.counterdraft", problem).sentence
        assert sentence.startswith("“talks.counterdraft” ")
        assert sentence.endswith(".")
        assert "\n" not in sentence
