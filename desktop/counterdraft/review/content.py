"""Folds a review's entries into comments, decisions and documents; pure, and blind to their arrival order.

Newest wins, field by field. Two texts of one comment, or two decisions on one subject, written without
knowledge of each other are both kept. A deletion hides a comment only if its author had seen the text
in force. Because each subject is folded from the sorted set of its entries, union of entries is merge.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, TypeAlias, TypeVar

from counterdraft.model.comment import Comment, CommentId, Thread
from counterdraft.model.decision import Decision, DecisionId
from counterdraft.review.entry import Entry, JsonValue
from counterdraft.review.fields import (
    ReviewDocument,
    ReviewSettings,
    comment_from,
    decision_from,
    document_from,
    settings_from,
)

COMMENT, DECISION, DOCUMENT, SETTINGS = "comment", "decision", "document", "settings"

_Group = TypeVar("_Group")
_Id = TypeVar("_Id")
_Place: TypeAlias = tuple[int, str]
"""When a record was begun, and its id where two were begun in the same microsecond."""


class _Places(Generic[_Group, _Id]):
    """Ids in groups, each group sorted by place; an id stands in one group at a time."""

    def __init__(self) -> None:
        self._groups: dict[_Group, list[tuple[_Place, _Id]]] = {}
        self._where: dict[_Id, tuple[_Group, _Place]] = {}

    def put(self, group: _Group, place: _Place, id: _Id) -> _Group | None:
        """Put an id where it belongs now; returns the group that it was taken from, if another."""
        before = self._where.get(id)
        if before == (group, place):
            return None
        if before is not None:
            self._groups[before[0]].remove((before[1], id))
        self._where[id] = (group, place)
        items = self._groups.setdefault(group, [])
        if items and items[-1][0] > place:
            insort(items, (place, id), key=lambda item: item[0])
        else:
            items.append((place, id))
        return before[0] if before is not None else None

    def of(self, group: _Group) -> Sequence[tuple[_Place, _Id]]:
        """The ids of a group, oldest first."""
        return self._groups.get(group, ())

    def groups(self) -> Iterable[_Group]:
        """Every group that ever held an id."""
        return self._groups


class ReviewContent:
    """What a set of entries amounts to.

    Adding an entry twice, or entries in another order, makes no difference.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        self._comments: dict[CommentId, Comment] = {}
        self._heads_and_replies: _Places[CommentId | None, CommentId] = _Places()
        self._threads: dict[CommentId, Thread | None] = {}
        self._listed: tuple[Thread, ...] | None = None
        self._decisions: dict[DecisionId, Decision] = {}
        self._decided: _Places[str, DecisionId] = _Places()
        self._documents: dict[str, ReviewDocument] = {}
        self.settings = ReviewSettings()
        self.newest_stamp = 0
        self.add(entries)

    def add(self, entries: Iterable[Entry]) -> tuple[str, ...]:
        """Take in entries; returns the subjects that they concern, each once, in order of arrival."""
        touched: dict[str, None] = {}
        for entry in entries:
            known = self._entries[entry.subject]
            if any(other.id == entry.id and other.seal == entry.seal for other in known):
                continue
            known.append(entry)
            touched[entry.subject] = None
            self.newest_stamp = max(self.newest_stamp, entry.stamp)
        for subject in touched:
            self._entries[subject].sort(key=lambda entry: entry.order)
            self._fold(subject)
        return tuple(touched)

    def _fold(self, subject: str) -> None:
        kind, _, name = subject.partition(":")
        entries = self._entries[subject]
        if kind == COMMENT:
            self._place_comment(comment_from(CommentId(name), entries), entries)
        elif kind == DECISION:
            self._place_decision(decision_from(DecisionId(name), entries), entries)
        elif kind == DOCUMENT:
            self._documents[subject] = document_from(subject, entries)
        elif kind == SETTINGS:
            self.settings = settings_from(entries)
        # Other subjects come from a later program of the same file version: kept, merged, not shown.

    def _place_comment(self, comment: Comment, entries: list[Entry]) -> None:
        self._comments[comment.id] = comment
        self._listed = None
        old = self._heads_and_replies.put(comment.parent, (entries[0].stamp, comment.id), comment.id)
        for stale in (comment.id, comment.parent, old):
            if stale is not None:
                self._threads.pop(stale, None)

    def _place_decision(self, decision: Decision, entries: list[Entry]) -> None:
        self._decisions[decision.id] = decision
        self._decided.put(decision.subject, (entries[0].stamp, decision.id), decision.id)

    def values(self, subject: str) -> dict[str, JsonValue]:
        """The newest value of every field of a subject; empty for an unknown one."""
        values: dict[str, JsonValue] = {}
        for entry in self._entries.get(subject, ()):
            values.update(entry.fields())
        return values

    def entries(self, subject: str) -> tuple[Entry, ...]:
        """Every entry of a subject, oldest first."""
        return tuple(self._entries.get(subject, ()))

    def seen_texts(self, comment: CommentId) -> tuple[str, ...]:
        """Ids of the entries that wrote a text of the comment which nothing has replaced yet."""
        writes = [
            entry for entry in self._entries.get(f"{COMMENT}:{comment}", ()) if "body" in entry.fields()
        ]
        replaced = {id for entry in writes for id in entry.replaces}
        return tuple(entry.id for entry in writes if entry.id not in replaced)

    def comment(self, id: CommentId) -> Comment | None:
        """One comment, deleted ones included."""
        return self._comments.get(id)

    def comments(self) -> tuple[Comment, ...]:
        """Every comment that is not deleted, heads and replies, in no promised order."""
        return tuple(comment for comment in self._comments.values() if not comment.deleted)

    def thread(self, id: CommentId) -> Thread | None:
        """The thread that a head starts; None when head and replies are all deleted or unknown.

        A deleted head whose replies live is shown as a tombstone (`deleted`). Replies to a comment that
        is not there start threads of their own.
        """
        if id not in self._threads:
            self._threads[id] = self._build_thread(id)
        return self._threads[id]

    def _build_thread(self, id: CommentId) -> Thread | None:
        head = self._comments.get(id)
        if head is None or head.parent is not None:
            return None
        found = (self._comments[reply] for _, reply in self._heads_and_replies.of(id))
        replies = tuple(reply for reply in found if not reply.deleted)
        if head.deleted and not replies:
            return None
        return Thread(head, replies)

    def threads(self) -> tuple[Thread, ...]:
        """Every thread that has something to show, in the order they were begun."""
        if self._listed is None:
            self._listed = self._list_threads()
        return self._listed

    def _list_threads(self) -> tuple[Thread, ...]:
        heads = self._heads_and_replies.of(None)
        found = [(place, thread) for place, id in heads if (thread := self.thread(id)) is not None]
        strays = self._strays()
        if strays:
            found = sorted([*found, *strays], key=lambda item: item[0])
        return tuple(thread for _, thread in found)

    def _strays(self) -> list[tuple[_Place, Thread]]:
        return [
            (place, Thread(self._comments[id]))
            for parent in self._heads_and_replies.groups()
            if parent is not None
            and (parent not in self._comments or self._comments[parent].parent is not None)
            for place, id in self._heads_and_replies.of(parent)
            if not self._comments[id].deleted
        ]

    def history(self, subject: str) -> tuple[Decision, ...]:
        """Every decision on a change or provision, oldest first, retracted ones included."""
        return tuple(self._decisions[id] for _, id in self._decided.of(subject))

    def standing(self, subject: str) -> tuple[Decision, ...]:
        """Decisions that nothing has replaced or retracted, oldest first: more than one is a collision."""
        live = [decision for decision in self.history(subject) if not decision.retracted]
        replaced = {id for decision in live for id in decision.replaces}
        return tuple(decision for decision in live if decision.id not in replaced)

    def decided_subject(self, entry_subject: str) -> str:
        """What the decision of a `decision:ID` subject is about."""
        return self._decisions[DecisionId(entry_subject.partition(":")[2])].subject

    def decisions(self) -> dict[str, Decision]:
        """The decision in force for every subject that has one."""
        found = ((subject, self.standing(subject)) for subject in self._decided.groups())
        return {subject: standing[-1] for subject, standing in found if standing}

    def contested(self) -> dict[str, tuple[Decision, ...]]:
        """Subjects on which different decisions stand that did not know of each other."""
        found = ((subject, self.standing(subject)) for subject in self._decided.groups())
        return {
            subject: standing
            for subject, standing in found
            if len({(decision.disposition, decision.wording) for decision in standing}) > 1
        }

    def documents(self) -> tuple[ReviewDocument, ...]:
        """Embedded documents that were not removed, by their order, role and name."""
        shown = (document for document in self._documents.values() if not document.removed)
        return tuple(sorted(shown, key=lambda one: (one.order, one.role.value, one.delegation, one.sha256)))
