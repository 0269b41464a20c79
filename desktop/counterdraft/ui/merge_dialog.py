"""Tells what came of merging colleagues' reviews, with both sides of everything that collides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counterdraft.exports.review_report import PROVISION
from counterdraft.exports.summary import place_of
from counterdraft.model.change import ChangeId
from counterdraft.model.comment import CommentId
from counterdraft.model.decision import Decision
from counterdraft.model.draft import ProvisionId
from counterdraft.negotiation.merging import MergedReview
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.ui.decision_words import disposition_name
from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.plain_buttons import plain_buttons
from counterdraft.ui.thread_card import shown_time


@dataclass(frozen=True, slots=True)
class Collision:
    """Something that two people wrote apart: where, and each version as who, when and words."""

    place: str
    versions: tuple[tuple[str, str, str], ...]
    thread: CommentId | None = None
    change: ChangeId | None = None


def collisions(session: ReviewSession, merged: MergedReview) -> Iterator[Collision]:
    """Yield comments that were worded differently, then subjects that were decided differently."""
    review = session.review
    if review is None:
        return
    for name in merged.collisions:
        comment = review.comment(name)
        thread = review.thread_of(name)
        versions = [(one.author, one.made, one.body) for one in comment.versions]
        yield Collision(
            comment.anchor.reference,
            (*versions, (comment.worded_by or comment.author, comment.modified, comment.body)),
            thread.head.id if thread is not None else None,
        )
    for subject, decisions in review.contested().items():
        change = session.comparison.change_by_id.get(ChangeId(subject))
        yield Collision(
            _place(session, subject),
            tuple((one.author, one.made, _words(one)) for one in decisions),
            None,
            change.id if change is not None else None,
        )


def _place(session: ReviewSession, subject: str) -> str:
    comparison = session.comparison
    change = comparison.change_by_id.get(ChangeId(subject))
    if change is not None:
        return f"{place_of(comparison, change)}, {change.delegation}"
    provision = comparison.draft.by_id.get(ProvisionId(subject.removeprefix(PROVISION)))
    return provision.reference if provision is not None else ""


def _words(decision: Decision) -> str:
    text = disposition_name(decision.disposition)
    if decision.wording:
        text += f": “{decision.wording.strip()}”"
    return text + (f" – {decision.reason}" if decision.reason else "")


class MergeDialog(QDialog):
    """Shows the report; both versions of a collision stay in the review until somebody settles it.

    Signals:
        thread_wanted(thread), change_wanted(change): the user wants to settle a collision.

    Attributes:
        summary: what was taken in.
        cards: one for each collision.
    """

    thread_wanted = Signal(str)
    change_wanted = Signal(str)

    def __init__(self, session: ReviewSession, merged: MergedReview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Colleagues' reviews"))
        self.summary = QLabel("\n".join(self._sentences(merged)))
        self.summary.setWordWrap(True)
        self.cards: list[QFrame] = []
        found = tuple(collisions(session, merged))
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(self.summary)
        if found:
            layout.addWidget(self._listed(found), 1)
            open_at(self, 640, 560)
        else:
            self.setMinimumWidth(460)
        layout.addWidget(buttons)

    def _sentences(self, merged: MergedReview) -> Iterator[str]:
        changes = merged.changes
        if changes is not None:
            for count, sentence in (
                (len(changes.added), self.tr("New comments and replies: {count}.")),
                (len(changes.changed), self.tr("Comments that changed: {count}.")),
                (len(changes.removed), self.tr("Comments that were deleted: {count}.")),
                (len(changes.decided), self.tr("Changes and provisions decided: {count}.")),
                (len(changes.documents), self.tr("Documents that came with them: {count}.")),
            ):
                if count:
                    yield sentence.format(count=count)
            if not (changes.added or changes.changed or changes.removed or changes.decided):
                yield self.tr("Nothing in them is new.")
        yield self.tr("Nothing was dropped; {count} comments and replies are here now.").format(
            count=merged.comments
        )

    def _listed(self, found: tuple[Collision, ...]) -> QWidget:
        content = QWidget()
        content.setObjectName("cards")
        column = QVBoxLayout(content)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        title = QLabel(self.tr("Written or decided differently ({count})").format(count=len(found)))
        title.setObjectName("section")
        column.addWidget(title)
        for collision in found:
            card = self._card(collision)
            self.cards.append(card)
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        area.setAccessibleName(self.tr("What was written or decided differently"))
        return area

    def _card(self, collision: Collision) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(14, 12, 12, 10)
        layout.setSpacing(4)
        layout.addWidget(_label(collision.place or self.tr("Whole text"), "cardhead"))
        for author, made, words in collision.versions:
            layout.addSpacing(4)
            layout.addWidget(_label(f"{author}  ·  {shown_time(made)}", "author"))
            layout.addWidget(_label(words, "body"))
        if collision.thread is not None or collision.change is not None:
            settle = QPushButton(self.tr("Go there to settle it"))
            settle.setProperty("thread", str(collision.thread or ""))
            settle.setProperty("change", str(collision.change or ""))
            settle.clicked.connect(self._settle_clicked)
            layout.addSpacing(4)
            layout.addWidget(settle, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _settle_clicked(self, checked: bool) -> None:
        button = self.sender()
        if not isinstance(button, QPushButton):
            return
        thread, change = str(button.property("thread")), str(button.property("change"))
        self.accept()
        if thread:
            self.thread_wanted.emit(thread)
        else:
            self.change_wanted.emit(change)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setObjectName(name)
    return label
