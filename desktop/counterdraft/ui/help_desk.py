"""Opens what explains the program; the slots of the help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from counterdraft.ui.about_dialog import AboutDialog
from counterdraft.ui.languages import spoken
from counterdraft.ui.manual_dialog import ManualDialog
from counterdraft.ui.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from counterdraft.ui.main_window import MainWindow


class HelpDesk(QObject):
    """The slots of the help menu.

    Attributes:
        manual: the manual while it is open; it stays beside the window.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.manual: ManualDialog | None = None

    def show_manual(self, checked: bool) -> None:
        """Open the manual, or bring it to the front."""
        window = self._window
        if self.manual is None:
            chosen = window.settings.preferences
            self.manual = ManualDialog(window.appearance.theme, chosen, spoken(), window)
            self.manual.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.manual.destroyed.connect(self._manual_gone)
        self.manual.show()
        self.manual.raise_()
        self.manual.activateWindow()

    def follow(self) -> None:
        """Let an open manual take the look and the keys as they are now."""
        if self.manual is not None:
            self.manual.set_look(self._window.appearance.theme, self._window.settings.preferences)

    def _manual_gone(self) -> None:
        self.manual = None

    def show_shortcuts(self, checked: bool) -> None:
        """Show all actions and their keys."""
        sheet = ShortcutSheet(self._window, self._window.settings.preferences)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def show_about(self, checked: bool) -> None:
        """Tell version and licences."""
        about = AboutDialog(self._window)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.open()
