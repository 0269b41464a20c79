"""Looks for a quote that left its provision: among inserted words only, and with more proof than in place.

Every other word of the new draft has its own counterpart in the old one, so that a double of the quote can
never be taken for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from counterdraft.anchoring.doubles import is_copy
from counterdraft.anchoring.proof import (
    COPY,
    MARGIN,
    ORPHANED_DELETED,
    ORPHANED_TWINS,
    PROVEN,
    SIMILAR_MARGIN,
    UNIQUE_WORDS,
    orphaned,
    surroundings,
)
from counterdraft.anchoring.versions import Versions
from counterdraft.model.alignment import PARAGRAPH_BREAK, AlignedRow, Op, RowKind
from counterdraft.model.anchor import Anchor, AnchorState, Resolved
from counterdraft.model.draft import Draft, ProvisionId
from counterdraft.text.approximate import Haystack, matched_words, word_places

STRAY_WORDS = 8
"""A stretch that resembles a lost quote among inserted words must be so long not to be chance."""

STRAY_LIKENESS = 0.8
"""And so like it."""


class Strays:
    """Finds quotes of an old draft among the words that were inserted into the new one."""

    def __init__(self, versions: Versions) -> None:
        self._versions = versions

    def find(self, anchor: Anchor) -> Resolved:
        """The place of a quote whose provision is gone or no longer holds it, or an orphan."""
        absorbed = self.absorbed(anchor)
        if absorbed is not None:
            return absorbed
        words = [place.word for place in word_places(anchor.quote.exact)]
        if not words or anchor.occurrences > 1:
            return orphaned(ORPHANED_DELETED)
        found = list(self._inserted.occurrences(anchor.quote.exact))
        if len(found) > 1:
            return orphaned(ORPHANED_TWINS)
        if found:
            return self._verbatim(anchor, found[0], len(words))
        return self._similar(anchor, words)

    def holds(self, provision: ProvisionId) -> bool:
        """Whether the whole text of an old provision stands among the inserted words, or much like it."""
        text = self._versions.old.text(provision).strip()
        if any(True for _ in self._inserted.occurrences(text)):
            return True
        words = [place.word for place in word_places(text)]
        return len(words) >= STRAY_WORDS and bool(self._inserted.haystack.similar(words, COPY, 1))

    def absorbed(self, anchor: Anchor) -> Resolved | None:
        """The place in a neighbour that took in the whole provision, if the alignment saw no merging.

        The neighbour's row shows the text as inserted at its near end, and nowhere else was it inserted:
        that is proof enough even for a repeated text, and for one of which a copy stands elsewhere.
        """
        v = self._versions
        assert anchor.provision is not None
        whole = v.old.text(anchor.provision)
        text = whole.strip()
        if not text or v.row(anchor.provision).kind not in (RowKind.DELETED, RowKind.MOVED):
            return None
        if len(list(self._inserted.occurrences(text))) != 1:
            return None
        for way in (-1, 1):
            at = v.old_order[anchor.provision] + way
            start = self._taken_in(at, text, way)
            if start is not None:
                row_map = v.row_map(v.old_flow.provisions[at].id)
                start += anchor.position.start - (len(whole) - len(whole.lstrip()))
                provision, first, last, _ = row_map.provision_of(start, start + len(anchor.quote.exact))
                if v.new.text(provision)[first:last] == anchor.quote.exact:
                    reason = "the same words, taken in by the neighbouring provision"
                    return Resolved(AnchorState.EXACT, provision, first, last, 0.9, reason)
        return None

    def _taken_in(self, neighbour: int, text: str, way: int) -> int | None:
        """Where a neighbour's new text holds a whole provision at the end next to it."""
        v = self._versions
        if not 0 <= neighbour < len(v.old_flow.provisions):
            return None
        row_map = v.row_map(v.old_flow.provisions[neighbour].id)
        if not row_map.row.amended or not row_map.steps:
            return None
        step = row_map.steps[-1 if way < 0 else 0]
        inside = row_map.new_text[step.new_start : step.new_end].find(text)
        return step.new_start + inside if step.op is Op.INSERT and inside >= 0 else None

    def _verbatim(self, anchor: Anchor, at: int, words: int) -> Resolved:
        provision, start = self._inserted.place(at)
        if self._copied(anchor, provision):
            return orphaned(ORPHANED_TWINS)
        flow = self._versions.new_flow
        fit = surroundings(anchor.quote, flow, flow.offset(provision) + start)
        if words < UNIQUE_WORDS and fit < max(PROVEN, anchor.rival + MARGIN):
            return orphaned(ORPHANED_DELETED)
        end = start + len(anchor.quote.exact)
        reason = "the same words, moved by themselves"
        return Resolved(AnchorState.MOVED, provision, start, end, round((1 + fit) / 2, 3), reason)

    def _copied(self, anchor: Anchor, found: ProvisionId) -> bool:
        """Whether the quote was lost from a provision that lives on while a copy of it was put elsewhere."""
        v = self._versions
        assert anchor.provision is not None
        lives = v.row(anchor.provision).kind is not RowKind.DELETED
        return lives and is_copy(v.old.text(anchor.provision), v.new.text(found))

    def _similar(self, anchor: Anchor, words: list[str]) -> Resolved:
        if len(words) < STRAY_WORDS:
            return orphaned(ORPHANED_DELETED)
        haystack = self._inserted.haystack
        windows = haystack.similar(words, STRAY_LIKENESS - SIMILAR_MARGIN)
        if not windows or windows[0].score < STRAY_LIKENESS:
            return orphaned(ORPHANED_DELETED)
        score = windows[0].score
        if len(windows) > 1 and windows[1].score > score - SIMILAR_MARGIN:
            return orphaned(ORPHANED_TWINS, score)
        places = haystack.places[windows[0].start : windows[0].end]
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
    def _inserted(self) -> _InsertedWords:
        return _InsertedWords(self._versions.rows, self._versions.new)


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
            at += len(text) + len(PARAGRAPH_BREAK)
        self._text = PARAGRAPH_BREAK.join(parts)

    def place(self, offset: int) -> tuple[ProvisionId, int]:
        """The provision and the offset in it of a character."""
        index = bisect_right(self._starts, offset) - 1
        provision, start = self._places[index]
        return provision, start + offset - self._starts[index]

    def occurrences(self, text: str) -> Iterator[int]:
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


def _inserted_of(row: AlignedRow, new: Draft) -> Iterator[tuple[ProvisionId, int, str]]:
    """Inserted stretches of a row; in a split row they are cut at the borders of the provisions."""
    starts, at = [], 0
    for id in row.amended:
        starts.append(at)
        at += len(new.text(id)) + len(PARAGRAPH_BREAK)
    at = 0
    for edit in row.edits:
        if edit.op is Op.DELETE:
            continue
        if edit.op is Op.INSERT:
            offset = at
            for piece in edit.text.split(PARAGRAPH_BREAK) if len(starts) > 1 else (edit.text,):
                index = bisect_right(starts, offset) - 1
                if piece:
                    yield row.amended[index], offset - starts[index], piece
                offset += len(piece) + len(PARAGRAPH_BREAK)
        at += len(edit.text)
