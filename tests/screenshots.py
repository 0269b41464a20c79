"""Takes the pictures of the window on the sample: `python tests/screenshots.py [FOLDER]`.

Needs no screen. Settings and review files are those of a fresh temporary folder, so that the pictures are
the same for everybody; nothing of the user's is read or written. With `QT_SCALE_FACTOR=2` they are taken for
dense screens.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "screenshots"
_PATIENCE_MS = 60_000
_SIZE = (1440, 900)


def _settle_environment(folder: Path) -> None:
    """Point everything that the program reads about its user to `folder`; before Qt is imported."""
    os.environ.update(
        QT_QPA_PLATFORM="offscreen",
        HOME=str(folder),
        XDG_CONFIG_HOME=str(folder / "config"),
        XDG_DATA_HOME=str(folder / "data"),
        XDG_DOCUMENTS_DIR=str(folder / "documents"),
        TZ="UTC",
        LC_ALL="C.UTF-8",
    )


@contextmanager
def _awaited(signal: object) -> Iterator[None]:
    """Run Qt's event loop after the block until the signal came."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    late = QTimer(singleShot=True, interval=_PATIENCE_MS)
    late.timeout.connect(lambda: loop.exit(1))
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    late.start()
    yield
    if loop.exec():
        raise TimeoutError(f"no {signal} in {_PATIENCE_MS} ms")


class Camera:
    """One window of its own, shown on the sample, and the folder for its pictures."""

    def __init__(self, folder: Path, home: Path) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings
        from PySide6.QtWidgets import QApplication

        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(home / "config"))
        self.application = QApplication.instance() or QApplication(["counterdraft"])
        self.application.setStyle("Fusion")  # type: ignore[attr-defined]
        self.application.setCursorFlashTime(0)  # type: ignore[attr-defined]
        self._update = QEvent(QEvent.Type.UpdateRequest)
        self._send = QCoreApplication.sendEvent
        self._folder = folder
        from counterdraft.ui.main_window import MainWindow
        from counterdraft.ui.settings import Settings
        from counterdraft.ui.theme import ThemeChoice

        settings = Settings()
        settings.author = "Reviewer"
        settings.theme = ThemeChoice.LIGHT
        settings.folder = "declaration"
        self.window = MainWindow(settings)
        self.window.resize(*_SIZE)
        self.window.show()

    def open_sample(self) -> None:
        view = self.window.workspace.view
        with _awaited(view.filled):
            self.window.open_sample(False)
        self._quiet()

    def open_two_columns(self) -> None:
        """The sample with the first delegation only, as a comparison of files of one's own."""
        from counterdraft.negotiation.comparing import ComparisonRequest
        from counterdraft.negotiation.opening import sample_comparison

        sample = sample_comparison()
        with _awaited(self.window.workspace.view.filled):
            self.window.compare(ComparisonRequest(sample.draft, sample.amendments[:1]))
        self._quiet()

    def _quiet(self) -> None:
        """Let timers of no length and slices run out."""
        from PySide6.QtCore import QDeadlineTimer

        workspace = self.window.workspace
        deadline = QDeadlineTimer(_PATIENCE_MS)
        busy: Callable[[], bool] = lambda: (  # noqa: E731
            workspace.view.slices.busy
            or workspace.comments.slices.busy
            or workspace.find_bar.slices.busy
            or workspace.view._later.isActive()
        )
        for _ in range(6):
            self.application.processEvents()
        while busy() and not deadline.hasExpired():
            self.application.processEvents()
        self.application.processEvents()

    def take_dialog(self, name: str, action: Callable[[bool], None]) -> None:
        """Take the dialog that an action opens, and give it up."""
        action(False)
        dialog = self.application.activeModalWidget()  # type: ignore[attr-defined]
        if dialog is None:
            raise RuntimeError(f"no dialog for {name}")
        self.take(name, dialog)
        dialog.reject()
        self._quiet()

    def take(self, name: str, widget: object | None = None) -> None:
        self._quiet()
        self.window.status.clearMessage()
        self._quiet()
        picture = (widget or self.window).grab()  # type: ignore[attr-defined]
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{name}.png"
        if not picture.save(str(path), "PNG"):
            raise OSError(f"cannot write {path}")
        sys.stdout.write(f"{path.name} {picture.width()}x{picture.height()} {path.stat().st_size} bytes\n")


def take_all(camera: Camera) -> None:
    """Go through the window and take every picture."""
    window = camera.window
    camera.take("welcome")
    camera.open_sample()
    workspace = window.workspace
    workspace.go_to("PP5")
    workspace.step(1)
    camera.take("sample-light")
    window.appearance.use_dark_theme(False)
    camera.take("sample-dark")
    window.appearance.use_light_theme(False)
    workspace.choose_thread(workspace.views[3].id)
    camera.take("comments-light")
    camera.take_dialog("export", window.export_marked_up)
    workspace.show_changes()
    camera.take_dialog("change-viewer", window.viewing.show)
    workspace.open_find()
    workspace.find_bar.field.setText("Council")
    workspace.find_bar.search()
    camera.take("find-light")
    workspace.find_bar.close_bar()
    camera.open_two_columns()
    workspace.step(1)
    camera.take("two-columns-light")
    window.close()


def main(folder: Path) -> None:
    """Take all pictures into `folder`."""
    with tempfile.TemporaryDirectory() as home:
        _settle_environment(Path(home))
        take_all(Camera(folder, Path(home)))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _FOLDER)
