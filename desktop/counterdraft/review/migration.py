"""Brings an older review file up to date: a copy first, then every step in one transaction.

A newer file is never taken back, and a file whose tables are not those of its version never touched.
"""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.review.connection import Engine, close, connect
from counterdraft.review.schema import CURRENT, VERSIONS, Version
from counterdraft.review.verification import file_version

_log = logging.getLogger(__name__)


def bring_up_to_date(
    connection: sqlite3.Connection, path: Path, engine: Engine, passphrase: str | None
) -> None:
    """Migrate the file behind a connection that has no transaction open; does nothing to a current one.

    Raises:
        ReviewFileError: the file is not a review, newer, or held by another program.
        the engine's errors: the copy or a step failed; the file is as it was.
    """
    version = file_version(connection, path)
    if version.number == CURRENT:
        return
    copy = _keep_copy(connection, path, version, engine, passphrase)
    connection.execute("BEGIN IMMEDIATE")
    if file_version(connection, path) != version:
        raise ReviewFileError(path, ReviewFileProblem.LOCKED)
    migrate(connection, version)
    file_version(connection, path)
    connection.execute("COMMIT")
    _log.info("review file brought from version %d to %d, copy kept: %s", version.number, CURRENT, copy.name)


def migrate(connection: sqlite3.Connection, version: Version) -> None:
    """Run every step after `version` inside the caller's transaction."""
    for step in VERSIONS:
        if step.number > version.number and step.migrate is not None:
            _log.info("migration %d: %s", step.number, step.name)
            step.migrate(connection)
            connection.execute(f"PRAGMA user_version = {step.number}")


def migrated_in_memory(connection: sqlite3.Connection, path: Path, engine: Engine) -> sqlite3.Connection:
    """A migrated copy of an older file that may not be written.

    Raises:
        ReviewFileError: the file is protected with a passphrase: nothing of it may lie unprotected.
    """
    if engine.encrypts:
        raise ReviewFileError(
            path, ReviewFileProblem.READ_ONLY, "an older version must be brought up to date"
        )
    memory = engine.connect(":memory:", isolation_level=None)
    connection.backup(memory)
    version = file_version(memory, path)
    memory.execute("BEGIN")
    migrate(memory, version)
    return memory


def _keep_copy(
    connection: sqlite3.Connection, path: Path, version: Version, engine: Engine, passphrase: str | None
) -> Path:
    copy = _free_name(path, version)
    target = connect(copy, engine, passphrase, create=True)
    try:
        target.execute("PRAGMA synchronous = EXTRA")
        connection.backup(target)
    except BaseException:
        close(target, engine)
        copy.unlink(missing_ok=True)
        raise
    close(target, engine)
    return copy


def _free_name(path: Path, version: Version) -> Path:
    """`NAME.version-1.counterdraft`, with a number when that is taken: no copy is ever overwritten."""
    stem = f"{path.stem}.version-{version.number}"
    candidate = path.with_name(stem + path.suffix)
    number = 2
    while candidate.exists():
        candidate = path.with_name(f"{stem}-{number}{path.suffix}")
        number += 1
    return candidate
