"""Lets the list of comments show only those that the user looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from counterdraft.errors import CounterdraftError
from counterdraft.negotiation.finding import classes_commented, find_threads

if TYPE_CHECKING:
    from counterdraft.ui.workspace import Workspace

_MANY = 1000


class CommentFinding(QObject):
    """Joins the filter of the comments' panel to the review that is shown."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._filter = workspace.comments.narrow
        self._filter.changed.connect(self._narrow)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._offer)
        workspace.reviewed.connect(self._reviewed)

    def _reviewed(self) -> None:
        # What the threads have in common is looked up in a turn of its own where they are many.
        if self._filter.idle and len(self._workspace.views) > _MANY:
            self._later.start()
        else:
            self._offer()

    def _offer(self) -> None:
        workspace = self._workspace
        session = workspace.session
        if session is None:
            self._filter.offer((), (), ())
            workspace.comments.narrow_to(None)
            return
        threads = [view.thread for view in workspace.views]
        sides = {view.side for view in workspace.views}
        named = [str(one.delegation) for one in session.comparison.amendments]
        delegations = [name for name in ("", *named) if name in sides] if len(sides) > 1 else []
        self._filter.offer(threads, delegations, classes_commented(session, threads))
        self._narrow()

    def _narrow(self) -> None:
        workspace, session = self._workspace, self._workspace.session
        if session is None or self._filter.idle:
            workspace.comments.narrow_to(None)
            return
        try:
            found = find_threads(
                session,
                [view.thread for view in workspace.views],
                {view.id: view.place[1] if view.place is not None else None for view in workspace.views},
                self._filter.wanted(),
                self._filter.query(),
            )
        except CounterdraftError as error:
            workspace.refused.emit(error)
            return
        workspace.comments.narrow_to(frozenset(str(name) for name in found))
