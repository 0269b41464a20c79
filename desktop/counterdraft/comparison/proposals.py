"""What several delegations want of one draft: identical wishes are one proposal, contradictions conflicts.

Nothing here depends on the order in which delegations are given, except the order of their names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from counterdraft.comparison.fragments import Fragment
from counterdraft.comparison.wishes import Key, Wish, wishes_of
from counterdraft.model.change import Change, ChangeId, ChangeKind
from counterdraft.model.draft import Draft, ProvisionId
from counterdraft.model.synopsis import Amendment, Comparison, Conflict, ConflictId, Proposal
from counterdraft.text.quantities import sequence_around

FORCE = frozenset({"VERB", "MOD"})
"""Classes of changes to the words that give a provision its force, which are one phrase."""

Group = Sequence[Wish]
"""The same wish of one or several delegations."""


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
    groups = _grouped(wishes)
    heads = {group[0].change.id: group for group in groups}
    proposals = tuple(
        Proposal(tuple(w.change.id for w in heads[c.id]), tuple(w.change.delegation for w in heads[c.id]))
        for c in changes
        if c.id in heads
    )
    return proposals, tuple(_conflicts(draft, groups))


def rivals(comparison: Comparison) -> dict[ChangeId, tuple[ChangeId, ...]]:
    """Return for each change in a conflict the changes that it directly contradicts, in the order of all.

    A conflict is a connected group, in which not every pair excludes each other; this tells which do.
    Changes of one proposal have the same rivals.
    """
    wanted = {name for conflict in comparison.conflicts for name in conflict.changes}
    wishes: list[Wish] = []
    for amendment in comparison.amendments if wanted else ():
        mine = [c for c in comparison.changes if c.delegation == amendment.delegation and c.id in wanted]
        wishes.extend(wishes_of(comparison.draft, amendment, mine) if mine else ())
    groups = _grouped(wishes)
    against: dict[ChangeId, set[ChangeId]] = {}
    for members in _by_provision(groups).values():
        for one, two in _contradictions(comparison.draft, groups, members):
            for mine_, theirs in ((one, two), (two, one)):
                for wish in groups[mine_]:
                    names = against.setdefault(wish.change.id, set())
                    names.update(other.change.id for other in groups[theirs])
    order = {change.id: index for index, change in enumerate(comparison.changes)}
    return {name: tuple(sorted(against[name], key=order.__getitem__)) for name in order if name in against}


def _grouped(wishes: Sequence[Wish]) -> list[Group]:
    """Put identical wishes of different delegations together; one delegation's own stay apart.

    The groups do not depend on the order of the delegations: their members are taken by name.
    """
    order = {wish.change.id: k for k, wish in enumerate(wishes)}
    buckets: dict[Key, list[Wish]] = {}
    for wish in wishes:
        buckets.setdefault(wish.key, []).append(wish)
    groups: list[Group] = []
    for bucket in buckets.values():
        found: list[list[Wish]] = []
        for wish in sorted(bucket, key=lambda w: (w.change.delegation, order[w.change.id])):
            group = next((g for g in found if _joins(wish, g)), None)
            if group is None:
                found.append([wish])
            else:
                group.append(wish)
        groups.extend(sorted(g, key=lambda w: order[w.change.id]) for g in found)
    return groups


def _joins(wish: Wish, group: Group) -> bool:
    if any(w.change.delegation == wish.change.delegation for w in group):
        return False
    gaps = [w.gap for w in (*group, wish) if w.gap is not None]
    return not gaps or max(g.after for g in gaps) < min(g.before for g in gaps)


def _conflicts(draft: Draft, groups: Sequence[Group]) -> Iterator[Conflict]:
    """Yield the connected groups of contradicting proposals."""
    parent = list(range(len(groups)))

    def root(k: int) -> int:
        while parent[k] != k:
            parent[k] = parent[parent[k]]
            k = parent[k]
        return k

    joined: set[int] = set()
    for members in _by_provision(groups).values():
        for one, two in _contradictions(draft, groups, members):
            joined.update((one, two))
            parent[root(one)] = root(two)
    sets: dict[int, list[int]] = {}
    for k in sorted(joined):
        sets.setdefault(root(k), []).append(k)
    found = [_conflict(draft, [groups[k] for k in members]) for members in sets.values()]
    yield from sorted(found, key=lambda c: (draft.position[c.provision] if c.provision else -1, c.id))


def _by_provision(groups: Sequence[Group]) -> dict[ProvisionId, list[int]]:
    """Indexes of the groups by each of the draft's provisions that they touch."""
    at: dict[ProvisionId, list[int]] = {}
    for k, group in enumerate(groups):
        for provision in _provisions(group[0]):
            at.setdefault(provision, []).append(k)
    return at


def _provisions(wish: Wish) -> set[ProvisionId]:
    return {fragment.provision for fragment in wish.fragments}.union(wish.whole)


