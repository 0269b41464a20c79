"""Finds or makes, for a list of the amended file, the list of the draft that goes on counting with it.

Paragraphs that both texts have say which lists are one list; a list that only the amended text has is
brought over with its definition (ECMA-376 Part 1, 17.9: `w:num` instances of one `w:abstractNum` share
their counters, so definitions are paired first and instances within them).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.names import W_VAL, W, w
from counterdraft.formats.docx.package import Package

_NUM: Final = w("num")
_NUM_ID: Final = w("numId")
_ABSTRACT: Final = w("abstractNum")
_ABSTRACT_ID: Final = w("abstractNumId")
_NSID: Final = w("nsid")
_UNSEEN: Final = frozenset({_NSID, w("tmpl")})
_PICTURE: Final = w("lvlPicBulletId")
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


class NumberingTransfer:
    """Translates the `w:numId` of the amended file to those of the draft."""

    def __init__(self, draft: Package, amended: Package, adapt: Callable[[Element], None]) -> None:
        """Prepare a transfer.

        Args:
            draft: the package that receives.
            amended: the package that gives; it is not changed.
            adapt: translates the styles that a copied definition refers to.
        """
        self._draft = draft
        self._adapt = adapt
        self._ours = _Lists(draft)
        self._theirs = _Lists(amended)
        self._abstract: dict[str, str] = {}
        self._num: dict[str, str] = {}
        self._votes: Counter[tuple[str, str]] = Counter()

    def share(self, other: NumberingTransfer) -> None:
        """Know the lists that another transfer to the same draft brings, and let it know one's own."""
        self._ours = other._ours

    def vote(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Say which lists go together: (draft's, amended) `w:numId` of paragraphs that both texts have."""
        self._votes.update(pairs)
        abstract: Counter[tuple[str, str]] = Counter()
        for (ours, theirs), number in self._votes.items():
            abstract[self._ours.abstract_of(ours), self._theirs.abstract_of(theirs)] += number
        taken: set[str] = set()
        for (mine, other), _ in sorted(abstract.items(), key=lambda item: (-item[1], item[0])):
            free = mine and other and other not in self._abstract and mine not in taken
            if free and self._ours.form(mine) == self._theirs.form(other):
                self._abstract[other] = mine
                taken.add(mine)

    def map(self, number: str) -> str:
        """The draft's `w:numId` for one of the amended file; what the file does not define stays."""
        if number == "0" or not self._theirs.abstract_of(number):
            return number
        known = self._num.get(number)
        if known is None:
            known = self._num[number] = self._find(number)
        return known

    def _find(self, number: str) -> str:
        other = self._theirs.abstract_of(number)
        overrides = self._theirs.overrides(number)
        if other not in self._abstract:
            self._abstract[other] = self._same_abstract(number, other) or self._bring_abstract(other)
        mine = self._abstract[other]
        voted = [
            pair[0]
            for pair, _ in sorted(self._votes.items(), key=lambda i: (-i[1], i[0]))
            if pair[1] == number
        ]
        taken = set(self._num.values())
        for candidate in [*voted, number, *self._ours.nums]:
            if (
                candidate in self._ours.nums
                and self._ours.abstract_of(candidate) == mine
                and self._ours.overrides(candidate) == overrides
                and (not overrides or candidate not in taken)
            ):
                return candidate
        return self._bring_num(number, mine)

    def _same_abstract(self, number: str, other: str) -> str | None:
        """The draft's definition under the same number, if it is equal and no other list has it."""
        mine = self._ours.abstract_of(number)
        if mine and mine not in self._abstract.values() and self._ours.form(mine) == self._theirs.form(other):
            return mine
        return None

    def _bring_abstract(self, other: str) -> str:
        copy = _without_later_attributes(self._theirs.abstracts[other])
        fresh = self._ours.free(self._ours.abstracts)
        copy.set(_ABSTRACT_ID, fresh)
        for nsid in copy.iterchildren(_NSID):
            nsid.set(W_VAL, f"{0x2C0D0000 + int(fresh):08X}")
        for picture in list(copy.iter(_PICTURE)):
            parent = picture.getparent()
            if parent is not None:
                parent.remove(picture)
        self._ours.abstracts[fresh] = copy
        self._adapt(copy)
        root = self._root()
        first = root.find(_NUM)
        if first is not None:
            first.addprevious(copy)
        else:
            root.append(copy)
        return fresh

    def _bring_num(self, number: str, abstract: str) -> str:
        copy = _without_later_attributes(self._theirs.nums[number])
        fresh = self._ours.free(self._ours.nums)
        copy.set(_NUM_ID, fresh)
        for reference in copy.iterchildren(_ABSTRACT_ID):
            reference.set(W_VAL, abstract)
        self._adapt(copy)
        root = self._root()
        last = root.findall(_NUM)
        if last:
            last[-1].addnext(copy)
        else:
            root.append(copy)
        self._ours.nums[fresh] = copy
        return fresh

    def _root(self) -> Element:
        name = self._draft.related(self._draft.main, "numbering")
        if name is None:
            root = etree.Element(w("numbering"), nsmap={"w": W})
            name = self._draft.add_part("word/numbering.xml", root, _CONTENT_TYPE)
            self._draft.relate(self._draft.main, "numbering", name)
        return self._draft.edit(name)


class _Lists:
    """The lists of one package."""

    def __init__(self, package: Package) -> None:
        name = package.related(package.main, "numbering")
        root = package.tree(name) if name is not None else None
        self.nums: dict[str, Element] = {}
        self.abstracts: dict[str, Element] = {}
        self._forms: dict[str, bytes] = {}
        if root is not None:
            self.nums = {num.get(_NUM_ID, ""): num for num in root.iterchildren(_NUM)}
            self.abstracts = {item.get(_ABSTRACT_ID, ""): item for item in root.iterchildren(_ABSTRACT)}

    def abstract_of(self, number: str) -> str:
        num = self.nums.get(number)
        reference = num.find(_ABSTRACT_ID) if num is not None else None
        abstract = reference.get(W_VAL, "") if reference is not None else ""
        return abstract if abstract in self.abstracts else ""

    def overrides(self, number: str) -> tuple[bytes, ...]:
        return tuple(_form(child) for child in self.nums[number] if child.tag != _ABSTRACT_ID)

    def form(self, abstract: str) -> bytes:
        """The definition without the marks that say nothing of how it counts or looks."""
        if abstract not in self._forms:
            self._forms[abstract] = b"".join(
                _form(child) for child in self.abstracts[abstract] if child.tag not in _UNSEEN
            )
        return self._forms[abstract]

    @staticmethod
    def free(taken: dict[str, Element]) -> str:
        return str(max((int(key) for key in taken if key.lstrip("-").isdigit()), default=0) + 1)


def _form(element: Element) -> bytes:
    """A spelling that depends neither on prefixes nor on the order of attributes nor on editing sessions."""
    attributes = ",".join(
        f"{name}={value}" for name, value in sorted(_attributes(element)) if not _unseen(name)
    )
    inner = b"".join(_form(child) for child in element)
    return f"<{element.tag!s} {attributes}>".encode() + inner + b"</>"


def _without_later_attributes(element: Element) -> Element:
    """A copy without attributes of later Word versions, which name the list for the whole of a file."""
    copy = deepcopy(element)
    for node in copy.iter():
        for name, _ in _attributes(node):
            if name.startswith("{http://schemas.microsoft.com"):
                del node.attrib[name]
    return copy


def _unseen(name: str) -> bool:
    return name in (w("tplc"), w("tentative")) or name.startswith(
        (w("rsid"), "{http://schemas.microsoft.com")
    )


def _attributes(element: Element) -> list[tuple[str, str]]:
    return [(str(name), str(value)) for name, value in element.attrib.items()]
