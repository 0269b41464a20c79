"""Makes copies of the amended file's elements at home in the draft: styles, lists, parts, notes, ids.

The amended package is never changed. What belongs to the amended file's own life (comments, bookmarks,
editing sessions, paragraph ids) is left out of the copies.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import count
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_numbering import NumberingTransfer
from counterdraft.formats.docx.markup_parts import PartTransfer
from counterdraft.formats.docx.markup_styles import USES, StyleTransfer
from counterdraft.formats.docx.names import (
    M_OMATH,
    M_OMATH_PARA,
    PRIVATE,
    W14,
    W_BOOKMARK_END,
    W_BOOKMARK_START,
    W_COMMENT_RANGE_END,
    W_COMMENT_RANGE_START,
    W_COMMENT_REFERENCE,
    W_ENDNOTE_REFERENCE,
    W_FOOTNOTE_REFERENCE,
    W_ID,
    W_R,
    W_VAL,
    WP,
    O,
    V,
    w,
)
from counterdraft.formats.docx.package import Package
from counterdraft.formats.docx.segments import prefixes

LEFT_OUT: Final = frozenset(
    {
        W_COMMENT_RANGE_START,
        W_COMMENT_RANGE_END,
        W_COMMENT_REFERENCE,
        w("proofErr"),
        w("permStart"),
        w("permEnd"),
        w("lastRenderedPageBreak"),
        w("pPrChange"),
        w("rPrChange"),
    }
)
"""What belongs to the amended file's own life and never comes along."""
_CURSOR: Final = "_GoBack"
"""The bookmark in which Word remembers where its user last typed."""
_SDT_OWN: Final = frozenset({W_ID, w("dataBinding")})
_NAME: Final = w("name")
_SDT_PR: Final = w("sdtPr")
_NUM_ID: Final = w("numId")
_OLE: Final = f"{{{O}}}OLEObject"
_DOC_PR: Final = f"{{{WP}}}docPr"
_SESSION_PREFIXES: Final = (w("rsid"), f"{{{W14}}}paraId", f"{{{W14}}}textId", f"{{{PRIVATE}}}")
_VOLATILE: Final = re.compile(
    rb' w:rsid\w+="[^"]*"| w14:(?:para|text)Id="[^"]*"|<w:proofErr [^>]*></w:proofErr>'
    rb"|<w:lastRenderedPageBreak></w:lastRenderedPageBreak>| xmlns:w14=\"[^\"]*\""
)
_VOLATILE_SIGNS: Final = (b"rsid", b"w14:", b"proofErr", b"lastRendered")
NoteBringer = Callable[[Element, str], None]
"""Gives a copied note reference (element, part it now stands in) the id of the note brought for it."""


class Transfer:
    """Adapts copies taken from one amended file to one draft."""

    def __init__(
        self, draft: Package, amended: Package, ids: Iterator[int], beside: Transfer | None = None
    ) -> None:
        """Prepare a transfer.

        Args:
            draft: the package that receives.
            amended: the package that gives.
            ids: the next free annotation ids of the draft.
            beside: another transfer to the same draft: what one brings is known to both.
        """
        self.draft = draft
        self.amended = amended
        self._parts = PartTransfer(draft, amended)
        self.numbering = NumberingTransfer(draft, amended, self._adapt_names)
        self._styles = StyleTransfer(draft, amended, self._adapt_names)
        self._drawing_ids = count(_highest_drawing_id(draft) + 1)
        self._ids = ids
        self._written = _written_alike(draft, amended)
        self._bookmarks = _bookmark_names(draft)
        self._shapes = _shape_names(draft)
        self.bring_note: NoteBringer | None = None
        if beside is not None:
            self.numbering.share(beside.numbering)
            self._styles.share(beside._styles)
            self._drawing_ids = beside._drawing_ids
            self._bookmarks = beside._bookmarks
            self._shapes = beside._shapes

    def adapt(self, copy: Element, source_part: str, target_part: str) -> None:
        """Adapt a copy in place: `source_part` is where it was taken from, `target_part` where it goes."""
        _clean(copy)
        self._adapt_names(copy)
        self._adapt_bookmarks(copy)
        for node in copy.iter():
            if node.tag == _DOC_PR:
                node.set("id", str(next(self._drawing_ids)))
        self._adapt_shapes(copy)
        self._parts.adapt(copy, source_part, target_part)
        if self.bring_note is not None:
            for reference in list(copy.iter(W_FOOTNOTE_REFERENCE, W_ENDNOTE_REFERENCE)):
                self.bring_note(reference, target_part)

    def alike(self, ours: Element, theirs: Element) -> bool:
        """Whether a paragraph of the draft and one of the amended file are the same in every detail.

        A quick answer for the many paragraphs that nobody touched: false only means that it is not certain.
        """
        if not self._styles.identical:
            return False
        one, other = self._written[0].get(ours), self._written[1].get(theirs)
        if one is not None and one == other:
            if b"numId" not in one:
                return True
        elif _surely_other(one, other) or _spelling(ours) != _spelling(theirs):
            return False
        return self._counts_alike(theirs)

    @property
    def same_names(self) -> bool:
        """Whether prefixes and styles mean the same in both files, so that equal bytes say the same."""
        return bool(self._written[0]) and self._styles.identical

    def written_alike(self, ours: bytes | None, theirs: bytes | None, holder: Callable[[], Element]) -> bool:
        """Do what `alike` does for plain paragraphs written so; `holder` gives one with the same `w:pPr`."""
        if ours is None or ours != theirs or not self.same_names:
            return False
        return b"numId" not in ours or self._counts_alike(holder())

    def _counts_alike(self, theirs: Element) -> bool:
        """Whether the lists that a paragraph of the amended file names are the draft's of the same name."""
        return all(
            self.numbering.map(node.get(W_VAL, "")) == node.get(W_VAL, "") for node in theirs.iter(_NUM_ID)
        )

    def adapt_properties(self, properties: Element) -> None:
        """Adapt a copy of run or paragraph properties in place."""
        _clean(properties)
        self._adapt_names(properties)

    def _adapt_shapes(self, copy: Element) -> None:
        """Give the older drawings of the copy ids that no shape of the draft has; objects follow theirs."""
        renamed: dict[str, str] = {}
        for node in copy.iter(f"{{{V}}}*"):
            name = node.get("id")
            if name is None or node.tag == f"{{{V}}}shapetype":
                continue
            fresh, number = name, 1
            while fresh in self._shapes:
                number += 1
                fresh = f"{name}_{number}"
            self._shapes.add(fresh)
            if fresh != name:
                renamed[name] = fresh
                node.set("id", fresh)
        for node in copy.iter(_OLE) if renamed else ():
            node.set("ShapeID", renamed.get(node.get("ShapeID", ""), node.get("ShapeID", "")))

    def _adapt_bookmarks(self, copy: Element) -> None:
        """Keep the bookmarks that lie wholly in the copy, with ids and names of their own."""
        ends = {node.get(W_ID, ""): node for node in copy.iter(W_BOOKMARK_END) if node is not copy}
        for start in [node for node in copy.iter(W_BOOKMARK_START) if node is not copy]:
            if start.get(_NAME) == _CURSOR and not _in_formula(start):
                _remove(start)
                continue
            end = ends.pop(start.get(W_ID, ""), None)
            if end is None:
                _remove(start)
                continue
            name, number = start.get(_NAME, ""), 1
            while name in self._bookmarks:
                number += 1
                name = f"{start.get(_NAME, '')[:36]}_{number}"
            self._bookmarks.add(name)
            fresh = str(next(self._ids))
            start.set(_NAME, name)
            start.set(W_ID, fresh)
            end.set(W_ID, fresh)
        for end in ends.values():
            _remove(end)

    def _adapt_names(self, copy: Element) -> None:
        for node in copy.iter():
            if node.tag == _NUM_ID:
                node.set(W_VAL, self.numbering.map(node.get(W_VAL, "")))
            else:
                kind = USES.get(str(node.tag))
                if kind is not None:
                    node.set(W_VAL, self._styles.map(node.get(W_VAL, ""), kind))


