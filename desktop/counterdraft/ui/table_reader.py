"""Tells assistive technology which cell of which table the caret is in; others see it and hear nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from counterdraft.model.draft import Draft, Table
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.pane import Pane
from counterdraft.ui.table_slots import Slot
from counterdraft.ui.table_twin import TableTwin
from counterdraft.ui.table_words import cell_words


class TableReader(QObject):
    """Follows the caret through the tables of one view.

    Signals:
        said(text): the caret came into a cell, or out of a table.
    """

    said = Signal(str)

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._at: Slot | None = None
        self._tables: dict[int, dict[str, Table]] = {}
        view.caret_moved.connect(self._follow)

    def forget(self) -> None:
        """The view shows another comparison, or none."""
        self._at = None
        self._tables = {}

    def _follow(self, pane: Pane, by_hand: bool) -> None:
        if not QAccessible.isActive() or self._view.sheet is None:
            return
        found = pane.block_at(pane.textCursor().position())
        slot = found[0].slot if found is not None else None
        document = self._view.sheet.documents[pane.column]
        table = self._table(pane.column, document, slot) if slot is not None else None
        text = cell_words(table, slot, self._at, document)
        self._at = slot
        twin = pane.findChild(TableTwin)
        if table is not None and slot is not None:
            twin = twin if isinstance(twin, TableTwin) else TableTwin(pane)
            twin.show_cell(table, document, slot)
        elif isinstance(twin, TableTwin):
            twin.hide()
        # What was gone to is told in a sentence of its own, with the place in it.
        if text and by_hand:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pane, text))
            self.said.emit(text)

    def _table(self, column: int, document: Draft, slot: Slot) -> Table | None:
        """The outermost table that a slot is in; that of the draft for a column made from it."""
        if column not in self._tables:
            blocks = (block for story in document.stories for block in story.blocks)
            self._tables[column] = {block.id: block for block in blocks if isinstance(block, Table)}
        return self._tables[column].get(slot.line.table)
