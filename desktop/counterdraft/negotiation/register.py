"""Use case: collect the decisions of a review as a register, in the order of the text; nothing is written."""

from __future__ import annotations

from counterdraft.exports.review_report import PROVISION, RegisterEntry, Standing, stale
from counterdraft.model.change import ChangeId
from counterdraft.model.decision import Decision, Disposition
from counterdraft.model.draft import ProvisionId
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.review.content import DECISION, ReviewContent


def register(session: ReviewSession, *, history: bool) -> tuple[RegisterEntry, ...]:
    """The decisions on changes in the order of the draft, then on provisions, then on what is gone.

    Args:
        session: the review.
        history: with decisions that were replaced or retracted, oldest first for each subject.
    """
    if session.review is None:
        return ()
    content = ReviewContent(session.review.entries())
    subjects = {
        content.decided_subject(entry.subject)
        for entry in session.review.entries()
        if entry.subject.startswith(f"{DECISION}:")
    }
    order = _order(session.comparison)
    ordered = sorted(subjects, key=lambda subject: (order.get(subject, len(order)), subject))
    contested = content.contested()
    entries = [
        RegisterEntry(decision, _standing(session.comparison, decision, standing, subject in contested))
        for subject in ordered
        for standing in (content.standing(subject),)
        for decision in content.history(subject)
    ]
    counted = (Standing.IN_FORCE, Standing.CONTESTED)
    return tuple(entry for entry in entries if history or entry.standing in counted)


def undecided(session: ReviewSession) -> int:
    """How many changes have no decision, or one that leaves them pending."""
    decisions = session.decisions()
    return sum(
        change.id not in decisions or decisions[change.id].disposition is Disposition.PENDING
        for change in session.comparison.changes
    )


def _order(comparison: Comparison) -> dict[str, int]:
    changes: list[str] = [change.id for change in comparison.changes]
    provisions = [f"{PROVISION}{provision.id}" for provision in comparison.draft.provisions]
    return {subject: index for index, subject in enumerate((*changes, *provisions))}


def _standing(
    comparison: Comparison, decision: Decision, standing: tuple[Decision, ...], contested: bool
) -> Standing:
    if decision.retracted:
        return Standing.RETRACTED
    if decision not in standing:
        return Standing.REPLACED
    if not _subject_there(comparison, decision):
        return Standing.NO_SUBJECT
    if contested:
        return Standing.CONTESTED
    return Standing.IN_FORCE if decision == standing[-1] else Standing.REPLACED


def _subject_there(comparison: Comparison, decision: Decision) -> bool:
    if decision.subject.startswith(PROVISION):
        there = ProvisionId(decision.subject.removeprefix(PROVISION)) in comparison.draft.by_id
        return there and not stale(comparison, decision)
    return ChangeId(decision.subject) in comparison.change_by_id
