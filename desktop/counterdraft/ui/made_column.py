"""Prepares a column made from others, in slices, so that adding it to a sheet is one quick step; no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterdraft.model.draft import Draft, Provision, ProvisionId
from counterdraft.ui.sheet import Sheet, SheetBlock, SheetRow

_STRETCH = 500


class MadeColumn:
    """The rows of a sheet with one more column, and where its provisions stand."""

    def __init__(self, sheet: Sheet, cells: Sequence[tuple[SheetBlock, ...]]) -> None:
        """Take the blocks of the column for each row of the sheet, all of which must be there."""
        self._sheet = sheet
        self._cells = cells
        self._begin()

    def _begin(self) -> None:
        self._version = self._sheet.version
        self._rows: list[SheetRow] = []
        self._places: dict[ProvisionId, int] = {}
        self._provisions: list[Provision] = []

    def prepare(self) -> Iterator[None]:
        """Put the rows together; yields after each stretch of them."""
        for number, (row, blocks) in enumerate(zip(self._sheet.rows, self._cells, strict=True)):
            self._rows.append(SheetRow((*row.columns, blocks), row.part, row.opens_part))
            for block in blocks:
                self._places[block.provision.id] = number
                self._provisions.append(block.provision)
            if number % _STRETCH == _STRETCH - 1:
                yield

    def add(self, title: str) -> int:
        """Add the column to the sheet and return its number."""
        if self._version != self._sheet.version:
            # Another column changed meanwhile, which is rare: its new cells are in the sheet only.
            self._begin()
            for _ in self.prepare():
                pass
        text = Draft("", "", "", tuple(self._provisions), ())
        return self._sheet.add_column(title, self._rows, self._places, text)
