"""Time and memory of the whole command and of the comparison alone, measured beside the floor in one run."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SIZE = 20_000
COMPARISON_LIMIT, COMMAND_LIMIT = 2.5, 5.0
"""Multiples of the floor that are kept today, with slack for a busy machine; the goals are 1.5 and 3."""
VERSION_SECONDS = 0.3
MEGABYTES = 800
DOUBLING, SLACK = 2.3, 0.3

pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def measuring(generated: ModuleType) -> ModuleType:
    """The script beside this file."""
    spec = importlib.util.spec_from_file_location("measure", Path(__file__).with_name("measure.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["measure"] = module
    spec.loader.exec_module(module)
    return module


def test_twenty_thousand_provisions(measuring: ModuleType, tmp_path: Path) -> None:
    now = measuring.measure(*measuring.generated(SIZE, tmp_path), rounds=3)
    assert now.paragraphs > SIZE * 0.9
    assert now.version < VERSION_SECONDS
    assert now.memory < MEGABYTES
    assert now.comparison < COMPARISON_LIMIT * now.floor
    assert now.command < COMMAND_LIMIT * now.floor


def test_time_grows_with_the_size(measuring: ModuleType, tmp_path: Path) -> None:
    before = None
    for size in (1_250, 2_500, 5_000, 10_000, 20_000):
        now = measuring.measure(*measuring.generated(size, tmp_path), rounds=3)
        if before is not None:
            assert now.comparison < (DOUBLING + SLACK) * before.comparison
            assert now.command < (DOUBLING + SLACK) * before.command
        before = now
