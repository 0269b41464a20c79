"""Scrolls a view at random and counts where the screen differs from a repaint; prints `differing compared`.

Run by `test_dense_screens.py` on an X display with `QT_SCALE_FACTOR` set: without a screen the library grabs
no scaled window.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.theme import load_theme
from ui.building import large, paint_now
from ui.test_compare_view import mixed
from ui.test_pictures import Holder, illustrated, png

_FORMAT = QImage.Format.Format_RGB32
_STEPS = (-211, -60, -17, -3, 3, 17, 60, 211)


def _differs(application: QApplication, view: CompareView) -> bool:
    """Whether the window on screen differs from one painted anew."""
    paint_now(view)
    for _ in range(3):
        application.processEvents()
    shown = view.screen().grabWindow(view.winId()).toImage()
    # The whole window: at 1.5 times its columns begin between two pixels.
    fresh = view.grab().toImage()
    return bool(shown.convertToFormat(_FORMAT) != fresh.convertToFormat(_FORMAT))


def _busy(view: CompareView) -> bool:
    return view.slices.busy or view._later.isActive() or view.pictures.busy


def main() -> None:
    """Go through every kind of row, from both directions, pictures, and many rows."""
    application = QApplication(["counterdraft"])
    application.setStyle("Fusion")
    application.setCursorFlashTime(0)
    theme = load_theme("light")
    application.setPalette(theme.palette())
    view = CompareView(theme)
    view.resize(620, 440)
    view.show()
    generator = random.Random(5)
    differing = compared = 0
    files = [Holder(png(300, 150))] * 3
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    for comparison, direction in (
        (mixed().comparison(), left),
        (illustrated(), right),
        (mixed().comparison(), right),
        (large(300), left),
    ):
        application.setLayoutDirection(direction)
        view.show_comparison(comparison, files)  # type: ignore[arg-type]
        deadline = QDeadlineTimer(20_000)
        while _busy(view) and not deadline.hasExpired():
            application.processEvents()
            paint_now(view)
        for _ in range(25):
            view.scroll_by(generator.choice(_STEPS))
            differing += _differs(application, view)
            compared += 1
    sys.stdout.write(f"{differing} {compared}\n")
    view.clear()
    view.close()


if __name__ == "__main__":
    main()
