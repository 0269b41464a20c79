"""Finds the pictures of a file and hands out their bytes on demand; it decodes nothing."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from lxml.etree import _Element as Element

from counterdraft.errors import DraftFileError
from counterdraft.formats.docx import archive
from counterdraft.formats.docx.media import Media
from counterdraft.formats.docx.names import WP, V
from counterdraft.formats.docx.sniffing import read_package_bytes
from counterdraft.model.draft import Picture

MOST_BYTES = 64 << 20
"""Larger pictures are not handed out: no screen needs them, and unpacking them would stall."""

_EMU_PER_TWIP = 635
_MOST_TWIPS = 31680
"""Largest length of a page in Word, 22 inches."""

_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "px": 15.0, "pc": 240.0}
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([0-9.]{1,9})(pt|in|cm|mm|px|pc)", re.ASCII)


def picture_of(drawing: Element, media: Media | None) -> Picture | None:
    """Where the first picture of a drawing is and how large it is shown; None if it holds none.

    The size is that of `wp:extent` (ECMA-376 Part 1, 20.4.2.7) in EMU, or of the CSS in a VML shape.
    """
    part = media.picture(drawing) if media is not None else ""
    if not part:
        return None
    for extent in drawing.iter(f"{{{WP}}}extent"):
        return Picture(part, *(_emu(extent.get(name)) for name in ("cx", "cy")))
    for shape in drawing.iter(f"{{{V}}}shape", f"{{{V}}}rect"):
        sizes = {name: float(value) * _TWIPS[unit] for name, value, unit in _lengths(shape)}
        if len(sizes) == 2:
            return Picture(part, *(min(round(sizes[name]), _MOST_TWIPS) for name in ("width", "height")))
    return Picture(part)


def _lengths(shape: Element) -> list[tuple[str, str, str]]:
    found = _LENGTH.findall(shape.get("style", ""))
    return [one for one in found if one[1].count(".") <= 1 and one[1].strip(".")]


def _emu(value: str | None) -> int:
    try:
        return max(0, min(int(value or "0") // _EMU_PER_TWIP, _MOST_TWIPS))
    except ValueError:
        return 0


class PictureFile:
    """Reads pictures of one file; the file is opened with the first one."""

    def __init__(self, path: Path, data: bytes | None, sha256: str) -> None:
        """Remember the file.

        Args:
            path: where it is.
            data: its bytes where they are at hand, as in a review.
            sha256: of the bytes that were compared; pictures of another version are not handed out.
        """
        self._path = path
        self._bytes = data
        self._sha256 = sha256
        self._archive: archive.Archive | None = None
        self._names: dict[str, str] = {}

    def read(self, part: str) -> bytes:
        """The bytes of a picture, empty if there is none that can be read or it is too large."""
        try:
            opened = self._open()
            name = self._names.get(part.lower())
            if opened is None or name is None or opened.size(name) > MOST_BYTES:
                return b""
            return opened.read(name)
        except (DraftFileError, OSError, *_ARCHIVE_ERRORS):
            return b""

    def _open(self) -> archive.Archive | None:
        if self._archive is None:
            data = self._bytes if self._bytes is not None else read_package_bytes(self._path)
            if hashlib.sha256(data).hexdigest() != self._sha256:
                return None
            self._archive = archive.Archive(data)
            self._names = {name.lower(): name for name in self._archive.names}
        return self._archive


_ARCHIVE_ERRORS = (archive.BombError, archive.DamagedArchiveError, archive.LockedArchiveError)
