"""Reads and writes the zip container of a package: bounded on the way in, deterministic on the way out.

Knows nothing of parts' meaning. Source: PKWARE APPNOTE 6.3, 4.3 (local and central headers).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

MAX_ENTRIES = 20_000
MAX_TOTAL_BYTES = 1 << 30
"""All entries unzipped: a document with a thousand photographs stays below."""
MAX_XML_BYTES = 192 << 20
MAX_RATIO = 120
"""Unzipped to zipped size of one XML part; a document of 20,000 paragraphs of alike words has about 20."""
RATIO_COUNTS_FROM = 8 << 20
"""Small parts may be as repetitive as they like."""

_DOS_EPOCH = 0x0021  # 1980-01-01, the earliest date that the format can say
_UTF8_NAMES = 0x0800
_STORED, _DEFLATED = 0, 8
_LEVEL = 1
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")


class BombError(Exception):
    """The archive unpacks to more than a document can be."""


class DamagedArchiveError(Exception):
    """The archive or one entry of it cannot be read; `args[0]` names the entry if known."""


class LockedArchiveError(Exception):
    """The archive's entries are encrypted."""


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One entry as it is stored: compressed bytes with their check sum, ready to be copied."""

    data: bytes
    method: int
    crc: int
    size: int


class Archive:
    """A zip file held in memory as its compressed bytes; entries are unpacked on demand.

    Raises (constructor):
        BombError, DamagedArchiveError, LockedArchiveError.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
            raise DamagedArchiveError(None) from error
        self._data = data
        self._entries = _bounded(self._zip.infolist())

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the files in the archive's own order; folders are left out."""
        return tuple(self._entries)

    def size(self, name: str) -> int:
        """Unpacked size of one entry in bytes, as the archive says; reading never gives more."""
        return self._entries[name].file_size

    def read(self, name: str) -> bytes:
        """Unpack one entry.

        Raises:
            DamagedArchiveError: its bytes do not unpack to what the archive says.
        """
        try:
            return self._zip.read(self._entries[name])
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise DamagedArchiveError(name) from error

    def raw(self, name: str) -> RawEntry:
        """The compressed bytes of one entry, unpacked by nobody.

        Raises:
            DamagedArchiveError: the entry lies outside the archive.
        """
        info = self._entries[name]
        if info.compress_type not in (_STORED, _DEFLATED):
            return pack(self.read(name))
        try:
            fields = _LOCAL.unpack_from(self._data, info.header_offset)
        except struct.error as error:
            raise DamagedArchiveError(name) from error
        start = info.header_offset + _LOCAL.size + fields[9] + fields[10]
        data = self._data[start : start + info.compress_size]
        if len(data) != info.compress_size:
            raise DamagedArchiveError(name)
        return RawEntry(data, info.compress_type, info.CRC, info.file_size)


def _bounded(infos: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    if len(infos) > MAX_ENTRIES or sum(info.file_size for info in infos) > MAX_TOTAL_BYTES:
        raise BombError
    entries = {info.filename.replace("\\", "/"): info for info in infos if not info.is_dir()}
    for name, info in entries.items():
        if info.flag_bits & 1:
            raise LockedArchiveError
        if name.endswith((".xml", ".rels")) and (
            info.file_size > MAX_XML_BYTES
            or (info.file_size > RATIO_COUNTS_FROM and info.file_size > MAX_RATIO * info.compress_size)
        ):
            raise BombError
    return entries


def pack(data: bytes) -> RawEntry:
    """Compress one part, fast; tiny parts that do not shrink are stored."""
    compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    packed = compressor.compress(data) + compressor.flush()
    crc = zlib.crc32(data)
    if len(packed) >= len(data):
        return RawEntry(data, _STORED, crc, len(data))
    return RawEntry(packed, _DEFLATED, crc, len(data))


def write(target: BinaryIO, entries: Iterable[tuple[str, RawEntry]]) -> None:
    """Write a zip whose bytes depend on names, order and contents alone: fixed dates, no extra fields.

    Raises:
        OverflowError: more than the format holds without its 64-bit extension (4 GiB, 65,535 entries).
    """
    central: list[bytes] = []
    offset = 0
    for name, entry in entries:
        encoded = name.encode("utf-8")
        common = (
            _UTF8_NAMES,
            entry.method,
            0,
            _DOS_EPOCH,
            entry.crc,
            len(entry.data),
            entry.size,
            len(encoded),
            0,
        )
        if max(offset, entry.size) > 0xFFFFFFFE:
            raise OverflowError("the package is too large for the zip format")
        target.write(_LOCAL.pack(0x04034B50, 20, *common) + encoded)
        target.write(entry.data)
        central.append(_CENTRAL.pack(0x02014B50, 20, 20, *common, 0, 0, 0, 0, offset) + encoded)
        offset += _LOCAL.size + len(encoded) + len(entry.data)
    directory = b"".join(central)
    target.write(directory)
    target.write(_END.pack(0x06054B50, 0, 0, len(central), len(central), len(directory), offset, 0))
