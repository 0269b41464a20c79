"""References in running text: to legal bases outside the text and to provisions inside it.

It reads what is written; where a reference leads is found by `numbering`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex  # type: ignore[import-untyped, unused-ignore]

from counterdraft.comparison.classes.patterns import CODE, ONE, Patterns, has_number, patterns
from counterdraft.text.lexemes import Lexeme, fold_word, present_in
from counterdraft.text.spans import Taken, start_of


@dataclass(frozen=True, slots=True)
class Basis:
    """A legal basis: `Article 3 of the Charter`, `Chapter VII`, `resolution 1373 (2001)`.

    `instrument` is the folded stem of the instrument's name, empty where none stands beside the number.
    `own` says that the words point to the text itself ("Article 5 of this Agreement"). `named` is where its
    name begins behind the words that make it a ground ("on the basis of"), -1 where there are none.
    """

    start: int
    end: int
    kind: str
    numbers: str
    instrument: str = ""
    own: bool = False
    named: int = -1

    @property
    def key(self) -> tuple[str, str, str]:
        """What two mentions of one basis share, whatever their grammar."""
        return (self.kind, self.numbers, self.instrument)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a provision: `paragraph 2 above`, `OP5(a)`, `Annex II`, or a bare `above`.

    `noun` is the folded word before the number (empty for a code such as OP5), `numbers` the numbers as
    written with their places in the text, `relative` the folded word that says above or below.
    """

    start: int
    end: int
    noun: str
    numbers: tuple[tuple[str, int, int], ...]
    relative: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What two equal references share."""
        return (self.noun[:4], *(number for number, _, _ in self.numbers), self.relative)


def _squeezed(text: str) -> str:
    return "".join(text.casefold().split())


_VALUE = regex.compile(r"\s*(?:the\s+)?\p{Nd}")
_LETTERS = regex.compile(r"\p{L}+")


def find_bases(text: str, words: Sequence[Lexeme], language: str) -> tuple[Basis, ...]:
    """Return the legal bases that a text (whose words are given too) names, in order, without overlap.

    An instrument without a number counts where it is the ground of what follows ("pursuant to the
    Treaty") and is written with a capital.
    """
    forms = patterns(language)
    found: list[Basis] = []
    taken = Taken()

    def keep(basis: Basis) -> None:
        if taken.take(basis.start, basis.end):
            found.append(basis)

    present = present_in(words)
    if not forms.basis_words.isdisjoint(present) and has_number(text):
        begins = forms.basis_words | forms.provision_words
        for pattern, kind in (
            (forms.article, "article"),
            (forms.chapter, "chapter"),
            (forms.resolution, "resolution"),
        ):
            for match in _matches(pattern, text, words, begins, forms):
                keep(_basis(match, kind, forms))
    if forms.ground and not forms.ground_words.isdisjoint(present):
        for match in _matches(forms.ground, text, words, forms.ground_words, forms):
            if match["instrument"][0].isupper():
                beside = match["words"].rpartition(",")[2].lstrip()
                between = _folded(beside)
                name = [*between, fold_word(match["instrument"])]
                stems = " ".join(word[:5] for word in name if len(word) > 3)
                own = bool(forms.own.intersection(between))
                named = match.start("instrument") - len(beside)
                keep(Basis(match.start(), match.end(), "instrument", "", stems, own, named))
    return tuple(sorted(found, key=start_of))


def _matches(
    pattern: regex.Pattern[str],
    text: str,
    words: Sequence[Lexeme],
    begins: frozenset[str],
    forms: Patterns,
) -> Iterator[regex.Match[str]]:
    """Yield what a pattern finds, tried only where one of its first words stands."""
    if forms.numbers_first:
        yield from pattern.finditer(text)
        return
    reached = 0
    for start in [start for start, _, word in words if word in begins]:
        if start >= reached and (match := pattern.match(text, start)):
            reached = match.end()
            yield match


def _folded(words: str | None) -> list[str]:
    return [fold_word(word) for word in _LETTERS.findall(words or "")]


def _basis(match: regex.Match[str], kind: str, forms: Patterns) -> Basis:
    groups = match.groupdict()
    words = _folded(groups.get("words"))
    instrument = fold_word(groups["instrument"])[:5] if groups.get("instrument") else ""
    own = bool(instrument and forms.own.intersection(words))
    numbers = _squeezed(f"{groups.get('inner') or ''}|{match['numbers']}")
    return Basis(match.start(), match.end(), kind, numbers.rstrip("."), instrument, own)


def find_references(
    text: str, words: Sequence[Lexeme], bases: tuple[Basis, ...], language: str
) -> tuple[Reference, ...]:
    """Return the references to provisions in a text, in order, outside the legal `bases`."""
    forms = patterns(language)
    found: list[Reference] = []
    taken = Taken(bases)

    def keep(reference: Reference) -> None:
        if taken.take(reference.start, reference.end):
            found.append(reference)

    codes = "P" in text
    present = present_in(words)
    nouns = forms.numbers_first or not forms.provision_words.isdisjoint(present)
    if (codes or nouns) and has_number(text):
        for match in CODE.finditer(text) if codes else ():
            keep(
                Reference(match.start(), match.end(), "", ((_squeezed(match["code"]), *match.span("code")),))
            )
        for match in _matches(forms.provision, text, words, forms.provision_words, forms):
            keep(_reference(match))
    if forms.relative and (forms.numbers_first or not forms.relative_words.isdisjoint(present)):
        for match in _matches(forms.relative, text, words, forms.relative_words, forms):
            if not _VALUE.match(text, match.end()):
                keep(Reference(match.start(), match.end(), "", (), fold_word(match["relative"])))
    return tuple(sorted(found, key=start_of))


_NUMBER = regex.compile(ONE, regex.IGNORECASE)


def _reference(match: regex.Match[str]) -> Reference:
    start = match.start("numbers")
    numbers = tuple(
        (_squeezed(one.group()), start + one.start(), start + one.end())
        for one in _NUMBER.finditer(match["numbers"])
    )
    relative = " ".join(_folded(match["relative"]))
    return Reference(match.start(), match.end(), " ".join(_folded(match["noun"])), numbers, relative)
