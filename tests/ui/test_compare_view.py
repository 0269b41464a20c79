from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterdraft.model.alignment import AlignedRow, Alignment, EditOp, Op, RowKind
from counterdraft.model.change import Delegation
from counterdraft.model.draft import (
    Draft,
    FormatRun,
    InlineObject,
    ObjectKind,
    ParagraphLook,
    Part,
    Provision,
    ProvisionId,
    Role,
    Span,
    Story,
    StoryId,
)
from counterdraft.model.synopsis import Amendment, Comparison, SynopticCell, SynopticRow
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.overlays import CommentMark
from counterdraft.ui.pane import Pane
from counterdraft.ui.theme import load_theme
from ui.building import Builder, large, paint_now
from ui.test_sheet import table_comparison

Show = Callable[..., CompareView]
BOTH = pytest.mark.usefixtures("direction")


def mixed() -> Builder:
    builder = Builder(("Delegation A", "Delegation B"))
    builder.row(
        "Statement of the Council", *["Declaration of the Council"] * 2, look=ParagraphLook(role=Role.TITLE)
    )
    builder.row(
        "Ի՞նչ է խնդիրը \U0001f600 the members agree", *["Ի՞նչ է խնդիրը \U0001f600 the members decide"] * 2
    )
    builder.row(
        "שלום עולם זה טקסט ארוך", *["שלום עולם זה טקסט קצר"] * 2, look=ParagraphLook(right_to_left=True)
    )
    builder.row("Deleted by A alone, kept by B.", None, "Deleted by A alone, kept by B.", label="3.")
    builder.row(None, "Inserted by A.", None)
    builder.row("Line\nbreak\tand\u00a0space", *["Line\nbreak\tand\u00a0space"] * 2)
    builder.row("", "", "")
    for number in range(30):
        text = f"Paragraph {number} " + "shall report on the measures taken " * (number % 5 + 1)
        builder.row(text, text.replace("shall", "must") if number % 7 == 3 else text, text)
    builder.row("A note.", "A note!", "A note.", part=Part.FOOTNOTE, runs=(FormatRun(2, 6, italic=True),))
    return builder


def tops(view: CompareView) -> list[list[tuple[int, float]]]:
    """Rows on screen in each pane, with the top of each as the pane itself tells it."""
    found = []
    for pane in view.panes:
        rows = []
        block = pane.document().firstBlock()
        while block.isValid():
            row = pane._text_layout.row_of_block(block.blockNumber())
            if row in view.layouter.laid_rows():
                laid = view.layouter.ensure(row).columns[pane.column]
                index = block.blockNumber() - view.layouter.columns[pane.column].first_block[row]
                top = pane.document().documentLayout().blockBoundingRect(block).top() - laid[index].y
                rows.append((row, top - pane.verticalScrollBar().value()))
            block = block.next()
        found.append(rows)
    return found


@BOTH
def test_the_same_row_has_the_same_top_in_every_pane(show_view: Show) -> None:
    view = show_view(large(400, ("A", "B", "C")))
    generator = random.Random(1)
    for _ in range(25):
        view.bar.setValue(generator.randint(0, view.bar.maximum()))
        values = {view.bar.value(), *(pane.verticalScrollBar().value() for pane in view.panes)}
        assert len(values) == 1
        by_row: dict[int, set[float]] = {}
        for rows in tops(view):
            for row, top in rows:
                by_row.setdefault(row, set()).add(top)
        assert by_row
        assert all(len(seen) == 1 for seen in by_row.values())


@BOTH
def test_scrolled_pixels_equal_repainted_ones(show_view: Show, qtbot: QtBot) -> None:
    """The blit test: what scrolling left on the screen must be what painting anew gives."""
    view = show_view(mixed().comparison(), 1000, 500)
    screen = QGuiApplication.primaryScreen()
    generator = random.Random(5)
    compared = 0
    for _ in range(40):
        view.scroll_by(generator.choice([-211, -60, -17, -3, 3, 17, 60, 211]))
        paint_now(view)
        for pane in view.panes:
            port = pane.viewport()
            corner = port.mapTo(view, port.rect().topLeft())
            area = QRect(corner, port.size())
            shown = screen.grabWindow(view.winId(), area.x(), area.y(), area.width(), area.height()).toImage()
            fresh = port.grab().toImage()
            format_ = QImage.Format.Format_RGB32
            assert shown.convertToFormat(format_) == fresh.convertToFormat(format_)
            compared += 1
    assert compared == 120


