from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from counterdraft.anchoring.describe import describe
from counterdraft.errors import ReviewFileError
from counterdraft.model.comment import CommentState, Priority
from counterdraft.model.decision import Disposition
from counterdraft.model.draft import Span
from counterdraft.negotiation.comparing import ComparisonRequest, compare_files
from counterdraft.negotiation.merging import OtherDraftError, merge_into, merge_reviews
from counterdraft.negotiation.opening import sample_comparison
from counterdraft.negotiation.rebasing import rebase_review
from counterdraft.negotiation.reviewing import DRAFT_SIDE, ReviewSession, open_review
from counterdraft.negotiation.sample import begin_sample
from counterdraft.review.store import ReviewFile


def begin(asked: ComparisonRequest, path: Path, author: str) -> ReviewSession:
    return ReviewSession.begin(compare_files(asked), asked, author, path)


@pytest.fixture
def two(asked: ComparisonRequest, tmp_path: Path) -> tuple[ReviewSession, Path]:
    """A review at work and a colleague's file, both gone on apart from one beginning."""
    mine = begin(asked, tmp_path / "mine.counterdraft", "Me")
    (head,) = mine.comment_on_document("First words.").added
    theirs = tmp_path / "theirs.counterdraft"
    mine.begun().save_copy(theirs)
    change = mine.comparison.changes[0].id
    with ReviewFile.open(theirs) as colleague:
        colleague.reply(head, "An answer.", "Colleague")
        colleague.edit_comment(head, "Their words.", "Colleague")
        colleague.decide(change, Disposition.REJECTED, "Colleague")
    mine.edit(head, "My words.")
    mine.decide(change, Disposition.ACCEPTED)
    return mine, theirs


def test_a_colleagues_review_is_taken_into_the_one_at_work(two: tuple[ReviewSession, Path]) -> None:
    mine, theirs = two
    merged = merge_into(mine, [theirs])
    assert (merged.files, merged.comments) == (2, 2)
    assert merged.collisions == (mine.threads()[0].thread.head.id,)
    assert merged.contested == (mine.comparison.changes[0].id,)
    assert merged.changes is not None
    assert len(merged.changes.added) == 1
    (placed,) = mine.threads()
    head = placed.thread.head
    assert {head.body, *(version.body for version in head.versions)} == {"My words.", "Their words."}
    assert [reply.body for reply in placed.thread.replies] == ["An answer."]
    again = merge_into(mine, [theirs])
    assert again.changes is not None
    assert (again.changes.added, again.changes.changed) == ((), ())
    assert any("both wordings" in line for line in merged.lines())


def test_merging_into_a_review_without_a_file_makes_one(
    two: tuple[ReviewSession, Path], asked: ComparisonRequest, tmp_path: Path
) -> None:
    _, theirs = two
    fresh = begin(asked, tmp_path / "fresh.counterdraft", "New")
    merge_into(fresh, [theirs])
    assert [placed.thread.head.body for placed in fresh.threads()] == ["Their words."]


def test_a_file_that_cannot_be_read_leaves_the_review_as_it_was(
    two: tuple[ReviewSession, Path], tmp_path: Path
) -> None:
    mine, theirs = two
    before = mine.begun().entries()
    with pytest.raises(ReviewFileError):
        merge_into(mine, [theirs, tmp_path / "absent.counterdraft"])
    assert mine.begun().entries() == before


def test_reviews_of_different_drafts_are_refused(
    two: tuple[ReviewSession, Path], asked: ComparisonRequest, tmp_path: Path
) -> None:
    mine, theirs = two
    other = begin(replace(asked, draft=asked.amendments[1].path), tmp_path / "other.counterdraft", "Other")
    other.comment_on_document("On another text.")
    other.close()
    before = mine.begun().entries()
    with pytest.raises(OtherDraftError, match=r"other\.counterdraft") as caught:
        merge_into(mine, [theirs, other.path])
    assert "rebase" in caught.value.sentence
    assert mine.begun().entries() == before
    with pytest.raises(OtherDraftError):
        merge_reviews([other.path, theirs], tmp_path / "out.counterdraft")
    assert not (tmp_path / "out.counterdraft").exists()


