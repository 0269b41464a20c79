"""The command line: arguments to one use case, values to text, errors to one sentence and a status.

Status 0: done. Status 1: bad input or refused, with one sentence on standard error. Status 2: wrong usage.
Each command imports what it needs when it runs, so that none pays for another.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterdraft import __version__
from counterdraft.cli import comparisons, reviews, window
from counterdraft.cli.commands import Parser, overview
from counterdraft.cli.terminal import OutputError, abandon, echo, flush
from counterdraft.errors import (
    Cancelled,
    CounterdraftError,
    ReviewFileError,
    ReviewFileProblem,
    UsageError,
)

PROGRAM = "counterdraft"
COMMANDS = (*window.COMMANDS, *comparisons.COMMANDS, *reviews.COMMANDS)


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line and return its exit status."""
    try:
        status = _carried_out(list(arguments))
        flush()
        return status
    except OutputError as error:
        abandon()
        return _refuse(error, 1)
    except UsageError as error:
        return _refuse(error, 2)
    except CounterdraftError as error:
        return _refuse(error, 1)
    except KeyboardInterrupt:
        echo(f"{PROGRAM}: Stopped.", error=True)
        return 1
    except BrokenPipeError:
        abandon()
        return 1


def _carried_out(arguments: list[str]) -> int:
    """Dispatch; the end that the parser makes after the help is a status like any other."""
    try:
        return _dispatch(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0


def _dispatch(arguments: list[str]) -> int:
    """Run the command that is named first, or open the window."""
    own = _first_command(arguments)
    asked = _program().parse_args(arguments[:own])
    if asked.version:
        echo(f"{PROGRAM} {__version__}")
        return 0
    if own == len(arguments):
        return window.show([], [], sample=asked.sample, language=asked.language)
    name, *rest = arguments[own:]
    command = next((command for command in COMMANDS if command.name == name), None)
    if command is None:
        raise UsageError(f"No such command: {name}. See “{PROGRAM} --help”.")
    if asked.sample:
        raise UsageError("--sample opens the window and goes with no command.")
    if asked.language:
        raise UsageError("--language is an option of the window: write it after “open”, or with no command.")
    return command.run(PROGRAM, rest)


def _first_command(arguments: list[str]) -> int:
    """Where the first word stands that is neither an option of the program nor the value of one."""
    at = 0
    while at < len(arguments) and arguments[at].startswith("-"):
        at += 2 if arguments[at] == "--language" else 1
    return min(at, len(arguments))


def _program() -> Parser:
    parser = Parser(
        PROGRAM,
        "Compare a draft with the amendments requested to it, side by side and fully offline.\n"
        "Without a command the window opens.",
        usage="%(prog)s [--sample] [--language CODE] [--version] [COMMAND ...]",
        epilog=overview(COMMANDS),
    )
    parser.add_argument("--sample", action="store_true", help="Open the sample negotiation.")
    window.add_language(parser)
    parser.add_argument("--version", action="store_true", help="Print the version.")
    return parser


def _refuse(error: CounterdraftError, status: int) -> int:
    if not isinstance(error, Cancelled):
        locked = isinstance(error, ReviewFileError) and error.problem is ReviewFileProblem.PASSPHRASE_NEEDED
        way = " Name a file that holds it with --passphrase-file." if locked else ""
        echo(f"{PROGRAM}: {error.sentence}{way}", error=True)
    return status
