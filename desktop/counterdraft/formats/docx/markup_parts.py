"""Copies what an element of the amended file refers to (images, charts, addresses) into the draft's package.

Names and relationship ids never clash: parts get free names, relationships of the receiving part new ids,
and a copied part keeps the ids of its own relationships, so that its bytes need no change.
"""

from __future__ import annotations

import posixpath
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.names import PACKAGE_RELATIONSHIPS, R
from counterdraft.formats.docx.package import Package

_RELATIONSHIP: Final = f"{{{PACKAGE_RELATIONSHIPS}}}Relationship"
_RELS_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"
_R_PREFIX: Final = f"{{{R}}}"
_RELID: Final = "{urn:schemas-microsoft-com:office:office}relid"


class PartTransfer:
    """Copies parts from one package to another, each at most once."""

    def __init__(self, draft: Package, amended: Package) -> None:
        self._draft = draft
        self._amended = amended
        self._copied: dict[str, str] = {}

    def adapt(self, element: Element, source_part: str, target_part: str) -> None:
        """Point the relationship ids below `element` at relationships of `target_part`, copying targets.

        An id that the amended file does not define is taken away, since it would point at something else.
        """
        for node in element.iter():
            for name, value in list(node.attrib.items()):
                if str(name).startswith(_R_PREFIX) or name == _RELID:
                    fresh = self._relationship(str(value), source_part, target_part)
                    if fresh is None:
                        del node.attrib[name]
                    else:
                        node.set(str(name), fresh)

    def _relationship(self, identifier: str, source_part: str, target_part: str) -> str | None:
        known = self._amended.relationships(source_part).get(identifier)
        if known is None:
            return None
        if known.external:
            return self._draft.relate(target_part, known.type, known.target, external=True)
        if self._amended.find(known.target) is None:
            return None
        return self._draft.relate(target_part, known.type, self.copy(known.target))

    def copy(self, part: str) -> str:
        """The name in the draft's package of a part with the same content, copied if need be."""
        if part in self._copied:
            return self._copied[part]
        relationships = self._amended.relationships(part)
        data = self._amended.data(part)
        kind = self._amended.content_type(part)
        ours = self._draft.find(part)
        if ours is not None and not relationships and self._same(ours, data, kind):
            self._copied[part] = ours
            return ours
        name = self._draft.add_part(part, data, kind)
        self._copied[part] = name
        if relationships:
            root = etree.Element(
                f"{{{PACKAGE_RELATIONSHIPS}}}Relationships", nsmap={None: PACKAGE_RELATIONSHIPS}
            )
            for relationship in relationships.values():
                attributes = {"Id": relationship.id, "Type": relationship.type}
                if relationship.external:
                    attributes |= {"Target": relationship.target, "TargetMode": "External"}
                elif self._amended.find(relationship.target) is None:
                    continue
                else:
                    inner = self.copy(relationship.target)
                    attributes["Target"] = posixpath.relpath(inner, posixpath.dirname(name) or ".")
                etree.SubElement(root, _RELATIONSHIP, attributes)
            folder, file = posixpath.split(name)
            self._draft.add_part(posixpath.join(folder, "_rels", file + ".rels"), root, _RELS_TYPE)
        return name

    def _same(self, ours: str, data: bytes, kind: str) -> bool:
        return self._draft.content_type(ours) == kind and self._draft.data(ours) == data
