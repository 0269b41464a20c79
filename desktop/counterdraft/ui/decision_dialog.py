"""Shows every decision on a change or provision, who made it and why; asks for a new one on a provision."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counterdraft.exports.review_report import RegisterEntry, Standing
from counterdraft.model.decision import Disposition
from counterdraft.ui.decision_words import disposition_name, disposition_sign
from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.thread_card import shown_time

_OUTCOMES = (
    Disposition.ACCEPTED,
    Disposition.ACCEPTED_IN_PART,
    Disposition.REJECTED,
    Disposition.BRACKETED,
    Disposition.PENDING,
)


class DecisionDialog(QDialog):
    """Accepted: `outcome`, `wording()` and `why()` are wanted; a dialog that only shows is never accepted.

    Attributes:
        history: when, who, what, why and whether it counts, oldest first.
        outcome: what is settled now.
    """

    def __init__(
        self,
        subject: str,
        entries: Sequence[RegisterEntry],
        *,
        asks: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show decisions.

        Args:
            subject: what they are about, in words.
            entries: the decisions, oldest first.
            asks: whether a new one can be made here.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Decisions on {subject}").format(subject=subject))
        open_at(self, 640, 380)
        self.history = self._listed(entries)
        self.outcome = QComboBox()
        for disposition in _OUTCOMES:
            sign = disposition_sign(disposition)
            self.outcome.addItem(f"{sign}  {disposition_name(disposition)}", disposition)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("Agreed words"))
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * 3 + 16)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Reason, for the own side only"))
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(10)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow(self.tr("Outcome"), self.outcome)
        self._form.addRow(self.tr("Agreed words"), self.words)
        self._form.addRow(self.tr("Reason"), self.reason)
        self._lay_out(asks=asks, any_so_far=bool(entries))
        self.outcome.currentIndexChanged.connect(self._outcome_changed)
        if asks:
            self._outcome_changed()

    def _lay_out(self, *, asks: bool, any_so_far: bool) -> None:
        self.buttons = QDialogButtonBox()
        if asks:
            decide = self.buttons.addButton(self.tr("Decide"), QDialogButtonBox.ButtonRole.AcceptRole)
            decide.setObjectName("primary")
            decide.setDefault(True)
        self.buttons.addButton(
            self.tr("Cancel") if asks else self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        if any_so_far:
            layout.addWidget(self.history, 1)
        else:
            none = QLabel(self.tr("Not decided yet"))
            none.setObjectName("count")
            layout.addWidget(none)
            self.history.setParent(self)
            self.history.hide()
            open_at(self, 640, 0)
        if asks:
            layout.addLayout(self._form)
        else:
            for field in (self.outcome, self.words, self.reason):
                field.setParent(self)
                field.hide()
        layout.addWidget(self.buttons)

    def wording(self) -> str:
        """The agreed words, for an acceptance in part."""
        in_part = self.outcome.currentData() is Disposition.ACCEPTED_IN_PART
        return self.words.toPlainText().strip() if in_part else ""

    def why(self) -> str:
        """The reason, or empty."""
        return self.reason.text().strip()

    def _outcome_changed(self, *_: object) -> None:
        in_part = self.outcome.currentData() is Disposition.ACCEPTED_IN_PART
        self._form.setRowVisible(self.words, in_part)

    def _listed(self, entries: Sequence[RegisterEntry]) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Decisions made so far"))
        tree.setColumnCount(4)
        tree.setHeaderLabels([self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Standing")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for entry in entries:
            one = entry.decision
            what = f"{disposition_sign(one.disposition)} {disposition_name(one.disposition)}"
            if one.wording:
                what += f": “{one.wording.strip()}”"
            if one.reason:
                what += f" – {one.reason}"
            item = QTreeWidgetItem([shown_time(one.made), one.author, what, self._standing(entry.standing)])
            item.setToolTip(2, what)
            tree.addTopLevelItem(item)
        for column in (0, 1, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return tree

    def _standing(self, standing: Standing) -> str:
        return {
            Standing.IN_FORCE: self.tr("in force"),
            Standing.CONTESTED: self.tr("decided differently elsewhere"),
            Standing.REPLACED: self.tr("replaced"),
            Standing.RETRACTED: self.tr("taken back"),
            Standing.NO_SUBJECT: self.tr("no longer proposed"),
        }[standing]
