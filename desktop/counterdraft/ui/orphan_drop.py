"""Takes comments without a place that are dragged from their card onto a text, and attaches them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QDropEvent
from PySide6.QtWidgets import QWidget

from counterdraft.model.change import Delegation
from counterdraft.model.comment import CommentId
from counterdraft.model.draft import ProvisionId, Span
from counterdraft.ui.pane import Pane
from counterdraft.ui.positions import from_utf16

if TYPE_CHECKING:
    from counterdraft.ui.workspace import Workspace

THREAD_MIME = "application/x-counterdraft-thread"
"""Names a thread by the id of its head; it means nothing to other programs."""


def thread_data(thread: str) -> QMimeData:
    """What is dragged."""
    data = QMimeData()
    data.setData(THREAD_MIME, thread.encode())
    return data


def drag_thread(thread: str, source: QWidget) -> None:
    """Drag a thread with a picture of its card; returns when it was let go."""
    drag = QDrag(source)
    drag.setMimeData(thread_data(thread))
    picture = source.grab()
    drag.setPixmap(picture.scaledToWidth(200, Qt.TransformationMode.SmoothTransformation))
    drag.exec(Qt.DropAction.LinkAction)


class OrphanDrop(QObject):
    """Watches a workspace's texts for threads that are dragged over them."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        workspace.view.setAcceptDrops(True)
        workspace.view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take threads over a text that can be commented on."""
        if not isinstance(event, QDropEvent) or not event.mimeData().hasFormat(THREAD_MIME):
            return False
        event.setDropAction(Qt.DropAction.LinkAction)
        if event.type() == QEvent.Type.Drop:
            event.accept()
            self._drop(bytes(event.mimeData().data(THREAD_MIME).data()).decode(), event)
        else:
            event.setAccepted(self._place(event.position().toPoint()) is not None)
        return True

    def _drop(self, thread: str, event: QDropEvent) -> None:
        place = self._place(event.position().toPoint())
        view = next((view for view in self._workspace.views if view.id == thread), None)
        session = self._workspace.session
        if place is None or view is None or session is None:
            return
        pane, provision, offset = place
        side = Delegation(self._workspace.view.sheet.titles[pane.column])  # type: ignore[union-attr]
        span = self._span(pane, provision, offset, view.quote)
        done = self._workspace.carry_out(lambda: session.attach(CommentId(thread), side, provision, span))
        if done is not None:
            self._workspace.choose_thread(thread)

    def _span(self, pane: Pane, provision: ProvisionId, offset: int, quote: str) -> Span:
        """The marked words if it was dropped on them, else its own words if they stand there, else all."""
        text = self._workspace.view.sheet.documents[pane.column].by_id[provision].text  # type: ignore[union-attr]
        marked = pane.selected()
        on_marked = marked is not None and marked.provision == provision
        if marked is not None and on_marked and marked.span.start <= offset <= marked.span.end:
            return marked.span
        if quote and text.count(quote) == 1:
            start = text.index(quote)
            return Span(start, start + len(quote))
        return Span(0, len(text))

    def _place(self, position: QPoint) -> tuple[Pane, ProvisionId, int] | None:
        """The column, provision and code point at a position in the view."""
        view, session = self._workspace.view, self._workspace.session
        if session is None or session.read_only or view.sheet is None:
            return None
        for pane in view.panes:
            viewport = pane.viewport()
            inside = viewport.mapFrom(view, position)
            if not pane.isVisible() or not viewport.rect().contains(inside):
                continue
            if view.sheet.is_made(pane.column):
                return None
            at = pane.cursorForPosition(inside).position()
            found = pane.block_at(at)
            if found is None:
                return None
            source, first = found
            return pane, source.provision.id, from_utf16(source.provision.text, at - first)
        return None
