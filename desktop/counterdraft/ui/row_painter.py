"""Paints one row of one column: paper, signs beside the text, labels, tables, missing text, comments.

Painting a row depends on nothing but the row, so that scrolled pixels equal repainted ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout

from counterdraft.model.draft import Part
from counterdraft.ui.decision_words import CONFLICT_SIGN
from counterdraft.ui.marks import BlockStatus, line_status
from counterdraft.ui.moved_places import MovedHere
from counterdraft.ui.overlays import CommentMark, DecisionMark
from counterdraft.ui.page_metrics import PageMetrics, side_zoom
from counterdraft.ui.positions import to_utf16
from counterdraft.ui.row_layouter import LaidBlock, LaidRow, RowLayouter
from counterdraft.ui.theme import Theme, document_font, interface_font

_HATCH_PX = 8
_TALLEST_TYPE = 2.0
"""Ascent in em of the line above which it holds a picture: titles are smaller."""
_BAR = {
    BlockStatus.CHANGED: "changed_bar",
    BlockStatus.FORMATTED: "changed_bar",
    BlockStatus.ADDED: "inserted_bar",
    BlockStatus.REMOVED: "deleted_bar",
    BlockStatus.MOVED: "moved_bar",
}
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""Qt mirrors it for painters that write from right to left."""
_CENTER = Qt.AlignmentFlag.AlignCenter


@lru_cache(maxsize=16)
def _hatch(color: str, ratio: float) -> QPixmap:
    tile = QPixmap(round(_HATCH_PX * ratio), round(_HATCH_PX * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), 1.0))
    for shift in (-_HATCH_PX, 0, _HATCH_PX):
        painter.drawLine(QPointF(shift - 1, _HATCH_PX + 1), QPointF(shift + _HATCH_PX + 1, -1))
    painter.end()
    return tile


def _direction(*, from_right: bool) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight


@contextmanager
def _writing(painter: QPainter, direction: Qt.LayoutDirection) -> Iterator[None]:
    """Write in a direction; what is painted after it must not depend on it."""
    before = painter.layoutDirection()
    painter.setLayoutDirection(direction)
    yield
    painter.setLayoutDirection(before)


