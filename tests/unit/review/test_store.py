from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.model.anchor import Anchor
from counterdraft.model.comment import Audience, CommentState, Priority
from counterdraft.model.decision import Disposition
from counterdraft.review.changes import Step, Way
from counterdraft.review.fields import DocumentRole
from counterdraft.review.store import NewComment, ReviewFile


def test_a_comment_with_everything_is_there_after_reopening(
    review: ReviewFile, path: Path, anchor: Anchor
) -> None:
    (head,) = review.add_comment(
        anchor,
        "Ограничить — «до конца года» 𝒳 և մինչև",
        "Ана",
        audience=Audience.CIRCULATION,
        category="legal",
        priority=Priority.RED_LINE,
        tags=["scope", "期限"],
    ).added
    review.reply(head, "Agreed.", "Ben")
    review.set_state(head, CommentState.RESOLVED, "Ben")
    before = review.threads()
    review.close()
    with ReviewFile.open(path) as again:
        assert again.threads() == before
        (thread,) = again.threads()
    assert thread.head.anchor == anchor
    assert thread.head.body == "Ограничить — «до конца года» 𝒳 և մինչև"
    assert (thread.head.author, thread.head.audience, thread.head.category) == (
        "Ана",
        Audience.CIRCULATION,
        "legal",
    )
    assert (thread.head.priority, thread.head.tags) == (Priority.RED_LINE, ("scope", "期限"))
    assert thread.head.state is CommentState.RESOLVED
    assert [reply.body for reply in thread.replies] == ["Agreed."]


def test_text_that_no_encoding_can_hold_comes_back_as_it_was(
    review: ReviewFile, path: Path, anchor: Anchor
) -> None:
    body = "half \ud83d of a pair, a null \x00, a mark \ufffe"
    (id,) = review.add_comment(anchor, body, "lone \udc00").added
    assert review.search("half") != ()
    review.close()
    with ReviewFile.open(path) as again:
        assert again.comment(id).body == body


def test_words_that_somebody_else_put_in_are_his(review: ReviewFile, anchor: Anchor) -> None:
    (id,) = review.add_comment(anchor, "First.", "Ana").added
    assert review.comment(id).worded_by == ""
    review.edit_comment(id, "Second.", "Ben")
    assert (review.comment(id).author, review.comment(id).worded_by) == ("Ana", "Ben")
    review.undo()
    assert (review.comment(id).body, review.comment(id).worded_by) == ("First.", "")
    review.edit_comment(id, "Third.")
    assert review.comment(id).worded_by == ""


def test_a_reply_to_a_reply_joins_the_thread(review: ReviewFile, anchor: Anchor) -> None:
    (head,) = review.add_comment(anchor, "1", "a").added
    (first,) = review.reply(head, "2", "b").added
    review.reply(first, "3", "c")
    (thread,) = review.threads()
    assert [reply.body for reply in thread.replies] == ["2", "3"]


def test_a_deleted_head_with_replies_stays_as_a_tombstone(review: ReviewFile, anchor: Anchor) -> None:
    (head,) = review.add_comment(anchor, "1", "a").added
    (reply,) = review.reply(head, "2", "b").added
    review.delete_comment(head)
    (thread,) = review.threads()
    assert thread.head.deleted
    assert thread.replies[0].body == "2"
    review.delete_comment(reply)
    assert review.threads() == ()
    review.undo()
    review.undo()
    (thread,) = review.threads()
    assert not thread.head.deleted


def test_a_thread_whose_head_is_deleted_can_be_answered_settled_and_moved(
    review: ReviewFile, anchor: Anchor
) -> None:
    (id,) = review.add_comment(anchor, "1", "a").added
    review.reply(id, "2", "b")
    review.delete_comment(id)
    review.reply(id, "3", "c")
    review.set_state(id, CommentState.RESOLVED)
    review.set_details(id, category="Money")
    review.attach({id: replace(anchor, reference="OP9")})
    (thread,) = review.threads()
    assert (thread.head.deleted, thread.head.state, thread.head.category) == (
        True,
        CommentState.RESOLVED,
        "Money",
    )
    assert thread.head.anchor.reference == "OP9"
    assert [reply.body for reply in thread.replies] == ["2", "3"]
    with pytest.raises(KeyError):
        review.edit_comment(id, "4")


