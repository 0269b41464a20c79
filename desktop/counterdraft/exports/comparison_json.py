"""Writes a comparison as JSON (`counterdraft.comparison/1`); stable keys and order, the same bytes each time.

The schema is shipped as `schemas/comparison-1.schema.json`.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from counterdraft.comparison.classes import BracketInventory, bracket_inventory
from counterdraft.model.alignment import AlignedRow, Alignment, Op
from counterdraft.model.change import Change, Place, Severity
from counterdraft.model.draft import Draft
from counterdraft.model.synopsis import Amendment, Comparison, Conflict, StaleLink

SCHEMA = "counterdraft.comparison/1"


def to_json(comparison: Comparison, *, indent: int | None = None) -> bytes:
    """Return the comparison as UTF-8 JSON with a newline at its end.

    Args:
        comparison: what was found.
        indent: spaces of indentation; None writes the shortest form.
    """
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(as_value(comparison), ensure_ascii=False, indent=indent, separators=separators)
    return text.encode("utf-8", "surrogatepass") + b"\n"


def as_value(comparison: Comparison) -> dict[str, Any]:
    """Return the comparison as the value that JSON shows, keys in their fixed order."""
    return {
        "schema": SCHEMA,
        "draft": _draft(comparison.draft),
        "amendments": [
            {
                "delegation": amendment.delegation,
                **_draft(amendment.draft),
                "stale": [
                    _stale(link) for link in comparison.stale if link.delegation == amendment.delegation
                ],
            }
            for amendment in comparison.amendments
        ],
        "alignment": [_alignment(amendment) for amendment in comparison.amendments],
        "changes": [_change(change) for change in comparison.changes],
        "conflicts": [_conflict(conflict) for conflict in comparison.conflicts],
        "statistics": _statistics(comparison),
    }


def _draft(draft: Draft) -> dict[str, Any]:
    return {
        "name": draft.name,
        "sha256": draft.sha256,
        "brackets": _brackets(bracket_inventory(draft)),
        "provisions": [
            {"id": p.id, "reference": p.reference, "label": p.label, "part": p.part.value, "text": p.text}
            for p in draft.provisions
        ],
    }


def _brackets(inventory: BracketInventory) -> dict[str, Any]:
    return {
        "opening": inventory.opening,
        "closing": inventory.closing,
        "depth": inventory.depth,
        "spanning": list(inventory.spanning),
        "unbalanced": [
            {"provision": place.provision, "offset": place.offset, "opening": place.opening}
            for place in inventory.unbalanced
        ],
    }


def _alignment(amendment: Amendment) -> dict[str, Any]:
    return {
        "delegation": amendment.delegation,
        "rows": [_row(row) for row in amendment.alignment.rows],
    }


def _row(row: AlignedRow) -> dict[str, Any]:
    value: dict[str, Any] = {
        "draft": list(row.draft),
        "amended": list(row.amended),
        "kind": row.kind.value,
        "edits": [{"op": edit.op.value, "text": edit.text} for edit in row.edits],
    }
    if row.move:
        value["move"] = row.move
    return value


def _stale(link: StaleLink) -> dict[str, Any]:
    return {
        "provision": link.provision,
        "start": link.start,
        "end": link.end,
        "text": link.text,
        "reason": link.reason,
        "was": link.was,
        "now": link.now,
        "target": link.target,
        "explanation": link.explanation,
    }


def _change(change: Change) -> dict[str, Any]:
    value: dict[str, Any] = {
        "id": change.id,
        "delegation": change.delegation,
        "kind": change.kind.value,
        "classes": [
            {"code": c.code, "rule": c.rule, "old": c.old, "new": c.new, "explanation": c.explanation}
            for c in change.classes
        ],
        "severity": change.severity.value,
        "draft": _place(change.draft),
        "amended": _place(change.amended),
        "move": change.move or None,
    }
    if change.group:
        value["group"] = change.group
    return value


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {
        "provision": place.provision,
        "start": place.start,
        "end": place.end,
        "text": place.text,
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "id": conflict.id,
        "provision": conflict.provision,
        "changes": list(conflict.changes),
        "delegations": list(conflict.delegations),
    }


def _statistics(comparison: Comparison) -> dict[str, Any]:
    return {
        "draft_provisions": len(comparison.draft.provisions),
        "changes": len(comparison.changes),
        "substantive": sum(c.severity is Severity.SUBSTANTIVE for c in comparison.changes),
        "editorial": sum(c.severity is Severity.EDITORIAL for c in comparison.changes),
        "proposals": len(comparison.proposals),
        "conflicts": len(comparison.conflicts),
        "hidden": dict(comparison.hidden),
        "delegations": [
            {
                "delegation": amendment.delegation,
                "provisions": len(amendment.draft.provisions),
                "rows": _row_counts(amendment.alignment),
                "changes": sum(c.delegation == amendment.delegation for c in comparison.changes),
                **_characters(amendment.alignment),
            }
            for amendment in comparison.amendments
        ],
    }


def _row_counts(alignment: Alignment) -> dict[str, int]:
    return dict(sorted(Counter(row.kind.value for row in alignment.rows).items()))


def _characters(alignment: Alignment) -> dict[str, int]:
    counts = {Op.INSERT: 0, Op.DELETE: 0}
    for row in alignment.rows:
        for edit in row.edits:
            if edit.op is not Op.EQUAL:
                counts[edit.op] += len(edit.text)
    return {"characters_inserted": counts[Op.INSERT], "characters_deleted": counts[Op.DELETE]}
