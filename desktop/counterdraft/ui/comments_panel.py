"""The panel with all threads in the order of the text, orphans apart, and the editor for a new one."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counterdraft.ui.comment_editor import CommentEditor
from counterdraft.ui.comment_filter import CommentFilter
from counterdraft.ui.orphan_drop import drag_thread
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.thread_card import Begun, ThreadCard
from counterdraft.ui.thread_views import ThreadView
from counterdraft.ui.time_slices import TimeSlices

MOST_CARDS = 120
"""How many cards are made at first; each is a dozen widgets, and nobody looks through thousands at once."""

_UNSEEN_CARDS = 24
"""How many are made while the panel is not looked at: all that it then shows are laid out in one turn."""

_GROWING_MS = 200
_SHOW_ALL, _SHOW_OPEN, _SHOW_RESOLVED = "all", "open", "resolved"


class CommentsPanel(QWidget):
    """Shows threads; cards are made in time slices, so that hundreds do not stall the window.

    Signals: as those of `ThreadCard`, and `composed(text)` for a new comment, `compose_ended`.

    Attributes:
        writable: whether cards that are made from now on offer what writes to the review.
    """

    chosen = Signal(str)
    reply_wanted = Signal(str, str)
    edit_wanted = Signal(str, str)
    delete_wanted = Signal(str)
    state_wanted = Signal(str, bool)
    attach_wanted = Signal(str)
    details_wanted = Signal(str)
    composed = Signal(str)
    compose_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, ThreadCard] = {}
        self._views: tuple[ThreadView, ...] = ()
        self._listed: tuple[str, ...] = ()
        self._open = 0
        self._unmade = False
        self._current = ""
        self.writable = True
        self._begun: dict[str, Begun] = {}
        self._to_focus = ""
        self._narrowed: frozenset[str] | None = None
        self._first, self._most = 0, MOST_CARDS
        self._awaited = ""
        self.earlier, self.more = QPushButton(), QPushButton()
        self.earlier.clicked.connect(self._earlier_clicked)
        self.more.clicked.connect(self._more_clicked)
        self.narrow = CommentFilter()
        self.slices = TimeSlices(self)
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Which comments to show"))
        self.filter.addItem(self.tr("All comments"), _SHOW_ALL)
        self.filter.addItem(self.tr("Open"), _SHOW_OPEN)
        self.filter.addItem(self.tr("Resolved"), _SHOW_RESOLVED)
        self.filter.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.filter.currentIndexChanged.connect(self._rebuild)
        self.count = QLabel()
        self.count.setObjectName("count")
        self.empty = QLabel(
            self.tr("No comments yet.\n\nSelect words in any column and press Ctrl+Alt+M to comment on them.")
        )
        self.empty.setWordWrap(True)
        self.empty.setObjectName("empty")
        self.empty.setContentsMargins(6, 16, 6, 16)
        self.orphan_title = QLabel(self.tr("Without a place in these texts"))
        self.orphan_title.setObjectName("section")
        self._composer = QFrame()
        self._composer.setObjectName("composer")
        self._composer_layout = QVBoxLayout(self._composer)
        self._composer_layout.setContentsMargins(14, 12, 14, 12)
        self._composer_layout.setSpacing(4)
        self._composer_title = QLabel()
        self._composer_title.setObjectName("cardhead")
        self._composer_title.setWordWrap(True)
        self._composer_quote = QLabel()
        self._composer_quote.setObjectName("quote")
        self._composer_quote.setTextFormat(Qt.TextFormat.PlainText)
        self._composer_quote.setWordWrap(True)
        self._composer_layout.addWidget(self._composer_title)
        self._composer_layout.addWidget(self._composer_quote)
        self._composer.hide()
        self.editor: CommentEditor | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(14, 12, 14, 8)
        top.setSpacing(12)
        top.addWidget(self.filter, 1)
        top.addWidget(self.count)
        self.narrow.setContentsMargins(14, 0, 14, 8)
        self._content = QWidget()
        self._content.setObjectName("cards")
        self._cards_layout = QVBoxLayout(self._content)
        self._cards_layout.setContentsMargins(12, 4, 12, 12)
        self._cards_layout.setSpacing(8)
        self._cards_layout.addWidget(self.empty)
        self._cards_layout.addWidget(self.earlier)
        self._cards_layout.addWidget(self.more)
        self._cards_layout.addWidget(self.orphan_title)
        self._cards_layout.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._content)
        self.area.setAccessibleName(self.tr("Comments"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.area.verticalScrollBar().rangeChanged.connect(self._reveal_awaited)
        layout.addLayout(top)
        layout.addWidget(self.narrow)
        layout.addWidget(self._composer)
        layout.addWidget(self.area, 1)

    # Threads ------------------------------------------------------------------------------------------

    def show_threads(self, views: tuple[ThreadView, ...], open_ones: int = 0) -> None:
        """Show these threads, of which so many are open; cards whose thread is the same are kept."""
        self._views, self._open = views, open_ones
        self._rebuild()

    def narrow_to(self, threads: frozenset[str] | None) -> None:
        """Show these threads only; None shows all."""
        if threads != self._narrowed:
            self._narrowed = threads
            self._rebuild()

    def _wanted(self) -> list[ThreadView]:
        choice, narrowed = self.filter.currentData(), self._narrowed
        if choice == _SHOW_ALL and narrowed is None:
            return list(self._views)
        return [
            view
            for view in self._views
            if (choice == _SHOW_ALL or view.resolved == (choice == _SHOW_RESOLVED))
            and (narrowed is None or view.id in narrowed)
        ]

    def _rebuild(self, *_: object) -> None:
        self.slices.stop()
        every = self._wanted()
        wanted = self._offered(every)
        keep = {view.id: view for view in wanted}
        here = next((name for name, card in self.cards.items() if card.has_keyboard), "")
        for name, card in list(self.cards.items()):
            view = keep.get(name)
            if view is None or not card.take(view):
                if card.begun is not None:  # another card will stand for the thread, now or later
                    self._begun[name] = card.begun
                del self.cards[name]
                self._cards_layout.removeWidget(card)
                card.hide()
                card.deleteLater()
        if here and here not in self.cards:
            self._to_focus = _nearest(here, self._listed, keep)
            if not self._to_focus:
                self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._listed = tuple(keep)
        self.empty.setVisible(not self._views)
        self.orphan_title.setVisible(any(view.orphaned for view in wanted))
        text = self.tr("{open} open of {total}").format(open=self._open, total=len(self._views))
        if len(every) < len(self._views):
            text = self.tr("{shown} shown of {total}").format(shown=len(every), total=len(self._views))
        after = len(every) - len(wanted) - self._first
        self.earlier.setVisible(self._first > 0)
        self.earlier.setText(self.tr("Show earlier ones ({count})").format(count=self._first))
        self.more.setVisible(after > 0)
        self.more.setText(self.tr("Show more ({count})").format(count=after))
        self.narrow.setVisible(bool(self._views))
        self.count.setText(text if self._views else "")
        made = wanted if self.isVisible() else wanted[:_UNSEEN_CARDS]
        self._unmade = len(made) < len(wanted)
        self.slices.start(self._make_cards(made))

    @guarded(lambda: None)
    def showEvent(self, event: QShowEvent) -> None:
        """Make the cards that were not needed before."""
        super().showEvent(event)
        if self._unmade:
            self._rebuild()

    def _offered(self, wanted: list[ThreadView]) -> list[ThreadView]:
        """As many as a person looks through, orphans counted by themselves; buttons show more."""
        placed = len(wanted)
        while placed and wanted[placed - 1].orphaned:  # they stand last
            placed -= 1
        self._first = min(self._first, max(0, placed - MOST_CARDS))
        last = min(self._first + self._most, placed)
        return [*wanted[self._first : last], *wanted[placed : placed + self._most]]

    def _earlier_clicked(self, checked: bool) -> None:
        before = max(0, self._first - MOST_CARDS)
        self._most += self._first - before
        self._first = before
        self._rebuild()

    def _more_clicked(self, checked: bool) -> None:
        self._most += MOST_CARDS
        self._rebuild()

    def _make_cards(self, wanted: list[ThreadView]) -> Iterator[None]:
        self._cards_layout.removeWidget(self.orphan_title)
        self._cards_layout.removeWidget(self.more)
        position = 2
        titled = False
        for view in wanted:
            if view.orphaned and not titled:
                self._cards_layout.insertWidget(position, self.more)
                self._cards_layout.insertWidget(position + 1, self.orphan_title)
                position += 2
                titled = True
            card = self.cards.get(view.id)
            if card is None:
                card = self._card(view)
                self._cards_layout.insertWidget(position, card)
            elif self._cards_layout.indexOf(card) != position:
                self._cards_layout.removeWidget(card)
                self._cards_layout.insertWidget(position, card)
            if view.id == self._to_focus:
                self._to_focus = ""
                QTimer.singleShot(0, card, card.take_keyboard)  # when it has its place
            position += 1
            yield
        if not titled:
            self._cards_layout.insertWidget(position, self.more)
        self._reveal_awaited()

    def _reveal_awaited(self, *_: object) -> None:
        """Scroll to a card that was made late; again when the list grows, for it has no height before."""
        card = self.cards.get(self._awaited)
        if card is not None:
            self.area.ensureWidgetVisible(card, 0, 24)
            if not self.slices.busy:
                QTimer.singleShot(_GROWING_MS, self, self._revealed)

    def _revealed(self) -> None:
        self._awaited = ""

    def _card(self, view: ThreadView) -> ThreadCard:
        card = ThreadCard(view, self._content, writable=self.writable)
        card.chosen.connect(self.chosen)
        card.reply_wanted.connect(self.reply_wanted)
        card.edit_wanted.connect(self.edit_wanted)
        card.delete_wanted.connect(self.delete_wanted)
        card.state_wanted.connect(self.state_wanted)
        card.attach_wanted.connect(self.attach_wanted)
        card.details_wanted.connect(self.details_wanted)
        card.drag_wanted.connect(self._drag)
        card.set_current(view.id == self._current)
        begun = self._begun.pop(view.id, None)
        if begun is not None:
            card.resume(begun)
        self.cards[view.id] = card
        return card

    @property
    def writing(self) -> bool:
        """Whether words were begun, in any editor, that are not saved."""
        composed = self.editor is not None and bool(self.editor.begun)
        return composed or bool(self._begun) or any(card.begun for card in self.cards.values())

    def end_editing(self, comment: str) -> None:
        """Close the editor of a comment, or of an answer to a thread: its words are on the disk."""
        for card in self.cards.values():
            if card.edits(comment):
                card.close_editor()

    def give_up(self) -> None:
        """Throw away what was begun."""
        self.end_compose()
        for card in self.cards.values():
            card.close_editor()
        self._begun = {}

    def forget(self) -> None:
        """Show no thread, and let go of what was begun."""
        self.give_up()
        self.show_threads(())

    def _drag(self, thread: str) -> None:
        card = self.cards.get(thread)
        if card is not None:
            drag_thread(thread, card)

    def show_thread(self, thread: str) -> None:
        """Mark a thread as the current one and bring it into view."""
        self._current, self._awaited = thread, ""
        for name, card in self.cards.items():
            card.set_current(name == thread)
        card_ = self.cards.get(thread)
        if card_ is not None:
            self._content.layout().activate()  # type: ignore[union-attr]
            self.area.ensureWidgetVisible(card_, 0, 24)
            return
        names = [view.id for view in self._wanted()]
        if thread in names and not self.slices.busy:
            self._first = max(0, names.index(thread) - MOST_CARDS // 2)
            self._most = MOST_CARDS
            self._rebuild()
        self._awaited = thread if thread in names else ""

    @property
    def current(self) -> str:
        """The thread that is looked at, or an empty string."""
        return self._current

    # A new comment ------------------------------------------------------------------------------------

    def compose(self, title: str, quote: str) -> None:
        """Open the editor for a new comment; `composed` or `compose_ended` tells what came of it."""
        self._drop_editor()
        self._composer_title.setText(title)
        short = quote if len(quote) <= 200 else quote[:199].rstrip() + "…"
        self._composer_quote.setText(self.tr("“{words}”").format(words=short) if short else "")
        self._composer_quote.setVisible(bool(short))
        self.editor = CommentEditor("", self.tr("Comment"), self._composer)
        self.editor.saved.connect(self._saved)
        self.editor.given_up.connect(self.end_compose)
        self._composer_layout.addWidget(self.editor)
        self._composer.show()
        self.editor.start()

    def end_compose(self) -> None:
        """Close the editor for a new comment."""
        if self.editor is not None:
            self._drop_editor()
            self._composer.hide()
            self.compose_ended.emit()

    def _saved(self, text: str) -> None:
        self.composed.emit(text)

    def _drop_editor(self) -> None:
        if self.editor is not None:
            editor, self.editor = self.editor, None
            self._composer_layout.removeWidget(editor)
            editor.hide()
            editor.deleteLater()


def _nearest(thread: str, listed: Sequence[str], kept: Container[str]) -> str:
    """The thread itself, else the next of those that are kept, else the one before, if any."""
    place = listed.index(thread) if thread in listed else 0
    order = (*listed[place:], *reversed(listed[:place]))
    return next((name for name in order if name in kept), "")
