"""Asks who may see a thread, how much it matters, and what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from counterdraft.model.comment import Audience, Comment, Priority
from counterdraft.ui.comment_words import audience_name, priority_name
from counterdraft.ui.plain_buttons import plain_buttons

_WIDTH = 420
_SEPARATORS = re.compile(r"[,;\s]+")


@dataclass(frozen=True, slots=True)
class Details:
    """What counts for a thread as a whole."""

    audience: Audience
    priority: Priority
    category: str
    tags: tuple[str, ...]


class CommentDetails(QDialog):
    """Accepted: `details()` are wanted for the thread.

    Attributes:
        audience: who may see it.
        priority: how much it matters.
        category: free, with those in use offered.
        tags: words with commas or blanks between them.
        shown: the details as they were.
    """

    def __init__(self, head: Comment, categories: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details of the comment"))
        self.setMinimumWidth(_WIDTH)
        self.audience = QComboBox()
        for audience in Audience:
            self.audience.addItem(audience_name(audience), audience)
        self.audience.setCurrentIndex(self.audience.findData(head.audience))
        self.priority = QComboBox()
        for priority in Priority:
            self.priority.addItem(priority_name(priority), priority)
        self.priority.setCurrentIndex(self.priority.findData(head.priority))
        self.category = QComboBox()
        self.category.setEditable(True)
        self.category.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.category.addItems(list(categories))
        self.category.setEditText(head.category)
        self.tags = QLineEdit(", ".join(head.tags))
        self.tags.setPlaceholderText(self.tr("Words with commas between them"))
        note = QLabel(self.tr("Category, priority and tags never leave the house in papers for circulation."))
        note.setObjectName("count")
        note.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Who may see it"), self.audience)
        form.addRow(self.tr("Priority"), self.priority)
        form.addRow(self.tr("Category"), self.category)
        form.addRow(self.tr("Tags"), self.tags)
        self.buttons = plain_buttons(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setObjectName("primary")
        save.setText(self.tr("Save"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(self.buttons)
        self.shown = self.details()

    def details(self) -> Details:
        """What was chosen."""
        words = (word.lstrip("#") for word in _SEPARATORS.split(self.tags.text()))
        return Details(
            self.audience.currentData(),
            self.priority.currentData(),
            " ".join(self.category.currentText().split()),
            tuple(dict.fromkeys(word for word in words if word)),
        )
