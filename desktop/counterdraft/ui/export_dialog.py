"""Asks whose amendments to write, with which comments, and where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from counterdraft.exports.marked_up_comments import PlacedThread
from counterdraft.model.comment import Audience
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest
from counterdraft.negotiation.reviewing import DRAFT_SIDE, ReviewSession
from counterdraft.ui.messages import Messages

_EVERYONE, _OWN_SIDE, _NONE = "circulation", "internal", "none"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to write: one delegation's amendments, which comments, and where."""

    request: ComparisonRequest
    out: Path
    moves: bool
    comments: tuple[PlacedThread, ...]


class ExportDialog(QDialog):
    """Says before writing how many comments go along and how many are left out.

    Signals:
        accepted_choice(ExportChoice): the user confirmed and named a file.
    """

    accepted_choice = Signal(object)

    def __init__(
        self, session: ReviewSession, folder: Path, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._messages = messages
        self.setWindowTitle(self.tr("Export a marked-up document"))
        self.setMinimumWidth(480)
        self.delegation = QComboBox()
        for amendment in session.comparison.amendments:
            self.delegation.addItem(str(amendment.delegation))
        self.audience = QComboBox()
        self.audience.addItem(self.tr("Those for circulation"), _EVERYONE)
        self.audience.addItem(self.tr("All, internal ones too"), _OWN_SIDE)
        self.audience.addItem(self.tr("None"), _NONE)
        self.moves = QCheckBox(self.tr("Write moved text as moves"))
        self.moves.setChecked(True)
        self.preview = QLabel()
        self.preview.setObjectName("count")
        self.preview.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Amendments of"), self.delegation)
        form.addRow(self.tr("Comments"), self.audience)
        form.addRow("", self.moves)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setObjectName("primary")
        save.setText(self.tr("Save as…"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self.preview)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self.delegation.currentIndexChanged.connect(self._show_preview)
        self.audience.currentIndexChanged.connect(self._show_preview)
        self._show_preview()

    def comments(self) -> tuple[tuple[PlacedThread, ...], int]:
        """The comments that go along, and how many threads stay behind."""
        wanted, chosen = self.audience.currentData(), self.delegation.currentText()
        taken = []
        threads = self._session.threads()
        for placed in threads:
            head = placed.thread.head
            shown = wanted == _OWN_SIDE or (wanted == _EVERYONE and head.audience is Audience.CIRCULATION)
            if shown and placed.side in (DRAFT_SIDE, chosen):
                taken.append(PlacedThread(placed.thread, placed.place, placed.side != DRAFT_SIDE))
        return tuple(taken), len(threads) - len(taken)

    def _show_preview(self, *_: object) -> None:
        taken, left = self.comments()
        text = self.tr("Comments that go along: {taken}. Left out: {left}.").format(
            taken=len(taken), left=left
        )
        proof = self.tr("The file is proven before it is written: rejecting all changes gives the draft.")
        self.preview.setText(f"{text}\n{proof}")

    def _save(self) -> None:
        comparison = self._session.comparison
        stem = Path(comparison.draft.name).stem
        proposed = self._folder / f"{stem} - {self.delegation.currentText()}.docx"
        out = self._messages.ask_target(self, self.tr("Save the marked-up document"), proposed, "*.docx")
        if out is None:
            return
        out = out if out.suffix.lower() == ".docx" else out.with_name(out.name + ".docx")
        index = self.delegation.currentIndex()
        request = self._session.request
        file = request.amendments[index]
        one = AmendmentFile(file.path, comparison.amendments[index].delegation, file.data)
        choice = ExportChoice(
            replace(request, amendments=(one,)), out, self.moves.isChecked(), self.comments()[0]
        )
        self.accept()
        self.accepted_choice.emit(choice)
