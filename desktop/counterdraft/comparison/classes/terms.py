"""TERM: capitals that make a word a defined term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import regex  # type: ignore[import-untyped, unused-ignore]

from counterdraft.comparison.classes.contrast import Contrast
from counterdraft.model.change import ChangeClass
from counterdraft.model.draft import Provision
from counterdraft.text.lexemes import lexemes
from counterdraft.text.lexicon import LANGUAGES, lexicon

_QUOTED = regex.compile(r"[“\"«„‘‹]\s*(?P<term>[^“”\"«»„‘’‹›\n]{1,60}?)\s*[”\"»“’›]")


def _introductions() -> regex.Pattern[str]:
    words = {word for code in LANGUAGES for word in lexicon(code).tables["terms"]["introduce"]}
    choices = "|".join(
        regex.escape(word, literal_spaces=True).replace(" ", r"\s+")
        for word in sorted(words, key=len, reverse=True)
    )
    return regex.compile(rf"(?:{choices})[\s:,\-–—՝]*(?:the|les?|la|as|comme)?\s*$", regex.IGNORECASE)


_OPENING = re.compile("[“«„‘‹]")


def defined_terms(provisions: Iterable[Provision]) -> frozenset[str]:
    """Return the folded words of the terms that a text defines.

    A term is defined where it stands in quotation marks with a capital, and either carries an article
    (“the Parties”), or follows words that define (hereinafter, далее, ci-après), or is followed by
    "means".
    """
    introduced = _introductions()
    articles = {word.rstrip("'") for code in LANGUAGES for word in lexicon(code).tables["terms"]["articles"]}
    words: set[str] = set()
    for provision in provisions:
        text = provision.text
        if '"' not in text and (text.isascii() or not _OPENING.search(text)):
            continue
        for match in _QUOTED.finditer(text):
            term = lexemes(match["term"])
            inside = [word for word in term if word.word not in articles]
            if not inside or len(inside) > 5 or not match["term"][inside[0].start].isupper():
                continue
            after = text[match.end() : match.end() + 12].lstrip().casefold()
            if (
                len(inside) < len(term)
                or introduced.search(text[max(0, match.start() - 60) : match.start()])
                or after.startswith(("means", "designates", "désigne", "означает", "shall mean"))
            ):
                words.update(word.word for word in inside)
    return frozenset(words)


def term_classes(contrast: Contrast, terms: frozenset[str]) -> Iterator[ChangeClass]:
    """Yield TERM where only capitals differ in a word of a term that either text defines."""
    old = contrast.old.inside(contrast.old.reading.words)
    new = contrast.new.inside(contrast.new.reading.words)
    if len(old) != len(new):
        return
    pairs = [
        (contrast.old.words_of(one), contrast.new.words_of(two))
        for one, two in zip(old, new, strict=True)
        if one.word == two.word
        and contrast.old.words_of(one) != contrast.new.words_of(two)
        and _defined(one.word, terms)
    ]
    pairs = [pair for pair in pairs if pair[0].casefold() == pair[1].casefold()]
    if pairs:
        sentence = "; ".join(f"{one} → {two}: may be a defined term" for one, two in pairs)
        yield ChangeClass(
            "TERM",
            "term.capital",
            "; ".join(one for one, _ in pairs),
            "; ".join(two for _, two in pairs),
            sentence,
        )


def _defined(word: str, terms: frozenset[str]) -> bool:
    if word in terms:
        return True
    stems = {
        word.removesuffix("s"),
        word.removesuffix("ies") + "y",
        f"{word}s",
        word.removesuffix("y") + "ies",
    }
    if stems & terms:
        return True
    if word.isascii():
        return False
    sizes = ((term, max(4, min(len(word), len(term)) - 2)) for term in terms)
    return any(term[:size] == word[:size] for term, size in sizes)
