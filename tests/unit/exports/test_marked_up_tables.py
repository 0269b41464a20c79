"""Single cells and columns that come and go, and formatting of tables that changes."""

from __future__ import annotations

import random

import pytest
from lxml import etree
from marking import Marked, MarkUp
from wordfile import paragraph, table

from counterdraft.formats.docx.source import open_source
from counterdraft.model.draft import Table, TrackedView

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GRID = [["Country", "Capital", "Due"], ["Kenya", "Nairobi", "May"], ["Peru", "Lima", "June"]]
END = paragraph("")


def without(rows: list[list[str]], column: int) -> list[list[str]]:
    return [row[:column] + row[column + 1 :] for row in rows]


def kinds(marked: Marked) -> dict[str, int]:
    names = ("ins", "del", "cellIns", "cellDel", "tblPrChange", "tcPrChange", "trPrChange", "tblGridChange")
    root = etree.fromstring(marked.xml.encode())
    return {name: count for name in names if (count := len(list(root.iter(f"{W}{name}"))))}


def cells(marked: Marked, view: TrackedView) -> list[list[str]]:
    draft = open_source(marked.path, view).draft
    found = next(block for block in draft.stories[0].blocks if isinstance(block, Table))
    return [
        ["".join(draft.text(block) for block in cell.blocks if isinstance(block, str)) for cell in row.cells]
        for row in found.rows
    ]


@pytest.mark.parametrize("column", range(3))
def test_a_new_column_comes_cell_by_cell(mark_up: MarkUp, column: int) -> None:
    before = without(GRID, column)
    marked = mark_up(table(*before) + END, table(*GRID) + END)
    assert kinds(marked) == {"ins": 3, "cellIns": 3, "tblGridChange": 1}
    assert cells(marked, TrackedView.REJECTED) == before
    assert cells(marked, TrackedView.ACCEPTED) == GRID


@pytest.mark.parametrize("column", range(3))
def test_a_dropped_column_goes_cell_by_cell(mark_up: MarkUp, column: int) -> None:
    marked = mark_up(table(*GRID) + END, table(*without(GRID, column)) + END)
    assert kinds(marked) == {"del": 3, "cellDel": 3, "tblGridChange": 1}
    assert cells(marked, TrackedView.REJECTED) == GRID


def test_the_grid_shows_the_columns_of_both_sides(mark_up: MarkUp) -> None:
    marked = mark_up(table(*without(GRID, 2)) + END, table(*without(GRID, 0)) + END)
    root = etree.fromstring(marked.xml.encode())
    grid = root.find(f".//{W}tblGrid")
    assert grid is not None
    if "cellIns" in kinds(marked):
        assert len(grid.findall(f"{W}gridCol")) == 3
        former = grid.find(f"{W}tblGridChange/{W}tblGrid")
        assert former is not None
        assert len(former) == 2


def test_words_in_the_other_cells_are_marked_alone(mark_up: MarkUp) -> None:
    after = [[*row, "Fee"] for row in GRID]
    after[1][1] = "Mombasa"
    marked = mark_up(table(*GRID) + END, table(*after) + END)
    assert marked.report.marks == {"cellIns": 3, "ins": 4, "del": 1}


def test_a_cell_that_spans_more_columns_says_so(mark_up: MarkUp) -> None:
    def titled(rows: list[list[str]], span: int) -> str:
        head = (
            f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{paragraph("All dues")}</w:tc></w:tr>'
        )
        return table(*rows).replace("<w:tr>", head + "<w:tr>", 1)

    marked = mark_up(titled(without(GRID, 2), 2) + END, titled(GRID, 3) + END)
    assert kinds(marked)["tcPrChange"] == 1
    assert "All dues" in marked.xml.replace("</w:t>", "")
    assert kinds(marked)["cellIns"] == 3


@pytest.mark.parametrize("seed", range(40))
def test_whatever_becomes_of_a_table_the_proof_holds(mark_up: MarkUp, seed: int) -> None:
    rng = random.Random(seed)
    words = ["alpha", "beta", "gamma", "delta", "", "one two three"]
    width = rng.randint(1, 4)
    before = [[rng.choice(words) + str(rng.randint(0, 9)) for _ in range(width)] for _ in range(3)]
    after = [list(row) for row in before]
    for _ in range(rng.randint(1, 3)):
        place = rng.randrange(len(after[0]) + 1)
        if rng.random() < 0.5 and len(after[0]) > 1:
            after = without(after, min(place, len(after[0]) - 1))
        else:
            after = [[*row[:place], rng.choice(words), *row[place:]] for row in after]
    if rng.random() < 0.3:
        after[rng.randrange(3)][0] += " changed"
    if rng.random() < 0.3:
        after.pop(rng.randrange(len(after)))
    mark_up(table(*before) + END, table(*after) + END)  # proven by the writer


