"""The page shown while documents are read, compared or written, with a button that stops it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from counterdraft.ui.text_layout import guarded

_WIDTH = 460
_PARTS = 1000


class ProgressPage(QWidget):
    """Says what is being done, and how far it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setObjectName("section")
        self.files = QLabel()
        self.files.setObjectName("count")
        self.files.setTextFormat(Qt.TextFormat.PlainText)
        self.files.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _PARTS)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.cancel)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self.title)
        column.addWidget(self.files)
        column.addWidget(self.bar)
        column.addLayout(below)
        column.addStretch(3)
        middle = QWidget()
        middle.setLayout(column)
        middle.setFixedWidth(_WIDTH)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(middle)
        layout.addStretch(1)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel.click()
        else:
            super().keyPressEvent(event)

    def start(self, names: Sequence[str], *, writing: bool = False) -> None:
        """Begin with the names of the files concerned."""
        self.title.setText(self.tr("Writing…") if writing else self.tr("Reading…"))
        self.files.setText("\n".join(names))
        self.bar.setValue(0)

    def show_progress(self, step: str, share: float) -> None:
        """Show a step (`reading`, `comparing`, `writing`) and the share of it that is done, 0 to 1."""
        self.title.setText(
            {
                "reading": self.tr("Reading…"),
                "comparing": self.tr("Comparing…"),
                "writing": self.tr("Writing and proving…"),
            }.get(step, step)
        )
        self.bar.setValue(round(share * _PARTS))
