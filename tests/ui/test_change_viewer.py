"""The change viewer says in words what the columns show by colour."""

from __future__ import annotations

import weakref
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterdraft.model.alignment import Op
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.ui.change_pages import change_pages, first_page, page_lines
from counterdraft.ui.change_viewer import ChangeViewer
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.sheet import Sheet
from ui.building import Builder

Sample = tuple[ComparisonRequest, Comparison]
ShowWindow = Callable[[ComparisonRequest, Comparison], MainWindow]


def built(comparison: Comparison) -> Sheet:
    sheet = Sheet(comparison)
    for _ in sheet.build():
        pass
    return sheet


def test_lines_say_what_was_deleted_inserted_and_kept() -> None:
    builder = Builder()
    builder.row("Before.", "Before.")
    builder.row("The members shall report.", "The members may report.")
    builder.row("Gone.", None)
    builder.row(None, "New.")
    sheet = built(builder.comparison())
    order = [change.id for change in sheet.comparison.changes]
    pages = change_pages(order, sheet)
    assert [page.row for page in pages] == [1, 2, 3]
    lines = page_lines(pages[0], sheet, order)
    assert lines[0].startswith("Change 1 of 3")
    assert lines[1:] == (
        "unchanged, OP1: Before.",
        "unchanged, OP2 Delegation A: The members",
        "deleted, OP2 Delegation A: shall",
        "inserted, OP2 Delegation A: may",
        "unchanged, OP2 Delegation A: report.",
        "changed as well, OP3: Gone.",
        "changed as well, OP3: New.",
    )


def test_every_change_of_the_sample_is_on_one_page_with_all_its_words(sample: Sample) -> None:
    comparison = sample[1]
    sheet = built(comparison)
    order = [change.id for change in comparison.changes]
    pages = change_pages(order, sheet)
    assert sorted(name for page in pages for name in page.changes) == sorted(order)
    for page in pages:
        text = "\n".join(page_lines(page, sheet, order))
        for name in page.changes:
            change = sheet.change(name)
            amendment = next(a for a in comparison.amendments if a.delegation == change.delegation)
            for edit in amendment.alignment.rows[change.row].edits:
                if edit.op is not Op.EQUAL and edit.text.strip():
                    assert " ".join(edit.text.split()) in text


def test_the_viewer_begins_where_one_is(sample: Sample) -> None:
    sheet = built(sample[1])
    pages = change_pages([change.id for change in sample[1].changes], sheet)
    last = sheet.change(pages[-1].changes[-1])
    assert first_page(pages, last, 0) == len(pages) - 1
    assert first_page(pages, None, pages[2].row) == 2
    assert first_page((), None, 4) == 0


def viewer() -> ChangeViewer:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, ChangeViewer) and w.isVisible())


def test_f7_turns_pages_and_escape_returns_to_the_text(
    sample: Sample, show_window: ShowWindow, qtbot: QtBot
) -> None:
    window = show_window(*sample)
    window._refresh()
    window.actions_by_id["change_viewer"].trigger()
    shown = viewer()
    qtbot.waitExposed(shown)
    assert shown.lines.count() > 1
    assert not shown.previous.isEnabled()
    first = shown.lines.item(0).text()
    qtbot.keyClick(shown.lines, Qt.Key.Key_Down)
    assert shown.lines.currentRow() == 1
    qtbot.keyClick(shown.lines, Qt.Key.Key_F7)
    assert shown.page == 1
    assert shown.lines.item(0).text() != first
    # The text behind follows.
    assert window.workspace.navigator.current == shown._pages[1].changes[0]
    qtbot.keyClick(shown.lines, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert shown.lines.item(0).text() == first
    gone = weakref.ref(shown)
    qtbot.keyClick(shown.lines, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    del shown
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: gone() is None)
    assert window.workspace.view.active_pane is not None
