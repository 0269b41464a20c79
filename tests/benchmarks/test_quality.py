"""What the comparison finds, against pairs and negotiations whose truth is known."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def quality(generated: ModuleType) -> ModuleType:
    """The script beside this file."""
    spec = importlib.util.spec_from_file_location("quality", Path(__file__).with_name("quality.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quality"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("changed", [0.05, 0.15, 0.3])
@pytest.mark.parametrize("paragraphs", [60, 300, 1000])
def test_provisions_align_as_the_truth_says(quality: ModuleType, paragraphs: int, changed: float) -> None:
    found = quality.aligned(paragraphs, changed, range(3 if paragraphs > 60 else 20))
    assert min(found.counted) >= 3
    assert found.links >= 0.995
    assert found.moves >= 0.98
    assert found.groups >= 0.95


@pytest.mark.parametrize("changed", [0.05, 0.3])
@pytest.mark.parametrize("rows", [12, 60])
def test_rows_and_cells_of_tables_align_as_the_truth_says(
    quality: ModuleType, rows: int, changed: float
) -> None:
    found = quality.tables(rows, changed, range(5))
    assert found.links >= 0.995
    assert found.moves >= 0.98
    assert found.groups >= 0.995


@pytest.mark.parametrize(("delegations", "seed"), [(2, 1), (3, 2), (5, 3), (8, 4)])
def test_negotiations_are_consolidated_as_the_truth_says(
    quality: ModuleType, delegations: int, seed: int
) -> None:
    found = quality.negotiated(delegations, seed)
    assert found == {
        "recall": 1.0,
        "precision": 1.0,
        "attribution": 1.0,
        "conflicts_equal": True,
        "texts_equal": True,
        "order_independent": True,
    }


@pytest.mark.shared
def test_the_marks_of_drafters_are_met(quality: ModuleType, shared: Path) -> None:
    score = quality.gold(shared)
    assert score["f1"] >= 0.987
    assert score["alignment_recall"] >= 0.997
    assert score["edits_per_changed_provision"] <= 4.0  # difflib over words: 4.13 on the true pairs


@pytest.mark.shared
def test_little_more_is_marked_than_must_be(quality: ModuleType, shared: Path) -> None:
    found = quality.corpus(shared)
    assert found["pairs"] > 150
    assert found["median"] <= 1.05
    assert found["p95"] <= 1.5
    assert found["edits_per_changed_provision"] <= 3.5
