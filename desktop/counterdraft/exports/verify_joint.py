"""The proof of a document marked up by several delegations: each one's text can be read off exactly.

Rejecting everything gives the draft. Accepting the changes of all authors that name a delegation, alone or
among others ("Alpha; Beta"), and rejecting the rest gives that delegation's text. A conflict is no excuse:
every wording stands in the file, and so does each delegation's whole text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

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
from counterdraft.model.draft import Draft, TrackedView


@dataclass(frozen=True, slots=True)
class Wanted:
    """What accepting a delegation's changes shall give, and what stands outside the proof."""

    name: str
    text: Draft
    leeway: Leeway = field(default_factory=Leeway)


def verify_jointly(
    original: Path, revised: Sequence[tuple[str, Draft]], marked: Path
) -> tuple[VerifyReport, tuple[str, ...]]:
    """Prove a marked-up document against the draft and several (name, amended text).

    Returns:
        The report, and the names that no change of the file bears.

    Raises:
        DraftFileError: one of the files cannot be read.
        ValueError: the names cannot be told apart when joined.
    """
    signatures = Signatures([name for name, _ in revised])
    authors = open_source(marked, TrackedView.REJECTED).draft.authors
    silent = tuple(
        name
        for voice, (name, _) in enumerate(revised)
        if not any(signatures.names(author, voice) for author in authors)
    )
    wanted = [Wanted(name, text) for name, text in revised]
    first = open_source(original)
    return prove_jointly(first.draft, wanted, marked, memory=first.memory), silent


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
        for place, reason in differences(
            one.text, got, set(leeway.left), set(leeway.missing), labels=leeway.labels
        ):
            yield Failure(Proof.ACCEPT, f"{one.name}, {place}", reason)
    readings = (rejected, open_source(marked, memory=memory).draft)
    for reason in comment_failures(original, readings, remarks):
        yield Failure(Proof.COMMENTS, "comments", reason)


def _labels(wanted: Sequence[Wanted]) -> bool:
    return all(one.leeway.labels for one in wanted)
