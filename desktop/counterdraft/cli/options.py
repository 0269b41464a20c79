"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

Names = Annotated[
    list[str] | None,
    typer.Option("--as", metavar="NAME", help="Delegation of each amended text, in their order."),
]
