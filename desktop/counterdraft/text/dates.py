"""Dates, times of day and periods in running text, read to comparable values.

An all-figure date with slashes whose day and month could be exchanged (01/06/2023) is never guessed: its
value is its own spelling. Nothing here knows the current day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

import regex  # type: ignore[import-untyped, unused-ignore]

from counterdraft.text.lexemes import Lexeme, fold_word, has_digits, present_in
from counterdraft.text.lexicon import lexicon
from counterdraft.text.numbers import Figure, grouped, number_word
from counterdraft.text.spans import Taken


class MomentKind(Enum):
    """What a moment is: a day, month or year; a time of day; or a length of time."""

    DATE = "date"
    TIME = "time"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Moment:
    """One date, time or period, `start` to `end` in code points.

    DATE has any of `year`, `month`, `day` (`until` is the last day of a range) or, where it cannot be
    read for sure, only `unread`. TIME has `minutes` after midnight and perhaps a `zone`. PERIOD has
    `amount` and `unit` (minute, hour, day, working day, calendar day, week, month, year).
    """

    start: int
    end: int
    kind: MomentKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    unread: str = ""
    minutes: int | None = None
    zone: str = ""
    amount: Decimal | None = None
    unit: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What two moments must share to be the same."""
        values: Iterable[object] = (
            self.kind.value, self.year, self.month, self.day, self.until, self.unread,
            self.minutes, self.zone, self.amount and self.amount.normalize(), self.unit,
        )  # fmt: skip
        return tuple(str(value) for value in values)


@dataclass(frozen=True)
class _Forms:
    dates: tuple[regex.Pattern[str], ...]
    months: dict[str, int]
    years: regex.Pattern[str] | None
    times: regex.Pattern[str]
    units: tuple[tuple[regex.Pattern[str], str], ...]
    compounds: tuple[tuple[str, str], ...]


def _choice(forms: Iterable[str]) -> str:
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(regex.escape(form, literal_spaces=True).replace(" ", r"\s+") for form in ordered)


_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|-(?:го|е|ое|ին|ի))?"
_RANGE = (
    r"(?:(?P<from>[0-3]?\d)(?:st|nd|rd|th|er)?\s*"
    r"(?:-|–|—|to|and|et|au|по|до|и|—)\s*)?"
)
_EDGE = r"(?<![\p{L}\p{Nd}/.])"
_STOP = r"(?![\p{L}\p{Nd}])"
_FIGURES = (
    r"(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)",
    r"(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>[12]\d{3})",
    r"(?P<slashed>[0-3]?\d/[0-3]?\d/[12]\d{3})",
)


_EASTERN = regex.compile(
    r"(?P<year>[12]\d{3})\s?[年년](?:\s?(?P<month>1[0-2]|0?[1-9])\s?[月월]"
    r"(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?[日일])?)?"
)
"""Dates as Chinese, Japanese and Korean write them, whatever letters stand beside: 2021年5月12日."""


@cache
def _forms(language: str) -> _Forms:
    table: dict[str, Any] = lexicon(language).tables["dates"]
    months = {
        fold_word(name.rstrip(".")): number
        for number, names in enumerate(table["months"], 1)
        for name in names
    }
    # May, March and August are other words too: without their capital they are no months.
    month = f"(?P<name>{_choice(name for names in table['months'] for name in names)})"
    after = rf"(?:\s*(?:{_choice(table['year_after'])}){_STOP})" if table["year_after"] else ""
    year = rf"(?P<year>[12]\d{{3}}){_STOP}{after + '?' if after else ''}"
    patterns = [
        rf"{_RANGE}{_DAY}(?:\s+of|\s+de)?[\s\-]+{month}{_STOP}(?:,?\s+(?:de\s+)?{year})?",
        rf"{month}{_STOP}\s+(?:de\s+)?{year}",
    ]
    if language == "en":
        patterns.append(rf"{month}\s+{_RANGE}{_DAY}{_STOP}(?:,?\s+{year})?")
        patterns.append(rf"(?<=\b(?:{_choice(table['year_before'])})\s){month}{_STOP}")
    if language == "hy":
        patterns.insert(0, rf"(?:(?P<year>[12]\d{{3}}){_STOP}{after}\s*)?{month}\s+{_DAY}{_STOP}")
    if language in ("ru", "fr"):
        patterns.append(rf"{month}{_STOP}")
    return _Forms(
        tuple(
            regex.compile(rf"{_EDGE}{pattern}{_STOP}", regex.IGNORECASE) for pattern in (*_FIGURES, *patterns)
        ),
        months,
        _years(table, after),
        _times(table),
        tuple(
            (regex.compile(rf"[\s\-‐‑–)]{{0,3}}(?:{_choice(forms)}){_STOP}", regex.IGNORECASE), unit)
            for unit, forms in sorted(table["units"].items(), key=lambda item: -len(item[0]))
        ),
        tuple((stem, unit) for unit, stem in table.get("compounds", {}).items()),
    )


