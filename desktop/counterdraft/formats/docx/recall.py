"""What is known beforehand of the paragraphs of one reading, told by their bytes.

What was left out of a tree can be put back or made for itself.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from counterdraft.formats.docx.plain import PlainParagraphs
from counterdraft.model.draft import Provision, ProvisionId


@dataclass
class Recall:
    """What a walk may take from bytes.

    Attributes:
        plains: reads the bytes; None: nothing is taken from them.
        leaves: the bytes of the paragraphs that no tracked change touches.
        stretches: the bytes of those that a paragraph stands for (`abridged`).
        wanted: what a proof expects; a provision that is read equal to the one in its place is that one.
    """

    plains: PlainParagraphs | None = None
    leaves: Mapping[Element, bytes] = field(default_factory=dict)
    stretches: Mapping[Element, tuple[bytes, ...]] = field(default_factory=dict)
    wanted: Sequence[Provision] = ()


class LeftOut(dict[ProvisionId, Element]):
    """The `w:p` behind each provision; one that was left out of the tree is made when it is asked for.

    Args of the constructor:
        written: the bytes of plain paragraphs.
        plains: makes them.
        leaves: is told the bytes of what was made.
    """

    def __init__(
        self,
        written: Mapping[ProvisionId, bytes],
        plains: PlainParagraphs,
        leaves: MutableMapping[Element, bytes],
    ) -> None:
        super().__init__()
        self._written = written
        self._plains = plains
        self._leaves = leaves

    def __missing__(self, provision: ProvisionId) -> Element:
        leaf = self._written[provision]
        made = self[provision] = self._plains.made(leaf)
        self._leaves[made] = leaf
        return made


def put_back(
    stretches: Mapping[Element, tuple[bytes, ...]],
    plains: PlainParagraphs,
    leaves: MutableMapping[Element, bytes],
    kept_in: str,
) -> dict[Element, tuple[bytes, ...]]:
    """Put the stretches that stand in no `kept_in` back into the tree; return the others."""
    kept: dict[Element, tuple[bytes, ...]] = {}
    for place, written in stretches.items():
        parent = place.getparent()
        if parent is None or parent.tag == kept_in:
            kept[place] = written
            continue
        for leaf in written:
            made = plains.made(leaf)
            leaves[made] = leaf
            place.addprevious(made)
        parent.remove(place)
    return kept
