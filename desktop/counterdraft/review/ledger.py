"""The durable log of a review on disk: append, prove, hold the writing right; it knows no comments.

While a ledger is open for writing it keeps an open write transaction (SQLite's RESERVED lock): others may
read, a second writer is told, and the system drops the lock if the program dies.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.review.blob import Blob
from counterdraft.review.connection import Engine, be_patient, close, connect, engine_for, make_durable
from counterdraft.review.entry import Entry
from counterdraft.review.migration import bring_up_to_date, migrated_in_memory
from counterdraft.review.problems import translated
from counterdraft.review.schema import CURRENT
from counterdraft.review.tables import insert_blobs, insert_entries
from counterdraft.review.verification import Stored, file_version, read_stored

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Print:
    """What tells one state of the file on disk from another."""

    device: int
    inode: int
    size: int
    modified_ns: int


class Ledger:
    """An open review file as a log of entries and a set of embedded documents.

    Attributes:
        path: the file.
        read_only: nothing is ever written through this ledger.
        passphrase: what protects the file, or None.
        entries: every entry, in the order the file holds them.
        blobs: every embedded document by its SHA-256. They are kept in memory, so that a copy can be
            saved even when the file has been destroyed underneath.
    """

    def __init__(self, path: Path, engine: Engine, passphrase: str | None, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.entries: list[Entry] = []
        self.blobs: dict[str, Blob] = {}
        self._engine = engine
        self.passphrase = passphrase
        self._connection: sqlite3.Connection | None = None
        self._seal = b""
        self._known: set[tuple[str, bytes]] = set()
        self._print: _Print | None = None
        self._closed = False

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, passphrase: str | None = None) -> Ledger:
        """Open an existing review, prove every record and, unless read only, take the writing right.

        An older version is brought up to date after a copy is kept beside it.

        Raises:
            ReviewFileError: for every reason why that cannot be.
        """
        _require_file(path, read_only)
        ledger = cls(path, engine_for(path, passphrase), passphrase, read_only=read_only)
        ledger._connect()
        return ledger

    def _connect(self) -> tuple[Entry, ...]:
        """Connect, prove, and return the entries that were not known yet."""
        self._drop_connection()
        with translated(self.path, self._engine.errors, untrusted=True):
            connection = connect(self.path, self._engine, self.passphrase)
            try:
                stored = self._read(connection)
            except self._engine.errors as error:
                close(connection, self._engine)
                self._explain(error)
                raise
            except BaseException:
                close(connection, self._engine)
                raise
        self._connection = connection
        return self._take(stored)

    def _read(self, connection: sqlite3.Connection) -> Stored:
        if self.read_only:
            return self._read_without_writing(connection)
        bring_up_to_date(connection, self.path, self._engine, self.passphrase)
        make_durable(connection)
        connection.execute("BEGIN IMMEDIATE")
        be_patient(connection)
        file_version(connection, self.path)
        stored = read_stored(connection, self.path)
        self._print = self._fingerprint()
        return stored

    def _read_without_writing(self, connection: sqlite3.Connection) -> Stored:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        if file_version(connection, self.path).number == CURRENT:
            stored = read_stored(connection, self.path)
        else:
            memory = migrated_in_memory(connection, self.path, self._engine)
            stored = read_stored(memory, self.path)
            memory.close()
        self._print = self._fingerprint()
        # A reader must not keep the writer from writing.
        connection.execute("COMMIT")
        return stored

    def _explain(self, error: Exception) -> None:
        """A file that is no database may be one that a passphrase protects, and the other way round."""
        code = getattr(error, "sqlite_errorcode", None)
        if code is None or code & 0xFF != sqlite3.SQLITE_NOTADB:
            return
        if self._engine.encrypts:
            raise ReviewFileError(self.path, ReviewFileProblem.WRONG_PASSPHRASE) from error
        raise ReviewFileError(self.path, ReviewFileProblem.PASSPHRASE_NEEDED) from error

    def _take(self, stored: Stored) -> tuple[Entry, ...]:
        found = {(entry.id, entry.seal) for entry in stored.entries}
        if not (self._known <= found and self.blobs.keys() <= stored.blobs.keys()):
            self._drop_connection()
            raise ReviewFileError(self.path, ReviewFileProblem.REPLACED)
        new = tuple(entry for entry in stored.entries if (entry.id, entry.seal) not in self._known)
        self.entries = list(stored.entries)
        self.blobs = dict(stored.blobs)
        self._known = found
        self._seal = stored.seal
        return new

    def refresh(self) -> tuple[Entry, ...]:
        """Take up what another program wrote, take back the writing right if it was lost.

        Returns:
            The entries that are new, in the file's order; empty when nothing happened.

        Raises:
            ReviewFileError: the file is gone, replaced, damaged or held by another writer.
        """
        self._require_open()
        self._require_present()
        if self._print == self._fingerprint() and self._holds():
            return ()
        return self._connect()

    def append(self, entries: Sequence[Entry], blobs: Iterable[Blob] = ()) -> None:
        """Write entries and documents in one transaction and return once they are on the medium.

        Call `refresh` first. After a failure nothing of it counts as written; if it reached the file
        nevertheless, the next `refresh` brings it up.

        Raises:
            ReviewFileError: nothing was acknowledged.
        """
        self._require_open()
        if self.read_only:
            raise ReviewFileError(self.path, ReviewFileProblem.READ_ONLY)
        connection = self._connection
        if connection is None:
            raise ReviewFileError(self.path, ReviewFileProblem.REPLACED)
        blobs = tuple(blob for blob in blobs if blob.sha256 not in self.blobs)
        with translated(self.path, self._engine.errors):
            try:
                if blobs:
                    insert_blobs(connection, blobs, self.blobs)
                seal = insert_entries(connection, entries, len(self.entries), self._seal)
                connection.execute("COMMIT")
                self._require_same()
            except BaseException:
                # The outcome is open: forget the connection and read the file anew next time.
                self._drop_connection()
                raise
        self._print = self._fingerprint()
        self._seal = seal
        self.entries.extend(entries)
        self._known.update((entry.id, entry.seal) for entry in entries)
        self.blobs.update((blob.sha256, blob) for blob in blobs)
        with suppress(*self._engine.errors):
            connection.execute("BEGIN IMMEDIATE")

    def holds(self, entry: Entry) -> bool:
        """Whether the log holds this very entry."""
        return (entry.id, entry.seal) in self._known

    def close(self) -> None:
        """Give up the writing right; idempotent."""
        self._closed = True
        self._drop_connection()

    def _holds(self) -> bool:
        if self._connection is None:
            return False
        return self.read_only or self._connection.in_transaction

    def _drop_connection(self) -> None:
        if self._connection is not None:
            close(self._connection, self._engine)
            self._connection = None

    def _fingerprint(self) -> _Print | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return _Print(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)

    def _require_open(self) -> None:
        if self._closed:
            raise ValueError("the review file is closed")

    def _require_present(self) -> None:
        """Another file under the name, or a shorter one, is a reason to stop before touching it."""
        now = self._fingerprint()
        if now is None or self._print is None:
            raise ReviewFileError(self.path, ReviewFileProblem.REPLACED)
        if (now.device, now.inode) != (self._print.device, self._print.inode) or now.size < self._print.size:
            self._drop_connection()
            raise ReviewFileError(self.path, ReviewFileProblem.REPLACED)

    def _require_same(self) -> None:
        now = self._fingerprint()
        if (
            now is None
            or self._print is None
            or (now.device, now.inode) != (self._print.device, self._print.inode)
        ):
            raise ReviewFileError(self.path, ReviewFileProblem.REPLACED)


def _require_file(path: Path, read_only: bool) -> None:
    """Say the plain reasons before SQLite says its obscure ones; the file itself is not opened here."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise ReviewFileError(path, ReviewFileProblem.MISSING) from error
    except OSError as error:
        raise ReviewFileError(path, ReviewFileProblem.NO_PERMISSION) from error
    if path.is_dir():
        raise ReviewFileError(path, ReviewFileProblem.DIRECTORY)
    if not path.is_file():
        raise ReviewFileError(path, ReviewFileProblem.NOT_OURS)
    if status.st_size == 0:
        raise ReviewFileError(path, ReviewFileProblem.EMPTY)
    if not os.access(path, os.R_OK):
        raise ReviewFileError(path, ReviewFileProblem.NO_PERMISSION)
    if not read_only and not (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)):
        raise ReviewFileError(path, ReviewFileProblem.READ_ONLY)
