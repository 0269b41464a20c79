"""The regular expressions for legal bases and internal references, built from a language's lexicon.

All ignore case, but Roman numerals and single capital letters keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import regex  # type: ignore[import-untyped, unused-ignore]

from counterdraft.text.lexemes import fold_word, lexemes
from counterdraft.text.lexicon import LANGUAGES, lexicon

_EDGE = r"(?<![\p{L}\p{Nd}])"
_STOP = r"(?!\p{L})"
_ROMAN = r"(?-i:[IVXL]+)(?!\p{L})"
_REPEAT = r"(?:\s?(?:bis|ter|quater|alt)\b)?"
_POINT = r"(?:\s?\(\p{L}{1,4}\)|\s?\(\d{1,2}\))*"
_WORD = r"[\p{L}\-]+(?:'|\s+|,\s+)"

ONE = (
    r"(?:\d+(?:\.\d+)*[a-zа-я]?(?!\p{L})|" + _ROMAN + r"|\(?\p{L}{1,4}\)|(?-i:[A-Z])(?![\p{L}\p{M}]))"
    + _REPEAT + _POINT
)  # fmt: skip
"""One number of a reference: 5, 3.1, 7a, II, (a), A, 2 bis, 5(a)(ii)."""

CODE = regex.compile(
    r"(?<![\p{L}\p{Nd}/])(?P<code>(?:OP|PP)\s?\d+(?:\s?(?:bis|ter|quater|alt)\b(?:\s?\d)?)?(?:\s?\(\p{L}{1,4}\))*)"
)
"""A room reference: OP5, PP3, OP2 bis, OP5(a)."""

_NUMBER = re.compile(r"\d|[IVXL]\b|[^\W\d_]\)|\b[A-Z]\b")
_DIGIT = re.compile(r"\d")
_CAPITAL_ALONE = re.compile(r"[A-Z](?!\w)")
"""With a digit or a bracket, all that `_NUMBER` can find; each by itself is looked for much faster."""


_SMALL = "abcdefghijklmnopqrstuvwxyz_"
_SIGNS = {
    code: "0" if sign in "0123456789)" else "A" if sign.isupper() else "a" if sign in _SMALL else " "
    for code, sign in enumerate(map(chr, range(128)))
}
"""The same for texts in ASCII, in one step: figures and brackets, capitals, other letters, and the rest."""


@lru_cache(maxsize=8)
def has_number(text: str) -> bool:
    """Whether a text holds a digit, a Roman number or a letter by itself, as all that it refers to has."""
    if text.isascii():
        signs = text.translate(_SIGNS)
        if not ("0" in signs or "A " in signs or signs.endswith("A")):
            return False
    elif not (_DIGIT.search(text) or ")" in text or _CAPITAL_ALONE.search(text)):
        return False
    return _NUMBER.search(text) is not None


@cache
def _nouns() -> re.Pattern[str]:
    stems: set[str] = {"OP", "PP"}
    for language in LANGUAGES:
        table = lexicon(language).tables
        for phrase in (*table["references"]["provision"], *table["legal"]["article"]):
            stems.add(phrase.split()[0].rstrip(".")[:4])
    ordered = sorted(stems, key=lambda stem: (-len(stem), stem))
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, ordered))})", re.IGNORECASE)


def may_refer(text: str) -> bool:
    """Whether a text may refer to a provision by number, in any language; cheap, and never too strict."""
    return has_number(text) and _nouns().search(text) is not None


@dataclass(frozen=True)
class Patterns:
    """The compiled patterns of one language; `ground` and `relative` are None where it has none.

    Groups: `noun`, `numbers`, `inner` (numbers of a paragraph before an article), `words` and
    `instrument`, `relative`.
    """

    article: regex.Pattern[str]
    chapter: regex.Pattern[str]
    resolution: regex.Pattern[str]
    ground: regex.Pattern[str] | None
    provision: regex.Pattern[str]
    relative: regex.Pattern[str] | None
    own: frozenset[str]
    """Folded words that make an instrument the text itself: this, present."""
    basis_words: frozenset[str]
    """A text without any of these first words of articles, chapters and resolutions names none."""
    ground_words: frozenset[str]
    provision_words: frozenset[str]
    relative_words: frozenset[str]
    numbers_first: bool
    """Whether numbers stand before their nouns, so that no first word tells where to look."""


def _choice(forms: Iterable[str]) -> str:
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    escaped = (regex.escape(form, literal_spaces=True).replace(r"\*", "*") for form in ordered)
    return "|".join(form.replace(" ", r"\s+").replace("*", r"\p{L}*") for form in escaped)


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(lexemes(phrase)[0].word for phrase in phrases)


def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


@cache
def patterns(language: str) -> Patterns:
    """Return the patterns of one language, compiled once."""
    legal: dict[str, Any] = lexicon(language).tables["legal"]
    inner: dict[str, Any] = lexicon(language).tables["references"]
    join = _choice(inner["join"])
    tail = _instrument(language, legal)
    prefix = _paragraph_of(legal, inner, join)
    if language == "hy":
        article, provision = _numbers_first(legal, inner)
    else:
        article = rf"{_EDGE}{prefix}(?P<noun>{_choice(legal['article'])})\s*{_numbers(join)}{tail}?"
        provision = (
            rf"{_EDGE}(?P<noun>{_choice(inner['provision'])})\s*(?<=[\s.]){_numbers(join)}{_relative(inner)}"
        )
    relative = f"{_EDGE}(?P<relative>{_choice(inner['relative'])}){_STOP}" if inner["relative"] else ""
    ground = _ground(legal) if language != "hy" else ""
    return Patterns(
        article=_compiled(article),
        chapter=_compiled(
            rf"{_EDGE}(?P<noun>{_choice(legal['chapter'])})\s+(?P<numbers>{_ROMAN}|\d+){tail}?"
        ),
        resolution=_compiled(_resolution(legal, prefix, join)),
        ground=_compiled(ground) if ground else None,
        provision=_compiled(provision),
        relative=_compiled(relative) if relative else None,
        own=frozenset(fold_word(word) for phrase in legal["this"] for word in phrase.split()),
        basis_words=_first_words([*legal["article"], *legal["chapter"], *legal["resolution"]]),
        ground_words=_first_words(legal["grounds"]),
        provision_words=_first_words(inner["provision"]),
        relative_words=_first_words(inner["relative"]),
        numbers_first=language == "hy",
    )


def _numbers(join: str) -> str:
    link = rf"\s*(?:,|-|(?<!\p{{L}})(?:{join}){_STOP})\s*(?:{join}\s+)?"
    return rf"(?P<numbers>{ONE}(?:{link}{ONE})*)"


def _paragraph_of(legal: dict[str, Any], inner: dict[str, Any], join: str) -> str:
    """An optional "paragraph 2 of" before an article or resolution."""
    nouns, links = _choice(inner["provision"]), _choice([*legal["links"], "of", "de"])
    numbers = rf"(?P<inner>{ONE}(?:\s*(?:,|-|{join})\s*{ONE})*)"
    return rf"(?:(?:{nouns})\s+{numbers},?\s+(?:{links})?\s*(?:the\s+|l')?)?"


def _instrument(language: str, legal: dict[str, Any]) -> str:
    """The instrument that a number belongs to: a few words, then one of the list."""
    name = f"(?P<instrument>{_choice(legal['instruments'])}){_STOP}"
    if language == "en":
        return rf"(?:\s+(?=(?:of|to|under|in)\s)(?P<words>(?:{_WORD}){{1,6}}?){name})"
    if language == "fr":
        return rf"(?:\s+(?=d[ue']|des\s)(?P<words>(?:{_WORD}){{0,5}}?){name})"
    return rf"(?:\s+(?P<words>(?:{_WORD}){{0,2}}?){name})"


def _relative(inner: dict[str, Any]) -> str:
    if not inner["relative"]:
        return "(?P<relative>(?!))?"
    return rf"(?:,?\s+(?P<relative>{_choice(inner['relative'])}){_STOP})?"


def _numbers_first(legal: dict[str, Any], inner: dict[str, Any]) -> tuple[str, str]:
    """Articles and provisions where the number comes first, as in Armenian (3-րդ հոդված)."""
    number = r"(?P<numbers>\d+(?:\.\d+)?)(?:-\p{L}+)?"
    holder = rf"(?:(?P<instrument>{_choice(legal['instruments'])})\s+)?(?P<words>)(?P<inner>(?!))?"
    return (
        rf"{_EDGE}{holder}{number}\s+(?P<noun>{_choice(legal['article'])}){_STOP}",
        rf"{_EDGE}{number}\s+(?P<noun>{_choice(inner['provision'])}){_STOP}(?P<relative>(?!))?",
    )


def _ground(legal: dict[str, Any]) -> str:
    """An instrument named as the ground of what follows: "pursuant to the Treaty"."""
    names = _choice(legal["instruments"])
    # A parenthesis may stand inside: "on the basis, inter alia, of the Charter".
    grounds = _choice(legal["grounds"]).replace(r"\s+", r"(?:\s+|\s*,[\p{L}\s]{1,30},\s*)")
    words = rf"(?P<words>(?:{_WORD}){{0,5}}?)"
    return rf"{_EDGE}(?P<ground>{grounds}){_STOP}[\s,]*{words}(?P<instrument>{names}){_STOP}"


def _resolution(legal: dict[str, Any], prefix: str, join: str) -> str:
    year = r"(?:\s*\(\d{4}\)|\s*\([IVX]+\))?"
    more = rf"(?:\s*(?:,|(?<!\p{{L}})(?:{join}){_STOP})\s*\d[\w./\-]*\s*\(\d{{4}}\))*"
    return (
        rf"{_EDGE}{prefix}(?P<noun>{_choice(legal['resolution'])})\s+(?:\([A-Z]{{2,4}}\)\s*)?"
        rf"(?:no\.?|№|n°|nº|#)?\s*(?P<numbers>[\p{{L}}/.()\-]{{0,12}}?\d[\w./\-]*{year}{more})"
    )
