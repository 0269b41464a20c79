"""Carries out what changes a whole review: a new draft, returned comments, colleagues' reviews, delegations.

The use cases do the work, long ones in the worker's process; dialogs show their reports. Nothing is written
before the user has seen what it does, but for a merge, which drops nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from counterdraft.errors import CounterdraftError, ReviewFileProblem
from counterdraft.model.change import ChangeId
from counterdraft.model.comment import Audience
from counterdraft.negotiation.amending import ReadAmendment, add_amendment, read_amendment
from counterdraft.negotiation.dates import export_date
from counterdraft.negotiation.file_names import is_there
from counterdraft.negotiation.importing import FoundComments, find_word_comments, take_in_comments
from counterdraft.negotiation.merging import (
    ColleaguesReview,
    MergedReview,
    read_reviews,
    take_in_reviews,
)
from counterdraft.negotiation.opening import sample_comparison
from counterdraft.negotiation.products import Handout, write_comments, write_register
from counterdraft.negotiation.rebasing import RebaseReport, rebase_review, unfinished_name
from counterdraft.review.changes import ReviewChanges
from counterdraft.ui.export_dialog import ExportChoice
from counterdraft.ui.import_report import ImportDialog
from counterdraft.ui.lower_words import said
from counterdraft.ui.merge_dialog import MergeDialog
from counterdraft.ui.messages import DOCUMENTS, REVIEWS
from counterdraft.ui.rebase_report import RebaseDialog
from counterdraft.ui.review_opening import free_name
from counterdraft.ui.worker_process import Failure

if TYPE_CHECKING:
    from counterdraft.ui.main_window import MainWindow

_DRAFT_SIGN = "–"
"""Stands in a review's name before that of the draft that it was carried to."""

_LOCKED = frozenset({ReviewFileProblem.PASSPHRASE_NEEDED, ReviewFileProblem.WRONG_PASSPHRASE})


