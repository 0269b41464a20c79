"""Use case: carry a review to a new revision of the draft; no comment is ever dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from counterdraft.anchoring.rebase import rebase, redescribe
from counterdraft.comparison.pipeline import compare
from counterdraft.formats.docx.source import open_source
from counterdraft.model.anchor import AnchorState, Resolved
from counterdraft.model.change import Delegation
from counterdraft.model.comment import Thread
from counterdraft.model.draft import Draft
from counterdraft.review.fields import DocumentRole, ReviewDocument
from counterdraft.review.store import ReviewFile

_SENTENCES = {
    AnchorState.EXACT: "stand where they stood",
    AnchorState.MOVED: "moved with their text",
    AnchorState.CHANGED: "stand on text that was edited",
    AnchorState.ORPHANED: "have lost their text and wait to be attached by hand",
}


@dataclass(frozen=True, slots=True)
class RebaseReport:
    """What became of the threads on the draft; `places` are in the order of `threads`."""

    draft: str
    threads: tuple[Thread, ...]
    places: tuple[Resolved, ...]

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


def rebase_review(path: Path, new_draft: Path, target: Path, author: str = "") -> RebaseReport:
    """Write a copy of a review that stands on a new revision of the draft.

    The old draft stays embedded as an earlier one, so that comments can be carried from it again.

    Args:
        path: the review; only read.
        new_draft: the new revision.
        target: the new review file.
        author: who is said to have moved the threads.

    Raises:
        DraftFileError: the new draft cannot be read.
        ReviewFileError: the review cannot be read, or the new one not written; `target` is absent then.
    """
    data = open_source(new_draft)
    with ReviewFile.open(path, read_only=True) as review:
        review.save_copy(target)
    try:
        with ReviewFile.open(target) as copy:
            return _rebase(copy, data.draft, new_draft.read_bytes(), author)
    except BaseException:
        with suppress(OSError):
            target.unlink()
        raise


def _rebase(review: ReviewFile, new: Draft, data: bytes, author: str) -> RebaseReport:
    stored = next(d for d in review.documents() if d.role is DocumentRole.DRAFT)
    old = _read(review, stored)
    threads = tuple(t for t in review.threads() if not t.head.anchor.side)
    alignment = compare(old, [(Delegation(new.name), new)]).amendments[0].alignment
    anchors = [thread.head.anchor for thread in threads]
    places = rebase(anchors, old, new, alignment)
    described = redescribe(zip(anchors, places, strict=True), new)
    review.change_document(replace(stored, role=DocumentRole.EARLIER))
    review.add_document(data, DocumentRole.DRAFT, new.name, order=stored.order)
    moved = {t.head.id: a for t, a in zip(threads, described, strict=True) if a is not None}
    if moved:
        review.attach(moved, author or None)
    return RebaseReport(new.name, threads, places)


def _read(review: ReviewFile, document: ReviewDocument) -> Draft:
    return open_source(document.name, data=review.document_bytes(document.sha256)).draft
