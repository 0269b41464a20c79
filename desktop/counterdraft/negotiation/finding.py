"""Use case: find the threads of a review by words and by what they are; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterdraft.model.change import ChangeId
from counterdraft.model.comment import CommentId, Thread
from counterdraft.model.draft import ProvisionId
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.review.filters import ChangeFacts, ThreadFilter, filtered

_MOST_HITS = 100_000


def find_threads(
    session: ReviewSession,
    threads: Iterable[Thread],
    places: Mapping[str, ProvisionId | None],
    wanted: ThreadFilter,
    query: str = "",
) -> frozenset[CommentId]:
    """Return the heads of the threads that fulfil a filter and in which a query is found.

    Args:
        session: the review.
        threads: its threads.
        places: where each stands now, by the id of its head.
        wanted: the criteria; all must hold.
        query: words that one comment of the thread holds, its quote, author, category and tags included;
            each may be begun only. Empty asks for nothing.
    """
    review = session.review
    if review is None:
        return frozenset()
    threads = tuple(threads)
    passed = filtered(threads, wanted, _facts(session, threads), places)
    if not query.strip():
        return frozenset(thread.head.id for thread in passed)
    found = {hit.comment for hit in review.search(query, _MOST_HITS)}
    return frozenset(
        thread.head.id
        for thread in passed
        if any(comment.id in found for comment in (thread.head, *thread.replies))
    )


def classes_commented(session: ReviewSession, threads: Iterable[Thread]) -> tuple[str, ...]:
    """The classes of the changes that threads are on, in order."""
    facts = _facts(session, threads).values()
    return tuple(sorted({code for one in facts for code in one.classes}))


def _facts(session: ReviewSession, threads: Iterable[Thread]) -> dict[ChangeId, ChangeFacts]:
    known = session.comparison.change_by_id
    changes = {thread.head.anchor.change for thread in threads} & known.keys()
    return {
        name: ChangeFacts(known[name].delegation, frozenset(one.code for one in known[name].classes))
        for name in changes
        if name is not None
    }
