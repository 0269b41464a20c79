"""The review file as the rest of the program sees it: verbs on comments, decisions and documents.

Every verb is one durable transaction: when it returns, the change is on the medium. Verbs return what
changed; values are read from memory. One thread uses a review file, the one that opened it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from counterdraft.model.anchor import Anchor
from counterdraft.model.comment import Audience, Comment, CommentId, CommentState, Priority, Thread
from counterdraft.model.decision import Decision, Disposition
from counterdraft.review.blob import Blob, pack
from counterdraft.review.changes import ReviewChanges, Step, Way
from counterdraft.review.content import COMMENT, DECISION, DOCUMENT, SETTINGS, ReviewContent
from counterdraft.review.creation import create_file
from counterdraft.review.entry import Entry, JsonValue
from counterdraft.review.fields import DocumentRole, ReviewDocument, ReviewSettings, anchor_fields
from counterdraft.review.ledger import Ledger
from counterdraft.review.search import Hit, SearchIndex, TextRow
from counterdraft.review.writing import Clock, IdFactory, Pen, Undoable, Write, apply, random_id, utc_now


@dataclass(frozen=True, slots=True)
class NewComment:
    """A comment to be added; `created` overrides the clock for one that was written elsewhere.

    `id` is chosen by the review unless it is given: two people who take in the same comment from the same
    file give it the same one, so that their reviews merge without a double.
    """

    anchor: Anchor
    body: str
    author: str
    audience: Audience = Audience.INTERNAL
    category: str = ""
    priority: Priority = Priority.NONE
    tags: tuple[str, ...] = ()
    state: CommentState = CommentState.OPEN
    origin: str = ""
    created: str = ""
    replies: tuple[NewComment, ...] = ()
    """Its replies, oldest first; their own anchors and replies are not looked at."""

    id: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision to be made: on a change (`ChangeId`) or a provision (`provision:ID`)."""

    subject: str
    disposition: Disposition
    reason: str = ""
    wording: str = ""


