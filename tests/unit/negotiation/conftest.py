"""A negotiation on disk: a draft, two amended texts, and the folder of reviews."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from counterdraft.model.change import Delegation
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest

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