def test_a_rebased_review_takes_in_what_a_colleague_wrote_on_the_old_draft(
    two: tuple[ReviewSession, Path], asked: ComparisonRequest, tmp_path: Path
) -> None:
    mine, theirs = two
    with ReviewFile.open(theirs) as colleague:
        (thread,) = colleague.threads()
        colleague.add_comment(thread.head.anchor, "Late.", "Colleague")
    mine.close()
    carried = tmp_path / "rev1.counterdraft"
    rebase_review(mine.path, asked.amendments[1].path, carried)
    merged = merge_reviews([theirs, carried], tmp_path / "both.counterdraft")
    assert merged.comments == 3
    opened = open_review(tmp_path / "both.counterdraft", "Me", compare_files)
    assert opened.comparison.draft.name == "b.docx"
    opened.close()


def test_what_a_colleague_put_on_the_old_draft_is_carried_with_its_text_as_proof(
    two: tuple[ReviewSession, Path], asked: ComparisonRequest, tmp_path: Path
) -> None:
    mine, theirs = two
    draft = mine.comparison.draft
    anchors = [describe(draft, provision.id, Span(0, len(provision.text))) for provision in draft.provisions]
    with ReviewFile.open(theirs) as colleague:
        for anchor in anchors:
            colleague.add_comment(anchor, anchor.reference, "Colleague")
    mine.close()
    carried = tmp_path / "rev1.counterdraft"
    rebase_review(mine.path, asked.amendments[1].path, carried)
    session = open_review(carried, "Me", compare_files)
    new = session.comparison.draft.sha256
    merge_into(session, [theirs])
    threads = {one.thread.head.body: one.thread.head for one in session.threads()}
    for anchor in anchors:
        now = threads[anchor.reference].anchor
        assert new in (now.document, now.lost)
        assert threads[anchor.reference].author == "Colleague"
    before = session.threads()
    merge_into(session, [theirs])
    assert session.threads() == before
    session.close()


def test_three_reviewers_files_of_the_sample_merge_in_every_order_to_one_content(tmp_path: Path) -> None:
    asked = sample_comparison()
    comparison = compare_files(asked)
    chair = begin_sample(comparison, asked, "Chair (illustrative)", tmp_path)
    base = chair.begun()
    paths = []
    for number in (1, 2, 3):
        path = tmp_path / f"reviewer-{number}.counterdraft"
        base.save_copy(path)
        name = f"Reviewer {number} (illustrative)"
        session = open_review(path, name, lambda _: comparison)
        heads = [placed.thread.head.id for placed in session.threads()]
        session.reply(heads[0], f"Reply of {number}.")
        session.edit(heads[1], f"Words of {number}.")
        session.set_state(heads[2], CommentState.RESOLVED if number == 2 else CommentState.OPEN)
        session.set_details(heads[3], priority=Priority.WATCH, tags=[f"t{number}"])
        session.decide(comparison.changes[0].id, list(Disposition)[number])
        provision = comparison.draft.provisions[number + 3]
        session.comment_on_span(DRAFT_SIDE, provision.id, Span(0, 5), f"New of {number}.")
        if number == 3:
            session.delete(heads[4])
        session.close()
        paths.append(path)
    contents = []
    for number, order in enumerate(permutations(paths)):
        target = tmp_path / f"merged-{number}.counterdraft"
        merge_reviews(order, target)
        nested = tmp_path / f"nested-{number}.counterdraft"
        merge_reviews([order[2], merged_pair(order[:2], tmp_path / f"pair-{number}.counterdraft")], nested)
        for path in (target, nested):
            with ReviewFile.open(path, read_only=True) as merged:
                contents.append(
                    (
                        merged.entries(),
                        merged.blobs(),
                        merged.threads(),
                        merged.decisions(),
                        merged.contested(),
                    )
                )
    assert all(content == contents[0] for content in contents)
    _, _, threads, _, contested = contents[0]
    bodies = {one.body for thread in threads for one in (thread.head, *thread.replies)}
    assert {f"{kind} of {number}." for kind in ("Reply", "New") for number in (1, 2, 3)} <= bodies
    versions = [{thread.head.body, *(v.body for v in thread.head.versions)} for thread in threads]
    assert {f"Words of {number}." for number in (1, 2, 3)} in versions
    assert [len(standing) for standing in contested.values()] == [3]


def merged_pair(paths: tuple[Path, ...], target: Path) -> Path:
    merge_reviews(paths, target)
    return target
