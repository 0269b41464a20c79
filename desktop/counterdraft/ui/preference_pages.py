"""The plain pages of the preferences: name, language, colours, fonts; each edits a value, keeps nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counterdraft.ui.languages import LANGUAGES, SYSTEM
from counterdraft.ui.preferences import (
    LEAST_POINTS,
    LEAST_ZOOM,
    MOST_POINTS,
    MOST_ZOOM,
    ColorSet,
    Preferences,
    ThemeChoice,
)
from counterdraft.ui.theme import document_font, interface_font, theme_for


class PreferencePage(QWidget):
    """One page: shows a value and says what the user makes of it.

    Attributes:
        fields: the names of the preferences that this page edits.
        value: what is shown.

    Signals:
        chosen(Preferences): the user changed something.
    """

    chosen = Signal(object)
    fields: tuple[str, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = Preferences()
        self._quiet = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 2, 14, 2)
        self.column.setSpacing(14)

    def show_preferences(self, value: Preferences) -> None:
        """Show a value without saying that it was chosen."""
        self.value = value
        self._quiet = True
        self._fill(value)
        self._quiet = False

    def _fill(self, value: Preferences) -> None:
        raise NotImplementedError

    def _choose(self, **changes: object) -> None:
        if self._quiet:
            return
        made = replace(self.value, **changes)  # type: ignore[arg-type]  # the names are those of the fields
        if made != self.value:
            self.value = made
            self.chosen.emit(made)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(11)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(form)
        return form


def note(text: str) -> QLabel:
    """A quiet line of explanation that wraps."""
    label = QLabel(text)
    label.setObjectName("count")
    return wide(label)


def wide(label: QLabel) -> QLabel:
    """Let a text use the whole width of a form before it wraps."""
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def _fill_box(box: QComboBox, items: Iterable[tuple[str, object]], name: str) -> None:
    for text, data in items:
        box.addItem(text, data)
    box.setAccessibleName(name)
    box.setMinimumContentsLength(22)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)


def _select(box: QComboBox, data: object) -> None:
    # Not `findData`: an enumeration would be looked for by the identity of its Qt wrapper.
    index = next((i for i in range(box.count()) if box.itemData(i) == data), -1)
    if index < 0:
        box.addItem(str(data), data)
        index = box.count() - 1
    box.setCurrentIndex(index)


def _number(least: float, most: float, step: float, unit: str, name: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(least, most)
    box.setDecimals(1)
    box.setSingleStep(step)
    box.setSuffix(unit)
    box.setAccessibleName(name)
    # The style sheet's padding is not heeded by the field inside.
    box.lineEdit().setTextMargins(5, 0, 0, 0)
    return box


class GeneralPage(PreferencePage):
    """Who comments, and the language of the interface."""

    fields = ("author", "language")

    def __init__(self, account: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = self._form()
        self.author = QLineEdit()
        self.author.setPlaceholderText(account)
        self.author.setAccessibleName(self.tr("Your name"))
        self.language = QComboBox()
        languages = [(language.name, language.code) for language in LANGUAGES]
        _fill_box(self.language, [(self.tr("As the system"), SYSTEM), *languages], self.tr("Language"))
        form.addRow(self.tr("Your name"), self.author)
        form.addRow("", note(self.tr("Your comments and decisions bear this name from now on.")))
        form.addRow(self.tr("Language"), self.language)
        form.addRow("", note(self.tr("The window speaks another language when you close these preferences.")))
        self.column.addStretch(1)
        # At every key: the dialog can be left with the field still being written in.
        self.author.textEdited.connect(self._named)
        self.language.currentIndexChanged.connect(self._language_chosen)

    def _fill(self, value: Preferences) -> None:
        self.author.setText(value.author)
        _select(self.language, value.language)

    def _named(self, text: str) -> None:
        self._choose(author=text.strip())

    def _language_chosen(self, index: int) -> None:
        self._choose(language=self.language.itemData(index))


class LookPage(PreferencePage):
    """Theme, colours of changes, and type for a projector, with a line of text that shows them."""

    fields = ("theme", "colors", "projector")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = self._form()
        self.theme = QComboBox()
        themes = (
            (self.tr("As the system"), ThemeChoice.SYSTEM),
            (self.tr("Light"), ThemeChoice.LIGHT),
            (self.tr("Dark"), ThemeChoice.DARK),
            (self.tr("High contrast"), ThemeChoice.CONTRAST),
        )
        _fill_box(self.theme, themes, self.tr("Theme"))
        self.colors = QComboBox()
        sets = (
            (self.tr("Orange and blue"), ColorSet.ORANGE_BLUE),
            (self.tr("Red and green"), ColorSet.RED_GREEN),
            (self.tr("A single colour"), ColorSet.SINGLE),
        )
        _fill_box(self.colors, sets, self.tr("Colours of changes"))
        form.addRow(self.tr("Theme"), self.theme)
        form.addRow(self.tr("Colours of changes"), self.colors)
        self.sample = wide(QLabel())
        self.sample.setObjectName("sample")
        self.sample.setMinimumWidth(340)
        self.sample.setTextFormat(Qt.TextFormat.RichText)
        form.addRow("", self.sample)
        form.addRow(
            "", note(self.tr("Deleted words are struck out and inserted ones underlined in every set."))
        )
        self.projector = QCheckBox(self.tr("Projector mode: everything in large type"))
        form.addRow("", self.projector)
        self.column.addStretch(1)
        self.theme.currentIndexChanged.connect(self._theme_chosen)
        self.colors.currentIndexChanged.connect(self._colors_chosen)
        self.projector.toggled.connect(self._projector_switched)

    def _fill(self, value: Preferences) -> None:
        _select(self.theme, value.theme)
        _select(self.colors, value.colors)
        self.projector.setChecked(value.projector)
        self._show_sample()

    def _show_sample(self) -> None:
        theme = theme_for(self.value.theme, self.value.colors)

        def styled(text: str, tint: str, line: str) -> str:
            style = f"background-color:{theme[tint].name()};text-decoration:{line}"
            return f'<span style="{style}">{escape(text)}</span>'

        text = escape(self.tr("The parties {deleted}{inserted} report within {old}{new} days."))
        self.sample.setFont(document_font())
        self.sample.setText(
            text.format(
                deleted=styled(self.tr("should"), "deleted_tint", "line-through"),
                inserted=styled(self.tr("shall"), "inserted_tint", "underline"),
                old=styled(self.tr("sixty"), "deleted_tint", "line-through"),
                new=styled(self.tr("thirty"), "inserted_tint", "underline"),
            )
        )

    def _theme_chosen(self, index: int) -> None:
        self._choose(theme=self.theme.itemData(index))
        self._show_sample()

    def _colors_chosen(self, index: int) -> None:
        self._choose(colors=self.colors.itemData(index))
        self._show_sample()

    def _projector_switched(self, checked: bool) -> None:
        self._choose(projector=checked)
        self._show_sample()


class TypePage(PreferencePage):
    """Fonts and sizes of the texts and of the interface."""

    fields = ("document_family", "document_points", "interface_family", "interface_points", "zoom")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        families = [(name, name) for name in QFontDatabase.families() if not name.startswith(".")]
        form = self._form()
        self.document_family = QComboBox()
        own = (self.tr("Chosen by Counterdraft"), "")
        _fill_box(self.document_family, [own, *families], self.tr("Font of the texts"))
        self.document_points = self._points(self.tr("Size of the texts"))
        self.zoom = _number(LEAST_ZOOM * 100, MOST_ZOOM * 100, 10, self.tr(" %"), self.tr("Zoom"))
        self.zoom.setDecimals(0)
        self.interface_family = QComboBox()
        system = (self.tr("As the system"), "")
        _fill_box(self.interface_family, [system, *families], self.tr("Font of the interface"))
        self.interface_points = self._points(self.tr("Size of the interface"))
        # The least value stands for “as the system”.
        self.interface_points.setMinimum(LEAST_POINTS - 1)
        self.interface_points.setSpecialValueText(self.tr("As the system"))
        form.addRow(self.tr("Font of the texts"), self.document_family)
        form.addRow(self.tr("Size of the texts"), self.document_points)
        form.addRow(self.tr("Zoom"), self.zoom)
        form.addRow(self.tr("Font of the interface"), self.interface_family)
        form.addRow(self.tr("Size of the interface"), self.interface_points)
        self.sample = wide(QLabel())
        self.sample.setObjectName("sample")
        self.sample.setMinimumWidth(340)
        form.addRow("", self.sample)
        self.column.addStretch(1)
        self.document_family.currentIndexChanged.connect(self._document_family_chosen)
        self.interface_family.currentIndexChanged.connect(self._interface_family_chosen)
        self.document_points.valueChanged.connect(self._document_points_chosen)
        self.interface_points.valueChanged.connect(self._interface_points_chosen)
        self.zoom.valueChanged.connect(self._zoom_chosen)

    def _points(self, name: str) -> QDoubleSpinBox:
        return _number(LEAST_POINTS, MOST_POINTS, 0.5, self.tr(" pt"), name)

    def _fill(self, value: Preferences) -> None:
        _select(self.document_family, value.document_family)
        _select(self.interface_family, value.interface_family)
        self.document_points.setValue(value.document_points)
        self.interface_points.setValue(value.interface_points or self.interface_points.minimum())
        self.zoom.setValue(round(value.zoom * 100))
        self._show_sample()

    def _show_sample(self) -> None:
        self.sample.setFont(document_font(self.value.zoom))
        # Scripts that negotiators meet, so that a font without one of them is seen at once.
        text = self.tr("The parties shall report within thirty days.")
        self.sample.setText(f"{text}\nСтороны · Կողմերը · Les parties")
        self.interface_points.setFont(interface_font())

    def _document_family_chosen(self, index: int) -> None:
        self._choose(document_family=self.document_family.itemData(index))
        self._show_sample()

    def _interface_family_chosen(self, index: int) -> None:
        self._choose(interface_family=self.interface_family.itemData(index))

    def _document_points_chosen(self, points: float) -> None:
        self._choose(document_points=points)
        self._show_sample()

    def _interface_points_chosen(self, points: float) -> None:
        system = points == self.interface_points.minimum()
        self._choose(interface_points=0.0 if system else points)

    def _zoom_chosen(self, percent: float) -> None:
        self._choose(zoom=percent / 100)
        self._show_sample()
