"""What the window remembers between two starts; the only reader and writer of the settings file."""

from __future__ import annotations

import getpass
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from counterdraft.ui.preferences import KEYS, SHORTCUTS_GROUP, Preferences, ThemeChoice, from_text, to_text

_MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Recent:
    """A review opened before: its file and what to call it."""

    path: Path
    title: str


def _ours(key: str) -> bool:
    """Whether a line of the file is one of the preferences."""
    return key in KEYS.values() or key.startswith(f"{SHORTCUTS_GROUP}/")


class Settings:
    """Typed access to an INI file, whose values are strings after a restart."""

    def __init__(self) -> None:
        self._folder = ""
        self._store = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Counterdraft", "Counterdraft"
        )

    @property
    def preferences(self) -> Preferences:
        """What the user chose, with defaults for the rest."""
        return from_text(
            {key: str(self._store.value(key, "")) for key in self._store.allKeys() if _ours(key)}
        )

    @preferences.setter
    def preferences(self, chosen: Preferences) -> None:
        lines = to_text(chosen)
        for key in self._store.allKeys():
            if _ours(key) and key not in lines:
                self._store.remove(key)
        for key, value in lines.items():
            self._store.setValue(key, value)
        if not chosen.keep_recent:
            self.forget_recent()

    @property
    def theme(self) -> ThemeChoice:
        """The theme asked for."""
        return self.preferences.theme

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self.preferences = replace(self.preferences, theme=choice)

    @property
    def zoom(self) -> float:
        """Size of the text, 1.0 is plain."""
        return self.preferences.zoom

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self.preferences = replace(self.preferences, zoom=zoom)

    @property
    def author(self) -> str:
        """Who comments: the name chosen, else that of the account."""
        known = self.preferences.author
        if known:
            return known
        try:
            return getpass.getuser()
        except (OSError, KeyError):
            return "Reviewer"

    @author.setter
    def author(self, name: str) -> None:
        self.preferences = replace(self.preferences, author=name.strip())

    @property
    def language(self) -> str:
        """Code of the language of the interface, empty for that of the system."""
        return self.preferences.language

    @language.setter
    def language(self, code: str) -> None:
        self.preferences = replace(self.preferences, language=code.strip())

    @property
    def folder(self) -> str:
        """The folder that files were opened from last; kept beyond this run with the list of reviews only."""
        return self._folder or str(self._store.value("files/folder", str(Path.home())))

    @folder.setter
    def folder(self, folder: str) -> None:
        self._folder = folder
        if self.keep_recent:
            self._store.setValue("files/folder", folder)

    @property
    def keep_recent(self) -> bool:
        """Whether opened reviews are listed on the welcome page."""
        return self.preferences.keep_recent

    @keep_recent.setter
    def keep_recent(self, keep: bool) -> None:
        self.preferences = replace(self.preferences, keep_recent=keep)

    @property
    def path(self) -> Path:
        """The settings file."""
        return Path(self._store.fileName())

    def recent(self) -> tuple[Recent, ...]:
        """Reviews opened before, newest first.

        Nobody looks whether they are still there: a drive may be away for a day, or a network not answer.
        """
        found = []
        count = self._store.beginReadArray("recent")
        for index in range(count):
            self._store.setArrayIndex(index)
            path = Path(str(self._store.value("path", "")))
            if path.name:
                found.append(Recent(path, str(self._store.value("title", path.stem))))
        self._store.endArray()
        return tuple(found)

    def add_recent(self, path: Path, title: str) -> None:
        """Put a review on top of the list, unless none is kept."""
        if not self.keep_recent:
            return
        others = [recent for recent in self.recent() if recent.path != path]
        self._write_recent([Recent(path, title), *others][:_MOST_RECENT])

    def drop_recent(self, path: Path) -> None:
        """Take one review off the list."""
        self._write_recent([recent for recent in self.recent() if recent.path != path])

    def forget_recent(self) -> None:
        """Empty the list, and forget the folder that goes with it."""
        self._store.remove("recent")
        self._store.remove("files/folder")

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

    def switched(self, name: str) -> bool:
        """Whether a part of the window was shown when it was closed; at first every part is."""
        return str(self._store.value(f"window/{name}", "true")).lower() == "true"

    def keep_switched(self, name: str, shown: bool) -> None:
        """Remember whether a part of the window is shown."""
        self._store.setValue(f"window/{name}", "true" if shown else "false")

    def flush(self) -> None:
        """Write what is pending."""
        self._store.sync()
