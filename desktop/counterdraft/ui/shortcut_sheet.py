"""The sheet of all actions and their keys as they are bound now, read from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counterdraft.ui.action_spec import Menu
from counterdraft.ui.actions import ACTIONS, menu_title, plain, translated
from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.plain_buttons import plain_buttons
from counterdraft.ui.preferences import Preferences
from counterdraft.ui.shortcuts import keys_of, shown_keys
from counterdraft.ui.wrapping import WrappingDelegate


class ShortcutSheet(QDialog):
    """Lists every action by menu, with its keys and what it does."""

    def __init__(self, parent: QWidget | None = None, chosen: Preferences | None = None) -> None:
        super().__init__(parent)
        chosen = chosen or Preferences()
        self.setWindowTitle(self.tr("Shortcuts"))
        open_at(self, 860, 620)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("What it does")])
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        WrappingDelegate(self.tree)
        for menu in Menu:
            top = menu_branch(self.tree, menu)
            for spec in (spec for spec in ACTIONS if spec.menu is menu):
                keys = shown_keys(keys_of(spec, chosen))
                top.addChild(QTreeWidgetItem([plain(spec.text), keys, translated(spec.tip)]))
        self.tree.expandAll()
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 14)
        layout.setSpacing(14)
        layout.addWidget(self.tree)
        layout.addWidget(buttons)


def menu_branch(tree: QTreeWidget, menu: Menu) -> QTreeWidgetItem:
    """Add the title of a menu to a tree of actions; they go below it."""
    top = QTreeWidgetItem([menu_title(menu).replace("&", "")])
    top.setFlags(Qt.ItemFlag.ItemIsEnabled)
    head = top.font(0)
    head.setBold(True)
    top.setFont(0, head)
    tree.addTopLevelItem(top)
    return top
