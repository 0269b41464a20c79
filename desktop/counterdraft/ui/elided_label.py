"""One line of text that is cut in the middle where room lacks, and whole for assistive technology."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from counterdraft.ui.text_layout import guarded

_LEAST = 8
"""Characters that are always shown."""


class ElidedLabel(QLabel):
    """Shows plain text; what is cut stands in the tool tip that its owner gives it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @guarded(lambda: QSize(60, 20))
    def minimumSizeHint(self) -> QSize:
        """A few characters wide."""
        return QSize(
            self.fontMetrics().averageCharWidth() * min(_LEAST, len(self.text())), super().sizeHint().height()
        )

    @property
    def shown(self) -> str:
        """The text as it is drawn now."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), where, self.shown)
        painter.end()
