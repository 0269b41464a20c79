"""Tells what became of changes and decisions when the draft under them is replaced; pure, writes nothing.

The amended texts stay the same, so a change is known again by its place in one of them and its words on both
sides. Its id is enough only where no other change shares it but for a number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from counterdraft.model.alignment import Alignment
from counterdraft.model.change import Change, ChangeId, Delegation, Place
from counterdraft.model.decision import Decision
from counterdraft.model.draft import ProvisionId
from counterdraft.model.synopsis import Comparison


class Fate(Enum):
    """What became of a decision; the value ends a sentence about it."""

    KEPT = "stands"
    FOLLOWED = "followed its subject"
    TAKEN_UP = "has done its work: the new draft and the amended text agree there"
    GONE = "stays in the history: what it was about is no longer there as it was"


@dataclass(frozen=True, slots=True)
class CarriedDecision:
    """A decision that was in force, and what became of it.

    `reference` names the provision as the old draft counted it; `subject` is what the decision is about
    now, None where nothing is left.
    """

    decision: Decision
    fate: Fate
    reference: str
    subject: str | None = None


class Succession:
    """What became of the changes of one comparison in another with the same amended texts."""

    def __init__(self, old: Comparison, new: Comparison, drafts: Alignment) -> None:
        """Match the changes.

        Args:
            old: the comparison with the old draft.
            new: the comparison with the new one.
            drafts: the alignment of the old draft with the new one.
        """
        self.old, self.new = old, new
        counterparts = {id: row.amended for row in drafts.rows for id in row.draft}
        self._successors = _successors(old.changes, new.changes, counterparts)
        self._counterparts = counterparts
        self._places: dict[tuple[Delegation, ProvisionId], list[Place]] = {}
        for change in new.changes:
            if change.amended is not None:
                key = change.delegation, change.amended.provision
                self._places.setdefault(key, []).append(change.amended)

    def successor(self, change: ChangeId) -> ChangeId | None:
        """The change of the new comparison that an old one is; None where it is none."""
        return self._successors.get(change)

    def taken_up(self, change: ChangeId) -> bool:
        """Whether the new draft and the amended text agree where a change without successor was."""
        old = self.old.change_by_id[change]
        if old.amended is None:
            assert old.draft is not None  # a change has at least one side
            return not self._counterparts.get(old.draft.provision)
        place = old.amended
        there = self._places.get((old.delegation, place.provision), ())
        return not any(one.start <= place.end and one.end >= place.start for one in there)


_Key: TypeAlias = tuple[object, ...]


def _successors(
    old: Iterable[Change],
    new: Iterable[Change],
    counterparts: Mapping[ProvisionId, tuple[ProvisionId, ...]],
) -> dict[ChangeId, ChangeId]:
    by_key: dict[_Key, list[ChangeId]] = {}
    for change in new:
        by_key.setdefault(_key(change, change.draft.provision if change.draft else None), []).append(
            change.id
        )
    found: dict[ChangeId, ChangeId] = {}
    claimed: set[ChangeId] = set()
    for change in old:
        there = counterparts.get(change.draft.provision, ()) if change.draft is not None else ()
        keys = {_key(change, provision) for provision in (there or (None,))}
        matches = [name for key in keys for name in by_key.get(key, ())]
        if len(matches) == 1 and matches[0] not in claimed:
            found[change.id] = matches[0]
            claimed.add(matches[0])
    alone = _unnumbered(old) & _unnumbered(new)
    found.update((id, id) for id in alone if id not in found and id not in claimed)
    return found


def _key(change: Change, draft: ProvisionId | None) -> _Key:
    """What a change does and where in the amended text; what is gone from it, where in the new draft."""
    words = change.draft.text if change.draft is not None else None
    if change.amended is None:
        return change.delegation, change.kind, words, draft
    place = change.amended
    return change.delegation, change.kind, words, place.provision, place.start, place.end, place.text


def _unnumbered(changes: Iterable[Change]) -> set[ChangeId]:
    """Ids that no other change shares but for a number, which depends on what stands before it."""
    changes = tuple(changes)
    times = Counter(change.id.partition("-")[0] for change in changes)
    return {change.id for change in changes if times[change.id.partition("-")[0]] == 1}
