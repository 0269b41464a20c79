"""Finds texts of real widgets that are cut off: what a text needs against what its widget gives it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenuBar,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolBar,
    QToolButton,
    QTreeWidget,
    QWidget,
)

_FIELD_FRAME = 18
"""Px that the frame and margins of a field take from its text."""

_BUTTON_FRAME = 12
_MOST_CHOICES = 12


_TELLING = (QLabel, QAbstractButton, QComboBox, QLineEdit)


def cut_texts(root: QWidget) -> list[str]:
    """Name every visible text inside `root` that does not fit."""
    found = [text for widget in root.findChildren(QWidget) for text in _cut(widget, root)]
    return [*found, *_cut(root, root)]


def _cut(widget: QWidget, root: QWidget) -> Iterator[str]:
    if not widget.isVisibleTo(root):
        return
    kind = type(widget).__name__
    seen = widget.visibleRegion().boundingRect()
    if isinstance(widget, _TELLING) and not seen.isEmpty() and seen.width() + 1 < widget.width():
        yield f"{kind}: reaches out of what holds it, {_text(widget)}"
    match widget:
        case QLabel():
            yield from _label(widget)
        case QAbstractButton():
            yield from _button(widget)
        case QComboBox():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            room = widget.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
            )
            # Long lists hold names, such as those of fonts, which may be of any length.
            count = widget.count() if widget.count() <= _MOST_CHOICES else 0
            texts = [widget.currentText(), *(widget.itemText(index) for index in range(count))]
            yield from (f"{kind}: {text}" for text in texts if _width(widget, text) > room.width())
        case QLineEdit():
            if _width(widget, widget.placeholderText()) > widget.width() - _FIELD_FRAME:
                yield f"{kind}: {widget.placeholderText()}"
        case QTabBar():
            last = widget.tabRect(widget.count() - 1) if widget.count() else None
            if last is not None and not widget.rect().contains(last):
                yield f"{kind}: {widget.tabText(widget.count() - 1)}"
        case QMenuBar():
            actions = widget.actions()
            if not widget.rect().contains(widget.actionGeometry(actions[-1])):
                yield f"{kind}: {actions[-1].text()}"
        case QToolBar():
            more = widget.findChild(QToolButton, "qt_toolbar_ext_button")
            if isinstance(more, QToolButton) and more.isVisible():
                yield f"{kind}: not all buttons are shown"
        case QTreeWidget():
            yield from _tree(widget)
        case QListWidget():
            if widget.sizeHintForColumn(0) > widget.viewport().width() and not widget.wordWrap():
                yield f"{kind}: an entry"


def _label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if label.wordWrap():
        short = label.height() < label.heightForWidth(label.width())
    else:
        short = label.width() < label.sizeHint().width()
    if short:
        yield f"{type(label).__name__}: {label.text()}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if not button.text():
        return
    needed = button.sizeHint().width()
    if button.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
        needed = _width(button, button.text()) + _BUTTON_FRAME
    if button.width() < needed:
        yield f"{type(button).__name__}: {button.text()}"


def _tree(tree: QTreeWidget) -> Iterator[str]:
    header: QHeaderView = tree.header()
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    items += [top.child(index) for top in items for index in range(top.childCount())]
    for column in range(tree.columnCount()):
        if not header.isHidden() and header.sectionSizeHint(column) > header.sectionSize(column):
            yield f"{type(tree).__name__}: {tree.headerItem().text(column)}"
        for item in items:
            box = tree.visualRect(tree.indexFromItem(item, column))
            if box.isEmpty():  # inside a branch that is closed
                continue
            text = tree.fontMetrics().boundingRect(
                QRect(0, 0, box.width() if tree.wordWrap() else 10_000, 10_000),
                Qt.TextFlag.TextWordWrap,
                item.text(column),
            )
            if item.text(column) and (text.width() > box.width() or text.height() > box.height() + 1):
                yield f"{type(tree).__name__}: {item.text(column)}"


def _text(widget: QWidget) -> str:
    return str(getattr(widget, "text", lambda: "")())


def _width(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text.replace("&", ""))
