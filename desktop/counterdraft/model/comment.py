"""Reviewers' comments: threads with replies, state, audience and priority, anchored to text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NewType

from counterdraft.model.anchor import Anchor

CommentId = NewType("CommentId", str)
"""UUID of a comment, so that files of several reviewers merge without a server."""


class CommentState(Enum):
    """Whether a thread still asks for something."""

    OPEN = "open"
    RESOLVED = "resolved"


class Audience(Enum):
    """Who may see a comment: the own side, or everyone the paper is circulated to."""

    INTERNAL = "internal"
    CIRCULATION = "circulation"


class Priority(Enum):
    """How much a point matters to the own side; never exported unless asked for."""

    NONE = ""
    RED_LINE = "red line"
    MUST_HAVE = "must have"
    NICE_TO_HAVE = "nice to have"
    CAN_GIVE = "can give"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class CommentVersion:
    """Another wording of a comment, written by somebody who had not seen the one in force.

    It comes into being when two copies of a review are edited apart and merged; the next edit of the
    comment, made with both in view, settles it.
    """

    author: str
    made: str
    body: str


@dataclass(frozen=True, slots=True)
class Comment:
    """One remark: the head of a thread (`parent` None) or a reply to it.

    `created` and `modified` are ISO 8601 in UTC. State, audience, category, priority and tags count on
    the head of the thread. `versions` holds the wordings that collide with `body`, oldest first. `origin`
    names where an imported comment came from (e.g. `word:FILE-SHA256:COMMENT-ID`), so that a second
    import finds it again. `worded_by` names who wrote the words in force where that is not the author:
    nobody is shown as having said what another put in his mouth.
    """

    id: CommentId
    parent: CommentId | None
    author: str
    created: str
    modified: str
    body: str
    anchor: Anchor
    state: CommentState = CommentState.OPEN
    audience: Audience = Audience.INTERNAL
    category: str = ""
    priority: Priority = Priority.NONE
    tags: tuple[str, ...] = ()
    deleted: bool = False
    versions: tuple[CommentVersion, ...] = ()
    origin: str = ""
    worded_by: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment and its replies in the order they were written."""

    head: Comment
    replies: tuple[Comment, ...] = ()
