"""Use case: prove that a marked-up document holds exactly the draft and the amended texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from counterdraft.errors import UsageError
from counterdraft.exports.verify import verify
from counterdraft.exports.verify_joint import verify_jointly
from counterdraft.formats.docx.source import open_source
from counterdraft.negotiation.comparing import delegation_names, request


def verify_files(
    original: Path, revised: Sequence[Path], marked_up: Path, names: Sequence[str] = ()
) -> Iterator[tuple[str, bool]]:
    """Yield sentences and whether they are good news; a failure is the last one.

    With one amended text, accepting all changes shall give it. With several, accepting the changes of all
    authors that name a delegation, alone or among others, and rejecting the rest shall give its text. `names`
    are the delegations in the order of the texts; those not given are found as they are for a comparison.

    Raises:
        DraftFileError: one of the files cannot be read.
        UsageError: more names than texts, or names that cannot be told apart.
    """
    if len(revised) == 1 and not names:
        yield from _alone(original, revised[0], marked_up)
    else:
        yield from _together(original, revised, marked_up, names)


def _alone(original: Path, revised: Path, marked_up: Path) -> Iterator[tuple[str, bool]]:
    report = verify(original, revised, marked_up)
    if report.ok:
        own = " with its own changes rejected" if report.original_rejected else ""
        yield f"Proven: rejecting all changes gives {original.name}{own}, accepting all {revised.name}.", True
        return
    for failure in report.failures:
        yield failure.sentence, False


def _together(
    original: Path, revised: Sequence[Path], marked_up: Path, names: Sequence[str]
) -> Iterator[tuple[str, bool]]:
    asked = request(original, revised, names)
    drafts = [open_source(path).draft for path in revised]
    found = delegation_names(asked.amendments, drafts)
    try:
        report, silent, told = verify_jointly(original, list(zip(found, drafts, strict=True)), marked_up)
    except ValueError as error:
        raise UsageError(f"The proof cannot be made: {error}. Give other names with --as.") from error
    if report.ok:
        own = " with its own changes rejected" if report.original_rejected else ""
        yield f"Proven: rejecting all changes gives {original.name}{own}.", True
        for name, path in zip(found, revised, strict=True):
            beside = f", but for formatting told in comments ({told[name]})" if name in told else ""
            yield f"Proven: accepting only the changes of {name} gives {path.name}{beside}.", True
        return
    if silent:
        listed = ", ".join(f"“{name}”" for name in silent)
        yield (
            f"No change in {marked_up.name} names {listed}: give the names that stand there with --as.",
            False,
        )
    for failure in report.failures:
        yield failure.sentence, False