def _years(table: dict[str, Any], after: str) -> regex.Pattern[str] | None:
    choices = []
    if table["year_before"]:
        before = _choice(table["year_before"])
        choices.append(
            rf"(?<=\b(?:{before})\s)(?P<year>(?:1[89]|20|21)\d\d)(?![\p{{L}}\p{{Nd}}.,]\d)(?!\s*(?:%|[(]))"
        )
    if after:
        choices.append(rf"(?P<year>(?:1[89]|20|21)\d\d){after}")
    return regex.compile(rf"{_EDGE}(?:{'|'.join(choices)}){_STOP}", regex.IGNORECASE) if choices else None


def _times(table: dict[str, Any]) -> regex.Pattern[str]:
    one = rf"[\s,(]{{1,2}}(?:{_choice(table['zones'])})(?:[+\-−]\d{{1,2}})?(?!\p{{L}})"
    zone = rf"(?P<zone>(?:{one}){{1,2}}\)?)"
    return regex.compile(
        rf"{_EDGE}(?:"
        rf"(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[ap]\.?m\b\.?))?{zone}?"
        rf"|(?P<hour>[01]?\d)(?:\.(?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?){zone}?"
        rf"|(?P<hour>[0-2]?\d)\s?h(?:\s?(?P<minute>[0-5]\d))?(?!\p{{L}}){zone}?"
        rf"|(?P<hour>[0-2]?\d)[.\s](?P<minute>[0-5]\d)(?:\s(?:hours|часов|часа))?{zone}"
        rf"|(?<=\b(?:в|до|к|à|until|at|by)\s)(?P<hour>[0-2]?\d)\s(?:часов|heures|hours)(?:\s(?P<minute>[0-5]\d)\sминут)?{zone}?"
        rf"|(?P<word>noon|midnight|midi|minuit|полдень|полудня|полуночи)(?!\p{{L}}){zone}?"
        r")",
        regex.IGNORECASE,
    )


_OTHER_WORDS = frozenset({"may", "march"})
"""English months that without their capital are other words."""

_NOON = frozenset({"noon", "midi", "полдень", "полудня"})
_HOURS = frozenset({"noon", "midnight", "midi", "minuit", "полдень", "полудня", "полуночи"})


_REACH = 40
"""Code points on either side of a month's name within which its date lies."""


