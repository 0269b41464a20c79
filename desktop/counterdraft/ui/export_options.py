"""The options of a marked-up document; one that does not apply says why and is not taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from counterdraft.model.draft import Draft
from counterdraft.negotiation.comparing import ComparisonRequest


class ExportOptions(QWidget):
    """Ticks, kept while others are chosen; `taken` says which of them count.

    Attributes:
        moves: moved text becomes Word's moves, else deletions and insertions.
        revisions: tracked changes of the files keep their authors and dates.
        amended_comments: Word comments of the amended files go along.
        conflicts: a table of conflicts comes first; shown for several delegations only.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Options"))
        self.moves = QCheckBox(self.tr("Write moved text as moves"))
        self.moves.setChecked(True)
        self.moves.setToolTip(self.tr("Without it, moved text is written as deleted and inserted."))
        self.revisions = QCheckBox(self.tr("Keep authors of tracked changes"))
        self.amended_comments = QCheckBox(self.tr("Word comments of the amended files"))
        self.conflicts = QCheckBox(self.tr("Begin with a table of conflicts"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 5, 0, 0)
        layout.setSpacing(4)
        # On a low screen the list below gives way, not the ticks.
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        for box in (self.moves, self.revisions, self.amended_comments, self.conflicts):
            layout.addWidget(box)

    def offer(self, request: ComparisonRequest, draft: Draft, amended: Sequence[Draft], review: bool) -> None:
        """Offer what applies.

        Args:
            request: what was compared, with the amendments that are written.
            draft: the draft as compared.
            amended: the texts that are written.
            review: comments of the review go along.
        """
        why = self._why_no_revisions(request, draft, amended, review)
        told = self.tr("Tracked changes of the files stay in the names of those who made them.")
        _allow(self.revisions, told, why)
        why = "" if any(one.comments for one in amended) else self.tr("There are none in the amended files.")
        told = self.tr("Comments in the amended files go along, whoever they were meant for.")
        _allow(self.amended_comments, told, why)
        self.conflicts.setVisible(len(amended) > 1)

    def _why_no_revisions(
        self, request: ComparisonRequest, draft: Draft, amended: Sequence[Draft], review: bool
    ) -> str:
        if any(one.author is not None for one in request.amendments):
            return self.tr("The delegations of this file are the authors of its tracked changes.")
        if not draft.authors and not any(one.authors for one in amended):
            return self.tr("The files hold no tracked changes.")
        # The draft is then read without its changes, where places of comments in it are others.
        alone = all(file == request.files()[0] for file in request.files())
        if draft.authors and review and not alone:
            return self.tr("The draft holds tracked changes itself: choose no comments to keep them.")
        return ""

    @staticmethod
    def taken(box: QCheckBox) -> bool:
        """Whether an option is ticked and applies."""
        return box.isChecked() and box.isEnabled() and not box.isHidden()


def _allow(box: QCheckBox, told: str, why_not: str) -> None:
    box.setEnabled(not why_not)
    box.setToolTip(why_not or told)
    box.setAccessibleDescription(why_not or told)
