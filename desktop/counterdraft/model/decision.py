"""What the group settled on a change or a provision."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NewType

DecisionId = NewType("DecisionId", str)


class Disposition(Enum):
    """The outcome for a proposal."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted in part"
    REJECTED = "rejected"
    BRACKETED = "bracketed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the history of a subject; the newest entry that is not retracted is in force.

    `subject` is a change id or `provision:` followed by the draft's provision id. `wording` is the agreed
    text of an acceptance in part. `made` is ISO 8601 in UTC. `document` is the SHA-256 of the draft that
    the subject belongs to, or empty. `replaces` names the decisions that were in force and known when
    this one was made: two that do not know of each other are a collision. A retracted decision was
    undone; it stays in the history.
    """

    id: DecisionId
    subject: str
    disposition: Disposition
    author: str
    made: str
    reason: str = ""
    wording: str = ""
    document: str = ""
    replaces: tuple[DecisionId, ...] = ()
    retracted: bool = False
