"""Turns wishes ("these fields of this subject") into sealed entries, and remembers how to take them back.

Undo and redo append: the history keeps what was undone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeAlias
from uuid import uuid4

from counterdraft.model.comment import CommentId
from counterdraft.review.changes import ReviewChanges, Step, Way
from counterdraft.review.content import COMMENT, DECISION, DOCUMENT, SETTINGS, ReviewContent
from counterdraft.review.entry import Entry, Fields, JsonValue, new_entry

Clock: TypeAlias = Callable[[], str]
"""Returns the time as ISO 8601 in UTC."""

IdFactory: TypeAlias = Callable[[], str]
"""Returns a new UUID."""

_HIDDEN = {COMMENT: "deleted", DECISION: "retracted", DOCUMENT: "removed"}
"""The field that takes a record of each kind out of view."""


def utc_now() -> str:
    """The system's clock, to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def random_id() -> str:
    """A random UUID (RFC 9562, version 4)."""
    return str(uuid4())


@dataclass(frozen=True, slots=True)
class Write:
    """New values for fields of one subject, by one author."""

    subject: str
    author: str
    fields: Mapping[str, JsonValue]

    @property
    def kind(self) -> str:
        """`comment`, `decision`, `document` or `settings`."""
        return self.subject.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Undoable:
    """A step with the writes that do it and those that take it back."""

    step: Step
    forward: tuple[Write, ...]
    backward: tuple[Write, ...]


@dataclass(slots=True)
class Pen:
    """Makes entries with ids, times and stamps that fit what the review holds already."""

    content: ReviewContent
    clock: Clock = utc_now
    new_id: IdFactory = random_id
    _last: int = field(default=0)

    def entries(self, writes: Iterable[Write]) -> tuple[Entry, ...]:
        """Seal one entry for each write, in order."""
        made = self.clock()
        return tuple(self._entry(write, made) for write in writes)

    def _entry(self, write: Write, made: str) -> Entry:
        known = max(self._last, self.content.newest_stamp)
        self._last = max(microseconds(made), known + 1)
        replaces = self._replaces(write)
        return new_entry(self.new_id(), self._last, made, write.author, write.subject, replaces, write.fields)

    def _replaces(self, write: Write) -> tuple[str, ...]:
        name = write.subject.partition(":")[2]
        if write.kind == COMMENT and ("body" in write.fields or "deleted" in write.fields):
            return self.content.seen_texts(CommentId(name))
        if write.kind == DECISION and "subject" in write.fields:
            return tuple(decision.id for decision in self.content.history(str(write.fields["subject"])))
        return ()

    def undoable(self, step: Step, writes: tuple[Write, ...]) -> Undoable:
        """The step with its way back, worked out from the values now in force."""
        forward, backward = [], []
        for write in writes:
            before = self.content.values(write.subject)
            again, back = _both_ways(write, before)
            forward.append(again)
            backward.append(back)
        return Undoable(step, tuple(forward), tuple(reversed(backward)))


def _both_ways(write: Write, before: Fields) -> tuple[Write, Write]:
    hide = _HIDDEN.get(write.kind)
    if hide is not None and not before:
        # A new record is taken back by hiding it and brought back as it was, not written again.
        return Write(write.subject, write.author, {hide: False}), Write(
            write.subject, write.author, {hide: True}
        )
    old = {name: before.get(name, False if name == hide else None) for name in write.fields}
    return write, Write(write.subject, write.author, old)


def microseconds(made: str) -> int:
    """Microseconds since 1970 of an ISO 8601 time; a time without offset is UTC.

    Raises:
        ValueError: not an ISO 8601 time.
    """
    time = datetime.fromisoformat(made)
    if time.tzinfo is None:
        time = time.replace(tzinfo=UTC)
    since = time - datetime(1970, 1, 1, tzinfo=UTC)
    return max(0, (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds)


def apply(content: ReviewContent, entries: Iterable[Entry], step: Step, way: Way = Way.DONE) -> ReviewChanges:
    """Add entries to the content and say what a view has to refresh."""
    entries = tuple(entries)
    names = {
        CommentId(entry.subject.partition(":")[2]) for entry in entries if entry.subject.startswith(COMMENT)
    }
    before = {name: content.comment(name) for name in names}
    subjects = content.add(entries)
    after = {name: content.comment(name) for name in names}
    was = {name for name, comment in before.items() if comment is not None and not comment.deleted}
    now = {name for name, comment in after.items() if comment is not None and not comment.deleted}
    return ReviewChanges(
        step,
        way,
        added=tuple(sorted(now - was)),
        changed=tuple(sorted(name for name in now & was if before[name] != after[name])),
        removed=tuple(sorted(was - now)),
        decided=tuple(sorted({content.decided_subject(one) for one in subjects if one.startswith(DECISION)})),
        documents=tuple(sorted({one.split(":")[1] for one in subjects if one.startswith(DOCUMENT)})),
        settings=SETTINGS in subjects,
    )
