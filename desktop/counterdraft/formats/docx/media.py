"""Names what an inline object shows, by content and not by id: images by their bytes, shapes by their form.

Two objects with the same digest look the same. What a text box or a note says is not part of it.
"""

from __future__ import annotations

import hashlib

from lxml.etree import _Element as Element

from counterdraft.errors import DraftFileError
from counterdraft.formats.docx.names import (
    DGM,
    MC_ALTERNATE_CONTENT,
    MC_FALLBACK,
    PIC,
    R_LINK,
    W_OBJECT,
    W_RPR,
    W_TXBX_CONTENT,
    A,
    C,
    M,
    O,
    R,
    V,
)
from counterdraft.formats.docx.package import Package
from counterdraft.model.draft import ObjectKind

_R_PREFIX = f"{{{R}}}"
_CONTENT = ("image", "oleObject", "package", "chart", "chartEx", "diagramData", "embeddedObject")
_VOLATILE = frozenset(
    {"id", "name", "spid", "anchorId", "editId", "paraId", "textId", "title", "descr", "alt"}
)
_PICTURES = (f"{{{PIC}}}pic", f"{{{A}}}blip", f"{{{V}}}imagedata")
_EMBEDDED = (f"{{{C}}}chart", f"{{{DGM}}}relIds", f"{{{O}}}OLEObject")


def digest(*parts: str) -> str:
    """A short name for a sequence of strings, the same on every machine."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:24]


class Media:
    """Resolves what the objects of one part refer to.

    Attributes:
        external: addresses of content outside the package that was met; it is never fetched.
        missing: names of parts that are referred to and not there.
    """

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._relationships = package.relationships(part)
        self._digests: dict[str, str] = {}
        self.external: list[str] = []
        self.missing: list[str] = []

    def link(self, relationship: str) -> str:
        """The address that a hyperlink leads to, empty if unknown."""
        found = self._relationships.get(relationship)
        return found.target if found else ""

    def content(self, element: Element) -> list[str]:
        """Digests of the parts that an element and its descendants show, in order, each once."""
        found: list[str] = []
        for node in element.iter():
            for name, value in node.attrib.items():
                if str(name).startswith(_R_PREFIX):
                    shown = self._target(str(value), linked=name == R_LINK)
                    if shown and shown not in found:
                        found.append(shown)
        return found

    def _target(self, relationship: str, *, linked: bool) -> str:
        found = self._relationships.get(relationship)
        if found is None or found.type.rpartition("/")[2] not in _CONTENT:
            return ""
        if found.external:
            self.external.append(found.target)
            return digest("external", found.target) if linked else ""
        if found.target not in self._digests:
            self._digests[found.target] = self._hash(found.target)
        return self._digests[found.target]

    def picture(self, element: Element) -> str:
        """Name of the first image part that an element or a descendant shows, or an empty string."""
        for node in element.iter(*_PICTURES[1:]):
            for name, value in node.attrib.items():
                found = self._relationships.get(str(value)) if str(name).startswith(_R_PREFIX) else None
                if found is not None and not found.external and found.type.endswith("/image"):
                    return found.target
        return ""

    def _hash(self, part: str) -> str:
        try:
            return hashlib.sha256(self._package.data(part)).hexdigest()[:24]
        except (KeyError, DraftFileError):
            self.missing.append(part)
            return digest("missing", part)


def text_boxes(element: Element) -> list[Element]:
    """The `w:txbxContent` elements of a drawing in order; of alternatives the first, as Word shows it."""
    boxes: list[Element] = []
    if next(element.iter(W_TXBX_CONTENT), None) is None:
        return boxes
    pending = [element]
    while pending:
        node = pending.pop()
        if node.tag == W_TXBX_CONTENT:
            boxes.append(node)
        else:
            pending.extend(reversed([child for child in node if not _is_stale(node, child)]))
    return boxes


def _is_stale(parent: Element, child: Element) -> bool:
    """Whether `child` is an alternative that is not shown."""
    return (
        parent.tag == MC_ALTERNATE_CONTENT
        and child is not parent[0]
        and child.tag in (MC_FALLBACK, parent[0].tag)
    )


def describe_drawing(element: Element, media: Media | None) -> tuple[ObjectKind, str, str]:
    """Kind, digest and alternative text of a drawing, a VML picture or an embedded object."""
    content = media.content(element) if media else []
    title = _alternative_text(element)
    if next(element.iter(W_TXBX_CONTENT), None) is not None:
        return ObjectKind.TEXT_BOX, digest("text box", *content), title
    if element.tag == W_OBJECT or next(element.iter(*_EMBEDDED), None) is not None:
        return ObjectKind.EMBEDDED, digest("embedded", *(content or [_form(element)])), title
    if next(element.iter(*_PICTURES), None) is not None:
        return ObjectKind.IMAGE, digest("image", *(content or [_form(element)])), title
    return ObjectKind.SHAPE, digest("shape", *content, _form(element)), title


def describe_formula(element: Element) -> str:
    """Digest of a formula: its structure and characters, not its fonts."""
    return digest("formula", _form(element, skip=frozenset({W_RPR, f"{{{M}}}ctrlPr"})))


def _alternative_text(element: Element) -> str:
    for node in element.iter():
        text = node.get("descr") or node.get("alt") or node.get("title")
        if text:
            return text
    return ""


def _form(element: Element, skip: frozenset[str] = frozenset()) -> str:
    """Tags, attributes and text below an element without what changes at every save (ids, names)."""
    if element.tag in skip:
        return ""
    named = ((str(name), str(value)) for name, value in element.attrib.items())
    attributes = sorted(
        f"{name}={value}"
        for name, value in named
        if not name.startswith(_R_PREFIX) and name.rpartition("}")[2] not in _VOLATILE and "rsid" not in name
    )
    inner = "".join(_form(child, skip) for child in element)
    return f"<{element.tag!s} {' '.join(attributes)}>{(element.text or '').strip()}{inner}</>"
