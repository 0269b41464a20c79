"""Numbers in running text: figures and number words, read to exact values.

Values are exact decimals, so that thirty, 30 and 30.0 are equal and 1.25 million is 1,250,000. A number
glued to letters (OP5, L.5) is a name, not a figure, and is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache

import regex  # type: ignore[import-untyped, unused-ignore]

from counterdraft.text.lexemes import Lexeme, fold_word, has_digits, present_in
from counterdraft.text.lexicon import lexicon

_SPACE = " \u00a0\u202f\u2009\u2007"
_APART = r"(?<![\p{L}\p{M}\p{Nd}/.])(?<!\p{L}[.\-‐‑–])"
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""Scripts that set no space between words, so that a letter before a number does not make it a name."""

_FIGURE = (
    rf"(?P<sign>(?<![\p{{L}}\p{{Nd}})\]])(?<!\p{{Nd}}[{_SPACE}])[-−](?=\d))?"
    rf"(?P<body>\d+/\d+(?![/\d])|\d{{1,3}}(?:[{_SPACE}'’]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
    rf"(?P<suffix>(?:st|nd|rd|th|er|ère|e|ème|ᵉ)(?!\p{{L}})|-(?:й|я|е|го|му|ый|ая|ое|ой|րդ|ին)(?!\p{{L}}))?"
    r"(?![/\p{Nd}]|\.\p{L}{2})"
)
_DIGITS = regex.compile(_APART + _FIGURE)
_BESIDE_WORDS = regex.compile(rf"(?:{_APART}|(?<=[{_UNSPACED}])){_FIGURE}")
_UNSPACED_LETTER = regex.compile(rf"[{_UNSPACED}]")


class FigureKind(Enum):
    """Whether a number counts things or tells their order."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number in a text, `start` to `end` in code points, with its unit sign or currency included.

    `value` is None for a number that is no quantity (3.1.5, 2/3); such figures are equal when `key` is.
    `unit` is `%`, an ISO 4217 code or empty. A `weak` figure (one, second) is as often another part of
    speech: it counts only beside another number.
    """

    start: int
    end: int
    key: str
    value: Decimal | None
    kind: FigureKind = FigureKind.CARDINAL
    unit: str = ""
    weak: bool = False


@dataclass(frozen=True)
class _Words:
    values: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    joiners: frozenset[str]
    weak: frozenset[str]
    units: tuple[tuple[regex.Pattern[str], str], ...]
    prefixes: tuple[tuple[regex.Pattern[str], str], ...]
    decimal: str
    known: frozenset[str]
    """Every word that begins a number."""


@cache
def _words(language: str) -> _Words:
    table = lexicon(language).tables["numbers"]
    units = {"%": table["percent"], **table["currencies"]}
    values = {fold_word(word): value for word, value in table["words"].items()}
    scales = {fold_word(word): value for word, value in table["scales"].items()}
    ordinals = {fold_word(word): value for word, value in table["ordinals"].items()}
    return _Words(
        values=values,
        scales=scales,
        ordinals=ordinals,
        joiners=frozenset(table["joiners"]),
        weak=frozenset(fold_word(word) for word in table["weak"]),
        units=tuple((_unit(forms, after=True), name) for name, forms in units.items()),
        prefixes=tuple((_unit(forms, after=False), name) for name, forms in units.items() if name != "%"),
        decimal=table["decimal"],
        known=frozenset({*values, *scales, *ordinals}),
    )


def _unit(forms: Iterable[str], *, after: bool) -> regex.Pattern[str]:
    choices = "|".join(
        regex.escape(form, literal_spaces=True).replace(" ", r"\s+")
        + (r"(?!\p{L})" if form[-1].isalpha() else "")
        for form in sorted(forms, key=len, reverse=True)
    )
    if after:
        return regex.compile(rf"\s?(?:{choices})", regex.IGNORECASE)
    return regex.compile(rf"(?<!\p{{L}})(?:{choices})\s?$", regex.IGNORECASE)


def number_word(word: str, language: str) -> int | None:
    """Return the value of one folded number word (not of a scale such as thousand), None if it is none."""
    return _words(language).values.get(word)


