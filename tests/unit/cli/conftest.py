"""Documents made on the spot for the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest


@pytest.fixture
def document(tmp_path: Path) -> Callable[[str, Sequence[str]], Path]:
    """Write a DOCX of plain paragraphs and return its path."""

    def write(name: str, paragraphs: Sequence[str]) -> Path:
        built = docx.Document()
        for text in paragraphs:
            built.add_paragraph(text)
        path = tmp_path / name
        built.save(str(path))
        return path

    return write


@pytest.fixture
def pair(document: Callable[[str, Sequence[str]], Path]) -> tuple[Path, Path]:
    """A draft and an amended text that differ in one word and one paragraph."""
    common = "Decides to remain seized of the matter."
    draft = document("draft.docx", ["The Parties should meet within thirty days.", common])
    amended = document("amended.docx", ["The Parties shall meet within thirty days.", common, "Annex."])
    return draft, amended
