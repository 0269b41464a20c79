"""The keys of the actions as the user bound them; alone gives an action its keys and tool tip."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from counterdraft.ui.action_spec import ActionSpec
from counterdraft.ui.actions import ACTIONS, plain
from counterdraft.ui.preferences import Preferences, conflicts


def keys_of(spec: ActionSpec, chosen: Preferences) -> tuple[str, ...]:
    """The keys of an action in portable form: those that the user chose, else those of the table."""
    return chosen.keys(spec.id, spec.shortcuts)


def shown_keys(keys: tuple[str, ...]) -> str:
    """Keys as the system writes them, with commas between them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def portable(sequence: QKeySequence) -> str:
    """A key sequence in the form that the table and the settings file use."""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def holders(keys: str, but: str, chosen: Preferences) -> tuple[ActionSpec, ...]:
    """The actions other than `but` that have these keys, or keys of which one begins with the other.

    Qt waits for the rest of a chord, so that a key and a chord that starts with it cannot both work.
    """
    wanted = portable(QKeySequence(keys))
    return tuple(
        spec
        for spec in ACTIONS
        if spec.id != but
        and any(begin_alike(wanted, portable(QKeySequence(k))) for k in keys_of(spec, chosen))
    )


def begin_alike(one: str, other: str) -> bool:
    """Whether one of two key sequences in portable form is how the other begins."""
    first, second = one.split(", "), other.split(", ")
    shorter = min(len(first), len(second))
    return bool(one and other) and first[:shorter] == second[:shorter]


def typed(sequence: QKeySequence) -> bool:
    """Whether the keys write or edit text, or walk through a dialog, so that no action may take them."""
    if sequence.isEmpty():
        return False
    combination = sequence[0]  # type: ignore[index]  # the stubs lack it
    with_others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if combination.keyboardModifiers() & (with_others | Qt.KeyboardModifier.MetaModifier):
        return False
    return not Qt.Key.Key_F1 <= combination.key() <= Qt.Key.Key_F35


def unclear(chosen: Preferences) -> dict[str, tuple[str, ...]]:
    """Keys that more than one action has, with the ids of these actions."""
    bound = (
        (spec.id, tuple(portable(QKeySequence(key)) for key in keys_of(spec, chosen))) for spec in ACTIONS
    )
    return conflicts(bound)


def bind(actions: Mapping[str, QAction], chosen: Preferences) -> None:
    """Give every action its keys, and name the first of them in its tool tip."""
    for spec in ACTIONS:
        action, keys = actions[spec.id], keys_of(spec, chosen)
        action.setShortcuts([QKeySequence(key) for key in keys])
        text = plain(spec.text)
        action.setToolTip(f"{text} ({shown_keys(keys[:1])})" if keys else text)