def test_a_whole_thread_is_deleted_and_brought_back_in_one_step(review: ReviewFile, anchor: Anchor) -> None:
    (head,) = review.add_comment(anchor, "1", "a").added
    review.reply(head, "2", "b")
    before = review.threads()
    assert len(review.delete_thread(head).removed) == 2
    assert review.threads() == ()
    review.undo()
    assert [len(thread.replies) for thread in review.threads()] == [len(before[0].replies)]


def test_every_verb_can_be_undone_and_redone(review: ReviewFile, path: Path, anchor: Anchor) -> None:
    def look() -> object:
        threads = [
            (one.body, one.state, one.audience, one.category, one.priority, one.tags, one.anchor)
            for thread in review.threads()
            for one in (thread.head, *thread.replies)
        ]
        decisions = {key: (one.disposition, one.wording) for key, one in review.decisions().items()}
        return threads, decisions, review.documents(), review.settings()

    states = [look()]
    (id,) = review.add_comment(anchor, "one", "a").added
    states.append(look())
    steps = [
        lambda: review.reply(id, "two", "b"),
        lambda: review.edit_comment(id, "one, better"),
        lambda: review.set_state(id, CommentState.RESOLVED),
        lambda: review.set_details(id, priority=Priority.WATCH, tags=["x"], category="c"),
        lambda: review.set_details(id, audience=Audience.CIRCULATION),
        lambda: review.attach({id: Anchor("cd" * 32, None, "", anchor.quote, anchor.position)}),
        lambda: review.decide("provision:p3", Disposition.REJECTED, "a", "too wide"),
        lambda: review.decide("provision:p3", Disposition.ACCEPTED_IN_PART, "b", wording="some"),
        lambda: review.add_document(b"draft", DocumentRole.DRAFT, "d.docx"),
        lambda: review.change_settings(title="Talks", options={"brackets": "un"}),
        lambda: review.change_settings(title="Talks II"),
        lambda: review.remove_document(review.documents()[0]),
        lambda: review.add_comments(
            [NewComment(anchor, "three", "c", replies=(NewComment(anchor, "4", "d"),))]
        ),
        lambda: review.delete_comment(id),
    ]
    for step in steps:
        step()
        states.append(look())
    for state in reversed(states[:-1]):
        changes = review.undo()
        assert changes is not None
        assert changes.way is Way.UNDONE
        assert look() == state
    assert review.undo() is None
    for state in states[1:]:
        review.redo()
        assert look() == state
    assert review.redo() is None
    review.close()
    with ReviewFile.open(path) as again:
        assert again.comment(id).deleted


def test_a_new_step_forgets_what_could_be_redone(review: ReviewFile, anchor: Anchor) -> None:
    review.add_comment(anchor, "1", "a")
    review.undo()
    assert review.redo_step is Step.ADD_COMMENT
    review.add_comment(anchor, "2", "a")
    assert review.redo_step is None


def test_changes_name_exactly_what_was_touched(review: ReviewFile, anchor: Anchor) -> None:
    (one,) = review.add_comment(anchor, "1", "a").added
    review.add_comment(anchor, "2", "a")
    changes = review.edit_comment(one, "1!")
    assert (changes.added, changes.changed, changes.removed) == ((), (one,), ())
    assert review.delete_comment(one).removed == (one,)
    assert review.undo_step is Step.DELETE_COMMENT


def test_the_history_of_a_decision_keeps_who_when_why_and_what_was_undone(review: ReviewFile) -> None:
    review.decide("c1", Disposition.REJECTED, "Ana", "too wide")
    review.decide("c1", Disposition.ACCEPTED_IN_PART, "Ben", "compromise", "until the end of the year")
    review.undo()
    history = review.history("c1")
    assert [(one.author, one.reason, one.retracted) for one in history] == [
        ("Ana", "too wide", False),
        ("Ben", "compromise", True),
    ]
    assert history[1].wording == "until the end of the year"
    assert all(one.made.startswith("2030-01-01T") for one in history)
    assert review.decisions()["c1"].disposition is Disposition.REJECTED
    assert review.contested() == {}


def test_the_same_document_is_stored_once(review: ReviewFile, path: Path) -> None:
    data = b"the same bytes " * 5000
    review.add_document(data, DocumentRole.AMENDMENT, "a.docx", delegation="Delegation A: north")
    review.add_document(data, DocumentRole.AMENDMENT, "b.docx", delegation="Delegation B")
    review.close()
    with ReviewFile.open(path) as again:
        first, second = again.documents()
        assert (first.delegation, first.name, first.order) == ("Delegation A: north", "a.docx", 0)
        assert (second.delegation, second.name, second.order) == ("Delegation B", "b.docx", 1)
        assert first.sha256 == second.sha256
        assert len(again.blobs()) == 1
        assert again.document_bytes(first.sha256) == data
    assert path.stat().st_size < len(data)


