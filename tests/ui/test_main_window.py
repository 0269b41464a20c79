from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterdraft.model.comment import CommentState
from counterdraft.model.draft import Span
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest
from counterdraft.negotiation.opening import WindowRequest
from counterdraft.resources import seed
from counterdraft.ui.export_dialog import ExportDialog
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.settings import Settings
from counterdraft.ui.theme import ThemeChoice, load_theme
from ui.windows import WAIT_MS, Answers, open_files, sample_files, settle, type_text


@pytest.fixture
def sample(sample_window: MainWindow) -> MainWindow:
    """The window with the sample, which most of these tests want."""
    return sample_window


# Changes ----------------------------------------------------------------------------------------------


def test_the_sample_opens_with_its_changes_and_comments(sample: MainWindow) -> None:
    workspace = sample.workspace
    assert len(workspace.view.panes) == 3
    assert workspace.navigator.total == len(workspace.session.comparison.changes) > 40
    assert workspace.views
    assert sample.pages.currentWidget() is workspace


def test_f8_steps_through_the_changes_and_says_where_one_is(sample: MainWindow, qtbot: QtBot) -> None:
    workspace = sample.workspace
    qtbot.keyClick(sample, Qt.Key.Key_F8)
    assert workspace.navigator.number == 1
    assert "Change 1 of" in sample.status.changes.text()
    assert "Change 1 of" in sample.status.currentMessage()
    qtbot.keyClick(sample, Qt.Key.Key_F8)
    assert workspace.navigator.number == 2
    qtbot.keyClick(sample, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(sample, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert "first change" in sample.status.currentMessage()
    qtbot.keyClick(sample, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.navigator.number == workspace.navigator.shown
    selected = workspace.changes.list.currentIndex()
    assert selected.row() == workspace.navigator.shown - 1


def test_a_filter_drives_f8_and_is_told_in_the_status_line(sample: MainWindow, qtbot: QtBot) -> None:
    workspace = sample.workspace
    workspace.changes.delegation.setCurrentIndex(2)
    assert workspace.navigator.hidden > 0
    assert f"({workspace.navigator.hidden} hidden by filter)" in sample.status.changes.text()
    sheet = workspace.view.sheet
    for _ in range(workspace.navigator.shown):
        sample.actions_by_id["next_change"].trigger()
        assert sheet.change(workspace.navigator.current).delegation == sheet.titles[2]


def test_the_current_change_is_on_screen(sample: MainWindow) -> None:
    workspace = sample.workspace
    view = workspace.view
    for _ in range(12):
        workspace.step(1)
        row = view.sheet.row_of_change(view.sheet.change(workspace.navigator.current))
        top = view.layouter.geometry.top(row) - view.bar.value()
        assert top < view.view_height
        assert top + view.layouter.geometry.height(row) > 0


def test_a_reference_is_that_of_the_draft_even_if_a_delegation_counts_otherwise(
    sample: MainWindow, answers: Answers
) -> None:
    # Delegation A puts in a provision, so that its OP5 is the draft's OP4.
    sheet = sample.workspace.view.sheet
    answers.texts = ["op 5"]
    sample.actions_by_id["go_to"].trigger()
    row = sample.workspace.view.current_row
    assert [block.provision.reference for block in sheet.rows[row].columns[0]] == ["OP5"]
    answers.texts = ["OP2 alt"]
    sample.actions_by_id["go_to"].trigger()
    assert sheet.rows[sample.workspace.view.current_row].columns[2][0].provision.reference == "OP2 alt"


def test_a_provision_is_found_by_its_reference(sample: MainWindow, answers: Answers) -> None:
    answers.texts = ["op 12"]
    sample.actions_by_id["go_to"].trigger()
    view = sample.workspace.view
    row = view.sheet.find_reference("OP12")
    assert 0 <= view.layouter.geometry.top(row) - view.bar.value() < view.view_height
    answers.texts = ["OP99"]
    sample.actions_by_id["go_to"].trigger()
    assert "OP99" in sample.status.currentMessage()


# Comments ---------------------------------------------------------------------------------------------


def comment_on_words(window: MainWindow, column: int, text: str, body: str, qtbot: QtBot) -> None:
    workspace = window.workspace
    document = workspace.view.sheet.documents[column]
    provision = next(p for p in document.provisions if text in p.text)
    start = provision.text.index(text)
    workspace.view.panes[column].select(provision.id, Span(start, start + len(text)))
    window.actions_by_id["comment"].trigger()
    editor = workspace.comments.editor
    assert editor is not None
    type_text(editor.text, body)
    qtbot.mouseClick(editor.save, Qt.MouseButton.LeftButton)
    settle(window, qtbot)


def test_a_comment_on_selected_words_is_stored_at_once_and_there_after_reopening(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_files(window, qtbot)
    assert window.workspace.session.saved is False
    comment_on_words(window, 1, "in particular Article 3", "Հոդված 3-ը պարտադիր է։ \U0001f600", qtbot)
    view = window.workspace.views[0]
    assert view.quote == "in particular Article 3"
    assert view.place[0] == 1
    path = window.workspace.session.path
    assert path.exists()
    assert path.name in window.status.saved.text()
    window.actions_by_id["close"].trigger()
    assert window.pages.currentWidget() is window.welcome
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.open_review_file(path)
    settle(window, qtbot)
    again = window.workspace.views[0]
    assert again.thread.head.body == "Հոդված 3-ը պարտադիր է։ \U0001f600"
    assert again.place == view.place
    assert window.workspace.view.overlays.comment_marks(1, view.place[1])


def test_the_same_files_bring_the_same_comments_back(window: MainWindow, qtbot: QtBot) -> None:
    open_files(window, qtbot)
    comment_on_words(window, 0, "Recalling", "Keep.", qtbot)
    window.actions_by_id["again"].trigger()
    qtbot.waitUntil(lambda: not window.worker.busy and bool(window.workspace.views), timeout=WAIT_MS)
    assert [view.thread.head.body for view in window.workspace.views] == ["Keep."]
    assert not window.workspace.session.read_only


def test_a_comment_falls_to_the_change_and_then_to_the_provision(window: MainWindow, qtbot: QtBot) -> None:
    open_files(window, qtbot)
    workspace = window.workspace
    workspace.compose()
    workspace.comments.editor.text.setPlainText("On the provision.")
    qtbot.keyClick(workspace.comments.editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert workspace.views[0].thread.head.anchor.change is None
    workspace.step(1)
    workspace.compose()
    workspace.comments.editor.text.setPlainText("On the change.")
    qtbot.keyClick(workspace.comments.editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert {view.thread.head.anchor.change for view in workspace.views} == {None, workspace.navigator.current}
    row = workspace.changes.model.row_of(workspace.navigator.current)
    assert workspace.changes.model.comments(workspace.changes.model.changes[row].id) == 1


def test_escape_gives_a_comment_up(window: MainWindow, qtbot: QtBot) -> None:
    open_files(window, qtbot)
    window.workspace.compose()
    qtbot.keyClick(window.workspace.comments.editor.text, Qt.Key.Key_Escape)
    assert window.workspace.comments.editor is None
    assert window.workspace.views == ()


def test_threads_are_answered_resolved_edited_deleted_and_all_of_it_undone(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_files(window, qtbot)
    workspace = window.workspace
    comment_on_words(window, 0, "Recalling", "First.", qtbot)
    thread = workspace.views[0].id
    workspace.comments.reply_wanted.emit(thread, "Second.")
    assert [reply.body for reply in workspace.views[0].thread.replies] == ["Second."]
    workspace.comments.edit_wanted.emit(thread, "First, better.")
    assert workspace.views[0].thread.head.body == "First, better."
    window.actions_by_id["resolve"].trigger()
    assert workspace.views[0].thread.head.state is CommentState.RESOLVED
    workspace.comments.delete_wanted.emit(thread)
    before = len(workspace.views)
    window.actions_by_id["undo"].trigger()
    assert len(workspace.views) >= before
    assert workspace.views[0].thread.head.body == "First, better."
    window.actions_by_id["undo"].trigger()
    assert workspace.views[0].thread.head.state is CommentState.OPEN
    window.actions_by_id["redo"].trigger()
    assert workspace.views[0].thread.head.state is CommentState.RESOLVED


@pytest.mark.usefixtures("direction")
def test_a_bubble_in_the_margin_leads_to_its_thread(sample: MainWindow, qtbot: QtBot) -> None:
    workspace = sample.workspace
    view = workspace.view
    placed = next(v for v in workspace.views if v.place is not None)
    column, provision, _ = placed.place
    row = view.sheet.row_of_provision(column, provision)
    view.reveal(row, always=True)
    laid = view.layouter.ensure(row)
    item = next(i for i in laid.columns[column] if i.source.provision.id == provision)
    pane = view.panes[column]
    box = view._painter.bubble_rect(item, view.layouter.geometry.top(row), column)
    spot = box.center().toPoint()
    spot.setY(spot.y() - view.bar.value())
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert workspace.comments.current == placed.id
    assert workspace.tabs.currentWidget() is workspace.comments


def test_comments_can_be_filtered_by_state(sample: MainWindow, qtbot: QtBot) -> None:
    panel = sample.workspace.comments
    total = len(sample.workspace.views)
    panel.filter.setCurrentIndex(2)
    settle(sample, qtbot)
    resolved = sum(view.resolved for view in sample.workspace.views)
    assert len(panel.cards) == resolved < total
    panel.filter.setCurrentIndex(0)
    settle(sample, qtbot)
    assert len(panel.cards) == total


def test_the_cards_stand_in_the_order_of_the_text(sample: MainWindow, qtbot: QtBot) -> None:
    panel = sample.workspace.comments
    shown = [panel._cards_layout.itemAt(i).widget() for i in range(panel._cards_layout.count())]
    order = [card.view.id for card in shown if card is not None and card.objectName() == "card"]
    assert order == [view.id for view in sample.workspace.views]


# Finding ----------------------------------------------------------------------------------------------


def test_find_counts_and_steps_round_the_ends(sample: MainWindow, qtbot: QtBot) -> None:
    workspace = sample.workspace
    bar = workspace.find_bar
    sample.actions_by_id["find"].trigger()
    qtbot.keyClicks(bar.field, "member  state")
    qtbot.waitUntil(lambda: bool(bar.hits))
    texts = [p.text for document in workspace.view.sheet.documents for p in document.provisions]
    assert len(bar.hits) == sum(text.lower().count("member state") for text in texts)
    first = bar.status.text()
    sample.actions_by_id["find_next"].trigger()
    assert bar.status.text() != first
    sample.actions_by_id["find_previous"].trigger()
    assert bar.status.text() == first
    bar.scope.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not bar.slices.busy)
    assert {hit[0] for hit in bar.hits} == {0}
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert workspace.view.overlays.hits == {}


def test_nothing_found_is_said(sample: MainWindow, qtbot: QtBot) -> None:
    bar = sample.workspace.find_bar
    bar.open()
    qtbot.keyClicks(bar.field, "xyzzy")
    qtbot.waitUntil(lambda: bar.status.text() == "Not found")


# Files ------------------------------------------------------------------------------------------------


def test_a_broken_file_gives_one_sentence_and_a_way_out(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"not a document")
    with qtbot.waitSignal(window.worker.failed, timeout=WAIT_MS):
        window.compare(ComparisonRequest(bad, (AmendmentFile(bad),)))
    assert window.trouble.isVisible()
    assert "bad.docx" in window.trouble.text.text()
    assert window.pages.currentWidget() is window.welcome
    qtbot.mouseClick(window.trouble.way_out, Qt.MouseButton.LeftButton)
    assert not window.trouble.isVisible()


def test_a_bad_review_is_refused_in_the_same_place(window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "bad.counterdraft"
    bad.write_bytes(b"no review")
    window.show_request(WindowRequest(review=bad))
    assert window.trouble.isVisible()
    assert "bad.counterdraft" in window.trouble.text.text()


def test_reading_can_be_stopped(window: MainWindow, qtbot: QtBot) -> None:
    window.compare(sample_files())
    assert window.pages.currentWidget() is window.progress
    qtbot.mouseClick(window.progress.cancel, Qt.MouseButton.LeftButton)
    assert window.pages.currentWidget() is window.welcome
    assert not window.worker.busy


def test_files_are_dropped_named_and_compared(window: MainWindow, qtbot: QtBot) -> None:
    welcome = window.welcome
    data = QMimeData()
    names = ("declaration/draft.docx", "declaration/delegation-a.docx", "declaration/delegation-b.docx")
    data.setUrls([QUrl.fromLocalFile(str(seed(name))) for name in names])
    drop = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    # The application delivers drops only to the target of a drag that is under way.
    welcome.dropEvent(drop)
    assert welcome.chosen.draft == seed(names[0])
    assert len(welcome.names) == 2
    qtbot.keyClicks(welcome.names[0], "Northland")
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        qtbot.mouseClick(welcome.compare_button, Qt.MouseButton.LeftButton)
    assert window.workspace.view.sheet.titles[1] == "Northland"


def test_files_are_chosen_by_dialog(window: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    answers.files = [seed("declaration/draft.docx"), None, seed("declaration/delegation-a.docx")]
    qtbot.mouseClick(window.welcome.draft_button, Qt.MouseButton.LeftButton)
    assert not window.welcome.compare_button.isEnabled()
    qtbot.mouseClick(window.welcome.amendment_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.welcome.amendment_button, Qt.MouseButton.LeftButton)
    assert window.welcome.compare_button.isEnabled()


def test_a_review_is_saved_under_another_name_and_listed(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    open_files(window, qtbot)
    comment_on_words(window, 0, "Recalling", "Keep.", qtbot)
    copy = tmp_path / "copy.counterdraft"
    answers.files = [copy]
    window.actions_by_id["save_as"].trigger()
    assert copy.exists()
    assert window.workspace.session.path == copy
    window.actions_by_id["close"].trigger()
    assert [recent.path for recent in window.settings.recent()] == [copy]


def test_a_marked_up_document_is_exported(
    sample: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    out = tmp_path / "marked"
    answers.files = [out]
    sample.actions_by_id["export"].trigger()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ExportDialog) and w.isVisible())
    with qtbot.waitSignal(sample.worker.wrote, timeout=WAIT_MS):
        dialog.buttons.accepted.emit()
    assert (tmp_path / "marked.docx").stat().st_size > 5000
    assert "marked.docx" in sample.status.last
    assert sample.pages.currentWidget() is sample.workspace


# The shell --------------------------------------------------------------------------------------------


def test_theme_zoom_and_shape_are_remembered(sample: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    sample.actions_by_id["theme_dark"].trigger()
    sample.actions_by_id["zoom_in"].trigger()
    sample.resize(790, 640)  # the screenless platform has 800 pixels
    dark = load_theme("dark")
    assert sample.workspace.view.theme == dark
    assert sample.actions_by_id["theme_dark"].isChecked()
    assert not sample.actions_by_id["theme_light"].isChecked()
    sample.close()
    again = MainWindow(Settings(), answers)
    qtbot.addWidget(again)
    assert again.settings.theme is ThemeChoice.DARK
    assert again.workspace.view.zoom == pytest.approx(1.1)
    assert again.height() == 640
    again.close()


def test_the_side_panel_comes_and_goes_and_is_remembered(
    sample: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    panel = sample.actions_by_id["side_panel"]
    panel.trigger()
    assert not sample.workspace.tabs.isVisible()
    sample.close()
    again = MainWindow(Settings(), answers)
    qtbot.addWidget(again)
    assert not again.actions_by_id["side_panel"].isChecked()
    assert again.workspace.tabs.isHidden()
    again.workspace.show_changes()
    again._refresh()
    assert again.actions_by_id["side_panel"].isChecked()
    again.close()


def test_columns_are_reached_by_keyboard(sample: MainWindow) -> None:
    view = sample.workspace.view
    seen = []
    for _ in range(3):
        seen.append(view.active_pane.column)
        sample.actions_by_id["next_column"].trigger()
    assert seen == [0, 1, 2]
    assert view.active_pane.column == 0


def test_the_name_that_comments_bear_can_be_changed(sample: MainWindow, answers: Answers) -> None:
    answers.texts = ["Second Reviewer"]
    sample.actions_by_id["author"].trigger()
    assert sample.workspace.session.author == "Second Reviewer"
    assert Settings().author == "Second Reviewer"


def test_a_second_comparison_replaces_the_first(sample: MainWindow, qtbot: QtBot) -> None:
    open_files(sample, qtbot)
    assert len(sample.workspace.view.panes) == 2
    assert sample.workspace.navigator.current is None
