"""Tells what did not work together with what can be done about it; decides nothing else."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counterdraft.errors import CounterdraftError, DraftFileError, ExportError, ReviewFileError
from counterdraft.errors import ReviewFileProblem as Problem
from counterdraft.ui.crash_report import default_name
from counterdraft.ui.lower_words import said
from counterdraft.ui.messages import explained
from counterdraft.ui.worker_process import Failure

if TYPE_CHECKING:
    from counterdraft.ui.main_window import MainWindow


class Way(Enum):
    """What a button under a sentence does."""

    OTHER_FILES = "choose other files"
    OTHER_REVIEW = "choose another review"
    AGAIN = "try again"
    SAVE_ELSEWHERE = "save the review elsewhere"
    OTHER_PLACE = "choose another place to write"
    REPORT = "save a report"
    FORGET = "take it off the list"
    RECOVER = "save what is intact"
    READ = "open for reading only"


_PASSING = frozenset({Problem.DRIVE, Problem.NO_LOCKS, Problem.NO_PERMISSION, Problem.MISSING})
"""Problems that somebody can mend outside of the program, so that another try makes sense."""


def ways_for(error: str, problem: Problem | None = None, *, at_work: bool = False) -> tuple[Way, ...]:
    """What can be done about a failure, the best first.

    Args:
        error: the name of its class.
        problem: of a review file.
        at_work: whether it is the review that is being worked on, not one to be opened.
    """
    if error == DraftFileError.__name__:
        return (Way.OTHER_FILES,)
    if error == ExportError.__name__:
        return (Way.OTHER_PLACE,)
    if error != ReviewFileError.__name__:
        return ()
    if at_work:
        return (Way.SAVE_ELSEWHERE,)
    if problem is Problem.DAMAGED:
        return (Way.RECOVER, Way.OTHER_REVIEW)
    if problem is Problem.LOCKED:
        return (Way.READ, Way.OTHER_REVIEW)
    return (Way.AGAIN, Way.OTHER_REVIEW) if problem in _PASSING else (Way.OTHER_REVIEW,)


class WaysOut(QObject):
    """Shows sentences in the window's bar, each with its buttons."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def refuse(self, error: CounterdraftError) -> None:
        """Tell of an error of this process."""
        path = error.path if isinstance(error, ReviewFileError) else None
        problem = error.problem if isinstance(error, ReviewFileError) else None
        self._show(explained(error), self._ways(type(error).__name__, path, problem))

    def fail(self, failure: Failure) -> None:
        """Tell of an error of the worker."""
        if not failure.bug:
            ways = self._ways(failure.kind, failure.review, failure.problem)
            self._show(said(failure.sentence), ways or self._buttons((Way.OTHER_FILES,)))
            return
        sentence = self.tr("Something went wrong in Counterdraft itself ({kind}); nothing was changed.")
        ways = self._buttons((Way.OTHER_FILES,))
        if failure.report:
            ways += ((self._label(Way.REPORT), partial(self._save_report, failure.report)),)
        self._show(sentence.format(kind=failure.sentence or "worker"), ways)

    def _show(self, sentence: str, ways: tuple[tuple[str, Callable[[], object]], ...]) -> None:
        self._window.trouble.show_ways(sentence, ways)

    def _ways(
        self, error: str, path: Path | None, problem: Problem | None
    ) -> tuple[tuple[str, Callable[[], object]], ...]:
        session = self._window.workspace.session
        at_work = session is not None and path is not None and path == session.path
        ways = ways_for(error, problem, at_work=at_work)
        listed = any(recent.path == path for recent in self._window.settings.recent())
        if problem is Problem.MISSING and listed and not at_work:
            ways = (Way.AGAIN, Way.FORGET)
        return self._buttons(ways, path)

    def _buttons(
        self, ways: tuple[Way, ...], path: Path | None = None
    ) -> tuple[tuple[str, Callable[[], object]], ...]:
        window = self._window
        verbs: dict[Way, Callable[[], object]] = {
            Way.OTHER_FILES: window.show_welcome,
            Way.OTHER_REVIEW: partial(window.open_review, False),
            Way.SAVE_ELSEWHERE: partial(window.save_review_as, False),
            Way.OTHER_PLACE: window.export_elsewhere,
        }
        if path is not None:
            verbs[Way.AGAIN] = partial(window.open_review_file, path)
            # A review that is open elsewhere is opened for reading then, which is told.
            verbs[Way.READ] = verbs[Way.AGAIN]
            verbs[Way.RECOVER] = partial(window.opening.recover, path)
            verbs[Way.FORGET] = partial(window.forget_recent, path)
        return tuple((self._label(way), verbs[way]) for way in ways if way in verbs)

    def _label(self, way: Way) -> str:
        return {
            Way.OTHER_FILES: self.tr("Choose files"),
            Way.OTHER_REVIEW: self.tr("Choose another review…"),
            Way.AGAIN: self.tr("Try again"),
            Way.SAVE_ELSEWHERE: self.tr("Save the review elsewhere…"),
            Way.OTHER_PLACE: self.tr("Choose another place…"),
            Way.REPORT: self.tr("Save a report…"),
            Way.FORGET: self.tr("Take it off the list"),
            Way.RECOVER: self.tr("Save what is intact…"),
            Way.READ: self.tr("Open for reading only"),
        }[way]

    def _save_report(self, text: str) -> None:
        window = self._window
        proposed = Path(window.settings.folder) / default_name()
        path = window.messages.ask_target(window, self.tr("Save the report"), proposed, "*.txt")
        if path is None:
            return
        try:
            path.write_text(text, encoding="utf-8")
        except OSError:
            window.announce(self.tr("It could not be written there; choose another folder."))
            return
        window.announce(self.tr("Saved in {file}").format(file=path.name))
