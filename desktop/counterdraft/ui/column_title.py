"""The head of a column: who speaks here, from which file, and how much they ask for."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counterdraft.ui.text_layout import guarded
from counterdraft.ui.theme import Theme, interface_font


class ColumnTitle(QWidget):
    """Two quiet lines over a pane; long names are cut in the middle and shown whole in the tool tip."""

    def __init__(
        self, name: str, detail: str, count: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._detail, self._count = name, detail, count
        self.inset = 16
        self._active = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)
        self.setToolTip(f"{name}\n{detail}")
        self.setAccessibleName(f"{name}, {detail}, {count}")

    def set_theme(self, theme: Theme) -> None:
        """Take other colours, and the fonts of the interface as they are now."""
        self._theme = theme
        self._name_font = interface_font(1.08, bold=True)
        self._detail_font = interface_font(0.88)
        lines = QFontMetrics(self._name_font).height() + QFontMetrics(self._detail_font).height()
        self.setFixedHeight(lines + 18)
        self.update()

    def set_active(self, active: bool) -> None:
        """Show whether the keyboard works in this column."""
        if self._active != active:
            self._active = active
            self.update()

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """The name on the first line, file and count on the second, a hairline below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme["paper"])
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme["line"])
        if self._active:
            painter.fillRect(0, self.height() - 2, self.width(), 2, self._theme["accent"])
        area = self.rect().adjusted(self.inset, 8, -18, -9)
        if self.isRightToLeft():
            area = self.rect().adjusted(18, 8, -self.inset, -9)
        painter.setFont(self._detail_font)
        small = QFontMetrics(self._detail_font)
        painter.setPen(self._theme["muted"])
        count = small.horizontalAdvance(self._count)
        line = area.bottom() + 1 - small.descent()
        self._write(painter, area, area.width() - count, line, self._count)
        detail = small.elidedText(self._detail, Qt.TextElideMode.ElideMiddle, area.width() - count - 12)
        self._write(painter, area, 0, line, detail)
        painter.setFont(self._name_font)
        painter.setPen(self._theme["text"])
        large = QFontMetrics(self._name_font)
        name = large.elidedText(self._name, Qt.TextElideMode.ElideRight, area.width())
        self._write(painter, area, 0, area.top() + large.ascent(), name)
        painter.end()

    def _write(self, painter: QPainter, area: QRect, start: int, line: int, text: str) -> None:
        """Write on a base line, which is the same for every script: the boxes of their fonts differ.

        `start` is the distance in px from the edge of the area where reading begins.
        """
        x = area.left() + start
        if self.isRightToLeft():
            x = area.right() + 1 - start - painter.fontMetrics().horizontalAdvance(text)
        painter.drawText(x, line, text)
