"""The window's end of the worker process: sends tasks, receives results in slices, drops stale ones.

Tasks and results go through two one-way pipes: a two-way pipe would be a pair of sockets, and no socket is
ever opened. Each end is used and closed by one thread only.
"""

from __future__ import annotations

import logging
import multiprocessing
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.negotiation.exporting import MarkUpRequest
from counterdraft.ui.collector_pause import CollectorPause
from counterdraft.ui.comparison_transfer import Assembler, Piece
from counterdraft.ui.time_slices import TimeSlices
from counterdraft.ui.worker_process import (
    CompareTask,
    Failure,
    MarkUpTask,
    MessageKind,
    Task,
    VerbTask,
    body,
    head,
    serve,
)

_log = logging.getLogger(__name__)
_PATIENCE_MS = 1500
"""How long a cancelled task may take to notice before its process is ended."""
_FAREWELL_S = 1.0
_END = object()


class WorkerClient(QObject):
    """One worker process, started with the first task and again after it was ended.

    Signals:
        progressed(step, share), compared(comparison), wrote(sentence), did(result), failed(failure),
            cancelled.
        settled: no task is under way any more, whatever came of it.
    """

    progressed = Signal(str, float)
    compared = Signal(object)
    wrote = Signal(str)
    did = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    settled = Signal()
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: BaseProcess | None = None
        self._results: Connection | None = None
        self._threads: tuple[threading.Thread, ...] = ()
        self._inbox: deque[bytes | None] = deque()
        self._outbox: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._generation = 0
        self._working = False
        self._process_busy = False
        self._deaf = False
        self._waiting: Task | None = None
        self._assembler = Assembler()
        self._pause = CollectorPause()
        self._slices = TimeSlices(self)
        self._arrived.connect(self._receive)
        self._impatient = QTimer(self)
        self._impatient.setSingleShot(True)
        self._impatient.setInterval(_PATIENCE_MS)
        self._impatient.timeout.connect(self._end_process)

    @property
    def busy(self) -> bool:
        """Whether a result is awaited."""
        return self._working

    def warm_up(self) -> None:
        """Start the process, so that the first task need not wait for it."""
        if self._process is None or not self._process.is_alive():
            self._start_process()

    def compare(self, request: ComparisonRequest) -> None:
        """Compare in the background; answers with `compared` or `failed`."""
        self._submit(CompareTask(request))

    def write(self, request: ComparisonRequest, out: Path, marks: MarkUpRequest) -> None:
        """Write a document in the background; answers with `wrote` or `failed`."""
        self._submit(MarkUpTask(request, out, marks))

    def run(self, verb: Callable[..., object], *arguments: object) -> None:
        """Carry out a use case in the background; answers with `did` or `failed`.

        Args:
            verb: a function of a module that imports no Qt.
            arguments: what it is given; they and its result can be pickled.
        """
        self._submit(VerbTask(verb, arguments))

    def cancel(self) -> None:
        """Forget the task at once; the process is told, and ended if it does not listen.

        Nothing is written any more when this returns: a process that writes is ended without waiting.
        """
        if not self._working:
            return
        self._pause.end()
        self._working = False
        self._waiting = None
        self._generation += 1
        if self._deaf:
            self._end_process()
        elif self._process_busy and self._process is not None:
            self._tell(None)
            self._impatient.start()
        self.cancelled.emit()
        self.settled.emit()

    def close(self) -> None:
        """End the process; used when the window closes."""
        self._pause.end()
        self._working = False
        self._generation += 1
        self._end_process()

    def _submit(self, task: Task) -> None:
        self._generation += 1
        self._working = True
        if self._process_busy:
            # The task before was cancelled and its process has not answered yet.
            self._waiting = task
            return
        self._dispatch(task)

    def _dispatch(self, task: Task) -> None:
        self.warm_up()
        self._assembler = Assembler()
        self._process_busy = True
        # What writes is ended at once: nothing must be replaced after the user said stop.
        self._deaf = not isinstance(task, CompareTask)
        self._tell((self._generation, task))

    def _tell(self, message: object) -> None:
        # Documents embedded in a review make a task large, and a full pipe would hold up the window.
        self._outbox.put(message)

    def _start_process(self) -> None:
        context = multiprocessing.get_context("spawn")
        results, their_results = context.Pipe(duplex=False)
        their_tasks, tasks = context.Pipe(duplex=False)
        self._process = context.Process(
            target=serve, args=(their_tasks, their_results), name="counterdraft-worker", daemon=True
        )
        self._process.start()
        their_tasks.close()
        their_results.close()
        self._results = results
        self._process_busy = False
        self._outbox = queue.SimpleQueue()
        self._threads = (
            threading.Thread(target=self._read, args=(results,), name="worker-reader", daemon=True),
            threading.Thread(target=_write, args=(tasks, self._outbox), name="worker-writer", daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def _read(self, results: Connection) -> None:
        """Runs in a thread of its own: only receives bytes, which lets the window's thread run."""
        try:
            while True:
                self._inbox.append(results.recv_bytes())
                self._announce()
        except (EOFError, OSError):
            if results is self._results:
                self._inbox.append(None)
                self._announce()
        finally:
            results.close()

    def _announce(self) -> None:
        # The program may end without closing its window; then nobody is left to be told.
        with suppress(RuntimeError):
            self._arrived.emit()

    def _receive(self) -> None:
        if not self._slices.busy:
            self._slices.start(self._drain())

    def _drain(self) -> Iterator[None]:
        while self._inbox:
            message = self._inbox.popleft()
            if message is None:
                self._process_ended()
            else:
                self._handle(message)
            yield

    def _handle(self, message: bytes) -> None:
        generation, kind = head(message)
        if kind in (MessageKind.FAILED, MessageKind.CANCELLED, MessageKind.WROTE, MessageKind.DONE):
            self._process_free()
        if generation != self._generation or not self._working:
            if kind is MessageKind.PIECE and self._is_end(message):
                self._process_free()
            return
        payload = body(message)
        if kind is MessageKind.PROGRESS:
            step, share = cast("tuple[str, float]", payload)
            self.progressed.emit(step, share)
        elif kind is MessageKind.PIECE:
            self._pause.begin()
            comparison = self._assembler.add(cast("Piece", payload))
            if comparison is not None:
                self._process_free()
                self._settle()
                self.compared.emit(comparison)
        elif kind is MessageKind.WROTE:
            self._settle()
            self.wrote.emit(cast("str", payload))
        elif kind is MessageKind.DONE:
            self._settle()
            self.did.emit(payload)
        elif kind is MessageKind.FAILED:
            self._settle()
            self.failed.emit(cast("Failure", payload))

    def _is_end(self, message: bytes) -> bool:
        # Pieces of a stale comparison are small; only their class matters here.
        return type(body(message)).__name__ == "EndPiece"

    def _settle(self) -> None:
        self._pause.end()
        self._working = False
        self.settled.emit()

    def _process_free(self) -> None:
        self._impatient.stop()
        self._process_busy = self._deaf = False
        if self._waiting is not None:
            task, self._waiting = self._waiting, None
            self._dispatch(task)

    def _process_ended(self) -> None:
        """The process died by itself, e.g. because memory ran out."""
        self._forget_process()
        if self._working and self._waiting is None:
            self._settle()
            self.failed.emit(Failure("", bug=True))
        self._process_free()

    def _end_process(self) -> None:
        process = self._process
        self._forget_process()
        if process is not None and process.is_alive():
            process.terminate()
            process.join(_FAREWELL_S)
            if process.is_alive():
                process.kill()
                process.join(_FAREWELL_S)
        self._process_free()

    def _forget_process(self) -> None:
        """Its reader ends with the pipe that the process held, its writer with the word to end."""
        self._impatient.stop()
        self._results = self._process = None
        self._process_busy = False
        self._threads = ()
        self._outbox.put(_END)


def _write(tasks: Connection, outbox: queue.SimpleQueue[object]) -> None:
    """Runs in a thread of its own: sends what is put into the queue until `_END`."""
    with tasks:
        while (message := outbox.get()) is not _END:
            try:
                tasks.send(message)
            except OSError:
                _log.warning("the worker process is gone")
                return
