"""What is known beforehand of the paragraphs of one reading, told by their bytes; it reads nothing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from counterdraft.formats.docx.plain import PlainParagraphs
from counterdraft.model.draft import Provision


class UnsureError(Exception):
    """What was left out of a part does not stand for itself after all: the whole of it must be read."""


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
