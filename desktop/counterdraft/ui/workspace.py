"""The page of one comparison: the columns, the changes, the comments, and what is looked at now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from counterdraft.errors import CounterdraftError
from counterdraft.formats.docx.pictures import PictureFile
from counterdraft.model.change import ChangeId, Delegation
from counterdraft.model.comment import CommentId, CommentState
from counterdraft.model.draft import ProvisionId, Span
from counterdraft.negotiation.reviewing import DRAFT_SIDE, ReviewSession
from counterdraft.review.changes import ReviewChanges
from counterdraft.ui.change_filter import ChangeNavigator, Step
from counterdraft.ui.change_panel import ChangePanel
from counterdraft.ui.change_words import sentence
from counterdraft.ui.collapsing import Collapsing
from counterdraft.ui.collector_pause import CollectorPause
from counterdraft.ui.column_desk import ColumnDesk
from counterdraft.ui.comment_words import words_of
from counterdraft.ui.comments_panel import CommentsPanel
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.decision_desk import DecisionDesk
from counterdraft.ui.find_bar import FindBar
from counterdraft.ui.letters import Letters
from counterdraft.ui.mirrored_splitter import MirroredSplitter
from counterdraft.ui.moves import Moves
from counterdraft.ui.table_reader import TableReader
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.theme import Theme
from counterdraft.ui.thread_views import ThreadView, ThreadViews
from counterdraft.ui.time_slices import TimeSlices
from counterdraft.ui.ui_state import UiState
from counterdraft.ui.unified import Unified

_PANEL_WIDTH = 368
_NOWHERE = Span(0, 0)
_PLACED_AT_ONCE = 100
Verb = Callable[[], ReviewChanges | None]


@dataclass(frozen=True, slots=True)
class Target:
    """What a new comment is about: a change, a span of one column, or with neither the whole document."""

    change: ChangeId | None = None
    side: Delegation = DRAFT_SIDE
    provision: ProvisionId | None = None
    span: Span = _NOWHERE


class Workspace(QWidget):
    """Shows a review session and carries out what the user does with it.

    Signals:
        state_changed: actions may have to be switched on or off, and the status line drawn anew.
        announced(text): something to be said in the status line and to a screen reader.
        refused(error): a verb failed; nothing was changed.
        reviewed: the comments or decisions of the review may differ.
        menu_wanted(global position), zoom_turned(steps).
    """

    state_changed = Signal()
    announced = Signal(str)
    refused = Signal(object)
    reviewed = Signal()
    menu_wanted = Signal(QPoint)
    zoom_turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session: ReviewSession | None = None
        self.threads = ThreadViews()
        self._placing = TimeSlices(self)
        self._pause = CollectorPause()
        self.navigator = ChangeNavigator()
        self._target: Target | None = None
        self._listing = QTimer(self)
        self._listing.setSingleShot(True)
        self._listing.setInterval(0)
        self._listing.timeout.connect(self._list_changes)
        self.view = CompareView(theme)
        self.find_bar = FindBar(self.view)
        self.find_bar.hide()
        self.changes = ChangePanel(theme)
        self.comments = CommentsPanel()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.changes, self.tr("Changes"))
        self.tabs.addTab(self.comments, self.tr("Comments"))
        self.tabs.setMinimumWidth(260)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.find_bar)
        self.splitter = MirroredSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(texts)
        self.splitter.addWidget(self.tabs)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([1000, _PANEL_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._connect()
        self.columns = ColumnDesk(self)
        self.columns.changed.connect(self.state_changed)
        self.moves = Moves(self)
        self.unified = Unified(self)
        self.collapsing = Collapsing(self.view)
        self.letters = Letters(self.view)
        self.tables = TableReader(self.view)
        self.columns.agreed.updated.connect(self.collapsing.refresh)
        self.decisions = DecisionDesk(self)

    def _connect(self) -> None:
        self.view.selection_changed.connect(self.state_changed)
        self.view.scrolled.connect(self.state_changed)
        self.view.bubble_clicked.connect(self.choose_thread)
        self.view.row_clicked.connect(self._row_clicked)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.zoom_turned.connect(self.zoom_turned)
        self.find_bar.closed.connect(self._find_closed)
        self.find_bar.announced.connect(self.announced)
        self.changes.chosen.connect(self._change_chosen)
        self.changes.filtered.connect(self._filtered)
        panel = self.comments
        panel.chosen.connect(self.choose_thread)
        panel.composed.connect(self._composed)
        panel.compose_ended.connect(self._compose_ended)
        panel.reply_wanted.connect(self._reply)
        panel.edit_wanted.connect(self._edit)
        panel.delete_wanted.connect(self._delete)
        panel.state_wanted.connect(self._set_state)
        panel.attach_wanted.connect(self._attach)

    # Content ------------------------------------------------------------------------------------------

    def show_session(self, session: ReviewSession) -> None:
        """Show a comparison with its comments; the columns fill in slices (`view.filled`)."""
        self.clear()
        self.session = session
        self.comments.writable = not session.read_only
        self.tabs.setCurrentIndex(0)
        self.view.show_comparison(session.comparison, _picture_files(session))
        self.columns.begin()
        self.view.filled.connect(self._filled, Qt.ConnectionType.UniqueConnection)
        # The text comes first; the list of its changes gets a turn of its own.
        self._listing.start()

    def _list_changes(self) -> None:
        self.changes.show_sheet(self.view.sheet)
        self._place_threads()

    def _filled(self) -> None:
        if self._listing.isActive():
            self._listing.stop()
            self.changes.show_sheet(self.view.sheet)
        self._place_threads(filled=True)

    def _place_threads(self, *, filled: bool = False) -> None:
        """Refresh the threads; thousands are prepared in slices and shown when all rows are there."""
        session = self.session
        if session is None:
            return
        self._placing.stop()
        work = session.place_threads()
        next(islice(work, _PLACED_AT_ONCE, None), None)
        if session.placed <= _PLACED_AT_ONCE:
            self.refresh_threads()
            return
        self._pause.begin()
        if filled:
            self._placing.start(self._prepared(work, session), self.refresh_threads)
        else:
            self._placing.start(work)

    def _prepared(self, work: Iterator[None], session: ReviewSession) -> Iterator[None]:
        yield from work
        if self.view.sheet is not None:
            yield from self.threads.prepare(session.threads(), self.view.sheet)

    def clear(self) -> None:
        """Show nothing and let go of the review file."""
        if self.session is not None:
            self.session.close()
            self.session = None
        self._listing.stop()
        self.find_bar.forget()
        self._placing.stop()
        self._pause.end()
        self.threads.forget()
        self.navigator.go(None)
        self.changes.show_sheet(None)
        self.comments.forget()
        self.columns.agreed.forget()
        self.collapsing.forget()
        self.moves.forget()
        self.tables.forget()
        self.unified.forget()
        self.view.clear()
        self.reviewed.emit()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where there is no room for two."""
        super().resizeEvent(event)
        self.unified.take_width(event.size().width())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.view.set_theme(theme)
        self.changes.set_theme(theme)

    def state(self, *, busy: bool = False) -> UiState:
        """What the actions need to know."""
        session = self.session
        return UiState(
            open=session is not None,
            busy=busy,
            changes=self.navigator.shown,
            current_change=self.navigator.current is not None,
            selection=self.view.selected() is not None,
            threads=len(self.views),
            current_thread=self._current_view() is not None,
            undo=session is not None and session.undo_step is not None,
            redo=session is not None and session.redo_step is not None,
            writable=session is not None and not session.read_only,
            moved=self.moves.place(self.navigator.current) is not None,
            decidable=bool(self.decisions.subjects()),
            in_conflict=self.decisions.in_conflict,
            has_wording=self.decisions.has_wording,
        )

    # Changes ------------------------------------------------------------------------------------------

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) change that the filter shows."""
        self._arrive(self.navigator.step(direction, self._first_in_view()), direction)

    def go_first(self) -> None:
        """Go to the first change shown."""
        self._arrive(self.navigator.first(), -1)

    def go_last(self) -> None:
        """Go to the last change shown."""
        self._arrive(self.navigator.last(), 1)

    def _first_in_view(self) -> int:
        sheet = self.view.sheet
        if sheet is None:
            return 0
        top = self.view.top_row
        shown = self.changes.proxy.shown()
        rows = (sheet.row_of_change(sheet.change(change)) for change in shown)
        return next((index for index, row in enumerate(rows) if row >= top), 0)

    def _arrive(self, step: Step, direction: int) -> None:
        if step.edge:
            text = self.tr("This is the last change; once more goes to the first.")
            if direction < 0:
                text = self.tr("This is the first change; once more goes to the last.")
            self.announced.emit(text)
        elif step.change is not None:
            self._show_change(step.change)

    def go_to_change(self, change: ChangeId) -> None:
        """Make a change the current one and show it."""
        self._change_chosen(change)

    def show_changes(self) -> None:
        """Bring the list of changes to the front."""
        self.tabs.setCurrentIndex(0)
        self.tabs.show()

    def _change_chosen(self, change: str) -> None:
        self.navigator.go(ChangeId(change))
        self._show_change(ChangeId(change))

    def _show_change(self, change: ChangeId) -> None:
        sheet = self.view.sheet
        if sheet is None:
            return
        self.view.show_change(change)
        self.unified.follow()
        self.moves.at_home()
        self.changes.show_change(change)
        number, total = self.navigator.number, self.navigator.shown
        self.announced.emit(sentence(sheet.change(change), sheet, number, total))
        self.state_changed.emit()

    def _row_clicked(self, row: int) -> None:
        sheet = self.view.sheet
        if sheet is None:
            return
        for change in self.changes.proxy.shown():
            if sheet.row_of_change(sheet.change(change)) == row:
                self._change_chosen(change)
                return

    def _filtered(self) -> None:
        before = self.navigator.current
        self.navigator.show(self.changes.proxy.shown(), self.changes.model.rowCount())
        if before is not None and self.navigator.current is None:
            self.view.show_change(None)
        self.state_changed.emit()

    # Comments -----------------------------------------------------------------------------------------

    def refresh_threads(self) -> None:
        """Place and number all threads anew, in the text, the list and the panel."""
        sheet = self.view.sheet
        if self.session is None or sheet is None:
            return
        self._placing.stop()
        self.threads.take(self.session.threads(), sheet)
        self.view.set_comments(self.threads.marks)
        self.changes.set_comments(self.threads.per_change)
        self.comments.show_threads(self.views, self.threads.open)
        count = len(self.views)
        title = self.tr("Comments ({count})").format(count=count) if count else self.tr("Comments")
        self.tabs.setTabText(1, title)
        self._pause.end()
        self.reviewed.emit()
        self.state_changed.emit()

    @property
    def views(self) -> tuple[ThreadView, ...]:
        """The threads in the order of the text."""
        return self.threads.all

    def _current_view(self) -> ThreadView | None:
        return self.threads.by_id.get(self.comments.current)

    def choose_thread(self, thread: str) -> None:
        """Look at a thread, in the panel and in the text."""
        self.tabs.setCurrentIndex(1)
        self.comments.show_thread(thread)
        view = self._current_view()
        if view is not None:
            self.view.show_thread(thread, view.place)
            self.announced.emit(words_of(view.thread.head))
        self.state_changed.emit()

    def step_thread(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) thread, round the ends."""
        if not self.views:
            return
        names = [view.id for view in self.views]
        current = self.comments.current
        start = -1 if direction > 0 else 0
        index = names.index(current) if current in names else start
        self.choose_thread(names[(index + direction) % len(names)])

    def compose(self) -> None:
        """Comment on the marked words, else on the current change, else on the provision at the caret."""
        selected = self.view.selected()
        if selected is not None and self._is_agreed(selected.column):
            return
        if selected is not None and len(selected.span):
            self._compose(Target(None, self._side(selected.column), selected.provision, selected.span))
        elif self.navigator.current is not None:
            self.compose_on_change()
        else:
            self.compose_on_provision()

    def compose_on_change(self) -> None:
        """Comment on the current change."""
        if self.navigator.current is not None:
            self._compose(Target(self.navigator.current))

    def compose_on_provision(self) -> None:
        """Comment on the provision at the caret."""
        pane = self.view.active_pane
        if pane is not None and self._is_agreed(pane.column):
            return
        found = pane.block_at(pane.textCursor().position()) if pane is not None else None
        if pane is None or found is None:
            self.announced.emit(self.tr("Put the caret into the provision that you want to comment on."))
            return
        provision = found[0].provision
        side = self._side(pane.column)
        self._compose(Target(None, side, provision.id, Span(0, len(provision.text))))

    def compose_on_document(self) -> None:
        """Comment on the draft as a whole."""
        self._compose(Target())

    def _is_agreed(self, column: int) -> bool:
        """Whether a column is made from others, so that nobody can comment on it; say so."""
        agreed = self.view.sheet is not None and self.view.sheet.is_made(column)
        if agreed:
            self.announced.emit(
                self.tr("Comment on the draft or on a delegation's text, not on the agreed one.")
            )
        return agreed

    def _side(self, column: int) -> Delegation:
        assert self.view.sheet is not None
        return Delegation(self.view.sheet.titles[column])

    @property
    def writing(self) -> bool:
        """Whether a comment, an answer or agreed words were begun and are not saved."""
        return self.comments.writing or self.decisions.writing

    def give_up(self) -> None:
        """Throw away what was begun."""
        self.comments.give_up()
        self.decisions.give_up()

    def _compose(self, target: Target) -> None:
        sheet = self.view.sheet
        if sheet is None or self.session is None:
            return
        editor = self.comments.editor
        if editor is not None and editor.begun:
            self.tabs.setCurrentIndex(1)
            self.tabs.show()
            if target == self._target:
                editor.start()
            else:
                editor.remind()
                self.announced.emit(self.tr("Save the comment that you began first, or cancel it."))
            return
        self._target = target
        title, quote = self.tr("Comment on the draft as a whole"), ""
        if target.change is not None:
            change = sheet.change(target.change)
            title = self.tr("Comment on a change by {delegation}").format(delegation=change.delegation)
            place = change.draft if change.draft is not None and change.draft.text else change.amended
            quote = place.text if place is not None else ""
        elif target.provision is not None:
            document = self.session.document(target.side)
            provision = document.by_id[target.provision]
            title = self.tr("Comment on {reference}, {column}").format(
                reference=provision.reference, column=target.side or self.tr("Draft")
            )
            quote = provision.text[target.span.start : target.span.end]
        self.tabs.setCurrentIndex(1)
        self.tabs.show()
        self.comments.compose(title, quote)

    def _composed(self, text: str) -> None:
        target, session = self._target, self.session
        if target is None or session is None:
            return
        changes = self.carry_out(lambda: self._add(session, target, text))
        if changes is not None:
            self.comments.end_compose()
            if changes.added:
                self.choose_thread(str(changes.added[0]))

    @staticmethod
    def _add(session: ReviewSession, target: Target, text: str) -> ReviewChanges:
        if target.change is not None:
            return session.comment_on_change(target.change, text)
        if target.provision is not None:
            return session.comment_on_span(target.side, target.provision, target.span, text)
        return session.comment_on_document(text)

    def _compose_ended(self) -> None:
        self._target = None
        pane = self.view.active_pane
        if pane is not None:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def reply_to_current(self) -> None:
        """Open the editor for an answer to the current thread."""
        card = self.comments.cards.get(self.comments.current)
        if card is not None:
            self.tabs.setCurrentIndex(1)
            card.start_reply()

    def toggle_resolved(self) -> None:
        """Resolve the current thread, or open it again."""
        view = self._current_view()
        if view is not None:
            self._set_state(view.id, not view.resolved)

    def attach_current(self) -> None:
        """Put the current thread on the marked words."""
        self._attach(self.comments.current)

    def _reply(self, comment: str, text: str) -> None:
        self._on_session(lambda session: self._kept(comment, session.reply(CommentId(comment), text)))

    def _edit(self, comment: str, text: str) -> None:
        self._on_session(lambda session: self._kept(comment, session.edit(CommentId(comment), text)))

    def _kept(self, comment: str, changes: ReviewChanges) -> ReviewChanges:
        """Close the editor whose words are on the disk now, before cards are made anew."""
        self.comments.end_editing(comment)
        return changes

    def _delete(self, comment: str) -> None:
        self._on_session(lambda session: session.delete(CommentId(comment)))

    def _set_state(self, thread: str, resolve: bool) -> None:
        state = CommentState.RESOLVED if resolve else CommentState.OPEN
        self._on_session(lambda session: session.set_state(CommentId(thread), state))

    def _attach(self, thread: str) -> None:
        selected = self.view.selected()
        if selected is not None and self._is_agreed(selected.column):
            return
        if selected is None or not len(selected.span):
            self.announced.emit(self.tr("Mark the words that the comment belongs to, then attach it."))
            return
        side = self._side(selected.column)
        self._on_session(
            lambda session: session.attach(CommentId(thread), side, selected.provision, selected.span)
        )
        self.choose_thread(thread)

    def undo(self) -> None:
        """Take back the last step."""
        self._on_session(lambda session: session.undo())

    def redo(self) -> None:
        """Do again what was undone."""
        self._on_session(lambda session: session.redo())

    def _on_session(self, verb: Callable[[ReviewSession], ReviewChanges | None]) -> None:
        session = self.session
        if session is not None:
            self.carry_out(lambda: verb(session))

    def carry_out(self, verb: Verb) -> ReviewChanges | None:
        """Do something with the review; when it returns, it is on the disk, or `refused` said why not."""
        try:
            changes = verb()
        except CounterdraftError as error:
            self.refused.emit(error)
            return None
        self.refresh_threads()
        return changes

    # Finding ------------------------------------------------------------------------------------------

    def open_find(self) -> None:
        """Open the find bar."""
        self.find_bar.open()
        self.state_changed.emit()

    def _find_closed(self) -> None:
        pane = self.view.active_pane
        if pane is not None:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.state_changed.emit()

    def go_to(self, reference: str) -> bool:
        """Bring the provision of that name into view; false if there is none."""
        sheet = self.view.sheet
        row = sheet.find_reference(reference) if sheet is not None else -1
        if row >= 0:
            self.view.go_to_row(row, always=True)
        return row >= 0

    def copy(self) -> None:
        """Copy the marked words."""
        pane = self.view.active_pane
        if pane is not None:
            pane.copy()


def _picture_files(session: ReviewSession) -> list[PictureFile]:
    """The files that pictures of the columns come from: the draft's, then those of the delegations."""
    comparison = session.comparison
    drafts = (comparison.draft, *(amendment.draft for amendment in comparison.amendments))
    return [
        PictureFile(path, data, draft.sha256)
        for (path, data), draft in zip(session.request.files(), drafts, strict=False)
    ]
