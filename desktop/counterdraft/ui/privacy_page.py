"""The page of the preferences on what is kept on this computer, and where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from counterdraft.negotiation.places import program_folder, reviews_folder
from counterdraft.ui.preference_pages import PreferencePage, note
from counterdraft.ui.preferences import Preferences


class PrivacyPage(PreferencePage):
    """Whether reviews opened before are listed, a way to forget them now, and all places of storage.

    Args:
        settings_file: where the preferences are.
        count: tells how many reviews are listed now.
        forget: empties that list.
    """

    fields = ("keep_recent",)

    def __init__(
        self,
        settings_file: Path,
        count: Callable[[], int],
        forget: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count, self._forget = count, forget
        self.keep = QCheckBox(self.tr("List reviews opened before on the first page"))
        self.forget = QPushButton()
        self.forget.setAutoDefault(False)
        beside = QHBoxLayout()
        beside.addWidget(self.forget)
        beside.addStretch(1)
        self.column.addWidget(self.keep)
        self.column.addLayout(beside)
        self.column.addWidget(
            note(
                self.tr(
                    "Nothing leaves this computer: Counterdraft opens no connection, follows no link of a "
                    "document and sends no reports. This is all that it keeps:"
                )
            )
        )
        self.column.addWidget(self._places(settings_file))
        self.column.addStretch(1)
        self.keep.toggled.connect(self._switched)
        self.forget.clicked.connect(self._forget_clicked)

    def _places(self, settings_file: Path) -> QFrame:
        frame = QFrame()
        frame.setObjectName("panel")
        grid = QGridLayout(frame)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        places = (
            (self.tr("Reviews that you gave no other place, with the documents inside"), reviews_folder()),
            (self.tr("The review of the sample negotiation"), program_folder()),
            (self.tr("These preferences, the shape of the window, the list of reviews"), settings_file),
        )
        for row, (what, where) in enumerate(places):
            head = QLabel(what)
            head.setWordWrap(True)
            path = QLabel(str(where))
            path.setObjectName("count")
            path.setTextFormat(Qt.TextFormat.PlainText)
            path.setWordWrap(True)
            path.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            path.setAccessibleName(f"{what}: {where}")
            grid.addWidget(head, 3 * row, 0)
            grid.addWidget(path, 3 * row + 1, 0)
            if row + 1 < len(places):
                grid.setRowMinimumHeight(3 * row + 2, 8)
        return frame

    def _fill(self, value: Preferences) -> None:
        self.keep.setChecked(value.keep_recent)
        self._show_count()

    def _show_count(self) -> None:
        count = self._count()
        self.forget.setText(self.tr("Forget the list now ({count})").format(count=count))
        self.forget.setEnabled(count > 0)

    def _switched(self, checked: bool) -> None:
        self._choose(keep_recent=checked)
        self._show_count()

    def _forget_clicked(self, checked: bool) -> None:
        self._forget()
        self._show_count()
