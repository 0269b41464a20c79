"""The work done in the process beside the window: reading, comparing, writing, use cases. Never imports Qt.

Every message is 9 bytes of generation and kind, then a pickle, so that a stale one is dropped unread.
"""

from __future__ import annotations

import logging
import os
import pickle
import signal
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from multiprocessing.connection import Connection
from pathlib import Path

from counterdraft.errors import Cancelled, CounterdraftError, ReviewFileError, ReviewFileProblem
from counterdraft.negotiation.comparing import ComparisonRequest, compare_files
from counterdraft.negotiation.exporting import MarkUpRequest, mark_up_files, write_json_file
from counterdraft.ui.comparison_transfer import pieces
from counterdraft.ui.crash_report import report

_log = logging.getLogger(__name__)
_HEADER = struct.Struct("<QB")
_POLL_S = 0.05
_REPORT_S = 0.04


class MessageKind(IntEnum):
    """What a message from the worker carries."""

    PROGRESS = 1
    PIECE = 2
    WROTE = 3
    FAILED = 4
    CANCELLED = 5
    DONE = 6


@dataclass(frozen=True, slots=True)
class CompareTask:
    """Compare and send the comparison in pieces."""

    request: ComparisonRequest


@dataclass(frozen=True, slots=True)
class MarkUpTask:
    """Compare and write a document: `.docx` marked up, `.json` as data."""

    request: ComparisonRequest
    out: Path
    marks: MarkUpRequest


@dataclass(frozen=True, slots=True)
class VerbTask:
    """Carry out a use case: a function of a module with what it is given; its result is sent whole.

    It cannot be asked to stop, so stopping it ends the process.
    """

    verb: Callable[..., object]
    arguments: tuple[object, ...]


Task = CompareTask | MarkUpTask | VerbTask


@dataclass(frozen=True, slots=True)
class Failure:
    """What to tell the user; `bug` means that it should not happen.

    `review` and `problem` are those of a review file that could not be opened: the window may ask for more.
    `kind` is the class of an expected error; `report` tells of a bug without a word of the documents.
    """

    sentence: str
    bug: bool = False
    review: Path | None = None
    problem: ReviewFileProblem | None = None
    kind: str = ""
    report: str = ""


def pack(generation: int, kind: MessageKind, payload: object) -> bytes:
    """Return the bytes of a message."""
    return _HEADER.pack(generation, kind) + pickle.dumps(payload, protocol=pickle.HIGHEST_PROTOCOL)


def head(message: bytes) -> tuple[int, MessageKind]:
    """Return generation and kind of a message without reading the rest."""
    generation, kind = _HEADER.unpack_from(message)
    return generation, MessageKind(kind)


def body(message: bytes) -> object:
    """Return the payload of a message."""
    return pickle.loads(memoryview(message)[_HEADER.size :])


def serve(tasks: Connection, results: Connection) -> None:
    """Do one task after another until the window goes away.

    Args:
        tasks: where `(generation, task)` comes in, and None for a task that is not wanted any more.
        results: where messages go out.
    """
    if hasattr(os, "nice"):
        # The window must stay quick while this process works.
        os.nice(5)
    while True:
        try:
            asked = tasks.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        if isinstance(asked, tuple):
            generation, task = asked
            # Ended in the middle of a task, the process takes the unfinished file with it.
            signal.signal(signal.SIGTERM, _leave)
            try:
                _Run(tasks, results, generation).do(task)
            except (BrokenPipeError, ConnectionError, KeyboardInterrupt):
                return
            finally:
                signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _leave(number: int, frame: object) -> None:
    raise SystemExit(0)


class _Run:
    """One task: its generation, when it last spoke and whether it was told to stop."""

    def __init__(self, tasks: Connection, results: Connection, generation: int) -> None:
        self._tasks = tasks
        self._results = results
        self._generation = generation
        self._stopped = False
        self._polled = 0.0
        self._reported = ("", 0.0)

    def do(self, task: Task) -> None:
        try:
            match task:
                case CompareTask(request):
                    comparison = compare_files(request, self._progress, self._cancelled)
                    for piece in pieces(comparison):
                        if self._cancelled():
                            raise Cancelled
                        self._send(MessageKind.PIECE, piece)
                case MarkUpTask(request, out, marks):
                    self._send(MessageKind.WROTE, self._write(request, out, marks))
                case VerbTask(verb, arguments):
                    self._send(MessageKind.DONE, verb(*arguments))
        except Cancelled:
            self._send(MessageKind.CANCELLED, None)
        except ReviewFileError as error:
            failure = Failure(
                error.sentence, review=error.path, problem=error.problem, kind=type(error).__name__
            )
            self._send(MessageKind.FAILED, failure)
        except CounterdraftError as error:
            self._send(MessageKind.FAILED, Failure(error.sentence, kind=type(error).__name__))
        except MemoryError:
            self._send(MessageKind.FAILED, Failure("There is not enough memory for these documents."))
        except Exception as error:
            if isinstance(error, BrokenPipeError | ConnectionError):
                raise
            _log.exception("a task failed")
            # The kind of the error only: its words may hold text of a confidential document.
            self._send(MessageKind.FAILED, Failure(type(error).__name__, bug=True, report=report(error)))

    def _write(self, request: ComparisonRequest, out: Path, marks: MarkUpRequest) -> str:
        if out.suffix.lower() != ".json":
            return mark_up_files(request, out, marks, self._progress, self._cancelled).sentence
        comparison = compare_files(request, self._progress, self._cancelled)
        self._progress("writing", 0.0)
        return write_json_file(comparison, out)

    def _send(self, kind: MessageKind, payload: object) -> None:
        self._results.send_bytes(pack(self._generation, kind, payload))

    def _progress(self, step: str, share: float) -> None:
        now = time.monotonic()
        known, at = self._reported
        if step != known or now - at >= _REPORT_S:
            self._reported = (step, now)
            self._send(MessageKind.PROGRESS, (step, share))

    def _cancelled(self) -> bool:
        now = time.monotonic()
        if not self._stopped and now - self._polled >= _POLL_S:
            self._polled = now
            # The window sends nothing but a stop while a task runs.
            if self._tasks.poll():
                self._tasks.recv()
                self._stopped = True
        return self._stopped
