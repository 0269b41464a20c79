"""A WordprocessingML package: its parts, relationships and content types, opened safely, saved the same.

Knows the Open Packaging Conventions (ECMA-376 Part 2) and which part is the main document; what stands in
the parts is not its business.
"""

from __future__ import annotations

import copy
import hashlib
import os
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.errors import DraftFileError, DraftFileProblem
from counterdraft.formats.docx import archive, xmlparts
from counterdraft.formats.docx.abridged import Abridged, abridge
from counterdraft.formats.docx.names import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, R, w
from counterdraft.formats.docx.segments import Cut, cut
from counterdraft.formats.docx.setting_aside import Aside
from counterdraft.formats.docx.sniffing import read_package_bytes

_TYPES_PART = "[Content_Types].xml"
_RELATIONSHIP = f"{{{PACKAGE_RELATIONSHIPS}}}Relationship"
_DEFAULT = f"{{{CONTENT_TYPES}}}Default"
_OVERRIDE = f"{{{CONTENT_TYPES}}}Override"
_ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")
_WORD_TYPES = ("wordprocessingml.", "ms-word.")


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship of a part; `target` is a part's name, or an address if `external`."""

    id: str
    type: str
    target: str
    external: bool


class Package:
    """An opened package; part names have no leading slash.

    `tree` gives a part's root for reading, `edit` the same root and remembers that the part changed; parts
    that were never edited are saved byte for byte.

    Attributes:
        path: where it was read from.
        sha256: of the file's bytes.
        main: name of the main document part.
        strict: whether it was in the Strict variant (all parts are then held as Transitional).
        macros: whether it holds macros.
        abridged: what was left out of the main part, if anything.
        aside: what was set aside of the main part, if anything; it is put back when saving.
    """

    def __init__(
        self,
        path: Path | str,
        data: bytes | None = None,
        known: Callable[[bytes], Mapping[bytes, object | None]] | None = None,
        shorten: Callable[[Package], tuple[bytes, Aside] | None] | None = None,
    ) -> None:
        """Open and check a package.

        Args:
            path: the file, or only its name where the bytes are at hand.
            data: the file's bytes, e.g. those that a review embeds.
            known: says of the bytes of the main part which plain paragraphs are left out of it
                (`abridged`): then the package is only for reading, and the reader must know of it.
            shorten: gives the main part without what is set aside of it, before it is parsed.

        Raises:
            DraftFileError: with the reason why this file cannot be read as a Word document.
        """
        self.path = Path(path)
        if data is None:
            data = read_package_bytes(self.path)
        self.sha256 = hashlib.sha256(data).hexdigest()
        self._archive = self._open(data)
        self._names = list(self._archive.names)
        self._by_lower = {name.lower(): name for name in self._names}
        self._data: dict[str, bytes] = {}
        self._unpacked: dict[str, bytes] = {}
        """XML as it was read: a tenth of its tree, and asked for again by writers and proofs."""
        self._trees: dict[str, Element] = {}
        self._changed: set[str] = set()
        self._relationships: dict[str, dict[str, Relationship]] = {}
        self._cuts: dict[str, Cut] = {}
        self._leaves: dict[str, tuple[Cut, Element, dict[Element, bytes]]] = {}
        self.aside: Aside | None = None
        self._whole: Element | None = None
        """A tree that is not needed any more: giving it back takes as long as parsing it."""
        self.strict = False
        self._types = self._content_types()
        self.main = self._main_part()
        self.strict = xmlparts.is_strict(self.data(self.main))
        if self.strict:
            self._make_transitional()
        self.abridged = Abridged(b"")
        if shorten is not None and (shortened := shorten(self)) is not None:
            self.set_aside(*shortened)
        elif known is not None:
            self.abridged = abridge(self.cut(self.main), known(self.data(self.main)))
            if self.abridged.stretches:
                self._data[self.main] = self.abridged.data
        self.macros = any(name.lower().endswith("vbaproject.bin") for name in self._names)
        if self.tree(self.main).tag != w("document"):
            raise self._problem(DraftFileProblem.NOT_WORD, self.main)

    def set_aside(self, main: bytes, aside: Aside) -> None:
        """Read the main part from bytes that lack what was set aside, before anything is edited."""
        self._whole = self._trees.pop(self.main, None)
        self._cuts.pop(self.main, None)
        self._data[self.main], self.aside = main, aside

    def again(self) -> Package:
        """The same package as it was read, with trees of its own: for reading only, and without unpacking.

        Call it before anything is edited.
        """
        other = copy.copy(self)
        other._data = dict(self._data)
        other._trees, other._changed, other._relationships, other._leaves = {}, set(), {}, {}
        return other

    # -- parts -----------------------------------------------------------------------------------------------

    @property
    def names(self) -> tuple[str, ...]:
        """All parts in the order of the file, added ones last."""
        return tuple(self._names)

    def find(self, name: str) -> str | None:
        """The name as the package spells it (names compare without case, ECMA-376 Part 2, 6.2.2.3)."""
        return self._by_lower.get(name.lower()) or self._by_lower.get(_unescaped(name).lower())

    def data(self, name: str) -> bytes:
        """A part's bytes as they would be saved now.

        Raises:
            KeyError: there is no such part.
            DraftFileError: the part is damaged.
        """
        if name in self._changed and name in self._trees:
            return xmlparts.serialise(self._trees[name])
        if name in self._data:
            return self._data[name]
        known = self._unpacked.get(name)
        if known is not None:
            return known
        try:
            data = self._archive.read(name)
        except archive.DamagedArchiveError as error:
            raise self._problem(DraftFileProblem.DAMAGED, name) from error
        if name.endswith((".xml", ".rels")):
            self._unpacked[name] = data
        return data

    def cut(self, name: str) -> Cut:
        """The bytes of an XML part, cut into its paragraphs once."""
        data = self.data(name)
        known = self._cuts.get(name)
        if known is None or known.source is not data:
            known = self._cuts[name] = cut(data)
        return known

    def leaves(self, name: str) -> dict[Element, bytes]:
        """The bytes of the paragraphs in the tree of a part (`Cut.elements`) as it was parsed, found once."""
        found, root = self.cut(name), self.tree(name)
        known = self._leaves.get(name)
        if known is None or known[0] is not found or known[1] is not root:
            known = self._leaves[name] = (found, root, found.elements(root))
        return known[2]

    def tree(self, name: str) -> Element:
        """The root of an XML part, parsed once; change it only if it came from `edit`.

        Raises:
            KeyError: there is no such part.
            DraftFileError: the part is damaged or hostile.
        """
        if name not in self._trees:
            try:
                self._trees[name] = xmlparts.parse(self.data(name))
            except xmlparts.HostileXmlError as error:
                raise self._problem(DraftFileProblem.HOSTILE_XML, name) from error
            except xmlparts.MalformedXmlError as error:
                raise self._problem(DraftFileProblem.DAMAGED, name) from error
        return self._trees[name]

    def edit(self, name: str) -> Element:
        """The root of an XML part that is going to be changed: it will be written anew when saving."""
        root = self.tree(name)
        self._changed.add(name)
        return root

    def replace(self, name: str, data: bytes) -> None:
        """Give an existing part new bytes."""
        self._trees.pop(name, None)
        self._changed.discard(name)
        self._data[name] = data

    def add_part(self, name: str, content: bytes | Element, content_type: str) -> str:
        """Add a part and return its name, which gets a number before its ending if it is taken."""
        free = self._free_name(name)
        self._names.append(free)
        self._by_lower[free.lower()] = free
        if isinstance(content, bytes):
            self._data[free] = content
        else:
            self._trees[free] = content
            self._changed.add(free)
        self._declare(free, content_type)
        return free

    def _free_name(self, name: str) -> str:
        stem, ending = posixpath.splitext(name)
        number, free = 1, name
        while free.lower() in self._by_lower:
            number += 1
            free = f"{stem}{number}{ending}"
        return free

    # -- relationships and content types ---------------------------------------------------------------------

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The relationships of a part by id; `""` is the package itself. Do not change the result."""
        if part not in self._relationships:
            name = self.find(_rels_name(part))
            found: dict[str, Relationship] = {}
            if name is not None:
                for element in self.tree(name).iterchildren(_RELATIONSHIP):
                    relationship = self._relationship(part, element)
                    found[relationship.id] = relationship
            self._relationships[part] = found
        return self._relationships[part]

    def _relationship(self, part: str, element: Element) -> Relationship:
        target = element.get("Target", "")
        external = element.get("TargetMode") == "External"
        if not external:
            joined = (
                target.lstrip("/")
                if target.startswith("/")
                else posixpath.join(posixpath.dirname(part), target)
            )
            target = posixpath.normpath(joined.partition("#")[0])
            target = self.find(target) or target
        return Relationship(element.get("Id", ""), element.get("Type", ""), target, external)

    def related(self, part: str, kind: str) -> str | None:
        """The first existing part that `part` refers to with a type ending in `/kind`, e.g. `styles`."""
        for relationship in self.relationships(part).values():
            if (
                relationship.type.endswith("/" + kind)
                and not relationship.external
                and self.find(relationship.target)
            ):
                return relationship.target
        return None

    def relate(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship to `target`, made if it is not there.

        Args:
            part: the part that refers.
            kind: the relationship's full type, or its last segment (`comments`) in the usual namespace.
            target: a part's name, or an address if `external`.
            external: whether the target lies outside the package.
        """
        full = kind if "://" in kind else f"{R}/{kind}"
        known = self.relationships(part)
        for relationship in known.values():
            if (relationship.type, relationship.target, relationship.external) == (full, target, external):
                return relationship.id
        number = 1
        while f"rId{number}" in known:
            number += 1
        relationship = Relationship(f"rId{number}", full, target, external)
        place = target if external else posixpath.relpath(target, posixpath.dirname(part) or ".")
        attributes = {"Id": relationship.id, "Type": full, "Target": place}
        if external:
            attributes["TargetMode"] = "External"
        etree.SubElement(self._rels_for_edit(part), _RELATIONSHIP, attributes)
        known[relationship.id] = relationship
        return relationship.id

    def _rels_for_edit(self, part: str) -> Element:
        name = self.find(_rels_name(part))
        if name is not None:
            return self.edit(name)
        root = etree.Element(f"{{{PACKAGE_RELATIONSHIPS}}}Relationships", nsmap={None: PACKAGE_RELATIONSHIPS})
        created = _rels_name(part)
        self._names.append(created)
        self._by_lower[created.lower()] = created
        self._trees[created] = root
        self._changed.add(created)
        return root

    def content_type(self, name: str) -> str:
        """The content type of a part, empty if none is declared."""
        ending = posixpath.splitext(name)[1].lstrip(".").lower()
        return self._types.get("/" + name.lower()) or self._types.get(ending, "")

    def _declare(self, name: str, content_type: str) -> None:
        if self.content_type(name) == content_type:
            return
        etree.SubElement(
            self.edit(self._types_name()), _OVERRIDE, {"PartName": "/" + name, "ContentType": content_type}
        )
        self._types["/" + name.lower()] = content_type

    # -- saving ----------------------------------------------------------------------------------------------

    def save(self, target: Path | str | BinaryIO) -> None:
        """Write the package: same parts, same order, same bytes for the same content.

        A path is replaced only when the new file is complete.

        Raises:
            DraftFileError: a part of the package that was read is damaged.
            OSError: the file cannot be written.
            UnsureError: the place of what was set aside was touched.
        """
        if not isinstance(target, str | Path):
            self._write(target)
            return
        path = Path(target)
        beside = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            with beside.open("xb") as stream:
                self._write(stream)
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)

    def _write(self, stream: BinaryIO) -> None:
        assert not self.abridged.stretches  # such a package is only for reading
        archive.write(stream, ((name, self._entry(name)) for name in self._names))

    def _entry(self, name: str) -> archive.RawEntry:
        if self.aside is not None and name == self.main:
            return archive.pack(self.aside.put_back(self.data(name)))
        if name in self._changed or name in self._data:
            return archive.pack(self.data(name))
        try:
            return self._archive.raw(name)
        except archive.DamagedArchiveError as error:
            raise self._problem(DraftFileProblem.DAMAGED, name) from error

    # -- opening ---------------------------------------------------------------------------------------------

    def _problem(self, problem: DraftFileProblem, part: str | None = None) -> DraftFileError:
        return DraftFileError(self.path, problem, part)

    def _open(self, data: bytes) -> archive.Archive:
        try:
            return archive.Archive(data)
        except archive.BombError as error:
            raise self._problem(DraftFileProblem.TOO_LARGE) from error
        except archive.LockedArchiveError as error:
            raise self._problem(DraftFileProblem.ENCRYPTED) from error
        except archive.DamagedArchiveError as error:
            raise self._problem(DraftFileProblem.DAMAGED) from error

    def _types_name(self) -> str:
        name = self.find(_TYPES_PART)
        if name is None:
            odf = self.find("mimetype") is not None
            raise self._problem(DraftFileProblem.UNSUPPORTED if odf else DraftFileProblem.NOT_ZIP)
        return name

    def _content_types(self) -> dict[str, str]:
        types: dict[str, str] = {}
        for element in self.tree(self._types_name()):
            if element.tag == _DEFAULT:
                types[element.get("Extension", "").lower()] = element.get("ContentType", "")
            elif element.tag == _OVERRIDE:
                types[element.get("PartName", "").lower()] = element.get("ContentType", "")
        return types

    def _main_part(self) -> str:
        main = self.related("", "officeDocument")
        if main is None:
            raise self._problem(
                DraftFileProblem.DAMAGED if self.find("word/document.xml") else DraftFileProblem.NOT_WORD
            )
        kind = self.content_type(main)
        if kind.endswith("main+xml") and not any(word in kind for word in _WORD_TYPES):
            raise self._problem(DraftFileProblem.NOT_WORD)
        return main

    def _make_transitional(self) -> None:
        for name in self._names:
            if name.lower().endswith((".xml", ".rels")):
                data = self.data(name)
                if xmlparts.is_strict(data):
                    self.replace(name, xmlparts.to_transitional(data))
        self._relationships.clear()


def _unescaped(name: str) -> str:
    """A part name with its percent escapes undone (RFC 3986, 2.1)."""
    data = _ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), name.encode("utf-8"))
    return data.decode("utf-8", "replace")


def _rels_name(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", name + ".rels")
