"""Tells which comments of a returned document are new, whose they are and where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from counterdraft.model.comment import Audience
from counterdraft.negotiation.importing import FoundComments, ImportedThread, ImportReport
from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.local_forms import alphabetical
from counterdraft.ui.place_report import PlacedComment, PlaceReport


class ImportDialog(QDialog):
    """Accepted: take `chosen()` in. Nothing is written before.

    Attributes:
        places: where the new comments stand.
        summary: what is known already, and whose the new ones are.
        audience: who may see them.
        buttons: the choice; only one to close if nothing is new.
    """

    def __init__(self, found: FoundComments, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        report = found.report
        self.setWindowTitle(self.tr("Comments in “{file}”").format(file=report.file))
        open_at(self, 940, 560)
        self.places = PlaceReport(self._placed(), self.tr("From"))
        self.summary = QLabel("\n".join(self._sentences(report)))
        self.summary.setObjectName("count")
        self.summary.setWordWrap(True)
        self.audience = QComboBox()
        self.audience.addItem(self.tr("The own side only"), Audience.INTERNAL)
        self.audience.addItem(self.tr("Everyone the paper goes to"), Audience.CIRCULATION)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Who may see the new comments"), self.audience)
        self.buttons = QDialogButtonBox()
        anything = bool(found.new or found.answers)
        if anything:
            take_in = self.buttons.addButton(self.tr("Take in"), QDialogButtonBox.ButtonRole.AcceptRole)
            take_in.setObjectName("primary")
            take_in.setDefault(True)
        self.buttons.addButton(
            self.tr("Cancel") if anything else self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        if found.new:
            layout.addWidget(self.places, 1)
        layout.addWidget(self.summary)
        if found.new:
            layout.addLayout(form)
        else:
            self.setMinimumWidth(460)
            self.resize(460, 0)
        layout.addWidget(self.buttons)

    def chosen(self) -> FoundComments:
        """What was found, for the audience that the user chose."""
        audience = self.audience.currentData()
        return replace(self._found, new=tuple(replace(one, audience=audience) for one in self._found.new))

    def _placed(self) -> Sequence[PlacedComment]:
        bodies = {one.id: one.body for one in self._found.new}
        return [
            PlacedComment(
                thread.author,
                bodies.get(thread.comment, ""),
                thread.quote,
                thread.delegation or thread.author,
                self._where(thread),
                thread.place,
            )
            for thread in self._found.report.threads
        ]

    def _where(self, thread: ImportedThread) -> str:
        if thread.place.provision is None:
            return ""
        return f"{thread.reference}, {thread.side}" if thread.side else thread.reference

    def _sentences(self, report: ImportReport) -> list[str]:
        told = []
        names = Counter(thread.delegation or thread.author for thread in report.threads)
        if names:
            unnamed = self.tr("no name")
            counted = ", ".join(f"{name or unnamed} ({names[name]})" for name in alphabetical(names))
            told.append(self.tr("New comments from {names}.").format(names=counted))
        for count, sentence in (
            (report.replies, self.tr("New replies in threads that are here: {count}.")),
            (report.known, self.tr("Here already, and left as they are: {count}.")),
            (report.removed, self.tr("Deleted here, and left out: {count}.")),
            (len(report.resolved), self.tr("Resolved in the file, and still open here: {count}.")),
        ):
            if count:
                told.append(sentence.format(count=count))
        if not told:
            told.append(self.tr("The document has no comments."))
        elif not (report.threads or report.replies):
            told.insert(0, self.tr("Nothing in it is new."))
        return told
