"""One thread as a card: where it stands, what is said, what can be done with it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counterdraft.model.comment import Comment, CommentId
from counterdraft.model.draft import OBJECT
from counterdraft.ui.comment_editor import CommentEditor
from counterdraft.ui.comment_words import details_in_words, words_of
from counterdraft.ui.emphasis import emphasised, has_emphasis
from counterdraft.ui.lower_words import said
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.thread_views import ThreadView

_QUOTE_CHARACTERS = 140


def shown_time(value: str) -> str:
    """An ISO 8601 time as the user's own date and time."""
    moment = QDateTime.fromString(value, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(moment, "d MMM yyyy, HH:mm") if moment.isValid() else value


class Begun(NamedTuple):
    """Words that are not saved yet: a new version of a comment, or an answer where it is None."""

    edited: CommentId | None
    text: str


class ThreadCard(QFrame):
    """Shows a thread and tells what the user wants with it.

    Signals:
        chosen(thread), reply_wanted(comment, text), edit_wanted(comment, text), delete_wanted(comment),
        state_wanted(thread, resolve), attach_wanted(thread), details_wanted(thread),
        drag_wanted(thread).
    """

    chosen = Signal(str)
    reply_wanted = Signal(str, str)
    edit_wanted = Signal(str, str)
    delete_wanted = Signal(str)
    state_wanted = Signal(str, bool)
    attach_wanted = Signal(str)
    details_wanted = Signal(str)
    drag_wanted = Signal(str)

    def __init__(self, view: ThreadView, parent: QWidget | None = None, *, writable: bool = True) -> None:
        super().__init__(parent)
        self.view = view
        self._writable = writable
        self.setObjectName("card")
        self.setProperty("resolved", view.resolved)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._editor: CommentEditor | None = None
        self._edited: CommentId | None = None
        self._pressed = QPoint()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 12, 12, 10)
        self._layout.setSpacing(4)
        self._add_head()
        for comment in (view.thread.head, *view.thread.replies):
            self._add_comment(comment, reply=comment.parent is not None)
        self._add_buttons()
        self.setAccessibleName(self._in_words())

    def set_current(self, current: bool) -> None:
        """Show whether this is the thread that is looked at."""
        if self.property("current") != current:
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    def take(self, view: ThreadView) -> bool:
        """Show a thread that is the same but for its number; false if another card must be made for it."""
        if view is not self.view and view != self.view:
            if view._replace(number=self.view.number) != self.view:
                return False
            self.view = view
            self._head.setText(self._head_text())
            self.setAccessibleName(self._in_words())
        return True

    def start_reply(self) -> None:
        """Open the editor for an answer."""
        self._open_editor("", self.tr("Reply"), None)

    @property
    def begun(self) -> Begun | None:
        """The answer or edit that was begun here and is not saved."""
        text = self._editor.begun if self._editor is not None else ""
        return Begun(self._edited, text) if text else None

    def resume(self, begun: Begun) -> None:
        """Go on with what was begun on a card that this one stands for."""
        comments = (self.view.thread.head, *self.view.thread.replies)
        comment = next((comment for comment in comments if comment.id == begun.edited), None)
        if comment is None:
            editor = self._add_editor("", self.tr("Reply"), None)
        else:
            editor = self._add_editor(comment.body, self.tr("Save"), comment.id)
        editor.resume(begun.text)

    def edits(self, comment: str) -> bool:
        """Whether the editor is open on this comment, or on an answer to the thread of that id."""
        return self._editor is not None and str(self._edited or self.view.id) == comment

    def _in_words(self) -> str:
        head = self.view.thread.head
        return self.tr("Comment {number}, {reference}, by {author}: {body}").format(
            number=self.view.number, reference=self.view.reference, author=head.author, body=words_of(head)
        )

    def _head_text(self) -> str:
        view = self.view
        parts = [str(view.number)] if view.number else []
        parts += [view.reference or self.tr("Whole text")]
        parts += [view.side or self.tr("Draft")]
        if view.resolved:
            parts.append(self.tr("resolved"))
        return "  ·  ".join(parts)

    def _add_head(self) -> None:
        view = self.view
        self._head = QLabel(self._head_text())
        self._head.setObjectName("cardhead")
        self._layout.addWidget(self._head)
        details = details_in_words(view.thread.head)
        if details:
            self._add_text(details, "count")
        quote = view.quote.replace(OBJECT, "").replace("\n", " ").strip()
        if quote:
            short = (
                quote if len(quote) <= _QUOTE_CHARACTERS else quote[: _QUOTE_CHARACTERS - 1].rstrip() + "…"
            )
            self._add_text(self.tr("“{words}”").format(words=short), "quote").setToolTip(quote)
        if view.orphaned:
            text = self.tr("The text that this is about was not found.")
            if self._writable:
                self.setToolTip(
                    self.tr("Drag the card onto the text that it is about, or mark it and attach.")
                )
            self._add_text(text, "warning").setToolTip(said(view.reason))
        elif view.moved:
            self._add_text(self.tr("The text has changed since."), "warning").setToolTip(said(view.reason))

    def _add_text(self, text: str, name: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setObjectName(name)
        self._layout.addWidget(label)
        return label

    def _add_comment(self, comment: Comment, *, reply: bool) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 8 if reply else 4, 0, 0)
        author = QLabel(comment.author)
        author.setTextFormat(Qt.TextFormat.PlainText)
        author.setObjectName("author")
        when = QLabel(shown_time(comment.created))
        when.setObjectName("when")
        row.addWidget(author)
        row.addWidget(when)
        row.addStretch(1)
        more = QToolButton()
        more.setText("⋯")
        more.setObjectName("more")
        more.setAutoRaise(True)
        more.setToolTip(self.tr("Edit or delete"))
        more.setAccessibleName(self.tr("Edit or delete"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        for text, slot in ((self.tr("Edit"), self._edit_clicked), (self.tr("Delete"), self._delete_clicked)):
            action = menu.addAction(text)
            action.setData(str(comment.id))
            action.triggered.connect(slot)
        if not reply:
            menu.addAction(self.tr("Details…")).triggered.connect(self._details_clicked)
        more.setMenu(menu)
        if comment.deleted or not self._writable:
            more.hide()  # shown with its card, never before: a widget without a parent is a window
        row.addWidget(more)
        self._layout.addLayout(row)
        if comment.worded_by and not comment.deleted:
            self._add_text(self.tr("In the words of {author}").format(author=comment.worded_by), "when")
        body = self._add_text(words_of(comment), "count" if comment.deleted else "body")
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if has_emphasis(body.text()):
            body.setTextFormat(Qt.TextFormat.RichText)
            body.setText(emphasised(body.text()))
        if comment.versions and not comment.deleted:
            others = "\n".join(f"{version.author}: {version.body}" for version in comment.versions)
            self._add_text(
                self.tr("Written differently elsewhere: {others}").format(others=others), "warning"
            )

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(2)
        self.reply_button = self._button(self.tr("Reply"), self._reply_clicked)
        resolve = self.tr("Reopen") if self.view.resolved else self.tr("Resolve")
        self.state_button = self._button(resolve, self._state_clicked)
        row.addWidget(self.reply_button)
        row.addWidget(self.state_button)
        if not self._writable:
            self.reply_button.hide()
            self.state_button.hide()
        elif self.view.orphaned:
            self.attach_button = self._button(self.tr("Attach to selection"), self._attach_clicked)
            row.addWidget(self.attach_button)
        row.addStretch(1)
        self._layout.addLayout(row)

    def _button(self, text: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setObjectName("link")
        button.setAutoRaise(True)
        button.clicked.connect(slot)
        return button

    def _open_editor(self, text: str, save: str, edited: CommentId | None) -> None:
        if self._editor is not None and self._editor.begun:
            if self._edited == edited:
                self._editor.start()
            else:
                self._editor.remind()
            return
        self._add_editor(text, save, edited).start()

    def _add_editor(self, text: str, save: str, edited: CommentId | None) -> CommentEditor:
        self.close_editor()
        self._edited = edited
        self._editor = CommentEditor(text, save, self)
        self._editor.saved.connect(self._editor_saved)
        self._editor.given_up.connect(self.close_editor)
        self._layout.addWidget(self._editor)
        return self._editor

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard works on the card or on something in it."""
        here = QApplication.focusWidget()
        return here is not None and (here is self or self.isAncestorOf(here))

    def take_keyboard(self) -> None:
        """Go on here: in the editor if it is open."""
        if self._editor is not None:
            self._editor.start()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> None:
        """Close the editor: its words are on the disk, or were given up."""
        if self._editor is not None:
            if self.has_keyboard:  # it must not go astray with the editor
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            editor, self._editor = self._editor, None
            self._layout.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    def _editor_saved(self, text: str) -> None:
        # The editor stays until the words are on the disk: writing them may fail.
        if self._edited is None:
            self.reply_wanted.emit(self.view.id, text)
        else:
            self.edit_wanted.emit(str(self._edited), text)

    def _reply_clicked(self, checked: bool) -> None:
        self.start_reply()

    def _state_clicked(self, checked: bool) -> None:
        self.state_wanted.emit(self.view.id, not self.view.resolved)

    def _attach_clicked(self, checked: bool) -> None:
        self.attach_wanted.emit(self.view.id)

    def _details_clicked(self, checked: bool) -> None:
        self.details_wanted.emit(self.view.id)

    def _comment_of_sender(self) -> Comment | None:
        action = self.sender()
        name = str(action.data()) if action is not None else ""  # type: ignore[attr-defined]
        comments = (self.view.thread.head, *self.view.thread.replies)
        return next((comment for comment in comments if str(comment.id) == name), None)

    def _edit_clicked(self, checked: bool) -> None:
        comment = self._comment_of_sender()
        if comment is not None:
            self._open_editor(comment.body, self.tr("Save"), comment.id)

    def _delete_clicked(self, checked: bool) -> None:
        comment = self._comment_of_sender()
        if comment is not None:
            self.delete_wanted.emit(str(comment.id))

    @guarded(lambda: None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card chooses the thread."""
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()
        self.chosen.emit(self.view.id)

    @guarded(lambda: None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A card without a place can be dragged onto the text that it is about."""
        super().mouseMoveEvent(event)
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if self.view.orphaned and self._writable and held and far >= QApplication.startDragDistance():
            self.drag_wanted.emit(self.view.id)


def least_width(metrics: QFontMetrics) -> int:
    """The narrowest that cards read well, in px."""
    return metrics.averageCharWidth() * 34
