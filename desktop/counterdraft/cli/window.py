"""The commands that open the window; the only ones that import Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from counterdraft import __version__
from counterdraft.cli.options import Names
from counterdraft.errors import UsageError


def window(
    context: typer.Context,
    sample: Annotated[bool, typer.Option("--sample", help="Open the sample negotiation.")] = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Open the window when no command is named."""
    if version:
        typer.echo(f"counterdraft {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        _show([], [], sample=sample)
    elif sample:
        raise UsageError("--sample opens the window and goes with no command.")


def open_window(
    files: Annotated[list[Path], typer.Argument(help="A .counterdraft review, or DRAFT AMENDMENT...")],
    names: Names = None,
) -> None:
    """Open a review file, or a draft and its amendments, in the window."""
    _show(files, names or [], sample=False)


def _show(files: Sequence[Path], names: Sequence[str], *, sample: bool) -> None:
    from counterdraft.negotiation.opening import window_request
    from counterdraft.ui import application

    raise typer.Exit(application.run(window_request(files, names, sample=sample)))
