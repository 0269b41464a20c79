"""Assistive technology over AT-SPI reads columns, change list and announcements of the real program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_PROGRAMS = ("dbus-run-session", "xvfb-run", "Xvfb")


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a reader hears on the sample; at-spi2-core, dbus and xvfb are Debian's names of the packages."""
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if missing or not _SERVICE.exists():
        pytest.skip(f"needs at-spi2-core, dbus and xvfb ({', '.join(missing) or _SERVICE})")
    command = [
        *("xvfb-run", "-a", "-s", "-screen 0 1440x900x24"),
        *("dbus-run-session", "--"),
        *(sys.executable, str(Path(__file__).with_name("read_aloud.py"))),
        str(tmp_path_factory.mktemp("home")),
    ]
    environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=150, check=False)
    line = next((line for line in done.stdout.splitlines() if line.startswith("{")), "")
    assert line, done.stderr
    told: dict[str, Any] = json.loads(line)
    return told


def test_columns_are_read_in_their_order(heard: dict[str, Any]) -> None:
    columns = heard["columns"]
    assert list(columns) == [
        "Draft, text",
        "Delegation A (illustrative), text",
        "Delegation B (illustrative), text",
    ]
    for column in columns.values():
        assert column["characters"] > 5000
        assert "of the Collective Security Council" in column["begins"]


def test_the_change_list_is_read_in_words(heard: dict[str, Any]) -> None:
    assert len(heard["changes"]) == 5
    assert heard["changes"][0].startswith("Change 1 of ")
    assert "replaced “Statement” by “Declaration”" in heard["changes"][0]


def test_going_to_a_change_is_announced_and_moves_the_caret(heard: dict[str, Any]) -> None:
    assert [words.partition(" of ")[0] for words in heard["announced"]] == [
        f"Change {number}" for number in range(1, 5)
    ]
    assert "replaced “Statement” by “Declaration”" in heard["announced"][0]
    assert heard["caret"] > 100


def test_the_cells_of_a_table_are_read_by_row_and_column(heard: dict[str, Any]) -> None:
    table = heard["table"]
    assert table["name"] == "Table 1, rows: 3, columns: 3"
    assert table["said"] == ["Table 1, rows: 3, columns: 3; row 2, column 2"]
    assert (table["rows"], table["columns"]) == (3, 3)
    assert (table["role"], table["cell"]) == ("cell", "North gate")
    assert table["position"] == [1, 1]
