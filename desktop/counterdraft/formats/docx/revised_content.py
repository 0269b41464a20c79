"""Tracked insertions, deletions and moves of content: unwrapped where they stay, removed where they go.

Source: ECMA-376 Part 1, 17.13.5.14 to .28 (content and marks), .5 to .10 (content controls), 22.1.2 (the
control properties of formulas).
"""

from __future__ import annotations

from typing import Protocol

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
}
_LIVE_NAMES = {n.W_DEL_TEXT: n.W_T, n.W_DEL_INSTR_TEXT: n.W_INSTR_TEXT}
_MOVE_LIMITS = tuple(
    n.w(name) for name in ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")
)
_CONTROL_RANGES = {
    n.w("customXmlInsRangeStart"): n.W_INS,
    n.w("customXmlDelRangeStart"): n.W_DEL,
    n.w("customXmlMoveFromRangeStart"): n.W_MOVE_FROM,
    n.w("customXmlMoveToRangeStart"): n.W_MOVE_TO,
}
_CONTROL_ENDS = tuple(tag.replace("Start", "End") for tag in _CONTROL_RANGES)
_CONTROLS = frozenset({n.W_SDT, n.W_CUSTOM_XML, n.W_SMART_TAG})
_EMPTIED = frozenset({n.W_HYPERLINK, n.W_SMART_TAG, n.M_R, n.W_R})
_CONTAINERS = frozenset(
    {
        n.W_BODY,
        n.W_TC,
        n.W_TR,
        n.W_TBL,
        n.W_TXBX_CONTENT,
        n.W_FOOTNOTE,
        n.W_ENDNOTE,
        n.W_HDR,
        n.W_FTR,
        n.W_COMMENT,
    }
)
_M_PREFIX = f"{{{n.M}}}"


class Choice(Protocol):
    """What is asked here of a choice."""

    def drops(self, revision: Element) -> bool:
        """Whether the content of an insertion, deletion or move goes."""


def resolve_content(root: Element, choice: Choice, record: Record | None) -> list[Element]:
    """Resolve tracked content below `root`.

    Returns:
        The paragraphs whose own mark went, in document order; they are not joined yet.
    """
    _resolve_controls(root, choice)
    resolver = _ContentResolver(choice, record)
    for revision in list(root.iter(*_KINDS)):
        resolver.resolve(revision)
    for node in list(root.iter(*_LIVE_NAMES)):
        node.tag = _LIVE_NAMES[str(node.tag)]
    for limit in list(root.iter(*_MOVE_LIMITS)):
        _detach(limit)
    return resolver.dropped


