"""Makes the elements of tracked changes and puts them where the schema wants them; decides nothing.

Sources: ECMA-376 Part 1, 17.13.5 (revisions), 17.3.1.26 (paragraph properties), 17.3.2.28 (run
properties), 17.4.82 (row properties).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from itertools import count

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.names import (
    M_OMATH,
    M_OMATH_PARA,
    R_ID,
    W_AUTHOR,
    W_BDO,
    W_CUSTOM_XML,
    W_DATE,
    W_DEL,
    W_DEL_INSTR_TEXT,
    W_DEL_TEXT,
    W_DIR,
    W_FLD_CHAR,
    W_FLD_CHAR_TYPE,
    W_FLD_SIMPLE,
    W_HYPERLINK,
    W_ID,
    W_INS,
    W_INSTR_TEXT,
    W_MOVE_FROM,
    W_MOVE_TO,
    W_P,
    W_PPR,
    W_R,
    W_RPR,
    W_SDT,
    W_SDT_CONTENT,
    W_SECTPR,
    W_SMART_TAG,
    W_T,
    W_TR,
    W_TRPR,
    W_TXBX_CONTENT,
    XML_SPACE,
    w,
)

MARKS = frozenset({W_INS, W_DEL, W_MOVE_FROM, W_MOVE_TO})
W_PPR_CHANGE = w("pPrChange")
W_RPR_CHANGE = w("rPrChange")
W_TBL_PR_EX = w("tblPrEx")
W_TR_PR_CHANGE = w("trPrChange")
_LEAVES = frozenset({W_R, M_OMATH, M_OMATH_PARA})
_WRAPPERS = frozenset(
    {W_HYPERLINK, W_SMART_TAG, W_CUSTOM_XML, W_DIR, W_BDO, W_SDT, W_SDT_CONTENT, W_FLD_SIMPLE}
)


class Marks:
    """Makes marks in the name of one author, with ids that no other annotation of the file has."""

    def __init__(self, author: str, date: str, ids: count[int]) -> None:
        """Prepare marks.

        Args:
            author: who proposes; Word shows it beside every change.
            date: ISO 8601 as it shall be written; empty leaves the attribute out.
            ids: the next free annotation ids of the file.
        """
        self._author = author
        self._date = date
        self._ids = ids
        self.written: dict[str, int] = {}

    def by(self, author: str, date: str) -> Marks:
        """The same marks in the name of somebody else: ids and counts go on."""
        other = Marks(author or self._author, date, self._ids)
        other.written = self.written
        return other

    def next_id(self) -> str:
        """A free annotation id."""
        return str(next(self._ids))

    def make(self, tag: str) -> Element:
        """A revision element without content."""
        local = tag.rpartition("}")[2]
        self.written[local] = self.written.get(local, 0) + 1
        mark = etree.Element(tag)
        mark.set(W_ID, self.next_id())
        self._sign(mark)
        return mark

    def _sign(self, mark: Element) -> None:
        mark.set(W_AUTHOR, self._author)
        if self._date:
            mark.set(W_DATE, self._date)

    # -- content -----------------------------------------------------------------------------------------

    def wrap(self, nodes: Sequence[Element], tag: str) -> list[Element]:
        """Put runs and formulas below `nodes` into marks; neighbours share one.

        Nodes that a mark may not hold (hyperlinks, content controls, simple fields) stay outside and get the
        mark inside; simple fields become complex ones, since only those can be deleted or inserted.

        Returns:
            The elements that now stand for `nodes` on their level, in order.
        """
        out: list[Element] = []
        group: Element | None = None
        for node in _unfolded(nodes):
            if node.tag in _LEAVES:
                if group is None or group.getnext() is not node:
                    group = self.make(tag)
                    node.addprevious(group)
                    out.append(group)
                tail = node.tail
                group.append(node)
                node.tail = None
                group.tail = tail
                if tag in (W_DEL, W_MOVE_FROM):
                    self._dropped(node, tag)
            else:
                if node.tag in _WRAPPERS:
                    self.wrap(list(node), tag)
                out.append(node)
                group = None
        return out

    def _dropped(self, node: Element, tag: str) -> None:
        """Text that a deletion holds has names of its own (17.3.3.7, 17.13.5.13); text boxes are stories."""
        if node.tag != W_R:
            return
        if tag == W_MOVE_FROM:
            return  # moved text keeps the names of living text
        boxes = list(node.iter(W_TXBX_CONTENT))
        for box in boxes:
            if not any(above.tag == W_TXBX_CONTENT for above in box.iterancestors() if above in boxes):
                self.mark_story(box, tag)
        for text in list(node.iter(W_T, W_INSTR_TEXT)):
            text.tag = W_DEL_TEXT if text.tag == W_T else W_DEL_INSTR_TEXT

    def mark_story(self, story: Element, tag: str) -> None:
        """Mark all runs below a story or cell; paragraph marks and rows stay as they are."""
        for paragraph in list(story.iter(W_P)):
            self.wrap(list(paragraph), tag)

    def move_range(self, kind: str, name: str) -> tuple[Element, Element]:
        """The beginning and the end of a range of moved content; `kind` is `moveFrom` or `moveTo`.

        Both share an id, and the ranges of the two places of a move share a name (17.13.5.24 to 28).
        """
        start, end = etree.Element(w(f"{kind}RangeStart")), etree.Element(w(f"{kind}RangeEnd"))
        identifier = self.next_id()
        for mark in (start, end):
            mark.set(W_ID, identifier)
        self._sign(start)
        start.set(w("name"), name)
        return start, end

    def control_range(self, kind: str) -> tuple[Element, Element]:
        """The two limits of a range around one end of a content control; `kind` is `Ins`, `Del`, ...

        Both share an id, and the first is signed (17.13.5.4 to 12).
        """
        start, end = (
            etree.Element(w(f"customXml{kind}RangeStart")),
            etree.Element(w(f"customXml{kind}RangeEnd")),
        )
        identifier = self.next_id()
        for mark in (start, end):
            mark.set(W_ID, identifier)
        self._sign(start)
        return start, end

    # -- paragraph marks and rows ------------------------------------------------------------------------

    def mark_paragraph(self, paragraph: Element, tag: str) -> None:
        """Say that the paragraph's mark itself was inserted, deleted or moved."""
        run_properties(paragraph).insert(0, self.make(tag))

    def mark_row(self, row: Element, tag: str) -> None:
        """Say that a table row with everything in it was inserted or deleted."""
        mark = self.make(tag)
        properties = row.find(W_TRPR)
        if properties is None:
            properties = etree.Element(W_TRPR)
            before = row.find(W_TBL_PR_EX)
            if before is not None:
                before.addnext(properties)
            else:
                row.insert(0, properties)
        change = properties.find(W_TR_PR_CHANGE)
        if change is not None:
            change.addprevious(mark)
        else:
            properties.append(mark)
        for nested in row.iter(W_P):
            self.mark_paragraph(nested, tag)
            self.wrap(list(nested), tag)
        for inner in list(row.iter(W_TR)):
            if inner is not row:
                self.mark_row_alone(inner, tag)

    def mark_row_alone(self, row: Element, tag: str) -> None:
        """Say that a table row was inserted or deleted; what stands in it is left as it is."""
        properties = row.find(W_TRPR)
        if properties is None:
            properties = etree.Element(W_TRPR)
            before = row.find(W_TBL_PR_EX)
            if before is not None:
                before.addnext(properties)
            else:
                row.insert(0, properties)
        properties.append(self.make(tag))


