"""Moves in marked-up documents: the pairing rules that Word insists on, and when a move is written as one."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from lxml import etree
from marking import Marked, MarkUp
from wordfile import paragraph, table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CLAUSES = [
    "The Secretariat shall convene the working group at least twice in every calendar year.",
    "Each Party shall designate a national focal point and inform the other Parties of it.",
    "Contributions are due on the first day of January and are payable in one instalment.",
    "The depositary shall notify all signatories of every accession, reservation and objection.",
    "Disputes about the interpretation of this instrument are settled by negotiation in good faith.",
    "Amendments enter into force on the thirtieth day after their adoption by consensus.",
]


def body(*clauses: str) -> str:
    return "".join(clause if clause.startswith("<") else paragraph(clause) for clause in clauses)


def moved(clauses: list[str], start: int, end: int) -> list[str]:
    rest = clauses[:start] + clauses[start + 1 :]
    return [*rest[:end], clauses[start], *rest[end:]]


def names(marked: Marked, kind: str) -> list[str]:
    root = etree.fromstring(marked.xml.encode())
    return [node.get(f"{W}name", "") for node in root.iter(f"{W}{kind}RangeStart")]


def assert_paired(marked: Marked) -> None:
    """Rules 1 to 4 of `exports.marked_up_moves`, read from the file alone."""
    root = etree.fromstring(marked.xml.encode())
    away, there = names(marked, "moveFrom"), names(marked, "moveTo")
    assert sorted(away) == sorted(there)
    assert len(set(away)) == len(away)
    ids: Counter[str] = Counter()
    for kind in ("moveFrom", "moveTo"):
        opened: str | None = None
        held = 0
        for node in root.iter():
            if node.tag == f"{W}{kind}RangeStart":
                assert opened is None
                opened, held = node.get(f"{W}id"), 0
                ids[opened or ""] += 1
            elif node.tag == f"{W}{kind}RangeEnd":
                assert node.get(f"{W}id") == opened
                assert held, "a range without moved text"
                opened = None
            elif node.tag == f"{W}{kind}":
                above = node.getparent().getparent()  # type: ignore[union-attr]
                mark = above is not None and above.tag == f"{W}pPr"
                assert opened is not None or mark
                held += not mark
        assert opened is None
    for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"):
        ids.update(node.get(f"{W}id", "") for node in root.iter(f"{W}{name}"))
    assert all(number == 1 for number in ids.values())


def test_a_moved_paragraph_is_one_pair_with_a_name_of_its_own(mark_up: MarkUp) -> None:
    marked = mark_up(body(*CLAUSES), body(*moved(CLAUSES, 0, 3)))
    assert names(marked, "moveFrom") == ["move1"]
    assert_paired(marked)
    assert "<w:del " not in marked.xml
    assert "<w:ins " not in marked.xml


def test_an_edited_move_is_a_move_with_the_edit_outside_of_it(mark_up: MarkUp) -> None:
    after = moved(CLAUSES, 0, 3)
    after[3] = after[3].replace("twice", "thrice")
    marked = mark_up(body(*CLAUSES), body(*after))
    assert len(names(marked, "moveTo")) == 1
    assert_paired(marked)
    assert "<w:delText>twice</w:delText>" in marked.xml


def test_a_move_that_is_mostly_edits_is_a_deletion_and_an_insertion(mark_up: MarkUp) -> None:
    after = moved(CLAUSES, 0, 3)
    after[3] = "The Secretariat shall convene the group of experts once in a while, or never at all."
    marked = mark_up(body(*CLAUSES), body(*after))
    assert names(marked, "moveFrom") == []
    assert "<w:del " in marked.xml
    assert "<w:ins " in marked.xml


def test_moves_can_be_written_as_deletions_and_insertions(mark_up: MarkUp) -> None:
    marked = mark_up(body(*CLAUSES), body(*moved(CLAUSES, 0, 3)), moves=False)
    assert "move" not in marked.xml
    assert marked.report.marks["del"] == marked.report.marks["ins"] == 2


def test_a_move_into_a_new_table_is_no_move(mark_up: MarkUp) -> None:
    after = [*CLAUSES[1:], table([CLAUSES[0]]), paragraph("")]
    marked = mark_up(body(*CLAUSES, paragraph("")), body(*after))
    assert names(marked, "moveFrom") == []
    assert_paired(marked)


@pytest.mark.parametrize("seed", range(30))
def test_the_rules_hold_whatever_moves(mark_up: MarkUp, seed: int) -> None:
    rng = random.Random(seed)
    after = list(CLAUSES)
    for _ in range(rng.randint(1, 4)):
        after = moved(after, rng.randrange(len(after)), rng.randrange(len(after)))
    if rng.random() < 0.5:
        place = rng.randrange(len(after))
        after[place] = after[place].replace("the", "its", 1)
    marked = mark_up(body(*CLAUSES), body(*after))
    assert_paired(marked)


def test_the_place_of_the_cursor_in_the_amended_file_does_not_come_along(mark_up: MarkUp) -> None:
    cursor = '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>'
    inserted = [CLAUSES[0], f"<w:p>{cursor}</w:p>", *CLAUSES[1:]]
    marked = mark_up(body(*CLAUSES), body(*inserted))
    assert "_GoBack" not in marked.xml
    formula = f"<w:p><m:oMath><m:r><m:t>A</m:t></m:r>{cursor}<m:r><m:t>=2</m:t></m:r></m:oMath></w:p>"
    assert mark_up(body(*CLAUSES), body(CLAUSES[0], formula, *CLAUSES[1:])).report.marks["ins"]
