"""The one place where the window tells that something did not work, with a way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget


class MessageBar(QWidget):
    """A line over the page: one sentence, buttons for what can be done, and a close button.

    Signals:
        left: it is gone while the keyboard was in it.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # A hidden button, too, has a name for assistive technology.
        self.way_out = QPushButton(self.tr("What can be done"))
        self.other_way = QPushButton(self.tr("What else can be done"))
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self._verbs: tuple[Callable[[], object], ...] = ()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 9, 12, 9)
        layout.setSpacing(12)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.way_out)
        layout.addWidget(self.other_way)
        layout.addWidget(self.close_button)
        self.way_out.clicked.connect(self._way_out_clicked)
        self.other_way.clicked.connect(self._other_way_clicked)
        self.close_button.clicked.connect(self._close_clicked)
        self.hide()

    def show_sentence(self, sentence: str, way_out: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence, and a button with what can be done about it."""
        self.show_ways(sentence, ((way_out, do),) if way_out and do is not None else ())

    def show_ways(self, sentence: str, ways: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show a sentence, and up to two buttons with what can be done about it, the best first."""
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self._verbs = tuple(verb for _, verb in ways[:2])
        for number, button in enumerate((self.way_out, self.other_way)):
            button.setVisible(number < len(ways))
            if number < len(ways):
                button.setText(ways[number][0])
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Take the sentence away."""
        here = QApplication.focusWidget()
        self._verbs = ()
        self.hide()
        if here is not None and self.isAncestorOf(here):
            self.left.emit()

    def _take(self, number: int) -> None:
        verbs = self._verbs
        self.clear()
        if number < len(verbs):
            verbs[number]()

    def _way_out_clicked(self, checked: bool) -> None:
        self._take(0)

    def _other_way_clicked(self, checked: bool) -> None:
        self._take(1)

    def _close_clicked(self, checked: bool) -> None:
        self.clear()
