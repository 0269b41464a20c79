"""The command line: arguments to one use case, values to text, errors to one sentence and a status.

Status 0: done. Status 1: bad input or refused, with one sentence on standard error. Status 2: wrong usage.
Each command imports what it needs when it runs, so that none pays for another.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from counterdraft.cli import comparisons, reviews, window
from counterdraft.errors import Cancelled, CounterdraftError, UsageError

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Compare a draft with the amendments requested to it, side by side and fully offline.",
)
app.callback(invoke_without_command=True)(window.window)
app.command("open")(window.open_window)
app.command("compare")(comparisons.compare)
app.command("verify")(comparisons.verify)
app.command("review")(reviews.review)
app.command("rebase")(reviews.rebase)
app.command("merge")(reviews.merge)
app.command("import-comments")(reviews.import_comments)
app.command("export")(reviews.export)
app.command("recover")(reviews.recover)


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line and return its exit status."""
    try:
        app(args=list(arguments), prog_name="counterdraft")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except UsageError as error:
        return _refuse(error, 2)
    except CounterdraftError as error:
        return _refuse(error, 1)
    return 0


def _refuse(error: CounterdraftError, status: int) -> int:
    if not isinstance(error, Cancelled):
        sys.stderr.write(f"counterdraft: {error.sentence}\n")
    return status
