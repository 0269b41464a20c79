"""A negotiation on disk: a draft, two amended texts, and the folder of reviews."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from counterdraft.model.change import Delegation
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest, compare_files
from counterdraft.negotiation.reviewing import ReviewSession

DRAFT = [
    "The Parties should meet within thirty days.",
    "Decides to remain seized of the matter.",
    "Requests the Secretariat to report.",
]
AMENDED_A = [DRAFT[0].replace("should", "shall"), *DRAFT[1:]]
AMENDED_B = [DRAFT[0], DRAFT[1], DRAFT[2].replace("report", "report annually"), "Invites all Parties."]


def write(path: Path, paragraphs: list[str]) -> Path:
    built = docx.Document()
    for text in paragraphs:
        built.add_paragraph(text)
    built.save(str(path))
    return path


@pytest.fixture
def asked(tmp_path: Path) -> ComparisonRequest:
    return ComparisonRequest(
        write(tmp_path / "draft.docx", DRAFT),
        (
            AmendmentFile(write(tmp_path / "a.docx", AMENDED_A), Delegation("A")),
            AmendmentFile(write(tmp_path / "b.docx", AMENDED_B), Delegation("B")),
        ),
    )


@pytest.fixture
def session_of(tmp_path: Path) -> Callable[..., ReviewSession]:
    """A review of amended texts by A, B, ... to `DRAFT`, or to other paragraphs."""

    def begin(*versions: list[str], draft: list[str] = DRAFT) -> ReviewSession:
        names = "ABCDEFGH"
        asked = ComparisonRequest(
            write(tmp_path / "draft.docx", draft),
            tuple(
                AmendmentFile(write(tmp_path / f"{names[k]}.docx", texts), Delegation(names[k]))
                for k, texts in enumerate(versions)
            ),
        )
        return ReviewSession.begin(compare_files(asked), asked, "Chair", tmp_path / "talks.counterdraft")

    return begin
