"""Carries the places of one draft to its next version: the alignment is the hint, the words are the proof."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from counterdraft.anchoring.carrying import Carried, RowMap
from counterdraft.anchoring.describe import Describer
from counterdraft.anchoring.flow import Flow
from counterdraft.anchoring.proof import (
    MARGIN,
    ORPHANED_DELETED,
    ORPHANED_TWINS,
    PROVEN,
    SIMILAR_MARGIN,
    SURVIVING,
    UNIQUE_WORDS,
    orphaned,
    surroundings,
)
from counterdraft.anchoring.resolve import Resolver
from counterdraft.model.alignment import AlignedRow, Alignment, Op, RowKind
from counterdraft.model.anchor import Anchor, AnchorState, Resolved
from counterdraft.model.draft import Draft, ProvisionId, Span
from counterdraft.text.approximate import Haystack, Likenesses, matched_words, word_places

WEAK_PAIR = 0.5
"""Share of common letters below which a pair of provisions may be a mistake of the alignment: a quote in
it needs intact surroundings."""

COPY_LIKENESS = 0.6
"""Share of common words from which one provision may be an edited copy of another."""

NEIGHBOURS = 4
"""How many provisions on each side may vouch that a repeated provision is this one and not its double."""

STRAY_WORDS = 8
"""A stretch that resembles a lost quote among inserted words must be so long not to be chance."""

STRAY_LIKENESS = 0.8
"""And so like it."""


def rebase(anchors: Iterable[Anchor], old: Draft, new: Draft, alignment: Alignment) -> tuple[Resolved, ...]:
    """Find the places of an old draft in a new one; one result per anchor, in order.

    Anchors of other documents are looked for by their quote and surroundings.
    """
    hint = Rebase(old, new, alignment)
    resolver = Resolver(new)
    return tuple(resolver.resolve(anchor, hint.carry) for anchor in anchors)


def redescribe(pairs: Iterable[tuple[Anchor, Resolved]], new: Draft) -> tuple[Anchor | None, ...]:
    """Describe found places anew in the new draft; None for orphans, which keep their old anchor."""
    describer = Describer(new)
    return tuple(_redescribed(describer, anchor, resolved, new) for anchor, resolved in pairs)


def _redescribed(describer: Describer, anchor: Anchor, resolved: Resolved, new: Draft) -> Anchor | None:
    if resolved.state is AnchorState.ORPHANED:
        return None
    if resolved.provision is None:
        return Anchor(new.sha256, None, "", anchor.quote, anchor.position, anchor.change, anchor.side)
    span = Span(resolved.start, resolved.end)
    return describer.describe(resolved.provision, span, anchor.side, anchor.change)


class Rebase:
    """The way from one draft to its next version; `carry` is a hint for `resolve`."""

    def __init__(self, old: Draft, new: Draft, alignment: Alignment) -> None:
        self._old, self._new = old, new
        self._rows = alignment.rows
        self._row_of = {id: index for index, row in enumerate(alignment.rows) for id in row.draft}
        self._maps: dict[int, RowMap] = {}
        self._copies: dict[ProvisionId, frozenset[ProvisionId]] = {}
        self._counterparts = {id: row.amended for row in alignment.rows for id in row.draft}

    def carry(self, anchor: Anchor) -> Resolved | None:
        """Carry one place over; None if it is not one of the old draft as it was read."""
        if anchor.provision is None or anchor.document != self._old.sha256:
            return None
        provision = self._old.by_id.get(anchor.provision)
        start, end = anchor.position.start, anchor.position.end
        if provision is None or provision.text[start:end] != anchor.quote.exact:
            return None
        index = self._row_of[anchor.provision]
        row = self._rows[index]
        if row.kind is RowKind.DELETED:
            return self._stray(anchor)
        row_map = self._map(index)
        base = row_map.old_starts[anchor.provision]
        carried = row_map.carry(base + start, base + end)
        if carried is None or (carried.survived < SURVIVING and not carried.replaced):
            return self._stray(anchor)
        return self._judged(anchor, row_map, carried)

    def _map(self, index: int) -> RowMap:
        found = self._maps.get(index)
        if found is None:
            found = self._maps[index] = RowMap(self._rows[index], self._old, self._new)
        return found

    def _judged(self, anchor: Anchor, row_map: RowMap, carried: Carried) -> Resolved:
        """Turn a carried range into a result, unless twins or a doubtful pair of provisions forbid it."""
        provision, start, end, whole = row_map.provision_of(carried.start, carried.end)
        moved = row_map.row.kind is RowKind.MOVED
        if self._doubtful(anchor, provision, moved):
            return orphaned(ORPHANED_TWINS, carried.survived / 2)
        text = self._new.text(provision)[start:end]
        assert anchor.provision is not None
        if moved and self._has_copy(anchor.provision, provision):
            return orphaned(ORPHANED_TWINS, carried.survived / 2)
        verbatim = text == anchor.quote.exact
        if carried.kept < WEAK_PAIR and not self._proven(anchor, provision, start, verbatim):
            return self._stray(anchor)
        if verbatim:
            state = AnchorState.MOVED if moved else AnchorState.EXACT
            reason = (
                "the same words, moved with their provision" if moved else "the same words in the same place"
            )
            return Resolved(state, provision, start, end, round((1 + carried.kept) / 2, 3), reason)
        return Resolved(
            AnchorState.CHANGED,
            provision,
            start,
            end,
            round(carried.survived, 3),
            _reason(carried, whole, moved),
        )

    def _proven(self, anchor: Anchor, provision: ProvisionId, start: int, verbatim: bool) -> bool:
        if not verbatim:
            return False
        at = self._new_flow.offset(provision) + start
        return surroundings(anchor.quote, self._new_flow, at) >= max(PROVEN, anchor.rival + MARGIN)

    def _doubtful(self, anchor: Anchor, found: ProvisionId, moved: bool) -> bool:
        """Whether the provision has doubles and no neighbour vouches for the one that was found.

        Nobody vouches for one that moved: another of them may have come to stand there.
        """
        assert anchor.provision is not None
        old_text, new_text = self._old.text(anchor.provision), self._new.text(found)
        if self._old_texts[old_text] < 2 and self._new_texts[new_text] < 2:
            return False
        return moved or not self._vouched(anchor.provision, found)

    def _vouched(self, old: ProvisionId, new: ProvisionId) -> bool:
        """Whether unrepeated neighbours enclose the doubles on both sides in equal number and order."""
        here, there = self._old_order[old], self._new_order[new]
        texts = {self._old.text(old), self._new.text(new)}
        witnesses = [found for way in (-1, 1) if (found := self._witness(here, there, way)) is not None]
        return bool(witnesses) and all(
            _doubles(self._old_flow, texts, here, at) == _doubles(self._new_flow, texts, there, to)
            for at, to in witnesses
        )

    def _witness(self, here: int, there: int, way: int) -> tuple[int, int] | None:
        """The nearest unrepeated neighbour on one side that stands on the same side, near, in both drafts."""
        for distance in range(1, NEIGHBOURS + 1):
            at = here + way * distance
            if not 0 <= at < len(self._old_flow.provisions):
                return None
            neighbour = self._old_flow.provisions[at]
            if not neighbour.text or self._old_texts[neighbour.text] > 1:
                continue
            for counterpart in self._counterparts.get(neighbour.id, ()):
                to = self._new_order[counterpart]
                if 0 < way * (to - there) <= 2 * NEIGHBOURS:
                    return at, to
        return None

    def _has_copy(self, old: ProvisionId, moved: ProvisionId) -> bool:
        """Whether a provision from nowhere resembles a moved one: one of the two is an edited copy."""
        if old not in self._copies:
            arrived, likenesses = self._arrived
            found = likenesses.like(self._old.text(old), COPY_LIKENESS)
            self._copies[old] = frozenset(arrived[index] for index in found)
        return bool(self._copies[old] - {moved})

    def _stray(self, anchor: Anchor) -> Resolved:
        """Look for a lost quote among inserted words only: every other word has its own old counterpart."""
        absorbed = self._absorbed(anchor)
        if absorbed is not None:
            return absorbed
        words = [place.word for place in word_places(anchor.quote.exact)]
        if not words or anchor.occurrences > 1:
            return orphaned(ORPHANED_DELETED)
        found = list(self._inserted.occurrences(anchor.quote.exact))
        if len(found) > 1:
            return orphaned(ORPHANED_TWINS)
        if found:
            return self._stray_verbatim(anchor, found[0], len(words))
        return self._stray_similar(anchor, words)

    def _absorbed(self, anchor: Anchor) -> Resolved | None:
        """The place in a neighbour that took in the whole provision, if the alignment saw no merging.

        The neighbour's own row shows the text as inserted; that it stands right there is proof enough even
        for a repeated text.
        """
        assert anchor.provision is not None
        text = self._old.text(anchor.provision).strip()
        here = self._old_order[anchor.provision]
        if not text or self._rows[self._row_of[anchor.provision]].kind is not RowKind.DELETED:
            return None
        for at in (here - 1, here + 1):
            if not 0 <= at < len(self._old_flow.provisions):
                continue
            row_map = self._map(self._row_of[self._old_flow.provisions[at].id])
            for step in row_map.steps if row_map.row.amended else ():
                inside = row_map.new_text[step.new_start : step.new_end].find(text)
                if step.op is Op.INSERT and inside >= 0:
                    lead = len(self._old.text(anchor.provision)) - len(
                        self._old.text(anchor.provision).lstrip()
                    )
                    start = step.new_start + inside + anchor.position.start - lead
                    found = row_map.provision_of(start, start + len(anchor.quote.exact))
                    if self._new.text(found[0])[found[1] : found[2]] == anchor.quote.exact:
                        reason = "the same words, taken in by the neighbouring provision"
                        return Resolved(AnchorState.EXACT, *found[:3], 0.9, reason)
        return None

    def _stray_verbatim(self, anchor: Anchor, at: int, words: int) -> Resolved:
        provision, start = self._inserted.place(at)
        if self._copied(anchor, provision):
            return orphaned(ORPHANED_TWINS)
        length = len(anchor.quote.exact)
        fit = surroundings(anchor.quote, self._new_flow, self._new_flow.offset(provision) + start)
        if words < UNIQUE_WORDS and fit < max(PROVEN, anchor.rival + MARGIN):
            return orphaned(ORPHANED_DELETED)
        reason = "the same words, moved by themselves"
        return Resolved(AnchorState.MOVED, provision, start, start + length, round((1 + fit) / 2, 3), reason)

    def _copied(self, anchor: Anchor, found: ProvisionId) -> bool:
        """Whether the quote was lost from a provision that lives on while a copy of it was put elsewhere."""
        assert anchor.provision is not None
        lives = self._rows[self._row_of[anchor.provision]].kind is not RowKind.DELETED
        old, new = self._old.text(anchor.provision), self._new.text(found)
        return lives and bool(Likenesses([old]).like(new, COPY_LIKENESS))

    def _stray_similar(self, anchor: Anchor, words: list[str]) -> Resolved:
        if len(words) < STRAY_WORDS:
            return orphaned(ORPHANED_DELETED)
        windows = self._inserted.haystack.similar(words, STRAY_LIKENESS - SIMILAR_MARGIN)
        if not windows or windows[0].score < STRAY_LIKENESS:
            return orphaned(ORPHANED_DELETED)
        score = windows[0].score
        if len(windows) > 1 and windows[1].score > score - SIMILAR_MARGIN:
            return orphaned(ORPHANED_TWINS, score)
        places = self._inserted.haystack.places[windows[0].start : windows[0].end]
        pairs = matched_words(words, [place.word for place in places])
        if len(pairs) < STRAY_LIKENESS * len(words):
            return orphaned(ORPHANED_DELETED, score)
        provision, start = self._inserted.place(places[pairs[0][1]].start)
        last, end = self._inserted.place(places[pairs[-1][1]].end - 1)
        if last != provision or self._copied(anchor, provision):
            return orphaned(ORPHANED_DELETED, score)
        reason = "moved by itself and edited"
        return Resolved(AnchorState.CHANGED, provision, start, end + 1, round(score, 3), reason)

    @cached_property
    def _arrived(self) -> tuple[list[ProvisionId], Likenesses]:
        arrived = [id for row in self._rows if row.kind is RowKind.INSERTED for id in row.amended]
        return arrived, Likenesses([self._new.text(id) for id in arrived])

    @cached_property
    def _old_flow(self) -> Flow:
        return Flow(self._old)

    @cached_property
    def _new_flow(self) -> Flow:
        return Flow(self._new)

    @cached_property
    def _old_order(self) -> dict[ProvisionId, int]:
        return {provision.id: index for index, provision in enumerate(self._old_flow.provisions)}

    @cached_property
    def _new_order(self) -> dict[ProvisionId, int]:
        return {provision.id: index for index, provision in enumerate(self._new_flow.provisions)}

    @cached_property
    def _old_texts(self) -> Counter[str]:
        return Counter(provision.text for provision in self._old.provisions)

    @cached_property
    def _new_texts(self) -> Counter[str]:
        return Counter(provision.text for provision in self._new.provisions)

    @cached_property
    def _inserted(self) -> _InsertedWords:
        return _InsertedWords(self._rows, self._new)


def _doubles(flow: Flow, texts: set[str], first: int, second: int) -> int:
    """How many provisions strictly between two have one of the texts."""
    low, high = sorted((first, second))
    return sum(provision.text in texts for provision in flow.provisions[low + 1 : high])


def _reason(carried: Carried, whole: bool, moved: bool) -> str:
    if carried.replaced:
        return "other words stand in its place"
    parts = [f"{round(carried.survived * 100)} % of the letters are still there"]
    if not whole:
        parts.append("split between provisions")
    if moved:
        parts.append("moved with their provision")
    return ", ".join(parts)


class _InsertedWords:
    """Everything in the new draft that came from nowhere, as one text."""

    def __init__(self, rows: tuple[AlignedRow, ...], new: Draft) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self._places: list[tuple[ProvisionId, int]] = []
        at = 0
        for provision, start, text in _stretches(rows, new):
            self._starts.append(at)
            self._places.append((provision, start))
            parts.append(text)
            at += len(text) + 1
        self._text = "\n".join(parts)

    def place(self, offset: int) -> tuple[ProvisionId, int]:
        """The provision and the offset in it of a character."""
        index = bisect_right(self._starts, offset) - 1
        provision, start = self._places[index]
        return provision, start + offset - self._starts[index]

    def occurrences(self, text: str) -> Iterable[int]:
        """Offsets at which a text stands."""
        at = self._text.find(text)
        while at >= 0:
            yield at
            at = self._text.find(text, at + 1)

    @cached_property
    def haystack(self) -> Haystack:
        """The text prepared for searching by likeness."""
        return Haystack(self._text)


def _stretches(rows: tuple[AlignedRow, ...], new: Draft) -> Iterable[tuple[ProvisionId, int, str]]:
    for row in rows:
        if row.kind is RowKind.INSERTED:
            yield row.amended[0], 0, new.text(row.amended[0])
        elif row.amended and row.kind is not RowKind.EQUAL:
            yield from _inserted_of(row, new)


def _inserted_of(row: AlignedRow, new: Draft) -> Iterable[tuple[ProvisionId, int, str]]:
    """Inserted stretches of a row; in a split row they are cut at the borders of the provisions."""
    starts, at = [], 0
    for id in row.amended:
        starts.append(at)
        at += len(new.text(id)) + 1
    at = 0
    for edit in row.edits:
        if edit.op is Op.DELETE:
            continue
        if edit.op is Op.INSERT:
            offset = at
            for piece in edit.text.split("\n") if len(starts) > 1 else (edit.text,):
                index = bisect_right(starts, offset) - 1
                if piece:
                    yield row.amended[index], offset - starts[index], piece
                offset += len(piece) + 1
        at += len(edit.text)
