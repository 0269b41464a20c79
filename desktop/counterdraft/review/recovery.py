"""Saves what is intact of a damaged review file; what does not fit its seal is counted, never copied."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.review.blob import Blob
from counterdraft.review.connection import Engine, close, connect, engine_for
from counterdraft.review.creation import create_file
from counterdraft.review.entry import Entry
from counterdraft.review.problems import translated
from counterdraft.review.verification import blob_of, entry_of

_ENTRY = "SELECT id, stamp, made, author, subject, replaces, content, seal FROM entries WHERE sequence = ?"
_BLOB = "SELECT sha256, size, packed, bytes FROM documents WHERE rowid = ?"


@dataclass(frozen=True, slots=True)
class Recovery:
    """What could be saved, and how many records of each kind could not."""

    entries: int
    documents: int
    entries_lost: int
    documents_lost: int


def recover(path: Path, target: Path, *, passphrase: str | None = None) -> Recovery:
    """Write everything intact to a new review file; the damaged one is only read.

    Raises:
        ReviewFileError: nothing can be read, a passphrase is missing or wrong, or the new file cannot be
            written.
    """
    if not path.is_file():
        raise ReviewFileError(path, ReviewFileProblem.MISSING)
    engine = engine_for(path, passphrase)
    with translated(path, engine.errors, untrusted=True):
        connection = connect(path, engine, passphrase)
        try:
            connection.execute("PRAGMA query_only = ON")
            entries, entries_lost = _entries(connection, engine)
            blobs, documents_lost = _blobs(connection, engine)
            locked = not entries and not blobs and _locked(connection, engine)
        finally:
            close(connection, engine)
    if locked and engine.encrypts:
        raise ReviewFileError(path, ReviewFileProblem.WRONG_PASSPHRASE, "or nothing in it is intact")
    if locked:
        raise ReviewFileError(path, ReviewFileProblem.PASSPHRASE_NEEDED)
    if not entries and not blobs:
        raise ReviewFileError(path, ReviewFileProblem.DAMAGED, "nothing in it is intact")
    create_file(target, entries, blobs, passphrase=passphrase)
    return Recovery(len(entries), len(blobs), entries_lost, documents_lost)


def _entries(connection: sqlite3.Connection, engine: Engine) -> tuple[list[Entry], int]:
    found: dict[tuple[str, bytes], Entry] = {}
    lost = 0
    for row in _rows(connection, engine, "entries", _ENTRY):
        entry = entry_of(row) if row is not None else None
        if entry is None:
            lost += 1
        else:
            found[entry.id, entry.seal] = entry
    return sorted(found.values(), key=lambda entry: entry.order), lost


def _blobs(connection: sqlite3.Connection, engine: Engine) -> tuple[list[Blob], int]:
    found: dict[str, Blob] = {}
    lost = 0
    for row in _rows(connection, engine, "documents", _BLOB):
        blob = blob_of(row) if row is not None else None
        if blob is None:
            lost += 1
        else:
            found[blob.sha256] = blob
    return [found[name] for name in sorted(found)], lost


def _locked(connection: sqlite3.Connection, engine: Engine) -> bool:
    """Whether the file does not even begin like a database, as one under another passphrase."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except engine.errors as error:
        return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF == sqlite3.SQLITE_NOTADB
    return False


def _rows(
    connection: sqlite3.Connection, engine: Engine, table: str, query: str
) -> list[tuple[object, ...] | None]:
    """The rows of a table one by one, None for each that cannot be read: a bad page stops no other."""
    last = 0
    with suppress(*engine.errors):
        (last,) = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()
    rows: list[tuple[object, ...] | None] = []
    for number in range(1, min(int(last or 0), 10_000_000) + 1):
        try:
            row = connection.execute(query, (number,)).fetchone()
        except engine.errors:
            rows.append(None)
        else:
            if row is not None:
                rows.append(row)
    return rows
