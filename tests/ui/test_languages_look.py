"""The window in every language: no text is cut, and right-to-left layouts are mirrored."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.negotiation.importing import FoundComments, ImportReport
from counterdraft.negotiation.opening import WindowRequest
from counterdraft.negotiation.rebasing import RebaseReport
from counterdraft.ui.comment_details import CommentDetails
from counterdraft.ui.crash_dialog import CrashDialog
from counterdraft.ui.crash_handler import CrashHandler
from counterdraft.ui.icons import icon
from counterdraft.ui.import_report import ImportDialog
from counterdraft.ui.languages import LANGUAGES, Translation, spoken
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.rebase_report import RebaseDialog
from counterdraft.ui.settings import Settings
from counterdraft.ui.shell import Shell
from counterdraft.ui.theme import ThemeChoice, load_theme
from ui.cut_texts import cut_texts as all_cut_texts
from ui.windows import WAIT_MS, Answers, settle

_CODES = tuple(language.code for language in LANGUAGES)
_DIALOGS = ("export", "change_viewer", "preferences", "shortcuts", "manual", "about")
Opener = Callable[[], MainWindow]


@pytest.fixture
def opened(
    speaking: Translation, qtbot: QtBot, sample: tuple[ComparisonRequest, Comparison]
) -> Iterator[Opener]:
    """Opens the window at its usual size on the sample, in the language that is spoken by then."""
    made: list[MainWindow] = []

    def open_window() -> MainWindow:
        settings = Settings()
        settings.author = "Reviewer"
        settings.theme = ThemeChoice.LIGHT
        window = MainWindow(settings, Answers())
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window._request, window._sample = sample[0], True
        with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
            window._compared(sample[1])
        settle(window, qtbot)
        return window

    yield open_window
    for window in made:
        window.close()


def cut_texts(root: QWidget) -> list[str]:
    """The texts of the window that are cut; names and comments of the sample may be of any length."""
    return [text for text in all_cut_texts(root) if "(illustrative)" not in text]


def _dialogs(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QDialog]]:
    """Open one dialog after the other, each page of those that have pages."""
    for name in _DIALOGS:
        action: QAction = window.actions_by_id[name]
        action.trigger()
        shown = [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, QDialog) and widget.isVisible()
        ]
        assert len(shown) == 1, name
        (dialog,) = shown
        qtbot.waitExposed(dialog)
        yield from _pages(name, dialog)
        dialog.reject()
        QCoreApplication.sendPostedEvents(None, 0)
    for dialog in _reports(window):
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        yield type(dialog).__name__, dialog
        dialog.reject()


def _reports(window: MainWindow) -> Iterator[QDialog]:
    """Dialogs that come at the end of something long, on the comments of the sample."""
    session = window.workspace.session
    threads = tuple(placed.thread for placed in session.threads())
    places = tuple(placed.place for placed in session.threads())
    references = ("OP1",) * len(threads)
    yield CrashDialog("Counterdraft", "Counterdraft 1\n" * 3, "", Answers(), window)
    yield CommentDetails(threads[0].head, ("A", "B"), window)
    yield RebaseDialog(RebaseReport("d.docx", threads, places, (), 3, references), "r.counterdraft", window)
    yield ImportDialog(FoundComments(ImportReport("a.docx", (), 1, 2, 3), (), {}, ()), window)


def _pages(name: str, dialog: QDialog) -> Iterator[tuple[str, QDialog]]:
    pages, lists = dialog.findChild(QStackedWidget), dialog.findChild(QListWidget)
    if not isinstance(pages, QStackedWidget) or not isinstance(lists, QListWidget):
        yield name, dialog
        return
    for row in range(pages.count()):
        lists.setCurrentRow(row)
        QApplication.processEvents()
        yield f"{name} {row}", dialog


# No text is cut -------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", _CODES)
def test_no_text_of_the_window_is_cut(speaking: Translation, opened: Opener, qtbot: QtBot, code: str) -> None:
    speaking.use(code)
    window = opened()
    workspace = window.workspace
    workspace.open_find()
    workspace.step(1)
    QApplication.processEvents()
    cut = {"changes": cut_texts(window)}
    workspace.choose_thread(workspace.views[3].id)
    workspace.compose()
    QApplication.processEvents()
    cut["comments"] = cut_texts(window)
    window.pages.setCurrentWidget(window.welcome)
    window.welcome.set_draft(window._request.draft)
    window.welcome.add_amendment(window._request.amendments[0].path)
    QApplication.processEvents()
    cut["welcome"] = cut_texts(window)
    assert cut == {name: [] for name in cut}


@pytest.mark.parametrize("code", _CODES)
def test_no_text_of_a_dialog_is_cut(speaking: Translation, opened: Opener, qtbot: QtBot, code: str) -> None:
    speaking.use(code)
    window = opened()
    cut = {name: cut_texts(dialog) for name, dialog in _dialogs(window, qtbot)}
    assert len(cut) >= len(_DIALOGS) + 4
    assert cut == {name: [] for name in cut}


def test_the_search_for_cut_texts_finds_them(styled: QApplication, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    for widget in (QLabel("A long label that is cut"), QPushButton("A long button that is cut")):
        widget.setFixedWidth(30)
        row.addWidget(widget)
    page.show()
    assert len(cut_texts(page)) == 2


# Right to left ---------------------------------------------------------------------------------------

_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنه", strict=True))


class _Pseudo(QTranslator):
    """Writes every text in Arabic letters, with the placeholders and letters to press as they are."""

    def translate(  # type: ignore[override]
        self, context: str, text: str, disambiguation: str = "", n: int = -1
    ) -> str | None:
        if context.startswith("Q"):
            return None
        out, inside = "", False
        for letter in text:
            inside = letter == "{" or (inside and letter != "}")
            out += letter if inside else _LETTERS.get(letter.casefold(), letter)
        return out

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def mirrored(styled: QApplication, opened: Opener) -> Iterator[MainWindow]:
    """The window in a language that is nobody's, written from right to left."""
    pseudo = _Pseudo()
    QCoreApplication.installTranslator(pseudo)
    styled.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield opened()
    QCoreApplication.removeTranslator(pseudo)