class ReviewFile:
    """An open review.

    Use it as a context manager, or call `close`. Unknown or deleted ids are bugs of the caller and raise
    `KeyError`; everything that can go wrong with the file raises `ReviewFileError`, and then nothing of
    the verb was acknowledged and nothing acknowledged before is lost.
    """

    def __init__(self, ledger: Ledger, clock: Clock, new_id: IdFactory) -> None:
        self._ledger = ledger
        self._content = ReviewContent(ledger.entries)
        self._pen = Pen(self._content, clock, new_id)
        self._undo: list[Undoable] = []
        self._redo: list[Undoable] = []
        self._index: SearchIndex | None = None
        self._texts: dict[str, tuple[TextRow, ...]] = {}

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        passphrase: str | None = None,
        overwrite: bool = False,
        clock: Clock = utc_now,
        new_id: IdFactory = random_id,
    ) -> ReviewFile:
        """Make an empty review and open it.

        Raises:
            ReviewFileError: the name is taken, the place cannot be written, the encryption is absent.
        """
        create_file(path, passphrase=passphrase, overwrite=overwrite)
        return cls.open(path, passphrase=passphrase, clock=clock, new_id=new_id)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        passphrase: str | None = None,
        clock: Clock = utc_now,
        new_id: IdFactory = random_id,
    ) -> ReviewFile:
        """Open a review; every record is proven first.

        Raises:
            ReviewFileError: not a review, newer, damaged, held by another program (`LOCKED`: opening it
                read only works), not writable, or protected with another passphrase.
        """
        return cls(Ledger.open(path, read_only=read_only, passphrase=passphrase), clock, new_id)

    def __enter__(self) -> ReviewFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; there is nothing left to save. Idempotent."""
        self._ledger.close()
        if self._index is not None:
            self._index.close()
            self._index = None

    @property
    def path(self) -> Path:
        """The file."""
        return self._ledger.path

    @property
    def read_only(self) -> bool:
        """Whether every verb that changes something is refused."""
        return self._ledger.read_only

    @property
    def passphrase(self) -> str | None:
        """What protects the file; a copy that is to be protected as well needs it."""
        return self._ledger.passphrase

    # Reading

    def documents(self) -> tuple[ReviewDocument, ...]:
        """The embedded documents, by column, then role."""
        return self._content.documents()

    def document_bytes(self, sha256: str) -> bytes:
        """An embedded document, byte for byte, removed ones included.

        Raises:
            KeyError: no such document is embedded.
        """
        return self._ledger.blobs[sha256].unpack()

    def settings(self) -> ReviewSettings:
        """Title, profile and options."""
        return self._content.settings

    def threads(self) -> tuple[Thread, ...]:
        """Every thread, oldest first; filters are in `filters`."""
        return self._content.threads()

    def comment(self, id: CommentId) -> Comment:
        """One comment, deleted ones included.

        Raises:
            KeyError: there is none of that id.
        """
        comment = self._content.comment(id)
        if comment is None:
            raise KeyError(id)
        return comment

    def thread_of(self, id: CommentId) -> Thread | None:
        """The thread that a comment or reply belongs to; None when all of it is deleted."""
        comment = self.comment(id)
        return self._content.thread(comment.parent or comment.id)

    def decisions(self) -> dict[str, Decision]:
        """The decision in force for each decided change or provision, by its subject."""
        return self._content.decisions()

    def contested(self) -> dict[str, tuple[Decision, ...]]:
        """Subjects decided differently in two files that were merged; the last one is in force."""
        return self._content.contested()

    def history(self, subject: str) -> tuple[Decision, ...]:
        """Every decision on a subject, oldest first, retracted ones included."""
        return self._content.history(subject)

    def entries(self) -> tuple[Entry, ...]:
        """The log that the file consists of, in the order it was written."""
        return tuple(self._ledger.entries)

    def blobs(self) -> tuple[Blob, ...]:
        """The embedded documents as stored, by their SHA-256."""
        return tuple(self._ledger.blobs[name] for name in sorted(self._ledger.blobs))

    # Documents and settings

    def add_document(
        self, data: bytes, role: DocumentRole, name: str, *, delegation: str = "", order: int | None = None
    ) -> ReviewChanges:
        """Embed a document; the same bytes are stored once.

        Args:
            data: the file's bytes.
            role: draft, amendment or earlier draft.
            name: the file's name without folders.
            delegation: who hands it in; empty for the draft.
            order: its column; by default after all others.
        """
        blob = pack(data)
        self.refresh()
        if order is None:
            order = max((document.order for document in self.documents()), default=-1) + 1
        fields: dict[str, JsonValue] = {"role": role.value, "name": name, "order": order, "removed": False}
        subject = f"{DOCUMENT}:{blob.sha256}:{delegation}"
        return self._do(Step.ADD_DOCUMENT, [Write(subject, "", fields)], (blob,))

    def change_document(self, document: ReviewDocument) -> ReviewChanges:
        """Give an embedded document another role, name or order; its bytes and delegation stay."""
        subject = f"{DOCUMENT}:{document.sha256}:{document.delegation}"
        fields: dict[str, JsonValue] = {
            "role": document.role.value,
            "name": document.name,
            "order": document.order,
        }
        return self._do(Step.CHANGE_DOCUMENT, [Write(subject, "", fields)])

    def remove_document(self, document: ReviewDocument) -> ReviewChanges:
        """Take a document out of view; its bytes stay, for comments still refer to its text."""
        subject = f"{DOCUMENT}:{document.sha256}:{document.delegation}"
        return self._do(Step.REMOVE_DOCUMENT, [Write(subject, "", {"removed": True})])

    def change_settings(
        self,
        *,
        title: str | None = None,
        profile: str | None = None,
        options: Mapping[str, str] | None = None,
    ) -> ReviewChanges:
        """Set what is given; other options keep their values."""
        fields: dict[str, JsonValue] = {f"option.{name}": value for name, value in (options or {}).items()}
        if title is not None:
            fields["title"] = title
        if profile is not None:
            fields["profile"] = profile
        return self._do(Step.CHANGE_SETTINGS, [Write(SETTINGS, "", fields)])

    # Comments

    def add_comment(
        self,
        anchor: Anchor,
        body: str,
        author: str,
        *,
        audience: Audience = Audience.INTERNAL,
        category: str = "",
        priority: Priority = Priority.NONE,
        tags: Iterable[str] = (),
    ) -> ReviewChanges:
        """Begin a thread; its id is the one in `added`."""
        comment = NewComment(anchor, body, author, audience, category, priority, tuple(tags))
        return self._do(Step.ADD_COMMENT, self._new_thread(comment))

    def add_comments(
        self,
        comments: Iterable[NewComment],
        replies: Mapping[CommentId, Iterable[NewComment]] | None = None,
    ) -> ReviewChanges:
        """Add many threads with their replies in one transaction and one step, as an import does.

        Args:
            comments: heads of new threads.
            replies: what was answered in threads that are there, by the id of their head.
        """
        writes = [write for comment in comments for write in self._new_thread(comment)]
        for head, answers in (replies or {}).items():
            writes += [self._new_reply(self.comment(head).id, answer) for answer in answers]
        return self._do(Step.IMPORT_COMMENTS, writes)

    def reply(self, parent: CommentId, body: str, author: str) -> ReviewChanges:
        """Answer a comment; an answer to a reply goes to the end of its thread."""
        comment = self._in_view(parent)
        head = self.comment(comment.parent) if comment.parent is not None else comment
        return self._do(Step.REPLY, [self._new_reply(head.id, NewComment(head.anchor, body, author))])

    def edit_comment(self, id: CommentId, body: str, author: str | None = None) -> ReviewChanges:
        """Replace the text; colliding versions that were in view are settled by it."""
        self._living(id)
        return self._do(Step.EDIT_COMMENT, [self._comment_write(id, author, {"body": body})])

    def set_state(self, id: CommentId, state: CommentState, author: str | None = None) -> ReviewChanges:
        """Resolve or reopen a thread."""
        return self._do(Step.CHANGE_STATE, [self._comment_write(id, author, {"state": state.value})])

    def set_details(
        self,
        id: CommentId,
        *,
        audience: Audience | None = None,
        category: str | None = None,
        priority: Priority | None = None,
        tags: Iterable[str] | None = None,
        author: str | None = None,
    ) -> ReviewChanges:
        """Change what is given and leave the rest."""
        fields: dict[str, JsonValue] = {}
        if audience is not None:
            fields["audience"] = audience.value
        if category is not None:
            fields["category"] = category
        if priority is not None:
            fields["priority"] = priority.value
        if tags is not None:
            fields["tags"] = list(tags)
        return self._do(Step.CHANGE_DETAILS, [self._comment_write(id, author, fields)])

    def delete_comment(self, id: CommentId, author: str | None = None) -> ReviewChanges:
        """Take a comment out of view; its text stays in the file's history and undo brings it back."""
        self._living(id)
        return self._do(Step.DELETE_COMMENT, [self._comment_write(id, author, {"deleted": True})])

    def delete_thread(self, id: CommentId, author: str | None = None) -> ReviewChanges:
        """Take a head and all its replies out of view in one step."""
        thread = self.thread_of(id)
        if thread is None:
            raise KeyError(id)
        living = [one for one in (thread.head, *thread.replies) if not one.deleted]
        writes = [self._comment_write(one.id, author, {"deleted": True}) for one in living]
        return self._do(Step.DELETE_COMMENT, writes)

    def attach(self, anchors: Mapping[CommentId, Anchor], author: str | None = None) -> ReviewChanges:
        """Give threads another place, keeping everything else: a rebase, or an orphan put by hand."""
        writes = [
            self._comment_write(id, author, {"anchor": anchor_fields(anchor)})
            for id, anchor in anchors.items()
        ]
        return self._do(Step.ATTACH_COMMENT, writes)

    # Decisions

    def decide(
        self,
        subject: str,
        disposition: Disposition,
        author: str,
        reason: str = "",
        wording: str = "",
        document: str = "",
    ) -> ReviewChanges:
        """Record what was settled on a change (`ChangeId`) or provision (`provision:ID`)."""
        return self.decide_all([Ruling(subject, disposition, reason, wording)], author, document)

    def decide_all(
        self, rulings: Iterable[Ruling], author: str, document: str = "", step: Step = Step.DECIDE
    ) -> ReviewChanges:
        """Record many decisions in one transaction and one step."""
        writes = []
        for ruling in rulings:
            fields: dict[str, JsonValue] = {
                "subject": ruling.subject,
                "disposition": ruling.disposition.value,
                "reason": ruling.reason,
                "wording": ruling.wording,
                "document": document,
            }
            writes.append(Write(f"{DECISION}:{self._pen.new_id()}", author, fields))
        return self._do(step, writes)

    # Undo

    @property
    def undo_step(self) -> Step | None:
        """What `undo` would take back."""
        return self._undo[-1].step if self._undo else None

    @property
    def redo_step(self) -> Step | None:
        """What `redo` would do again."""
        return self._redo[-1].step if self._redo else None

    def undo(self) -> ReviewChanges | None:
        """Take back the last step since the file was opened by writing its values from before, if any."""
        if not self._undo:
            return None
        step = self._undo[-1]
        changes = self._write(step.step, step.backward, Way.UNDONE)
        self._redo.append(self._undo.pop())
        return changes

    def redo(self) -> ReviewChanges | None:
        """Do again what `undo` took back last; None if nothing was."""
        if not self._redo:
            return None
        step = self._redo[-1]
        changes = self._write(step.step, step.forward, Way.REDONE)
        self._undo.append(self._redo.pop())
        return changes

    # The file

    def refresh(self) -> ReviewChanges:
        """Take up what another program wrote meanwhile; call it now and then on a read-only review.

        Raises:
            ReviewFileError: the file is gone, replaced, cut short or damaged. Everything that was read
                or acknowledged is still here: `save_copy` writes it under another name.
        """
        return self._took_in(self._ledger.refresh())

    def take_in(self, entries: Iterable[Entry], blobs: Iterable[Blob] = ()) -> ReviewChanges:
        """Add a colleague's entries and documents (a merge); known ones are passed over."""
        self.refresh()
        new = [entry for entry in entries if not self._ledger.holds(entry)]
        new = list({(entry.id, entry.seal): entry for entry in new}.values())
        blobs = tuple(blob for blob in blobs if blob.sha256 not in self._ledger.blobs)
        if new or blobs:
            self._ledger.append(new, blobs)
        return self._took_in(new)

    def save_copy(self, path: Path, *, passphrase: str | None = None, overwrite: bool = False) -> None:
        """Write everything to a new file, even if this one was destroyed underneath.

        Raises:
            ReviewFileError: the new file cannot be written.
        """
        create_file(path, self._ledger.entries, self.blobs(), passphrase=passphrase, overwrite=overwrite)

    # Search

    def index_texts(self, document: str, rows: Iterable[TextRow]) -> None:
        """Make the texts of a document searchable while the file is open.

        Args:
            document: SHA-256 of the document.
            rows: its provisions.
        """
        self._texts[document] = tuple(rows)
        if self._index is not None:
            self._index.put_texts(document, self._texts[document])

    def search(self, query: str, limit: int = 200) -> tuple[Hit, ...]:
        """Comments and texts that hold every word of the query, best first; words may be begun only."""
        self.prepare_search()
        assert self._index is not None
        return self._index.search(query, limit)

    def prepare_search(self) -> None:
        """Build the index now instead of with the first search; call it when nobody waits."""
        if self._index is None:
            self._index = SearchIndex()
            self._index.put_comments(self._content.comments())
            for document, rows in self._texts.items():
                self._index.put_texts(document, rows)

    def _do(self, step: Step, writes: Iterable[Write], blobs: tuple[Blob, ...] = ()) -> ReviewChanges:
        writes = tuple(writes)
        self.refresh()
        undoable = self._pen.undoable(step, writes)
        changes = self._write(step, writes, Way.DONE, blobs)
        self._undo.append(undoable)
        self._redo.clear()
        return changes

    def _write(
        self, step: Step, writes: tuple[Write, ...], way: Way, blobs: tuple[Blob, ...] = ()
    ) -> ReviewChanges:
        self.refresh()
        entries = self._pen.entries(writes)
        self._ledger.append(entries, blobs)
        changes = apply(self._content, entries, step, way)
        self._reindex(changes)
        return changes

    def _took_in(self, entries: Iterable[Entry]) -> ReviewChanges:
        changes = apply(self._content, entries, Step.TAKE_IN)
        self._reindex(changes)
        return changes

    def _reindex(self, changes: ReviewChanges) -> None:
        if self._index is not None:
            self._index.remove_comments((*changes.changed, *changes.removed))
            self._index.put_comments(self.comment(id) for id in (*changes.added, *changes.changed))

    def _living(self, id: CommentId) -> Comment:
        comment = self.comment(id)
        if comment.deleted:
            raise KeyError(id)
        return comment

    def _in_view(self, id: CommentId) -> Comment:
        """A comment that is shown, the place of a deleted one that was answered included."""
        comment = self.comment(id)
        if comment.deleted and self.thread_of(id) is None:
            raise KeyError(id)
        return comment

    def _comment_write(self, id: CommentId, author: str | None, fields: Mapping[str, JsonValue]) -> Write:
        comment = self._in_view(id)
        return Write(f"{COMMENT}:{id}", comment.author if author is None else author, fields)

    def _new_thread(self, comment: NewComment) -> list[Write]:
        id = CommentId(comment.id or self._pen.new_id())
        fields: dict[str, JsonValue] = {
            "body": comment.body,
            "anchor": anchor_fields(comment.anchor),
            "audience": comment.audience.value,
            "category": comment.category,
            "priority": comment.priority.value,
            "tags": list(comment.tags),
            "state": comment.state.value,
        }
        _add_origin(fields, comment)
        head = Write(f"{COMMENT}:{id}", comment.author, fields)
        return [head, *(self._new_reply(id, reply) for reply in comment.replies)]

    def _new_reply(self, parent: CommentId, comment: NewComment) -> Write:
        id = CommentId(comment.id or self._pen.new_id())
        fields: dict[str, JsonValue] = {
            "body": comment.body,
            "parent": parent,
            "anchor": anchor_fields(comment.anchor),
        }
        _add_origin(fields, comment)
        return Write(f"{COMMENT}:{id}", comment.author, fields)


def _add_origin(fields: dict[str, JsonValue], comment: NewComment) -> None:
    if comment.origin:
        fields["origin"] = comment.origin
    if comment.created:
        fields["created"] = comment.created
