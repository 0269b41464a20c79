"""Numbers and dates that are several tokens and yet one thing to a reader: `1 250 000`, `11 May 2021`.

Only where they begin and end is found here, so that an edit never shows half of one; what they mean is
read in `numbers` and `dates`. The opposite is found here too: one token that is several numbers, `9.1.0` of
a version or `4.2.1` of a clause, whose components are what a drafter changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

REACH = 8
"""Tokens around an edit that are looked at."""

_DIGIT = re.compile(r"\d")

_GROUP_SPACES = frozenset(" \u00a0\u2009\u202f")

MONTHS = frozenset(
    re.findall(
        r"\w+",
        "january february march april may june july august september october november december "
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
        "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի "
        "դեկտեմբերի enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
        "diciembre januar februar märz juni juli oktober dezember gennaio febbraio aprile maggio giugno "
        "luglio settembre ottobre novembre dicembre",
    )
)
"""The names of months, in lower case, of the languages whose dates are seen whole."""


_SEQUENCE = re.compile(r"[A-Za-z]?\d+(?:\.\d+){2,}[A-Za-z]?")
_SEQUENCES = re.compile(rf"(?<![\w.]){_SEQUENCE.pattern}(?!\w|\.\d)")
_WHOLE = re.compile(
    r"[0-3]?\d\.[01]?\d\.(?:[12]\d{3}|\d\d)"  # 12.05.2021, 11.05.21
    r"|[12]\d{3}\.[01]?\d\.[0-3]?\d"  # 2021.05.12
    r"|\d{1,3}(?:\.\d{3})+"  # 1.250.000
)

_LONGEST = 64
"""Code points around a place within which its sequence lies."""


def is_sequence(token: str) -> bool:
    """Tell whether a token is numbers parted by two points or more: a version or a clause.

    What could be a date or a number with its thousands parted is none: it is replaced whole.
    """
    return _SEQUENCE.fullmatch(token) is not None and _WHOLE.fullmatch(token) is None


def sequence_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the sequence begins and ends (code points) around `start` to `end`, None without one.

    A place between two characters lies in the sequence that it touches.
    """
    if not any(map(str.isdigit, text[max(0, start - 1) : end + 1])):
        return None
    for match in _SEQUENCES.finditer(text, max(0, start - _LONGEST), end + _LONGEST):
        if match.start() <= start and end <= match.end() and is_sequence(match[0]):
            return match.span()
    return None


def kept_components(old: str, new: str) -> tuple[int, int]:
    """Return how many code points two sequences share at their beginning and end, in whole components.

    Components are compared by their place: 4.2.1 to 4.3.1 keeps `4.` and `.1`; one sequence longer than the
    other keeps its beginning alone. (0, 0) where a side is no sequence or nothing is shared.
    """
    if not is_sequence(old) or not is_sequence(new):
        return 0, 0
    one, two = old.split("."), new.split(".")
    shortest = min(len(one), len(two))
    head = next((k for k in range(shortest) if one[k] != two[k]), shortest)
    if len(one) != len(two):
        shared = len(".".join(one[:head]))
        return (shared if head == shortest else shared + 1) if head else 0, 0
    tail = next((k for k in range(shortest - head) if one[-1 - k] != two[-1 - k]), shortest - head)
    before = sum(len(component) + 1 for component in one[:head])
    after = sum(len(component) + 1 for component in one[len(one) - tail :])
    return before, after


def quantities_near(keys: Sequence[str], start: int, end: int) -> list[tuple[int, int]]:
    """Return the half-open token ranges of quantities of several tokens around `start` to `end`."""
    found: list[tuple[int, int]] = []
    at, limit = max(0, start - REACH), min(len(keys), end + REACH)
    if not _DIGIT.search("".join(keys[at:limit])):
        return found
    while at < limit:
        key = keys[at]
        stop = 0
        if key[0].isdigit():
            stop = _date(keys, at) or _grouped(keys, at)
        elif len(key) > 2 and key.lower() in MONTHS:
            stop = _date(keys, at)
        if stop:
            found.append((at, stop))
            at = stop
        else:
            at += 1
    return found


def _grouped(keys: Sequence[str], at: int) -> int:
    """Return where digits in groups of three that begin at `at` end, 0 if there are none."""
    if not keys[at].isdigit() or len(keys[at]) > 3 or (at > 1 and keys[at - 2].isdigit()):
        return 0
    stop = at + 1
    while stop + 1 < len(keys) and keys[stop] in _GROUP_SPACES and _is_group(keys[stop + 1]):
        stop += 2
    return stop if stop > at + 1 else 0


def _is_group(key: str) -> bool:
    """Tell whether a token is three digits, perhaps with decimals ("250,75")."""
    return key[:3].isdigit() and len(key) >= 3 and (len(key) == 3 or key[3] in ",.")


def _date(keys: Sequence[str], at: int) -> int:
    """Return where a date that begins at `at` ends, 0 if there is none."""
    first = keys[at].lower()
    if first[:1].isdigit() and len(first) <= 4 and _spaced(keys, at) in MONTHS:
        return _with_year(keys, at + 3)
    if first in MONTHS and len(day := _spaced(keys, at)) <= 2 and day.isdigit():
        return _with_year(keys, at + 3)
    return 0


def _spaced(keys: Sequence[str], at: int) -> str:
    """Return the token that follows `at` behind one space."""
    if at + 2 < len(keys) and keys[at + 1] in _GROUP_SPACES:
        return keys[at + 2].lower()
    return ""


def _with_year(keys: Sequence[str], stop: int) -> int:
    """Extend a date by its year, also behind a comma."""
    year = stop + 1 if stop < len(keys) and keys[stop] == "," else stop
    if year + 1 < len(keys) and keys[year] in _GROUP_SPACES:
        text = keys[year + 1]
        if len(text) == 4 and text.isdigit():
            return year + 2
    return stop
