"""What the window asks and tells: one port, so that tests answer in place of a person."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from counterdraft.errors import CounterdraftError
from counterdraft.negotiation.file_names import is_there
from counterdraft.ui.lower_words import said

DOCUMENTS = "*.docx *.docm *.dotx"
REVIEWS = "*.counterdraft"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)


def with_ending(path: Path, pattern: str) -> Path:
    """A name that ends as a pattern such as `*.docx` says."""
    ending = pattern.removeprefix("*")
    return path if path.name.lower().endswith(ending.lower()) else path.with_name(path.name + ending)


class Messages(Protocol):
    """Questions to the user; an empty answer means that they were given up."""

    def tell(self, parent: QWidget, title: str, text: str) -> None:
        """Show a longer text."""

    def ask_text(self, parent: QWidget, title: str, label: str, value: str) -> str:
        """Ask for one line."""

    def ask_file(self, parent: QWidget, title: str, folder: str, pattern: str) -> Path | None:
        """Ask for a file that exists."""

    def ask_files(self, parent: QWidget, title: str, folder: str, pattern: str) -> tuple[Path, ...]:
        """Ask for one or several files that exist."""

    def ask_target(self, parent: QWidget, title: str, proposed: Path, pattern: str) -> Path | None:
        """Ask where to write: a name with the ending of `pattern`, of no file or of one to be replaced."""

    def ask_secret(self, parent: QWidget, title: str, label: str) -> str:
        """Ask for one line that is not shown."""

    def ask_whether(self, parent: QWidget, title: str, text: str, yes: str, no: str) -> bool:
        """Ask whether to do something that cannot be undone; `yes` and `no` name the buttons."""


class Dialogs:
    """The port as dialogs of the window."""

    def tell(self, parent: QWidget, title: str, text: str) -> None:
        """Show a box with the text."""
        QMessageBox.information(parent, title, text)

    def ask_text(self, parent: QWidget, title: str, label: str, value: str) -> str:
        """Show a box with one line."""
        text, given = QInputDialog.getText(parent, title, label, text=value)
        return text.strip() if given else ""

    def ask_file(self, parent: QWidget, title: str, folder: str, pattern: str) -> Path | None:
        """Show the system's dialog."""
        name, _ = QFileDialog.getOpenFileName(parent, title, folder, f"{title} ({pattern})")
        return Path(name) if name else None

    def ask_files(self, parent: QWidget, title: str, folder: str, pattern: str) -> tuple[Path, ...]:
        """Show the system's dialog."""
        names, _ = QFileDialog.getOpenFileNames(parent, title, folder, f"{title} ({pattern})")
        return tuple(Path(name) for name in names)

    def ask_target(self, parent: QWidget, title: str, proposed: Path, pattern: str) -> Path | None:
        """Show the system's dialog, which asks before it replaces a file; so does this for the whole name."""
        name, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), f"{title} ({pattern})")
        if not name:
            return None
        path = with_ending(Path(name), pattern)
        if path != Path(name) and is_there(path):
            told = _tr("“{file}” is there already. It is lost if you replace it.").format(file=path.name)
            if not self.ask_whether(parent, title, told, _tr("Replace it"), _tr("Cancel")):
                return None
        return path

    def ask_secret(self, parent: QWidget, title: str, label: str) -> str:
        """Show a box with one line of dots; blanks at its ends belong to it."""
        text, given = QInputDialog.getText(parent, title, label, QLineEdit.EchoMode.Password)
        return text if given else ""

    def ask_whether(self, parent: QWidget, title: str, text: str, yes: str, no: str) -> bool:
        """Show a box with two buttons, of which `no` is the one for Enter and Escape."""
        box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=parent)
        go_on = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        chosen = box.clickedButton() is go_on
        box.deleteLater()
        return chosen


def explained(error: CounterdraftError) -> str:
    """The one sentence of an error, with a capital letter."""
    text = said(error.sentence)
    return text[:1].upper() + text[1:]
