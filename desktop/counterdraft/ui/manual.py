"""The shipped manual as pages of Markdown: reads them, fills in keys, and finds words; no Qt."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from counterdraft.resources import resource

ENGLISH = "en"
_PLACE = re.compile(r"\{\{(key )?([a-z_]+)\}\}")
_HEADING = re.compile(r"^(#{1,2}) (.+)$", re.MULTILINE)
_MARKUP = re.compile(r"[*`|#]|~~")

Fill = Callable[[str, bool], str]
"""Gives the text for an action's id: only its keys if the second argument is true, else its menu, too."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the manual.

    Attributes:
        name: the file's name without its ending; the same in every language.
        title: the heading of the page.
        sections: the headings of its parts in their order.
        text: Markdown with everything filled in.
    """

    name: str
    title: str
    sections: tuple[str, ...]
    text: str

    @property
    def plain(self) -> str:
        """The words without marks of Markdown, for searching."""
        return _MARKUP.sub("", self.text)


def read_pages(language: str, fill: Fill) -> tuple[Page, ...]:
    """Read the pages in a language, in English where that language has none.

    Raises:
        FileNotFoundError: no manual is shipped.
    """
    pages = []
    for path in sorted(resource(f"manual/{ENGLISH}").glob("*.md")):
        try:
            own = resource(f"manual/{language}/{path.name}")
        except FileNotFoundError:
            own = path
        pages.append(_page(path.stem, own.read_text(encoding="utf-8"), fill))
    return tuple(pages)


def actions_named(text: str) -> tuple[str, ...]:
    """The ids of the actions that a text of the manual asks for, in their order."""
    return tuple(match[2] for match in _PLACE.finditer(text))


def _page(name: str, raw: str, fill: Fill) -> Page:
    text = _PLACE.sub(lambda match: fill(match[2], bool(match[1])), raw)
    headings = _HEADING.findall(text)
    title = next((heading for level, heading in headings if level == "#"), name)
    return Page(name, title, tuple(heading for level, heading in headings if level == "##"), text)


def hits(pages: tuple[Page, ...], wanted: str) -> dict[str, int]:
    """How often words stand on each page that has all of them, by the page's name; case is ignored."""
    words = wanted.casefold().split()
    found = {}
    for page in pages:
        text = page.plain.casefold()
        counts = [text.count(word) for word in words]
        if words and all(counts):
            found[page.name] = sum(counts)
    return found
