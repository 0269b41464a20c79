"""Starts the window, or says in one sentence why it cannot be started on this machine."""

from __future__ import annotations

import ctypes.util
import os
import sys
from importlib import metadata

from counterdraft.negotiation.opening import WindowRequest
from counterdraft.resources import seed

_PACKAGES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "xkbcommon": "libxkbcommon0",
    "fontconfig": "libfontconfig1",
    "dbus-1": "libdbus-1-3",
    "glib-2.0": "libglib2.0-0",
}
"""Libraries that Qt's widgets load, by the name a linker knows, and the Debian packages that hold them."""

_X11_PACKAGES = {
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-randr": "libxcb-randr0",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xkb": "libxcb-xkb1",
}


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
    if not sys.platform.startswith("linux"):
        return ""
    wanted = dict(_PACKAGES)
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.startswith("xcb") or (not platform and os.environ.get("DISPLAY")):
        wanted |= _X11_PACKAGES
    missing = [package for name, package in wanted.items() if not _loadable(name)]
    if not missing:
        return ""
    return (
        "Qt needs system libraries that are not installed: on Debian or Ubuntu, "
        f"run “sudo apt-get install {' '.join(missing)}”."
    )


def _loadable(name: str) -> bool:
    found = ctypes.util.find_library(name)
    if found is None:
        return False
    try:
        ctypes.CDLL(found)
    except OSError:
        return False
    return True
