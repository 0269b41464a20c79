"""Words that were begun are never lost by a key, another step, a refused write or a way out of the review."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.review.store import ReviewFile
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.messages import Dialogs
from counterdraft.ui.thread_card import ThreadCard
from ui.windows import WAIT_MS, Answers, settle


@pytest.fixture
def talks(window: MainWindow, qtbot: QtBot, sample: tuple[ComparisonRequest, Comparison]) -> MainWindow:
    """Two delegations' amendments with one comment, which is the current one."""
    window._request = sample[0]
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window._compared(sample[1])
    settle(window, qtbot)
    window.workspace.session.comment_on_document("Read this first.")
    window.workspace.refresh_threads()
    settle(window, qtbot)
    window.workspace.choose_thread(window.workspace.views[0].id)
    return window


def card(window: MainWindow, qtbot: QtBot) -> ThreadCard:
    settle(window, qtbot)
    return window.workspace.comments.cards[window.workspace.views[0].id]


def begin_reply(window: MainWindow, qtbot: QtBot) -> ThreadCard:
    window.actions_by_id["reply"].trigger()
    made = card(window, qtbot)
    qtbot.keyClicks(made._editor.text, "Agreed")
    assert made.begun.text == "Agreed"
    return made


def test_escape_keeps_words_and_the_second_key_gives_them_up(talks: MainWindow, qtbot: QtBot) -> None:
    talks.workspace.compose_on_document()
    editor = talks.workspace.comments.editor
    qtbot.keyClicks(editor.text, "Half a sentence")
    qtbot.keyClick(editor.text, Qt.Key.Key_Escape)
    assert talks.workspace.comments.editor is editor
    assert editor.text.toPlainText() == "Half a sentence"
    assert editor.hint.isVisible()
    assert editor.cancel.hasFocus()
    qtbot.keyClicks(editor.text, " more")
    assert not editor.hint.isVisible()
    qtbot.keyClick(editor.text, Qt.Key.Key_Escape)
    qtbot.keyClick(editor.cancel, Qt.Key.Key_Space)
    assert talks.workspace.comments.editor is None
    assert not talks.workspace.writing


