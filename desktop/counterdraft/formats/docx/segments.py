"""Cuts the bytes of a part into its paragraphs, so that equal ones can be told by bytes.

Nothing is parsed here: where bytes could mislead (comments, CDATA, an odd encoding, a second prefix for the
same names) nothing is told, and others do all the work. Source: XML 1.0, 2.4 (a `<` in content
or in an attribute is always escaped), Namespaces in XML 1.0, 6.1 (scope of a prefix).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from lxml.etree import _Element as Element

from counterdraft.formats.docx.names import W_P, W

PARAGRAPH_START = re.compile(rb"<w:p[ />]")
"""The beginning of a paragraph, in a part that can be cut."""
_END = b"</w:p>"
_SESSION = re.compile(rb'<w:(p|r)(?: (?:w:rsid[A-Za-z]*|w14:paraId|w14:textId)="[0-9A-Fa-f]*")+(?=[ />])')
"""What Word writes into a paragraph or run about its editing, wherever it was saved."""
_SESSION_SIGNS = (b" w:rsid", b" w14:paraId")
_SAMPLE = 1 << 16
"""A file that has them has them everywhere; where they are missed, fewer paragraphs are found alike."""
_BINDING, _BOUND = b"xmlns", b"xmlns:w="
_MANY = 10_000
_HEAD = 1 << 13
"""A root element with all of Word's namespaces takes 3,000 bytes."""


class UnsureError(Exception):
    """What was left out of a part does not stand for itself after all: the whole of it must be read."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The bytes of a part, cut at the beginnings of its paragraphs; empty where that would be unsafe.

    Attributes:
        source: what was cut.
        data: the same without the marks of editing sessions.
        starts: where in `data` each `w:p` begins, in document order.
        leaves: the bytes of each `w:p` from its start tag to its end tag; None for one without an end tag
            and for one that holds another or binds a prefix.
    """

    source: bytes
    data: bytes
    starts: list[int]
    leaves: list[bytes | None]

    def elements(self, root: Element) -> dict[Element, bytes]:
        """The bytes of the paragraphs below `root`, which was parsed from `source` and has them all still.

        Equal bytes are equal paragraphs in files whose roots bind the same prefixes (`prefixes`), apart from
        the marks of editing sessions.
        """
        return _paired(root, self.leaves)

    def untouched(self, root: Element, signs: Iterable[bytes]) -> dict[Element, bytes]:
        """Those of `elements` with none of the `signs` in them, behind them or in the paragraph before."""
        calm = self._without(signs)
        first = calm[:1]
        return _paired(root, [*first, *(leaf if before else None for before, leaf in pairwise(calm))])

    def _without(self, signs: Iterable[bytes]) -> list[bytes | None]:
        found = list(self.leaves)
        if not found:
            return found
        limits = [*self.starts[1:], len(self.data)]
        for sign in signs:
            place = self.data.find(sign, self.starts[0])
            while place >= 0:
                index = bisect_right(self.starts, place) - 1
                found[index] = None
                place = self.data.find(sign, limits[index])
        return found


def cut(source: bytes) -> Cut:
    """Cut a part in UTF-8 at the beginnings of its paragraphs."""
    if not _can_be_cut(source):
        return Cut(source, source, [], [])
    data = source
    if any(sign in part for part in (data[:_SAMPLE], data[-_SAMPLE:]) for sign in _SESSION_SIGNS):
        data = _SESSION.sub(rb"<w:\1", data)
    starts = [found.start() for found in PARAGRAPH_START.finditer(data)]
    length = len(_END)
    leaves: list[bytes | None] = []
    for start, limit in pairwise([*starts, len(data)]):
        end = data.find(_END, start, limit)
        leaves.append(data[start : end + length] if end >= 0 else None)
    made = Cut(source, data, starts, leaves)
    later = data.find(_BINDING, starts[0]) if starts else -1
    if later >= 0 and data.find(_BOUND, later) >= 0:
        return Cut(source, source, [], [])
    made = Cut(source, data, starts, leaves)
    return made if later < 0 else Cut(source, data, starts, made._without((_BINDING,)))


def prefixes(root: Element) -> list[tuple[str, str]]:
    """The prefixes that a root binds, in one order."""
    return sorted((prefix or "", name) for prefix, name in root.nsmap.items())


def _paired(root: Element, leaves: list[bytes | None]) -> dict[Element, bytes]:
    """By element; nothing if the bytes show fewer paragraphs than the tree has, and so say too little."""
    elements = list(root.iter(W_P)) if leaves else []
    if len(elements) != len(leaves):
        return {}
    return {element: leaf for element, leaf in zip(elements, leaves, strict=True) if leaf is not None}


def _can_be_cut(data: bytes) -> bool:
    """Whether `<w:p` is always a paragraph: in UTF-8, `w` bound once before it, nothing that quotes."""
    head = data[:_HEAD]
    declared = data[:5] == b"<?xml"
    return (
        (data[:3] == b"<w:" or (declared and b"UTF-8" in data[:64].upper()))
        and head.partition(_BOUND)[2][1 : 1 + len(W)] == W.encode()
        and data.count(_BOUND, 0, data.find(b"<w:p")) == 1
        and not _holds(data, b"<?", int(declared))
        and not _holds(data, b"<!", 0)
    )


def _holds(data: bytes, sign: bytes, start: int) -> bool:
    """Whether two bytes stand side by side; quicker than a search where the second of them is rare."""
    if data.count(sign[1:]) > _MANY:
        return data.find(sign, start) >= 0
    place = data.find(sign[1:], start + 1)
    while place >= 0:
        if data[place - 1 : place] == sign[:1]:
            return True
        place = data.find(sign[1:], place + 1)
    return False
