from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from counterdraft.model.alignment import AlignedRow, Alignment, EditOp, Op, RowKind
from counterdraft.model.change import Delegation
from counterdraft.model.draft import (
    Draft,
    InlineObject,
    ObjectKind,
    Part,
    Provision,
    ProvisionId,
    Span,
    Story,
    StoryId,
    Table,
    TableCell,
    TableId,
    TableRow,
)
from counterdraft.model.synopsis import Amendment, Comparison, SynopticCell, SynopticRow
from counterdraft.ui.marks import (
    BlockStatus,
    Mark,
    deleted_spans,
    draft_status,
    inserted_spans,
    line_status,
    segments,
)
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.table_slots import table_slots
from ui.building import Builder, large


def built(comparison: Comparison) -> Sheet:
    sheet = Sheet(comparison)
    for _ in sheet.build():
        pass
    return sheet


def test_every_provision_stands_once_in_its_column() -> None:
    comparison = large(300, ("A", "B"))
    sheet = built(comparison)
    for column, document in enumerate(sheet.documents):
        shown = [block.provision.id for row in sheet.rows for block in row.columns[column]]
        assert sorted(shown) == sorted(provision.id for provision in document.provisions)
        for row, content in enumerate(sheet.rows):
            for block in content.columns[column]:
                assert sheet.row_of_provision(column, block.provision.id) == row


def test_changes_find_their_rows() -> None:
    comparison = large(300)
    sheet = built(comparison)
    assert comparison.changes
    for change in comparison.changes:
        row = sheet.rows[sheet.row_of_change(change)]
        place = change.amended or change.draft
        assert place is not None
        assert place.provision in {b.provision.id for b in row.columns[1 if change.amended else 0]}
        assert row.changed


def test_status_of_the_draft_tells_what_all_delegations_do() -> None:
    assert draft_status([RowKind.EQUAL, RowKind.EQUAL]) is BlockStatus.SAME
    assert draft_status([RowKind.DELETED]) is BlockStatus.REMOVED
    assert draft_status([RowKind.DELETED, RowKind.EQUAL]) is BlockStatus.REMOVED
    assert draft_status([RowKind.DELETED, RowKind.CHANGED]) is BlockStatus.CHANGED
    assert draft_status([RowKind.MOVED, RowKind.EQUAL]) is BlockStatus.MOVED


def test_references_are_found_without_spaces_and_case() -> None:
    builder = Builder()
    builder.row("one", "one")
    builder.row("two", "two")
    sheet = built(builder.comparison())
    assert sheet.find_reference(" op 2 ") == 1
    assert sheet.find_reference("OP77") == -1


def test_a_split_row_marks_each_amended_provision_by_its_own_offsets() -> None:
    draft = Draft("d", "d", "docx", (Provision(ProvisionId("p1"), "ab cd", StoryId("body")),), ())
    amended = Draft(
        "a",
        "a",
        "docx",
        (
            Provision(ProvisionId("p1"), "ab", StoryId("body")),
            Provision(ProvisionId("p2"), "cd ef", StoryId("body")),
        ),
        (),
    )
    row = AlignedRow(
        RowKind.SPLIT,
        (ProvisionId("p1"),),
        (ProvisionId("p1"), ProvisionId("p2")),
        (
            EditOp(Op.EQUAL, "ab"),
            EditOp(Op.DELETE, " "),
            EditOp(Op.INSERT, "\n"),
            EditOp(Op.EQUAL, "cd"),
            EditOp(Op.INSERT, " ef"),
        ),
    )
    assert deleted_spans(row, draft) == {"p1": [Span(2, 3)]}
    assert inserted_spans(row, amended) == {"p2": [Span(2, 5)]}


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))


@given(st.lists(st.tuples(spans, st.sampled_from([Mark.DELETED, Mark.COMMENT, Mark.FOUND])), max_size=8))
def test_segments_mark_each_character_as_its_spans_do(marks: list[tuple[Span, Mark]]) -> None:
    length = 25
    expected = []
    for position in range(length):
        mark = Mark.NONE
        for span, kind in marks:
            if span.start <= position < min(span.end, length):
                mark |= kind
        expected.append(mark)
    found = [Mark.NONE] * length
    end = 0
    for start, stop, mark in segments(length, marks):
        assert end <= start < stop
        end = stop
        found[start:stop] = [mark] * (stop - start)
    assert found == expected


