from __future__ import annotations

from pathlib import Path

import docx
import pytest

from counterdraft.errors import DraftFileError
from counterdraft.negotiation.amending import add_amendment, read_amendment
from counterdraft.negotiation.comparing import ComparisonRequest, compare_files
from counterdraft.negotiation.reviewing import ReviewSession, open_review

DRAFT = [
    "The Parties should meet within thirty days.",
    "Decides to remain seized of the matter.",
    "Requests the Secretariat to report.",
]


def begin(asked: ComparisonRequest, path: Path) -> ReviewSession:
    return ReviewSession.begin(compare_files(asked), asked, "Chair", path)


@pytest.fixture
def third(tmp_path: Path) -> Path:
    built = docx.Document()
    for text in (DRAFT[0].replace("thirty", "ten"), *DRAFT[1:]):
        built.add_paragraph(text)
    built.save(str(tmp_path / "Delegation C.docx"))
    return tmp_path / "Delegation C.docx"


def test_a_delegation_joins_a_review_and_every_comment_stays(
    asked: ComparisonRequest, third: Path, tmp_path: Path
) -> None:
    path = tmp_path / "talks.counterdraft"
    session = begin(asked, path)
    session.comment_on_document("Read this first.")
    again = add_amendment(session, read_amendment(third), "")
    session.close()
    compared = compare_files(again)
    assert [one.delegation for one in compared.amendments] == ["A", "B", "Delegation C"]
    session = open_review(path, "Chair", compare_files)
    assert session.comparison == compared
    assert [placed.thread.head.body for placed in session.threads()] == ["Read this first."]


def test_a_name_that_is_taken_gets_a_number(asked: ComparisonRequest, third: Path, tmp_path: Path) -> None:
    session = begin(asked, tmp_path / "talks.counterdraft")
    session.comment_on_document("Read this first.")
    again = add_amendment(session, read_amendment(third), " A ")
    assert [one.delegation for one in again.amendments] == ["A", "B", "A (2)"]


def test_without_a_comment_no_file_is_made(asked: ComparisonRequest, third: Path, tmp_path: Path) -> None:
    session = begin(asked, tmp_path / "talks.counterdraft")
    again = add_amendment(session, read_amendment(third), "Delegation of C")
    assert not session.path.exists()
    assert [one.delegation for one in compare_files(again).amendments] == ["A", "B", "Delegation of C"]


def test_a_text_that_cannot_be_read_never_comes_into_a_review(tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK")
    with pytest.raises(DraftFileError):
        read_amendment(bad)
