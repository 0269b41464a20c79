from __future__ import annotations

from collections.abc import Callable

import pytest

from counterdraft.model.change import ChangeId, ChangeKind
from counterdraft.model.decision import Disposition
from counterdraft.negotiation.deciding import ContradictionError, Decisions, has_wording
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.review.changes import Step
from counterdraft.review.store import ReviewFile

Begin = Callable[..., ReviewSession]
DRAFT = [
    "The Parties should meet within thirty days.",
    "Decides to remain seized of the matter.",
    "Requests the Secretariat to report.",
]


def edited(at: int, old: str, new: str) -> list[str]:
    assert old in DRAFT[at]
    return [text.replace(old, new) if index == at else text for index, text in enumerate(DRAFT)]


def by(session: ReviewSession, delegation: str) -> list[ChangeId]:
    return [change.id for change in session.comparison.changes if change.delegation == delegation]


@pytest.fixture
def conflict(session_of: Begin) -> ReviewSession:
    return session_of(edited(0, "thirty", "sixty"), edited(0, "thirty", "ninety"))


@pytest.mark.parametrize("disposition", list(Disposition))
def test_every_outcome_is_on_the_disk_and_comes_back(session_of: Begin, disposition: Disposition) -> None:
    session = session_of(edited(0, "should", "shall"))
    (change,) = by(session, "A")
    settled = Decisions(session).settle([change], disposition, "agreed in plenary", "ought to")
    assert settled.changes == (change,)
    other = ReviewFile.open(session.path, read_only=True)
    (decision,) = other.decisions().values()
    assert (decision.subject, decision.disposition) == (change, disposition)
    assert (decision.reason, decision.wording, decision.author) == ("agreed in plenary", "ought to", "Chair")


def test_many_changes_are_one_named_step(session_of: Begin) -> None:
    session = session_of([DRAFT[0].replace("should", "shall"), DRAFT[1], DRAFT[2] + " Soon."])
    decisions = Decisions(session)
    changes = by(session, "A")
    assert len(changes) == 2
    decisions.settle(changes, Disposition.REJECTED)
    assert session.undo_step is Step.REJECT
    assert set(decisions.in_force()) == set(changes)
    session.undo()
    assert decisions.in_force() == {}
    assert session.redo_step is Step.REJECT
    session.redo()
    assert {d.disposition for d in decisions.in_force().values()} == {Disposition.REJECTED}


def test_saying_the_same_again_writes_nothing(session_of: Begin) -> None:
    session = session_of(edited(0, "should", "shall"))
    decisions = Decisions(session)
    decisions.settle(by(session, "A"), Disposition.ACCEPTED)
    assert decisions.settle(by(session, "A"), Disposition.ACCEPTED).review is None
    assert decisions.settle(by(session, "A"), Disposition.ACCEPTED, "a reason").review is not None


def test_identical_proposals_are_settled_together_but_withdrawn_alone(session_of: Begin) -> None:
    session = session_of(edited(0, "should", "shall"), edited(0, "should", "shall"))
    decisions = Decisions(session)
    (mine,), (theirs,) = by(session, "A"), by(session, "B")
    assert decisions.settle([mine], Disposition.ACCEPTED).changes == (mine, theirs)
    assert decisions.settle([theirs], Disposition.WITHDRAWN).changes == (theirs,)
    assert decisions.in_force()[mine].disposition is Disposition.ACCEPTED


def test_what_contradicts_an_accepted_change_is_refused_with_both_names(conflict: ReviewSession) -> None:
    decisions = Decisions(conflict)
    (first,), (second,) = by(conflict, "A"), by(conflict, "B")
    assert decisions.rivals == {first: (second,), second: (first,)}
    decisions.settle([first], Disposition.ACCEPTED)
    with pytest.raises(ContradictionError, match=first) as caught:
        decisions.settle([second], Disposition.ACCEPTED)
    assert "by B" in caught.value.sentence
    assert "by A" in caught.value.sentence
    assert set(decisions.in_force()) == {first}


def test_accepting_many_leaves_those_in_conflict_open(conflict: ReviewSession) -> None:
    settled = Decisions(conflict).settle(by(conflict, "A") + by(conflict, "B"), Disposition.ACCEPTED)
    assert settled.review is None
    assert set(settled.left) == set(by(conflict, "A") + by(conflict, "B"))


def test_both_sides_of_a_conflict_can_be_bracketed(conflict: ReviewSession) -> None:
    settled = Decisions(conflict).settle(by(conflict, "A") + by(conflict, "B"), Disposition.BRACKETED)
    assert len(settled.changes) == 2
    assert settled.left == ()


def test_a_choice_accepts_one_and_rejects_its_rivals_in_one_step(conflict: ReviewSession) -> None:
    decisions = Decisions(conflict)
    (first,), (second,) = by(conflict, "A"), by(conflict, "B")
    decisions.settle([first], Disposition.ACCEPTED)
    decisions.choose(second)
    assert conflict.undo_step is Step.CHOOSE
    found = {name: decision.disposition for name, decision in decisions.in_force().items()}
    assert found == {first: Disposition.REJECTED, second: Disposition.ACCEPTED}
    conflict.undo()
    assert {n: d.disposition for n, d in decisions.in_force().items()} == {first: Disposition.ACCEPTED}


def test_only_words_of_one_change_are_accepted_in_part(session_of: Begin) -> None:
    session = session_of([DRAFT[2], *DRAFT[:2]])
    moved = [change for change in session.comparison.changes if change.kind is ChangeKind.MOVE]
    assert moved
    assert not has_wording(moved[0])
    with pytest.raises(ValueError, match="in part"):
        Decisions(session).settle([moved[0].id], Disposition.ACCEPTED_IN_PART, wording="x")


def test_a_collision_is_settled_by_confirming_what_is_in_force(session_of: Begin) -> None:
    session = session_of(edited(0, "should", "shall"))
    (change,) = by(session, "A")
    decisions = Decisions(session)
    assert decisions.contested() == {}
    session.comment_on_document("Begun.")
    other = session.path.with_name("other.counterdraft")
    session.begun().save_copy(other)
    with ReviewFile.open(other) as colleague:
        colleague.decide(change, Disposition.REJECTED, "Colleague")
    decisions.settle([change], Disposition.ACCEPTED)
    with ReviewFile.open(other, read_only=True) as colleague:
        session.begun().take_in(colleague.entries())
    assert len(decisions.contested()[change]) == 2
    settled = decisions.settle([change], decisions.in_force()[change].disposition)
    assert settled.changes == (change,)
    assert decisions.contested() == {}
    assert decisions.settle([change], decisions.in_force()[change].disposition).changes == ()
