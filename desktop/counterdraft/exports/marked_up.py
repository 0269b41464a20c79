"""Product: the draft's own DOCX with amendments as tracked changes, proven before it is handed over."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from counterdraft.errors import ExportError
from counterdraft.exports.files import replacing
from counterdraft.exports.marked_up_blocks import plan_markup
from counterdraft.exports.marked_up_comments import PlacedThread, place_threads, remark_threads
from counterdraft.exports.verify import Leeway, prove
from counterdraft.formats.docx.markup import MarkupSettings, mark_up
from counterdraft.formats.docx.source import SourceDocument
from counterdraft.model.draft import StoryId
from counterdraft.model.synopsis import Comparison

_LOG = logging.getLogger(__name__)
_REVISIONS = ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange")


@dataclass(frozen=True, slots=True)
class MarkUpOptions:
    """How the marked-up document is written.

    `date` is ISO 8601 in UTC or empty; `author` None stands for the delegation's own name. `moves` writes
    moved provisions as Word moves instead of deletion and insertion; `formats` tracks differences in
    formatting. `comments` are written as Word comments on the words that they are about.
    """

    date: str = ""
    author: str | None = None
    moves: bool = True
    formats: bool = True
    comments: tuple[PlacedThread, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkUpReport:
    """What was written: marks by element name, and headers and footers that only one side has."""

    marks: Mapping[str, int] = field(default_factory=dict)
    unmarked: tuple[StoryId, ...] = ()

    @property
    def sentence(self) -> str:
        """One sentence for the summary."""
        total = sum(self.marks.get(kind, 0) for kind in _REVISIONS)
        told = f"{total} tracked changes, proven both ways."
        if self.unmarked:
            names = ", ".join(self.unmarked)
            told += f" A header or footer that one side inherits cannot be tracked, left as it was: {names}."
        return told


def write_marked_up(
    comparison: Comparison,
    draft: SourceDocument,
    amendments: Sequence[SourceDocument],
    options: MarkUpOptions,
    out: Path,
) -> MarkUpReport:
    """Write the draft with the amendments as tracked changes.

    The trees of `draft` are marked in place: it cannot be used again. The file is read back and proven
    before it takes its name: rejecting all changes gives the draft, accepting all the amended text.

    Raises:
        ExportError: several amendments, a file that cannot be written, or a failed proof.
    """
    if len(comparison.amendments) != 1 or len(amendments) != 1:
        raise ExportError(
            out,
            "a marked-up document holds the amendments of one delegation: write one for each",
        )
    amendment, source = comparison.amendments[0], amendments[0]
    plan = plan_markup(comparison.draft, amendment.draft, amendment.alignment, moves=options.moves)
    threads = remark_threads(options.comments, comparison.draft, amendment.draft)
    plan, threads = place_threads(plan, threads)
    settings = MarkupSettings(options.author or amendment.delegation, options.date, options.formats)
    written = mark_up(draft, source, plan, amendment.alignment, settings, threads)
    with replacing(out) as temporary:
        draft.package.save(temporary)
        report = prove(
            comparison.draft,
            amendment.draft,
            temporary,
            Leeway(plan.unpaired_draft, plan.unpaired_amended, options.formats),
            [(remark.author, remark.body) for thread in threads for remark in thread.remarks],
            draft.memory,
        )
        if not report.ok:
            _LOG.error("proof of a marked-up document failed: %d places", len(report.failures))
            raise ExportError(
                out, f"the proof of the file failed: {report.failures[0].reason}", report.failures[0].place
            )
    return MarkUpReport(written, plan.unpaired_draft + plan.unpaired_amended)
