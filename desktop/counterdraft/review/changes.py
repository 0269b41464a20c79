"""What a mutation of the review did, as a value that views refresh from; it carries no text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from counterdraft.model.comment import CommentId


class Step(Enum):
    """What the user did: the name of a step that can be undone."""

    ADD_DOCUMENT = "add document"
    REMOVE_DOCUMENT = "remove document"
    CHANGE_DOCUMENT = "change document"
    CHANGE_SETTINGS = "change settings"
    ADD_COMMENT = "add comment"
    IMPORT_COMMENTS = "import comments"
    REPLY = "reply"
    EDIT_COMMENT = "edit comment"
    CHANGE_STATE = "resolve or reopen"
    CHANGE_DETAILS = "change details"
    DELETE_COMMENT = "delete comment"
    ATTACH_COMMENT = "attach comment"
    DECIDE = "decide"
    ACCEPT = "accept"
    ACCEPT_IN_PART = "accept in part"
    REJECT = "reject"
    BRACKET = "bracket"
    DEFER = "defer"
    WITHDRAW = "withdraw"
    CHOOSE = "choose between conflicting changes"
    TAKE_IN = "take in other changes"
    """Entries of a colleague's file, or of another program that wrote to this one; not undone."""


class Way(Enum):
    """Whether a step was done, undone or done again."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


@dataclass(frozen=True, slots=True)
class ReviewChanges:
    """Which records a mutation touched; ids are sorted, each in one of the three comment lists.

    Attributes:
        step: what was done.
        way: done, undone or redone.
        added: comments that were not in view before.
        changed: comments that were in view and differ now.
        removed: comments that are in view no longer.
        decided: subjects with a new or retracted decision.
        documents: SHA-256 of documents that were added, removed or renamed.
        settings: whether the review's settings changed.
    """

    step: Step
    way: Way = Way.DONE
    added: tuple[CommentId, ...] = ()
    changed: tuple[CommentId, ...] = ()
    removed: tuple[CommentId, ...] = ()
    decided: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    settings: bool = False
