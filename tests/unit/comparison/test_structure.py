from __future__ import annotations

from counterdraft.comparison.pipeline import align
from counterdraft.model.alignment import RowKind

RECALLING = "Recalling the Charter and the purposes and principles set out therein,"
DECIDES = "Decides to convene a meeting of the parties in the second week of June."
REQUESTS = "Requests the secretariat to circulate the report at least thirty days in advance."
INVITES = "Invites observers to submit their written comments through the depositary."
SEIZED = "Decides to remain seized of the matter."


def kinds(alignment):
    return [(row.kind.value, row.draft, row.amended) for row in alignment.rows]


def shown(row) -> str:
    marks = {"equal": "{}", "insert": "+{}+", "delete": "-{}-"}
    return "".join(marks[e.op.value].format(e.text) for e in row.edits)


def test_a_moved_provision_is_a_move_with_its_inner_edits(draft_of) -> None:
    found = align(
        draft_of(RECALLING, DECIDES, REQUESTS, INVITES, SEIZED),
        draft_of(RECALLING, INVITES.replace("written", "oral"), DECIDES, REQUESTS, SEIZED),
    )
    moved = [row for row in found.rows if row.kind is RowKind.MOVED]
    assert [(row.draft, row.amended, row.move) for row in moved] == [(("p4",), ("p2",), "m1")]
    assert "-written-+oral+" in shown(moved[0])
    assert [row.kind for row in found.rows if row.kind is not RowKind.MOVED] == [RowKind.EQUAL] * 4


def test_a_heading_moves_with_its_items_under_one_name(draft_of) -> None:
    block = ["Reporting", REQUESTS, INVITES]
    rest = [
        RECALLING,
        DECIDES,
        f"Notes that {RECALLING} and that {DECIDES}",
        SEIZED,
        f"Affirms that {SEIZED}",
    ]
    found = align(draft_of(*block, *rest), draft_of(*rest, *block))
    assert [(r.kind.value, r.move) for r in found.rows[:3]] == [("moved", "m1")] * 3


def test_a_split_and_a_merge_are_recognised(draft_of) -> None:
    whole = f"{DECIDES} {REQUESTS}"
    split = align(draft_of(RECALLING, whole, SEIZED), draft_of(RECALLING, DECIDES, REQUESTS, SEIZED))
    assert kinds(split)[1] == ("split", ("p2",), ("p2", "p3"))
    assert shown(split.rows[1]) == f"{DECIDES}- -+\n+{REQUESTS}"
    merge = align(draft_of(RECALLING, DECIDES, REQUESTS, SEIZED), draft_of(RECALLING, whole, SEIZED))
    assert kinds(merge)[1] == ("merged", ("p2", "p3"), ("p2",))


def test_a_line_break_is_never_taken_for_a_paragraph_break(draft_of) -> None:
    split = align(draft_of(f"{DECIDES}\n{REQUESTS}"), draft_of(DECIDES, REQUESTS))
    assert shown(split.rows[0]) == f"{DECIDES}-\n-+\n+{REQUESTS}"


def test_a_rewritten_provision_pairs_with_its_origin_not_with_a_stranger(draft_of) -> None:
    stranger = "Decides to remain seized of the budget of the secretariat for the coming biennium."
    rewritten = "Decides that a conference of the parties be convened in the third week of June in Geneva."
    found = align(draft_of(RECALLING, DECIDES, SEIZED), draft_of(RECALLING, rewritten, stranger, SEIZED))
    assert kinds(found) == [
        ("equal", ("p1",), ("p1",)),
        ("changed", ("p2",), ("p2",)),
        ("inserted", (), ("p3",)),
        ("equal", ("p3",), ("p4",)),
    ]


def test_a_stranger_that_shares_the_opening_is_not_the_same_provision(draft_of) -> None:
    one = "Requests the Secretary-General to appoint a special envoy for the region without delay."
    two = "Requests the Secretary-General to publish annual figures on fisheries and forestry."
    found = align(draft_of(RECALLING, one, SEIZED), draft_of(RECALLING, two, SEIZED))
    assert [row.kind.value for row in found.rows] == ["equal", "deleted", "inserted", "equal"]


