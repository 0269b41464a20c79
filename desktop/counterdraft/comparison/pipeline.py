"""The one entry of the comparison: a draft and its amended texts to everything found between them.

Pure and deterministic: no clock, no randomness, no limit of time. Work is bounded by input size, with the
fallbacks that `text.blocks` and `comparison.sequence` state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from counterdraft.comparison.aligning import STEPS, align, align_sides, collector_paused
from counterdraft.comparison.changes import derive_changes
from counterdraft.comparison.classes import classify
from counterdraft.comparison.consolidation import synoptic_rows
from counterdraft.comparison.grouping import group_changes
from counterdraft.comparison.hiding import hide
from counterdraft.comparison.options import DEFAULT, Options
from counterdraft.comparison.proposals import consolidate
from counterdraft.comparison.stale_links import stale_links
from counterdraft.comparison.units import Interner, Side
from counterdraft.errors import Cancelled, UsageError
from counterdraft.model.change import Change, Delegation
from counterdraft.model.draft import Draft
from counterdraft.model.synopsis import Amendment, Comparison, StaleLink
from counterdraft.text.profiles import Profile
from counterdraft.text.similarity import Vocabulary

__all__ = ["DEFAULT", "STAGES", "align", "compare"]

STAGES = STEPS + 1
"""Steps of progress for each amended text: pairing, moves, rows, changes."""


def compare(
    draft: Draft,
    amended: Sequence[tuple[Delegation, Draft]],
    options: Options = DEFAULT,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    profile: Profile | None = None,
) -> Comparison:
    """Compare a draft with the amended texts of one or several delegations.

    Args:
        draft: the base.
        amended: delegations with their versions, in the order in which they are shown.
        options: what not to report.
        progress: called with the share done, from 0 to 1.
        cancelled: asked between steps.
        profile: the ladders of force that classes go by; None for the shipped profile Default.

    Raises:
        Cancelled: `cancelled` returned true.
        UsageError: two amended texts have one name.
    """
    with collector_paused():
        return _compared(draft, amended, options, progress, cancelled, profile)


def _compared(
    draft: Draft,
    amended: Sequence[tuple[Delegation, Draft]],
    options: Options,
    progress: Callable[[float], None] | None,
    cancelled: Callable[[], bool] | None,
    profile: Profile | None,
) -> Comparison:
    names = [name for name, _ in amended]
    for name in names:
        if names.count(name) > 1:
            raise UsageError(f"Two amended texts are given under the name “{name}”: give each its own.")

    def check() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    def report(done: int) -> None:
        if progress is not None:
            progress(done / max(1, STAGES * len(amended)))

    base = Side(draft, Interner(), Vocabulary(), check)
    amendments: list[Amendment] = []
    changes: list[Change] = []
    hidden: Counter[str] = Counter()
    stale: list[StaleLink] = []
    for index, (delegation, version) in enumerate(amended):
        other = Side(version, base.interner, base.vocabulary)
        alignment = align_sides((base, other), check, partial(_offset, report, STAGES * index))
        amendments.append(Amendment(delegation, version, alignment))
        found = derive_changes(delegation, draft, version, alignment)
        check()
        kept, counts = hide(classify(found, draft, version, alignment, profile), options, draft, version)
        changes.extend(group_changes(kept, draft, version, alignment))
        hidden.update(counts)
        stale.extend(stale_links(delegation, draft, version, alignment))
        report(STAGES * (index + 1))
    rows = synoptic_rows(draft, amendments)
    proposals, conflicts = consolidate(draft, amendments, changes)
    told = tuple(sorted(hidden.items()))
    return Comparison(
        draft, tuple(amendments), rows, tuple(changes), conflicts, proposals, told, tuple(stale)
    )


def _offset(report: Callable[[int], None], done: int, step: int) -> None:
    report(done + step)
