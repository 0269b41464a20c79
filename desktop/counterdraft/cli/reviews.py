"""The commands that work on review files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

Output = Annotated[Path, typer.Option("-o", "--output", metavar="REVIEW2", help="The new review file.")]


def review(
    file: Annotated[Path, typer.Argument(metavar="REVIEW", help="A .counterdraft review.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List comments and decisions, and where they stand now."""
    from counterdraft.exports.review_report import review_json, review_lines
    from counterdraft.negotiation.listing import list_review

    listed = list_review(file)
    if as_json:
        sys.stdout.buffer.write(review_json(listed))
        return
    for line in review_lines(listed):
        typer.echo(line)


def rebase(
    file: Annotated[Path, typer.Argument(metavar="REVIEW", help="A .counterdraft review.")],
    new_draft: Annotated[Path, typer.Argument(metavar="NEW_DRAFT", help="The new revision of the draft.")],
    output: Output,
) -> None:
    """Carry a review to a new revision of the draft; no comment is dropped."""
    from counterdraft.negotiation.rebasing import rebase_review

    for line in rebase_review(file, new_draft, output).lines():
        typer.echo(line)


def merge(
    file: Annotated[Path, typer.Argument(metavar="REVIEW", help="A .counterdraft review.")],
    others: Annotated[list[Path], typer.Argument(metavar="OTHER...", help="Colleagues' review files.")],
    output: Output,
) -> None:
    """Bring the reviews of several people together; nothing is dropped."""
    from counterdraft.review.merge import merge_files

    report = merge_files([file, *others], output)
    typer.echo(f"Wrote {output}: {report.comments} comments and replies from {report.files} files.")
    if report.collisions:
        typer.echo(f"{len(report.collisions)} comments were edited apart: both wordings are kept.")
    if report.contested:
        typer.echo(f"{len(report.contested)} subjects were decided differently: both decisions are kept.")