def find_figures(text: str, words: tuple[Lexeme, ...], language: str) -> tuple[Figure, ...]:
    """Return the numbers of a text in order.

    Args:
        text: the text.
        words: its lexemes.
        language: code of the lexicon whose number words and decimal sign apply.
    """
    table = _words(language)
    digits = [*_digit_figures(text, table)] if has_digits(text, words) else []
    taken = {position for figure in digits for position in range(figure.start, figure.end)}
    spelled = [figure for figure in _word_figures(text, words, table) if figure.start not in taken]
    found = sorted([*digits, *spelled], key=lambda figure: figure.start)
    return tuple(_with_unit(text, figure, table) for figure in found)


def _digit_figures(text: str, table: _Words) -> Iterator[Figure]:
    unspaced = not text.isascii() and _UNSPACED_LETTER.search(text)
    for match in (_BESIDE_WORDS if unspaced else _DIGITS).finditer(text):
        body, start, end = match["body"], match.start(), match.end()
        value = parse_digits(body, table.decimal)
        if value is None:
            yield Figure(start, end, body, None)
            continue
        if match["sign"]:
            value = -value
        if match["suffix"]:
            yield Figure(start, end, _key(value), value, FigureKind.ORDINAL)
            continue
        while scale := _scale_after(text, end, table):
            value, end = value * scale[0], scale[1]
        yield Figure(start, end, _key(value), value)


_NEXT_WORD = regex.compile(rf"[{_SPACE}\-]?(\p{{L}}+)\.?")


def _scale_after(text: str, end: int, table: _Words) -> tuple[int, int] | None:
    match = _NEXT_WORD.match(text, end)
    if match is None:
        return None
    scale = table.scales.get(fold_word(match[1]))
    if scale is None:
        return None
    return scale, match.end(1) + (match.group().endswith(".") and len(match[1]) <= 4)


def parse_digits(body: str, decimal: str) -> Decimal | None:
    """Return the value of a number written in digits, None if it is no quantity.

    Spaces and apostrophes part thousands. A comma or point that stands more than once parts thousands
    too; one that stands once is the decimal sign, except a comma before three digits where the
    language's decimal sign is the point.
    """
    plain = body
    for mark in (*_SPACE, "'", "’"):
        plain = plain.replace(mark, "")
    if "/" in plain:
        return None
    for mark in ",.":
        groups = plain.split(mark)
        if len(groups) > 2:
            if (
                any(len(group) != 3 for group in groups[1:-1])
                or len(groups[-1].split(",.".replace(mark, ""))[0]) != 3
            ):
                return None
            plain = plain.replace(mark, "")
    if "," in plain and "." in plain:
        thousands = "," if plain.index(",") < plain.index(".") else "."
        plain = plain.replace(thousands, "")
    elif "," in plain and decimal == "." and len(plain.split(",")[1]) == 3:
        plain = plain.replace(",", "")
    return Decimal(plain.replace(",", "."))


def _key(value: Decimal) -> str:
    return format(value.normalize(), "f")


@dataclass(slots=True)
class _Sum:
    """A number being read word by word: thousands and above in `total`, the rest in `current`."""

    total: Decimal = Decimal(0)
    current: Decimal = Decimal(0)
    last: int = 0
    """What the last word was worth; decides what may follow it."""

    def add(self, value: int) -> bool:
        """Add a number word; False where it cannot belong to this number."""
        if value == 20 and self.current % 100 == 4 and self.last == 4:  # quatre-vingt
            self.current, self.last = self.current + 76, 80
            return True
        room = 100 if self.last in (100, *range(200, 1000, 100)) else 0
        if self.last in (60, 80):
            room = 20
        elif 20 <= self.last < 100 and self.last % 10 == 0:
            room = 10
        elif self.last >= 1000:
            room = 1000
        if self.last == 10 and 7 <= value <= 9:  # dix-sept, soixante-dix-sept
            room = 10
        if self.last and not 0 < value < room:
            return False
        self.current, self.last = self.current + value, value
        return True

    def scale(self, value: int) -> bool:
        """Multiply by a scale word; False where it cannot follow."""
        if value == 100:
            if (self.last >= 100 and self.last < 1000) or self.current >= 100:
                return False
            self.current = (self.current or Decimal(1)) * 100
        else:
            if self.total and self.total < value:
                return False
            self.total += (self.current or Decimal(1)) * value
            self.current = Decimal(0)
        self.last = value
        return True


