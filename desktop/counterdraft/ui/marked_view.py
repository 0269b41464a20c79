"""The part of the compare view that shows marks: comments, decisions, threads, search hits.

It gives them to the overlays and the map of changes; columns and scrolling are the compare view's.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from counterdraft.model.draft import ProvisionId, Span
from counterdraft.ui.overlays import CommentMark, DecisionMark, Overlays
from counterdraft.ui.overview_ruler import OverviewRuler
from counterdraft.ui.pane import Pane, SelectedText
from counterdraft.ui.row_layouter import RowLayouter
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.theme import Theme


class MarkedView(QWidget):
    """Columns of text with marks.

    Attributes:
        sheet, layouter, overlays: what is shown, None while there is nothing.
        panes: the columns, shown or hidden.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        # Qt tells of changes while it makes a widget.
        self.layouter: RowLayouter | None = None
        super().__init__(parent)
        self.theme = theme
        self.sheet: Sheet | None = None
        self.panes: list[Pane] = []
        self.overlays: Overlays | None = None
        self.ruler = OverviewRuler(theme)
        self._active, self._gone_to = 0, -1

    @property
    def active_pane(self) -> Pane | None:
        """The pane that was worked in last."""
        return self.panes[self._active] if self._active < len(self.panes) else None

    def selected(self) -> SelectedText | None:
        """The marked text, if any."""
        pane = self.active_pane
        return pane.selected() if pane else None

    def reveal(self, row: int, y: int = 0, *, always: bool = False) -> None:
        """Bring a row into view, scrolling only if it is not comfortably there already."""
        raise NotImplementedError

    def content_changed(self) -> None:
        """Rows got other heights: bring position and bars in line soon."""
        raise NotImplementedError

    @guarded(lambda: None)
    def changeEvent(self, event: QEvent) -> None:
        """Put gutter and margin of all columns where the direction of the window wants them."""
        super().changeEvent(event)
        layouter = self.layouter
        if layouter is not None and layouter.mirrored is not self.isRightToLeft():
            layouter.mirrored = self.isRightToLeft()
            layouter.drop_all()
            self.content_changed()
            self._repaint()

    def go_to_row(self, row: int, *, always: bool = False) -> None:
        """Bring a row into view; it is the one worked in until the caret goes elsewhere."""
        self._gone_to = row
        self.reveal(row, always=always)

    def refresh_overlays(self, rows: set[int] | None = None) -> None:
        """Draw the marks of some rows (all by default) anew."""
        if self.layouter is not None:
            self.layouter.refresh_overlays(rows)
            self._repaint()

    def _repaint(self) -> None:
        for pane in self.panes:
            pane.viewport().update()

    def set_comments(self, marks: dict[tuple[int, ProvisionId], list[CommentMark]]) -> None:
        """Show these comments in the text and beside it."""
        if self.overlays is None or self.sheet is None:
            return
        self.overlays.set_comments(marks)
        self.refresh_overlays()
        rows = {self.sheet.row_of_provision(column, name) for column, name in marks}
        self.ruler.set_comments(row for row in rows if row >= 0)

    def set_decisions(self, marks: dict[tuple[int, ProvisionId], list[DecisionMark]]) -> None:
        """Show these decisions beside the text."""
        if self.overlays is not None and self.overlays.set_decisions(marks):
            self._repaint()

    def show_thread(self, thread: str, place: tuple[int, ProvisionId, Span] | None) -> None:
        """Mark a comment as the current one and bring its place into view."""
        if self.overlays is None or self.sheet is None:
            return
        self.overlays.current_thread = thread
        self.refresh_overlays()
        if place is not None:
            self.go_to_row(self.sheet.row_of_provision(place[0], place[1]))

    def set_hits(
        self, hits: dict[tuple[int, ProvisionId], list[Span]], rows: Iterable[int] | None = None
    ) -> None:
        """Show search hits, which are in these rows."""
        if self.overlays is None or self.sheet is None:
            return
        self.overlays.hits = hits
        self.overlays.current_hit = None
        self.refresh_overlays()
        if rows is None:
            rows = [self.sheet.row_of_provision(column, name) for column, name in hits]
        self.ruler.set_hits(rows)

    def show_hit(self, column: int, provision: ProvisionId, span: Span) -> None:
        """Mark one search hit as the current one and bring it into view."""
        if self.overlays is None or self.sheet is None:
            return
        self.overlays.current_hit = (column, provision, span)
        self.refresh_overlays()
        self.go_to_row(self.sheet.row_of_provision(column, provision))
