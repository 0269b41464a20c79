"""The unified view: one column that shows a delegation's changes as a redline in the draft's text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QTextDocument

from counterdraft.ui.document_filler import append_blocks
from counterdraft.ui.made_column import MadeColumn
from counterdraft.ui.redline_places import RedlinePlaces
from counterdraft.ui.redline_sheet import Marks, redline_cells
from counterdraft.ui.row_layouter import Column
from counterdraft.ui.sheet import Sheet, SheetBlock
from counterdraft.ui.theme import document_font
from counterdraft.ui.time_slices import TimeSlices

if TYPE_CHECKING:
    from counterdraft.ui.workspace import Workspace

NARROW = 900
"""Width of the window in px below which the view is unified by itself, as in other comparison tools."""

_ROWS = 40


class Unified(QObject):
    """The switch; redlines are made once for each delegation, in slices.

    Signals:
        shown: the view is as asked for.
    """

    shown = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._view = workspace.view
        self._slices = TimeSlices(self)
        self._made: dict[int, int] = {}
        self._before: tuple[int, ...] = ()
        self.active = False
        self.chosen = False
        self._action: QAction | None = None
        self._view.filled.connect(self._filled)

    @property
    def busy(self) -> bool:
        """Whether a redline is being made."""
        return self._slices.busy

    def forget(self) -> None:
        """The view shows another comparison, or none."""
        self._slices.stop()
        self._made, self._before = {}, ()

    def switch(self, checked: bool) -> None:
        """Show one column or several; the user's word holds from now on."""
        self.chosen = True
        self._set(checked)

    def take_width(self, width: int) -> None:
        """Follow the width of the window until the user says otherwise."""
        if not self.chosen and self.active != (width < NARROW):
            self._set(width < NARROW)

    def use_action(self, action: QAction) -> None:
        """Keep the tick of the action as the view is."""
        self._action = action

    def follow(self) -> None:
        """Show the redline of the delegation whose change was gone to."""
        sheet = self._view.sheet
        if self.active and sheet is not None and not self._slices.busy:
            shown = self._made.get(self._delegation(sheet))
            if shown is None or shown not in self._view.shown:
                self._show()

    def _set(self, active: bool) -> None:
        self.active = active
        if self._action is not None:
            self._action.setChecked(active)
        self._show()

    def _filled(self) -> None:
        if self.active:
            self._show()

    def _show(self) -> None:
        sheet = self._view.sheet
        if sheet is None or self._view.slices.busy or not sheet.comparison.amendments:
            return
        self._slices.stop()
        if not self.active:
            if self._before:
                self._view.show_columns(self._before)
                self._before = ()
            self.shown.emit()
            return
        column = self._delegation(sheet)
        if column in self._made:
            self._only(self._made[column])
        else:
            self._slices.start(self._making(sheet, column))

    def _delegation(self, sheet: Sheet) -> int:
        """The delegation that is looked at: of the current change, of the active column, else the first."""
        current = self._workspace.navigator.current
        if current is not None:
            return sheet.column_of_change(sheet.change(current))
        pane = self._view.active_pane
        if pane is not None and 0 < pane.column <= len(sheet.comparison.amendments):
            return pane.column
        return 1

    def _making(self, sheet: Sheet, column: int) -> Iterator[None]:
        cells: list[tuple[SheetBlock, ...]] = []
        marks: Marks = {}
        places = RedlinePlaces(sheet, column)
        yield from redline_cells(sheet, cells, marks, places)
        document = QTextDocument(self._view)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(document_font(self._view.zoom))
        made = Column(document)
        for first in range(0, len(cells), _ROWS):
            rows = range(first, min(first + _ROWS, len(cells)))
            append_blocks(document, [block for row in rows for block in cells[row]])
            for row in rows:
                made.note(row, cells[row])
            yield
        column_made = MadeColumn(sheet, cells)
        yield from column_made.prepare()
        title = self.tr("{delegation}: redline").format(delegation=sheet.titles[column])
        number = column_made.add(title)
        if self._view.overlays is not None:
            self._view.overlays.add_redline(number, marks, places)
        self._view.add_column(document, made)
        self._made[column] = number
        self._only(number)

    def _only(self, number: int) -> None:
        if not self._before:
            self._before = tuple(n for n in self._view.shown if n not in self._made.values())
        self._view.show_columns((number,))
        current = self._workspace.navigator.current
        if current is not None:
            self._view.show_change(current)
        self.shown.emit()
