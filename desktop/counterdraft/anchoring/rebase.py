"""Carries the places of one draft to its next version: the alignment is the hint, the words are the proof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from counterdraft.anchoring.carrying import Carried, RowMap
from counterdraft.anchoring.describe import Describer
from counterdraft.anchoring.doubles import Doubles
from counterdraft.anchoring.gaps import Gaps
from counterdraft.anchoring.proof import MARGIN, ORPHANED_TWINS, PROVEN, SURVIVING, orphaned, surroundings
from counterdraft.anchoring.resolve import Resolver
from counterdraft.anchoring.strays import Strays
from counterdraft.anchoring.versions import Versions
from counterdraft.model.alignment import Alignment, RowKind
from counterdraft.model.anchor import Anchor, AnchorState, Resolved
from counterdraft.model.draft import Draft, ProvisionId, Span

WEAK_PAIR = 0.5
"""Share of common letters below which a pair of provisions may be a mistake of the alignment: a quote in
it needs intact surroundings. A provision that was kept whole and grew is no such pair."""


def rebase(anchors: Iterable[Anchor], old: Draft, new: Draft, alignment: Alignment) -> tuple[Resolved, ...]:
    """Find the places of an old draft in a new one; one result per anchor, in order.

    Anchors of other documents are looked for by their quote and surroundings.
    """
    hint = Rebase(old, new, alignment)
    resolver = Resolver(new)
    return tuple(resolver.resolve(anchor, hint.carry) for anchor in anchors)


def redescribe(pairs: Iterable[tuple[Anchor, Resolved]], new: Draft) -> tuple[Anchor, ...]:
    """Describe found places anew in the new draft; orphans keep their old anchor and remember the draft.

    With the old draft at hand it is known that their place is gone. Without it, a copy of their words
    elsewhere could pass for it.
    """
    describer = Describer(new)
    return tuple(_redescribed(describer, anchor, resolved, new) for anchor, resolved in pairs)


def _redescribed(describer: Describer, anchor: Anchor, resolved: Resolved, new: Draft) -> Anchor:
    if resolved.state is AnchorState.ORPHANED:
        return replace(anchor, lost=new.sha256, lost_why=resolved.reason)
    if resolved.provision is None:
        return Anchor(new.sha256, None, "", anchor.quote, anchor.position, anchor.change, anchor.side)
    span = Span(resolved.start, resolved.end)
    return describer.describe(resolved.provision, span, anchor.side, anchor.change)


class Rebase:
    """The way from one draft to its next version; `carry` is a hint for `resolve`."""

    def __init__(self, old: Draft, new: Draft, alignment: Alignment) -> None:
        self._versions = Versions(old, new, alignment)
        self._doubles = Doubles(self._versions)
        self._strays = Strays(self._versions)
        self._gaps = Gaps(self._versions, self._doubles)

    def carry(self, anchor: Anchor) -> Resolved | None:
        """Carry one place over; None if it is not one of the old draft as it was read."""
        old = self._versions.old
        if anchor.provision is None or anchor.document != old.sha256:
            return None
        provision = old.by_id.get(anchor.provision)
        start, end = anchor.position.start, anchor.position.end
        if provision is None or provision.text[start:end] != anchor.quote.exact:
            return None
        if self._versions.row(provision.id).kind is RowKind.DELETED:
            return self._gaps.find(anchor) or self._strays.find(anchor)
        row_map = self._versions.row_map(provision.id)
        base = row_map.old_starts[provision.id]
        carried = row_map.carry(base + start, base + end)
        if carried is None or (carried.survived < SURVIVING and not carried.replaced):
            return self._strays.find(anchor)
        return self._judged(anchor, provision.id, row_map, carried)

    def _judged(self, anchor: Anchor, old: ProvisionId, row_map: RowMap, carried: Carried) -> Resolved:
        """Turn a carried range into a result, unless twins or a doubtful pair of provisions forbid it."""
        provision, start, end, whole = row_map.provision_of(carried.start, carried.end)
        moved = row_map.row.kind is RowKind.MOVED
        if moved and (absorbed := self._strays.absorbed(anchor)) is not None:
            return absorbed
        if self._doubles.doubtful(old, provision, moved):
            return orphaned(ORPHANED_TWINS, carried.survived / 2)
        # What moved may be a copy, and the original edited where it stood, or taken in by a neighbour.
        if moved and (self._doubles.has_copy(old, provision) or self._strays.holds(old)):
            return orphaned(ORPHANED_TWINS, carried.survived / 2)
        if self._doubles.foreign(old, provision):
            return self._strays.find(anchor)
        verbatim = self._versions.new.text(provision)[start:end] == anchor.quote.exact
        weak = carried.kept < WEAK_PAIR and not row_map.contained
        if weak and not (
            (verbatim and self._proven(anchor, provision, start))
            or (carried.survived >= SURVIVING and self._doubles.enclosed(old, provision))
        ):
            return self._strays.find(anchor)
        if not verbatim:
            score, reason = round(carried.survived, 3), _reason(carried, whole, moved)
            return Resolved(AnchorState.CHANGED, provision, start, end, score, reason)
        score = round((1 + carried.kept) / 2, 3)
        if moved:
            reason = "the same words, moved with their provision"
            return Resolved(AnchorState.MOVED, provision, start, end, score, reason)
        return Resolved(AnchorState.EXACT, provision, start, end, score, "the same words in the same place")

    def _proven(self, anchor: Anchor, provision: ProvisionId, start: int) -> bool:
        flow = self._versions.new_flow
        fit = surroundings(anchor.quote, flow, flow.offset(provision) + start)
        return fit >= max(PROVEN, anchor.rival + MARGIN)


def _reason(carried: Carried, whole: bool, moved: bool) -> str:
    if carried.replaced:
        return "other words stand in its place"
    parts = [f"{round(carried.survived * 100)} % of the letters are still there"]
    if not whole:
        parts.append("split between provisions")
    if moved:
        parts.append("moved with their provision")
    return ", ".join(parts)
