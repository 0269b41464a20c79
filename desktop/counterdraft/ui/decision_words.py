"""Decisions in words and signs: outcomes, and the names of the steps that can be undone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counterdraft.model.decision import Decision, Disposition
from counterdraft.review.changes import Step

OPEN = "open"
"""Stands for "not decided yet" where a disposition's value is expected."""

CONFLICT_SIGN = "≠"


def _tr(text: str) -> str:
    return QCoreApplication.translate("DecisionWords", text)


def disposition_name(disposition: Disposition | None) -> str:
    """An outcome as shown in lists; None is a change that nobody has decided on."""
    return {
        None: _tr("Open"),
        Disposition.PENDING: _tr("Deferred"),
        Disposition.ACCEPTED: _tr("Accepted"),
        Disposition.ACCEPTED_IN_PART: _tr("Accepted in part"),
        Disposition.REJECTED: _tr("Rejected"),
        Disposition.BRACKETED: _tr("Bracketed"),
        Disposition.WITHDRAWN: _tr("Withdrawn"),
    }[disposition]


def disposition_sign(disposition: Disposition) -> str:
    """A short sign that stands for an outcome beside the text."""
    return {
        Disposition.PENDING: "…",
        Disposition.ACCEPTED: "✓",
        Disposition.ACCEPTED_IN_PART: "✎",
        Disposition.REJECTED: "✗",
        Disposition.BRACKETED: "[ ]",
        Disposition.WITHDRAWN: "↩",
    }[disposition]


def disposition_color(disposition: Disposition) -> str:
    """The theme's colour of an outcome's sign."""
    return {
        Disposition.ACCEPTED: "inserted_bar",
        Disposition.ACCEPTED_IN_PART: "inserted_bar",
        Disposition.REJECTED: "deleted_bar",
        Disposition.BRACKETED: "moved_bar",
    }.get(disposition, "changed_bar")


def outcome(decision: Decision | None) -> str:
    """A decision in one line: what, by whom, the agreed words, why."""
    if decision is None:
        return _tr("Not decided yet")
    text = f"{disposition_sign(decision.disposition)} {disposition_name(decision.disposition)}"
    if decision.author:
        text = _tr("{outcome}, {author}").format(outcome=text, author=decision.author)
    if decision.disposition is Disposition.ACCEPTED_IN_PART:
        text += _tr(": “{words}”").format(words=decision.wording.strip())
    return text + (f" – {decision.reason}" if decision.reason else "")


def step_name(step: Step) -> str:
    """The name of a step that can be undone or done again."""
    return {
        Step.ADD_DOCUMENT: _tr("add document"),
        Step.REMOVE_DOCUMENT: _tr("remove document"),
        Step.CHANGE_DOCUMENT: _tr("change document"),
        Step.CHANGE_SETTINGS: _tr("change settings"),
        Step.ADD_COMMENT: _tr("add comment"),
        Step.IMPORT_COMMENTS: _tr("import comments"),
        Step.REPLY: _tr("reply"),
        Step.EDIT_COMMENT: _tr("edit comment"),
        Step.CHANGE_STATE: _tr("resolve or reopen"),
        Step.CHANGE_DETAILS: _tr("change details"),
        Step.DELETE_COMMENT: _tr("delete comment"),
        Step.ATTACH_COMMENT: _tr("attach comment"),
        Step.DECIDE: _tr("decide"),
        Step.ACCEPT: _tr("accept"),
        Step.ACCEPT_IN_PART: _tr("accept in part"),
        Step.REJECT: _tr("reject"),
        Step.BRACKET: _tr("bracket"),
        Step.DEFER: _tr("defer"),
        Step.WITHDRAW: _tr("withdraw"),
        Step.CHOOSE: _tr("choose between conflicting changes"),
        Step.TAKE_IN: _tr("take in other changes"),
    }.get(step, step.value)
