"""Long texts that share most of their paragraphs are opened without these; others as they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from counterdraft.formats.docx import setting_aside
from counterdraft.formats.docx.versions import open_versions

COUNT = setting_aside.LARGE + 10


def written(path: Path, texts: list[str], change: Callable[[object], None] | None = None) -> Path:
    document = Document()
    body = document.element.body
    model = document.add_paragraph("model", style="Body Text")._p
    for text in texts:
        twin = model.__copy__()
        twin.r_lst[0].t_lst[0].text = text
        body.insert(len(body) - 1, twin)
    body.remove(model)
    if change is not None:
        change(document)
    document.save(str(path))
    return path


def texts(changed: int = -1) -> list[str]:
    return [f"The Council decides matter {k}{' at once' if k == changed else ''}." for k in range(COUNT)]


def test_long_texts_are_opened_without_what_they_share(tmp_path: Path) -> None:
    draft, amended = written(tmp_path / "a.docx", texts()), written(tmp_path / "b.docx", texts(1_000))
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
    tmp_path: Path, change: Callable[[object], None]
) -> None:
    plain, other = written(tmp_path / "a.docx", texts()), written(tmp_path / "b.docx", texts(), change)
    for one, two in ((plain, other), (other, plain)):
        ours, theirs = open_versions(one, two)
        assert ours.package.aside is None
        assert theirs.package.aside is None
        assert len(ours.draft.provisions) == len(theirs.draft.provisions) == COUNT


def test_short_texts_are_opened_whole(tmp_path: Path) -> None:
    draft = written(tmp_path / "a.docx", texts()[:100])
    amended = written(tmp_path / "b.docx", texts(50)[:100])
    ours, theirs = open_versions(draft, amended)
    assert ours.package.aside is None
    assert len(ours.draft.provisions) == len(theirs.draft.provisions) == 100
