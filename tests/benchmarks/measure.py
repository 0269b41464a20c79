"""Prints time and memory beside the floor: `python tests/benchmarks/measure.py [SIZE]... [DRAFT AMENDED]`.

The floor is what no comparison can avoid: both files unzipped and parsed, one serialised and zipped. All is
measured in one run, in process time (user and system), the median of several rounds. The comparison is
measured without reading and writing, classes included, collector paused as in the command; the whole command
is `compare DRAFT AMENDED -o OUT.docx` in a process of its own, less the time of `--version`. Modules come as
bytecode, as they do where the program is installed, also where the environment forbids to write any beside
the source: it is kept in a folder of its own, which the first run fills.
"""

from __future__ import annotations

import atexit
import gc
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from generated import make_pair, write_docx
from lxml import etree

from counterdraft.comparison.pipeline import compare
from counterdraft.formats.docx.source import open_source
from counterdraft.model.draft import Draft

ROUNDS = 5
SIZES = (1_250, 2_500, 5_000, 10_000, 20_000)
CHANGED = 0.05
HEAD = "paragraphs  floor s  comparison  of floor  doubling  command  of floor  doubling    MB\n"


@dataclass(frozen=True)
class Measured:
    """One pair of files: seconds of process time, and the peak memory of the command in MB.

    `command` is what the whole command takes beyond `version`.
    """

    paragraphs: int
    floor: float
    comparison: float
    command: float
    version: float
    memory: int


def floor(base: Path, amended: Path) -> None:
    """Do what every comparison of two packages must."""
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    contents = []
    for path in (base, amended):
        with zipfile.ZipFile(path) as archive:
            contents.append({name: archive.read(name) for name in archive.namelist()})
    roots = [etree.fromstring(content["word/document.xml"], parser) for content in contents]
    body = etree.tostring(roots[0], xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents[0].items():
            archive.writestr(name, body if name == "word/document.xml" else content)


def seconds(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median process time of several rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return statistics.median(times)


def drafts(base: Path, amended: Path) -> tuple[Draft, Draft]:
    """Read both sides as the program does; nothing of them is remembered from an earlier round."""
    source = open_source(base)
    return source.draft, open_source(amended, memory=source.memory).draft


def comparison(base: Path, amended: Path, rounds: int = ROUNDS) -> float:
    """Return the median process time of comparing drafts that were never looked into."""
    times = []
    for _ in range(rounds):
        draft, version = drafts(base, amended)
        gc.collect()
        times.append(seconds(partial(compare, draft, [("A", version)]), 1))
    return statistics.median(times)


@cache
def _bytecode() -> str:
    """Folder for the bytecode of all runs, removed at the end."""
    folder = tempfile.mkdtemp(prefix="bytecode-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def run(*arguments: str) -> tuple[float, int]:
    """Run a command of the program; return its process time in seconds and its peak memory in MB.

    Raises:
        RuntimeError: the command failed.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    child = subprocess.Popen(
        [sys.executable, "-m", "counterdraft", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment | {"PYTHONPYCACHEPREFIX": _bytecode()},
    )
    _, status, usage = os.wait4(child.pid, 0)
    told = child.stderr.read().decode() if child.stderr else ""
    if child.stderr:
        child.stderr.close()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(told)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def measure(base: Path, amended: Path, rounds: int = ROUNDS) -> Measured:
    """Measure one pair of files."""
    ground = seconds(partial(floor, base, amended), rounds)
    compared = comparison(base, amended, rounds)
    version = statistics.median(run("--version")[0] for _ in range(rounds))
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder, "out.docx"))
        run("compare", str(base), str(amended), "-o", out)
        runs = [run("compare", str(base), str(amended), "-o", out) for _ in range(rounds)]
    whole = statistics.median(spent for spent, _ in runs) - version
    count = len(open_source(base).draft.provisions)
    return Measured(count, ground, compared, whole, version, max(memory for _, memory in runs))


def generated(size: int, folder: Path) -> tuple[Path, Path]:
    """Write a pair of documents of `size` paragraphs, 5 % changed."""
    pair = make_pair(size, CHANGED, 1)
    paths = folder / "base.docx", folder / "amended.docx"
    for texts, path in zip((pair.base, pair.amended), paths, strict=True):
        write_docx(texts, path)
    return paths


def line(now: Measured, before: Measured | None) -> str:
    """One line of the table."""
    growth = ("", "")
    if before is not None:
        growth = f"{now.comparison / before.comparison:.2f}", f"{now.command / before.command:.2f}"
    return (
        f"{now.paragraphs:>10} {now.floor:8.3f} {now.comparison:11.3f} {now.comparison / now.floor:9.2f} "
        f"{growth[0]:>9} {now.command:8.3f} {now.command / now.floor:9.2f} {growth[1]:>9} {now.memory:5}\n"
    )


def main(arguments: Sequence[str]) -> None:
    """Measure and print one line for each size, or for the pair of files named."""
    files = [Path(argument) for argument in arguments if not argument.isdigit()]
    sizes = [int(argument) for argument in arguments if argument.isdigit()]
    sys.stdout.write(HEAD)
    before: Measured | None = None
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes or (() if files else SIZES):
            now = measure(*generated(size, Path(folder)))
            sys.stdout.write(line(now, before))
            sys.stdout.flush()
            before = now
        for base, amended in zip(files[::2], files[1::2], strict=True):
            before = measure(base, amended)
            sys.stdout.write(line(before, None))
    if before is not None:
        sys.stdout.write(f"counterdraft --version: {before.version:.3f} s\n")


if __name__ == "__main__":
    main(sys.argv[1:])
