"""Use case: read a draft and the amendments requested to it, and compare them.

Everything here is a plain function over paths and values, so that a command, a test or a worker process
can call it; a request and its result can be pickled.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterdraft.comparison.pipeline import compare
from counterdraft.errors import UsageError
from counterdraft.formats.docx.source import SourceDocument, open_source
from counterdraft.model.change import Delegation
from counterdraft.model.draft import Draft
from counterdraft.model.synopsis import Comparison

Progress = Callable[[str, float], None]
"""Called with the name of the step (`reading`, `comparing`, `writing`) and the share done from 0 to 1."""


@dataclass(frozen=True, slots=True)
class AmendmentFile:
    """An amended text and who proposes it; without a name it is found in the file.

    `data` holds the file's bytes where they are not to be read from `path` (embedded in a review).
    """

    path: Path
    delegation: Delegation | None = None
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class ComparisonRequest:
    """What to compare: one draft and one amended text for each delegation, in the order shown."""

    draft: Path
    amendments: tuple[AmendmentFile, ...]
    draft_data: bytes | None = None

    def files(self) -> tuple[tuple[Path, bytes | None], ...]:
        """Every file with its bytes where they are at hand: the draft first, then the amendments."""
        amended = ((amendment.path, amendment.data) for amendment in self.amendments)
        return ((self.draft, self.draft_data), *amended)


@dataclass(frozen=True)
class ComparedSources:
    """A comparison together with the opened packages that a marked-up document is made of."""

    comparison: Comparison
    draft: SourceDocument
    amendments: tuple[SourceDocument, ...]


def request(draft: Path, amendments: Sequence[Path], names: Sequence[str] = ()) -> ComparisonRequest:
    """Pair each amendment with the delegation's name given for it, in order.

    Raises:
        UsageError: more names than amendments, or no amendment at all.
    """
    if not amendments:
        raise UsageError("Name at least one amended text after the draft.")
    if len(names) > len(amendments):
        raise UsageError(f"{len(names)} names were given with --as for {len(amendments)} amended texts.")
    padded = [*names, *[""] * (len(amendments) - len(names))]
    return ComparisonRequest(
        draft,
        tuple(
            AmendmentFile(path, Delegation(name) if name else None)
            for path, name in zip(amendments, padded, strict=True)
        ),
    )


def compare_files(
    asked: ComparisonRequest,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    """Read all files of the request and compare them.

    Raises:
        DraftFileError: a file cannot be read.
        Cancelled: `cancelled` returned true.
    """
    return compare_sources(asked, progress, cancelled).comparison


def compare_sources(
    asked: ComparisonRequest,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ComparedSources:
    """Do what `compare_files` does and keep the packages open for a marked-up document."""
    files = asked.files()
    sources: list[SourceDocument] = []
    for index, (path, data) in enumerate(files):
        _report(progress, "reading", index / len(files))
        sources.append(open_source(path, data=data))
    draft, amended = sources[0], sources[1:]
    names = delegation_names(asked.amendments, [source.draft for source in amended])
    comparison = compare(
        draft.draft,
        [(name, source.draft) for name, source in zip(names, amended, strict=True)],
        progress=lambda share: _report(progress, "comparing", share),
        cancelled=cancelled,
    )
    return ComparedSources(comparison, draft, tuple(amended))


def delegation_names(files: Sequence[AmendmentFile], drafts: Sequence[Draft]) -> tuple[Delegation, ...]:
    """Return one distinct name for each amended text.

    A name that was given counts first; then the one author of the file's tracked changes; then the file's
    name without its ending. Equal names are told apart by a number, so that no proposal changes hands.
    """
    names: list[Delegation] = []
    for file, draft in zip(files, drafts, strict=True):
        name = file.delegation or (draft.authors[0] if len(draft.authors) == 1 else file.path.stem)
        names.append(_distinct(Delegation(name), names))
    return tuple(names)


def _distinct(name: Delegation, taken: Sequence[Delegation]) -> Delegation:
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = Delegation(f"{name} ({number})"), number + 1
    return candidate


def _report(progress: Progress | None, step: str, share: float) -> None:
    if progress is not None:
        progress(step, share)
