"""How a command is declared, parsed and explained; it knows no command.

Options and arguments may stand in any order. Wrong usage is a `UsageError`, never an exit.
"""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from inspect import cleandoc
from typing import Any, NoReturn

from counterdraft.errors import UsageError

UNKNOWN = "unrecognized arguments: "


class Parser(ArgumentParser):
    """A parser that raises instead of leaving the program."""

    def __init__(self, name: str, description: str, **more: Any) -> None:
        super().__init__(
            prog=name,
            description=description,
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
            add_help=False,
            **more,
        )
        self.add_argument("--help", action="help", default=SUPPRESS, help="Show this message and exit.")

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong and where to read what is right.

        Raises:
            UsageError: always.
        """
        if message.startswith(UNKNOWN):
            word = message.removeprefix(UNKNOWN).split()[0]
            message = f"No such option: {word}" if word.startswith("-") else f"Unexpected argument: {word}"
        raise UsageError(f"{message[:1].upper()}{message[1:]}. See “{self.prog} --help”.")


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, what it does with its values, and the values it takes.

    The docstring of `action` is its help; its parameters bear the names (`dest`) that `declare` gives. It
    returns the exit status, nothing for 0.
    """

    name: str
    action: Callable[..., int | None]
    declare: Callable[[Parser], None]

    @property
    def summary(self) -> str:
        """The first sentence of the help."""
        return cleandoc(self.action.__doc__ or "").partition("\n")[0]

    def run(self, program: str, arguments: Sequence[str]) -> int:
        """Parse the arguments after the name and carry the command out.

        Raises:
            UsageError: the arguments are not this command's.
            SystemExit: the help was asked for and printed.
        """
        parser = Parser(f"{program} {self.name}", cleandoc(self.action.__doc__ or ""))
        self.declare(parser)
        return self.action(**vars(parser.parse_intermixed_args(list(arguments)))) or 0


def overview(commands: Sequence[Command]) -> str:
    """The list of all commands, a line each, that closes the help of the program."""
    width = max(len(command.name) for command in commands) + 2
    lines = [f"  {command.name:<{width}}{command.summary}" for command in commands]
    return "\n".join(["commands:", *lines, "", "“counterdraft COMMAND --help” explains one."])
