"""What counts as proof that a place is the place: named weights and thresholds, each with its reason.

The scale is that of hypothesis/client's quote matching (quote, prefix, suffix), with one rule added: a
place must fit better than its best rival did in the version where the anchor was made.
"""

from __future__ import annotations

from counterdraft.anchoring.flow import Flow
from counterdraft.model.anchor import CONTEXT_LENGTH, AnchorState, QuoteSelector, Resolved
from counterdraft.text.approximate import likeness

CHANCE = 0.5
"""Likeness that unrelated prose of one language reaches; surroundings count from here upwards."""

PROVEN = 0.45
"""Surroundings that prove a verbatim quote that stood once: nearly one side intact (0.5)."""

PROVEN_REPEATED = 0.75
"""The same for a quote that stood there several times, whose surroundings are often formulas, too."""

RIVALS_COMPARED = 300
"""Occurrences of a quote whose surroundings are compared: bounds the work for words like “the”."""

MARGIN = 0.15
"""By how much a place must fit better than any other: a word or two of 32 code points on one side."""

UNIQUE_WORDS = 6
"""A quote of so many words that stood once in the old text and stands once in the new is the same text,
wherever it stands; shorter ones are phrases that a drafter may delete here and use there."""

SURVIVING = 0.5
"""Share of a quote's letters that must survive; below it the rest is chance (measured: 15 of 15 deleted
quotes refused at this value, dependencies.md section 6)."""

SIMILAR = 0.7
"""Least share of common words of quote and surroundings for a place found by likeness."""

CLOSE_RIVAL = 0.5
"""A double in the old text whose surroundings fitted half or better makes likeness worthless."""

COPY = 0.6
"""Likeness from which another stretch may be an edited copy of a place that was found verbatim."""

SIMILAR_WORDS = 6
"""Fewer words than this, surroundings included, resemble too much by chance."""

SIMILAR_MARGIN = 0.12
"""By how much the best likeness must exceed the second."""

ORPHANED_DELETED = "the text is no longer there"
ORPHANED_TWINS = "the same words stand at several places and nothing tells which one is meant"
ORPHANED_SURROUNDINGS = "the words stand elsewhere, in other surroundings"


def surroundings(quote: QuoteSelector, flow: Flow, start: int) -> float:
    """How well the text around a verbatim occurrence fits the quote's prefix and suffix, 0 to 1."""
    before, after = flow.around(start, start + len(quote.exact), CONTEXT_LENGTH)
    return (_fit(quote.prefix, before) + _fit(quote.suffix, after)) / 2


def _fit(remembered: str, found: str) -> float:
    """Likeness above chance; a border of the text fits only a border."""
    if not remembered or not found:
        return 1.0 if remembered == found else 0.0
    return max(0.0, (likeness(remembered, found) - CHANCE) / (1 - CHANCE))


def orphaned(reason: str, score: float = 0.0) -> Resolved:
    """A place that was not found."""
    return Resolved(AnchorState.ORPHANED, None, 0, 0, round(score, 3), reason)
