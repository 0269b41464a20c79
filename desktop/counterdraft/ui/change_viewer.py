"""The change viewer: a plain list of lines in words, made to be read aloud; it changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from counterdraft.model.change import ChangeId
from counterdraft.ui.change_pages import change_pages, first_page, page_lines
from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.text_layout import guarded

if TYPE_CHECKING:
    from counterdraft.ui.workspace import Workspace


class ChangeViewer(QDialog):
    """One changed row a page; arrows go by line, F7 and Shift+F7 by page, Escape back to the text.

    Signals:
        turned(change id): another page is shown; its first change.
    """

    turned = Signal(str)

    def __init__(
        self,
        sheet: Sheet,
        shown: list[ChangeId],
        current: ChangeId | None,
        top: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet, self._shown = sheet, shown
        self._pages = change_pages(shown, sheet)
        self.setWindowTitle(self.tr("Change viewer"))
        open_at(self, 720, 460)
        self.place = QLabel()
        self.place.setObjectName("count")
        self.lines = QListWidget()
        self.lines.setObjectName("lines")
        self.lines.setWordWrap(True)
        self.lines.setSpacing(2)
        self.lines.setAccessibleName(self.tr("The change in words, line by line"))
        self.previous = QPushButton(self.tr("Previous (Shift+F7)"))
        self.next = QPushButton(self.tr("Next (F7)"))
        self.close_button = QPushButton(self.tr("Back to the text (Esc)"))
        for button in (self.previous, self.next, self.close_button):
            button.setAutoDefault(False)
        below = QHBoxLayout()
        below.addWidget(self.previous)
        below.addWidget(self.next)
        below.addStretch(1)
        below.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(self.place)
        layout.addWidget(self.lines, 1)
        layout.addLayout(below)
        self.previous.clicked.connect(self._previous_clicked)
        self.next.clicked.connect(self._next_clicked)
        self.close_button.clicked.connect(self.reject)
        self.page = first_page(self._pages, sheet.change(current) if current else None, top)
        self._show_page()
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn(self, step: int) -> None:
        """Show the next (1) or previous (-1) page; at the ends stay."""
        page = self.page + step
        if 0 <= page < len(self._pages):
            self.page = page
            self._show_page()
            self.turned.emit(str(self._pages[page].changes[0]))

    def _show_page(self) -> None:
        self.lines.clear()
        if self._pages:
            self.lines.addItems(page_lines(self._pages[self.page], self._sheet, self._shown))
            self.lines.setCurrentRow(0)
        text = self.tr("Place {number} of {total} with changes")
        self.place.setText(text.format(number=self.page + 1, total=len(self._pages)))
        self.previous.setEnabled(self.page > 0)
        self.next.setEnabled(self.page + 1 < len(self._pages))

    def _previous_clicked(self, checked: bool) -> None:
        self.turn(-1)

    def _next_clicked(self, checked: bool) -> None:
        self.turn(1)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F7 goes on, Shift+F7 back."""
        if event.key() == Qt.Key.Key_F7:
            self.turn(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class ChangeViewing(QObject):
    """Opens the viewer on the change that is looked at; `show` is a slot of an action."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace

    def show(self, checked: bool) -> None:
        """Read the changes in words."""
        workspace = self._workspace
        sheet = workspace.view.sheet
        if sheet is None:
            return
        shown = workspace.changes.proxy.shown()
        viewer = ChangeViewer(
            sheet, shown, workspace.navigator.current, workspace.view.top_row, workspace.window()
        )
        viewer.turned.connect(self._turned)
        viewer.finished.connect(self._finished)
        viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        viewer.open()

    def _turned(self, change: str) -> None:
        self._workspace.go_to_change(ChangeId(change))

    def _finished(self, result: int) -> None:
        pane = self._workspace.view.active_pane
        if pane is not None:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)
