"""Sorts SQLite's result codes into problems a person can act on, and bugs, which pass through untouched."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counterdraft.errors import ReviewFileError, ReviewFileProblem

_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary code (sqlite.org/rescode.html, section 2)."""

_KNOWN: dict[int, ReviewFileProblem] = {
    sqlite3.SQLITE_FULL: ReviewFileProblem.DISK_FULL,
    sqlite3.SQLITE_BUSY: ReviewFileProblem.LOCKED,
    sqlite3.SQLITE_LOCKED: ReviewFileProblem.LOCKED,
    sqlite3.SQLITE_PROTOCOL: ReviewFileProblem.NO_LOCKS,
    sqlite3.SQLITE_NOLFS: ReviewFileProblem.NO_LOCKS,
    sqlite3.SQLITE_READONLY: ReviewFileProblem.READ_ONLY,
    sqlite3.SQLITE_PERM: ReviewFileProblem.NO_PERMISSION,
    sqlite3.SQLITE_AUTH: ReviewFileProblem.NO_PERMISSION,
    sqlite3.SQLITE_CANTOPEN: ReviewFileProblem.NO_PERMISSION,
    sqlite3.SQLITE_CORRUPT: ReviewFileProblem.DAMAGED,
    sqlite3.SQLITE_NOTADB: ReviewFileProblem.NOT_OURS,
    sqlite3.SQLITE_FORMAT: ReviewFileProblem.DAMAGED,
    sqlite3.SQLITE_TOOBIG: ReviewFileProblem.DAMAGED,
    sqlite3.SQLITE_IOERR: ReviewFileProblem.DRIVE,
}

_KNOWN_EXTENDED: dict[int, ReviewFileProblem] = {
    sqlite3.SQLITE_IOERR_SHORT_READ: ReviewFileProblem.DAMAGED,
    sqlite3.SQLITE_IOERR_CORRUPTFS: ReviewFileProblem.DAMAGED,
    sqlite3.SQLITE_IOERR_LOCK: ReviewFileProblem.NO_LOCKS,
    sqlite3.SQLITE_IOERR_RDLOCK: ReviewFileProblem.NO_LOCKS,
    sqlite3.SQLITE_IOERR_UNLOCK: ReviewFileProblem.NO_LOCKS,
    sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK: ReviewFileProblem.NO_LOCKS,
}


def problem_of(code: int | None) -> ReviewFileProblem | None:
    """The problem that a result code stands for, None for codes that only a bug brings about."""
    if code is None:
        return None
    return _KNOWN_EXTENDED.get(code) or _KNOWN.get(code & _PRIMARY)


@contextmanager
def translated(path: Path, errors: tuple[type[Exception], ...], *, untrusted: bool = False) -> Iterator[None]:
    """Raise what the database layer complains of as a `ReviewFileError`.

    Args:
        path: the file to name.
        errors: the database layer's base exceptions.
        untrusted: the statement reads content that nothing vouches for yet, so that an unknown
            complaint (text that is not UTF-8, a value of the wrong type) means damage and not a bug.

    Raises:
        ReviewFileError: for every known problem. Other errors pass.
    """
    try:
        yield
    except errors as error:
        problem = problem_of(getattr(error, "sqlite_errorcode", None))
        if problem is None and untrusted:
            problem = ReviewFileProblem.DAMAGED
        if problem is None:
            raise
        raise ReviewFileError(path, problem) from error
    except (MemoryError, UnicodeDecodeError) as error:
        # SQLite answers a length that cannot be with "out of memory", and quotes damaged text in messages
        # that are then no UTF-8.
        if not untrusted:
            raise
        raise ReviewFileError(path, ReviewFileProblem.DAMAGED) from error
