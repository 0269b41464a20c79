"""A list in groups, as reports and previews show it: bold titles with their rows below; decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

_CHARACTERS = 300
_INDENT = 14


class GroupedTree(QTreeWidget):
    """Shows rows of texts; long ones are cut, and stand whole in their tool tips.

    Args:
        name: for assistive technology.
        titles: of the columns; the first takes the room that there is.
        widths: px of the others.
        padding: px added to the height of a row.
    """

    def __init__(
        self,
        name: str,
        titles: Sequence[str],
        widths: Sequence[int],
        padding: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._padding = padding
        self.setAccessibleName(name)
        self.setColumnCount(len(titles))
        self.setHeaderLabels(list(titles))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIndentation(_INDENT)
        header = self.header()
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(widths, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)

    def add_group(self, title: str, rows: Iterable[Sequence[str]]) -> None:
        """Add rows with a text for each column under a title and their number; nothing if there are none."""
        listed = list(rows)
        if not listed:
            return
        top = QTreeWidgetItem([f"{title} ({len(listed)})"])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setBold(True)
        top.setFont(0, font)
        self.addTopLevelItem(top)
        top.setFirstColumnSpanned(True)
        if self._padding:
            top.setSizeHint(0, QSize(0, self.fontMetrics().lineSpacing() + self._padding))
        for row in listed:
            item = QTreeWidgetItem([" ".join(text[:_CHARACTERS].split()) for text in row])
            for column, text in enumerate(row):
                item.setToolTip(column, text[:_CHARACTERS])
            top.addChild(item)
        top.setExpanded(True)