def find_moments(
    text: str, words: Sequence[Lexeme], figures: Sequence[Figure], language: str
) -> tuple[Moment, ...]:
    """Return the dates, times and periods of a text in order, without overlap.

    Args:
        text: the text.
        words: its lexemes.
        figures: the numbers found in it (`numbers.find_figures`).
        language: code of the lexicon whose months and units apply.
    """
    forms = _forms(language)
    found: list[Moment] = []
    taken = Taken()

    def keep(moment: Moment | None) -> None:
        if moment and taken.take(moment.start, moment.end):
            found.append(moment)

    present = present_in(words)
    digits = has_digits(text, words) or not _HOURS.isdisjoint(present)
    named = [] if present.isdisjoint(forms.months) else [w for w in words if w.word in forms.months]
    if language == "en":
        named = [w for w in named if w.word not in _OTHER_WORDS or text[w.start].isupper()]
    if not (digits or named or figures or forms.compounds):
        return ()
    for match in _EASTERN.finditer(text) if digits and ("年" in text or "년" in text) else ():
        year, month, day = (int(part) if part else None for part in match.group("year", "month", "day"))
        keep(Moment(match.start(), match.end(), MomentKind.DATE, year, month, day))
    for pattern in forms.dates[: len(_FIGURES)] if digits else ():
        for match in pattern.finditer(text):
            keep(_date(match, forms, language))
    for pattern in forms.dates[len(_FIGURES) :] if named else ():
        for word in named:
            # Only around a month's name: the text may be long.
            for match in pattern.finditer(text, max(0, word.start - _REACH), word.end + _REACH):
                keep(_date(match, forms, language))
    if digits:
        for match in forms.times.finditer(text):
            keep(_time(match))
        if forms.years:
            for match in forms.years.finditer(text):
                keep(Moment(match.start(), match.end(), MomentKind.DATE, year=int(match["year"])))
    for moment in _compounds(words, forms, language):
        keep(moment)
    for figure in figures:
        keep(_period(text, figure, forms))
    return tuple(sorted(found, key=lambda moment: moment.start))


def _date(match: regex.Match[str], forms: _Forms, language: str) -> Moment | None:
    groups = match.groupdict()
    if slashed := groups.get("slashed"):
        return _slashed(match, slashed)
    name = groups.get("name")
    if name is None:
        month = int(groups["month"])
    else:
        month = forms.months[fold_word(name.rstrip("."))]
        if language == "en" and fold_word(name) in _OTHER_WORDS and name[0].islower():
            return None
    year = int(groups["year"]) if groups.get("year") else None
    day = int(groups["day"]) if groups.get("day") else None
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    first = groups.get("from")
    until = day if first else None
    return Moment(
        match.start(), match.end(), MomentKind.DATE, year, month, int(first) if first else day, until
    )


def _slashed(match: regex.Match[str], slashed: str) -> Moment | None:
    first, second, year = (int(part) for part in slashed.split("/"))
    span = (match.start(), match.end(), MomentKind.DATE)
    if (first == second and first <= 12) or second <= 12 < first <= 31:
        return Moment(*span, year, second, first)
    if first <= 12 < second <= 31:
        return Moment(*span, year, first, second)
    return Moment(*span, unread=slashed)


def _time(match: regex.Match[str]) -> Moment | None:
    word, half = match["word"], match["half"]
    if word:
        minutes = 720 if word.casefold() in _NOON else 0
    else:
        hour = int(match["hour"])
        if hour > 24:
            return None
        if half:
            hour = hour % 12 + (12 if half[0] in "pP" else 0)
        minutes = hour * 60 + int(match["minute"] or 0)
    zone = " ".join(regex.findall(r"[\p{L}\d+\-]+", (match["zone"] or "").casefold().replace("−", "-")))
    return Moment(match.start(), match.end(), MomentKind.TIME, minutes=minutes, zone=zone)


def _compounds(words: Sequence[Lexeme], forms: _Forms, language: str) -> Iterator[Moment]:
    """Periods written as one adjective, such as двухмесячный."""
    if not forms.compounds:
        return
    for lexeme in words:
        for stem, unit in forms.compounds:
            head, found, ending = lexeme.word.partition(stem)
            if found and head and 2 <= len(ending) <= 3:
                amount = number_word(head, language)
                if amount is not None:
                    yield Moment(
                        lexeme.start, lexeme.end, MomentKind.PERIOD, amount=Decimal(amount), unit=unit
                    )


def _period(text: str, figure: Figure, forms: _Forms) -> Moment | None:
    if figure.value is None or figure.unit:
        return None
    for pattern, unit in forms.units:
        if match := pattern.match(text, figure.end):
            return Moment(figure.start, match.end(), MomentKind.PERIOD, amount=figure.value, unit=unit)
    return None


