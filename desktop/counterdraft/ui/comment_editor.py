"""A small editor for the text of a comment: Ctrl+Enter saves; what was begun is given up by Cancel alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from counterdraft.ui.emphasis import toggled
from counterdraft.ui.positions import from_utf16, to_utf16
from counterdraft.ui.text_layout import guarded

_MARKS = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}


class _Text(QPlainTextEdit):
    done = Signal(bool)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Escape end the editing, Tab leaves it; Ctrl+B and Ctrl+I set emphasis."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.done.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.done.emit(False)
        elif event.key() in _MARKS and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.emphasise(_MARKS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def emphasise(self, mark: str) -> None:
        """Put the marked words between marks, or take the marks away; undone in one step."""
        cursor = self.textCursor()
        text = self.toPlainText()
        units = cursor.selectionStart(), cursor.selectionEnd()
        start, end = (from_utf16(text, unit) for unit in units)
        new, start, end = toggled(text, start, end, mark)
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(new)
        cursor.setPosition(to_utf16(new, start))
        cursor.setPosition(to_utf16(new, end), cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)


class CommentEditor(QWidget):
    """Text with two buttons.

    Signals:
        saved(text): never empty.
        given_up.
    """

    saved = Signal(str)
    given_up = Signal()

    def __init__(self, text: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_first = text.strip()
        self.text = _Text()
        self.text.setPlainText(text)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("Write a comment"))
        self.text.setAccessibleName(self.tr("Text of the comment"))
        self.text.setToolTip(self.tr("Ctrl+B makes the marked words bold, Ctrl+I italic"))
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 4 + 16)
        self.save = QPushButton(save)
        self.save.setObjectName("primary")
        self.save.setToolTip(self.tr("Ctrl+Enter"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.hint = QLabel(self.tr("Not saved yet: Ctrl+Enter saves it, Cancel throws it away."))
        self.hint.setObjectName("warning")
        self.hint.setWordWrap(True)
        self.hint.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.text)
        layout.addWidget(self.hint)
        layout.addLayout(buttons)
        self.text.done.connect(self._key_pressed)
        self.text.textChanged.connect(self._changed)
        self.save.clicked.connect(self._save_clicked)
        self.cancel.clicked.connect(self._cancel_clicked)
        self._changed()

    def start(self) -> None:
        """Take the keyboard, with the caret at the end."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.text.setTextCursor(cursor)

    @property
    def begun(self) -> str:
        """Words that are not saved yet; empty where there are none, or the same as at first."""
        text = self.text.toPlainText()
        return text if text.strip() not in ("", self._at_first) else ""

    def resume(self, begun: str) -> None:
        """Go on with words that were begun in another editor; the keyboard stays where it is."""
        self.text.setPlainText(begun)

    def remind(self) -> None:
        """Say that there are words not saved yet, and lead to the button that gives them up."""
        self.hint.show()
        self.cancel.setAccessibleDescription(self.hint.text())
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        self.save.setEnabled(bool(self.text.toPlainText().strip()))
        self.hint.hide()

    def _key_pressed(self, keep: bool) -> None:
        if keep:
            self._save()
        elif self.begun:
            # Escape is pressed by reflex; words must not go by it.
            self.remind()
        else:
            self.given_up.emit()

    def _save(self) -> None:
        text = self.text.toPlainText().strip()
        if text:
            self.saved.emit(text)

    def _save_clicked(self, checked: bool) -> None:
        self._save()

    def _cancel_clicked(self, checked: bool) -> None:
        self.given_up.emit()
