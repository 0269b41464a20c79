"""The text that results when some of the changes are taken: the draft with chosen proposals applied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from counterdraft.comparison.fragments import BREAK, Fragment
from counterdraft.comparison.wishes import Wish, wishes_of
from counterdraft.model.change import ChangeId, ChangeKind
from counterdraft.model.draft import Draft, ProvisionId
from counterdraft.model.synopsis import Amendment, Comparison


def composed_texts(comparison: Comparison, taken: AbstractSet[ChangeId]) -> tuple[str, ...]:
    """Return the texts of the provisions, in order, with the changes `taken` applied.

    A deleted provision is left out; one that moves stands after the provision that it then follows. New
    provisions of several delegations after one place follow by the delegations' names, equal ones once.
    Changes in conflict must not be taken together; where they are, the one that begins earlier wins.
    """
    plan = _Composition(comparison.draft, {i: p.changes[0] for p in comparison.proposals for i in p.changes})
    for amendment in sorted(comparison.amendments, key=lambda a: a.delegation):
        mine = [c for c in comparison.changes if c.delegation == amendment.delegation]
        wishes = wishes_of(comparison.draft, amendment, mine)
        plan.add(amendment, [wish for wish in wishes if wish.change.id in taken])
    return tuple(plan.texts())


@dataclass
class _Composition:
    """What was taken: word by word, what goes, and what arrives after which provision."""

    draft: Draft
    proposal: dict[ChangeId, ChangeId]
    """The change that stands for each change's proposal."""

    fragments: dict[ProvisionId, set[tuple[Fragment, Fragment]]] = field(default_factory=dict)
    """As shown, and in normal form."""

    gone: set[ProvisionId] = field(default_factory=set)
    arrivals: dict[int, list[Wish]] = field(default_factory=dict)
    """By the draft position that they come after, -1 for the beginning."""

    seen: set[ChangeId] = field(default_factory=set)

    def add(self, amendment: Amendment, wishes: Iterable[Wish]) -> None:
        """Take the wishes of one delegation that nobody before had."""
        arriving: dict[ProvisionId, Wish] = {}
        for wish in wishes:
            change = wish.change
            head = self.proposal.get(change.id, change.id)
            if head in self.seen:
                continue
            self.seen.add(head)
            for pair in zip(wish.fragments, wish.normal, strict=True):
                self.fragments.setdefault(pair[0].provision, set()).add(pair)
            if change.amended is None or change.kind is ChangeKind.MOVE:
                self.gone.update(wish.whole)
            if change.amended is not None and (change.draft is None or change.kind is ChangeKind.MOVE):
                arriving[change.amended.provision] = wish
        for provision in amendment.draft.provisions:
            wanted = arriving.get(provision.id)
            if wanted is not None and wanted.gap is not None:
                self.arrivals.setdefault(wanted.gap.after, []).append(wanted)

    def texts(self) -> Iterator[str]:
        """Yield the resulting texts in order."""
        yield from self._arrived(-1)
        pending, joins = "", False
        waiting: list[int] = []
        for position, provision in enumerate(self.draft.provisions):
            waiting.append(position)
            if provision.id not in self.gone:
                pieces, joins = self._applied(provision.id)
                pieces[0] = pending + pieces[0]
                pending = pieces.pop() if joins else ""
                yield from pieces
            if joins:
                continue
            for place in waiting:
                yield from self._arrived(place)
            waiting = []
        if joins:
            yield pending

    def _arrived(self, place: int) -> Iterator[str]:
        for wish in self.arrivals.get(place, ()):
            if wish.change.draft is not None:
                yield from self._applied(wish.change.draft.provision)[0]
            elif wish.change.amended is not None:
                yield wish.change.amended.text

    def _applied(self, provision: ProvisionId) -> tuple[list[str], bool]:
        """Return the pieces that a provision's text becomes, and whether it joins the next."""
        text = self.draft.text(provision) + BREAK
        result, at = [], 0
        for fragment in _in_order(self.fragments.get(provision, ())):
            if fragment.start < at:
                continue
            result.append(text[at : fragment.start])
            result.append(fragment.text)
            at = fragment.end
        joins = at >= len(text)
        result.append(text[at : len(text) - 1])
        return "".join(result).split(BREAK), joins


def _in_order(pairs: Iterable[tuple[Fragment, Fragment]]) -> list[Fragment]:
    """Return the fragments of a provision in order, in normal form where they would overlap as shown."""
    shown = sorted((pair[0] for pair in pairs), key=_order)
    if any(two.start < one.end for one, two in pairwise(shown)):
        return sorted((pair[1] for pair in pairs), key=_order)
    return shown


def _order(fragment: Fragment) -> tuple[int, int, int, str]:
    """Insertions stand before what is replaced at the same place, words before a break before words."""
    return fragment.start, fragment.end, fragment.rank, fragment.text
