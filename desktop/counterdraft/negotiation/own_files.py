"""Which files a comparison stands on, so that no product is written over one of them; writes nothing."""

from __future__ import annotations

from pathlib import Path

from counterdraft.errors import ExportError
from counterdraft.negotiation.comparing import ComparisonRequest


def spare_own_files(request: ComparisonRequest, out: Path) -> None:
    """Refuse to write over a text that is compared: what somebody handed in would be lost.

    Raises:
        ExportError: `out` is one of the files of the request, by this name or another.
    """
    for path, _ in request.files():
        if _same(path, out):
            raise ExportError(out, "it is one of the texts that are compared: choose another name")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False  # one of them is not there
