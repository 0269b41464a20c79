"""Audience and priority of comments in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counterdraft.model.comment import Audience, Comment, Priority


def _tr(text: str) -> str:
    return QCoreApplication.translate("CommentWords", text)


def audience_name(audience: Audience) -> str:
    """Who may see a comment."""
    return {
        Audience.INTERNAL: _tr("Own side only"),
        Audience.CIRCULATION: _tr("For circulation"),
    }[audience]


def priority_name(priority: Priority) -> str:
    """How much a point matters."""
    return {
        Priority.NONE: _tr("No priority"),
        Priority.RED_LINE: _tr("Red line"),
        Priority.MUST_HAVE: _tr("Must have"),
        Priority.NICE_TO_HAVE: _tr("Nice to have"),
        Priority.CAN_GIVE: _tr("Can give"),
        Priority.WATCH: _tr("Watch"),
    }[priority]


def words_of(comment: Comment) -> str:
    """What a comment says; a deleted one that was answered keeps its place and nothing else."""
    return _tr("(deleted)") if comment.deleted else comment.body


def details_in_words(head: Comment) -> str:
    """What is set on a thread, in one line; empty for one as it is made."""
    parts = []
    if head.audience is Audience.CIRCULATION:
        parts.append(audience_name(head.audience))
    if head.priority is not Priority.NONE:
        parts.append(priority_name(head.priority))
    if head.category:
        parts.append(head.category)
    parts += [f"#{tag}" for tag in head.tags]
    return "  ·  ".join(parts)
