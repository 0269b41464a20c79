"""Shows where comments came to stand: how many of each fate, and a list with those without a place first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counterdraft.model.anchor import AnchorState, Resolved
from counterdraft.model.draft import OBJECT
from counterdraft.ui.grouped_tree import GroupedTree
from counterdraft.ui.lower_words import said

_LISTED = (AnchorState.ORPHANED, AnchorState.CHANGED, AnchorState.MOVED, AnchorState.EXACT)
_ROW_PADDING = 10


@dataclass(frozen=True, slots=True)
class PlacedComment:
    """A comment with the words that it was made on, where they stood and where they stand now."""

    author: str
    body: str
    quote: str
    before: str
    now: str
    place: Resolved


class PlaceReport(QWidget):
    """Figures over a list in groups; other rows can be put below.

    Attributes:
        figures: the text of each figure, for tests and screen readers.
        tree: the list: comment, where it was, where it is, why.
    """

    def __init__(
        self, comments: Sequence[PlacedComment], before: str = "", parent: QWidget | None = None
    ) -> None:
        """Show comments.

        Args:
            comments: in the order to be shown.
            before: what the second column tells; by default where a comment was.
            parent: the dialog.
        """
        super().__init__(parent)
        states = Counter(comment.place.state for comment in comments)
        self.figures: dict[AnchorState, QLabel] = {}
        figures = QHBoxLayout()
        figures.setSpacing(28)
        for state in AnchorState:
            figures.addLayout(self._figure(state, states[state]))
        figures.addStretch(1)
        titles = [self.tr("Comment"), before or self.tr("Was at"), self.tr("Stands at"), self.tr("Why")]
        self.tree = GroupedTree(self.tr("What became of each comment"), titles, (110, 110, 280), _ROW_PADDING)
        for state in _LISTED:
            of_state = [_row(comment) for comment in comments if comment.place.state is state]
            self.tree.add_group(self._title(state), of_state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(figures)
        layout.addWidget(self.tree, 1)

    def _figure(self, state: AnchorState, count: int) -> QVBoxLayout:
        number = QLabel(str(count))
        font = number.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        number.setFont(font)
        caption = QLabel(self._caption(state))
        caption.setObjectName("warning" if state is AnchorState.ORPHANED and count else "count")
        number.setAccessibleName(f"{count} {self._caption(state)}")
        self.figures[state] = number
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(number)
        column.addWidget(caption)
        return column

    def _caption(self, state: AnchorState) -> str:
        return {
            AnchorState.EXACT: self.tr("in the same place"),
            AnchorState.MOVED: self.tr("moved with the text"),
            AnchorState.CHANGED: self.tr("on edited text"),
            AnchorState.ORPHANED: self.tr("without a place"),
        }[state]

    def _title(self, state: AnchorState) -> str:
        return {
            AnchorState.EXACT: self.tr("In the same place"),
            AnchorState.MOVED: self.tr("Moved with their text"),
            AnchorState.CHANGED: self.tr("On text that was edited"),
            AnchorState.ORPHANED: self.tr("Without a place, to be attached by hand"),
        }[state]


def _row(comment: PlacedComment) -> tuple[str, str, str, str]:
    quote = comment.quote.replace(OBJECT, "").strip()
    said_here = f"{comment.author}: {comment.body}"
    text = f"{said_here}\n“{quote}”" if quote else said_here
    return text, comment.before, comment.now, said(comment.place.reason)
