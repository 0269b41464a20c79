"""Nothing leaves the machine: no code that speaks to a network, and no socket while comparing."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from counterdraft.resources import seed

NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "socketserver",
    "ssl", "telnetlib", "urllib", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip


def test_no_module_imports_a_network_library(root: Path) -> None:
    found = []
    for path in (root / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            names = [name for name in names if name != "urllib.parse"]  # takes names apart, opens nothing
            found += [f"{path.name}: {name}" for name in names if name.split(".")[0] in NETWORK]
            found += [f"{path.name}: {name}" for name in names if name.startswith("PySide6.QtNetwork")]
    assert found == []


def test_comparing_opens_no_socket(tmp_path: Path) -> None:
    code = """
import sys
def audit(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError("a socket was touched: " + event)
sys.addaudithook(audit)
from counterdraft.cli import run
raise SystemExit(run(sys.argv[1:]))
"""
    draft, amended = seed("declaration/draft.docx"), seed("declaration/delegation-a.docx")
    out = tmp_path / "marked.docx"
    result = subprocess.run(
        [sys.executable, "-c", code, "compare", str(draft), str(amended), "-o", str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, out.exists()) == (0, True), result.stderr
