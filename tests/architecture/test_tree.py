"""The checkout holds what it should, and speaks of nothing but the program."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

TOP = {"desktop", "resources", "seeds", "tests", "pyproject.toml", "README.md", "LICENSE"}
TEXT = {".py", ".toml", ".md", ".json", ".svg", ".qss", ".ts", ".txt", ""}


def tracked(root: Path) -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True, text=True
    ).stdout
    return [name for name in listed.split("\0") if name]


def test_top_level_is_as_agreed(root: Path) -> None:
    top = {name.split("/")[0] for name in tracked(root)}
    assert {name for name in top if not name.startswith(".")} <= TOP


def test_no_machine_path_or_registry_is_named(root: Path) -> None:
    # Spelt in pieces, so that this file does not match itself.
    words = ["/wo" + "rk/", "/ro" + "ot/", "python" + "hosted", "registry." + "npmjs", "deb." + "debian.org"]
    pattern = re.compile("|".join(map(re.escape, words)))
    found = []
    for name in tracked(root):
        path = root / name
        if path.suffix in TEXT and path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            found += [name for _ in pattern.finditer(text)]
    assert found == []
