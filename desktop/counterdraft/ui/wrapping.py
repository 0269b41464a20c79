"""Gives the rows of a tree the height that their wrapped texts need; Qt's own trees cut them instead."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from counterdraft.ui.text_layout import guarded

_MARGIN_PX = 8
"""What the style leaves free beside the text of a cell, on both sides together."""

_FARTHEST_PX = 10_000


class WrappingDelegate(QStyledItemDelegate):
    """Wraps texts at the width of their column; rows follow when a column gets another width."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        tree.setWordWrap(True)
        tree.setItemDelegate(self)
        tree.header().sectionResized.connect(self._resized)

    def _resized(self, *_: object) -> None:
        self._tree.scheduleDelayedItemsLayout()

    @guarded(QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the wrapped text, and at least as high as one line."""
        plain = super().sizeHint(option, index)
        room = self._tree.columnWidth(index.column()) - _MARGIN_PX
        if index.column() == 0:
            room -= self._tree.indentation() * (1 if index.parent().isValid() else 0)
        text = str(index.data() or "")
        if not text or room <= 0:
            return plain
        lines = option.fontMetrics.boundingRect(
            QRect(0, 0, room, _FARTHEST_PX), Qt.TextFlag.TextWordWrap, text
        )
        return QSize(
            plain.width(), max(plain.height(), plain.height() - option.fontMetrics.height() + lines.height())
        )
