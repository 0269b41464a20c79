"""Keeps Python's cyclic garbage collector out of the way while many values are loaded.

A full collection with 20,000 rows in memory stalls the window for tens of milliseconds. Loaded values hold
no cycles: they are frozen out of later collections and go by reference counts when a comparison closes.
"""

from __future__ import annotations

import gc


class CollectorPause:
    """A pause that can be begun and ended any number of times; ends that were not begun do nothing."""

    def __init__(self) -> None:
        self._paused = False

    def begin(self) -> None:
        """Stop collecting; what is frozen from before may be collected again later."""
        if not self._paused and gc.isenabled():
            self._paused = True
            gc.unfreeze()
            gc.disable()

    def end(self) -> None:
        """Keep what is in memory now out of collections, and collect again."""
        if self._paused:
            self._paused = False
            gc.freeze()
            gc.enable()
