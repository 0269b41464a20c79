"""The panel with the list of changes, its search and its filters."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counterdraft.model.change import Change, ChangeId, ChangeKind, Delegation
from counterdraft.model.decision import Decision, Disposition
from counterdraft.ui.change_delegate import ChangeDelegate
from counterdraft.ui.change_filter import ChangeFilter
from counterdraft.ui.change_list import CHANGE_ROLE, ChangeModel, ChangeProxy
from counterdraft.ui.change_order import ChangeOrder
from counterdraft.ui.change_words import kind_name
from counterdraft.ui.decision_words import OPEN, disposition_name
from counterdraft.ui.filter_menu import FilterMenu
from counterdraft.ui.local_forms import figures
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.theme import Theme

_TYPING_MS = 150


class ChangePanel(QWidget):
    """Shows the changes of a sheet.

    Signals:
        chosen(change id): the user picked a change in the list.
        filtered: other changes pass the filter now.
    """

    chosen = Signal(str)
    filtered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChangeModel(self)
        self.proxy = ChangeProxy(self.model, self)
        self._delegate = ChangeDelegate(theme, self)
        self._quiet = False
        self._selected: tuple[ChangeId, ...] | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in changes"))
        self.search.setAccessibleName(self.tr("Search in changes"))
        self.search.setClearButtonEnabled(True)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of change"))
        self.delegation = QComboBox()
        self.delegation.setAccessibleName(self.tr("Delegation"))
        self.decision = QComboBox()
        self.decision.setAccessibleName(self.tr("Decision"))
        self.more = FilterMenu()
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order of the list"))
        self.order.setToolTip(self.tr("Order of the list; stepping through changes keeps the text's order"))
        self.substantive = QCheckBox(self.tr("Substantive only"))
        for box in (self.kind, self.delegation, self.decision, self.order, self.substantive):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.substantive.setToolTip(self.tr("Hide changes that are certain not to alter the meaning"))
        self.list = QListView()
        self.list.setModel(self.proxy)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Changes"))
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setObjectName("empty")
        self.reset = QPushButton(self.tr("Show all changes"))
        self.count = QLabel()
        self.count.setObjectName("count")
        self._fill_kinds()
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._apply)
        self.search.textChanged.connect(self._typing.start)
        self.kind.currentIndexChanged.connect(self._apply)
        self.delegation.currentIndexChanged.connect(self._apply)
        self.decision.currentIndexChanged.connect(self._apply)
        self.order.currentIndexChanged.connect(self._put_in_order)
        self.more.changed.connect(self._apply)
        self.substantive.toggled.connect(self._apply)
        self.reset.clicked.connect(self._reset_clicked)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.activated.connect(self._activated)
        self.list.selectionModel().selectionChanged.connect(self._forget_selected)
        for moved in (self.proxy.modelReset, self.proxy.layoutChanged, self.proxy.rowsRemoved):
            moved.connect(self._forget_selected)
        self.proxy.rowsInserted.connect(self._forget_selected)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(6)
        filters.addWidget(self.kind, 1)
        filters.addWidget(self.delegation, 1)
        second = QHBoxLayout()
        second.setSpacing(6)
        second.addWidget(self.decision, 1)
        second.addWidget(self.more, 1)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.substantive, 1)
        below.addWidget(self.order, 1)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.search, 1)
        above.addWidget(self.count)
        top = QVBoxLayout()
        top.setContentsMargins(14, 12, 14, 8)
        top.setSpacing(8)
        top.addLayout(above)
        top.addLayout(filters)
        top.addLayout(second)
        top.addLayout(below)
        nothing = QVBoxLayout()
        nothing.setContentsMargins(20, 24, 20, 24)
        nothing.addWidget(self.empty)
        nothing.addWidget(self.reset)
        nothing.addStretch(1)
        self._nothing = QWidget()
        self._nothing.setLayout(nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nothing, 1)

    def _fill_kinds(self) -> None:
        self.kind.addItem(self.tr("All kinds"), None)
        for kind in ChangeKind:
            self.kind.addItem(kind_name(kind), kind.value)
        self.decision.addItem(self.tr("All decisions"), "")
        self.decision.addItem(disposition_name(None), OPEN)
        for disposition in Disposition:
            self.decision.addItem(disposition_name(disposition), disposition.value)
        for order, name in (
            (ChangeOrder.TEXT, self.tr("In text order")),
            (ChangeOrder.DELEGATION, self.tr("By delegation")),
            (ChangeOrder.KIND, self.tr("By kind")),
            (ChangeOrder.CLASS, self.tr("By class")),
            (ChangeOrder.SUBSTANCE, self.tr("Substantive first")),
            (ChangeOrder.UNDECIDED, self.tr("Undecided first")),
            (ChangeOrder.COMMENTED, self.tr("Commented first")),
        ):
            self.order.addItem(name, order.value)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget under the list."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show the changes of another comparison, unfiltered."""
        self._quiet = True
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.decision.setCurrentIndex(0)
        self.order.setCurrentIndex(0)
        self.substantive.setChecked(False)
        self.more.show_changes(sheet.comparison.changes if sheet else ())
        self.delegation.clear()
        self.delegation.addItem(self.tr("All delegations"), None)
        for title in sheet.titles[1:] if sheet else ():
            self.delegation.addItem(title, title)
        self._quiet = False
        self.model.show(sheet)
        self._apply()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.set_theme(theme)
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def show_change(self, change: ChangeId | None) -> None:
        """Select a change without announcing it as chosen."""
        self._quiet = True
        row = self.model.row_of(change) if change else -1
        index = self.proxy.mapFromSource(self.model.index(row, 0)) if row >= 0 else QModelIndex()
        if index != self.list.currentIndex() or not index.isValid():
            self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)
        self._quiet = False

    def set_comments(self, comments: dict[ChangeId, int]) -> None:
        """Show how many threads stand on each change."""
        self.model.set_comments(comments)
        if self.proxy.filter.commented:
            self._apply()

    def set_decisions(self, decisions: Mapping[ChangeId, Decision]) -> None:
        """Show what is decided on each change."""
        self.model.set_decisions(decisions)
        if self.proxy.filter.disposition:
            self._apply()

    def selected(self) -> tuple[ChangeId, ...]:
        """The changes selected in the list, in its order; asked for at every turn of the wheel."""
        if self._selected is None:
            # “Select all” selects every column of the model; a change is one row of it.
            selection, shown = self.list.selectionModel().selection(), self.proxy.listed()
            stretches = (selection.at(number) for number in range(selection.count()))
            rows = {row for one in stretches for row in range(one.top(), one.bottom() + 1)}
            self._selected = tuple(shown[row] for row in sorted(rows))
        return self._selected

    def _forget_selected(self, *_: object) -> None:
        self._selected = None

    def wanted(self) -> ChangeFilter:
        """The filter as the widgets stand."""
        kind, delegation = self.kind.currentData(), self.delegation.currentData()
        return ChangeFilter(
            text=self.search.text().strip(),
            kind=ChangeKind(kind) if kind else None,
            delegation=Delegation(delegation) if delegation else None,
            substantive=self.substantive.isChecked(),
            commented=self.more.commented.isChecked(),
            editorial=self.more.editorial.isChecked(),
            in_conflict=self.more.in_conflict.isChecked(),
            codes=self.more.codes(),
            disposition=str(self.decision.currentData() or ""),
        )

    def clear_filter(self) -> None:
        """Show all changes."""
        self._quiet = True
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.delegation.setCurrentIndex(0)
        self.decision.setCurrentIndex(0)
        self.more.clear_ticks()
        self.substantive.setChecked(False)
        self._quiet = False
        self._apply()

    def _reset_clicked(self, checked: bool) -> None:
        self.clear_filter()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _apply(self, *_: object) -> None:
        if self._quiet:
            return
        self._typing.stop()
        self._quiet = True
        self.proxy.set_filter(self.wanted())
        self._quiet = False
        shown, total = self.proxy.rowCount(), self.model.rowCount()
        self.list.setVisible(shown > 0)
        self._nothing.setVisible(shown == 0)
        self.reset.setVisible(total > 0)
        if total:
            self.empty.setText(self.tr("No change passes the filter."))
        else:
            self.empty.setText(self.tr("The texts are the same: there is no change to look at."))
        told = self.tr("{shown} of {total}").format(shown=figures(shown), total=figures(total))
        self.count.setText(told if total else "")
        self.filtered.emit()

    def _put_in_order(self, index: int) -> None:
        if self._quiet:
            return
        current = self.list.currentIndex().data(CHANGE_ROLE)
        self._quiet = True
        self.model.put_in_order(ChangeOrder(self.order.itemData(index)))
        self._quiet = False
        self.show_change(current.id if isinstance(current, Change) else None)

    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not self._quiet:
            self._activated(current)

    def _activated(self, index: QModelIndex) -> None:
        change = index.data(CHANGE_ROLE)
        if isinstance(change, Change):
            self.chosen.emit(change.id)
