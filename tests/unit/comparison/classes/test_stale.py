"""References that lead elsewhere after a change, wherever the change was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from counterdraft.comparison.classes import Staleness, StaleReference, stale_references
from counterdraft.model.alignment import AlignedRow, Alignment, EditOp, Op, RowKind
from counterdraft.model.draft import Draft, InlineObject, ObjectKind, Provision, ProvisionId

Line = tuple[str, str]
"""Reference or label, and text."""


def document(build: Any, lines: Sequence[Line], *, labels: bool = False) -> Draft:
    return build.draft(
        [
            build.provision(number, text, "" if labels else name, name if labels else "")
            for number, (name, text) in enumerate(lines, 1)
        ]
    )


def aligned(draft: Draft, amended: Draft, pairs: Sequence[tuple[int | None, int | None]]) -> Alignment:
    rows = []
    for left, right in pairs:
        one = draft.provisions[left] if left is not None else None
        two = amended.provisions[right] if right is not None else None
        rows.append(row_of(one, two))
    return Alignment(tuple(rows), ())


def row_of(one: Provision | None, two: Provision | None) -> AlignedRow:
    if one is None or two is None:
        kind = RowKind.INSERTED if one is None else RowKind.DELETED
        return AlignedRow(kind, () if one is None else (one.id,), () if two is None else (two.id,))
    if one.text == two.text:
        return AlignedRow(RowKind.EQUAL, (one.id,), (two.id,))
    edits = (EditOp(Op.DELETE, one.text), EditOp(Op.INSERT, two.text))
    return AlignedRow(RowKind.CHANGED, (one.id,), (two.id,), edits)


BEFORE = [
    ("OP1", "Condemns it;"),
    ("OP2", "Calls for talks;"),
    ("OP3", "Notes the talks referred to in paragraph 2 above;"),
]


def test_an_insertion_elsewhere_makes_an_unedited_reference_stale(build: Any) -> None:
    draft = document(build, BEFORE)
    amended = document(
        build,
        [
            BEFORE[0],
            ("OP2", "Welcomes it;"),
            ("OP3", BEFORE[1][1]),
            ("OP4", BEFORE[2][1]),
        ],
    )
    alignment = aligned(draft, amended, [(0, 0), (None, 1), (1, 2), (2, 3)])
    (stale,) = stale_references(draft, amended, alignment)
    assert stale.staleness is Staleness.RENUMBERED
    assert stale.explanation == "points to OP2, which is now OP3: stale"
    assert amended.text(stale.provision)[stale.start : stale.end] == "2"
    assert stale.target == ProvisionId("p2")


def test_a_deleted_target_is_reported_with_what_bears_its_number(build: Any) -> None:
    draft = document(build, BEFORE)
    amended = document(build, [BEFORE[0], ("OP2", BEFORE[2][1])])
    (stale,) = stale_references(draft, amended, aligned(draft, amended, [(0, 0), (1, None), (2, 1)]))
    assert stale.staleness is Staleness.DELETED
    assert stale.explanation == "points to OP2, which is deleted; OP2 bears that number now: stale"


def test_a_deleted_target_whose_number_is_gone(build: Any) -> None:
    draft = document(build, [*BEFORE[:2], ("OP3", "Notes OP4;"), ("OP4", "Ends it.")])
    amended = document(build, [*BEFORE[:2], ("OP3", "Notes OP4;")])
    (stale,) = stale_references(draft, amended, aligned(draft, amended, [(0, 0), (1, 1), (2, 2), (3, None)]))
    assert stale.explanation == "points to OP4, which is deleted: stale"


def test_a_target_that_moved_to_the_other_side(build: Any) -> None:
    lines = [("1.", "Talks."), ("2.", "More."), ("3.", "As in paragraph 1 above.")]
    draft = document(build, lines, labels=True)
    moved = [lines[1], lines[2], lines[0]]
    amended = document(build, moved, labels=True)
    (stale,) = stale_references(draft, amended, aligned(draft, amended, [(0, 2), (1, 0), (2, 1)]))
    assert stale.staleness is Staleness.DIRECTION


def test_a_reference_that_was_brought_up_to_date_is_not_stale(build: Any) -> None:
    draft = document(build, BEFORE)
    amended = document(
        build,
        [
            BEFORE[0],
            ("OP2", "Welcomes it;"),
            ("OP3", BEFORE[1][1]),
            ("OP4", "Notes the talks referred to in paragraph 3 above;"),
        ],
    )
    assert (
        stale_references(draft, amended, aligned(draft, amended, [(0, 0), (None, 1), (1, 2), (2, 3)])) == ()
    )


def test_a_new_reference_to_nothing(build: Any) -> None:
    draft = document(build, BEFORE)
    amended = document(build, [*BEFORE[:2], ("OP3", "Notes the talks referred to in paragraph 9;")])
    (stale,) = stale_references(draft, amended, aligned(draft, amended, [(0, 0), (1, 1), (2, 2)]))
    assert stale.staleness is Staleness.MISSING
    assert stale.explanation == "points to 9, which does not exist"
    assert stale.target is None


def test_nothing_is_stale_where_nothing_moved(build: Any) -> None:
    draft = document(build, BEFORE)
    amended = document(build, BEFORE)
    assert stale_references(draft, amended, aligned(draft, amended, [(0, 0), (1, 1), (2, 2)])) == ()


def test_an_ambiguous_number_leads_nowhere(build: Any) -> None:
    lines = [("1.", "One."), ("1.", "Another one."), ("2.", "As in paragraph 1.")]
    draft = document(build, lines, labels=True)
    amended = document(build, lines[1:], labels=True)
    assert stale_references(draft, amended, aligned(draft, amended, [(0, None), (1, 0), (2, 1)])) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("As in item 2.", "en"),
        ("Как указано в пункте 2.", "ru"),
        ("Voir le point 2.", "fr"),
        ("Տես 2-րդ կետը։", "hy"),
    ],
)
def test_typed_references_in_every_language(build: Any, text: str, language: str) -> None:
    lines = [("1.", "A."), ("2.", "B."), ("3.", text)]
    draft = document(build, lines, labels=True)
    amended = document(build, [("1.", "A."), ("2.", "New."), ("3.", "B."), ("4.", text)], labels=True)
    (stale,) = stale_references(draft, amended, aligned(draft, amended, [(0, 0), (None, 1), (1, 2), (2, 3)]))
    assert stale.text == "2"
    assert stale.explanation == "points to 2, which is now 3: stale"


def test_numbers_typed_into_the_text_count_too(build: Any) -> None:
    lines = [("", "1. One"), ("", "2. Two"), ("", "3. See clause 2")]
    draft = document(build, lines)
    amended = document(build, [("", "1. One"), ("", "2. New"), ("", "3. Two"), ("", "3. See clause 2")])
    alignment = aligned(draft, amended, [(0, 0), (None, 1), (1, 2), (2, 3)])
    (stale,) = stale_references(draft, amended, alignment)
    assert stale.staleness is Staleness.RENUMBERED


def test_articles_of_the_text_itself(build: Any) -> None:
    lines = [("", "Article 1"), ("", "One."), ("", "Article 2"), ("", "As in Article 1.")]
    draft = document(build, lines)
    amended = document(
        build,
        [
            ("", "Article 1"),
            ("", "New."),
            ("", "Article 2"),
            ("", "One."),
            ("", "Article 3"),
            ("", "As in Article 1."),
        ],
    )
    changed = replace(
        aligned(draft, amended, [(None, 0), (None, 1), (0, 2), (1, 3), (2, 4), (3, 5)]),
    )
    (stale,) = stale_references(draft, amended, changed)
    assert stale.explanation.startswith("points to")
    assert stale.staleness is Staleness.RENUMBERED


def test_a_field_that_shows_a_bare_number(build: Any) -> None:
    def with_field(draft: Draft, index: int) -> Draft:
        text = draft.provisions[index].text
        at = text.index("2")
        field = InlineObject(at, at + 1, ObjectKind.FIELD, "d", "REF _Ref1")
        one = replace(draft.provisions[index], objects=(field,))
        provisions = (*draft.provisions[:index], one, *draft.provisions[index + 1 :])
        return replace(draft, provisions=provisions)

    lines = [("1.", "A."), ("2.", "B."), ("3.", "as set out under 2 hereof")]
    draft = with_field(document(build, lines, labels=True), 2)
    amended = with_field(
        document(build, [lines[0], ("2.", "New."), ("3.", "B."), ("4.", lines[2][1])], labels=True), 3
    )
    (stale,) = stale_references(draft, amended, aligned(draft, amended, [(0, 0), (None, 1), (1, 2), (2, 3)]))
    assert (stale.text, stale.now) == ("2", "3.".rstrip("."))


def test_every_number_of_a_list_is_followed(build: Any) -> None:
    lines = [("1.", "A."), ("2.", "B."), ("3.", "C."), ("4.", "See paragraphs 1, 2 and 3.")]
    draft = document(build, lines, labels=True)
    amended = document(
        build, [("1.", "New."), ("2.", "A."), ("3.", "B."), ("4.", "C."), ("5.", lines[3][1])], labels=True
    )
    alignment = aligned(draft, amended, [(None, 0), (0, 1), (1, 2), (2, 3), (3, 4)])
    found: tuple[StaleReference, ...] = stale_references(draft, amended, alignment)
    assert [(one.text, one.now) for one in found] == [("1", "2"), ("2", "3"), ("3", "4")]
