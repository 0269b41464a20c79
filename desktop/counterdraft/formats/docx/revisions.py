"""Resolves tracked changes in a tree, as Word's Accept All and Reject All do; every reader sees the result.

A tree without revisions is not touched. Content that goes leaves its comment anchors and half bookmarks
behind, so that no comment is lost. Source: ECMA-376 Part 1, 17.13.5 (revisions), and the behaviour of Word
where the text is silent (a dropped paragraph mark joins the paragraph to the next).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.revised_content import resolve_content
from counterdraft.formats.docx.revised_paragraphs import join_paragraphs
from counterdraft.formats.docx.revised_properties import resolve_properties
from counterdraft.formats.docx.revised_tables import resolve_tables
from counterdraft.formats.docx.tracked import Record
from counterdraft.model.draft import TrackedView

_NAMES = (
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblPrExChange"),
    *("tblGridChange", "delText", "delInstrText", "moveFromRangeStart", "moveToRangeStart"),
    *("customXmlInsRangeStart", "customXmlDelRangeStart", "customXmlMoveFromRangeStart"),
    "customXmlMoveToRangeStart",
)
_TAG = re.compile(rb"<(?:[\w.-]+:)?(?:" + "|".join(_NAMES).encode() + rb")[\s/>]")
_HINTS = (b"author=", b"GridChange")
"""Every tracked change names its author, but for a table's grid; a search for bytes is much faster."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which tracked changes are accepted: all of a view, or those of the named authors only."""

    view: TrackedView
    accept: frozenset[str] | None = None

    def accepts(self, revision: Element) -> bool:
        """Whether this tracked change is accepted; otherwise it is rejected."""
        if self.accept is None:
            return self.view is TrackedView.ACCEPTED
        return revision.get(n.W_AUTHOR, "") in self.accept

    def drops(self, revision: Element) -> bool:
        """Whether the content of an insertion, deletion or move goes."""
        return self.accepts(revision) is (revision.tag in _REMOVALS)


_REMOVALS = frozenset({n.W_DEL, n.W_MOVE_FROM, n.W_CELL_DEL})


def has_revisions(data: bytes) -> bool:
    """Whether the bytes of a part (in an encoding like ASCII) hold an element of a tracked change."""
    return any(hint in data for hint in _HINTS) and _TAG.search(data) is not None


def resolve(
    root: Element,
    view: TrackedView,
    *,
    accept: frozenset[str] | None = None,
    record: Record | None = None,
) -> bool:
    """Rewrite a tree so that it holds no tracked change.

    Args:
        root: the root of a story's part (`w:document`, `w:footnotes`, `w:hdr`, ...), changed in place.
        view: the text that remains.
        accept: if given, the changes of these authors are accepted and all others rejected, whatever `view`.
        record: if given, gets every change, and the tree gets private marks (`tracked.clear_marks`).

    Returns:
        Whether anything was changed.
    """
    if next(root.iter(*(n.w(name) for name in _NAMES)), None) is None:
        return False
    choice = Choice(view, accept)
    resolve_properties(root, choice, record)
    resolve_tables(root, choice, record)
    dropped = resolve_content(root, choice, record)
    join_paragraphs(dropped)
    return True