def shaded(color: str) -> str:
    look = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{color}"/></w:tcPr>'
    return table(*GRID).replace("<w:tc>", f"<w:tc>{look}", 1) + END


def test_a_cell_that_looks_otherwise_says_so_and_keeps_the_former_look(mark_up: MarkUp) -> None:
    marked = mark_up(shaded("FFFF00"), shaded("00FF00"))
    assert kinds(marked) == {"tcPrChange": 1}
    root = etree.fromstring(marked.xml.encode())
    fills = [node.get(f"{W}fill") for node in root.iter(f"{W}shd")]
    assert fills == ["00FF00", "FFFF00"]
    resolved = open_source(marked.path, TrackedView.REJECTED)
    cell = next(next(iter(resolved.tables.values())).iter(f"{W}tc"))
    assert [node.get(f"{W}fill") for node in cell.iter(f"{W}shd")] == ["FFFF00"]


def test_widths_that_word_lays_out_itself_are_no_change(mark_up: MarkUp) -> None:
    def wide(width: int) -> str:
        look = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        return table(*GRID).replace("<w:tc>", f"<w:tc>{look}") + END

    assert kinds(mark_up(wide(2000), wide(2010))) == {}


def test_a_row_and_a_table_that_look_otherwise_say_so(mark_up: MarkUp) -> None:
    before = table(*GRID) + END
    after = before.replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>", 1)
    assert kinds(mark_up(before, after)) == {"trPrChange": 1}
    assert kinds(mark_up(after, before)) == {"trPrChange": 1}
    centred = before.replace("</w:tblPr>", '<w:jc w:val="center"/></w:tblPr>', 1)
    assert kinds(mark_up(before, centred)) == {"tblPrChange": 1}


def test_formatting_of_tables_is_left_alone_on_request(mark_up: MarkUp) -> None:
    assert kinds(mark_up(shaded("FFFF00"), shaded("00FF00"), formats=False)) == {}


def test_a_section_of_another_layout_says_so(mark_up: MarkUp) -> None:
    def laid_out(width: int) -> str:
        size = f'<w:sectPr><w:pgSz w:w="{width}" w:h="16838"/></w:sectPr>'
        return paragraph("One.", look=size) + paragraph("Two.")

    marked = mark_up(laid_out(11906), laid_out(16838))
    assert marked.report.marks == {"sectPrChange": 1}
    for view, width in ((TrackedView.REJECTED, "11906"), (TrackedView.ACCEPTED, "16838")):
        read = open_source(marked.path, view)
        section = next(read.stories[read.draft.stories[0].id].element.iter(f"{W}sectPr"))
        assert [node.get(f"{W}w") for node in section.iter(f"{W}pgSz")] == [width]


def test_a_cell_that_takes_the_place_of_others_spans_no_more_than_there_is(mark_up: MarkUp) -> None:
    def merged(span: int, *others: str) -> str:
        cells = "".join(f"<w:tc>{paragraph(word)}</w:tc>" for word in others)
        look = f'<w:tcPr><w:tcW w:w="{2000 * span}" w:type="dxa"/>' + (
            f'<w:gridSpan w:val="{span}"/></w:tcPr>' if span > 1 else "</w:tcPr>"
        )
        row = f"<w:tr><w:tc>{look}{paragraph('All dues of a year')}</w:tc>{cells}</w:tr>"
        return table(*GRID).replace("<w:tr>", row + "<w:tr>", 1) + END

    marked = mark_up(merged(1, "of May", "of June"), merged(3))
    row = next(etree.fromstring(marked.xml.encode()).iter(f"{W}tr"))
    shown = [
        int(cell.find(f"{W}tcPr/{W}gridSpan").get(f"{W}val"))  # type: ignore[union-attr,arg-type]
        if cell.find(f"{W}tcPr/{W}gridSpan") is not None
        else 1
        for cell in row.iter(f"{W}tc")
    ]
    assert sum(shown) <= 3
    assert kinds(marked)["cellDel"] == 2
