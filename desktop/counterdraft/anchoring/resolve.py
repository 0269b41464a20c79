"""Finds a described place in a draft: by position, through a hint, by quote, by likeness, or not at all.

A place is reported only with proof. Ambiguity is an orphan, never a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from counterdraft.anchoring.flow import Flow
from counterdraft.anchoring.proof import (
    CLOSE_RIVAL,
    COPY,
    MARGIN,
    ORPHANED_DELETED,
    ORPHANED_SURROUNDINGS,
    ORPHANED_TWINS,
    PROVEN,
    PROVEN_REPEATED,
    RIVALS_COMPARED,
    SIMILAR,
    SIMILAR_MARGIN,
    SIMILAR_WORDS,
    SURVIVING,
    UNIQUE_WORDS,
    orphaned,
    surroundings,
)
from counterdraft.model.anchor import Anchor, AnchorState, QuoteSelector, Resolved
from counterdraft.model.draft import Draft, Provision
from counterdraft.text.approximate import Haystack, matched_words, word_places
from counterdraft.text.words import split

Hint: TypeAlias = Callable[[Anchor], Resolved | None]
"""Carries an anchor over by other means (`rebase.Rebase.carry`); None for one that it knows nothing of."""

DOUBLES_LOOKED_AT = 4
"""How many doubles of a quote are looked past for an edited copy of its place; each costs a search."""

_WORDS_AROUND = 8
"""Words on each side of a similar stretch in which the quote's ends are looked for."""


def resolve(anchor: Anchor, draft: Draft, hint: Hint | None = None) -> Resolved:
    """Find a place again.

    Args:
        anchor: the place as described in this or another version.
        draft: the version at hand.
        hint: carries anchors over from the version that they were made in; with it the whole question is
            answered by what became of the old text, else by the quote and its surroundings alone.

    Returns:
        EXACT: the same words at the same place. MOVED: the same words elsewhere. CHANGED: the place, its
        words edited. ORPHANED: not found, or not provable. An anchor on the whole document is always
        EXACT and has no provision.
    """
    return Resolver(draft).resolve(anchor, hint)


