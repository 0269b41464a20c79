"""Pairs of documents made on the spot, compared and marked up."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

# The builders of this folder are imported by its tests under their own names.
sys.path.insert(0, str(Path(__file__).parent))

from marking import Marked, MarkUp
from wordfile import WordFile

from counterdraft.comparison.pipeline import compare
from counterdraft.exports.marked_up import MarkUpOptions, write_marked_up
from counterdraft.formats.docx.source import open_source
from counterdraft.model.change import Delegation

DATE = "2026-01-01T00:00:00Z"


@pytest.fixture
def mark_up(tmp_path: Path) -> MarkUp:
    """Mark up a draft with one amended text; options as keywords of `MarkUpOptions`."""

    def work(draft: WordFile | str | Path, amended: WordFile | str | Path, **options: object) -> Marked:
        paths = []
        for name, content in (("draft", draft), ("amended", amended)):
            if isinstance(content, Path):
                paths.append(content)
                continue
            document = content if isinstance(content, WordFile) else WordFile(content)
            paths.append(document.save(tmp_path / f"{name}.docx"))
        ours = open_source(paths[0])
        theirs = open_source(paths[1], memory=ours.memory, abridged=True)
        comparison = compare(ours.draft, [(Delegation("Delegation A"), theirs.draft)])
        out = tmp_path / "marked.docx"
        chosen = MarkUpOptions(**{"date": DATE, **options})  # type: ignore[arg-type]
        report = write_marked_up(comparison, ours, [theirs], chosen, out)
        return Marked(paths[0], paths[1], out, report)

    return work
