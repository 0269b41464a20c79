from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from counterdraft.errors import UsageError
from counterdraft.exports.review_report import Standing
from counterdraft.formats.docx.source import open_source
from counterdraft.model.change import Delegation
from counterdraft.model.comment import Audience, CommentState
from counterdraft.model.decision import Disposition
from counterdraft.model.draft import Span
from counterdraft.negotiation.comparing import ComparisonRequest, compare_files
from counterdraft.negotiation.importing import import_word_comments
from counterdraft.negotiation.opening import sample_comparison
from counterdraft.negotiation.products import Handout, write_comments, write_marked_up_review, write_register
from counterdraft.negotiation.register import register, undecided
from counterdraft.negotiation.reviewing import DRAFT_SIDE, ReviewSession
from counterdraft.negotiation.sample import begin_sample
from counterdraft.review.store import ReviewFile

OUTSIDE = Handout(Audience.CIRCULATION, "2026-03-01T10:00:00Z")
INSIDE = Handout(Audience.INTERNAL, "2026-03-01T10:00:00Z")
SECRET = "KINGFISHER"


@pytest.fixture
def session(asked: ComparisonRequest, tmp_path: Path) -> Iterator[ReviewSession]:
    made = ReviewSession.begin(compare_files(asked), asked, "Reviewer", tmp_path / "talks.counterdraft")
    yield made
    made.close()


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[ReviewSession]:
    asked = sample_comparison()
    made = begin_sample(compare_files(asked), asked, "Reader", tmp_path)
    yield made
    made.close()


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_the_register_stands_in_the_order_of_the_text(session: ReviewSession) -> None:
    changes = session.comparison.changes
    for change in reversed(changes):
        session.decide(change.id, Disposition.ACCEPTED, "agreed")
    session.decide("0123456789abcdef", Disposition.REJECTED)
    session.decide(f"provision:{session.comparison.draft.provisions[0].id}", Disposition.BRACKETED)
    found = register(session, history=False)
    assert [one.decision.subject for one in found] == [
        *(change.id for change in changes),
        f"provision:{session.comparison.draft.provisions[0].id}",
    ]
    assert {one.standing for one in found} == {Standing.IN_FORCE}
    assert register(session, history=True)[-1].standing is Standing.NO_SUBJECT


def test_history_collisions_and_what_was_undone_are_told(session: ReviewSession, tmp_path: Path) -> None:
    one, other, third = (change.id for change in session.comparison.changes)
    session.decide(one, Disposition.REJECTED, "first")
    session.decide(one, Disposition.ACCEPTED, "second")
    session.begun().save_copy(tmp_path / "copy.counterdraft")
    session.decide(other, Disposition.ACCEPTED, "mine")
    with ReviewFile.open(tmp_path / "copy.counterdraft") as copy:
        copy.decide(other, Disposition.REJECTED, "Colleague", "theirs")
        session.begun().take_in(copy.entries())
    session.decide(third, Disposition.BRACKETED, "undone")
    session.undo()
    standing = {entry.decision.reason: entry.standing for entry in register(session, history=True)}
    assert standing == {
        "first": Standing.REPLACED,
        "second": Standing.IN_FORCE,
        "mine": Standing.CONTESTED,
        "theirs": Standing.CONTESTED,
        "undone": Standing.RETRACTED,
    }
    assert {entry.decision.reason for entry in register(session, history=False)} == {
        "second",
        "mine",
        "theirs",
    }
    assert undecided(session) == 1


def test_a_register_for_circulation_gives_no_reasons(session: ReviewSession, tmp_path: Path) -> None:
    session.decide(
        session.comparison.changes[0].id, Disposition.ACCEPTED_IN_PART, SECRET, "should, as agreed,"
    )
    sentence = write_register(session, tmp_path / "r.csv", OUTSIDE)
    assert "1 decisions, 2 changes wait for one; reasons and history are internal" in sentence
    (row,) = rows(tmp_path / "r.csv")
    assert (row["disposition"], row["wording"], row["delegation"]) == (
        "accepted in part",
        "should, as agreed,",
        "A",
    )
    assert SECRET.encode() not in (tmp_path / "r.csv").read_bytes()
    write_register(session, tmp_path / "r.csv", INSIDE)
    assert rows(tmp_path / "r.csv")[0]["reason"] == SECRET


def test_the_secret_of_the_sample_is_in_no_paper_that_leaves_the_house(
    sample: ReviewSession, tmp_path: Path
) -> None:
    name = sample.comparison.amendments[0].delegation
    for handout in (OUTSIDE, INSIDE):
        for ending in ("csv", "xlsx", "jsonld"):
            out = tmp_path / f"comments.{ending}"
            sentence = write_comments(sample, out, handout)
            assert told(out, SECRET) is handout.internal
            assert ("internal threads were left out" in sentence) is not handout.internal
        out = tmp_path / "marked.docx"
        sentence = write_marked_up_review(sample, [name], out, handout)
        assert told(out, SECRET) is handout.internal
        assert ("internal threads were left out" in sentence) is not handout.internal