def _detach(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


class _ContentResolver:
    def __init__(self, choice: Choice, record: Record | None) -> None:
        self.dropped: list[Element] = []
        self._choice = choice
        self._record = record
        self._gone: set[Element] = set()  # revisions inside content that went

    def resolve(self, revision: Element) -> None:
        if revision in self._gone:
            return
        holder = revision.getparent()
        if holder is None:
            return
        if holder.tag == n.W_RPR:
            self._mark_of(revision, holder)
        elif holder.tag == n.W_NUMPR:
            self._numbering(revision, holder)
        elif holder.tag == n.M_CTRL_PR:
            self._control_character(revision, holder)
        elif self._choice.drops(revision):
            self._drop(revision, revision)
        else:
            self._unwrap(revision)

    def _mark_of(self, revision: Element, properties: Element) -> None:
        """A mark among run properties: of a paragraph's end, of a whole run, or of a formula's structure."""
        owner = properties.getparent()
        properties.remove(revision)
        if not len(properties) and owner is not None:
            owner.remove(properties)
        paragraph = owner.getparent() if owner is not None and owner.tag == n.W_PPR else None
        if paragraph is not None and paragraph.tag == n.W_P:
            self._paragraph_mark(revision, paragraph)
        elif owner is not None and owner.tag in (n.W_R, n.M_R):
            if self._choice.drops(revision):
                self._drop(owner, revision)
            elif self._record is not None:
                self._record.around(owner, owner, _KINDS[str(revision.tag)], revision)
        elif owner is not None and owner.tag == n.M_CTRL_PR:
            self._structure(revision, owner)

    def _paragraph_mark(self, revision: Element, paragraph: Element) -> None:
        if self._record is not None:
            self._record.paragraph(paragraph, _KINDS[str(revision.tag)], revision)
        if self._choice.drops(revision) and (not self.dropped or self.dropped[-1] is not paragraph):
            self.dropped.append(paragraph)

    def _numbering(self, revision: Element, numbering: Element) -> None:
        if self._choice.drops(revision):
            _detach(numbering)
        else:
            numbering.remove(revision)

    def _control_character(self, revision: Element, control: Element) -> None:
        for child in list(revision):
            revision.addprevious(child)
        control.remove(revision)
        self._structure(revision, control)

    def _structure(self, revision: Element, control: Element) -> None:
        """A fraction, power, ... of a formula that came or went: it goes once nothing is left in it."""
        properties = control.getparent()
        structure = properties.getparent() if properties is not None else None
        if structure is not None and self._choice.drops(revision):
            texts = [node for node in structure.iter(n.M_T) if not self._will_go(node, structure)]
            if not any(node.text for node in texts):
                self._gone.update(structure.iter(*_KINDS))
                self._drop(structure, revision)

    def _will_go(self, node: Element, within: Element) -> bool:
        for ancestor in node.iterancestors():
            if ancestor is within:
                return False
            if ancestor.tag in _KINDS and self._choice.drops(ancestor):
                return True
            marks = ancestor.find(n.W_RPR) if ancestor.tag == n.M_R else None
            if marks is not None and any(mark.tag in _KINDS and self._choice.drops(mark) for mark in marks):
                return True
        return False

    def _drop(self, content: Element, revision: Element) -> None:
        parent = content.getparent()
        if parent is None:
            return
        self._gone.update(content.iter(*_KINDS))
        left = survivors(content)
        if self._record is not None and not str(parent.tag).startswith(_M_PREFIX):
            left.insert(0, self._record.gone(content, _KINDS[str(revision.tag)], revision))
        if _is_inline(content):
            place = parent.index(content)
            parent[place : place + 1] = left
            self._prune(parent)
        else:
            keep_beside(content, left)
            parent.remove(content)

    def _prune(self, parent: Element) -> None:
        """Remove a run, link or formula that went with all its content."""
        while parent.tag in _EMPTIED or str(parent.tag).startswith(_M_PREFIX):
            if any(not str(child.tag).endswith("Pr") for child in parent):
                return
            outer = parent.getparent()
            if outer is None or (
                parent.tag not in _EMPTIED and parent.tag not in (n.M_OMATH, n.M_OMATH_PARA)
            ):
                return
            outer.remove(parent)
            parent = outer

    def _unwrap(self, revision: Element) -> None:
        parent = revision.getparent()
        if parent is None:
            return
        children = list(revision)
        if self._record is not None and children and not str(parent.tag).startswith(_M_PREFIX):
            kind = _KINDS[str(revision.tag)]
            if (
                children[0].tag in (n.W_P, n.W_TBL, n.W_TR, n.W_SDT)
                and next(revision.iter(n.W_P), None) is not None
            ):
                for paragraph in revision.iter(n.W_P):
                    self._record.paragraph(paragraph, kind, revision, whole=True)
            else:
                self._record.around(children[0], children[-1], kind, revision)
            children = list(revision)
        place = parent.index(revision)
        parent[place : place + 1] = children


def _is_inline(element: Element) -> bool:
    """Whether an element stands inside a paragraph, not between paragraphs."""
    for ancestor in element.iterancestors():
        if ancestor.tag == n.W_P or ancestor.tag in (n.M_OMATH, n.M_OMATH_PARA):
            return True
        if ancestor.tag in _CONTAINERS:
            return False
    return False


def _resolve_controls(root: Element, choice: Choice) -> None:
    """Content controls that were inserted, deleted or moved themselves; their content is judged for itself.

    A range around the beginning of a control says so: it starts before the control and ends inside it.
    """
    for start in list(root.iter(*_CONTROL_RANGES)):
        revision = start.makeelement(_CONTROL_RANGES[str(start.tag)], dict(start.attrib))
        if choice.drops(revision):
            control = start.getnext()
            while control is not None and control.tag not in _CONTROLS:
                if control.tag in (n.W_P, n.W_R, n.W_TBL):
                    control = None
                    break
                control = control.getnext()
            if control is not None and _ends_inside(start, control):
                _open_control(control)
        _detach(start)
    for end in list(root.iter(*_CONTROL_ENDS)):
        _detach(end)


def _ends_inside(start: Element, control: Element) -> bool:
    end = str(start.tag).replace("Start", "End")
    return any(node.get(n.W_ID) == start.get(n.W_ID) for node in control.iter(end))


def _open_control(control: Element) -> None:
    """Replace a control by its content."""
    parent = control.getparent()
    content = control.find(n.W_SDT_CONTENT) if control.tag == n.W_SDT else control
    if parent is None:
        return
    place = parent.index(control)
    children = [] if content is None else [node for node in content if not str(node.tag).endswith("Pr")]
    parent[place : place + 1] = children
