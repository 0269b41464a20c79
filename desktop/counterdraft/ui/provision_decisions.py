"""The verbs on decisions that need a dialog: on whole provisions, and the history of any subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from counterdraft.exports.review_report import PROVISION, RegisterEntry
from counterdraft.model.decision import Decision
from counterdraft.model.draft import Provision, ProvisionId
from counterdraft.negotiation.register import register
from counterdraft.negotiation.reviewing import DRAFT_SIDE
from counterdraft.ui.change_words import reference_of
from counterdraft.ui.decision_dialog import DecisionDialog
from counterdraft.ui.decision_words import disposition_name

if TYPE_CHECKING:
    from counterdraft.ui.workspace import Workspace


class ProvisionDecisions(QObject):
    """Slots of actions.

    Attributes:
        dialog: what is shown now, if anything.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._subject = ""
        self.dialog: DecisionDialog | None = None

    def decide(self, checked: bool) -> None:
        """Ask for a decision on the provision of the draft in the row that is worked in."""
        provision = self._provision()
        if provision is None:
            text = self.tr("Put the caret into a provision of the draft to decide on it.")
            self._workspace.announced.emit(text)
            return
        self._show(f"{PROVISION}{provision.id}", provision.reference, asks=True)

    def show_history(self, checked: bool) -> None:
        """Show every decision on the current change."""
        workspace = self._workspace
        current, sheet = workspace.navigator.current, workspace.view.sheet
        if current is not None and sheet is not None:
            change = sheet.change(current)
            subject = f"{reference_of(change, sheet)}, {change.delegation}"
            self._show(current, subject, asks=False)

    def _show(self, subject: str, words: str, *, asks: bool) -> None:
        session = self._workspace.session
        if session is None:
            return
        self._subject = subject
        entries = self._entries(subject)
        self.dialog = DecisionDialog(words, entries, asks=asks, parent=self._workspace.window())
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.accepted.connect(self._decided)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _entries(self, subject: str) -> tuple[RegisterEntry, ...]:
        session = self._workspace.session
        assert session is not None
        return tuple(one for one in register(session, history=True) if one.decision.subject == subject)

    def _decided(self) -> None:
        dialog, session, subject = self.dialog, self._workspace.session, self._subject
        if dialog is None or session is None:
            return
        outcome, wording, why = dialog.outcome.currentData(), dialog.wording(), dialog.why()
        done = self._workspace.carry_out(lambda: session.decide(subject, outcome, why, wording))
        if done is not None:
            self._workspace.announced.emit(disposition_name(outcome))

    def _closed(self, *_: object) -> None:
        self.dialog = None

    def _provision(self) -> Provision | None:
        """The provision at the caret, or the draft's one beside it."""
        view = self._workspace.view
        pane, sheet = view.active_pane, view.sheet
        found = pane.block_at(pane.textCursor().position()) if pane is not None else None
        if pane is None or sheet is None or found is None:
            return None
        draft = sheet.documents[0]
        if sheet.titles[pane.column] == str(DRAFT_SIDE) or pane.column == 0:
            return draft.by_id.get(found[0].provision.id)
        row = sheet.row_of_provision(pane.column, found[0].provision.id)
        beside = sheet.rows[row].columns[0] if row >= 0 else ()
        return next((block.provision for block in beside), None)


def on_provisions(decisions: dict[str, Decision]) -> dict[ProvisionId, Decision]:
    """The decisions on provisions, by provision."""
    return {
        ProvisionId(subject.removeprefix(PROVISION)): decision
        for subject, decision in decisions.items()
        if subject.startswith(PROVISION)
    }