def _clean(copy: Element) -> None:
    for node in list(copy.iter()):
        if node.tag in LEFT_OUT:
            _remove(node)
            continue
        if node.tag == _SDT_PR:
            for child in [child for child in node if child.tag in _SDT_OWN]:
                node.remove(child)
        for name in list(node.attrib):
            if str(name).startswith(_SESSION_PREFIXES):
                del node.attrib[name]


def _in_formula(node: Element) -> bool:
    """Whether a node is part of a formula, which comes along as it is."""
    return any(above.tag in (M_OMATH, M_OMATH_PARA) for above in node.iterancestors())


def _remove(node: Element) -> None:
    parent = node.getparent()
    if parent is None:
        return
    if node.tag == W_COMMENT_REFERENCE and parent.tag == W_R and len(parent) <= 2:
        node, holder = parent, parent.getparent()
        if holder is not None:
            holder.remove(node)
        return
    parent.remove(node)


def _spelling(paragraph: Element) -> bytes:
    """The paragraph without what changes whenever it is saved."""
    return _VOLATILE.sub(b"", etree.tostring(paragraph, method="c14n", exclusive=True))


def _surely_other(one: bytes | None, other: bytes | None) -> bool:
    """Whether unequal bytes of two paragraphs hold nothing that changes whenever they are saved."""
    if one is None or other is None:
        return False
    return not any(sign in one or sign in other for sign in _VOLATILE_SIGNS)


def _written_alike(draft: Package, amended: Package) -> tuple[dict[Element, bytes], dict[Element, bytes]]:
    """The bytes of paragraphs of both files, where equal bytes are equal paragraphs; for a quick answer."""
    ours, theirs = draft.tree(draft.main), amended.tree(amended.main)
    if prefixes(ours) != prefixes(theirs):
        return {}, {}
    return draft.leaves(draft.main), amended.leaves(amended.main)


def _bookmark_names(package: Package) -> set[str]:
    return {
        node.get(_NAME, "")
        for name in package.names
        if name.startswith("word/") and name.endswith(".xml") and b"bookmarkStart" in package.data(name)
        for node in package.tree(name).iter(W_BOOKMARK_START)
    }


def _shape_names(package: Package) -> set[str]:
    return {
        node.get("id", "")
        for name in package.names
        if name.startswith("word/") and name.endswith(".xml") and V.encode() in package.data(name)
        for node in package.tree(name).iter(f"{{{V}}}*")
    }


def _highest_drawing_id(package: Package) -> int:
    highest = 0
    for name in package.names:
        if name.startswith("word/") and name.endswith(".xml"):
            if b"docPr" not in package.data(name):
                continue
            for node in package.tree(name).iter(_DOC_PR):
                value = node.get("id", "")
                highest = max(highest, int(value) if value.isdigit() else 0)
    return highest


def copied(element: Element) -> Element:
    """A deep copy that is not followed by the original's tail."""
    copy = deepcopy(element)
    copy.tail = None
    return copy
