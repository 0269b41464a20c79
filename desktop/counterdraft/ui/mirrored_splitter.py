"""A splitter side by side that shows all of its parts, also where the window reads from right to left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from counterdraft.ui.text_layout import guarded


class MirroredSplitter(QSplitter):
    """Qt places mirrored parts one pixel too far right and cuts the last one: a margin takes that pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self._keep_whole()

    @guarded(lambda: None)
    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_whole()

    def _keep_whole(self) -> None:
        self.setContentsMargins(0, 0, 1 if self.isRightToLeft() else 0, 0)
