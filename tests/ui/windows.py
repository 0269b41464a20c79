"""Whole windows in tests: answers in place of a person, waiting until a window has come to rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.negotiation.opening import sample_comparison
from counterdraft.ui.main_window import MainWindow
from counterdraft.ui.messages import with_ending
from ui.building import paint_now

WAIT_MS = 30_000


@dataclass
class Answers:
    """Answers the window's questions in place of a person, and keeps what was told.

    `files` answers questions for files to open and to write, `texts` those for a text, `secrets` those for a
    passphrase, each in turn; `asked` keeps what was asked for; `agrees` answers questions of yes or no.
    """

    files: list[Path | None] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    agrees: bool = True

    def tell(self, parent: QWidget, title: str, text: str) -> None:
        self.told.append(text)

    def ask_text(self, parent: QWidget, title: str, label: str, value: str) -> str:
        return self.texts.pop(0) if self.texts else ""

    def ask_file(self, parent: QWidget, title: str, folder: str, pattern: str) -> Path | None:
        return self.files.pop(0) if self.files else None

    def ask_target(self, parent: QWidget, title: str, proposed: Path, pattern: str) -> Path | None:
        file = self.files.pop(0) if self.files else None
        return with_ending(file, pattern) if file is not None else None

    def ask_files(self, parent: QWidget, title: str, folder: str, pattern: str) -> tuple[Path, ...]:
        files, self.files = self.files, []
        return tuple(file for file in files if file is not None)

    def ask_secret(self, parent: QWidget, title: str, label: str) -> str:
        self.asked.append(label)
        return self.secrets.pop(0) if self.secrets else ""

    def ask_whether(self, parent: QWidget, title: str, text: str, yes: str, no: str) -> bool:
        self.asked.append(text)
        return self.agrees


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the worker, the text and the cards are done, and paint."""
    workspace = window.workspace
    slices = (workspace.comments.slices, workspace.view.slices, workspace._placing)
    qtbot.waitUntil(
        lambda: not (window.worker.busy or any(one.busy for one in slices)),
        timeout=WAIT_MS,
    )
    paint_now(window)


def sample_files(delegations: int = 1) -> ComparisonRequest:
    """The sample's files as a comparison of one's own, with the first so many delegations."""
    return ComparisonRequest(sample_comparison().draft, sample_comparison().amendments[:delegations])


def open_files(window: MainWindow, qtbot: QtBot, delegations: int = 1) -> None:
    """Compare the sample's files in the worker as a person does, and wait."""
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.compare(sample_files(delegations))
    settle(window, qtbot)


def type_text(widget: QWidget, text: str) -> None:
    """Type any script: key events of the test library hold ASCII only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
