"""The commands that compare documents and prove the result."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from counterdraft.cli.options import Ignored, Names, ProfileName, TextOnly
from counterdraft.errors import UsageError

if TYPE_CHECKING:
    from counterdraft.model.synopsis import Comparison
    from counterdraft.negotiation.comparing import ComparisonRequest

WRITES = (".docx", ".json")


def compare(
    draft: Annotated[Path | None, typer.Argument(help="The draft as proposed.")] = None,
    amendments: Annotated[
        list[Path] | None, typer.Argument(help="The amended texts, one for each delegation.")
    ] = None,
    names: Names = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="OUT", help="OUT.docx (marked up), OUT.json, or -."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print or write JSON.")] = False,
    author: Annotated[
        str | None, typer.Option(help="Author of all marks instead of the delegation's name.")
    ] = None,
    date: Annotated[str | None, typer.Option(help="Date of the marks, ISO 8601.")] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Compare the sample negotiation.")] = False,
    ignored: Ignored = None,
    text_only: TextOnly = False,
    profile: ProfileName = None,
) -> None:
    """Compare a draft with the amendments to it; without -o print a readable summary.

    One document with tracked changes is compared to what it is without them. Where tracked changes of
    several authors are all that tells an amended text from the draft, each author is a delegation.
    """
    from counterdraft.negotiation import exporting
    from counterdraft.negotiation.comparing import compare_sources, ignoring, profile_text
    from counterdraft.negotiation.dates import export_date

    asked = replace(
        _comparison_request(draft, amendments or [], names or [], sample=sample),
        options=ignoring(ignored or [], text_only=text_only),
        profile=profile_text(profile) if profile else "",
    )
    target = _target(output, as_json)
    marks = exporting.MarkUpRequest(author=author, date=export_date(date))
    with _collector_paused(), _progress() as progress:
        compared = compare_sources(asked, progress)
        if target is None or target == "-":
            written = ""
        elif target.lower().endswith(".docx"):
            written = exporting.write_marked_up_file(compared, Path(target), marks)
        else:
            written = exporting.write_json_file(compared.comparison, Path(target))
    if target == "-":
        sys.stdout.buffer.write(exporting.json_bytes(compared.comparison))
    elif target is None:
        _print_summary(compared.comparison)
    else:
        typer.echo(written)


def _comparison_request(
    draft: Path | None, amendments: Sequence[Path], names: Sequence[str], *, sample: bool
) -> ComparisonRequest:
    from counterdraft.negotiation.comparing import request, tracked_request
    from counterdraft.negotiation.opening import sample_comparison

    if sample:
        if draft is not None:
            raise UsageError("--sample compares the sample negotiation and goes with no file.")
        return sample_comparison()
    if draft is None:
        raise UsageError("Name a draft and at least one amended text, or --sample.")
    if not amendments:
        return tracked_request(draft, names)
    return replace(request(draft, amendments, names), by_author=True)


def _target(output: str | None, as_json: bool) -> str | None:
    if output is None or output == "-":
        if output == "-" and not as_json:
            raise UsageError("-o - prints JSON and needs --json.")
        return "-" if as_json else None
    ending = Path(output).suffix.lower()
    if ending not in WRITES:
        raise UsageError(f"“{output}”: the ending decides the format and must be one of {', '.join(WRITES)}.")
    if as_json and ending != ".json":
        raise UsageError(f"--json writes JSON, but “{output}” ends in {ending}.")
    return output


def _print_summary(comparison: Comparison) -> None:
    from rich.console import Console
    from rich.text import Text

    from counterdraft.exports.summary import summary

    styles = {"title": "bold", "delete": "red", "insert": "green", "note": "dim"}
    console = Console(highlight=False, soft_wrap=True)
    for line in summary(comparison):
        console.print(Text(line.text, style=styles.get(line.style, "")))


def verify(
    original: Annotated[Path, typer.Argument(help="The draft.")],
    revised: Annotated[Path, typer.Argument(help="The amended text.")],
    marked_up: Annotated[Path, typer.Argument(help="The draft with tracked changes.")],
) -> None:
    """Prove that rejecting all changes gives ORIGINAL and accepting all gives REVISED."""
    from counterdraft.negotiation.verifying import verify_files

    for sentence, ok in verify_files(original, revised, marked_up):
        typer.echo(sentence, err=not ok)
        if not ok:
            raise typer.Exit(1)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """One run makes millions of values and hardly a cycle: looking for cycles takes a quarter of its time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@contextmanager
def _progress() -> Iterator[Callable[[str, float], None] | None]:
    """Show a bar on standard error when that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=1.0)
        yield lambda step, share: bar.update(task, description=step, completed=share)
