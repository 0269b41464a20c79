"""Writes reviewers' comments as native Word comments: text, replies, resolved state and range.

The draft's own comments stay untouched. Sources: ECMA-376 Part 1, 17.13.4; [MS-DOCX] 2.5.1.7 and 2.5.4.1
(paraId, commentEx). Every remark of a thread has a range of its own on the same words, as Word writes them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_plan import Remark, RemarkThread
from counterdraft.formats.docx.markup_strand import Strand, set_text
from counterdraft.formats.docx.names import (
    MC,
    W14,
    W15,
    W_AUTHOR,
    W_COMMENT,
    W_COMMENT_RANGE_END,
    W_COMMENT_RANGE_START,
    W_COMMENT_REFERENCE,
    W_DATE,
    W_ID,
    W_INITIALS,
    W_P,
    W_R,
    W_T,
    R,
    W,
    w,
)
from counterdraft.formats.docx.package import Package

_PARA_ID: Final = f"{{{W14}}}paraId"
_EX: Final = f"{{{W15}}}commentEx"
_EX_PARA_ID: Final = f"{{{W15}}}paraId"
_EX_PARENT: Final = f"{{{W15}}}paraIdParent"
_EX_DONE: Final = f"{{{W15}}}done"
_IGNORABLE: Final = f"{{{MC}}}Ignorable"
_COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_EXTENDED_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_EXTENDED_RELATIONSHIP: Final = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_NAMESPACES: Final = {"w": W, "r": R, "mc": MC, "w14": W14, "w15": W15}
_LARGEST_PARA_ID: Final = 0x7FFFFFFE


class CommentWriter:
    """Gives the threads ids, makes the limits of their ranges, and writes the parts that hold them."""

    def __init__(self, package: Package, threads: Sequence[RemarkThread]) -> None:
        self._package = package
        self._threads = threads
        first = _highest_comment(package) + 1
        self._ids: list[list[str]] = []
        for thread in threads:
            self._ids.append([str(first + index) for index in range(len(thread.remarks))])
            first += len(thread.remarks)
        self.placed: set[int] = set()

    def start(self, thread: int) -> list[Element]:
        """The nodes that begin the ranges of a thread."""
        return [_limit(W_COMMENT_RANGE_START, identifier) for identifier in self._ids[thread]]

    def end(self, thread: int) -> list[Element]:
        """The nodes that end the ranges of a thread and refer to its remarks."""
        self.placed.add(thread)
        nodes: list[Element] = []
        for identifier in self._ids[thread]:
            reference = etree.Element(W_R)
            reference.append(_limit(W_COMMENT_REFERENCE, identifier))
            nodes += [_limit(W_COMMENT_RANGE_END, identifier), reference]
        return nodes

    def place(self, thread: int, paragraph: Element) -> None:
        """Put the limits of a thread around its words in a paragraph that is not yet marked."""
        wanted = self._threads[thread]
        strand = Strand(paragraph)
        start = min(wanted.start, len(strand.text))
        end = min(max(start, wanted.end), len(strand.text))
        strand.cut(start)
        strand.cut(end)
        before = strand.nodes(start, start + 1)
        after = strand.nodes(end - 1, end) if end > start else []
        opening, closing = self.start(thread), self.end(thread)
        if not after:
            opening, closing = [*opening, *closing], []
        if before:
            anchor = before[0]
            for node in opening:
                anchor.addprevious(node)
        else:
            paragraph.extend(opening)
        for node in reversed(closing):
            after[-1].addnext(node)

    # -- parts -------------------------------------------------------------------------------------------

    def write(self) -> None:
        """Append the threads to the parts of comments, which are made if the draft has none."""
        if not self._threads:
            return
        comments = self._part("comments", "comments.xml", w("comments"), _COMMENTS_TYPE)
        extended = self._part(
            _EXTENDED_RELATIONSHIP, "commentsExtended.xml", f"{{{W15}}}commentsEx", _EXTENDED_TYPE
        )
        taken = {node.get(_PARA_ID, "").upper() for node in comments.iter(W_P)}
        names = _paragraph_ids(taken)
        for thread, ids in zip(self._threads, self._ids, strict=True):
            head = _named(comments, extended, thread.parent, names) if thread.parent else ""
            for remark, identifier in zip(thread.remarks, ids, strict=True):
                name = next(names)
                comments.append(_comment(remark, identifier, name))
                entry = etree.SubElement(extended, _EX)
                entry.set(_EX_PARA_ID, name)
                if head:
                    entry.set(_EX_PARENT, head)
                entry.set(_EX_DONE, "1" if thread.resolved else "0")
                head = head or name

    def _part(self, kind: str, file: str, root: str, content_type: str) -> Element:
        package = self._package
        name = package.related(package.main, kind.rpartition("/")[2])
        if name is None:
            made = etree.Element(root, nsmap=_NAMESPACES)
            made.set(_IGNORABLE, "w14 w15")
            name = package.add_part(f"word/{file}", made, content_type)
            package.relate(package.main, kind, name)
        elif not {W14, W15, MC} <= set(package.tree(name).nsmap.values()):
            package.replace(name, _with_namespaces(package.tree(name)))
        return package.edit(name)


def _named(comments: Element, extended: Element, identifier: str, names: Iterator[str]) -> str:
    """The name of a comment of the draft, to which others reply; it gets one if it has none."""
    comment = next(node for node in comments.iterchildren(W_COMMENT) if node.get(W_ID) == identifier)
    paragraphs = list(comment.iter(W_P)) or [etree.SubElement(comment, W_P)]
    name = paragraphs[-1].get(_PARA_ID)
    if name is None:
        name = next(names)
        paragraphs[-1].set(_PARA_ID, name)
    if not any(entry.get(_EX_PARA_ID, "").upper() == name.upper() for entry in extended.iterchildren(_EX)):
        entry = etree.SubElement(extended, _EX)
        entry.set(_EX_PARA_ID, name)
        entry.set(_EX_DONE, "0")
    return name


def _limit(tag: str, identifier: str) -> Element:
    node = etree.Element(tag)
    node.set(W_ID, identifier)
    return node


def _comment(remark: Remark, identifier: str, name: str) -> Element:
    """One `w:comment`; its last paragraph bears the name by which the extended part knows it."""
    made = etree.Element(W_COMMENT)
    made.set(W_ID, identifier)
    made.set(W_AUTHOR, remark.author)
    if remark.date:
        made.set(W_DATE, remark.date)
    made.set(W_INITIALS, _initials(remark.author))
    lines = remark.body.split("\n")
    for index, line in enumerate(lines):
        paragraph = etree.SubElement(made, W_P)
        if index == len(lines) - 1:
            paragraph.set(_PARA_ID, name)
        if index == 0:
            etree.SubElement(etree.SubElement(paragraph, W_R), w("annotationRef"))
        if line:
            set_text(etree.SubElement(etree.SubElement(paragraph, W_R), W_T), _storable(line))
    return made


def _storable(text: str) -> str:
    """Without the control characters that XML cannot hold (XML 1.0, 2.2) and without stand-ins of objects."""
    return "".join(char if char >= " " and char not in "\ufffc\ufffe\uffff" else " " for char in text)


def _initials(author: str) -> str:
    return "".join(word[0] for word in author.split() if word[0].isalnum())[:4].upper()


def _highest_comment(package: Package) -> int:
    name = package.related(package.main, "comments")
    if name is None:
        return -1
    ids = [node.get(W_ID, "") for node in package.tree(name).iterchildren(W_COMMENT)]
    return max((int(value) for value in ids if value.isdigit()), default=-1)


def _paragraph_ids(taken: set[str]) -> Iterator[str]:
    """Endless paragraph ids that nobody has, the same each time (below 0x80000000, [MS-DOCX] 2.6.2.3)."""
    number = 0
    while True:
        number += 1
        digest = hashlib.sha256(f"counterdraft comment {number}".encode()).digest()
        name = f"{int.from_bytes(digest[:4], 'big') % _LARGEST_PARA_ID + 1:08X}"
        if name not in taken:
            taken.add(name)
            yield name


def _with_namespaces(root: Element) -> bytes:
    """The part again, with the later namespaces declared and ignorable for programs that lack them."""
    spaces = dict(root.nsmap)
    for prefix, uri in _NAMESPACES.items():
        spaces.setdefault(prefix, uri)
    fresh = etree.Element(root.tag, dict(root.attrib), nsmap=spaces)
    known = root.get(_IGNORABLE, "").split()
    wanted = [
        prefix
        for prefix, uri in fresh.nsmap.items()
        if uri in (W14, W15) and prefix is not None and prefix not in known
    ]
    fresh.set(_IGNORABLE, " ".join([*known, *wanted]))
    fresh.extend(list(root))
    return etree.tostring(fresh, xml_declaration=True, encoding="UTF-8", standalone=True)
