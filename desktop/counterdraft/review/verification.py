"""Reads a review's tables and proves every record before anything of it is believed.

SQLite has no checksums: a flipped bit inside a value reads as a different word. So each entry carries a
seal, and the ledger a seal over the whole list; what does not fit is refused, never shown.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.review.blob import Blob, DamagedBlobError
from counterdraft.review.connection import LENGTH_LIMIT
from counterdraft.review.entry import Entry, link, seal_of_names
from counterdraft.review.schema import (
    APPLICATION_ID,
    CURRENT,
    VERSIONS,
    Version,
    declared_objects,
    expected_objects,
)

MAX_STAMP = 2**62
"""Microseconds; a stamp beyond it is no date of any clock."""


@dataclass(frozen=True, slots=True)
class Stored:
    """Everything that a review file holds, proven: entries in the order they were written."""

    entries: tuple[Entry, ...]
    blobs: dict[str, Blob]
    seal: bytes


def file_version(connection: sqlite3.Connection, path: Path) -> Version:
    """The version of the file's tables.

    Raises:
        ReviewFileError: not a review, newer than this program, or with objects that do not belong.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID or number < 1:
        raise ReviewFileError(path, ReviewFileProblem.NOT_OURS)
    if number > CURRENT:
        raise ReviewFileError(
            path, ReviewFileProblem.NEWER, f"version {number}, this program reads {CURRENT}"
        )
    version = next(version for version in VERSIONS if version.number == number)
    strangers = declared_objects(connection) ^ expected_objects(version)
    if strangers:
        kinds = ", ".join(sorted({kind for kind, _ in strangers}))
        raise ReviewFileError(
            path, ReviewFileProblem.NOT_OURS, f"its structure was altered: unexpected {kinds}"
        )
    return version


def read_stored(connection: sqlite3.Connection, path: Path) -> Stored:
    """Read and prove everything inside the caller's transaction.

    Raises:
        ReviewFileError: the database is inconsistent, or a record or the list does not fit its seal.
        the engine's errors: pages that cannot be read.
    """
    findings = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if findings != [("ok",)]:
        raise _damaged(path, "the database is inconsistent")
    entries, bad = read_entries(connection)
    if bad:
        raise _damaged(path, f"{bad} of {bad + len(entries)} records were altered")
    count, seal, documents = _ledger(connection, path)
    chain = b""
    for entry in entries:
        chain = link(chain, entry.seal)
    if count != len(entries) or seal != chain:
        raise _damaged(path, "records are missing or out of order")
    blobs, bad = read_blobs(connection)
    if bad:
        raise _damaged(path, f"{bad} embedded documents were altered")
    if seal_of_names(blobs) != documents:
        raise _damaged(path, "embedded documents are missing")
    return Stored(tuple(entries), blobs, chain)


def read_entries(connection: sqlite3.Connection) -> tuple[list[Entry], int]:
    """The entries whose seal fits, in the order they were written, and how many others there are."""
    entries: list[Entry] = []
    bad = 0
    rows = connection.execute(
        "SELECT id, stamp, made, author, subject, replaces, content, seal FROM entries ORDER BY sequence"
    )
    for row in rows:
        entry = entry_of(row)
        if entry is None:
            bad += 1
        else:
            entries.append(entry)
    return entries, bad


def entry_of(row: tuple[object, ...]) -> Entry | None:
    """The entry of a row of the table, None if anything of it was altered."""
    match row:
        case (
            str(id),
            int(stamp),
            str(made),
            str(author),
            str(subject),
            str(replaces),
            bytes(content),
            bytes(seal),
        ):
            pass
        case _:
            return None
    try:
        names = tuple(str(name) for name in json.loads(replaces))
    except (ValueError, TypeError):
        return None
    entry = Entry(id, stamp, made, author, subject, names, content, seal)
    return entry if entry.intact and 0 <= stamp < MAX_STAMP else None


def read_blobs(connection: sqlite3.Connection) -> tuple[dict[str, Blob], int]:
    """The embedded documents whose bytes fit their hash, and how many others there are."""
    blobs: dict[str, Blob] = {}
    bad = 0
    for row in connection.execute("SELECT sha256, size, packed, bytes FROM documents ORDER BY sha256"):
        blob = blob_of(row)
        if blob is None:
            bad += 1
        else:
            blobs[blob.sha256] = blob
    return blobs, bad


def blob_of(row: tuple[object, ...]) -> Blob | None:
    """The document of a row of the table, None if anything of it was altered."""
    match row:
        case (str(digest), int(size), int(packed), bytes(data)) if 0 <= size < LENGTH_LIMIT:
            blob = Blob(digest, size, bool(packed), data)
        case _:
            return None
    try:
        blob.unpack()
    except DamagedBlobError:
        return None
    return blob


def _ledger(connection: sqlite3.Connection, path: Path) -> tuple[int, bytes, bytes]:
    match connection.execute("SELECT entries, seal, documents FROM ledger").fetchall():
        case [(int(count), bytes(seal), bytes(documents))]:
            return count, seal, documents
        case _:
            raise _damaged(path, "the seal of the list is missing")


def _damaged(path: Path, detail: str) -> ReviewFileError:
    return ReviewFileError(path, ReviewFileProblem.DAMAGED, detail)
