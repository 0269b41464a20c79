"""The narrow map beside the text: where the changes, comments and search hits of the whole text are."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from counterdraft.ui.marks import BlockStatus
from counterdraft.ui.row_geometry import RowGeometry
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.theme import Theme

_WIDTH_PX = 16
_LEAST_TICK_PX = 2
_DEBOUNCE_MS = 60

_LANE = {
    BlockStatus.REMOVED: (0, 6, "deleted_bar"),
    BlockStatus.ADDED: (8, 6, "inserted_bar"),
    BlockStatus.CHANGED: (3, 8, "changed_bar"),
    BlockStatus.FORMATTED: (5, 4, "changed_bar"),
    BlockStatus.MOVED: (3, 8, "moved_bar"),
}


class OverviewRuler(QWidget):
    """Draws a cached picture of all rows: deletions on the left, insertions on the right, changes between.

    In windows that read from right to left the sides are exchanged, as those of the columns are.

    Signals:
        jumped(value): the text should be centred on this distance from its top, in px.
    """

    jumped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._geometry: RowGeometry | None = None
        self._statuses: list[tuple[int, BlockStatus]] = []
        self._comments: list[int] = []
        self._hits: list[int] = []
        self._view = (0, 0)
        self._picture: QPixmap | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DEBOUNCE_MS)
        self._later.timeout.connect(self._forget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Overview of changes"))
        self._name_sides()

    def _name_sides(self) -> None:
        if self.isRightToLeft():
            sides = self.tr("Changes in the whole text: deletions right, insertions left. Click to go there.")
        else:
            sides = self.tr("Changes in the whole text: deletions left, insertions right. Click to go there.")
        self.setToolTip(sides)

    @guarded(lambda: None)
    def changeEvent(self, event: QEvent) -> None:
        """Exchange the sides with those of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._name_sides()
            self._forget()

    @guarded(lambda: QSize(_WIDTH_PX, 100))
    def sizeHint(self) -> QSize:
        """A fixed narrow width."""
        return QSize(_WIDTH_PX, 100)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._forget()

    def set_rows(self, geometry: RowGeometry, statuses: Iterable[tuple[int, BlockStatus]]) -> None:
        """Show the rows of a geometry that have a status."""
        self._geometry = geometry
        self._statuses = list(statuses)
        self._forget()

    def set_comments(self, rows: Iterable[int]) -> None:
        """Mark rows with comments."""
        self._comments = list(rows)
        self.refresh()

    def set_hits(self, rows: Iterable[int]) -> None:
        """Mark rows with search hits."""
        self._hits = list(rows)
        self.refresh()

    def set_view(self, value: int, height: int) -> None:
        """Say which part of the text is on screen, in px."""
        if self._view != (value, height):
            self._view = (value, height)
            self.update()

    def refresh(self) -> None:
        """Draw again soon; many calls cost one drawing."""
        self._later.start()

    def _forget(self) -> None:
        self._picture = None
        self.update()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new height."""
        super().resizeEvent(event)
        self._picture = None

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture and frame what is on screen."""
        if self._picture is None:
            self._picture = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        total = self._geometry.total if self._geometry else 0
        if total > 0:
            scale = self._scale()
            top = round(self._view[0] * scale)
            frame = QRect(0, top, self.width() - 1, max(round(self._view[1] * scale), 6))
            shade = QColor(self._theme["muted"])
            shade.setAlpha(34)
            painter.fillRect(frame, shade)
            shade.setAlpha(150)
            painter.setPen(shade)
            painter.drawRect(frame)
        painter.end()

    def _scale(self) -> float:
        total = self._geometry.total if self._geometry else 0
        # A short text keeps its own scale, so that its map does not look like a long one's.
        return min(1.0, self.height() / total) if total else 1.0

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme["window"])
        geometry = self._geometry
        if geometry is None or not geometry.total:
            return picture
        painter = QPainter(picture)
        places = (geometry.tops() * self._scale()).astype(int).tolist()
        last = len(geometry) - 1
        # Rows that fall on the same pixels are drawn once.
        seen: dict[tuple[BlockStatus, int, int], None] = {}
        for row, status in self._statuses:
            if row <= last and not geometry.is_hidden(row):
                y = places[row]
                seen[status, y, max(places[row + 1] - y, _LEAST_TICK_PX)] = None
        for status, y, height in seen:
            x, width, color = _LANE[status]
            painter.fillRect(self._tick(x + 1, y, width, height), self._theme[color])
        for rows, color, x in ((self._hits, "found_current_tint", 0), (self._comments, "comment_line", 13)):
            for y in {places[row] for row in rows if 0 <= row <= last}:
                painter.fillRect(self._tick(x, y, 3, 3), self._theme[color])
        painter.end()
        return picture

    def _tick(self, x: int, y: int, width: int, height: int) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(x, y, width, height))

    @guarded(lambda: None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._jump(event.position().y())

    @guarded(lambda: None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while it is pressed."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event.position().y())

    def _jump(self, y: float) -> None:
        self.jumped.emit(round(y / self._scale() - self._view[1] / 2))
