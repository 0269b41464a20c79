"""Translates between values of the model and the fields of entries; fields that are unknown are ignored.

Nothing here decides who wins: the entries of a subject come sorted, oldest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from counterdraft.model.anchor import Anchor, PositionSelector, QuoteSelector
from counterdraft.model.change import ChangeId
from counterdraft.model.comment import Audience, Comment, CommentId, CommentState, CommentVersion, Priority
from counterdraft.model.decision import Decision, DecisionId, Disposition
from counterdraft.model.draft import ProvisionId
from counterdraft.review.entry import Entry, Fields, JsonValue

_E = TypeVar("_E", bound=Enum)


class DocumentRole(Enum):
    """What an embedded document is to the review."""

    DRAFT = "draft"
    AMENDMENT = "amendment"
    EARLIER = "earlier draft"


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """A document embedded in the review.

    `order` counts the columns of the synoptic table. The same bytes are stored once, however many
    delegations hand them in.
    """

    sha256: str
    role: DocumentRole
    name: str
    delegation: str = ""
    order: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True)
class ReviewSettings:
    """What holds for the whole review; `options` are pairs in the order of their names."""

    title: str = ""
    profile: str = ""
    options: tuple[tuple[str, str], ...] = ()


def anchor_fields(anchor: Anchor) -> dict[str, JsonValue]:
    """An anchor as plain values."""
    quote, position = anchor.quote, anchor.position
    lost: dict[str, JsonValue] = {"lost": anchor.lost, "lost_why": anchor.lost_why} if anchor.lost else {}
    return {
        "document": anchor.document,
        "provision": anchor.provision,
        "reference": anchor.reference,
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "start": position.start,
        "end": position.end,
        "change": anchor.change,
        "side": anchor.side,
        "occurrences": anchor.occurrences,
        "rival": anchor.rival,
        **lost,
    }


def anchor_from(value: JsonValue) -> Anchor:
    """The anchor that `anchor_fields` wrote; anything missing makes it one on the whole document."""
    fields: Fields = value if isinstance(value, dict) else {}
    provision, change = _text(fields, "provision"), _text(fields, "change")
    return Anchor(
        _text(fields, "document"),
        ProvisionId(provision) if provision else None,
        _text(fields, "reference"),
        QuoteSelector(_text(fields, "exact"), _text(fields, "prefix"), _text(fields, "suffix")),
        PositionSelector(_number(fields, "start"), _number(fields, "end")),
        ChangeId(change) if change else None,
        _text(fields, "side"),
        _number(fields, "occurrences"),
        _share(fields, "rival"),
        _text(fields, "lost"),
        _text(fields, "lost_why"),
    )


def comment_from(id: CommentId, entries: Sequence[Entry]) -> Comment:
    """Fold a comment's entries.

    Its author is whoever wrote the first entry, and its body the newest text that nothing replaced.
    """
    written = [(entry, entry.fields()) for entry in entries]
    values: dict[str, JsonValue] = {}
    for _, fields in written:
        values.update(fields)
    first, texts = entries[0], _texts(written)
    body = _text(texts[-1][1], "body") if texts else ""
    parent = _text(values, "parent")
    return Comment(
        id=id,
        parent=CommentId(parent) if parent else None,
        author=first.author,
        created=_text(values, "created") or first.made,
        modified=entries[-1].made if len(entries) > 1 else _text(values, "created") or first.made,
        body=body,
        anchor=anchor_from(values.get("anchor")),
        state=_member(CommentState, values.get("state"), CommentState.OPEN),
        audience=_member(Audience, values.get("audience"), Audience.INTERNAL),
        category=_text(values, "category"),
        priority=_member(Priority, values.get("priority"), Priority.NONE),
        tags=_texts_of(values.get("tags")),
        deleted=_deleted(written, texts),
        versions=tuple(
            CommentVersion(entry.author, entry.made, text)
            for entry, fields in texts[:-1]
            if (text := _text(fields, "body")) != body
        ),
        origin=_text(values, "origin"),
        worded_by=_worded_by(written, body, first.author),
    )


_Written = tuple[Entry, dict[str, JsonValue]]


def _texts(written: list[_Written]) -> list[_Written]:
    """The writes of a text that no later write of a text replaced."""
    texts = [item for item in written if "body" in item[1]]
    if len(texts) == 1:
        return texts
    replaced = {id for entry, _ in texts for id in entry.replaces}
    return [item for item in texts if item[0].id not in replaced]


def _worded_by(written: list[_Written], body: str, author: str) -> str:
    """Who first wrote these words, if not the comment's author: undoing an edit is no new wording."""
    writers = (entry.author for entry, fields in written if fields.get("body") == body)
    writer = next(writers, author)
    return writer if writer != author else ""


def _deleted(written: list[_Written], texts: list[_Written]) -> bool:
    """Whether the comment is hidden: a text that whoever deleted it had not seen keeps it in view."""
    deletions = [item for item in written if "deleted" in item[1]]
    if not deletions or deletions[-1][1]["deleted"] is not True:
        return False
    seen = set(deletions[-1][0].replaces)
    return all(entry.id in seen for entry, _ in texts)


def decision_from(id: DecisionId, entries: Sequence[Entry]) -> Decision:
    """Fold a decision's entries: the decision itself, and whether it was retracted since."""
    values: dict[str, JsonValue] = {}
    for entry in entries:
        values.update(entry.fields())
    first = entries[0]
    return Decision(
        id=id,
        subject=_text(values, "subject"),
        disposition=_member(Disposition, values.get("disposition"), Disposition.PENDING),
        author=first.author,
        made=first.made,
        reason=_text(values, "reason"),
        wording=_text(values, "wording"),
        document=_text(values, "document"),
        replaces=tuple(DecisionId(name) for entry in entries for name in entry.replaces),
        retracted=values.get("retracted") is True,
    )


def document_from(subject: str, entries: Sequence[Entry]) -> ReviewDocument:
    """Fold the entries of a document's record."""
    values: dict[str, JsonValue] = {}
    for entry in entries:
        values.update(entry.fields())
    digest, _, delegation = subject.partition(":")[2].partition(":")
    return ReviewDocument(
        sha256=digest,
        role=_member(DocumentRole, values.get("role"), DocumentRole.AMENDMENT),
        name=_text(values, "name"),
        delegation=delegation,
        order=_number(values, "order"),
        removed=values.get("removed") is True,
    )


def settings_from(entries: Sequence[Entry]) -> ReviewSettings:
    """Fold the settings; every option is a field of its own, so that two people may set two of them."""
    values: dict[str, JsonValue] = {}
    for entry in entries:
        values.update(entry.fields())
    options = {
        name.removeprefix("option."): value
        for name, value in values.items()
        if name.startswith("option.") and isinstance(value, str)
    }
    return ReviewSettings(_text(values, "title"), _text(values, "profile"), tuple(sorted(options.items())))


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _number(fields: Fields, name: str) -> int:
    value = fields.get(name)
    return value if isinstance(value, int) else 0


def _share(fields: Fields, name: str) -> float:
    value = fields.get(name)
    return float(value) if isinstance(value, int | float) else 0.0


def _texts_of(value: JsonValue) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def _member(kind: type[_E], value: JsonValue, default: _E) -> _E:
    """The member of that value; one that a later program invented reads as the default and is kept."""
    try:
        return kind(value)
    except ValueError:
        return default
