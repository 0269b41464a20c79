"""Threads as the panel and the text show them: numbers, places and marks. Qt-free but for the marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterdraft.model.anchor import AnchorState
from counterdraft.model.change import ChangeId
from counterdraft.model.comment import CommentState, Thread
from counterdraft.model.draft import ProvisionId, Span
from counterdraft.negotiation.reviewing import PlacedThread
from counterdraft.ui.overlays import CommentMark
from counterdraft.ui.sheet import Sheet


@dataclass(frozen=True, slots=True)
class ThreadView:
    """One thread with its number in the order of the text; orphans have none.

    `place` is the column, provision and span it stands on; None for orphans and for remarks on the whole
    document. `moved` says that the text under it is not quite the text that was commented on.
    """

    thread: Thread
    number: int
    reference: str
    side: str
    quote: str
    place: tuple[int, ProvisionId, Span] | None
    orphaned: bool
    moved: bool
    reason: str

    @property
    def id(self) -> str:
        """The id of the thread's head."""
        return str(self.thread.head.id)

    @property
    def resolved(self) -> bool:
        """Whether nothing more is asked."""
        return self.thread.head.state is CommentState.RESOLVED


def thread_views(threads: Sequence[PlacedThread], sheet: Sheet) -> tuple[ThreadView, ...]:
    """Number the threads by the rows of the sheet; remarks on the whole document first, orphans last."""
    views = [_view(placed, sheet) for placed in threads]
    views.sort(key=lambda view: _order(view, sheet))
    numbered = []
    number = 0
    for view in views:
        if not view.orphaned:
            number += 1
        numbered.append(_numbered(view, 0 if view.orphaned else number))
    return tuple(numbered)


def _view(placed: PlacedThread, sheet: Sheet) -> ThreadView:
    anchor, resolved = placed.thread.head.anchor, placed.place
    column = sheet.column_of(str(placed.side))
    place = None
    reference = anchor.reference
    if resolved.provision is not None and column >= 0:
        place = (column, resolved.provision, Span(resolved.start, max(resolved.start, resolved.end)))
        provision = sheet.documents[column].by_id.get(resolved.provision)
        if provision is not None:
            reference = provision.reference or provision.label or reference
    return ThreadView(
        placed.thread,
        0,
        reference,
        str(placed.side),
        anchor.quote.exact,
        place,
        resolved.state is AnchorState.ORPHANED,
        resolved.state in (AnchorState.MOVED, AnchorState.CHANGED),
        resolved.reason,
    )


def _order(view: ThreadView, sheet: Sheet) -> tuple[int, int, int, int, str]:
    created = view.thread.head.created
    if view.orphaned:
        return (2, 0, 0, 0, created)
    if view.place is None:
        return (0, 0, 0, 0, created)
    column, provision, span = view.place
    return (1, sheet.row_of_provision(column, provision), column, span.start, created)


def _numbered(view: ThreadView, number: int) -> ThreadView:
    return ThreadView(
        view.thread,
        number,
        view.reference,
        view.side,
        view.quote,
        view.place,
        view.orphaned,
        view.moved,
        view.reason,
    )


def comment_marks(views: Iterable[ThreadView]) -> dict[tuple[int, ProvisionId], list[CommentMark]]:
    """The marks that the text shows, by column and provision."""
    marks: dict[tuple[int, ProvisionId], list[CommentMark]] = {}
    for view in views:
        if view.place is not None:
            column, provision, span = view.place
            mark = CommentMark(view.id, view.number, span, view.resolved)
            marks.setdefault((column, provision), []).append(mark)
    return marks


def comments_per_change(views: Iterable[ThreadView]) -> dict[ChangeId, int]:
    """How many threads stand on each change."""
    counts: dict[ChangeId, int] = {}
    for view in views:
        change = view.thread.head.anchor.change
        if change is not None:
            counts[change] = counts.get(change, 0) + 1
    return counts
