"""Says how paragraphs and runs of a document look: the meeting of styles, numbering and direct formatting.

It keeps the counters of lists, so paragraphs must be asked for in document order. Source: ECMA-376 Part 1,
17.3.1 (paragraph properties), 17.9.23 (a style's own level), 17.7.2 (the order of formatting).
"""

from __future__ import annotations

import re
from copy import copy
from typing import NamedTuple

from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.flat import FlatParagraph
from counterdraft.formats.docx.numbering import MAX_LEVELS, Counters, Level, NumberedList, Numbering
from counterdraft.formats.docx.plain import Plain
from counterdraft.formats.docx.properties import child_value, indents, integer, is_on
from counterdraft.formats.docx.quick import format_run
from counterdraft.formats.docx.styles import RunKey, RunLook, Style, Styles, run_key
from counterdraft.model.draft import FormatRun, ParagraphLook, Part, Role, TextAlignment

_ALIGNMENTS = {
    "left": TextAlignment.START,
    "start": TextAlignment.START,
    "center": TextAlignment.CENTER,
    "right": TextAlignment.END,
    "end": TextAlignment.END,
    "both": TextAlignment.JUSTIFY,
    "distribute": TextAlignment.JUSTIFY,
    "lowKashida": TextAlignment.JUSTIFY,
    "mediumKashida": TextAlignment.JUSTIFY,
    "highKashida": TextAlignment.JUSTIFY,
    "thaiDistribute": TextAlignment.JUSTIFY,
}
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_OUTLINE = n.w("outlineLvl")
_JC = n.w("jc")
_IND = n.w("ind")
_BIDI = n.w("bidi")
_SHOWING = frozenset({n.W_PSTYLE, n.W_NUMPR, _JC, _IND, _BIDI, _OUTLINE})
_PLAIN = ParagraphLook()
_NUM_ID = n.w("numId")
_ILVL = n.w("ilvl")


class Membership(NamedTuple):
    """The list and level that a paragraph belongs to."""

    list: NumberedList
    level: int


class PlacedLook(NamedTuple):
    """What a paragraph's own properties make of it, before it is counted in its list; `style` is an id."""

    style: str
    look: ParagraphLook
    member: Membership | None