def told(path: Path, word: str) -> bool:
    data = path.read_bytes()
    if not zipfile.is_zipfile(path):
        return word.encode() in data
    with zipfile.ZipFile(path) as package:
        return any(word.encode() in package.read(name) for name in package.namelist())


def test_the_same_review_gives_the_same_bytes(sample: ReviewSession, tmp_path: Path) -> None:
    for ending in ("csv", "xlsx", "jsonld"):
        first, second = tmp_path / f"1.{ending}", tmp_path / f"2.{ending}"
        write_comments(sample, first, INSIDE)
        write_comments(sample, second, INSIDE)
        assert first.read_bytes() == second.read_bytes()
    count = sum(1 + len(placed.thread.replies) for placed in sample.threads())
    assert len(rows(tmp_path / "1.csv")) == count
    assert json.loads((tmp_path / "1.jsonld").read_text())["total"] == count


def test_the_marked_up_sample_gives_its_comments_back(sample: ReviewSession, tmp_path: Path) -> None:
    """Handed out, taken into an empty review of the same documents: the same words, authors and states."""
    name = sample.comparison.amendments[0].delegation
    out = tmp_path / "marked.docx"
    write_marked_up_review(sample, [name], out, INSIDE)
    asked = sample_comparison()
    empty = ReviewSession.begin(compare_files(asked), asked, "Reader", tmp_path / "empty.counterdraft")
    import_word_comments(empty, out)
    before = {
        placed.thread.head.body: placed for placed in sample.threads() if placed.side in (DRAFT_SIDE, name)
    }
    after = {placed.thread.head.body: placed for placed in empty.threads()}
    assert after.keys() == before.keys()
    for body, placed in after.items():
        there = before[body]
        assert placed.thread.head.author == there.thread.head.author
        assert placed.thread.head.state is there.thread.head.state
        assert [r.body for r in placed.thread.replies] == [r.body for r in there.thread.replies]
        if there.thread.head.anchor.reference != "FN1":  # Word shows a comment on a note at its mark
            assert words(empty, placed) == words(sample, there)
    assert import_word_comments(sample, out).threads == ()
    empty.close()


def words(session: ReviewSession, placed: object) -> str:
    place, side = placed.place, placed.side  # type: ignore[attr-defined]
    return session.document(side).text(place.provision)[place.start : place.end]


def test_a_deleted_comment_that_was_answered_goes_out_without_its_words(
    session: ReviewSession, asked: ComparisonRequest, tmp_path: Path
) -> None:
    provision = session.comparison.draft.provisions[0].id
    (head,) = session.comment_on_span(DRAFT_SIDE, provision, Span(0, 3), SECRET).added
    session.reply(head, "An answer.")
    session.set_state(head, CommentState.RESOLVED)
    session.delete(head)
    out = tmp_path / "marked.docx"
    write_marked_up_review(session, [Delegation("B")], out, INSIDE)
    assert next((c.text, c.resolved) for c in open_source(out).draft.comments) == ("(deleted)", True)
    assert not told(out, SECRET)
    write_comments(session, tmp_path / "c.csv", INSIDE)
    assert not told(tmp_path / "c.csv", SECRET)


def test_all_delegations_go_into_one_file_with_the_comments_on_their_texts(
    sample: ReviewSession, tmp_path: Path
) -> None:
    out = tmp_path / "marked.docx"
    sentence = write_marked_up_review(sample, (), out, INSIDE, conflict_table=True)
    assert "2 delegations, proven for each" in sentence
    assert "left out" not in sentence
    draft = open_source(out).draft
    written = {comment.text for comment in draft.comments if comment.first is not None}
    assert {placed.thread.head.body for placed in sample.threads()} <= written
    assert any(text.startswith("Conflict between ") for text in written)


def test_a_delegation_that_the_review_does_not_know(session: ReviewSession, tmp_path: Path) -> None:
    session.comment_on_document("Begun.")
    with pytest.raises(UsageError, match="no amendments by “C”"):
        write_marked_up_review(session, [Delegation("C")], tmp_path / "m.docx", OUTSIDE)
    with pytest.raises(UsageError, match=r"must be one of \.docx"):
        write_marked_up_review(session, [Delegation("A")], tmp_path / "m.pdf", OUTSIDE)
    with pytest.raises(UsageError, match=r"\.csv, \.xlsx, \.jsonld"):
        write_comments(session, tmp_path / "m.pdf", OUTSIDE)
    assert not list(tmp_path.glob("m.*"))
