"""Cuts the bytes of a part at the beginnings of its paragraphs, so that equal ones can be told by bytes.

Nothing is parsed here: where bytes could mislead (comments, CDATA, an odd encoding, a second prefix for the
same names) there are no segments, and the reader does all the work. Source: XML 1.0, 2.4 (a `<` in content
or in an attribute is always escaped), Namespaces in XML 1.0, 6.1 (scope of a prefix).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from counterdraft.formats.docx.names import W

_START = re.compile(rb"<w:p[ />]")
_END = b"</w:p>"
_HEAD = 1 << 13
"""A root element with all of Word's namespaces takes 3,000 bytes."""


def untouched_paragraphs(data: bytes, signs: Iterable[bytes]) -> list[bytes | None]:
    """Return the bytes of every `w:p` that stands alone and untouched between others, None for the rest.

    The n-th entry belongs to the n-th `w:p` of the parsed part; the list is empty where bytes could mislead.
    A paragraph is untouched if none of the `signs` stands in it, in the paragraph before it, or between.
    """
    if not _can_be_cut(data):
        return []
    starts = [found.start() for found in _START.finditer(data)]
    limits = [*starts[1:], len(data)]
    segments: list[bytes | None] = [data[start:end] for start, end in zip(starts, limits, strict=True)]
    length = len(_END)
    alone = [segment is not None and segment.find(_END) == len(segment) - length for segment in segments]
    for sign in (*signs, b"xmlns"):
        place = data.find(sign)
        while place >= 0:
            index = bisect_right(starts, place) - 1
            if index >= 0:
                alone[index] = False
            place = data.find(sign, limits[index] if index >= 0 else starts[0]) if starts else -1
    return [
        segment if own and before else None
        for segment, own, before in zip(segments, alone, [False, *alone], strict=False)
    ]


def _can_be_cut(data: bytes) -> bool:
    """Whether `<w:p` in the bytes is always a paragraph, and every paragraph is written so."""
    named = W.encode()
    head = data[:_HEAD]
    declared = data[:5] == b"<?xml"
    return (
        (data[:3] == b"<w:" or (declared and b"UTF-8" in data[:64].upper()))
        and data.count(b"<?") == declared
        and b"<!" not in data
        and b"xmlns:w=" in head
        and head.partition(b"xmlns:w=")[2][1 : 1 + len(named)] == named
        and data.count(b"xmlns:w=") == 1
        and data.count(named + b'"') + data.count(named + b"'") == 1
    )
