"""The columns side by side: owns the scroll position and keeps every pane on the same rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from counterdraft.formats.docx.pictures import PictureFile
from counterdraft.model.change import Change, ChangeId
from counterdraft.model.synopsis import Comparison
from counterdraft.ui.collector_pause import CollectorPause
from counterdraft.ui.column_title import ColumnTitle
from counterdraft.ui.document_filler import fill
from counterdraft.ui.local_forms import figures
from counterdraft.ui.marked_view import MarkedView
from counterdraft.ui.marks import BlockStatus
from counterdraft.ui.mirrored_splitter import MirroredSplitter
from counterdraft.ui.moved_places import MovedHere, by_row
from counterdraft.ui.overlays import Overlays
from counterdraft.ui.page_metrics import PageMetrics
from counterdraft.ui.pane import Pane
from counterdraft.ui.part_words import band_text, moved_text, part_names
from counterdraft.ui.pictures import Pictures
from counterdraft.ui.row_layouter import Column, RowLayouter
from counterdraft.ui.row_painter import RowPainter
from counterdraft.ui.scroll_anchor import ScrollAnchor
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.text_layout import LazyTextLayout
from counterdraft.ui.theme import Theme, document_font
from counterdraft.ui.time_slices import TimeSlices
from counterdraft.ui.unchanged import Band

_REVEAL_SHARE = 0.3
_LEAST_ZOOM, _MOST_ZOOM = 0.5, 3.0
_DRAWN = tuple(status for status in BlockStatus if status.value)
"""What the map of changes draws, the strongest last and so on top."""


class CompareView(MarkedView):
    """Shows one comparison.

    Signals:
        filled: every row is in the documents.
        scrolled: another row came to the top.
        selection_changed: a pane's selection or caret moved; caret_moved(pane, by hand): the caret alone.
        row_clicked(row), bubble_clicked(thread), zoom_turned(steps), menu_wanted(global position).
        column_menu_wanted(global position): the menu of the active column's title.
        band_clicked(row): the band over a row; hidden_row_wanted(row): a hidden row is to be shown.
        columns_changed: other columns are shown, or in another order.
    """

    filled = Signal()
    scrolled = Signal()
    selection_changed = Signal()
    caret_moved = Signal(Pane, bool)
    row_clicked = Signal(int)
    bubble_clicked = Signal(str)
    zoom_turned = Signal(int)
    menu_wanted = Signal(QPoint)
    column_menu_wanted = Signal(QPoint)
    band_clicked = Signal(int)
    moved_clicked = Signal(str)
    hidden_row_wanted = Signal(int)
    columns_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.zoom = 1.0
        self._titles: list[ColumnTitle] = []
        self._documents: list[QTextDocument] = []
        self._layouts: list[LazyTextLayout] = []
        self._painter: RowPainter | None = None
        self._anchor: ScrollAnchor | None = None
        self._moving = False
        self._known_total = (-1, -1)
        self.shown: tuple[int, ...] = ()
        self.slices = TimeSlices(self)
        self.pictures = Pictures(self)
        self.pictures.arrived.connect(self._repaint)
        self._pause = CollectorPause()
        self._statuses: list[tuple[int, BlockStatus]] = []
        self._statuses_to = 0
        self.splitter = MirroredSplitter()
        self.splitter.setHandleWidth(1)
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        self.bar.setAccessibleName(self.tr("Scroll position of all columns"))
        self.bar.valueChanged.connect(self._bar_moved)
        self.ruler.jumped.connect(self._bar_moved)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.ruler)
        layout.addWidget(self.bar)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._settle)
        self._widths_changed = False

    # Content ------------------------------------------------------------------------------------------

    def show_comparison(self, comparison: Comparison, files: Sequence[PictureFile] = ()) -> None:
        """Show a comparison: the first rows at once, the others in slices; `filled` tells the end.

        Pictures are read from `files`, which are those of the columns in their order.
        """
        self.clear()
        sheet = self.sheet = Sheet(comparison)
        self.pictures.show_files(files, sheet.documents)
        overlays = self.overlays = Overlays(sheet, self.theme)
        font = document_font(self.zoom)
        layouter = self.layouter = RowLayouter(sheet, overlays, PageMetrics.of(font))
        layouter.mirrored = self.isRightToLeft()
        self._painter = RowPainter(layouter, self.theme, self.zoom, part_names())
        self._painter.band_text, self._painter.moved_text = band_text, moved_text
        self._anchor = ScrollAnchor(layouter)
        for number in range(sheet.columns):
            document = QTextDocument(self)
            document.setUndoRedoEnabled(False)
            document.setDefaultFont(font)
            layouter.add_column(document)
            layout = LazyTextLayout(document, layouter, self._painter, self.pictures, number)
            document.setDocumentLayout(layout)
            self._documents.append(document)
            self._layouts.append(layout)
        filling = fill(sheet, layouter)
        width = max((self.width() - self.ruler.width() - self.bar.width()) // sheet.columns, 220)
        for column in layouter.columns:
            column.width = width
        self._pause.begin()
        self._note_statuses(0, next(filling, 0))
        # Layouts ask each other for heights: every document must be there before a pane is.
        self._add_panes(sheet)
        layouter.on_moved = self._row_moved
        self.slices.start(self._fill_rest(filling), self._all_filled)

    def _fill_rest(self, filling: Iterator[int]) -> Iterator[int]:
        done = self._statuses_to
        for ready in filling:
            self._note_statuses(done, ready)
            done = ready
            self._later.start()
            yield ready

    def _note_statuses(self, first: int, last: int) -> None:
        """Remember what the map of changes shows for rows that have come."""
        assert self.sheet is not None
        for number in range(first, last):
            seen = {block.status for blocks in self.sheet.rows[number].columns for block in blocks}
            if seen != {BlockStatus.SAME}:
                self._statuses.extend((number, status) for status in _DRAWN if status in seen)
        self._statuses_to = last

    def _all_filled(self) -> None:
        self._pause.end()
        self._settle()
        if self.layouter is not None:
            self.ruler.set_rows(self.layouter.geometry, self._statuses)
        # Those who wait for it have work of their own: they get a turn of theirs.
        self.slices.start(iter(()), self.filled.emit)

    def _add_panes(self, sheet: Sheet) -> None:
        counts: dict[str, int] = {}
        for change in sheet.comparison.changes:
            counts[change.delegation] = counts.get(change.delegation, 0) + 1
        for number in range(len(self._documents)):
            count = counts.get(sheet.titles[number], 0)
            self._add_pane(number, self.tr("Changes: {count}").format(count=figures(count)) if number else "")
        self.shown = tuple(range(len(self.panes)))
        self.splitter.setSizes([10_000] * len(self.panes))
        self._order_for_readers()

    def _order_for_readers(self) -> None:
        """Let screen readers and the Tab key meet the columns from left to right; splitters reverse them."""
        places = range(self.splitter.count())
        for widget in (*map(self.splitter.widget, places), *map(self.splitter.handle, places)):
            if widget is not None:
                widget.raise_()
        for before, after in pairwise(self.shown):
            QWidget.setTabOrder(self.panes[before], self.panes[after])

    def _add_pane(self, number: int, count: str) -> None:
        assert self.sheet is not None
        assert self.layouter is not None
        assert self._painter is not None
        name = self.sheet.titles[number] or self.tr("Draft")
        title = ColumnTitle(name, self.sheet.documents[number].name, count, self.theme)
        title.inset = self.layouter.metrics.gutter
        title.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        title.customContextMenuRequested.connect(self._title_menu_wanted)
        pane = Pane(self._documents[number], self._layouts[number], self.layouter, self._painter, number)
        pane.setAccessibleName(self.tr("{name}, text").format(name=name))
        pane.setPalette(self.theme.palette())
        self._connect_pane(pane)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(pane, 1)
        self.splitter.addWidget(holder)
        self._titles.append(title)
        self.panes.append(pane)

    def _connect_pane(self, pane: Pane) -> None:
        pane.resized.connect(self._pane_resized)
        pane.verticalScrollBar().valueChanged.connect(self._bar_moved)
        pane.edge_wanted.connect(self._go_to_edge)
        pane.focused.connect(self._pane_focused)
        pane.selectionChanged.connect(self._pane_selection_changed)
        pane.cursorPositionChanged.connect(self._caret_moved)
        for signal, own in (
            (pane.row_clicked, self.row_clicked),
            (pane.bubble_clicked, self.bubble_clicked),
            (pane.zoom_turned, self.zoom_turned),
            (pane.menu_wanted, self.menu_wanted),
            (pane.band_clicked, self.band_clicked),
            (pane.moved_clicked, self.moved_clicked),
        ):
            signal.connect(own)

    # Columns ------------------------------------------------------------------------------------------

    def add_column(self, document: QTextDocument, column: Column) -> None:
        """Add a column whose blocks are in the document already; the sheet must have it."""
        assert self.layouter is not None
        assert self._painter is not None
        number = len(self._documents)
        self.layouter.drop_all()
        self.layouter.columns.append(column)
        layout = LazyTextLayout(document, self.layouter, self._painter, self.pictures, number)
        document.setDocumentLayout(layout)
        self._documents.append(document)
        self._layouts.append(layout)
        self._add_pane(number, "")
        self.show_columns((*self.shown, number))

    def show_columns(self, columns: Sequence[int]) -> None:
        """Show these columns from left to right and hide the others; all get the same width."""
        known = range(len(self.panes))
        order = tuple(number for number in dict.fromkeys(columns) if number in known)
        if self.layouter is None or not order or (order == self.shown and len(known) == len(order)):
            return
        self.shown = order
        self._moving = True
        if self._painter is not None:
            self._painter.first_column = order[0]
        for number in known:
            holder = self.panes[number].parentWidget()
            place = order.index(number) if number in order else len(known) - 1
            if holder is not None:
                self.splitter.insertWidget(place, holder)
                holder.setVisible(number in order)
            self.layouter.columns[number].hidden = number not in order
        if self._active not in order:
            self._active = order[0]
        self.splitter.setSizes([10_000 if n < len(order) else 0 for n in known])
        self._order_for_readers()
        self._moving = True
        self._re_estimate()
        self.content_changed()
        self.columns_changed.emit()

    # Hidden rows --------------------------------------------------------------------------------------

    def rows_of_interest(self) -> set[int]:
        """Rows that differ in a column, have a comment, or are looked at."""
        rows = {row for row, _ in self._statuses}
        if self.sheet is not None and self.overlays is not None and self._painter is not None:
            rows |= {self.sheet.row_of_provision(column, name) for column, name in self.overlays.comments}
            rows.add(self._painter.current_row)
            rows.update(self.sheet.rows_agreed_otherwise())
        return {row for row in rows if row >= 0}

    def set_bands(self, bands: Iterable[Band], unsaid: Band | None = None) -> None:
        """Hide the rows of these stretches behind bands, show all others, and stay where one is.

        The rows of `unsaid` are hidden without a band.
        """
        if self.layouter is None or self._anchor is None:
            return
        self._moving = True
        row = self._anchor.row
        self.layouter.set_bands(bands, unsaid)
        geometry = self.layouter.geometry
        if len(geometry) and geometry.is_hidden(row):
            shown = geometry.next_shown(row)
            self._anchor.row = shown if shown < len(geometry) else max(geometry.previous_shown(row), 0)
            self._anchor.offset = 0
        self.content_changed()
        self.ruler.refresh()

    def set_moved(self, places: Iterable[MovedHere]) -> None:
        """Say over rows which moved text stands there in a column's own text."""
        if self.layouter is not None:
            self._moving = True
            self.layouter.moved = by_row(places)
            self._re_estimate()
            self.content_changed()

    def content_changed(self) -> None:
        """Rows got other heights: bring position and bars in line soon."""
        self._known_total = (-1, -1)
        self._widths_changed = True
        # Panes that come and go move their own bars meanwhile.
        self._moving = True
        self._later.start()

    def _title_menu_wanted(self, place: QPoint) -> None:
        title = self.sender()
        if isinstance(title, ColumnTitle):
            self._active = self._titles.index(title)
            self.column_menu_wanted.emit(title.mapToGlobal(place))

    def clear(self) -> None:
        """Show nothing."""
        self.slices.stop()
        self.pictures.forget()
        self._pause.end()
        self._statuses = []
        self._statuses_to = 0
        self._later.stop()
        if self.layouter is not None:
            self.layouter.on_moved = None
        while self.splitter.count():
            holder = self.splitter.widget(0)
            if holder is not None:
                holder.setParent(None)
                holder.deleteLater()
        for document in self._documents:
            document.deleteLater()
        self.panes, self._titles, self._documents, self._layouts = [], [], [], []
        self.sheet = self.layouter = self.overlays = self._painter = self._anchor = None
        self._active, self._gone_to = 0, -1
        self.shown = ()
        self._known_total = (-1, -1)

    # Scrolling ----------------------------------------------------------------------------------------

    @property
    def view_height(self) -> int:
        """Height in px of the part of a pane that shows text."""
        return self.panes[self.shown[0]].viewport().height() if self.shown else 0

    @property
    def top_row(self) -> int:
        """The first row on screen."""
        return self._anchor.row if self._anchor else 0

    @property
    def current_row(self) -> int:
        """The row that is worked in: of the change gone to, or of the caret, else the first on screen."""
        if self._gone_to >= 0:
            return self._gone_to
        pane = self.active_pane
        row = pane.caret_row() if pane is not None and pane.worked_in else -1
        return row if row >= 0 else self.top_row

    def scroll_by(self, delta: int) -> None:
        """Scroll all columns by `delta` px."""
        if self._anchor is not None:
            self._moving = True
            moved = self._anchor.move_by(delta, self.view_height)
            self._show_position(moved)

    def scroll_to(self, value: int) -> None:
        """Scroll all columns to a distance from the top, in px."""
        anchor = self._anchor
        if anchor is None:
            return
        if abs(value - anchor.value) < self.view_height and value < self.bar.maximum():
            self.scroll_by(value - anchor.value)
            return
        self._moving = True
        before = anchor.value
        anchor.move_to(value, self.view_height)
        self._show_position(None if anchor.value != before else 0)

    def reveal(self, row: int, y: int = 0, *, always: bool = False) -> None:
        """Bring a row into view, scrolling only if it is not comfortably there already."""
        if self._anchor is None or self.layouter is None or not 0 <= row < len(self.layouter.geometry):
            return
        if self.layouter.geometry.is_hidden(row):
            self.hidden_row_wanted.emit(row)
        self._moving = True
        height = self.layouter.ensure(row).height
        place = self.layouter.geometry.top(row) + y - self._anchor.value
        room = self.view_height
        if not always and room * 0.08 <= place and place + min(height - y, room * 0.3) <= room * 0.9:
            self._moving = False
            return
        self._anchor.reveal(row, y, room, _REVEAL_SHARE)
        self._show_position(None)

    def _show_position(self, moved: int | None) -> None:
        """Set all bars silently, then move the pixels by `moved`, or repaint for None."""
        assert self._anchor is not None
        try:
            self._sync_bars()
            for pane in self.panes:
                viewport = pane.viewport()
                if moved is None or abs(moved) >= viewport.height():
                    viewport.update()
                elif moved:
                    viewport.scroll(0, -moved)
        finally:
            self._moving = False
        self.ruler.set_view(self._anchor.value, self.view_height)
        self.scrolled.emit()

    def _sync_bars(self) -> None:
        assert self._anchor is not None
        assert self.layouter is not None
        moving, self._moving = self._moving, True
        total, height = self.layouter.geometry.total, self.view_height
        if (total, height) != self._known_total:
            self._known_total = (total, height)
            blocker = QSignalBlocker(self.bar)
            self.bar.setRange(0, max(total - height, 0))
            self.bar.setPageStep(height)
            self.bar.setSingleStep(round(self.layouter.metrics.line))
            blocker.unblock()
            for layout in self._layouts:
                layout.announce_size()
        value = self._anchor.value
        for bar in (self.bar, *(pane.verticalScrollBar() for pane in self.panes)):
            bar.setValue(value)
        self._moving = moving

    def _bar_moved(self, value: int) -> None:
        if not self._moving:
            self.scroll_to(value)

    def _go_to_edge(self, at_end: bool) -> None:
        self.scroll_to(self.bar.maximum() if at_end else 0)

    def _row_moved(self, row: int, delta: int) -> None:
        """A height was corrected outside of our own scrolling."""
        if not self._moving:
            self._later.start()

    def _pane_resized(self) -> None:
        self._widths_changed = True
        self._later.start()

    def _settle(self) -> None:
        """Bring estimates, position and bars in line after changes of size or content."""
        if self._anchor is None or self.layouter is None or not self.panes:
            return
        self._moving = True
        if self._widths_changed:
            self._widths_changed = False
            columns = [self.layouter.columns[number] for number in self.shown]
            widths = [self.panes[number].viewport().width() for number in self.shown]
            if widths != [column.width for column in columns]:
                for column, width in zip(columns, widths, strict=True):
                    column.width = width
                # A pane that reads from right to left shifts a document that it thinks wider than itself.
                self._known_total = (-1, -1)
                self._re_estimate()
        self._anchor.move_by(0, self.view_height)
        self._show_position(None)
        self.ruler.refresh()

    def _re_estimate(self) -> None:
        """Keep the row on top where it is while all heights change."""
        assert self._anchor is not None
        assert self.layouter is not None
        row = self._anchor.row
        old = max(self.layouter.geometry.height(row), 1) if len(self.layouter.geometry) else 1
        share = self._anchor.offset / old
        self.layouter.re_estimate()
        if len(self.layouter.geometry):
            self._anchor.offset = int(share * self.layouter.ensure(row).height)

    # Look ---------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Take other colours; nothing is laid out anew but the rows on screen."""
        self.theme = theme
        self.ruler.set_theme(theme)
        for title in self._titles:
            title.set_theme(theme)
        if self.overlays is None or self.layouter is None or self._painter is None:
            return
        self.overlays.set_theme(theme)
        self._painter.set_look(theme, self.zoom)
        for pane in self.panes:
            pane.setPalette(theme.palette())
        self.refresh_overlays()

    def set_zoom(self, zoom: float) -> None:
        """Make all text larger or smaller; 1.0 is the plain size."""
        self.zoom = max(_LEAST_ZOOM, min(_MOST_ZOOM, zoom))
        if self.layouter is None or self._painter is None:
            return
        font: QFont = document_font(self.zoom)
        self.layouter.drop_all()
        self.layouter.metrics = PageMetrics.of(font)
        self._painter.set_look(self.theme, self.zoom)
        self._moving = True
        for document in self._documents:
            document.setDefaultFont(font)
        for title in self._titles:
            title.inset = self.layouter.metrics.gutter
            title.update()
        self._re_estimate()
        self._settle()

    # Marks --------------------------------------------------------------------------------------------

    def show_change(self, change: ChangeId | None, *, scroll: bool = True) -> int:
        """Mark a change as the current one and bring it into view; return its row, or -1."""
        if self.sheet is None or self.overlays is None or self._painter is None:
            return -1
        rows = {self._painter.current_row}
        if change is None:
            self.overlays.current = None
            self._painter.current_row = -1
            self.refresh_overlays(rows)
            return -1
        value = self.sheet.change(change)
        row = self.sheet.row_of_change(value)
        self.overlays.current = value
        self._painter.current_row = row
        rows.add(row)
        self.refresh_overlays(rows)
        if row >= 0:
            self._go_to_change(value, row, scroll=scroll)
        return row

    def _go_to_change(self, change: Change, row: int, *, scroll: bool) -> None:
        """Bring a change into view, with the caret of the column that is worked in before it."""
        assert self.sheet is not None
        assert self.layouter is not None
        assert self.overlays is not None
        own = self.sheet.column_of_change(change)
        for column in (own, *self.shown) if own in self.shown else self.shown:
            place = self.overlays.change_place(change, column)
            if place is not None and scroll:
                self._moving = True
                y = self.layouter.line_top(row, column, place[0], place[1].start)
                self._moving = False
                self.reveal(row, y)
            if place is not None:
                break
        else:
            if scroll:
                self.reveal(row)
        pane = self.active_pane
        here = self.overlays.change_place(change, pane.column) if pane is not None else None
        if pane is not None and here is not None:
            self._moving = True
            pane.place_caret(here[0], here[1].start)
            self._sync_bars()
            self._moving = False
        self._gone_to = row

    # Selection ----------------------------------------------------------------------------------------

    def focus_next_pane(self, step: int = 1) -> None:
        """Go to the next column."""
        if self.shown:
            place = self.shown.index(self._active) if self._active in self.shown else 0
            self._active = self.shown[(place + step) % len(self.shown)]
            self.panes[self._active].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _pane_focused(self, here: bool) -> None:
        pane = self.sender()
        if isinstance(pane, Pane):
            self._active = pane.column if here else self._active
            self._titles[pane.column].set_active(here)

    def _caret_moved(self) -> None:
        if not self._moving:
            self._gone_to = -1
        self.caret_moved.emit(self.sender(), not self._moving)
        self.selection_changed.emit()

    def _pane_selection_changed(self) -> None:
        """Only one column holds a selection."""
        pane = self.sender()
        if isinstance(pane, Pane) and pane.textCursor().hasSelection():
            self._active = pane.column
            for other in self.panes:
                if other is not pane and other.textCursor().hasSelection():
                    cursor = other.textCursor()
                    cursor.clearSelection()
                    other.setTextCursor(cursor)
        self.selection_changed.emit()
