"""Pairs what a draft and an amended text have in common, and looks for nothing beyond: the alignment alone.

Must know nothing of changes, their classes or several delegations; `pipeline` builds those upon it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from counterdraft.comparison.moves import find_moves
from counterdraft.comparison.replacements import pair_replacements
from counterdraft.comparison.rows import build_alignment
from counterdraft.comparison.stories import pair_stories
from counterdraft.comparison.units import Interner, Side
from counterdraft.model.alignment import Alignment
from counterdraft.model.draft import Draft
from counterdraft.text.similarity import Vocabulary

STEPS = 3
"""Steps of progress: pairing, moves, rows."""


def align(
    draft: Draft,
    amended: Draft,
    report: Callable[[int], None] = lambda _: None,
    check: Callable[[], None] = lambda: None,
    name: Callable[[], None] = lambda: None,
) -> Alignment:
    """Return the alignment of two drafts alone, without changes.

    Args:
        draft: the base.
        amended: the amended text.
        report: called with the number of steps done, of STEPS.
        check: called between steps; what it raises ends the work.
        name: called before the references of provisions are looked at, so that drafts may come without;
            nine of ten comparisons never look.
    """
    base = Side(draft, Interner(), Vocabulary(), check)
    with collector_paused():
        return align_sides((base, Side(amended, base.interner, base.vocabulary)), check, report, name)


def align_sides(
    sides: tuple[Side, Side],
    check: Callable[[], None],
    report: Callable[[int], None],
    name: Callable[[], None] = lambda: None,
) -> Alignment:
    """Return the alignment of two sides that count their words alike."""
    check()
    stories = pair_stories(sides, check)
    report(1)
    check()
    moves = find_moves(stories)
    pair_replacements(stories, moves, name)
    report(2)
    alignment = build_alignment(stories, moves, check)
    report(STEPS)
    return alignment


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the cyclic collector: a comparison makes many values and no cycles, and is a third faster so."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
