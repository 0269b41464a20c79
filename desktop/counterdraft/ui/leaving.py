"""Asks before words that somebody began to write, and that are on no disk yet, go with what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from counterdraft.ui.main_window import MainWindow


class Leaving(QObject):
    """Guards the ways out of a review; everything that was saved is safe without it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def allowed(self) -> bool:
        """Whether the review may be left: nothing was begun, or the user gives it up."""
        window = self._window
        if not window.workspace.writing:
            return True
        leave = window.messages.ask_whether(
            window,
            self.tr("Not saved yet"),
            self.tr("You began to write something that is not saved. It is lost if you go on."),
            self.tr("Go on without it"),
            self.tr("Back to writing"),
        )
        if leave:
            window.workspace.give_up()
        elif window.workspace.session is not None:
            window.back_to_work()
        return leave
