"""Keeps the one window, and makes it anew when another language is chosen; what is open stays open."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from counterdraft.negotiation.opening import WindowRequest
from counterdraft.ui.crash_dialog import CrashDesk
from counterdraft.ui.crash_handler import CrashHandler
from counterdraft.ui.languages import Translation, language_for
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.messages import Messages
from counterdraft.ui.settings import Settings


class Shell(QObject):
    """The window and what outlives it.

    Attributes:
        window: the window as it is now.
    """

    def __init__(
        self,
        settings: Settings,
        translation: Translation,
        crashes: CrashHandler,
        messages: Messages | None = None,
    ) -> None:
        super().__init__()
        self._settings, self._translation, self._crashes = settings, translation, crashes
        self._messages = messages
        self._chosen = settings.language
        self.window = self._made()

    def open(self, request: WindowRequest) -> None:
        """Show the window with what was asked for."""
        self.window.show()
        self.window.show_request(request)
        self._desk.tell_of_last_run()

    def _made(self) -> MainWindow:
        window = MainWindow(self._settings, self._messages)
        self._desk = CrashDesk(window, self._crashes)
        window.preferring.closed.connect(self._preferences_closed)
        return window

    def _preferences_closed(self) -> None:
        # The dialog must be gone before the window is that it belongs to.
        QTimer.singleShot(0, self, self.follow_language)

    def follow_language(self) -> None:
        """Make the window anew if another language was chosen than it speaks."""
        if self._settings.language == self._chosen:
            return
        old = self.window
        if old.worker.busy:
            old.worker.settled.connect(self._preferences_closed)
            return
        self._chosen = self._settings.language
        if language_for(self._chosen) == self._translation.code:
            return
        if old.workspace.writing:
            old.announce(self.tr("The window speaks the other language after the next start."))
            return
        old.keep_shape()
        self._translation.use(self._chosen)
        self.window = self._made()
        self.window.show()
        self.window.take_over(old)
        old.close()
        old.deleteLater()
