"""Finds the references of an amended text that no longer lead where they led, also where nobody edited them.

What is stale is judged by `classes.stale`; here the judgement is asked with what the alignment alone knows: a
provision whose whole text was replaced is another provision under the same number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from counterdraft.comparison.classes import Staleness, StaleReference, stale_references
from counterdraft.model.alignment import AlignedRow, Alignment, EditOp, Op, RowKind
from counterdraft.model.change import Delegation
from counterdraft.model.draft import Draft, ProvisionId, Role
from counterdraft.model.synopsis import StaleLink

_NUMBERED = re.compile(r"[\dA-Z)](?:(?<=\d)|(?<=\b[A-Z])\b|(?<=[IVXL])\b|(?<=[^\W\d_]\)))")
"""A figure, a Roman number, a letter in brackets or by itself: a text without any refers to no number."""

_SIGNS = bytes(
    ord("0") if chr(code).isdigit()
    else ord("A") if chr(code).isupper()
    else ord("a") if chr(code).isalpha() or chr(code) == "_"
    else ord(")") if chr(code) == ")"
    else ord(" ")
    for code in range(128)
).ljust(256, b" ")  # fmt: skip
"""Figures, capitals, other letters and the rest, told apart by one sign each: a quick first look."""


def stale_links(
    delegation: Delegation, draft: Draft, amended: Draft, alignment: Alignment
) -> tuple[StaleLink, ...]:
    """Return the references of one amended text that need a look, in the order of that text."""
    if not _refers(amended):
        return ()
    rewritten = {row.draft[0] for row in alignment.rows if _is_rewritten(row, draft)}
    rows = alignment.rows
    if rewritten:
        rows = tuple(part for row in rows for part in _taken_apart(row, rewritten))
    found = stale_references(draft, amended, replace(alignment, rows=rows))
    return tuple(_link(delegation, one, rewritten) for one in found)


def _refers(draft: Draft) -> bool:
    """Tell whether any provision may refer to a number; where none does, that is seen in one look at all."""
    if any(p.objects for p in draft.provisions):
        return True
    whole = "\n".join([p.text for p in draft.provisions])
    if whole.isascii():
        signs = whole.encode("ascii").translate(_SIGNS)
        if not (b"0" in signs or b")" in signs or b"A " in signs or signs.endswith(b"A")):
            return False
    return _NUMBERED.search(whole) is not None


def _is_rewritten(row: AlignedRow, draft: Draft) -> bool:
    if row.kind is not RowKind.CHANGED or len(row.edits) != 2:
        return False
    ops = [edit.op for edit in row.edits]
    return ops == [Op.DELETE, Op.INSERT] and draft.by_id[row.draft[0]].look.role in (Role.BODY, Role.LIST)


def _taken_apart(row: AlignedRow, rewritten: set[ProvisionId]) -> Iterator[AlignedRow]:
    """A rewritten pair as the provision that went and the one that came."""
    if not row.draft or row.draft[0] not in rewritten:
        yield row
        return
    old, new = row.edits
    yield AlignedRow(RowKind.DELETED, row.draft, (), (EditOp(Op.DELETE, old.text),), 0.0)
    yield AlignedRow(RowKind.INSERTED, (), row.amended, (EditOp(Op.INSERT, new.text),), 0.0)


def _link(delegation: Delegation, found: StaleReference, rewritten: set[ProvisionId]) -> StaleLink:
    reason, explanation = found.staleness.name.lower(), found.explanation
    if found.staleness is Staleness.DELETED and found.target in rewritten:
        reason, explanation = (
            "rewritten",
            f"points to {found.was}, which has another wording throughout: check",
        )
    return StaleLink(
        delegation,
        found.provision,
        found.start,
        found.end,
        found.text,
        reason,
        found.was,
        found.now,
        found.target,
        explanation,
    )
