"""Resolves styles to what the reader sees: inheritance, toggle properties, document defaults.

Answers are cached by what they depend on, because a document asks the same few questions for every
paragraph and run. Source: ECMA-376 Part 1, 17.7 (styles), 17.7.3 (toggle properties).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.properties import child_value, is_on

_PARAGRAPH, _CHARACTER, _TABLE, _NUMBERING = "paragraph", "character", "table", "numbering"
_MAX_DEPTH = 64
"""Word allows 11 levels of inheritance and less than that of sense; a cycle ends here."""

TOGGLES = ("bold", "italic", "caps", "strike", "hidden")
_SWITCHES = {
    n.w("b"): "bold",
    n.w("i"): "italic",
    n.w("caps"): "caps",
    n.w("strike"): "strike",
    n.w("vanish"): "hidden",
    n.w("dstrike"): "double",
}
_VALUES = {
    n.w("u"): "underline",
    n.w("vertAlign"): "vertical",
    n.w("color"): "color",
    n.w("highlight"): "highlight",
    n.w("rStyle"): "style",
}
RunKey = tuple[tuple[str, str], ...]
"""The properties of a run that show, as they are written: name and value, in the order of the file."""


class RunLook(NamedTuple):
    """What a run looks like, in the order of the fields of `FormatRun` after its range."""

    bold: bool
    italic: bool
    underline: bool
    strike: bool
    vertical: str
    caps: bool
    hidden: bool
    color: str
    highlight: str


@dataclass(frozen=True)
class Style:
    """One style with the elements that define it; `parents` follow `w:basedOn`, nearest first."""

    id: str
    type: str
    name: str
    element: Element | None = None
    parents: tuple[Style, ...] = ()
    run: Mapping[str, str] = field(default_factory=dict)

    @property
    def chain(self) -> Iterator[Style]:
        """The style and what it inherits from, nearest first."""
        yield self
        yield from self.parents

    @property
    def paragraph(self) -> Element | None:
        """The style's own `w:pPr`."""
        return self.element.find(n.W_PPR) if self.element is not None else None


_NO_STYLE = Style("", _PARAGRAPH, "")


def run_key(properties: Element | None) -> RunKey:
    """What of a `w:rPr` shows, in a form that can be looked up."""
    if properties is None:
        return ()
    found = []
    for child in properties:
        tag: str = child.tag  # type: ignore[assignment]  # the parser leaves nothing but elements
        if tag in _SWITCHES:
            found.append((_SWITCHES[tag], "1" if is_on(child) else ""))
        elif tag in _VALUES:
            found.append((_VALUES[tag], child.get(n.W_VAL, "")))
    return tuple(found)


