"""Where places of the draft and of a delegation's text stand in the redline of both; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterdraft.model.alignment import AlignedRow, Op
from counterdraft.model.draft import ProvisionId, Span
from counterdraft.ui.sheet import Sheet

Spot = tuple[int, ProvisionId]
"""A column and a provision that it shows."""


@dataclass(frozen=True, slots=True)
class RedlinePlace:
    """One provision of a side: the block that shows it and how far into the side's joined text it begins."""

    block: ProvisionId
    aligned: AlignedRow
    own: Op
    before: int

    def span(self, span: Span) -> Span:
        """A span of the provision, in code points of the block."""
        start = self._offset(span.start)
        return Span(start, self._offset(span.end - 1) + 1 if len(span) else start)

    def _offset(self, offset: int) -> int:
        left = offset + self.before
        at = 0
        for edit in self.aligned.edits:
            length = len(edit.text)
            if edit.op is Op.EQUAL or edit.op is self.own:
                if left < length:
                    return at + left
                left -= length
            at += length
        return at + left


class RedlinePlaces:
    """The places of the two sides of one redline column.

    Attributes:
        delegation: the column of the delegation whose redline it is.
    """

    def __init__(self, sheet: Sheet, delegation: int) -> None:
        self.delegation = delegation
        self._sheet = sheet
        self._places: dict[Spot, RedlinePlace] = {}

    def note(self, aligned: AlignedRow, block: ProvisionId) -> None:
        """Take a row of the alignment and the block that shows it."""
        for column, names, own in (
            (0, aligned.draft, Op.DELETE),
            (self.delegation, aligned.amended, Op.INSERT),
        ):
            before = 0
            for name in names:
                self._places[column, name] = RedlinePlace(block, aligned, own, before)
                if len(names) > 1:
                    before += len(self._sheet.documents[column].text(name)) + 1

    def find(self, spot: Spot) -> RedlinePlace | None:
        """Where the redline shows a provision of one of its sides."""
        return self._places.get(spot)

    def blocks(self, spots: Iterable[Spot]) -> set[ProvisionId]:
        """The blocks that show any of these provisions."""
        return {place.block for spot in spots if (place := self.find(spot)) is not None}

    def found(self, spots: Mapping[Spot, object]) -> list[tuple[Spot, RedlinePlace]]:
        """Those of some provisions that the redline shows."""
        return [(spot, place) for spot in spots if (place := self.find(spot)) is not None]
