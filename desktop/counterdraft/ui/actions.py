"""The table of actions: menus, toolbar, shortcut sheet and tests read this one list."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

from counterdraft.ui import ui_state as when
from counterdraft.ui.action_spec import ActionSpec, Menu
from counterdraft.ui.action_spec import mark as _mark
from counterdraft.ui.file_actions import EXPORT_ACTIONS, FILE_ACTIONS, SAMPLE_ACTIONS
from counterdraft.ui.icons import icon
from counterdraft.ui.review_actions import REVIEW_ACTIONS
from counterdraft.ui.theme import Theme
from counterdraft.ui.ui_state import UiState

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new",
        _mark("&New comparison…"),
        Menu.FILE,
        0,
        "new_comparison",
        _mark("Choose a draft and the amendments to it"),
        ("Ctrl+N",),
        when.idle,
        toolbar=True,
        icon="new",
    ),
    ActionSpec(
        "open",
        _mark("&Open review…"),
        Menu.FILE,
        0,
        "open_review",
        _mark("Open a .counterdraft review file"),
        ("Ctrl+O",),
        when.idle,
        toolbar=True,
        icon="open",
    ),
    ActionSpec(
        "sample",
        _mark("Open the &sample negotiation"),
        Menu.FILE,
        0,
        "open_sample",
        _mark("An invented draft declaration and two delegations' amendments"),
        (),
        when.idle,
        icon="sample",
    ),
    *SAMPLE_ACTIONS,
    ActionSpec(
        "again",
        _mark("Compare a&gain"),
        Menu.FILE,
        0,
        "compare_again",
        _mark("Read the same documents anew and compare them"),
        ("F5",),
        when.opened,
        icon="refresh",
    ),
    ActionSpec(
        "stop",
        _mark("S&top"),
        Menu.FILE,
        0,
        "stop",
        _mark("Stop reading, comparing or writing"),
        ("Ctrl+.",),
        when.running,
        icon="stop",
    ),
    *FILE_ACTIONS,
    ActionSpec(
        "save_as",
        _mark("Save review &as…"),
        Menu.FILE,
        1,
        "save_review_as",
        _mark("Keep the review in another file from now on"),
        ("Ctrl+Shift+S",),
        when.can_write,
        icon="save",
    ),
    ActionSpec(
        "export",
        _mark("&Export marked-up document…"),
        Menu.FILE,
        1,
        "export_marked_up",
        _mark("Write the draft with the amendments as tracked changes"),
        ("Ctrl+E",),
        when.opened,
        toolbar=True,
        icon="export",
    ),
    *EXPORT_ACTIONS,
    ActionSpec(
        "close",
        _mark("&Close"),
        Menu.FILE,
        2,
        "close_comparison",
        _mark("Go back to the first page"),
        ("Ctrl+W",),
        when.opened,
    ),
    ActionSpec("quit", _mark("&Quit"), Menu.FILE, 2, "quit", _mark("Leave Counterdraft"), ("Ctrl+Q",)),
    ActionSpec(
        "undo",
        _mark("&Undo"),
        Menu.EDIT,
        0,
        "undo",
        _mark("Take back the last step"),
        ("Ctrl+Z",),
        when.can_undo,
        icon="undo",
    ),
    ActionSpec(
        "redo",
        _mark("&Redo"),
        Menu.EDIT,
        0,
        "redo",
        _mark("Do again what was undone"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        when.can_redo,
        icon="redo",
    ),
    ActionSpec(
        "copy",
        _mark("&Copy"),
        Menu.EDIT,
        1,
        "copy",
        _mark("Copy the marked words"),
        ("Ctrl+C",),
        when.selecting,
        icon="copy",
    ),
    ActionSpec(
        "select_all",
        _mark("Select &all"),
        Menu.EDIT,
        1,
        "select_all",
        _mark("Mark the whole text of the column"),
        ("Ctrl+A",),
        when.opened,
    ),
    ActionSpec(
        "find",
        _mark("&Find…"),
        Menu.EDIT,
        2,
        "find",
        _mark("Find words in one or all columns"),
        ("Ctrl+F",),
        when.opened,
        toolbar=True,
        icon="find",
    ),
    ActionSpec(
        "find_next",
        _mark("Find &next"),
        Menu.EDIT,
        2,
        "find_next",
        _mark("Go to the next hit"),
        ("F3",),
        when.finding,
    ),
    ActionSpec(
        "find_previous",
        _mark("Find &previous"),
        Menu.EDIT,
        2,
        "find_previous",
        _mark("Go to the previous hit"),
        ("Shift+F3",),
        when.finding,
    ),
    ActionSpec(
        "preferences",
        _mark("Pr&eferences…"),
        Menu.EDIT,
        3,
        "preferring.show",
        _mark("Choose colours, fonts, keys, your name, the language and what is remembered"),
        ("Ctrl+,",),
    ),
    ActionSpec(
        "zoom_in",
        _mark("Zoom &in"),
        Menu.VIEW,
        0,
        "appearance.zoom_in",
        _mark("Make the text larger"),
        ("Ctrl++", "Ctrl+="),
        when.opened,
    ),
    ActionSpec(
        "zoom_out",
        _mark("Zoom &out"),
        Menu.VIEW,
        0,
        "appearance.zoom_out",
        _mark("Make the text smaller"),
        ("Ctrl+-",),
        when.opened,
    ),
    ActionSpec(
        "zoom_reset",
        _mark("&Plain size"),
        Menu.VIEW,
        0,
        "appearance.zoom_reset",
        _mark("Show the text in its plain size"),
        ("Ctrl+0",),
        when.opened,
    ),
    ActionSpec(
        "agreed",
        _mark("A&greed text"),
        Menu.VIEW,
        1,
        "columns.toggle_agreed",
        _mark("Show the text as the decisions make it so far"),
        ("Ctrl+Shift+G",),
        when.opened,
        checkable=True,
    ),
    ActionSpec(
        "all_columns",
        _mark("&All columns"),
        Menu.VIEW,
        1,
        "columns.show_all",
        _mark("Show the draft and every delegation"),
        (),
        when.opened,
    ),
    ActionSpec(
        "hide_column",
        _mark("&Hide column"),
        Menu.VIEW,
        1,
        "columns.hide_column",
        _mark("Hide the column that you are in"),
        ("Ctrl+Shift+H",),
        when.opened,
    ),
    ActionSpec(
        "column_left",
        _mark("Move column le&ft"),
        Menu.VIEW,
        1,
        "columns.move_left",
        _mark("Move the column that you are in one place to the left"),
        ("Alt+Shift+Left",),
        when.opened,
    ),
    ActionSpec(
        "column_right",
        _mark("Move column &right"),
        Menu.VIEW,
        1,
        "columns.move_right",
        _mark("Move the column that you are in one place to the right"),
        ("Alt+Shift+Right",),
        when.opened,
    ),
    ActionSpec(
        "unified",
        _mark("&Unified view"),
        Menu.VIEW,
        2,
        "unified.switch",
        _mark("Show one column: the draft with a delegation's changes as a redline"),
        ("Ctrl+Shift+L",),
        when.opened,
        checkable=True,
    ),
    ActionSpec(
        "changed_only",
        _mark("&Changed places only"),
        Menu.VIEW,
        2,
        "collapsing.switch",
        _mark("Hide stretches of unchanged provisions behind bands that open"),
        ("Ctrl+Shift+U",),
        when.opened,
        checkable=True,
    ),
    ActionSpec(
        "open_band",
        _mark("Open the next &band"),
        Menu.VIEW,
        2,
        "collapsing.open_next",
        _mark("Show the unchanged provisions behind the next band"),
        ("Ctrl+Shift+O",),
        when.opened,
    ),
    ActionSpec(
        "side_panel",
        _mark("&Side panel"),
        Menu.VIEW,
        2,
        "toggle_side_panel",
        _mark("Show or hide the changes and comments"),
        ("F9",),
        when.opened,
        checkable=True,
        icon="panel",
    ),
    ActionSpec(
        "theme_system",
        _mark("Colours of the s&ystem"),
        Menu.VIEW,
        3,
        "appearance.use_system_theme",
        _mark("Light or dark, as the system is"),
        checkable=True,
    ),
    ActionSpec(
        "theme_light",
        _mark("&Light"),
        Menu.VIEW,
        3,
        "appearance.use_light_theme",
        _mark("Dark text on light paper"),
        checkable=True,
    ),
    ActionSpec(
        "theme_dark",
        _mark("&Dark"),
        Menu.VIEW,
        3,
        "appearance.use_dark_theme",
        _mark("Light text on dark paper"),
        checkable=True,
    ),
    ActionSpec(
        "theme_contrast",
        _mark("High co&ntrast"),
        Menu.VIEW,
        3,
        "appearance.use_contrast_theme",
        _mark("White and strong colours on black"),
        checkable=True,
    ),
    ActionSpec(
        "projector",
        _mark("Pro&jector mode"),
        Menu.VIEW,
        4,
        "appearance.switch_projector",
        _mark("Show everything in large type, to be read from the end of a table"),
        ("Ctrl+Shift+J",),
        checkable=True,
    ),
    ActionSpec(
        "previous_change",
        _mark("&Previous change"),
        Menu.GO,
        0,
        "previous_change",
        _mark("Go to the previous change shown"),
        ("Shift+F8", "Alt+Up"),
        when.has_changes,
        toolbar=True,
        icon="previous",
    ),
    ActionSpec(
        "next_change",
        _mark("&Next change"),
        Menu.GO,
        0,
        "next_change",
        _mark("Go to the next change shown"),
        ("F8", "Alt+Down"),
        when.has_changes,
        toolbar=True,
        icon="next",
    ),
    ActionSpec(
        "first_change",
        _mark("&First change"),
        Menu.GO,
        0,
        "first_change",
        _mark("Go to the first change shown"),
        ("Alt+Home",),
        when.has_changes,
    ),
    ActionSpec(
        "last_change",
        _mark("&Last change"),
        Menu.GO,
        0,
        "last_change",
        _mark("Go to the last change shown"),
        ("Alt+End",),
        when.has_changes,
    ),
    ActionSpec(
        "other_place",
        _mark("Other place of a moved text"),
        Menu.GO,
        0,
        "moves.jump",
        _mark("Go to where the moved text of the current change stands, and back"),
        ("Ctrl+Shift+M",),
        when.on_move,
    ),
    ActionSpec(
        "go_to",
        _mark("&Go to provision…"),
        Menu.GO,
        1,
        "go_to_reference",
        _mark("Go to a provision by what the room calls it, such as OP5"),
        ("Ctrl+G",),
        when.opened,
    ),
    ActionSpec(
        "next_column",
        _mark("Next &column"),
        Menu.GO,
        2,
        "next_column",
        _mark("Go to the next column"),
        ("F6", "Alt+PgDown"),
        when.opened,
    ),
    ActionSpec(
        "previous_column",
        _mark("Previous c&olumn"),
        Menu.GO,
        2,
        "previous_column",
        _mark("Go to the previous column"),
        ("Shift+F6", "Alt+PgUp"),
        when.opened,
    ),
    ActionSpec(
        "next_comment",
        _mark("Next co&mment"),
        Menu.GO,
        3,
        "comments.next_comment",
        _mark("Go to the next comment"),
        ("F4",),
        when.has_threads,
    ),
    ActionSpec(
        "previous_comment",
        _mark("Previous comm&ent"),
        Menu.GO,
        3,
        "comments.previous_comment",
        _mark("Go to the previous comment"),
        ("Shift+F4",),
        when.has_threads,
    ),
    *REVIEW_ACTIONS,
    ActionSpec(
        "manual",
        _mark("&Manual"),
        Menu.HELP,
        0,
        "helping.show_manual",
        _mark("How to work with Counterdraft, with a search"),
        ("F1",),
    ),
    ActionSpec(
        "shortcuts",
        _mark("&Shortcuts"),
        Menu.HELP,
        0,
        "helping.show_shortcuts",
        _mark("All actions and their keys"),
        ("Shift+F1",),
    ),
    ActionSpec(
        "about",
        _mark("&About Counterdraft"),
        Menu.HELP,
        0,
        "helping.show_about",
        _mark("Version and licence"),
    ),
)


def menu_title(menu: Menu) -> str:
    """The title of a menu with its mnemonic."""
    return {
        Menu.FILE: translated("&File"),
        Menu.EDIT: translated("&Edit"),
        Menu.VIEW: translated("&View"),
        Menu.GO: translated("&Go"),
        Menu.REVIEW: translated("&Review"),
        Menu.HELP: translated("&Help"),
    }[menu]


def translated(text: str) -> str:
    """A text of the table in the language of the interface."""
    return QCoreApplication.translate("Actions", text)


def plain(text: str) -> str:
    """A menu text without its mnemonic and dots, for lists and tool tips."""
    return translated(text).replace("&", "").rstrip("…")


def make_actions(owner: QObject) -> dict[str, QAction]:
    """Make an action of each line of the table, without keys; its slot is the owner's method of that name."""
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(translated(spec.text), owner)
        action.setObjectName(spec.id)
        action.setStatusTip(translated(spec.tip))
        action.setCheckable(spec.checkable)
        action.triggered.connect(attrgetter(spec.slot)(owner))
        made[spec.id] = action
    return made


def draw_icons(actions: Mapping[str, QAction], theme: Theme) -> None:
    """Draw the icons in the colours of a theme."""
    for spec in ACTIONS:
        if spec.icon:
            actions[spec.id].setIcon(icon(spec.icon, theme))


def enable(actions: Mapping[str, QAction], state: UiState) -> None:
    """Switch every action on or off as the state of the window says."""
    for spec in ACTIONS:
        actions[spec.id].setEnabled(spec.enabled_when(state))
