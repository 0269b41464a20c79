"""Several delegations in one marked-up document, as a user asks for it and proves it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from counterdraft.cli import run


@pytest.fixture
def three(document: Callable[[str, Sequence[str]], Path], pair: tuple[Path, Path]) -> list[str]:
    """A draft and the texts of two delegations that want another word at one place."""
    other = document("other.docx", ["The Parties must meet within thirty days.", "Decides nothing."])
    return [*map(str, pair), str(other)]


NAMES = ["--as", "Alpha", "--as", "Beta"]


def test_one_file_holds_both_and_is_verified_for_each(
    three: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "joint.docx"
    assert run(["compare", *three, *NAMES, "-o", str(out), "--conflicts-table", "--author", "Chair"]) == 0
    assert "2 delegations, proven for each; 1 conflict, every wording" in capsys.readouterr().out
    xml = zipfile.ZipFile(out).read("word/document.xml").decode()
    assert all(f'w:author="{name}"' in xml for name in ("Alpha", "Beta", "Alpha; Beta", "Chair"))
    assert run(["verify", *three, str(out), *NAMES]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Proven: rejecting all changes gives draft.docx.",
        "Proven: accepting only the changes of Alpha gives amended.docx.",
        "Proven: accepting only the changes of Beta gives other.docx.",
    ]


def test_texts_given_in_another_order_are_not_verified(
    three: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "joint.docx"
    assert run(["compare", *three, *NAMES, "-o", str(out)]) == 0
    assert run(["verify", three[0], three[2], three[1], str(out), *NAMES]) == 1
    assert "Alpha, body, paragraph 1" in capsys.readouterr().err
    assert run(["verify", *three, str(out)]) == 1
    assert "No change in joint.docx names “amended”, “other”" in capsys.readouterr().err


def test_the_order_of_delegations_orders_their_wordings_only(three: list[str], tmp_path: Path) -> None:
    one, two = tmp_path / "one.docx", tmp_path / "two.docx"
    assert run(["compare", *three, *NAMES, "-o", str(one)]) == 0
    swapped = [three[0], three[2], three[1], "--as", "Beta", "--as", "Alpha"]
    assert run(["compare", *swapped, "-o", str(two)]) == 0
    assert run(["verify", *three, str(one), *NAMES]) == 0
    assert run(["verify", *swapped[:3], str(two), *swapped[3:]]) == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--conflicts-table"], "goes with -o OUT.docx"),
        (["--conflicts-table", "-o", "x.json"], "goes with -o OUT.docx"),
    ],
)
def test_a_table_of_conflicts_goes_with_a_document(
    three: list[str], arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", *three, *arguments]) == 2
    assert sentence in capsys.readouterr().err


def test_a_table_of_conflicts_needs_several_delegations(
    pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "one.docx"
    assert run(["compare", *map(str, pair), "-o", str(out), "--conflicts-table"]) == 2
    assert "several delegations" in capsys.readouterr().err
    assert not out.exists()


def test_a_joint_document_that_comes_back_is_read_for_each_delegation_again(
    three: list[str], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    out = tmp_path / "joint.docx"
    assert run(["compare", *three, *NAMES, "-o", str(out)]) == 0
    assert run(["compare", *three, *NAMES, "--json", "-o", str(tmp_path / "first.json")]) == 0
    capfdbinary.readouterr()
    assert run(["compare", str(out), "--json"]) == 0
    again = json.loads(capfdbinary.readouterr().out)
    first = json.loads((tmp_path / "first.json").read_text(encoding="utf-8"))
    assert [one["delegation"] for one in again["amendments"]] == ["Alpha", "Beta"]
    for one, other in zip(again["amendments"], first["amendments"], strict=True):
        assert [p["text"] for p in one["provisions"]] == [p["text"] for p in other["provisions"]]
    assert len(again["conflicts"]) == len(first["conflicts"]) == 1
