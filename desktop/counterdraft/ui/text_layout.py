"""A document layout that knows the rows of all columns and lays out only those that are asked for.

Qt's text machinery (caret, selection, hit test, accessibility) calls it block by block; heights come from
the shared row geometry, so every column has the same row tops. Qt swallows exceptions in overridden
functions and fails later elsewhere: each one catches and logs.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextInlineObject,
    QTextLayout,
    QTextLine,
)

from counterdraft.model.draft import InlineObject
from counterdraft.ui.inline_objects import InlineObjects
from counterdraft.ui.pictures import Pictures
from counterdraft.ui.positions import from_utf16
from counterdraft.ui.row_layouter import LaidBlock, RowLayouter
from counterdraft.ui.row_painter import RowPainter
from counterdraft.ui.sheet import SheetBlock

_log = logging.getLogger(__name__)
_P = ParamSpec("_P")
_R = TypeVar("_R")


def guarded(otherwise: Callable[[], _R]) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Log an exception of an overridden Qt function and answer with `otherwise()` instead."""

    def decorate(function: Callable[_P, _R]) -> Callable[_P, _R]:
        @wraps(function)
        def call(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            try:
                return function(*args, **kwargs)
            except Exception:  # noqa: BLE001 - Qt cannot carry it; it would abort far from its cause
                _log.exception("in %s", function.__qualname__)
                return otherwise()

        return call

    return decorate


def _nothing() -> None:
    return None


class _ObjectHandler(QPyTextObject):
    """Never called: Qt treats inline objects as such only in layouts that have some handler."""

    @guarded(lambda: QSizeF(0, 0))
    def intrinsicSize(self, document: QTextDocument, position: int, style: QTextFormat) -> QSizeF:
        """The layout itself gives objects their size."""
        return QSizeF(0, 0)

    @guarded(_nothing)
    def drawObject(  # type: ignore[override]  # Qt calls it with a QRectF only
        self, painter: QPainter, rect: QRectF, document: QTextDocument, position: int, style: QTextFormat
    ) -> None:
        """The layout itself draws objects."""


class LazyTextLayout(QAbstractTextDocumentLayout):
    """Layout of one column's document over the shared `RowLayouter`.

    Attributes:
        caret_shown: whether Qt's caret is painted; a column that nobody worked in yet shows none.
    """

    def __init__(
        self,
        document: QTextDocument,
        layouter: RowLayouter,
        painter: RowPainter,
        pictures: Pictures,
        column: int,
    ) -> None:
        super().__init__(document)
        self._layouter = layouter
        self._painter = painter
        self._column = column
        self.caret_shown = False
        self._objects = InlineObjects(layouter, painter, pictures, column)
        self._handler = _ObjectHandler(self)
        self.registerHandler(_OBJECT_TYPE, self._handler)

    # What Qt calls ------------------------------------------------------------------------------------

    @guarded(_nothing)
    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Only the filler changes the document, and it tells the layouter itself."""

    @guarded(lambda: 1)
    def pageCount(self) -> int:
        """There are no pages."""
        return 1

    @guarded(lambda: QSizeF(0, 0))
    def documentSize(self) -> QSizeF:
        """Width of the pane, height of all rows."""
        return QSizeF(self._layouter.columns[self._column].width, self._layouter.geometry.total)

    @guarded(lambda: QRectF())
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """There is only the root frame."""
        return QRectF(QPointF(0, 0), self.documentSize())

    @guarded(lambda: QRectF())
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Place of a block, laid out now if need be."""
        if self._layouter.filling:
            return QRectF()
        row, laid = self._laid_block(block.blockNumber())
        if laid is None:
            return QRectF(0, self._layouter.geometry.total, 1, 1)
        top = self._layouter.geometry.top(row)
        return QRectF(laid.x, top + laid.y, laid.width, laid.height)

    @guarded(lambda: -1)
    def hitTest(  # type: ignore[override]  # Qt calls it with a QPointF only
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """Document position nearest to `point`; -1 for an exact test that hits no line."""
        geometry = self._layouter.geometry
        row = geometry.row_at(int(point.y()))
        row = self._row_with_text(row)
        if row < 0:
            return -1 if accuracy == Qt.HitTestAccuracy.ExactHit else 0
        blocks = self._layouter.ensure(row).columns[self._column]
        top = geometry.top(row)
        best: tuple[float, LaidBlock, QTextLine] | None = None
        for laid in blocks:
            layout = laid.block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                box = QRectF(laid.x, top + laid.y + line.y(), max(laid.width, 1.0), line.height())
                distance = _distance(box, point)
                if best is None or distance < best[0]:
                    best = (distance, laid, line)
        if best is None:
            return -1
        distance, laid, line = best
        if accuracy == Qt.HitTestAccuracy.ExactHit:
            inside = line.naturalTextRect().translated(laid.x, top + laid.y).contains(point)
            if not inside:
                return -1
        return laid.block.position() + int(line.xToCursor(point.x() - laid.x))

    @guarded(_nothing)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the rows that the clip rectangle touches."""
        geometry = self._layouter.geometry
        clip = context.clip
        row = geometry.row_at(int(clip.top()))
        if row < 0:
            return
        selections = _selections(context)
        caret = int(context.cursorPosition) if self.caret_shown else -1
        y = geometry.top(row)
        count = len(geometry)
        while row < count and y < clip.bottom():
            if not geometry.is_hidden(row):
                laid = self._layouter.ensure(row)
                self._painter.paint(painter, row, self._column, y, laid, selections, caret)
                y += laid.height
            row += 1

    @guarded(_nothing)
    def resizeInlineObject(self, item: QTextInlineObject, position: int, style: QTextFormat) -> None:
        """Give an inline object the room of the picture or of the words that stand for it."""
        found = self._object_at(position)
        width, ascent, descent = self._objects.size(*found) if found else (0.0, 0.0, 0.0)
        item.setAscent(ascent)
        item.setDescent(descent)
        item.setWidth(width)

    @guarded(_nothing)
    def positionInlineObject(self, item: QTextInlineObject, position: int, style: QTextFormat) -> None:
        """Objects stand in the line like words."""

    @guarded(_nothing)
    def drawInlineObject(  # type: ignore[override]  # Qt calls it with a QRectF only
        self, painter: QPainter, rect: QRectF, item: QTextInlineObject, position: int, style: QTextFormat
    ) -> None:
        """Draw a note mark raised, a picture, other objects by their description."""
        found = self._object_at(position)
        if found is not None:
            self._objects.draw(painter, rect, *found)

    # What the window calls ----------------------------------------------------------------------------

    def announce_size(self) -> None:
        """Tell the pane that the height of the document changed."""
        self.documentSizeChanged.emit(self.documentSize())

    def row_of_block(self, number: int) -> int:
        """The row of a block of the document, or -1."""
        rows = self._layouter.columns[self._column].block_rows
        return rows[number] if 0 <= number < len(rows) else -1

    # ---------------------------------------------------------------------------------------------------

    def _laid_block(self, number: int) -> tuple[int, LaidBlock | None]:
        row = self.row_of_block(number)
        if row < 0:
            return row, None
        column = self._layouter.columns[self._column]
        if column.hidden:
            return row, None
        return row, self._layouter.ensure(row).columns[self._column][number - column.first_block[row]]

    def _row_with_text(self, row: int) -> int:
        """The row itself or the nearest shown one whose cell in this column is not missing."""
        geometry, rows = self._layouter.geometry, self._layouter.sheet.rows
        if row < 0:
            return -1
        below = above = row
        while above >= 0 or below < len(geometry):
            if above >= 0 and rows[above].columns[self._column] and not geometry.is_hidden(above):
                return above
            if below < len(geometry) and rows[below].columns[self._column] and not geometry.is_hidden(below):
                return below
            above -= 1
            below += 1
        return -1

    def _object_at(self, position: int) -> tuple[SheetBlock, InlineObject] | None:
        block = self.document().findBlock(position)
        row = self.row_of_block(block.blockNumber())
        if row < 0:
            return None
        column = self._layouter.columns[self._column]
        source = self._layouter.sheet.rows[row].columns[self._column][
            block.blockNumber() - column.first_block[row]
        ]
        offset = from_utf16(source.provision.text, position - block.position())
        found = next((item for item in source.provision.objects if item.start == offset), None)
        return (source, found) if found is not None else None


_OBJECT_TYPE = int(QTextFormat.ObjectTypes.UserObject.value) + 1


def _distance(box: QRectF, point: QPointF) -> float:
    """Distance to a line's rectangle; rows first, so that a click beside a line stays in it."""
    dy = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
    dx = max(box.left() - point.x(), 0.0, point.x() - box.right())
    return dy * 4 + dx


def _selections(
    context: QAbstractTextDocumentLayout.PaintContext,
) -> list[tuple[int, int, QTextLayout.FormatRange]]:
    found = []
    for selection in context.selections:
        cursor = selection.cursor
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        if first < last:
            part = QTextLayout.FormatRange()
            # The format of a selection is a view into Qt's memory: the range takes a copy of it.
            part.format = QTextFormat(selection.format).toCharFormat()
            found.append((first, last, part))
    return found
