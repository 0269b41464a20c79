from __future__ import annotations

from collections.abc import Callable

import pytest

from counterdraft.anchoring.describe import describe_document
from counterdraft.model.change import Delegation
from counterdraft.model.comment import Audience
from counterdraft.model.draft import Span
from counterdraft.negotiation.circulation import (
    Circulation,
    LeftOut,
    for_comments,
    for_marked_up,
    marked_threads,
)
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.review.store import NewComment

DRAFT = ["The Parties should meet within thirty days.", "Decides to remain seized of the matter."]
A, B = Delegation("A"), Delegation("B")


@pytest.fixture
def session(session_of: Callable[..., ReviewSession]) -> ReviewSession:
    """Threads on the draft, on A's text and on B's, one for the own side, one that the draft's file holds."""
    session = session_of(
        [DRAFT[0].replace("should", "shall"), DRAFT[1]], [DRAFT[0], DRAFT[1] + " Indeed."], draft=DRAFT
    )
    for side in (Delegation(""), A, B):
        provision = session.document(side).provisions[0].id
        (made,) = session.comment_on_span(side, provision, Span(0, 11), f"On {side or 'the draft'}.").added
        session.set_details(made, audience=Audience.CIRCULATION)
    session.comment_on_document("For us.")
    session.import_comments(
        [
            NewComment(
                describe_document(session.comparison.draft),
                "In the file.",
                "Ann",
                Audience.CIRCULATION,
                origin=f"word:{session.comparison.draft.sha256}:0",
            )
        ]
    )
    return session


def bodies(chosen: Circulation) -> list[str]:
    return [placed.thread.head.body for placed in chosen.taken]


def why(chosen: Circulation) -> dict[str, LeftOut]:
    return {placed.thread.head.body: reason for placed, reason in chosen.left}


def test_what_is_internal_never_leaves_unless_asked_for(session: ReviewSession) -> None:
    out = for_marked_up(session, [A], Audience.CIRCULATION)
    assert sorted(bodies(out)) == ["On A.", "On the draft."]
    assert why(out) == {
        "For us.": LeftOut.INTERNAL,
        "On B.": LeftOut.ELSEWHERE,
        "In the file.": LeftOut.IN_THE_FILE,
    }
    assert out.count(LeftOut.INTERNAL) == 1
    assert "For us." in bodies(for_marked_up(session, [A], Audience.INTERNAL))


def test_several_delegations_in_one_file_bring_the_comments_on_all(session: ReviewSession) -> None:
    out = for_marked_up(session, [A, B], Audience.CIRCULATION)
    assert sorted(bodies(out)) == ["On A.", "On B.", "On the draft."]
    marked = {thread.thread.head.body: thread for thread in marked_threads(out.taken)}
    told = [(marked[body].amended, marked[body].delegation) for body in ("On A.", "On the draft.")]
    assert told == [(True, "A"), (False, "")]


def test_a_file_without_comments_leaves_all_out(session: ReviewSession) -> None:
    out = for_marked_up(session, [A, B], None)
    assert out.taken == ()
    assert len(out.left) == 5
    assert out.count(LeftOut.UNWANTED) == 4


def test_a_table_of_comments_holds_every_text_but_nothing_internal(session: ReviewSession) -> None:
    out = for_comments(session, Audience.CIRCULATION)
    assert sorted(bodies(out)) == ["In the file.", "On A.", "On B.", "On the draft."]
    assert why(out) == {"For us.": LeftOut.INTERNAL}
    assert len(for_comments(session, Audience.INTERNAL).taken) == 5
