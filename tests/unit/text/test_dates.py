"""Dates, times and periods in four languages, and what lies between two of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counterdraft.text.dates import Moment, MomentKind, describe_shift, find_moments
from counterdraft.text.lexemes import lexemes
from counterdraft.text.numbers import find_figures


def moments(text: str, language: str = "en") -> tuple[Moment, ...]:
    words = lexemes(text)
    return find_moments(text, words, find_figures(text, words, language), language)


def one(text: str, language: str = "en") -> Moment:
    found = moments(text, language)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("on 11 May 2021", "en"),
        ("on 11th of May 2021", "en"),
        ("on May 11, 2021", "en"),
        ("on 2021-05-11", "en"),
        ("11 мая 2021 года", "ru"),
        ("11 мая 2021 г.", "ru"),
        ("11.05.2021", "ru"),
        ("le 11 mai 2021", "fr"),
        ("2021 թվականի մայիսի 11-ին", "hy"),
        ("2021 թ. մայիսի 11-ի", "hy"),
    ],
)
def test_one_day_in_many_forms(text: str, language: str) -> None:
    moment = one(text, language)
    assert (moment.year, moment.month, moment.day) == (2021, 5, 11)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("within thirty days", "en", (30, "day")),
        ("a 30-day period", "en", (30, "day")),
        ("ten working days", "en", (10, "working day")),
        ("в течение тридцати дней", "ru", (30, "day")),
        ("30-дневный срок", "ru", (30, "day")),
        ("тридцатидневный срок", "ru", (30, "day")),
        ("в двухмесячный срок", "ru", (2, "month")),
        ("десяти рабочих дней", "ru", (10, "working day")),
        ("trente jours", "fr", (30, "day")),
        ("dix jours ouvrables", "fr", (10, "working day")),
        ("երեսուն օրվա ընթացքում", "hy", (30, "day")),
        ("three months", "en", (3, "month")),
        ("пять лет", "ru", (5, "year")),
    ],
)
def test_periods(text: str, language: str, expected: tuple[int, str]) -> None:
    moment = one(text, language)
    assert moment.kind is MomentKind.PERIOD
    assert (moment.amount, moment.unit) == expected


@pytest.mark.parametrize(
    ("text", "language", "minutes", "zone"),
    [
        ("until 18:00 CET", "en", 1080, "cet"),
        ("until 6 p.m. New York time", "en", 1080, "new york time"),
        ("before 18.00 hours (Yerevan time, UTC+4)", "en", 1080, "yerevan time utc+4"),
        ("at 12:30 a.m.", "en", 30, ""),
        ("at noon UTC", "en", 720, "utc"),
        ("в 18 часов", "ru", 1080, ""),
        ("до 18.00 по московскому времени", "ru", 1080, "по московскому времени"),
        ("à 18 h 30, heure de Paris", "fr", 1110, "heure de paris"),
    ],
)
def test_times_of_day(text: str, language: str, minutes: int, zone: str) -> None:
    moment = one(text, language)
    assert moment.kind is MomentKind.TIME
    assert (moment.minutes, moment.zone) == (minutes, zone)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Article 11 may apply", "en"),
        ("the Parties march on", "en"),
        ("2,000 units", "en"),
        ("in paragraph 5", "en"),
        ("статья 11", "ru"),
        ("l'article 11", "fr"),
        ("at 99:99", "en"),
        ("on 45 June", "en"),
    ],
)
def test_what_is_no_date(text: str, language: str) -> None:
    assert not any(moment.day or moment.minutes or moment.amount for moment in moments(text, language))


def test_a_date_that_can_be_read_in_two_ways_is_not_guessed() -> None:
    assert one("on 01/06/2023").unread == "01/06/2023"
    assert one("on 25/12/2023").month == 12
    assert one("on 12/25/2023").day == 25
    assert one("on 06/06/2023").month == 6


def test_years_and_months_alone() -> None:
    assert one("by 2030").year == 2030
    assert one("в 2023 году", "ru").year == 2023
    assert one("en 2023", "fr").year == 2023
    assert one("in June").month == 6
    assert (one("in June 2024").year, one("in June 2024").month) == (2024, 6)


def shift(old: str, new: str) -> str:
    return describe_shift(one(old), one(new))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("1 June 2023", "1 March 2023", "earlier by 92 days"),
        ("12 October", "14 October", "later by 2 days"),
        ("1 June 2023", "2 June 2023", "later by 1 day"),
        ("thirty days", "15 days", "15 days instead of 30 days: −15 days"),
        ("15 days", "60 days", "60 days instead of 15 days: +45 days"),
        ("two weeks", "three months", "3 months instead of 2 weeks"),
        ("18:00 UTC", "12:30 UTC", "earlier by 5 hours 30 minutes"),
        ("18:00 UTC", "18:00 CET", "time zone UTC to CET"),
        ("18:00 UTC", "19:00", "other hour, and time zone UTC to not named"),
        ("1 June", "1 June 2023", "year 2023 added"),
        ("1 June 2023", "1 June", "year 2023 no longer named"),
        ("1 June 2023", "1 March", "earlier by 92 days, if both are in 2023"),
        ("in June 2023", "in September 2023", "later by 3 months"),
        ("by 2030", "by 2035", "later by 5 years"),
        ("by 2030", "1 June 2030", "date made more exact"),
        ("1 June 2030", "by 2030", "date made less exact"),
        ("1 June 2023", "01/06/2023", "date that can be read in two ways: 01/06/2023"),
        ("30 February 2023", "1 March 2023", "a day that the calendar does not have"),
        ("1 to 5 June 2023", "1 to 9 June 2023", "later by 4 days, at its end"),
        ("1 June 2023", "1 to 5 June 2023", "one day replaced by several"),
        ("1 June 2023", "ten days", "date replaced by period"),
    ],
)
def test_differences(old: str, new: str, sentence: str) -> None:
    assert shift(old, new) == sentence


MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
}


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(["en", "ru", "fr"]))
def test_every_day_is_read_in_every_language(day: date, language: str) -> None:
    moment = one(f"x {day.day} {MONTHS[language][day.month - 1]} {day.year}.", language)
    assert (moment.year, moment.month, moment.day) == (day.year, day.month, day.day)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_differences_count_the_days_of_the_calendar(one_day: date, other: date) -> None:
    assume(one_day != other)
    delta = (other - one_day).days
    words = "day" if abs(delta) == 1 else "days"
    side = "earlier" if delta < 0 else "later"
    assert shift(f"on {one_day}", f"on {other}") == f"{side} by {abs(delta):,} {words}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("于2021年5月11日在北京签署", (2021, 5, 11)),
        ("2021년 5월 11일까지", (2021, 5, 11)),
        ("2021年5月の会議", (2021, 5, None)),
        ("规定了2021年的措施", (2021, None, None)),
    ],
)
def test_eastern_dates_are_read_whatever_letters_stand_beside(
    text: str, day: tuple[int, int | None, int | None]
) -> None:
    found = one(text)
    assert (found.year, found.month, found.day) == day


@pytest.mark.parametrize("text", ["5年计划", "9999年", "2021年13月"])
def test_what_is_no_eastern_date_is_read_as_none(text: str) -> None:
    assert not [found for found in moments(text) if found.month is not None]
