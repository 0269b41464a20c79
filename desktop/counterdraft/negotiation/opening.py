"""Use case: decide what the window shows when it opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from counterdraft.errors import UsageError
from counterdraft.model.change import Delegation
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest, requested
from counterdraft.resources import seed

REVIEW_SUFFIX = ".counterdraft"


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """What to show: a comparison, a review file, or with neither the welcome page."""

    comparison: ComparisonRequest | None = None
    review: Path | None = None
    sample: bool = False
    language: str = ""
    """The code of the window's language for this time; empty for the one that the user chose."""


def sample_comparison(name: str = "declaration") -> ComparisonRequest:
    """Return a sample negotiation: an invented draft and two delegations' amendments.

    Args:
        name: `declaration`, or `measures` with tables and words that are repeated.
    """
    return ComparisonRequest(
        seed(f"{name}/draft.docx"),
        (
            AmendmentFile(seed(f"{name}/delegation-a.docx"), Delegation("Delegation A (illustrative)")),
            AmendmentFile(seed(f"{name}/delegation-b.docx"), Delegation("Delegation B (illustrative)")),
        ),
    )


def window_request(
    files: Sequence[Path], names: Sequence[str] = (), *, sample: bool = False
) -> WindowRequest:
    """Turn the files named on the command line into what the window opens.

    Raises:
        UsageError: a review file together with others, or more names than amendments.
    """
    if sample:
        return WindowRequest(comparison=sample_comparison(), sample=True)
    if not files:
        return WindowRequest()
    if any(path.suffix.lower() == REVIEW_SUFFIX for path in files):
        if len(files) > 1:
            raise UsageError("Open one review file at a time, without other files.")
        return WindowRequest(review=files[0])
    return WindowRequest(comparison=requested(files[0], files[1:], names))