def test_an_unknown_or_deleted_comment_is_a_bug_of_the_caller(review: ReviewFile, anchor: Anchor) -> None:
    (id,) = review.add_comment(anchor, "1", "a").added
    review.delete_comment(id)
    with pytest.raises(KeyError):
        review.edit_comment(id, "2")


def test_a_closed_review_refuses_to_write(review: ReviewFile, anchor: Anchor) -> None:
    review.close()
    review.close()
    with pytest.raises(ValueError, match="closed"):
        review.add_comment(anchor, "1", "a")


def test_creating_over_a_file_needs_to_be_said(path: Path) -> None:
    path.write_bytes(b"precious")
    with pytest.raises(ReviewFileError) as caught:
        ReviewFile.create(path)
    assert caught.value.problem is ReviewFileProblem.EXISTS
    assert path.read_bytes() == b"precious"
    with ReviewFile.create(path, overwrite=True) as review:
        assert review.threads() == ()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_order_survives_a_clock_that_goes_backwards(path: Path, anchor: Anchor) -> None:
    times = iter(
        ["2030-05-05T00:00:00Z", "2029-01-01T00:00:00Z", "2001-01-01T00:00:00Z", "2001-01-01T00:00:00Z"]
    )
    with ReviewFile.create(path, clock=lambda: next(times)) as review:
        (id,) = review.add_comment(anchor, "first", "a").added
        review.edit_comment(id, "second")
        review.edit_comment(id, "third")
        review.reply(id, "reply", "b")
        assert review.comment(id).body == "third"
        stamps = [entry.stamp for entry in review.entries()]
    assert stamps == sorted(set(stamps))
    with ReviewFile.open(path) as again:
        (thread,) = again.threads()
    assert (thread.head.body, thread.replies[0].body) == ("third", "reply")
    assert thread.head.created == "2030-05-05T00:00:00Z"


def test_a_document_gets_another_role_and_can_be_taken_out_and_back(review: ReviewFile, path: Path) -> None:
    review.add_document(b"first", DocumentRole.DRAFT, "d.docx")
    (draft,) = review.documents()
    assert review.change_document(replace(draft, role=DocumentRole.EARLIER)).documents == (draft.sha256,)
    review.add_document(b"second", DocumentRole.DRAFT, "d2.docx")
    assert [one.role for one in review.documents()] == [DocumentRole.EARLIER, DocumentRole.DRAFT]
    review.remove_document(review.documents()[0])
    assert [one.name for one in review.documents()] == ["d2.docx"]
    assert review.document_bytes(draft.sha256) == b"first"
    review.undo()
    assert len(review.documents()) == 2
    with pytest.raises(KeyError):
        review.document_bytes("ab" * 32)


def test_an_import_keeps_authors_times_and_origin(review: ReviewFile, anchor: Anchor) -> None:
    reply = NewComment(anchor, "yes", "Ben", created="2029-02-02T00:00:00Z", origin="word:x:2")
    review.add_comments(
        [
            NewComment(
                anchor, "really?", "Ana", created="2029-01-01T00:00:00Z", origin="word:x:1", replies=(reply,)
            )
        ]
    )
    (thread,) = review.threads()
    assert (thread.head.author, thread.head.created, thread.head.origin) == (
        "Ana",
        "2029-01-01T00:00:00Z",
        "word:x:1",
    )
    assert (thread.replies[0].created, thread.replies[0].parent) == ("2029-02-02T00:00:00Z", thread.head.id)
    assert review.thread_of(thread.replies[0].id) == thread


def test_a_review_that_was_only_read_refuses_every_verb(
    review: ReviewFile, path: Path, anchor: Anchor
) -> None:
    (id,) = review.add_comment(anchor, "1", "a").added
    with ReviewFile.open(path, read_only=True) as reader:
        assert reader.read_only
        for verb in (
            lambda: reader.edit_comment(id, "2"),
            lambda: reader.decide("c1", Disposition.ACCEPTED, "a"),
            lambda: reader.change_settings(title="x"),
        ):
            with pytest.raises(ReviewFileError) as caught:
                verb()
            assert caught.value.problem is ReviewFileProblem.READ_ONLY
        assert reader.comment(id).body == "1"
        assert reader.undo_step is None
