"""The table of actions, continued: what changes a whole review, in the menu for files."""

from __future__ import annotations

from counterdraft.ui import ui_state as when
from counterdraft.ui.action_spec import ActionSpec, Menu
from counterdraft.ui.action_spec import mark as _mark

FILE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "add_amendments",
        _mark("Add amend&ments…"),
        Menu.FILE,
        3,
        "flows.add_amendments",
        _mark("Put one more delegation's amended text beside the others"),
        ("Ctrl+Shift+N",),
        when.can_write,
    ),
    ActionSpec(
        "replace_draft",
        _mark("Replace the &draft…"),
        Menu.FILE,
        3,
        "flows.replace_draft",
        _mark("Carry all comments and decisions to a new revision of the draft"),
        ("Ctrl+Shift+P",),
        when.opened,
    ),
    ActionSpec(
        "import_comments",
        _mark("&Import Word comments…"),
        Menu.FILE,
        3,
        "flows.import_comments",
        _mark("Take in the comments of a document that came back"),
        ("Ctrl+Shift+I",),
        when.can_write,
    ),
    ActionSpec(
        "merge_reviews",
        _mark("Merge colleagues' re&views…"),
        Menu.FILE,
        3,
        "flows.merge_reviews",
        _mark("Take in what colleagues wrote in their copies of the review"),
        (),
        when.can_write,
    ),
    ActionSpec(
        "protect",
        _mark("&Protect with a passphrase…"),
        Menu.FILE,
        3,
        "flows.protect",
        _mark("Keep the review in an encrypted file from now on"),
        (),
        when.can_write,
    ),
)
EXPORT_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "export_comments",
        _mark("Export comments and decisions…"),
        Menu.FILE,
        1,
        "export_comments",
        _mark("Write comments or the register of decisions as a sheet, a table or web annotations"),
        ("Ctrl+Alt+E",),
        when.opened,
    ),
)
SAMPLE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "sample_measures",
        _mark("Open the sample of joint meas&ures"),
        Menu.FILE,
        0,
        "flows.open_measures",
        _mark("An invented draft with tables and repeated words, and two delegations' amendments"),
        (),
        when.idle,
    ),
)