@BOTH
def test_a_row_leaves_the_painter_as_it_was(show_view: Show) -> None:
    builder = Builder()
    builder.row("שלום עולם", "שלום", look=ParagraphLook(right_to_left=True), label="1.")
    view = show_view(builder.comparison())
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = painter.layoutDirection()
    view._painter.paint(painter, 0, 0, 0, view.layouter.ensure(0), [], -1)
    after = painter.layoutDirection()
    painter.end()
    assert after == before


def ink(pane: Pane, wanted: Callable[[str], bool], height: int) -> list[int]:
    """Distances in px of what has such colours from the edge where the gutter is."""
    image = pane.viewport().grab().toImage()
    wide, rows = image.width(), range(min(height, image.height()))
    found = {x for x in range(wide) for y in rows if wanted(image.pixelColor(x, y).name())}
    return sorted(wide - 1 - x if pane.isRightToLeft() else x for x in found)


def test_what_stands_beside_the_text_is_where_the_window_begins(
    direction: Qt.LayoutDirection, show_view: Show
) -> None:
    """Bars, signs and references are left of the text, in windows from right to left right of it."""
    view = show_view(mixed().comparison())
    theme, metrics, pane = view.theme, view.layouter.metrics, view.panes[1]
    top = view.layouter.geometry.top(3)
    assert ink(pane, theme["changed_bar"].name().__eq__, top)[:3] == [0, 1, 2]
    seen = ink(pane, theme["paper"].name().__ne__, top)
    assert any(metrics.gutter // 2 < x < metrics.gutter - 4 for x in seen), "the reference"
    assert max(seen) < view.layouter.columns[1].width - metrics.margin
    hatched = ink(view.panes[0], theme["missing_paper"].name().__eq__, view.view_height)
    assert hatched[0] == metrics.gutter - 6
    assert hatched[-1] == view.layouter.columns[0].width - metrics.margin + 5
    clicked: list[int] = []
    view.row_clicked.connect(clicked.append)
    x = pane.viewport().width() - 5 if pane.isRightToLeft() else 5
    y = view.layouter.geometry.top(3) + 5
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    assert clicked == [3]
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(pane.viewport().width() - x, y))
    assert clicked == [3]


