"""Decisions on whole provisions, and the history of decisions, in the window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from counterdraft.model.decision import Disposition
from counterdraft.resources import seed
from counterdraft.review.fields import DocumentRole
from counterdraft.ui.decision_dialog import DecisionDialog
from counterdraft.ui.main_window import MainWindow
from ui.controls import nameless
from ui.windows import open_files


@pytest.fixture
def talks(window: MainWindow, qtbot: QtBot) -> MainWindow:
    open_files(window, qtbot)
    return window


def decide(window: MainWindow, outcome: Disposition, reason: str = "", words: str = "") -> None:
    window.actions_by_id["decide_provision"].trigger()
    dialog = window.decisions.provisions.dialog
    assert isinstance(dialog, DecisionDialog)
    assert nameless(dialog) == []
    dialog.outcome.setCurrentIndex(dialog.outcome.findData(outcome))
    dialog.reason.setText(reason)
    dialog.words.setPlainText(words)
    dialog.accept()


def test_a_provision_is_decided_on_shown_and_undone(talks: MainWindow, qtbot: QtBot) -> None:
    workspace = talks.workspace
    provision = workspace.session.comparison.draft.provisions[3]
    pane = workspace.view.panes[0]
    pane.setFocus()
    pane.place_caret(provision.id, 2)
    decide(talks, Disposition.ACCEPTED, "agreed in the small group")
    decision = workspace.session.decisions()[f"provision:{provision.id}"]
    assert (decision.disposition, decision.reason) == (
        Disposition.ACCEPTED,
        "agreed in the small group",
    )
    (mark,) = workspace.view.overlays.decisions[0, provision.id]
    assert mark.sign == "✓"
    assert "decide" in talks.actions_by_id["undo"].text()
    talks.actions_by_id["undo"].trigger()
    assert (0, provision.id) not in workspace.view.overlays.decisions


def test_from_a_delegations_text_the_drafts_provision_beside_it_is_meant(
    talks: MainWindow, qtbot: QtBot
) -> None:
    workspace = talks.workspace
    sheet = workspace.view.sheet
    row = next(
        row for row in sheet.rows[4:] if row.columns[0] and row.columns[1] and row.columns[1][0].provision
    )
    pane = workspace.view.panes[1]
    pane.setFocus()
    pane.place_caret(row.columns[1][0].provision.id, 0)
    decide(talks, Disposition.ACCEPTED_IN_PART, words="These words.")
    subject = f"provision:{row.columns[0][0].provision.id}"
    assert workspace.session.decisions()[subject].wording == "These words."


def test_the_history_tells_who_decided_what_and_whether_it_counts(talks: MainWindow, qtbot: QtBot) -> None:
    workspace = talks.workspace
    workspace.step(1)
    change = workspace.navigator.current
    workspace.session.decide(change, Disposition.REJECTED, "too far")
    workspace.session.author = "Second Reviewer"
    workspace.session.decide(change, Disposition.ACCEPTED)
    workspace.refresh_threads()
    talks.actions_by_id["decision_history"].trigger()
    dialog = talks.decisions.provisions.dialog
    rows = [
        [dialog.history.topLevelItem(index).text(column) for column in (1, 2, 3)]
        for index in range(dialog.history.topLevelItemCount())
    ]
    assert rows == [
        ["Reviewer", "✗ Rejected – too far", "replaced"],
        ["Second Reviewer", "✓ Accepted", "in force"],
    ]
    assert not dialog.outcome.isVisible()
    dialog.reject()


def test_a_decision_on_a_provision_of_another_draft_is_not_shown(talks: MainWindow, qtbot: QtBot) -> None:
    workspace = talks.workspace
    session = workspace.session
    provision = session.comparison.draft.provisions[3]
    session.decide(f"provision:{provision.id}", Disposition.REJECTED)
    workspace.refresh_threads()
    assert (0, provision.id) in workspace.view.overlays.decisions
    review = session.review
    other = seed("declaration/draft-rev1.docx").read_bytes()
    review.add_document(other, DocumentRole.EARLIER, "draft-rev1.docx")
    (document,) = [one for one in review.documents() if one.role is DocumentRole.EARLIER]
    review.decide(f"provision:{provision.id}", Disposition.ACCEPTED, "Ana", "", "", document.sha256)
    workspace.refresh_threads()
    assert (0, provision.id) not in workspace.view.overlays.decisions
