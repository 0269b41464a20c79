"""Words and ticks that narrow the list of comments; what passes is found by the use case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from counterdraft.model.change import Delegation
from counterdraft.model.comment import Audience, Priority, Thread
from counterdraft.review.filters import ThreadFilter
from counterdraft.ui.class_words import class_name
from counterdraft.ui.comment_words import audience_name, priority_name
from counterdraft.ui.filter_menu import StayingMenu
from counterdraft.ui.local_forms import alphabetical

_PAUSE_MS = 150
_Value = TypeVar("_Value")


class CommentFilter(QWidget):
    """A line for words and a menu of ticks.

    Signals:
        changed: other words or ticks.

    Attributes:
        words: the line.
        ticks: what can be ticked, by criterion and value.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find in comments"))
        self.words.setAccessibleName(self.tr("Words to find in comments"))
        self.words.setClearButtonEnabled(True)
        self.button = QToolButton()
        self.button.setObjectName("filters")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._menu = StayingMenu(self.button)
        self.button.setMenu(self._menu)
        self.ticks: dict[tuple[str, object], QAction] = {}
        self._offered: list[tuple[str, list[object]]] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.words.textChanged.connect(self._words_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button)
        self._tell()

    @property
    def idle(self) -> bool:
        """Whether everything passes."""
        return not self.query() and not self._ticked()

    def query(self) -> str:
        """The words to be found."""
        return self.words.text().strip()

    def wanted(self) -> ThreadFilter:
        """The criteria that are ticked."""
        return ThreadFilter(
            authors=self._values("author", str),
            audiences=self._values("audience", Audience),
            priorities=self._values("priority", Priority),
            categories=self._values("category", str),
            tags=self._values("tag", str),
            delegations=frozenset(Delegation(name) for name in self._values("delegation", str)),
            classes=self._values("class", str),
        )

    def offer(self, threads: Iterable[Thread], delegations: Sequence[str], classes: Sequence[str]) -> None:
        """Offer what these threads have; ticks on what is still there stay."""
        threads = tuple(threads)
        comments = [one for thread in threads for one in (thread.head, *thread.replies)]
        heads = [thread.head for thread in threads]
        audiences = {head.audience for head in heads}
        priorities = {head.priority for head in heads} - {Priority.NONE}
        offered: list[tuple[str, str, list[tuple[object, str]]]] = [
            (
                "audience",
                self.tr("Who may see them"),
                [(one, audience_name(one)) for one in Audience if one in audiences and len(audiences) > 1],
            ),
            (
                "priority",
                self.tr("Priority"),
                [(one, priority_name(one)) for one in Priority if one in priorities],
            ),
            ("category", self.tr("Category"), _named(head.category for head in heads)),
            ("tag", self.tr("Tags"), _named(tag for head in heads for tag in head.tags)),
            ("author", self.tr("Author"), _named(one.author for one in comments)),
            (
                "delegation",
                self.tr("Delegation"),
                [(name, name or self.tr("Draft")) for name in delegations],
            ),
            ("class", self.tr("Class of the change"), [(code, class_name(code)) for code in classes]),
        ]
        state = [(kind, [value for value, _ in values]) for kind, _, values in offered]
        if state == self._offered:
            return
        ticked = set(self._ticked())
        self._menu.clear()
        self.ticks = {}
        for kind, title, values in offered:
            if values:
                self._menu.addSection(title)
            for value, text in values:
                action = self._menu.addAction(text.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked((kind, value) in ticked)
                action.toggled.connect(self._toggled)
                self.ticks[kind, value] = action
        self._offered = state
        self._tell()

    def clear(self) -> None:
        """Let everything pass again."""
        for action in self.ticks.values():
            blocked = action.blockSignals(True)
            action.setChecked(False)
            action.blockSignals(blocked)
        self.words.clear()
        self._toggled(False)

    def _ticked(self) -> list[tuple[str, object]]:
        return [key for key, action in self.ticks.items() if action.isChecked()]

    def _values(self, kind: str, type_: type[_Value]) -> frozenset[_Value]:
        return frozenset(value for name, value in self._ticked() if name == kind and isinstance(value, type_))

    def _words_changed(self, text: str) -> None:
        self._pause.start()

    def _toggled(self, checked: bool) -> None:
        self._tell()
        self._pause.stop()
        self.changed.emit()

    def _tell(self) -> None:
        count = len(self._ticked())
        text = self.tr("Filters ({count})").format(count=count) if count else self.tr("Filters")
        self.button.setText(f"{text} ▾")
        self.button.setAccessibleName(text)


def _named(names: Iterable[str]) -> list[tuple[object, str]]:
    return [(name, name) for name in alphabetical({name for name in names if name})]
