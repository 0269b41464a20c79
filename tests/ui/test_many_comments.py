"""Thousands of comments: cards are made for those looked at, and every one is reached."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from counterdraft.anchoring.describe import Describer
from counterdraft.model.draft import Span
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.review.store import NewComment
from counterdraft.ui.comments_panel import MOST_CARDS
from counterdraft.ui.main_window import MainWindow
from ui.windows import settle

COUNT = 5 * MOST_CARDS // 2


@pytest.fixture
def crowded(
    show_window: Callable[[ComparisonRequest, Comparison], MainWindow],
    sample: tuple[ComparisonRequest, Comparison],
    qtbot: QtBot,
) -> MainWindow:
    window = show_window(*sample)
    session = window.workspace.session
    describer = Describer(session.comparison.draft)
    provisions = [one for one in session.comparison.draft.provisions if len(one.text) > 60]
    anchors = [describer.describe(one.id, Span(3, 30)) for one in provisions]
    session.import_comments(
        NewComment(anchors[number % len(anchors)], f"Remark {number}.", "Ana") for number in range(COUNT)
    )
    window.workspace.refresh_threads()
    settle(window, qtbot)
    return window


def test_cards_are_made_for_some_and_the_button_shows_more(crowded: MainWindow, qtbot: QtBot) -> None:
    panel = crowded.workspace.comments
    assert len(panel.cards) == MOST_CARDS
    assert f"({COUNT - MOST_CARDS})" in panel.more.text()
    panel.more.click()
    settle(crowded, qtbot)
    assert len(panel.cards) == 2 * MOST_CARDS
    panel.more.click()
    settle(crowded, qtbot)
    assert len(panel.cards) == COUNT
    assert not panel.more.isVisibleTo(panel)


def test_a_thread_far_down_gets_its_card_when_it_is_gone_to(crowded: MainWindow, qtbot: QtBot) -> None:
    workspace = crowded.workspace
    last = workspace.views[-1].id
    assert last not in workspace.comments.cards
    workspace.choose_thread(last)
    settle(crowded, qtbot)
    assert workspace.comments.current == last
    card = workspace.comments.cards[last]
    assert card.property("current")
    qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())
    assert len(workspace.comments.cards) <= MOST_CARDS
    workspace.comments.earlier.click()
    settle(crowded, qtbot)
    assert len(workspace.comments.cards) == 2 * MOST_CARDS
    workspace.choose_thread(workspace.views[0].id)
    settle(crowded, qtbot)
    assert workspace.views[0].id in workspace.comments.cards
    assert not workspace.comments.earlier.isVisibleTo(workspace.comments)


def test_words_find_a_thread_that_has_no_card_yet(crowded: MainWindow, qtbot: QtBot) -> None:
    panel = crowded.workspace.comments
    with qtbot.waitSignal(panel.narrow.changed):
        panel.narrow.words.setText(f"Remark {COUNT - 1}")
    settle(crowded, qtbot)
    assert [card.view.thread.head.body for card in panel.cards.values()] == [f"Remark {COUNT - 1}."]