class Resolver:
    """Finds many places in one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._flow: Flow | None = None
        self._haystack: Haystack | None = None

    def resolve(self, anchor: Anchor, hint: Hint | None = None) -> Resolved:
        """Find one place; see `resolve`."""
        if anchor.provision is None:
            return Resolved(AnchorState.EXACT, None, 0, 0, 1.0, "the document as a whole")
        if anchor.document == self._draft.sha256:
            found = self._at_position(anchor)
            if found is not None:
                return found
        if anchor.lost == self._draft.sha256:
            return orphaned(anchor.lost_why)
        if hint is not None:
            carried = hint(anchor)
            if carried is not None:
                return carried
        return self._search(anchor)

    def _at_position(self, anchor: Anchor) -> Resolved | None:
        """The remembered position, if the quote stands there: the file may be read differently by now."""
        assert anchor.provision is not None
        provision = self._draft.by_id.get(anchor.provision)
        start, end = anchor.position.start, anchor.position.end
        if provision is None or provision.text[start:end] != anchor.quote.exact or end > len(provision.text):
            return None
        return Resolved(AnchorState.EXACT, provision.id, start, end, 1.0, "the same text")

    def _search(self, anchor: Anchor) -> Resolved:
        if self._flow is None:
            self._flow = Flow(self._draft)
        if not anchor.quote.exact:
            return orphaned("an empty place cannot be found without its text")
        if self._haystack is None:
            self._haystack = Haystack(self._flow.text)
        places = list(islice(_same_words(anchor.quote, self._flow), RIVALS_COMPARED + 1))
        if places:
            found = self._verbatim(anchor, self._flow, places)
            return self._without_copy(anchor, found, places)
        return _similar(anchor, self._flow, self._haystack)

    def _without_copy(self, anchor: Anchor, found: Resolved, places: list[int]) -> Resolved:
        """The result, unless another stretch resembles the place: one of the two may be an edited copy.

        Doubles of a quote that was repeated in the old text, too, were weighed by their surroundings.
        """
        assert self._flow is not None
        assert self._haystack is not None
        query = _query(anchor)
        if found.provision is None or len(query.words) < SIMILAR_WORDS:
            return found
        length = len(anchor.quote.exact)
        doubles = min(len(places), DOUBLES_LOOKED_AT)
        for window in self._haystack.similar(query.words, COPY, 1 + doubles):
            first = self._haystack.places[window.start].start
            last = self._haystack.places[window.end - 1].end
            at_hand = places if anchor.occurrences > 1 else [self._flow.offset(found.provision) + found.start]
            if not any(first < at + length and at < last for at in at_hand):
                return orphaned(ORPHANED_TWINS, found.score / 2)
        return found

    def _verbatim(self, anchor: Anchor, flow: Flow, places: list[int]) -> Resolved:
        ranked = sorted(((surroundings(anchor.quote, flow, at), -at) for at in places), reverse=True)
        fit, at = ranked[0][0], -ranked[0][1]
        if len(places) > RIVALS_COMPARED:
            return orphaned(ORPHANED_TWINS, fit / 2)
        second = ranked[1][0] if len(ranked) > 1 else 0.0
        if second > anchor.rival + MARGIN:
            # No double fitted so well before: one of the two is a copy, and perhaps not the edited one.
            return orphaned(ORPHANED_TWINS, fit / 2)
        rival = max(anchor.rival, second)
        proven = fit >= (PROVEN_REPEATED if anchor.occurrences > 1 else PROVEN) and (
            fit >= rival + MARGIN or (fit == 1.0 and rival < 1.0)  # nothing fits better than perfectly
        )
        if proven:
            return _found(
                anchor, flow, at, AnchorState.EXACT, (1 + fit) / 2, "the same words, surroundings alike"
            )
        if len(places) > 1 or anchor.occurrences > 1:
            return orphaned(ORPHANED_TWINS, fit / 2)
        if anchor.occurrences == 1 and len(word_places(anchor.quote.exact)) >= UNIQUE_WORDS:
            return _found(anchor, flow, at, AnchorState.MOVED, 0.75, "the same words, found once, elsewhere")
        return orphaned(ORPHANED_SURROUNDINGS, fit / 2)


def _same_words(quote: QuoteSelector, flow: Flow) -> Iterator[int]:
    """Occurrences of a quote; where it cuts a word, the rest must be the same, or it is another word."""
    tail = _rest_of_word(quote.exact, quote.suffix)
    head = _rest_of_word(quote.exact[::-1], quote.prefix[::-1])[::-1]
    for at in flow.occurrences(quote.exact):
        after = flow.text.startswith(tail, at + len(quote.exact))
        if after and flow.text[max(0, at - len(head)) : at] == head:
            yield at


def _rest_of_word(text: str, following: str) -> str:
    """What of the last word of a text stands in the text that follows."""
    at = 0
    for token in split(text + following):
        at += len(token)
        if at >= len(text):
            return following[: at - len(text)]
    return ""


def _found(anchor: Anchor, flow: Flow, at: int, state: AnchorState, score: float, reason: str) -> Resolved:
    provision = flow.provision_at(at)
    start = at - flow.offset(provision.id)
    return Resolved(state, provision.id, start, start + len(anchor.quote.exact), round(score, 3), reason)


def _similar(anchor: Anchor, flow: Flow, haystack: Haystack) -> Resolved:
    """The one stretch that resembles the quote in its surroundings, cut to what is left of the quote."""
    query = _query(anchor)
    if not query.exact or len(query.words) < SIMILAR_WORDS:
        return orphaned(ORPHANED_DELETED)
    windows = haystack.similar(query.words, SIMILAR - SIMILAR_MARGIN)
    if not windows or windows[0].score < SIMILAR:
        return orphaned(ORPHANED_DELETED, windows[0].score if windows else 0.0)
    score = windows[0].score
    if len(windows) > 1 and windows[1].score > score - SIMILAR_MARGIN:
        return orphaned(ORPHANED_TWINS, score)
    if anchor.occurrences > 1 and anchor.rival > CLOSE_RIVAL:
        return orphaned(ORPHANED_TWINS, score)
    first = max(0, windows[0].start - _WORDS_AROUND)
    places = haystack.places[first : windows[0].end + _WORDS_AROUND]
    pairs = matched_words(query.words, [place.word for place in places])
    kept = [there for here, there in pairs if here in query.exact]
    if len(kept) < SURVIVING * len(query.exact):
        return orphaned(ORPHANED_DELETED, score)
    start, end = places[kept[0]].start, places[kept[-1]].end
    provision = flow.provision_at(start)
    base = flow.offset(provision.id)
    if end > base + len(provision.text):
        provision, start, end = _larger_part(flow, start, end)
        base = flow.offset(provision.id)
    share = len(kept) / len(query.exact)
    reason = f"{len(kept)} of {len(query.exact)} words are still there"
    return Resolved(
        AnchorState.CHANGED, provision.id, start - base, end - base, round(score * share, 3), reason
    )


def _larger_part(flow: Flow, start: int, end: int) -> tuple[Provision, int, int]:
    """The provision that holds most of a stretch that runs over several, and the part in it."""
    parts = []
    while start < end:
        provision = flow.provision_at(start)
        border = flow.offset(provision.id) + len(provision.text)
        parts.append((min(end, border) - start, -start, provision))
        start = border + 1
    length, negative, provision = max(parts, key=lambda part: part[:2])
    return provision, -negative, -negative + length


@dataclass(frozen=True, slots=True)
class _Query:
    """The words of prefix, quote and suffix, and the indexes of those that are the quote's."""

    words: list[str]
    exact: range


def _query(anchor: Anchor) -> _Query:
    quote = anchor.quote
    prefix, exact, suffix = (
        [place.word for place in word_places(text)] for text in (quote.prefix, quote.exact, quote.suffix)
    )
    return _Query([*prefix, *exact, *suffix], range(len(prefix), len(prefix) + len(exact)))
