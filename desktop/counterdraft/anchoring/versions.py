"""Two aligned drafts with the indexes that carrying places needs, each built once when first asked for."""

from __future__ import annotations

from functools import cached_property

from counterdraft.anchoring.carrying import RowMap
from counterdraft.anchoring.flow import Flow
from counterdraft.model.alignment import AlignedRow, Alignment, RowKind
from counterdraft.model.draft import Draft, ProvisionId


class Versions:
    """An old draft, a new one and what connects them.

    Attributes:
        old, new: the drafts.
        rows: the rows of their alignment.
    """

    def __init__(self, old: Draft, new: Draft, alignment: Alignment) -> None:
        self.old, self.new = old, new
        self.rows = alignment.rows
        self._maps: dict[int, RowMap] = {}

    @cached_property
    def old_flow(self) -> Flow:
        """The old draft as one text."""
        return Flow(self.old)

    @cached_property
    def new_flow(self) -> Flow:
        """The new draft as one text."""
        return Flow(self.new)

    @cached_property
    def old_order(self) -> dict[ProvisionId, int]:
        """Index of each old provision in `old_flow.provisions`."""
        return {provision.id: index for index, provision in enumerate(self.old_flow.provisions)}

    @cached_property
    def new_order(self) -> dict[ProvisionId, int]:
        """Index of each new provision in `new_flow.provisions`."""
        return {provision.id: index for index, provision in enumerate(self.new_flow.provisions)}

    @cached_property
    def _row_of(self) -> dict[ProvisionId, int]:
        return {id: index for index, row in enumerate(self.rows) for id in row.draft}

    def row(self, old: ProvisionId) -> AlignedRow:
        """The row of an old provision."""
        return self.rows[self._row_of[old]]

    def row_map(self, old: ProvisionId) -> RowMap:
        """The row of an old provision with its offsets."""
        index = self._row_of[old]
        if index not in self._maps:
            self._maps[index] = RowMap(self.rows[index], self.old, self.new)
        return self._maps[index]

    def counterparts(self, old: ProvisionId) -> tuple[ProvisionId, ...]:
        """The new provisions that an old one became."""
        return self.row(old).amended

    @cached_property
    def arrived(self) -> list[ProvisionId]:
        """New provisions that came from nowhere."""
        return [id for row in self.rows if row.kind is RowKind.INSERTED for id in row.amended]
