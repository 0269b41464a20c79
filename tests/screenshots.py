"""Takes the pictures of the window on the sample: `python tests/screenshots.py [FOLDER [NAME ...]]`.

Without a folder only the pictures that the README shows are taken, into `resources/screenshots`; with one,
all of them, or those named. Needs no screen. Settings and review files are those of a fresh temporary folder,
so that the pictures are the same for everybody; nothing of the user's is read or written. With
`QT_SCALE_FACTOR=2` they are taken for dense screens.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "screenshots"
_README = ("sample-light", "sample-dark")
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

    def __init__(self, folder: Path, home: Path, names: Sequence[str] = ()) -> None:
        from PySide6.QtCore import QCoreApplication, QLocale, QSettings
        from PySide6.QtWidgets import QApplication

        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(home / "config"))
        QCoreApplication.setOrganizationName("Counterdraft")
        QCoreApplication.setApplicationName("Counterdraft")
        self.application = QApplication.instance() or QApplication(["counterdraft"])
        self.application.setStyle("Fusion")  # type: ignore[attr-defined]
        self.application.setCursorFlashTime(0)  # type: ignore[attr-defined]
        self.home = home
        self._folder = folder
        self._names = names
        self.window = None
        self.begin()

    def begin(self) -> None:
        """A window of its own, as after the first start of the program."""
        from counterdraft.ui.main_window import MainWindow
        from counterdraft.ui.preferences import ThemeChoice
        from counterdraft.ui.settings import Settings

        if self.window is not None:
            self.window.close()
        settings = Settings()
        settings.author = "Reviewer"
        settings.theme = ThemeChoice.LIGHT
        settings.folder = "declaration"
        self.window = MainWindow(settings)
        self.window.resize(*_SIZE)
        self.window.show()

    def wants(self, *names: str) -> bool:
        """Whether any of these pictures is to be taken."""
        return not self._names or any(name in self._names for name in names)

    def compare(self, draft: Path, *amended: Path, names: Sequence[str] = ()) -> None:
        """Compare files as a person does, with names of delegations."""
        from counterdraft.model.change import Delegation
        from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest

        given = [Delegation(name) for name in names] or [None] * len(amended)
        files = tuple(AmendmentFile(path, name) for path, name in zip(amended, given, strict=True))
        with _awaited(self.window.workspace.view.filled):
            self.window.compare(ComparisonRequest(draft, files))
        self._quiet()

    def open_sample(self) -> None:
        view = self.window.workspace.view
        with _awaited(view.filled):
            self.window.open_sample(False)
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
            or workspace.unified.busy
            or workspace.collapsing.busy
            or workspace.columns.agreed.busy
            or workspace.view.pictures.busy
            or workspace.view._later.isActive()
        )
        for _ in range(6):
            self.application.processEvents()
        while busy() and not deadline.hasExpired():
            self.application.processEvents()
        self.application.processEvents()

    def take_dialog(self, name: str, action: Callable[[bool], None]) -> None:
        """Take the dialog that an action opens, and give it up."""
        from PySide6.QtWidgets import QDialog

        action(False)
        shown = self.application.topLevelWidgets()  # type: ignore[attr-defined]
        dialog = next((w for w in shown if isinstance(w, QDialog) and w.isVisible()), None)
        if dialog is None:
            raise RuntimeError(f"no dialog for {name}")
        self.take(name, dialog)
        dialog.reject()
        self._quiet()

    def take(self, name: str, widget: object | None = None) -> None:
        """Write a picture of the window or of a widget, if it is wanted."""
        from PySide6.QtGui import QImage

        if not self.wants(name):
            return
        self._quiet()
        self.window.status.clearMessage()
        self._quiet()
        shown = widget or self.window
        shown.grab()  # type: ignore[attr-defined]  # pictures of the text are fetched when first seen
        self._quiet()
        picture = shown.grab()  # type: ignore[attr-defined]
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{name}.png"
        # No transparency, and the strongest compression, which Qt calls the lowest quality.
        flat = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
        if not flat.save(str(path), "PNG", 0):
            raise OSError(f"cannot write {path}")
        sys.stdout.write(f"{path.name} {picture.width()}x{picture.height()} {path.stat().st_size} bytes\n")


def take_welcome(camera: Camera) -> None:
    """The first page, empty and with files chosen."""
    from counterdraft.resources import seed

    camera.take("welcome")
    welcome = camera.window.welcome
    welcome.set_draft(seed("declaration/draft.docx"))
    welcome.add_amendment(seed("declaration/delegation-a.docx"))
    camera.take("welcome-files")
    camera.begin()


def take_sample(camera: Camera) -> None:
    """The sample with two delegations: themes, comments, conflicts, decisions, finding."""
    window = camera.window
    camera.open_sample()
    workspace = window.workspace
    workspace.go_to("PP5")
    workspace.step(1)
    camera.take("sample-light")
    window.actions_by_id["theme_dark"].trigger()
    camera.take("sample-dark")
    window.actions_by_id["theme_contrast"].trigger()
    camera.take("contrast")
    window.actions_by_id["theme_light"].trigger()
    workspace.choose_thread(workspace.views[3].id)
    camera.take("comments")
    _orphan(camera)
    workspace.show_changes()
    workspace.go_to_change(workspace.session.comparison.conflicts[0].changes[0])
    camera.take("conflict")
    window.actions_by_id["agreed"].trigger()
    camera._quiet()
    window.actions_by_id["accept"].trigger()
    workspace.step(1)
    window.actions_by_id["reject"].trigger()
    camera.take("agreed")
    window.actions_by_id["agreed"].trigger()
    window.actions_by_id["unified"].trigger()
    camera.take("unified")
    window.actions_by_id["unified"].trigger()
    workspace.open_find()
    workspace.find_bar.field.setText("Council")
    workspace.find_bar.search()
    camera.take("find")
    workspace.find_bar.close_bar()
    workspace.view.set_zoom(3.0)
    workspace.step(1)
    camera.take("zoom-300")
    workspace.view.set_zoom(1.0)
    for name, action in (
        ("export", "export"),
        ("change-viewer", "change_viewer"),
        ("preferences", "preferences"),
        ("manual", "manual"),
        ("shortcuts", "shortcuts"),
    ):
        if camera.wants(name):
            camera.take_dialog(name, lambda _, action=action: window.actions_by_id[action].trigger())
    camera.begin()


def _orphan(camera: Camera) -> None:
    from dataclasses import replace

    from counterdraft.anchoring.describe import describe
    from counterdraft.model.draft import Span
    from counterdraft.review.store import NewComment

    workspace = camera.window.workspace
    draft = workspace.session.comparison.draft
    anchor = describe(draft, draft.provisions[3].id, Span(0, 9))
    quote = type(anchor.quote)("the good offices of the Chair of the Council", "", "")
    gone = replace(anchor, quote=quote, provision=type(anchor.provision)("gone"))
    body = "This paragraph was taken out of the new draft. Does the point still stand?"
    workspace.session.import_comments((NewComment(gone, body, "Reviewer 2 (illustrative)"),))
    workspace.refresh_threads()
    camera._quiet()
    workspace.choose_thread(workspace.views[-1].id)
    camera.take("comments-orphan")


def take_languages(camera: Camera) -> None:
    """The interface in other languages, on the sample."""
    from counterdraft.ui.languages import Translation

    for name, code in (("russian", "ru"), ("armenian", "hy"), ("french", "fr")):
        if not camera.wants(name, f"{name}-welcome", f"{name}-preferences"):
            continue
        translation = Translation()
        translation.use(code)
        camera.begin()
        camera.take(f"{name}-welcome")
        camera.open_sample()
        camera.window.workspace.step(1)
        camera.take(name)
        if camera.wants(f"{name}-preferences"):
            action = camera.window.actions_by_id["preferences"]
            camera.take_dialog(f"{name}-preferences", lambda _, action=action: action.trigger())
        camera.window.close()
        translation.close()
    camera.begin()


def take_documents(camera: Camera) -> None:
    """Other documents: one delegation, three, and a text that reads from right to left."""
    import sample_documents
    from counterdraft.resources import seed

    draft, first, second = (
        seed(f"declaration/{name}.docx") for name in ("draft", "delegation-a", "delegation-b")
    )
    names = [f"Delegation {letter} (illustrative)" for letter in "ABC"]
    if camera.wants("two-columns"):
        camera.compare(draft, first, names=names[:1])
        camera.window.workspace.step(1)
        camera.take("two-columns")
    if camera.wants("changed-only"):
        camera.compare(draft, second, names=names[1:2])
        camera.window.actions_by_id["changed_only"].trigger()
        camera._quiet()
        view = camera.window.workspace.view
        view.go_to_row(max(view.layouter.bands, default=0), always=True)
        camera.take("changed-only")
        camera.window.actions_by_id["changed_only"].trigger()
    if camera.wants("three-delegations"):
        third = sample_documents.softened(draft, camera.home / "delegation-c.docx")
        camera.compare(draft, first, second, third, names=names)
        camera.window.actions_by_id["all_columns"].trigger()
        workspace = camera.window.workspace
        changes = workspace.session.comparison.changes
        workspace.go_to_change(next(c.id for c in changes if c.delegation == names[2]))
        camera.take("three-delegations")
    if camera.wants("right-to-left", "mirrored"):
        camera.compare(*sample_documents.right_to_left(camera.home), names=names[:1])
        camera.window.workspace.step(1)
        camera.take("right-to-left")
        _mirrored(camera)
    if camera.wants("mirrored-sample"):
        _mirrored_sample(camera)
    if camera.wants("illustrated"):
        camera.compare(*sample_documents.illustrated(camera.home), names=names[:1])
        camera.window.workspace.step(1)
        camera.take("illustrated")


def _mirrored(camera: Camera) -> None:
    from PySide6.QtCore import Qt

    camera.application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # type: ignore[attr-defined]
    camera.take("mirrored")
    camera.application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # type: ignore[attr-defined]


def _mirrored_sample(camera: Camera) -> None:
    """Comments, decisions and a conflict in a window that reads from right to left."""
    from PySide6.QtCore import Qt

    camera.application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # type: ignore[attr-defined]
    camera.begin()
    camera.open_sample()
    workspace = camera.window.workspace
    workspace.go_to_change(workspace.session.comparison.conflicts[0].changes[0])
    camera.window.actions_by_id["accept"].trigger()
    workspace.choose_thread(workspace.views[0].id)
    camera.take("mirrored-sample")
    camera.application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # type: ignore[attr-defined]
    camera.begin()


def main(folder: Path, names: Sequence[str]) -> None:
    """Take the pictures into `folder`."""
    with tempfile.TemporaryDirectory() as home:
        _settle_environment(Path(home))
        camera = Camera(folder, Path(home), names)
        for take in (take_welcome, take_sample, take_languages, take_documents):
            take(camera)
        camera.window.close()


if __name__ == "__main__":
    given = sys.argv[1:]
    main(Path(given[0]) if given else _FOLDER, given[1:] if given else _README)
