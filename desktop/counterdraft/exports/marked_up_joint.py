"""Product: the draft's own DOCX with the amendments of several delegations, proven for each of them.

What the file looks like and how Word reads each delegation's text off it is told in
`formats.docx.markup_joint`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

from counterdraft.errors import ExportError
from counterdraft.exports.conflict_table import conflict_table
from counterdraft.exports.files import replacing
from counterdraft.exports.marked_up_blocks import plan_markup
from counterdraft.exports.marked_up_comments import PlacedThread, remark_threads
from counterdraft.exports.marked_up_joint_blocks import joint_plan, single_cells
from counterdraft.exports.marked_up_joint_hands import keep_hands_jointly
from counterdraft.exports.marked_up_joint_looks import look_remarks
from counterdraft.exports.marked_up_joint_remarks import joint_remarks
from counterdraft.exports.marked_up_joint_threads import place_jointly
from counterdraft.exports.marked_up_options import MarkUpOptions, MarkUpReport
from counterdraft.exports.marked_up_own_comments import own_threads
from counterdraft.exports.verify import Leeway
from counterdraft.exports.verify_joint import Wanted, prove_jointly
from counterdraft.formats.docx.markup_joint import (
    JointSettings,
    JointThread,
    joined_voices,
    mark_up_jointly,
    unshown_looks,
)
from counterdraft.formats.docx.markup_joint_plan import Signatures
from counterdraft.formats.docx.markup_plan import MarkupPlan
from counterdraft.formats.docx.source import SourceDocument
from counterdraft.model.synopsis import Comparison

PROGRAM = "Counterdraft"
"""Signs what the program itself adds where nobody else is named."""

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
    plans = _plans(comparison, options)
    texts = [one.draft for one in comparison.amendments]
    plan = joint_plan(comparison.draft, texts, plans)
    revisions = None
    if options.keep_revisions:
        plan, revisions = keep_hands_jointly(plan, plans, comparison.draft, texts)
    names = [str(one.delegation) for one in comparison.amendments]
    wanted = [
        Wanted(name, one.draft, Leeway(single.unpaired_draft, single.unpaired_amended, options.formats))
        for name, one, single in zip(names, comparison.amendments, plans, strict=True)
    ]
    author = options.author or PROGRAM
    annex = (author, conflict_table(comparison)) if options.conflict_table else None
    alignments = [one.alignment for one in comparison.amendments]
    try:
        settings = JointSettings(Signatures(names), options.date, options.formats)
        _refuse_voice(settings.signatures, names, author, out)
        chorus = joined_voices(draft, amendments, plan, alignments, settings)
        unshown = unshown_looks(draft, chorus, plan, settings)
        told = look_remarks(comparison.draft, texts, unshown, settings.signatures, author, options.date)
        plan, threads = place_jointly(plan, (*_threads(comparison, options, author), *told))
        written = mark_up_jointly(draft, chorus, plan, settings, threads, annex)
    except ValueError as error:
        raise ExportError(out, f"{error}: write one file for each delegation") from error
    with replacing(out) as temporary:
        draft.package.save(temporary)
        remarks = [(one.author, one.body) for item in threads for one in item.thread.remarks]
        report = prove_jointly(comparison.draft, wanted, temporary, remarks, draft.memory)
        if not report.ok:
            _LOG.error("proof of a marked-up document failed: %d places", len(report.failures))
            reason = f"the proof of the file failed: {report.failures[0].reason}"
            raise ExportError(out, reason, report.failures[0].place)
    unpaired = {story for single in plans for story in single.unpaired_draft + single.unpaired_amended}
    return MarkUpReport(
        written,
        tuple(sorted(unpaired)),
        len(names),
        len(comparison.conflicts),
        len(unshown),
        revisions,
    )


def _plans(comparison: Comparison, options: MarkUpOptions) -> list[MarkupPlan]:
    """What each delegation asks for, with single cells where it is the only one to change a table's rows."""
    draft = comparison.draft
    plans = [
        plan_markup(draft, one.draft, one.alignment, moves=options.moves, joined=False)
        for one in comparison.amendments
    ]
    for voice, tables in enumerate(single_cells(plans)):
        if tables:
            one = comparison.amendments[voice]
            plans[voice] = plan_markup(
                draft, one.draft, one.alignment, moves=options.moves, joined=False, cells=tables
            )
    return plans


def _threads(comparison: Comparison, options: MarkUpOptions, author: str) -> tuple[JointThread, ...]:
    """All comments: the reviewers', those of the amended files, and the remarks on proposals."""
    threads = tuple(_reviewers(comparison, options.comments))
    if options.amended_comments:
        threads += tuple(_brought(comparison, threads))
    return threads + tuple(joint_remarks(comparison, author, options.date))


def _reviewers(comparison: Comparison, placed: Sequence[PlacedThread]) -> Iterator[JointThread]:
    """The reviewers' comments, those on an amended text with the voice whose text it is."""
    voices = {str(one.delegation): voice for voice, one in enumerate(comparison.amendments)}
    for item in placed:
        voice = voices[item.delegation] if item.amended else -1
        text = comparison.amendments[voice].draft if item.amended else comparison.draft
        (thread,) = remark_threads([item], comparison.draft, text)
        yield JointThread(thread, voice if thread.amended else -1)


def _brought(comparison: Comparison, known: Sequence[JointThread]) -> Iterator[JointThread]:
    """The Word comments that the amended files bring themselves, each once."""
    told = [item.thread for item in known]
    for voice, one in enumerate(comparison.amendments):
        for thread in own_threads(comparison.draft, one.draft, told):
            told.append(thread)
            yield JointThread(thread, voice if thread.amended else -1)


def _refuse_voice(signatures: Signatures, names: Sequence[str], author: str, out: Path) -> None:
    """Whoever signs the remarks and the table is none of the delegations."""
    if any(signatures.names(author, voice) for voice in range(len(names))):
        raise ExportError(
            out, f"“{author}” is one of the delegations and cannot sign for the export: name another author"
        )
