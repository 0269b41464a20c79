"""Names that the program makes fit the disk, however long the titles of drafts are, and stay apart."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import compare_files
from counterdraft.negotiation.file_names import cut, fitting, is_there
from counterdraft.negotiation.opening import sample_comparison
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.review.creation import LONGEST_NAME, create_file

NAMES = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="/"), min_size=1, max_size=300
).filter(str.strip)


@given(NAMES, NAMES)
def test_a_name_fits_and_is_whole_where_there_is_room(start: str, end: str) -> None:
    name = fitting(start, end, ".counterdraft")
    assert len(os.fsencode(name)) <= LONGEST_NAME
    assert name.endswith(".counterdraft")
    whole = f"{start.rstrip()} {end.rstrip()}.counterdraft"
    if len(os.fsencode(f"{start} {end}.counterdraft")) <= LONGEST_NAME // 2:
        assert name == whole


def test_letters_are_never_cut_in_two() -> None:
    assert cut("Я" * 10, 7) == "ЯЯЯ"
    assert cut("a b c", 4) == "a b"
    assert cut("short", 40) == "short"


def test_a_name_that_nothing_can_have_is_not_there(tmp_path: Path) -> None:
    assert is_there(tmp_path)
    assert not is_there(tmp_path / ("n" * 300))
    assert not is_there(tmp_path / "none")


@pytest.fixture(scope="module")
def compared() -> Comparison:
    return compare_files(sample_comparison())


@pytest.mark.parametrize("letters", [60, 115, 124])
def test_comments_on_a_draft_with_a_long_title_are_kept(
    compared: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, letters: int
) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.setenv(name, str(tmp_path))
    titled = replace(compared, draft=replace(compared.draft, name=f"{'Я' * letters}.docx"))
    session = ReviewSession.begin(titled, sample_comparison(), "Reviewer")
    session.comment_on_document("Kept.")
    session.close()
    again = ReviewSession.begin(titled, sample_comparison(), "Reviewer")
    assert [placed.thread.head.body for placed in again.threads()] == ["Kept."]
    again.close()


def test_a_longer_name_is_refused_in_one_sentence(tmp_path: Path) -> None:
    create_file(tmp_path / ("n" * LONGEST_NAME))
    with pytest.raises(ReviewFileError) as refused:
        create_file(tmp_path / ("n" * (LONGEST_NAME + 1)))
    assert refused.value.problem is ReviewFileProblem.LONG_NAME
