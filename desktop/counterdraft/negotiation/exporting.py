"""Use case: write a comparison as a marked-up document or as data; what one alone needs is imported then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from counterdraft.errors import ExportError, UsageError
from counterdraft.exports.files import write_whole
from counterdraft.exports.marked_up import MarkUpOptions, write_marked_up
from counterdraft.exports.marked_up_comments import PlacedThread
from counterdraft.formats.docx.segments import UnsureError
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import (
    ComparedSources,
    ComparisonRequest,
    Progress,
    compare_sources,
)
from counterdraft.negotiation.own_files import spare_own_files


@dataclass(frozen=True, slots=True)
class MarkUpRequest:
    """Who and when the marks say they are; `author` None stands for each delegation's own name.

    `moves` writes moved provisions as Word's moves, else as deletion and insertion; `comments` become
    Word comments. `keep_revisions` gives tracked changes of the files back to their authors (the comparison
    must have been asked for in the same way). `amended_comments` brings the Word comments of the amended
    files along; a review may hold the same ones for the own side alone, so that it is left to be asked for.

    With several delegations in one file, every mark stands under the names of those who ask for it; `author`
    then signs only what the export adds, and `conflict_table` puts a table of the conflicts first.
    """

    date: str
    author: str | None = None
    moves: bool = True
    comments: tuple[PlacedThread, ...] = ()
    keep_revisions: bool = False
    conflict_table: bool = False
    amended_comments: bool = False


def json_bytes(comparison: Comparison) -> bytes:
    """Return the comparison as JSON (`counterdraft.comparison/1`), UTF-8, the same bytes each time."""
    from counterdraft.exports.comparison_json import to_json

    return to_json(comparison)


def write_json_file(comparison: Comparison, out: Path) -> str:
    """Write the JSON and return a sentence that says what was written.

    Raises:
        ExportError: the file cannot be written.
    """
    write_whole(out, json_bytes(comparison))
    return f"Wrote {out}: {len(comparison.changes)} changes."


@dataclass(frozen=True, slots=True)
class MarkedUp:
    """A marked-up document that was written: the sentence that says so, and what it was made of."""

    sentence: str
    compared: ComparedSources


def mark_up_files(
    asked: ComparisonRequest,
    out: Path,
    marks: MarkUpRequest,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> MarkedUp:
    """Compare the files of a request and write the draft with tracked changes, proven.

    Calm stretches of long texts are set aside first where no comment could stand on them. Where that does
    not hold to the end, all is done again with the whole texts.

    Raises:
        DraftFileError: a file cannot be read.
        UsageError: a table of conflicts for one delegation alone.
        ExportError: `out` is one of the files, cannot be written, or the proof failed; it is as it was then.
        Cancelled: `cancelled` returned true.
    """
    spare_own_files(asked, out)
    compared = compare_sources(asked, progress, cancelled, for_marks=True, shortened=not marks.comments)
    if progress is not None:
        progress("writing", 0.0)
    if compared.draft.package.aside is not None:
        try:
            return MarkedUp(write_marked_up_file(compared, out, marks), compared)
        except (UnsureError, ExportError):
            compared = compare_sources(asked, progress, cancelled, for_marks=True)
    return MarkedUp(write_marked_up_file(compared, out, marks), compared)


def write_marked_up_file(compared: ComparedSources, out: Path, marks: MarkUpRequest) -> str:
    """Write the draft with tracked changes, proven, and return a sentence that says what was written.

    Raises:
        UsageError: a table of conflicts for one delegation alone.
        ExportError: the file cannot be written, or the proof failed; nothing is left at `out` then.
    """
    if marks.conflict_table and len(compared.comparison.amendments) == 1:
        raise UsageError("A table of conflicts needs the amendments of several delegations.")
    report = write_marked_up(
        compared.comparison,
        compared.draft,
        compared.amendments,
        MarkUpOptions(
            date=marks.date,
            author=marks.author,
            moves=marks.moves,
            comments=marks.comments,
            keep_revisions=marks.keep_revisions,
            conflict_table=marks.conflict_table,
            amended_comments=marks.amended_comments,
        ),
        out,
    )
    return f"Wrote {out}: {report.sentence}"
