"""Groups: rows, columns and tables that came or went, and formats that run through a text."""

from __future__ import annotations

from dataclasses import replace

from counterdraft.comparison.pipeline import compare
from counterdraft.model.draft import FormatRun

GRID = [
    ["Measure", "Lead", "Deadline"],
    ["Delivery of supplies", "Secretariat", "1 May 2023"],
    ["Clearance of mines", "Engineers", "1 June 2023"],
]


def groups(comparison) -> list[tuple[str, str, list[str]]]:
    found: dict[str, list] = {}
    for change in comparison.changes:
        found.setdefault(change.group, []).append(change)
    return [
        (name.partition(":")[0], cs[0].kind.value, [(c.draft or c.amended).text for c in cs])
        for name, cs in found.items()
    ]


def test_the_cells_of_an_inserted_and_of_a_deleted_row_are_a_group_each(draft_of) -> None:
    longer = [*GRID, ["Repair of lines", "Mission", "1 July 2023"]]
    assert groups(compare(draft_of(GRID), [("A", draft_of(longer))])) == [("row", "insert", longer[3])]
    assert groups(compare(draft_of(longer), [("A", draft_of(GRID))])) == [("row", "delete", longer[3])]


def test_the_cells_of_a_column_are_a_group_beside_a_change_by_itself(draft_of) -> None:
    narrow = [row[:2] for row in GRID]
    narrow[1] = ["Delivery of medical supplies", "Secretariat"]
    found = groups(compare(draft_of(GRID), [("A", draft_of(narrow))]))
    assert ("column", "delete", [row[2] for row in GRID]) in found
    assert [(name, kind) for name, kind, _ in found if not name] == [("", "insert")]


def test_a_deleted_table_is_one_group_with_what_is_nested_in_it(draft_of) -> None:
    table = [["One cell of the outer table", [[["an inner cell", "another inner cell"]]]]]
    paragraph = "Decides to remain seized of the matter."
    found = groups(compare(draft_of(paragraph, table), [("A", draft_of(paragraph))]))
    assert [(name, kind) for name, kind, _ in found] == [("table", "delete")]
    assert len(found[0][2]) == 3


def test_the_group_is_named_by_its_first_change_and_stays_when_something_else_changes(draft_of) -> None:
    longer = [*GRID, ["Repair of lines", "Mission", "1 July 2023"]]
    one = compare(draft_of(GRID, "Some closing words."), [("A", draft_of(longer, "Some closing words."))])
    two = compare(draft_of(GRID, "Some closing words."), [("A", draft_of(longer, "Some other words."))])
    assert {c.group for c in one.changes} == {f"row:{one.changes[0].id}"}
    assert {c.group for c in two.changes if c.group} == {f"row:{one.changes[0].id}"}


def test_a_format_that_runs_through_neighbouring_provisions_is_one_group(draft_of) -> None:
    plain = draft_of(*(f"Provision number {word} of the text." for word in ("one", "two", "three", "four")))
    bold = replace(
        plain,
        provisions=tuple(
            replace(p, runs=(FormatRun(0, len(p.text), bold=True),)) if p.id != "p4" else p
            for p in plain.provisions
        ),
    )
    found = compare(plain, [("A", bold)])
    assert [c.kind.value for c in found.changes] == ["format"] * 3
    assert {c.group for c in found.changes} == {f"format:{found.changes[0].id}"}
    two = replace(bold, provisions=(*bold.provisions[:2], *plain.provisions[2:]))
    assert {c.group for c in compare(plain, [("A", two)]).changes} == {""}
