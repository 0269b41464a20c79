"""A comparison as lines of text for a terminal: what changed, where, by whom and of which class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from counterdraft.model.change import Change, ChangeKind, Severity
from counterdraft.model.synopsis import Comparison

LINE_LENGTH = 88
"""Code points of a change's words that one line shows; longer ones are cut in the middle."""


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One line with the style it asks for: `title`, `plain`, `delete`, `insert`, `note`."""

    text: str
    style: str = "plain"


def summary(comparison: Comparison) -> Iterator[SummaryLine]:
    """Yield the readable summary in the order of the draft, one block for each delegation."""
    draft = comparison.draft
    yield SummaryLine(f"Draft: {draft.name} ({len(draft.provisions)} provisions)", "title")
    for amendment in comparison.amendments:
        changes = [c for c in comparison.changes if c.delegation == amendment.delegation]
        yield SummaryLine("")
        yield SummaryLine(f"{amendment.delegation}: {amendment.draft.name}, {counts(changes)}", "title")
        for change in changes:
            yield from _lines(comparison, change)
    for conflict in comparison.conflicts:
        where = draft.by_id[conflict.provision].reference if conflict.provision else "new text"
        names = ", ".join(conflict.delegations)
        yield SummaryLine(f"Conflict at {where}: {names}", "note")
    for source in (draft, *(amendment.draft for amendment in comparison.amendments)):
        for notice in source.notices:
            detail = f" ({notice.detail})" if notice.detail else ""
            times = f", {notice.count} times" if notice.count > 1 else ""
            yield SummaryLine(f"{source.name}: {notice.code.value}{detail}{times}", "note")


def counts(changes: list[Change]) -> str:
    """Say how many changes there are, how many of them substantive, and of which kinds."""
    if not changes:
        return "no change"
    substantive = sum(change.severity is Severity.SUBSTANTIVE for change in changes)
    kinds = Counter(change.kind for change in changes)
    listed = ", ".join(f"{kinds[kind]} {kind.value}" for kind in ChangeKind if kinds[kind])
    noun = "change" if len(changes) == 1 else "changes"
    return f"{len(changes)} {noun} ({substantive} substantive): {listed}"


def place_of(comparison: Comparison, change: Change) -> str:
    """Return what the room calls the provision that a change concerns."""
    if change.draft is not None:
        return comparison.draft.by_id[change.draft.provision].reference
    assert change.amended is not None  # a change has at least one side
    for amendment in comparison.amendments:
        if amendment.delegation == change.delegation:
            return "new " + amendment.draft.by_id[change.amended.provision].reference
    raise KeyError(change.delegation)


def _lines(comparison: Comparison, change: Change) -> Iterator[SummaryLine]:
    codes = " ".join(dict.fromkeys(c.code for c in change.classes))
    yield SummaryLine(f"  {place_of(comparison, change)}  {change.kind.value}  [{codes}]")
    if change.draft is not None and change.draft.text:
        yield SummaryLine("    - " + _cut(change.draft.text), "delete")
    if change.amended is not None and change.amended.text:
        yield SummaryLine("    + " + _cut(change.amended.text), "insert")
    for item in change.classes:
        if item.code != "OTHER":
            yield SummaryLine(f"      {item.code}: {_cut(item.explanation)}", "note")


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    if len(flat) <= LINE_LENGTH:
        return flat
    half = LINE_LENGTH // 2 - 2
    return f"{flat[:half]} … {flat[-half:]}"
