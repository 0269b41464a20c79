"""Use case: prove that a marked-up document holds exactly the draft and the amended text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from counterdraft.exports.verify import verify


def verify_files(original: Path, revised: Path, marked_up: Path) -> Iterator[tuple[str, bool]]:
    """Yield sentences and whether they are good news; a failure is the last one.

    Raises:
        DraftFileError: one of the files cannot be read.
    """
    report = verify(original, revised, marked_up)
    if report.ok:
        own = " with its own changes rejected" if report.original_rejected else ""
        yield f"Proven: rejecting all changes gives {original.name}{own}, accepting all {revised.name}.", True
        return
    for failure in report.failures:
        yield failure.sentence, False
