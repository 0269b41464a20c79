"""Search in the texts: counts hits in slices over the model's strings, steps through them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QToolButton, QWidget

from counterdraft.model.draft import ProvisionId, Span
from counterdraft.text.searching import search_pattern
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.elided_label import ElidedLabel
from counterdraft.ui.local_forms import figures
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.time_slices import TimeSlices

_TYPING_MS = 200
_ROWS_PER_STEP = 100
_MOST_HITS = 20_000
_FIELD, _LEAST_FIELD = 240, 120
"""Px of the field, and how narrow it can be where room lacks."""

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
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Columns to search"))
        self.case = QCheckBox(self.tr("Match case"))
        self.status = ElidedLabel("")
        self.status.setObjectName("count")
        self.previous = self._button("↑", self.tr("Previous hit (Shift+F3)"))
        self.next = self._button("↓", self.tr("Next hit (F3)"))
        self.close_button = self._button("✕", self.tr("Close (Esc)"))
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        self._choices.addWidget(self.scope)
        self._choices.addWidget(self.case)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 8, 12, 8)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(4, 1)
        for column, widget in ((0, self.field), (1, self.previous), (2, self.next), (4, self.status)):
            self._grid.addWidget(widget, 0, column)
        self._grid.addWidget(self.close_button, 0, 5)
        self._put(narrow=False)
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
        view.columns_changed.connect(self._offer_columns)

    def _put(self, *, narrow: bool) -> None:
        """Put what is chosen beside the field, or below it where there is no room."""
        self._narrow = narrow
        self._grid.removeItem(self._choices)
        self._choices.setParent(None)
        place = (1, 0, 1, 6) if narrow else (0, 3, 1, 1)
        self._grid.addLayout(self._choices, *place)
        self.field.setMinimumWidth(_LEAST_FIELD if narrow else _FIELD)

    @guarded(lambda: QSize(_FIELD, 40))
    def minimumSizeHint(self) -> QSize:
        """As narrow as two rows can be: opening the bar must not widen the window."""
        margins = self._grid.contentsMargins()
        buttons = sum(
            button.sizeHint().width() + self._grid.spacing()
            for button in (self.previous, self.next, self.close_button)
        )
        first = _LEAST_FIELD + buttons + self.status.minimumSizeHint().width() + self._grid.spacing()
        below = self._choices.minimumSize().width()
        width = max(first, below) + margins.left() + margins.right()
        return QSize(width, super().minimumSizeHint().height())

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one row or two."""
        super().resizeEvent(event)
        one_row = self.minimumSizeHint().width() + _FIELD - _LEAST_FIELD + self._choices.sizeHint().width()
        if self._narrow != (self.width() < one_row):
            self._put(narrow=not self._narrow)

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
        self._offer_columns()
        if selected is not None and sheet is not None and len(selected.span) <= 80:
            text = sheet.documents[selected.column].text(selected.provision)
            self.field.setText(text[selected.span.start : selected.span.end])
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.search()

    def _offer_columns(self) -> None:
        """Offer the columns that there are now; the one that was chosen stays chosen."""
        sheet, chosen = self._view.sheet, self.scope.currentData()
        self._wait = True
        self.scope.clear()
        self.scope.addItem(self.tr("All columns"), -1)
        for number in range(sheet.columns if sheet is not None else 0):
            self.scope.addItem(self._name(number), number)
        self.scope.setCurrentIndex(max(self.scope.findData(chosen), 0))
        self._wait = False

    def _name(self, column: int) -> str:
        sheet = self._view.sheet
        return (sheet.titles[column] if sheet is not None else "") or self.tr("Draft")

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        self.forget()
        self._view.set_hits({})
        self.closed.emit()

    def forget(self) -> None:
        """Hide the bar and look for nothing: the texts go."""
        self.slices.stop()
        self._typing.stop()
        self.hits = []
        self._index = -1
        self.hide()

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
        pattern = search_pattern(text, match_case=self.case.isChecked())
        self.slices.start(self._look(pattern), self._found)

    def _columns(self) -> tuple[int, ...]:
        """The columns to look in: each text once, where it can be seen if it is shown at all."""
        sheet, overlays = self._view.sheet, self._view.overlays
        assert sheet is not None
        chosen = self.scope.currentData()
        if chosen is not None and chosen >= 0:
            return (chosen,)
        told = overlays.sides_of(self._view.shown) if overlays is not None else set()
        shown = self._view.shown
        hidden = (number for number in range(sheet.columns) if not sheet.is_made(number))
        # Of one row, the hits that can be seen come first.
        return tuple(number for number in dict.fromkeys((*shown, *hidden)) if number not in told)

    def _look(self, pattern: Any) -> Iterator[None]:
        sheet = self._view.sheet
        assert sheet is not None
        self._places = {}
        self._rows = []
        columns = self._columns()
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
        """Go to the next (1) or previous (-1) hit, round the ends; a bar that is closed opens first."""
        if self.isHidden():
            self.open()
        elif self._typing.isActive():
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
        column = self.hits[index][0]
        if column not in self._view.shown:
            text += "  ·  " + self.tr("{column}, not shown").format(column=self._name(column))
        self.status.setText(text)
        self.status.setToolTip(text)
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