class ReviewFlows(QObject):
    """The slots of the actions on whole reviews.

    Attributes:
        dialog: the report that is shown now, if any.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[Any], None] | None = None
        self._written: Path | None = None
        self._secrets: dict[Path, str | None] = {}
        self.dialog: QDialog | None = None
        window.worker.did.connect(self._did)
        # After the window has gone back: a passphrase may be asked for, and the work begun again.
        window.worker.failed.connect(self._failed, Qt.ConnectionType.QueuedConnection)
        window.worker.cancelled.connect(self._stopped)

    # The worker -----------------------------------------------------------------------------------

    def run(self, names: Sequence[str], verb: Callable[..., object], then: Callable[[Any], None]) -> None:
        """Carry out a use case in the background.

        Args:
            names: of the files concerned.
            verb: what to do; it can be pickled.
            then: takes the result; called with no task under way.
        """
        self._begin(names, then)
        self._window.worker.run(verb)

    def _begin(self, names: Sequence[str], then: Callable[[Any], None]) -> None:
        window = self._window
        self._then = then
        window.trouble.clear()
        window.progress.start(names)
        window.pages.setCurrentWidget(window.progress)

    def _did(self, result: object) -> None:
        then, self._then = self._then, None
        self._window.go_back()
        if then is not None:
            then(result)

    def _failed(self, failure: Failure) -> None:
        self._stopped()
        if failure.problem in _LOCKED and failure.review in self._secrets:
            self._window.trouble.clear()
            self._unlock(failure.review)

    def abandon(self) -> None:
        """Give up a report that is shown and what the worker writes; the window closes."""
        if self.dialog is not None:
            self.dialog.reject()
        self._stopped()

    def _stopped(self) -> None:
        self._then = None
        if self._written is not None:
            self._remove(self._written)

    def _remove(self, written: Path) -> None:
        self._written = None
        unfinished = unfinished_name(written)
        for path in (written, unfinished, unfinished.with_name(f"{unfinished.name}-journal")):
            with suppress(OSError):
                path.unlink()

    # A new draft ----------------------------------------------------------------------------------

    def replace_draft(self, checked: bool) -> None:
        """Ask for a new revision of the draft and carry the review to it."""
        window, session = self._window, self._window.workspace.session
        if session is None:
            return
        path = self._ask_document(self.tr("Choose the new draft"))
        if path is None or not window.leaving.allowed():
            return
        if not session.saved:
            window.reopen(replace(session.request, draft=path, draft_data=None))
        else:
            self._carry_to(path)

    def _carry_to(self, path: Path) -> None:
        window, session = self._window, self._window.workspace.session
        if session is None:
            return
        self._written = target = free_name(session.path, f"{_DRAFT_SIGN} {path.stem}")
        self._begin([session.path.name, path.name], self._rebased)
        window.worker.run(rebase_review, session.path, path, target, session.author, session.passphrase)

    def _rebased(self, report: RebaseReport) -> None:
        assert self._written is not None
        dialog = RebaseDialog(report, self._written.name, self._window)
        dialog.accepted.connect(self._go_on)
        dialog.rejected.connect(self._stopped)
        self._show(dialog)

    def _go_on(self) -> None:
        session = self._window.workspace.session
        target, self._written = self._written, None
        if target is not None:
            self._window.open_review_file(target, session.passphrase if session is not None else None)

    def stands_on_others(self) -> bool:
        """Tell if a file has changed since comments were made on it: a review is carried, never mixed."""
        window, session = self._window, self._window.workspace.session
        changed = session.changed_on_disk() if session is not None and session.saved else ()
        if session is None or not changed:
            return False
        text = self.tr("“{file}” has another text by now than the one that the comments are on.")
        sentence = text.format(file=changed[0].name)
        if changed[0] == session.request.draft:
            carry = partial(self._carry_to, changed[0])
            window.trouble.show_sentence(sentence, self.tr("Carry the review to it…"), carry)
        else:
            add = partial(self._read_amended, changed[0])
            window.trouble.show_sentence(sentence, self.tr("Add it as amendments…"), add)
        return True

    # Returned comments ----------------------------------------------------------------------------

    def import_comments(self, checked: bool) -> None:
        """Ask for a returned document and take in its Word comments."""
        session = self._window.workspace.session
        if session is None or session.read_only:
            return
        path = self._ask_document(self.tr("Choose a document that came back with comments"))
        if path is None:
            return
        entries = session.review.entries() if session.review is not None else ()
        self._begin([path.name], self._found)
        self._window.worker.run(
            find_word_comments, session.documents_request(), entries, path, Audience.INTERNAL
        )

    def _found(self, found: FoundComments) -> None:
        dialog = ImportDialog(found, self._window)
        dialog.accepted.connect(self._take_in)
        self._show(dialog)

    def _take_in(self) -> None:
        session = self._window.workspace.session
        if session is None or not isinstance(self.dialog, ImportDialog):
            return
        chosen = self.dialog.chosen()
        changes = self._window.workspace.carry_out(lambda: take_in_comments(session, chosen).changes)
        if changes is not None:
            text = self.tr("New comments and replies: {count}").format(count=len(changes.added))
            self._window.announce(text)
            self._window.workspace.tabs.setCurrentIndex(1)

    # Colleagues' reviews --------------------------------------------------------------------------

    def merge_reviews(self, checked: bool) -> None:
        """Ask for colleagues' review files and take them in."""
        window, session = self._window, self._window.workspace.session
        if session is None or session.read_only:
            return
        paths = window.messages.ask_files(
            window, self.tr("Choose colleagues' reviews"), window.settings.folder, REVIEWS
        )
        if paths and window.leaving.allowed():
            window.settings.folder = str(paths[0].parent)
            self._secrets = dict.fromkeys(paths, session.passphrase)
            self._read_reviews()

    def _read_reviews(self) -> None:
        self._begin([path.name for path in self._secrets], self._merge)
        self._window.worker.run(read_reviews, tuple(self._secrets.items()))

    def _unlock(self, path: Path) -> None:
        secret = self._window.opening.ask_passphrase(path, wrong=self._secrets[path] is not None)
        if secret:
            self._secrets[path] = secret
            self._read_reviews()

    def _merge(self, reviews: tuple[ColleaguesReview, ...]) -> None:
        session = self._window.workspace.session
        self._secrets = {}
        if session is None:
            return
        merged: list[MergedReview] = []

        def take_in() -> ReviewChanges | None:
            merged.append(take_in_reviews(session, reviews))
            return merged[0].changes

        changes = self._window.workspace.carry_out(take_in)
        if not merged or changes is None:
            return
        dialog = MergeDialog(session, merged[0], self._window)
        dialog.thread_wanted.connect(self._window.workspace.choose_thread)
        dialog.change_wanted.connect(self._to_change)
        if changes.documents:
            dialog.finished.connect(self._compare_all)
        self._show(dialog)

    def _to_change(self, change: str) -> None:
        self._window.workspace.show_changes()
        self._window.workspace.go_to_change(ChangeId(change))

    def _compare_all(self, *_: object) -> None:
        """The review holds other documents than those on screen."""
        session = self._window.workspace.session
        if session is not None:
            self._window.reopen(session.documents_request(), session.path, session.passphrase)

    # Delegations ----------------------------------------------------------------------------------

    def add_amendments(self, checked: bool) -> None:
        """Ask for one more delegation's amended text and put it beside the others."""
        session = self._window.workspace.session
        if session is None or session.read_only:
            return
        path = self._ask_document(self.tr("Choose an amended text"))
        if path is not None and self._window.leaving.allowed():
            self._read_amended(path)

    def _read_amended(self, path: Path) -> None:
        self._begin([path.name], self._read)
        self._window.worker.run(read_amendment, path)

    def _read(self, amendment: ReadAmendment) -> None:
        window, session = self._window, self._window.workspace.session
        if session is None:
            return
        label = self.tr("Delegation whose amendments “{file}” holds:").format(file=amendment.path.name)
        name = window.messages.ask_text(window, self.tr("Add amendments"), label, str(amendment.delegation))
        if not name:
            return
        try:
            asked = add_amendment(session, amendment, name)
        except CounterdraftError as error:
            window.refuse(error)
            return
        window.reopen(asked, session.path if session.saved else None, session.passphrase)

    # The file -------------------------------------------------------------------------------------

    def protect(self, checked: bool) -> None:
        """Ask for a passphrase and a file, and keep the review there from now on."""
        window, session = self._window, self._window.workspace.session
        if session is None:
            return
        title = self.tr("Protect the review")
        secret = window.messages.ask_secret(
            window, title, self.tr("New passphrase. Nobody can open the file without it:")
        )
        if not secret:
            return
        if window.messages.ask_secret(window, title, self.tr("The same passphrase again:")) != secret:
            window.announce(self.tr("The passphrases differ; nothing was changed."))
            return
        proposed = free_name(session.path, self.tr("protected"))
        path = window.messages.ask_target(window, title, proposed, REVIEWS)
        if path is None:
            return
        old = session.path.name if session.saved else ""
        try:
            session.save_as(path, overwrite=is_there(path), passphrase=secret)
        except CounterdraftError as error:
            window.refuse(error)
            return
        window.settings.add_recent(path, path.stem)
        text = self.tr("The review is now kept in {file}, protected.").format(file=path.name)
        if old:
            text += " " + self.tr("{file} is still there without protection.").format(file=old)
        window.announce(text)

    def write_table(self, choice: ExportChoice) -> None:
        """Write comments or the register of decisions, and tell what was written."""
        session = self._window.workspace.session
        if session is None:
            return
        write = write_register if choice.product.is_register else write_comments
        try:
            told = said(write(session, choice.out, Handout(choice.audience, export_date())))
        except CounterdraftError as error:
            self._window.refuse(error)
            return
        self._window.announce(told)
        self._window.status.keep(told)

    def open_measures(self, checked: bool) -> None:
        """Open the sample of joint measures."""
        self._window.compare(sample_comparison("measures"), sample=True)

    # Asking ---------------------------------------------------------------------------------------

    def _ask_document(self, title: str) -> Path | None:
        window = self._window
        path = window.messages.ask_file(window, title, window.settings.folder, DOCUMENTS)
        if path is not None:
            window.settings.folder = str(path.parent)
        return path

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, *_: object) -> None:
        self.dialog = None
