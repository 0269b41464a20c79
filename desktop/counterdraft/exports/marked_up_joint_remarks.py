"""Comments that tell what marks cannot: who proposes the same, and which proposals exclude each other.

They are written in the name of whoever makes the export, on the words concerned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterdraft.exports.marked_up_comments import in_body
from counterdraft.formats.docx.markup_joint import JointThread
from counterdraft.formats.docx.markup_plan import Remark, RemarkThread
from counterdraft.model.change import Change, ChangeId, ChangeKind, Delegation
from counterdraft.model.draft import Draft, ProvisionId
from counterdraft.model.synopsis import Comparison, Conflict, Proposal


def joint_remarks(comparison: Comparison, author: str, date: str) -> tuple[JointThread, ...]:
    """Return a comment for every identical proposal outside conflicts, then one for every conflict.

    Identical proposals of the same delegations in one provision, or in provisions added in a row, share one.
    """
    writer = _Remarks(comparison, author, date)
    return (*writer.identical(), *(writer.conflict(one) for one in comparison.conflicts))


def listed(names: Sequence[str]) -> str:
    """The names as one says them: `A`, `A and B`, `A, B and C`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def wordings(comparison: Comparison, conflict: Conflict) -> list[tuple[tuple[Delegation, ...], list[Change]]]:
    """The sides of a conflict: who asks for it, and its changes, in the order of the changes."""
    sides: dict[tuple[Delegation, ...], list[Change]] = {}
    for proposal in _proposals(comparison, conflict.changes):
        sides.setdefault(proposal.delegations, []).append(comparison.change_by_id[proposal.changes[0]])
    return list(sides.items())


def _proposals(comparison: Comparison, wanted: Sequence[ChangeId]) -> Iterator[Proposal]:
    names = set(wanted)
    return (proposal for proposal in comparison.proposals if proposal.changes[0] in names)


class _Remarks:
    def __init__(self, comparison: Comparison, author: str, date: str) -> None:
        self._comparison = comparison
        self._author = author
        self._date = date
        self._voice = {one.delegation: voice for voice, one in enumerate(comparison.amendments)}

    def identical(self) -> Iterator[JointThread]:
        """Comments that name everyone behind an identical proposal."""
        fought = {name for conflict in self._comparison.conflicts for name in conflict.changes}
        groups: dict[tuple[object, ...], list[Change]] = {}
        row_before: tuple[object, ...] = ()
        group = 0
        for proposal in self._comparison.proposals:
            change = self._comparison.change_by_id[proposal.changes[0]]
            if len(proposal.delegations) < 2 or change.id in fought:
                row_before = ()
                continue
            if change.draft is not None:
                row_before = ()
                key: tuple[object, ...] = (change.draft.provision, proposal.delegations)
            else:
                if (proposal.delegations, change.delegation, change.row - 1) != row_before:
                    group += 1
                row_before = (proposal.delegations, change.delegation, change.row)
                key = (group, proposal.delegations)
            groups.setdefault(key, []).append(change)
        for (_, names), changes in groups.items():
            assert isinstance(names, tuple)
            yield self._on(changes, f"Proposed by {listed(names)}.")

    def conflict(self, conflict: Conflict) -> JointThread:
        """A comment that says what the sides of a conflict ask for."""
        names = sorted(conflict.delegations, key=self._voice.__getitem__)
        lines = [f"Conflict between {listed(names)}: not all of this can be taken."]
        for side, changes in wordings(self._comparison, conflict):
            lines.append(f"{listed(side)}: {'; '.join(told(change) for change in changes)}.")
        members = [self._comparison.change_by_id[name] for name in conflict.changes]
        here = [one for one in members if one.draft and one.draft.provision == conflict.provision]
        return self._on(here or members, "\n".join(lines))

    def _on(self, changes: Sequence[Change], body: str) -> JointThread:
        """A comment on the words of the changes: the draft's if they touch any, else those put in."""
        remark = Remark(self._author, self._date, body)
        places = [change.draft for change in changes if change.draft is not None]
        first = places[0].provision if places else None
        start = min((one.start for one in places if one.provision == first), default=0)
        end = max((one.end for one in places if one.provision == first), default=0)
        if first is not None and start < end:
            return self._thread(remark, first, start, end, -1)
        for change in changes:
            if change.amended is not None and change.amended.text:
                place, voice = change.amended, self._voice[change.delegation]
                return self._thread(remark, place.provision, place.start, place.end, voice)
        if first is None:
            for change in changes:
                if change.amended is not None:
                    return self._thread(
                        remark, change.amended.provision, 0, 0, self._voice[change.delegation]
                    )
        return self._thread(remark, first, start, end, -1)

    def _thread(
        self, remark: Remark, provision: ProvisionId | None, start: int, end: int, voice: int
    ) -> JointThread:
        thread = RemarkThread((remark,), provision, start, end, voice >= 0)
        placed = in_body(thread, self._text(voice))
        return JointThread(placed, voice if placed.amended else -1)

    def _text(self, voice: int) -> Draft:
        return self._comparison.amendments[voice].draft if voice >= 0 else self._comparison.draft


def told(change: Change) -> str:
    """What a change asks for, in words."""
    old = change.draft.text if change.draft is not None else ""
    new = change.amended.text if change.amended is not None else ""
    if change.draft is None:
        return f"new provision “{new}”" if new else "a new empty paragraph"
    if change.amended is None:
        return f"delete the provision “{old}”" if old else "delete the empty paragraph"
    if change.kind is ChangeKind.INSERT:
        return f"insert “{new.strip()}”"
    if change.kind is ChangeKind.DELETE:
        return f"delete “{old.strip()}”"
    if change.kind is ChangeKind.REPLACE:
        return f"“{new}” instead of “{old}”"
    if change.kind is ChangeKind.FORMAT:
        return "other formatting: " + ", ".join(one.new for one in change.classes if one.new)
    return f"{change.kind.value} of the provision"
