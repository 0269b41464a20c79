"""Builds drafts, changes and alignments from texts with inline marks: `within {thirty|sixty} days`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from counterdraft.model.alignment import AlignedRow, Alignment, EditOp, Op, RowKind
from counterdraft.model.change import Change, ChangeId, ChangeKind, Delegation, Place
from counterdraft.model.draft import Draft, Part, Provision, ProvisionId, Story, StoryId

_MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
BODY = StoryId("body")


def provision(number: int, text: str, reference: str = "", label: str = "") -> Provision:
    return Provision(ProvisionId(f"p{number}"), text, BODY, reference=reference, label=label)


def draft(provisions: Sequence[Provision], name: str = "draft") -> Draft:
    blocks = tuple(one.id for one in provisions)
    return Draft(name, "0" * 64, "txt", tuple(provisions), (Story(BODY, Part.BODY, blocks),))


def parse(marked: str) -> tuple[str, str, tuple[EditOp, ...], tuple[tuple[int, int, int, int], ...]]:
    """The old text, the new text, the edits, and each change's places."""
    edits: list[EditOp] = []
    places = []
    old = new = ""
    position = 0
    for match in _MARK.finditer(marked):
        equal = marked[position : match.start()]
        if equal:
            edits.append(EditOp(Op.EQUAL, equal))
        old, new = old + equal, new + equal
        places.append((len(old), len(old) + len(match[1]), len(new), len(new) + len(match[2])))
        if match[1]:
            edits.append(EditOp(Op.DELETE, match[1]))
        if match[2]:
            edits.append(EditOp(Op.INSERT, match[2]))
        old, new = old + match[1], new + match[2]
        position = match.end()
    rest = marked[position:]
    if rest:
        edits.append(EditOp(Op.EQUAL, rest))
    return old + rest, new + rest, tuple(edits), tuple(places)


def compared(
    marked: str, reference: str = "OP1", context: Sequence[str] = ()
) -> tuple[tuple[Change, ...], Draft, Draft, Alignment]:
    """One marked provision, after provisions of context that do not change."""
    return compared_all(
        [*context, marked], [f"P{number}" for number in range(1, len(context) + 1)] + [reference]
    )


def compared_all(
    marked: Sequence[str], references: Sequence[str] = ()
) -> tuple[tuple[Change, ...], Draft, Draft, Alignment]:
    """Provisions in place, each with its marks."""
    left: list[Provision] = []
    right: list[Provision] = []
    rows: list[AlignedRow] = []
    changes: list[Change] = []
    for number, text in enumerate(marked, 1):
        old, new, edits, places = parse(text)
        name = references[number - 1] if number <= len(references) else ""
        one, two = provision(number, old, name), provision(number, new, name)
        left.append(one)
        right.append(two)
        kind = RowKind.CHANGED if places else RowKind.EQUAL
        rows.append(AlignedRow(kind, (one.id,), (two.id,), edits))
        for start, end, begin, stop in places:
            kind_of = (
                ChangeKind.REPLACE
                if end > start and stop > begin
                else (ChangeKind.INSERT if stop > begin else ChangeKind.DELETE)
            )
            changes.append(
                Change(
                    ChangeId(f"c{len(changes) + 1}"), Delegation("A"), kind_of,
                    Place(one.id, start, end, old[start:end]), Place(two.id, begin, stop, new[begin:stop]),
                    row=number - 1,
                )
            )  # fmt: skip
    return tuple(changes), draft(left), draft(right, "amended"), Alignment(tuple(rows), ((BODY, BODY),))


def without_edits(alignment: Alignment) -> Alignment:
    return replace(alignment, rows=tuple(replace(row, edits=()) for row in alignment.rows))


class Builder:
    """Hands the functions above to tests, which cannot import a conftest."""

    parse = staticmethod(parse)
    provision = staticmethod(provision)
    draft = staticmethod(draft)
    compared = staticmethod(compared)
    compared_all = staticmethod(compared_all)
    without_edits = staticmethod(without_edits)


@pytest.fixture(scope="session")
def build() -> type[Builder]:
    return Builder