def test_another_comment_waits_for_the_one_that_was_begun(talks: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    talks.workspace.announced.connect(said.append)
    talks.workspace.compose_on_document()
    editor = talks.workspace.comments.editor
    qtbot.keyClicks(editor.text, "One")
    talks.workspace.compose_on_document()
    assert editor.text.hasFocus()
    assert said == []
    talks.actions_by_id["next_change"].trigger()
    talks.workspace.compose_on_change()
    assert talks.workspace.comments.editor is editor
    assert "first" in said[-1]
    editor.save.click()
    assert "One" in [view.thread.head.body for view in talks.workspace.views]
    assert [view.thread.head.anchor.change for view in talks.workspace.views] == [None, None]


def test_an_answer_outlives_what_makes_its_card_anew(talks: MainWindow, qtbot: QtBot) -> None:
    before = begin_reply(talks, qtbot)
    talks.actions_by_id["resolve"].trigger()
    after = card(talks, qtbot)
    assert after is not before
    assert after.begun.text == "Agreed"
    talks.actions_by_id["undo"].trigger()
    assert card(talks, qtbot).begun.text == "Agreed"
    panel = talks.workspace.comments
    panel.filter.setCurrentIndex(2)
    settle(talks, qtbot)
    assert panel.cards == {}
    assert talks.workspace.writing
    panel.filter.setCurrentIndex(0)
    shown = card(talks, qtbot)
    assert shown.begun.text == "Agreed"
    shown._editor.save.click()
    shown = card(talks, qtbot)
    assert [reply.body for reply in shown.view.thread.replies] == ["Agreed"]
    assert shown._editor is None
    assert not talks.workspace.writing


def test_an_edit_outlives_another_step_and_an_answer_waits_for_it(talks: MainWindow, qtbot: QtBot) -> None:
    made = card(talks, qtbot)
    made._open_editor("Read this first.", "Save", made.view.thread.head.id)
    qtbot.keyClicks(made._editor.text, " Please.")
    made.start_reply()
    assert not made._editor.hint.isHidden()
    talks.actions_by_id["resolve"].trigger()
    made = card(talks, qtbot)
    assert made.begun == (made.view.thread.head.id, "Read this first. Please.")
    made._editor.save.click()
    assert talks.workspace.views[0].thread.head.body == "Read this first. Please."
    assert not talks.workspace.writing


def test_words_that_could_not_be_written_stay_in_their_editor(
    talks: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(session: ReviewSession, *_: object) -> None:
        raise ReviewFileError(session.path, ReviewFileProblem.DISK_FULL)

    made = begin_reply(talks, qtbot)
    with monkeypatch.context() as patched:
        patched.setattr(ReviewSession, "reply", full)
        made._editor.save.click()
        assert talks.trouble.isVisible()
        assert card(talks, qtbot).begun.text == "Agreed"
    card(talks, qtbot)._editor.save.click()
    assert [reply.body for reply in card(talks, qtbot).view.thread.replies] == ["Agreed"]


def test_agreed_words_are_there_again_after_looking_elsewhere(talks: MainWindow, qtbot: QtBot) -> None:
    desk, workspace = talks.decisions, talks.workspace
    while not desk.has_wording:
        talks.actions_by_id["next_change"].trigger()
    change = workspace.navigator.current
    desk.accept_in_part(False)
    desk.bar.editor.text.setPlainText("words of the room")
    talks.actions_by_id["next_change"].trigger()
    assert desk.bar.editor is None
    assert workspace.writing
    workspace.go_to_change(change)
    desk.accept_in_part(False)
    assert desk.bar.editor.text.toPlainText() == "words of the room"
    desk.bar.editor.save.click()
    assert desk._in_force[change].wording.strip() == "words of the room"
    assert not workspace.writing


@pytest.mark.parametrize("action", ["close", "again", "sample", "quit"])
def test_nobody_leaves_words_behind_unasked(
    talks: MainWindow, qtbot: QtBot, answers: Answers, action: str
) -> None:
    begin_reply(talks, qtbot)
    answers.agrees = False
    session = talks.workspace.session
    talks.actions_by_id[action].trigger()
    assert len(answers.asked) == 1
    assert talks.isVisible()
    assert talks.workspace.session is session
    assert not talks.worker.busy
    assert card(talks, qtbot).begun.text == "Agreed"
    answers.agrees = True
    talks.actions_by_id["close"].trigger()
    assert talks.workspace.session is None
    assert not talks.workspace.writing


def test_what_is_saved_is_left_without_a_question(talks: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    talks.actions_by_id["reply"].trigger()
    talks.actions_by_id["close"].trigger()
    assert answers.asked == []
    assert talks.workspace.session is None


def test_cards_of_a_review_for_reading_offer_nothing_that_writes(
    talks: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    path = talks.workspace.session.path
    talks.actions_by_id["close"].trigger()
    other = ReviewFile.open(path)
    try:
        with qtbot.waitSignal(talks.workspace.view.filled, timeout=WAIT_MS):
            talks.open_review_file(path)
        made = card(talks, qtbot)
        talks.workspace.choose_thread(made.view.id)
        assert not made.reply_button.isVisible()
        assert not made.state_button.isVisible()
    finally:
        other.close()


def test_the_question_is_answered_with_staying_by_enter_and_escape(
    talks: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def press(box: QMessageBox) -> int:
        seen.extend((box.defaultButton().text(), box.escapeButton().text()))
        next(button for button in box.buttons() if button.text() == "leave").click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert Dialogs().ask_whether(talks, "Title", "Text", "leave", "stay")
    assert seen == ["stay", "stay"]
