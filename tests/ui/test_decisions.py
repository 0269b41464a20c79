from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from counterdraft.model.change import ChangeId, Severity
from counterdraft.model.decision import Disposition
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.review.changes import Step
from counterdraft.review.store import ReviewFile
from counterdraft.ui.change_filter import ChangeFilter
from counterdraft.ui.change_list import ChangeColumn
from counterdraft.ui.decision_words import (
    OPEN,
    disposition_color,
    disposition_name,
    disposition_sign,
    outcome,
    step_name,
)
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.theme import load_theme

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(
    show_window: Callable[..., MainWindow], sample: tuple[ComparisonRequest, Comparison]
) -> MainWindow:
    return show_window(*sample)


def decided(window: MainWindow) -> dict[str, Disposition]:
    session = window.workspace.session
    assert session is not None
    return {name: decision.disposition for name, decision in session.decisions().items()}


def free_change(window: MainWindow) -> ChangeId:
    """A change of words that contradicts nothing and that one delegation alone proposes."""
    workspace = window.workspace
    return next(
        change.id
        for change in workspace.changes.model.changes
        if workspace.changes.model.conflict(change.id) is None
        and len(workspace.decisions.decisions.alike(change.id)) == 1
        and change.draft is not None
        and change.amended is not None
        and change.draft.text.strip()
        and change.amended.text.strip()
    )


@pytest.mark.parametrize(
    ("key", "disposition"),
    [
        (Qt.Key.Key_A, Disposition.ACCEPTED),
        (Qt.Key.Key_R, Disposition.REJECTED),
        (Qt.Key.Key_B, Disposition.BRACKETED),
        (Qt.Key.Key_D, Disposition.PENDING),
        (Qt.Key.Key_W, Disposition.WITHDRAWN),
    ],
)
def test_a_key_decides_on_the_current_change_and_it_is_on_the_disk(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, disposition: Disposition
) -> None:
    change = free_change(window)
    window.workspace.go_to_change(change)
    with qtbot.waitSignal(window.workspace.reviewed):
        qtbot.keyClick(window.workspace.view.panes[0], key, CTRL_SHIFT)
    other = ReviewFile.open(window.workspace.session.path, read_only=True)
    (found,) = other.decisions().values()
    assert (found.subject, found.disposition, found.author) == (change, disposition, "Chair")
    row = window.workspace.changes.model.row_of(change)
    index = window.workspace.changes.model.index(row, ChangeColumn.DECISION)
    assert index.data() == disposition_name(disposition)
    assert disposition_name(disposition) in index.data(Qt.ItemDataRole.AccessibleTextRole)
    (marks,) = window.workspace.view.overlays.decisions.values()
    assert [mark.sign for mark in marks] == [disposition_sign(disposition)]


def test_every_decision_has_a_name_a_sign_and_a_colour() -> None:
    theme = load_theme("light")
    signs = {disposition_sign(d) for d in Disposition}
    names = {disposition_name(d) for d in (*Disposition, None)}
    assert len(signs) == len(Disposition)
    assert len(names) == len(Disposition) + 1
    assert all(theme[disposition_color(d)].isValid() for d in Disposition)
    assert len({step_name(step) for step in Step}) == len(Step)


def test_a_reason_goes_with_the_decision_once(window: MainWindow, qtbot: QtBot) -> None:
    change = free_change(window)
    desk = window.workspace.decisions
    window.workspace.go_to_change(change)
    qtbot.keyClicks(desk.bar.reason, "as in the 2023 text")
    window.actions_by_id["reject"].trigger()
    decision = window.workspace.session.decisions()[change]
    assert decision.reason == "as in the 2023 text"
    assert desk.bar.reason.text() == ""
    assert desk.bar.outcome.text() == outcome(decision)
    assert "as in the 2023 text" in desk.bar.outcome.text()


