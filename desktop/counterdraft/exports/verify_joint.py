"""The proof of a document marked up by several delegations: each one's text can be read off exactly.

Rejecting everything gives the draft. Accepting the changes of all authors that name a delegation, alone or
among others ("Alpha; Beta"), and rejecting the rest gives that delegation's text. A conflict is no excuse:
every wording stands in the file, and so does each delegation's whole text.

Formatting that a comment tells because no mark can show it (`marked_up_joint_looks`) is outside the proof,
and so is what it does to list labels. For the delegations named there, the label of the paragraph that the
comment stands on, or that ends a container, may be another one, and all labels may count otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from counterdraft.exports.marked_up_joint_looks import names_unshown
from counterdraft.exports.verify import (
    Failure,
    Leeway,
    Proof,
    VerifyReport,
    comment_failures,
    differences,
)
from counterdraft.formats.docx.markup_audit import audit
from counterdraft.formats.docx.markup_joint_plan import Signatures
from counterdraft.formats.docx.memory import Memory
from counterdraft.formats.docx.package import Package
from counterdraft.formats.docx.source import open_source
from counterdraft.model.draft import (
    Block,
    Draft,
    DraftComment,
    Provision,
    ProvisionId,
    Table,
    TrackedView,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What accepting a delegation's changes shall give, and what stands outside the proof."""

    name: str
    text: Draft
    leeway: Leeway = field(default_factory=Leeway)


class JointReport(NamedTuple):
    """The outcome of a proof.

    `silent` are the names that no change of the file bears; `told` says how many comments of the file tell
    formatting that a delegation wants, by its name, where there are any.
    """

    report: VerifyReport
    silent: tuple[str, ...]
    told: dict[str, int]


def verify_jointly(original: Path, revised: Sequence[tuple[str, Draft]], marked: Path) -> JointReport:
    """Prove a marked-up document against the draft and several (name, amended text).

    A document that keeps the draft's own tracked changes gives, once all are rejected, the draft with those
    rejected too: where the first proof fails, that one counts.

    Raises:
        DraftFileError: one of the files cannot be read.
        ValueError: the names cannot be told apart when joined.
    """
    signatures = Signatures([name for name, _ in revised])
    rejected = open_source(marked, TrackedView.REJECTED).draft
    silent = tuple(
        name
        for voice, (name, _) in enumerate(revised)
        if not any(signatures.names(author, voice) for author in rejected.authors)
    )
    wanted = [Wanted(name, text) for name, text in revised]
    first = open_source(original)
    report = prove_jointly(first.draft, wanted, marked, memory=first.memory)
    if not report.ok and first.draft.authors:
        own = open_source(original, TrackedView.REJECTED).draft
        if prove_jointly(own, wanted, marked).ok:
            report = VerifyReport(original_rejected=True)
    told = {name: len(_told(rejected, signatures, voice)) for voice, (name, _) in enumerate(revised)}
    return JointReport(report, silent, {name: number for name, number in told.items() if number})


def prove_jointly(
    original: Draft,
    wanted: Sequence[Wanted],
    marked: Path,
    remarks: Sequence[tuple[str, str]] = (),
    memory: Memory | None = None,
) -> VerifyReport:
    """Prove a marked-up document against texts already read.

    Args:
        original: what rejecting all shall give.
        wanted: what accepting each delegation's changes shall give.
        marked: the file.
        remarks: (author, text) of comments that the file must hold beside those of the original.
        memory: of readings of the texts.

    Raises:
        DraftFileError: the file cannot be read.
        ValueError: the names cannot be told apart when joined.
    """
    return VerifyReport(tuple(_failures(original, wanted, marked, remarks, memory or Memory())))


def _failures(
    original: Draft,
    wanted: Sequence[Wanted],
    marked: Path,
    remarks: Sequence[tuple[str, str]],
    memory: Memory,
) -> Iterator[Failure]:
    signatures = Signatures([one.name for one in wanted])
    for flaw in audit(Package(marked)):
        yield Failure(Proof.PACKAGE, flaw.part, flaw.reason)
    rejected = open_source(marked, TrackedView.REJECTED, memory=memory).draft
    for place, reason in differences(original, rejected, set(), set(), labels=_labels(wanted)):
        yield Failure(Proof.REJECT, place, reason)
    for voice, one in enumerate(wanted):
        accept = frozenset(author for author in rejected.authors if signatures.names(author, voice))
        got = open_source(marked, accept=accept, memory=memory).draft
        leeway = one.leeway
        told = _told(got, signatures, voice)
        excused = _Excused(got, told) if told else None
        for place, reason in differences(
            one.text, got, set(leeway.left), set(leeway.missing), labels=leeway.labels, excused=excused
        ):
            yield Failure(Proof.ACCEPT, f"{one.name}, {place}", reason)
    readings = (rejected, open_source(marked, memory=memory).draft)
    for reason in comment_failures(original, readings, remarks):
        yield Failure(Proof.COMMENTS, "comments", reason)


def _told(text: Draft, signatures: Signatures, voice: int) -> tuple[DraftComment, ...]:
    """The comments that tell formatting a delegation wants."""
    return tuple(one for one in text.comments if names_unshown(one.text, signatures, voice))


class _Excused:
    """Whether a list label may be another one, since comments tell what formatting is not tracked."""

    def __init__(self, got: Draft, told: Sequence[DraftComment]) -> None:
        self._ends = {one.last for one in told} | set(_ends(story.blocks for story in got.stories))

    def __call__(self, wanted: Provision, got: Provision) -> bool:
        return got.id in self._ends or _form(wanted.label) == _form(got.label)


def _ends(containers: Iterable[Sequence[Block]]) -> Iterator[ProvisionId]:
    """The last paragraphs of containers and of the cells in them."""
    for blocks in containers:
        for index, block in enumerate(blocks, 1):
            if isinstance(block, Table):
                yield from _ends(cell.blocks for row in block.rows for cell in row.cells)
            elif index == len(blocks):
                yield block


def _form(label: str) -> str:
    """What of a list label does not count."""
    return re.sub(r"\w[\w\s-]*", "1", label)


def _labels(wanted: Sequence[Wanted]) -> bool:
    return all(one.leeway.labels for one in wanted)
