"""Use case: open the sample negotiation with its illustrative comments in a review of its own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterdraft.anchoring.describe import describe
from counterdraft.model.change import Delegation
from counterdraft.model.comment import Audience, CommentState, Priority
from counterdraft.model.draft import Draft, ProvisionId, Span
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.negotiation.places import program_folder
from counterdraft.negotiation.reviewing import ReviewSession, default_review_path
from counterdraft.resources import seed
from counterdraft.review.store import NewComment

_COMMENTS = {"declaration": "comments.toml", "measures": "comments-measures.toml"}


def begin_sample(
    comparison: Comparison, request: ComparisonRequest, author: str, folder: Path | None = None
) -> ReviewSession:
    """Review the sample; the first time, its comments are put in.

    Args:
        comparison: of `opening.sample_comparison`.
        request: what was compared.
        author: who comments from now on.
        folder: where the review of the sample is kept; by default the program's own data folder.

    Raises:
        ReviewFileError: the review cannot be opened or written.
    """
    folder = folder or program_folder()
    session = ReviewSession.begin(comparison, request, author, default_review_path(comparison, folder))
    if not session.saved:
        session.import_comments(sample_comments(comparison, request.draft.parent.name))
    return session


def sample_comments(comparison: Comparison, name: str = "declaration") -> tuple[NewComment, ...]:
    """Return a sample's comments, anchored in the documents of a comparison.

    Args:
        comparison: of `opening.sample_comparison(name)`.
        name: which sample.

    Raises:
        KeyError: the sample's comments and documents do not fit together.
    """
    listed = tomllib.loads(seed(_COMMENTS[name]).read_text(encoding="utf-8"))["comment"]
    return tuple(
        _comment(entry, comparison, [reply for reply in listed if reply.get("reply_to") == entry["id"]])
        for entry in listed
        if not entry.get("reply_to")
    )


def _comment(entry: dict[str, Any], comparison: Comparison, replies: list[dict[str, Any]]) -> NewComment:
    draft = _document(comparison, Delegation(entry["side"]))
    provision, span = _place(draft, entry["reference"], entry["quote"])
    anchor = describe(draft, provision, span, side=entry["side"])
    return NewComment(
        anchor,
        entry["body"],
        entry["author"],
        Audience(entry["audience"]),
        entry.get("category", ""),
        Priority(entry.get("priority", "")),
        tuple(entry.get("tags", ())),
        CommentState(entry["state"]),
        origin=f"sample:{entry['id']}",
        created=_written(entry),
        replies=tuple(
            NewComment(anchor, reply["body"], reply["author"], created=_written(reply)) for reply in replies
        ),
    )


def _written(entry: dict[str, Any]) -> str:
    return str(entry["created"].strftime("%Y-%m-%dT%H:%M:%SZ"))


def _document(comparison: Comparison, side: Delegation) -> Draft:
    drafts: dict[str, Draft] = {a.delegation: a.draft for a in comparison.amendments}
    return drafts[side] if side else comparison.draft


def _place(draft: Draft, reference: str, quote: str) -> tuple[ProvisionId, Span]:
    for provision in _named(draft, reference):
        start = draft.text(provision).find(quote)
        if start >= 0:
            return provision, Span(start, start + len(quote))
    raise KeyError(reference, quote)


def _named(draft: Draft, reference: str) -> Iterator[ProvisionId]:
    return (provision.id for provision in draft.provisions if provision.reference == reference)