def test_accepting_in_part_keeps_the_blanks_around_the_words(window: MainWindow, qtbot: QtBot) -> None:
    change = free_change(window)
    desk = window.workspace.decisions
    window.workspace.go_to_change(change)
    window.actions_by_id["accept_in_part"].trigger()
    proposed = window.workspace.view.sheet.change(change).amended.text
    assert desk.bar.editor.text.toPlainText() == proposed.strip()
    desk.bar.editor.text.selectAll()
    qtbot.keyClicks(desk.bar.editor.text, "other words")
    qtbot.keyClick(desk.bar.editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    decision = window.workspace.session.decisions()[change]
    assert decision.disposition is Disposition.ACCEPTED_IN_PART
    assert decision.wording == proposed.replace(proposed.strip(), "other words")
    assert desk.bar.editor is None


def test_escape_leaves_the_change_undecided(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.go_to_change(free_change(window))
    window.actions_by_id["accept_in_part"].trigger()
    qtbot.keyClick(window.workspace.decisions.bar.editor.text, Qt.Key.Key_Escape)
    assert window.workspace.decisions.bar.editor is None
    assert decided(window) == {}


def test_a_selection_is_decided_in_one_step_and_undone_in_one(window: MainWindow) -> None:
    changes = window.workspace.changes
    selection = changes.list.selectionModel()
    window.workspace.go_first()
    for row in range(3):
        selection.select(changes.proxy.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    chosen = changes.selected()
    assert len(chosen) == 3
    window.actions_by_id["reject"].trigger()
    assert set(decided(window)) >= set(chosen)
    assert step_name(Step.REJECT) in window.actions_by_id["undo"].text()
    window.actions_by_id["undo"].trigger()
    assert decided(window) == {}
    assert window.workspace.view.overlays.decisions == {}
    window.actions_by_id["redo"].trigger()
    assert set(decided(window).values()) == {Disposition.REJECTED}


def test_all_shown_of_one_delegation_are_accepted_but_not_those_in_conflict(
    window: MainWindow, qtbot: QtBot
) -> None:
    changes = window.workspace.changes
    changes.delegation.setCurrentIndex(2)
    shown = changes.proxy.shown()
    with qtbot.waitSignal(window.workspace.announced):
        window.actions_by_id["accept_shown"].trigger()
    found = decided(window)
    assert set(found.values()) == {Disposition.ACCEPTED}
    rivals = window.workspace.decisions.decisions.rivals
    # Alone shown, nothing contradicts them: the rivals belong to the other delegation and are open.
    assert set(shown) <= set(found)
    changes.clear_filter()
    window.actions_by_id["accept_shown"].trigger()
    left = {change.id for change in changes.model.changes} - set(decided(window))
    assert left
    assert all(rivals.get(name) for name in left)


def test_the_filter_by_decision_follows_what_is_decided(window: MainWindow) -> None:
    changes = window.workspace.changes
    total = changes.model.rowCount()
    changes.decision.setCurrentIndex(changes.decision.findData(OPEN))
    assert changes.proxy.rowCount() == total
    change = free_change(window)
    window.workspace.go_to_change(change)
    shown = changes.proxy.shown()
    following = shown[shown.index(change) + 1]
    window.actions_by_id["reject"].trigger()
    assert changes.proxy.rowCount() == total - 1
    assert window.workspace.navigator.current == following
    changes.decision.setCurrentIndex(changes.decision.findData(Disposition.REJECTED.value))
    assert changes.proxy.shown() == [change]


def test_a_conflict_shows_both_wordings_and_the_choice_settles_it(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.workspace.decisions
    conflict = window.workspace.session.comparison.conflicts[0]
    first = next(name for name in conflict.changes if desk.decisions.rivals.get(name))
    window.workspace.go_to_change(first)
    assert desk.bar.conflict.isVisible()
    sides = {str(button.property("change")): button for button in desk.bar.choices}
    rival = desk.decisions.rivals[first][0]
    assert {first, rival} <= set(sides)
    qtbot.mouseClick(sides[rival], Qt.MouseButton.LeftButton)
    assert decided(window)[rival] is Disposition.ACCEPTED
    assert decided(window)[first] is Disposition.REJECTED
    window.workspace.go_to_change(free_change(window))
    assert not desk.bar.conflict.isVisible()


def test_what_contradicts_an_accepted_change_is_refused(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.workspace.decisions
    first = next(iter(desk.decisions.rivals))
    rival = desk.decisions.rivals[first][0]
    window.workspace.refused.disconnect()
    window.workspace.go_to_change(first)
    window.actions_by_id["accept"].trigger()
    window.workspace.go_to_change(rival)
    with qtbot.waitSignal(window.workspace.refused) as refused:
        window.actions_by_id["accept"].trigger()
    assert "contradicts" in refused.args[0].sentence
    assert rival not in decided(window)
    window.actions_by_id["choose"].trigger()
    assert decided(window)[rival] is Disposition.ACCEPTED


def test_provisions_in_conflict_are_marked_in_every_column_concerned(window: MainWindow) -> None:
    view = window.workspace.view
    places = view.overlays.conflicts
    assert {column for column, _ in places} == {0, 1, 2}
    (column, name) = next(place for place in sorted(places) if place[0] == 1)
    view.reveal(view.sheet.row_of_provision(column, name))
    picture = view.panes[1].viewport().grab().toImage()
    wanted = load_theme("light")["error_paper"].rgb()
    assert any(
        picture.pixel(x, y) == wanted
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    )


def test_the_list_filters_by_class_comments_conflict_and_severity(window: MainWindow) -> None:
    changes = window.workspace.changes
    code = next(iter(changes.more.classes))
    changes.more.classes[code].trigger()
    assert changes.proxy.shown()
    assert all(
        code in {found.code for found in window.workspace.view.sheet.change(name).classes}
        for name in changes.proxy.shown()
    )
    assert "(1)" in changes.more.text()
    changes.clear_filter()
    changes.more.in_conflict.trigger()
    conflicts = window.workspace.session.comparison.conflicts
    assert set(changes.proxy.shown()) == {name for conflict in conflicts for name in conflict.changes}
    changes.clear_filter()
    changes.more.editorial.trigger()
    shown = [window.workspace.view.sheet.change(name) for name in changes.proxy.shown()]
    assert {change.severity for change in shown} == {Severity.EDITORIAL}
    changes.clear_filter()
    changes.more.commented.trigger()
    assert changes.proxy.shown() == []
    window.workspace.session.comment_on_change(shown[0].id, "Why?")
    window.workspace.refresh_threads()
    assert changes.proxy.shown() == [shown[0].id]


def test_several_classes_are_an_alternative(sample: tuple[ComparisonRequest, Comparison]) -> None:
    changes = sample[1].changes
    one, two = sorted({found.code for change in changes for found in change.classes})[:2]
    wanted = ChangeFilter(codes=frozenset({one, two}))
    accepted = {change.id for change in changes if wanted.accepts(change, "", 0)}
    assert accepted == {
        change.id for change in changes if {found.code for found in change.classes} & {one, two}
    }


def test_what_cannot_be_decided_is_switched_off(window: MainWindow) -> None:
    actions = window.actions_by_id
    window.workspace.navigator.go(None)
    window.workspace.changes.list.clearSelection()
    window._refresh()
    assert not actions["accept"].isEnabled()
    assert actions["accept_shown"].isEnabled()
    window.workspace.go_to_change(free_change(window))
    assert actions["accept"].isEnabled()
    assert not actions["choose"].isEnabled()
    window.close_comparison(False)
    assert not actions["accept_shown"].isEnabled()
