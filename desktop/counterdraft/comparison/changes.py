"""Derives the changes that a person decides on from the rows of an alignment."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterdraft.model.alignment import PARAGRAPH_BREAK, AlignedRow, Alignment, Op, RowKind
from counterdraft.model.change import Change, ChangeId, ChangeKind, Delegation, Place
from counterdraft.model.draft import Draft, ProvisionId

CONTEXT = 24
"""Code points of the draft's provision on either side of a change that belong to its identity."""


def derive_changes(
    delegation: Delegation, draft: Draft, amended: Draft, alignment: Alignment
) -> tuple[Change, ...]:
    """Return the changes of one delegation in the order of the rows, with stable ids and no classes."""
    names = _Names(delegation)
    changes: list[Change] = []
    for index, row in enumerate(alignment.rows):
        if row.kind is RowKind.EQUAL:
            continue
        for kind, base, other in _of_row(row, draft, amended):
            id_ = names.name(kind, base, other, draft)
            changes.append(Change(id_, delegation, kind, base, other, move=row.move, row=index))
    return tuple(changes)


Found = tuple[ChangeKind, Place | None, Place | None]


def _of_row(row: AlignedRow, draft: Draft, amended: Draft) -> Iterator[Found]:
    if row.kind is RowKind.INSERTED:
        yield ChangeKind.INSERT, None, _whole(amended, row.amended[0])
        return
    if row.kind is RowKind.DELETED:
        yield ChangeKind.DELETE, _whole(draft, row.draft[0]), None
        return
    for kind, change in (
        (RowKind.MOVED, ChangeKind.MOVE),
        (RowKind.SPLIT, ChangeKind.SPLIT),
        (RowKind.MERGED, ChangeKind.MERGE),
    ):
        if row.kind is kind:
            yield change, _whole(draft, row.draft[0]), _whole(amended, row.amended[0])
    yield from _word_changes(row, draft, amended)


def _whole(draft: Draft, provision: ProvisionId) -> Place:
    text = draft.text(provision)
    return Place(provision, 0, len(text), text)


@dataclass(slots=True)
class _Cursor:
    """A place in the provisions of one side of a row."""

    draft: Draft
    provisions: Sequence[ProvisionId]
    index: int = 0
    offset: int = 0

    def take(self, text: str) -> list[Place]:
        """Step over `text` and return the places that it covers, cut at paragraph breaks."""
        places: list[Place] = []
        while True:
            provision = self.provisions[self.index]
            room = len(self.draft.text(provision)) - self.offset
            part, text = text[:room], text[room:]
            if part or not places:
                places.append(Place(provision, self.offset, self.offset + len(part), part))
            self.offset += len(part)
            if not text:
                return [p for p in places if p.text] or places[:1]
            text = text[len(PARAGRAPH_BREAK) :]
            self.index, self.offset = self.index + 1, 0

    def here(self) -> Place:
        """Return the empty place at the cursor."""
        return Place(self.provisions[self.index], self.offset, self.offset, "")


def _word_changes(row: AlignedRow, draft: Draft, amended: Draft) -> Iterator[Found]:
    one, two = _Cursor(draft, row.draft), _Cursor(amended, row.amended)
    edits = row.edits
    k = 0
    while k < len(edits):
        op, text = edits[k].op, edits[k].text
        if op is Op.EQUAL:
            one.take(text)
            two.take(text)
            k += 1
            continue
        new = ""
        if op is Op.DELETE and k + 1 < len(edits) and edits[k + 1].op is Op.INSERT:
            new = edits[k + 1].text
            k += 1
        old = text if op is Op.DELETE else ""
        new = text if op is Op.INSERT else new
        k += 1
        yield from _word_change(one, two, old, new)


def _word_change(one: _Cursor, two: _Cursor, old: str, new: str) -> Iterator[Found]:
    """Yield the changes of one edit; a bare paragraph break belongs to the split or merge itself."""
    here, there = one.here(), two.here()
    olds = [p for p in one.take(old) if p.text] if old else []
    news = [p for p in two.take(new) if p.text] if new else []
    for k in range(max(len(olds), len(news))):
        gone = olds[k] if k < len(olds) else None
        come = news[k] if k < len(news) else None
        if gone and come:
            yield ChangeKind.REPLACE, gone, come
        elif gone:
            yield ChangeKind.DELETE, gone, there
        elif come:
            yield ChangeKind.INSERT, here, come


class _Names:
    """Names changes by what they do and the draft's words around them, never by their number."""

    def __init__(self, delegation: Delegation) -> None:
        self._delegation = delegation
        self._seen: dict[str, int] = {}

    def name(self, kind: ChangeKind, base: Place | None, amended: Place | None, draft: Draft) -> ChangeId:
        """Return the id of a change; equal ones are numbered in the order in which they stand."""
        before = after = ""
        if base is not None:
            text = draft.text(base.provision)
            before = text[max(0, base.start - CONTEXT) : base.start]
            after = text[base.end : base.end + CONTEXT]
        parts = (
            self._delegation,
            kind.value,
            base.text if base else "\x01",
            amended.text if amended else "\x01",
            before,
            after,
        )
        digest = hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        count = self._seen.get(digest, 0)
        self._seen[digest] = count + 1
        return ChangeId(digest if not count else f"{digest}-{count + 1}")
