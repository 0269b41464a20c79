"""One entry of a review's log and its seal; nothing here reads a file or knows what a comment is.

A review is a growing set of entries. Nothing is ever altered or taken out: an edit, a deletion and an
undo are further entries. So files of several reviewers merge by union, and history needs no extra care.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeAlias

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
Fields: TypeAlias = Mapping[str, JsonValue]

SEAL_BYTES = 16
"""Length of a seal: 128 bits leave no room for a chance match in any number of records."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One write: new values for some fields of one subject.

    Attributes:
        id: UUID of the entry.
        stamp: microseconds since 1970, but always greater than every stamp known when it was made, so
            that order survives a clock that goes backwards (a hybrid logical clock: Kulkarni et al., 2014).
        made: what the clock said, ISO 8601 in UTC; shown to people, never used for order.
        author: who wrote it.
        subject: `comment:ID`, `decision:ID`, `document:SHA256:DELEGATION` or `settings`.
        replaces: ids of the entries or decisions that this one was written in view of and supersedes.
        content: the fields as canonical JSON in UTF-8.
        seal: `seal_of` everything above.
    """

    id: str
    stamp: int
    made: str
    author: str
    subject: str
    replaces: tuple[str, ...]
    content: bytes
    seal: bytes

    @property
    def order(self) -> tuple[int, str, bytes]:
        """Sorting key, the same in every file that holds the entry: newest last."""
        return (self.stamp, self.id, self.seal)

    @property
    def intact(self) -> bool:
        """Whether the seal fits; an entry that fails was altered and must not be shown."""
        return self.seal == seal_of(
            self.id, self.stamp, self.made, self.author, self.subject, self.replaces, self.content
        )

    def fields(self) -> dict[str, JsonValue]:
        """The values that the entry writes."""
        fields = json.loads(self.content.decode("utf-8", "surrogatepass"))
        if not isinstance(fields, dict):
            raise TypeError("the content of an entry is not an object")
        return fields


def new_entry(
    id: str, stamp: int, made: str, author: str, subject: str, replaces: tuple[str, ...], fields: Fields
) -> Entry:
    """Build and seal an entry.

    Lone surrogates, which no file format can carry, are kept in fields and replaced in names.
    """
    content = json.dumps(dict(fields), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    raw = content.encode("utf-8", "surrogatepass")
    author = _storable(author)
    subject = _storable(subject)
    seal = seal_of(id, stamp, made, author, subject, replaces, raw)
    return Entry(id, stamp, made, author, subject, replaces, raw, seal)


def seal_of(
    id: str, stamp: int, made: str, author: str, subject: str, replaces: tuple[str, ...], content: bytes
) -> bytes:
    """BLAKE2b over every column, each with its length in front so that no two records share a seal."""
    hasher = blake2b(digest_size=SEAL_BYTES)
    for text in (id, str(stamp), made, author, subject, "\x1f".join(replaces)):
        raw = text.encode("utf-8", "surrogatepass")
        hasher.update(len(raw).to_bytes(8, "big"))
        hasher.update(raw)
    hasher.update(content)
    return hasher.digest()


def link(previous: bytes, seal: bytes) -> bytes:
    """Seal of a list that grew by one record: a missing or exchanged record breaks every later link."""
    return blake2b(previous + seal, digest_size=SEAL_BYTES).digest()


def seal_of_names(names: Iterable[str]) -> bytes:
    """Seal over a set of names, whatever their order: one that is missing or added is noticed."""
    return blake2b("\n".join(sorted(names)).encode(), digest_size=SEAL_BYTES).digest()


def _storable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")
