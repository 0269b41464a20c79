"""WS TYPO PUNCT CASE SPELL HOMO: differences that change no word, found by folding both sides step by step.

A change is editorial only if the two windows are equal after all foldings; the classes given are the
foldings that this needs. Figures, brackets, symbols and inline objects are never folded away.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

import regex  # type: ignore[import-untyped, unused-ignore]

from counterdraft.comparison.classes.contrast import Contrast, Side
from counterdraft.model.change import ChangeClass
from counterdraft.text.confusables import INVISIBLE, repaired, skeleton, visible
from counterdraft.text.folding import TELLING_SIGNS
from counterdraft.text.lexemes import fold_word
from counterdraft.text.lexicon import lexicon
from counterdraft.text.numbers import FigureKind

FOLDS = ("HOMO", "SPELL", "CASE", "PUNCT", "WS", "TYPO")
"""Editorial classes with a folding, in the order in which each is tried to be done without."""

_TOKEN = regex.compile(
    r"(?P<number>\p{Nd}+(?:[.,/:]\p{Nd}+)*)"
    r"|(?P<word>(?:(?![ʼʻ])[\p{L}\p{M}])(?:(?![ʼʻ])[\p{L}\p{M}\u00ad\u200b-\u200f\u2060\ufeff])*)"
    r"|(?P<space>\s+)"
    r"|(?P<other>\.{3}|.)",
    regex.DOTALL,
)
_QUOTES = dict.fromkeys("“”„‟«»‹›〝〞〟＂″", '"')
_APOSTROPHES = dict.fromkeys("’‘ʼ‛＇`´′", "'")
_DASHES = dict.fromkeys("‐‑‒–—―−﹣－", "-")
_MARKS = {**_QUOTES, **_APOSTROPHES, **_DASHES, "…": "...", "․": ".", "։": ":", "՝": ",", "﹐": ","}
_PLAIN = re.compile("[a-z ]*")
_SPACES = regex.compile(r"\s+")
_WORDS = regex.compile(r"[\p{L}\p{M}]+")
_LETTERS = regex.compile(r"\p{L}+")
_LAST_WORD = regex.compile(r"(\p{L}+)\P{L}*$")
_FIRST_WORD = regex.compile(r"\P{L}*(\p{L}+)")

Token = tuple[str, str]
"""Kind (word, number, value, space, mark) and text of one token."""


def editorial_folds(contrast: Contrast) -> tuple[str, ...] | None:
    """Return the foldings that make both windows equal, fewest first tried; None if none do."""
    if _plainly_other(contrast):
        return None
    kept = list(FOLDS)
    if not _equal(contrast, frozenset(kept)):
        return None
    for fold in FOLDS:
        trial = frozenset(kept) - {fold}
        if _equal(contrast, trial):
            kept.remove(fold)
    return tuple(kept)


def _plainly_other(contrast: Contrast) -> bool:
    """Tell cheaply whether two windows of small letters alone hold other words; false where in doubt."""
    words = []
    for side in (contrast.old, contrast.new):
        text = side.text
        if not _PLAIN.fullmatch(text) or side.end > side.reading.list_link:
            return False
        if _has_value(side):
            return False
        words.append([_plain(word, side.reading.language) for word in text.split()])
    return words[0] != words[1]


@lru_cache(maxsize=65536)
def _plain(word: str, language: str) -> str:
    return _word(word, frozenset(FOLDS), language, acronym=False)


def _equal(contrast: Contrast, folds: frozenset[str]) -> bool:
    return canonical(contrast.old, folds) == canonical(contrast.new, folds)


def canonical(side: Side, folds: frozenset[str]) -> tuple[Token, ...]:
    """Return the tokens of a window after the foldings named."""
    tokens = list(_tokens(side, folds))
    if "SPELL" in folds:
        tokens = _join_compounds(tokens, side.reading.language)
    if "TYPO" in folds:
        tokens = _level_marks(tokens)
    if "PUNCT" in folds:
        tokens = [token for token in tokens if not _punctuation(token)]
    if "WS" in folds:
        tokens = [token for token in tokens if token[0] != "space"]
    return tuple(tokens)


def _tokens(side: Side, folds: frozenset[str]) -> Iterator[Token]:
    text, language = side.reading.text, side.reading.language
    values = dict(_values(side)) if "SPELL" in folds else {}
    position = side.start
    # A list's closing "and" travels with its last item: it punctuates ("punctuation, check meaning").
    stop = min(side.end, side.reading.list_link) if "PUNCT" in folds else side.end
    while position < stop:
        if position in values:
            position, value = values[position]
            yield "value", value
            continue
        match = _TOKEN.match(text, position, stop)
        if match is None:
            return
        position = match.end()
        token, kind = match.group(), match.lastgroup or "other"
        if kind == "word":
            yield "word", _word(token, folds, language, _acronym(side, match.start(), match.end()))
        elif kind == "other":
            if "HOMO" not in folds or not INVISIBLE.fullmatch(token):
                yield "mark", token
        else:
            yield kind, token


def _values(side: Side) -> Iterator[tuple[int, tuple[int, str]]]:
    """Numbers, dates and periods of the window by where they start: their end, and their value."""
    reading = side.reading
    taken: list[tuple[int, int]] = []
    for moment in side.inside(reading.moments):
        if side.start <= moment.start and moment.end <= side.end and not moment.unread:
            taken.append((moment.start, moment.end))
            yield moment.start, (moment.end, "|".join(moment.key))
    for figure in side.inside(reading.figures):
        inside = side.start <= figure.start and figure.end <= side.end
        if inside and not any(start < figure.end and figure.start < end for start, end in taken):
            order = "." if figure.kind is FigureKind.ORDINAL else ""
            yield figure.start, (figure.end, f"{figure.key}{order}{figure.unit}")


def _word(token: str, folds: frozenset[str], language: str, acronym: bool) -> str:
    word = unicodedata.normalize("NFC", token) if "TYPO" in folds else token
    if "SPELL" in folds:
        word = spelled(repaired(visible(word)) if "HOMO" in folds else word, language)
    if "CASE" in folds and not acronym:
        word = word.casefold() if "SPELL" in folds else word.lower()
    return skeleton(word) if "HOMO" in folds else word


def levelled(text: str) -> str:
    """Return a text in NFC, single spaces, without invisible characters, each word in one script."""
    if text.isascii():
        return str(_SPACES.sub(" ", text))
    composed = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    mended: str = _WORDS.sub(lambda match: repaired(match[0]), visible(composed))
    return mended


def strange_letters(contrast: Contrast) -> Iterator[str]:
    """Yield the foldings that levelling a contrast's windows stands for."""
    texts = contrast.old.text, contrast.new.text
    if any(unicodedata.normalize("NFC", text) != text for text in texts):
        yield "TYPO"
    if _SPACES.findall(texts[0]) != _SPACES.findall(texts[1]):
        yield "WS"
    if any(levelled(text) != _SPACES.sub(" ", unicodedata.normalize("NFC", text)) for text in texts):
        yield "HOMO"


