"""A review as JSON, as lines of text and as a register: comments, decisions and where they stand.

A deleted comment is shown as one, never with its words; a collision with both sides.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from counterdraft.exports.summary import place_of
from counterdraft.model.anchor import AnchorState, Resolved
from counterdraft.model.change import ChangeId
from counterdraft.model.comment import Comment, Thread
from counterdraft.model.decision import Decision
from counterdraft.model.draft import ProvisionId
from counterdraft.model.synopsis import Comparison

SCHEMA = "counterdraft.review/1"

PROVISION = "provision:"
"""Begins the subject of a decision on a provision of the draft."""

REGISTER_COLUMNS = (
    "reference",
    "change",
    "delegation",
    "removed",
    "inserted",
    "disposition",
    "wording",
    "author",
    "made",
    "standing",
    "reason",
)
"""`change` is its kind, or `provision`; `standing` says whether the decision is in force."""

TOMBSTONE = "(deleted)"
"""Stands for the words of a deleted comment that was answered."""

_NO_LONGER = "a change that is no longer proposed"


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
    contested: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    """Subjects decided differently by people who did not know of each other."""


class Standing(Enum):
    """Whether a decision counts."""

    IN_FORCE = "in force"
    CONTESTED = "contested"
    REPLACED = "replaced"
    RETRACTED = "retracted"
    NO_SUBJECT = "no longer proposed"


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A decision and whether it counts."""

    decision: Decision
    standing: Standing


def register_rows(
    comparison: Comparison, entries: Iterable[RegisterEntry], *, reasons: bool
) -> Iterator[tuple[str, ...]]:
    """Yield the cells of REGISTER_COLUMNS for each decision; the last one only with `reasons`."""
    for entry in entries:
        decision = entry.decision
        change = comparison.change_by_id.get(ChangeId(decision.subject))
        row = (
            _subject(comparison, decision),
            change.kind.value
            if change is not None
            else "provision"
            if decision.subject.startswith(PROVISION)
            else "",
            change.delegation if change is not None else "",
            change.draft.text if change is not None and change.draft is not None else "",
            change.amended.text if change is not None and change.amended is not None else "",
            decision.disposition.value,
            decision.wording,
            decision.author,
            decision.made,
            entry.standing.value,
        )
        yield (*row, decision.reason) if reasons else row


def register_columns(*, reasons: bool) -> Sequence[str]:
    """The headings of `register_rows`."""
    return REGISTER_COLUMNS if reasons else REGISTER_COLUMNS[:-1]


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
        "contested": [
            [_decision(review.comparison, decision) for decision in standing]
            for _, standing in sorted(review.contested.items())
        ],
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
            yield f"    {comment.author}: {TOMBSTONE if comment.deleted else _short(comment.body)}"
            for version in () if comment.deleted else comment.versions:
                yield f"    {version.author}, other wording: {_short(version.body)}"
    for decision in review.decisions:
        where = _subject(review.comparison, decision)
        reason = f" ({_short(decision.reason)})" if decision.reason else ""
        yield f"  {where}  {decision.disposition.value} by {decision.author}{reason}"
        for other in review.contested.get(decision.subject, ())[:-1]:
            yield f"    but {other.disposition.value} by {other.author}: settle it"


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
        "deleted": comment.deleted,
        "body": "" if comment.deleted else comment.body,
        "origin": comment.origin,
        "versions": [
            {"author": version.author, "made": version.made, "body": version.body}
            for version in comment.versions
            if not comment.deleted
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


def stale(comparison: Comparison, decision: Decision) -> bool:
    """Whether a decision is on a provision of another draft, where the same id means other words."""
    return decision.subject.startswith(PROVISION) and decision.document not in (
        "",
        comparison.draft.sha256,
    )


def _subject(comparison: Comparison, decision: Decision) -> str:
    change = comparison.change_by_id.get(ChangeId(decision.subject))
    if change is not None:
        return place_of(comparison, change)
    if not decision.subject.startswith(PROVISION):
        return _NO_LONGER
    provision = comparison.draft.by_id.get(ProvisionId(decision.subject.removeprefix(PROVISION)))
    if provision is None or stale(comparison, decision):
        return "a provision of an earlier draft"
    return provision.reference


def _short(text: str, length: int = 100) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1] + "…"
