"""What the commands write: lines, colours and a progress bar on a terminal only, and bytes made elsewhere.

A stream that takes nothing (a full disk, a closed descriptor) is an expected failure, not a bug.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from counterdraft.errors import CounterdraftError

STYLES = {"title": "1", "delete": "31", "insert": "32", "note": "2"}
"""Style of a line of the summary to its ECMA-48 rendition (bold, red, green, faint)."""
BAR = 30
STEP = 12
"""Width of the bar and of the name of a step, in columns."""


class OutputError(CounterdraftError):
    """Standard output takes nothing more; the message is the sentence."""


def echo(line: str, style: str = "", *, error: bool = False) -> None:
    """Write one line; a character that the stream cannot hold is written as its escape.

    What is said on standard error is lost where that cannot be written: there is nobody to tell.

    Raises:
        OutputError: standard output cannot be written.
        BrokenPipeError: its reader went away.
    """
    stream = sys.stderr if error else sys.stdout
    try:
        with _writing(stream):
            if style in STYLES and _coloured(stream):
                line = f"\x1b[{STYLES[style]}m{line}\x1b[0m"
            encoding = stream.encoding or "utf-8"
            stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    except (OutputError, BrokenPipeError):
        if not error:
            raise


def emit(data: bytes) -> None:
    """Write bytes to standard output as they are; errors as `echo`."""
    with _writing(sys.stdout):
        sys.stdout.buffer.write(data)


def flush() -> None:
    """See to it that standard output took everything; errors as `echo`."""
    if sys.stdout is not None:
        with _writing(sys.stdout):
            sys.stdout.flush()


def abandon() -> None:
    """Let standard output go nowhere, so that Python does not complain again when it flushes at the end."""
    if sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@contextmanager
def _writing(stream: TextIO | None) -> Iterator[None]:
    if stream is None:  # the descriptor was closed when the program started
        raise OutputError("The output cannot be written: it is closed.")
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"The output cannot be written: {error.strerror}.") from error


def _coloured(stream: TextIO) -> bool:
    """Colours are for terminals that know them, unless the user wants none (no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty() and (sys.platform != "win32" or "WT_SESSION" in os.environ)


@contextmanager
def progress() -> Iterator[Callable[[str, float], None] | None]:
    """Show a bar on standard error when that is a terminal, else nothing."""
    stream = sys.stderr
    if not stream.isatty():
        yield None
        return

    def show(step: str, share: float) -> None:
        done = round(min(max(share, 0.0), 1.0) * BAR)
        stream.write(f"\r{step[:STEP]:<{STEP}} {'#' * done}{'-' * (BAR - done)} {share:4.0%}")
        stream.flush()

    show("reading", 0.0)
    try:
        yield show
    finally:
        stream.write("\r" + " " * (STEP + BAR + 6) + "\r")
        stream.flush()
