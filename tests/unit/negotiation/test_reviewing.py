from __future__ import annotations

from pathlib import Path

import pytest

from counterdraft.model.anchor import AnchorState
from counterdraft.model.change import Delegation
from counterdraft.model.comment import CommentState
from counterdraft.model.decision import Disposition
from counterdraft.model.draft import Span
from counterdraft.negotiation.comparing import ComparisonRequest, compare_files
from counterdraft.negotiation.reviewing import (
    DRAFT_SIDE,
    ChangedMeanwhileError,
    ReviewSession,
    default_review_path,
    open_review,
    review_request,
)
from counterdraft.review.store import ReviewFile


@pytest.fixture
def session(asked: ComparisonRequest, tmp_path: Path) -> ReviewSession:
    return ReviewSession.begin(compare_files(asked), asked, "Reviewer", tmp_path / "talks.counterdraft")


def test_a_review_has_no_file_until_something_is_said(session: ReviewSession) -> None:
    assert not session.saved
    assert not session.path.exists()
    assert session.threads() == ()
    assert session.undo() is None


def test_a_comment_is_on_the_disk_when_the_verb_returns(session: ReviewSession) -> None:
    first = session.comparison.draft.provisions[0]
    session.comment_on_span(DRAFT_SIDE, first.id, Span(12, 18), "Is this binding?")
    other = ReviewFile.open(session.path, read_only=True)
    (thread,) = other.threads()
    assert (thread.head.body, thread.head.anchor.quote.exact) == ("Is this binding?", "should")
    assert [document.name for document in other.documents()] == ["draft.docx", "a.docx", "b.docx"]


def test_comments_are_there_again_when_the_same_documents_are_opened(
    session: ReviewSession, asked: ComparisonRequest
) -> None:
    (change,) = [c for c in session.comparison.changes if c.delegation == "A"]
    session.comment_on_change(change.id, "Ours since Rev.1.")
    session.close()
    again = ReviewSession.begin(compare_files(asked), asked, "Reviewer", session.path)
    (placed,) = again.threads()
    assert placed.thread.head.anchor.change == change.id
    assert placed.place.state is AnchorState.EXACT
    assert (
        again.comparison.draft.text(placed.place.provision)[placed.place.start : placed.place.end] == "should"
    )


def test_a_review_file_is_the_whole_briefing(session: ReviewSession, asked: ComparisonRequest) -> None:
    last = session.comparison.amendments[1].draft.provisions[-1]
    session.comment_on_provision(Delegation("B"), last.id, "New.")
    session.close()
    for path, _ in asked.files():
        path.unlink()
    opened = open_review(session.path, "Reviewer", compare_files)
    (placed,) = opened.threads()
    assert (placed.side, placed.place.state) == ("B", AnchorState.EXACT)
    assert [amendment.delegation for amendment in opened.comparison.amendments] == ["A", "B"]
    assert opened.comparison.changes == session.comparison.changes


def test_threads_stand_in_the_order_of_the_text(session: ReviewSession) -> None:
    provisions = session.comparison.draft.provisions
    for index in (2, 0, 1):
        session.comment_on_provision(DRAFT_SIDE, provisions[index].id, f"On {index}.")
    session.comment_on_document("On all of it.")
    assert [placed.thread.head.body for placed in session.threads()] == [
        "On all of it.",
        "On 0.",
        "On 1.",
        "On 2.",
    ]


def test_replies_states_and_undo(session: ReviewSession) -> None:
    (head,) = session.comment_on_document("A point.").added
    session.reply(head, "An answer.")
    session.set_state(head, CommentState.RESOLVED)
    (placed,) = session.threads()
    assert placed.thread.head.state is CommentState.RESOLVED
    assert [reply.body for reply in placed.thread.replies] == ["An answer."]
    session.undo()
    session.undo()
    (placed,) = session.threads()
    assert (placed.thread.head.state, placed.thread.replies) == (CommentState.OPEN, ())
    session.redo()
    assert len(session.threads()[0].thread.replies) == 1


def test_decisions_are_kept(session: ReviewSession) -> None:
    change = session.comparison.changes[0]
    session.decide(change.id, Disposition.ACCEPTED, "agreed in the room")
    assert session.decisions()[change.id].disposition is Disposition.ACCEPTED


def test_a_document_that_changed_meanwhile_is_not_embedded(
    session: ReviewSession, asked: ComparisonRequest
) -> None:
    asked.draft.write_bytes(asked.draft.read_bytes() + b"\0")
    with pytest.raises(ChangedMeanwhileError, match=r"draft\.docx"):
        session.comment_on_document("Too late.")
    assert not session.path.exists()


def test_saving_under_another_name_goes_on_there(session: ReviewSession, tmp_path: Path) -> None:
    session.comment_on_document("First.")
    copy = tmp_path / "copy.counterdraft"
    session.save_as(copy)
    session.comment_on_document("Second.")
    assert session.path == copy
    assert len(ReviewFile.open(copy, read_only=True).threads()) == 2
    assert len(ReviewFile.open(tmp_path / "talks.counterdraft", read_only=True).threads()) == 1


def test_the_same_documents_lead_to_the_same_review(asked: ComparisonRequest, tmp_path: Path) -> None:
    comparison = compare_files(asked)
    path = default_review_path(comparison, tmp_path)
    assert path == default_review_path(compare_files(asked), tmp_path)
    fewer = ComparisonRequest(asked.draft, asked.amendments[:1])
    assert default_review_path(compare_files(fewer), tmp_path) != path


def test_a_review_gives_back_its_request(session: ReviewSession) -> None:
    session.comment_on_document("A point.")
    session.close()
    with ReviewFile.open(session.path) as review:
        request = review_request(review)
    assert [amendment.delegation for amendment in request.amendments] == ["A", "B"]
    assert compare_files(request).draft.sha256 == session.comparison.draft.sha256
