"""Under the list of changes: the decision on the current one, the choice in a conflict, the buttons.

It shows and asks; deciding belongs to the desk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counterdraft.ui.comment_editor import CommentEditor
from counterdraft.ui.decision_words import CONFLICT_SIGN

_BUTTONS = ("accept", "reject", "accept_in_part", "bracket", "defer")
_MORE = ("withdraw", "choose", "", "accept_shown", "reject_shown", "bracket_shown", "defer_shown")
_QUOTE = 160


@dataclass(frozen=True, slots=True)
class Side:
    """One wording of a conflict: the change, who wants it, its words, what was decided, if anything."""

    change: str
    delegations: str
    words: str
    outcome: str


class DecisionBar(QFrame):
    """Shows the decision on a change.

    Signals:
        chosen(change): this wording was chosen in a conflict.
        worded(text): the agreed words of an acceptance in part.
        closed: the editor was given up.
    """

    chosen = Signal(str)
    worded = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self.setAccessibleName(self.tr("Decision"))
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome.setAccessibleName(self.tr("Decision on the change"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason (optional)"))
        self.reason.setAccessibleName(self.tr("Reason of the next decision"))
        self.reason.setClearButtonEnabled(True)
        self.editor: CommentEditor | None = None
        self._editor_title = QLabel()
        self._editor_title.setWordWrap(True)
        self._editor_title.setTextFormat(Qt.TextFormat.PlainText)
        self._editor_title.setObjectName("cardhead")
        self._editor_title.hide()
        self.conflict = QFrame()
        self.conflict.setObjectName("card")
        self.conflict.setAccessibleName(self.tr("Conflict"))
        self._sides = QVBoxLayout(self.conflict)
        self._sides.setContentsMargins(10, 8, 10, 8)
        self._sides.setSpacing(6)
        self.conflict.hide()
        self.choices: list[QPushButton] = []
        self._buttons = QGridLayout()
        self._buttons.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(7)
        for widget in (self.conflict, self.outcome, self._editor_title):
            layout.addWidget(widget)
        layout.addWidget(self.reason)
        layout.addLayout(self._buttons)
        self._layout = layout

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Make the buttons from the table of actions."""
        for place, name in enumerate(_BUTTONS):
            button = QToolButton()
            button.setObjectName("decide")
            button.setDefaultAction(actions[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._buttons.addWidget(button, place // 3, place % 3)
        more = QToolButton()
        more.setObjectName("decide")
        more.setText(self.tr("More"))
        more.setAccessibleName(self.tr("More decisions"))
        more.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        for name in _MORE:
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()
        more.setMenu(menu)
        self._buttons.addWidget(more, 1, 2)

    def show_outcome(self, text: str, *, enabled: bool) -> None:
        """Say what is decided on what is selected."""
        self.outcome.setText(text)
        self.reason.setEnabled(enabled)

    def take_reason(self) -> str:
        """The reason as typed; the field is empty afterwards."""
        text = self.reason.text().strip()
        self.reason.clear()
        return text

    def show_conflict(self, sides: Sequence[Side]) -> None:
        """Show the wordings that exclude each other, each with a button to choose it; none hides it."""
        while self._sides.count():
            item = self._sides.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.choices = []
        if sides:
            title = QLabel(f"{CONFLICT_SIGN} " + self.tr("In conflict: only one of these can be accepted"))
            title.setObjectName("conflict")
            title.setWordWrap(True)
            self._sides.addWidget(title)
        for side in sides:
            self._sides.addWidget(self._side(side))
        self.conflict.setVisible(bool(sides))

    def _side(self, side: Side) -> QWidget:
        words = side.words if len(side.words) <= _QUOTE else side.words[: _QUOTE - 1].rstrip() + "…"
        head = side.delegations + (f" · {side.outcome}" if side.outcome else "")
        text = QLabel(f"{head}\n{words}")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        choose = QPushButton(self.tr("Choose"))
        choose.setAccessibleName(
            self.tr("Choose the wording of {delegation}").format(delegation=side.delegations)
        )
        choose.setToolTip(self.tr("Accept this wording and reject what contradicts it"))
        choose.setProperty("change", side.change)
        choose.clicked.connect(self._choose_clicked)
        self.choices.append(choose)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(text, 1)
        layout.addWidget(choose, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _choose_clicked(self, checked: bool) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(str(button.property("change")))

    def edit_wording(self, title: str, words: str, begun: str = "") -> None:
        """Open the editor with the proposed words; `worded` or `closed` tells what came of it.

        `begun` are other words, with which the user had begun to replace them.
        """
        self.end_editing()
        self._editor_title.setText(title)
        self._editor_title.show()
        self.editor = CommentEditor(words, self.tr("Accept in part"), self)
        self.editor.text.setPlaceholderText(self.tr("The agreed words"))
        self.editor.text.setAccessibleName(self.tr("The agreed words"))
        self.editor.saved.connect(self.worded)
        self.editor.given_up.connect(self._given_up)
        self._layout.insertWidget(self._layout.indexOf(self._editor_title) + 1, self.editor)
        if begun:
            self.editor.resume(begun)
        self.editor.start()

    def end_editing(self) -> None:
        """Close the editor."""
        self._editor_title.hide()
        if self.editor is not None:
            editor, self.editor = self.editor, None
            self._layout.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    def _given_up(self) -> None:
        self.end_editing()
        self.closed.emit()
