"""Puts the actions of the table into menu bar, toolbar and the menu of the text; holds no action itself."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListView, QMainWindow, QMenu, QToolBar

from counterdraft.ui.action_spec import Menu
from counterdraft.ui.actions import ACTIONS, menu_title, plain

_TEXT_MENU = (
    ("copy", "comment", "comment_change", "comment_provision", "attach", "next_change"),
    ("accept", "reject", "accept_in_part", "bracket", "defer"),
)
"""The actions of the menu of the text, in sections."""

_LIST_MENU = (*_TEXT_MENU[1], "withdraw", "choose", "comment_change", "other_place")
"""The actions of the menu of the list of changes."""


def fill_menu_bar(window: QMainWindow, actions: Mapping[str, QAction]) -> dict[Menu, QMenu]:
    """Make all menus of the table, each with a line between its groups."""
    made: dict[Menu, QMenu] = {}
    for menu in Menu:
        shown = made[menu] = window.menuBar().addMenu(menu_title(menu))
        group = 0
        for spec in (spec for spec in ACTIONS if spec.menu is menu):
            if spec.group != group:
                shown.addSeparator()
                group = spec.group
            shown.addAction(actions[spec.id])
    return made


def fill_toolbar(window: QMainWindow, actions: Mapping[str, QAction]) -> QToolBar:
    """Make the toolbar, with a line between the actions of different menus."""
    bar = QToolBar(QCoreApplication.translate("MainWindow", "Toolbar"))
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setIconSize(QSize(18, 18))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    before: Menu | None = None
    for spec in ACTIONS:
        if spec.toolbar:
            if before not in (None, spec.menu):
                bar.addSeparator()
            before = spec.menu
            action = actions[spec.id]
            action.setIconText(plain(spec.text))
            bar.addAction(action)
    window.addToolBar(bar)
    return bar


def offer_in_list(changes: QListView, actions: Mapping[str, QAction]) -> None:
    """Give the list of changes a menu with what can be done with those that are selected."""
    changes.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    for name in _LIST_MENU:
        changes.addAction(actions[name])


def pop_up_text_menu(window: QMainWindow, actions: Mapping[str, QAction], place: QPoint) -> None:
    """Show what can be done at a place of the text, in global coordinates."""
    menu = QMenu(window)
    for number, section in enumerate(_TEXT_MENU):
        if number:
            menu.addSeparator()
        for name in section:
            menu.addAction(actions[name])
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
