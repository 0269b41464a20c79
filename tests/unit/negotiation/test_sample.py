from __future__ import annotations

from pathlib import Path

from counterdraft.model.anchor import AnchorState
from counterdraft.negotiation.comparing import compare_files
from counterdraft.negotiation.opening import sample_comparison
from counterdraft.negotiation.reviewing import DRAFT_SIDE
from counterdraft.negotiation.sample import begin_sample


def test_the_sample_opens_with_its_comments_once(tmp_path: Path) -> None:
    asked = sample_comparison()
    comparison = compare_files(asked)
    session = begin_sample(comparison, asked, "Reader", tmp_path)
    threads = session.threads()
    assert len(threads) == 10
    assert sum(len(placed.thread.replies) for placed in threads) == 2
    assert {placed.place.state for placed in threads} == {AnchorState.EXACT}
    session.comment_on_document("Mine.")
    session.close()
    again = begin_sample(comparison, asked, "Reader", tmp_path)
    assert len(again.threads()) == 11


def test_its_people_are_marked_as_invented(tmp_path: Path) -> None:
    asked = sample_comparison()
    session = begin_sample(compare_files(asked), asked, "Reader", tmp_path)
    authors = {
        comment.author
        for placed in session.threads()
        for comment in (placed.thread.head, *placed.thread.replies)
    }
    assert all("(illustrative)" in author for author in authors)


def test_the_measures_bring_comments_on_a_cell_and_on_repeated_words(tmp_path: Path) -> None:
    asked = sample_comparison("measures")
    session = begin_sample(compare_files(asked), asked, "Reader", tmp_path)
    threads = session.threads()
    assert {placed.place.state for placed in threads} == {AnchorState.EXACT}
    provisions = {session.document(DRAFT_SIDE).by_id[placed.place.provision] for placed in threads}
    assert any(provision.reference.startswith("T1/") for provision in provisions)
    texts = [provision.text for provision in session.document(DRAFT_SIDE).provisions]
    assert any(texts.count(provision.text) == 2 for provision in provisions)
