"""Makes a new review file, whole or not at all: it gets its name once everything in it is on the medium."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.review.blob import Blob
from counterdraft.review.connection import Engine, close, connect, engine_for, make_durable
from counterdraft.review.entry import Entry
from counterdraft.review.problems import translated
from counterdraft.review.schema import create_tables
from counterdraft.review.tables import insert_blobs, insert_entries

LONGEST_NAME = 255 - len("..unfinished.0123456789ab.part-journal")
"""Bytes of a name, so that what stands beside the file while it is written has one, too (ext4, NTFS: 255)."""


def create_file(
    path: Path,
    entries: Sequence[Entry] = (),
    blobs: Iterable[Blob] = (),
    *,
    passphrase: str | None = None,
    overwrite: bool = False,
) -> None:
    """Write a review file that holds the given entries and documents.

    Args:
        path: the name; its folder must exist.
        entries: in the order that the file shall hold them, each once.
        blobs: the documents to embed, each once.
        passphrase: encrypts the file.
        overwrite: replace a file of that name; it stays as it was until the new one is complete.

    Raises:
        ReviewFileError: the name is taken, the place cannot be written, the disk is full.
    """
    engine = engine_for(path, passphrase)
    _require_place(path, overwrite)
    draft = path.with_name(f".{path.name}.{uuid4().hex[:12]}.part")
    try:
        with translated(path, engine.errors):
            _fill(draft, entries, blobs, engine, passphrase)
        _name(draft, path, overwrite)
    except OSError as error:
        raise ReviewFileError(path, _problem(error)) from error
    finally:
        for leftover in (draft, draft.with_name(draft.name + "-journal")):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)


def _require_place(path: Path, overwrite: bool) -> None:
    if len(os.fsencode(path.name)) > LONGEST_NAME:
        raise ReviewFileError(path, ReviewFileProblem.LONG_NAME)
    if path.is_dir():
        raise ReviewFileError(path, ReviewFileProblem.DIRECTORY)
    if not overwrite and os.path.lexists(path):
        raise ReviewFileError(path, ReviewFileProblem.EXISTS)
    folder = path.absolute().parent
    if not folder.is_dir():
        raise ReviewFileError(path, ReviewFileProblem.MISSING, "its folder is not there")
    if not os.access(folder, os.W_OK):
        raise ReviewFileError(path, ReviewFileProblem.READ_ONLY)


def _fill(
    draft: Path, entries: Sequence[Entry], blobs: Iterable[Blob], engine: Engine, passphrase: str | None
) -> None:
    connection = connect(draft, engine, passphrase, create=True)
    try:
        make_durable(connection)
        connection.execute("BEGIN IMMEDIATE")
        create_tables(connection)
        insert_blobs(connection, blobs, ())
        insert_entries(connection, entries, 0, b"")
        connection.execute("COMMIT")
    finally:
        close(connection, engine)


def _name(draft: Path, path: Path, overwrite: bool) -> None:
    if overwrite:
        draft.replace(path)
    else:
        try:
            # A link fails when the name is taken meanwhile; a rename would destroy what is there.
            path.hardlink_to(draft)
        except FileExistsError as error:
            raise ReviewFileError(path, ReviewFileProblem.EXISTS) from error
        except OSError:
            # FAT and some shares know no links.
            if os.path.lexists(path):
                raise ReviewFileError(path, ReviewFileProblem.EXISTS) from None
            draft.rename(path)
    _sync_folder(path.absolute().parent)


def _sync_folder(folder: Path) -> None:
    """Put the name itself on the medium; systems that cannot sync a folder do so by themselves."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _problem(error: OSError) -> ReviewFileProblem:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ReviewFileProblem.DISK_FULL
    if error.errno in (errno.EACCES, errno.EPERM):
        return ReviewFileProblem.NO_PERMISSION
    if error.errno == errno.EROFS:
        return ReviewFileProblem.READ_ONLY
    return ReviewFileProblem.DRIVE
