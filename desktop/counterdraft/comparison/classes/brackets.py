"""BRACK, and the inventory of square brackets, which in real texts often do not balance.

A bracket that closes in a later provision is one pair; one that never closes is listed, not repaired.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterdraft.comparison.classes.contrast import Contrast
from counterdraft.model.change import ChangeClass
from counterdraft.model.draft import Draft, ProvisionId

_OPEN, _CLOSE = "[［", "]］"


@dataclass(frozen=True, slots=True)
class BracketPlace:
    """One bracket without a partner: `offset` in code points, and whether it opens."""

    provision: ProvisionId
    offset: int
    opening: bool


@dataclass(frozen=True, slots=True)
class ProvisionBrackets:
    """The brackets of one provision: how many open and close, how deep they nest, how many stay open.

    `depth` and `open_after` count what earlier provisions of the story left open.
    """

    provision: ProvisionId
    opening: int
    closing: int
    depth: int
    open_after: int


@dataclass(frozen=True, slots=True)
class BracketInventory:
    """All square brackets of a draft, story by story.

    `provisions` lists those that hold a bracket, in document order; `spanning` those whose own brackets do
    not close in themselves; `unbalanced` every bracket without a partner in its story.
    """

    opening: int
    closing: int
    depth: int
    provisions: tuple[ProvisionBrackets, ...]
    spanning: tuple[ProvisionId, ...]
    unbalanced: tuple[BracketPlace, ...]


def bracket_inventory(draft: Draft) -> BracketInventory:
    """Return the square brackets of a draft, balanced or not."""
    rows: list[ProvisionBrackets] = []
    spanning: list[ProvisionId] = []
    lone: list[BracketPlace] = []
    pending: dict[str, list[BracketPlace]] = {}
    for provision in draft.provisions:
        if not any(mark in provision.text for mark in _OPEN + _CLOSE):
            continue
        stack = pending.setdefault(provision.story, [])
        before = len(stack)
        opening = closing = 0
        depth, lowest = len(stack), len(stack)
        for offset, mark in enumerate(provision.text):
            if mark in _OPEN:
                opening += 1
                stack.append(BracketPlace(provision.id, offset, True))
                depth = max(depth, len(stack))
            elif mark in _CLOSE:
                closing += 1
                if stack:
                    stack.pop()
                else:
                    lone.append(BracketPlace(provision.id, offset, False))
                lowest = min(lowest, len(stack))
        rows.append(ProvisionBrackets(provision.id, opening, closing, depth, len(stack)))
        if opening != closing or lowest < before:
            spanning.append(provision.id)
    lone += [place for stack in pending.values() for place in stack]
    lone.sort(key=lambda place: (draft.position[place.provision], place.offset))
    return BracketInventory(
        sum(row.opening for row in rows),
        sum(row.closing for row in rows),
        max((row.depth for row in rows), default=0),
        tuple(rows),
        tuple(spanning),
        tuple(lone),
    )


def bracket_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield BRACK where the brackets in the window differ."""
    old, new = contrast.old.text, contrast.new.text
    before, after = _marks(old), _marks(new)
    if before == after:
        return
    yield ChangeClass("BRACK", "bracket.tree", old, new, _explain(old, new, before, after))


def _marks(text: str) -> str:
    return "".join("[" if mark in _OPEN else "]" for mark in text if mark in _OPEN + _CLOSE)


def _bare(text: str) -> str:
    return " ".join("".join(" " if mark in _OPEN + _CLOSE else mark for mark in text).split())


def _explain(old: str, new: str, before: str, after: str) -> str:
    if not after and _bare(old) == _bare(new):
        return "now agreed: brackets removed"
    if not before and _bare(old) == _bare(new):
        return "no longer agreed: brackets added"
    if not before:
        return f"bracketed text added: {new.strip()}"
    if not after and _bare(new):
        return f"brackets removed, {_bare(new)} kept of {old.strip()}"
    if not after:
        return f"bracketed text removed: {old.strip()}"
    return f"brackets {before} → {after}"
