"""The standard buttons of dialogs in words alone: bare systems put pictures of disks and crosses on them."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox


def plain_buttons(standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Make a box with these buttons, without pictures on any system."""
    box = QDialogButtonBox(standard)
    for button in box.buttons():
        button.setIcon(QIcon())
    return box
