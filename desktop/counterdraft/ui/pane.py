"""One column of text: Qt's own read-only editor over the lazy layout, with selection and clean copies."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from counterdraft.model.draft import OBJECT, ProvisionId, Span
from counterdraft.ui.positions import from_utf16, to_utf16
from counterdraft.ui.row_layouter import RowLayouter
from counterdraft.ui.row_painter import RowPainter
from counterdraft.ui.sheet import SheetBlock
from counterdraft.ui.text_layout import LazyTextLayout, guarded

_LARGEST_HTML = 200_000
"""Code points of a selection above which a copy holds plain text only, so that copying stays instant."""

_NOTCH = 120
"""Eighths of a degree that a wheel turns by one notch."""

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


@dataclass(frozen=True, slots=True)
class SelectedText:
    """A stretch of one provision that the user marked; `more` says that the selection goes on after it."""

    column: int
    provision: ProvisionId
    span: Span
    more: bool = False


class Pane(QTextEdit):
    """A column of the compare view.

    Signals:
        resized: the width may have changed.
        row_clicked(row): a click beside the text.
        bubble_clicked(thread): a click on a comment mark.
        zoom_turned(steps): Ctrl and the wheel.
        menu_wanted(global position).
        band_clicked(row): a click on the band over a row.
        moved_clicked(change): a click on the note that a moved text stands here.
        edge_wanted(at end): the start or the end of the document was asked for.
        focused(here): the keyboard works here now, or no longer.
    """

    resized = Signal()
    row_clicked = Signal(int)
    bubble_clicked = Signal(str)
    zoom_turned = Signal(int)
    menu_wanted = Signal(QPoint)
    edge_wanted = Signal(bool)
    band_clicked = Signal(int)
    moved_clicked = Signal(str)
    focused = Signal(bool)

    def __init__(
        self,
        document: QTextDocument,
        layout: LazyTextLayout,
        layouter: RowLayouter,
        painter: RowPainter,
        column: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._layouter = layouter
        self._painter = painter
        self._text_layout = layout
        self.column = column
        self._turned = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(120)
        self.setDocument(document)
        cursor = self.textCursor()
        cursor.setVisualNavigation(True)  # the caret skips hidden blocks
        self.setTextCursor(cursor)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    # Qt ------------------------------------------------------------------------------------------------

    @guarded(lambda: None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The compare view moves the pixels of all panes itself."""

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the compare view."""
        super().resizeEvent(event)
        self.resized.emit()

    @guarded(lambda: None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; anything else scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # A touchpad turns by pieces of a notch, and sideways, too.
            self._turned += event.angleDelta().y()
            steps = int(self._turned / _NOTCH)
            self._turned -= steps * _NOTCH
            if steps:
                self.zoom_turned.emit(steps)
            event.accept()
            return
        self._turned = 0
        super().wheelEvent(event)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start and end of the document include the space around the first and last row."""
        self._text_layout.caret_shown = True
        super().keyPressEvent(event)
        if event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            self.edge_wanted.emit(False)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfDocument):
            self.edge_wanted.emit(True)

    @guarded(lambda: None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicks beside the text choose a row or a comment."""
        if event.button() == Qt.MouseButton.LeftButton and self._beside(event.position()):
            event.accept()
            return
        self._text_layout.caret_shown = True
        super().mousePressEvent(event)

    @guarded(lambda: None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over the comment marks, an arrow over the gutter, a text cursor elsewhere."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            point = event.position()
            if self._thread_at(point) or self._moved_at(point) or self._band_at(point) >= 0:
                shape = Qt.CursorShape.PointingHandCursor
            elif self._in_gutter(point):
                shape = Qt.CursorShape.ArrowCursor
            else:
                shape = Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    @guarded(lambda: None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The window fills the menu from its table of actions."""
        if not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.menu_wanted.emit(event.globalPos())

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember which column is worked in; who came by keyboard sees where the caret is."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self._text_layout.caret_shown = True
        self.focused.emit(True)

    @guarded(lambda: None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the compare view."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    @guarded(lambda: True)
    def viewportEvent(self, event: QEvent) -> bool:
        """Show the text of a note when the pointer rests on its mark."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._note_text(event.pos())
            if text:
                QToolTip.showText(event.globalPos(), text, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    @guarded(QMimeData)
    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the model's own text: no filler, no-break spaces kept, cells parted by tabs."""
        data = QMimeData()
        pieces = self._selected_pieces()
        data.setText(_joined([(block, text) for block, _, text in pieces]))
        if sum(len(text) for _, _, text in pieces) <= _LARGEST_HTML:
            data.setHtml("".join(f"<p>{_html(block, start, text)}</p>" for block, start, text in pieces))
        return data

    # What the window asks --------------------------------------------------------------------------

    def block_at(self, position: int) -> tuple[SheetBlock, int] | None:
        """The provision at a document position and the position of its first character."""
        block = self.document().findBlock(position)
        row = self._text_layout.row_of_block(block.blockNumber())
        if row < 0:
            return None
        first = self._layouter.columns[self.column].first_block[row]
        source = self._layouter.sheet.rows[row].columns[self.column][block.blockNumber() - first]
        return source, block.position()

    def place_caret(self, provision: ProvisionId, offset: int) -> None:
        """Put the caret before a character of a provision without scrolling; reading goes on from there."""
        position = self.document_position(provision)
        if position < 0:
            return
        text = self._layouter.sheet.documents[self.column].text(provision)
        cursor = self.textCursor()
        cursor.setPosition(position + to_utf16(text, min(offset, len(text))))
        self._text_layout.caret_shown = True
        self.setTextCursor(cursor)

    @property
    def worked_in(self) -> bool:
        """Whether the caret was put somewhere, by hand or by going to a change."""
        return self._text_layout.caret_shown

    def caret_row(self) -> int:
        """The row that the caret is in, or -1."""
        return self._text_layout.row_of_block(self.textCursor().block().blockNumber())

    def caret_provision(self) -> ProvisionId | None:
        """The provision that the caret is in."""
        found = self.block_at(self.textCursor().position())
        return found[0].provision.id if found else None

    def selected(self) -> SelectedText | None:
        """The marked text as a span of one provision; the first one of a longer selection."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        found = self.block_at(start)
        if found is None:
            return None
        source, first = found
        text = source.provision.text
        low = from_utf16(text, start - first)
        high = from_utf16(text, end - first)
        if low >= high:
            return None
        return SelectedText(
            self.column, source.provision.id, Span(low, high), end - first > to_utf16(text, high)
        )

    def select(self, provision: ProvisionId, span: Span) -> bool:
        """Put the selection on a span; false if the column does not show it."""
        position = self.document_position(provision)
        if position < 0:
            return False
        text = self._layouter.sheet.documents[self.column].text(provision)
        cursor = QTextCursor(self.document())
        cursor.setPosition(position + to_utf16(text, span.start))
        cursor.setPosition(position + to_utf16(text, span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def document_position(self, provision: ProvisionId) -> int:
        """Position of a provision's first character in the document, or -1."""
        row = self._layouter.sheet.row_of_provision(self.column, provision)
        if row < 0:
            return -1
        blocks = self._layouter.sheet.rows[row].columns[self.column]
        index = next(i for i, block in enumerate(blocks) if block.provision.id == provision)
        number = self._layouter.columns[self.column].first_block[row] + index
        return int(self.document().findBlockByNumber(number).position())

    # ---------------------------------------------------------------------------------------------------

    def _content(self, point: QPointF) -> QPointF:
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())

    def _in_gutter(self, point: QPointF) -> bool:
        return self._layouter.from_start(self.column, point.x()) < self._layouter.metrics.gutter * 0.8

    def _thread_at(self, point: QPointF) -> str:
        place = self._content(point)
        layouter = self._layouter
        across = layouter.from_start(self.column, place.x())
        if across < layouter.columns[self.column].width - layouter.metrics.margin:
            return ""
        row = self._layouter.geometry.row_at(int(place.y()))
        if row < 0:
            return ""
        top = self._layouter.geometry.top(row)
        for item, marks in self._painter.bubbles(layouter.ensure(row).columns[self.column], self.column):
            box = self._painter.bubble_rect(item, top, self.column)
            if box.adjusted(-3, -3, 3, 3).contains(place):
                return marks[0].thread
        return ""

    def _band_at(self, point: QPointF) -> int:
        """The row whose band is at a point, or -1."""
        y = int(self._content(point).y())
        row = self._layouter.geometry.row_at(y) if self._layouter.bands else -1
        if row not in self._layouter.bands:
            return -1
        inside = y < self._layouter.geometry.top(row) + self._layouter.metrics.band
        return row if inside else -1

    def _moved_at(self, point: QPointF) -> str:
        """The change whose note on moved text is at a point, or an empty string."""
        layouter = self._layouter
        y = int(self._content(point).y())
        row = layouter.geometry.row_at(y) if layouter.moved else -1
        notes = layouter.moved.get(row, {}).get(self.column, ())
        if not notes:
            return ""
        first = layouter.geometry.top(row) + layouter.lead(row) - layouter.moved_height(row)
        index = (y - first) // layouter.metrics.band
        return notes[index].change if 0 <= index < len(notes) else ""

    def _beside(self, point: QPointF) -> bool:
        thread = self._thread_at(point)
        if thread:
            self.bubble_clicked.emit(thread)
            return True
        moved = self._moved_at(point)
        if moved:
            self.moved_clicked.emit(moved)
            return True
        band = self._band_at(point)
        if band >= 0:
            self.band_clicked.emit(band)
            return True
        if self._in_gutter(point):
            row = self._layouter.geometry.row_at(int(self._content(point).y()))
            if row >= 0:
                self.row_clicked.emit(row)
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                return True
        return False

    def _note_text(self, point: QPoint) -> str:
        position = self._text_layout.hitTest(self._content(QPointF(point)), Qt.HitTestAccuracy.ExactHit)
        found = self.block_at(position) if position >= 0 else None
        if found is None:
            return ""
        source, first = found
        offset = from_utf16(source.provision.text, position - first)
        document = self._layouter.sheet.documents[self.column]
        for item in source.provision.objects:
            if item.start - 1 <= offset <= item.end and item.story is not None:
                texts = [p.text for p in document.provisions if p.story == item.story]
                return f"<p>{escape(' '.join(texts).replace(OBJECT, '').strip())}</p>"
            if item.start - 1 <= offset <= item.end and item.picture is not None and item.description:
                return f"<p>{escape(item.description)}</p>"
        return ""

    def _selected_pieces(self) -> list[tuple[SheetBlock, int, str]]:
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        pieces = []
        block = self.document().findBlock(start)
        column = self._layouter.columns[self.column]
        rows = self._layouter.sheet.rows
        number = block.blockNumber()
        while block.isValid() and block.position() < end and number < len(column.block_rows):
            row = column.block_rows[number]
            source = rows[row].columns[self.column][number - column.first_block[row]]
            text = source.provision.text
            low = from_utf16(text, max(start - block.position(), 0))
            high = from_utf16(text, end - block.position())
            pieces.append((source, low, text[low:high]))
            block = block.next()
            number += 1
        return pieces


def _joined(pieces: list[tuple[SheetBlock, str]]) -> str:
    parts: list[str] = []
    previous: SheetBlock | None = None
    for block, text in pieces:
        if previous is not None:
            same_row = (
                block.slot is not None and previous.slot is not None and block.slot.line == previous.slot.line
            )
            next_cell = same_row and block.slot != previous.slot
            parts.append("\t" if next_cell else "\n")
        parts.append(text.replace(OBJECT, ""))
        previous = block
    return "".join(parts)


def _html(block: SheetBlock, start: int, text: str) -> str:
    runs = block.provision.runs
    if not runs:
        return escape(text.replace(OBJECT, ""))
    parts = []
    for run in runs:
        low, high = max(run.start - start, 0), min(run.end - start, len(text))
        if low >= high:
            continue
        piece = escape(text[low:high].replace(OBJECT, "")).replace("\n", "<br>")
        for wanted, tag in ((run.bold, "b"), (run.italic, "i"), (run.underline, "u")):
            if wanted:
                piece = f"<{tag}>{piece}</{tag}>"
        parts.append(piece)
    return "".join(parts)
