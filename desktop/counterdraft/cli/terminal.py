"""What the commands write to a person: lines, colours and a progress bar on a terminal only; no values."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

STYLES = {"title": "1", "delete": "31", "insert": "32", "note": "2"}
"""Style of a line of the summary to its ECMA-48 rendition (bold, red, green, faint)."""
BAR = 30
STEP = 12
"""Width of the bar and of the name of a step, in columns."""


def echo(line: str, style: str = "", *, error: bool = False) -> None:
    """Write one line; a character that the stream cannot hold is written as its escape."""
    stream = sys.stderr if error else sys.stdout
    if style in STYLES and _coloured(stream):
        line = f"\x1b[{STYLES[style]}m{line}\x1b[0m"
    encoding = stream.encoding or "utf-8"
    stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")


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
