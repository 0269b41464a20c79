"""Shared fixtures: the place of the reference corpora, long documents and a screenless Qt."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from copy import copy
from pathlib import Path

import pytest
from docx import Document
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent

# A checkout passes or fails the same way each time; `--hypothesis-profile default` tries new examples.
settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def long_document() -> Callable[[Path, Sequence[str]], Path]:
    """Writes a document of one paragraph for each text, quickly enough for thousands of them."""

    def write(path: Path, texts: Sequence[str]) -> Path:
        document = Document()
        body = document.element.body
        model = document.add_paragraph("model", style="Body Text")._p
        for text in texts:
            twin = copy(model)
            twin.r_lst[0].t_lst[0].text = text
            body.insert(len(body) - 1, twin)
        body.remove(model)
        document.save(str(path))
        return path

    return write


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference corpora and independent checks beside the checkout."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the reference corpora are not beside this checkout")
    return folder
