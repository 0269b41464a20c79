"""Prints time and memory of the comparison beside the floor: `python tests/benchmarks/measure.py [SIZE]...`.

The floor is what no comparison can avoid: both files unzipped and parsed, one serialised and zipped. All is
measured in one run, in process time, the best of several. `command` is `counterdraft compare BASE AMENDED -o
OUT.docx` as a program of its own beyond the time of `counterdraft --version`, with the peak of its memory.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from generated import Pair, draft_of, make_pair, write_docx
from lxml import etree

from counterdraft.comparison.pipeline import align, compare
from counterdraft.model.draft import Draft

Inputs = TypeVar("Inputs")

ROUNDS = 3
HEAD = "paragraphs  floor s  align s  compare s  of floor  doubling  command s  of floor    MB\n"
SIZES = (1_250, 2_500, 5_000, 10_000, 20_000)


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


def best(prepare: Callable[[], Inputs], action: Callable[[Inputs], object]) -> float:
    """Return the least process time of several rounds, in seconds, inputs made anew outside the clock."""
    times = []
    for _ in range(ROUNDS):
        inputs = prepare()
        start = time.process_time()
        action(inputs)
        times.append(time.process_time() - start)
    return min(times)


def drafts(pair: Pair) -> tuple[Draft, Draft]:
    """Return both sides of a pair as drafts that were never looked into."""
    return draft_of(pair.base), draft_of(pair.amended)


def command(*arguments: str | Path) -> tuple[float, int]:
    """Run the program once; return its process time in seconds and its peak memory in MB."""
    line = [sys.executable, "-m", "counterdraft", *map(str, arguments)]
    process = subprocess.Popen(line, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"counterdraft {arguments[0]} ended with status {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def main() -> None:
    """Measure and print one line for each size."""
    sizes = [int(argument) for argument in sys.argv[1:]] or SIZES
    sys.stdout.write(HEAD)
    before = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            pair = make_pair(size, 0.05, 1)
            paths = Path(folder, "base.docx"), Path(folder, "amended.docx")
            for texts, path in zip((pair.base, pair.amended), paths, strict=True):
                write_docx(texts, path)
            ground = best(partial(tuple, paths), lambda files: floor(*files))
            texts = partial(drafts, pair)
            aligned = best(texts, lambda both: align(*both))
            whole = best(texts, lambda both: compare(both[0], [("A", both[1])]))
            start = min(command("--version")[0] for _ in range(ROUNDS))
            marked = ("compare", *paths, "-o", Path(folder, "marked.docx"))
            runs = [command(*marked) for _ in range(ROUNDS)]
            program = min(time_ for time_, _ in runs) - start
            memory = max(peak for _, peak in runs)
            growth = f"{whole / before:9.2f}" if before else " " * 9
            times = f"{size:>10} {ground:8.3f} {aligned:8.3f} {whole:10.3f} {whole / ground:9.2f}"
            sys.stdout.write(f"{times} {growth} {program:10.3f} {program / ground:9.2f} {memory:5}\n")
            sys.stdout.flush()
            before = whole


if __name__ == "__main__":
    main()
