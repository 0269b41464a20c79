"""A draft's text as one string in which offsets and provisions translate into each other; it finds nothing.

Stories are laid end to end, so that the text around a place never runs from a paragraph into a footnote.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from counterdraft.model.alignment import PARAGRAPH_BREAK
from counterdraft.model.draft import Draft, Provision, ProvisionId, StoryId


class Flow:
    """The texts of a draft's provisions, story by story, joined by paragraph breaks.

    Attributes:
        text: the whole.
        provisions: in the order in which they stand in `text`.
        starts: offset of each provision in `text`, increasing.
    """

    def __init__(self, draft: Draft) -> None:
        stories: dict[StoryId, list[Provision]] = {}
        for provision in draft.provisions:
            stories.setdefault(provision.story, []).append(provision)
        self.provisions = [provision for story in stories.values() for provision in story]
        self.text = PARAGRAPH_BREAK.join(provision.text for provision in self.provisions)
        self.starts: list[int] = []
        self._start_of: dict[ProvisionId, int] = {}
        self._bounds: dict[StoryId, tuple[int, int]] = {}
        at = 0
        for provision in self.provisions:
            self.starts.append(at)
            self._start_of[provision.id] = at
            end = at + len(provision.text)
            first, _ = self._bounds.get(provision.story, (at, end))
            self._bounds[provision.story] = (first, end)
            at = end + len(PARAGRAPH_BREAK)

    def offset(self, provision: ProvisionId) -> int:
        """Where a provision begins in `text`.

        Raises:
            KeyError: the draft has no such provision.
        """
        return self._start_of[provision]

    def provision_at(self, offset: int) -> Provision:
        """The provision that holds the character at `offset`, or ends there."""
        return self.provisions[max(0, bisect_right(self.starts, offset) - 1)]

    def around(self, start: int, end: int, length: int) -> tuple[str, str]:
        """Up to `length` code points before `start` and after `end`, inside the same story."""
        first, last = self._bounds[self.provision_at(start).story]
        return self.text[max(first, start - length) : start], self.text[end : min(last, end + length)]

    def occurrences(self, text: str) -> Iterator[int]:
        """Offsets at which a non-empty text stands, overlapping ones included."""
        at = self.text.find(text)
        while at >= 0:
            yield at
            at = self.text.find(text, at + 1)
