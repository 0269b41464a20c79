"""Asks what to write of a review, for whom and where, and shows what goes along and what is left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from counterdraft.exports.marked_up_comments import PlacedThread
from counterdraft.exports.review_report import RegisterEntry
from counterdraft.model.comment import Audience
from counterdraft.negotiation.circulation import Circulation, for_comments, for_marked_up, marked_threads
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.negotiation.file_names import fitting
from counterdraft.negotiation.register import register, undecided
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.ui.circulation_preview import CirculationPreview
from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.export_options import ExportOptions
from counterdraft.ui.messages import Messages
from counterdraft.ui.plain_buttons import plain_buttons


class Product(Enum):
    """What can be made of a review; the value is the ending of its file."""

    MARKED_UP = ".docx"
    COMMENTS_SHEET = ".xlsx"
    COMMENTS_TABLE = ".csv"
    ANNOTATIONS = ".jsonld"
    REGISTER_SHEET = "register.xlsx"
    REGISTER_TABLE = "register.csv"

    @property
    def ending(self) -> str:
        """The ending of its file."""
        return "." + self.value.rpartition(".")[2]

    @property
    def is_register(self) -> bool:
        """Whether it holds decisions."""
        return self.value.startswith("register")


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to write and where: for a marked-up document one delegation's amendments and comments."""

    product: Product
    out: Path
    audience: Audience
    request: ComparisonRequest
    moves: bool = True
    comments: tuple[PlacedThread, ...] = ()
    conflict_table: bool = False
    keep_revisions: bool = False
    amended_comments: bool = False