def describe_shift(old: Moment, new: Moment) -> str:
    """Return the computed difference of two moments, e.g. `earlier by 92 days`, `+45 days`.

    Where no exact difference exists (a year is missing, other units) the sentence says what changed.
    """
    if old.kind is not new.kind:
        return f"{old.kind.value} replaced by {new.kind.value}"
    if old.kind is MomentKind.PERIOD:
        return _period_shift(old, new)
    if old.kind is MomentKind.TIME:
        return _time_shift(old, new)
    return _date_shift(old, new)


def _period_shift(old: Moment, new: Moment) -> str:
    if old.amount is None or new.amount is None or old.unit != new.unit:
        return f"{_length(new)} instead of {_length(old)}"
    delta = new.amount - old.amount
    sign = "+" if delta > 0 else "−"
    return f"{_length(new)} instead of {_length(old)}: {sign}{_count(abs(delta), old.unit)}"


def _length(moment: Moment) -> str:
    return _count(moment.amount or Decimal(0), moment.unit)


def _count(amount: Decimal, unit: str) -> str:
    return f"{grouped(amount)} {unit}{'' if amount == 1 else 's'}"


def _time_shift(old: Moment, new: Moment) -> str:
    if old.zone != new.zone:
        change = f"time zone {old.zone.upper() or 'not named'} to {new.zone.upper() or 'not named'}"
        return change if old.minutes == new.minutes else f"other hour, and {change}"
    delta = (new.minutes or 0) - (old.minutes or 0)
    hours, minutes = divmod(abs(delta), 60)
    parts = [_count(Decimal(hours), "hour")] if hours else []
    parts += [_count(Decimal(minutes), "minute")] if minutes else []
    return f"{'earlier' if delta < 0 else 'later'} by {' '.join(parts)}"


def _date_shift(old: Moment, new: Moment) -> str:
    if old.unread or new.unread:
        return f"date that can be read in two ways: {new.unread or old.unread}"
    if (old.until is None) != (new.until is None):
        return "one day replaced by several" if new.until else "several days replaced by one"
    if (old.day is None) != (new.day is None) or (old.month is None) != (new.month is None):
        return "date made more exact" if new.day or (new.month and not old.month) else "date made less exact"
    if (old.year is None) != (new.year is None):
        year = new.year if old.year is None else old.year
        same = (old.month, old.day) == (new.month, new.day)
        if same:
            return f"year {year} {'added' if old.year is None else 'no longer named'}"
        return _days(_as_date(old, year), _as_date(new, year), f", if both are in {year}")
    if old.day is not None:
        if old.until != new.until and old.day == new.day:
            return _days(
                _as_date(old, old.year, old.until), _as_date(new, new.year, new.until), ", at its end"
            )
        return _days(_as_date(old, old.year), _as_date(new, new.year), "")
    if old.month is not None and new.month is not None:
        months = ((new.year or 0) - (old.year or 0)) * 12 + new.month - old.month
        return f"{'earlier' if months < 0 else 'later'} by {_count(Decimal(abs(months)), 'month')}"
    years = (new.year or 0) - (old.year or 0)
    return f"{'earlier' if years < 0 else 'later'} by {_count(Decimal(abs(years)), 'year')}"


def _as_date(moment: Moment, year: int | None, day: int | None = None) -> date | None:
    try:
        # A common year stands in where none is named; crossing the end of February is then not counted.
        return date(year or 2023, moment.month or 1, day or moment.day or 1)
    except ValueError:
        return None


def _days(old: date | None, new: date | None, condition: str) -> str:
    if old is None or new is None:
        return "a day that the calendar does not have"
    delta = (new - old).days
    if delta == 0:
        return "the same day in another form"
    return f"{'earlier' if delta < 0 else 'later'} by {_count(Decimal(abs(delta)), 'day')}{condition}"