def _unfolded(nodes: Sequence[Element]) -> Iterable[Element]:
    """The nodes with simple fields written as complex ones."""
    for node in nodes:
        if node.tag == W_FLD_SIMPLE:
            yield from complex_field(node)
        else:
            yield node


def complex_field(field: Element) -> list[Element]:
    """Replace a `w:fldSimple` by the same field in runs (17.16.19 and 17.16.18); return its nodes."""
    content = list(field)
    properties = next((deepcopy(rpr) for run in content if (rpr := run.find(W_RPR)) is not None), None)

    def run(child: Element) -> Element:
        made = etree.Element(W_R)
        if properties is not None:
            made.append(deepcopy(properties))
        made.append(child)
        return made

    instruction = etree.Element(W_INSTR_TEXT)
    instruction.text = field.get(w("instr"), "")
    instruction.set(XML_SPACE, "preserve")
    nodes = [run(_field_mark("begin")), run(instruction), run(_field_mark("separate"))]
    nodes += [node for node in content if node.tag != w("fldData")]
    nodes.append(run(_field_mark("end")))
    for node in nodes:
        field.addprevious(node)
    parent = field.getparent()
    if parent is not None:
        tail = field.tail
        parent.remove(field)
        nodes[-1].tail = tail
    return nodes


def _field_mark(kind: str) -> Element:
    mark = etree.Element(W_FLD_CHAR)
    mark.set(W_FLD_CHAR_TYPE, kind)
    return mark


def properties(paragraph: Element) -> Element:
    """The paragraph's `w:pPr`, made if it has none."""
    found = paragraph.find(W_PPR)
    if found is None:
        found = etree.Element(W_PPR)
        paragraph.insert(0, found)
    return found


def run_properties(paragraph: Element) -> Element:
    """The properties of the paragraph's mark (`w:pPr/w:rPr`), made if it has none.

    They stand after all others but `w:sectPr` and `w:pPrChange` (CT_PPr).
    """
    holder = properties(paragraph)
    found = holder.find(W_RPR)
    if found is None:
        found = etree.Element(W_RPR)
        place = len(holder)
        for index, child in enumerate(holder):
            if child.tag in (W_SECTPR, W_PPR_CHANGE):
                place = index
                break
        holder.insert(place, found)
    return found


def set_relationship(element: Element, identifier: str) -> None:
    """Point an element at a relationship of its part."""
    element.set(R_ID, identifier)
