"""What a user can choose about the window, as one frozen value that goes to text and back; no Qt, no file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar

LEAST_ZOOM, MOST_ZOOM = 0.5, 3.0
"""Bounds of the zoom; 1.0 is plain."""
LEAST_POINTS, MOST_POINTS = 7.0, 32.0
"""Bounds of the sizes of fonts in points."""
PLAIN_POINTS = 11.5
"""Size of the texts in points at zoom 1.0, unless another is chosen."""
PROJECTOR_TEXT, PROJECTOR_INTERFACE = 1.5, 1.3
"""How much larger the texts and the interface are in projector mode, to be read from the end of a table."""

Shortcuts = tuple[tuple[str, tuple[str, ...]], ...]
"""Bindings that differ from those of the table: the action's id and its keys in portable form, by id."""


class ThemeChoice(Enum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class ColorSet(Enum):
    """The pair of colours for deletions and insertions; lines and signs tell them apart in every set."""

    ORANGE_BLUE = "orange-blue"
    RED_GREEN = "red-green"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything of the preferences but the list of reviews opened before.

    Attributes:
        document_family: font of the texts, empty for the program's own choice.
        document_points: size of the texts at zoom 1.0.
        interface_family: font of everything else, empty for that of the system.
        interface_points: its size, 0 for that of the system.
        language: code of the interface's language (`en`, `ru`, `fr`, `hy`), empty for that of the system.
        author: who comments, empty for the name of the account.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    colors: ColorSet = ColorSet.ORANGE_BLUE
    document_family: str = ""
    document_points: float = PLAIN_POINTS
    interface_family: str = ""
    interface_points: float = 0.0
    zoom: float = 1.0
    projector: bool = False
    language: str = ""
    author: str = ""
    keep_recent: bool = True
    shortcuts: Shortcuts = ()

    @property
    def shown_document_points(self) -> float:
        """Size of the texts at zoom 1.0 as it is shown now."""
        return self.document_points * (PROJECTOR_TEXT if self.projector else 1.0)

    def shown_interface_points(self, system_points: float) -> float:
        """Size of the interface as it is shown now, where the system's is `system_points`."""
        points = self.interface_points or system_points
        return points * (PROJECTOR_INTERFACE if self.projector else 1.0)

    def keys(self, action: str, of_table: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of an action: those chosen, else those of the table."""
        return next((keys for name, keys in self.shortcuts if name == action), of_table)

    def with_keys(self, action: str, keys: tuple[str, ...], of_table: tuple[str, ...]) -> Preferences:
        """The same with other keys for one action; keys of the table are not kept as a choice."""
        others = {name: bound for name, bound in self.shortcuts if name != action}
        if keys != of_table:
            others[action] = keys
        return replace(self, shortcuts=tuple(sorted(others.items())))


KEYS: Mapping[str, str] = {
    "theme": "look/theme",
    "colors": "look/colors",
    "document_family": "look/document_family",
    "document_points": "look/document_points",
    "interface_family": "look/interface_family",
    "interface_points": "look/interface_points",
    "zoom": "look/zoom",
    "projector": "look/projector",
    "language": "look/language",
    "author": "review/author",
    "keep_recent": "files/keep_recent",
}
"""Where each field but the shortcuts stands in the settings file."""

SHORTCUTS_GROUP = "shortcuts"
"""The group of the settings file that holds one line for each action with other keys."""


def to_text(chosen: Preferences) -> dict[str, str]:
    """The lines of the settings file for everything that differs from the defaults."""
    plain = Preferences()
    lines = {}
    for field, key in KEYS.items():
        value = getattr(chosen, field)
        if value != getattr(plain, field):
            lines[key] = _text(value)
    for action, keys in chosen.shortcuts:
        # Keys are never empty text and hold no blank but between chords, so that a blank line means none.
        lines[f"{SHORTCUTS_GROUP}/{action}"] = "\t".join(keys)
    return lines


def from_text(lines: Mapping[str, str]) -> Preferences:
    """Read the lines of a settings file; what is missing or makes no sense falls back to the default."""
    plain = Preferences()
    get = {field: lines[key] for field, key in KEYS.items() if key in lines}
    return Preferences(
        theme=_enum(get.get("theme", ""), plain.theme),
        colors=_enum(get.get("colors", ""), plain.colors),
        document_family=get.get("document_family", "").strip(),
        document_points=_bounded(get.get("document_points", ""), LEAST_POINTS, MOST_POINTS, PLAIN_POINTS),
        interface_family=get.get("interface_family", "").strip(),
        interface_points=_bounded(get.get("interface_points", ""), LEAST_POINTS, MOST_POINTS, 0.0),
        zoom=_bounded(get.get("zoom", ""), LEAST_ZOOM, MOST_ZOOM, 1.0),
        projector=_flag(get.get("projector", ""), plain.projector),
        language=get.get("language", "").strip(),
        author=get.get("author", "").strip(),
        keep_recent=_flag(get.get("keep_recent", ""), plain.keep_recent),
        shortcuts=_shortcuts(lines),
    )


def conflicts(bound: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """Keys that more than one action has, each with the ids of the actions in the order given."""
    holders: dict[str, list[str]] = {}
    for action, keys in bound:
        for key in keys:
            holders.setdefault(key, []).append(action)
    return {key: tuple(actions) for key, actions in holders.items() if len(actions) > 1}


_Choice = TypeVar("_Choice", ThemeChoice, ColorSet)


def _enum(text: str, default: _Choice) -> _Choice:
    kind = type(default)
    return kind(text) if text in {member.value for member in kind} else default


def _bounded(text: str, least: float, most: float, default: float) -> float:
    try:
        number = float(text)
    except ValueError:
        return default
    # The one comparison that a number which is none fails.
    return min(most, max(least, number)) if number == number else default


def _flag(text: str, default: bool) -> bool:
    return {"true": True, "false": False}.get(text.strip().lower(), default)


def _text(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _shortcuts(lines: Mapping[str, str]) -> Shortcuts:
    start = f"{SHORTCUTS_GROUP}/"
    return tuple(
        sorted(
            (name.removeprefix(start), tuple(key for key in keys.split("\t") if key))
            for name, keys in lines.items()
            if name.startswith(start)
        )
    )
