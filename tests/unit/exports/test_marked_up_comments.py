"""Reviewers' comments in the marked-up document: on their words, with replies and state."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marking import Marked, MarkUp
from random_pairs import random_pair
from wordfile import WordFile, note, paragraph, run, table

from counterdraft.exports.marked_up_comments import PlacedThread
from counterdraft.formats.docx.source import open_source
from counterdraft.model.anchor import Anchor, AnchorState, PositionSelector, QuoteSelector, Resolved
from counterdraft.model.comment import Comment, CommentId, CommentState, Thread
from counterdraft.model.draft import Draft, DraftComment, Part, ProvisionId, TrackedView

FIRST = "The Parties should meet within thirty days of adoption."
SECOND = "Decides to remain actively seized of the whole matter."


def remark(body: str, quote: str = "", state: CommentState = CommentState.OPEN) -> Comment:
    """A comment whose anchor knows only its quote."""
    anchor = Anchor("", None, "", QuoteSelector(quote, "", ""), PositionSelector(0, 0))
    made = "2026-03-01T10:00:00Z"
    return Comment(CommentId(body), None, "Ada Reviewer", made, made, body, anchor, state)


def on(
    provision: str | None, start: int = 0, end: int = 0, *, amended: bool = False, body: str = "Why?"
) -> PlacedThread:
    """A thread of one remark on words of the draft or of the amended text."""
    state = AnchorState.EXACT if provision else AnchorState.ORPHANED
    place = Resolved(state, ProvisionId(provision) if provision else None, start, end, 1.0, "")
    return PlacedThread(Thread(remark(body, "gone words")), place, amended)


def comments(
    marked: Marked, view: TrackedView = TrackedView.ACCEPTED
) -> tuple[Draft, tuple[DraftComment, ...]]:
    """What the file holds, read back in one view."""
    draft = open_source(marked.path, view).draft
    return draft, draft.comments


def quoted(draft: Draft, comment: DraftComment) -> str:
    """The words that a comment of one paragraph stands on."""
    assert comment.first is not None
    assert comment.first == comment.last
    return draft.text(comment.first)[comment.start : comment.end]


def test_a_comment_on_kept_words_stands_on_them(mark_up: MarkUp) -> None:
    at = FIRST.index("thirty")
    amended = paragraph(FIRST.replace("should", "shall"))
    marked = mark_up(paragraph(FIRST), amended, comments=(on("p1", at, at + 11),))
    draft, (comment,) = comments(marked)
    assert quoted(draft, comment) == "thirty days"
    assert (comment.author, comment.text, comment.date) == ("Ada Reviewer", "Why?", "2026-03-01T10:00:00Z")
    assert comment.initials == "AR"


def test_a_comment_on_deleted_words_stands_on_them_until_they_go(mark_up: MarkUp) -> None:
    at = FIRST.index("should")
    amended = paragraph(FIRST.replace("should", "shall"))
    marked = mark_up(paragraph(FIRST), amended, comments=(on("p1", at, at + 6),))
    draft, (comment,) = comments(marked, TrackedView.REJECTED)
    assert quoted(draft, comment) == "should"


def test_a_comment_on_inserted_words_stands_on_them(mark_up: MarkUp) -> None:
    at = FIRST.index("should")
    amended = FIRST.replace("should", "shall always")
    marked = mark_up(paragraph(FIRST), paragraph(amended), comments=(on("p1", at + 2, at + 9, amended=True),))
    draft, (comment,) = comments(marked)
    assert quoted(draft, comment) == amended[at + 2 : at + 9]


def test_a_comment_that_spans_kept_and_inserted_words_spans_both(mark_up: MarkUp) -> None:
    amended = FIRST.replace("should", "shall")
    end = amended.index("within")
    marked = mark_up(paragraph(FIRST), paragraph(amended), comments=(on("p1", 4, end, amended=True),))
    draft, (comment,) = comments(marked)
    assert quoted(draft, comment) == amended[4:end]


def test_a_comment_in_a_table_that_is_inserted_stands_in_its_cell(mark_up: MarkUp) -> None:
    rows = table(["Measure", "Lead"], ["Monitoring", "Secretariat"])
    marked = mark_up(
        paragraph(FIRST),
        rows + paragraph(FIRST),
        comments=(on("p4", 0, 11, amended=True),),
    )
    draft, (comment,) = comments(marked)
    assert quoted(draft, comment) == "Secretariat"


def test_a_comment_on_a_note_stands_on_its_mark(mark_up: MarkUp) -> None:
    body = paragraph(run(FIRST), note(1)) + paragraph(SECOND)
    draft = WordFile(body, notes=[paragraph("Adopted in 2021.")])
    amended = WordFile(body, notes=[paragraph("Adopted in 2022.")])
    marked = mark_up(draft, amended, comments=(on("p3", 11, 15),))
    read, (comment,) = comments(marked)
    assert (comment.first, quoted(read, comment)) == ("p1", "\ufffc")


def test_a_comment_that_lost_its_words_goes_to_the_beginning_with_them(mark_up: MarkUp) -> None:
    marked = mark_up(paragraph(FIRST), paragraph(SECOND), comments=(on(None),))
    _, (comment,) = comments(marked)
    assert comment.text == "Why?\n“gone words”"
    assert comment.first == "p1"


def test_replies_and_resolved_state_come_along(mark_up: MarkUp) -> None:
    head = remark("Why?\nSecond line", state=CommentState.RESOLVED)
    thread = Thread(head, (remark("Because."), remark("Thanks.")))
    place = Resolved(AnchorState.EXACT, ProvisionId("p1"), 0, 3, 1.0, "")
    marked = mark_up(paragraph(FIRST), paragraph(FIRST), comments=(PlacedThread(thread, place),))
    _, (first, second, third) = comments(marked)
    assert [item.text for item in (first, second, third)] == ["Why?\nSecond line", "Because.", "Thanks."]
    assert first.resolved
    assert (second.parent, third.parent) == (first.id, first.id)
    assert (second.first, second.start, second.end) == ("p1", 0, 3)


def test_comments_of_the_draft_stay_with_their_threads(mark_up: MarkUp, tmp_path: Path) -> None:
    first = mark_up(paragraph(FIRST), paragraph(FIRST), comments=(on("p1", 4, 11, body="Old."),))
    kept = tmp_path / "kept.docx"
    kept.write_bytes(first.path.read_bytes())
    marked = mark_up(kept, paragraph(FIRST.replace("should", "shall")), comments=(on("p1", 0, 3),))
    draft, (old, new) = comments(marked)
    assert (old.text, new.text) == ("Old.", "Why?")
    assert (quoted(draft, old), quoted(draft, new)) == ("Parties", "The")


@pytest.mark.parametrize("body", ["a\x01b\tc", "\ufffc", "", "x" * 5000, "\U0001d11e \u202e"])
def test_any_body_can_be_written(mark_up: MarkUp, body: str) -> None:
    marked = mark_up(paragraph(FIRST), paragraph(SECOND), comments=(on("p1", 0, 3, body=body),))
    assert len(comments(marked)[1]) == 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 1))
def test_no_comment_is_lost_and_each_stands_on_its_words(mark_up: MarkUp, tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    sides = [item.save(tmp_path / "side.docx") and item for item in random_pair(seed)]
    drafts = [open_source(item.save(tmp_path / "side.docx")).draft for item in sides]
    placed: list[PlacedThread] = []
    for number in range(6):
        amended = random.random() < 0.5
        provision = random.choice(drafts[amended].provisions)
        start, end = sorted(random.randint(0, len(provision.text)) for _ in range(2))
        placed.append(on(provision.id, start, end, amended=amended, body=f"Remark {number}"))
    marked = mark_up(*sides, comments=tuple(placed))
    views = [comments(marked, view) for view in (TrackedView.REJECTED, TrackedView.ACCEPTED)]
    for item in placed:
        source = drafts[item.amended].by_id[item.place.provision or ProvisionId("")]
        read, found = views[item.amended]
        comment = next(one for one in found if one.text == item.thread.head.body)
        if source.part is Part.BODY and not _cuts_an_object(source.objects, item.place):
            assert quoted(read, comment) == source.text[item.place.start : item.place.end]


def _cuts_an_object(objects: object, place: Resolved) -> bool:
    return any(
        item.start < offset < item.end
        for item in objects  # type: ignore[attr-defined]
        for offset in (place.start, place.end)
    )
