"""Opens review files: asks for a passphrase, falls back to reading, and offers to save what is intact."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.negotiation.file_names import fitting
from counterdraft.negotiation.opening import REVIEW_SUFFIX
from counterdraft.review.recovery import Recovery, recover
from counterdraft.review.store import ReviewFile
from counterdraft.ui.messages import REVIEWS

if TYPE_CHECKING:
    from counterdraft.ui.main_window import MainWindow

_ASK = frozenset({ReviewFileProblem.PASSPHRASE_NEEDED, ReviewFileProblem.WRONG_PASSPHRASE})
_READ_ONLY = frozenset({ReviewFileProblem.LOCKED, ReviewFileProblem.READ_ONLY})


class ReviewOpening(QObject):
    """Opens one review after another for a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._target: Path | None = None
        self._passphrase: str | None = None

    def open(self, path: Path, passphrase: str | None = None) -> ReviewFile | None:
        """Open a review; None if that cannot be, which the user was told, or if it was given up."""
        while True:
            try:
                return self._opened(path, passphrase)
            except ReviewFileError as error:
                if error.problem not in _ASK:
                    self._refuse(error, path, passphrase)
                    return None
                passphrase = self.ask_passphrase(path, wrong=passphrase is not None)
                if not passphrase:
                    self._window.refuse(error)
                    return None

    def ask_passphrase(self, path: Path, *, wrong: bool) -> str:
        """Ask for the passphrase of a file; empty if it is given up."""
        text = self.tr("“{file}” is protected with a passphrase, or is not a Counterdraft review.")
        if wrong:
            text = self.tr("“{file}” could not be opened with this passphrase.")
        label = text.format(file=path.name) + "\n\n" + self.tr("Passphrase:")
        return self._window.messages.ask_secret(self._window, self.tr("Open a protected review"), label)

    def _opened(self, path: Path, passphrase: str | None) -> ReviewFile:
        try:
            return ReviewFile.open(path, passphrase=passphrase)
        except ReviewFileError as error:
            if error.problem not in _READ_ONLY:
                raise
        review = ReviewFile.open(path, read_only=True, passphrase=passphrase)
        self._window.messages.tell(
            self._window,
            self.tr("Opened for reading only"),
            self.tr(
                "“{file}” is open elsewhere or write-protected. You can read it, but not comment."
            ).format(file=path.name),
        )
        return review

    def _refuse(self, error: ReviewFileError, path: Path, passphrase: str | None) -> None:
        self._passphrase = passphrase
        self._window.refuse(error)

    def recover(self, path: Path) -> None:
        """Ask where to save what is intact of a damaged review, and open it."""
        proposed = free_name(path, self.tr("recovered"))
        target = self._window.messages.ask_target(
            self._window, self.tr("Save what is intact"), proposed, REVIEWS
        )
        if target is None:
            return
        self._target = target
        verb: Callable[..., Recovery] = partial(recover, path, target, passphrase=self._passphrase)
        self._window.flows.run([path.name], verb, self._recovered)

    def _recovered(self, saved: Recovery) -> None:
        assert self._target is not None
        text = self.tr("Intact: {entries} records and {documents} documents.").format(
            entries=saved.entries, documents=saved.documents
        )
        if saved.entries_lost or saved.documents_lost:
            lost = self.tr(
                "Damaged, and not in the new file: {entries} records and {documents} documents. "
                "Look for them in a copy."
            )
            text += "\n" + lost.format(entries=saved.entries_lost, documents=saved.documents_lost)
        self._window.messages.tell(self._window, self.tr("Saved what is intact"), text)
        self._window.open_review_file(self._target, self._passphrase)


def free_name(path: Path, word: str) -> Path:
    """A name beside a review that no file has: `NAME word.counterdraft`, with a number if need be.

    What was added in this way before is replaced, so that names do not grow with every new draft.
    """
    stem = path.stem.partition(f" {word.split()[0]}")[0]
    candidate, number = path.with_name(fitting(stem, word, REVIEW_SUFFIX)), 2
    while candidate.exists():
        name = fitting(stem, word, f" {number}{REVIEW_SUFFIX}")
        candidate, number = path.with_name(name), number + 1
    return candidate
