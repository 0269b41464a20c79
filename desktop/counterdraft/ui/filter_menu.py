"""The menu of further filters of the change list: comments, conflicts, editorial, classes by their codes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from counterdraft.model.change import Change
from counterdraft.ui.class_words import class_name
from counterdraft.ui.local_forms import alphabetical
from counterdraft.ui.text_layout import guarded


class StayingMenu(QMenu):
    """A menu that stays open while boxes are ticked."""

    @guarded(lambda: None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks without closing."""
        action = self.activeAction()
        if event.text() == " " and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)


class FilterMenu(QToolButton):
    """A button with a menu of ticks; its text says how many are set.

    Signals:
        changed: another set of ticks.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filters")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._ticks = StayingMenu(self)
        self.setMenu(self._ticks)
        self.commented = self._tick(self.tr("With comments"))
        self.in_conflict = self._tick(self.tr("In conflict"))
        self.editorial = self._tick(self.tr("Editorial only"))
        self.classes: dict[str, QAction] = {}
        self._section = self._ticks.addSection(self.tr("Classes (any of these)"))
        self._tell()

    def _tick(self, text: str) -> QAction:
        action = self._ticks.addAction(text)
        action.setCheckable(True)
        action.toggled.connect(self._toggled)
        return action

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Offer the classes that these changes have; nothing is ticked."""
        self.clear_ticks()
        for action in self.classes.values():
            self._ticks.removeAction(action)
            action.deleteLater()
        codes: dict[str, int] = {}
        for change in changes:
            for code in {found.code for found in change.classes}:
                codes[code] = codes.get(code, 0) + 1
        codes_by_name = {class_name(code): code for code in codes}
        ordered = [codes_by_name[name] for name in alphabetical(codes_by_name)]
        self.classes = {code: self._tick(f"{class_name(code)}, {code} ({codes[code]})") for code in ordered}
        self._section.setVisible(bool(codes))

    def codes(self) -> frozenset[str]:
        """The classes that are ticked."""
        return frozenset(code for code, action in self.classes.items() if action.isChecked())

    def clear_ticks(self) -> None:
        """Untick everything without a signal."""
        blocked = self.blockSignals(True)
        for action in (self.commented, self.in_conflict, self.editorial, *self.classes.values()):
            action.setChecked(False)
        self.blockSignals(blocked)
        self._tell()

    def _toggled(self, checked: bool) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        ticks = (self.commented, self.in_conflict, self.editorial)
        count = sum(action.isChecked() for action in ticks) + len(self.codes())
        text = self.tr("More filters")
        if count:
            text = self.tr("More filters ({count})").format(count=count)
        self.setText(f"{text} ▾")
        self.setAccessibleName(text)