def _left(widget: QWidget, window: QWidget) -> int:
    return widget.mapTo(window, QPoint(0, 0)).x()


def test_a_window_from_right_to_left_is_mirrored(mirrored: MainWindow) -> None:
    window, workspace = mirrored, mirrored.workspace
    view = workspace.view
    assert window.actions_by_id["new"].text().startswith("&ص") or "ص" in window.actions_by_id["new"].text()
    assert _left(workspace.tabs, window) < _left(view, window), "the side panel is on the left"
    columns = [_left(view.panes[number], window) for number in view.shown]
    assert columns == sorted(columns, reverse=True), "the draft is on the right"
    assert _left(view.bar, window) < _left(view.ruler, window) < min(columns)
    bar = window.menuBar()
    places = [bar.actionGeometry(action).x() for action in bar.actions()]
    assert places == sorted(places, reverse=True)
    assert window.welcome.isRightToLeft()


def test_columns_move_where_the_keys_say_from_right_to_left(mirrored: MainWindow, qtbot: QtBot) -> None:
    window, view = mirrored, mirrored.workspace.view
    view.panes[0].setFocus()
    view._active = 0
    before = _left(view.panes[0], window)
    window.actions_by_id["column_left"].trigger()
    qtbot.waitUntil(lambda: _left(view.panes[0], window) < before, timeout=WAIT_MS)
    window.actions_by_id["column_right"].trigger()
    qtbot.waitUntil(lambda: abs(_left(view.panes[0], window) - before) <= 2, timeout=WAIT_MS)


def test_dialogs_from_right_to_left_are_mirrored_and_not_cut(mirrored: MainWindow, qtbot: QtBot) -> None:
    for name, dialog in _dialogs(mirrored, qtbot):
        assert dialog.isRightToLeft(), name
        assert cut_texts(dialog) == [], name


def test_icons_that_point_are_mirrored_and_others_are_not(styled: QApplication) -> None:
    theme = load_theme("light")
    for name, turns in (("undo", True), ("export", True), ("find", False), ("next", False)):
        plain = icon(name, theme).pixmap(32, 32).toImage()
        styled.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        try:
            other = icon(name, theme).pixmap(32, 32).toImage()
        finally:
            styled.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        assert (plain != other) is turns, name
        if turns:
            assert _differing(plain.flipped(Qt.Orientation.Horizontal), other) < 40, name


