"""The synoptic table: one row per provision, one column for the draft and one per delegation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NewType

from counterdraft.model.alignment import Alignment
from counterdraft.model.change import Change, ChangeId, Delegation
from counterdraft.model.construction import quick_init
from counterdraft.model.draft import Draft, ProvisionId

ConflictId = NewType("ConflictId", str)


@dataclass(frozen=True, slots=True)
class Amendment:
    """A delegation's version of the draft, and how it aligns with it."""

    delegation: Delegation
    draft: Draft
    alignment: Alignment


@dataclass(frozen=True, slots=True)
class Proposal:
    """One wish for the draft with everyone who has it: identical changes of several delegations.

    `changes` and `delegations` run in parallel, in the order of the amendments. The first change stands
    for all.
    """

    changes: tuple[ChangeId, ...]
    delegations: tuple[Delegation, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Proposals of two or more delegations that cannot all be taken.

    A conflict is a connected group: each of its changes contradicts another of them, not necessarily all.
    `provision` is the first of the draft's provisions concerned. Identical changes stand side by side.
    """

    id: ConflictId
    provision: ProvisionId | None
    changes: tuple[ChangeId, ...]
    delegations: tuple[Delegation, ...]


@quick_init
@dataclass(frozen=True, slots=True)
class SynopticCell:
    """What one column shows in one row.

    `row` is the index of the row in the delegation's alignment, -1 in the draft's column and where the
    column has nothing; `provisions` are of that column's own document. Where another delegation merges
    provisions, the cell holds what this one made of each: `more` are the rows after the first.
    """

    provisions: tuple[ProvisionId, ...] = ()
    row: int = -1
    more: tuple[int, ...] = ()

    @property
    def rows(self) -> tuple[int, ...]:
        """Every row of the delegation's alignment that the cell shows, in order."""
        return (self.row, *self.more) if self.row >= 0 else ()


@quick_init
@dataclass(frozen=True, slots=True)
class SynopticRow:
    """One row: the draft's provisions (none for an insertion) and a cell for each delegation in order."""

    draft: tuple[ProvisionId, ...]
    cells: tuple[SynopticCell, ...]


@dataclass(frozen=True, slots=True)
class StaleLink:
    """A reference of a delegation's text that no longer leads where it led, whoever edited what.

    `start` to `end` are the code points of the number in `provision` of the amended text. `reason` is
    `renumbered`, `deleted`, `rewritten`, `direction` (above and below changed places) or `missing` (a new
    reference to a number that nothing bears). `was` names the target as the draft calls it, `now` as the
    amended text does, both empty where there is none; `target` is the draft's provision that was meant.
    """

    delegation: Delegation
    provision: ProvisionId
    start: int
    end: int
    text: str
    reason: str
    was: str
    now: str
    target: ProvisionId | None
    explanation: str


@dataclass(frozen=True)
class Comparison:
    """A draft, the amendments requested to it, and everything that was found between them.

    `rows` is the synoptic table: every provision of the draft stands in it once, and every provision of
    every amended text once in its column. `changes` are in the order of the rows and of the delegations.
    """

    draft: Draft
    amendments: tuple[Amendment, ...]
    rows: tuple[SynopticRow, ...]
    changes: tuple[Change, ...]
    conflicts: tuple[Conflict, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    """Every change stands in exactly one proposal."""

    hidden: tuple[tuple[str, int], ...] = ()
    """What the options of the comparison hid: the option's name and how many changes."""

    stale: tuple[StaleLink, ...] = ()
    """References that need a look, by delegation in the order of the amendments."""

    @cached_property
    def change_by_id(self) -> dict[ChangeId, Change]:
        """Changes by their id."""
        return {change.id: change for change in self.changes}
