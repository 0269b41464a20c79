"""How a place in a text is remembered and what became of it (W3C Web Annotation Data Model, 4.2)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from counterdraft.model.change import ChangeId
from counterdraft.model.draft import ProvisionId

CONTEXT_LENGTH = 32
"""Code points of prefix and suffix that a quote selector keeps."""

OCCURRENCES_COUNTED = 9
"""How far occurrences of a quote are counted; beyond it a quote is simply a common one."""


@dataclass(frozen=True, slots=True)
class QuoteSelector:
    """TextQuoteSelector: the quoted text with what stands before and after it."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class PositionSelector:
    """TextPositionSelector: half-open range of code points inside one provision."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in one version of a text, remembered by several redundant selectors.

    An anchor on the whole document has `provision` None; one on a whole provision covers its text.
    `document` is the SHA-256 of the file that the place was in; `side` says whose text it was: empty for
    the draft, else the delegation's name. `occurrences` says how often the quoted text stood in that
    version (counted to OCCURRENCES_COUNTED; 0 where nobody counted): a text that stood there once can be
    recognised anywhere, a repeated one by its surroundings only. `rival` says how well, from 0 to 1, the
    surroundings of the most similar of the other occurrences fitted: a place that fits no better is not
    proven to be this one. `lost` is the SHA-256 of the text in which the place was sought in vain with the
    text that it was made in at hand, and `lost_why` the reason: a later look without that text must not
    take another place for it.
    """

    document: str
    provision: ProvisionId | None
    reference: str
    quote: QuoteSelector
    position: PositionSelector
    change: ChangeId | None = None
    side: str = ""
    occurrences: int = 0
    rival: float = 0.0
    lost: str = ""
    lost_why: str = ""


class AnchorState(Enum):
    """What became of an anchor in the version at hand."""

    EXACT = "exact"
    MOVED = "moved"
    CHANGED = "changed"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where an anchor stands now; ORPHANED has no provision. `score` runs from 0 to 1."""

    state: AnchorState
    provision: ProvisionId | None
    start: int
    end: int
    score: float
    reason: str
