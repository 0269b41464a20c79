"""The first page: the sample, a new comparison by dropping files, a review, and those opened before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counterdraft.negotiation.opening import REVIEW_SUFFIX
from counterdraft.ui.elided_label import ElidedLabel
from counterdraft.ui.icons import icon
from counterdraft.ui.settings import Recent
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.theme import Theme, type_scale

_COLUMN = 720
"""Px of the page at the system's size of type."""
_ROW_FRAME = 56
"""Px that icon and margins of a review take from its name."""
_FIELD_FRAME = 26


@dataclass(frozen=True, slots=True)
class Chosen:
    """The files of a new comparison: the draft, then each amended text with its delegation's name."""

    draft: Path | None = None
    amendments: tuple[tuple[Path, str], ...] = ()


class Welcome(QWidget):
    """Lets the user say what to open.

    Signals:
        compare_wanted(draft path, list of (path, name)), review_wanted(path), sample_wanted,
        browse_wanted(role): `draft`, `amendment` or `review`; back_wanted: to the comparison that is open.
    """

    compare_wanted = Signal(object)
    review_wanted = Signal(object)
    sample_wanted = Signal()
    browse_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = Chosen()
        self._recent_icon = QIcon()
        self.setAcceptDrops(True)
        title = QLabel(self.tr("Counterdraft"))
        title.setObjectName("welcome")
        lead = QLabel(
            self.tr("A draft and the amendments requested to it, side by side. Nothing leaves this computer.")
        )
        lead.setObjectName("lead")
        lead.setWordWrap(True)
        self.sample = self._tile(self.tr("Open the sample negotiation"))
        self.review = self._tile(self.tr("Open a review…"))
        self.back = self._tile("")
        self.back.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.sample, 1)
        buttons.addWidget(self.review, 1)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(lead)
        column.addSpacing(6)
        column.addWidget(self.back)
        column.addLayout(buttons)
        head = QLabel(self.tr("New comparison"))
        head.setObjectName("section")
        column.addWidget(head)
        column.addWidget(self._drop_zone())
        column.addWidget(self._recent_list())
        column.addStretch(3)
        self._middle = QWidget()
        self._middle.setLayout(column)
        self._middle.setMaximumWidth(_COLUMN)
        self._scroll(self._middle)
        self.back.clicked.connect(self._back_clicked)
        self.sample.clicked.connect(self._sample_clicked)
        self.review.clicked.connect(self._review_clicked)
        self._show_chosen()

    def _scroll(self, middle: QWidget) -> None:
        """Centre the page, and let it scroll where many files need more room than there is."""
        page = QWidget()
        page.setObjectName("page")
        row = QHBoxLayout(page)
        row.setContentsMargins(32, 24, 32, 24)
        row.addStretch(1)
        row.addWidget(middle, 20)
        row.addStretch(1)
        area = QScrollArea()
        area.setObjectName("page")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _tile(self, text: str) -> QPushButton:
        tile = QPushButton("  " + text)
        tile.setObjectName("tile")
        tile.setIconSize(QSize(22, 22))
        return tile

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of a theme."""
        self._middle.setMaximumWidth(round(_COLUMN * type_scale()))
        self.back.setIcon(icon("back", theme))
        self.sample.setIcon(icon("sample", theme))
        self.review.setIcon(icon("open", theme))
        self._recent_icon = icon("recent", theme)
        for button in self._recent.findChildren(QPushButton):
            button.setIcon(self._recent_icon)

    def _drop_zone(self) -> QFrame:
        zone = QFrame()
        zone.setObjectName("dropzone")
        self._hint = QLabel(self.tr("Drop the draft here, then the amended texts, or choose them:"))
        self._hint.setWordWrap(True)
        self._draft_name = QLabel()
        self._draft_name.setTextFormat(Qt.TextFormat.PlainText)
        self.draft_button = QPushButton(self.tr("Choose the draft…"))
        self.amendment_button = QPushButton(self.tr("Add an amended text…"))
        self.compare_button = QPushButton(self.tr("Compare"))
        self.compare_button.setObjectName("primary")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.names: list[QLineEdit] = []
        below = QHBoxLayout()
        below.addWidget(self.draft_button)
        below.addWidget(self.amendment_button)
        below.addStretch(1)
        below.addWidget(self.compare_button)
        layout = QVBoxLayout(zone)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(self._hint)
        layout.addLayout(self._grid)
        layout.addLayout(below)
        self.draft_button.clicked.connect(self._draft_clicked)
        self.amendment_button.clicked.connect(self._amendment_clicked)
        self.compare_button.clicked.connect(self._compare_clicked)
        return zone

    def _recent_list(self) -> QWidget:
        self._recent = QWidget()
        layout = QVBoxLayout(self._recent)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(2)
        return self._recent

    # Content ------------------------------------------------------------------------------------------

    def offer_back(self, name: str) -> None:
        """Offer the way back to the comparison of a draft; none with an empty name."""
        text = self.tr("Back to “{file}”").format(file=name)
        self.back.setText("  " + self._cut(text).replace("&", "&&"))
        self.back.setAccessibleName(text)
        self.back.setVisible(bool(name))

    def _cut(self, text: str) -> str:
        """A text for a button of the page's width, which has no way to cut it itself."""
        room = round((_COLUMN - _ROW_FRAME) * type_scale())
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)

    def show_recent(self, items: Sequence[Recent]) -> None:
        """List the reviews opened before, newest first."""
        layout = self._recent.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if items:
            head = QLabel(self.tr("Opened before"))
            head.setObjectName("section")
            layout.addWidget(head)
        for recent in items:
            button = QPushButton()
            # A sign in a name is no mnemonic.
            button.setText("  " + self._cut(recent.title).replace("&", "&&"))
            button.setAccessibleName(recent.title)
            button.setObjectName("row")
            button.setIcon(self._recent_icon)
            button.setToolTip(str(recent.path))
            button.setProperty("path", str(recent.path))
            button.clicked.connect(self._recent_clicked)
            layout.addWidget(button)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files: a review opens at once; the first document is the draft, others are amendments."""
        for path in paths:
            if path.suffix.lower() == REVIEW_SUFFIX:
                self.review_wanted.emit(path)
                return
        for path in paths:
            if self.chosen.draft is None:
                self.set_draft(path)
            else:
                self.add_amendment(path)

    def set_draft(self, path: Path) -> None:
        """Take a file as the draft."""
        self._keep_names()
        self.chosen = Chosen(path, self.chosen.amendments)
        self._show_chosen()

    def add_amendment(self, path: Path) -> None:
        """Take a file as one delegation's amended text, and go on to the delegation's name."""
        self._keep_names()
        self.chosen = Chosen(self.chosen.draft, (*self.chosen.amendments, (path, "")))
        self._show_chosen()
        self.names[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def start_over(self) -> None:
        """Forget the files."""
        self.chosen = Chosen()
        self.names = []
        self._show_chosen()

    def _keep_names(self) -> None:
        named = zip(self.chosen.amendments, self.names, strict=True)
        amendments = tuple((path, field.text().strip()) for (path, _), field in named)
        self.chosen = Chosen(self.chosen.draft, amendments)

    def _show_chosen(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.names = []
        if self.chosen.draft is not None:
            self._add_row(0, self.tr("Draft"), self.chosen.draft, None)
        for index, (path, name) in enumerate(self.chosen.amendments):
            field = QLineEdit(name)
            field.setPlaceholderText(self.tr("Delegation (else found in the file)"))
            field.setMinimumWidth(
                field.fontMetrics().horizontalAdvance(field.placeholderText()) + _FIELD_FRAME
            )
            field.setAccessibleName(self.tr("Delegation of {file}").format(file=path.name))
            self.names.append(field)
            self._add_row(index + 1, self.tr("Amendment"), path, field)
        self.draft_button.setVisible(self.chosen.draft is None)
        self.compare_button.setEnabled(self.chosen.draft is not None and bool(self.chosen.amendments))

    def _add_row(self, row: int, role: str, path: Path, field: QLineEdit | None) -> None:
        label = QLabel(role)
        label.setObjectName("count")
        name = ElidedLabel(path.name)
        name.setToolTip(str(path))
        remove = QToolButton()
        remove.setText("✕")
        remove.setAutoRaise(True)
        remove.setToolTip(self.tr("Take {file} out").format(file=path.name))
        remove.setAccessibleName(remove.toolTip())
        remove.setProperty("row", row)
        remove.clicked.connect(self._remove_clicked)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(name, row, 1, 1, 1 if field is not None else 2)
        if field is not None:
            self._grid.addWidget(field, row, 2)
        self._grid.addWidget(remove, row, 3)

    # Input --------------------------------------------------------------------------------------------

    def _back_clicked(self, checked: bool) -> None:
        self.back_wanted.emit()

    def _sample_clicked(self, checked: bool) -> None:
        self.sample_wanted.emit()

    def _review_clicked(self, checked: bool) -> None:
        self.browse_wanted.emit("review")

    def _draft_clicked(self, checked: bool) -> None:
        self.browse_wanted.emit("draft")

    def _amendment_clicked(self, checked: bool) -> None:
        self.browse_wanted.emit("draft" if self.chosen.draft is None else "amendment")

    def _compare_clicked(self, checked: bool) -> None:
        self._keep_names()
        self.compare_wanted.emit(self.chosen)

    def _recent_clicked(self, checked: bool) -> None:
        button = self.sender()
        if button is not None:
            self.review_wanted.emit(Path(str(button.property("path"))))

    def _remove_clicked(self, checked: bool) -> None:
        button = self.sender()
        self._keep_names()
        row = int(button.property("row"))
        amendments = list(self.chosen.amendments)
        if row == 0:
            self.chosen = Chosen(None, tuple(amendments))
        else:
            del amendments[row - 1]
            self.chosen = Chosen(self.chosen.draft, tuple(amendments))
        self._show_chosen()
        # The button that had the keyboard is gone; what comes next must not be “Open the sample”.
        after = self.amendment_button if self.chosen.draft is not None else self.draft_button
        after.setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded(lambda: None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @guarded(lambda: None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that were dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.add_files(paths)
