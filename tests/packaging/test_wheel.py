"""The wheel carries the package, its resources and the sample negotiations, and no build script."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return archive.namelist()


def test_it_holds_every_module_of_the_package(root: Path, wheel: list[str]) -> None:
    desktop = root / "desktop"
    modules = {path.relative_to(desktop).as_posix() for path in desktop.rglob("*.py")}
    assert modules <= set(wheel)
    assert "counterdraft/py.typed" in wheel


@pytest.mark.parametrize(("folder", "inside"), [("resources", "data"), ("seeds", "data/seeds")])
def test_it_holds_every_shipped_file(root: Path, wheel: list[str], folder: str, inside: str) -> None:
    shipped = {
        f"counterdraft/{inside}/{path.relative_to(root / folder).as_posix()}"
        for path in (root / folder).rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"} and not path.name.startswith(".")
    }
    assert shipped
    assert shipped <= set(wheel)


def test_it_holds_the_compiled_translations(root: Path, wheel: list[str]) -> None:
    sources = sorted(path.stem for path in (root / "resources" / "translations").glob("*.ts"))
    assert {f"counterdraft_{code}" for code in ("en", "ru", "fr", "hy")} <= set(sources)
    compiled = sorted(
        Path(name).stem
        for name in wheel
        if name.startswith("counterdraft/data/translations/") and name.endswith(".qm")
    )
    assert compiled == sources


def test_it_holds_no_test_and_no_build_script(wheel: list[str]) -> None:
    assert not [name for name in wheel if name.startswith("tests/") or name.startswith("seeds/")]
    assert not [name for name in wheel if "/data/" in name and name.endswith(".py")]
