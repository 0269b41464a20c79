"""Windows of the tests: one application, quiet themes, views that are shown and filled."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest, compare_files
from counterdraft.negotiation.opening import sample_comparison
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.ui import row_painter
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.languages import Translation
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.settings import Settings
from counterdraft.ui.theme import ThemeChoice, load_theme

# The builders of this folder are imported by its tests as `ui.building`.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from ui.building import paint_now
from ui.windows import WAIT_MS, Answers, settle


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["counterdraft"]


@pytest.fixture(scope="session", autouse=True)
def leave_in_order(qapp: QApplication) -> Iterator[None]:
    """Let go of windows and pictures while Qt is still there; at the interpreter's end it is too late."""
    yield
    # The screenless clipboard is a static of Qt and would free copied text after Python's end.
    qapp.clipboard().clear()
    gc.unfreeze()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    row_painter._hatch.cache_clear()
    gc.collect()


@pytest.fixture(autouse=True)
def own_settings(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Settings of a test never touch those of the user."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QCoreApplication.setOrganizationName("Counterdraft")
    QCoreApplication.setApplicationName("Counterdraft")


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Reviews of a test are kept in its own folder."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR"):
        folder = tmp_path / name.lower()
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))


@pytest.fixture
def answers() -> Answers:
    """Answers the questions of `window`; a test fills in what it wants answered."""
    return Answers()


@pytest.fixture
def window(styled: QApplication, qtbot: QtBot, answers: Answers) -> Iterator[MainWindow]:
    """The whole window on its welcome page."""
    settings = Settings()
    settings.author = "Reviewer"
    settings.theme = ThemeChoice.LIGHT
    made = MainWindow(settings, answers)
    qtbot.addWidget(made)
    # Keys of actions reach a window only when it is the active one.
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def sample_window(
    window: MainWindow, qtbot: QtBot, sample: tuple[ComparisonRequest, Comparison]
) -> MainWindow:
    """The sample as the worker would hand it over; a process for each test would cost a second each."""
    window._request, window._sample = sample[0], True
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window._compared(sample[1])
    settle(window, qtbot)
    return window


@pytest.fixture
def styled(qapp: QApplication) -> QApplication:
    # Setting the same again would polish every widget of a shared window anew.
    if qapp.style().objectName() != "fusion":
        qapp.setStyle("Fusion")
    palette = load_theme("light").palette()
    if qapp.palette() != palette:
        qapp.setPalette(palette)
    return qapp


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def direction(request: pytest.FixtureRequest, styled: QApplication) -> Iterator[Qt.LayoutDirection]:
    """Windows that read from left to right, and windows that read from right to left."""
    styled.setLayoutDirection(request.param)
    yield request.param
    styled.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def show_view(styled: QApplication, qtbot: QtBot) -> Callable[..., CompareView]:
    """Show a comparison in a real window and wait until it is filled."""

    def show(
        comparison: Comparison, width: int = 1200, height: int = 800, theme: str = "light"
    ) -> CompareView:
        view = CompareView(load_theme(theme))
        qtbot.addWidget(view)
        view.resize(width, height)
        with qtbot.waitExposed(view):
            view.show()
        with qtbot.waitSignal(view.filled, timeout=20_000):
            view.show_comparison(comparison)
        qtbot.waitUntil(lambda: not view._later.isActive())
        paint_now(view)
        return view

    return show


@pytest.fixture(scope="session")
def sample() -> tuple[ComparisonRequest, Comparison]:
    """The sample negotiation, compared once: two delegations, moves, conflicts."""
    asked = sample_comparison()
    return asked, compare_files(asked)


@pytest.fixture
def show_window(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> Callable[[ComparisonRequest, Comparison], MainWindow]:
    """Show a comparison in the whole window, with its review in a folder of the test."""

    def show(
        asked: ComparisonRequest, comparison: Comparison, width: int = 1440, height: int = 900
    ) -> MainWindow:
        window = MainWindow()
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        review = tmp_path / "talks.counterdraft"
        with qtbot.waitSignal(window.workspace.view.filled, timeout=20_000):
            window.pages.setCurrentWidget(window.workspace)
            window.workspace.show_session(ReviewSession.begin(comparison, asked, "Chair", review))
        qtbot.waitUntil(lambda: not window.workspace.view._later.isActive())
        return window

    return show


@pytest.fixture
def speaking(styled: QApplication) -> Iterator[Translation]:
    """Speaks another language for the time of a test."""
    translation = Translation()
    locale = QLocale()
    yield translation
    translation.use("en")
    translation.close()
    QLocale.setDefault(locale)
    styled.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
