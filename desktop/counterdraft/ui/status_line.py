"""The status line: where one is, how many changes and comments there are, and that everything is saved."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from counterdraft.ui.local_forms import figures
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.workspace import Workspace

_LONGEST = 48
"""Characters of a list of names: a longer one would keep the window wide."""


class StatusLine(QStatusBar):
    """Shows the workspace in a few short texts at the right; messages come and go at the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.columns = QLabel()
        self.place = QLabel()
        self.changes = QLabel()
        self.comments = QLabel()
        self.saved = QLabel()
        self.last = ""
        self._labels = (self.columns, self.place, self.changes, self.comments, self.saved)
        for label in self._labels:
            self.addPermanentWidget(label)

    def keep(self, text: str) -> None:
        """Remember the last result, for tests and for those who missed it."""
        self.last = text
        self.setToolTip(text)

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Draw the texts anew; nothing without a comparison."""
        for label in self._labels:
            label.setVisible(workspace is not None)
        if workspace is None or workspace.session is None or workspace.view.sheet is None:
            return
        sheet, navigator, session = workspace.view.sheet, workspace.navigator, workspace.session
        self.place.setText(self._place(sheet, workspace.view.current_row))
        hidden = self._not_shown(sheet, workspace.view.shown)
        self.columns.setText(hidden if len(hidden) <= _LONGEST else hidden[: _LONGEST - 1].rstrip() + "…")
        self.columns.setToolTip(hidden)
        self.changes.setText(self._changes(navigator.number, navigator.shown, navigator.hidden))
        open_ones = workspace.threads.open
        self.comments.setText(
            self.tr("Comments: {open} open").format(open=figures(open_ones)) if workspace.views else ""
        )
        text = self.tr("Nothing to save yet")
        if session.read_only:
            text = self.tr("For reading only")
        elif session.saved:
            text = self.tr("Saved in {file}").format(file=session.path.name)
        self.saved.setText(text)
        self.saved.setToolTip(str(session.path))

    def _not_shown(self, sheet: Sheet, shown: tuple[int, ...]) -> str:
        """The delegations whose columns are hidden beside others, so that nobody takes them for silent."""
        delegations = range(1, len(sheet.comparison.amendments) + 1)
        hidden = [sheet.titles[number] for number in delegations if number not in shown]
        if not hidden or any(sheet.is_made(number) and number != sheet.agreed for number in shown):
            return ""
        return self.tr("Not shown: {delegations}").format(delegations=", ".join(hidden))

    def _place(self, sheet: Sheet, row: int) -> str:
        """Where one is: the row that is worked in and what the room calls it."""
        if not 0 <= row < len(sheet.rows):
            return ""
        text = self.tr("Row {row} of {rows}").format(row=figures(row + 1), rows=figures(len(sheet.rows)))
        reference = sheet.reference_of(row)
        return f"{reference}  ·  {text}" if reference else text

    def _changes(self, number: int, shown: int, hidden: int) -> str:
        text = self.tr("Changes: {shown}").format(shown=figures(shown))
        if number:
            text = self.tr("Change {number} of {shown}").format(number=figures(number), shown=figures(shown))
        if hidden:
            text += self.tr(" ({hidden} hidden by filter)").format(hidden=figures(hidden))
        return text
