"""Numbers in digits and words, to exact values, and their differences."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.text.lexemes import lexemes
from counterdraft.text.numbers import (
    Figure,
    FigureKind,
    describe_difference,
    find_figures,
    grouped,
    parse_digits,
)


def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    return find_figures(text, lexemes(text), language)


def keys(text: str, language: str = "en") -> list[str]:
    return [figure.key + figure.unit for figure in figures(text, language)]


@pytest.mark.parametrize(
    "text",
    ["1,250,000", "1.25 million", "1 250 000", "1\u202f250\u202f000", "1'250'000", "1250 thousand",
     "one million two hundred and fifty thousand"],
)  # fmt: skip
def test_one_value_has_one_key_in_english(text: str) -> None:
    assert keys(f"a budget of {text} units") == ["1250000"]


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("1,25 млн", "ru", "1250000"),
        ("один миллион двести пятьдесят тысяч", "ru", "1250000"),
        ("тридцати пяти", "ru", "35"),
        ("тысяча девятьсот сорок пять", "ru", "1945"),
        ("1,25 million", "fr", "1250000"),
        ("un million deux cent cinquante mille", "fr", "1250000"),
        ("quatre-vingt-dix-sept", "fr", "97"),
        ("quatre-vingts", "fr", "80"),
        ("soixante et onze", "fr", "71"),
        ("vingt et un", "fr", "21"),
        ("dix-sept", "fr", "17"),
        ("deux billions", "fr", "2000000000000"),
        ("երեսուն", "hy", "30"),
        ("երկու հազար հինգ հարյուր", "hy", "2500"),
        ("thirty-five", "en", "35"),
        ("two billion", "en", "2000000000"),
        ("nineteen hundred", "en", "1900"),
        ("−5", "en", "-5"),
        ("2/3", "en", "2/3"),
        ("3.1.5", "en", "3.1.5"),
        ("1,250.75", "en", "1250.75"),
        ("1.250,75", "ru", "1250.75"),
    ],
)
def test_values(text: str, language: str, key: str) -> None:
    assert keys(f"x {text} y", language) == [key]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("five per cent", "en", ["5%"]),
        ("5 %", "fr", ["5%"]),
        ("5 процентов", "ru", ["5%"]),
        ("USD 20 and EUR 20", "en", ["20USD", "20EUR"]),
        ("costs $5", "en", ["5USD"]),
        ("20 рублей", "ru", ["20RUB"]),
        ("two and three", "en", ["2", "3"]),
        ("deux et trois", "fr", ["2", "3"]),
        ("twenty-first, 3rd", "en", ["21", "3"]),
        ("10-15", "en", ["10", "15"]),
        ("OP5, L.5/Rev.1, COVID-19", "en", []),
    ],
)
def test_units_lists_and_names(text: str, language: str, found: list[str]) -> None:
    assert keys(text, language) == found


def test_ordinals_and_weak_numbers_are_told_apart() -> None:
    one, third = figures("one report of the third session")
    assert one.weak
    assert one.kind is FigureKind.CARDINAL
    assert third.kind is FigureKind.ORDINAL
    assert not third.weak


def test_spans_hold_the_words_of_the_number() -> None:
    text = "within thirty-five days and 1.25 million units, USD 20"
    assert [text[one.start : one.end] for one in figures(text)] == ["thirty-five", "1.25 million", "USD 20"]


def difference(old: str, new: str) -> str:
    return describe_difference(figures(old)[0], figures(new)[0])


def test_differences() -> None:
    assert difference("15", "60") == "60 instead of 15: +45"
    assert difference("1.25 million", "2 million") == "2,000,000 instead of 1,250,000: +750,000"
    assert difference("30", "15") == "15 instead of 30: −15"
    assert difference("5 %", "7 %") == "7 % instead of 5 %: +2 percentage points"
    assert difference("USD 20", "EUR 20") == "EUR 20 instead of USD 20"
    assert difference("2/3", "3/4") == "3/4 instead of 2/3"


def test_a_fraction_is_no_quantity() -> None:
    assert parse_digits("2/3", ".") is None
    assert parse_digits("3.1.5", ".") is None
    assert parse_digits("1,250", ".") == 1250
    assert parse_digits("1,250", ",") == Decimal("1.25")


@given(st.integers(0, 10**12))
def test_grouped_digits_are_read_back(value: int) -> None:
    for text in (
        str(value),
        f"{value:,}",
        f"{value:,}".replace(",", " "),
        f"{value:,}".replace(",", "\u202f"),
    ):
        found = figures(f"a {text} b")
        assert [one.value for one in found] == [value], text


UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(value: int) -> str:
    if value < 20:
        return UNITS[value]
    if value < 100:
        return TENS[value // 10 - 2] + (f"-{UNITS[value % 10]}" if value % 10 else "")
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= scale:
            rest = value % scale
            link = " and " if 0 < rest < 100 else " "
            return f"{spelled(value // scale)} {name}" + (f"{link}{spelled(rest)}" if rest else "")
    raise AssertionError


@given(st.integers(0, 10**12 - 1))
def test_english_number_words_are_read_back(value: int) -> None:
    assert [one.value for one in figures(f"of {spelled(value)} units")] == [value]


@given(st.decimals(-(10**9), 10**9, places=2))
def test_grouping_shows_the_value(value: Decimal) -> None:
    assert Decimal(grouped(value).replace(",", "")) == value


@pytest.mark.parametrize(
    ("text", "key"), [("有效期为30天", "30"), ("ภายใน30วัน", "30"), ("30일까지", "30"), ("第5条", "5")]
)
def test_where_words_stand_without_spaces_a_letter_before_a_number_makes_no_name(text: str, key: str) -> None:
    assert keys(text) == [key]
    assert keys("OP30 и L.30") == []
