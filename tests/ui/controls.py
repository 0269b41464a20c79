"""Finds the controls of real widgets, and those that have no name for assistive technology."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QAbstractItemView,
    QAbstractSpinBox,
    QKeySequenceEdit,
)


def own_controls(root: QWidget) -> list[QWidget]:
    """Controls that can get the focus, without the parts that Qt puts into its own widgets."""
    found = []
    for widget in root.findChildren(QWidget):
        part = isinstance(
            widget.parent(), QLineEdit | QComboBox | QAbstractItemView | QAbstractSpinBox | QKeySequenceEdit
        ) or (isinstance(widget.parent(), QWidget) and widget.parent().objectName().startswith("qt_"))
        inside = isinstance(widget, QScrollBar) or isinstance(widget.parent(), QAbstractScrollArea)
        popup = widget.window().windowType() == Qt.WindowType.Popup
        qts = widget.objectName().startswith("qt_")
        if isinstance(widget, CONTROLS) and not (part or inside or popup or qts):
            found.append(widget)
    return found


def nameless(root: QWidget) -> list[str]:
    missing = []
    for widget in own_controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not any(character.isalnum() for character in name):
            missing.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}: {name!r}")
    return missing
