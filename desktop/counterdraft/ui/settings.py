"""What the window remembers between two starts; the only reader and writer of the settings file."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from counterdraft.ui.theme import ThemeChoice

_MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Recent:
    """A review opened before: its file and what to call it."""

    path: Path
    title: str


class Settings:
    """Typed access to an INI file, whose values are strings after a restart."""

    def __init__(self) -> None:
        self._store = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Counterdraft", "Counterdraft"
        )

    @property
    def theme(self) -> ThemeChoice:
        """The theme asked for."""
        value = str(self._store.value("look/theme", ThemeChoice.SYSTEM.value))
        return ThemeChoice(value) if value in {choice.value for choice in ThemeChoice} else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("look/theme", choice.value)

    @property
    def zoom(self) -> float:
        """Size of the text, 1.0 is plain."""
        try:
            return min(3.0, max(0.5, float(str(self._store.value("look/zoom", "1.0")))))
        except ValueError:
            return 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._store.setValue("look/zoom", f"{zoom:.2f}")

    @property
    def author(self) -> str:
        """Who comments."""
        known = str(self._store.value("review/author", "")).strip()
        if known:
            return known
        try:
            return getpass.getuser()
        except (OSError, KeyError):
            return "Reviewer"

    @author.setter
    def author(self, name: str) -> None:
        self._store.setValue("review/author", name.strip())

    @property
    def folder(self) -> str:
        """The folder that files were opened from last."""
        return str(self._store.value("files/folder", str(Path.home())))

    @folder.setter
    def folder(self, folder: str) -> None:
        self._store.setValue("files/folder", folder)

    @property
    def keep_recent(self) -> bool:
        """Whether opened reviews are listed on the welcome page."""
        return str(self._store.value("files/keep_recent", "true")).lower() == "true"

    @keep_recent.setter
    def keep_recent(self, keep: bool) -> None:
        self._store.setValue("files/keep_recent", "true" if keep else "false")
        if not keep:
            self._store.remove("recent")

    def recent(self) -> tuple[Recent, ...]:
        """Reviews opened before, newest first, as far as they still exist."""
        found = []
        count = self._store.beginReadArray("recent")
        for index in range(count):
            self._store.setArrayIndex(index)
            path = Path(str(self._store.value("path", "")))
            if path.name and path.exists():
                found.append(Recent(path, str(self._store.value("title", path.stem))))
        self._store.endArray()
        return tuple(found)

    def add_recent(self, path: Path, title: str) -> None:
        """Put a review on top of the list, unless none is kept."""
        if not self.keep_recent:
            return
        others = [recent for recent in self.recent() if recent.path != path]
        self._write_recent([Recent(path, title), *others][:_MOST_RECENT])

    def forget_recent(self) -> None:
        """Empty the list."""
        self._store.remove("recent")

    def _write_recent(self, items: list[Recent]) -> None:
        self._store.remove("recent")
        self._store.beginWriteArray("recent", len(items))
        for index, item in enumerate(items):
            self._store.setArrayIndex(index)
            self._store.setValue("path", str(item.path))
            self._store.setValue("title", item.title)
        self._store.endArray()

    def state(self, name: str) -> QByteArray:
        """A remembered state of a window or splitter; empty if there is none."""
        value = self._store.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Remember a state of a window or splitter."""
        self._store.setValue(f"window/{name}", state)

    def flush(self) -> None:
        """Write what is pending."""
        self._store.sync()
