"""Tells what kind of file a path names before anything is unpacked; refuses what is no package.

Opens the file once, reads it once, and never follows what it says.
"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import BinaryIO

from counterdraft.errors import DraftFileError, DraftFileProblem
from counterdraft.formats.docx.compound import COMPOUND_MAGIC, holds_encrypted_package

MAX_FILE_BYTES = 224 << 20
"""The zipped file; it is held in memory while the document is open."""

_ZIP_MAGIC = b"PK"


def read_package_bytes(path: Path) -> bytes:
    """Return the bytes of a file that begins like a zip archive.

    Raises:
        DraftFileError: the file is missing, a folder, empty, unreadable, an old or encrypted Office file, too
            large, or no zip archive.
    """
    _refuse_unreadable(path)
    try:
        with path.open("rb") as stream:
            _refuse_other_kinds(path, stream)
            stream.seek(0)
            return stream.read()
    except PermissionError as error:
        raise DraftFileError(path, DraftFileProblem.NO_PERMISSION) from error
    except OSError as error:
        raise DraftFileError(path, DraftFileProblem.DAMAGED) from error


def _refuse_unreadable(path: Path) -> None:
    try:
        status = path.stat()
    except PermissionError as error:
        raise DraftFileError(path, DraftFileProblem.NO_PERMISSION) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise DraftFileError(path, DraftFileProblem.MISSING) from error
    if stat.S_ISDIR(status.st_mode):
        raise DraftFileError(path, DraftFileProblem.DIRECTORY)
    if not stat.S_ISREG(status.st_mode):
        raise DraftFileError(path, DraftFileProblem.UNSUPPORTED)
    if status.st_size == 0:
        raise DraftFileError(path, DraftFileProblem.EMPTY)


def _refuse_other_kinds(path: Path, stream: BinaryIO) -> None:
    head = stream.read(8)
    if head == COMPOUND_MAGIC:
        encrypted = holds_encrypted_package(stream)
        raise DraftFileError(path, DraftFileProblem.ENCRYPTED if encrypted else DraftFileProblem.OLD_WORD)
    if not head.startswith(_ZIP_MAGIC):
        raise DraftFileError(path, DraftFileProblem.NOT_ZIP)
    stream.seek(0, 2)
    if stream.tell() > MAX_FILE_BYTES:
        raise DraftFileError(path, DraftFileProblem.TOO_LARGE)
