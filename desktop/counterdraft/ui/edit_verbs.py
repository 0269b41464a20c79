"""The slots of the menu for editing: steps back and on, copying, marking, finding, where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from counterdraft.ui.main_window import MainWindow


class EditVerbs(QObject):
    """Every verb takes `checked`, as a triggered action gives it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def undo(self, checked: bool) -> None:
        """Take back the last step."""
        self._window.workspace.undo()

    def redo(self, checked: bool) -> None:
        """Do again what was undone."""
        self._window.workspace.redo()

    def copy(self, checked: bool) -> None:
        """Copy the marked words, of the text or of a card that has the keyboard."""
        here = self._window.focusWidget()
        if isinstance(here, QLabel) and here.hasSelectedText():
            QGuiApplication.clipboard().setText(here.selectedText())
        else:
            self._window.workspace.copy()

    def select_all(self, checked: bool) -> None:
        """Mark the whole text of the column, or all changes where their list has the keyboard."""
        pane = self._window.workspace.view.active_pane
        if self._window.workspace.changes.list.hasFocus():
            self._window.workspace.changes.list.selectAll()
        elif pane is not None:
            pane.selectAll()

    def find(self, checked: bool) -> None:
        """Open the find bar."""
        self._window.workspace.open_find()

    def find_next(self, checked: bool) -> None:
        """Go to the next hit."""
        self._window.workspace.find_bar.step(1)

    def find_previous(self, checked: bool) -> None:
        """Go to the previous hit."""
        self._window.workspace.find_bar.step(-1)
