"""Long texts that share most of their paragraphs are opened without these; others as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from counterdraft.formats.docx import setting_aside
from counterdraft.formats.docx.versions import open_versions

COUNT = setting_aside.LARGE + 10


Writer = Callable[[Path, Sequence[str]], Path]


def texts(changed: int = -1) -> list[str]:
    return [f"The Council decides matter {k}{' at once' if k == changed else ''}." for k in range(COUNT)]


def test_long_texts_are_opened_without_what_they_share(tmp_path: Path, long_document: Writer) -> None:
    draft = long_document(tmp_path / "a.docx", texts())
    amended = long_document(tmp_path / "b.docx", texts(1_000))
    ours, theirs = open_versions(draft, amended)
    assert ours.package.aside is theirs.package.aside is not None
    assert len(ours.draft.provisions) == len(theirs.draft.provisions) < 20
    whole = tmp_path / "again.docx"
    ours.package.save(whole)
    assert [one.text for one in Document(str(whole)).paragraphs] == texts()


def restyled(document: object) -> None:
    document.styles["Body Text"].font.bold = True  # type: ignore[attr-defined]


def tracked(document: object) -> None:
    run = document.paragraphs[0].runs[0]._r  # type: ignore[attr-defined]
    mark = run.makeelement(qn("w:ins"), {qn("w:id"): "1", qn("w:author"): "A"})
    run.addprevious(mark)
    mark.append(run)


@pytest.mark.parametrize("change", [restyled, tracked])
def test_texts_that_look_otherwise_or_hold_tracked_changes_are_opened_whole(
    tmp_path: Path, long_document: Writer, change: Callable[[object], None]
) -> None:
    plain = long_document(tmp_path / "a.docx", texts())
    document = Document(str(plain))
    change(document)
    other = tmp_path / "b.docx"
    document.save(str(other))
    for one, two in ((plain, other), (other, plain)):
        ours, theirs = open_versions(one, two)
        assert ours.package.aside is None
        assert theirs.package.aside is None
        assert len(ours.draft.provisions) == len(theirs.draft.provisions) == COUNT


def test_short_texts_are_opened_whole(tmp_path: Path, long_document: Writer) -> None:
    draft = long_document(tmp_path / "a.docx", texts()[:100])
    amended = long_document(tmp_path / "b.docx", texts(50)[:100])
    ours, theirs = open_versions(draft, amended)
    assert ours.package.aside is None
    assert len(ours.draft.provisions) == len(theirs.draft.provisions) == 100