def test_a_short_provision_with_a_new_ending_is_the_same_one(draft_of) -> None:
    one, two = "Informs the members of recent talks.", "Informs the members how it may be done."
    found = align(draft_of(RECALLING, one), draft_of(RECALLING, two, "Test file"))
    assert kinds(found) == [
        ("equal", ("p1",), ("p1",)),
        ("changed", ("p2",), ("p2",)),
        ("inserted", (), ("p3",)),
    ]


def test_empty_paragraphs_stay_with_their_neighbours_and_never_move(draft_of) -> None:
    found = align(draft_of(RECALLING, "", DECIDES, "", SEIZED), draft_of("", RECALLING, "", SEIZED, "", ""))
    assert [row.kind for row in found.rows].count(RowKind.MOVED) == 0
    assert ("equal", ("p2",), ("p3",)) in kinds(found)


def test_table_rows_pair_by_content(draft_of) -> None:
    one = draft_of([["State", "Share"], ["Alpha", "10"], ["Beta", "20"], ["Gamma", "30"]])
    two = draft_of([["State", "Share"], ["Delta", "5"], ["Alpha", "10"], ["Gamma", "31"]])
    found = align(one, two)
    assert found.tables[0].rows == ((0, 0), (1, 2), (2, None), (3, 3)) or found.tables[0].rows == (
        (0, 0),
        (None, 1),
        (1, 2),
        (2, None),
        (3, 3),
    )
    assert ("changed", ("p8",), ("p8",)) in kinds(found)


def test_a_column_is_inserted_and_one_deleted(draft_of) -> None:
    one = draft_of([["State", "Share"], ["Alpha", "10"], ["Beta", "20"]])
    two = draft_of([["State", "Region", "Share"], ["Alpha", "North", "10"], ["Beta", "South", "20"]])
    wide, narrow = align(one, two), align(two, one)
    assert wide.tables[0].columns == ((0, 0), (None, 1), (1, 2))
    assert narrow.tables[0].columns == ((0, 0), (1, None), (2, 1))
    assert [row.kind.value for row in wide.rows].count("inserted") == 3
    assert [row.kind.value for row in narrow.rows].count("deleted") == 3


def test_a_table_row_that_moved_is_a_move_of_its_cells(draft_of) -> None:
    rows = [["State", "Share of the contribution"], ["Alpha is a state", "ten percent"]]
    rows += [["Beta is a state", "twenty percent"], ["Gamma is a state", "thirty percent"]]
    found = align(draft_of(rows), draft_of([rows[0], rows[3], rows[1], rows[2]]))
    moved = [row for row in found.rows if row.kind is RowKind.MOVED]
    assert [(row.draft, row.amended) for row in moved] == [(("p7",), ("p3",)), (("p8",), ("p4",))]
    assert {row.move for row in moved} == {"m1"}


def test_a_table_that_moved_as_a_whole_moves_its_paragraphs(draft_of) -> None:
    table = [["State", "Share"], ["Alpha", "ten percent"], ["Beta", "twenty percent"]]
    text = [RECALLING, DECIDES, REQUESTS, INVITES]
    found = align(draft_of(table, *text), draft_of(*text, table))
    assert [row.kind.value for row in found.rows] == ["moved"] * 6 + ["equal"] * 4
    assert not found.tables


def test_a_cell_with_one_paragraph_pairs_whatever_it_says(draft_of) -> None:
    found = align(
        draft_of([["State", "Share"], ["Alpha", "10"]]), draft_of([["State", "Share"], ["Alpha", "12,5"]])
    )
    assert kinds(found)[-1] == ("changed", ("p4",), ("p4",))


