"""Remembers tracked changes while a tree is resolved, and places them in the text that is read.

The record holds who, when and what; private marks without width stand in the tree where it was, until the
text has been flattened. Nothing here decides what stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.flat import Mark
from counterdraft.model.draft import TrackedChange, TrackedKind

_WHOLE = "whole"
_SHOWN = {
    n.W_TAB: "\t",
    n.W_PTAB: "\t",
    n.W_BR: "\n",
    n.W_CR: "\n",
    n.W_NO_BREAK_HYPHEN: "\u2011",
    n.W_P: "\n",
}
_PRIVATE_MARKS = (n.MARK_START, n.MARK_END, n.MARK_GONE, n.MARK_PARAGRAPH)


@dataclass(frozen=True, slots=True)
class Revision:
    """One tracked change as the file writes it; `text` only if the view read does not show it."""

    kind: TrackedKind
    author: str
    date: str
    text: str = ""


@dataclass
class Record:
    """The tracked changes of one reading, in the order in which they were met."""

    revisions: list[Revision] = field(default_factory=list)

    @property
    def authors(self) -> tuple[str, ...]:
        """Authors in order of first appearance."""
        return tuple(dict.fromkeys(revision.author for revision in self.revisions if revision.author))

    def around(self, first: Element, last: Element, kind: TrackedKind, source: Element) -> None:
        """Remember a change whose content stays: siblings from `first` to `last`."""
        index = self._add(kind, source)
        first.addprevious(_mark(n.MARK_START, index))
        last.addnext(_mark(n.MARK_END, index))

    def gone(self, element: Element, kind: TrackedKind, source: Element) -> Element:
        """Remember a change whose content is about to go, and return the mark to put in its place."""
        return _mark(n.MARK_GONE, self._add(kind, source, shown_text(element)))

    def paragraph(
        self, paragraph: Element, kind: TrackedKind, source: Element, *, whole: bool = False
    ) -> None:
        """Remember a change of a paragraph's end, or of the `whole` paragraph."""
        mark = _mark(n.MARK_PARAGRAPH, self._add(kind, source))
        if whole:
            mark.set(_WHOLE, "1")
        paragraph.append(mark)

    def _add(self, kind: TrackedKind, source: Element, text: str = "") -> int:
        author, date = source.get(n.W_AUTHOR, ""), source.get(n.W_DATE, "")
        self.revisions.append(Revision(kind, author, date, text))
        return len(self.revisions) - 1

    def changes(self, marks: tuple[Mark, ...], length: int) -> tuple[TrackedChange, ...]:
        """The tracked changes that the marks of one paragraph of `length` code points stand for."""
        found: list[TrackedChange] = []
        starts: dict[str, int] = {}
        for offset, element in marks:
            index = element.get("n", "")
            if element.tag == n.MARK_START:
                starts[index] = offset
            elif element.tag == n.MARK_END and index in starts:
                found.append(self._change(index, starts.pop(index), offset))
            elif element.tag == n.MARK_GONE:
                found.append(self._change(index, offset, offset))
            elif element.tag == n.MARK_PARAGRAPH:
                span = (0, length) if element.get(_WHOLE) else (offset, offset)
                found.append(replace(self._change(index, *span), paragraph_mark=True))
        found.sort(key=lambda change: (change.start, change.end))
        return _merged(found)

    def _change(self, index: str, start: int, end: int) -> TrackedChange:
        revision = self.revisions[int(index)]
        return TrackedChange(revision.kind, revision.author, revision.date, start, end, revision.text)


def _merged(changes: list[TrackedChange]) -> tuple[TrackedChange, ...]:
    """Join neighbours of one hand: Word writes one element for each run, a reader sees one change."""
    merged: list[TrackedChange] = []
    for change in changes:
        last = merged[-1] if merged else None
        if (
            last is not None
            and (last.kind, last.author, last.date) == (change.kind, change.author, change.date)
            and last.end == change.start
            and not last.paragraph_mark
            and not change.paragraph_mark
        ):
            merged[-1] = replace(last, end=change.end, text=last.text + change.text)
        elif change.paragraph_mark or change.text or change.end > change.start:
            merged.append(change)
    return tuple(merged)


def clear_marks(root: Element) -> None:
    """Take the private marks out of a tree and drop their namespace."""
    for mark in list(root.iter(*_PRIVATE_MARKS)):
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)


def is_private(element: Element) -> bool:
    """Whether an element is a private mark."""
    return element.tag in _PRIVATE_MARKS


def shown_text(element: Element) -> str:
    """The words below an element, for people; objects are left out and paragraphs end lines."""
    pieces: list[str] = []
    for node in element.iter(n.W_T, n.W_DEL_TEXT, n.M_T, *_SHOWN):
        if node.tag not in _SHOWN:
            pieces.append(node.text or "")
        elif node.tag != n.W_P or pieces:
            pieces.append(_SHOWN[str(node.tag)])
    return "".join(pieces)


def _mark(tag: str, index: int) -> Element:
    mark = etree.Element(tag, nsmap={"counterdraft": n.PRIVATE})
    mark.set("n", str(index))
    return mark
