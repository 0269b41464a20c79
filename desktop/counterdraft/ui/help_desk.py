"""Opens what explains the program; the slots of the help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from counterdraft import __version__
from counterdraft.ui.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from counterdraft.ui.main_window import MainWindow


class HelpDesk(QObject):
    """The slots of the help menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def show_shortcuts(self, checked: bool) -> None:
        """Show all actions and their keys."""
        sheet = ShortcutSheet(self._window, self._window.settings.preferences)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def show_about(self, checked: bool) -> None:
        """Tell version and licence."""
        window = self._window
        text = self.tr("Counterdraft {version}\nMIT licence. Nothing leaves this computer.")
        window.messages.tell(window, self.tr("About Counterdraft"), text.format(version=__version__))
