"""What stands in a line in place of words: note marks, pictures, and descriptions of other objects."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from counterdraft.model.draft import InlineObject, ObjectKind
from counterdraft.ui.marks import Mark
from counterdraft.ui.pictures import Pictures
from counterdraft.ui.row_layouter import RowLayouter
from counterdraft.ui.row_painter import RowPainter
from counterdraft.ui.sheet import SheetBlock
from counterdraft.ui.theme import interface_font

NOTES = (ObjectKind.FOOTNOTE_MARK, ObjectKind.ENDNOTE_MARK)
_SILENT = (ObjectKind.FIELD_MARK, ObjectKind.FIELD)
_TWIPS_PER_POINT = 20
_LONGEST = 40
_HIGHEST = 1.3
"""Height that a picture may have, as a share of the width of the column."""


class InlineObjects:
    """Gives inline objects their size and paints them, for one column."""

    def __init__(self, layouter: RowLayouter, painter: RowPainter, pictures: Pictures, column: int) -> None:
        self._layouter = layouter
        self._painter = painter
        self._pictures = pictures
        self._column = column

    def size(self, source: SheetBlock, item: InlineObject) -> tuple[float, float, float]:
        """Width, ascent and descent in px."""
        metrics = self._layouter.metrics
        if self._pictures.has(item):
            box = self._picture_size(source, item)
            return box.width(), box.height(), metrics.em * 0.1
        text = self._words(item)
        width = len(text) * metrics.em * 0.36 + (metrics.em * 0.08 if text else 0)
        return width, metrics.em, metrics.em * 0.3

    def _picture_size(self, source: SheetBlock, item: InlineObject) -> QSizeF:
        assert item.picture is not None
        metrics = self._layouter.metrics
        scale = metrics.px_per_point / _TWIPS_PER_POINT
        size = QSizeF(item.picture.width_twips * scale, item.picture.height_twips * scale)
        whole = self._layouter.text_width(self._column)
        room = whole
        if source.slot is not None:
            left, right = source.slot.share
            room = max((right - left) * whole - 2 * metrics.cell_pad, metrics.em)
        most = QSizeF(room, whole * _HIGHEST)
        if size.width() > most.width() or size.height() > most.height():
            size = size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        return QSizeF(max(round(size.width()), 1), max(round(size.height()), 1))

    def draw(self, painter: QPainter, box: QRectF, source: SheetBlock, item: InlineObject) -> None:
        """Paint an object into its box."""
        if self._pictures.has(item):
            self._draw_picture(painter, box, source, item)
            return
        text = self._words(item)
        if not text:
            return
        painter.save()
        scale = self._layouter.metrics.em / 15.0
        painter.setFont(interface_font(0.72 * scale))
        note = item.kind in NOTES
        painter.setPen(self._painter.theme["accent" if note else "muted"])
        up = box.adjusted(0, -box.height() * 0.3, 0, -box.height() * 0.25) if note else box
        painter.drawText(up, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _draw_picture(self, painter: QPainter, box: QRectF, source: SheetBlock, item: InlineObject) -> None:
        theme = self._painter.theme
        size = self._picture_size(source, item)
        # Whole pixels, so that what is scrolled is what would be painted.
        place = QRectF(QPointF(round(box.x()), round(box.y())), size)
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        picture = self._pictures.find(item, size.width(), size.height(), ratio)
        painter.save()
        if picture is not None and not picture.isNull():
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        else:
            painter.fillRect(place, theme["panel"])
            painter.setPen(theme["line"])
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            painter.setPen(theme["muted"])
            painter.setFont(interface_font(0.8))
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place.adjusted(6, 6, -6, -6), words, item.description or item.kind.value)
        self._draw_change(painter, place, source, item)
        painter.restore()

    def _draw_change(self, painter: QPainter, place: QRectF, source: SheetBlock, item: InlineObject) -> None:
        """A frame round a picture that came or goes; one that goes is crossed out as well."""
        marks = self._layouter.overlays.marks(self._column, source)
        mark = Mark.NONE
        for span, one in marks:
            if span.start <= item.start and item.end <= span.end:
                mark |= one
        if not mark & (Mark.DELETED | Mark.INSERTED):
            return
        gone = Mark.DELETED in mark
        painter.setPen(QPen(self._painter.theme["deleted_bar" if gone else "inserted_bar"], 3.0))
        inner = place.adjusted(2, 2, -2, -2)
        painter.drawRect(inner)
        if gone:
            painter.drawLine(inner.bottomLeft(), inner.topRight())

    def _words(self, item: InlineObject) -> str:
        if item.kind in NOTES:
            story = item.story
            number = self._layouter.sheet.note_number(self._column, story) if story is not None else ""
            return number or "*"
        if item.kind in _SILENT:
            return ""
        words = item.description or item.kind.value
        return f"[{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}]"
