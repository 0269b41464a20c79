"""Which provision a number means: labels, typed numbers and room references of one draft.

A number that several provisions bear is ambiguous and leads nowhere; nothing is guessed.
"""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterable
from functools import cached_property

from counterdraft.comparison.classes.references import Reference
from counterdraft.model.draft import Draft, Part, Provision, ProvisionId, Role

# Texts refer to the item that the room calls M4 as "item 4".
# The standard re here: it reads every provision of both texts, and is the faster one.
_LABEL = re.compile(
    r"\(?(?:[A-Z]{1,2}(?=\d))?(?P<number>\d+(?:\.\d+)*[^\W\d_]?(?:\s?(?:bis|ter|quater|alt))?|[^\W\d_]{1,4})[.)]*$"
)
_TYPED = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)*(?:\s?(?:bis|ter|quater|alt))?)[.)](?=\s)|\((?P<letter>[^\W\d_]{1,4})\)(?=\s))"
)
_HEAD = re.compile(
    r"\s*(?P<noun>[^\W\d_]{4,})\s+(?P<number>\d+(?:\.\d+)*|[IVXLC]+(?![^\W\d_])|[A-Z](?![^\W\d_]))"
    r"\s*(?:[.:\-–—\n]|$)"
)
_ROOM = re.compile(r"(?P<series>[A-Z]{1,3})(?P<number>\d+)(?P<rest>.*)$")

_PARAGRAPHS = (
    "para",
    "item",
    "clau",
    "poin",
    "meas",
    "пункт",
    "п",
    "пп",
    "point",
    "alin",
    "mesur",
    "կետ",
    "oper",
    "постан",
)


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold() if " " in text or not text.isdecimal() else text


_RECENT: list[tuple[weakref.ref[Draft], Numbering]] = []
_KEPT = 4
"""How many drafts' numbers are kept: both sides of a comparison are asked for more than once."""


def numbering_of(draft: Draft) -> Numbering:
    """Return the numbers of a draft, read once for each of the drafts asked for last."""
    for reference, known in _RECENT:
        if reference() is draft:
            return known
    made = Numbering(draft)
    _RECENT[:] = [(weakref.ref(draft), made), *_RECENT[: _KEPT - 1]]
    return made


class Numbering:
    """The numbers that the provisions of one draft bear."""

    def __init__(self, draft: Draft) -> None:
        """Read the numbers of the body's provisions."""
        self._codes: dict[str, list[ProvisionId]] = {}
        self._paragraphs: dict[str, list[ProvisionId]] = {}
        self._heads: dict[tuple[str, str], list[ProvisionId]] = {}
        self._names: dict[ProvisionId, str] = {}
        parent = ""
        for provision in draft.provisions:
            self._names[provision.id] = name_of(provision)
            if provision.part is not Part.BODY:
                continue
            parent = self._take(provision, parent)

    def _take(self, provision: Provision, parent: str) -> str:
        """Enter one provision; return the number that lettered points after it belong to."""
        number = _number(provision)
        reference = provision.reference
        counted = reference[:1] == "P" and reference[1:].isdecimal()  # only a place: no text refers to P12
        if reference and not counted:
            self._codes.setdefault(_squeezed(reference), []).append(provision.id)
        head = _HEAD.match(provision.label or provision.text)
        if head:
            title = (head["noun"].casefold()[:4], _squeezed(head["number"]))
            self._heads.setdefault(title, []).append(provision.id)
            return parent
        room = _ROOM.match(reference) if not counted else None
        if room and room["series"] == "PP":
            return parent
        if room and room["series"] == "OP" and not number:
            number = _squeezed(room["number"] + room["rest"])
        if not number:
            return parent
        if provision.look.role is Role.HEADING:
            self._heads.setdefault(("", number), []).append(provision.id)
        keys = [number] if number[0].isdigit() else [f"{parent}({number})", f"({number})"]
        for key in keys:
            self._paragraphs.setdefault(key, []).append(provision.id)
        return number if number[0].isdigit() else parent

    def find(self, noun: str, number: str) -> tuple[ProvisionId, ...]:
        """Return the provisions that a reference may mean, in document order.

        Args:
            noun: the folded word before the number ("paragraph"), empty for a code such as op5.
            number: the number as written, without spaces, folded.
        """
        if not noun:
            return tuple(self._codes.get(number, ()))
        head = self._heads.get((noun[:4], number))
        if head:
            return tuple(head)
        if noun.startswith(("prea", "reci", "cons")):
            return tuple(self._codes.get(f"pp{number}", ()))
        if noun.startswith(("oper", "постан")):
            return tuple(self._codes.get(f"op{number}", ())) or tuple(self._paragraphs.get(number, ()))
        if noun.startswith(("sect", "разд", "part", "част")):
            return tuple(self._heads.get(("", number), ()))
        bare = number.strip("()")
        wanted = number if number[:1].isdigit() else f"({bare})"
        if noun.startswith(_PARAGRAPHS) or noun.startswith(("sub", "подп")):
            return tuple(self._paragraphs.get(wanted, ()))
        return ()

    def name(self, provision: ProvisionId) -> str:
        """What the room calls a provision."""
        return self._names[provision]

    @cached_property
    def has_articles(self) -> bool:
        """Whether the text itself is divided into articles."""
        return any(noun in ("arti", "стат") for noun, _ in self._heads)


def _number(provision: Provision) -> str:
    if provision.label and (match := _LABEL.match(provision.label.strip())):
        return _squeezed(match["number"])
    text = provision.text
    if not provision.label and not text[:1].isalpha() and (match := _TYPED.match(text)):
        return _squeezed(match["number"] or match["letter"])
    return ""


def name_of(provision: Provision) -> str:
    """Return what the room calls a provision: its reference, label or identity."""
    return provision.reference or provision.label.strip().rstrip(".") or provision.id.upper()


def targets(
    numbering: Numbering, reference: Reference
) -> Iterable[tuple[str, int, int, tuple[ProvisionId, ...]]]:
    """Yield each number of a reference with its place and the provisions it may mean."""
    for number, start, end in reference.numbers:
        yield number, start, end, numbering.find(reference.noun, number)
