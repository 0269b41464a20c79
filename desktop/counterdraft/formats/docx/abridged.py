"""Shortens the main part of an amended or marked-up file: what is known byte for byte is not parsed again.

Between plain paragraphs that are known, further ones need no reading: no tracked change touches them or one
next to them. Each such stretch is left out but for an empty paragraph in its place, so that what stands
around it is resolved and read as it would be. It knows nothing of how the file was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from counterdraft.formats.docx.names import W_P
from counterdraft.formats.docx.segments import Cut

_PLACEHOLDER = b"<w:p></w:p>"


@dataclass(frozen=True, slots=True)
class Abridged:
    """The bytes of a part with stretches of paragraphs left out.

    `stretches` holds, by the number of the paragraph that stands for it, the bytes of those left out.
    """

    data: bytes
    stretches: Mapping[int, tuple[bytes, ...]] = field(default_factory=dict)

    def elements(self, root: Element) -> dict[Element, tuple[bytes, ...]]:
        """The paragraphs that stand for stretches, below `root`, which was parsed from `data`."""
        if not self.stretches:
            return {}
        stretches = self.stretches
        return {one: stretches[at] for at, one in enumerate(root.iter(W_P)) if at in stretches}


def abridge(cut: Cut, known: Mapping[bytes, object | None]) -> Abridged:
    """Leave out of a part what is certain.

    Args:
        cut: the part.
        known: by its bytes, something for each plain paragraph of well-formed documents whose roots bind the
            same prefixes as the root of this part; None or nothing for any other paragraph.
    """
    pieces: list[bytes] = []
    stretches: dict[int, tuple[bytes, ...]] = {}
    if not known:
        return Abridged(cut.source)
    begin = written = number = 0
    leaves, starts, data = cut.leaves, [*cut.starts, len(cut.data)], cut.data
    while begin < len(leaves):
        end = begin
        while end < len(leaves):
            leaf = leaves[end]
            if leaf is None or known.get(leaf) is None:
                break
            end += 1
            if starts[end - 1] + len(leaf) != starts[end]:
                break  # something stands behind it
        if end - begin > 2:
            first, last = starts[begin + 1], starts[end - 1]
            pieces += data[written:first], _PLACEHOLDER
            written = last
            stretches[number + 1] = tuple(leaf for leaf in leaves[begin + 1 : end - 1] if leaf is not None)
            number += 3
            begin = end
        else:
            step = max(end - begin, 1)
            number += step
            begin += step
    pieces.append(data[written:])
    return Abridged(b"".join(pieces), stretches)
