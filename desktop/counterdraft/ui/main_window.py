"""The window: pages, menus, toolbar, status line, and the worker that reads, compares and writes."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from counterdraft.errors import CounterdraftError
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest, keeping_revisions, requested
from counterdraft.negotiation.dates import export_date
from counterdraft.negotiation.exporting import MarkUpRequest
from counterdraft.negotiation.file_names import is_there
from counterdraft.negotiation.opening import WindowRequest, sample_comparison
from counterdraft.negotiation.own_files import spare_own_files
from counterdraft.negotiation.reviewing import ReviewSession, review_request
from counterdraft.negotiation.sample import begin_sample
from counterdraft.review.store import ReviewFile
from counterdraft.ui.action_spec import Menu
from counterdraft.ui.actions import ACTIONS, enable, make_actions, translated
from counterdraft.ui.appearance import Appearance
from counterdraft.ui.change_viewer import ChangeViewing
from counterdraft.ui.comment_verbs import CommentVerbs
from counterdraft.ui.decision_words import step_name
from counterdraft.ui.edit_verbs import EditVerbs
from counterdraft.ui.export_dialog import ExportChoice, ExportDialog, Product
from counterdraft.ui.help_desk import HelpDesk
from counterdraft.ui.icons import app_icon
from counterdraft.ui.leaving import Leaving
from counterdraft.ui.lower_words import said
from counterdraft.ui.menus import fill_menu_bar, fill_toolbar, offer_in_list, pop_up_text_menu
from counterdraft.ui.message_bar import MessageBar
from counterdraft.ui.messages import DOCUMENTS, REVIEWS, Dialogs, Messages
from counterdraft.ui.preferences_dialog import Preferring
from counterdraft.ui.progress_page import ProgressPage
from counterdraft.ui.review_flows import ReviewFlows
from counterdraft.ui.review_opening import ReviewOpening
from counterdraft.ui.settings import Settings
from counterdraft.ui.shortcuts import bind
from counterdraft.ui.status_line import StatusLine
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.ways_out import WaysOut
from counterdraft.ui.welcome import Chosen, Welcome
from counterdraft.ui.worker import WorkerClient
from counterdraft.ui.worker_process import Failure
from counterdraft.ui.workspace import Workspace


class MainWindow(QMainWindow):
    """The one window; `messages` asks and tells, `worker` does the long work.

    Attributes:
        workspace: the page of a comparison.
        welcome: the first page.
        actions_by_id: every action of the table.
    """

    def __init__(self, settings: Settings | None = None, messages: Messages | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.messages: Messages = messages or Dialogs()
        self.worker = WorkerClient(self)
        self._request: ComparisonRequest | None = None
        self._review: ReviewFile | None = None
        self._sample = False
        self._kept: Path | None = None
        self._passphrase: str | None = None
        self._exported = Product.MARKED_UP
        self._ticks: tuple[str, ...] = ()
        self.appearance = Appearance(self)
        self.appearance.begin()
        self.helping = HelpDesk(self)
        self.preferring = Preferring(self)
        self.opening = ReviewOpening(self)
        self.leaving = Leaving(self)
        self.editing = EditVerbs(self)
        self.welcome = Welcome()
        self.progress = ProgressPage()
        self.workspace = Workspace(self.appearance.theme)
        self.pages = QStackedWidget()
        for page in (self.welcome, self.progress, self.workspace):
            self.pages.addWidget(page)
        self.trouble = MessageBar()
        self.ways_out = WaysOut(self)
        self._lay_out()
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.decisions = self.workspace.decisions
        self.comments = CommentVerbs(self.workspace)
        self.viewing = ChangeViewing(self.workspace)
        self.columns = self.workspace.columns
        self.collapsing = self.workspace.collapsing
        self.letters = self.workspace.letters
        self.moves = self.workspace.moves
        self.unified = self.workspace.unified
        self.flows = ReviewFlows(self)
        self.actions_by_id = make_actions(self)
        bind(self.actions_by_id, self.settings.preferences)
        self.decisions.bar.use_actions(self.actions_by_id)
        self.menus = fill_menu_bar(self, self.actions_by_id)
        fill_toolbar(self, self.actions_by_id)
        offer_in_list(self.workspace.changes.list, self.actions_by_id)
        self.unified.use_action(self.actions_by_id["unified"])
        self.collapsing.use_action(self.actions_by_id["margins"])
        self.columns.use_actions(self.actions_by_id, self.menus[Menu.VIEW])
        self.status = StatusLine()
        self.setStatusBar(self.status)
        self._connect()
        self.appearance.use_actions(self.actions_by_id)
        self.appearance.apply()
        self.workspace.tabs.setVisible(self.settings.switched("side_panel"))
        self.resize(1400, 880)
        self.restoreGeometry(self.settings.state("geometry"))
        self.workspace.splitter.restoreState(self.settings.state("splitter"))
        self.show_welcome()

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trouble)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        self.welcome.back_wanted.connect(self.back_to_work)
        self.welcome.sample_wanted.connect(self._open_sample)
        self.welcome.compare_wanted.connect(self._compare_chosen)
        self.welcome.review_wanted.connect(self.open_review_file)
        self.welcome.browse_wanted.connect(self._browse)
        self.progress.cancel.clicked.connect(self._cancel_clicked)
        self.trouble.left.connect(self._go_to_page)
        self.worker.progressed.connect(self.progress.show_progress)
        self.worker.compared.connect(self._compared)
        self.worker.wrote.connect(self._wrote)
        self.worker.failed.connect(self._failed)
        self.worker.cancelled.connect(self._cancelled)
        self.worker.settled.connect(self._refresh)
        self.workspace.state_changed.connect(self._refresh)
        self.workspace.announced.connect(self.announce)
        self.workspace.refused.connect(self.refuse)
        self.workspace.menu_wanted.connect(self._show_menu)
        self.workspace.zoom_turned.connect(self.appearance.turn_zoom)

    # Opening ------------------------------------------------------------------------------------------

    def show_request(self, asked: WindowRequest) -> None:
        """Show what was asked for on the command line."""
        if asked.comparison is not None:
            self.compare(asked.comparison, sample=asked.sample)
        elif asked.review is not None:
            self.open_review_file(asked.review)

    def compare(self, asked: ComparisonRequest, *, sample: bool = False) -> None:
        """Read and compare in the background, then show the comparison."""
        if self.leaving.allowed():
            self._start(asked, None, sample=sample)

    def open_review_file(self, path: Path, passphrase: str | None = None) -> None:
        """Open a review and compare the documents in it."""
        session = self.workspace.session
        if session is not None and session.saved and session.path.resolve() == path.resolve():
            self.back_to_work()
            return
        if not self.leaving.allowed():
            return
        review = self.opening.open(path, passphrase)
        if review is None:
            return
        try:
            asked = review_request(review)
        except CounterdraftError as error:
            review.close()
            self.refuse(error)
            return
        self._start(asked, review)

    def reopen(
        self, asked: ComparisonRequest, kept: Path | None = None, passphrase: str | None = None
    ) -> None:
        """Compare other documents; the comments are those of the review file `kept`, else found."""
        self._start(asked, None, kept=kept, passphrase=passphrase)

    def _start(
        self,
        asked: ComparisonRequest,
        review: ReviewFile | None,
        *,
        sample: bool = False,
        kept: Path | None = None,
        passphrase: str | None = None,
    ) -> None:
        """Compare; the comments are those of `review`, else of the review file `kept`, else found."""
        if self._review is not None and self._review is not review:
            self._review.close()
        self._request, self._review, self._sample = asked, review, sample
        self._kept, self._passphrase = kept, passphrase
        self.trouble.clear()
        self.progress.start([path.name for path, _ in asked.files()])
        self.pages.setCurrentWidget(self.progress)
        self.worker.compare(asked)
        self._refresh()

    def _compared(self, comparison: Comparison) -> None:
        asked, review = self._request, self._review
        if asked is None:
            return
        author = self.settings.author
        # The review at work may be the very file that is opened next, and one file has one holder.
        self.workspace.clear()
        try:
            if review is not None:
                session = ReviewSession(comparison, asked, author, review)
            elif self._sample:
                session = begin_sample(comparison, asked, author)
            else:
                session = ReviewSession.begin(comparison, asked, author, self._kept, self._passphrase)
        except CounterdraftError as error:
            self.refuse(error)
            self.show_welcome()
            return
        self._review = None
        self.workspace.show_session(session)
        self.pages.setCurrentWidget(self.workspace)
        self.columns.take_widths(self.settings)
        self.workspace.view.panes[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._remember(session)
        self._refresh()

    def _remember(self, session: ReviewSession) -> None:
        if session.saved and not self._sample:
            self.settings.add_recent(session.path, session.path.stem)

    def show_welcome(self) -> None:
        """Go to the first page."""
        session = self.workspace.session
        self.welcome.offer_back(session.comparison.draft.name if session is not None else "")
        self.welcome.show_recent(self.settings.recent())
        self.pages.setCurrentWidget(self.welcome)
        self._refresh()

    def back_to_work(self) -> None:
        """Show the comparison that is open, if there is one."""
        if self.workspace.session is not None:
            self.pages.setCurrentWidget(self.workspace)
            self._refresh()

    def _compare_chosen(self, chosen: Chosen) -> None:
        if chosen.draft is not None:
            paths = [path for path, _ in chosen.amendments]
            names = [name for _, name in chosen.amendments]
            self.compare(requested(chosen.draft, paths, names))

    def _browse(self, role: str) -> None:
        if role == "review":
            self.open_review(False)
            return
        title = self.tr("Choose the draft") if role == "draft" else self.tr("Choose an amended text")
        path = self.messages.ask_file(self, title, self.settings.folder, DOCUMENTS)
        if path is not None:
            self.settings.folder = str(path.parent)
            if role == "draft":
                self.welcome.set_draft(path)
            else:
                self.welcome.add_amendment(path)

    # Results of the worker ----------------------------------------------------------------------------

    def _cancel_clicked(self, checked: bool) -> None:
        self.worker.cancel()

    def _cancelled(self) -> None:
        self.go_back()
        self.announce(self.tr("Stopped."))

    def _failed(self, failure: Failure) -> None:
        self.go_back()
        self.ways_out.fail(failure)

    def _wrote(self, told: str) -> None:
        sentence = said(told)
        self.go_back()
        self.announce(sentence)
        self.status.keep(sentence)

    def go_back(self) -> None:
        """Show what was there before the worker began."""
        if self._review is not None:
            self._review.close()
            self._review = None
        if self.workspace.session is not None:
            self.pages.setCurrentWidget(self.workspace)
        else:
            self.show_welcome()
        self._refresh()

    def _go_to_page(self) -> None:
        """Give the keyboard to what is shown."""
        pane = self.workspace.view.active_pane
        if self.pages.currentWidget() is self.workspace and pane is not None:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.welcome.sample.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: CounterdraftError) -> None:
        """Tell that something could not be done."""
        self.ways_out.refuse(error)

    # Status -------------------------------------------------------------------------------------------

    def announce(self, text: str) -> None:
        """Say something in the status line and to a screen reader."""
        self.status.showMessage(text, 15_000)
        event = QAccessibleAnnouncementEvent(self, text)
        QAccessible.updateAccessibility(event)

    def _refresh(self) -> None:
        workspace = self.workspace
        shown = self.pages.currentWidget() is workspace
        state = workspace.state(busy=self.worker.busy)
        enable(self.actions_by_id, state if shown else replace(state, open=False))
        # A comment that is begun opens the panel, too.
        self.actions_by_id["side_panel"].setChecked(not workspace.tabs.isHidden())
        self.status.show_workspace(workspace if shown else None)
        session = workspace.session
        name = session.comparison.draft.name if shown and session is not None else ""
        self.setWindowTitle(f"{name} – Counterdraft" if name else "Counterdraft")
        for action, step in (
            ("undo", session and session.undo_step),
            ("redo", session and session.redo_step),
        ):
            spec = next(spec for spec in ACTIONS if spec.id == action)
            text = translated(spec.text)
            named = self.tr("{verb}: {step}").format(verb=text, step=step_name(step)) if step else text
            self.actions_by_id[action].setText(named)

    def _show_menu(self, place: QPoint) -> None:
        pop_up_text_menu(self, self.actions_by_id, place)

    # Slots of the actions -----------------------------------------------------------------------------

    def forget_recent(self, path: Path) -> None:
        """Take a review off the list of those opened before."""
        self.settings.drop_recent(path)
        self.welcome.show_recent(self.settings.recent())

    def new_comparison(self, checked: bool) -> None:
        """Go to the first page with no file chosen."""
        self.welcome.start_over()
        self.show_welcome()

    def open_review(self, checked: bool) -> None:
        """Ask for a review file and open it."""
        path = self.messages.ask_file(self, self.tr("Open a review"), self.settings.folder, REVIEWS)
        if path is not None:
            self.settings.folder = str(path.parent)
            self.open_review_file(path)

    def open_sample(self, checked: bool) -> None:
        """Open the sample negotiation."""
        self._open_sample()

    def _open_sample(self) -> None:
        self.compare(sample_comparison(), sample=True)

    def compare_again(self, checked: bool) -> None:
        """Read the same documents anew; the comments are there again."""
        session = self.workspace.session
        if session is None or self._request is None or not self.leaving.allowed():
            return
        if not self.flows.stands_on_others():
            self._start(
                self._request, None, sample=self._sample, kept=session.path, passphrase=session.passphrase
            )

    def stop(self, checked: bool) -> None:
        """Stop what the worker does."""
        self.worker.cancel()

    def save_review_as(self, checked: bool) -> None:
        """Ask for another file and keep the review there."""
        session = self.workspace.session
        if session is None:
            return
        path = self.messages.ask_target(self, self.tr("Save the review"), session.path, REVIEWS)
        if path is None:
            return
        try:
            session.save_as(path, overwrite=is_there(path))
        except CounterdraftError as error:
            self.refuse(error)
            return
        self.settings.add_recent(path, path.stem)
        self.announce(self.tr("The review is now kept in {file}.").format(file=path.name))
        self._refresh()

    def export_marked_up(self, checked: bool) -> None:
        """Ask what to write, and write it in the background."""
        self._ask_export(Product.MARKED_UP)

    def export_elsewhere(self) -> None:
        """Ask again for what could not be written."""
        self._ask_export(self._exported)

    def export_comments(self, checked: bool) -> None:
        """Ask which comments or decisions to write, and write them."""
        self._ask_export(Product.COMMENTS_SHEET)

    def _ask_export(self, product: Product) -> None:
        session = self.workspace.session
        if session is None:
            return
        dialog = ExportDialog(session, Path(self.settings.folder), self.messages, self, product)
        dialog.accepted_choice.connect(self.export)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def export(self, choice: ExportChoice) -> None:
        """Write what was chosen, a marked-up document in the background."""
        session = self.workspace.session
        if session is None:
            return
        self.settings.folder = str(choice.out.parent)
        self._exported = choice.product
        self.trouble.clear()
        try:  # at once, and not when the documents have been read
            spare_own_files(session.request, choice.out)
        except CounterdraftError as error:
            self.refuse(error)
            return
        if choice.product is not Product.MARKED_UP:
            self.flows.write_table(choice)
            return
        marks = MarkUpRequest(
            export_date(),
            None,
            choice.moves,
            choice.comments,
            choice.keep_revisions,
            choice.conflict_table,
            choice.amended_comments,
        )
        request = keeping_revisions(choice.request) if choice.keep_revisions else choice.request
        self.progress.start([choice.out.name], writing=True)
        self.pages.setCurrentWidget(self.progress)
        self.worker.write(request, choice.out, marks)
        self._refresh()

    def close_comparison(self, checked: bool) -> None:
        """Go back to the first page."""
        if not self.leaving.allowed():
            return
        if self.workspace.session is not None:
            self._remember(self.workspace.session)
        self.workspace.clear()
        self.show_welcome()

    def quit(self, checked: bool) -> None:
        """Close the window."""
        self.close()

    def toggle_side_panel(self, checked: bool) -> None:
        """Show or hide the changes and comments."""
        self.workspace.tabs.setVisible(checked)

    def next_change(self, checked: bool) -> None:
        """Go to the next change shown."""
        self.workspace.step(1)

    def previous_change(self, checked: bool) -> None:
        """Go to the previous change shown."""
        self.workspace.step(-1)

    def first_change(self, checked: bool) -> None:
        """Go to the first change shown."""
        self.workspace.go_first()

    def last_change(self, checked: bool) -> None:
        """Go to the last change shown."""
        self.workspace.go_last()

    def go_to_reference(self, checked: bool) -> None:
        """Ask for a provision and go there."""
        wanted = self.messages.ask_text(self, self.tr("Go to"), self.tr("Provision, such as OP5 or PP3:"), "")
        if wanted and not self.workspace.go_to(wanted):
            self.announce(self.tr("There is no provision “{reference}”.").format(reference=wanted))

    def next_column(self, checked: bool) -> None:
        """Go to the next column."""
        self.workspace.view.focus_next_pane(1)

    def previous_column(self, checked: bool) -> None:
        """Go to the previous column."""
        self.workspace.view.focus_next_pane(-1)

    def ask_author(self, checked: bool) -> None:
        """Ask for the name that comments bear."""
        name = self.messages.ask_text(
            self, self.tr("Your name"), self.tr("Your comments bear this name:"), self.settings.author
        )
        if name:
            self.settings.author = name
            if self.workspace.session is not None:
                self.workspace.session.author = name

    def keep_shape(self) -> None:
        """Remember size and place of the window and of its parts."""
        self.settings.keep_state("geometry", self.saveGeometry())
        self.columns.keep_widths(self.settings)
        self.settings.keep_state("splitter", self.workspace.splitter.saveState())
        self.settings.keep_switched("side_panel", not self.workspace.tabs.isHidden())
        self.settings.flush()

    def take_over(self, other: MainWindow) -> None:
        """Go on with what another window shows: the same review, the same change, the same place."""
        session, place = other.workspace.session, other.workspace.view.top_row
        if session is None:
            return
        self._request, self._sample, self._kept = other._request, other._sample, other._kept
        self._passphrase = other._passphrase
        current = other.workspace.navigator.current
        self._ticks = tuple(name for name, action in other.actions_by_id.items() if action.isChecked())
        self.workspace.view.filled.connect(self._tick_again, Qt.ConnectionType.SingleShotConnection)
        other.workspace.session = None  # else it would be closed with that window
        self.workspace.show_session(session)
        self.pages.setCurrentWidget(self.workspace)
        self.columns.take_widths(self.settings)
        if current is not None:
            self.workspace.go_to_change(current)
        self.workspace.view.reveal(place, always=True)
        self._refresh()

    def _tick_again(self) -> None:
        """Show the text in the way in which the other window showed it."""
        for name, action in self.actions_by_id.items():
            if action.isCheckable() and action.isEnabled() and action.isChecked() != (name in self._ticks):
                action.trigger()

    # Qt -----------------------------------------------------------------------------------------------

    @guarded(lambda: None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's shape; nothing is to be saved but words that were only begun."""
        if not self.leaving.allowed():
            event.ignore()
            return
        self.keep_shape()
        self.worker.close()
        self.flows.abandon()
        self.workspace.clear()
        if self._review is not None:
            self._review.close()
        super().closeEvent(event)

    @guarded(lambda: None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files anywhere on the window."""
        self.welcome.dragEnterEvent(event)

    @guarded(lambda: None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Open a review that is dropped; documents go to the first page, which leads back."""
        if self.worker.busy:
            return
        before = self.welcome.chosen
        self.welcome.dropEvent(event)
        if self.welcome.chosen != before:
            self.show_welcome()

    @guarded(lambda: None)
    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's colours."""
        with contextlib.suppress(AttributeError):  # sent while the window is still being made
            self.appearance.follow_system(event)
        super().changeEvent(event)
