"""Use case: say which threads go into a product and which are left out, and why, before it is written.

What writes a product asks here, too, so that the preview and the file never differ.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from counterdraft.exports.marked_up_comments import PlacedThread as MarkedThread
from counterdraft.exports.review_report import TOMBSTONE
from counterdraft.model.change import Delegation
from counterdraft.model.comment import Audience, Comment, Thread
from counterdraft.negotiation.reviewing import DRAFT_SIDE, PlacedThread, ReviewSession


class LeftOut(Enum):
    """Why a thread does not go into a product."""

    INTERNAL = "it is for the own side only"
    ELSEWHERE = "it is on another delegation's text"
    IN_THE_FILE = "the draft's own file holds it already"
    UNWANTED = "no comments were wanted"


@dataclass(frozen=True, slots=True)
class Circulation:
    """The threads that go along, and those left out with the reason, each in the order of the text."""

    taken: tuple[PlacedThread, ...]
    left: tuple[tuple[PlacedThread, LeftOut], ...] = ()

    def count(self, reason: LeftOut) -> int:
        """How many threads are left out for a reason."""
        return sum(why is reason for _, why in self.left)


def for_comments(session: ReviewSession, audience: Audience) -> Circulation:
    """The threads in a table of comments or in annotations."""
    return _sorted_out(session.threads(), audience, None, "")


def for_marked_up(
    session: ReviewSession, delegations: Collection[Delegation], audience: Audience | None
) -> Circulation:
    """The threads in the draft marked up with the amendments of some delegations.

    Args:
        session: the review.
        delegations: whose texts are in the file.
        audience: for whom it is; None for a file without comments.

    Comments that came from the draft's file stay in it and are not written twice.
    """
    texts = {DRAFT_SIDE, *delegations}
    return _sorted_out(session.threads(), audience, texts, f"word:{session.comparison.draft.sha256}:")


def _sorted_out(
    threads: Iterable[PlacedThread],
    audience: Audience | None,
    texts: Collection[Delegation] | None,
    own: str,
) -> Circulation:
    taken: list[PlacedThread] = []
    left: list[tuple[PlacedThread, LeftOut]] = []
    for placed in threads:
        head = placed.thread.head
        if own and head.origin.startswith(own):
            left.append((placed, LeftOut.IN_THE_FILE))
        elif audience is None:
            left.append((placed, LeftOut.UNWANTED))
        elif audience is Audience.CIRCULATION and head.audience is not Audience.CIRCULATION:
            left.append((placed, LeftOut.INTERNAL))
        elif texts is not None and placed.side not in texts:
            left.append((placed, LeftOut.ELSEWHERE))
        else:
            taken.append(placed)
    return Circulation(tuple(taken), tuple(left))


def marked_threads(taken: Iterable[PlacedThread]) -> tuple[MarkedThread, ...]:
    """The threads as Word shows them, with words for what it has no notion of: tombstones, collisions."""
    return tuple(_marked(placed) for placed in taken)


def _marked(placed: PlacedThread) -> MarkedThread:
    head = placed.thread.head
    if head.deleted:
        head = replace(head, body=TOMBSTONE, versions=())
    answers = (
        *_versions(head),
        *(one for reply in placed.thread.replies for one in (reply, *_versions(reply))),
    )
    return MarkedThread(Thread(head, answers), placed.place, placed.side != DRAFT_SIDE, placed.side)


def _versions(comment: Comment) -> Iterator[Comment]:
    for version in comment.versions:
        yield replace(comment, author=version.author, created=version.made, body=version.body)
