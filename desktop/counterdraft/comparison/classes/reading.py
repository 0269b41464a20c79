"""What the lexicons find in one provision's text, read once and only where a class asks for it.

Everything is found on a copy whose typography is levelled character by character, so that a dash or a
space of another kind hides no date and all offsets are those of the text itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import regex  # type: ignore[import-untyped, unused-ignore]

from counterdraft.comparison.classes.references import Basis, Reference, find_bases, find_references
from counterdraft.text.confusables import repaired
from counterdraft.text.dates import Moment, MomentKind, find_moments
from counterdraft.text.lexemes import Hit, Lexeme
from counterdraft.text.lexicon import Lexicon, lexicon
from counterdraft.text.numbers import Figure, find_figures
from counterdraft.text.quantities import MONTHS
from counterdraft.text.spans import LONGEST, Spanned, Taken, end_of, overlapping

_LEVEL = str.maketrans(
    dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u2008\u200a\u205f\u3000", " ")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("’‘ʼ＇`´", "'")
    | dict.fromkeys("“”„‟«»", '"')
)
_LABEL = regex.compile(
    r"\s*(?:\(?(?:\p{Nd}+(?:\.\p{Nd}+)*|[ivxlc]+|[IVXLC]+|\p{L})(?:\s?(?:bis|ter|quater|alt))?[.)]+(?=\s|$)|\p{Nd}+(?:\.\p{Nd}+)*(?:\s?(?:bis|ter|quater|alt))?(?=\t)|(?:OP|PP)\s?\p{Nd}+\.?:?\s)\s*"
)
_BREAK = re.compile("\n")
_MONTH_AND_YEAR = regex.compile(r"(\p{L}+)\s+\p{Nd}{4}(?!\p{Nd})")
_HEAD = regex.compile(
    r"\s*(?:article|section|chapter|annex|part|rule|статья|раздел|глава|приложение|chapitre|annexe|partie)"
    r"\s+(?:\p{Nd}+|[IVXLC]+)\s*(?:[.:\-–—\n]\s*|$)",
    regex.IGNORECASE,
)


_LIST_WORDS = ("and", "et", "и", "և", "եւ")
_LIST_LINK = regex.compile(r"[;,]\s+(and|et|и|և|եւ)\s*$", regex.IGNORECASE)
_NUMBER_SIGN = regex.compile(r"\.?\s?\p{Nd}")
_WORD = regex.compile(r"\p{L}+")
_OTHER_SCRIPT = regex.compile(r"[\p{Cyrillic}\p{Greek}\p{Armenian}]")
_MIXED = regex.compile(
    r"\p{Latin}[\p{Cyrillic}\p{Greek}\p{Armenian}]|[\p{Cyrillic}\p{Greek}\p{Armenian}]\p{Latin}"
)
_CAPITAL = re.compile("[A-Z]")
_BARE = frozenset(
    {"note", "welcome", "request", "demand", "support", "concern", "stress", "regret", "direct"}
)

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "le", "la", "les", "un", "une", "cette"})


@dataclass(frozen=True, slots=True)
class Lead:
    """The leading verb of a provision: its span in code points, headword and intensifiers before it."""

    start: int
    end: int
    headword: str
    intensifiers: int


T = TypeVar("T")


class Found(Generic[T]):
    """A finding of a reading, made when first asked for; `functools.cached_property` locks, and is slower."""

    def __init__(self, find: Callable[[Any], T]) -> None:
        """Take the method that finds."""
        self._find, self._name = find, find.__name__
        self.__doc__ = find.__doc__

    def __get__(self, reading: Any, owner: object = None) -> T:
        found = reading.__dict__[self._name] = self._find(reading)
        return found


class Reading:
    """One text read with one language's lexicon."""

    def __init__(self, text: str, language: str, words: tuple[Lexeme, ...]) -> None:
        """Read nothing yet but the words given; every finding is made when first asked for."""
        self.text = text
        self.language = language
        self.words = words
        self.territories: Any = None
        """The territorial phrases, once `places` has found them."""
        self.plain = text.translate(_LEVEL)
        if not text.isascii() and _OTHER_SCRIPT.search(text) and _MIXED.search(text):
            self.plain = _WORD.sub(lambda match: repaired(match[0]), self.plain)

    @Found
    def lexicon(self) -> Lexicon:
        """The lexicon it is read with."""
        return lexicon(self.language)

    @Found
    def _hits(self) -> dict[str, tuple[Hit, ...]]:
        return self.lexicon.book.find(self.words)

    @Found
    def figures(self) -> tuple[Figure, ...]:
        """The numbers in order."""
        return find_figures(self.plain, self.words, self.language)

    @Found
    def free_figures(self) -> tuple[Figure, ...]:
        """The numbers that count something: periods yes; dates, bases, references and labels no."""
        taken = (
            Taken([moment for moment in self.moments if moment.kind is not MomentKind.PERIOD]),
            Taken(self.bases),
            Taken(self.references),
        )
        return tuple(
            figure
            for figure in self.figures
            if self.label_at(figure.start, figure.end) is None
            and all(one.free(figure.start, figure.end) for one in taken)
        )

    @Found
    def moments(self) -> tuple[Moment, ...]:
        """The dates, times and periods in order."""
        return find_moments(self.plain, self.words, self.figures, self.language)

    @Found
    def bases(self) -> tuple[Basis, ...]:
        """The legal bases in order."""
        return find_bases(self.plain, self.words, self.language)

    @Found
    def references(self) -> tuple[Reference, ...]:
        """The internal references in order."""
        return find_references(self.plain, self.words, self.bases, self.language)

    @Found
    def label_end(self) -> int:
        """Where a typed list label ("5.", "(a)", "Article 3.") at the start ends; 0 without one."""
        if end := _label_end(self.text, 0):
            return end
        match = _HEAD.match(self.text)
        return match.end() if match else 0

    @Found
    def labels(self) -> tuple[tuple[int, int], ...]:
        """Typed labels: at the start, and behind each break, where a provision was split or merged."""
        found = [(0, self.label_end)] if self.label_end else []
        for line in _BREAK.finditer(self.text) if "\n" in self.text else ():
            if end := _label_end(self.text, line.end()):
                found.append((line.end(), end))
        return tuple(found)

    def label_at(self, start: int, end: int) -> str | None:
        """Return the typed label that a stretch lies in, None outside; an empty stretch may have none."""
        at = bisect_right(self.labels, (start, len(self.text))) - 1
        if at >= 0 and end <= self.labels[at][1]:
            return self.text[slice(*self.labels[at])].strip()
        return None if start < end else ""

    @Found
    def verbs(self) -> tuple[Hit, ...]:
        """Verbs that can lead a provision, wherever they stand; "undertakes to" is modality."""
        modal = _indexes(self.modality)
        return tuple(hit for hit in self._hits["verbs"] if hit.first not in modal)

    @Found
    def intensifiers(self) -> tuple[Hit, ...]:
        """Words that add to a verb's force."""
        return self._hits["intensifiers"]

    @Found
    def modality(self) -> tuple[Hit, ...]:
        """Words of obligation, permission and the like."""
        hits = self._hits["modality"]
        if self.language != "en":
            return hits
        # May is a month inside a date, and a name where a capital stands inside a sentence.
        return tuple(hit for hit in hits if hit.key != "permission:may" or not self._in_moment(hit))

    def _in_moment(self, hit: Hit) -> bool:
        return bool(overlapping(self.moments, hit.start, hit.start + 1))

    @Found
    def negation(self) -> tuple[Hit, ...]:
        """Words that negate or exclude; "No. 5" is a number sign."""
        return tuple(
            hit
            for hit in self._hits["negation"]
            if not (hit.key == "no" and _NUMBER_SIGN.match(self.plain, hit.end))
        )

    @Found
    def qualifiers(self) -> tuple[Hit, ...]:
        """Qualifiers, outside the names of actors."""
        named = _indexes(self.actors)
        return tuple(hit for hit in self._hits["scope"] if hit.first not in named)

    @Found
    def scope(self) -> tuple[Hit, ...]:
        """Qualifiers but those that introduce a basis ("in particular Article 3")."""
        starts = {basis.start for basis in self.bases}
        return tuple(
            hit
            for hit in self.qualifiers
            if not starts.intersection(word.start for word in self.words[hit.last : hit.last + 2])
        )

    @Found
    def quantifiers(self) -> tuple[Hit, ...]:
        """All, each, any, some and their like, outside the names of actors (both sides)."""
        named = _indexes(self.actors)
        return tuple(hit for hit in self._hits["quantifiers"] if hit.first not in named)

    @Found
    def conjunctions(self) -> tuple[Hit, ...]:
        """And, or, and/or."""
        return self._hits["conjunctions"]

    @Found
    def actors(self) -> tuple[Hit, ...]:
        """Parties, organs and offices."""
        return self._hits["actors"]

    @Found
    def names(self) -> tuple[Hit, ...]:
        """Names of the gazetteer."""
        return self._hits["names"]

    @Found
    def named(self) -> frozenset[int]:
        """Indexes of the words of the gazetteer's names."""
        return _indexes(self.names)

    @Found
    def capital_starts(self) -> frozenset[int]:
        """Where words with a capital begin that may be names; none in a headline."""
        return frozenset() if self.headline else frozenset(word.start for word in self.capitals)

    @Found
    def passed_over(self) -> frozenset[int]:
        """Indexes of words that may stand between an actor and its verb."""
        return _indexes((*self.actors, *self.names, *self.quantifiers, *self.scope))

    @Found
    def after_verbs(self) -> frozenset[int]:
        """Indexes of the words that follow a verb that can lead."""
        return frozenset(hit.last for hit in self.verbs)

    @Found
    def modal_starts(self) -> frozenset[int]:
        """Indexes of the words that begin a modality."""
        return frozenset(hit.first for hit in self.modality)

    @Found
    def agent_edges(self) -> tuple[frozenset[int], frozenset[int]]:
        """Indexes of the words that begin an agent's phrase or "by", and of those that follow it."""
        return frozenset(hit.first for hit in self.agents), frozenset(hit.last for hit in self.agents)

    @property
    def agents(self) -> tuple[Hit, ...]:
        """Where the actor of a passive may follow (by) or stands (instrumental phrases)."""
        return self._hits["agents"]

    @property
    def places(self) -> tuple[Hit, ...]:
        """Words that are territorial by themselves."""
        return self._hits["places"]

    @property
    def weak_places(self) -> tuple[Hit, ...]:
        """Words that are territorial after a preposition of place."""
        return tuple(hit for hit in self._hits["weak places"] if hit.key in self.lexicon.weak_places)

    @Found
    def after_places(self) -> frozenset[int]:
        """Indexes of words that tell one place from another behind its noun."""
        return frozenset(hit.first for hit in self._hits["after places"])

    @Found
    def list_link(self) -> int:
        """Where the "and" begins that ends a list item ("...; and"); the end of the text without one."""
        match = _LIST_LINK.search(self.plain) if self.plain.rstrip().endswith(_LIST_WORDS) else None
        return match.start(1) if match else len(self.plain)

    @Found
    def lead(self) -> Lead | None:
        """The leading verb, with the intensifiers beside it; None where no known verb leads."""
        first = next((index for index, word in enumerate(self.words) if word.start >= self.label_end), 0)
        known = self.lexicon.preface
        skipped = _indexes((*self.intensifiers, *self.actors, *self.names))
        for hit in self.verbs:
            if hit.first - first > 8:
                return None
            before = range(first, hit.first)
            alone = not before and hit.last == hit.first + 1
            if alone and self.language == "en" and self.words[hit.first].word in _BARE:
                continue  # "Support for ...", "Request of ...": a noun opens a heading
            if before and hit.last == hit.first + 1 and self.words[hit.first - 1].word in _ARTICLES:
                continue  # "The note ...", "La demande ...": a noun as well
            if all(index in skipped or self.words[index].word in known for index in before):
                return self.force_of(hit)
        return None

    def force_of(self, hit: Hit) -> Lead:
        """The verb with the intensifiers that touch it on either side."""
        start, end, count = hit.start, hit.end, 0
        for other in self.intensifiers:
            if other.last == hit.first:
                start, count = other.start, count + 1
            elif other.first == hit.last:
                end, count = other.end, count + 1
        return Lead(start, end, hit.key, count)

    @Found
    def capitals(self) -> tuple[Lexeme, ...]:
        """Words with a capital that the start of a sentence does not explain, in order."""
        words: Iterable[Lexeme] = self.words
        if self.text.isascii():
            # Capitals are few: they are looked for first, and then the words that begin with them.
            begin = {match.start() for match in _CAPITAL.finditer(self.text)}
            words = [word for word in words if word[0] in begin] if begin else ()
        text = self.text
        return tuple(
            [word for word in words if text[word[0]].isupper() and not self._opens_sentence(word[0])]
        )

    def _opens_sentence(self, start: int) -> bool:
        last = start - 1
        while last >= 0 and self.plain[last] in " \t\n\"'([{":
            last -= 1
        return start <= self.label_end or last < 0 or self.plain[last] in ".!?:;։"

    @Found
    def headline(self) -> bool:
        """Whether the text is set in capitals word by word, as titles are, so that capitals tell nothing."""
        if self.plain.rstrip().endswith((".", ";", ",")):
            return False
        long = [word for word in self.words if word.end - word.start > 3 and self.text[word.start].isalpha()]
        capitals = sum(self.text[word.start].isupper() for word in long)
        return len(long) > 1 and capitals * 4 >= len(long) * 3

    @Found
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Everything but words that must be seen whole: phrases, numbers, dates and references, by start."""
        found = [(item.start, item.end) for items in self._wholes() for item in items]
        if self.intensifiers:
            found.extend((lead.start, lead.end) for lead in map(self.force_of, self.verbs))
        else:
            found.extend((hit.start, hit.end) for hit in self.verbs)
        return tuple(sorted(found))

    def _wholes(self) -> tuple[Sequence[Spanned], ...]:
        return (
            self.figures, self.moments, self.bases, self.references, self.modality, self.negation,
            self.qualifiers, self.quantifiers, self.conjunctions, self.names, self.actors, self.agents,
            self.places,
            self._hits["weak places"],
        )  # fmt: skip

    @Found
    def territorial(self) -> bool:
        """Whether a territorial word stands anywhere, whose phrase may reach into a change beside it."""
        return bool(self._hits["places"] or self._hits["weak places"])

    def plain_words(self, start: int, end: int) -> bool:
        """Whether a window holds nothing that any rule of substance could know."""
        if self.territorial or self._near(start, end):
            return False
        window = self.text[start:end]
        return window == window.lower() and not any(mark in "[]［］" for mark in window)

    def widened(self, start: int, end: int) -> tuple[int, int]:
        """Return the span widened to every word and item that it cuts or covers in part."""
        low, high = start, end
        words = self.words
        index = bisect_right(words, start, key=end_of)
        while index < len(words) and words[index].start < end:
            low, high = min(low, words[index].start), max(high, words[index].end)
            index += 1
        for left, right in self._near(start, end):
            low, high = min(low, left), max(high, right)
        return low, high

    def _near(self, start: int, end: int) -> list[tuple[int, int]]:
        """The spans that overlap a window; in a long text only what lies around it is looked at."""
        first = bisect_left(self.spans, (start - LONGEST,))
        last = bisect_left(self.spans, (end,))
        return [(left, right) for left, right in self.spans[first:last] if left < end and start < right]


def _label_end(text: str, at: int) -> int:
    """Where a typed label that begins at `at` ends, 0 without one; “1. Juni 2024” is a date."""
    match = _LABEL.match(text, at)
    if match is None:
        return 0
    dated = _MONTH_AND_YEAR.match(text, match.end())
    return 0 if dated and dated[1].lower() in MONTHS else match.end()


def _indexes(hits: Iterable[Hit]) -> frozenset[int]:
    """The indexes of all the words of some phrases."""
    return frozenset([index for hit in hits for index in range(hit.first, hit.last)])
