"""Ends the process of a command without giving back, value by value, what ends with it anyway.

A comparison of 20,000 provisions holds a million values; to free them takes a tenth of its time. Where the
command line runs inside another program, nothing is kept.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

_kept: list[object] = []
_ends_with_process = False


def expect() -> None:
    """Say that the process does nothing but one command."""
    global _ends_with_process
    _ends_with_process = True


def keep(value: object) -> None:
    """Hold a value until the process ends, if it does nothing but this command."""
    if _ends_with_process:
        _kept.append(value)


def leave(status: int) -> None:
    """End the process at once if there is something that need not be given back; all output is written."""
    if not _kept:
        return
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # its descriptor was closed when the program started
            with suppress(OSError):  # what it does not take was told, or nobody reads it
                stream.flush()
    os._exit(status)