def _acronym(side: Side, start: int, end: int) -> bool:
    """Whether capitals make a word another word: WHO and who, US and us. Emphasis (SHALL NOT) does not."""
    text = side.reading.text
    word = text[start:end]
    if not 2 <= len(word) <= 5 or not word.isupper() or fold_word(word) in side.reading.lexicon.stopwords:
        return False
    before = _LAST_WORD.search(text[max(0, start - 30) : start])
    after = _FIRST_WORD.match(text[end : end + 30])
    return not any(match and len(match[1]) > 1 and match[1].isupper() for match in (before, after))


def _level_marks(tokens: list[Token]) -> list[Token]:
    """One form of each quotation mark, apostrophe, dash, ellipsis; a hyphen between words as a space."""
    levelled: list[Token] = []
    for index, (kind, text) in enumerate(tokens):
        if kind != "mark":
            levelled.append((kind, text))
            continue
        mark = _MARKS.get(text, text)
        between = 0 < index < len(tokens) - 1 and tokens[index - 1][0] == "word" == tokens[index + 1][0]
        levelled.append(("space", " ") if mark == "-" and between else ("mark", mark))
    return levelled


def _join_compounds(tokens: list[Token], language: str) -> list[Token]:
    """Words written with a hyphen that are also written without one, as one word."""
    table = _spelling(language)
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        if 0 < index < len(tokens) - 1 and _hyphen(tokens[index]) and joined[-1][0] == "word":
            whole = joined[-1][1] + tokens[index + 1][1]
            if tokens[index + 1][0] == "word" and _matches(table.joined, whole.casefold()):
                joined[-1] = ("word", whole)
                index += 2
                continue
        joined.append(tokens[index])
        index += 1
    return joined


