"""Use case: take the Word comments of a returned document into a review; what is there stays as it is.

A comment is known again by its origin (`word:SHA256:ID`), or in a file that was saved anew by its author,
time and words; so it is where the review's own comments come back. Nothing is dropped: a comment without a
provable place becomes an orphan with its quote.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from counterdraft.model.anchor import AnchorState, Resolved
from counterdraft.model.change import Delegation
from counterdraft.model.comment import Audience, Comment, CommentId, CommentState
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest, read_texts
from counterdraft.negotiation.recognition import Known, identity, moment_of, origins
from counterdraft.negotiation.returned import FoundPlace, ReturnedDocument, threads_of
from counterdraft.negotiation.reviewing import ChangedMeanwhileError, ReviewSession
from counterdraft.review.changes import ReviewChanges
from counterdraft.review.content import ReviewContent
from counterdraft.review.entry import Entry
from counterdraft.review.store import NewComment

_PREFIX = re.compile(r"\s*([^\s:：][^:：\n]{0,59})[:：]\s")
_CODE = re.compile(r"[^\W\d_]{2,3}")
_NO_CODES = frozenset(
    {"NB", "PS", "OK", "OP", "PP", "TBC", "TBD", "FYI", "ALT", "REF", "OLD", "NEW", "ADD", "DEL", "ART"}
)
"""Short words before a colon that name no delegation."""


@dataclass(frozen=True, slots=True)
class ImportedThread:
    """A thread that was taken in.

    Attributes:
        comment: the id of its head.
        author: who wrote the head, as the file says.
        delegation: whose comment it is: read from a prefix of the text, the author's name, the file's owner,
            in this order; the author where nothing tells.
        replies: how many replies came with it.
        side: in whose text it stands; empty for the draft.
        place: where it stands and how that was proven.
        reference: what the room calls the provision, as the returned file counts it for an orphan.
        quote: the words that it stood on in the returned file.
    """

    comment: CommentId
    author: str
    delegation: str
    replies: int
    side: Delegation
    place: Resolved
    reference: str
    quote: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every comment of a returned document.

    Attributes:
        file: the document's name.
        threads: the new threads, in the order of the file.
        replies: new replies in threads that were known.
        known: comments and replies that the review holds already.
        removed: comments and replies that were deleted here, and stay so.
        resolved: known threads that the file calls resolved and the review open; they stay open.
        changes: what a view has to refresh; None if nothing was written.
    """

    file: str
    threads: tuple[ImportedThread, ...] = ()
    replies: int = 0
    known: int = 0
    removed: int = 0
    resolved: tuple[CommentId, ...] = ()
    changes: ReviewChanges | None = None

    def lines(self) -> Iterator[str]:
        """Yield the report as sentences; edited and lost places with their quote and the reason."""
        came = sum(1 + thread.replies for thread in self.threads)
        states = Counter(thread.place.state for thread in self.threads)
        counted = ", ".join(f"{states[state]} {state.value}" for state in AnchorState if states[state])
        yield f"{self.file}: {came} comments and replies in {len(self.threads)} new threads" + (
            f" ({counted})" if counted else ""
        )
        names = Counter(thread.delegation for thread in self.threads)
        if names:
            yield "  from " + ", ".join(f"{name or 'an unnamed author'} ({names[name]})" for name in names)
        for number, sentence in (
            (self.replies, "replies were added to threads that were here before"),
            (self.known, "were here before and stayed as they are"),
            (self.removed, "were deleted here and stay so"),
            (len(self.resolved), "threads are resolved in the file and still open here"),
        ):
            if number:
                yield f"  {number} {sentence}"
        for thread in self.threads:
            if thread.place.state in (AnchorState.CHANGED, AnchorState.ORPHANED):
                quote = " ".join(thread.quote.split())[:80]
                where = f"{thread.place.state.value} at {thread.reference}"
                yield f"  {where}: “{quote}” ({thread.place.reason})"


def import_word_comments(
    session: ReviewSession, path: Path, audience: Audience = Audience.INTERNAL
) -> ImportReport:
    """Take in the Word comments of a returned document, in one step that can be undone.

    Comments deleted in the review stay deleted, unless all of the file's are: then the import as a whole was
    taken back, and is made anew.

    Args:
        session: the review; its file is made if it has none and there is something to take in.
        path: the returned document; it may be one of the review's own.
        audience: of the new threads. What others wrote is circulated again only by a person's decision.

    Raises:
        DraftFileError: the document cannot be read.
        ReviewFileError: the review cannot be written; nothing was taken in then.
    """
    entries = session.review.entries() if session.review is not None else ()
    return take_in_comments(session, _found(session.comparison, entries, path, audience))


@dataclass(frozen=True, slots=True)
class FoundComments:
    """What of a returned document is new to a review, and where it stands; nothing is written yet.

    `report` is what the import will have done; `documents` are the hashes of the texts that the comments
    were placed in, the draft first.
    """

    report: ImportReport
    new: tuple[NewComment, ...]
    answers: Mapping[CommentId, Sequence[NewComment]]
    documents: tuple[str, ...]


def find_word_comments(
    asked: ComparisonRequest, entries: Sequence[Entry], path: Path, audience: Audience
) -> FoundComments:
    """Read a returned document and place its comments; for a process beside the one that holds the review.

    Args:
        asked: the documents of the review.
        entries: what the review holds.
        path: the returned document.
        audience: of the new threads.

    Raises:
        DraftFileError: the document cannot be read.
    """
    return _found(read_texts(asked), entries, path, audience)


