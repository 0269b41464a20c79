"""Filters over threads as pure functions; a filter never changes or reorders what it lets through."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from counterdraft.model.change import ChangeId, Delegation
from counterdraft.model.comment import Audience, Comment, CommentState, Priority, Thread
from counterdraft.model.draft import ProvisionId


@dataclass(frozen=True, slots=True)
class ThreadFilter:
    """What a thread must have; an empty criterion asks for nothing. All criteria must hold.

    Attributes:
        authors: somebody of them wrote in the thread.
        states: of the thread.
        audiences: of the thread.
        priorities: of the thread.
        categories: of the thread.
        tags: the thread has at least one of them.
        delegations: the thread is on the text of one of them (empty: the draft) or on a change of theirs.
        provisions: the thread is on one of them, where it stands now.
        classes: the thread is on a change of one of these classes.
        since: ISO 8601 in UTC; something was written or changed in the thread then or later.
    """

    authors: frozenset[str] = frozenset()
    states: frozenset[CommentState] = frozenset()
    audiences: frozenset[Audience] = frozenset()
    priorities: frozenset[Priority] = frozenset()
    categories: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    delegations: frozenset[Delegation] = frozenset()
    provisions: frozenset[ProvisionId] = frozenset()
    classes: frozenset[str] = frozenset()
    since: str = ""


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """What a filter needs to know of a change."""

    delegation: Delegation
    classes: frozenset[str]


def filtered(
    threads: Iterable[Thread],
    wanted: ThreadFilter,
    changes: Mapping[ChangeId, ChangeFacts] | None = None,
    places: Mapping[str, ProvisionId | None] | None = None,
) -> tuple[Thread, ...]:
    """The threads that fulfil a filter, in their order.

    Args:
        threads: what to choose from.
        wanted: the criteria.
        changes: delegation and classes of the changes that are in view.
        places: where each thread stands now, by the id of its head; else the provision of its anchor.
    """
    return tuple(thread for thread in threads if _passes(thread, wanted, changes or {}, places or {}))


def _passes(
    thread: Thread,
    wanted: ThreadFilter,
    changes: Mapping[ChangeId, ChangeFacts],
    places: Mapping[str, ProvisionId | None],
) -> bool:
    head = thread.head
    facts = changes.get(head.anchor.change) if head.anchor.change is not None else None
    delegation = facts.delegation if facts is not None else Delegation(head.anchor.side)
    place = places.get(head.id, head.anchor.provision)
    return (
        _any(wanted.authors, {comment.author for comment in _shown(thread)})
        and _any(wanted.states, {head.state})
        and _any(wanted.audiences, {head.audience})
        and _any(wanted.priorities, {head.priority})
        and _any(wanted.categories, {head.category})
        and _any(wanted.tags, set(head.tags))
        and _any(wanted.delegations, {delegation})
        and _any(wanted.provisions, {place})
        and _any(wanted.classes, facts.classes if facts is not None else ())
        and max(comment.modified for comment in (head, *thread.replies)) >= wanted.since
    )


def _any(wanted: frozenset[object] | Collection[object], found: Collection[object]) -> bool:
    return not wanted or any(one in wanted for one in found)


def _shown(thread: Thread) -> list[Comment]:
    return [comment for comment in (thread.head, *thread.replies) if not comment.deleted]
