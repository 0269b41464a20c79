"""Colours and fonts of the window, read from the shipped theme files; the only place that names a font."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from counterdraft.resources import resource
from counterdraft.ui.preferences import PLAIN_POINTS, ColorSet, ThemeChoice

__all__ = [
    "PLAIN_POINTS",
    "Theme",
    "ThemeChoice",
    "document_font",
    "interface_font",
    "load_theme",
    "remember_system_font",
    "theme_for",
    "type_scale",
    "use_document_font",
]

_TEXT_FAMILIES = [
    "Charter",
    "Source Serif 4",
    "Noto Serif",
    "Cambria",
    "Georgia",
    "Noto Serif Armenian",
    "DejaVu Serif",
    "serif",
]


@dataclass(frozen=True)
class Theme:
    """One set of colours by the names of the theme file."""

    name: str
    dark: bool
    colors: dict[str, QColor]

    def __getitem__(self, name: str) -> QColor:
        return self.colors[name]

    def palette(self) -> QPalette:
        """The palette of every widget; set by us because a colour scheme hint is not honoured everywhere."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "window",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "paper",
            QPalette.ColorRole.AlternateBase: "panel",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "panel",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.BrightText: "error_text",
            QPalette.ColorRole.ToolTipBase: "panel",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.Highlight: "selection",
            QPalette.ColorRole.HighlightedText: "selection_text",
            QPalette.ColorRole.PlaceholderText: "faint",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.Accent: "accent",
            QPalette.ColorRole.Mid: "line",
            QPalette.ColorRole.Light: "panel",
            QPalette.ColorRole.Midlight: "hover",
            QPalette.ColorRole.Dark: "line",
            QPalette.ColorRole.Shadow: "line",
        }
        for role, color in roles.items():
            palette.setColor(role, self[color])
        disabled = QPalette.ColorGroup.Disabled
        # Disabled text is exempt from contrast rules; it only has to be told apart from live text.
        weak = QColor(self["muted"])
        weak.setAlphaF(0.55)
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(disabled, role, weak)
        return palette


@lru_cache(maxsize=16)
def load_theme(name: str, colors: ColorSet = ColorSet.ORANGE_BLUE) -> Theme:
    """Read a shipped theme (`light`, `dark` or `contrast`) with one of its sets of colours for changes."""
    with resource(f"themes/{name}.toml").open("rb") as file:
        data = tomllib.load(file)
    values = data["colors"] | data.get("sets", {}).get(colors.value, {})
    return Theme(data["name"], data["dark"], {key: QColor(value) for key, value in values.items()})


def theme_for(choice: ThemeChoice, colors: ColorSet = ColorSet.ORANGE_BLUE) -> Theme:
    """The theme that a choice means now."""
    if choice is ThemeChoice.SYSTEM:
        hints = QGuiApplication.styleHints()
        dark = hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark
        return load_theme("dark" if dark else "light", colors)
    return load_theme(choice.value, colors)


_SYSTEM_FONT = "counterdraftSystemFont"
"""Property of the application: the font that it had before one was chosen."""
_FAMILY, _POINTS = "counterdraftFamily", "counterdraftPoints"
"""Properties of the application that hold the font of the texts, as it holds that of the interface."""


def use_document_font(family: str, points: float) -> None:
    """Show the texts in a family, empty for the program's own choice, with a size at zoom 1.0."""
    application = QGuiApplication.instance()
    if application is not None:
        application.setProperty(_FAMILY, family)
        application.setProperty(_POINTS, points)


def document_font(zoom: float = 1.0) -> QFont:
    """The font of the texts: a serif family in points, so that assistive technology can read its size."""
    application = QGuiApplication.instance()
    family = str(application.property(_FAMILY) or "") if application is not None else ""
    points = float(application.property(_POINTS) or PLAIN_POINTS) if application is not None else PLAIN_POINTS
    font = QFont()
    font.setFamilies([family, *_TEXT_FAMILIES] if family else _TEXT_FAMILIES)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points * zoom)
    return font


def remember_system_font() -> QFont:
    """The font that the application had before any was chosen; to be called before it gets another."""
    application = QGuiApplication.instance()
    known = application.property(_SYSTEM_FONT) if application is not None else None
    if isinstance(known, QFont):
        return QFont(known)
    font = QFont(QGuiApplication.font())
    if application is not None:
        application.setProperty(_SYSTEM_FONT, font)
    return font


def type_scale() -> float:
    """How much larger the type of the interface is than that of the system."""
    system, now = remember_system_font().pointSizeF(), QGuiApplication.font().pointSizeF()
    return now / system if system > 0 and now > 0 else 1.0


def interface_font(scale: float = 1.0, *, bold: bool = False) -> QFont:
    """The application's font, larger or smaller by `scale`."""
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(max(font.pointSizeF() * scale, 6.0))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font
