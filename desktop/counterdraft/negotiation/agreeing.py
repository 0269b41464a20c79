"""Use case: the agreed text, which is the draft as the decisions make it so far, provision by provision.

Accepted changes are applied, with the agreed words where they were accepted in part; bracketed ones stand
in square brackets beside the draft's words; everything else leaves the draft as it is. It writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from counterdraft.comparison.fragments import BREAK, Fragment
from counterdraft.comparison.wishes import Wish, wishes_of
from counterdraft.model.change import ChangeId, ChangeKind
from counterdraft.model.decision import Decision, Disposition
from counterdraft.model.draft import ProvisionId, Span
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.deciding import TAKEN

_TOGETHER = 800
"""Changes that are worked out in one step; each step also walks once through the delegation's text."""

_STRUCTURE = (ChangeKind.SPLIT, ChangeKind.MERGE, ChangeKind.FORMAT)


@dataclass(frozen=True, slots=True)
class AgreedProvision:
    """One provision of the agreed text.

    `provision` is the draft's whose words it holds, None for a new one; `change` brought it to this place
    (a new or a moved provision). `fresh` are the spans that the draft does not have, brackets included.
    """

    text: str
    provision: ProvisionId | None
    change: ChangeId | None = None
    fresh: tuple[Span, ...] = ()
    differs: bool = False


class Agreement:
    """Makes the agreed text of one comparison; what it worked out about changes is kept between calls."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._wishes: dict[ChangeId, Wish] = {}

    def text(self, decisions: Mapping[ChangeId, Decision]) -> tuple[AgreedProvision, ...]:
        """Return the provisions in order.

        Args:
            decisions: those in force. Accepted ones must not contradict each other (`deciding` sees to
                it); where they do, the change that begins earlier wins.

        Without a decision the result is the draft; with all changes of one delegation accepted and no
        other, it is that delegation's text.
        """
        return tuple(provision for provision in self.steps(decisions) if provision is not None)

    def steps(self, decisions: Mapping[ChangeId, Decision]) -> Iterator[AgreedProvision | None]:
        """Yield what `text` returns one by one, and None now and then while work goes on."""
        chosen = list(self._chosen(decisions))
        yield None
        for _ in self._learn(name for name, _ in chosen):
            yield None
        plan = _Plan(self._comparison)
        for name, decision in chosen:
            plan.add(self._wishes[name], decision)
        yield None
        yield from plan.provisions()

    def _chosen(self, decisions: Mapping[ChangeId, Decision]) -> Iterator[tuple[ChangeId, Decision]]:
        """The changes that show in the text, one for each proposal, by delegation and place."""
        known = self._comparison.change_by_id
        relevant = {n: d for n, d in decisions.items() if n in known and _rank(d.disposition)}
        if not relevant:
            return
        heads = {name: p.changes[0] for p in self._comparison.proposals for name in p.changes}
        best: dict[ChangeId, int] = {}
        for name, decision in relevant.items():
            head = heads.get(name, name)
            best[head] = max(best.get(head, 0), _rank(decision.disposition))
        done: set[ChangeId] = set()
        order = {change.id: index for index, change in enumerate(self._comparison.changes)}
        for name in sorted(relevant, key=lambda name: (known[name].delegation, order[name])):
            head = heads.get(name, name)
            if head not in done and _rank(relevant[name].disposition) == best[head]:
                done.add(head)
                yield name, relevant[name]

    def _learn(self, names: Iterable[ChangeId]) -> Iterator[None]:
        missing = {name for name in names if name not in self._wishes}
        if not missing:
            return
        for amendment in self._comparison.amendments:
            mine = [
                c
                for c in self._comparison.changes
                if c.id in missing and c.delegation == amendment.delegation
            ]
            yield
            for first in range(0, len(mine), _TOGETHER):
                together = mine[first : first + _TOGETHER]
                for wish in wishes_of(self._comparison.draft, amendment, together):
                    self._wishes[wish.change.id] = wish
                yield


def agreed_text(
    comparison: Comparison, decisions: Mapping[ChangeId, Decision]
) -> tuple[AgreedProvision, ...]:
    """Return the agreed text once; see `Agreement.text`."""
    return Agreement(comparison).text(decisions)


def _rank(disposition: Disposition) -> int:
    if disposition in TAKEN:
        return 2
    return 1 if disposition is Disposition.BRACKETED else 0


@dataclass(slots=True)
class _Piece:
    """A stretch of text that grows, with the spans that are not the draft's."""

    text: str = ""
    fresh: list[Span] = field(default_factory=list)

    def add(self, text: str, *, fresh: bool = False) -> None:
        if fresh and text:
            self.fresh.append(Span(len(self.text), len(self.text) + len(text)))
        self.text += text

    def join(self, other: _Piece) -> _Piece:
        shift = len(self.text)
        moved = [Span(span.start + shift, span.end + shift) for span in other.fresh]
        return _Piece(self.text + other.text, [*self.fresh, *moved])

    def bracketed(self) -> _Piece:
        return _Piece("[", [Span(0, 1)]).join(self).join(_Piece("]", [Span(0, 1)]))


