"""Tells what became of a review on a new revision of its draft, before the user goes over to it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from counterdraft.negotiation.rebasing import RebaseReport
from counterdraft.negotiation.succession import CarriedDecision, Fate
from counterdraft.ui.comment_words import words_of
from counterdraft.ui.decision_words import disposition_name
from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.place_report import PlacedComment, PlaceReport


class RebaseDialog(QDialog):
    """Accepted: go on with the new draft. Rejected: keep the review as it is.

    Attributes:
        places: what became of the comments on the draft.
        summary: what is said beside the list.
        buttons: the choice.
    """

    def __init__(self, report: RebaseReport, name: str, parent: QWidget | None = None) -> None:
        """Show a report.

        Args:
            report: of the rebase.
            name: of the file that holds the review of the new draft.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("The review on “{draft}”").format(draft=report.draft))
        open_at(self, 940, 600)
        lead = QLabel(
            self.tr("Every comment and every decision was kept. Look through the list, then go on.")
        )
        lead.setWordWrap(True)
        self.places = PlaceReport(_placed(report))
        self.places.tree.add_group(
            self.tr("Decisions that are not in force any more"),
            [self._decision(one) for one in report.decisions if one.fate in (Fate.TAKEN_UP, Fate.GONE)],
        )
        self.summary = QLabel("\n".join(self._sentences(report, name)))
        self.summary.setObjectName("count")
        self.summary.setWordWrap(True)
        self.buttons = QDialogButtonBox()
        go_on = self.buttons.addButton(
            self.tr("Go on with the new draft"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        go_on.setObjectName("primary")
        go_on.setDefault(True)
        self.buttons.addButton(self.tr("Keep the old draft"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(lead)
        layout.addWidget(self.places, 1)
        layout.addWidget(self.summary)
        layout.addWidget(self.buttons)

    def _sentences(self, report: RebaseReport, name: str) -> list[str]:
        told = []
        if report.beside:
            told.append(
                self.tr("Comments on amended texts, which stay as they are: {count}.").format(
                    count=report.beside
                )
            )
        fates = Counter(one.fate for one in report.decisions)
        if report.decisions:
            counted = ", ".join(f"{self._fate_name(fate)}: {fates[fate]}" for fate in Fate if fates[fate])
            told.append(self.tr("Decisions – {counted}.").format(counted=counted))
        told.append(
            self.tr("The new review is kept in “{file}”; the old one stays as it is.").format(file=name)
        )
        return told

    def _decision(self, one: CarriedDecision) -> tuple[str, str, str, str]:
        decision = one.decision
        text = f"{disposition_name(decision.disposition)}, {decision.author}"
        if decision.reason:
            text += f" – {decision.reason}"
        return text, one.reference, "", self._fate_reason(one.fate)

    def _fate_name(self, fate: Fate) -> str:
        return {
            Fate.KEPT: self.tr("still in force"),
            Fate.FOLLOWED: self.tr("followed their text"),
            Fate.TAKEN_UP: self.tr("taken up by the new draft"),
            Fate.GONE: self.tr("without their text"),
        }[fate]

    def _fate_reason(self, fate: Fate) -> str:
        if fate is Fate.TAKEN_UP:
            return self.tr("the new draft and the amended text agree there")
        return self.tr("its text is not there any more as it was")


def _placed(report: RebaseReport) -> list[PlacedComment]:
    references = report.references or ("",) * len(report.threads)
    return [
        PlacedComment(
            thread.head.author,
            words_of(thread.head),
            thread.head.anchor.quote.exact,
            thread.head.anchor.reference,
            now,
            place,
        )
        for thread, place, now in zip(report.threads, report.places, references, strict=True)
    ]
