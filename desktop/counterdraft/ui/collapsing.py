"""Hides what nobody changed: stretches behind bands, headers and footers whole; opens them; in slices."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.time_slices import TimeSlices
from counterdraft.ui.unchanged import Band, bands, margin_rows

_BLOCKS = 300
"""Blocks whose visibility is set in one step."""


class Collapsing(QObject):
    """The switch for one view.

    Signals:
        settled: the rows are hidden or shown as asked.
    """

    settled = Signal()

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._slices = TimeSlices(self)
        self._opened: set[int] = set()
        self.active = False
        self._margins = False
        self._action: QAction | None = None
        view.band_clicked.connect(self.open_band)
        view.hidden_row_wanted.connect(self.open_row)
        view.filled.connect(self._filled)

    @property
    def busy(self) -> bool:
        """Whether rows are still being hidden or shown."""
        return self._slices.busy

    def forget(self) -> None:
        """The view shows another comparison, or none."""
        self._slices.stop()
        self._opened.clear()

    def switch(self, checked: bool) -> None:
        """Show the changed places only, or everything; stretches that were opened are closed again."""
        self.active = checked
        self._opened.clear()
        self.apply()

    def use_action(self, action: QAction) -> None:
        """Keep the tick of the action for headers and footers as the view is."""
        self._action = action

    def show_margins(self, checked: bool) -> None:
        """Show headers and footers that nobody changed, or leave them out."""
        self._margins = checked
        if self._action is not None:
            self._action.setChecked(checked)
        self.apply()

    def open_band(self, row: int) -> None:
        """Open the band over a row."""
        layouter = self._view.layouter
        band = layouter.bands.get(row) if layouter is not None else None
        if band is not None:
            self._opened.add(band.first)
            self._slices.stop()
            self._apply_now(self._wanted(), {band})

    def open_row(self, row: int) -> None:
        """Open what hides a row: a band, or the headers and footers."""
        layouter = self._view.layouter
        for band in layouter.bands.values() if layouter is not None else ():
            if band.first <= row < band.last:
                self.open_band(band.last)
                return
        unsaid = self._unsaid()
        if unsaid is not None and unsaid.first <= row:
            self._margins = True
            if self._action is not None:
                self._action.setChecked(True)
            self._slices.stop()
            self._apply_now(self._wanted(), {unsaid})

    def open_next(self, checked: bool) -> None:
        """Open the first band at or below the top of what is on screen."""
        layouter = self._view.layouter
        if layouter is not None:
            row = next((row for row in sorted(layouter.bands) if row >= self._view.top_row), None)
            if row is not None:
                self.open_band(row)

    def apply(self) -> None:
        """Hide and show rows as is asked now."""
        if self._view.layouter is None:
            return
        self._slices.stop()
        self._slices.start(self._applying(), self.settled.emit)

    def refresh(self) -> None:
        """Other rows may differ now."""
        if self.active or self._unsaid() is not None:
            self.apply()

    def _filled(self) -> None:
        if self.active or self._unsaid() is not None:
            self.apply()

    def _wanted(self) -> tuple[Band, ...]:
        if not self.active or self._view.layouter is None:
            return ()
        unsaid = self._unsaid()
        count = len(self._view.layouter.geometry) if unsaid is None else unsaid.first
        return bands(count, self._view.rows_of_interest(), self._opened)

    def _unsaid(self) -> Band | None:
        """The headers and footers, while they are left out."""
        if self._margins or self._view.sheet is None or self._view.slices.busy:
            return None
        return margin_rows(self._view.sheet, self._view.rows_of_interest)

    def _applying(self) -> Iterator[None]:
        wanted = self._wanted()
        yield
        self._view.set_bands(wanted, self._unsaid())
        yield
        yield from self._set_visible(wanted, None)

    def _apply_now(self, wanted: tuple[Band, ...], opened: set[Band]) -> None:
        self._view.set_bands(wanted, self._unsaid())
        self._slices.start(self._set_visible(wanted, opened), self.settled.emit)

    def _set_visible(self, wanted: tuple[Band, ...], opened: set[Band] | None) -> Iterator[None]:
        """Let the caret skip hidden blocks; of all rows, or only of the bands that were opened."""
        layouter = self._view.layouter
        if layouter is None:
            return
        unsaid = self._unsaid()
        out = wanted if unsaid is None else (*wanted, unsaid)
        hidden = {row for band in out for row in range(band.first, band.last)}
        stretches = [Band(0, len(layouter.geometry))] if opened is None else list(opened)
        for column in layouter.columns:
            for stretch in stretches:
                number = column.first_block[stretch.first]
                last = column.first_block[stretch.last]
                block = column.document.findBlockByNumber(number)
                while block.isValid() and number < last:
                    wish = column.block_rows[number] not in hidden
                    if block.isVisible() != wish:
                        block.setVisible(wish)
                    block = block.next()
                    number += 1
                    if number % _BLOCKS == 0:
                        yield
                yield
