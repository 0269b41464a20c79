"""The switch that marks what differs inside replaced words letter by letter; whole words are usual."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counterdraft.ui.compare_view import CompareView


class Letters(QObject):
    """Keeps the view's word marks as asked for, also in the next comparison."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self.active = False
        view.filled.connect(self._apply)

    def switch(self, checked: bool) -> None:
        """Mark single letters, or whole words again."""
        self.active = checked
        self._apply()

    def _apply(self) -> None:
        overlays = self._view.overlays
        if overlays is not None and overlays.set_letters(self.active):
            self._view.refresh_overlays()
