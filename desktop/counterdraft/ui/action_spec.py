"""One line of the table of actions, and the menus that it can stand in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from counterdraft.ui import ui_state as when
from counterdraft.ui.ui_state import UiState


class Menu(Enum):
    """The menus in their order."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    GO = "go"
    REVIEW = "review"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    `slot` names the window's method that carries it out, or `part.method` of a part of the window;
    `enabled_when` is a pure function of the window's state. `group` numbers the sections of a menu; `icon`
    is the name of a shipped SVG file. Texts are translated when the action is made.
    """

    id: str
    text: str
    menu: Menu
    group: int
    slot: str
    tip: str
    shortcuts: tuple[str, ...] = ()
    enabled_when: Callable[[UiState], bool] = when.always
    checkable: bool = False
    toolbar: bool = False
    icon: str = ""


def mark(text: str) -> str:
    """Mark a text for translation in the context `Actions`; the table itself stays in English."""
    return text
