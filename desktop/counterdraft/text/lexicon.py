"""The lexicons: which words of a language say how strongly, whether, when, where, how many and who.

Lexicons are shipped files (`resources/lexicons/*.toml`), read once. This module finds words in them; what
a difference means is decided by the classes of changes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from counterdraft.resources import resource
from counterdraft.text.confusables import scripts
from counterdraft.text.lexemes import Lexeme, PhraseSet

LANGUAGES = ("en", "ru", "fr", "hy")
"""Codes (ISO 639-1) of the languages that have a lexicon."""


_FRENCH_LETTERS = frozenset("éèêàùçîôûœ")


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, compiled.

    A key is: in `modality` the kind and the word (`obligation:shall`), in `quantifiers` and
    `conjunctions` the kind, in `verbs` the headword of the ladders, in `actors` the actor, in the others
    the first form of the phrase. `tables` holds what the readers of dates,
    numbers and references take from the file: months, units, number words, words before numbers.
    """

    language: str
    name: str
    stopwords: frozenset[str]
    preface: frozenset[str]
    light: frozenset[str]
    relatives: frozenset[str]
    verbs: PhraseSet
    intensifiers: PhraseSet
    modality: PhraseSet
    negation: PhraseSet
    scope: PhraseSet
    softeners: frozenset[str]
    quantifiers: PhraseSet
    conjunctions: PhraseSet
    places: PhraseSet
    weak_places: PhraseSet
    before_places: frozenset[str]
    after_places: PhraseSet
    place_links: frozenset[str]
    actors: PhraseSet
    agents: PhraseSet
    participles: tuple[str, ...]
    names: PhraseSet
    common_words: frozenset[str]
    tables: Mapping[str, Any]


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
    scope, territory, agency = data["scope"], data["territory"], data["agency"]
    return Lexicon(
        language=data["language"],
        name=data["name"],
        stopwords=_folded(data["stopwords"]),
        preface=_folded(data["lead"]["preface"]),
        light=_folded(data["lead"]["light"]),
        relatives=_folded(data["lead"]["relatives"]),
        verbs=PhraseSet(data["verbs"]),
        intensifiers=PhraseSet(_each(data["lead"]["intensifiers"])),
        modality=PhraseSet(_modality(data["modality"]), data["modality"]["except"]),
        negation=PhraseSet(_each(data["negation"]["words"]), data["negation"]["except"]),
        scope=PhraseSet(_each([*scope["words"], *scope["softeners"]]), scope["except"]),
        softeners=frozenset(_each(scope["softeners"])),
        quantifiers=PhraseSet(_kinds(data["quantifiers"]), data["quantifiers"]["except"]),
        conjunctions=PhraseSet(_kinds(data["conjunctions"]), data["conjunctions"]["except"]),
        places=PhraseSet(_each(territory["strong"]), territory["except"]),
        weak_places=PhraseSet(_each(territory["weak"]), [*territory["strong"], *territory["except"]]),
        before_places=_folded(territory["before"]),
        after_places=PhraseSet(_each(territory["after"]["words"])),
        place_links=_folded(territory["after"]["links"]),
        actors=PhraseSet(data["actors"]),
        agents=PhraseSet({"by": agency["by"], "agent": agency.get("instrumental", ())}, agency["except"]),
        participles=tuple(agency["participles"]),
        names=PhraseSet(_each(data["names"]["words"])),
        common_words=_folded(data["names"]["common"]),
        tables=data,
    )


@cache
def lexicon(language: str) -> Lexicon:
    """Return the shipped lexicon of a language (ISO 639-1 code out of `LANGUAGES`), read once.

    Raises:
        FileNotFoundError: there is no lexicon of that language.
    """
    return parse_lexicon(resource(f"lexicons/{language}.toml").read_text(encoding="utf-8"))


def language_of(words: Iterable[Lexeme], default: str = "en") -> str:
    """Return the language whose lexicon fits the words best: by script, then by stop words.

    `default` is returned where nothing tells (no letters, another script, Latin without stop words).
    """
    counts = {"latin": 0, "cyrillic": 0, "armenian": 0}
    english, french = lexicon("en").stopwords, lexicon("fr").stopwords
    score = 0
    for lexeme in words:
        for script in scripts(lexeme.word):
            if script in counts:
                counts[script] += lexeme.end - lexeme.start
        score += (lexeme.word in french) - (lexeme.word in english)
        score += bool(_FRENCH_LETTERS.intersection(lexeme.word))
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return default
    if script == "cyrillic":
        return "ru"
    if script == "armenian":
        return "hy"
    if score == 0:
        return default if default in ("en", "fr") else "en"
    return "fr" if score > 0 else "en"
