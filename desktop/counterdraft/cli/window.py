"""The commands that open the window; the only ones that import Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from counterdraft.cli.commands import Command, Parser
from counterdraft.cli.options import add_names


def open_window(files: list[Path], names: list[str] | None) -> int:
    """Open a review file, or a draft and its amendments, in the window."""
    return show(files, names or [], sample=False)


def _declare_open(parser: Parser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help="A .counterdraft review, or DRAFT AMENDMENT..."
    )
    add_names(parser)


def show(files: Sequence[Path], names: Sequence[str], *, sample: bool) -> int:
    """Show the window until it is closed; return the exit status."""
    from counterdraft.negotiation.opening import window_request
    from counterdraft.ui import application

    return application.run(window_request(files, names, sample=sample))


COMMANDS = (Command("open", open_window, _declare_open),)