def take_in_comments(session: ReviewSession, found: FoundComments) -> ImportReport:
    """Write what was found, in one step that can be undone.

    Raises:
        ChangedMeanwhileError: a document on disk is no longer the one that was compared.
        ReviewFileError: the review cannot be written; nothing was taken in then.
    """
    if found.documents != _hashes(session.comparison):
        raise ChangedMeanwhileError(session.request.draft)
    if not (found.new or found.answers):
        return found.report
    changes = session.begun().add_comments(found.new, found.answers)
    return replace(found.report, changes=changes)


def _found(comparison: Comparison, entries: Sequence[Entry], path: Path, audience: Audience) -> FoundComments:
    known = Known(ReviewContent(entries))
    return _Importing(ReturnedDocument(path, comparison), known, comparison, audience).run()


def _hashes(comparison: Comparison) -> tuple[str, ...]:
    drafts = (comparison.draft, *(amendment.draft for amendment in comparison.amendments))
    return tuple(draft.sha256 for draft in drafts)


def delegation_of(author: str, text: str, known: Iterable[Delegation], owner: Delegation) -> tuple[str, bool]:
    """Say whose comment it is, and whether that was read and not only taken from the author's name.

    Args:
        author: as the file names the author.
        text: the comment; `Delegation A: ...` or a short code in capitals (`AM: ...`) is a prefix.
        known: the delegations of the review.
        owner: the delegation whose text the file is, or empty.
    """
    names = {_folded(name): name for name in known}
    prefix = _PREFIX.match(text + " ")
    if prefix is not None:
        word = prefix[1].strip().strip("[]()*_")
        if (name := names.get(_folded(word))) is not None:
            return name, True
        if _CODE.fullmatch(word) and word.isupper() and word not in _NO_CODES:
            return word, True
    if (name := names.get(_folded(author))) is not None:
        return name, True
    within = [name for folded, name in names.items() if _names(_folded(author), folded)]
    if len(within) == 1:
        return within[0], True
    return (owner, True) if owner else (author, False)


def _names(author: str, name: str) -> bool:
    """Whether an author's name holds a delegation's as words; one or two letters may be initials."""
    return len(name) > 2 and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", author) is not None


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


class _Importing:
    """One import."""

    def __init__(
        self, returned: ReturnedDocument, known: Known, comparison: Comparison, audience: Audience
    ) -> None:
        self._returned = returned
        self._known = known
        self._comparison = comparison
        self._audience = audience
        self._delegations = [amendment.delegation for amendment in comparison.amendments]
        self._comments = returned.draft.comments
        self._origins = origins(returned.draft)
        self._ids = self._fresh_ids()
        self._new: list[NewComment] = []
        self._answers: dict[CommentId, list[NewComment]] = {}
        self._threads: list[ImportedThread] = []
        self._counts: Counter[str] = Counter()
        self._resolved: list[CommentId] = []

    def _fresh_ids(self) -> list[CommentId]:
        """An id for each comment; after an import that was taken back as a whole, ids of their own."""
        attempt = 0
        while True:
            ids = [identity(origin, attempt) for origin in self._origins]
            found = [self._known.by_id(id) for id in ids]
            if not ids or not all(comment is not None and comment.deleted for comment in found):
                return ids
            attempt += 1

    def run(self) -> FoundComments:
        """Find what is new."""
        threads = threads_of(self._comments)
        known = self._known.heads([head for head, _ in threads], self._ids, self._returned)
        for head, replies in threads:
            if head in known:
                self._go_on(known[head], head, replies)
            else:
                self._begin(head, replies)
        report = ImportReport(
            self._returned.draft.name,
            tuple(self._threads),
            sum(map(len, self._answers.values())),
            self._counts["known"],
            self._counts["removed"],
            tuple(self._resolved),
        )
        return FoundComments(report, tuple(self._new), self._answers, _hashes(self._comparison))

    def _begin(self, head: int, replies: tuple[int, ...]) -> None:
        found = self._returned.place(head)
        comment = self._comments[head]
        owner = self._returned.owner
        name, read = delegation_of(comment.author, comment.text, self._delegations, owner)
        new = self._new_comment(
            head,
            found,
            audience=self._audience,
            tags=(name,) if read else (),
            state=CommentState.RESOLVED if comment.resolved else CommentState.OPEN,
            replies=tuple(self._new_comment(reply, found) for reply in replies),
        )
        self._new.append(new)
        self._threads.append(
            ImportedThread(
                self._ids[head],
                comment.author,
                name,
                len(replies),
                found.side,
                found.place,
                found.anchor.reference,
                found.quote,
            )
        )

    def _go_on(self, known: Comment, head: int, replies: tuple[int, ...]) -> None:
        """Add what was answered since to a thread that is there."""
        self._counts["removed" if known.deleted else "known"] += 1
        thread = known.parent or known.id
        if self._comments[head].resolved and known.state is CommentState.OPEN and not known.deleted:
            self._resolved.append(thread)
        for reply in replies:
            there = self._known.by_id(self._ids[reply]) or self._known.reply(thread, self._comments[reply])
            if there is not None:
                self._counts["removed" if there.deleted else "known"] += 1
            else:
                place = FoundPlace(
                    known.anchor, Delegation(""), Resolved(AnchorState.EXACT, None, 0, 0, 1.0, ""), ""
                )
                self._answers.setdefault(thread, []).append(self._new_comment(reply, place))

    def _new_comment(
        self,
        index: int,
        found: FoundPlace,
        *,
        audience: Audience = Audience.INTERNAL,
        tags: tuple[str, ...] = (),
        state: CommentState = CommentState.OPEN,
        replies: tuple[NewComment, ...] = (),
    ) -> NewComment:
        comment = self._comments[index]
        return NewComment(
            found.anchor,
            comment.text,
            comment.author or comment.initials,
            audience,
            tags=tags,
            state=state,
            origin=self._origins[index],
            created=moment_of(comment.date),
            replies=replies,
            id=self._ids[index],
        )
