"""Which words of a row are deleted or inserted, as spans of code points; no colours and no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, Flag, auto

from counterdraft.model.alignment import AlignedRow, Op, RowKind
from counterdraft.model.draft import Draft, ProvisionId, Span


class Mark(Flag):
    """What an overlay says about a stretch of text; several can hold at once."""

    NONE = 0
    DELETED = auto()
    INSERTED = auto()
    CURRENT = auto()
    FOUND = auto()
    FOUND_CURRENT = auto()
    COMMENT = auto()
    COMMENT_CURRENT = auto()


class BlockStatus(Enum):
    """What happened to one provision of one column, told by a sign and a bar beside it."""

    SAME = ""
    FORMATTED = "¶"
    CHANGED = "≈"
    ADDED = "+"
    REMOVED = "−"
    MOVED = "↕"


_STATUS = {
    RowKind.EQUAL: BlockStatus.SAME,
    RowKind.CHANGED: BlockStatus.CHANGED,
    RowKind.INSERTED: BlockStatus.ADDED,
    RowKind.DELETED: BlockStatus.REMOVED,
    RowKind.MOVED: BlockStatus.MOVED,
    RowKind.SPLIT: BlockStatus.CHANGED,
    RowKind.MERGED: BlockStatus.CHANGED,
}


def amended_status(kind: RowKind) -> BlockStatus:
    """Status of a provision in a delegation's column."""
    return _STATUS[kind]


def draft_status(kinds: Iterable[RowKind]) -> BlockStatus:
    """Status of a draft's provision, from what each delegation does to it."""
    seen = {_STATUS[kind] for kind in kinds}
    if len(seen) == 1:
        return seen.pop()
    seen.discard(BlockStatus.SAME)
    if len(seen) == 1:
        return seen.pop()
    return BlockStatus.CHANGED if seen else BlockStatus.SAME


def line_status(statuses: Iterable[BlockStatus]) -> BlockStatus:
    """Status of a table row as a whole, from those of its cells."""
    seen = set(statuses)
    if len(seen) == 1:
        return seen.pop()
    return BlockStatus.FORMATTED if seen == {BlockStatus.SAME, BlockStatus.FORMATTED} else BlockStatus.CHANGED


def deleted_spans(row: AlignedRow, draft: Draft) -> dict[ProvisionId, list[Span]]:
    """Spans of the draft's provisions that the row takes away."""
    if row.kind is RowKind.DELETED:
        return _whole(row.draft, draft)
    return _spans(row, row.draft, draft, Op.DELETE, Op.INSERT)


def inserted_spans(row: AlignedRow, amended: Draft) -> dict[ProvisionId, list[Span]]:
    """Spans of the amended provisions that the row adds."""
    if row.kind is RowKind.INSERTED:
        return _whole(row.amended, amended)
    return _spans(row, row.amended, amended, Op.INSERT, Op.DELETE)


def _whole(provisions: tuple[ProvisionId, ...], draft: Draft) -> dict[ProvisionId, list[Span]]:
    return {name: [Span(0, len(draft.text(name)))] for name in provisions if draft.text(name)}


def _spans(
    row: AlignedRow, provisions: tuple[ProvisionId, ...], draft: Draft, wanted: Op, absent: Op
) -> dict[ProvisionId, list[Span]]:
    """Cut the edits of `wanted` at the breaks that join the provisions of one side."""
    starts = []
    begin = 0
    for name in provisions:
        starts.append((name, begin, begin + len(draft.text(name))))
        begin = starts[-1][2] + 1
    found: dict[ProvisionId, list[Span]] = {}
    position = 0
    for edit in row.edits:
        if edit.op is absent:
            continue
        end = position + len(edit.text)
        if edit.op is wanted:
            for name, first, last in starts:
                low, high = max(position, first), min(end, last)
                if low < high:
                    found.setdefault(name, []).append(Span(low - first, high - first))
        position = end
    return found


def segments(length: int, marks: Iterable[tuple[Span, Mark]]) -> list[tuple[int, int, Mark]]:
    """Cut overlapping marks into stretches in order that do not overlap; unmarked text is left out."""
    edges: dict[int, list[tuple[bool, Mark]]] = {}
    for span, mark in marks:
        start, end = min(span.start, length), min(span.end, length)
        if start < end:
            edges.setdefault(start, []).append((True, mark))
            edges.setdefault(end, []).append((False, mark))
    depth: dict[Mark, int] = {}
    pieces: list[tuple[int, int, Mark]] = []
    previous, current = 0, Mark.NONE
    for position in sorted(edges):
        if current and previous < position:
            pieces.append((previous, position, current))
        for opens, mark in edges[position]:
            depth[mark] = depth.get(mark, 0) + (1 if opens else -1)
        current = Mark.NONE
        for mark, count in depth.items():
            if count > 0:
                current |= mark
        previous = position
    return pieces
