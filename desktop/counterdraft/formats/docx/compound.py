"""Looks into the directory of an OLE compound file; tells an encrypted Office file from an old Word one.

Reads names only, never a stream. Source: [MS-CFB], 2.2 (header), 2.3 (FAT), 2.6 (directory).
"""

from __future__ import annotations

import struct
from typing import BinaryIO

COMPOUND_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_OF_CHAIN = 0xFFFFFFFA  # this and everything above are not sectors
_MAX_DIRECTORY_SECTORS = 4096


def holds_encrypted_package(stream: BinaryIO) -> bool:
    """Whether the compound file has a stream `EncryptedPackage` ([MS-OFFCRYPTO], 1.3.2).

    Args:
        stream: seekable, at any place; the place afterwards is undefined.

    Returns:
        False too for a damaged compound file.
    """
    try:
        return "EncryptedPackage" in _directory_names(stream)
    except (struct.error, OverflowError, UnicodeDecodeError):
        return False


def _directory_names(stream: BinaryIO) -> set[str]:
    stream.seek(0)
    header = stream.read(512)
    shift = struct.unpack_from("<H", header, 30)[0]
    if shift not in (9, 12):
        return set()
    size = 1 << shift
    fat_sectors = struct.unpack_from("<109I", header, 76)
    sector: int = struct.unpack_from("<I", header, 48)[0]
    names: set[str] = set()
    seen: set[int] = set()
    while sector < _END_OF_CHAIN and sector not in seen and len(seen) < _MAX_DIRECTORY_SECTORS:
        seen.add(sector)
        names.update(_entry_names(_sector(stream, sector, size)))
        sector = _next_sector(stream, sector, size, fat_sectors)
    return names


def _sector(stream: BinaryIO, index: int, size: int) -> bytes:
    stream.seek((index + 1) * size)
    return stream.read(size)


def _next_sector(stream: BinaryIO, sector: int, size: int, fat_sectors: tuple[int, ...]) -> int:
    per_sector = size // 4
    fat_index = sector // per_sector
    if fat_index >= len(fat_sectors) or fat_sectors[fat_index] >= _END_OF_CHAIN:
        return _END_OF_CHAIN
    table = _sector(stream, fat_sectors[fat_index], size)
    following: int = struct.unpack_from("<I", table, 4 * (sector % per_sector))[0]
    return following


def _entry_names(sector: bytes) -> list[str]:
    names = []
    for offset in range(0, len(sector) - 127, 128):
        length = struct.unpack_from("<H", sector, offset + 64)[0]
        if 2 <= length <= 64:
            names.append(sector[offset : offset + length - 2].decode("utf-16-le"))
    return names
