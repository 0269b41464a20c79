"""Threads as the panel and the text show them: numbers, places and marks. Qt-free but for the marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from counterdraft.model.anchor import AnchorState
from counterdraft.model.change import ChangeId
from counterdraft.model.comment import CommentId, CommentState, Thread
from counterdraft.model.draft import ProvisionId, Span
from counterdraft.negotiation.reviewing import PlacedThread
from counterdraft.ui.overlays import CommentMark
from counterdraft.ui.sheet import Sheet


class ThreadView(NamedTuple):
    """One thread with its number in the order of the text; orphans have none.

    A tuple, because thousands get another number when a comment is put before them.

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


_Order: TypeAlias = tuple[int, int, int, int, str]


class _Kept:
    """What is known of one thread from the last time; what each refresh asks of all is at hand.

    `spot` and `mark` are None where the text shows none.
    """

    __slots__ = ("change", "mark", "name", "number", "open", "order", "orphaned", "placed", "spot", "view")

    def __init__(self, placed: PlacedThread, sheet: Sheet) -> None:
        view = _view(placed, sheet)
        self.placed, self.view, self.order = placed, view, _order(view, sheet)
        self.name, self.number = view.id, view.number
        self.change, self.open, self.orphaned = (
            view.thread.head.anchor.change,
            not view.resolved,
            view.orphaned,
        )
        self.spot: tuple[int, ProvisionId] | None = None
        self.mark: CommentMark | None = None
        if view.place is not None:
            self.spot = view.place[:2]
            self.mark = CommentMark(self.name, view.number, view.place[2], view.resolved)

    def renumber(self, number: int) -> None:
        """Give the thread another number."""
        self.number = number
        self.view = ThreadView(self.view.thread, number, *self.view[2:])
        if self.mark is not None:
            self.mark = CommentMark(self.name, number, self.mark.span, self.mark.resolved)


class ThreadViews:
    """The threads of a review in the order of the text; one that is the same as before costs next to nothing.

    Attributes:
        all: numbered by the rows of the sheet; remarks on the whole document first, orphans last.
        by_id: the same by the ids of their heads.
        open: how many of them still ask for something.
        marks: those that the text shows, by column and provision.
        per_change: how many stand on each change.
        made: how many were made anew the last time.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Show nothing."""
        self._sheet: tuple[Sheet, int] | None = None
        self._kept: dict[CommentId, _Kept] = {}
        self._taken: Sequence[PlacedThread] | None = None
        self.made = 0
        self._show([])

    def prepare(self, threads: Sequence[PlacedThread], sheet: Sheet) -> Iterator[None]:
        """Make and number in small steps what `take` would make at once."""
        self._begin(sheet)
        for placed in threads:
            self._kept[placed.thread.head.id] = _Kept(placed, sheet)
            yield
        placed_ones = (kept for kept in sorted(self._kept.values(), key=_order_of) if not kept.orphaned)
        for number, kept in enumerate(placed_ones, 1):
            kept.renumber(number)
            yield

    def take(self, threads: Sequence[PlacedThread], sheet: Sheet) -> None:
        """Show these threads; a sheet that is still filled places them anew."""
        self._begin(sheet)
        if threads is self._taken:
            return
        self._taken = threads
        before, self._kept = self._kept, {}
        for placed in threads:
            name = placed.thread.head.id
            kept = before.get(name)
            if kept is None or kept.placed is not placed:
                kept = _Kept(placed, sheet)
                self.made += 1
            self._kept[name] = kept
        self._show(sorted(self._kept.values(), key=_order_of))

    def _begin(self, sheet: Sheet) -> None:
        self.made = 0
        if self._sheet is None or self._sheet[0] is not sheet or self._sheet[1] != len(sheet.rows):
            self._kept, self._sheet, self._taken = {}, (sheet, len(sheet.rows)), None

    def _show(self, ordered: list[_Kept]) -> None:
        self.marks: dict[tuple[int, ProvisionId], list[CommentMark]] = {}
        self.per_change: dict[ChangeId, int] = {}
        number = 0
        for kept in ordered:
            if not kept.orphaned:
                number += 1
                if kept.number != number:
                    kept.renumber(number)
            if kept.spot is not None and kept.mark is not None:
                self.marks.setdefault(kept.spot, []).append(kept.mark)
            if kept.change is not None:
                self.per_change[kept.change] = self.per_change.get(kept.change, 0) + 1
        self.all = tuple(kept.view for kept in ordered)
        self.by_id = {kept.name: kept.view for kept in ordered}
        self.open = sum(kept.open for kept in ordered)


_order_of = attrgetter("order")


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


def _order(view: ThreadView, sheet: Sheet) -> _Order:
    created = view.thread.head.created
    if view.orphaned:
        return (2, 0, 0, 0, created)
    if view.place is None:
        return (0, 0, 0, 0, created)
    column, provision, span = view.place
    return (1, sheet.row_of_provision(column, provision), column, span.start, created)
