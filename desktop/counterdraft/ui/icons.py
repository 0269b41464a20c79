"""Line icons drawn from the shipped SVG files in the colours of a theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from counterdraft.resources import resource
from counterdraft.ui.theme import Theme

_SIZES = (16, 20, 24, 32, 40, 48, 64)
_DIRECTED = {"add", "back", "comment", "document", "export", "new", "open", "panel", "redo", "undo"}
"""Icons that point along the line of writing, mirrored in windows that read from right to left."""


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, size: int, color: str) -> QPixmap:
    """Draw an icon with `size` device px in one colour."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if name in _DIRECTED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, theme: Theme) -> QIcon:
    """An icon for live and disabled state."""
    made = QIcon()
    live, weak = theme["text"].name(), theme["faint"]
    for size in _SIZES:
        made.addPixmap(pixmap(name, size, live), QIcon.Mode.Normal)
        pale = QPixmap(size, size)
        pale.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pale)
        painter.setOpacity(0.5)
        painter.drawPixmap(0, 0, pixmap(name, size, weak.name()))
        painter.end()
        made.addPixmap(pale, QIcon.Mode.Disabled)
    return made


def app_icon() -> QIcon:
    """The program's own icon."""
    made = QIcon()
    for size in (*_SIZES, 128, 256):
        made.addPixmap(pixmap("counterdraft", size, "#1F5FA8"))
    return made
