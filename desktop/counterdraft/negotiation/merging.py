"""Use case: bring the reviews of several people together, in a new file or in the review at work.

The union of their records is taken (`review.merge`); nothing here decides who is right. Reviews of different
drafts are refused, for their comments would come to stand in a text that their authors never saw.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterdraft.errors import CounterdraftError
from counterdraft.model.comment import CommentId
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.negotiation.stragglers import carry_stragglers
from counterdraft.review.blob import Blob
from counterdraft.review.changes import ReviewChanges
from counterdraft.review.content import ReviewContent
from counterdraft.review.entry import Entry
from counterdraft.review.fields import DocumentRole, ReviewDocument
from counterdraft.review.merge import merge_files, report, union
from counterdraft.review.store import ReviewFile


class OtherDraftError(CounterdraftError):
    """Reviews that are to be merged stand on different drafts.

    Attributes:
        path: the review that differs from the first one.
        drafts: the names of the drafts.
    """

    def __init__(self, path: Path, drafts: tuple[str, ...]) -> None:
        super().__init__(str(path), drafts)
        self.path = path
        self.drafts = drafts

    @property
    def sentence(self) -> str:
        """The file, the drafts, and the way out."""
        names = " and ".join(f"“{name}”" for name in self.drafts)
        way = "carry one of them to the other's draft first (rebase)"
        return f"“{self.path}” cannot be merged: the reviews stand on different drafts, {names}: {way}."


@dataclass(frozen=True, slots=True)
class MergedReview:
    """What a merge brought together.

    Attributes:
        target: the file that holds everything now.
        files: how many review files were read, the one at work included.
        comments: comments and replies that are in view now.
        collisions: comments with several wordings that were written apart.
        contested: subjects with different decisions that were made apart.
        changes: what a view has to refresh; None for a merge into a new file. Where documents are among
            them, the comparison has to be made anew.
    """

    target: Path
    files: int
    comments: int
    collisions: tuple[CommentId, ...] = ()
    contested: tuple[str, ...] = ()
    changes: ReviewChanges | None = None

    def lines(self) -> Iterator[str]:
        """Yield the report as sentences."""
        yield f"Wrote {self.target}: {self.comments} comments and replies from {self.files} files."
        if self.changes is not None:
            new, changed, decided = map(len, (self.changes.added, self.changes.changed, self.changes.decided))
            yield f"  {new} are new here, {changed} changed, {decided} subjects were decided"
            if self.changes.documents:
                yield f"  {len(self.changes.documents)} documents came with them"
        if self.collisions:
            yield f"  {len(self.collisions)} comments were edited apart: both wordings are kept"
        if self.contested:
            yield f"  {len(self.contested)} subjects were decided differently: both decisions are kept"


def merge_reviews(paths: Sequence[Path], target: Path, passphrase: str | None = None) -> MergedReview:
    """Write the union of review files to a new one; the order of `paths` makes no difference.

    Raises:
        OtherDraftError: they stand on different drafts.
        ReviewFileError: one cannot be read, or the new one not written.
    """
    _require_one_draft([(path, _entries(path, passphrase)) for path in paths])
    merged = merge_files(paths, target, passphrase=passphrase)
    with ReviewFile.open(target, passphrase=passphrase) as review:
        carry_stragglers(review)
    return MergedReview(target, merged.files, merged.comments, merged.collisions, merged.contested)


def merge_into(session: ReviewSession, paths: Sequence[Path], passphrase: str | None = None) -> MergedReview:
    """Take the reviews of colleagues into the review at work, in one durable write that is not undone.

    Args:
        session: the review at work; its file is made if it has none.
        paths: the colleagues' files; they are only read.
        passphrase: opens those that are protected.

    Raises:
        OtherDraftError: one stands on another draft; nothing was taken in then.
        ReviewFileError: one cannot be read, or the review not be written; nothing was taken in then.
    """
    return take_in_reviews(session, read_reviews([(path, passphrase) for path in paths]))


@dataclass(frozen=True, slots=True)
class ColleaguesReview:
    """A colleague's review file as read: its log, and the documents in it."""

    path: Path
    entries: tuple[Entry, ...]
    blobs: tuple[Blob, ...]


def read_reviews(files: Sequence[tuple[Path, str | None]]) -> tuple[ColleaguesReview, ...]:
    """Read and prove colleagues' files, each with its passphrase; for a process beside the window's.

    Raises:
        ReviewFileError: one cannot be read.
    """
    read = []
    for path, passphrase in files:
        with ReviewFile.open(path, read_only=True, passphrase=passphrase) as other:
            read.append(ColleaguesReview(path, other.entries(), other.blobs()))
    return tuple(read)


def take_in_reviews(session: ReviewSession, reviews: Sequence[ColleaguesReview]) -> MergedReview:
    """Take what was read into the review at work; see `merge_into`.

    Raises:
        OtherDraftError: one stands on another draft; nothing was taken in then.
        ReviewFileError: the review cannot be written; nothing was taken in then.
    """
    review = session.begun()
    logs = [(one.path, one.entries) for one in reviews]
    _require_one_draft([(review.path, review.entries()), *logs])
    blobs = {blob.sha256: blob for one in reviews for blob in one.blobs}
    changes = review.take_in(union(*(entries for _, entries in logs)), blobs.values())
    carry_stragglers(review)
    merged = report(1 + len(reviews), ReviewContent(review.entries()))
    return MergedReview(
        review.path, merged.files, merged.comments, merged.collisions, merged.contested, changes
    )


def _entries(path: Path, passphrase: str | None) -> tuple[Entry, ...]:
    with ReviewFile.open(path, read_only=True, passphrase=passphrase) as review:
        return review.entries()


def _require_one_draft(logs: Sequence[tuple[Path, tuple[Entry, ...]]]) -> None:
    """Refuse what would leave the review with two drafts; one that was rebased goes with its old copies."""
    drafts = _drafts([entries for _, entries in logs])
    if len(drafts) < 2:
        return
    ends = (end for end in range(1, len(logs) + 1) if len(_drafts([log for _, log in logs[:end]])) > 1)
    path = logs[next(ends) - 1][0]
    raise OtherDraftError(path, tuple(sorted(draft.name for draft in drafts)))


def _drafts(logs: Sequence[tuple[Entry, ...]]) -> list[ReviewDocument]:
    documents = ReviewContent(union(*logs)).documents()
    return [document for document in documents if document.role is DocumentRole.DRAFT]
