"""Who may see comments, how much they matter, and finding them again, in the window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from counterdraft.model.comment import Audience, Priority
from counterdraft.model.draft import Span
from counterdraft.ui.comment_details import CommentDetails
from counterdraft.ui.main_window import MainWindow
from ui.controls import nameless
from ui.windows import open_files, settle


@pytest.fixture
def talks(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Comments on the draft, on an amended text and on a change, one with an answer."""
    open_files(window, qtbot)
    session = window.workspace.session
    draft, first = session.comparison.draft, session.comparison.amendments[0]
    (head,) = session.comment_on_span("", draft.provisions[3].id, Span(0, 10), "The budget is open.").added
    session.reply(head, "Ask the Secretariat.")
    session.comment_on_provision(first.delegation, first.draft.provisions[4].id, "Who pays? Кто платит?")
    session.comment_on_change(session.comparison.changes[0].id, "A trap.")
    session.author = "Second Reviewer"
    session.comment_on_document("Read this first.")
    window.workspace.refresh_threads()
    settle(window, qtbot)
    return window


def shown(window: MainWindow) -> list[str]:
    panel = window.workspace.comments
    return sorted(card.view.thread.head.body for card in panel.cards.values())


def find(window: MainWindow, qtbot: QtBot, words: str) -> list[str]:
    narrow = window.workspace.comments.narrow
    with qtbot.waitSignal(narrow.changed):
        narrow.words.setText(words)
    settle(window, qtbot)
    return shown(window)


def details(window: MainWindow) -> CommentDetails:
    return next(dialog for dialog in window.findChildren(CommentDetails) if dialog.isVisible())


def test_details_are_set_shown_and_undone(talks: MainWindow, qtbot: QtBot) -> None:
    workspace = talks.workspace
    thread = next(view.id for view in workspace.views if view.thread.head.body == "A trap.")
    workspace.choose_thread(thread)
    talks.actions_by_id["comment_details"].trigger()
    dialog = details(talks)
    assert nameless(dialog) == []
    dialog.audience.setCurrentIndex(dialog.audience.findData(Audience.CIRCULATION))
    dialog.priority.setCurrentIndex(dialog.priority.findData(Priority.RED_LINE))
    dialog.category.setEditText(" Money ")
    dialog.tags.setText("#budget, deadline budget")
    dialog.accept()
    settle(talks, qtbot)
    head = next(view.thread.head for view in workspace.views if view.id == thread)
    assert (head.audience, head.priority) == (Audience.CIRCULATION, Priority.RED_LINE)
    assert (head.category, head.tags) == ("Money", ("budget", "deadline"))
    texts = [
        label.text()
        for label in workspace.comments.cards[thread].findChildren(type(workspace.comments.count))
    ]
    assert "For circulation  ·  Red line  ·  Money  ·  #budget  ·  #deadline" in texts
    assert "change details" in talks.actions_by_id["undo"].text()
    talks.actions_by_id["undo"].trigger()
    head = next(view.thread.head for view in workspace.views if view.id == thread)
    assert (head.audience, head.category) == (Audience.INTERNAL, "")


def test_saving_the_same_details_is_no_step(talks: MainWindow) -> None:
    workspace = talks.workspace
    workspace.choose_thread(workspace.views[0].id)
    before = len(workspace.session.review.entries())
    talks.actions_by_id["comment_details"].trigger()
    details(talks).accept()
    assert len(workspace.session.review.entries()) == before


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("budg", ["The budget is open."]),
        ("secretariat", ["The budget is open."]),
        ("платит", ["Who pays? Кто платит?"]),
        ("second", ["Read this first."]),
        ("nowhere", []),
    ],
)
def test_words_narrow_the_list_to_threads_that_hold_them(
    talks: MainWindow, qtbot: QtBot, words: str, found: list[str]
) -> None:
    assert find(talks, qtbot, words) == found
    assert f"{len(found)} shown of 4" in talks.workspace.comments.count.text()
    assert len(find(talks, qtbot, "")) == 4


def test_ticks_narrow_the_list_and_stay_while_comments_come(talks: MainWindow, qtbot: QtBot) -> None:
    workspace = talks.workspace
    narrow = workspace.comments.narrow
    narrow.ticks["author", "Second Reviewer"].trigger()
    settle(talks, qtbot)
    assert shown(talks) == ["Read this first."]
    workspace.carry_out(lambda: workspace.session.comment_on_document("And this."))
    settle(talks, qtbot)
    assert shown(talks) == ["And this.", "Read this first."]
    narrow.ticks["author", "Second Reviewer"].trigger()
    first = str(workspace.session.comparison.amendments[0].delegation)
    narrow.ticks["delegation", first].trigger()
    settle(talks, qtbot)
    assert shown(talks) == ["A trap.", "Who pays? Кто платит?"]
    code = next(value for kind, value in narrow.ticks if kind == "class")
    narrow.ticks["class", code].trigger()
    settle(talks, qtbot)
    assert shown(talks) == ["A trap."]
    assert "(2)" in narrow.button.text()
    narrow.clear()
    settle(talks, qtbot)
    assert len(shown(talks)) == 5


def test_the_line_is_reached_by_keyboard(talks: MainWindow) -> None:
    talks.workspace.tabs.setCurrentIndex(0)
    talks.actions_by_id["find_comment"].trigger()
    assert talks.workspace.tabs.currentIndex() == 1
    assert talks.focusWidget() is talks.workspace.comments.narrow.words


def test_words_of_another_are_not_put_in_the_authors_mouth(talks: MainWindow, qtbot: QtBot) -> None:
    workspace = talks.workspace
    view = next(view for view in workspace.views if view.thread.head.body == "A trap.")
    workspace.carry_out(lambda: workspace.session.edit(view.thread.head.id, "No trap."))
    settle(talks, qtbot)
    labels = workspace.comments.cards[view.id].findChildren(type(workspace.comments.count))
    assert "In the words of Second Reviewer" in [label.text() for label in labels]


def test_a_deleted_comment_that_was_answered_shows_none_of_its_words(talks: MainWindow, qtbot: QtBot) -> None:
    workspace = talks.workspace
    view = next(view for view in workspace.views if view.thread.replies)
    workspace.carry_out(lambda: workspace.session.delete(view.thread.head.id))
    settle(talks, qtbot)
    card = workspace.comments.cards[view.id]
    labels = [label.text() for label in card.findChildren(type(workspace.comments.count))]
    assert "(deleted)" in labels
    assert not any("The budget is open." in text for text in (*labels, card.accessibleName()))
    said = []
    workspace.announced.connect(said.append)
    workspace.choose_thread(view.id)
    assert said == ["(deleted)"]
    talks.actions_by_id["resolve"].trigger()
    settle(talks, qtbot)
    assert next(one for one in workspace.views if one.id == view.id).resolved
