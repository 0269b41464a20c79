"""The table that the caret is in, once more as a table of Qt, where assistive technology reads its cells.

A column is one text to Qt, which has no cells. The twin is one pixel outside of its column and takes no keys;
it exists only while somebody's assistive technology listens.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from counterdraft.model.draft import Draft, Table
from counterdraft.ui.local_forms import figures
from counterdraft.ui.table_slots import Slot
from counterdraft.ui.table_words import cell_text, grid_column, grid_columns, heading, table_name
from counterdraft.ui.text_layout import guarded

Index = QModelIndex | QPersistentModelIndex
_READ = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class TableModel(QAbstractTableModel):
    """The cells of one table of a draft by row and grid column."""

    def __init__(self, table: Table, document: Draft) -> None:
        super().__init__()
        self._table, self._document = table, document
        self._texts: dict[tuple[int, int], str] = {}
        self.spans: list[tuple[int, int, int, int]] = []
        self._columns = grid_columns(table)
        for number, row in enumerate(table.rows):
            at = row.skip_before
            for cell in row.cells:
                self._texts[number, at] = cell_text(cell, document)
                if cell.columns > 1:
                    self.spans.append((number, at, 1, cell.columns))
                at += cell.columns

    @guarded(lambda: 0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Rows of the table."""
        return 0 if parent.isValid() else len(self._table.rows)

    @guarded(lambda: 0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Grid columns of the table."""
        return 0 if parent.isValid() else self._columns

    @guarded(lambda: None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell."""
        return self._texts.get((index.row(), index.column()), "") if role in _READ else None

    @guarded(lambda: None)
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The number of a row; what heads a column, or its number."""
        if role not in _READ:
            return None
        if orientation == Qt.Orientation.Vertical:
            return figures(section + 1)
        return heading(self._table, self._document, section) or figures(section + 1)


class TableTwin(QTableView):
    """Shows nothing and tells everything about one table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Over the text it would make scrolling repaint instead of moving pixels.
        self.setGeometry(-1, -1, 1, 1)
        self._shown: Table | None = None

    @guarded(QRect)
    def visualRect(self, index: Index) -> QRect:
        """All cells count as shown: the column shows them."""
        return QRect(self.viewport().mapFrom(self, QPoint(0, 0)), self.size())

    def show_cell(self, table: Table, document: Draft, slot: Slot) -> None:
        """Stand for a table, with the cell of a slot as the current one."""
        if table is not self._shown:
            before = self.model()
            model = TableModel(table, document)
            model.setParent(self)
            self.clearSpans()
            self.setModel(model)
            for span in model.spans:
                self.setSpan(*span)
            if before is not None:
                before.deleteLater()
            self._shown = table
            self.setAccessibleName(table_name(table))
        index = self.model().index(slot.line.index, grid_column(table, slot))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.show()
