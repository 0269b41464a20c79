"""How the window looks: applies themes, fonts and zoom from the preferences; knows nothing of documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from counterdraft.ui.actions import draw_icons
from counterdraft.ui.preferences import Preferences, ThemeChoice
from counterdraft.ui.style_sheet import style_sheet
from counterdraft.ui.theme import Theme, remember_system_font, theme_for, type_scale, use_document_font

if TYPE_CHECKING:
    from counterdraft.ui.main_window import MainWindow

_ZOOM_STEP = 1.1
_LEAST_PANEL = 340
"""Px of the side panel at the system's size of type."""


class Appearance(QObject):
    """The look of one window; methods taking `checked` are slots of actions.

    Signals:
        changed: something of the look was chosen by an action and is remembered.
    """

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: Mapping[str, QAction] = {}
        self._shown: Preferences | None = None
        self._drawn: Theme | None = None

    @property
    def theme(self) -> Theme:
        """The theme that is meant now."""
        chosen = self._window.settings.preferences
        return theme_for(chosen.theme, chosen.colors)

    def begin(self) -> None:
        """Take the fonts before any widget measures them."""
        self._use_fonts(self._window.settings.preferences)

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Show the state of the look in these actions."""
        self._actions = actions

    def apply(self) -> None:
        """Make the window look as the preferences say; what they leave as it is, is not drawn anew."""
        chosen, before = self._window.settings.preferences, self._shown
        self._shown = chosen
        fonts = before is None or _fonts(before) != _fonts(chosen)
        if fonts:
            self._use_fonts(chosen)
            # The cards of comments need so much at the system's size of type.
            self._window.workspace.tabs.setMinimumWidth(round(_LEAST_PANEL * type_scale()))
        theme = self.theme
        # A style sheet is laid over every widget anew, which a turn of the wheel must not wait for.
        if fonts or theme != self._drawn:
            self._use_theme(theme)
            self._drawn = theme
        view = self._window.workspace.view
        if fonts or view.zoom != chosen.zoom:
            view.set_zoom(chosen.zoom)
        if fonts:
            self._window.workspace.columns.fit()
        for known in ThemeChoice:
            self._actions[f"theme_{known.value}"].setChecked(known is chosen.theme)
        self._actions["projector"].setChecked(chosen.projector)

    def _use_theme(self, theme: Theme) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(theme.palette())
        window = self._window
        window.setStyleSheet(style_sheet(theme, QGuiApplication.font().pointSizeF()))
        draw_icons(self._actions, theme)
        window.workspace.set_theme(theme)
        window.welcome.set_theme(theme)
        window.helping.follow()

    @staticmethod
    def _use_fonts(chosen: Preferences) -> None:
        use_document_font(chosen.document_family, chosen.shown_document_points)
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        system = remember_system_font()
        font = QFont(system)
        if chosen.interface_family:
            font.setFamily(chosen.interface_family)
        if system.pointSizeF() > 0:
            font.setPointSizeF(chosen.shown_interface_points(system.pointSizeF()))
        if font != application.font():
            application.setFont(font)

    def follow_system(self, event: QEvent) -> None:
        """Take the system's colours when they change."""
        begun = event.type() == QEvent.Type.ThemeChange and self._shown is not None
        if begun and self._window.settings.theme is ThemeChoice.SYSTEM:
            self.apply()

    def turn_zoom(self, steps: int) -> None:
        """Make the text larger or smaller by steps of the wheel."""
        self._zoom(self._window.workspace.view.zoom * _ZOOM_STEP**steps)

    def _zoom(self, zoom: float) -> None:
        window = self._window
        # As exact as it is remembered, so that it need not be set twice.
        window.workspace.view.set_zoom(round(zoom, 2))
        self._choose(replace(window.settings.preferences, zoom=window.workspace.view.zoom))
        percent = round(window.workspace.view.zoom * 100)
        window.announce(self.tr("Text size {percent} %").format(percent=percent))

    def _choose(self, chosen: Preferences) -> None:
        self._window.settings.preferences = chosen
        self.apply()
        self.changed.emit()

    def _choose_theme(self, theme: ThemeChoice) -> None:
        self._choose(replace(self._window.settings.preferences, theme=theme))

    # Slots of the actions -------------------------------------------------------------------------

    def use_system_theme(self, checked: bool) -> None:
        """Light or dark, as the system is."""
        self._choose_theme(ThemeChoice.SYSTEM)

    def use_light_theme(self, checked: bool) -> None:
        """Dark text on light paper."""
        self._choose_theme(ThemeChoice.LIGHT)

    def use_dark_theme(self, checked: bool) -> None:
        """Light text on dark paper."""
        self._choose_theme(ThemeChoice.DARK)

    def use_contrast_theme(self, checked: bool) -> None:
        """White on black with strong colours."""
        self._choose_theme(ThemeChoice.CONTRAST)

    def switch_projector(self, checked: bool) -> None:
        """Show everything large, or in the usual size again."""
        self._choose(replace(self._window.settings.preferences, projector=checked))

    def zoom_in(self, checked: bool) -> None:
        """Make the text larger."""
        self.turn_zoom(1)

    def zoom_out(self, checked: bool) -> None:
        """Make the text smaller."""
        self.turn_zoom(-1)

    def zoom_reset(self, checked: bool) -> None:
        """Show the text in its plain size."""
        self._zoom(1.0)


def _fonts(chosen: Preferences) -> tuple[object, ...]:
    return (
        chosen.document_family,
        chosen.document_points,
        chosen.interface_family,
        chosen.interface_points,
        chosen.projector,
    )
