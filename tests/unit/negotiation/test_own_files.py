"""No product is written over a text that is compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterdraft.errors import ExportError
from counterdraft.negotiation.comparing import request
from counterdraft.negotiation.own_files import spare_own_files


def test_a_text_that_is_compared_is_spared_by_every_name(tmp_path: Path) -> None:
    draft, amended = tmp_path / "draft.docx", tmp_path / "amended.docx"
    for path in (draft, amended):
        path.write_bytes(b"text")
    link = tmp_path / "link.docx"
    link.symlink_to(amended)
    asked = request(draft, [amended])
    for out in (draft, amended, link, tmp_path / "." / "draft.docx"):
        with pytest.raises(ExportError, match="one of the texts"):
            spare_own_files(asked, out)
    other = tmp_path / "other.docx"
    spare_own_files(asked, other)
    other.write_bytes(b"text")
    spare_own_files(asked, other)


def test_files_that_are_gone_are_in_nobodys_way(tmp_path: Path) -> None:
    spare_own_files(request(tmp_path / "a.docx", [tmp_path / "b.docx"]), tmp_path / "a.docx")