def test_notes_follow_their_marks(draft_of) -> None:
    one = draft_of(
        f"{DECIDES}\ufffc", f"{REQUESTS}\ufffc", notes=("See document 12.", "The term is defined in annex A.")
    )
    two = draft_of(
        f"{INVITES}\ufffc",
        f"{DECIDES}\ufffc",
        f"{REQUESTS}\ufffc",
        notes=("A new note.", "See document 13.", "The term is defined in annex A."),
    )
    found = align(one, two)
    assert dict(found.stories) == {
        "body": "body",
        "footnote-1": "footnote-2",
        "footnote-2": "footnote-3",
    }
    assert ("changed", ("p3",), ("p5",)) in kinds(found)
    assert ("inserted", (), ("p4",)) in kinds(found)
    assert ("equal", ("p4",), ("p6",)) in kinds(found)


def test_a_note_moves_with_the_provision_that_holds_its_mark(draft_of) -> None:
    one = draft_of(
        f"{INVITES}\ufffc", DECIDES, REQUESTS, RECALLING, SEIZED, notes=("Adopted by consensus in plenary.",)
    )
    two = draft_of(
        DECIDES, REQUESTS, RECALLING, SEIZED, f"{INVITES}\ufffc", notes=("Adopted by consensus in plenary.",)
    )
    found = align(one, two)
    assert [(r.kind.value, r.move) for r in found.rows if r.draft in (("p1",), ("p6",))] == [
        ("moved", "m1")
    ] * 2
    assert dict(found.stories) == {"body": "body"}


def test_headers_pair_by_section_and_variant(draft_of) -> None:
    one = draft_of(DECIDES, headers=((1, "default", "Draft"), (1, "first", "Cover"), (2, "default", "Annex")))
    two = draft_of(DECIDES, headers=((1, "default", "Draft 2"), (2, "default", "Annex"), (2, "first", "New")))
    found = align(one, two)
    assert dict(found.stories) == {
        "body": "body",
        "header-1-default": "header-1-default",
        "header-2-default": "header-2-default",
    }
    assert [row.kind.value for row in found.rows] == ["equal", "changed", "deleted", "equal", "inserted"]


def test_repeated_boilerplate_pairs_in_order(draft_of) -> None:
    found = align(draft_of(*[SEIZED] * 300), draft_of(*[SEIZED] * 299))
    assert [row.kind.value for row in found.rows].count("equal") == 299


def test_many_identical_paragraphs_and_one_huge_one_stay_bounded(draft_of) -> None:
    many = align(draft_of(*[SEIZED] * 20_000), draft_of(DECIDES, *[SEIZED] * 19_000, INVITES))
    assert [row.kind.value for row in many.rows].count("equal") == 19_000
    words = [f"w{k * k % 99_991}" for k in range(250_000)]
    edited = list(words)
    edited[1000] = "changed"
    edited[200_000:200_010] = ["other"]
    huge = align(draft_of(" ".join(words)), draft_of(" ".join(edited)))
    assert huge.rows[0].kind is RowKind.CHANGED
    assert sum(e.op.value != "equal" for e in huge.rows[0].edits) == 4


def test_a_column_that_changed_places_is_one_column_and_not_every_cell_of_two(draft_of) -> None:
    rows = [["Measure", "Lead", "Date"], [DECIDES, "Council", "1 June"], [REQUESTS, "Secretariat", "2 May"]]
    found = align(draft_of(rows), draft_of([[b, a, c] for a, b, c in rows]))
    assert found.tables[0].columns in (
        ((0, None), (1, 0), (None, 1), (2, 2)),
        ((None, 0), (0, 1), (1, None), (2, 2)),
    )
    assert RowKind.CHANGED not in [row.kind for row in found.rows]
    still = align(draft_of(rows), draft_of([[a, f"{b} and others", c] for a, b, c in rows]))
    assert still.tables[0].columns == ()


