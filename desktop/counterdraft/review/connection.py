"""The one place that opens an SQLite connection, plain or encrypted; it knows nothing of the tables.

The review file is never opened by other means while a connection lives: closing any other descriptor of
it would drop the locks of this process (sqlite.org/howtocorrupt.html, section 2.2).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any
from unicodedata import normalize
from urllib.parse import quote

from counterdraft.errors import ReviewFileError, ReviewFileProblem

OPENING_SECONDS = 0.3
"""How long opening waits for another program: a writer keeps its right for hours, a reader for moments."""

WRITING_SECONDS = 5.0
"""How long a write waits for readers to finish before the user is told."""

LENGTH_LIMIT = 512 * 1024 * 1024
"""Bytes of the longest value: far above any document, far below what a forged length could ask for."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A database layer: how to connect, and the exceptions that it raises."""

    connect: Callable[..., sqlite3.Connection]
    errors: tuple[type[Exception], ...]
    encrypts: bool


PLAIN = Engine(sqlite3.connect, (sqlite3.Error,), encrypts=False)


def engine_for(path: Path, passphrase: str | None) -> Engine:
    """The layer for a file with or without a passphrase.

    Raises:
        ReviewFileError: a passphrase is asked for but the encryption package is absent, or it is empty,
            which would leave the file unprotected.
    """
    if passphrase is None:
        return PLAIN
    if not passphrase:
        raise ReviewFileError(path, ReviewFileProblem.WRONG_PASSPHRASE, "it is empty")
    try:
        cipher: Any = import_module("sqlcipher3.dbapi2")
    except ImportError as error:
        raise ReviewFileError(path, ReviewFileProblem.NO_CIPHER) from error
    return Engine(cipher.connect, (cipher.Error,), encrypts=True)


def connect(
    path: Path, engine: Engine, passphrase: str | None, *, create: bool = False
) -> sqlite3.Connection:
    """Open a connection with every guard on; it does not touch the file's pages yet.

    The connection is in autocommit mode: transactions are begun and ended in so many words. It is bound
    to the thread that made it.

    Raises:
        the engine's errors: the file cannot be opened at all.
    """
    connection = engine.connect(
        _uri(path, "rwc" if create else "rw"), uri=True, isolation_level=None, timeout=OPENING_SECONDS
    )
    try:
        _guard(connection, engine, passphrase)
    except BaseException:
        connection.close()
        raise
    return connection


def _guard(connection: sqlite3.Connection, engine: Engine, passphrase: str | None) -> None:
    if engine.encrypts:
        # Wrong keys would otherwise be reported on standard error by the library itself.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute("PRAGMA key = " + _quoted(passphrase or ""))
        connection.execute("PRAGMA cipher_memory_security = ON")
    elif hasattr(connection, "setlimit"):
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LENGTH_LIMIT)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    for pragma in (
        "trusted_schema = OFF",
        "foreign_keys = ON",
        "cell_size_check = ON",
        "mmap_size = 0",
        # Nothing of a review may reach a temporary file.
        "temp_store = MEMORY",
        # macOS only: fsync alone does not reach the medium there.
        "fullfsync = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def make_durable(connection: sqlite3.Connection) -> None:
    """Choose journal and synchronous mode so that no acknowledged write is lost when power goes.

    A rollback journal and not WAL, because the review is one file that is copied and lies on shares.
    TRUNCATE, because DELETE with synchronous FULL can lose the last commit when power goes before the
    folder is synced; EXTRA closes the same gap where the journal cannot be truncated.

    Raises:
        the engine's errors: the file cannot be read.
        RuntimeError: the journal mode was not accepted.
    """
    connection.execute("PRAGMA synchronous = EXTRA")
    (mode,) = connection.execute("PRAGMA journal_mode = TRUNCATE").fetchone()
    if mode != "truncate":
        raise RuntimeError(f"journal mode {mode}")


def be_patient(connection: sqlite3.Connection) -> None:
    """Let writes wait for readers from now on."""
    connection.execute(f"PRAGMA busy_timeout = {int(WRITING_SECONDS * 1000)}")


def close(connection: sqlite3.Connection, engine: Engine) -> None:
    """Close without leaving the emptied journal beside the file; succeeds on a drive that is gone, too."""
    # A message that quotes damaged text is no UTF-8.
    with suppress(*engine.errors, UnicodeDecodeError):
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA journal_mode = DELETE")
    with suppress(*engine.errors):
        connection.close()


def _uri(path: Path, mode: str) -> str:
    # Path.as_uri puts a share's server into the authority, which SQLite refuses.
    return f"file:{quote(path.absolute().as_posix())}?mode={mode}"


def _quoted(text: str) -> str:
    # The same passphrase typed on two systems may differ in how accents are composed.
    text = normalize("NFC", text)
    if "\0" in text:
        raise ValueError("a passphrase cannot hold the null character")
    return "'" + text.replace("'", "''") + "'"