class RowPainter:
    """Paints rows of all columns with one theme and one font."""

    def __init__(self, layouter: RowLayouter, theme: Theme, zoom: float, part_names: dict[Part, str]) -> None:
        self._layouter = layouter
        self._part_names = part_names
        self.current_row = -1
        self.first_column = 0
        self._column = 0
        self.moved_text: Callable[[str], str] = str
        self.band_text: Callable[[int], str] = str
        self.set_look(theme, zoom)

    def set_look(self, theme: Theme, zoom: float) -> None:
        """Take other colours or sizes."""
        self.theme = theme
        self._label_font = document_font(zoom)
        side = side_zoom(zoom)
        self._sign_font = interface_font(1.05 * side, bold=True)
        self._reference_font = interface_font(0.8 * side)
        self._bubble_font = interface_font(0.74 * side, bold=True)
        self._section_font = interface_font(0.8 * zoom, bold=True)
        self._section_font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self._section_font.setCapitalization(QFont.Capitalization.AllUppercase)

    @property
    def metrics(self) -> PageMetrics:
        """Measures of the current font."""
        return self._layouter.metrics

    def paint(
        self,
        painter: QPainter,
        row: int,
        column: int,
        top: int,
        laid: LaidRow,
        selections: list[tuple[int, int, QTextLayout.FormatRange]],
        caret: int,
    ) -> None:
        """Paint a row whose top edge is at `top`; `caret` is a document position or -1."""
        self._column = column
        direction = _direction(from_right=self._layouter.mirrored)
        with _writing(painter, direction):
            self._paint_parts(painter, row, column, top, laid)
            for item in laid.columns[column]:
                self._paint_text(painter, item, top, column, selections, caret)
            self._paint_bubbles(painter, laid.columns[column], top, column)

    def _paint_parts(self, painter: QPainter, row: int, column: int, top: int, laid: LaidRow) -> None:
        """What belongs to a row but its words."""
        width = self._layouter.columns[column].width
        source = self._layouter.sheet.rows[row]
        lead = self._layouter.lead(row)
        band = self._layouter.bands.get(row)
        above = self.metrics.band if band is not None else 0
        body = QRectF(0, top + lead, width, laid.height - lead)
        if row == self.current_row:
            painter.fillRect(body, self.theme["current_row"])
        if band is not None:
            self._paint_band(painter, column, len(band), top, width)
        if source.opens_part:
            self._paint_section(painter, column, source.part, top + above, width)
        if row in self._layouter.moved:
            y = top + lead - self._layouter.moved_height(row)
            for note in self._layouter.moved[row].get(column, ()):
                self._paint_moved(painter, note, y, width)
                y += self.metrics.band
        if not laid.columns[column]:
            if any(laid.columns):
                self._paint_missing(painter, body)
            return
        items = laid.columns[column]
        if source.line(column) is not None:
            self._paint_table_row(painter, row, column, top + lead, laid.height - lead)
            status = line_status(item.source.status for item in items)
            contested = any(self._contested(item) for item in items)
            self._paint_bar(painter, top + items[0].y, body.bottom() - top - items[0].y, status, contested)
        for index, item in enumerate(items):
            self._paint_signs(painter, item, top, first=index == 0)

    def _box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Where a rectangle of a row from left to right lies in the column that is painted."""
        return self._layouter.placed(self._column, QRectF(x, y, width, height))

    def _paint_band(self, painter: QPainter, column: int, count: int, top: int, width: int) -> None:
        """A strip that stands for hidden rows; the first column says how many."""
        metrics = self.metrics
        height = metrics.band - 6
        painter.fillRect(QRectF(0, top + 3, width, height), self.theme["hover"])
        painter.fillRect(QRectF(0, top + 3, width, 1), self.theme["line"])
        painter.fillRect(QRectF(0, top + 2 + height, width, 1), self.theme["line"])
        if column == self.first_column:
            painter.setFont(self._reference_font)
            painter.setPen(self.theme["muted"])
            box = self._box(metrics.gutter, top + 3, width - metrics.gutter, height)
            sign = "◂" if self._layouter.mirrored else "▸"
            painter.drawText(box, _START, f"{sign}  {self.band_text(count)}")

    def _paint_moved(self, painter: QPainter, note: MovedHere, top: int, width: int) -> None:
        """A line that says what stands here in the delegation's own text."""
        metrics = self.metrics
        left = metrics.gutter - 6
        box = self._box(left, top + 4, width - left - metrics.margin + 6, metrics.band - 8)
        painter.fillRect(box, self.theme["moved_tint"])
        painter.fillRect(self._box(0, box.top(), 3, box.height()), self.theme["moved_bar"])
        painter.setFont(self._sign_font)
        painter.setPen(self.theme["moved_bar"])
        sign = BlockStatus.MOVED.value
        painter.drawText(self._box(4, box.top(), metrics.em * 1.15, box.height()), _CENTER, sign)
        painter.setFont(self._reference_font)
        painter.setPen(self.theme["text"])
        painter.drawText(box.adjusted(6, 0, -6, 0), _START, self.moved_text(note.reference))

    def _paint_section(self, painter: QPainter, column: int, part: Part, top: int, width: int) -> None:
        metrics = self.metrics
        y = top + round(metrics.section * 0.34)
        painter.fillRect(
            self._box(metrics.gutter, y, width - metrics.gutter - metrics.margin, 1), self.theme["line"]
        )
        painter.setFont(self._section_font)
        painter.setPen(self.theme["faint"])
        box = self._box(metrics.gutter, y + 2, width - metrics.gutter, metrics.section - (y - top) - 2)
        painter.drawText(box, _START, self._part_names.get(part, ""))

    def _paint_missing(self, painter: QPainter, body: QRectF) -> None:
        metrics = self.metrics
        box = self._box(
            metrics.gutter - 6,
            body.top() + 3,
            body.width() - metrics.gutter - metrics.margin + 12,
            body.height() - 6,
        )
        painter.fillRect(box, self.theme["missing_paper"])
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        painter.drawTiledPixmap(box, _hatch(self.theme["hatch"].name(), ratio))

    def _paint_table_row(self, painter: QPainter, row: int, column: int, top: int, height: int) -> None:
        line = self._layouter.sheet.rows[row].line(column)
        if line is None:
            return
        width = self._layouter.text_width(column)
        left = self._layouter.text_left
        color = self.theme["line"]
        for (start, end), merged in zip(line.edges, line.merged_up, strict=True):
            x, right = round(left + start * width), round(left + end * width)
            if line.header:
                painter.fillRect(QRectF(x, top, right - x, height), self.theme["panel"])
            if not merged:
                painter.fillRect(QRectF(x, top, right - x, 1), color)
            painter.fillRect(QRectF(x, top, 1, height), color)
            painter.fillRect(QRectF(right, top, 1, height + 1), color)
        if line.last:
            painter.fillRect(QRectF(left, top + height - 1, round(width) + 1, 1), color)

    def _contested(self, item: LaidBlock) -> bool:
        return (self._column, item.source.provision.id) in self._layouter.overlays.conflicts

    def _paint_bar(
        self, painter: QPainter, y: float, height: float, status: BlockStatus, contested: bool
    ) -> None:
        """The bar at the edge of the column and its sign: what happened to a provision or a table row."""
        metrics = self.metrics
        y, height = round(y), round(height)
        if contested:
            tint = self._box(0, y, metrics.gutter - metrics.em * 0.5, height)
            painter.fillRect(tint, self.theme["error_paper"])
        if status is BlockStatus.SAME:
            return
        color = self.theme["error_text" if contested else _BAR[status]]
        painter.fillRect(self._box(0, y, 3, height), color)
        painter.setFont(self._sign_font)
        painter.setPen(color)
        sign = CONFLICT_SIGN if contested else status.value
        painter.drawText(self._box(4, y, metrics.side * 1.15, metrics.line), _CENTER, sign)

    def _paint_signs(self, painter: QPainter, item: LaidBlock, top: int, *, first: bool) -> None:
        metrics = self.metrics
        source = item.source
        y, height = top + item.y, max(item.height, metrics.line)
        status, contested = source.status, self._contested(item)
        if source.slot is None:
            self._paint_bar(painter, y, height, status, contested)
        elif status is not BlockStatus.SAME:
            x = item.x - metrics.cell_pad + 1
            if self._layouter.mirrored:
                x = item.x + item.width + metrics.cell_pad - 2
            color = self.theme["error_text" if contested else _BAR[status]]
            painter.fillRect(QRectF(round(x), round(y), 2, round(height)), color)
        if first and source.provision.reference and source.provision.text and source.slot is None:
            self._paint_reference(painter, item, y, signed=status is not BlockStatus.SAME)
        self._paint_label(painter, item, top)
        decisions = self._layouter.overlays.decisions.get((self._column, source.provision.id))
        if decisions:
            self._paint_decisions(painter, item, top, decisions)

    def bubbles(self, items: list[LaidBlock], column: int) -> list[tuple[LaidBlock, list[CommentMark]]]:
        """The comment marks of a row and what they stand beside; the cells of a table row share one."""
        marks = self._layouter.overlays.comment_marks
        found = [(item, marks(column, item.source.provision.id)) for item in items]
        found = [(item, comments) for item, comments in found if comments]
        if found and found[0][0].source.slot is not None:
            return [(found[0][0], [mark for _, comments in found for mark in comments])]
        return found

    def _paint_decisions(
        self, painter: QPainter, item: LaidBlock, top: int, decisions: list[DecisionMark]
    ) -> None:
        """A sign on the line where each decided change begins, past the sign of the change."""
        metrics = self.metrics
        layout = item.block.layout()
        text = item.source.provision.text
        size = metrics.em * 1.1
        painter.setFont(self._sign_font)
        left: dict[int, float] = {}
        for mark in sorted(decisions, key=lambda mark: mark.start):
            line = layout.lineForTextPosition(to_utf16(text, mark.start))
            number = line.lineNumber() if line.isValid() else 0
            y = top + item.y + (line.y() if line.isValid() else 0)
            # The first line holds the sign of the change and the reference already.
            if number == 0 and layout.lineCount() > 1:
                number, y = 1, y + metrics.line
            x = left.get(number, 4.0 if number else metrics.em * 1.15)
            if x + size > metrics.gutter - metrics.em * 0.6:
                continue
            left[number] = x + size
            painter.setPen(self.theme[mark.color])
            painter.drawText(self._box(x, y, size, metrics.line), _CENTER, mark.sign)

    def _paint_reference(self, painter: QPainter, item: LaidBlock, y: float, *, signed: bool) -> None:
        metrics = self.metrics
        left = metrics.side * 1.2 if signed else 5.0
        room = metrics.gutter - metrics.side * 0.85 - left
        font = QFontMetricsF(self._reference_font)
        text = font.elidedText(item.source.provision.reference, Qt.TextElideMode.ElideMiddle, room)
        painter.setFont(self._reference_font)
        painter.setPen(self.theme["faint"])
        width = font.horizontalAdvance(text)
        x = self._box(left + room - width, y, width, metrics.line).left()
        # A little above the baseline of the text, where small type looks level with it.
        baseline = _ascent(item)
        if baseline > metrics.em * _TALLEST_TYPE:
            baseline = metrics.em * 1.07  # beside a picture, at its top, level with the sign
        # A name that the program gives is Latin, also where it begins with a sign of no direction.
        with _writing(painter, Qt.LayoutDirection.LeftToRight):
            painter.drawText(QPointF(x, y + baseline - metrics.em * 0.06), text)

    def _paint_label(self, painter: QPainter, item: LaidBlock, top: int) -> None:
        source = item.source
        label = source.note or source.provision.label
        if not label:
            return
        painter.setFont(self._label_font)
        painter.setPen(self.theme["text" if not source.note else "muted"])
        gap = self.metrics.em * 0.45
        width = QFontMetricsF(self._label_font).horizontalAdvance(label)
        x = item.x + item.indent - gap - width
        if source.provision.look.right_to_left:
            x = item.x + item.width - item.indent + gap
        # By the direction of the text, not of the window: “1.” must not become “.1”.
        with _writing(painter, _direction(from_right=source.provision.look.right_to_left)):
            painter.drawText(QPointF(x, top + item.y + _ascent(item)), label)

    def bubble_rect(self, item: LaidBlock, top: int, column: int) -> QRectF:
        """Where the comment mark of a block is, in document coordinates."""
        metrics = self.metrics
        width = self._layouter.columns[column].width
        size = round(metrics.side * 1.25)
        x = width - metrics.margin + round((metrics.margin - size) / 2)
        return self._layouter.placed(column, QRectF(x, round(top + item.y + 2), size, size))

    def _paint_bubbles(self, painter: QPainter, items: list[LaidBlock], top: int, column: int) -> None:
        for item, comments in self.bubbles(items, column) if self._layouter.overlays.comments else ():
            self._paint_bubble(painter, item, top, column, comments)

    def _paint_bubble(
        self, painter: QPainter, item: LaidBlock, top: int, column: int, comments: list[CommentMark]
    ) -> None:
        box = self.bubble_rect(item, top, column)
        open_ones = [mark for mark in comments if not mark.resolved]
        current = any(mark.thread == self._layouter.overlays.current_thread for mark in comments)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.theme["comment_line"] if open_ones else self.theme["faint"]
        painter.setPen(QPen(line, 1.2))
        painter.setBrush(
            self.theme["comment_current_tint" if current else "comment_tint"]
            if open_ones
            else Qt.BrushStyle.NoBrush
        )
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), box.width() * 0.34, box.width() * 0.34)
        painter.setFont(self._bubble_font)
        painter.setPen(self.theme["text"] if open_ones else self.theme["faint"])
        text = str(comments[0].number) if len(comments) == 1 else f"{comments[0].number}+"
        painter.drawText(box, _CENTER, text)
        painter.restore()

    def _paint_text(
        self,
        painter: QPainter,
        item: LaidBlock,
        top: int,
        column: int,
        selections: list[tuple[int, int, QTextLayout.FormatRange]],
        caret: int,
    ) -> None:
        layout = item.block.layout()
        origin = QPointF(item.x, top + item.y)
        start = item.block.position()
        length = item.block.length()
        parts = []
        for first, last, style in selections:
            low, high = max(first, start), min(last, start + length)
            if low < high:
                part = QTextLayout.FormatRange()
                part.start, part.length = low - start, high - low
                part.format = style.format
                parts.append(part)
        painter.setPen(self.theme["text"])
        layout.draw(painter, origin, parts)
        self._paint_comment_lines(painter, item, origin, column, layout)
        if start <= caret < start + length:
            layout.drawCursor(painter, origin, caret - start, 2)

    def _paint_comment_lines(
        self, painter: QPainter, item: LaidBlock, origin: QPointF, column: int, layout: QTextLayout
    ) -> None:
        marks = self._layouter.overlays.comment_marks(column, item.source.provision.id)
        if not marks:
            return
        text = item.source.provision.text
        pen = QPen(self.theme["comment_line"], 2.0, Qt.PenStyle.DotLine)
        painter.save()
        painter.setPen(pen)
        for mark in marks:
            if mark.resolved or len(mark.span) == 0:
                continue
            start, end = to_utf16(text, mark.span.start), to_utf16(text, mark.span.end)
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                low = max(start, line.textStart())
                high = min(end, line.textStart() + line.textLength())
                if low < high:
                    # The space at the end of a line hangs over; nobody sees it marked.
                    seen = line.naturalTextRect()
                    ends = _line_x(line.cursorToX(low)), _line_x(line.cursorToX(high))
                    left, right = (min(max(x, seen.left()), seen.right()) for x in ends)
                    y = round(origin.y() + line.y() + line.height()) - 1
                    painter.drawLine(QPointF(origin.x() + left, y), QPointF(origin.x() + right, y))
        painter.restore()


def _ascent(item: LaidBlock) -> float:
    """Distance in px from a block's top to the baseline of its first line."""
    layout = item.block.layout()
    return float(layout.lineAt(0).ascent()) if layout.lineCount() else 0.0


def _line_x(value: object) -> float:
    """`cursorToX` answers with a number, in some releases with a pair."""
    if isinstance(value, tuple):
        return float(value[0])
    return float(value)  # type: ignore[arg-type]
