"""Modules and functions stay small enough to be read whole."""

from __future__ import annotations

import ast
from pathlib import Path

MODULE_LINES = 600
FUNCTION_LINES = 60


def test_no_module_is_too_long(root: Path) -> None:
    long = {
        str(path.relative_to(root)): lines
        for path in (root / "desktop").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MODULE_LINES
    }
    assert long == {}


def test_no_function_is_too_long(root: Path) -> None:
    long = {}
    for path in (root / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                lines = node.end_lineno - node.lineno + 1
                if lines > FUNCTION_LINES:
                    long[f"{path.relative_to(root)}:{node.name}"] = lines
    assert long == {}


def test_no_drawer_modules(root: Path) -> None:
    drawers = {"utils", "misc", "helpers", "common"}
    assert not [path for path in (root / "desktop").rglob("*.py") if path.stem in drawers]