def table_comparison() -> Comparison:
    """A table of two rows; the amended one has a third."""

    def document(name: str, rows: list[tuple[str, str]]) -> Draft:
        provisions, table_rows = [], []
        for index, row in enumerate(rows):
            cells = []
            for text in row:
                name_ = ProvisionId(f"p{len(provisions) + 1}")
                provisions.append(Provision(name_, text, StoryId("body"), table=TableId("t1")))
                cells.append(TableCell((name_,)))
            table_rows.append(TableRow(tuple(cells), header=index == 0))
        table = Table(TableId("t1"), tuple(table_rows))
        return Draft(name, name, "docx", tuple(provisions), (Story(StoryId("body"), Part.BODY, (table,)),))

    draft = document("d", [("Measure", "Lead"), ("Send a mission to the border area", "Secretariat")])
    amended = document("a", [("Measure", "Lead"), ("Send a mission", "Secretariat"), ("Report", "All")])
    aligned, rows = [], []
    for index in range(6):
        own = (draft.provisions[index].id,) if index < 4 else ()
        theirs = (amended.provisions[index].id,)
        kind = RowKind.EQUAL if index != 2 else RowKind.CHANGED
        if not own:
            kind = RowKind.INSERTED
        aligned.append(AlignedRow(kind, own, theirs))
        rows.append(SynopticRow(own, (SynopticCell(theirs, index),)))
    return Comparison(
        draft, (Amendment(Delegation("A"), amended, Alignment(tuple(aligned), ())),), tuple(rows), ()
    )


def test_the_cells_of_a_table_row_are_one_row_of_the_window() -> None:
    sheet = built(table_comparison())
    assert len(sheet.rows) == 3
    assert [len(row.columns[0]) for row in sheet.rows] == [2, 2, 0]
    assert [block.status for block in sheet.rows[1].columns[1]] == [BlockStatus.CHANGED, BlockStatus.SAME]
    line = sheet.rows[2].line(1)
    assert line is not None
    assert line.last


def test_the_first_cell_of_a_table_from_right_to_left_is_rightmost() -> None:
    draft = table_comparison().draft
    (table,) = draft.stories[0].blocks
    assert isinstance(table, Table)
    story = replace(draft.stories[0], blocks=(replace(table, right_to_left=True),))
    plain = table_slots(draft)[ProvisionId("p1")].line.edges
    mirrored = table_slots(replace(draft, stories=(story,)))[ProvisionId("p1")].line.edges
    assert mirrored == tuple((1.0 - right, 1.0 - left) for left, right in plain)
    assert mirrored[0][1] == 1.0


def test_a_table_row_is_said_to_be_what_all_its_cells_are() -> None:
    same, added, changed = BlockStatus.SAME, BlockStatus.ADDED, BlockStatus.CHANGED
    assert line_status([same, same]) is same
    assert line_status([added, added]) is added
    assert line_status([same, added]) is changed
    assert line_status([same, changed]) is changed
    assert line_status([same, BlockStatus.FORMATTED]) is BlockStatus.FORMATTED
    assert line_status([added, BlockStatus.REMOVED]) is changed


def test_cells_share_the_whole_width_and_long_words_get_most() -> None:
    slots = table_slots(table_comparison().draft)
    line = slots[ProvisionId("p3")].line
    assert line.edges[0][0] == 0.0
    assert line.edges[0][1] == line.edges[1][0]
    assert abs(line.edges[-1][1] - 1.0) < 1e-9
    left, right = line.edges
    assert right[1] - right[0] > left[1] - left[0], "Secretariat is longer than any word of the other column"


def test_notes_are_numbered_in_the_order_of_their_marks() -> None:
    def mark(story: str) -> InlineObject:
        return InlineObject(0, 1, ObjectKind.FOOTNOTE_MARK, "", story=StoryId(story))

    provisions = (
        Provision(ProvisionId("p1"), "\ufffc", StoryId("body"), objects=(mark("footnote-9"),)),
        Provision(ProvisionId("p2"), "\ufffc", StoryId("body"), objects=(mark("footnote-2"),)),
        Provision(ProvisionId("p3"), "note", StoryId("footnote-9"), Part.FOOTNOTE),
    )
    stories = (
        Story(StoryId("body"), Part.BODY, (ProvisionId("p1"), ProvisionId("p2"))),
        Story(StoryId("footnote-9"), Part.FOOTNOTE, (ProvisionId("p3"),)),
    )
    draft = Draft("d", "d", "docx", provisions, stories)
    rows = tuple(SynopticRow((p.id,), ()) for p in provisions)
    sheet = built(Comparison(draft, (), rows, ()))
    assert sheet.note_number(0, StoryId("footnote-2")) == "2"
    assert sheet.rows[2].columns[0][0].note == "1"
    assert sheet.rows[2].opens_part
    assert not sheet.rows[0].opens_part
