"""How large a dialog opens: as designed, larger with larger type, never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from counterdraft.ui.theme import type_scale


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its first size.

    Args:
        dialog: not shown yet.
        width: px at the system's size of type.
        height: px, likewise.
    """
    scale = type_scale()
    dialog.resize(QSize(round(width * scale), round(height * scale)).boundedTo(room()))


def room() -> QSize:
    """What the screen gives to a window."""
    screen = QGuiApplication.primaryScreen()
    return screen.availableSize() if screen is not None else QSize(10_000, 10_000)
