"""Says of content controls themselves that they came, went or moved, where everything in them does.

Word writes two ranges, one around each end of the control, beside the marks on its content; without them an
emptied control would stay and show its placeholder. Source: ECMA-376 Part 1, 17.13.5.4 to .12 (customXml
ranges), observed in documents tracked by Word.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_marks import Marks
from counterdraft.formats.docx.names import (
    W_DEL,
    W_INS,
    W_MOVE_FROM,
    W_MOVE_TO,
    W_P,
    W_PPR,
    W_R,
    W_RPR,
    W_SDT,
    W_SDT_CONTENT,
    W_VAL,
    w,
)

_KINDS: Final = {W_INS: "Ins", W_DEL: "Del", W_MOVE_FROM: "MoveFrom", W_MOVE_TO: "MoveTo"}
_PROPERTIES: Final = w("sdtPr")
_NAMES: Final = (w("tag"), w("alias"))
_LEAVING: Final = (W_DEL, W_MOVE_FROM)


def track_control(control: Element, tag: str, marks: Marks) -> None:
    """Put the ranges that say `tag` (`w:ins`, `w:del`, ...) around both ends of a control."""
    content = control.find(W_SDT_CONTENT)
    if content is None:
        return
    opening, opened = marks.control_range(_KINDS[tag])
    closing, closed = marks.control_range(_KINDS[tag])
    control.addprevious(opening)
    content.insert(0, opened)
    content.append(closing)
    closed.tail, control.tail = control.tail, None
    control.addnext(closed)


def is_same_control(ours: Element | None, theirs: Element | None) -> bool:
    """Whether two controls are one in two versions: both are there, under the same tag and title."""
    return ours is not None and theirs is not None and _identity(ours) == _identity(theirs)


def _identity(control: Element) -> tuple[str, ...]:
    named = (control.find(f"{_PROPERTIES}/{name}") for name in _NAMES)
    return tuple("" if node is None else node.get(W_VAL, "") for node in named)


def track_emptied_controls(root: Element, marks: Marks) -> None:
    """Say of every control below `root` of which nothing stays that it goes too."""
    for control in list(root.iter(W_SDT)):
        tag = _leaving(control)
        if tag is not None and not _is_tracked(control):
            track_control(control, tag, marks)


def _leaving(control: Element) -> str | None:
    """What takes everything away that a control holds: the first mark's kind; None if anything stays."""
    found: str | None = None
    content = control.find(W_SDT_CONTENT)
    for run in content.iter(W_R) if content is not None else ():
        mark = _mark_above(run, control)
        if mark is None:
            return None
        found = found or mark
    paragraphs = list(control.iter(W_P))
    if found is None or any(not _mark_goes(paragraph) for paragraph in paragraphs):
        return None
    return found


def _mark_above(run: Element, control: Element) -> str | None:
    for above in run.iterancestors():
        if above is control:
            return None
        if above.tag in _LEAVING:
            return str(above.tag)
    return None


def _mark_goes(paragraph: Element) -> bool:
    return any(_has(paragraph, tag) for tag in _LEAVING)


def _has(paragraph: Element, tag: str) -> bool:
    return paragraph.find(f"{W_PPR}/{W_RPR}/{tag}") is not None


def _is_tracked(control: Element) -> bool:
    before: Iterable[Element] = control.itersiblings(preceding=True)
    first = next(iter(before), None)
    return first is not None and str(first.tag).endswith("RangeStart") and "}customXml" in str(first.tag)
