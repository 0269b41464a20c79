"""Recognises the headings of articles, sections, chapters, parts and annexes in several languages.

Source of the words: the treaty and statute usage of each language; no draft in sight.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterdraft.formats.labels import SUFFIXES

_SPACE = r"[ \t\u00a0\u202f]"
_WORDS = {
    "ART": "article|artículo|articulo|artikel|articolo|artigo|статья|стаття|հոդված|art",
    "SEC": "section|sección|раздел|abschnitt|բաժին",
    "CHAP": "chapter|chapitre|capítulo|глава|kapitel|գլուխ",
    "PART": "part|partie|parte|часть|teil|մաս",
    "ANNEX": "annex|annexe|anexo|anhang|appendix|appendice|apéndice|приложение|հավելված|schedule",
}
_NUMBER = (
    rf"\d{{1,3}}(?:\.\d{{1,3}})*(?:[a-z]\b)?(?:{_SPACE}?(?:{SUFFIXES})\b)?"
    r"|[IVXLC]{1,7}\b|[A-Z]\b|premier|first|первая|1er"
)
_HEADING = re.compile(
    rf"(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _WORDS.items())})\.?"
    rf"(?:{_SPACE}*(?:№|no\.?|n°)?{_SPACE}*(?P<number>{_NUMBER}))?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_FIRST = frozenset({"premier", "first", "первая", "1er"})
_LONGEST_TITLE = 160
_LONGEST = 240
_OPENINGS = frozenset(word[:3] for words in _WORDS.values() for word in words.split("|"))


@dataclass(frozen=True, slots=True)
class Heading:
    """A recognised heading: `ART`, `SEC`, `CHAP`, `PART` or `ANNEX` with its number, maybe empty.

    `certain` is false where words follow the number without a stop: only a look tells a heading then from
    running text that opens with "Article 3 provides".
    """

    kind: str
    number: str
    certain: bool = True

    @property
    def reference(self) -> str:
        """How the heading is named: `ART3`, `ART7a`, `ANNEX`."""
        return self.kind + self.number


def parse_heading(text: str) -> Heading | None:
    """Read the label and text of a paragraph as a heading."""
    if len(text) > _LONGEST:
        return None
    text = text.strip()
    if text[:3].lower() not in _OPENINGS:
        return None
    found = _HEADING.match(text)
    if found is None:
        return None
    kind = next(kind for kind in _WORDS if found[kind])
    number, rest = found["number"] or "", found["rest"].strip()
    if not number and (kind != "ANNEX" or rest):
        return None
    if number and number.isalpha() and not number.isupper() and number.lower() not in _FIRST:
        return None  # the pattern ignores case, Roman numbers and letters do not
    if not found[kind][:1].isupper() or len(rest) > _LONGEST_TITLE:
        return None
    certain = not rest or rest[0] in ".:–—-" or found["rest"][:1] in "\n\t"
    number = re.sub(rf"{_SPACE}*({SUFFIXES})$", r" \1", number)
    return Heading(kind, "1" if number.lower() in _FIRST else number, certain)
