"""Real pairs of documents, marked up and judged by the independent checks beside the checkout."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

import pytest
from marking import MarkUp

SAMPLE = 8
"""Every eighth pair is enough here; the whole corpus is run with the tools beside it."""


@pytest.mark.shared
def test_the_independent_check_agrees_on_a_sample_of_the_corpus(
    mark_up: MarkUp, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(shared / "tools"))
    check = importlib.import_module("verify_redline")
    pairs = json.loads((shared / "corpus" / "manifest.json").read_text(encoding="utf-8"))["pairs"]
    wrong: dict[str, object] = {}
    for pair in pairs[::SAMPLE]:
        folder = shared / "corpus" / "pairs" / pair["id"]
        marked = mark_up(folder / "a.docx", folder / "b.docx")
        found = check.verify(str(folder / "a.docx"), str(folder / "b.docx"), str(marked.path), None)
        most = 2 * sum(pair["ideal"][side] for side in ("ins", "del")) + 40 if "ideal" in pair else None
        marks = sum(number for kind, number in found["marked"].items() if kind != "eq")
        if not found["own_ok"] or found["lints"] or (most is not None and marks > most):
            wrong[pair["id"]] = found["own"]
    for name in ("verify_redline", "docxtext"):
        sys.modules.pop(name, None)
    assert not wrong