def _contradictions(
    draft: Draft, groups: Sequence[Group], members: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of proposals on one provision that cannot both be taken.

    Word edits are swept in the order of their places, so that many harmless ones cost little.
    """
    heads = {k: groups[k][0] for k in members}
    for k in members:
        if heads[k].change.amended is None:
            yield from ((k, other) for other in members if other != k and _apart(groups[k], groups[other]))
    moves = [k for k in members if heads[k].change.kind is ChangeKind.MOVE]
    merges = [k for k in members if heads[k].change.kind is ChangeKind.MERGE]
    for k, other in (*combinations(moves, 2), *product(moves, merges)):
        if _apart(groups[k], groups[other]):
            yield k, other
    places = sorted(
        (normal, fragment, k)
        for k in members
        for normal, fragment in zip(heads[k].normal, heads[k].fragments, strict=True)
    )
    for index, (one, as_shown, k) in enumerate(places):
        for two, also_shown, other in places[index + 1 :]:
            if (two.provision, two.start) > (one.provision, one.end + 1):
                break
            if k == other or not _apart(groups[k], groups[other]):
                continue
            if _one_phrase(draft, (heads[k], one), (heads[other], two)):
                yield k, other
            if not clash(draft, one, two):
                continue
            # A deletion that could stand in two places excludes only what overlaps it in both.
            if _is_insertion(one, two) or clash(draft, as_shown, also_shown):
                yield k, other


def _one_phrase(draft: Draft, one: tuple[Wish, Fragment], two: tuple[Wish, Fragment]) -> bool:
    """Tell whether words are put in beside a replacement that changes the same phrase.

    "Noting" made "Deploring" and "with concern" put in behind "Noting" are two wordings of one opening verb:
    taken together they would say what nobody asked for. So are two changes of one "should". What stands
    beside words of another kind composes.
    """
    if one[1].start == one[1].end:
        one, two = two, one
    (replacing, span), (adding, place) = one, two
    text = draft.text(span.provision)
    if (
        span.provision != place.provision
        or place.start != place.end
        or not (span.text and span.start < span.end)
    ):
        return False
    if (span.start, span.end) == (0, len(text)):
        return True
    between = text[span.end : place.start] if place.start >= span.end else text[place.start : span.start]
    if len(between) > 1 or between.strip():
        return False
    codes = {c.code for c in replacing.change.classes} & {c.code for c in adding.change.classes}
    return not codes.isdisjoint(FORCE)


def _is_insertion(one: Fragment, two: Fragment) -> bool:
    return one.start == one.end and two.start == two.end


def _apart(one: Group, two: Group) -> bool:
    """Tell whether no delegation has both wishes; what one has written into one text goes together."""
    return {w.change.delegation for w in one}.isdisjoint(w.change.delegation for w in two)


def clash(draft: Draft, one: Fragment, two: Fragment) -> bool:
    """Tell whether two fragments in normal form exclude each other.

    Spans that overlap do, different words put in at one place (a single space between the two places
    does not tell them apart), and changes of two components of one number: 4.3.1 and 4.2.2 for 4.2.1 would
    give 4.3.2, which nobody asked for. Edits that only touch compose.
    """
    if one.provision != two.provision or one == two:
        return False
    if _one_sequence(draft.text(one.provision), one, two):
        return True
    if (one.start, one.end) > (two.start, two.end):
        one, two = two, one
    if _is_insertion(one, two):
        between = draft.text(one.provision)[one.start : two.start]
        return len(between) < 2 and not between.strip()
    if one.start == one.end or two.start == two.end:
        place, span = (one, two) if one.start == one.end else (two, one)
        return span.start < place.start < span.end
    return two.start < one.end


def _one_sequence(text: str, one: Fragment, two: Fragment) -> bool:
    """Tell whether both fragments change the same version or clause number, or lengthen it."""
    whole = sequence_around(text, one.start, one.end)
    if whole is None or one.rank or two.rank:
        return False
    return whole == sequence_around(text, two.start, two.end) and _goes_on(one) and _goes_on(two)


def _goes_on(fragment: Fragment) -> bool:
    """Whether what a fragment brings could go on a number."""
    return not fragment.text or fragment.text[:1] == "." or fragment.text[:1].isalnum()


def _conflict(draft: Draft, groups: Sequence[Group]) -> Conflict:
    wishes = [wish for group in groups for wish in group]
    first = min(
        (p for wish in wishes for p in _provisions(wish)), key=draft.position.__getitem__, default=None
    )
    names = tuple(dict.fromkeys(wish.change.delegation for wish in wishes))
    ids = tuple(wish.change.id for wish in wishes)
    digest = hashlib.sha256("\0".join(sorted(ids)).encode("utf-8", "surrogatepass")).hexdigest()
    return Conflict(ConflictId(digest[:16]), first, ids, names)
