from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from counterdraft.model.synopsis import Comparison, Conflict, ConflictId
from counterdraft.ui.comparison_transfer import PIECE, Assembler, pieces
from ui.building import Builder, large
from ui.test_sheet import table_comparison


def carried(comparison: Comparison) -> Comparison | None:
    assembler = Assembler()
    result = None
    for piece in pieces(comparison):
        assert result is None
        result = assembler.add(pickle.loads(pickle.dumps(piece)))
    return result


def test_a_comparison_arrives_as_it_was_sent() -> None:
    comparison = large(901, ("A", "B"))
    comparison = replace(comparison, conflicts=(Conflict(ConflictId("x"), None, (), ()),))
    assert carried(comparison) == comparison


def test_tables_and_empty_texts_arrive_too() -> None:
    assert carried(table_comparison()) == table_comparison()
    empty = Builder().comparison()
    assert carried(empty) == empty


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.none() | st.text(max_size=5), st.none() | st.text(max_size=5)), max_size=12))
def test_any_rows_arrive(rows: list[tuple[str | None, str | None]]) -> None:
    builder = Builder()
    for draft, amended in rows:
        builder.row(draft, amended)
    comparison = builder.comparison()
    assert carried(comparison) == comparison


def test_no_piece_carries_more_than_the_window_can_take_at_once() -> None:
    for piece in pieces(large(5 * PIECE + 3)):
        for name in piece.__dataclass_fields__:
            value = getattr(piece, name)
            if isinstance(value, tuple):
                assert len(value) <= PIECE


def test_the_worker_never_imports_qt() -> None:
    code = "import sys, counterdraft.ui.worker_process; assert 'PySide6' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