def test_text_goes_into_a_table_and_comes_out_of_one_as_a_move(draft_of) -> None:
    table = [["Measure", "Text"], ["Meeting", DECIDES], ["Report", REQUESTS.replace("thirty", "sixty")]]
    plain, tabled = draft_of(RECALLING, DECIDES, REQUESTS, SEIZED), draft_of(RECALLING, table, SEIZED)
    into = [row for row in align(plain, tabled).rows if row.kind is RowKind.MOVED]
    assert [(row.draft, row.amended, row.move) for row in into] == [
        (("p2",), ("p5",), "m1"),
        (("p3",), ("p7",), "m2"),
    ]
    assert "-thirty-+sixty+" in shown(into[1])
    out = [row for row in align(tabled, plain).rows if row.kind is RowKind.MOVED]
    assert [(row.draft, row.amended) for row in out] == [(("p5",), ("p2",)), (("p7",), ("p3",))]


def test_text_of_one_row_comes_out_of_a_table_that_stays(draft_of) -> None:
    rows = [["Measure", "Text"], ["Meeting", DECIDES], ["Report", REQUESTS], ["Written", INVITES]]
    found = align(
        draft_of(RECALLING, rows, SEIZED), draft_of(REQUESTS, RECALLING, [*rows[:2], rows[3]], SEIZED)
    )
    moved = [row for row in found.rows if row.kind is RowKind.MOVED]
    assert [(row.draft, row.amended) for row in moved] == [(("p7",), ("p1",))]
    assert [row.draft for row in found.rows if row.kind is RowKind.DELETED] == [("p6",)]


def test_a_table_that_comes_takes_no_paragraph_that_merely_resembles_its_cells(draft_of) -> None:
    table = [["Report", "the secretariat reports once a year"], ["Meeting", "in the third week of May"]]
    found = align(draft_of(RECALLING, DECIDES, REQUESTS, SEIZED), draft_of(RECALLING, table, SEIZED))
    assert not [row for row in found.rows if row.kind is RowKind.MOVED]


def test_opened_tables_adjoin_nothing_that_moved_from_between_them(draft_of) -> None:
    short = "Note on fees"
    base = draft_of(RECALLING, DECIDES, INVITES, short, SEIZED)
    amended = draft_of(INVITES, RECALLING, [["Meeting", DECIDES], ["Fees", "Note of fees"]], SEIZED)
    moved = {(row.draft, row.amended) for row in align(base, amended).rows if row.kind is RowKind.MOVED}
    assert moved == {(("p2",), ("p4",)), (("p3",), ("p1",))}


COUNTED = [
    ["1", "First measure to be taken", "June"],
    ["2", "Second measure", "July"],
    ["3", "Fourth", "May"],
]


def test_a_row_put_in_before_short_counted_rows_is_the_new_one(draft_of) -> None:
    amended = [*COUNTED[:2], ["3", "Third measure", "July"], ["4", *COUNTED[2][1:]]]
    found = align(draft_of(RECALLING, COUNTED, SEIZED), draft_of(RECALLING, amended, SEIZED))
    assert found.tables[0].rows == ((0, 0), (1, 1), (None, 2), (2, 3))


def test_counted_rows_that_were_rewritten_keep_their_places(draft_of) -> None:
    amended = [COUNTED[0], ["2", "Something wholly new", "October"], ["3", "Another thing", "November"]]
    found = align(draft_of(RECALLING, COUNTED, SEIZED), draft_of(RECALLING, amended, SEIZED))
    assert found.tables[0].rows == ((0, 0), (1, 1), (2, 2))


def test_rows_whose_first_cells_name_them_pair_by_those(draft_of) -> None:
    years = [["Year", "Amount"], ["2021", "100 units"], ["2022", "200 units"], ["2023", "300 units"]]
    amended = [years[0], ["2020", "100 units"], ["2021", "200 units"], ["2022", "300 units"], ["2023", "350"]]
    found = align(draft_of(RECALLING, years, SEIZED), draft_of(RECALLING, amended, SEIZED))
    assert found.tables[0].rows == ((0, 0), (None, 1), (1, 2), (2, 3), (3, 4))
