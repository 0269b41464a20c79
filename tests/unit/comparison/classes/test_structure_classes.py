"""Whole provisions, labels and looks: STRUCT, LABEL, FORMAT, and the words changed inside a move."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counterdraft.comparison.classes import classify
from counterdraft.comparison.pipeline import compare
from counterdraft.model.alignment import AlignedRow, Alignment, EditOp, Op, RowKind
from counterdraft.model.change import Change, ChangeId, ChangeKind, Delegation, Place, Severity
from counterdraft.model.draft import (
    Draft,
    FormatRun,
    InlineObject,
    ObjectKind,
    ParagraphLook,
    Provision,
    TextAlignment,
)


def whole(provision: Provision) -> Place:
    return Place(provision.id, 0, len(provision.text), provision.text)


def change(kind: ChangeKind, draft: Place | None, amended: Place | None, row: int = 0) -> Change:
    return Change(ChangeId("c"), Delegation("A"), kind, draft, amended, row=row)


def only(
    build: Any,
    kind: ChangeKind,
    draft: Draft,
    amended: Draft,
    rows: list[AlignedRow],
    places: tuple[Place | None, Place | None],
    row: int = 0,
) -> Change:
    (found,) = classify([change(kind, *places, row=row)], draft, amended, Alignment(tuple(rows), ()))
    return found


@pytest.fixture
def three(build: Any) -> Draft:
    return build.draft([build.provision(n, f"Text number {n} of it;", f"OP{n}") for n in (1, 2, 3)])


def rows_of(
    draft: Draft, amended: Draft, pairs: list[tuple[int | None, int | None, RowKind]]
) -> list[AlignedRow]:
    return [
        AlignedRow(
            kind,
            () if left is None else (draft.provisions[left].id,),
            () if right is None else (amended.provisions[right].id,),
        )
        for left, right, kind in pairs
    ]


EQUAL = RowKind.EQUAL
CENTER = TextAlignment.CENTER


def test_an_inserted_provision_says_after_what(build: Any, three: Draft) -> None:
    new = build.provision(4, "Decides to meet within 30 days under Article 3 of the Charter;", "OP2 bis")
    amended = build.draft([*three.provisions[:2], new, three.provisions[2]])
    rows = rows_of(three, amended, [(0, 0, EQUAL), (1, 1, EQUAL), (None, 2, RowKind.INSERTED), (2, 3, EQUAL)])
    found = only(build, ChangeKind.INSERT, three, amended, rows, (None, whole(new)), 2)
    assert found.severity is Severity.SUBSTANTIVE
    assert [one.code for one in found.classes] == ["STRUCT", "DATE", "NUM", "BASIS"]
    assert found.classes[0].explanation == "inserted after OP2"


def test_an_insertion_at_the_top(build: Any, three: Draft) -> None:
    new = build.provision(4, "New;")
    amended = build.draft([new, *three.provisions])
    rows = rows_of(three, amended, [(None, 0, RowKind.INSERTED), (0, 1, EQUAL), (1, 2, EQUAL), (2, 3, EQUAL)])
    found = only(build, ChangeKind.INSERT, three, amended, rows, (None, whole(new)))
    assert found.classes[0].explanation == "inserted at the beginning"


def test_a_deleted_provision(build: Any, three: Draft) -> None:
    amended = build.draft(three.provisions[:2])
    rows = rows_of(three, amended, [(0, 0, EQUAL), (1, 1, EQUAL), (2, None, RowKind.DELETED)])
    found = only(build, ChangeKind.DELETE, three, amended, rows, (whole(three.provisions[2]), None), 2)
    assert found.classes[0].explanation == "OP3 deleted"
    assert found.severity is Severity.SUBSTANTIVE


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        ((), "no word changed"),
        ((EditOp(Op.EQUAL, "Text number 3 of "), EditOp(Op.DELETE, "it"), EditOp(Op.INSERT, "them"),
          EditOp(Op.EQUAL, ";")), "1 word changed"),
        ((EditOp(Op.EQUAL, "Text number 3 "), EditOp(Op.INSERT, "shall not "), EditOp(Op.EQUAL, "of it;")),
         "2 words changed"),
    ],
)  # fmt: skip
def test_a_move_says_from_where_to_where(
    build: Any, three: Draft, edits: tuple[EditOp, ...], words: str
) -> None:
    text = "".join(edit.text for edit in edits if edit.op is not Op.DELETE) or three.provisions[2].text
    moved = build.provision(9, text, "OP2")
    amended = build.draft([three.provisions[0], moved, three.provisions[1]])
    rows = [
        *rows_of(three, amended, [(0, 0, EQUAL)]),
        AlignedRow(RowKind.MOVED, (three.provisions[2].id,), (moved.id,), edits, move="m1"),
        *rows_of(three, amended, [(1, 2, EQUAL)]),
    ]
    found = only(build, ChangeKind.MOVE, three, amended, rows, (whole(three.provisions[2]), whole(moved)), 1)
    assert found.classes[0].explanation == f"moved from OP3 to after OP1, {words}"
    assert found.severity is Severity.SUBSTANTIVE
    assert ("MOD" in {one.code for one in found.classes}) == ("shall" in text)


def test_edits_that_are_changes_of_their_own_are_not_told_twice(build: Any, three: Draft) -> None:
    text = "Text number 3 shall of it;"
    moved = build.provision(9, text, "OP2")
    amended = build.draft([three.provisions[0], moved, three.provisions[1]])
    edits = (EditOp(Op.EQUAL, "Text number 3 "), EditOp(Op.INSERT, "shall "), EditOp(Op.EQUAL, "of it;"))
    row = AlignedRow(RowKind.MOVED, (three.provisions[2].id,), (moved.id,), edits, move="m1")
    inner = change(
        ChangeKind.INSERT,
        Place(three.provisions[2].id, 14, 14, ""),
        Place(moved.id, 14, 20, "shall "),
    )
    move = change(ChangeKind.MOVE, whole(three.provisions[2]), whole(moved))
    alignment = Alignment((row, *rows_of(three, amended, [(0, 0, EQUAL), (1, 2, EQUAL)])), ())
    outer, word = classify([move, inner], three, amended, alignment)
    assert [one.code for one in outer.classes] == ["STRUCT"]
    assert [one.code for one in word.classes] == ["MOD"]


def test_a_split_and_a_merge_name_both_sides(build: Any) -> None:
    one = build.provision(1, "First part. Second part should follow.", "OP9")
    two = build.provision(2, "First part.", "OP9")
    three = build.provision(3, "Second part shall follow.", "OP10")
    whole_text, parts = build.draft([one]), build.draft([two, three])
    edits = (
        EditOp(Op.EQUAL, "First part."), EditOp(Op.DELETE, " "), EditOp(Op.INSERT, "\n"),
        EditOp(Op.EQUAL, "Second part "), EditOp(Op.DELETE, "should"), EditOp(Op.INSERT, "shall"),
        EditOp(Op.EQUAL, " follow."),
    )  # fmt: skip
    row = AlignedRow(RowKind.SPLIT, (one.id,), (two.id, three.id), edits)
    found = only(build, ChangeKind.SPLIT, whole_text, parts, [row], (whole(one), whole(two)))
    assert found.classes[0].explanation == "OP9 split into OP9 and OP10"
    assert [one.code for one in found.classes] == ["STRUCT", "MOD"]
    word = change(ChangeKind.REPLACE, Place(one.id, 24, 30, "should"), Place(three.id, 12, 17, "shall"))
    (inner,) = classify([word], whole_text, parts, Alignment((row,), ()))
    assert [one.code for one in inner.classes] == ["MOD"]

    back = AlignedRow(RowKind.MERGED, (two.id, three.id), (one.id,))
    found = only(build, ChangeKind.MERGE, parts, whole_text, [back], (whole(two), whole(one)))
    assert found.classes[0].explanation == "OP9 and OP10 merged into OP9"


def formatted(build: Any, before: dict[str, Any], after: dict[str, Any]) -> Change:
    one = replace(build.provision(1, "The text of 10 words", "OP1"), **before)
    two = replace(build.provision(1, "The text of 10 words", "OP1"), **after)
    row = AlignedRow(RowKind.EQUAL, (one.id,), (two.id,))
    return only(
        build, ChangeKind.FORMAT, build.draft([one]), build.draft([two]), [row], (whole(one), whole(two))
    )


@pytest.mark.parametrize(
    ("before", "after", "codes", "words"),
    [
        ({}, {"runs": (FormatRun(0, 20, bold=True),)}, ["FORMAT"], "bold added"),
        ({"runs": (FormatRun(0, 20, italic=True),)}, {}, ["FORMAT"], "italic removed"),
        ({}, {"runs": (FormatRun(0, 20, color="FF0000"),)}, ["FORMAT"], "color added (FF0000)"),
        ({"label": "3."}, {"label": "4."}, ["LABEL"], "list label only: 3. → 4."),
        ({"look": ParagraphLook(style="A")}, {"look": ParagraphLook(style="B", level=1)}, ["FORMAT"],
         "style A → B; level None → 1"),
        ({}, {"look": ParagraphLook("", alignment=CENTER, indent_start_twips=9, right_to_left=True)},
         ["FORMAT"], "alignment start → center; indent; direction of the text"),
        ({}, {}, ["FORMAT"], "formatting only"),
        ({}, {"runs": (FormatRun(0, 8, vertical="superscript"),)}, ["OTHER"], "vertical added (superscript)"),
        ({}, {"runs": (FormatRun(0, 20, hidden=True),)}, ["OTHER"], "hidden added"),
        ({}, {"runs": (FormatRun(0, 20, strike=True, bold=True),)}, ["OTHER", "FORMAT"], "strike added"),
    ],
)  # fmt: skip
def test_what_is_set_otherwise(
    build: Any, before: dict[str, Any], after: dict[str, Any], codes: list[str], words: str
) -> None:
    found = formatted(build, before, after)
    assert [one.code for one in found.classes] == codes
    assert found.classes[0].explanation == words
    hides = "OTHER" in codes
    assert found.severity is (Severity.SUBSTANTIVE if hides else Severity.EDITORIAL)


def test_a_change_of_format_without_places_is_format(build: Any, three: Draft) -> None:
    found = only(build, ChangeKind.FORMAT, three, three, rows_of(three, three, [(0, 0, EQUAL)]), (None, None))
    assert [one.code for one in found.classes] == ["FORMAT"]


def test_an_inline_object_that_goes_is_named(build: Any) -> None:
    mark = InlineObject(3, 4, ObjectKind.FOOTNOTE_MARK, "d")
    one = replace(build.provision(1, "The\ufffc text"), objects=(mark,))
    two = build.provision(1, "The text")
    edits = (EditOp(Op.EQUAL, "The"), EditOp(Op.DELETE, "\ufffc"), EditOp(Op.EQUAL, " text"))
    row = AlignedRow(RowKind.CHANGED, (one.id,), (two.id,), edits)
    places = (Place(one.id, 3, 4, "\ufffc"), Place(two.id, 3, 3, ""))
    found = only(build, ChangeKind.DELETE, build.draft([one]), build.draft([two]), [row], places)
    assert [(one.code, one.explanation) for one in found.classes] == [("OTHER", "footnote mark removed")]
    assert found.severity is Severity.SUBSTANTIVE


def test_a_change_without_a_row_is_classed_from_its_places(build: Any) -> None:
    changes, draft, amended, _ = build.compared("The Parties {should|shall} report;")
    (found,) = classify(changes, draft, amended, Alignment((), ()))
    assert [one.code for one in found.classes] == ["MOD"]


WHOLE = "4. Decides to review the measures in force, and to consider further steps."
PARTS = ("4. Decides to review the measures in force, and", "to consider further steps.")


def classes_of(found: Any) -> list[list[tuple[str, str]]]:
    return [[(one.code, one.explanation) for one in c.classes] for c in found.changes]


@pytest.mark.parametrize("label", ["5.", "(a)", "4.1."])
def test_the_number_typed_before_a_piece_of_a_split_is_a_label_and_no_figure(
    draft_of: Any, label: str
) -> None:
    parts = draft_of(PARTS[0], f"{label} {PARTS[1]}")
    split = classes_of(compare(draft_of(WHOLE), [("A", parts)]))
    assert split[1:] == [[("LABEL", f"typed label only: none → {label}")]]
    merged = classes_of(compare(parts, [("A", draft_of(WHOLE))]))
    assert merged[1:] == [[("LABEL", f"typed label only: {label} → none")]]


def test_a_number_typed_before_other_words_of_a_split_is_still_no_figure(draft_of: Any) -> None:
    ending = "further steps against those who do not comply with their obligations under it."
    whole = draft_of(f"{PARTS[0]} to consider {ending}")
    found = compare(whole, [("A", draft_of(PARTS[0], f"5. Decides to take 30 {ending}"))])
    assert found.changes[0].kind is ChangeKind.SPLIT
    sentences = [words for one in classes_of(found) for code, words in one if code == "NUM"]
    assert sentences == ["figure added: 30"]


def test_a_day_at_the_start_of_a_line_is_no_label(draft_of: Any) -> None:
    for text in ("1. Juni 2024: Beginn der Arbeiten", "Beginn der Arbeiten am\n1. Juni 2024"):
        found = compare(draft_of(text), [("A", draft_of(text.replace("1.", "9.")))])
        assert [c.severity for c in found.changes] == [Severity.SUBSTANTIVE]
