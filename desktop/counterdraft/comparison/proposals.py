"""What several delegations want of one draft: identical changes are one proposal, contradictions conflicts.

Nothing here depends on the order in which delegations are given, except the order of names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from counterdraft.comparison.changes import BREAK, FoundChange, Fragment, changes_of_row
from counterdraft.model.alignment import RowKind
from counterdraft.model.change import Change, ChangeKind
from counterdraft.model.draft import Draft, ProvisionId
from counterdraft.model.synopsis import Amendment, Conflict, ConflictId, Proposal

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """A change as the draft sees it.

    `key` is equal for identical wishes. `fragments` say what it does to words and breaks, in one normal
    form; `whole` are the provisions that it deletes, moves, splits or merges.
    """

    change: Change
    key: Key
    fragments: tuple[Fragment, ...]
    whole: tuple[ProvisionId, ...] = ()


def wishes_of(draft: Draft, amendment: Amendment, changes: Sequence[Change]) -> list[Wish]:
    """Return the wishes of one delegation, one for each of its changes, in the same order."""
    followed = followed_provisions(amendment)
    by_row: dict[int, list[Change]] = {}
    for change in changes:
        by_row.setdefault(change.row, []).append(change)
    wishes: list[Wish] = []
    counts: dict[Key, int] = {}
    for index, row in enumerate(amendment.alignment.rows):
        if index not in by_row:
            continue
        pool = {_same(found): found.fragments for found in changes_of_row(row, draft, amendment.draft)}
        for change in by_row[index]:
            wish = _wish(draft, change, pool.get(_same(change), ()), followed, row.draft)
            # The same wish twice at one place (two equal new paragraphs) is two wishes.
            count = counts.get(wish.key, 0)
            counts[wish.key] = count + 1
            wishes.append(replace(wish, key=(*wish.key, count)))
    return wishes


def _same(change: Change | FoundChange) -> Key:
    return (change.kind, change.draft, change.amended)


def _wish(
    draft: Draft,
    change: Change,
    fragments: tuple[Fragment, ...],
    followed: dict[ProvisionId, ProvisionId | None],
    row: tuple[ProvisionId, ...],
) -> Wish:
    if change.draft is None:
        assert change.amended is not None
        return Wish(change, ("new", followed[change.amended.provision], change.amended.text), ())
    provision = change.draft.provision
    if change.amended is None:
        return Wish(change, ("gone", provision), (), whole=(provision,))
    if change.kind is ChangeKind.MOVE:
        return Wish(change, ("move", provision, followed[change.amended.provision]), (), whole=(provision,))
    normal = tuple(sorted(normalised(draft, fragment) for fragment in fragments))
    if change.kind is ChangeKind.FORMAT:
        shown = tuple((c.code, c.new) for c in change.classes)
        return Wish(change, ("format", provision, change.draft.start, change.draft.end, shown), ())
    if change.kind in (ChangeKind.SPLIT, ChangeKind.MERGE):
        return Wish(change, (change.kind.value, normal), normal, whole=row)
    return Wish(change, ("words", normal), normal)


def normalised(draft: Draft, fragment: Fragment) -> Fragment:
    """Return the fragment at the first of the places where it would do the same.

    `a b` to `a x b` may insert `x ` before `b` or ` x` after `a`; both give one text.
    """
    text = draft.text(fragment.provision)
    start, end, new = fragment.start, fragment.end, fragment.text
    if end > len(text) or fragment.rank or BREAK in new:
        return fragment
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    if start == end:
        while start and new and text[start - 1] == new[-1]:
            new = text[start - 1] + new[:-1]
            start, end = start - 1, end - 1
    elif not new:
        while start and text[start - 1] == text[end - 1]:
            start, end = start - 1, end - 1
    return Fragment(fragment.provision, start, end, new)


def followed_provisions(amendment: Amendment) -> dict[ProvisionId, ProvisionId | None]:
    """For each new or moved provision the draft's provision that it comes after, None at the beginning."""
    place: dict[ProvisionId, ProvisionId] = {}
    loose: set[ProvisionId] = set()
    for row in amendment.alignment.rows:
        if row.kind in (RowKind.INSERTED, RowKind.MOVED):
            loose.update(row.amended)
        else:
            place.update(dict.fromkeys(row.amended, row.draft[-1]) if row.draft else {})
    followed: dict[ProvisionId, ProvisionId | None] = {}
    last: ProvisionId | None = None
    for provision in amendment.draft.provisions:
        if provision.id in loose:
            followed[provision.id] = last
        else:
            last = place[provision.id]
    return followed


