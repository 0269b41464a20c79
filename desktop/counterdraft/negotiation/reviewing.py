"""Use case: a review at work, its comparison, its threads with the places that they refer to.

Nothing is saved later: every verb is on the disk when it returns. A review that has no file yet gets one
with the first comment or decision, in the folder of the user's reviews, with all documents embedded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias

from counterdraft.anchoring.describe import Describer, describe_document
from counterdraft.anchoring.resolve import Resolver
from counterdraft.errors import CounterdraftError, ReviewFileError, ReviewFileProblem
from counterdraft.model.anchor import Anchor, AnchorState, Resolved
from counterdraft.model.change import Change, ChangeId, Delegation
from counterdraft.model.comment import Audience, CommentId, CommentState, Priority, Thread
from counterdraft.model.decision import Decision, Disposition
from counterdraft.model.draft import Draft, ProvisionId, Span
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest, as_compared, author_of
from counterdraft.negotiation.file_names import fitting
from counterdraft.negotiation.opening import REVIEW_SUFFIX
from counterdraft.negotiation.places import reviews_folder
from counterdraft.review.changes import ReviewChanges, Step
from counterdraft.review.fields import DocumentRole
from counterdraft.review.store import NewComment, ReviewFile, Ruling

DRAFT_SIDE = Delegation("")
"""Names the draft's own column where a delegation names an amended text."""


