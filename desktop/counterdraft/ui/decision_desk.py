"""Carries out what the user decides: finds what it concerns, writes it through the use case, shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from counterdraft.model.change import Change, ChangeId
from counterdraft.model.decision import Decision, Disposition
from counterdraft.model.draft import ProvisionId
from counterdraft.negotiation.deciding import Decisions, Settled, has_wording
from counterdraft.review.changes import ReviewChanges
from counterdraft.ui.change_words import reference_of
from counterdraft.ui.decision_bar import DecisionBar, Side
from counterdraft.ui.decision_words import disposition_color, disposition_name, disposition_sign, outcome
from counterdraft.ui.local_forms import figures
from counterdraft.ui.overlays import DecisionMark
from counterdraft.ui.provision_decisions import ProvisionDecisions, on_provisions

if TYPE_CHECKING:
    from counterdraft.ui.workspace import Workspace


class DecisionDesk(QObject):
    """The verbs on decisions; its public verbs taking `checked` are slots of actions.

    Attributes:
        bar: what shows and asks under the list of changes.
        decisions: of the session that is shown, if any.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.decisions: Decisions | None = None
        self._in_force: dict[ChangeId, Decision] = {}
        self._contested: dict[str, tuple[Decision, ...]] = {}
        self._edited: ChangeId | None = None
        self._begun: dict[ChangeId, str] = {}
        self.bar = DecisionBar()
        workspace.changes.add_below(self.bar)
        self.bar.chosen.connect(self._choose)
        self.bar.worded.connect(self._worded)
        self.bar.closed.connect(self._to_list)
        workspace.reviewed.connect(self.refresh)
        workspace.state_changed.connect(self._show_current)
        workspace.changes.list.selectionModel().selectionChanged.connect(self._show_current)
        self._shown: object = None
        self.provisions = ProvisionDecisions(workspace)

    # What it concerns -----------------------------------------------------------------------------

    def subjects(self) -> tuple[ChangeId, ...]:
        """The changes selected in the list if they are several, else the current change."""
        selected = self._workspace.changes.selected()
        if len(selected) > 1:
            return selected
        current = self._workspace.navigator.current
        return (current,) if current is not None else selected

    @property
    def in_conflict(self) -> bool:
        """Whether the current change contradicts another."""
        current = self._workspace.navigator.current
        return current is not None and self._workspace.changes.model.conflict(current) is not None

    @property
    def has_wording(self) -> bool:
        """Whether the current change can be accepted with other words."""
        current, change = self._workspace.navigator.current, None
        if current is not None and self.decisions is not None:
            change = self.decisions.comparison.change_by_id.get(current)
        return change is not None and has_wording(change) and len(self._workspace.changes.selected()) < 2

    # Slots of the actions -------------------------------------------------------------------------

    def accept(self, checked: bool) -> None:
        """Accept the changes concerned."""
        self._settle(self.subjects(), Disposition.ACCEPTED)

    def reject(self, checked: bool) -> None:
        """Reject the changes concerned."""
        self._settle(self.subjects(), Disposition.REJECTED)

    def bracket(self, checked: bool) -> None:
        """Put the changes concerned in brackets."""
        self._settle(self.subjects(), Disposition.BRACKETED)

    def defer(self, checked: bool) -> None:
        """Leave the changes concerned for later."""
        self._settle(self.subjects(), Disposition.PENDING)

    def withdraw(self, checked: bool) -> None:
        """Say that the delegation withdraws the changes concerned."""
        self._settle(self.subjects(), Disposition.WITHDRAWN)

    def choose(self, checked: bool) -> None:
        """Accept the current change and reject what contradicts it."""
        current = self._workspace.navigator.current
        if current is not None:
            self._choose(current)

    def accept_shown(self, checked: bool) -> None:
        """Accept all changes that the filter shows."""
        self._settle(self._all_shown(), Disposition.ACCEPTED)

    def reject_shown(self, checked: bool) -> None:
        """Reject all changes that the filter shows."""
        self._settle(self._all_shown(), Disposition.REJECTED)

    def bracket_shown(self, checked: bool) -> None:
        """Put all changes that the filter shows in brackets."""
        self._settle(self._all_shown(), Disposition.BRACKETED)

    def defer_shown(self, checked: bool) -> None:
        """Leave all changes that the filter shows for later."""
        self._settle(self._all_shown(), Disposition.PENDING)

    def _all_shown(self) -> tuple[ChangeId, ...]:
        return tuple(self._workspace.changes.proxy.shown())

    def accept_in_part(self, checked: bool) -> None:
        """Open the editor for the agreed words of the current change."""
        current = self._workspace.navigator.current
        if current is None or self.decisions is None or not self.has_wording:
            return
        change = self.decisions.comparison.change_by_id[current]
        known = self._in_force.get(current)
        words = change.amended.text if change.amended is not None else ""
        if known is not None and known.disposition is Disposition.ACCEPTED_IN_PART:
            words = known.wording
        old = change.draft.text.strip() if change.draft is not None else ""
        title = self.tr("Agreed words to be put in:")
        if old:
            title = self.tr("Agreed words in place of “{old}”:").format(
                old=old if len(old) <= 120 else old[:119].rstrip() + "…"
            )
        begun = self._words_begun() if self._edited == current else self._begun.pop(current, "")
        self._edited = current
        self._workspace.show_changes()
        self.bar.edit_wording(title, words.strip() or old, begun)
        # The editor takes room from the list: keep the change in sight.
        QTimer.singleShot(0, self, self._scroll_to_current)

    @property
    def writing(self) -> bool:
        """Whether agreed words were begun, on any change, that are not saved."""
        return bool(self._begun or self._words_begun())

    def give_up(self) -> None:
        """Throw away agreed words that were begun."""
        self._edited, self._begun = None, {}
        self.bar.end_editing()

    def _words_begun(self) -> str:
        return self.bar.editor.begun if self.bar.editor is not None else ""

    def _scroll_to_current(self) -> None:
        index = self._workspace.changes.list.currentIndex()
        if index.isValid():
            self._workspace.changes.list.scrollTo(index)

    # Deciding -------------------------------------------------------------------------------------

    def _settle(self, changes: tuple[ChangeId, ...], disposition: Disposition, wording: str = "") -> bool:
        decisions = self.decisions
        if decisions is None or not changes:
            return False
        reason = self.bar.reason.text().strip()
        return self._carry_out(lambda: decisions.settle(changes, disposition, reason, wording), disposition)

    def _choose(self, change: str) -> None:
        decisions = self.decisions
        if decisions is not None:
            reason = self.bar.reason.text().strip()
            self._carry_out(lambda: decisions.choose(ChangeId(change), reason), Disposition.ACCEPTED)

    def _carry_out(self, verb: Callable[[], Settled], disposition: Disposition) -> bool:
        workspace = self._workspace
        done: list[Settled] = []

        def act() -> ReviewChanges | None:
            done.append(verb())
            return done[-1].review

        following = self._following()
        workspace.carry_out(act)
        if not done:
            return False
        self.bar.take_reason()
        if workspace.navigator.current is None and following is not None:
            workspace.go_to_change(following)
        self._announce(done[0], disposition)
        return True

    def _following(self) -> ChangeId | None:
        """The change shown after those concerned: where to go on if the filter now hides them."""
        shown = self._all_shown()
        concerned = set(self.subjects())
        last = max((index for index, name in enumerate(shown) if name in concerned), default=-1)
        return next((name for name in shown[last + 1 :] if name not in concerned), None)

    def _announce(self, settled: Settled, disposition: Disposition) -> None:
        count = len(settled.changes)
        text = self.tr("{outcome}: {count}").format(
            outcome=disposition_name(disposition), count=figures(count)
        )
        if count == 1:
            text = disposition_name(disposition)
        elif not count:
            text = self.tr("Nothing to decide")
        if settled.left:
            left = self.tr("Left open because of a conflict: {count}")
            text += ". " + left.format(count=figures(len(settled.left)))
        self._workspace.announced.emit(text)

    def _worded(self, text: str) -> None:
        change = self._edited
        if change is None or self.decisions is None:
            return
        proposed = self.decisions.comparison.change_by_id[change]
        if self._settle((change,), Disposition.ACCEPTED_IN_PART, _spaced(text, proposed)):
            self.bar.end_editing()
            self._to_list()

    def _to_list(self) -> None:
        self._edited = None
        self._workspace.changes.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the decisions in force, in the list and in the text."""
        session = self._workspace.session
        if session is None:
            self.decisions, self._in_force = None, {}
            self.give_up()
        elif self.decisions is None or self.decisions.comparison is not session.comparison:
            self.decisions = Decisions(session)
        self._in_force = self.decisions.in_force() if self.decisions is not None else {}
        self._contested = self.decisions.contested() if self.decisions is not None else {}
        self._workspace.changes.set_decisions(self._in_force)
        self._workspace.columns.take_decisions(self._in_force)
        self._mark()
        self._shown = None
        self._show_current()

    def _mark(self) -> None:
        view = self._workspace.view
        sheet = view.sheet
        if sheet is None or self.decisions is None:
            return
        marks: dict[tuple[int, ProvisionId], list[DecisionMark]] = {}
        known = self.decisions.comparison.change_by_id
        for name, decision in self._in_force.items():
            change = known[name]
            place = change.amended or change.draft
            if place is None:
                continue
            column = sheet.column_of_change(change) if change.amended is not None else 0
            sign, color = disposition_sign(decision.disposition), disposition_color(decision.disposition)
            marks.setdefault((column, place.provision), []).append(DecisionMark(place.start, sign, color))
        draft = self.decisions.comparison.draft
        for provision, decision in on_provisions(self.decisions.on_provisions()).items():
            sign, color = disposition_sign(decision.disposition), disposition_color(decision.disposition)
            mark = DecisionMark(len(draft.text(provision)), sign, color)
            marks.setdefault((0, provision), []).append(mark)
        view.set_decisions(marks)

    def _show_current(self, *_: object) -> None:
        """Show the decision on what is selected; called often, so it does nothing twice."""
        subjects = self.subjects()
        state = (subjects, self.decisions is not None)
        if state == self._shown:
            return
        self._shown = state
        if self._edited is not None and subjects != (self._edited,):
            begun = self._words_begun()
            if begun:  # they are there again when words are asked for again
                self._begun[self._edited] = begun
            self._edited = None
            self.bar.end_editing()
        if len(subjects) > 1:
            text = self.tr("%Ln changes selected", "", len(subjects))
        elif subjects:
            text = outcome(self._in_force.get(subjects[0]))
            others = self._contested.get(subjects[0], ())[:-1]
            if others:
                told = "; ".join(outcome(other) for other in others)
                text += "\n" + self.tr("Decided differently elsewhere: {others}").format(others=told)
        else:
            text = self.tr("Choose a change to decide on it")
        self.bar.show_outcome(text, enabled=bool(subjects))
        self.bar.show_conflict(self._sides(subjects[0]) if len(subjects) == 1 else ())

    def _sides(self, change: ChangeId) -> tuple[Side, ...]:
        """The change and its rivals, identical ones once."""
        sheet = self._workspace.view.sheet
        decisions = self.decisions
        if decisions is None or sheet is None or self._workspace.changes.model.conflict(change) is None:
            return ()
        seen: set[ChangeId] = set()
        sides = []
        for name in (change, *decisions.rivals.get(change, ())):
            if name in seen:
                continue
            alike = decisions.alike(name)
            seen.update(alike)
            value = sheet.change(name)
            known = self._in_force.get(name)
            names = ", ".join(str(sheet.change(other).delegation) for other in alike)
            decided = ""
            if known is not None:
                decided = f"{disposition_sign(known.disposition)} {disposition_name(known.disposition)}"
            sides.append(Side(name, names, self._words(value), decided))
        return tuple(sides) if len(sides) > 1 else ()

    def _words(self, change: Change) -> str:
        old = change.draft.text.strip() if change.draft is not None else ""
        new = change.amended.text.strip() if change.amended is not None else ""
        if old and new and has_wording(change):
            return self.tr("“{new}” in place of “{old}”").format(old=old, new=new)
        if new and has_wording(change):
            return self.tr("put in “{new}”").format(new=new)
        if old and has_wording(change):
            return self.tr("leave out “{old}”").format(old=old)
        sheet = self._workspace.view.sheet
        assert sheet is not None
        return self.tr("move {reference}").format(reference=reference_of(change, sheet))


def _spaced(words: str, change: Change) -> str:
    """Put the blanks around the proposed words (or the draft's) around the agreed ones."""
    place = change.amended if change.amended is not None and change.amended.text else change.draft
    text = place.text if place is not None else ""
    lead = text[: len(text) - len(text.lstrip())]
    trail = text[len(text.rstrip()) :]
    return f"{lead}{words.strip()}{trail}" if text.strip() else words