def consolidate(
    draft: Draft, amendments: Sequence[Amendment], changes: Sequence[Change]
) -> tuple[tuple[Proposal, ...], tuple[Conflict, ...]]:
    """Return the proposals in the order of the changes, and the conflicts in the order of the draft."""
    if len(amendments) < 2:
        return tuple(Proposal((c.id,), (c.delegation,)) for c in changes), ()
    wishes: list[Wish] = []
    for amendment in amendments:
        mine = [c for c in changes if c.delegation == amendment.delegation]
        wishes.extend(wishes_of(draft, amendment, mine))
    groups: dict[Key, list[Wish]] = {}
    for wish in wishes:
        groups.setdefault(wish.key, []).append(wish)
    first = {group[0].change.id: group for group in groups.values()}
    proposals = tuple(
        Proposal(tuple(w.change.id for w in first[c.id]), tuple(w.change.delegation for w in first[c.id]))
        for c in changes
        if c.id in first
    )
    return proposals, tuple(_conflicts(draft, list(groups.values())))


def _conflicts(draft: Draft, groups: Sequence[Sequence[Wish]]) -> Iterator[Conflict]:
    parent = list(range(len(groups)))

    def root(k: int) -> int:
        while parent[k] != k:
            parent[k] = parent[parent[k]]
            k = parent[k]
        return k

    at: dict[ProvisionId, list[int]] = {}
    for k, group in enumerate(groups):
        for provision in _provisions(group[0]):
            at.setdefault(provision, []).append(k)
    joined: set[int] = set()
    for members in at.values():
        for one, two in _contradictions(draft, groups, members):
            joined.update((one, two))
            parent[root(one)] = root(two)
    sets: dict[int, list[int]] = {}
    for k in sorted(joined):
        sets.setdefault(root(k), []).append(k)
    found = [_conflict(draft, [groups[k] for k in members]) for members in sets.values()]
    yield from sorted(found, key=lambda c: (draft.position[c.provision] if c.provision else -1, c.id))


def _provisions(wish: Wish) -> set[ProvisionId]:
    touched = {fragment.provision for fragment in wish.fragments}
    return touched.union(wish.whole)


def _contradictions(
    draft: Draft, groups: Sequence[Sequence[Wish]], members: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of proposals on one provision that cannot both be taken.

    Word edits are swept in the order of their places, so that many harmless ones cost little.
    """
    heads = {k: groups[k][0] for k in members}
    for k in members:
        if heads[k].change.amended is None:
            for other in members:
                if heads[other].change.kind is not ChangeKind.FORMAT and _apart(groups[k], groups[other]):
                    yield k, other
    moves = [k for k in members if heads[k].change.kind is ChangeKind.MOVE]
    yield from ((one, two) for one, two in pairwise(moves) if _apart(groups[one], groups[two]))
    places = sorted((fragment, k) for k in members for fragment in heads[k].fragments)
    for index, (one, k) in enumerate(places):
        for two, other in places[index + 1 :]:
            if (two.provision, two.start) > (one.provision, one.end + 1):
                break
            if k != other and clash(draft, one, two) and _apart(groups[k], groups[other]):
                yield k, other


def _apart(one: Sequence[Wish], two: Sequence[Wish]) -> bool:
    """Tell whether no delegation has both wishes; what one has written into one text goes together."""
    return {w.change.delegation for w in one}.isdisjoint(w.change.delegation for w in two)


def clash(draft: Draft, one: Fragment, two: Fragment) -> bool:
    """Tell whether two fragments in normal form exclude each other.

    Spans that overlap do, and different words put in at one place (white space between two places does not
    tell them apart). Edits that only touch compose.
    """
    if one.provision != two.provision or one == two:
        return False
    if one.start > two.start or (one.start == two.start and one.end > two.end):
        one, two = two, one
    if one.start == one.end and two.start == two.end:
        between = draft.text(one.provision)[one.start : two.start]
        return not between.strip() and len(between) < 2
    if one.start == one.end or two.start == two.end:
        place, span = (one, two) if one.start == one.end else (two, one)
        return span.start < place.start < span.end
    return two.start < one.end


def _conflict(draft: Draft, groups: Sequence[Sequence[Wish]]) -> Conflict:
    wishes = [wish for group in groups for wish in group]
    places = [p for wish in wishes for p in _provisions(wish)]
    first = min(places, key=lambda p: draft.position[p], default=None)
    names = tuple(dict.fromkeys(wish.change.delegation for wish in wishes))
    ids = tuple(wish.change.id for wish in wishes)
    digest = hashlib.sha256("\0".join(sorted(ids)).encode("utf-8", "surrogatepass")).hexdigest()
    return Conflict(ConflictId(digest[:16]), first, ids, names)
