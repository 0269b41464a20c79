"""The list of changes as a Qt model with a filter: looks up values, decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from counterdraft.model.change import Change, ChangeId
from counterdraft.model.decision import Decision
from counterdraft.model.synopsis import Conflict
from counterdraft.ui.change_filter import ChangeFilter
from counterdraft.ui.change_order import ChangeOrder, ordered
from counterdraft.ui.change_words import kind_name, reference_of, sentence, wording
from counterdraft.ui.class_words import explained
from counterdraft.ui.decision_words import OPEN, disposition_name, outcome
from counterdraft.ui.sheet import Sheet

Index = QModelIndex | QPersistentModelIndex

_MANY = 50
"""Rows beyond which one refresh of all is cheaper than one for each."""

CHANGE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
WORDING_ROLE = CHANGE_ROLE + 1
REFERENCE_ROLE = CHANGE_ROLE + 2
COMMENTS_ROLE = CHANGE_ROLE + 3
DECISION_ROLE = CHANGE_ROLE + 4
CONFLICT_ROLE = CHANGE_ROLE + 5


class ChangeColumn(IntEnum):
    """Columns of the list."""

    NUMBER = 0
    REFERENCE = 1
    KIND = 2
    DELEGATION = 3
    CLASSES = 4
    BEFORE = 5
    AFTER = 6
    COMMENTS = 7
    DECISION = 8


class ChangeModel(QAbstractTableModel):
    """All changes of a sheet, in the order of the text or in another one.

    Rows are put in order when an order is chosen, not while decisions and comments come: a row must not leave
    from under the hand that decides on it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._changes: tuple[Change, ...] = ()
        self._row: dict[ChangeId, int] = {}
        self._number: dict[ChangeId, int] = {}
        self._comments: dict[ChangeId, int] = {}
        self._decisions: dict[ChangeId, Decision] = {}
        self._conflicts: dict[ChangeId, Conflict] = {}

    def show(self, sheet: Sheet | None) -> None:
        """Show the changes of another sheet, or none."""
        self.beginResetModel()
        self._sheet = sheet
        self._changes = sheet.comparison.changes if sheet else ()
        self._row = {change.id: index for index, change in enumerate(self._changes)}
        self._number = {name: row + 1 for name, row in self._row.items()}
        self._comments, self._decisions = {}, {}
        self._conflicts = {
            name: conflict
            for conflict in (sheet.comparison.conflicts if sheet else ())
            for name in conflict.changes
        }
        self.endResetModel()

    def put_in_order(self, order: ChangeOrder) -> None:
        """Show the changes in another order; each keeps its number in the text."""
        if self._sheet is None:
            return
        self.beginResetModel()
        self._changes = ordered(
            self._sheet.comparison.changes, order, self.comments, self._decisions.__contains__
        )
        self._row = {change.id: index for index, change in enumerate(self._changes)}
        self.endResetModel()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes by row."""
        return self._changes

    def number(self, change: ChangeId) -> int:
        """The number of a change in the order of the text, from 1."""
        return self._number[change]

    def row_of(self, change: ChangeId) -> int:
        """The row of a change, or -1."""
        return self._row.get(change, -1)

    def comments(self, change: ChangeId) -> int:
        """How many threads stand on a change."""
        return self._comments.get(change, 0)

    def decision(self, change: ChangeId) -> Decision | None:
        """The decision in force on a change."""
        return self._decisions.get(change)

    def disposition(self, change: ChangeId) -> str:
        """The value of a change's disposition, `open` without a decision."""
        known = self._decisions.get(change)
        return known.disposition.value if known is not None else OPEN

    def conflict(self, change: ChangeId) -> Conflict | None:
        """The conflict that a change is in."""
        return self._conflicts.get(change)

    def reference(self, row: int) -> str:
        """The reference of the provision that a row's change is in."""
        return reference_of(self._changes[row], self._sheet) if self._sheet else ""

    def set_comments(self, comments: dict[ChangeId, int]) -> None:
        """Take new numbers of threads; only rows that differ are refreshed."""
        touched = _differing(self._comments, comments)
        self._comments = dict(comments)
        self._refresh_rows(touched)

    def set_decisions(self, decisions: Mapping[ChangeId, Decision]) -> None:
        """Take the decisions in force; only rows that differ are refreshed."""
        touched = _differing(self._decisions, decisions)
        self._decisions = dict(decisions)
        self._refresh_rows(touched)

    def _refresh_rows(self, touched: set[ChangeId]) -> None:
        if len(touched) > _MANY and self._changes:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._changes) - 1, len(ChangeColumn) - 1))
            return
        for name in touched:
            row = self._row.get(name)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(ChangeColumn) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many rows as changes."""
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The columns of `ChangeColumn`."""
        return 0 if parent.isValid() else len(ChangeColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("No."),
            self.tr("Reference"),
            self.tr("Kind"),
            self.tr("Delegation"),
            self.tr("Classes"),
            self.tr("Before"),
            self.tr("After"),
            self.tr("Comments"),
            self.tr("Decision"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Look up one cell."""
        if self._sheet is None or not index.isValid() or not 0 <= index.row() < len(self._changes):
            return None
        change = self._changes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(change, index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._in_words(change, tool_tip=role == Qt.ItemDataRole.ToolTipRole)
        if role == CHANGE_ROLE:
            return change
        if role == WORDING_ROLE:
            return wording(change, self._sheet)
        if role == REFERENCE_ROLE:
            return reference_of(change, self._sheet)
        if role == COMMENTS_ROLE:
            return self.comments(change.id)
        if role == DECISION_ROLE:
            return self.decision(change.id)
        if role == CONFLICT_ROLE:
            return self.conflict(change.id)
        return None

    def _shown(self, change: Change, column: int) -> str:
        assert self._sheet is not None
        match ChangeColumn(column):
            case ChangeColumn.NUMBER:
                return str(self.number(change.id))
            case ChangeColumn.REFERENCE:
                return reference_of(change, self._sheet)
            case ChangeColumn.KIND:
                return kind_name(change.kind)
            case ChangeColumn.DELEGATION:
                return str(change.delegation)
            case ChangeColumn.CLASSES:
                return " ".join(found.code for found in change.classes)
            case ChangeColumn.BEFORE:
                return change.draft.text if change.draft else ""
            case ChangeColumn.AFTER:
                return change.amended.text if change.amended else ""
            case ChangeColumn.COMMENTS:
                count = self.comments(change.id)
                return str(count) if count else ""
            case ChangeColumn.DECISION:
                known = self.decision(change.id)
                return disposition_name(known.disposition if known else None)

    def _in_words(self, change: Change, *, tool_tip: bool) -> str:
        assert self._sheet is not None
        text = sentence(change, self._sheet, self.number(change.id), len(self._changes))
        reasons = [explained(found) for found in change.classes if found.explanation]
        known = self.decision(change.id)
        if known is not None:
            reasons.append(outcome(known))
        conflict = self.conflict(change.id)
        if conflict is not None:
            others = ", ".join(name for name in conflict.delegations if name != change.delegation)
            reasons.append(self.tr("In conflict with {delegations}").format(delegations=others))
        if reasons:
            text += ("\n" if tool_tip else ". ") + ("\n" if tool_tip else ". ").join(reasons)
        return text


class ChangeProxy(QSortFilterProxyModel):
    """The changes that pass a filter, in the order of the model."""

    def __init__(self, model: ChangeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._filter = ChangeFilter()
        self._accepted: list[bool] = []
        self.setSourceModel(model)
        model.modelReset.connect(self._refresh)

    @property
    def filter(self) -> ChangeFilter:
        """What is asked for now."""
        return self._filter

    def set_filter(self, wanted: ChangeFilter) -> None:
        """Ask for something else."""
        self._filter = wanted
        self._refresh()

    def _refresh(self) -> None:
        model, wanted = self._model, self._filter
        self._accepted = [
            wanted.accepts(
                change,
                model.reference(row) if wanted.text else "",
                model.comments(change.id),
                model.disposition(change.id),
                model.conflict(change.id) is not None,
            )
            for row, change in enumerate(model.changes)
        ]
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether a row passes; decided for all rows at once before."""
        return source_row >= len(self._accepted) or self._accepted[source_row]

    def shown(self) -> list[ChangeId]:
        """The changes that pass, in the order of the text."""
        return sorted(self.listed(), key=self._model.number)

    def listed(self) -> list[ChangeId]:
        """The changes that pass, in the order of the list."""
        if len(self._accepted) != len(self._model.changes):
            self._refresh()
        return [change.id for change, ok in zip(self._model.changes, self._accepted, strict=True) if ok]


def _differing(before: Mapping[ChangeId, object], after: Mapping[ChangeId, object]) -> set[ChangeId]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
