"""What is drawn over the text of a block: words changed, current change, search hits, comments.

Overlays are given to the layout of rows on screen only and never stored as formats in a document.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextCharFormat, QTextLayout

from counterdraft.model.alignment import RowKind
from counterdraft.model.change import Change
from counterdraft.model.draft import ProvisionId, Span
from counterdraft.text.characters import closely
from counterdraft.ui.marks import Mark, deleted_spans, inserted_spans, segments
from counterdraft.ui.positions import is_plain, to_utf16
from counterdraft.ui.redline_places import RedlinePlaces
from counterdraft.ui.sheet import Sheet, SheetBlock
from counterdraft.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class CommentMark:
    """Where a thread stands: its number as shown in the margin and the span it is about."""

    thread: str
    number: int
    span: Span
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class DecisionMark:
    """A decision shown beside the text: where its change begins, the sign, the theme's colour."""

    start: int
    sign: str
    color: str


Comments = dict[tuple[int, ProvisionId], list[CommentMark]]
Decisions = dict[tuple[int, ProvisionId], list[DecisionMark]]


class Overlays:
    """Collects the marks of one sheet and turns them into layout formats.

    Attributes:
        current: the change that is looked at, if any.
        hits: spans of search hits by column and provision.
        comments: comment marks by column and provision.
        decisions: signs of decisions by column and provision.
        redlines: what goes and what comes in columns that show both, by column.
        fresh: spans of the agreed text that are not the draft's.
        conflicts: columns and provisions in which changes contradict each other.
        current_thread: the thread that is looked at, or an empty string.
    """

    def __init__(self, sheet: Sheet, theme: Theme) -> None:
        self._sheet = sheet
        self._words: dict[tuple[int, int], dict[ProvisionId, list[Span]]] = {}
        self._letters = False
        self.current: Change | None = None
        self.hits: dict[tuple[int, ProvisionId], list[Span]] = {}
        self.current_hit: tuple[int, ProvisionId, Span] | None = None
        self.comments: dict[tuple[int, ProvisionId], list[CommentMark]] = {}
        self.decisions: dict[tuple[int, ProvisionId], list[DecisionMark]] = {}
        self.conflicts = _conflict_places(sheet)
        self.redlines: dict[int, dict[ProvisionId, list[tuple[Span, Mark]]]] = {}
        self._places: dict[int, RedlinePlaces] = {}
        self._given: tuple[Comments, Decisions] = ({}, {})
        self.fresh: dict[ProvisionId, tuple[Span, ...]] = {}
        self.current_thread = ""
        self.theme = theme
        self._formats: dict[Mark, QTextCharFormat] = {}

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = theme
        self._formats.clear()

    def set_letters(self, letters: bool) -> bool:
        """Mark what differs letter by letter, or by whole words; return whether that is new."""
        if letters == self._letters:
            return False
        self._letters = letters
        self._words.clear()
        return True

    def set_comments(self, marks: Comments) -> None:
        """Take comment marks of the draft's and the delegations' columns; redlines show them too."""
        self._given = (marks, self._given[1])
        self.comments = dict(marks)
        for number, places in self._places.items():
            for spot, place in places.found(marks):
                shown = self.comments.setdefault((number, place.block), [])
                shown.extend(replace(mark, span=place.span(mark.span)) for mark in marks[spot])

    def set_decisions(self, marks: Decisions) -> bool:
        """Take decision marks in the same way; return whether they are others than before."""
        if marks == self._given[1] and self.decisions:
            return False
        self._given = (self._given[0], marks)
        self.decisions = dict(marks)
        for number, places in self._places.items():
            for spot, place in places.found(marks):
                shown = self.decisions.setdefault((number, place.block), [])
                at = [place.span(Span(mark.start, mark.start)).start for mark in marks[spot]]
                shown.extend(replace(mark, start=start) for mark, start in zip(marks[spot], at, strict=True))
        return True

    def add_redline(
        self, number: int, marks: dict[ProvisionId, list[tuple[Span, Mark]]], places: RedlinePlaces
    ) -> None:
        """Take the marks of a redline column and show there what is known of its two sides."""
        self.redlines[number] = marks
        self._places[number] = places
        self.conflicts |= {(number, block) for block in places.blocks(self.conflicts)}
        comments, decisions = self._given
        self.set_comments(comments)
        self.decisions = {}
        self.set_decisions(decisions)

    def sides_of(self, columns: Iterable[int]) -> set[int]:
        """The columns whose texts the redlines among these columns show."""
        delegations = {self._places[number].delegation for number in columns if number in self._places}
        return delegations | {0} if delegations else set()

    def change_place(self, change: Change, column: int) -> tuple[ProvisionId, Span] | None:
        """Where a column shows a change, if it does; a redline shows both of its sides."""
        places = self._places.get(column)
        found: tuple[ProvisionId, Span] | None = None
        for side, place in ((0, change.draft), (self._sheet.column_of_change(change), change.amended)):
            if place is None:
                continue
            span = Span(place.start, place.end)
            if places is None:
                if side == column:
                    return place.provision, span
                continue
            shown = places.find((side, place.provision))
            if shown is not None:
                part = shown.span(span)
                if found is not None and found[0] == shown.block:
                    part = Span(min(part.start, found[1].start), max(part.end, found[1].end))
                found = shown.block, part
        return found

    def forget_words(self) -> None:
        """Drop remembered word marks, so that memory follows what is on screen."""
        self._words.clear()

    def comment_marks(self, column: int, provision: ProvisionId) -> list[CommentMark]:
        """Comments on a provision of a column."""
        return self.comments.get((column, provision), [])

    def marks(self, column: int, block: SheetBlock) -> list[tuple[Span, Mark]]:
        """All marks of a block, in code points; they may overlap."""
        name = block.provision.id
        word = Mark.INSERTED if column else Mark.DELETED
        if column in self.redlines:
            found = list(self.redlines[column].get(name, ()))
        elif column == self._sheet.agreed:
            found = [(span, word) for span in self.fresh.get(name, ())]
        else:
            found = [(span, word) for span in self._word_spans(column, block).get(name, ())]
        place = self.change_place(self.current, column) if self.current is not None else None
        if place is not None and place[0] == name:
            found.append((place[1], Mark.CURRENT))
        found.extend((span, Mark.FOUND) for span in self.hits.get((column, name), ()))
        if self.current_hit is not None and self.current_hit[:2] == (column, name):
            found.append((self.current_hit[2], Mark.FOUND_CURRENT))
        for mark in self.comment_marks(column, name):
            if not mark.resolved or mark.thread == self.current_thread:
                current = mark.thread == self.current_thread
                found.append((mark.span, Mark.COMMENT_CURRENT if current else Mark.COMMENT))
        return found

    def _word_spans(self, column: int, block: SheetBlock) -> dict[ProvisionId, list[Span]]:
        key = (column, block.synoptic)
        known = self._words.get(key)
        if known is not None:
            return known
        if len(self._words) > 2000:
            self._words.clear()
        spans: dict[ProvisionId, list[Span]] = {}
        comparison = self._sheet.comparison
        cells = comparison.rows[block.synoptic].cells
        for position in range(len(cells)) if column == 0 else (column - 1,):
            amendment = comparison.amendments[position]
            for number in cells[position].rows:
                row = amendment.alignment.rows[number]
                if row.kind is RowKind.EQUAL:
                    continue
                if self._letters:
                    row = replace(row, edits=closely(row.edits))
                part = (
                    deleted_spans(row, comparison.draft)
                    if column == 0
                    else inserted_spans(row, amendment.draft)
                )
                for name, found in part.items():
                    spans.setdefault(name, []).extend(found)
        self._words[key] = spans
        return spans

    def formats(self, column: int, block: SheetBlock) -> list[QTextLayout.FormatRange]:
        """The overlays of a block as layout formats, in UTF-16 units."""
        marks = self.marks(column, block)
        if not marks:
            return []
        text = block.provision.text
        plain = is_plain(text)
        ranges = []
        for start, end, mark in segments(len(text), marks):
            piece = QTextLayout.FormatRange()
            low = start if plain else to_utf16(text, start)
            high = end if plain else to_utf16(text, end)
            piece.start, piece.length = low, high - low
            piece.format = self._format(mark)
            ranges.append(piece)
        return ranges

    def _format(self, mark: Mark) -> QTextCharFormat:
        known = self._formats.get(mark)
        if known is None:
            known = self._formats[mark] = _overlay_format(mark, self.theme)
        return known