@dataclass(frozen=True, slots=True)
class _Item:
    """A fragment to be applied, or shown in brackets."""

    shown: Fragment
    normal: Fragment
    bracketed: bool


class _Plan:
    """What was decided, by the places of the draft."""

    def __init__(self, comparison: Comparison) -> None:
        self._draft = comparison.draft
        self._amended = {a.delegation: a.draft for a in comparison.amendments}
        self._items: dict[ProvisionId, list[_Item]] = {}
        self._gone: set[ProvisionId] = set()
        self._doubtful: set[ProvisionId] = set()
        self._arrivals: dict[int, list[tuple[Wish, Decision]]] = {}

    def add(self, wish: Wish, decision: Decision) -> None:
        """Take a change by its decision."""
        change, disposition = wish.change, decision.disposition
        bracketed = disposition is Disposition.BRACKETED
        if bracketed and change.kind in _STRUCTURE:
            return  # a paragraph break cannot stand in brackets; the list and the margin show the decision
        for shown, normal in zip(wish.fragments, wish.normal, strict=True):
            if disposition is Disposition.ACCEPTED_IN_PART:
                shown = normal = Fragment(
                    shown.provision, shown.start, shown.end, decision.wording, shown.rank
                )
            self._items.setdefault(shown.provision, []).append(_Item(shown, normal, bracketed))
        if change.amended is None and disposition is Disposition.ACCEPTED_IN_PART:
            for name in wish.whole:
                whole = Fragment(name, 0, len(self._draft.text(name)), decision.wording)
                self._items.setdefault(name, []).append(_Item(whole, whole, bracketed=False))
        elif change.amended is None or change.kind is ChangeKind.MOVE:
            (self._doubtful if bracketed else self._gone).update(wish.whole)
        if wish.gap is not None:
            self._arrivals.setdefault(wish.gap.after, []).append((wish, decision))

    def provisions(self) -> Iterator[AgreedProvision]:
        """Yield the agreed provisions in order."""
        for arrivals in self._arrivals.values():
            arrivals.sort(key=self._arrival_order)
        yield from self._arrived(-1)
        pending: _Piece | None = None
        waiting: list[int] = []
        for position, provision in enumerate(self._draft.provisions):
            waiting.append(position)
            name = provision.id
            if name not in self._gone:
                if pending is None and name not in self._items and name not in self._doubtful:
                    yield AgreedProvision(provision.text, name)
                else:
                    pieces, joins = self._applied(name)
                    if pending is not None:
                        pieces[0] = pending.join(pieces[0])
                    pending = pieces.pop() if joins else None
                    yield from (self._agreed(piece, name) for piece in pieces)
            if pending is not None:
                continue
            for place in waiting:
                yield from self._arrived(place)
            waiting = []
        if pending is not None:
            yield self._agreed(pending, self._draft.provisions[-1].id)

    def _arrival_order(self, arrival: tuple[Wish, Decision]) -> tuple[str, int]:
        change = arrival[0].change
        assert change.amended is not None  # what arrives is a text
        return change.delegation, self._amended[change.delegation].position[change.amended.provision]

    def _agreed(self, piece: _Piece, name: ProvisionId) -> AgreedProvision:
        differs = piece.text != self._draft.text(name)
        return AgreedProvision(piece.text, name, None, tuple(piece.fresh), differs)

    def _arrived(self, place: int) -> Iterator[AgreedProvision]:
        for wish, decision in self._arrivals.get(place, ()):
            change = wish.change
            name = change.draft.provision if change.draft is not None else None
            if name is not None:
                piece = self._applied(name, moved=True)[0][0]
            else:
                assert change.amended is not None  # a change has at least one side
                piece = _Piece()
                part = decision.disposition is Disposition.ACCEPTED_IN_PART
                piece.add(decision.wording if part else change.amended.text, fresh=True)
            if decision.disposition is Disposition.BRACKETED:
                piece = piece.bracketed()
            yield AgreedProvision(piece.text, name, change.id, tuple(piece.fresh), differs=True)

    def _applied(self, name: ProvisionId, *, moved: bool = False) -> tuple[list[_Piece], bool]:
        """Return the pieces that a provision becomes, and whether the last one joins the next provision."""
        text = self._draft.text(name) + BREAK
        piece = _Piece()
        at = 0
        for start, end, new in _edits(self._items.get(name, ()), text):
            if start < at:
                continue
            piece.add(text[at:start])
            piece.add(new, fresh=True)
            at = end
        joins = at >= len(text)
        piece.add(text[at : len(text) - 1])
        pieces = list(_cut(piece))
        if name in self._doubtful and not moved:
            pieces = [one.bracketed() for one in pieces]
        return pieces, joins


