"""Starts the window, or says in one sentence why it cannot be started on this machine."""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from importlib import metadata

from counterdraft.negotiation.opening import WindowRequest
from counterdraft.resources import seed

_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
}
"""Libraries that Qt's widgets load, and the Debian packages that hold them."""

_X11_PACKAGES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""Libraries of Qt's X11 plugin, which Qt loads late and aborts without."""


def run(request: WindowRequest) -> int:
    """Show the window and return the exit status of the program."""
    problem = obstacle()
    if problem:
        sys.stderr.write(f"counterdraft: {problem}\n")
        return 1
    from counterdraft.ui.start import start

    return start(request)


def obstacle() -> str:
    """The sentence that says why no window can be shown here, or an empty string."""
    return _wrong_qt() or _no_screen() or _missing_libraries()


def _wrong_qt() -> str:
    try:
        version = metadata.version("PySide6-Essentials")
    except metadata.PackageNotFoundError:
        return "PySide6 is not installed: install it with “pip install PySide6-Essentials”."
    numbers = tuple(int(part) for part in version.split(".")[:2])
    if numbers >= (6, 12) and sys.version_info < (3, 12):
        return (
            f"PySide6 {version} aborts on Python {sys.version_info.major}.{sys.version_info.minor}: "
            "install an older one with “pip install 'PySide6-Essentials<6.12'”."
        )
    return ""


def _no_screen() -> str:
    """Without a screen Qt would abort; say so instead."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    draft = seed("declaration/draft.docx")
    amended = draft.with_name("delegation-a.docx")
    return (
        "there is no screen to show the window on; compare without one, for example with "
        f"“counterdraft compare {draft} {amended} -o marked.docx”."
    )


def _missing_libraries() -> str:
    """Qt's own words for a missing library are those of the loader; name the packages instead."""
    if not sys.platform.startswith("linux"):
        return ""
    refused = _import_error()
    missing = [package for name, package in _PACKAGES.items() if not _loads(name)] if refused else []
    if _uses_x11():
        missing += [package for name, package in _X11_PACKAGES.items() if not _loads(name)]
    if missing:
        return (
            "Qt needs system libraries that are not installed: on Debian or Ubuntu, "
            f"run “sudo apt-get install {' '.join(missing)}”."
        )
    return f"Qt cannot be loaded ({refused}): install it anew." if refused else ""


def _import_error() -> str:
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return str(error)
    return ""


def _uses_x11() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.startswith("xcb")
    return bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
