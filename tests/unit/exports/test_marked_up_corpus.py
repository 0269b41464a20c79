"""Real pairs of documents, marked up and judged by the independent checks beside the checkout."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

import pytest
from marking import MarkUp

from counterdraft.comparison.pipeline import compare
from counterdraft.exports.marked_up import MarkUpOptions, write_marked_up
from counterdraft.formats.docx.source import open_source
from counterdraft.model.change import Delegation
from counterdraft.model.draft import TrackedView

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


@pytest.mark.shared
def test_documents_that_word_tracked_keep_their_authors(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(shared / "tools"))
    check = importlib.import_module("verify_redline")
    wrong: dict[str, object] = {}
    theirs = 0
    for tracked in sorted((shared / "corpus" / "pairs").glob("rp-*/tracked.docx")):
        for draft, amended in (
            (tracked, tracked.with_name("b.docx")),
            (tracked.with_name("a.docx"), tracked),
        ):
            ours, text = open_source(draft, TrackedView.REJECTED), open_source(amended)
            comparison = compare(ours.draft, [(Delegation("Nobody else"), text.draft)])
            out = tmp_path / "marked.docx"
            write_marked_up(comparison, ours, [text], MarkUpOptions(keep_revisions=True), out)
            found = check.verify(str(draft), str(amended), str(out), None)
            theirs += sum(author != "Nobody else" for author in open_source(out).draft.authors)
            if not found["own_ok"] or found["lints"]:
                wrong[f"{tracked.parent.name} {draft.name}"] = found["own"]
    for name in ("verify_redline", "docxtext"):
        sys.modules.pop(name, None)
    assert not wrong
    assert theirs > 30