class DocumentLooks:
    """Looks of one document.

    Args of the constructor:
        styles: of the package.
        numbering: of the package.
    """

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._counters: dict[Part, Counters] = {}
        self._resolved: dict[tuple[object, ...], PlacedLook] = {}
        self._table_styles: dict[Element, str] = {}
        self._looks: dict[tuple[str, str], dict[RunKey, RunLook]] = {}
        self._written: dict[bytes, PlacedLook] = {}
        self._runs: dict[tuple[str, str], dict[bytes, tuple[FormatRun, ...]]] = {}
        self._style_of_last = ""

    def again(self) -> DocumentLooks:
        """The same for another document with equal styles and numbering: it counts for itself."""
        other = copy(self)
        other._counters = {}
        other._table_styles = {}
        return other

    # -- paragraphs -----------------------------------------------------------------------------------------

    def paragraph(self, paragraph: Element, part: Part, table: Element | None) -> tuple[ParagraphLook, str]:
        """Look and list label of the next paragraph; stories of one kind share their counters."""
        return self.counted(self.placed(paragraph), part)

    def placed(self, paragraph: Element) -> PlacedLook:
        """What the properties of a paragraph say, whatever stands before it."""
        first = paragraph[0] if len(paragraph) else None
        properties = first if first is not None and first.tag == n.W_PPR else paragraph.find(n.W_PPR)
        key = _paragraph_key(properties) if properties is not None else ()
        resolved = self._resolved.get(key)
        if resolved is None:
            resolved = self._resolved[key] = self._resolve(properties)
        return resolved

    def written(self, properties: bytes, paragraph: Element) -> PlacedLook:
        """Do what `placed` does for a paragraph whose `w:pPr` is written so in the file."""
        placed = self._written.get(properties)
        if placed is None:
            placed = self._written[properties] = self.placed(paragraph)
        return placed

    def counted(self, placed: PlacedLook, part: Part) -> tuple[ParagraphLook, str]:
        """Count the next paragraph in its list and return its look and label."""
        self._style_of_last = placed.style
        if placed.member is None:
            return placed.look, ""
        counters = self._counters.get(part)
        if counters is None:
            counters = self._counters[part] = Counters()
        return placed.look, counters.label(*placed.member)

    def _resolve(self, properties: Element | None) -> PlacedLook:
        style = self._styles.paragraph_style(child_value(properties, n.W_PSTYLE))
        member = self.membership(properties, style)
        start, first = self._indents(properties, style, member)
        role, level = self._role(properties, style, member)
        bidi = self._nearest(properties, style, _BIDI)
        jc = self._nearest(properties, style, _JC)
        look = ParagraphLook(
            style=style.name,
            role=role,
            level=level,
            alignment=_ALIGNMENTS.get(jc.get(n.W_VAL, "") if jc is not None else "", TextAlignment.START),
            indent_start_twips=start,
            indent_first_twips=first,
            right_to_left=bidi is not None and is_on(bidi),
        )
        return PlacedLook(style.id, look if look != _PLAIN else _PLAIN, member)

    def _nearest(self, properties: Element | None, style: Style, name: str) -> Element | None:
        """The element that counts: direct formatting, then styles from near to far, then the defaults."""
        for source in (properties, *(one.paragraph for one in style.chain), self._styles.default_paragraph):
            found = source.find(name) if source is not None else None
            if found is not None:
                return found
        return None

    def membership(self, properties: Element | None, style: Style) -> Membership | None:
        """The list and level of a paragraph; each is inherited for itself, and `w:numId` 0 means none."""
        sources = [properties, *(one.paragraph for one in style.chain)]
        members = [source.find(n.W_NUMPR) if source is not None else None for source in sources]
        numbers = [child_value(member, _NUM_ID) for member in members]
        owner = next((index for index, number in enumerate(numbers) if number is not None), None)
        numbered = self._numbering.list(numbers[owner] or "") if owner is not None else None
        if numbered is None:
            return None
        direct = child_value(members[0], _ILVL)
        if direct is None and owner != 0:
            linked = _linked_level(numbered, style)
            if linked is not None:
                return Membership(numbered, linked)
        levels = [child_value(member, _ILVL) for member in members]
        level = integer(next((value for value in levels if value is not None), None)) or 0
        return Membership(numbered, min(max(level, 0), MAX_LEVELS - 1))

    def _indents(
        self, properties: Element | None, style: Style, member: Membership | None
    ) -> tuple[int, int]:
        """A list's indent counts from where the list is named: in a style below it, or directly."""
        start = first = 0
        level: Level | None = member.list.levels[member.level] if member else None
        layers = [
            self._styles.default_paragraph,
            *(one.paragraph for one in reversed(list(style.chain))),
            properties,
        ]
        for source in layers:
            numbering = source.find(n.W_NUMPR) if source is not None else None
            if level is not None and numbering is not None:
                start = level.indent_start if level.indent_start is not None else start
                first = level.indent_first if level.indent_first is not None else first
            own_start, own_first = indents(source)
            start = own_start if own_start is not None else start
            first = own_first if own_first is not None else first
        return start, first

    def _role(
        self, properties: Element | None, style: Style, member: Membership | None
    ) -> tuple[Role, int | None]:
        if any(one.name.lower() == "title" for one in style.chain):
            return Role.TITLE, None
        outline = self._nearest(properties, style, _OUTLINE)
        level = integer(outline.get(n.W_VAL)) if outline is not None else None
        if level is None:
            named = next((found for one in style.chain if (found := _HEADING.fullmatch(one.name))), None)
            level = int(named[1]) - 1 if named else None
        if level is not None and 0 <= level <= 8:
            return Role.HEADING, level + 1
        if member is not None:
            return Role.LIST, member.level
        return Role.BODY, None

    # -- runs -----------------------------------------------------------------------------------------------

    def runs(self, flat: FlatParagraph, table: Element | None) -> tuple[FormatRun, ...]:
        """Character formatting of the paragraph that was asked for last; neighbours alike are one run."""
        looks = self._looks_in(table)
        found: list[FormatRun] = []
        look: RunLook | None = None
        link = ""
        start = end = 0
        for piece in flat.stretches:
            run = piece.run
            # The properties of a run come first in it (ECMA-376 Part 1, 17.3.2.25).
            first = run[0] if run is not None and len(run) else None
            key: RunKey = run_key(first) if first is not None and first.tag == n.W_RPR else ()
            own = looks.get(key)
            if own is None:
                own = looks[key] = self._styles.run_look(self._style_of_last, self._table_style(table), key)
            if own is not look or piece.link != link:
                if look is not None and end > start:
                    found.append(FormatRun(start, end, *look, link))
                look, link, start = own, piece.link, piece.start
            end = piece.end
        if look is not None and end > start:
            found.append(FormatRun(start, end, *look, link))
        return tuple(found)

    def plain_runs(self, leaf: bytes, plain: Plain, table: Element | None) -> tuple[FormatRun, ...]:
        """Do what `runs` does for a plain paragraph that is written so in the file."""
        place = (self._style_of_last, self._table_style(table))
        known = self._runs.get(place)
        if known is None:
            known = self._runs[place] = {}
        runs = known.get(leaf)
        if runs is None:
            runs = known[leaf] = self._plain_runs(plain, table)
        return runs

    @property
    def hides(self) -> bool:
        """Whether any run that was met may be hidden."""
        return any(look.hidden for looks in self._looks.values() for look in looks.values())

    def _plain_runs(self, plain: Plain, table: Element | None) -> tuple[FormatRun, ...]:
        looks = self._looks_in(table)
        found: list[FormatRun] = []
        look: RunLook | None = None
        start = end = 0
        for first, last, key in plain.pieces:
            own = looks.get(key)
            if own is None:
                own = looks[key] = self._styles.run_look(self._style_of_last, self._table_style(table), key)
            if own is not look:
                if look is not None:
                    found.append(format_run(start, end, look))
                look, start = own, first
            end = last
        if look is not None:
            found.append(format_run(start, end, look))
        return tuple(found)

    def _looks_in(self, table: Element | None) -> dict[RunKey, RunLook]:
        """The looks known so far for the style of the paragraph and the style of its table."""
        place = (self._style_of_last, self._table_style(table))
        looks = self._looks.get(place)
        if looks is None:
            looks = self._looks[place] = {}
        return looks

    def _table_style(self, table: Element | None) -> str:
        if table is None:
            return ""
        style = self._table_styles.get(table)
        if style is None:
            named = child_value(table.find(n.W_TBLPR), n.w("tblStyle"))
            style = self._table_styles[table] = self._styles.table_style(named).id
        return style


def _paragraph_key(properties: Element) -> tuple[object, ...]:
    """What of a `w:pPr` the look depends on, in a form that can be looked up."""
    found: list[object] = []
    for child in properties:
        tag: str = child.tag  # type: ignore[assignment]  # the parser leaves nothing but elements
        if tag == n.W_PSTYLE:
            found.append(child.get(n.W_VAL))
        elif tag == n.W_NUMPR:
            found.append((child_value(child, _NUM_ID), child_value(child, _ILVL)))
        elif tag in _SHOWING:
            found.append((tag, *child.attrib.items()))
    return tuple(found)


def _linked_level(numbered: NumberedList, style: Style) -> int | None:
    """The level of a list that names the style (or the nearest one it inherits from)."""
    for one in style.chain:
        for index, level in enumerate(numbered.levels):
            if one.id and level.style == one.id:
                return index
        properties = one.paragraph
        if properties is not None and properties.find(n.W_NUMPR) is not None:
            return None
    return None
