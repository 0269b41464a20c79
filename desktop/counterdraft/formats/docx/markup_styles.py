"""Brings the styles of the amended file that the draft lacks over to the draft, without clashes.

A style that both files have is one style: same kind and same name (Word tells styles apart by name,
ECMA-376 Part 1, 17.7.4.9; the identifier only links). The draft's definition of it stays.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.names import W_TYPE, W_VAL, W, w
from counterdraft.formats.docx.package import Package

_STYLE: Final = w("style")
_STYLE_ID: Final = w("styleId")
_NAME: Final = w("name")
_DEFAULT: Final = w("default")
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_LINKS: Final = (w("basedOn"), w("next"), w("link"))
USES: Final = {
    w("pStyle"): "paragraph",
    w("rStyle"): "character",
    w("tblStyle"): "table",
}
"""Elements that name a style, and the kind of style they name."""


class StyleTransfer:
    """Finds, for a style of the amended file, the one of the draft that stands for it."""

    def __init__(self, draft: Package, amended: Package, adapt: Callable[[Element], None]) -> None:
        """Prepare a transfer.

        Args:
            draft: the package that receives.
            amended: the package that gives; it is not changed.
            adapt: translates the numbering that a copied style refers to.
        """
        self._draft = draft
        self._adapt = adapt
        self._ours = _styles(draft)
        self._theirs = _styles(amended)
        self._by_name = {_key(style): _id(style) for style in self._ours.values()}
        self._known: dict[tuple[str, str], str] = {}
        self._identical: bool | None = None

    def share(self, other: StyleTransfer) -> None:
        """Know the styles that another transfer to the same draft brings, and let it know one's own."""
        self._ours = other._ours
        self._by_name = other._by_name

    @property
    def identical(self) -> bool:
        """Whether every style of the amended file has the same identifier in the draft."""
        if self._identical is None:
            self._identical = all(
                self._by_name.get(_key(style)) == identifier for identifier, style in self._theirs.items()
            )
        return self._identical

    def map(self, identifier: str, kind: str) -> str:
        """The draft's identifier for a style of the amended file; an undefined one stays as it is."""
        known = self._known.get((identifier, kind))
        if known is None:
            known = self._known[identifier, kind] = self._find(identifier, kind)
        return known

    def _find(self, identifier: str, kind: str) -> str:
        theirs = self._theirs.get(identifier)
        if theirs is None or theirs.get(W_TYPE, kind) != kind:
            return identifier
        ours = self._by_name.get(_key(theirs))
        return ours if ours is not None else self._bring(theirs, identifier, kind)

    def _bring(self, style: Element, identifier: str, kind: str) -> str:
        free, number = identifier, 1
        while free in self._ours:
            number += 1
            free = f"{identifier}{number}"
        copy = deepcopy(style)
        copy.set(_STYLE_ID, free)
        copy.attrib.pop(_DEFAULT, None)
        self._ours[free] = copy
        self._by_name[_key(copy)] = free
        self._known[identifier, kind] = free
        for link in _LINKS:
            for element in copy.iterchildren(link):
                other = "character" if kind == "paragraph" else "paragraph"
                wanted = other if link == w("link") else kind
                element.set(W_VAL, self.map(element.get(W_VAL, ""), wanted))
        self._adapt(copy)
        self._root().append(copy)
        return free

    def _root(self) -> Element:
        name = self._draft.related(self._draft.main, "styles")
        if name is None:
            root = etree.Element(w("styles"), nsmap={"w": W})
            name = self._draft.add_part("word/styles.xml", root, _CONTENT_TYPE)
            self._draft.relate(self._draft.main, "styles", name)
        return self._draft.edit(name)


def _styles(package: Package) -> dict[str, Element]:
    name = package.related(package.main, "styles")
    if name is None:
        return {}
    return {_id(style): style for style in package.tree(name).iterchildren(_STYLE)}


def _id(style: Element) -> str:
    return style.get(_STYLE_ID, "")


def _key(style: Element) -> tuple[str, str]:
    name = style.find(_NAME)
    return style.get(W_TYPE, "paragraph"), (
        name.get(W_VAL, "") if name is not None else _id(style)
    ).casefold()
