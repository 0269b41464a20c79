"""A change: one difference that a person decides on, with the classes that explain it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NewType

from counterdraft.model.construction import quick_init
from counterdraft.model.draft import ProvisionId

ChangeId = NewType("ChangeId", str)
"""Identity of a change that stays the same when the comparison runs again or a neighbour changes."""

Delegation = NewType("Delegation", str)
"""The name of who proposes an amendment."""


class ChangeKind(Enum):
    """What a change does."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"
    MOVE = "move"
    SPLIT = "split"
    MERGE = "merge"
    FORMAT = "format"


class Severity(Enum):
    """Whether a change can alter the meaning. What no rule knows is substantive."""

    SUBSTANTIVE = "substantive"
    EDITORIAL = "editorial"


@quick_init
@dataclass(frozen=True, slots=True)
class ChangeClass:
    """One class of a change with everything needed to re-derive its explanation.

    `code` is one of VERB MOD NEG DATE NUM NAME TERR BASIS XREF SCOPE QUANT ACTOR TERM STRUCT BRACK
    ACTVOICE OTHER (substantive) or WS TYPO PUNCT CASE SPELL LABEL FORMAT HOMO (editorial).
    """

    code: str
    rule: str
    old: str
    new: str
    explanation: str


@quick_init
@dataclass(frozen=True, slots=True)
class Place:
    """A span of one provision with the text it holds; empty spans are places between characters."""

    provision: ProvisionId
    start: int
    end: int
    text: str


@quick_init
@dataclass(frozen=True, slots=True)
class Change:
    """One difference that a person decides on.

    `draft` is None for a provision that is new, `amended` None for one that is gone; otherwise an
    insertion has an empty place in the draft and a deletion an empty one in the amended text.
    """

    id: ChangeId
    delegation: Delegation
    kind: ChangeKind
    draft: Place | None
    amended: Place | None
    classes: tuple[ChangeClass, ...] = ()
    severity: Severity = Severity.SUBSTANTIVE
    move: str = ""
    row: int = -1
    """Index of the row in the delegation's alignment."""

    group: str = ""
    """Names what a reader takes for one change: `row:`, `column:`, `table:` or `format:` and the id of its
    first change; empty for a change by itself."""
