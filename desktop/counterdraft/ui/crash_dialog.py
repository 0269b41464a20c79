"""Tells of a mistake of the program in plain words, shows the report, and saves it where the user says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from counterdraft.ui.crash_handler import CrashHandler, take_last_report
from counterdraft.ui.crash_report import default_name
from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.messages import Messages

if TYPE_CHECKING:
    from counterdraft.ui.main_window import MainWindow


class CrashDialog(QDialog):
    """One sentence on what happened, one on what is safe, and the report to be read before it is saved."""

    def __init__(
        self, sentence: str, text: str, folder: str, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._folder, self._messages = folder, messages
        self.setWindowTitle(self.tr("Something went wrong"))
        self.sentence = QLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setObjectName("author")
        safe = QLabel(
            self.tr(
                "Nothing is lost: every comment and decision was on the disk before the window showed it. "
                "You can go on; if the window behaves oddly, close it and start it again."
            )
        )
        about = QLabel(
            self.tr(
                "A report helps to mend this. It holds what you see here: versions and places in the "
                "program, no text of documents or comments and no names of files. It is not sent anywhere."
            )
        )
        about.setObjectName("count")
        for label in (safe, about):
            label.setWordWrap(True)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("The report"))
        self.text.setTabChangesFocus(True)
        self.saved = QLabel()
        self.saved.setObjectName("count")
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        self.saved.setWordWrap(True)
        self.save = QPushButton(self.tr("Save the report…"))
        self.save.setAutoDefault(False)
        self.go_on = QPushButton(self.tr("Go on"))
        self.go_on.setObjectName("primary")
        self.go_on.setDefault(True)
        below = QHBoxLayout()
        below.addWidget(self.save)
        below.addWidget(self.saved, 1)
        below.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for widget in (self.sentence, safe, about):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        layout.addLayout(below)
        open_at(self, 680, 480)
        self.save.clicked.connect(self._save_clicked)
        self.go_on.clicked.connect(self.accept)
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_clicked(self, checked: bool) -> None:
        proposed = Path(self._folder) / default_name()
        path = self._messages.ask_target(self, self.tr("Save the report"), proposed, "*.txt")
        if path is None:
            return
        try:
            path.write_text(self.text.toPlainText(), encoding="utf-8")
        except OSError:
            self.saved.setText(self.tr("It could not be written there; choose another folder."))
            return
        self.saved.setText(self.tr("Saved in {file}").format(file=path.name))


class CrashDesk(QObject):
    """Shows one dialog at a time and brings the window back to a page that one can work on."""

    def __init__(self, window: MainWindow, handler: CrashHandler) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: CrashDialog | None = None
        handler.happened.connect(self.tell)
        handler.again.connect(self._tell_again)

    def tell(self, name: str, text: str) -> None:
        """Tell of an exception by its name; while a dialog is open, its report grows instead."""
        self._recover()
        if self.dialog is not None:
            self.dialog.text.appendPlainText("\n" + text)
            return
        sentence = self.tr("Counterdraft made a mistake ({kind}) and did not finish what it was doing.")
        self._show(sentence.format(kind=name), text)

    def _tell_again(self) -> None:
        self._recover()
        if self.dialog is None:
            self._window.announce(self.tr("Counterdraft made the same mistake again."))

    def tell_of_last_run(self) -> None:
        """Offer the report of a run that Qt ended, if there is one."""
        text = take_last_report()
        if text:
            self._show(self.tr("Counterdraft ended unexpectedly the last time."), text)

    def _show(self, sentence: str, text: str) -> None:
        window = self._window
        self.dialog = CrashDialog(sentence, text, window.settings.folder, window.messages, window)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self, result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _recover(self) -> None:
        window = self._window
        if window.pages.currentWidget() is window.progress and not window.worker.busy:
            window.go_back()