def _overlay_format(mark: Mark, theme: Theme) -> QTextCharFormat:
    style = QTextCharFormat()
    tint = ""
    if Mark.COMMENT in mark:
        tint = "comment_tint"
    if Mark.DELETED in mark:
        style.setFontStrikeOut(True)
        tint = "current_deleted_tint" if Mark.CURRENT in mark else "deleted_tint"
    if Mark.INSERTED in mark:
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(theme["inserted_bar"])
        tint = "current_inserted_tint" if Mark.CURRENT in mark else "inserted_tint"
    if Mark.COMMENT_CURRENT in mark:
        tint = "comment_current_tint"
    if Mark.FOUND in mark:
        tint = "found_tint"
    if Mark.FOUND_CURRENT in mark:
        tint = "found_current_tint"
    if tint:
        style.setBackground(theme[tint])
    return style


def rows_marked(sheet: Sheet, places: Iterable[tuple[int, ProvisionId]]) -> set[int]:
    """Rows that show the given provisions of columns."""
    return {row for column, name in places if (row := sheet.row_of_provision(column, name)) >= 0}


def _conflict_places(sheet: Sheet) -> set[tuple[int, ProvisionId]]:
    """The columns and provisions that changes in conflict are in."""
    found: set[tuple[int, ProvisionId]] = set()
    for conflict in sheet.comparison.conflicts:
        for name in conflict.changes:
            change = sheet.change(name)
            if change.draft is not None:
                found.add((0, change.draft.provision))
            if change.amended is not None:
                found.add((sheet.column_of_change(change), change.amended.provision))
    return found
