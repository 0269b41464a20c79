"""Finding in the window: hits in every writing, in hidden columns and redlines, and while the texts go."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.find_bar import FindBar
from counterdraft.ui.main_window import MainWindow
from ui.building import Builder, large
from ui.windows import settle


def find(window: MainWindow, qtbot: QtBot, words: str) -> FindBar:
    bar = window.workspace.find_bar
    if bar.isHidden():
        window.actions_by_id["find"].trigger()
    bar.field.setText(words)
    bar.search()
    qtbot.waitUntil(lambda: not bar.slices.busy)
    return bar


def test_typed_signs_find_those_of_a_word_processor(show_view, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    builder = Builder()
    builder.row("each State’s “own” measures", "each State’s “own” and agreed measures")
    builder.row(unicodedata.normalize("NFD", "délégué"), None)
    bar = FindBar(show_view(builder.comparison()))
    qtbot.addWidget(bar)
    for words, count in (("State's", 2), ('"own"', 2), ("délégué", 1), ("delegue", 0)):
        bar.field.setText(words)
        bar.search()
        qtbot.waitUntil(lambda: not bar.slices.busy)
        assert len(bar.hits) == count, words


def test_closing_the_comparison_while_looking_is_no_mistake(
    show_view,  # type: ignore[no-untyped-def]
    qtbot: QtBot,
) -> None:
    view: CompareView = show_view(large(2000))
    bar = FindBar(view)
    qtbot.addWidget(bar)
    bar.open()
    bar.field.setText("the")
    bar.search()
    assert bar.slices.busy
    bar.forget()
    view.clear()
    qtbot.wait(50)
    assert not bar.slices.busy
    assert bar.hits == []


def test_a_window_forgets_what_it_looked_for_with_its_texts(sample_window: MainWindow, qtbot: QtBot) -> None:
    bar = find(sample_window, qtbot, "the")
    assert bar.hits
    bar.field.setText("of")
    assert bar._typing.isActive()
    sample_window.actions_by_id["close"].trigger()
    assert bar.isHidden()
    assert not bar._typing.isActive()
    assert bar.hits == []


def test_a_hit_in_a_hidden_column_says_where_it_is(sample_window: MainWindow, qtbot: QtBot) -> None:
    view = sample_window.workspace.view
    view.show_columns((0, 1))
    bar = find(sample_window, qtbot, "delegation b")
    hidden = next(index for index, hit in enumerate(bar.hits) if hit[0] == 2)
    bar._go(hidden)
    assert bar.status.text().endswith(f"{view.sheet.titles[2]}, not shown")
    view.show_columns((0, 1, 2))
    bar._go(hidden)
    assert "not shown" not in bar.status.text()


def test_in_a_redline_every_word_is_found_once(sample_window: MainWindow, qtbot: QtBot) -> None:
    workspace = sample_window.workspace
    before = find(sample_window, qtbot, "member state")
    assert {hit[0] for hit in before.hits} == {0, 1, 2}
    with qtbot.waitSignal(workspace.unified.shown):
        sample_window.actions_by_id["unified"].trigger()
    settle(sample_window, qtbot)
    assert before.scope.findText(workspace.view.sheet.titles[-1]) > 0
    bar = find(sample_window, qtbot, "member state")
    shown = workspace.view.shown[0]
    assert {hit[0] for hit in bar.hits} == {shown, 2}
    rows = [workspace.view.sheet.row_of_provision(hit[0], hit[1]) for hit in bar.hits]
    assert rows == sorted(rows)
    both = [row for at, row in enumerate(rows) if bar.hits[at][0] == shown]
    assert both
    assert all(bar.hits[rows.index(row)][0] == shown for row in both)


def test_f3_opens_a_closed_bar_with_the_words_of_last_time(sample_window: MainWindow, qtbot: QtBot) -> None:
    bar = find(sample_window, qtbot, "member state")
    count = len(bar.hits)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    sample_window.actions_by_id["find_next"].trigger()
    qtbot.waitUntil(lambda: len(bar.hits) == count)
    assert bar.isVisible()
    assert bar.field.hasFocus()


@pytest.mark.parametrize("width", [800, 1000, 1400])
def test_opening_the_bar_leaves_the_window_as_wide_as_it_is(
    sample_window: MainWindow, qtbot: QtBot, width: int
) -> None:
    sample_window.resize(width, 600)
    qtbot.waitUntil(lambda: sample_window.width() == width)
    least = sample_window.minimumSizeHint().width()
    bar = find(sample_window, qtbot, "member state")
    bar.status.setText("4 of 40  ·  Delegation B (illustrative), not shown")
    settle(sample_window, qtbot)
    assert sample_window.minimumSizeHint().width() <= max(least, width)
    assert sample_window.width() == width
    parts = (bar.field, bar.previous, bar.next, bar.scope, bar.case, bar.status, bar.close_button)
    for part in parts:
        assert bar.rect().contains(part.geometry()), part
        others = [other for other in parts if other is not part]
        assert not any(part.geometry().intersects(other.geometry()) for other in others)
