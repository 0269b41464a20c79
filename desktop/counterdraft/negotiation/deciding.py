"""Use case: settle changes, one or many, in one durable step that has a name and can be undone.

It never guesses: of changes that contradict each other only one can be accepted, and who accepts many at
once gets those in conflict back as left open. Identical proposals of several delegations are settled
together, for they are one wish; a withdrawal concerns the one delegation that withdraws.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from counterdraft.comparison.proposals import rivals
from counterdraft.errors import CounterdraftError
from counterdraft.exports.review_report import PROVISION, stale
from counterdraft.model.change import Change, ChangeId, ChangeKind
from counterdraft.model.decision import Decision, Disposition
from counterdraft.model.draft import ProvisionId
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.review.changes import ReviewChanges, Step
from counterdraft.review.store import Ruling

TAKEN = frozenset({Disposition.ACCEPTED, Disposition.ACCEPTED_IN_PART})
"""Dispositions that put a change into the agreed text."""

_STEPS = {
    Disposition.ACCEPTED: Step.ACCEPT,
    Disposition.ACCEPTED_IN_PART: Step.ACCEPT_IN_PART,
    Disposition.REJECTED: Step.REJECT,
    Disposition.BRACKETED: Step.BRACKET,
    Disposition.PENDING: Step.DEFER,
    Disposition.WITHDRAWN: Step.WITHDRAW,
}
_WORDS = (ChangeKind.INSERT, ChangeKind.DELETE, ChangeKind.REPLACE)


class ContradictionError(CounterdraftError):
    """A change cannot be accepted beside one that is accepted already."""

    def __init__(self, change: Change, accepted: Change) -> None:
        super().__init__(change.id, accepted.id)
        self.change = change
        self.accepted = accepted

    @property
    def sentence(self) -> str:
        """Who stands against whom, and the way out."""
        return (
            f"The change by {self.change.delegation} contradicts one by {self.accepted.delegation} that is "
            "accepted: choose this wording instead of the other, or settle the other one first."
        )


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of settling: the step's changes (None if nothing had to be written) and the details.

    `changes` are those with a new decision, identical proposals included; `left` are changes that were
    asked for and left as they are, because they contradict one another or something accepted.
    """

    review: ReviewChanges | None
    changes: tuple[ChangeId, ...] = ()
    left: tuple[ChangeId, ...] = ()


class Decisions:
    """The decisions on the changes of one review session."""

    def __init__(self, session: ReviewSession) -> None:
        self._session = session

    @property
    def comparison(self) -> Comparison:
        """What is decided on."""
        return self._session.comparison

    @cached_property
    def rivals(self) -> Mapping[ChangeId, tuple[ChangeId, ...]]:
        """For each change the changes that cannot be accepted beside it."""
        return rivals(self.comparison)

    @cached_property
    def _alike(self) -> dict[ChangeId, tuple[ChangeId, ...]]:
        return {
            name: proposal.changes
            for proposal in self.comparison.proposals
            if len(proposal.changes) > 1
            for name in proposal.changes
        }

    def alike(self, change: ChangeId) -> tuple[ChangeId, ...]:
        """The change and the identical ones of other delegations."""
        return self._alike.get(change, (change,))

    def in_force(self) -> dict[ChangeId, Decision]:
        """The decision on each change of the comparison that has one."""
        known = self.comparison.change_by_id
        found = self._session.decisions()
        return {ChangeId(name): decision for name, decision in found.items() if ChangeId(name) in known}

    def on_provisions(self) -> dict[str, Decision]:
        """The decision on each provision of this draft (`provision:ID`); those on others do not count."""
        found = self._session.decisions()
        return {
            subject: decision
            for subject, decision in found.items()
            if subject.startswith(PROVISION)
            and not stale(self.comparison, decision)
            and ProvisionId(subject.removeprefix(PROVISION)) in self.comparison.draft.by_id
        }

    def contested(self) -> dict[str, tuple[Decision, ...]]:
        """Subjects decided differently by people who did not know of each other; deciding anew settles it."""
        review = self._session.review
        return review.contested() if review is not None else {}

    def settle(
        self, changes: Iterable[ChangeId], disposition: Disposition, reason: str = "", wording: str = ""
    ) -> Settled:
        """Decide on changes in one step.

        Args:
            changes: ids of the comparison; each once.
            disposition: what was settled.
            reason: why, or empty.
            wording: the agreed words in place of the proposed ones, for an acceptance in part of one
                change; they may be empty, which leaves the words out.

        Raises:
            ContradictionError: one change alone was to be accepted and contradicts an accepted one.
            ValueError: an acceptance in part of several changes, or of one that has no wording.
            ReviewFileError: it could not be saved; nothing was changed then.
        """
        asked = tuple(dict.fromkeys(changes))
        if disposition is Disposition.ACCEPTED_IN_PART and not (
            len(asked) == 1 and has_wording(self.comparison.change_by_id[asked[0]])
        ):
            raise ValueError("only the words of one change can be accepted in part")
        left: tuple[ChangeId, ...] = ()
        if disposition in TAKEN and self.rivals:
            left = self._contradicting(asked)
            if left and len(asked) == 1:
                self._refuse(asked[0])
        wanted = [name for name in asked if name not in set(left)]
        if disposition is not Disposition.WITHDRAWN:
            wanted = list(dict.fromkeys(other for name in wanted for other in self.alike(name)))
        return self._write(
            [Ruling(n, disposition, reason, wording) for n in wanted], _STEPS[disposition], left
        )

    def choose(self, change: ChangeId, reason: str = "") -> Settled:
        """Accept a change and reject everything that contradicts it, in one step."""
        against = [other for rival in self.rivals.get(change, ()) for other in self.alike(rival)]
        rulings = [Ruling(name, Disposition.ACCEPTED, reason) for name in self.alike(change)]
        rulings += [Ruling(name, Disposition.REJECTED, reason) for name in dict.fromkeys(against)]
        return self._write(rulings, Step.CHOOSE if against else Step.ACCEPT, ())

    def _contradicting(self, asked: tuple[ChangeId, ...]) -> tuple[ChangeId, ...]:
        """Those of `asked` that contradict one another or an accepted change."""
        taken = set(asked) | {name for name, known in self.in_force().items() if known.disposition in TAKEN}
        return tuple(name for name in asked if any(rival in taken for rival in self.rivals.get(name, ())))

    def _refuse(self, change: ChangeId) -> None:
        in_force = self.in_force()
        known = self.comparison.change_by_id
        for rival in self.rivals[change]:
            if rival in in_force and in_force[rival].disposition in TAKEN:
                raise ContradictionError(known[change], known[rival])

    def _write(self, rulings: list[Ruling], step: Step, left: tuple[ChangeId, ...]) -> Settled:
        in_force, contested = self.in_force(), self.contested()
        new = [
            ruling
            for ruling in rulings
            if ruling.subject in contested or not _said(ruling, in_force.get(ChangeId(ruling.subject)))
        ]
        if not new:
            return Settled(None, (), left)
        written = self._session.decide_all(new, step)
        return Settled(written, tuple(ChangeId(ruling.subject) for ruling in new), left)


def has_wording(change: Change) -> bool:
    """Whether a change can be accepted with other words than those proposed."""
    return change.kind in _WORDS


def _said(ruling: Ruling, known: Decision | None) -> bool:
    """Whether the decision in force says all of this already."""
    return (
        known is not None
        and known.disposition is ruling.disposition
        and known.wording == ruling.wording
        and (not ruling.reason or known.reason == ruling.reason)
    )
