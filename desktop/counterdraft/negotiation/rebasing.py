"""Use case: carry a review to a new revision of the draft; no comment and no decision is ever dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID, uuid5

from counterdraft.anchoring.describe import Describer
from counterdraft.anchoring.rebase import rebase, redescribe
from counterdraft.comparison.pipeline import align
from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.exports.review_report import PROVISION
from counterdraft.exports.summary import place_of
from counterdraft.formats.docx.sniffing import read_package_bytes
from counterdraft.formats.docx.source import open_source
from counterdraft.model.alignment import Alignment
from counterdraft.model.anchor import Anchor, AnchorState, Resolved
from counterdraft.model.change import ChangeId
from counterdraft.model.comment import CommentId, Thread
from counterdraft.model.decision import Decision
from counterdraft.model.draft import Draft, ProvisionId, Span
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import compare_files
from counterdraft.negotiation.reviewing import review_request
from counterdraft.negotiation.succession import CarriedDecision, Fate, Succession
from counterdraft.review.content import ReviewContent
from counterdraft.review.entry import Entry
from counterdraft.review.fields import DocumentRole, ReviewDocument
from counterdraft.review.store import ReviewFile
from counterdraft.review.writing import Pen, Write, utc_now

_NAMESPACE = UUID("c6c9d7b0-6b7e-5d0f-8c9b-1f0e5a3b7d42")
"""Makes the ids of carried decisions, so that two people who rebase the same review carry each only once."""

_SENTENCES = {
    AnchorState.EXACT: "stand where they stood",
    AnchorState.MOVED: "moved with their text",
    AnchorState.CHANGED: "stand on text that was edited",
    AnchorState.ORPHANED: "have lost their text and wait to be attached by hand",
}


@dataclass(frozen=True, slots=True)
class RebaseReport:
    """What became of a review when its draft was replaced.

    Attributes:
        draft: the name of the new draft.
        threads: the threads on the draft.
        places: where they stand now, in the order of `threads`.
        decisions: every decision that was in force, and what became of it.
        beside: how many threads are on amended texts; they stay where they are.
        references: what the room calls the provisions of `places` now; empty for an orphan.
    """

    draft: str
    threads: tuple[Thread, ...]
    places: tuple[Resolved, ...]
    decisions: tuple[CarriedDecision, ...] = ()
    beside: int = 0
    references: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """Yield the report as sentences, orphans with their quote and the reason."""
        states = Counter(place.state for place in self.places)
        yield f"{len(self.threads)} threads on the draft were carried to {self.draft}:"
        for state in AnchorState:
            if states[state]:
                yield f"  {states[state]} {_SENTENCES[state]}"
        for thread, place in zip(self.threads, self.places, strict=True):
            if place.state is AnchorState.ORPHANED:
                quote = " ".join(thread.head.anchor.quote.exact.split())[:80]
                yield f"  orphaned at {thread.head.anchor.reference}: “{quote}” ({place.reason})"
        if self.beside:
            yield f"{self.beside} threads on amended texts stay where they are"
        fates = Counter(carried.fate for carried in self.decisions)
        if self.decisions:
            told = ", ".join(
                f"{fates[fate]} {fate.name.lower().replace('_', ' ')}" for fate in Fate if fates[fate]
            )
            yield f"{len(self.decisions)} decisions on what was proposed: {told}"
        for carried in self.decisions:
            if carried.fate in (Fate.TAKEN_UP, Fate.GONE):
                decision = carried.decision
                what = f"{decision.disposition.value} by {decision.author}"
                yield f"  {carried.reference}: {what} {carried.fate.value}"


def rebase_review(
    path: Path, new_draft: Path, target: Path, author: str = "", passphrase: str | None = None
) -> RebaseReport:
    """Write a copy of a review that stands on a new revision of the draft.

    The old draft stays embedded as an earlier one; comments that are still anchored in an earlier draft are
    carried from that one, so that an orphan finds its text when a later revision restores it.

    A decision goes with its change or provision. One whose subject is no longer there as it was stays in the
    history and is reported; it is never applied to something else.

    Args:
        path: the review; only read.
        new_draft: the new revision.
        target: the new review file.
        author: who is said to have moved the threads.
        passphrase: opens the review and protects the new one.

    Raises:
        DraftFileError: the new draft cannot be read.
        ReviewFileError: the review cannot be read, or the new one not written; `target` is absent then.
    """
    data = read_package_bytes(new_draft)
    new = open_source(new_draft, data=data).draft
    if target.exists():
        raise ReviewFileError(target, ReviewFileProblem.EXISTS)
    unfinished = unfinished_name(target)
    with suppress(OSError):
        unfinished.unlink()
    try:
        with ReviewFile.open(path, read_only=True, passphrase=passphrase) as review:
            review.save_copy(unfinished, passphrase=passphrase)
        with ReviewFile.open(unfinished, passphrase=passphrase) as copy:
            report = _Rebasing(copy, new, data, author).run()
        unfinished.rename(target)
    except BaseException as error:
        with suppress(OSError):
            unfinished.unlink()
        if isinstance(error, ReviewFileError) and error.path == unfinished:
            raise ReviewFileError(target, error.problem, error.detail) from error
        raise
    return report


def unfinished_name(target: Path) -> Path:
    """Where a review lies until it is carried over whole: a program that dies leaves no half review."""
    return target.with_name(f"{target.name}.unfinished")


class _Rebasing:
    """One rebase, on the copy that becomes the new review."""

    def __init__(self, review: ReviewFile, new: Draft, data: bytes, author: str) -> None:
        self._review = review
        self._new = new
        self._data = data
        self._author = author
        self._stored = next(d for d in review.documents() if d.role is DocumentRole.DRAFT)
        self._old = self._read(self._stored)
        self._alignment = align(self._old, new)
        self._earlier = {
            document.sha256: document
            for document in review.documents()
            if document.role is DocumentRole.EARLIER and document.sha256 != self._old.sha256
        }
        self._ways: dict[str, tuple[Draft, Alignment]] = {}
        self._content = ReviewContent(review.entries())
        self._standing = [one for name in self._content.decisions() for one in self._content.standing(name)]

    def run(self) -> RebaseReport:
        """Replace the draft and carry everything over."""
        every = self._review.threads()
        threads = tuple(thread for thread in every if not thread.head.anchor.side)
        places = self._places([thread.head.anchor for thread in threads])
        succession = self._replace_draft(every)
        anchors = redescribe(zip((thread.head.anchor for thread in threads), places, strict=True), self._new)
        moved = {thread.head.id: anchor for thread, anchor in zip(threads, anchors, strict=True)}
        moved = _on_changes(every, moved, succession)
        if moved:
            self._review.attach(moved, self._author or None)
        carried = self._carried(succession)
        entries = self._entries(carried, succession)
        if entries:
            self._review.take_in(entries)
        references = tuple(
            self._new.by_id[place.provision].reference if place.provision is not None else ""
            for place in places
        )
        beside = len(every) - len(threads)
        return RebaseReport(self._new.name, threads, places, carried, beside, references)

    def _places(self, anchors: Sequence[Anchor]) -> tuple[Resolved, ...]:
        """Where places stand in the new draft, each carried from the draft that it was described in."""
        groups: dict[str, list[int]] = {}
        for index, anchor in enumerate(anchors):
            group = anchor.document if anchor.document in self._earlier else self._old.sha256
            groups.setdefault(group, []).append(index)
        found: dict[int, Resolved] = {}
        for group, indexes in groups.items():
            old, alignment = self._from(group)
            places = rebase([anchors[index] for index in indexes], old, self._new, alignment)
            found.update(zip(indexes, places, strict=True))
        return tuple(found[index] for index in range(len(anchors)))

    def _from(self, sha256: str) -> tuple[Draft, Alignment]:
        """An earlier draft and its alignment with the new one; the old one for an unknown document."""
        if sha256 not in self._earlier:
            return self._old, self._alignment
        if sha256 not in self._ways:
            old = self._read(self._earlier[sha256])
            self._ways[sha256] = old, align(old, self._new)
        return self._ways[sha256]

    def _replace_draft(self, threads: Sequence[Thread]) -> Succession | None:
        """Embed the new draft; the comparisons before and after are made if anything is on a change."""
        needed = any(not decision.subject.startswith(PROVISION) for decision in self._standing) or any(
            thread.head.anchor.change is not None for thread in threads
        )
        before = self._compared() if needed else None
        self._review.change_document(replace(self._stored, role=DocumentRole.EARLIER))
        self._review.add_document(self._data, DocumentRole.DRAFT, self._new.name, order=self._stored.order)
        return Succession(before, self._compared(), self._alignment) if before is not None else None

    def _compared(self) -> Comparison:
        return compare_files(review_request(self._review))

    def _carried(self, succession: Succession | None) -> tuple[CarriedDecision, ...]:
        found = self._on_provisions()
        if succession is not None:
            rest = (decision for decision in self._standing if decision.id not in found)
            found.update((decision.id, self._on_change(decision, succession)) for decision in rest)
        return tuple(found[decision.id] for decision in self._standing)

    def _on_change(self, decision: Decision, succession: Succession) -> CarriedDecision:
        change = succession.old.change_by_id.get(ChangeId(decision.subject))
        if change is None:
            return self._on_unknown_change(decision, succession)
        reference = place_of(succession.old, change)
        successor = succession.successor(change.id)
        if successor is not None:
            fate = Fate.KEPT if successor == change.id else Fate.FOLLOWED
            return CarriedDecision(decision, fate, reference, successor)
        fate = Fate.TAKEN_UP if succession.taken_up(change.id) else Fate.GONE
        return CarriedDecision(decision, fate, reference)

    def _on_unknown_change(self, decision: Decision, succession: Succession) -> CarriedDecision:
        """A decision on a change of an earlier draft: it stands again if the very change is back."""
        again = succession.new.change_by_id.get(ChangeId(decision.subject))
        if again is None or again.id.partition("-")[1]:
            return CarriedDecision(decision, Fate.GONE, "an earlier draft")
        return CarriedDecision(decision, Fate.KEPT, place_of(succession.new, again), again.id)

    def _on_provisions(self) -> dict[str, CarriedDecision]:
        """The decisions on provisions, by their ids: each goes with its words, in one search for all.

        Where the words were edited, it has to be taken again.
        """
        found: dict[str, CarriedDecision] = {}
        asked: list[tuple[Decision, str, Anchor]] = []
        describers: dict[str, Describer] = {}
        for decision in self._standing:
            if not decision.subject.startswith(PROVISION):
                continue
            old, _ = self._from(decision.document)
            provision = old.by_id.get(ProvisionId(decision.subject.removeprefix(PROVISION)))
            if provision is None or decision.document not in ("", old.sha256):
                found[decision.id] = CarriedDecision(decision, Fate.GONE, "an earlier draft")
                continue
            if old.sha256 not in describers:
                describers[old.sha256] = Describer(old)
            anchor = describers[old.sha256].describe(provision.id, Span(0, len(provision.text)))
            asked.append((decision, provision.reference, anchor))
        places = self._places([anchor for *_, anchor in asked])
        for (decision, reference, anchor), place in zip(asked, places, strict=True):
            found[decision.id] = self._on_provision(decision, reference, anchor, place)
        return found

    def _on_provision(
        self, decision: Decision, reference: str, anchor: Anchor, place: Resolved
    ) -> CarriedDecision:
        if (
            place.state not in (AnchorState.EXACT, AnchorState.MOVED)
            or place.provision is None
            or self._new.text(place.provision) != anchor.quote.exact
        ):
            return CarriedDecision(decision, Fate.GONE, reference)
        fate = Fate.KEPT if place.provision == anchor.provision else Fate.FOLLOWED
        return CarriedDecision(decision, fate, reference, f"{PROVISION}{place.provision}")

    def _entries(
        self, carried: Sequence[CarriedDecision], succession: Succession | None
    ) -> tuple[Entry, ...]:
        """What is to be written: records under the new subjects, with who, when and why as they were.

        All records of a subject that has another name now, or whose name means something else now, are
        retracted: were it only the last one, the one that it replaced would be in force again.
        """
        made = _Moment()
        pen = Pen(self._content, made)
        known = succession.new.change_by_id if succession is not None else {}
        entries: list[Entry] = []
        retired: dict[str, None] = {}
        for one in carried:
            decision = one.decision
            provision = decision.subject.startswith(PROVISION)
            if one.subject is not None and (provision or one.subject != decision.subject):
                made.moment = decision.made
                entries += pen.entries([_record(decision, one.subject, self._new.sha256)])
            if one.subject is None:
                stale = provision or ChangeId(decision.subject) in known
            else:
                stale = one.subject != decision.subject
            if stale:
                retired[decision.subject] = None
        made.moment = utc_now()
        for subject in retired:
            entries += pen.entries(self._retractions(subject))
        return tuple(entries)

    def _retractions(self, subject: str) -> list[Write]:
        return [
            Write(f"decision:{decision.id}", self._author or decision.author, {"retracted": True})
            for decision in self._content.history(subject)
            if not decision.retracted
        ]

    def _read(self, document: ReviewDocument) -> Draft:
        return open_source(document.name, data=self._review.document_bytes(document.sha256)).draft


@dataclass(slots=True)
class _Moment:
    """A clock that shows the time it was set to."""

    moment: str = field(default_factory=utc_now)

    def __call__(self) -> str:
        return self.moment


def _record(decision: Decision, subject: str, document: str) -> Write:
    """The same decision under a new subject."""
    return Write(
        f"decision:{uuid5(_NAMESPACE, f'{decision.id} {document} {subject}')}",
        decision.author,
        {
            "subject": subject,
            "disposition": decision.disposition.value,
            "reason": decision.reason,
            "wording": decision.wording,
            "document": document,
        },
    )


def _on_changes(
    threads: Sequence[Thread], moved: Mapping[CommentId, Anchor], succession: Succession | None
) -> dict[CommentId, Anchor]:
    """The anchors to be written, with the names that their changes have now."""
    anchors = dict(moved)
    if succession is None:
        return anchors
    for thread in threads:
        anchor = anchors.get(thread.head.id, thread.head.anchor)
        if anchor.change is None or anchor.change not in succession.old.change_by_id:
            continue
        now = succession.successor(anchor.change)
        if now is None and anchor.change not in succession.new.change_by_id:
            continue  # remembered, for a later draft may bring it back
        if now != anchor.change:
            anchors[thread.head.id] = replace(anchor, change=now)
    return anchors
