"""Comments as W3C Web Annotations (JSON-LD) and as a table; the same threads give the same bytes.

What is internal leaves the house only when asked for: a circulation product holds the comments meant for
circulation, without category, priority and tags. A comment that was edited apart is shown with all wordings.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from counterdraft.model.anchor import Anchor, Resolved
from counterdraft.model.comment import Audience, Comment, CommentId, Thread

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

COLUMNS = (
    "thread",
    "comment",
    "author",
    "created",
    "modified",
    "state",
    "audience",
    "category",
    "priority",
    "tags",
    "side",
    "reference",
    "quote",
    "place",
    "stands at",
    "wording",
    "text",
)
"""`state` to `place` are the thread's; `reference` is where it was made, `stands at` where it stands now;
`wording` says “other” where the text is one that collides with the comment's."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that a spreadsheet takes for a formula; such a cell gets an apostrophe in front."""


def annotations_json(threads: Iterable[Thread], audience: Audience = Audience.CIRCULATION) -> str:
    """The threads as one AnnotationCollection (W3C Web Annotation Data Model, 5), indented, UTF-8 ready.

    Args:
        threads: in the order wanted; deleted comments are left out.
        audience: INTERNAL exports everything, CIRCULATION what is meant for it.
    """
    items = [
        _annotation(comment, thread, audience)
        for thread in _audible(threads, audience)
        for comment in (thread.head, *thread.replies)
        if not comment.deleted
    ]
    collection = {
        "@context": CONTEXT,
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def comments_csv(
    threads: Iterable[Thread],
    places: Mapping[CommentId, Resolved] | None = None,
    audience: Audience = Audience.CIRCULATION,
    references: Mapping[CommentId, str] | None = None,
) -> str:
    """The threads as comma-separated values with a heading (RFC 4180); arguments as `comment_rows`."""
    return table_csv(COLUMNS, comment_rows(threads, places, audience, references))


def comment_rows(
    threads: Iterable[Thread],
    places: Mapping[CommentId, Resolved] | None = None,
    audience: Audience = Audience.CIRCULATION,
    references: Mapping[CommentId, str] | None = None,
) -> Iterator[tuple[str, ...]]:
    """Yield the cells of COLUMNS, one row for each comment and for each wording that collides with it.

    Args:
        threads: in the order wanted; deleted comments are left out.
        places: where each thread stands now, by the id of its head.
        audience: as in `annotations_json`.
        references: what the room calls the provision where each thread stands now.
    """
    for thread in _audible(threads, audience):
        head = thread.head
        place = (places or {}).get(head.id)
        reference = (references or {}).get(head.id, "")
        for comment in (head, *thread.replies):
            if not comment.deleted:
                yield _row(comment, head, place, reference, audience)
                for version in comment.versions:
                    other = replace(comment, author=version.author, modified=version.made, body=version.body)
                    yield _row(other, head, place, reference, audience, wording="other")


def table_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as comma-separated values (RFC 4180); a cell that a spreadsheet would run is quoted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _audible(threads: Iterable[Thread], audience: Audience) -> list[Thread]:
    return [one for one in threads if audience is Audience.INTERNAL or one.head.audience is audience]


def _annotation(comment: Comment, thread: Thread, audience: Audience) -> dict[str, Any]:
    reply = comment.parent is not None
    bodies: list[dict[str, Any]] = [
        {
            "type": "TextualBody",
            "value": comment.body,
            "format": "text/plain",
            "purpose": "replying" if reply else "commenting",
        }
    ]
    bodies += [
        {
            "type": "TextualBody",
            "value": version.body,
            "format": "text/plain",
            "purpose": "editing",
            "creator": {"type": "Person", "name": version.author},
            "created": version.made,
        }
        for version in comment.versions
    ]
    if audience is Audience.INTERNAL:
        words = (comment.category, comment.priority.value, *comment.tags)
        bodies += [{"type": "TextualBody", "value": word, "purpose": "tagging"} for word in words if word]
    annotation: dict[str, Any] = {
        "id": f"urn:uuid:{comment.id}",
        "type": "Annotation",
        "motivation": "replying" if reply else "commenting",
        "creator": {"type": "Person", "name": comment.author},
        "created": comment.created,
        "modified": comment.modified,
        "body": bodies,
        "target": f"urn:uuid:{thread.head.id}" if reply else _target(comment.anchor),
    }
    return annotation


def _target(anchor: Anchor) -> Any:
    source = f"urn:sha256:{anchor.document}"
    if anchor.provision is None:
        return source
    fragment: dict[str, Any] = {"type": "FragmentSelector", "value": anchor.provision}
    fragment["refinedBy"] = {
        "type": "TextPositionSelector",
        "start": anchor.position.start,
        "end": anchor.position.end,
    }
    quote = {
        "type": "TextQuoteSelector",
        "exact": anchor.quote.exact,
        "prefix": anchor.quote.prefix,
        "suffix": anchor.quote.suffix,
    }
    return {"source": source, "selector": [quote, fragment]}


def _row(
    comment: Comment,
    head: Comment,
    place: Resolved | None,
    reference: str,
    audience: Audience,
    wording: str = "",
) -> tuple[str, ...]:
    internal = audience is Audience.INTERNAL
    anchor = head.anchor
    return (
        head.id,
        comment.id,
        comment.author,
        comment.created,
        comment.modified,
        head.state.value,
        head.audience.value,
        head.category if internal else "",
        head.priority.value if internal else "",
        " ".join(head.tags) if internal else "",
        anchor.side,
        anchor.reference,
        anchor.quote.exact,
        place.state.value if place is not None else "",
        reference,
        wording,
        comment.body,
    )


def _cell(value: str) -> str:
    return "'" + value if value.startswith(_FORMULA) else value
