"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

Names = Annotated[
    list[str] | None,
    typer.Option("--as", metavar="NAME", help="Delegation of each amended text, in their order."),
]

Ignored = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="WHAT,...",
        help="Do not report changes of case, space, punctuation, formatting, labels, headers or "
        "notes; how many is said. A marked-up document holds them all the same.",
    ),
]
TextOnly = Annotated[bool, typer.Option("--text-only", help="Report changes of words alone.")]
ProfileName = Annotated[
    str | None,
    typer.Option("--profile", metavar="NAME_OR_FILE", help="Ladders of force for verbs and modality."),
]
