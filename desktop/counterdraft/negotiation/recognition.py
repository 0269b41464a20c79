"""Tells which comments of a returned document a review holds already; adds nothing to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TypeAlias
from uuid import UUID, uuid5

from counterdraft.model.comment import Comment, CommentId
from counterdraft.model.draft import Draft, DraftComment
from counterdraft.negotiation.returned import ReturnedDocument
from counterdraft.review.content import ReviewContent

_NAMESPACE = UUID("5b0cc3a5-4d5c-5e0b-9a57-2f1c6a4f6a0e")
"""Makes ids from origins, so that the same comment taken in by two people is one when they merge."""


def origins(draft: Draft) -> list[str]:
    """Where each comment comes from; ids that a damaged file gives twice are told apart."""
    seen: Counter[str] = Counter()
    found = []
    for comment in draft.comments:
        seen[comment.id] += 1
        again = f".{seen[comment.id]}" if seen[comment.id] > 1 else ""
        found.append(f"word:{draft.sha256}:{comment.id}{again}")
    return found


def identity(origin: str, attempt: int) -> CommentId:
    """The id of the comment of an origin; `attempt` counts the imports that were taken back."""
    return CommentId(str(uuid5(_NAMESPACE, f"{origin}#{attempt}" if attempt else origin)))


_Key: TypeAlias = tuple[str, str, str]


def _key(author: str, date: str, text: str) -> _Key | None:
    """What tells a comment in another save of its file: author, second and words; None without a time."""
    moment = moment_of(date)
    return (author, moment, " ".join(text.split())) if moment else None


def moment_of(date: str) -> str:
    """The time of a comment to the second in UTC; empty if the file gives none that can be read."""
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return ""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Known:
    """What the review holds, by id and by likeness; each record answers for one comment of the file."""

    def __init__(self, review: ReviewContent) -> None:
        self._review = review
        self._heads: dict[_Key, list[Comment]] = {}
        self._replies: dict[tuple[CommentId, _Key], list[Comment]] = {}
        self._matched: set[CommentId] = set()
        for thread in review.threads():
            for key in _keys(thread.head):
                self._heads.setdefault(key, []).append(thread.head)
            for reply in thread.replies:
                for key in _keys(reply):
                    self._replies.setdefault((thread.head.id, key), []).append(reply)

    def by_id(self, id: CommentId) -> Comment | None:
        """A comment, deleted ones included."""
        return self._review.comment(id)

    def heads(
        self, asked: Iterable[int], ids: list[CommentId], returned: ReturnedDocument
    ) -> dict[int, Comment]:
        """The head that each comment of the file is, where the review holds it.

        Two comments may share author, minute and words (“Delete.”). Then the words that they stand on
        decide; where the file holds more such comments than the review, those in doubt are new ones.
        """
        found: dict[int, Comment] = {}
        alike: dict[_Key, list[int]] = {}
        for index in asked:
            comment = returned.draft.comments[index]
            there = self.by_id(ids[index])
            key = _key(comment.author, comment.date, comment.text)
            if there is not None:
                found[index] = there
                self._matched.add(there.id)
            elif key in self._heads:
                alike.setdefault(key, []).append(index)
        for key, indexes in alike.items():
            for index in indexes:
                quotes = returned.quotes(index)
                same = [one for one in self._free(self._heads[key]) if one.anchor.quote.exact in quotes]
                self._match(found, index, same)
            rest = [index for index in indexes if index not in found]
            if len(rest) <= len(self._free(self._heads[key])):
                for index in rest:
                    self._match(found, index, self._free(self._heads[key]))
        return found

    def reply(self, head: CommentId, comment: DraftComment) -> Comment | None:
        """A reply in a thread that says the same."""
        key = _key(comment.author, comment.date, comment.text)
        free = self._free(self._replies.get((head, key), [])) if key is not None else []
        if not free:
            return None
        self._matched.add(free[0].id)
        return free[0]

    def _free(self, comments: list[Comment]) -> list[Comment]:
        return [comment for comment in comments if comment.id not in self._matched]

    def _match(self, found: dict[int, Comment], index: int, free: list[Comment]) -> None:
        if free:
            found[index] = free[0]
            self._matched.add(free[0].id)


def _keys(comment: Comment) -> Iterator[_Key]:
    """How a comment may look when it comes back; an orphan was sent out with its quote below."""
    for text in (comment.body, f"{comment.body}\n“{comment.anchor.quote.exact}”"):
        key = _key(comment.author, comment.created, text)
        if key is not None:
            yield key
