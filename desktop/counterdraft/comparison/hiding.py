"""Leaves out of the changes what the options say, and counts it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counterdraft.comparison.classes import NEVER_EDITORIAL
from counterdraft.comparison.options import Options
from counterdraft.model.change import Change, ChangeKind
from counterdraft.model.draft import OBJECT, Draft, Part
from counterdraft.text.folding import normalise, without_punctuation

MARGINS = (Part.HEADER, Part.FOOTER)
NOTES = (Part.FOOTNOTE, Part.ENDNOTE)
COMBINED = "combined"
"""Stands for changes that only several options together hide."""


def hide(
    changes: Sequence[Change], options: Options, draft: Draft, amended: Draft
) -> tuple[list[Change], dict[str, int]]:
    """Return the changes to report in their order, and how many each option hid, by the option's name."""
    counts: dict[str, int] = {}
    if options == Options():
        return list(changes), counts
    kept: list[Change] = []
    for change in changes:
        reason = _reason(change, options, draft, amended)
        if reason is None:
            kept.append(change)
        else:
            counts[reason] = counts.get(reason, 0) + 1
    return kept, counts


def _reason(change: Change, options: Options, draft: Draft, amended: Draft) -> str | None:
    part = _part(change, draft, amended)
    if options.ignore_headers_and_footers and part in MARGINS:
        return "ignore_headers_and_footers"
    if options.ignore_notes and part in NOTES:
        return "ignore_notes"
    if change.kind is ChangeKind.FORMAT:
        return _format_reason(change, options)
    if change.kind in (ChangeKind.MOVE, ChangeKind.SPLIT, ChangeKind.MERGE):
        return None
    old = change.draft.text if change.draft else ""
    new = change.amended.text if change.amended else ""
    if options.text_only and OBJECT in old + new and not (old + new).replace(OBJECT, "").strip():
        return "text_only"
    if any(found.code in NEVER_EDITORIAL for found in change.classes):
        return None  # a point may part 10.5 from 105, a bracket agreed words from open ones
    return _folded_reason(old, new, options)


def _part(change: Change, draft: Draft, amended: Draft) -> Part:
    if change.draft is not None:
        return draft.by_id[change.draft.provision].part
    assert change.amended is not None
    return amended.by_id[change.amended.provision].part


def _format_reason(change: Change, options: Options) -> str | None:
    codes = {c.code for c in change.classes}
    if options.text_only:
        return "text_only"
    if options.ignore_labels and codes == {"LABEL"}:
        return "ignore_labels"
    if options.ignore_formatting and codes == {"FORMAT"}:
        return "ignore_formatting"
    if options.ignore_formatting and options.ignore_labels and codes <= {"LABEL", "FORMAT"}:
        return COMBINED
    return None


def _folded_reason(old: str, new: str, options: Options) -> str | None:
    chosen: dict[str, Callable[[str], str]] = {}
    if options.ignore_case:
        chosen["ignore_case"] = str.casefold
    if options.ignore_punctuation:
        chosen["ignore_punctuation"] = without_punctuation
    if options.ignore_white_space:
        chosen["ignore_white_space"] = normalise
    if old == new:  # an empty paragraph came or went, or another picture
        return "ignore_white_space" if options.ignore_white_space and not old.strip() else None
    for name, fold in chosen.items():
        if fold(old) == fold(new):
            return name
    for fold in chosen.values():
        old, new = fold(old), fold(new)
    return COMBINED if chosen and old == new else None
