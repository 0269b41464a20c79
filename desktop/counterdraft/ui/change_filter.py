"""Which changes are shown, and stepping through them; pure values and no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterdraft.model.change import Change, ChangeId, ChangeKind, Delegation, Severity
from counterdraft.text.searching import search_pattern


@dataclass(frozen=True, slots=True)
class ChangeFilter:
    """What the user wants to see; empty fields ask for nothing."""

    text: str = ""
    kind: ChangeKind | None = None
    delegation: Delegation | None = None
    code: str = ""
    substantive: bool = False
    commented: bool = False
    editorial: bool = False
    in_conflict: bool = False
    codes: frozenset[str] = frozenset()
    """Any of these classes; empty asks for nothing."""

    disposition: str = ""
    """The value of a disposition, or `open` for changes that nobody has decided on."""

    @property
    def active(self) -> bool:
        """Whether anything can be hidden."""
        return self != ChangeFilter()

    def accepts(
        self,
        change: Change,
        reference: str,
        comments: int,
        disposition: str = "open",
        in_conflict: bool = False,
    ) -> bool:
        """Whether a change is to be seen."""
        if self.kind is not None and change.kind is not self.kind:
            return False
        if self.delegation is not None and change.delegation != self.delegation:
            return False
        if self.substantive and change.severity is not Severity.SUBSTANTIVE:
            return False
        if self.editorial and change.severity is not Severity.EDITORIAL:
            return False
        if self.commented and not comments:
            return False
        if self.in_conflict and not in_conflict:
            return False
        if self.disposition and disposition != self.disposition:
            return False
        if self.codes and self.codes.isdisjoint(found.code for found in change.classes):
            return False
        if self.code and all(found.code != self.code for found in change.classes):
            return False
        if self.text:
            wanted = search_pattern(self.text)
            texts = (reference, *(place.text for place in (change.draft, change.amended) if place))
            return any(wanted.search(text) for text in texts)
        return True


@dataclass(frozen=True, slots=True)
class Step:
    """Where stepping leads; `edge` says that there is nothing further and the first press stays."""

    change: ChangeId | None
    edge: bool = False


class ChangeNavigator:
    """Steps through the changes that are shown, in their order; wraps at the second press at an end."""

    def __init__(self) -> None:
        self._shown: list[ChangeId] = []
        self._index: dict[ChangeId, int] = {}
        self._at_edge = 0
        self.total = 0
        self.current: ChangeId | None = None

    def show(self, shown: Sequence[ChangeId], total: int) -> None:
        """Take the changes that pass the filter, and how many there are in all."""
        self._shown = list(shown)
        self._index = {name: index for index, name in enumerate(self._shown)}
        self.total = total
        self._at_edge = 0
        if self.current not in self._index:
            self.current = None

    @property
    def shown(self) -> int:
        """How many changes pass the filter."""
        return len(self._shown)

    @property
    def hidden(self) -> int:
        """How many changes the filter hides."""
        return self.total - len(self._shown)

    @property
    def number(self) -> int:
        """The current change's number among those shown, from 1; 0 without one."""
        return self._index[self.current] + 1 if self.current in self._index else 0

    def go(self, change: ChangeId | None) -> None:
        """Make a change the current one."""
        self.current = change
        self._at_edge = 0

    def step(self, direction: int, start: int) -> Step:
        """Go to the next (1) or previous (-1) change; without a current one begin at index `start`."""
        if not self._shown:
            return Step(None)
        if self.current is None:
            index = start if direction > 0 else start - 1
            return self._arrive(max(0, min(index, len(self._shown) - 1)))
        index = self._index[self.current] + direction
        if 0 <= index < len(self._shown):
            return self._arrive(index)
        if self._at_edge != direction:
            self._at_edge = direction
            return Step(self.current, edge=True)
        return self._arrive(0 if direction > 0 else len(self._shown) - 1)

    def first(self) -> Step:
        """Go to the first change shown."""
        return self._arrive(0) if self._shown else Step(None)

    def last(self) -> Step:
        """Go to the last change shown."""
        return self._arrive(len(self._shown) - 1) if self._shown else Step(None)

    def _arrive(self, index: int) -> Step:
        self._at_edge = 0
        self.current = self._shown[index]
        return Step(self.current)
