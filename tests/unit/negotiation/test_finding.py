from __future__ import annotations

from collections.abc import Callable

import pytest

from counterdraft.model.change import Delegation
from counterdraft.model.comment import Priority
from counterdraft.model.draft import Span
from counterdraft.negotiation.finding import classes_commented, find_threads
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.review.filters import ThreadFilter

DRAFT = ["The Parties should meet within thirty days.", "Decides to remain seized of the matter."]


@pytest.fixture
def session(session_of: Callable[..., ReviewSession]) -> ReviewSession:
    session = session_of([DRAFT[0].replace("should", "shall"), DRAFT[1]], draft=DRAFT)
    (head,) = session.comment_on_change(session.comparison.changes[0].id, "Binding.").added
    session.reply(head, "We cannot follow.")
    (other,) = session.comment_on_span(
        Delegation(""), session.comparison.draft.provisions[1].id, Span(0, 7), "Usual."
    ).added
    session.set_details(other, priority=Priority.WATCH)
    return session


def found(session: ReviewSession, wanted: ThreadFilter = ThreadFilter(), query: str = "") -> list[str]:  # noqa: B008
    placed = session.threads()
    places = {one.thread.head.id: one.place.provision for one in placed}
    heads = find_threads(session, (one.thread for one in placed), places, wanted, query)
    return sorted(one.thread.head.body for one in placed if one.thread.head.id in heads)


def test_words_and_criteria_must_both_hold(session: ReviewSession) -> None:
    assert found(session) == ["Binding.", "Usual."]
    assert found(session, query="follow") == ["Binding."]
    watched = ThreadFilter(priorities=frozenset({Priority.WATCH}))
    assert found(session, watched) == ["Usual."]
    assert found(session, watched, "follow") == []
    assert found(session, ThreadFilter(delegations=frozenset({Delegation("A")}))) == ["Binding."]
    there = session.comparison.draft.provisions[1].id
    assert found(session, ThreadFilter(provisions=frozenset({there}))) == ["Usual."]


def test_the_classes_of_commented_changes_can_be_asked_for(session: ReviewSession) -> None:
    threads = [one.thread for one in session.threads()]
    classes = classes_commented(session, threads)
    assert classes
    assert found(session, ThreadFilter(classes=frozenset(classes))) == ["Binding."]
    assert found(session, ThreadFilter(classes=frozenset({"no such class"}))) == []


def test_a_review_without_a_file_holds_nothing(session_of: Callable[..., ReviewSession]) -> None:
    assert find_threads(session_of(DRAFT, draft=DRAFT), (), {}, ThreadFilter(), "x") == frozenset()