class Styles:
    """The styles of a package.

    Args of the constructor:
        root: of the styles part, None if there is none.
    """

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._styles: dict[tuple[str, str], Style] = {}
        self._looks: dict[tuple[str, str, RunKey], RunLook] = {}
        self._alike: dict[RunLook, RunLook] = {}  # so that equal looks are one object
        self._defaults: dict[str, str] = {}
        self.default_paragraph: Element | None = None
        default_run = None
        if root is not None:
            defaults = root.find(n.w("docDefaults"))
            default_run = defaults.find(f"{n.w('rPrDefault')}/{n.W_RPR}") if defaults is not None else None
            if defaults is not None:
                self.default_paragraph = defaults.find(f"{n.w('pPrDefault')}/{n.W_PPR}")
            for element in root.iterchildren(n.w("style")):
                self._add(element)
        self._default_run = dict(run_key(default_run))

    def _add(self, element: Element) -> None:
        kind = element.get(n.W_TYPE, _PARAGRAPH)
        identity = element.get(n.w("styleId"), "")
        self._elements.setdefault((kind, identity), element)
        if element.get(n.w("default")) not in (None, "0", "false", "off"):
            self._defaults.setdefault(kind, identity)

    def paragraph_style(self, identity: str | None) -> Style:
        """The paragraph style of that id, or the default one if it is None or not defined."""
        return self._style(_PARAGRAPH, identity)

    def table_style(self, identity: str | None) -> Style:
        """The table style of that id, or the default one."""
        return self._style(_TABLE, identity)

    def list_of_style(self, identity: str) -> str | None:
        """The `w:numId` that a numbering style names."""
        for style in self._style(_NUMBERING, identity).chain:
            properties = style.paragraph
            numbering = properties.find(n.W_NUMPR) if properties is not None else None
            number = child_value(numbering, n.w("numId"))
            if number is not None:
                return number
        return None

    def _style(self, kind: str, identity: str | None) -> Style:
        if identity is None or (kind, identity) not in self._elements:
            identity = self._defaults.get(kind, "")
        if (kind, identity) not in self._styles:
            self._styles[kind, identity] = self._read(kind, identity)
        return self._styles[kind, identity]

    def _read(self, kind: str, identity: str) -> Style:
        parents: list[Style] = []
        seen = {identity}
        parent = child_value(self._elements.get((kind, identity)), n.w("basedOn"))
        while parent is not None and (kind, parent) in self._elements and parent not in seen:
            seen.add(parent)
            parents.append(self._alone(kind, parent))
            if len(parents) == _MAX_DEPTH:
                break
            parent = child_value(self._elements[kind, parent], n.w("basedOn"))
        own = self._alone(kind, identity)
        return Style(own.id, kind, own.name, own.element, tuple(parents), own.run)

    def _alone(self, kind: str, identity: str) -> Style:
        element = self._elements.get((kind, identity))
        if element is None:
            return _NO_STYLE
        name = child_value(element, n.w("name")) or identity
        return Style(identity, kind, name, element, (), dict(run_key(element.find(n.W_RPR))))

    # -- what a run looks like ------------------------------------------------------------------------------

    def run_look(self, paragraph_style: str, table_style: str, key: RunKey) -> RunLook:
        """The look of a run in a paragraph of one style (by id), in a table of another (empty: none).

        Equal looks are the same object.
        """
        question = (paragraph_style, table_style, key)
        look = self._looks.get(question)
        if look is None:
            look = self._resolve(paragraph_style, table_style, key)
            look = self._looks[question] = self._alike.setdefault(look, look)
        return look

    def _resolve(self, paragraph_style: str, table_style: str, key: RunKey) -> RunLook:
        direct = dict(key)
        levels = [self._inherited(self._style(_TABLE, table_style))] if table_style else []
        levels.append(self._inherited(self._style(_PARAGRAPH, paragraph_style)))
        if "style" in direct or _CHARACTER in self._defaults:
            levels.append(self._inherited(self._style(_CHARACTER, direct.get("style"))))
        merged = dict(self._default_run)
        for level in levels:
            merged.update(level)
        merged.update(direct)

        def toggle(name: str) -> bool:
            if name in direct:
                return bool(direct[name])
            if self._default_run.get(name):
                return True
            return sum(bool(level.get(name)) for level in levels) % 2 == 1

        return RunLook(
            bold=toggle("bold"),
            italic=toggle("italic"),
            underline=merged.get("underline", "none") not in ("none", ""),
            strike=toggle("strike") or bool(merged.get("double")),
            vertical=merged.get("vertical", "")
            if merged.get("vertical") in ("superscript", "subscript")
            else "",
            caps=toggle("caps"),
            hidden=toggle("hidden"),
            color="" if merged.get("color") in ("auto", None) else merged["color"],
            highlight="" if merged.get("highlight") in ("none", None) else merged["highlight"],
        )

    @staticmethod
    def _inherited(style: Style) -> dict[str, str]:
        """The run properties of a style: along `w:basedOn` the nearest value counts."""
        merged: dict[str, str] = {}
        for ancestor in style.chain:
            for name, value in ancestor.run.items():
                merged.setdefault(name, value)
        return merged