class ChangedMeanwhileError(CounterdraftError):
    """A document on disk is no longer the one that was compared."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path

    @property
    def sentence(self) -> str:
        """The file, and the way out."""
        return f"“{self.path}” changed while it was open: compare again before you comment."


@dataclass(frozen=True, slots=True)
class PlacedThread:
    """A thread and where its anchor stands in the documents at hand; `side` is empty for the draft."""

    thread: Thread
    side: Delegation
    place: Resolved


_Order: TypeAlias = tuple[int, int, int, str]
_Placing: TypeAlias = tuple[_Order, PlacedThread]


def review_request(review: ReviewFile) -> ComparisonRequest:
    """Return the comparison of the documents that a review embeds.

    Raises:
        ReviewFileError: the review holds no draft, as one of which only a part could be saved.
    """
    documents = review.documents()
    draft = next((document for document in documents if document.role is DocumentRole.DRAFT), None)
    if draft is None:
        raise ReviewFileError(review.path, ReviewFileProblem.DAMAGED, "its draft is missing")
    amended = [document for document in documents if document.role is DocumentRole.AMENDMENT]
    hashes = [draft.sha256, *(document.sha256 for document in amended)]
    return ComparisonRequest(
        Path(draft.name),
        tuple(
            AmendmentFile(
                Path(document.name),
                Delegation(document.delegation),
                review.document_bytes(document.sha256),
                author_of(document.delegation) if hashes.count(document.sha256) > 1 else None,
            )
            for document in amended
        ),
        review.document_bytes(draft.sha256),
    )


def default_review_path(comparison: Comparison, folder: Path | None = None) -> Path:
    """Return where the review of exactly these documents by these delegations is kept.

    The same documents lead to the same file, so that their comments are there when they are opened again.
    """
    folder = folder or reviews_folder()
    key = hashlib.sha256(comparison.draft.sha256.encode())
    for amendment in comparison.amendments:
        key.update(f"\n{amendment.delegation}\n{amendment.draft.sha256}".encode())
    return folder / fitting(Path(comparison.draft.name).stem, key.hexdigest()[:8], REVIEW_SUFFIX)


class ReviewSession:
    """A comparison with its comments and decisions; used by one thread, the one that opened it.

    Attributes:
        comparison: what is reviewed.
        request: the files that were compared.
        author: who comments and decides from now on.
    """

    def __init__(
        self,
        comparison: Comparison,
        request: ComparisonRequest,
        author: str,
        review: ReviewFile | None = None,
        path: Path | None = None,
    ) -> None:
        self.comparison = comparison
        self.author = author
        self.request = as_compared(request, comparison)
        self._review = review
        self._path = review.path if review is not None else path or default_review_path(comparison)
        self._placings: dict[CommentId, _Placing] = {}
        self._listed: tuple[Thread, ...] = ()
        self._sorted: tuple[PlacedThread, ...] | None = ()
        self._describers: dict[Delegation, Describer] = {}

    @classmethod
    def begin(
        cls,
        comparison: Comparison,
        request: ComparisonRequest,
        author: str,
        path: Path | None = None,
        passphrase: str | None = None,
    ) -> ReviewSession:
        """Review a comparison; the comments made on the same documents before are there again.

        Raises:
            ReviewFileError: a review of these documents exists and cannot be opened.
        """
        session = cls(comparison, request, author, path=path)
        if session._path.exists():
            session._review = ReviewFile.open(session._path, passphrase=passphrase)
        return session

    # The file

    @property
    def path(self) -> Path:
        """The review file, whether or not it exists yet."""
        return self._path

    @property
    def saved(self) -> bool:
        """Whether the review has a file; then everything in it is on the disk."""
        return self._review is not None

    @property
    def read_only(self) -> bool:
        """Whether another program holds the file for writing."""
        return self._review is not None and self._review.read_only

    @property
    def review(self) -> ReviewFile | None:
        """The file as other use cases need it; None while nothing was said."""
        return self._review

    def begun(self) -> ReviewFile:
        """Return the file, made first if nothing was said yet.

        Raises:
            ReviewFileError: it cannot be made.
            ChangedMeanwhileError: a document on disk is no longer the one that was compared.
        """
        return self._file()

    def close(self) -> None:
        """Let go of the file; there is nothing left to save."""
        if self._review is not None:
            self._review.close()

    @property
    def passphrase(self) -> str | None:
        """What protects the file; None for an open one, and while there is none."""
        return self._review.passphrase if self._review is not None else None

    def documents_request(self) -> ComparisonRequest:
        """The comparison with the documents that the file embeds, once it has them."""
        return review_request(self._review) if self._review is not None else self.request

    def changed_on_disk(self) -> tuple[Path, ...]:
        """Files that hold another text by now than was compared; the review stands on the old one."""
        drafts = [self.comparison.draft, *(amendment.draft for amendment in self.comparison.amendments)]
        changed = []
        for (path, data), draft in zip(self.request.files(), drafts, strict=True):
            with suppress(OSError):
                if data is None and hashlib.sha256(path.read_bytes()).hexdigest() != draft.sha256:
                    changed.append(path)
        return tuple(dict.fromkeys(changed))

    def save_as(self, path: Path, *, overwrite: bool = False, passphrase: str | None = None) -> None:
        """Keep the review in another file from now on; the old file stays as it is.

        Args:
            path: the new file.
            overwrite: replace it.
            passphrase: protects it; by default that of the old file, if any.

        Raises:
            ReviewFileError: the new file cannot be written; the review goes on in the old one.
        """
        review = self._file()
        secret = passphrase or review.passphrase
        review.save_copy(path, passphrase=secret, overwrite=overwrite)
        copy = ReviewFile.open(path, passphrase=secret)
        self.close()
        self._review, self._path = copy, path

    def _file(self) -> ReviewFile:
        if self._review is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            contents = self._contents()
            review = ReviewFile.create(self._path)
            try:
                self._embed(review, contents)
            except CounterdraftError:
                review.close()
                self._path.unlink(missing_ok=True)
                raise
            self._review = review
        return self._review

    def _contents(self) -> list[bytes]:
        drafts = [self.comparison.draft, *(amendment.draft for amendment in self.comparison.amendments)]
        contents = []
        for (path, data), draft in zip(self.request.files(), drafts, strict=True):
            content = path.read_bytes() if data is None else data
            if hashlib.sha256(content).hexdigest() != draft.sha256:
                raise ChangedMeanwhileError(path)
            contents.append(content)
        return contents

    def _embed(self, review: ReviewFile, contents: list[bytes]) -> None:
        review.add_document(contents[0], DocumentRole.DRAFT, self.comparison.draft.name, order=0)
        for index, amendment in enumerate(self.comparison.amendments, 1):
            review.add_document(
                contents[index],
                DocumentRole.AMENDMENT,
                amendment.draft.name,
                delegation=amendment.delegation,
                order=index,
            )

    # Reading

    def document(self, side: Delegation) -> Draft:
        """The text of one column.

        Raises:
            KeyError: no such delegation.
        """
        if side == DRAFT_SIDE:
            return self.comparison.draft
        for amendment in self.comparison.amendments:
            if amendment.delegation == side:
                return amendment.draft
        raise KeyError(side)

    def threads(self) -> tuple[PlacedThread, ...]:
        """Every thread in the order of the text; those on the whole document first, orphans last.

        Only threads that differ from the last time are placed anew; the others are the same objects.
        """
        for _ in self.place_threads():
            pass
        if self._sorted is None:
            ordered = sorted(self._placings.values(), key=itemgetter(0))
            self._sorted = tuple(placed for _, placed in ordered)
        return self._sorted

    @property
    def placed(self) -> int:
        """How many threads are placed."""
        return len(self._placings)

    def place_threads(self) -> Iterator[None]:
        """Place what is not placed yet, a thread for each step, so that `threads` need not do it at once."""
        resolvers: dict[Delegation, Resolver] = {}
        placings: dict[CommentId, _Placing] = {}
        threads = self._review.threads() if self._review is not None else ()
        if threads is self._listed:
            return
        for thread in threads:
            placing = self._placings.get(thread.head.id)
            if placing is None or placing[1].thread is not thread:
                placed = self._placed(thread, resolvers)
                placing = self._placings[thread.head.id] = self._order(placed), placed
                yield
            placings[thread.head.id] = placing
        self._placings, self._listed, self._sorted = placings, threads, None

    def _placed(self, thread: Thread, resolvers: dict[Delegation, Resolver]) -> PlacedThread:
        anchor = thread.head.anchor
        side = Delegation(anchor.side)
        try:
            resolver = resolvers.get(side) or resolvers.setdefault(side, Resolver(self.document(side)))
        except KeyError:
            place = Resolved(AnchorState.ORPHANED, None, 0, 0, 0.0, "the delegation's text is not in view")
            return PlacedThread(thread, side, place)
        return PlacedThread(thread, side, resolver.resolve(anchor))

    def _order(self, placed: PlacedThread) -> _Order:
        if placed.place.state is AnchorState.ORPHANED:
            return 2, 0, 0, placed.thread.head.created
        if placed.place.provision is None:
            return 0, 0, 0, placed.thread.head.created
        position = self.document(placed.side).position[placed.place.provision]
        return 1, position, placed.place.start, placed.thread.head.created

    def decisions(self) -> dict[str, Decision]:
        """The decision in force for each subject."""
        return self._review.decisions() if self._review is not None else {}

    # Commenting

    def comment_on_span(
        self,
        side: Delegation,
        provision: ProvisionId,
        span: Span,
        body: str,
        *,
        audience: Audience = Audience.INTERNAL,
        category: str = "",
        priority: Priority = Priority.NONE,
        tags: Iterable[str] = (),
    ) -> ReviewChanges:
        """Begin a thread on selected words of the draft (`DRAFT_SIDE`) or of a delegation's text.

        Raises:
            ReviewFileError: it could not be saved; nothing was changed then.
        """
        anchor = self._describe(side, provision, span)
        return self._file().add_comment(
            anchor, body, self.author, audience=audience, category=category, priority=priority, tags=tags
        )

    def comment_on_provision(self, side: Delegation, provision: ProvisionId, body: str) -> ReviewChanges:
        """Begin a thread on a whole provision."""
        text = self.document(side).text(provision)
        return self.comment_on_span(side, provision, Span(0, len(text)), body)

    def comment_on_change(self, change: ChangeId, body: str) -> ReviewChanges:
        """Begin a thread on a change: on the words it takes away, or on those it puts in.

        Raises:
            KeyError: the comparison has no such change.
        """
        return self._file().add_comment(
            self._change_anchor(self.comparison.change_by_id[change]), body, self.author
        )

    def _change_anchor(self, change: Change) -> Anchor:
        if change.draft is not None and (change.draft.text or change.amended is None):
            place, side = change.draft, DRAFT_SIDE
        else:
            assert change.amended is not None  # a change has at least one side
            place, side = change.amended, change.delegation
        anchor = self._describe(side, place.provision, Span(place.start, place.end))
        return replace(anchor, change=change.id)

    def _describe(self, side: Delegation, provision: ProvisionId, span: Span) -> Anchor:
        """Describe a place; what must be known of the whole text for it is kept for the next one."""
        describer = self._describers.get(side)
        if describer is None:
            describer = self._describers[side] = Describer(self.document(side))
        return describer.describe(provision, span, side)

    def comment_on_document(self, body: str) -> ReviewChanges:
        """Begin a thread on the draft as a whole."""
        return self._file().add_comment(describe_document(self.comparison.draft), body, self.author)

    def import_comments(self, comments: Iterable[NewComment]) -> ReviewChanges:
        """Take in comments written elsewhere, with their authors, times and replies, in one step."""
        return self._file().add_comments(comments)

    def reply(self, comment: CommentId, body: str) -> ReviewChanges:
        """Answer in a thread."""
        return self._file().reply(comment, body, self.author)

    def edit(self, comment: CommentId, body: str) -> ReviewChanges:
        """Replace a comment's text; the old text stays in the history."""
        return self._file().edit_comment(comment, body, self.author)

    def set_state(self, comment: CommentId, state: CommentState) -> ReviewChanges:
        """Resolve or reopen a thread."""
        return self._file().set_state(comment, state, self.author)

    def set_details(
        self,
        comment: CommentId,
        *,
        audience: Audience | None = None,
        category: str | None = None,
        priority: Priority | None = None,
        tags: Iterable[str] | None = None,
    ) -> ReviewChanges:
        """Change what is given and leave the rest."""
        return self._file().set_details(
            comment, audience=audience, category=category, priority=priority, tags=tags, author=self.author
        )

    def delete(self, comment: CommentId) -> ReviewChanges:
        """Take a comment out of view; undo brings it back."""
        return self._file().delete_comment(comment, self.author)

    def attach(
        self, comment: CommentId, side: Delegation, provision: ProvisionId, span: Span
    ) -> ReviewChanges:
        """Put a thread, an orphan above all, on another place by hand."""
        anchor = self._describe(side, provision, span)
        return self._file().attach({comment: anchor}, self.author)

    # Deciding

    def decide(
        self, subject: str, disposition: Disposition, reason: str = "", wording: str = ""
    ) -> ReviewChanges:
        """Record what was settled on a change (its id) or on `provision:ID`."""
        return self._file().decide(
            subject, disposition, self.author, reason, wording, self.comparison.draft.sha256
        )

    def decide_all(self, rulings: Iterable[Ruling], step: Step = Step.DECIDE) -> ReviewChanges:
        """Record many decisions in one step; `deciding` says which ones make sense.

        Raises:
            ReviewFileError: it could not be saved; nothing was changed then.
        """
        return self._file().decide_all(rulings, self.author, self.comparison.draft.sha256, step)

    # Undoing

    @property
    def undo_step(self) -> Step | None:
        """What `undo` would take back."""
        return self._review.undo_step if self._review is not None else None

    @property
    def redo_step(self) -> Step | None:
        """What `redo` would do again."""
        return self._review.redo_step if self._review is not None else None

    def undo(self) -> ReviewChanges | None:
        """Take back the last step; None if there is none."""
        return self._review.undo() if self._review is not None else None

    def redo(self) -> ReviewChanges | None:
        """Do again what was undone last; None if nothing was."""
        return self._review.redo() if self._review is not None else None


def open_review(
    path: Path,
    author: str,
    compare: Callable[[ComparisonRequest], Comparison],
    *,
    read_only: bool = False,
    passphrase: str | None = None,
) -> ReviewSession:
    """Open a review file and compare the documents that it embeds.

    Args:
        path: the review file.
        author: who comments from now on.
        compare: carries out the comparison; the window hands in its worker.
        read_only: open it although another program holds it.
        passphrase: for a protected file.

    Raises:
        ReviewFileError: the file cannot be opened.
    """
    review = ReviewFile.open(path, read_only=read_only, passphrase=passphrase)
    try:
        request = review_request(review)
        return ReviewSession(compare(request), request, author, review)
    except BaseException:
        review.close()
        raise
