"""Runs long work on the main thread in slices of a few milliseconds, so that the window never stalls."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

_log = logging.getLogger(__name__)

SLICE_MS = 6.0
"""Well under the 16.7 ms of a frame, so that painting and input fit beside it."""


class TimeSlices(QObject):
    """A queue of generators; each event loop turn advances the first one for one slice.

    Signals:
        idle: the queue is empty.
    """

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: deque[tuple[Iterator[object], Callable[[], None] | None]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._advance)

    @property
    def busy(self) -> bool:
        """Whether work is waiting."""
        return bool(self._work)

    def start(self, work: Iterator[object], then: Callable[[], None] | None = None) -> None:
        """Queue `work`; `then` is called when it is exhausted. Each step should take under 2 ms."""
        self._work.append((work, then))
        self._timer.start()

    def stop(self) -> None:
        """Drop everything that waits; `then` is not called."""
        self._work.clear()
        self._timer.stop()

    def finish(self) -> None:
        """Do everything that waits at once (for tests and screenshots)."""
        while self._work:
            self._run(float("inf"))

    def _advance(self) -> None:
        self._run(time.perf_counter() + SLICE_MS / 1000)

    def _run(self, until: float) -> None:
        while self._work:
            work, then = self._work[0]
            try:
                for _ in work:
                    if time.perf_counter() >= until:
                        return
                    # A step may have stopped everything, itself included.
                    if not self._work or self._work[0][0] is not work:
                        return
            except Exception:
                # Work that failed is not done: nothing goes on as if it were.
                self._work = deque(one for one in self._work if one[0] is not work)
                raise
            if not self._work or self._work[0][0] is not work:
                continue  # its last step stopped everything
            self._work.popleft()
            if then is not None:
                then()
            if time.perf_counter() >= until:
                break
        if not self._work:
            self._timer.stop()
            self.idle.emit()
