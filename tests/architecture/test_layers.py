"""The layers hold, and the contracts that hold them can fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    command = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    return subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, 'desktop'); {command}"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_layers_hold(root: Path) -> None:
    result = lint(root)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "statement", "contract"),
    [
        ("model/draft.py", "import counterdraft.text", "Layers run downward only"),
        ("comparison/__init__.py", "import counterdraft.formats", "Layers run downward only"),
        ("negotiation/comparing.py", "import PySide6.QtCore", "Qt stays in the window"),
        ("exports/summary.py", "import lxml.etree", "Only formats.docx knows the package format"),
        ("negotiation/opening.py", "import sqlite3", "Only review knows SQLite"),
        ("comparison/__init__.py", "import rapidfuzz", "Only text knows the diff libraries"),
        ("stray/__init__.py", "", "Layers run downward only"),
    ],
)
def test_a_planted_violation_is_caught(
    root: Path, tmp_path: Path, module: str, statement: str, contract: str
) -> None:
    shutil.copytree(
        root / "desktop", tmp_path / "desktop", ignore=shutil.ignore_patterns("__pycache__", "*.pyc")
    )
    shutil.copy(root / "pyproject.toml", tmp_path)
    planted = tmp_path / "desktop/counterdraft" / module
    planted.parent.mkdir(exist_ok=True)
    before = planted.read_text(encoding="utf-8") if planted.exists() else ""
    planted.write_text(f"{before}\n{statement}\n", encoding="utf-8")
    result = lint(tmp_path)
    assert result.returncode != 0
    assert contract in result.stdout


@pytest.mark.parametrize(
    "module", ["counterdraft.negotiation.comparing", "counterdraft.negotiation.exporting", "counterdraft.cli"]
)
def test_no_qt_outside_the_window(module: str) -> None:
    code = f"import sys, {module}; raise SystemExit(any(m.startswith('PySide6') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
