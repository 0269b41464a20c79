"""Comments without a place are dragged from their card onto the text that they are about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterdraft.anchoring.describe import describe
from counterdraft.model.anchor import QuoteSelector
from counterdraft.model.draft import ProvisionId, Span
from counterdraft.review.store import NewComment
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.orphan_drop import thread_data
from ui.windows import open_files, settle


@pytest.fixture
def lost(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A comment with an answer, whose words are in no text."""
    open_files(window, qtbot)
    session = window.workspace.session
    anchor = describe(session.comparison.draft, session.comparison.draft.provisions[3].id, Span(0, 9))
    quote = QuoteSelector("words of no text in this negotiation", "", "")
    anchor = replace(anchor, quote=quote, provision=ProvisionId("gone"))
    answer = NewComment(anchor, "An answer.", "Second Reviewer")
    session.import_comments((NewComment(anchor, "Where is it?", "Reviewer", replies=(answer,)),))
    window.workspace.refresh_threads()
    settle(window, qtbot)
    assert window.workspace.views[0].orphaned
    return window


def drop(window: MainWindow, place: QPoint) -> bool:
    """Drag the orphan over a place of the view and let it go; whether it was welcome there."""
    view = window.workspace.view
    data = thread_data(window.workspace.views[0].id)
    link, left = Qt.DropAction.LinkAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(place, link, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, enter)
    if enter.isAccepted():
        dropped = QDropEvent(QPointF(place), link, data, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, dropped)
    return enter.isAccepted()


def place_of(window: MainWindow, provision: ProvisionId, offset: int, column: int = 0) -> QPoint:
    pane = window.workspace.view.panes[column]
    pane.place_caret(provision, offset)
    pane.ensureCursorVisible()
    rectangle = pane.cursorRect()
    return pane.viewport().mapTo(window.workspace.view, rectangle.center() + QPoint(1, 0))


def test_a_card_dropped_on_a_provision_belongs_to_it_and_keeps_its_thread(
    lost: MainWindow, qtbot: QtBot
) -> None:
    workspace = lost.workspace
    provision = workspace.session.comparison.draft.provisions[2]
    assert drop(lost, place_of(lost, provision.id, 5))
    (view,) = workspace.views
    assert not view.orphaned
    assert view.place == (0, provision.id, Span(0, len(provision.text)))
    assert [reply.body for reply in view.thread.replies] == ["An answer."]
    assert "attach comment" in lost.actions_by_id["undo"].text()
    lost.actions_by_id["undo"].trigger()
    assert workspace.views[0].orphaned


def test_a_card_dropped_on_marked_words_belongs_to_them(lost: MainWindow, qtbot: QtBot) -> None:
    workspace = lost.workspace
    text = workspace.session.comparison.amendments[0].draft
    provision = text.provisions[2]
    pane = workspace.view.panes[1]
    place = place_of(lost, provision.id, 8, column=1)
    assert pane.select(provision.id, Span(4, 12))
    assert drop(lost, place)
    (view,) = workspace.views
    assert view.place == (1, provision.id, Span(4, 12))
    assert view.side == workspace.session.comparison.amendments[0].delegation


def test_nothing_is_dropped_beside_the_texts_or_on_the_agreed_one(lost: MainWindow, qtbot: QtBot) -> None:
    assert not drop(lost, QPoint(-5, -5))
    lost.actions_by_id["agreed"].trigger()
    settle(lost, qtbot)
    view = lost.workspace.view
    qtbot.waitUntil(lambda: any(view.sheet.is_made(pane.column) and pane.isVisible() for pane in view.panes))
    pane = next(pane for pane in view.panes if view.sheet.is_made(pane.column))
    place = pane.viewport().mapTo(lost.workspace.view, pane.viewport().rect().center())
    assert not drop(lost, place)
    assert lost.workspace.views[0].orphaned


def test_only_a_card_without_a_place_is_dragged(lost: MainWindow, qtbot: QtBot) -> None:
    workspace = lost.workspace
    workspace.comments.cards[workspace.views[0].id].drag_wanted.disconnect(workspace.comments._drag)
    workspace.carry_out(lambda: workspace.session.comment_on_document("Placed."))
    settle(lost, qtbot)
    for view in workspace.views:
        card = workspace.comments.cards[view.id]
        wanted = []
        card.drag_wanted.connect(wanted.append)
        for kind, x in ((QEvent.Type.MouseButtonPress, 5), (QEvent.Type.MouseMove, 60)):
            at = QPointF(x, 5)
            button = Qt.MouseButton.LeftButton
            event = QMouseEvent(
                kind, at, card.mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(card, event)
        assert wanted == ([view.id] if view.orphaned else [])