def _edits(items: Iterable[_Item], text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and new words of the edits of one provision, those in brackets made up."""
    items = list(dict.fromkeys(items))
    if not any(item.bracketed for item in items):
        for fragment in _in_order(items):
            yield fragment.start, fragment.end, fragment.text
        return
    for cluster in _clusters(sorted(items, key=lambda item: _order(item.normal)), text):
        low = min(item.normal.start for item in cluster)
        high = max(item.normal.end for item in cluster)
        # In the order of the delegations, not of the words.
        doubtful = [item.normal for item in items if item.bracketed and item in cluster]
        sure = [item.normal for item in cluster if not item.bracketed]
        if not doubtful:
            for fragment in sure:
                yield fragment.start, fragment.end, fragment.text
            continue
        variants = [_variant(sure, text, low, high)]
        variants += [_variant([fragment], text, low, high) for fragment in doubtful]
        yield low, high, in_brackets(variants)


def _in_order(items: list[_Item]) -> list[Fragment]:
    """Return the fragments as shown, in normal form where they would overlap as shown."""
    shown = sorted((item.shown for item in items), key=_order)
    if any(two.start < one.end for one, two in pairwise(shown)):
        return sorted((item.normal for item in items), key=_order)
    return shown


def _order(fragment: Fragment) -> tuple[int, int, int, str]:
    return fragment.start, fragment.end, fragment.rank, fragment.text


def _clusters(items: list[_Item], text: str) -> Iterator[list[_Item]]:
    """Group what overlaps, and insertions at one place or with a single blank between them."""
    cluster: list[_Item] = []
    end = 0
    for item in items:
        start = item.normal.start
        between = text[end:start]
        touching = (
            bool(cluster)
            and start == item.normal.end
            and cluster[-1].normal.start == cluster[-1].normal.end
            and len(between) < 2
            and not between.strip()
        )
        if cluster and (start < end or touching):
            cluster.append(item)
        else:
            if cluster:
                yield cluster
            cluster = [item]
        end = max(end, item.normal.end)
    if cluster:
        yield cluster


def _variant(fragments: list[Fragment], text: str, low: int, high: int) -> str:
    result, at = [], low
    for fragment in fragments:
        if fragment.start >= at:
            result += [text[at : fragment.start], fragment.text]
            at = fragment.end
    return "".join(result) + text[at:high]


def in_brackets(variants: list[str]) -> str:
    """Return the wordings side by side, each in square brackets, blanks around them kept outside.

    A wording without words (a pure deletion or insertion) leaves the other alone in brackets; wordings
    that differ in blanks only stay as the first one is.
    """
    worded = [words for words in variants if words.strip()]
    cores = list(dict.fromkeys(words.strip() for words in worded))
    if not cores or (len(cores) == 1 and len(worded) == len(variants)):
        return variants[0]
    first = worded[0]
    lead = first[: len(first) - len(first.lstrip())]
    trail = first[len(first.rstrip()) :]
    return lead + " ".join(f"[{core}]" for core in cores) + trail


def _cut(piece: _Piece) -> Iterator[_Piece]:
    """Cut a text at its paragraph breaks."""
    begin = 0
    for text in piece.text.split(BREAK):
        end = begin + len(text)
        cuts = ((max(span.start, begin), min(span.end, end)) for span in piece.fresh)
        yield _Piece(text, [Span(low - begin, high - begin) for low, high in cuts if low < high])
        begin = end + 1
