"""Tracked changes of formatting: dropped when accepted, the former properties restored when rejected.

Source: ECMA-376 Part 1, 17.13.5.31 (rPrChange), .29 (pPrChange), .32 (sectPrChange), .34 to .39 (tables).
"""

from __future__ import annotations

from typing import Protocol

from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.tracked import Record
from counterdraft.model.draft import TrackedKind

_MARKUP = (n.W_INS, n.W_DEL, n.W_MOVE_FROM, n.W_MOVE_TO)
_CELL_MARKUP = (n.W_CELL_INS, n.W_CELL_DEL, n.W_CELL_MERGE)
_REFERENCES = (n.W_HEADER_REFERENCE, n.W_FOOTER_REFERENCE)

_KEPT: dict[str, tuple[str, ...]] = {
    n.w("rPrChange"): _MARKUP,
    n.w("pPrChange"): (n.W_RPR, n.W_SECTPR),
    n.w("sectPrChange"): _REFERENCES,
    n.w("tblPrChange"): (),
    n.w("tblPrExChange"): (),
    n.w("tblGridChange"): (),
    n.w("trPrChange"): _MARKUP,
    n.w("tcPrChange"): _CELL_MARKUP,
}
"""What each change does not speak of and therefore stays when it is rejected."""


class Accepts(Protocol):
    """The one question asked here of a choice."""

    def accepts(self, revision: Element) -> bool:
        """Whether this tracked change is accepted."""


def resolve_properties(root: Element, choice: Accepts, record: Record | None) -> None:
    """Resolve every tracked change of formatting below `root`."""
    for change in list(root.iter(*_KEPT)):
        holder = change.getparent()
        if holder is None:
            continue
        if record is not None:
            _remember(change, holder, record)
        holder.remove(change)
        # A table grid's change names no author: the new grid fits what is there in any mixture.
        if not choice.accepts(change):
            _restore(holder, change)
    for change in list(root.iter(n.w("numberingChange"))):
        holder = change.getparent()
        if holder is not None:
            holder.remove(change)


def _restore(holder: Element, change: Element) -> None:
    former = change[0] if len(change) else None
    staying = [child for child in holder if child.tag in _KEPT[str(change.tag)]]
    restored = list(former) if former is not None else []
    named = {child.tag for child in restored}
    staying = [child for child in staying if child.tag not in named or child.tag in _REFERENCES]
    for child in list(holder):
        holder.remove(child)
    # Header references and tracked-change marks come first, a paragraph's own rPr and sectPr last.
    last = change.tag in (n.w("pPrChange"), n.w("tcPrChange"), n.w("trPrChange"))
    for child in [*restored, *staying] if last else [*staying, *restored]:
        holder.append(child)
    if not len(holder) and holder.tag in (n.W_RPR, n.W_PPR):
        parent = holder.getparent()
        if parent is not None:
            parent.remove(holder)


def _remember(change: Element, holder: Element, record: Record) -> None:
    owner = holder.getparent()
    if owner is None:
        return
    if change.tag == n.w("pPrChange") and owner.tag == n.W_P:
        record.paragraph(owner, TrackedKind.FORMAT, change, whole=True)
    elif change.tag == n.w("rPrChange") and owner.tag == n.W_R:
        record.around(owner, owner, TrackedKind.FORMAT, change)
    elif change.tag == n.w("rPrChange") and owner.tag == n.W_PPR:
        paragraph = owner.getparent()
        if paragraph is not None and paragraph.tag == n.W_P:
            record.paragraph(paragraph, TrackedKind.FORMAT, change)