@BOTH
def test_the_comments_on_the_cells_of_a_row_share_one_mark(show_view: Show) -> None:
    view = show_view(table_comparison())
    first, second = (view.sheet.documents[0].provisions[number].id for number in (2, 3))
    mark = CommentMark("one", 1, Span(0, 4))
    view.set_comments({(0, first): [mark], (0, second): [replace(mark, thread="two", number=2)]})
    items = view.layouter.ensure(1).columns[0]
    ((item, marks),) = view._painter.bubbles(items, 0)
    assert item is items[0]
    assert [mark.number for mark in marks] == [1, 2]
    clicked: list[str] = []
    view.bubble_clicked.connect(clicked.append)
    box = view._painter.bubble_rect(item, view.layouter.geometry.top(1), 0)
    QTest.mouseClick(view.panes[0].viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert clicked == ["one"]


def test_paragraphs_keep_their_own_direction_in_every_window(
    direction: Qt.LayoutDirection, show_view: Show
) -> None:
    view = show_view(mixed().comparison())
    pane, metrics = view.panes[0], view.layouter.metrics
    left = metrics.margin if direction == Qt.LayoutDirection.RightToLeft else metrics.gutter
    for number, right_to_left in ((1, False), (2, True)):
        block = pane.document().findBlockByNumber(number)
        box = view.layouter.ensure(number).columns[0][0]
        line = block.layout().lineAt(0).naturalTextRect()
        assert box.x == left
        assert line.left() == 0 if not right_to_left else abs(line.right() - box.width) < 1


def test_a_window_that_turns_round_is_drawn_as_one_that_began_so(
    show_view: Show, styled: QApplication, qtbot: QtBot
) -> None:
    turned = show_view(mixed().comparison())
    styled.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: not turned._later.isActive())
    try:
        fresh = show_view(mixed().comparison())
        for one, other in zip(turned.panes, fresh.panes, strict=True):
            assert one.viewport().grab().toImage() == other.viewport().grab().toImage()
        qtbot.waitUntil(lambda: turned.ruler.grab().toImage() == fresh.ruler.grab().toImage())
    finally:
        styled.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_heights_corrected_above_do_not_move_the_picture(show_view: Show) -> None:
    view = show_view(large(2000))
    view.scroll_to(view.bar.maximum() // 2)
    row, offset = view._anchor.row, view._anchor.offset
    for above in range(row - 150, row - 100):
        view.layouter.ensure(above)
    view._settle()
    assert (view._anchor.row, view._anchor.offset) == (row, offset)
    assert view.bar.value() == view._anchor.value


def test_scrolling_up_from_the_end_is_exact_although_heights_are_estimates(show_view: Show) -> None:
    view = show_view(large(2000))
    view.bar.setValue(view.bar.maximum())
    assert view.bar.value() == view.bar.maximum()
    last = len(view.layouter.geometry) - 1
    bottom = view.layouter.geometry.top(last) + view.layouter.geometry.height(last) - view.bar.value()
    assert bottom == view.view_height
    for _ in range(20):
        before = view.layouter.geometry.top(view.top_row) - view._anchor.value
        row = view.top_row
        view.scroll_by(-33)
        assert view.layouter.geometry.top(row) - view._anchor.value == before + 33


@BOTH
def test_hit_test_round_trips_every_position(show_view: Show) -> None:
    for comparison in (mixed().comparison(), table_comparison()):
        view = show_view(comparison, 900, 700)
        for pane in view.panes:
            layout = pane.document().documentLayout()
            block = pane.document().firstBlock()
            while block.isValid():
                box = layout.blockBoundingRect(block)
                lines = block.layout()
                for position in range(block.length() - 1):
                    if not lines.isValidCursorPosition(position):
                        continue
                    line = lines.lineForTextPosition(position)
                    x = line.cursorToX(position)
                    x = x[0] if isinstance(x, tuple) else x
                    point = QPointF(box.left() + x, box.top() + line.y() + line.height() / 2)
                    hit = layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
                    hit_line = lines.lineForTextPosition(hit - block.position())
                    hit_x = hit_line.cursorToX(hit - block.position())
                    hit_x = hit_x[0] if isinstance(hit_x, tuple) else hit_x
                    # In text of both directions two positions may share one place.
                    assert abs(hit_x - x) < 0.6
                block = block.next()


def test_a_copy_of_everything_is_the_text_of_the_model(show_view: Show) -> None:
    comparison = mixed().comparison()
    view = show_view(comparison)
    for column, pane in enumerate(view.panes):
        pane.selectAll()
        document = view.sheet.documents[column]
        order = [b.provision.id for row in view.sheet.rows for b in row.columns[column]]
        assert pane.createMimeDataFromSelection().text() == "\n".join(document.text(name) for name in order)


def test_cells_are_copied_with_tabs(show_view: Show) -> None:
    view = show_view(table_comparison())
    view.panes[0].selectAll()
    text = view.panes[0].createMimeDataFromSelection().text()
    assert text == "Measure\tLead\nSend a mission to the border area\tSecretariat"


def test_a_selection_is_a_span_of_code_points(show_view: Show) -> None:
    view = show_view(mixed().comparison())
    pane = view.panes[1]
    provision = view.sheet.documents[1].provisions[1]
    start = provision.text.index("members")
    assert pane.select(provision.id, Span(start, start + 7))
    found = view.selected()
    assert found is not None
    assert (found.column, found.provision, found.span) == (1, provision.id, Span(start, start + 7))
    assert not found.more
    cursor = pane.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    assert view.selected().more


def test_only_one_column_holds_a_selection(show_view: Show) -> None:
    view = show_view(mixed().comparison())
    view.panes[0].selectAll()
    view.panes[1].selectAll()
    assert not view.panes[0].textCursor().hasSelection()


@BOTH
def test_a_click_and_a_drag_select_words(show_view: Show, qtbot: QtBot) -> None:
    view = show_view(mixed().comparison())
    pane = view.panes[0]
    provision = view.sheet.documents[0].provisions[3]
    position = pane.document_position(provision.id)
    cursor = QTextCursor(pane.document())
    cursor.setPosition(position + 2)
    spot = pane.cursorRect(cursor).center()
    qtbot.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.selected().span == Span(0, 7)


def test_ctrl_end_and_ctrl_home_reach_the_very_ends(show_view: Show, qtbot: QtBot) -> None:
    view = show_view(large(900))
    pane = view.panes[1]
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.bar.value() == view.bar.maximum() > 0
    qtbot.keyClick(pane, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert view.bar.value() == 0


def test_page_down_scrolls_all_panes(show_view: Show, qtbot: QtBot) -> None:
    view = show_view(large(300))
    view.panes[0].setFocus()
    qtbot.keyClick(view.panes[0], Qt.Key.Key_PageDown)
    assert view.bar.value() > 0
    assert view.panes[1].verticalScrollBar().value() == view.bar.value()


def colors(image: QImage, step: int = 1) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    }


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marks_are_in_the_colours_of_the_theme(show_view: Show, theme: str) -> None:
    view = show_view(mixed().comparison(), theme=theme)
    wanted = load_theme(theme)
    draft, first, second = (colors(pane.viewport().grab().toImage()) for pane in view.panes)
    assert wanted["deleted_tint"].name() in draft
    assert wanted["inserted_tint"].name() not in draft
    assert wanted["inserted_tint"].name() in first
    assert wanted["missing_paper"].name() in draft & first & second
    assert wanted["inserted_bar"].name() in first


def test_another_theme_replaces_every_colour(show_view: Show) -> None:
    view = show_view(mixed().comparison())
    light, dark = load_theme("light"), load_theme("dark")
    view.set_theme(dark)
    for pane in view.panes:
        seen = colors(pane.viewport().grab().toImage())
        assert dark["paper"].name() in seen
        assert (
            not {light[n].name() for n in ("paper", "deleted_tint", "inserted_tint", "missing_paper")} & seen
        )


@BOTH
def test_zoom_keeps_the_row_on_top(show_view: Show) -> None:
    view = show_view(large(500))
    view.scroll_to(view.bar.maximum() // 2)
    row = view.top_row
    view.set_zoom(2.0)
    assert view.top_row == row
    view.set_zoom(9)
    assert view.zoom == 3.0
    assert view.top_row == row


@BOTH
def test_a_change_is_shown_where_it_is(show_view: Show) -> None:
    comparison = large(800)
    view = show_view(comparison)
    for change in (
        comparison.changes[-1],
        comparison.changes[0],
        comparison.changes[len(comparison.changes) // 2],
    ):
        row = view.show_change(change.id)
        top = view.layouter.geometry.top(row) - view.bar.value()
        assert 0 <= top < view.view_height
    assert view.show_change(None) == -1


@BOTH
def test_missing_cells_lead_to_the_nearest_text(show_view: Show) -> None:
    view = show_view(mixed().comparison())
    pane = view.panes[0]
    missing = next(i for i, row in enumerate(view.sheet.rows) if not row.columns[0])
    y = view.layouter.geometry.top(missing) + 4
    layout = pane.document().documentLayout()
    assert layout.hitTest(QPointF(200, y), Qt.HitTestAccuracy.FuzzyHit) >= 0
    assert layout.hitTest(QPointF(200, y), Qt.HitTestAccuracy.ExactHit) == -1


def test_an_empty_comparison_is_shown_without_a_fault(show_view: Show) -> None:
    view = show_view(Builder().comparison())
    view.scroll_by(10)
    view.scroll_to(100)
    view.reveal(0)
    view.set_zoom(1.5)
    assert view.bar.maximum() == 0
    view.clear()
    assert view.panes == []
    assert view.selected() is None


def test_a_note_mark_is_an_object_that_shows_its_number(show_view: Show) -> None:
    """Qt draws U+FFFC as a box unless the layout owns it as an object."""
    comparison = noted()
    view = show_view(comparison)
    pane = view.panes[0]
    position = pane.document_position(comparison.draft.provisions[0].id)
    layout = pane.document().findBlock(position).layout()
    line = layout.lineAt(0)
    start, end = line.cursorToX(4), line.cursorToX(5)
    width = (end[0] if isinstance(end, tuple) else end) - (start[0] if isinstance(start, tuple) else start)
    metrics = view.layouter.metrics
    assert 0 < width < metrics.em * 0.7
    pane.selectAll()
    assert pane.createMimeDataFromSelection().text() == "Text, more.\nThe note."


def noted() -> Comparison:
    mark = InlineObject(4, 5, ObjectKind.FOOTNOTE_MARK, "", story=StoryId("footnote-1"))
    provisions = (
        Provision(ProvisionId("p1"), "Text\ufffc, more.", StoryId("body"), objects=(mark,)),
        Provision(ProvisionId("p2"), "The note.", StoryId("footnote-1"), Part.FOOTNOTE),
    )
    stories = (
        Story(StoryId("body"), Part.BODY, (ProvisionId("p1"),)),
        Story(StoryId("footnote-1"), Part.FOOTNOTE, (ProvisionId("p2"),)),
    )
    draft = Draft("d", "d", "docx", provisions, stories)
    rows = tuple(AlignedRow(RowKind.EQUAL, (p.id,), (p.id,), (EditOp(Op.EQUAL, p.text),)) for p in provisions)
    synoptic = tuple(SynopticRow((p.id,), (SynopticCell((p.id,), i),)) for i, p in enumerate(provisions))
    return Comparison(draft, (Amendment(Delegation("A"), draft, Alignment(rows, ())),), synoptic, ())


@BOTH
def test_what_stands_beside_the_text_grows_less_than_the_text(show_view: Show) -> None:
    view = show_view(large(40))
    plain = view.layouter.metrics
    view.set_zoom(3.0)
    assert view.layouter.metrics.em > 2.8 * plain.em
    assert view.layouter.metrics.gutter < 1.6 * plain.gutter