def _hyphen(token: Token) -> bool:
    return token[0] == "mark" and (token[1] == "-" or token[1] in _DASHES)


def _punctuation(token: Token) -> bool:
    kind, text = token
    if kind != "mark" or text in TELLING_SIGNS:
        return False
    return text == "..." or text in _APOSTROPHES or unicodedata.category(text)[0] == "P"


class _Spelling:
    """The spelling variants of one language, compiled."""

    def __init__(self, language: str) -> None:
        table = lexicon(language).tables["spelling"]
        self.exact: dict[str, str] = {}
        self.stems: list[tuple[str, str]] = []
        for first, *others in table["variants"]:
            for other in others:
                if other.endswith("*"):
                    self.stems.append((other[:-1], first.rstrip("*")))
                else:
                    self.exact[other] = first.rstrip("*")
        self.ise = bool(table["ise"])
        self.not_ise = tuple(table.get("not_ise", ()))
        self.joined = tuple(table["joined"])
        self.yo = frozenset(table.get("yo", ()))


@cache
def _spelling(language: str) -> _Spelling:
    return _Spelling(language)


def _matches(forms: tuple[str, ...], word: str) -> bool:
    return any(word.startswith(form[:-1]) if form.endswith("*") else word == form for form in forms)


_ISE = regex.compile(r"^(\p{L}{4,}?)i(s)(e|ed|es|ing|er|ers|ation|ations|ational)$")


@lru_cache(maxsize=65536)
def spelled(word: str, language: str) -> str:
    """Return a word in the spelling that stands first in its language's table of variants."""
    table = _spelling(language)
    low = word.lower()
    if language == "ru":
        bare = low.replace("ё", "е")
        plain = low if bare in table.yo else bare
    else:
        plain = low.replace("և", "եւ")
    if language == "fr" and word[:1].isupper():
        plain = (
            "".join(
                letter
                for letter in unicodedata.normalize("NFD", plain[:1])
                if not unicodedata.combining(letter)
            )
            + plain[1:]
        )
    plain = table.exact.get(plain, plain)
    for stem, first in table.stems:
        if plain.startswith(stem):
            plain = first + plain[len(stem) :]
    if table.ise and not _matches(table.not_ise, plain):
        plain = _ISE.sub(r"\1iz\3", plain)
    if word.isupper() and len(word) > 1:
        return plain.upper()
    return plain[:1].upper() + plain[1:] if word[:1].isupper() else plain


def editorial_classes(contrast: Contrast, folds: tuple[str, ...]) -> Iterator[ChangeClass]:
    """Yield the class of each folding that was needed; spaces beside punctuation go with it."""
    old, new = contrast.old.text, contrast.new.text
    shown = [fold for fold in reversed(FOLDS) if fold in folds and not (fold == "WS" and "PUNCT" in folds)]
    for fold in shown:
        sentence = _explain(fold, contrast, " only" if len(shown) == 1 else "")
        yield ChangeClass(fold, f"editorial.{fold.lower()}", old, new, sentence)


def _explain(fold: str, contrast: Contrast, only: str) -> str:
    old, new = contrast.old.text.strip(), contrast.new.text.strip()
    if fold == "WS":
        return f"white space{only}"
    if fold == "TYPO":
        return f"typographic form{only}: quotation marks, dashes, apostrophes or ellipsis"
    if fold == "CASE":
        return f"capitals{only}: {old} → {new}"
    if fold == "HOMO":
        return "look-alike letters of another script or invisible characters: suspicious"
    if fold == "SPELL":
        same = _has_value(contrast.old) or _has_value(contrast.new)
        return f"same value in another form: {old} = {new}" if same else f"spelling variant: {old}, {new}"
    return f"punctuation{only}{', check meaning' if _check_meaning(contrast) else ''}"


def _has_value(side: Side) -> bool:
    return bool(side.inside(side.reading.figures)) or bool(side.inside(side.reading.moments))


def _check_meaning(contrast: Contrast) -> bool:
    """Whether punctuation may carry sense: commas beside which, that, and; semicolons; questions; quotes."""
    for side in (contrast.old, contrast.new):
        around = side.reading.plain[max(0, side.start - 12) : side.end + 12]
        if any(mark in side.text for mark in ';?!:"“”«»()') or any(
            word in side.reading.lexicon.relatives for word in _LETTERS.findall(around.casefold())
        ):
            return True
    return False
