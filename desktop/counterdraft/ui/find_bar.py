"""Search in the texts: counts hits in slices over the model's strings, steps through them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from counterdraft.model.draft import ProvisionId, Span
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.local_forms import figures
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.time_slices import TimeSlices

_TYPING_MS = 200
_ROWS_PER_STEP = 100
_MOST_HITS = 20_000

Hit = tuple[int, ProvisionId, Span]


class FindBar(QWidget):
    """A bar under the text; Enter and F3 go on, Shift+F3 goes back, Escape closes."""

    closed = Signal()
    announced = Signal(str)

    def __init__(self, view: CompareView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setObjectName("findbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._places: dict[tuple[int, ProvisionId], list[Span]] = {}
        self._rows: list[int] = []
        self.hits: list[Hit] = []
        self._index = -1
        self._wait = False
        self.slices = TimeSlices(self)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in the texts"))
        self.field.setAccessibleName(self.tr("Find in the texts"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(240)
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Columns to search"))
        self.case = QCheckBox(self.tr("Match case"))
        self.status = QLabel()
        self.status.setObjectName("count")
        self.previous = self._button("↑", self.tr("Previous hit (Shift+F3)"))
        self.next = self._button("↓", self.tr("Next hit (F3)"))
        self.close_button = self._button("✕", self.tr("Close (Esc)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 12, 8)
        layout.setSpacing(8)
        for widget in (self.field, self.previous, self.next, self.scope, self.case, self.status):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.close_button)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.search)
        self.field.textChanged.connect(self._typing.start)
        self.field.returnPressed.connect(self._return_pressed)
        self.scope.currentIndexChanged.connect(self.search)
        self.case.toggled.connect(self.search)
        self.previous.clicked.connect(self._previous_clicked)
        self.next.clicked.connect(self._next_clicked)
        self.close_button.clicked.connect(self._close_clicked)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def open(self) -> None:
        """Show the bar, with the marked words as what to find."""
        selected = self._view.selected()
        sheet = self._view.sheet
        self._wait = True
        self.scope.clear()
        self.scope.addItem(self.tr("All columns"), -1)
        for number, title in enumerate(sheet.titles if sheet else ()):
            self.scope.addItem(title or self.tr("Draft"), number)
        self._wait = False
        if selected is not None and sheet is not None and len(selected.span) <= 80:
            text = sheet.documents[selected.column].text(selected.provision)
            self.field.setText(text[selected.span.start : selected.span.end])
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        self.slices.stop()
        self._typing.stop()
        self.hits = []
        self._index = -1
        self._view.set_hits({})
        self.hide()
        self.closed.emit()

    def search(self, *_: object) -> None:
        """Look for the text anew."""
        if self._wait:
            return
        self._typing.stop()
        self.slices.stop()
        self.hits = []
        self._index = -1
        text = self.field.text()
        if not text or self._view.sheet is None:
            self._view.set_hits({})
            self.status.clear()
            return
        # Blanks of any kind are equal: nobody can see which kind was typed.
        pattern = r"\s+".join(re.escape(word) for word in text.split()) or re.escape(text)
        flags = re.NOFLAG if self.case.isChecked() else re.IGNORECASE
        self.slices.start(self._look(re.compile(pattern, flags)), self._found)

    def _look(self, pattern: re.Pattern[str]) -> Iterator[None]:
        sheet = self._view.sheet
        assert sheet is not None
        self._places = {}
        self._rows = []
        scope = self.scope.currentData()
        columns = range(sheet.columns) if scope is None or scope < 0 else (scope,)
        for number, row in enumerate(sheet.rows):
            for column in columns:
                for block in row.columns[column]:
                    found = [Span(*match.span()) for match in pattern.finditer(block.provision.text)]
                    if found:
                        name = block.provision.id
                        self.hits.extend((column, name, span) for span in found)
                        self._places[column, name] = found
                        self._rows.append(number)
            if len(self.hits) >= _MOST_HITS:
                return
            if number % _ROWS_PER_STEP == 0:
                yield

    def _found(self) -> None:
        self._view.set_hits(self._places, self._rows)
        if self.hits:
            sheet = self._view.sheet
            assert sheet is not None
            top = self._view.top_row
            index = next(
                (i for i, hit in enumerate(self.hits) if sheet.row_of_provision(hit[0], hit[1]) >= top), 0
            )
            self._go(index)
        else:
            self.status.setText(self.tr("Not found"))
            self.announced.emit(self.tr("Not found"))

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the ends."""
        if self._typing.isActive():
            self.search()
        elif self.hits:
            self._go((self._index + direction) % len(self.hits))

    def _go(self, index: int) -> None:
        self._index = index
        self._view.show_hit(*self.hits[index])
        text = self.tr("{number} of {total}").format(number=figures(index + 1), total=figures(len(self.hits)))
        if len(self.hits) >= _MOST_HITS:
            text = self.tr("{number} of more than {total}").format(
                number=figures(index + 1), total=figures(_MOST_HITS)
            )
        self.status.setText(text)
        self.announced.emit(text)

    def _return_pressed(self) -> None:
        self.step(1)

    def _previous_clicked(self, checked: bool) -> None:
        self.step(-1)

    def _next_clicked(self, checked: bool) -> None:
        self.step(1)

    def _close_clicked(self, checked: bool) -> None:
        self.close_bar()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
