"""Tracked insertions, deletions and merges of table rows and cells.

Source: ECMA-376 Part 1, 17.13.5.1 (cellDel), .2 (cellIns), .3 (cellMerge), .11 and .17 (rows).
"""

from __future__ import annotations

from typing import Protocol

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.revised_paragraphs import keep_beside, survivors
from counterdraft.formats.docx.tracked import Record
from counterdraft.model.draft import TrackedKind

_KINDS = {
    n.W_INS: TrackedKind.INSERTION,
    n.W_DEL: TrackedKind.DELETION,
    n.W_MOVE_FROM: TrackedKind.MOVE_FROM,
    n.W_MOVE_TO: TrackedKind.MOVE_TO,
    n.W_CELL_INS: TrackedKind.INSERTION,
    n.W_CELL_DEL: TrackedKind.DELETION,
}
_MERGES = {"rest": "restart", "cont": "continue"}


class Choice(Protocol):
    """What is asked here of a choice."""

    def accepts(self, revision: Element) -> bool:
        """Whether this tracked change is accepted."""

    def drops(self, revision: Element) -> bool:
        """Whether the content of a row or cell goes."""


def resolve_tables(root: Element, choice: Choice, record: Record | None) -> None:
    """Resolve the tracked rows, cells and merges below `root`; a table without rows goes."""
    for merge in list(root.iter(n.W_CELL_MERGE)):
        _resolve_merge(merge, choice)
    marks = [mark for mark in root.iter(*_KINDS) if _holder(mark) is not None]
    for mark in marks:
        unit = _holder(mark)
        if unit is None or unit.getparent() is None:
            continue  # it went with its row or table
        properties = mark.getparent()
        if properties is not None:
            properties.remove(mark)
        if choice.drops(mark):
            _drop(unit, mark, record)
        elif record is not None:
            for paragraph in unit.iter(n.W_P):
                record.paragraph(paragraph, _KINDS[str(mark.tag)], mark, whole=True)


def _holder(mark: Element) -> Element | None:
    """The row or cell whose properties hold the mark."""
    properties = mark.getparent()
    if properties is None or properties.tag not in (n.W_TRPR, n.W_TCPR):
        return None
    return properties.getparent()


def _drop(unit: Element, mark: Element, record: Record | None) -> None:
    left = survivors(unit)
    if record is not None:
        left.insert(0, record.gone(unit, _KINDS[str(mark.tag)], mark))
    keep_beside(unit, left)
    _remove_with_empty_parents(unit)


def _remove_with_empty_parents(unit: Element) -> None:
    parent = unit.getparent()
    if parent is None:
        return
    parent.remove(unit)
    if parent.tag == n.W_TC:
        if parent.find(n.W_P) is None and next(parent.iter(n.W_P), None) is None:
            etree.SubElement(parent, n.W_P)
    elif parent.tag in (n.W_TBL, n.W_TR) and next(parent.iter(n.W_TC), None) is None:
        _remove_with_empty_parents(parent)
    elif parent.tag in (n.W_SDT_CONTENT, n.W_CUSTOM_XML) and next(parent.iter(n.W_TC, n.W_P), None) is None:
        holder = parent.getparent() if parent.tag == n.W_SDT_CONTENT else parent
        if holder is not None:
            _remove_with_empty_parents(holder)


def _resolve_merge(merge: Element, choice: Choice) -> None:
    """`vMerge` is what the cell becomes, `vMergeOrig` what it was; neither value means not merged."""
    properties = merge.getparent()
    if properties is None:
        return
    properties.remove(merge)
    value = merge.get(n.w("vMerge" if choice.accepts(merge) else "vMergeOrig"))
    present = properties.find(n.w("vMerge"))
    if value is None:
        if present is not None and not choice.accepts(merge):
            properties.remove(present)
        return
    if present is None:
        present = etree.SubElement(properties, n.w("vMerge"))
    present.set(n.W_VAL, _MERGES.get(value, value))
