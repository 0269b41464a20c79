"""The page of the preferences that binds keys to actions; refuses keys that would no longer be typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counterdraft.ui.action_spec import ActionSpec, Menu
from counterdraft.ui.actions import ACTIONS, plain
from counterdraft.ui.preference_pages import PreferencePage
from counterdraft.ui.preferences import Preferences
from counterdraft.ui.shortcut_sheet import menu_branch
from counterdraft.ui.shortcuts import begin_alike, holders, keys_of, portable, shown_keys, typed

_ID = Qt.ItemDataRole.UserRole
_BY_ID = {spec.id: spec for spec in ACTIONS}


class ShortcutPage(PreferencePage):
    """A list of all actions with a search field, and below it the two key sequences of the chosen one."""

    fields = ("shortcuts",)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by action or keys"))
        self.search.setAccessibleName(self.tr("Search by action or keys"))
        self.search.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.list.setItemsExpandable(False)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.column.setSpacing(10)
        self.column.addWidget(self.search)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._editor())
        self._make_items()
        self._clash: tuple[QKeySequenceEdit, str] | None = None
        self._pending: QKeySequenceEdit | None = None
        # A field is emptied before it takes the next keys; only what it holds in the end counts.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._take_pending)
        self.search.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._show_current)
        self.first.keySequenceChanged.connect(self._first_typed)
        self.second.keySequenceChanged.connect(self._second_typed)
        self.take.clicked.connect(self._take_clicked)
        self.reset.clicked.connect(self._reset_clicked)

    def _editor(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("panel")
        self.name = QLabel()
        self.name.setObjectName("author")
        self.first, self.second = self._keys_edit(), self._keys_edit()
        self.first.setAccessibleName(self.tr("Keys"))
        self.second.setAccessibleName(self.tr("Second keys"))
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.addRow(self.tr("Keys"), self.first)
        form.addRow(self.tr("Second keys"), self.second)
        self.problem = QLabel()
        self.problem.setObjectName("warning")
        self.problem.setWordWrap(True)
        self.take = QPushButton(self.tr("Use them here"))
        self.reset = QPushButton(self.tr("Back to the default"))
        for button in (self.take, self.reset):
            button.setAutoDefault(False)
        self.take.hide()
        below = QHBoxLayout()
        below.addWidget(self.problem, 1)
        below.addWidget(self.take)
        below.addWidget(self.reset)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(9)
        layout.addWidget(self.name)
        layout.addLayout(form)
        layout.addLayout(below)
        return frame

    def _keys_edit(self) -> QKeySequenceEdit:
        edit = QKeySequenceEdit()
        edit.setMaximumSequenceLength(1)
        edit.setClearButtonEnabled(True)
        return edit

    def _make_items(self) -> None:
        self._items: dict[str, QTreeWidgetItem] = {}
        for menu in Menu:
            top = menu_branch(self.list, menu)
            for spec in (spec for spec in ACTIONS if spec.menu is menu):
                item = self._items[spec.id] = QTreeWidgetItem([plain(spec.text)])
                item.setData(0, _ID, spec.id)
                top.addChild(item)
        self.list.expandAll()

    # What is shown --------------------------------------------------------------------------------

    @property
    def current(self) -> ActionSpec | None:
        """The action whose keys are edited."""
        item = self.list.currentItem()
        return _BY_ID.get(str(item.data(0, _ID))) if item is not None else None

    def choose_action(self, action: str) -> None:
        """Edit the keys of an action."""
        self.list.setCurrentItem(self._items[action])

    def _show_keys(self) -> None:
        for spec in ACTIONS:
            item, keys = self._items[spec.id], keys_of(spec, self.value)
            item.setText(1, shown_keys(keys))
            font = item.font(1)
            font.setBold(keys != spec.shortcuts)
            item.setFont(1, font)
        spec_now = self.current
        changed = spec_now is not None and keys_of(spec_now, self.value) != spec_now.shortcuts
        self.reset.setEnabled(changed)

    def _fill(self, value: Preferences) -> None:
        self._show_keys()
        if self.current is None:
            self.choose_action(ACTIONS[0].id)
        self._show_current()

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for index in range(self.list.topLevelItemCount()):
            top = self.list.topLevelItem(index)
            assert top is not None
            shown = False
            for row in range(top.childCount()):
                item = top.child(row)
                assert item is not None
                fits = wanted in f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not fits)
                shown = shown or fits
            top.setHidden(not shown)

    def _show_current(self, *_: object) -> None:
        self._pending = None
        spec = self.current
        quiet, self._quiet = self._quiet, True
        keys = keys_of(spec, self.value) if spec is not None else ()
        for number, edit in enumerate((self.first, self.second)):
            edit.setKeySequence(QKeySequence(keys[number]) if number < len(keys) else QKeySequence())
            edit.setEnabled(spec is not None)
        self.name.setText(plain(spec.text) if spec is not None else "")
        self.reset.setEnabled(spec is not None and keys != spec.shortcuts)
        self._quiet = quiet
        self._say("")

    def _say(self, problem: str, clash: tuple[QKeySequenceEdit, str] | None = None) -> None:
        self.problem.setText(problem)
        self._clash = clash
        self.take.setVisible(clash is not None)

    # Input ----------------------------------------------------------------------------------------

    def _first_typed(self, sequence: QKeySequence) -> None:
        self._edited(self.first)

    def _second_typed(self, sequence: QKeySequence) -> None:
        self._edited(self.second)

    def _edited(self, edit: QKeySequenceEdit) -> None:
        if not self._quiet:
            self._pending = edit
            self._later.start()

    def _take_pending(self) -> None:
        edit, spec = self._pending, self.current
        if edit is None or spec is None:
            return
        self._pending = None
        sequence = edit.keySequence()
        if typed(sequence):
            self._say(self.tr("These keys write or edit text; add Ctrl or Alt, or take a function key."))
            return
        keys = portable(sequence)
        taken = holders(keys, spec.id, self.value)
        if taken:
            names = ", ".join(f"“{plain(other.text)}”" for other in taken)
            text = self.tr("{keys} belong to {actions}.").format(keys=shown_keys((keys,)), actions=names)
            self._say(text, (edit, keys))
            return
        self._bind(spec)

    def _bind(self, spec: ActionSpec) -> None:
        entered = (portable(edit.keySequence()) for edit in (self.first, self.second))
        keys = tuple(dict.fromkeys(key for key in entered if key))
        # Keys of the table are kept as the table writes them, so that the same keys count as no choice.
        same = {portable(QKeySequence(key)): key for key in spec.shortcuts}
        chosen = self.value.with_keys(spec.id, tuple(same.get(k, k) for k in keys), spec.shortcuts)
        self._choose(shortcuts=chosen.shortcuts)
        # The fields stay as they are: a second sequence must not jump into the field that is being edited.
        self._show_keys()
        self._say("")

    def _take_clicked(self, checked: bool) -> None:
        spec, clash = self.current, self._clash
        if spec is None or clash is None:
            return
        made = self.value
        for other in holders(clash[1], spec.id, made):
            left = tuple(
                key for key in keys_of(other, made) if not begin_alike(portable(QKeySequence(key)), clash[1])
            )
            made = made.with_keys(other.id, left, other.shortcuts)
        entered = (portable(edit.keySequence()) for edit in (self.first, self.second))
        made = made.with_keys(spec.id, tuple(dict.fromkeys(k for k in entered if k)), spec.shortcuts)
        self._choose(shortcuts=made.shortcuts)
        self.show_preferences(self.value)

    def _reset_clicked(self, checked: bool) -> None:
        spec = self.current
        if spec is None:
            return
        without = self.value.with_keys(spec.id, spec.shortcuts, spec.shortcuts)
        taken = [other for key in spec.shortcuts for other in holders(key, spec.id, without)]
        if taken:
            names = ", ".join(f"“{plain(other.text)}”" for other in dict.fromkeys(taken))
            self._say(
                self.tr("The default keys belong to {actions} now; change them there first.").format(
                    actions=names
                )
            )
            return
        self._choose(shortcuts=without.shortcuts)
        self.show_preferences(self.value)
