"""Lays out the rows that are needed, all columns at once, and keeps the last few hundred.

One object for all columns: a row is as high as its highest cell, so heights can only be known together.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextOption

from counterdraft.model.draft import ProvisionId, TextAlignment
from counterdraft.ui.moved_places import MovedHere
from counterdraft.ui.overlays import Overlays
from counterdraft.ui.page_metrics import PageMetrics
from counterdraft.ui.positions import to_utf16
from counterdraft.ui.row_geometry import RowGeometry
from counterdraft.ui.sheet import Sheet, SheetBlock, SheetRow
from counterdraft.ui.unchanged import Band

_KEPT_ROWS = 400
_LEAST_WIDTH = 40.0
_CLEARED_AT_ONCE = 4
_TWIPS_OF_LINE, _LETTERS_OF_LINE = 310, 60
"""A line of text on a page, for estimates of what is not laid out yet."""

_ALIGNMENT = {
    TextAlignment.START: Qt.AlignmentFlag.AlignLeft,
    TextAlignment.CENTER: Qt.AlignmentFlag.AlignHCenter,
    TextAlignment.END: Qt.AlignmentFlag.AlignRight,
    # Justified lines of two narrow columns tear holes that look like changes.
    TextAlignment.JUSTIFY: Qt.AlignmentFlag.AlignLeft,
}


@dataclass(slots=True)
class LaidBlock:
    """A block of a row on screen: its place relative to the row's top left corner, in px."""

    block: QTextBlock
    source: SheetBlock
    x: float
    y: float
    width: float
    height: float
    indent: float


@dataclass(slots=True)
class LaidRow:
    """A row as laid out: its blocks for each column and its height in whole px."""

    columns: list[list[LaidBlock]]
    height: int


class Column:
    """What the layouter knows of one column: its document and which blocks belong to a row."""

    def __init__(self, document: QTextDocument) -> None:
        self.document = document
        self.first_block: list[int] = [0]
        self.block_rows: list[int] = []
        self.weights: list[float] = []
        self.counts: list[int] = []
        self.width = 400
        self.hidden = False

    def note(self, row: int, blocks: tuple[SheetBlock, ...]) -> None:
        """Take the next row, whose blocks are at the end of the document."""
        self.weights.append(_weight(blocks))
        self.counts.append(len(blocks))
        self.block_rows.extend([row] * len(blocks))
        self.first_block.append(self.first_block[-1] + len(blocks))

    def replace(self, row: int, blocks: tuple[SheetBlock, ...]) -> None:
        """Take other blocks for a row; call `renumber` after the last one."""
        self.weights[row] = _weight(blocks)
        self.counts[row] = len(blocks)

    def renumber(self) -> None:
        """Work out anew which blocks belong to which row."""
        self.first_block = [0, *accumulate(self.counts)]
        self.block_rows = [row for row, count in enumerate(self.counts) for _ in range(count)]


