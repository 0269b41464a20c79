"""An embedded document: packed bytes that are checked against their SHA-256 whenever they are unpacked."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from hashlib import sha256


class DamagedBlobError(ValueError):
    """The stored bytes are not the document that they claim to be."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A document as stored.

    `size` counts the bytes of the document, `packed` says whether `data` is zlib-compressed.
    """

    sha256: str
    size: int
    packed: bool
    data: bytes

    def unpack(self) -> bytes:
        """The document, byte for byte.

        Raises:
            DamagedBlobError: the bytes were altered; never returns other bytes than those embedded.
        """
        data = _inflate(self.data, self.size) if self.packed else self.data
        if len(data) != self.size or sha256(data).hexdigest() != self.sha256:
            raise DamagedBlobError(self.sha256)
        return data


def pack(document: bytes) -> Blob:
    """Store a document; a DOCX, which is compressed already, is kept as it is."""
    digest = sha256(document).hexdigest()
    smaller = zlib.compress(document, 6)
    if len(smaller) < len(document):
        return Blob(digest, len(document), True, smaller)
    return Blob(digest, len(document), False, document)


def _inflate(data: bytes, size: int) -> bytes:
    inflater = zlib.decompressobj()
    try:
        # One byte more than promised: a forged length cannot fill the memory.
        return inflater.decompress(data, size + 1)
    except zlib.error as error:
        raise DamagedBlobError("not zlib") from error
