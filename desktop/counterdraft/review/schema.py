"""The tables of the review file, its versions and how an older one becomes a newer one.

A version's tables are compared with what the file declares, letter by letter: a trigger, view or table
that Counterdraft never makes is a reason to refuse the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from counterdraft.review.entry import seal_of_names

APPLICATION_ID = 0x43445246
"""`CDRF`, at offset 68 of the file (sqlite.org/fileformat2.html, 1.3.17)."""

ENTRIES = """CREATE TABLE entries (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  stamp INTEGER NOT NULL,
  made TEXT NOT NULL,
  author TEXT NOT NULL,
  subject TEXT NOT NULL,
  replaces TEXT NOT NULL,
  content BLOB NOT NULL,
  seal BLOB NOT NULL,
  UNIQUE (id, seal)
) STRICT"""

DOCUMENTS = """CREATE TABLE documents (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  packed INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT"""

LEDGER = """CREATE TABLE ledger (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  entries INTEGER NOT NULL,
  seal BLOB NOT NULL,
  documents BLOB NOT NULL
) STRICT"""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the file: its tables, and the step that makes it out of the version before.

    `name` says what the step is for; it appears in the log and in the name of no file.
    """

    number: int
    name: str
    tables: tuple[str, ...]
    migrate: Callable[[sqlite3.Connection], None] | None = None


VERSIONS: tuple[Version, ...] = (Version(1, "the log of entries", (ENTRIES, DOCUMENTS, LEDGER)),)

CURRENT = VERSIONS[-1].number


def create_tables(connection: sqlite3.Connection, version: Version = VERSIONS[-1]) -> None:
    """Make an empty review inside the caller's transaction."""
    for statement in version.tables:
        connection.execute(statement)
    connection.execute("INSERT INTO ledger VALUES (1, 0, ?, ?)", (b"", seal_of_names(())))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version.number}")


def declared_objects(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Everything that the file declares: (type, SQL); indexes that SQLite makes itself are left out."""
    rows = connection.execute("SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL OR type != 'index'")
    return {(str(kind), str(sql)) for kind, sql in rows}


def expected_objects(version: Version) -> set[tuple[str, str]]:
    """What a file of that version declares, in the shape of `declared_objects`."""
    return {("table", statement) for statement in version.tables}
