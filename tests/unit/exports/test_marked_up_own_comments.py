"""Word comments that an amended file brings itself: all of them, once, on the same words, in threads."""

from __future__ import annotations

from pathlib import Path

from marking import Marked, MarkUp
from wordfile import WordFile, paragraph

from counterdraft.comparison.pipeline import compare
from counterdraft.exports.marked_up import MarkUpOptions, write_marked_up
from counterdraft.exports.marked_up_comments import PlacedThread
from counterdraft.formats.docx.source import open_source
from counterdraft.model.anchor import Anchor, AnchorState, PositionSelector, QuoteSelector, Resolved
from counterdraft.model.change import Delegation
from counterdraft.model.comment import Comment, CommentId, CommentState, Thread
from counterdraft.model.draft import Draft, DraftComment, ProvisionId

FIRST = "The Parties should meet within thirty days."
SECOND = "Each Party shall report to the Secretariat."


def thread(
    place: str, start: int, end: int, *bodies: str, author: str = "Kim", resolved: bool = False
) -> PlacedThread:
    anchor = Anchor("", None, "", QuoteSelector("", "", ""), PositionSelector(0, 0))
    state = CommentState.RESOLVED if resolved else CommentState.OPEN
    made = "2025-01-02T03:04:05Z"
    comments = [Comment(CommentId(body), None, author, made, made, body, anchor, state) for body in bodies]
    where = Resolved(AnchorState.EXACT, ProvisionId(place), start, end, 1.0, "")
    return PlacedThread(Thread(comments[0], tuple(comments[1:])), where)


def commented(mark_up: MarkUp, path: Path, body: str, *threads: PlacedThread) -> Path:
    """A document with native comments, made with the writer itself."""
    path.write_bytes(mark_up(body, body, comments=threads).path.read_bytes())
    return path


def read(marked: Marked | Path) -> tuple[Draft, tuple[DraftComment, ...]]:
    draft = open_source(marked if isinstance(marked, Path) else marked.path).draft
    return draft, draft.comments


def quoted(draft: Draft, comment: DraftComment) -> str:
    assert comment.first is not None
    return draft.text(comment.first)[comment.start : comment.end]


def test_they_come_along_with_replies_state_and_place(mark_up: MarkUp, tmp_path: Path) -> None:
    after = paragraph(FIRST.replace("should", "shall")) + paragraph("A new one.") + paragraph(SECOND)
    amended = commented(
        mark_up,
        tmp_path / "b.docx",
        after,
        thread("p1", 12, 17, "Why so strong?", "Agreed.", resolved=True),
        thread("p2", 2, 5, "Needed?"),
        thread("p3", 27, 42, "Which one?"),
    )
    marked = mark_up(paragraph(FIRST) + paragraph(SECOND), amended)
    draft, comments = read(marked)
    assert [comment.text for comment in comments] == ["Why so strong?", "Agreed.", "Needed?", "Which one?"]
    assert [comment.author for comment in comments] == ["Kim"] * 4
    assert [quoted(draft, comment) for comment in comments] == ["shall", "shall", "new", "the Secretariat"]
    assert comments[0].resolved
    assert comments[1].parent == comments[0].id


def test_a_comment_that_both_files_hold_is_the_drafts(mark_up: MarkUp, tmp_path: Path) -> None:
    body = paragraph(FIRST)
    old = thread("p1", 4, 11, "Old.")
    draft = commented(mark_up, tmp_path / "a.docx", body, old)
    amended = commented(mark_up, tmp_path / "b.docx", body, old, thread("p1", 0, 3, "New."))
    _, comments = read(mark_up(draft, amended))
    assert [comment.text for comment in comments] == ["Old.", "New."]


def test_a_new_reply_joins_the_thread_of_the_draft(mark_up: MarkUp, tmp_path: Path) -> None:
    body = paragraph(FIRST)
    draft = commented(mark_up, tmp_path / "a.docx", body, thread("p1", 4, 11, "Old."))
    amended = commented(mark_up, tmp_path / "b.docx", body, thread("p1", 4, 11, "Old.", "My reply."))
    marked = mark_up(draft, amended)
    read_draft, comments = read(marked)
    assert [comment.text for comment in comments] == ["Old.", "My reply."]
    assert comments[1].parent == comments[0].id
    assert quoted(read_draft, comments[1]) == "Parties"


def test_a_comment_that_the_review_holds_is_written_once(mark_up: MarkUp, tmp_path: Path) -> None:
    body = paragraph(FIRST)
    own = thread("p1", 4, 11, "Same.")
    amended = commented(mark_up, tmp_path / "b.docx", body, own)
    _, comments = read(mark_up(body, amended, comments=(own,)))
    assert [comment.text for comment in comments] == ["Same."]


def test_they_can_be_left_out(mark_up: MarkUp, tmp_path: Path) -> None:
    body = paragraph(FIRST)
    amended = commented(mark_up, tmp_path / "b.docx", body, thread("p1", 4, 11, "Mine."))
    assert read(mark_up(body, amended, amended_comments=False))[1] == ()


def test_a_comment_on_a_deleted_place_goes_to_the_words_that_are_left(
    mark_up: MarkUp, tmp_path: Path
) -> None:
    amended = commented(mark_up, tmp_path / "b.docx", paragraph(SECOND), thread("p1", 0, 4, "Only this?"))
    draft, comments = read(mark_up(paragraph(FIRST) + paragraph(SECOND), amended))
    assert [quoted(draft, comment) for comment in comments] == ["Each"]


def test_those_of_several_delegations_come_along_once_each(mark_up: MarkUp, tmp_path: Path) -> None:
    both = thread("p1", 4, 11, "Shared.")
    one = commented(
        mark_up,
        tmp_path / "b.docx",
        paragraph(FIRST.replace("should", "shall")),
        both,
        thread("p1", 0, 3, "Mine."),
    )
    other = commented(
        mark_up,
        tmp_path / "c.docx",
        paragraph(FIRST.replace("thirty", "sixty")),
        both,
        thread("p1", 31, 36, "Ours."),
    )
    draft = open_source(WordFile(paragraph(FIRST)).save(tmp_path / "a.docx"))
    amended = [open_source(path) for path in (one, other)]
    names = [Delegation("Alpha"), Delegation("Beta")]
    compared = compare(draft.draft, [(name, text.draft) for name, text in zip(names, amended, strict=True)])
    out = tmp_path / "joint.docx"
    write_marked_up(compared, draft, amended, MarkUpOptions(date="2026-01-01T00:00:00Z"), out)
    reading, comments = read(out)
    assert [comment.text for comment in comments] == ["Shared.", "Mine.", "Ours."]
    assert [quoted(reading, comment) for comment in comments] == ["Parties", "The", "sixty"]