def _differing(one: object, two: object) -> int:
    """How many pixels differ clearly."""
    return sum(
        abs(one.pixelColor(x, y).alpha() - two.pixelColor(x, y).alpha()) > 96  # type: ignore[attr-defined]
        for x in range(32)
        for y in range(32)
    )


def test_cards_of_changes_are_mirrored(mirrored: MainWindow) -> None:
    """The bar of the selected card stands at the right, where the line begins."""
    workspace = mirrored.workspace
    workspace.step(1)
    QApplication.processEvents()
    view = workspace.changes.list
    box = view.visualRect(view.currentIndex())
    picture = view.viewport().grab(box).toImage()
    accent = workspace.view.theme["accent"].rgb()
    middle = picture.height() // 2
    assert picture.pixel(picture.width() - 2, middle) == accent
    assert picture.pixel(1, middle) != accent


# Another language while the window is open --------------------------------------------------------------


@pytest.fixture
def shell(speaking: Translation, styled: QApplication, qtbot: QtBot) -> Iterator[Shell]:
    settings = Settings()
    settings.author = "Reviewer"
    speaking.use("en")
    made = Shell(settings, speaking, CrashHandler(), Answers())
    made.open(WindowRequest())
    yield made
    made.window.close()


def test_the_open_review_goes_on_in_another_language(
    shell: Shell, qtbot: QtBot, sample: tuple[ComparisonRequest, Comparison]
) -> None:
    old = shell.window
    old._request, old._sample = sample[0], True
    with qtbot.waitSignal(old.workspace.view.filled, timeout=WAIT_MS):
        old._compared(sample[1])
    old.workspace.step(1)
    old.actions_by_id["agreed"].trigger()
    qtbot.waitUntil(lambda: old.workspace.view.sheet.agreed in old.workspace.view.shown, timeout=WAIT_MS)
    session, current = old.workspace.session, old.workspace.navigator.current
    session.comment_on_document("Before the change of language.")
    threads = len(session.threads())
    shell._settings.language = "ru"
    old.preferring.closed.emit()
    qtbot.waitUntil(lambda: shell.window is not old, timeout=WAIT_MS)
    new = shell.window
    settle(new, qtbot)
    assert new.menuBar().actions()[0].text().replace("&", "") == "Файл"
    assert spoken() == "ru"
    assert new.workspace.session is session
    assert new.workspace.navigator.current == current
    assert len(new.workspace.views) == threads
    assert new.isVisible()
    assert not isValid(old)
    qtbot.waitUntil(lambda: new.workspace.view.sheet.agreed in new.workspace.view.shown, timeout=WAIT_MS)
    assert new.actions_by_id["agreed"].isChecked()
    assert new.actions_by_id["side_panel"].isChecked()
    assert not new.actions_by_id["unified"].isChecked()
    new.actions_by_id["undo"].trigger()
    assert len(new.workspace.views) == threads - 1
    session.comment_on_document("After it.")
    assert len(session.threads()) == threads


def test_a_comment_that_is_being_written_is_not_lost_to_another_language(
    shell: Shell, qtbot: QtBot, sample: tuple[ComparisonRequest, Comparison]
) -> None:
    window = shell.window
    window._request, window._sample = sample[0], True
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window._compared(sample[1])
    window.workspace.compose_on_document()
    window.workspace.comments.editor.text.setPlainText("Half a thought")
    shell._settings.language = "fr"
    shell.follow_language()
    assert shell.window is window
    assert spoken() == "en"
    assert "next start" in window.status.currentMessage()


def test_the_same_language_by_another_name_changes_nothing(shell: Shell) -> None:
    window = shell.window
    shell._settings.language = "en"
    shell.follow_language()
    assert shell.window is window


def test_another_language_waits_for_what_is_under_way(shell: Shell, qtbot: QtBot) -> None:
    window = shell.window
    window.worker._working = True
    shell._settings.language = "hy"
    shell.follow_language()
    assert shell.window is window
    window.worker._settle()
    qtbot.waitUntil(lambda: shell.window is not window, timeout=WAIT_MS)
    assert spoken() == "hy"
    assert shell.window.pages.currentWidget() is shell.window.welcome
