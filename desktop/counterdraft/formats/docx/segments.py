"""Cuts the bytes of a part at the beginnings of its paragraphs, so that equal ones can be told by bytes.

Nothing is parsed here: where bytes could mislead (comments, CDATA, an odd encoding, a second prefix for the
same names) nothing is told, and others do all the work. Source: XML 1.0, 2.4 (a `<` in content
or in an attribute is always escaped), Namespaces in XML 1.0, 6.1 (scope of a prefix).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from counterdraft.formats.docx.names import W_P, W

_START = re.compile(rb"<w:p[ />]")
_END = b"</w:p>"
_HEAD = 1 << 13
"""A root element with all of Word's namespaces takes 3,000 bytes."""


def paragraphs_alone(root: Element, data: bytes) -> dict[Element, bytes]:
    """Return the bytes of every `w:p` below `root` that stands alone between others, by element.

    Such a paragraph holds no other, and nothing stands between it and the next. Equal bytes are equal
    paragraphs in files whose roots bind the same prefixes (`prefixes`).

    Args:
        root: of a part; paragraphs neither came nor went since it was parsed.
        data: what it was parsed from.
    """
    return _paired(root, _cut(data, ()))


@dataclass
class Segments:
    """Cuts the bytes of a part once for several trees that were parsed from them."""

    _data: bytes = b""
    _found: Sequence[bytes | None] = ()

    def untouched(self, root: Element, data: bytes, signs: Iterable[bytes]) -> dict[Element, bytes]:
        """Return those of `paragraphs_alone` with none of the `signs` in them or in the paragraph before."""
        if self._data is not data:
            found = _cut(data, signs)
            alone = zip(found, [None, *found], strict=False)
            self._data, self._found = data, [one if before else None for one, before in alone]
        return _paired(root, self._found)


def prefixes(root: Element) -> list[tuple[str, str]]:
    """The prefixes that a root binds, in one order."""
    return sorted((prefix or "", name) for prefix, name in root.nsmap.items())


def _paired(root: Element, segments: Sequence[bytes | None]) -> dict[Element, bytes]:
    """By element; nothing if the bytes show fewer paragraphs than the tree has, and so say too little."""
    elements = list(root.iter(W_P)) if segments else []
    if len(elements) != len(segments):
        return {}
    return {
        element: segment for element, segment in zip(elements, segments, strict=True) if segment is not None
    }


def _cut(data: bytes, signs: Iterable[bytes]) -> list[bytes | None]:
    """Cut the bytes at the beginnings of paragraphs; None for a piece that is more than one paragraph."""
    if not _can_be_cut(data):
        return []
    starts = [found.start() for found in _START.finditer(data)]
    limits = [*starts[1:], len(data)]
    length = len(_END)
    segments: list[bytes | None] = []
    for start, limit in zip(starts, limits, strict=True):
        segment = data[start:limit]
        segments.append(segment if segment.find(_END) == limit - start - length else None)
    for sign in (*signs, b"xmlns"):
        place = data.find(sign, starts[0]) if starts else -1
        while place >= 0:
            index = bisect_right(starts, place) - 1
            segments[index] = None
            place = data.find(sign, limits[index])
    return segments


def _can_be_cut(data: bytes) -> bool:
    """Whether `<w:p` in the bytes is always a paragraph: in UTF-8, `w` bound once, nothing that quotes."""
    head = data[:_HEAD]
    declared = data[:5] == b"<?xml"
    return (
        (data[:3] == b"<w:" or (declared and b"UTF-8" in data[:64].upper()))
        and head.partition(b"xmlns:w=")[2][1 : 1 + len(W)] == W.encode()
        and data.count(b"xmlns:w=") == 1
        and data.count(b"<?") == declared
        and b"<!" not in data
    )
