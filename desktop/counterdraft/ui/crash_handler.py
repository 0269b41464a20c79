"""Catches what nobody expected: tells the user once, offers a report, and lets the window go on.

Every comment and decision is on the disk before the window shows it, so that nothing has to be rescued here.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QThread,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication

from counterdraft.negotiation.places import program_folder
from counterdraft.ui.crash_report import bare_report, report, signature

_log = logging.getLogger(__name__)
_MOST_KNOWN = 200


def qt_facts() -> dict[str, str]:
    """What a report says of Qt and the screen."""
    facts = {"Qt": qVersion()}
    if isinstance(QCoreApplication.instance(), QGuiApplication):
        facts["Platform"] = QGuiApplication.platformName()
        screens = QGuiApplication.screens()
        facts["Screens"] = ", ".join(
            f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
            for screen in screens
        )
    return facts


def last_report_path() -> Path:
    """Where the report of a program that ended by a fault of Qt waits for the next start."""
    return program_folder() / "last-report.txt"


class _LogHandler(logging.Handler):
    """Hands on exceptions that were logged where Qt cannot carry them."""

    def __init__(self, caught: Callable[[BaseException], None]) -> None:
        super().__init__(logging.ERROR)
        self._caught = caught

    def emit(self, record: logging.LogRecord) -> None:
        """Take the exception of a record; its message may hold anything and is left alone."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            self._caught(error)


class CrashHandler(QObject):
    """Holds the hooks of Python and Qt from `install` to `remove`.

    Signals:
        happened(name of the exception, report): something unexpected was caught; sent when the stack is
            unwound, in the thread of this object, once for each kind and place.
        again: the same kind came from the same place once more; not sent for what Qt's paintings repeat.
    """

    happened = Signal(str, str)
    again = Signal()
    _caught = Signal(str, str)
    _repeated = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: set[str] = set()
        self._lock = threading.Lock()
        self._log_handler = _LogHandler(self._take_logged)
        self._caught.connect(self.happened, Qt.ConnectionType.QueuedConnection)
        self._repeated.connect(self.again, Qt.ConnectionType.QueuedConnection)
        self._python = sys.excepthook
        self._threads = threading.excepthook
        self._qt: object = None

    def install(self) -> None:
        """Put the hooks in place."""
        self._python, sys.excepthook = sys.excepthook, self._python_hook
        self._threads, threading.excepthook = threading.excepthook, self._thread_hook
        self._qt = qInstallMessageHandler(self._qt_hook)
        logging.getLogger("counterdraft").addHandler(self._log_handler)

    def remove(self) -> None:
        """Put back the hooks that were there before."""
        sys.excepthook = self._python
        threading.excepthook = self._threads
        qInstallMessageHandler(self._qt)  # type: ignore[arg-type]  # what Qt gave is what it takes
        logging.getLogger("counterdraft").removeHandler(self._log_handler)

    def take(self, error: BaseException, *, quietly: bool = False) -> None:
        """Report an exception; if its kind and place are known already, only say so, or nothing `quietly`."""
        with suppress(Exception):  # a mistake in here must not hide the first one
            key = signature(error)
            with self._lock:
                known = key in self._known or len(self._known) >= _MOST_KNOWN
                self._known.add(key)
            if known:
                if not quietly:
                    self._repeated.emit()
                return
            self._caught.emit(type(error).__name__, report(error, qt_facts()))

    def _take_logged(self, error: BaseException) -> None:
        self.take(error, quietly=True)

    # Hooks ----------------------------------------------------------------------------------------

    def _python_hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._python(kind, error, trace)
        # Before the loop runs nobody would see the dialog; Python's own words are all there is.
        in_loop = QThread.currentThread().loopLevel() > 0
        if in_loop and not isinstance(error, KeyboardInterrupt | SystemExit):
            self.take(error.with_traceback(trace))

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        self._threads(args)
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self.take(args.exc_value)

    def _qt_hook(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            self._keep_fatal(context)
        if callable(self._qt):
            self._qt(kind, context, message)
        elif kind is not QtMsgType.QtDebugMsg and sys.stderr is not None:
            sys.stderr.write(f"{message}\n")

    @staticmethod
    def _keep_fatal(context: QMessageLogContext) -> None:
        """Qt ends the program when this returns; keep what can be told for the next start."""
        with suppress(Exception):  # nothing may keep Qt from ending
            where = Path(str(context.file or "")).name
            what = f"Qt ended the program: {context.category}, {where}:{context.line}, {context.function}"
            keep_last_report(bare_report(what, {"Qt": qVersion()}))


def keep_last_report(text: str) -> None:
    """Keep a report for the next start, where the program cannot go on; nothing happens if that fails."""
    path = last_report_path()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def take_last_report() -> str:
    """The report that the last run left, which is removed; empty without one."""
    path = last_report_path()
    try:
        text = path.read_text(encoding="utf-8")
        path.unlink()
    except (OSError, UnicodeDecodeError):
        return ""
    return text
