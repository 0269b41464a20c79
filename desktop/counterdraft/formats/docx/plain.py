"""Reads paragraphs of nothing but runs of text from their bytes, and each one only once.

Nine paragraphs of ten are such, and those of an amended text are mostly those of the draft. A test holds
what is read here equal to what `flatten` and `looks` read from the elements; what is not surely plain is left
to them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx import xmlparts
from counterdraft.formats.docx.flatten import OUTER_SPACE, shown_text
from counterdraft.formats.docx.styles import RunKey, run_key
from counterdraft.model.draft import OBJECT

_PPR, _PPR_END = "<w:pPr>", "</w:pPr>"
_RUN_END = "</w:t></w:r>"
_P_END = len(b"</w:p>")
_BETWEEN = frozenset({n.W_BOOKMARK_START, n.W_BOOKMARK_END, n.w("proofErr")})
_TRACKED = frozenset(n.w(name) for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"))
_RESTLESS = (b"<w:ins", b"<w:del", b"<w:move", b"Change", b"<w:sectPr")
"""What in a `w:pPr` is more than its own look: tracked changes, and the end of a section."""
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


class Plain(NamedTuple):
    """A plain paragraph: its text, the bytes of its `w:pPr`, how many children it has, and its pieces.

    A piece is a stretch of the text with its look as it is written: start, end, key.
    """

    text: str
    properties: bytes
    children: int
    pieces: tuple[tuple[int, int, RunKey], ...]


class _Head(NamedTuple):
    """What stands before a text: the look as it is written, whether outer space counts, how many nodes."""

    key: RunKey
    preserve: bool
    nodes: int


@dataclass
class PlainParagraphs:
    """The plain paragraphs known so far, by their bytes (None: not plain).

    Args of the constructor:
        names: the prefixes that the roots of all documents bind that are read here.
    """

    names: dict[str, str]
    known: dict[bytes, Plain | None] = field(default_factory=dict)
    _heads: dict[str, _Head | None] = field(default_factory=dict)
    _calm: dict[bytes, bool] = field(default_factory=dict)
    _shells: dict[bytes, Element] = field(default_factory=dict)

    def read(self, leaf: bytes) -> Plain | None:
        """Read a paragraph from its bytes (`segments`), which were found well-formed; None: not plain."""
        try:
            return self.known[leaf]
        except KeyError:
            plain = self.known[leaf] = self._read(leaf)
            return plain

    def _read(self, leaf: bytes) -> Plain | None:
        spelled = leaf.decode("utf-8")
        odd = "&" in spelled or "\t" in spelled or "\n" in spelled or "\r" in spelled or OBJECT in spelled
        start = spelled.find(">") + 1
        properties = b""
        if spelled.startswith(_PPR, start):
            end = spelled.find(_PPR_END, start) + len(_PPR_END)
            properties, start = spelled[start:end].encode(), end
            calm = self._calm.get(properties)
            if calm is None:
                calm = self._calm[properties] = not any(sign in properties for sign in _RESTLESS)
            if not calm:
                return None
        texts: list[str] = []
        pieces: list[tuple[int, int, RunKey]] = []
        place = 0
        children = 1 if properties else 0
        runs = spelled[start:-_P_END].split(_RUN_END)
        if runs.pop():
            return None
        heads = self._heads
        for run in runs:
            written, _, shown = run.rpartition(">")
            head = heads.get(written) or self._head(written)
            if head is None:
                return None
            key, preserve, nodes = head
            children += nodes
            text = _text(shown, preserve) if odd else shown if preserve else shown.strip(OUTER_SPACE)
            if text is None:
                return None
            if text:
                texts.append(text)
                end = place + len(text)
                pieces.append((place, end, key))
                place = end
        return Plain("".join(texts), properties, children, tuple(pieces))

    def _head(self, written: str) -> _Head | None:
        """What stands before a text, parsed once; None if that is more than a run and its properties."""
        if written not in self._heads:
            self._heads[written] = self._parse_head(written)
        return self._heads[written]

    def _parse_head(self, written: str) -> _Head | None:
        holder = self.element(f"{written}>{_RUN_END}".encode())
        if holder is None or not len(holder):
            return None
        *before, run = holder
        if any(child.tag not in _BETWEEN or len(child) for child in before):
            return None
        children = list(run)
        silent = {n.W_RPR, n.w("lastRenderedPageBreak")}
        if run.tag != n.W_R or not children or any(child.tag not in silent for child in children[:-1]):
            return None
        text = children[-1]
        loose = [holder.text, run.text, text.text, *(node.tail for node in (*holder, *run))]
        if text.tag != n.W_T or len(text) or any(loose):
            return None
        properties = children[0] if children[0].tag == n.W_RPR else None
        if properties is not None and any(child.tag in _TRACKED for child in properties):
            return None
        return _Head(run_key(properties), text.get(n.XML_SPACE) == "preserve", len(holder))

    def made(self, leaf: bytes) -> Element:
        """A new `w:p` from the bytes of a plain paragraph."""
        holder = self.element(leaf)
        assert holder is not None  # it stood in a document that is well-formed
        return holder[0]

    def paragraph(self, properties: bytes) -> Element:
        """An empty paragraph with the `w:pPr` of a plain one; only for reading."""
        shell = self._shells.get(properties)
        if shell is None:
            holder = self.element(b"<w:p>" + properties + b"</w:p>")
            assert holder is not None  # it stood in a document that is well-formed
            shell = self._shells[properties] = holder[0]
        return shell

    def element(self, inner: bytes) -> Element | None:
        """Parse a piece of a document below an element that binds the prefixes; None if it is no XML."""
        bound = "".join(
            f' xmlns{":" if prefix else ""}{prefix}="{_escaped(name)}"'
            for prefix, name in self.names.items()
            if prefix != "xml"
        )
        try:
            return xmlparts.parse(b"<held" + bound.encode() + b">" + inner + b"</held>")
        except xmlparts.MalformedXmlError:
            return None


def _escaped(value: str) -> str:
    for char, name in (("&", "&amp;"), ("<", "&lt;"), ('"', "&quot;")):
        value = value.replace(char, name)
    return value


def _text(text: str, preserve: bool) -> str | None:
    """What a text shows; None where only a parser can tell."""
    if "&" in text:
        for name, char in _ENTITIES[:-1]:
            text = text.replace(name, char)
        if text.count("&") != text.count("&amp;"):
            return None
        text = text.replace(*_ENTITIES[-1])
    if "\r" in text:
        return None
    return shown_text(text, preserve) if text else text