def _glued(text: str, left: Lexeme, right: Lexeme) -> bool:
    return text[left.end : right.start].strip(f"{_SPACE}\n") in ("", "-", "‐", "‑")


def _word_figures(text: str, words: tuple[Lexeme, ...], table: _Words) -> Iterator[Figure]:
    if table.known.isdisjoint(present_in(words)):
        return
    index = 0
    while index < len(words):
        word = words[index].word
        if word not in table.values and word not in table.scales:
            if word in table.ordinals:
                yield _ordinal(words, index, index, Decimal(table.ordinals[word]), table)
            index += 1
            continue
        number, start = _Sum(), index
        index = _read(text, words, index, number, table)
        value = number.total + number.current
        if (
            index < len(words)
            and words[index].word in table.ordinals
            and _compound(text, words, index, number)
        ):
            yield _ordinal(words, start, index, value + table.ordinals[words[index].word], table)
            index += 1
            continue
        weak = index - start == 1 and (word in table.weak or word in table.scales)
        yield Figure(words[start].start, words[index - 1].end, _key(value), value, weak=weak)


def _compound(text: str, words: tuple[Lexeme, ...], index: int, number: _Sum) -> bool:
    return number.last >= 20 and _glued(text, words[index - 1], words[index])


def _ordinal(words: tuple[Lexeme, ...], first: int, last: int, value: Decimal, table: _Words) -> Figure:
    weak = first == last and words[first].word in table.weak
    return Figure(words[first].start, words[last].end, _key(value), value, FigureKind.ORDINAL, weak=weak)


def _read(text: str, words: tuple[Lexeme, ...], index: int, number: _Sum, table: _Words) -> int:
    """Read number words from `index` on; return the index after the last one that belongs."""
    begin = index
    while index < len(words):
        word = words[index].word
        if index > begin and not _glued(text, words[index - 1], words[index]):
            break
        if word in table.scales:
            if not number.scale(table.scales[word]):
                break
        elif word in table.values:
            if not number.add(table.values[word]):
                break
        elif word in table.joiners and index > begin and _joins(words, index, number, table):
            pass
        else:
            break
        index += 1
    return index


def _joins(words: tuple[Lexeme, ...], index: int, number: _Sum, table: _Words) -> bool:
    if index + 1 >= len(words):
        return False
    following = table.values.get(words[index + 1].word)
    if following is None:
        return False
    if "et" in table.joiners:  # vingt et un, soixante et onze; "deux et trois" are two numbers
        return number.last in range(20, 80, 10) and following in (1, 11)
    return number.last >= 100


def _with_unit(text: str, figure: Figure, table: _Words) -> Figure:
    for pattern, name in table.units:
        if match := pattern.match(text, figure.end):
            return _united(figure, figure.start, match.end(), name)
    head = text[max(0, figure.start - 20) : figure.start]
    if (head and not head[-1].isspace()) or head.rstrip()[-3:].isupper():
        for pattern, name in table.prefixes:
            if match := pattern.search(head):
                return _united(figure, figure.start - len(match.group()), figure.end, name)
    return figure


def _united(figure: Figure, start: int, end: int, unit: str) -> Figure:
    return Figure(start, end, figure.key, figure.value, figure.kind, unit, False)


def describe_difference(old: Figure, new: Figure) -> str:
    """Return the computed difference of two numbers, e.g. `60 instead of 15: +45`."""
    if old.unit != new.unit:
        return f"{_named(new)} instead of {_named(old)}"
    if old.value is None or new.value is None:
        return f"{new.key} instead of {old.key}"
    delta = new.value - old.value
    sign = "+" if delta > 0 else "−"
    points = " percentage points" if old.unit == "%" else ""
    return f"{_named(new)} instead of {_named(old)}: {sign}{grouped(abs(delta))}{points}"


def _named(figure: Figure) -> str:
    body = figure.key if figure.value is None else grouped(figure.value)
    if figure.unit == "%":
        return f"{body} %"
    return f"{figure.unit} {body}" if figure.unit else body


def grouped(value: Decimal) -> str:
    """Return a number with a comma between thousands, as explanations show it."""
    return format(value.normalize(), ",f")
