"""What the actions need to know of the window, as one value; no Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UiState:
    """A snapshot of the window."""

    open: bool = False
    busy: bool = False
    changes: int = 0
    current_change: bool = False
    selection: bool = False
    threads: int = 0
    current_thread: bool = False
    undo: bool = False
    redo: bool = False
    writable: bool = True
    moved: bool = False
    decidable: bool = False
    in_conflict: bool = False
    has_wording: bool = False


def always(state: UiState) -> bool:
    """At any time."""
    return True


def idle(state: UiState) -> bool:
    """While nothing runs in the background."""
    return not state.busy


def opened(state: UiState) -> bool:
    """A comparison is on screen."""
    return state.open and not state.busy


def has_changes(state: UiState) -> bool:
    """There is a change to go to."""
    return opened(state) and state.changes > 0


def on_change(state: UiState) -> bool:
    """A change is the current one."""
    return opened(state) and state.current_change


def can_write(state: UiState) -> bool:
    """Comments can be written."""
    return opened(state) and state.writable


def can_comment_change(state: UiState) -> bool:
    """A change can be commented on."""
    return on_change(state) and state.writable


def has_threads(state: UiState) -> bool:
    """There is a comment to go to."""
    return opened(state) and state.threads > 0


def on_thread(state: UiState) -> bool:
    """A comment is the current one and can be answered."""
    return opened(state) and state.current_thread and state.writable


def can_undo(state: UiState) -> bool:
    """There is a step to take back."""
    return opened(state) and state.undo


def can_redo(state: UiState) -> bool:
    """There is a step to do again."""
    return opened(state) and state.redo


def selecting(state: UiState) -> bool:
    """Text is marked."""
    return opened(state) and state.selection


def running(state: UiState) -> bool:
    """Something runs in the background."""
    return state.busy


def can_attach(state: UiState) -> bool:
    """A comment can be put on the marked text."""
    return on_thread(state) and state.selection


def can_decide(state: UiState) -> bool:
    """There is a change, or a selection of them, to decide on."""
    return can_write(state) and state.decidable


def can_reword(state: UiState) -> bool:
    """The current change can be accepted with other words."""
    return can_decide(state) and state.has_wording


def can_choose(state: UiState) -> bool:
    """The current change contradicts another."""
    return can_decide(state) and state.in_conflict


def can_decide_shown(state: UiState) -> bool:
    """The filter shows changes that can be decided on."""
    return can_write(state) and state.changes > 0


def on_move(state: UiState) -> bool:
    """The current change is a move."""
    return on_change(state) and state.moved
