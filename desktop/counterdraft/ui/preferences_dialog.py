"""The dialog of preferences: pages beside a list of them; a choice is applied and remembered at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.plain_buttons import plain_buttons
from counterdraft.ui.preference_pages import GeneralPage, LookPage, PreferencePage, TypePage
from counterdraft.ui.preferences import Preferences
from counterdraft.ui.privacy_page import PrivacyPage
from counterdraft.ui.settings import Settings
from counterdraft.ui.shortcut_page import ShortcutPage
from counterdraft.ui.shortcuts import bind

if TYPE_CHECKING:
    from counterdraft.ui.main_window import MainWindow


class PreferencesDialog(QDialog):
    """Edits a value of preferences.

    Signals:
        chosen(Preferences): something was chosen; to be applied now.
        forgotten: the list of reviews opened before was emptied.
    """

    chosen = Signal(object)
    forgotten = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.value = settings.preferences
        self.setWindowTitle(self.tr("Preferences"))
        self.general = GeneralPage(settings.author if not self.value.author else "")
        self.look = LookPage()
        self.type = TypePage()
        self.keys = ShortcutPage()
        self.privacy = PrivacyPage(settings.path, self._count_recent, self._forget)
        self._titled: tuple[tuple[str, PreferencePage], ...] = (
            (self.tr("General"), self.general),
            (self.tr("Colours"), self.look),
            (self.tr("Fonts"), self.type),
            (self.tr("Shortcuts"), self.keys),
            (self.tr("Privacy"), self.privacy),
        )
        self.list = QListWidget()
        self.list.setObjectName("pages")
        self.list.setAccessibleName(self.tr("Pages of the preferences"))
        self.stack = QStackedWidget()
        for title, page in self._titled:
            self.list.addItem(title)
            self.stack.addWidget(page if page is self.keys else _scrolled(page))
            page.chosen.connect(self._chosen)
        self._lay_out()
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.list.setCurrentRow(0)
        self.show_preferences(self.value)
        open_at(self, 780, 560)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 56)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.restore = QPushButton(self.tr("Restore defaults"))
        self.restore.setAutoDefault(False)
        menu = QMenu(self.restore)
        self.restore_page = menu.addAction(self.tr("Of this page"))
        self.restore_all = menu.addAction(self.tr("Of all pages, but keep my name"))
        self.restore.setMenu(menu)
        self.restore_page.triggered.connect(self._restore_page)
        self.restore_all.triggered.connect(self._restore_all)
        buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.ResetRole)
        pages = QHBoxLayout()
        pages.setSpacing(18)
        pages.addWidget(self.list)
        pages.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(pages, 1)
        layout.addWidget(buttons)

    def show_page(self, page: PreferencePage) -> None:
        """Bring a page to the front."""
        pages = [known for _, known in self._titled]
        self.list.setCurrentRow(pages.index(page))

    def show_preferences(self, value: Preferences) -> None:
        """Show a value on all pages."""
        self.value = value
        for _, page in self._titled:
            page.show_preferences(value)

    def _chosen(self, value: Preferences) -> None:
        self.value = value
        origin = self.sender()
        self.chosen.emit(value)
        for _, page in self._titled:
            if page is not origin:
                page.show_preferences(value)

    def _restore(self, fields: tuple[str, ...]) -> None:
        plain = Preferences()
        value = replace(self.value, **{field: getattr(plain, field) for field in fields})
        if value != self.value:
            self.chosen.emit(value)
        self.show_preferences(value)

    def _restore_page(self, checked: bool) -> None:
        self._restore(self._titled[self.list.currentRow()][1].fields)

    def _restore_all(self, checked: bool) -> None:
        self._restore(tuple(f for _, page in self._titled for f in page.fields if f != "author"))

    def _count_recent(self) -> int:
        return len(self._settings.recent())

    def _forget(self) -> None:
        self._settings.forget_recent()
        self.forgotten.emit()


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


class Preferring(QObject):
    """Opens the preferences and makes the window follow them; `show` is a slot of an action.

    Signals:
        closed: the preferences were closed.
    """

    closed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def show(self, checked: bool) -> None:
        """Show the preferences."""
        dialog = PreferencesDialog(self._window.settings, self._window)
        dialog.chosen.connect(self.use)
        dialog.forgotten.connect(self._show_recent)
        dialog.finished.connect(self._closed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _closed(self, result: int) -> None:
        self.closed.emit()

    def use(self, chosen: Preferences) -> None:
        """Remember what was chosen, and let the window follow it."""
        window = self._window
        window.settings.preferences = chosen
        bind(window.actions_by_id, chosen)
        window.appearance.apply()
        window.helping.follow()
        if window.workspace.session is not None:
            window.workspace.session.author = window.settings.author
        self._show_recent()

    def _show_recent(self) -> None:
        self._window.welcome.show_recent(self._window.settings.recent())
