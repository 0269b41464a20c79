"""A comparison as lines of text for a terminal: what changed, where, by whom and of which class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterdraft.comparison.classes import bracket_inventory
from counterdraft.model.change import Change, ChangeKind, Severity
from counterdraft.model.draft import Draft
from counterdraft.model.synopsis import Amendment, Comparison

LINE_LENGTH = 88
"""Code points of a change's words that one line shows; longer ones are cut in the middle."""

CELLS = " | "
"""Stands between the texts of the cells of one row or column."""


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
        for together in grouped(changes):
            yield from _lines(comparison, together)
        yield from _stale_lines(comparison, amendment)
    for conflict in comparison.conflicts:
        where = draft.by_id[conflict.provision].reference if conflict.provision else "new text"
        names = ", ".join(conflict.delegations)
        yield SummaryLine(f"Conflict at {where}: {names}", "note")
    if comparison.hidden:
        told = ", ".join(f"{count} by {_option(name)}" for name, count in comparison.hidden)
        total = sum(count for _, count in comparison.hidden)
        yield SummaryLine(f"Not shown as asked: {total} {_changes(total)} ({told})", "note")
    for source in (draft, *(amendment.draft for amendment in comparison.amendments)):
        yield from _bracket_lines(source)
        for notice in source.notices:
            detail = f" ({notice.detail})" if notice.detail else ""
            times = f", {notice.count} times" if notice.count > 1 else ""
            yield SummaryLine(f"{source.name}: {notice.code.value}{detail}{times}", "note")


def _bracket_lines(draft: Draft) -> Iterator[SummaryLine]:
    """Say how many square brackets a text holds, and where one has no partner."""
    found = bracket_inventory(draft)
    if not found.opening and not found.closing:
        return
    line = f"{draft.name}: square brackets: {found.opening} open, {found.closing} close"
    line += f", {found.depth} deep" if found.depth > 1 else ""
    if found.unbalanced:
        names = dict.fromkeys(draft.by_id[place.provision].reference for place in found.unbalanced)
        line += f"; without a partner: {len(found.unbalanced)} ({', '.join(filter(None, names))})"
    yield SummaryLine(line, "note")


def grouped(changes: Sequence[Change]) -> list[list[Change]]:
    """Return the changes in order, those of one group together at the place of the first of them."""
    groups: dict[str, list[Change]] = {}
    for change in changes:
        groups.setdefault(change.group or f"={change.id}", []).append(change)
    return list(groups.values())


def counts(changes: Sequence[Change]) -> str:
    """Say how many changes there are, how many of them substantive, and of which kinds; a group is one."""
    if not changes:
        return "no change"
    groups = grouped(changes)
    substantive = sum(any(c.severity is Severity.SUBSTANTIVE for c in group) for group in groups)
    kinds = Counter(group[0].kind for group in groups)
    listed = ", ".join(f"{kinds[kind]} {kind.value}" for kind in ChangeKind if kinds[kind])
    return f"{len(groups)} {_changes(len(groups))} ({substantive} substantive): {listed}"


def _changes(count: int) -> str:
    return "change" if count == 1 else "changes"


def _option(name: str) -> str:
    """The option as it is written on the command line."""
    return (
        "several options together" if name == "combined" else name.removeprefix("ignore_").replace("_", " ")
    )


def place_of(comparison: Comparison, change: Change) -> str:
    """Return what the room calls the provision that a change concerns."""
    if change.draft is not None:
        return comparison.draft.by_id[change.draft.provision].reference
    assert change.amended is not None  # a change has at least one side
    for amendment in comparison.amendments:
        if amendment.delegation == change.delegation:
            return "new " + amendment.draft.by_id[change.amended.provision].reference
    raise KeyError(change.delegation)


def _lines(comparison: Comparison, together: Sequence[Change]) -> Iterator[SummaryLine]:
    change = together[0]
    codes = " ".join(dict.fromkeys(c.code for member in together for c in member.classes))
    whole = _whole(together)
    yield SummaryLine(f"  {place_of(comparison, change)}  {change.kind.value}{whole}  [{codes}]")
    if whole and change.kind is ChangeKind.FORMAT:
        together = together[:1]
    old = CELLS.join(c.draft.text for c in together if c.draft is not None and c.draft.text)
    new = CELLS.join(c.amended.text for c in together if c.amended is not None and c.amended.text)
    if old:
        yield SummaryLine("    - " + _cut(old), "delete")
    if new:
        yield SummaryLine("    + " + _cut(new), "insert")
    structural = False
    for item in (c for member in together for c in member.classes):
        # Of the cells of one row it is said once that they came or went.
        if item.code != "OTHER" and not (structural and item.code == "STRUCT"):
            yield SummaryLine(f"      {item.code}: {_cut(item.explanation)}", "note")
        structural = structural or (bool(whole) and item.code == "STRUCT")


def _whole(together: Sequence[Change]) -> str:
    """Say what the changes of a group make up: " row (4 cells)"; empty for a change by itself."""
    kind = together[0].group.partition(":")[0]
    if not kind or len(together) == 1:
        return ""
    return f" in {len(together)} places" if kind == "format" else f" {kind} ({len(together)} cells)"


def _stale_lines(comparison: Comparison, amendment: Amendment) -> Iterator[SummaryLine]:
    for link in comparison.stale:
        if link.delegation == amendment.delegation:
            where = amendment.draft.by_id[link.provision].reference
            yield SummaryLine(f"  {where}  reference “{link.text}” {link.explanation}", "note")


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    if len(flat) <= LINE_LENGTH:
        return flat
    half = LINE_LENGTH // 2 - 2
    return f"{flat[:half]} … {flat[-half:]}"
