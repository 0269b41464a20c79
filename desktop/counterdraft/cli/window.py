"""The commands that open the window; the only ones that import Qt."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from counterdraft.cli.commands import Command, Parser
from counterdraft.cli.options import LANGUAGES, add_names


def open_window(files: list[Path], names: list[str] | None, language: str) -> int:
    """Open a review file, or a draft and its amendments, in the window."""
    return show(files, names or [], sample=False, language=language)


def _declare_open(parser: Parser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help="A .counterdraft review, or DRAFT AMENDMENT..."
    )
    add_names(parser)
    add_language(parser)


def add_language(parser: Parser) -> None:
    """Declare the option for the language of the window."""
    parser.add_argument(
        "--language",
        metavar="CODE",
        choices=LANGUAGES,
        default="",
        help=f"The language of the window this time: {', '.join(LANGUAGES)}.",
    )


def show(files: Sequence[Path], names: Sequence[str], *, sample: bool, language: str = "") -> int:
    """Show the window until it is closed; return the exit status."""
    from counterdraft.negotiation.opening import window_request
    from counterdraft.ui import application

    gc.enable()
    return application.run(replace(window_request(files, names, sample=sample), language=language))


COMMANDS = (Command("open", open_window, _declare_open),)
