"""Whole replacements: the provision that took another's place under its number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterdraft.comparison.pipeline import align
from counterdraft.comparison.replacements import rewritten
from counterdraft.model.alignment import EditOp, Op
from counterdraft.model.draft import ParagraphLook, Role
from counterdraft.text.edits import diff

ONE = "Recalling the purposes of the Charter and the principles set out in it;"
CALL = "Calls for the return of forces to their positions as soon as conditions permit;"
DEMAND = "Demands an immediate and unconditional withdrawal from occupied heights without delay;"
BIS = "2 bis.\tInvites every party to submit written comments through the depositary by June;"
MONITORS = "Establishes a monitoring group composed of one representative of each member State;"
LAST = "Decides to remain seized of the matter."


def labelled(draft, *labels: str):
    provisions = tuple(
        replace(p, label=label, reference=f"OP{label.rstrip('.')}" if label else "OP2 bis")
        for p, label in zip(draft.provisions, labels, strict=True)
    )
    return replace(draft, provisions=provisions)


def pairs(alignment) -> list[tuple[str, tuple, tuple]]:
    return [(row.kind.value, row.draft, row.amended) for row in alignment.rows]


def test_a_rewritten_item_is_replaced_as_a_whole_beside_an_inserted_bis_and_a_moved_item(draft_of) -> None:
    found = align(
        labelled(draft_of(ONE, CALL, LAST, MONITORS), "1.", "2.", "3.", "4."),
        labelled(draft_of(ONE, DEMAND, BIS, MONITORS, LAST), "1.", "2.", "", "3.", "4."),
    )
    assert ("changed", ("p2",), ("p2",)) in pairs(found)
    row = next(row for row in found.rows if row.draft == ("p2",))
    assert row.edits == (EditOp(Op.DELETE, CALL), EditOp(Op.INSERT, DEMAND))
    assert ("inserted", (), ("p3",)) in pairs(found)
    assert any(kind == "moved" for kind, _, _ in pairs(found))


@pytest.mark.parametrize("labels", [("", "", ""), ("1.", "(a)", "2.")])
def test_strangers_that_count_in_no_common_list_stay_apart(draft_of, labels) -> None:
    found = align(
        labelled(draft_of(ONE, CALL, LAST), "1.", "2.", "3."),
        labelled(draft_of(ONE, DEMAND, LAST), *labels),
    )
    assert [kind for kind, _, _ in pairs(found)] == ["equal", "deleted", "inserted", "equal"]


def test_a_provision_that_moved_away_is_not_replaced_by_what_stands_in_its_place(draft_of) -> None:
    found = align(
        labelled(draft_of(ONE, MONITORS, LAST, f"{ONE} {LAST}"), "1.", "2.", "3.", "4."),
        labelled(draft_of(ONE, DEMAND, LAST, f"{ONE} {LAST}", MONITORS), "1.", "2.", "3.", "4.", "5."),
    )
    assert ("moved", ("p2",), ("p5",)) in pairs(found)
    assert ("inserted", (), ("p2",)) in pairs(found)


def test_a_closing_formula_with_an_addition_pairs_with_its_origin(draft_of) -> None:
    long = LAST[:-1] + (
        ", on the understanding that the present text is adopted unless a member State objects to it in"
        " writing before eighteen hours on the day after its circulation to all of the delegations."
    )
    found = align(draft_of(ONE, CALL, LAST), draft_of(ONE, MONITORS, long))
    assert ("changed", ("p3",), ("p3",)) in pairs(found)


def test_scattered_words_are_not_kept_in_a_rewritten_pair() -> None:
    old = "[Placeholder: financing of the monitoring group and of the assistance. Text to be supplied;]"
    new = (
        "Decides that the costs of the monitoring group shall be met from the budget of the Organization "
        "within existing appropriations, "
        "and that the assistance shall be financed by voluntary contributions;"
    )
    edits = diff(old, new)
    assert len(edits) > 2
    assert rewritten(edits) == (EditOp(Op.DELETE, old), EditOp(Op.INSERT, new))


def test_a_pair_that_keeps_its_beginning_or_its_end_is_shown_word_by_word() -> None:
    tail = " of the parties concerned in the second week of June at the seat of the organization"
    assert rewritten(diff("Requests" + tail, "Invites every member of the group, on behalf" + tail)) is None
    short = diff("a one b two c", "x one y two z")
    assert rewritten(short) is None


def test_a_short_line_is_renamed_where_it_stands_also_when_it_is_no_heading_any_more(draft_of) -> None:
    base = draft_of(ONE, "Article 20", CALL)
    heading = replace(base.provisions[1], look=ParagraphLook(role=Role.HEADING, level=2))
    base = replace(base, provisions=(base.provisions[0], heading, base.provisions[2]))
    found = align(base, draft_of(ONE, "Stages of the territory", CALL))
    assert ("changed", ("p2",), ("p2",)) in pairs(found)
    far = align(base, draft_of(ONE, "Seven further stages of the whole of the territory concerned", CALL))
    assert ("changed", ("p2",), ("p2",)) not in pairs(far)


def test_a_short_line_is_renamed_beside_one_that_moved(draft_of) -> None:
    found = align(
        draft_of(ONE, "Article 20", CALL, DEMAND, LAST), draft_of(ONE, "Stages", DEMAND, LAST, CALL)
    )
    assert ("changed", ("p2",), ("p2",)) in pairs(found)
    assert ("moved", ("p3",), ("p5",)) in pairs(found)
