from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from counterdraft.negotiation.opening import WindowRequest
from counterdraft.ui import application


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


def test_without_a_screen_one_sentence_names_the_command(
    no_screen: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert application.run(WindowRequest()) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "no screen" in said
    assert "counterdraft compare" in said
    assert "-o marked.docx" in said


def test_a_qt_that_aborts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application.metadata, "version", lambda name: "6.12.0")
    monkeypatch.setattr(application, "_no_screen", lambda: "")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(application.sys, "version_info", _Version(3, 11))
        assert "6.12.0" in application.obstacle()
        assert "<6.12" in application.obstacle()
        patch.setattr(application.sys, "version_info", _Version(3, 13))
        assert "6.12.0" not in application.obstacle()


class _Version(tuple):  # type: ignore[type-arg]
    def __new__(cls, major: int, minor: int) -> _Version:
        return super().__new__(cls, (major, minor, 0, "final", 0))

    major = property(lambda self: self[0])
    minor = property(lambda self: self[1])


def test_missing_libraries_are_named_by_their_packages(
    no_screen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setattr(application, "_loads", lambda name: name != "libxcb-cursor.so.0")
    assert application.obstacle().endswith("apt-get install libxcb-cursor0”.")
    monkeypatch.setattr(application, "_import_error", lambda: "libEGL.so.1: cannot open shared object file")
    monkeypatch.setattr(application, "_loads", lambda name: name not in ("libEGL.so.1", "libGL.so.1"))
    assert application.obstacle().endswith("apt-get install libegl1 libgl1”.")
    monkeypatch.setattr(application, "_loads", lambda name: True)
    assert "libEGL.so.1" in application.obstacle()


def test_wayland_needs_no_x11_libraries(no_screen: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr(application, "_loads", lambda name: False)
    assert application.obstacle() == ""


def test_the_window_starts_and_ends_as_a_program(tmp_path: Path) -> None:
    """The real start, with a real event loop, on the sample; closed by a timer."""
    code = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from counterdraft.negotiation.opening import window_request
from counterdraft.ui import application, shell
shown = shell.MainWindow.show
def show(window):
    shown(window)
    window.workspace.view.filled.connect(window.close)
    QTimer.singleShot(60_000, QApplication.quit)
shell.MainWindow.show = show
if __name__ == "__main__":
    raise SystemExit(application.run(window_request([], sample=True)))
"""
    script = tmp_path / "begin.py"
    script.write_text(code, encoding="utf-8")
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", str(script)],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
