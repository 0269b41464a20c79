"""The commands that compare documents and prove the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from counterdraft.cli.commands import Command, Parser
from counterdraft.cli.ending import keep
from counterdraft.cli.options import add_ignoring, add_names
from counterdraft.cli.terminal import echo, emit, progress
from counterdraft.errors import UsageError

if TYPE_CHECKING:
    from counterdraft.model.synopsis import Comparison
    from counterdraft.negotiation.comparing import ComparedSources, ComparisonRequest
    from counterdraft.negotiation.exporting import MarkUpRequest

WRITES = (".docx", ".json")


def compare(
    *,
    draft: Path | None,
    amendments: list[Path],
    names: list[str] | None,
    output: str | None,
    as_json: bool,
    author: str | None,
    date: str | None,
    sample: bool,
    ignored: list[str] | None,
    text_only: bool,
    profile: str | None,
    keep_revisions: bool,
    moves_as_edits: bool,
    without_comments: bool,
    conflicts_table: bool,
) -> None:
    """Compare a draft with the amendments to it; without -o print a readable summary.

    One document with tracked changes is compared to what it is without them. Where tracked changes of
    several authors are all that tells an amended text from the draft, each author is a delegation.

    OUT.docx holds the amendments of all delegations: each change under the name of whoever asks for it, an
    identical one once under all their names (“A; B”), conflicting wordings one behind the other. Accepting
    the changes of every author that names a delegation and rejecting the rest gives its text.
    """
    from counterdraft.comparison.aligning import collector_paused
    from counterdraft.negotiation import exporting
    from counterdraft.negotiation.comparing import compare_sources, ignoring, keeping_revisions, profile_text
    from counterdraft.negotiation.dates import export_date

    asked = replace(
        _comparison_request(draft, amendments, names or [], sample=sample),
        options=ignoring(ignored or [], text_only=text_only),
        profile=profile_text(profile) if profile else "",
    )
    if keep_revisions:
        asked = keeping_revisions(asked)
    target = _target(output, as_json)
    marks = exporting.MarkUpRequest(
        author=author,
        date=export_date(date),
        moves=not moves_as_edits,
        keep_revisions=keep_revisions,
        conflict_table=conflicts_table,
        amended_comments=not without_comments,
    )
    if conflicts_table and (target is None or not target.lower().endswith(".docx")):
        raise UsageError("--conflicts-table goes with -o OUT.docx.")
    with collector_paused():
        if target is not None and target.lower().endswith(".docx"):
            _mark_up(asked, Path(target), marks)
            return
        with progress() as told:
            compared = compare_sources(asked, told)
        keep(compared)
        _write(compared, target)


def _mark_up(asked: ComparisonRequest, out: Path, marks: MarkUpRequest) -> None:
    from counterdraft.negotiation.exporting import mark_up_files

    with progress() as told:
        marked = mark_up_files(asked, out, marks, told)
    keep(marked)
    echo(marked.sentence)


def _write(compared: ComparedSources, target: str | None) -> None:
    from counterdraft.negotiation import exporting

    if target is None:
        _print_summary(compared.comparison)
    elif target == "-":
        emit(exporting.json_bytes(compared.comparison))
    else:
        echo(exporting.write_json_file(compared.comparison, Path(target)))


def _comparison_request(
    draft: Path | None, amendments: Sequence[Path], names: Sequence[str], *, sample: bool
) -> ComparisonRequest:
    from counterdraft.negotiation.comparing import requested

    if sample:
        if draft is not None:
            raise UsageError("--sample compares the sample negotiation and goes with no file.")
        from counterdraft.negotiation.opening import sample_comparison

        return sample_comparison()
    if draft is None:
        raise UsageError("Name a draft and at least one amended text, or --sample.")
    return requested(draft, amendments, names)


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
    from counterdraft.exports.summary import summary

    for line in summary(comparison):
        echo(line.text, line.style)


def _declare_compare(parser: Parser) -> None:
    parser.add_argument("draft", metavar="DRAFT", nargs="?", type=Path, help="The draft as proposed.")
    parser.add_argument(
        "amendments",
        metavar="AMENDED",
        nargs="*",
        type=Path,
        help="The amended texts, one for each delegation.",
    )
    add_names(parser)
    parser.add_argument("-o", "--output", metavar="OUT", help="OUT.docx (marked up), OUT.json, or -.")
    parser.add_argument("--json", dest="as_json", action="store_true", help="Print or write JSON.")
    parser.add_argument(
        "--author",
        metavar="NAME",
        help="Author of all marks instead of the delegation's name; with several delegations only of the "
        "remarks on their proposals.",
    )
    parser.add_argument("--date", help="Date of the marks, ISO 8601.")
    parser.add_argument(
        "--keep-revisions",
        action="store_true",
        help="Keep the authors and dates of changes that the files had tracked, instead of accepting them: "
        "rejecting all then gives the draft with its own changes rejected. With several delegations the "
        "author stands in brackets behind the delegation’s name.",
    )
    parser.add_argument(
        "--moves-as-edits",
        action="store_true",
        help="Write moved text as deleted and inserted, not as moved.",
    )
    parser.add_argument(
        "--without-comments",
        action="store_true",
        help="Leave the Word comments of the amended files out of the marked-up document.",
    )
    parser.add_argument(
        "--conflicts-table",
        action="store_true",
        help="Put a table of the conflicts between several delegations first, as an insertion by --author.",
    )
    parser.add_argument("--sample", action="store_true", help="Compare the sample negotiation.")
    add_ignoring(parser)
    parser.add_argument("--profile", metavar="NAME_OR_FILE", help="Ladders of force for verbs and modality.")


def verify(*, original: Path, revised: list[Path], marked_up: Path, names: list[str] | None) -> int:
    """Prove that rejecting all changes gives ORIGINAL and accepting all gives REVISED.

    With several amended texts: that accepting the changes of every author that names a delegation, alone or
    among others, and rejecting the rest gives its text.
    """
    from counterdraft.negotiation.verifying import verify_files

    for sentence, ok in verify_files(original, revised, marked_up, names or ()):
        echo(sentence, error=not ok)
        if not ok:
            return 1
    return 0


def _declare_verify(parser: Parser) -> None:
    parser.add_argument("original", metavar="ORIGINAL", type=Path, help="The draft.")
    parser.add_argument(
        "revised",
        metavar="REVISED",
        nargs="+",
        type=Path,
        help="The amended texts, one for each delegation.",
    )
    parser.add_argument("marked_up", metavar="MARKED_UP", type=Path, help="The draft with tracked changes.")
    add_names(parser)


COMMANDS = (
    Command("compare", compare, _declare_compare),
    Command("verify", verify, _declare_verify),
)
