"""Names to write to: with their ending, and never those of a file that nobody agreed to replace."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from counterdraft.ui.messages import REVIEWS, Dialogs, with_ending


@pytest.mark.parametrize(
    ("name", "ending", "expected"),
    [
        ("talks", REVIEWS, "talks.counterdraft"),
        ("talks.counterdraft", REVIEWS, "talks.counterdraft"),
        ("Talks.COUNTERDRAFT", REVIEWS, "Talks.COUNTERDRAFT"),
        ("draft v1.2", "*.docx", "draft v1.2.docx"),
        ("data.json", "*.jsonld", "data.json.jsonld"),
    ],
)
def test_a_name_gets_its_ending(name: str, ending: str, expected: str) -> None:
    assert with_ending(Path(name), ending) == Path(expected)


@pytest.mark.parametrize("agrees", [True, False])
def test_a_file_that_the_ending_leads_to_is_replaced_only_when_agreed(
    styled: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, agrees: bool
) -> None:
    asked: list[str] = []

    def whether(dialogs: Dialogs, parent: QWidget, title: str, text: str, yes: str, no: str) -> bool:
        asked.append(text)
        return agrees

    typed = tmp_path / "talks"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(typed), ""))
    monkeypatch.setattr(Dialogs, "ask_whether", whether)
    kept = tmp_path / "talks.counterdraft"
    assert Dialogs().ask_target(None, "Save", kept, REVIEWS) == kept  # type: ignore[arg-type]
    assert asked == []
    kept.write_bytes(b"other talks")
    chosen = Dialogs().ask_target(None, "Save", kept, REVIEWS)  # type: ignore[arg-type]
    assert chosen == (kept if agrees else None)
    assert len(asked) == 1
    assert kept.name in asked[0]
