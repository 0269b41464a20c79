"""Product: the draft's own DOCX with amendments as tracked changes, proven before it is handed over.

What only some files need is imported when they need it.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from counterdraft.errors import ExportError
from counterdraft.exports.files import replacing
from counterdraft.exports.marked_up_blocks import plan_markup
from counterdraft.exports.marked_up_comments import place_threads, remark_threads
from counterdraft.exports.marked_up_options import MarkUpOptions, MarkUpReport
from counterdraft.exports.marked_up_own_comments import own_threads
from counterdraft.exports.verify import Leeway, prove
from counterdraft.formats.docx.markup import MarkupSettings, mark_up
from counterdraft.formats.docx.source import SourceDocument
from counterdraft.model.synopsis import Comparison

__all__ = ["MarkUpOptions", "MarkUpReport", "write_marked_up"]

_LOG = logging.getLogger(__name__)


def write_marked_up(
    comparison: Comparison,
    draft: SourceDocument,
    amendments: Sequence[SourceDocument],
    options: MarkUpOptions,
    out: Path,
) -> MarkUpReport:
    """Write the draft with the amendments as tracked changes.

    The trees of `draft` are marked in place: it cannot be used again. The file is read back and proven
    before it takes its name: rejecting all changes gives the draft, accepting all the amended text. With
    several delegations, accepting the changes of each one and rejecting the others gives its text.

    Raises:
        ExportError: a file that cannot be written, or a failed proof.
        UnsureError: what was set aside when the files were read was needed after all.
    """
    if len(comparison.amendments) != 1:
        from counterdraft.exports.marked_up_joint import write_marked_up_jointly

        return write_marked_up_jointly(comparison, draft, amendments, options, out)
    amendment, source = comparison.amendments[0], amendments[0]
    plan = plan_markup(
        comparison.draft, amendment.draft, amendment.alignment, moves=options.moves, cells=True
    )
    revisions = None
    if options.keep_revisions:
        from counterdraft.exports.marked_up_hands import keep_hands

        plan, revisions = keep_hands(plan, comparison.draft, amendment.draft)
    threads = remark_threads(options.comments, comparison.draft, amendment.draft)
    if options.amended_comments:
        threads += own_threads(comparison.draft, amendment.draft, threads)
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
            threads,
            draft.package.aside,
        )
        if not report.ok:
            _LOG.error("proof of a marked-up document failed: %d places", len(report.failures))
            raise ExportError(
                out, f"the proof of the file failed: {report.failures[0].reason}", report.failures[0].place
            )
    return MarkUpReport(written, plan.unpaired_draft + plan.unpaired_amended, revisions=revisions)
