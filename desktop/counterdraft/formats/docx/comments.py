"""Reads the comments that a document holds: who, when, what, on which words, replies and state.

Source: ECMA-376 Part 1, 17.13.4 (comments); [MS-DOCX] 2.5.4.1 (commentEx: parent and done).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.blocks import block_elements
from counterdraft.formats.docx.flatten import flatten
from counterdraft.model.draft import DraftComment, ProvisionId

_PARA_ID = f"{{{n.W14}}}paraId"
_EX_PARA_ID = f"{{{n.W15}}}paraId"
_EX_PARENT = f"{{{n.W15}}}paraIdParent"
_EX_DONE = f"{{{n.W15}}}done"


@dataclass(frozen=True, slots=True)
class CommentMark:
    """A place of a comment in the text: `start` or `end` of its range, or its `reference`."""

    kind: str
    comment: str
    provision: ProvisionId
    offset: int


def read_comments(
    root: Element, extended: Element | None, marks: Iterable[CommentMark]
) -> tuple[DraftComment, ...]:
    """Read every comment in the order of the part.

    Args:
        root: of the comments part, without revisions.
        extended: root of the extended comments part (replies, resolved), if there is one.
        marks: the places in the text, in document order.
    """
    anchors = _anchors(marks)
    last_paragraphs: dict[str, str] = {}
    elements = list(root.iterchildren(n.W_COMMENT))
    for element in elements:
        for paragraph in element.iter(n.W_P):
            # The last paragraph's id names the comment; a reply may name any paragraph of its parent.
            last_paragraphs[paragraph.get(_PARA_ID, "").upper()] = element.get(n.W_ID, "")
    threads = _threads(extended, last_paragraphs)
    return tuple(_comment(element, anchors, threads) for element in elements)


def _anchors(marks: Iterable[CommentMark]) -> dict[str, dict[str, CommentMark]]:
    """The first mark of each kind of each comment; only the end of a range is its last."""
    found: dict[str, dict[str, CommentMark]] = {}
    for mark in marks:
        places = found.setdefault(mark.comment, {})
        if mark.kind == "end" or mark.kind not in places:
            places[mark.kind] = mark
    return found


def _threads(extended: Element | None, comments: dict[str, str]) -> dict[str, tuple[str | None, bool]]:
    """Parent and resolved state by comment id."""
    threads: dict[str, tuple[str | None, bool]] = {}
    for element in extended if extended is not None else ():
        comment = comments.get(element.get(_EX_PARA_ID, "").upper())
        if comment is not None:
            parent = comments.get(element.get(_EX_PARENT, "").upper())
            done = element.get(_EX_DONE) in ("1", "true", "on")
            threads[comment] = (parent if parent != comment else None, done)
    return threads


def _comment(
    element: Element,
    anchors: dict[str, dict[str, CommentMark]],
    threads: dict[str, tuple[str | None, bool]],
) -> DraftComment:
    identity = element.get(n.W_ID, "")
    places = anchors.get(identity, {})
    first = places.get("start") or places.get("reference") or places.get("end")
    last = places.get("end") or places.get("reference") or first
    parent, resolved = threads.get(identity, (None, False))
    return DraftComment(
        id=identity,
        author=element.get(n.W_AUTHOR, ""),
        initials=element.get(n.W_INITIALS, ""),
        date=element.get(n.W_DATE, ""),
        text=_text(element),
        parent=parent,
        resolved=resolved,
        first=first.provision if first else None,
        start=first.offset if first else 0,
        last=last.provision if last else None,
        end=last.offset if last else 0,
    )


def _text(element: Element) -> str:
    """The words of a comment, a line for each paragraph, tables row by row."""
    lines: list[str] = []
    for block in block_elements(element):
        paragraphs = [block] if block.tag == n.W_P else list(block.iter(n.W_P))
        lines.extend(flatten(paragraph).text for paragraph in paragraphs)
    return "\n".join(lines).strip("\n")
