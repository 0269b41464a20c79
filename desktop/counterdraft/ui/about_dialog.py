"""Says what the program is, in which version, and under which licences it and its parts are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counterdraft import __version__
from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.icons import app_icon
from counterdraft.ui.licences import libraries, licence_text
from counterdraft.ui.plain_buttons import plain_buttons

_ICON = 56


class AboutDialog(QDialog):
    """Version, promise, the parts that ship, and the licence text of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Counterdraft"))
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(_ICON, _ICON))
        picture.setFixedWidth(_ICON + 8)
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        name = QLabel(f"Counterdraft {__version__}")
        name.setObjectName("dialoghead")
        text = QLabel(
            self.tr(
                "A draft and the amendments requested to it, side by side. Nothing leaves this computer.\n"
                "MIT licence, © The Counterdraft developers. It stands on the work of others:"
            )
        )
        text.setWordWrap(True)
        self.parts = QTreeWidget()
        self.parts.setAccessibleName(self.tr("Parts and their licences"))
        self.parts.setRootIsDecorated(False)
        self.parts.setUniformRowHeights(True)
        self.parts.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        for library in libraries():
            item = QTreeWidgetItem([library.name, library.version, library.licence])
            item.setToolTip(0, library.purpose)
            self.parts.addTopLevelItem(item)
        for column in range(2):
            self.parts.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.licence = QPlainTextEdit()
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setAccessibleName(self.tr("Licence of the chosen part"))
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(name)
        words.addWidget(text)
        head = QHBoxLayout()
        head.addWidget(picture)
        head.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addWidget(self.parts, 3)
        layout.addWidget(self.licence, 2)
        layout.addWidget(buttons)
        self.parts.currentItemChanged.connect(self._chosen)
        first = self.parts.topLevelItem(0)
        if first is not None:
            self.parts.setCurrentItem(first)
        open_at(self, 680, 620)

    def _chosen(self, item: QTreeWidgetItem | None, before: QTreeWidgetItem | None) -> None:
        if item is not None:
            text = licence_text(item.text(0))
            self.licence.setPlainText(text or self.tr("This part brings no licence file of its own."))
