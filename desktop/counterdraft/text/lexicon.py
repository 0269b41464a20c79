"""The lexicons: which words of a language say how strongly, whether, when, where, how many and who.

Lexicons are shipped files (`resources/lexicons/*.toml`), read once. This module finds words in them; what
a difference means is decided by the classes of changes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import Any

import regex  # type: ignore[import-untyped, unused-ignore]

from counterdraft.resources import resource
from counterdraft.text.lexemes import Lexeme, PhraseBook, folded_in

LANGUAGES = ("en", "ru", "fr", "hy")
"""Codes (ISO 639-1) of the languages that have a lexicon."""


_FRENCH_LETTERS = frozenset("éèêàùçîôûœ")


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, compiled.

    `book` holds the sets of `SETS`. A key is: in `modality` the kind and the word (`obligation:shall`),
    in `quantifiers` and `conjunctions` the kind, in `verbs` the headword of the ladders, in `actors` the
    actor, of which `roles` are no names, in `agents` `by` or `agent` (a whole phrase), in the others the
    first form of the phrase. `tables` holds what the readers of dates, numbers and references take from
    the file.
    """

    language: str
    name: str
    book: PhraseBook
    stopwords: frozenset[str]
    preface: frozenset[str]
    light: frozenset[str]
    relatives: frozenset[str]
    softeners: frozenset[str]
    weak_places: frozenset[str]
    before_places: frozenset[str]
    place_links: frozenset[str]
    participles: tuple[str, ...]
    common_words: frozenset[str]
    roles: frozenset[str]
    tables: Mapping[str, Any]


SETS = (
    "verbs", "intensifiers", "modality", "negation", "scope", "quantifiers", "conjunctions", "places",
    "weak places", "after places", "actors", "agents", "names",
)  # fmt: skip
"""The sets of phrases of a lexicon, by the names under which its book returns them."""


def _each(phrases: Iterable[str | list[str]]) -> dict[str, tuple[str, ...]]:
    """Phrases by the first form of each: an entry is one phrase, or a row of forms of one phrase."""
    rows = [(phrase,) if isinstance(phrase, str) else tuple(phrase) for phrase in phrases]
    return {row[0]: row for row in rows}


def _kinds(table: Mapping[str, Any]) -> dict[str, Iterable[str]]:
    return {kind: forms for kind, forms in table.items() if kind != "except"}


def _modality(table: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {
        f"{kind}:{word}": forms
        for kind, entries in table.items()
        if kind != "except"
        for word, forms in _each(entries).items()
    }


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold().replace("ё", "е") for word in words)


def parse_lexicon(source: str) -> Lexicon:
    """Compile a lexicon from the text of its TOML file.

    Raises:
        KeyError: a section is missing.
        tomllib.TOMLDecodeError: the text is not TOML.
    """
    data = tomllib.loads(source)
    lead, territory = data["lead"], data["territory"]
    return Lexicon(
        language=data["language"],
        name=data["name"],
        book=_book(data),
        stopwords=_folded(data["stopwords"]),
        preface=_folded(lead["preface"]),
        light=_folded(lead["light"]),
        relatives=_folded(lead["relatives"]),
        softeners=frozenset(_each(data["scope"]["softeners"])),
        weak_places=frozenset(_each(territory["weak"])),
        before_places=_folded(territory["before"]),
        place_links=_folded(territory["after"]["links"]),
        participles=tuple(data["agency"]["participles"]),
        common_words=_folded(data["names"]["common"]),
        roles=frozenset(data["names"]["roles"]),
        tables=data,
    )


def _book(data: Mapping[str, Any]) -> PhraseBook:
    scope, territory, agency = data["scope"], data["territory"], data["agency"]
    book = PhraseBook()
    book.add("verbs", data["verbs"])
    book.add("intensifiers", _each(data["lead"]["intensifiers"]))
    book.add("modality", _modality(data["modality"]), data["modality"]["except"])
    book.add("negation", _each(data["negation"]["words"]), data["negation"]["except"])
    book.add("scope", _each([*scope["words"], *scope["softeners"]]), scope["except"])
    for name in ("quantifiers", "conjunctions"):
        book.add(name, _kinds(data[name]), data[name]["except"])
    book.add("places", _each(territory["strong"]), territory["except"])
    book.add("weak places", _each(territory["weak"]), [*territory["strong"], *territory["except"]])
    book.add("after places", _each(territory["after"]["words"]))
    book.add("actors", data["actors"])
    book.add("agents", {"by": agency["by"], "agent": agency.get("instrumental", ())}, agency["except"])
    book.add("names", _each(data["names"]["words"]))
    return book


@cache
def lexicon(language: str) -> Lexicon:
    """Return the shipped lexicon of a language (ISO 639-1 code out of `LANGUAGES`), read once.

    Raises:
        FileNotFoundError: there is no lexicon of that language.
    """
    return parse_lexicon(resource(f"lexicons/{language}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Voice:
    """What a text says of its language: letters by script, and French less English words."""

    latin: int
    cyrillic: int
    armenian: int
    french: int

    def __add__(self, other: Voice) -> Voice:
        return Voice(
            self.latin + other.latin,
            self.cyrillic + other.cyrillic,
            self.armenian + other.armenian,
            self.french + other.french,
        )

    def language(self, default: str = "en") -> str:
        """Return the language whose lexicon fits, by script, then by stop words and accents.

        `default` is returned where nothing tells: no letters, another script, Latin without stop words.
        """
        most = max(self.latin, self.cyrillic, self.armenian)
        if not most:
            return default
        if self.cyrillic == most:
            return "ru"
        if self.armenian == most:
            return "hy"
        if not self.french:
            return default if default in ("en", "fr") else "en"
        return "fr" if self.french > 0 else "en"


_CYRILLIC = regex.compile(r"[\u0400-\u052f]")
_ARMENIAN = regex.compile(r"[\u0531-\u0587]")
_LATIN = regex.compile(r"\p{Latin}")


def voice_of(text: str, words: Iterable[Lexeme]) -> Voice:
    """Return what a text, whose words are given too, says of its language."""
    score_of = _telling_words()
    known = folded_in(words)
    score = sum(map(score_of.get, known, repeat(0)))
    if text.isascii():
        # In such a text the letters are those of its words.
        return Voice(sum(map(len, filter(str.isalpha, known))), 0, 0, score)
    unknown = (word for word in known if not word.isascii() and score_of.get(word, 0) <= 0)
    score += sum(not _FRENCH_LETTERS.isdisjoint(word) for word in unknown)
    cyrillic, armenian = len(_CYRILLIC.findall(text)), len(_ARMENIAN.findall(text))
    latin = len(_LATIN.findall(text)) if cyrillic or armenian else sum(map(str.isalpha, text))
    return Voice(latin, cyrillic, armenian, score)


@cache
def _telling_words() -> dict[str, int]:
    """Stop words of French alone, which count 1, and of English alone, which count -1."""
    english, french = lexicon("en").stopwords, lexicon("fr").stopwords
    return dict.fromkeys(french - english, 1) | dict.fromkeys(english - french, -1)
