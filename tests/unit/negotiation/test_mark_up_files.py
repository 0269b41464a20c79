"""A long draft is marked up without what was set aside of it exactly as with all of it, or else with all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx import Document

from counterdraft.cli import run
from counterdraft.formats.docx.segments import UnsureError
from counterdraft.formats.docx.setting_aside import LARGE, Aside
from counterdraft.negotiation.comparing import ComparisonRequest, compare_sources, requested
from counterdraft.negotiation.exporting import MarkUpRequest, mark_up_files, write_marked_up_file

MARKS = MarkUpRequest("2026-01-01T00:00:00Z", "Reviewer")


@pytest.fixture
def long_texts(tmp_path: Path, long_document: Callable[[Path, Sequence[str]], Path]) -> ComparisonRequest:
    draft = [f"The Council decides on matter {k} of its {k % 97}th session." for k in range(LARGE + 50)]
    amended = list(draft)
    amended[300] = amended[300].replace("decides on", "shall consider")
    amended[700:702] = [f"{amended[700]} {amended[701]}"]
    amended[900:900] = ["A provision that is new stands here."]
    del amended[1_200]
    amended[1_500:1_500] = [amended.pop(60)]
    return requested(
        long_document(tmp_path / "a.docx", draft), [long_document(tmp_path / "b.docx", amended)], []
    )


def whole(asked: ComparisonRequest, out: Path) -> bytes:
    write_marked_up_file(compare_sources(asked, for_marks=True), out, MARKS)
    return out.read_bytes()


def test_what_is_set_aside_makes_no_difference_to_the_file(
    long_texts: ComparisonRequest, tmp_path: Path
) -> None:
    out = tmp_path / "out.docx"
    marked = mark_up_files(long_texts, out, MARKS)
    assert marked.compared.draft.package.aside is not None
    assert len(marked.compared.draft.draft.provisions) < 100
    assert out.read_bytes() == whole(long_texts, tmp_path / "whole.docx")
    assert run(["verify", str(tmp_path / "a.docx"), str(tmp_path / "b.docx"), str(out)]) == 0


@pytest.mark.parametrize("way", ["put_back", "taken_out"])
def test_where_it_does_not_hold_all_is_done_with_the_whole_texts(
    long_texts: ComparisonRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    def refuse(self: Aside, data: bytes) -> bytes:
        raise UnsureError

    monkeypatch.setattr(Aside, way, refuse)
    out = tmp_path / "out.docx"
    marked = mark_up_files(long_texts, out, MARKS)
    assert marked.compared.draft.package.aside is None
    assert out.read_bytes() == whole(long_texts, tmp_path / "whole.docx")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "b.docx", "out.docx", "whole.docx"]


def test_a_stretch_that_was_lost_is_found_by_the_proof(
    long_texts: ComparisonRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = Aside.put_back

    def forgetful(self: Aside, data: bytes) -> bytes:
        return honest(self, data).replace(b"matter 1000 of", b"matter of")

    monkeypatch.setattr(Aside, "put_back", forgetful)
    marked = mark_up_files(long_texts, tmp_path / "out.docx", MARKS)
    assert marked.compared.draft.package.aside is None
    assert any("matter 1000 of" in one.text for one in Document(str(tmp_path / "out.docx")).paragraphs)


def test_the_command_writes_over_none_of_its_texts(
    long_texts: ComparisonRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, amended = (str(path) for path, _ in long_texts.files())
    before = Path(draft).read_bytes()
    assert run(["compare", draft, amended, "-o", draft]) == 1
    assert "choose another name" in capsys.readouterr().err
    assert Path(draft).read_bytes() == before
