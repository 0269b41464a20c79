"""Tells repeated provisions apart, and copies from originals; where nothing tells, it says so.

The alignment pairs equal provisions by their order. When one of several was deleted, moved or copied that
order may be a guess, so a repeated provision counts as found only if its neighbours vouch for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from counterdraft.anchoring.flow import Flow
from counterdraft.anchoring.versions import Versions
from counterdraft.model.alignment import RowKind
from counterdraft.model.draft import ProvisionId
from counterdraft.text.approximate import Likenesses, word_places

COPY_LIKENESS = 0.6
"""Share of common words from which one provision may be an edited copy of another."""

SHORT_COPY_LIKENESS = 0.4
"""The same for provisions of fewer than SHORT_WORDS words, in which one edit changes much. Of those even
one with a single word in common that stands in the place of a moved one makes doubt: it may be the original,
edited. One without was written anew, whatever moved."""

SHORT_WORDS = 12

NEIGHBOURS = 4
"""How far on each side an unrepeated neighbour may stand to vouch for a repeated provision."""

BLOCK = 12
"""How many provisions in a row, all the same in both drafts, are looked at to single out one of them."""


IN_PLACE = frozenset({RowKind.EQUAL, RowKind.CHANGED, RowKind.SPLIT, RowKind.MERGED})
"""Kinds of rows whose provisions keep their order (`Alignment`)."""

STAYED = 0.7
"""Share of common letters from which a neighbour is surely the same provision."""


class Doubles:
    """What is repeated in two versions of a text."""

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._copies: dict[ProvisionId, frozenset[ProvisionId]] = {}
        self._stayed: dict[str, bool] = {}
        self._block_counts: dict[int, tuple[Counter[tuple[str, ...]], Counter[tuple[str, ...]]]] = {}

    def doubtful(self, old: ProvisionId, new: ProvisionId, moved: bool) -> bool:
        """Whether a provision has doubles, in either version, and nothing proves that this is the one.

        Nobody vouches for one that moved: another of them may have come to stand there.
        """
        v = self._versions
        if self._old_texts[v.old.text(old)] < 2 and self._new_texts[v.new.text(new)] < 2:
            return False
        return moved or not (
            self._vouched(old, new) or self._singled_out(old, new) or self._all_stayed(old, new)
        )

    def _vouched(self, old: ProvisionId, new: ProvisionId) -> bool:
        """Whether unrepeated neighbours enclose the doubles on both sides in equal number and order."""
        v = self._versions
        here, there = v.old_order[old], v.new_order[new]
        texts = {v.old.text(old), v.new.text(new)}
        witnesses = [found for way in (-1, 1) if (found := self._witness(here, there, way)) is not None]
        return bool(witnesses) and all(
            _between(v.old_flow, texts, here, at) == _between(v.new_flow, texts, there, to)
            for at, to in witnesses
        )

    def _witness(self, here: int, there: int, way: int) -> tuple[int, int] | None:
        """The nearest unrepeated neighbour on one side that stands on the same side, near, in both drafts."""
        v = self._versions
        for distance in range(1, NEIGHBOURS + 1):
            at = here + way * distance
            if not 0 <= at < len(v.old_flow.provisions):
                return None
            neighbour = v.old_flow.provisions[at]
            if not neighbour.text or self._old_texts[neighbour.text] > 1:
                continue
            for counterpart in v.counterparts(neighbour.id):
                to = v.new_order[counterpart]
                if 0 < way * (to - there) <= 2 * NEIGHBOURS:
                    return at, to
        return None

    def _singled_out(self, old: ProvisionId, new: ProvisionId) -> bool:
        """Whether the provision and some that follow it, or precede it, stand in both drafts just once."""
        v = self._versions
        if v.old.text(old) != v.new.text(new):
            return False
        return any(self._unique_block(v.old_order[old], v.new_order[new], way) for way in (-1, 1))

    def _unique_block(self, here: int, there: int, way: int) -> bool:
        """Whether as many as correspond in a row, up to BLOCK, are found once in either draft."""
        old, new = self._versions.old_flow.provisions, self._versions.new_flow.provisions
        size = 1
        while size <= BLOCK:
            at, to = here + way * size, there + way * size
            if not (0 <= at < len(old) and 0 <= to < len(new)) or old[at].text != new[to].text:
                break
            size += 1
        first = min(here, here + way * (size - 1))
        block = tuple(provision.text for provision in old[first : first + size])
        return all(blocks[block] == 1 for blocks in self._blocks(size))

    def _blocks(self, size: int) -> tuple[Counter[tuple[str, ...]], Counter[tuple[str, ...]]]:
        """How often each run of so many texts stands in the old draft and in the new one."""
        if size not in self._block_counts:
            flows = (self._versions.old_flow, self._versions.new_flow)
            texts = [[provision.text for provision in flow.provisions] for flow in flows]
            old, new = (Counter(zip(*(one[k:] for k in range(size)), strict=False)) for one in texts)
            self._block_counts[size] = (old, new)
        return self._block_counts[size]

    def _all_stayed(self, old: ProvisionId, new: ProvisionId) -> bool:
        """Whether every double of the provision stayed, none came, and a neighbour stayed beside this one.

        Then each has its own counterpart, in order; a document whose halves are the same is of this kind.
        """
        v = self._versions
        text = v.old.text(old)
        if text in self._arrived_texts or v.new.text(new) in self._arrived_texts:
            return False
        if text not in self._stayed:
            self._stayed[text] = all(v.row(id).kind in IN_PLACE for id in self._old_ids[text])
        if not self._stayed[text]:
            return False
        here, there = v.old_order[old], v.new_order[new]
        return any(self._beside(here + way, there + way) for way in (-1, 1))

    def enclosed(self, old: ProvisionId, new: ProvisionId) -> bool:
        """Whether the neighbours on both sides of two provisions are the same and hardly changed.

        Then nothing but the one can have become the other, however short they are.
        """
        v = self._versions
        here, there = v.old_order[old], v.new_order[new]
        return all(self._beside(here + way, there + way) for way in (-1, 1))

    def foreign(self, old: ProvisionId, new: ProvisionId) -> bool:
        """Whether what stands in the place of a provision is another one of the old text, moved or copied.

        A renumbering turns “Article 7” into “Article 6”, too, but then the sixth has become the fifth. Here
        the other lives on with its words, or members of the series between the two kept theirs.
        """
        v = self._versions
        text = v.new.text(new)
        others = self._old_ids.get(text, []) if text != v.old.text(old) else []
        return any(self._kept(other) or self._series_kept(other, old) for other in others)

    def repeated(self, old: ProvisionId) -> bool:
        """Whether the text of an old provision stands in the old draft more than once."""
        return self._old_texts[self._versions.old.text(old)] > 1

    def alone_in_series(self, old: ProvisionId) -> bool:
        """Whether no other provision that begins with the same word lost its place."""
        v = self._versions
        first = _series(v.old.text(old))[0]
        return self._lost_series[first] <= 1

    def arrived_beside(self, old: ProvisionId) -> set[ProvisionId]:
        """Provisions from nowhere that stand beside a neighbour of an old one that hardly changed."""
        v = self._versions
        here, places = v.old_order[old], set()
        for way in (-1, 1):
            if 0 <= here + way < len(v.old_flow.provisions):
                for counterpart in v.counterparts(v.old_flow.provisions[here + way].id):
                    to = v.new_order[counterpart]
                    if 0 <= to - way < len(v.new_flow.provisions) and self._beside(here + way, to):
                        places.add(v.new_flow.provisions[to - way].id)
        return places & set(v.arrived)

    def _kept(self, old: ProvisionId) -> bool:
        v = self._versions
        return any(v.new.text(id) == v.old.text(old) for id in v.counterparts(old))

    def _series_kept(self, first: ProvisionId, second: ProvisionId) -> bool:
        """Whether a provision between two, that begins as they do and is as short, kept its words."""
        v = self._versions
        low, high = sorted((v.old_order[first], v.old_order[second]))
        series = _series(v.old.text(second))
        return any(
            _series(between.text) == series and self._kept(between.id)
            for between in v.old_flow.provisions[low + 1 : high]
        )

    def _beside(self, here: int, there: int) -> bool:
        """Whether two provisions are one that hardly changed."""
        v = self._versions
        old, new = v.old_flow.provisions, v.new_flow.provisions
        if not (0 <= here < len(old) and 0 <= there < len(new)):
            return False
        row = v.row(old[here].id)
        stayed = row.kind in IN_PLACE and new[there].id in row.amended
        return stayed and v.row_map(old[here].id).kept >= STAYED

    def has_copy(self, old: ProvisionId, moved: ProvisionId) -> bool:
        """Whether a provision from nowhere resembles a moved one: one of the two is an edited copy."""
        if old not in self._copies:
            text = self._versions.old.text(old)
            found = self._arrived.like(text, _copy_likeness(text))
            copies = {self._versions.arrived[index] for index in found}
            if len(word_places(text)) < SHORT_WORDS:
                # “Article 6” that came is a copy of “Article 6”, not “Article 5” edited.
                others = self._old_texts.keys() - {text}
                copies = {id for id in copies if self._versions.new.text(id) not in others}
                words = _words(text)
                copies |= {
                    id
                    for id in self.in_place_of(old)
                    if words & _words(self._versions.new.text(id)) and self._alike_in_kind(old, id)
                }
            self._copies[old] = frozenset(copies)
        return bool(self._copies[old] - {moved})

    def _alike_in_kind(self, old: ProvisionId, new: ProvisionId) -> bool:
        """Whether both stand in a table or neither: no paragraph edited in its place becomes a cell."""
        v = self._versions
        return (v.old.by_id[old].table is None) == (v.new.by_id[new].table is None)

    def in_place_of(self, old: ProvisionId) -> set[ProvisionId]:
        """Provisions from nowhere that stand where an old one stood: beside its neighbour's counterpart."""
        v = self._versions
        arrived = set(v.arrived)
        places = set()
        for way in (-1, 1):
            at = v.old_order[old] + way
            if 0 <= at < len(v.old_flow.provisions):
                for counterpart in v.counterparts(v.old_flow.provisions[at].id):
                    to = v.new_order[counterpart] - way
                    if 0 <= to < len(v.new_flow.provisions):
                        places.add(v.new_flow.provisions[to].id)
        return places & arrived

    @cached_property
    def _lost_series(self) -> Counter[str]:
        """First words of short old provisions that are gone or moved, and how many there are of each."""
        v = self._versions
        gone = (v.old.text(id) for row in v.rows if row.kind not in IN_PLACE for id in row.draft)
        return Counter(word for word, count in map(_series, gone) if count < SHORT_WORDS)

    @cached_property
    def _distinct(self) -> Counter[str]:
        return Counter(word for text in self._old_texts for word in _words(text))

    def distinct(self, words: Iterable[str]) -> bool:
        """Whether one of some words stands in a single provision of the old draft only."""
        return any(self._distinct[word] == 1 for word in words)

    @cached_property
    def _arrived_texts(self) -> set[str]:
        return {self._versions.new.text(id) for id in self._versions.arrived}

    @cached_property
    def _old_ids(self) -> dict[str, list[ProvisionId]]:
        ids: dict[str, list[ProvisionId]] = defaultdict(list)
        for provision in self._versions.old.provisions:
            ids[provision.text].append(provision.id)
        return ids

    @cached_property
    def _arrived(self) -> Likenesses:
        return Likenesses([self._versions.new.text(id) for id in self._versions.arrived])

    @cached_property
    def _old_texts(self) -> Counter[str]:
        return Counter(provision.text for provision in self._versions.old.provisions)

    @cached_property
    def _new_texts(self) -> Counter[str]:
        return Counter(provision.text for provision in self._versions.new.provisions)


def is_copy(original: str, other: str) -> bool:
    """Whether a text may be an edited copy of another."""
    return bool(Likenesses([original]).like(other, _copy_likeness(original)))


def _copy_likeness(text: str) -> float:
    return COPY_LIKENESS if len(word_places(text)) >= SHORT_WORDS else SHORT_COPY_LIKENESS


def _series(text: str) -> tuple[str, int]:
    """First word and number of words: the same for all headings of a series."""
    words = word_places(text)
    return (words[0].word if words else "", len(words))


def _words(text: str) -> set[str]:
    return {place.word for place in word_places(text)}


def _between(flow: Flow, texts: Iterable[str], first: int, second: int) -> int:
    """How many provisions strictly between two have one of the texts."""
    low, high = sorted((first, second))
    return sum(provision.text in texts for provision in flow.provisions[low + 1 : high])
