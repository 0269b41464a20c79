"""A review as JSON and as lines of text: comments, decisions and where they stand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from counterdraft.exports.summary import place_of
from counterdraft.model.anchor import AnchorState, Resolved
from counterdraft.model.change import ChangeId
from counterdraft.model.comment import Comment, Thread
from counterdraft.model.decision import Decision
from counterdraft.model.synopsis import Comparison

SCHEMA = "counterdraft.review/1"


@dataclass(frozen=True, slots=True)
class ListedThread:
    """A thread, where it stands now, and what the room calls that provision."""

    thread: Thread
    place: Resolved
    reference: str


@dataclass(frozen=True)
class ListedReview:
    """A review file as read: its threads in the order of the text, orphans last."""

    name: str
    comparison: Comparison
    threads: tuple[ListedThread, ...]
    decisions: tuple[Decision, ...]


def review_json(review: ListedReview) -> bytes:
    """Return the review as JSON (`counterdraft.review/1`), UTF-8, the same bytes each time."""
    draft = review.comparison.draft
    value = {
        "schema": SCHEMA,
        "name": review.name,
        "draft": {"name": draft.name, "sha256": draft.sha256},
        "amendments": [
            {"delegation": a.delegation, "name": a.draft.name, "sha256": a.draft.sha256}
            for a in review.comparison.amendments
        ],
        "threads": [_thread(listed) for listed in review.threads],
        "decisions": [_decision(review.comparison, decision) for decision in review.decisions],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def review_lines(review: ListedReview) -> Iterator[str]:
    """Yield a readable list of threads and decisions."""
    states = Counter(listed.place.state for listed in review.threads)
    counted = ", ".join(f"{states[state]} {state.value}" for state in AnchorState if states[state])
    yield f"{review.name}: {len(review.threads)} threads" + (f" ({counted})" if counted else "")
    for listed in review.threads:
        head = listed.thread.head
        where = listed.reference or "the whole document"
        side = f", {head.anchor.side}" if head.anchor.side else ""
        yield f"  {where}{side}  [{head.state.value}, {listed.place.state.value}]"
        if head.anchor.quote.exact:
            yield f"    “{_short(head.anchor.quote.exact)}”"
        for comment in (head, *listed.thread.replies):
            yield f"    {comment.author}: {_short(comment.body)}"
    for decision in review.decisions:
        where = _subject(review.comparison, decision)
        reason = f" ({_short(decision.reason)})" if decision.reason else ""
        yield f"  {where}  {decision.disposition.value} by {decision.author}{reason}"


def _thread(listed: ListedThread) -> dict[str, Any]:
    head = listed.thread.head
    anchor, place = head.anchor, listed.place
    return {
        **_comment(head),
        "state": head.state.value,
        "audience": head.audience.value,
        "category": head.category,
        "priority": head.priority.value,
        "tags": list(head.tags),
        "anchor": {
            "document": anchor.document,
            "side": anchor.side,
            "provision": anchor.provision,
            "reference": anchor.reference,
            "exact": anchor.quote.exact,
            "prefix": anchor.quote.prefix,
            "suffix": anchor.quote.suffix,
            "start": anchor.position.start,
            "end": anchor.position.end,
            "change": anchor.change,
        },
        "place": {
            "state": place.state.value,
            "provision": place.provision,
            "reference": listed.reference,
            "start": place.start,
            "end": place.end,
            "score": round(place.score, 4),
            "reason": place.reason,
        },
        "replies": [_comment(reply) for reply in listed.thread.replies],
    }


def _comment(comment: Comment) -> dict[str, Any]:
    return {
        "id": comment.id,
        "author": comment.author,
        "created": comment.created,
        "modified": comment.modified,
        "body": comment.body,
        "versions": [
            {"author": version.author, "made": version.made, "body": version.body}
            for version in comment.versions
        ],
    }


def _decision(comparison: Comparison, decision: Decision) -> dict[str, Any]:
    return {
        "id": decision.id,
        "subject": decision.subject,
        "reference": _subject(comparison, decision),
        "disposition": decision.disposition.value,
        "author": decision.author,
        "made": decision.made,
        "reason": decision.reason,
        "wording": decision.wording,
    }


def _subject(comparison: Comparison, decision: Decision) -> str:
    change = comparison.change_by_id.get(ChangeId(decision.subject))
    if change is not None:
        return place_of(comparison, change)
    provision = comparison.draft.by_id.get(decision.subject.removeprefix("provision:"))  # type: ignore[call-overload]
    return provision.reference if provision is not None else "a change that is no longer proposed"


def _short(text: str, length: int = 100) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1] + "…"
