"""The one place where the window tells that something did not work, with a way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget


class MessageBar(QWidget):
    """A line over the page: one sentence, a button for what can be done, and a close button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.way_out = QPushButton()
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self._do: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 9, 12, 9)
        layout.setSpacing(12)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.way_out)
        layout.addWidget(self.close_button)
        self.way_out.clicked.connect(self._way_out_clicked)
        self.close_button.clicked.connect(self._close_clicked)
        self.hide()

    def show_sentence(self, sentence: str, way_out: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence, and a button with what can be done about it."""
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self._do = do
        self.way_out.setText(way_out)
        self.way_out.setVisible(bool(way_out))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Take the sentence away."""
        self._do = None
        self.hide()

    def _way_out_clicked(self, checked: bool) -> None:
        do = self._do
        self.clear()
        if do is not None:
            do()

    def _close_clicked(self, checked: bool) -> None:
        self.clear()