class RowLayouter:
    """Turns rows into lines of text on demand.

    Attributes:
        geometry: the shared heights, corrected whenever a row is laid out.
        filling: blocks are being added, and nobody needs to know where they will stand.
        bands: stretches of hidden rows by the row that each stands over.
        moved: notes on what stands before a row in a column's own text, by row and column.
        mirrored: the gutter is right of the text and the margin left of it, for windows that read from
            right to left; what is laid out already must be dropped when it changes.
        on_moved: called with (row, delta) when a correction moves the rows below it.
    """

    def __init__(self, sheet: Sheet, overlays: Overlays, metrics: PageMetrics) -> None:
        self.sheet = sheet
        self.overlays = overlays
        self.metrics = metrics
        self.geometry = RowGeometry()
        self.filling = False
        self.mirrored = False
        self.columns: list[Column] = []
        self.on_moved: Callable[[int, int], None] | None = None
        self.bands: dict[int, Band] = {}
        self.moved: dict[int, dict[int, list[MovedHere]]] = {}
        self._laid: OrderedDict[int, LaidRow] = OrderedDict()
        self._dropped: dict[int, LaidRow] = {}
        self._stale: set[int] = set()

    def add_column(self, document: QTextDocument) -> Column:
        """Add a column for a document that the filler will fill."""
        column = Column(document)
        self.columns.append(column)
        return column

    def text_width(self, column: int) -> float:
        """Width in px that the text of a column may take."""
        width = self.columns[column].width - self.metrics.gutter - self.metrics.margin
        return max(float(width), _LEAST_WIDTH)

    @property
    def text_left(self) -> int:
        """Distance in px from the left edge of a column to its text."""
        return self.metrics.margin if self.mirrored else self.metrics.gutter

    def placed(self, column: int, box: QRectF) -> QRectF:
        """Where a rectangle lies that is given as in a column that reads from left to right."""
        if not self.mirrored:
            return box
        return QRectF(self.columns[column].width - box.right(), box.top(), box.width(), box.height())

    def from_start(self, column: int, x: float) -> float:
        """Distance in px of a point from the edge of a column where the gutter is."""
        return self.columns[column].width - x if self.mirrored else x

    def note_rows(self, first: int, last: int) -> None:
        """Take rows `first` to `last` (exclusive), whose blocks are in the documents, with estimates."""
        for number, column in enumerate(self.columns):
            for row in range(first, last):
                column.note(row, self.sheet.rows[row].columns[number])
        self.geometry.extend(self._estimates(first, last))

    def _estimates(self, first: int, last: int) -> list[int]:
        line, pad, character = self.metrics.line, 2 * self.metrics.gap, self.metrics.character
        tallest = np.zeros(last - first, dtype=np.int64)
        for number, column in enumerate(self.columns):
            if not column.hidden:
                scale = character / self.text_width(number)
                full = (np.array(column.weights[first:last]) * scale).astype(np.int64)
                np.maximum(tallest, full + np.array(column.counts[first:last], dtype=np.int64), out=tallest)
        rows = np.where(tallest > 0, (tallest * line).astype(np.int64) + pad, 0)
        heights: list[int] = rows.tolist()
        if self.bands:
            for row in self.bands.keys() if len(self.bands) < last - first else range(first, last):
                if first <= row < last and row in self.bands:
                    heights[row - first] += self.metrics.band
        for row in self.moved:
            if first <= row < last:
                heights[row - first] += self.moved_height(row)
        return heights

    def moved_height(self, row: int) -> int:
        """Space in px for the notes on moved text over a row; a hidden column's take none."""
        shown = (len(n) for column, n in self.moved[row].items() if not self.columns[column].hidden)
        return self.metrics.band * max(shown, default=0)

    def lead(self, row: int) -> int:
        """Space in px above a row's text for a band and for the title of a part."""
        section = self.metrics.section if self.sheet.rows[row].opens_part else 0
        moved = self.moved_height(row) if row in self.moved else 0
        return section + moved + (self.metrics.band if row in self.bands else 0)

    def set_bands(self, bands: Iterable[Band], unsaid: Band | None = None) -> None:
        """Hide the rows of these stretches and show all others; no band stands for those left `unsaid`."""
        self.drop_all()
        self.bands = {band.last: band for band in bands}
        hidden = [False] * len(self.geometry)
        for band in (*self.bands.values(), *((unsaid,) if unsaid is not None else ())):
            hidden[band.first : band.last] = [True] * len(band)
        self.geometry.hide_and_replace(hidden, self._estimates(0, len(hidden)))

    def estimate_rows(self, rows: Iterable[int]) -> None:
        """Estimate some rows anew, whose layouts were dropped."""
        for row in rows:
            self.geometry.set_height(row, self._estimates(row, row + 1)[0])

    def re_estimate(self) -> None:
        """Forget all layouts and estimate every row again, after a change of width or font."""
        self.drop_all()
        self.geometry.replace(self._estimates(0, len(self.geometry)))

    def drop(self, row: int) -> None:
        """Forget the layout of one row; its height stays as an estimate."""
        for known in (self._laid, self._dropped):
            laid = known.pop(row, None)
            if laid is not None:
                _clear(laid)

    def drop_all(self) -> None:
        """Forget all layouts; heights stay as estimates."""
        self._dropped.update(self._laid)
        self._laid.clear()
        self._stale.clear()

    def laid_rows(self) -> tuple[int, ...]:
        """Rows that are laid out now."""
        return tuple(self._laid)

    def refresh_overlays(self, rows: set[int] | None = None) -> None:
        """Give new overlays to rows that are laid out (all by default) when they are next seen."""
        self._stale |= self._laid.keys() if rows is None else rows & self._laid.keys()

    def _restyle(self, row: int) -> None:
        """Give a row its overlays as they are now; its height stays."""
        self._stale.discard(row)
        for number, blocks in enumerate(self._laid[row].columns):
            for laid in blocks:
                laid.block.layout().setFormats(self.overlays.formats(number, laid.source))
                self._break_lines(laid)

    def ensure(self, row: int) -> LaidRow:
        """Return the layout of a row, making it if needed and correcting the shared height."""
        known = self._laid.get(row)
        if known is not None:
            self._laid.move_to_end(row)
            if row in self._stale:
                self._restyle(row)
            return known
        self._clear_some(row)
        laid = self._lay_out(row)
        self._laid[row] = laid
        while len(self._laid) > _KEPT_ROWS:
            oldest, gone = self._laid.popitem(last=False)
            self._stale.discard(oldest)
            _clear(gone)
        delta = self.geometry.set_height(row, laid.height)
        if delta and self.on_moved is not None:
            self.on_moved(row, delta)
        return laid

    def _clear_some(self, row: int) -> None:
        """Let go of some dropped layouts: all at once would be felt. Row `row` is laid out again anyway."""
        self._dropped.pop(row, None)
        for _ in range(min(_CLEARED_AT_ONCE, len(self._dropped))):
            _clear(self._dropped.popitem()[1])

    def line_top(self, row: int, column: int, provision: ProvisionId, offset: int) -> int:
        """Distance in px from a row's top to the line of a provision that holds a character."""
        for item in self.ensure(row).columns[column]:
            if item.source.provision.id == provision:
                place = to_utf16(item.source.provision.text, offset)
                line = item.block.layout().lineForTextPosition(place)
                return round(item.y + (line.y() if line.isValid() else 0))
        return 0

    def _lay_out(self, row: int) -> LaidRow:
        source = self.sheet.rows[row]
        columns: list[list[LaidBlock]] = []
        height = 0.0
        lead = self.lead(row)
        for number in range(len(self.columns)):
            if self.columns[number].hidden:
                columns.append([])
                continue
            blocks, bottom = self._lay_out_cell(row, number, source, lead)
            columns.append(blocks)
            height = max(height, bottom)
        if not any(columns):
            # A row that none of the columns shown has text for: another delegation's.
            height = lead
        return LaidRow(columns, math.ceil(height))

    def _lay_out_cell(
        self, row: int, number: int, source: SheetRow, lead: int
    ) -> tuple[list[LaidBlock], float]:
        column = self.columns[number]
        metrics = self.metrics
        width = self.text_width(number)
        first = column.first_block[row]
        block = column.document.findBlockByNumber(first) if source.columns[number] else QTextBlock()
        bottoms: dict[int, float] = {}
        laid_blocks = []
        for item in source.columns[number]:
            x, room, cell, pad = float(self.text_left), width, -1, metrics.above(item.provision.look)
            if item.slot is not None:
                left, right = item.slot.share
                x += left * width + metrics.cell_pad
                room = max((right - left) * width - 2 * metrics.cell_pad, _LEAST_WIDTH / 2)
                cell, pad = item.slot.cell, metrics.gap
            top = bottoms.get(cell, float(lead)) + pad
            laid = self._lay_out_block(number, block, item, x, top, room)
            bottoms[cell] = top + laid.height + (metrics.gap if cell < 0 else 0)
            laid_blocks.append(laid)
            block = block.next()
        lowest = max(bottoms.values(), default=lead + metrics.line + metrics.gap)
        in_table = bool(laid_blocks and laid_blocks[0].source.slot)
        return laid_blocks, lowest + (metrics.gap if in_table else 0)

    def _lay_out_block(
        self, number: int, block: QTextBlock, item: SheetBlock, x: float, y: float, width: float
    ) -> LaidBlock:
        look = item.provision.look
        option = QTextOption()
        alignment = _ALIGNMENT[look.alignment]
        if look.right_to_left:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            # Qt does not mirror the alignment of a laid out paragraph by itself.
            if alignment == Qt.AlignmentFlag.AlignLeft:
                alignment = Qt.AlignmentFlag.AlignRight
            elif alignment == Qt.AlignmentFlag.AlignRight:
                alignment = Qt.AlignmentFlag.AlignLeft
        option.setAlignment(alignment)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(36 * self.metrics.px_per_point)
        layout = block.layout()
        layout.setTextOption(option)
        layout.setFormats(self.overlays.formats(number, item))
        laid = LaidBlock(block, item, x, y, width, 0.0, 0.0)
        self._break_lines(laid)
        return laid

    def _break_lines(self, laid: LaidBlock) -> None:
        look = laid.source.provision.look
        has_label = bool(laid.source.provision.label or laid.source.note)
        first, rest = self.metrics.indents(look, has_label, laid.width)
        laid.indent = first
        layout = laid.block.layout()
        y = 0.0
        indent = first
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(laid.width - indent, _LEAST_WIDTH / 2))
            line.setPosition(QPointF(0.0 if look.right_to_left else indent, y))
            # Leading of the text, not of a picture in the line.
            y += line.height() + min(line.height(), self.metrics.line) * 0.06
            indent = rest
        layout.endLayout()
        laid.height = y


def _weight(blocks: tuple[SheetBlock, ...]) -> float:
    """Characters of a cell as if it had the whole width: what a narrow table cell holds counts more."""
    if not blocks:
        return 0.0
    if blocks[0].slot is None:
        return float(sum(len(block.provision.text) + _picture_weight(block) for block in blocks))
    cells: dict[int, float] = {}
    for block in blocks:
        if block.slot is not None:
            left, right = block.slot.share
            share = max(right - left, 0.05)
            weight = len(block.provision.text) / share + _picture_weight(block)
            cells[block.slot.cell] = cells.get(block.slot.cell, 0.0) + weight
    return max(cells.values())


def _picture_weight(block: SheetBlock) -> float:
    """Characters of text that would be as high as the pictures of a block."""
    shown = (item.picture for item in block.provision.objects if item.picture is not None)
    return sum(picture.height_twips / _TWIPS_OF_LINE * _LETTERS_OF_LINE for picture in shown)


def _clear(laid: LaidRow) -> None:
    for blocks in laid.columns:
        for block in blocks:
            block.block.clearLayout()
