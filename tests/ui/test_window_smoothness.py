"""The whole window on large texts: loading, stepping, filtering, collapsing, making columns never stall."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.ui.main_window import MainWindow
from ui.building import large, paint_now
from ui.test_smoothness import SLACK, gaps
from ui.windows import sample_files

_MOST_MS = 50


def measure(
    window: MainWindow, comparison: Comparison, asked: ComparisonRequest, folder: Path, app: QApplication
) -> dict[str, float]:
    """The longest time in ms without a turn of the event loop, for each thing that a person does."""
    workspace, act = window.workspace, window.actions_by_id
    session = ReviewSession.begin(comparison, asked, "Chair", folder / "talks.counterdraft")

    def busy() -> bool:
        slices = (workspace.view.slices, workspace.comments.slices, workspace.find_bar.slices)
        makers = (workspace.unified, workspace.collapsing, workspace.columns.agreed)
        return (
            any(one.busy for one in (*slices, *makers))
            or workspace.view._later.isActive()
            or workspace._listing.isActive()
        )

    def load() -> None:
        window.pages.setCurrentWidget(workspace)
        workspace.show_session(session)
        paint_now(window)

    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("loading", load),
        ("next change", act["next_change"].trigger),
        ("last change", act["last_change"].trigger),
        ("filtering", lambda: workspace.changes.kind.setCurrentIndex(2)),
        ("filtering nothing", workspace.changes.clear_filter),
        ("collapsing", act["changed_only"].trigger),
        ("opening", act["changed_only"].trigger),
        ("unified view", act["unified"].trigger),
        ("columns again", act["unified"].trigger),
        ("agreed text", act["agreed"].trigger),
        ("closing", workspace.clear),
    )
    figures = {}
    for name, step in steps:
        with gaps(app, busy) as meter:
            step()
        figures[name] = meter.longest
    return figures


def test_nothing_stalls_in_the_whole_window(
    window: MainWindow, qtbot: QtBot, styled: QApplication, tmp_path: Path
) -> None:
    figures = measure(window, large(3000), sample_files(), tmp_path, styled)
    assert {name: value for name, value in figures.items() if value > _MOST_MS * SLACK} == {}


@pytest.mark.benchmark
@pytest.mark.parametrize("rows", [500, 5000, 20_000])
def test_window_figures(
    window: MainWindow,
    qtbot: QtBot,
    styled: QApplication,
    tmp_path: Path,
    rows: int,
    record_property: Callable[[str, object], None],
) -> None:
    """Prints the gaps: `pytest tests/ui/test_window_smoothness.py -m benchmark -s`."""
    comparison = large(rows)
    runs = []
    for number in range(5):
        folder = tmp_path / str(number)
        folder.mkdir()
        runs.append(measure(window, comparison, sample_files(), folder, styled))
    medians = {name: sorted(run[name] for run in runs)[2] for name in runs[0]}
    sys.stdout.write(f"\n{rows} rows, longest gap, median of 5, ms\n")
    for name, value in medians.items():
        sys.stdout.write(f"  {name:<24}{value:8.1f}\n")
        record_property(name, round(value, 2))
    assert {name: value for name, value in medians.items() if value > _MOST_MS} == {}
