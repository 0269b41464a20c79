"""Marks what differs inside a field that both sides have: its code, or the words it shows, never the field.

A drafter who changes a field's code with track changes on gets it marked inside the one field: the old code
in a deletion, the new one in an insertion, while the field's own characters stand unmarked, so that both
readings hold a whole field. Source: ECMA-376 Part 1, 17.16.13 (delInstrText), 17.16.18 (fldChar).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.flatten import effective_text
from counterdraft.formats.docx.markup_looks import change_run_look
from counterdraft.formats.docx.markup_marks import Marks
from counterdraft.formats.docx.markup_strand import cut_run
from counterdraft.formats.docx.names import (
    W_BOOKMARK_END,
    W_BOOKMARK_START,
    W_BR,
    W_CR,
    W_DEL,
    W_FLD_CHAR,
    W_FLD_CHAR_TYPE,
    W_HYPERLINK,
    W_INS,
    W_INSTR_TEXT,
    W_NO_BREAK_HYPHEN,
    W_P,
    W_R,
    W_RPR,
    W_SOFT_HYPHEN,
    W_T,
    W_TAB,
    w,
)

_CODE, _SHOWN = "code", "shown"
_GLYPHS: Final = frozenset({W_TAB, W_BR, W_CR, W_NO_BREAK_HYPHEN, W_SOFT_HYPHEN})
_SILENT: Final = frozenset({W_RPR, w("lastRenderedPageBreak")})
_BETWEEN: Final = frozenset({W_BOOKMARK_START, W_BOOKMARK_END, w("proofErr")})
_NUMBERS: Final = frozenset({"PAGEREF", "PAGE", "NUMPAGES", "SECTIONPAGES", "NOTEREF", "REF", "SEQ", "DATE"})
"""Fields whose code and shown words may both differ and still be one field; another has become another."""


@dataclass(slots=True)
class _Stretch:
    """Neighbouring runs of a field that hold one of its characters (by type), code, or what it shows."""

    kind: str
    words: str = ""
    runs: list[Element] = field(default_factory=list)


def is_same_field(nodes: Sequence[Element], counterpart: Sequence[Element]) -> bool:
    """Whether two fields are one that was changed, so that `mark_inside` can mark what differs.

    Others have to go and come whole: another command or structure, a form field, something else than words
    in it, one side alone a link.

    Args:
        nodes: what holds the field in the draft's tree.
        counterpart: the same in the tree of the amended file.
    """
    if _in_link(nodes) is not _in_link(counterpart):
        return False
    ours, theirs = _outline(nodes), _outline(counterpart)
    return ours is not None and theirs is not None and _one_field(ours, theirs)


def mark_inside(
    nodes: Sequence[Element], made: Sequence[Element], leaving: Marks, coming: Marks, *, formats: bool
) -> None:
    """Mark the differences inside a field that `is_same_field` found on both sides.

    Args:
        nodes: what holds it in the draft's tree.
        made: an adapted copy of its counterpart; runs are taken out of it.
        leaving: makes the deletions.
        coming: makes the insertions.
        formats: whether differences in formatting are tracked.
    """
    holder = etree.Element(W_P)
    holder.extend(made[0] if made[0].tag == W_HYPERLINK else made)
    made = list(holder)
    for old, new in zip(_spread(nodes), _spread(made), strict=True):
        if (old.kind, old.words) != (new.kind, new.words):
            last = leaving.wrap(old.runs, W_DEL)[-1]
            for run in reversed(new.runs):
                last.addnext(run)
            coming.wrap(new.runs, W_INS)
        elif formats and len(old.runs) == len(new.runs):
            for run, other in zip(old.runs, new.runs, strict=True):
                change_run_look(run, other.find(W_RPR), coming)


def _in_link(nodes: Sequence[Element]) -> bool:
    parent = nodes[0].getparent()
    return parent is not None and parent.tag == W_HYPERLINK


def _one_field(ours: Sequence[_Stretch], theirs: Sequence[_Stretch]) -> bool:
    """Whether two outlines are one field, with other code or other words."""
    kinds = [stretch.kind for stretch in ours]
    if kinds != [stretch.kind for stretch in theirs] or not _is_whole(kinds):
        return False
    pairs = list(zip(ours, theirs, strict=True))
    shown = all(old.words == new.words for old, new in pairs if old.kind == _SHOWN)
    commands = [(_command(old), _command(new)) for old, new in pairs if old.kind == _CODE]
    return all(old == new and (shown or old in _NUMBERS) for old, new in commands)


def _is_whole(kinds: Sequence[str]) -> bool:
    """Whether they begin and end one field, with every field inside it closed."""
    depth = 0
    for place, kind in enumerate(kinds):
        depth += (kind == "begin") - (kind == "end")
        if depth <= 0 and place < len(kinds) - 1:
            return False
    return bool(kinds) and depth == 0


def _command(stretch: _Stretch) -> str:
    words = stretch.words.split(maxsplit=1)
    return words[0].upper() if words else ""


def _outline(nodes: Sequence[Element]) -> list[_Stretch] | None:
    """The stretches of a field without their runs; None where there is more in it than code and words."""
    found: list[_Stretch] = []
    for node in nodes:
        if node.tag in _BETWEEN:
            continue
        if node.tag != W_R:
            return None
        for child in node:
            if _is_silent(child):
                continue
            kind = _kind(child)
            if not kind or len(child):
                return None
            _add(found, kind, child)
    return found


def _is_silent(child: Element) -> bool:
    return child.tag in _SILENT or (child.tag == W_T and not effective_text(child))


def _kind(child: Element) -> str:
    if child.tag == W_FLD_CHAR:
        return child.get(W_FLD_CHAR_TYPE, "")
    if child.tag == W_INSTR_TEXT:
        return _CODE
    return _SHOWN if child.tag == W_T or child.tag in _GLYPHS else ""


def _add(found: list[_Stretch], kind: str, child: Element) -> None:
    """Add one element of a run to the stretches."""
    if not found or found[-1].kind != kind or kind not in (_CODE, _SHOWN):
        found.append(_Stretch(kind))
    if kind == _CODE:
        found[-1].words += child.text or ""
    elif kind == _SHOWN:
        found[-1].words += effective_text(child) if child.tag == W_T else f"\0{child.tag!s}{child.attrib}"


def _spread(nodes: Sequence[Element]) -> list[_Stretch]:
    """The stretches of a field, its runs cut so that each belongs to one of them."""
    found: list[_Stretch] = []
    for node in nodes:
        run = node
        for child in list(node) if node.tag == W_R else ():
            if _is_silent(child):
                continue
            before = len(found)
            _add(found, _kind(child), child)
            if len(found) > before and any(
                other.tag != W_RPR for other in child.itersiblings(preceding=True)
            ):
                run = cut_run(run, child)
            if not found[-1].runs or found[-1].runs[-1] is not run:
                found[-1].runs.append(run)
    return found
