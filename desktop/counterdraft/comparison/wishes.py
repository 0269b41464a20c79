"""A delegation's changes seen from the draft: one normal form, so that identical wishes can be recognised.

Whether two wishes agree or contradict one another is decided in `proposals`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from counterdraft.comparison.fragments import BREAK, FoundChange, Fragment, changes_of_row
from counterdraft.model.alignment import RowKind
from counterdraft.model.change import Change, ChangeKind
from counterdraft.model.draft import Draft, ProvisionId
from counterdraft.model.synopsis import Amendment
from counterdraft.text.words import split

Key = tuple[object, ...]


class Gap(NamedTuple):
    """Where something arrives: behind draft position `after` and before `before`, both in place there.

    -1 and the number of provisions stand for the beginning and the end.
    """

    after: int
    before: int


@dataclass(frozen=True, slots=True)
class Wish:
    """A change as the draft sees it.

    `key` is equal for wishes of one content. `fragments` say what it does to words and breaks, `normal` the
    same in normal form, in parallel; `whole` are
    the provisions that it deletes, moves, splits or merges; `gap` is where it puts a new or moved provision:
    two of one key are the same wish only if their gaps overlap.
    """

    change: Change
    key: Key
    fragments: tuple[Fragment, ...] = ()
    normal: tuple[Fragment, ...] = ()
    whole: tuple[ProvisionId, ...] = ()
    gap: Gap | None = None


def wishes_of(draft: Draft, amendment: Amendment, changes: Sequence[Change]) -> list[Wish]:
    """Return the wishes of one delegation, one for each of its `changes`, in the order of the rows."""
    gaps = gaps_of(draft, amendment)
    by_row: dict[int, list[Change]] = {}
    for change in changes:
        by_row.setdefault(change.row, []).append(change)
    wishes: list[Wish] = []
    for index in sorted(by_row):
        row = amendment.alignment.rows[index]
        found = {_same(f): f.fragments for f in changes_of_row(row, draft, amendment.draft)}
        for change in by_row[index]:
            wishes.append(_wish(draft, change, found.get(_same(change), ()), gaps, row.draft))
    return wishes


def _same(change: Change | FoundChange) -> Key:
    return (change.kind, change.draft, change.amended)


def _wish(
    draft: Draft,
    change: Change,
    fragments: tuple[Fragment, ...],
    gaps: dict[ProvisionId, Gap],
    row: tuple[ProvisionId, ...],
) -> Wish:
    place, other = change.draft, change.amended
    if place is None:
        return Wish(change, ("new", other.text), gap=gaps[other.provision]) if other else Wish(change, ())
    if other is None:
        return Wish(change, ("gone", place.provision), whole=(place.provision,))
    if change.kind is ChangeKind.MOVE:
        gap = gaps[other.provision]
        return Wish(change, ("move", place.provision), whole=(place.provision,), gap=gap)
    if change.kind is ChangeKind.FORMAT:
        shown = tuple((c.code, c.new) for c in change.classes)
        return Wish(change, ("format", place.provision, place.start, place.end, shown))
    normal = tuple(normalised(draft, fragment) for fragment in fragments)
    if change.kind in (ChangeKind.SPLIT, ChangeKind.MERGE):
        return Wish(change, (change.kind.value, normal), fragments, normal, row)
    return Wish(change, ("words", normal), fragments, normal)


def normalised(draft: Draft, fragment: Fragment) -> Fragment:
    """Return an insertion or deletion at the first of the places where it does the same.

    `a b` to `a x b` may insert `x ` before `b` or ` x` after `a`; both give one text. Whole tokens are
    shifted, never letters.
    """
    text = draft.text(fragment.provision)
    start, end, new = fragment.start, fragment.end, fragment.text
    if end > len(text) or fragment.rank or BREAK in new or (start < end and new):
        return fragment
    tokens = split(new or text[start:end])
    while tokens and text.endswith(tokens[-1], 0, start) and not _inside_word(text, start - len(tokens[-1])):
        tokens.insert(0, tokens.pop())
        start, end = start - len(tokens[0]), end - len(tokens[0])
    return Fragment(fragment.provision, start, end, "".join(tokens) if new else "")


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def gaps_of(draft: Draft, amendment: Amendment) -> dict[ProvisionId, Gap]:
    """Return where each new or moved provision of an amended text stands in the draft."""
    place: dict[ProvisionId, int] = {}
    for row in amendment.alignment.rows:
        if row.draft and row.kind is not RowKind.MOVED:
            place.update(dict.fromkeys(row.amended, draft.position[row.draft[-1]]))
    gaps: dict[ProvisionId, Gap] = {}
    last, waiting = -1, list[ProvisionId]()
    for provision in amendment.draft.provisions:
        if provision.id not in place:
            waiting.append(provision.id)
            continue
        at = place[provision.id]
        gaps.update((name, Gap(last, max(at, last + 1))) for name in waiting)
        last, waiting = at, []
    gaps.update((name, Gap(last, len(draft.provisions))) for name in waiting)
    return gaps