class ExportDialog(QDialog):
    """Says before writing what goes along and what is left out.

    Signals:
        accepted_choice(ExportChoice): the user confirmed and named a file.
    """

    accepted_choice = Signal(object)

    def __init__(
        self,
        session: ReviewSession,
        folder: Path,
        messages: Messages,
        parent: QWidget | None = None,
        product: Product = Product.MARKED_UP,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._messages = messages
        self.setWindowTitle(self.tr("Export"))
        open_at(self, 620, 560)
        self.product = QComboBox()
        for kind, text in (
            (Product.MARKED_UP, self.tr("Marked-up document (Word)")),
            (Product.COMMENTS_SHEET, self.tr("Comments as a sheet (Excel)")),
            (Product.COMMENTS_TABLE, self.tr("Comments as a table (CSV)")),
            (Product.ANNOTATIONS, self.tr("Comments as web annotations (JSON-LD)")),
            (Product.REGISTER_SHEET, self.tr("Register of decisions (Excel)")),
            (Product.REGISTER_TABLE, self.tr("Register of decisions (CSV)")),
        ):
            self.product.addItem(text, kind)
        self.product.setCurrentIndex(self.product.findData(product))
        self.delegation = QComboBox()
        for amendment in session.comparison.amendments:
            self.delegation.addItem(str(amendment.delegation))
        if self.delegation.count() > 1:
            self.delegation.addItem(self.tr("All delegations, in one document"))
        self.audience = QComboBox()
        self.audience.addItem(self.tr("Those for circulation"), Audience.CIRCULATION)
        self.audience.addItem(self.tr("All, internal ones too"), Audience.INTERNAL)
        self.audience.addItem(self.tr("None"), None)
        self.options = ExportOptions()
        self.preview = CirculationPreview()
        self.note = QLabel()
        self.note.setObjectName("count")
        self.note.setWordWrap(True)
        self._lay_out()
        self.product.currentIndexChanged.connect(self._product_changed)
        self.delegation.currentIndexChanged.connect(self._product_changed)
        self.audience.currentIndexChanged.connect(self._show_preview)
        self._product_changed()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(10)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow(self.tr("What to write"), self.product)
        self._form.addRow(self.tr("Amendments of"), self.delegation)
        self._form.addRow(self.tr("Comments"), self.audience)
        self._form.addRow(self.tr("Options"), self.options)
        self.buttons = plain_buttons(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setObjectName("primary")
        save.setText(self.tr("Save as…"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(self._form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.note)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)

    def chosen(self) -> Circulation:
        """The threads that go along, and those left out."""
        audience = self.audience.currentData()
        if self._kind is not Product.MARKED_UP:
            return for_comments(self._session, audience or Audience.CIRCULATION)
        names = [self._session.comparison.amendments[index].delegation for index in self._amendments()]
        return for_marked_up(self._session, names, audience)

    def _amendments(self) -> range:
        """The indexes of the amendments that are written: of one delegation, or of all."""
        index, count = self.delegation.currentIndex(), len(self._session.comparison.amendments)
        return range(index, index + 1) if index < count else range(count)

    def _written(self) -> ComparisonRequest:
        """The comparison with the amendments that are written, each under the name it has here."""
        request, compared = self._session.request, self._session.comparison.amendments
        chosen = [(request.amendments[index], compared[index].delegation) for index in self._amendments()]
        return replace(request, amendments=tuple(replace(file, delegation=name) for file, name in chosen))

    @property
    def _kind(self) -> Product:
        kind = self.product.currentData()
        assert isinstance(kind, Product)
        return kind

    def _product_changed(self, *_: object) -> None:
        """Ask only what the product needs to know."""
        marked_up = self._kind is Product.MARKED_UP
        self._form.setRowVisible(self.delegation, marked_up)
        self._form.setRowVisible(self.options, marked_up)
        label = self._form.labelForField(self.audience)
        none = self.audience.findData(None)
        if self._kind.is_register:
            self._name_audiences(self.tr("Everyone the paper goes to"), self.tr("The own side only"))
        else:
            self._name_audiences(self.tr("Those for circulation"), self.tr("All, internal ones too"))
        label.setText(self.tr("For") if self._kind.is_register else self.tr("Comments"))  # type: ignore[attr-defined]
        if marked_up and none < 0:
            self.audience.addItem(self.tr("None"), None)
        elif not marked_up and none >= 0:
            self.audience.removeItem(none)
        self._show_preview()

    def _name_audiences(self, everyone: str, own_side: str) -> None:
        self.audience.setItemText(0, everyone)
        self.audience.setItemText(1, own_side)

    def _show_preview(self, *_: object) -> None:
        if self._kind.is_register:
            self.preview.show_decisions(self._entries(), self._session.comparison)
        else:
            self.preview.show_circulation(self.chosen())
            comparison = self._session.comparison
            amended = [comparison.amendments[index].draft for index in self._amendments()]
            review = self.audience.currentData() is not None
            self.options.offer(self._written(), comparison.draft, amended, review)
        self.preview.count.setVisible(not self._kind.is_register)
        self.note.setText(self._noted())

    def _entries(self) -> tuple[RegisterEntry, ...]:
        return register(self._session, history=self.audience.currentData() is Audience.INTERNAL)

    def _noted(self) -> str:
        everyone = self.audience.currentData() is Audience.CIRCULATION
        if self._kind is Product.MARKED_UP:
            told = self.tr("The file is proven before it is written: rejecting all changes gives the draft.")
            if len(self._amendments()) > 1:
                each = self.tr("Accepting one delegation's changes and rejecting the others gives its text.")
                told = f"{told}\n{each}"
            return told
        if self._kind.is_register:
            told = self.tr("Changes that wait for a decision: {waiting}.").format(
                waiting=undecided(self._session)
            )
            left = self.tr("Reasons and earlier decisions are internal and left out.")
            return f"{told}\n{left}" if everyone else told
        return self.tr("Category, priority and tags are internal and left out.") if everyone else ""

    def _save(self) -> None:
        kind = self._kind
        comparison = self._session.comparison
        name = Path(comparison.draft.name).stem
        addition = self.tr("comments")
        if kind is Product.MARKED_UP:
            addition = self.delegation.currentText()
        elif kind.is_register:
            addition = self.tr("decisions")
        proposed = self._folder / fitting(name, f"- {addition}", kind.ending)
        out = self._messages.ask_target(self, self.tr("Save the export"), proposed, f"*{kind.ending}")
        if out is None:
            return
        audience = self.audience.currentData() or Audience.CIRCULATION
        comments = marked_threads(self.chosen().taken) if kind is Product.MARKED_UP else ()
        options = self.options
        choice = ExportChoice(
            kind,
            out,
            audience,
            self._written() if kind is Product.MARKED_UP else self._session.request,
            options.taken(options.moves),
            comments,
            options.taken(options.conflicts),
            options.taken(options.revisions),
            options.taken(options.amended_comments),
        )
        self.accept()
        self.accepted_choice.emit(choice)
