"""TERR: places, lines, positions and borders."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from counterdraft.comparison.classes.contrast import Contrast, Side
from counterdraft.comparison.classes.reading import Reading
from counterdraft.model.change import ChangeClass
from counterdraft.text.lexemes import Hit
from counterdraft.text.spans import overlapping, start_of

_LINK = 24
"""Code points between a line or position and the day that fixes it."""


@dataclass(frozen=True, slots=True)
class Territory:
    """A territorial phrase from its preposition to its name or date, with what makes two equal."""

    start: int
    end: int
    key: tuple[str, ...]


def territory_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield TERR where a territorial phrase came, went or names another place, line or day."""
    gone, came = contrast.differing(territories, lambda phrase: phrase.key)
    if not gone and not came:
        return
    old, new = _listed(contrast.old, gone), _listed(contrast.new, came)
    if gone and came:
        sentence = f"place: {old} → {new}"
    else:
        sentence = f"place added: {new}" if came else f"place removed: {old}"
    yield ChangeClass("TERR", "territory.lexicon", old, new, sentence)


def _listed(side: Side, phrases: list[Territory]) -> str:
    return "; ".join(side.words_of(phrase) for phrase in phrases)


def territories(reading: Reading) -> tuple[Territory, ...]:
    """Return the territorial phrases of a text, in order.

    Words that are territorial by themselves (border) count alone; words with other uses (position) count
    after a preposition of place.
    """
    if not reading.territorial:
        return ()
    if reading.territories is None:
        reading.territories = _found(reading)
    found: tuple[Territory, ...] = reading.territories
    return found


def _found(reading: Reading) -> tuple[Territory, ...]:
    strong = sorted(
        (_phrase(reading, hit, _preposition(reading, hit)) for hit in reading.places), key=start_of
    )
    starts = [phrase.start for phrase in strong]
    reaches = [*accumulate((phrase.end for phrase in strong), max)]
    weak: list[Territory] = []
    for hit in reading.weak_places:
        before = _preposition(reading, hit)
        if before is None:
            continue
        phrase = _phrase(reading, hit, before)
        last = bisect_left(starts, phrase.end) - 1
        free = last < 0 or reaches[last] <= phrase.start
        if free and (not weak or weak[-1].end <= phrase.start):
            weak.append(phrase)
    return tuple(sorted([*strong, *weak], key=start_of))


def _preposition(reading: Reading, hit: Hit) -> int | None:
    """Index of the preposition of place at most three words before, in the same clause."""
    for index in range(hit.first - 1, max(-1, hit.first - 5), -1):
        gap = reading.plain[reading.words[index].end : reading.words[index + 1].start]
        if gap.strip(" -'"):
            return None
        if reading.words[index].word in reading.lexicon.before_places:
            return index
    return None


def _phrase(reading: Reading, hit: Hit, before: int | None) -> Territory:
    first = hit.first if before is None else before
    last, end = _dated(reading, hit) or _named(reading, hit)
    words = [word.word[:5] for word in reading.words[first:last]]
    moments = [
        part
        for moment in overlapping(reading.moments, hit.end, end)
        if hit.end <= moment.start
        for part in moment.key
    ]
    return Territory(reading.words[first].start, end, (*words, *moments))


def _dated(reading: Reading, hit: Hit) -> tuple[int, int] | None:
    """The day that fixes a line or position ("of 11 May 2021"): its end, if it follows at once."""
    moments = reading.moments
    for index in range(bisect_left(moments, hit.end, key=start_of), len(moments)):
        if moments[index].start - hit.end > _LINK:
            break
        if _linked(reading, hit.end, moments[index].start):
            return hit.last, moments[index].end
    return None


def _named(reading: Reading, hit: Hit) -> tuple[int, int]:
    """The names that follow ("of Armenia", "between A and B"): index after the last word, and its end."""
    last, end = hit.last, hit.end
    for index in range(hit.last, min(len(reading.words), hit.last + 6)):
        word = reading.words[index]
        if reading.plain[reading.words[index - 1].end : word.start].strip(" -'"):
            break
        if reading.text[word.start].isupper() or index in reading.after_places:
            last, end = index + 1, word.end
        elif word.word not in reading.lexicon.place_links:
            break
    return last, end


def _linked(reading: Reading, start: int, stop: int) -> bool:
    link = " ".join(reading.plain[start:stop].casefold().split())
    return link in reading.lexicon.tables["territory"]["dated"]["links"]
