"""Which columns are shown, in which order and how wide: the slots of the actions and the menu of columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from counterdraft.model.change import ChangeId
from counterdraft.model.decision import Decision
from counterdraft.ui.agreed_column import AgreedColumn
from counterdraft.ui.settings import Settings
from counterdraft.ui.theme import PLAIN_POINTS, document_font

if TYPE_CHECKING:
    from counterdraft.ui.workspace import Workspace

LEAST_WIDTH = 320
"""Px that a column needs to read well in type of `PLAIN_POINTS`, in larger type so many times more; where
there is no room, fewer delegations are shown at first."""


def fitting(delegations: int, width: int, scale: float = 1.0) -> tuple[int, ...]:
    """The columns to begin with: the draft and as many delegations as fit, one at least.

    Args:
        delegations: how many there are.
        width: px for all columns.
        scale: how much larger the type is than usual.
    """
    room = max(int(width / (LEAST_WIDTH * max(scale, 1.0))) - 1, 1)
    return tuple(range(min(delegations, room) + 1))


class ColumnDesk(QObject):
    """The verbs on columns; those taking `checked` are slots of actions.

    Signals:
        changed: other columns are shown.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._view = workspace.view
        self.agreed = AgreedColumn(self._view)
        self._asked: tuple[int, ...] | None = None
        self._wants_agreed = False
        self._decisions: Mapping[ChangeId, Decision] = {}
        self._actions: Mapping[str, QAction] = {}
        self._columns = QMenu()
        self._view.filled.connect(self._filled)
        self._view.columns_changed.connect(self._changed)
        self.agreed.updated.connect(self._changed)
        workspace.splitter.splitterMoved.connect(self.fit)

    # What is shown --------------------------------------------------------------------------------

    def begin(self) -> None:
        """Another comparison is shown: as many columns as fit, until the user chooses."""
        self._asked = None
        self.agreed.forget()
        self.fit()

    def fit(self, *_: object) -> None:
        """Show what fits, unless the user chose columns."""
        sheet = self._view.sheet
        if sheet is None or self._asked is not None or sheet.columns > len(sheet.comparison.amendments) + 1:
            return
        room = self._view.width() - self._view.ruler.width() - self._view.bar.width()
        # Zoom is left out: turning the wheel must not take away what is being read.
        scale = document_font().pointSizeF() / PLAIN_POINTS
        self._view.show_columns(fitting(len(sheet.comparison.amendments), room, scale))

    def keep_widths(self, settings: Settings) -> None:
        """Remember how wide the columns are, for as many columns as are shown."""
        if self._view.shown:
            settings.keep_state(self._widths_key(), self._view.splitter.saveState())

    def take_widths(self, settings: Settings) -> None:
        """Make the columns as wide as they were when as many were shown last."""
        if self._view.shown:
            widths = settings.state(self._widths_key())
            if not widths.isEmpty():
                self._view.splitter.restoreState(widths)

    def _widths_key(self) -> str:
        return f"columns-{len(self._view.shown)}-of-{len(self._view.panes)}"

    def take_decisions(self, decisions: Mapping[ChangeId, Decision]) -> None:
        """Keep the agreed text up with the decisions."""
        self._decisions = decisions
        self.agreed.update_text(decisions)

    def _filled(self) -> None:
        self.fit()
        if self._wants_agreed:
            self.agreed.make(self._decisions)

    def _changed(self) -> None:
        sheet = self._view.sheet
        action = self._actions.get("agreed")
        if action is not None:
            action.setChecked(sheet is not None and self._wants_agreed)
        self.changed.emit()

    def _show(self, columns: tuple[int, ...]) -> None:
        self._asked = columns
        self._view.show_columns(columns)

    def name(self, column: int) -> str:
        """A column's name as its title says it."""
        sheet = self._view.sheet
        return (sheet.titles[column] if sheet is not None else "") or self.tr("Draft")

    # Slots of the actions -------------------------------------------------------------------------

    def toggle_agreed(self, checked: bool) -> None:
        """Show or hide the agreed text."""
        self._wants_agreed = checked
        sheet = self._view.sheet
        if sheet is None:
            return
        if not self.agreed.made:
            if checked:
                self.agreed.make(self._decisions)
        elif checked:
            self._show((*self._view.shown, sheet.agreed))
        else:
            self._show(tuple(n for n in self._view.shown if n != sheet.agreed) or (0,))

    def show_all(self, checked: bool) -> None:
        """Show the draft, every delegation, and the agreed text if it is switched on."""
        sheet = self._view.sheet
        if sheet is not None:
            wanted = (n for n in range(sheet.columns) if not sheet.is_made(n))
            self._show((*wanted, sheet.agreed) if self._wants_agreed else tuple(wanted))

    def hide_column(self, checked: bool) -> None:
        """Hide the active column; the last one stays."""
        column = self._active()
        if column is not None:
            self.show_column(column, False)

    def move_left(self, checked: bool) -> None:
        """Move the active column one place to the left."""
        self._move(1 if self._view.isRightToLeft() else -1)

    def move_right(self, checked: bool) -> None:
        """Move the active column one place to the right."""
        self._move(-1 if self._view.isRightToLeft() else 1)

    def show_column(self, column: int, wanted: bool) -> None:
        """Show or hide one column; it comes to its usual place."""
        sheet = self._view.sheet
        if sheet is None:
            return
        if column == sheet.agreed:
            self._wants_agreed = wanted
        others = [number for number in self._view.shown if number != column]
        if wanted:
            place = next((i for i, number in enumerate(others) if number > column), len(others))
            others.insert(place, column)
        if others:
            self._show(tuple(others))

    def _active(self) -> int | None:
        pane = self._view.active_pane
        return pane.column if pane is not None else None

    def _move(self, step: int) -> None:
        order = list(self._view.shown)
        column = self._active()
        if column not in order:
            return
        place = order.index(column)
        if 0 <= place + step < len(order):
            order[place], order[place + step] = order[place + step], order[place]
            self._show(tuple(order))

    # Menus ----------------------------------------------------------------------------------------

    def use_actions(self, actions: Mapping[str, QAction], menu: QMenu) -> None:
        """Offer the columns in a menu, too, and in the one of their titles."""
        self._actions = actions
        self._columns = QMenu(self.tr("Colu&mns"), menu)
        before = actions["agreed"]
        menu.insertMenu(before, self._columns)
        self._columns.aboutToShow.connect(self._fill_columns)
        self._view.column_menu_wanted.connect(self._title_menu)

    def _fill_columns(self) -> None:
        self.fill_menu(self._columns)

    def fill_menu(self, menu: QMenu) -> None:
        """Put a tick for each column into an empty menu."""
        menu.clear()
        sheet = self._view.sheet
        for column in range(sheet.columns if sheet is not None else 0):
            tick = menu.addAction(self.name(column).replace("&", "&&"))
            tick.setCheckable(True)
            tick.setChecked(column in self._view.shown)
            tick.setEnabled(self._view.shown != (column,))
            tick.setData(column)
            tick.triggered.connect(self._ticked)

    def _ticked(self, checked: bool) -> None:
        tick = self.sender()
        if isinstance(tick, QAction):
            self.show_column(int(tick.data()), checked)

    def _title_menu(self, place: QPoint) -> None:
        menu = QMenu(self._view)
        self.fill_menu(menu)
        menu.addSeparator()
        for name in ("column_left", "column_right", "hide_column", "all_columns", "agreed"):
            if name in self._actions:
                menu.addAction(self._actions[name])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
