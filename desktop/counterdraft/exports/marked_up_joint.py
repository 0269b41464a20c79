"""Product: the draft's own DOCX with the amendments of several delegations, proven for each of them.

What the file looks like and how Word reads each delegation's text off it is told in
`formats.docx.markup_joint`.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from counterdraft.errors import ExportError
from counterdraft.exports.files import replacing
from counterdraft.exports.marked_up_blocks import plan_markup
from counterdraft.exports.marked_up_joint_blocks import joint_plan
from counterdraft.exports.marked_up_options import MarkUpOptions, MarkUpReport
from counterdraft.exports.verify import Leeway
from counterdraft.exports.verify_joint import Wanted, prove_jointly
from counterdraft.formats.docx.markup_joint import JointSettings, mark_up_jointly
from counterdraft.formats.docx.markup_joint_plan import Signatures
from counterdraft.formats.docx.source import SourceDocument
from counterdraft.model.synopsis import Comparison

_LOG = logging.getLogger(__name__)


def write_marked_up_jointly(
    comparison: Comparison,
    draft: SourceDocument,
    amendments: Sequence[SourceDocument],
    options: MarkUpOptions,
    out: Path,
) -> MarkUpReport:
    """Write the draft with the amendments of several delegations as tracked changes.

    The trees of `draft` are marked in place: it cannot be used again. The file is read back and proven
    before it takes its name: rejecting all changes gives the draft, accepting those of each delegation its
    text.

    Raises:
        ExportError: names that cannot be told apart, a file that cannot be written, or a failed proof.
    """
    if options.keep_revisions:
        raise ExportError(
            out, "tracked changes of the files themselves can be kept for one delegation only: choose one"
        )
    plans = [
        plan_markup(comparison.draft, one.draft, one.alignment, joined=False) for one in comparison.amendments
    ]
    plan = joint_plan(comparison.draft, [one.draft for one in comparison.amendments], plans)
    names = [str(one.delegation) for one in comparison.amendments]
    wanted = [
        Wanted(name, one.draft, Leeway(single.unpaired_draft, single.unpaired_amended, options.formats))
        for name, one, single in zip(names, comparison.amendments, plans, strict=True)
    ]
    try:
        settings = JointSettings(Signatures(names), options.date, options.formats)
        marks = mark_up_jointly(
            draft, amendments, plan, [one.alignment for one in comparison.amendments], settings
        )
    except ValueError as error:
        raise ExportError(out, f"{error}: write one file for each delegation") from error
    with replacing(out) as temporary:
        draft.package.save(temporary)
        report = prove_jointly(comparison.draft, wanted, temporary)
        if not report.ok:
            _LOG.error("proof of a marked-up document failed: %d places", len(report.failures))
            reason = f"the proof of the file failed: {report.failures[0].reason}"
            if marks.untracked:
                reason += "; delegations want different formatting of a last paragraph, which one file "
                reason += "cannot hold: write one file for each delegation"
            raise ExportError(out, reason, report.failures[0].place)
    unpaired = {story for single in plans for story in single.unpaired_draft + single.unpaired_amended}
    return MarkUpReport(
        marks.written,
        tuple(sorted(unpaired)),
        len(names),
        len(comparison.conflicts),
        len(marks.untracked),
    )
