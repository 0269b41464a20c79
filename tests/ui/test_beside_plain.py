"""The columns beside the plain way: two text editors whose paragraphs get margins until rows are equal."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from counterdraft.model.synopsis import Comparison
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.theme import document_font, load_theme
from ui.building import large, paint_now


class PlainColumns(QWidget):
    """Two `QTextEdit`s; texts are padded to the same paragraphs, heights equalised by bottom margins."""

    def __init__(self) -> None:
        super().__init__()
        self.panes = (QTextEdit(), QTextEdit())
        layout = QHBoxLayout(self)
        for pane in self.panes:
            pane.setReadOnly(True)
            pane.document().setDefaultFont(document_font())
            layout.addWidget(pane)

    def show_comparison(self, comparison: Comparison) -> None:
        documents = (comparison.draft, comparison.amendments[0].draft)
        for column, pane in enumerate(self.panes):
            texts = []
            for row in comparison.rows:
                names = row.cells[0].provisions if column else row.draft
                texts.append(documents[column].text(names[0]) if names else "")
            pane.setPlainText("\n".join(texts))
        self._equalise()

    def _equalise(self) -> None:
        blocks = [pane.document().firstBlock() for pane in self.panes]
        cursors = [QTextCursor(pane.document()) for pane in self.panes]
        for cursor in cursors:
            cursor.beginEditBlock()
        while blocks[0].isValid() and blocks[1].isValid():
            heights = [
                pane.document().documentLayout().blockBoundingRect(block).height()
                for pane, block in zip(self.panes, blocks, strict=True)
            ]
            short = 0 if heights[0] < heights[1] else 1
            if heights[0] != heights[1]:
                style = blocks[short].blockFormat()
                style.setBottomMargin(abs(heights[0] - heights[1]))
                cursors[short].setPosition(blocks[short].position())
                cursors[short].setBlockFormat(style)
            blocks = [block.next() for block in blocks]
        for cursor in cursors:
            cursor.endEditBlock()


def resident() -> float:
    """Resident memory of this process in MB."""
    status = Path("/proc/self/status")
    if not status.exists():
        pytest.skip("needs /proc")
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1000


def filled(view: QWidget, application: QApplication) -> Iterator[None]:
    if isinstance(view, CompareView):
        while view.slices.busy or view._later.isActive():
            application.processEvents()
            yield


def first_paint(
    make: Callable[[], QWidget], comparison: Comparison, application: QApplication, qtbot: QtBot
) -> tuple[float, float]:
    """Milliseconds to the first text on screen, and MB that the shown view took."""
    view = make()
    view.resize(1600, 1000)
    with qtbot.waitExposed(view):
        view.show()
    gc.collect()
    before = resident()
    start = time.perf_counter()
    view.show_comparison(comparison)  # type: ignore[attr-defined]
    paint_now(view)
    taken = (time.perf_counter() - start) * 1000
    for _ in filled(view, application):
        pass
    memory = resident() - before
    view.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken, memory


@pytest.mark.benchmark
@pytest.mark.parametrize("rows", [500, 5000, 20_000])
def test_first_text_beside_the_plain_way(styled: QApplication, qtbot: QtBot, rows: int) -> None:
    """Prints both: `pytest tests/ui/test_beside_plain.py -m benchmark -s`."""
    comparison = large(rows)
    ours = [
        first_paint(lambda: CompareView(load_theme("light")), comparison, styled, qtbot) for _ in range(5)
    ]
    plain = [first_paint(PlainColumns, comparison, styled, qtbot) for _ in range(5 if rows < 20_000 else 1)]
    fast = sorted(taken for taken, _ in ours)[2]
    slow = sorted(taken for taken, _ in plain)[len(plain) // 2]
    sys.stdout.write(
        f"\n{rows} rows: first text {fast:.0f} ms, plain {slow:.0f} ms ({slow / fast:.0f} times); "
        f"memory {ours[0][1]:.0f} MB, plain {plain[0][1]:.0f} MB\n"
    )
    assert fast <= 100
    assert ours[0][1] <= 100
    if rows == 20_000:
        assert slow >= 20 * fast


def test_the_plain_way_shows_the_same_rows(styled: QApplication, qtbot: QtBot) -> None:
    """The yardstick is honest: its rows are equal too."""
    view = PlainColumns()
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    view.show_comparison(large(60))
    tops = [
        [
            pane.document().documentLayout().blockBoundingRect(pane.document().findBlockByNumber(n)).top()
            for n in range(60)
        ]
        for pane in view.panes
    ]
    assert tops[0] == tops[1]
