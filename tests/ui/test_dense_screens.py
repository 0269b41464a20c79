"""What is scrolled equals what is painted at every scale of the screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(shutil.which("xvfb-run") is None or shutil.which("Xvfb") is None, reason="needs xvfb")
@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_scrolled_pixels_equal_repainted_ones_on_dense_screens(scale: str, tmp_path: Path) -> None:
    environment = {
        **{name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"},
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCALE_FACTOR": scale,
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    done = subprocess.run(
        [
            *("xvfb-run", "-a", "-s", "-screen 0 1440x1000x24"),
            *(sys.executable, str(Path(__file__).with_name("blit_check.py"))),
        ],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    differing, compared = map(int, done.stdout.split())
    assert compared == 100
    assert differing == 0
