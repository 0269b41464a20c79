from __future__ import annotations

import random
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterdraft.comparison.composition import composed_texts
from counterdraft.comparison.fragments import BREAK, changes_of_row
from counterdraft.comparison.pipeline import compare
from counterdraft.comparison.proposals import rivals
from counterdraft.errors import UsageError
from counterdraft.model.alignment import AlignedRow, EditOp, Op, RowKind

BASE = (
    "Recalling the Charter and the purposes and principles set out therein,",
    "Decides to convene a meeting of the parties in the second week of June.",
    "Requests the secretariat to circulate the report at least thirty days in advance.",
    "Decides to remain seized of the matter.",
)
NEW = "Invites observers to submit their written comments through the depositary."


def edited(at: int, old: str, new: str) -> tuple[str, ...]:
    texts = list(BASE)
    assert old in texts[at]
    texts[at] = texts[at].replace(old, new)
    return tuple(texts)


def together(draft_of, *versions, base=BASE):
    names = "ABCDEFGH"
    return compare(draft_of(*base), [(names[k], draft_of(*version)) for k, version in enumerate(versions)])


def conflicts(comparison) -> list[set[str]]:
    return [set(c.delegations) for c in comparison.conflicts]


def test_the_same_proposal_is_one_with_both_names_and_no_conflict(draft_of) -> None:
    found = together(draft_of, edited(1, "second", "third"), edited(1, "second", "third"))
    assert [p.delegations for p in found.proposals] == [("A", "B")]
    assert not found.conflicts


def test_edits_that_do_not_overlap_compose(draft_of) -> None:
    found = together(draft_of, edited(1, "second", "third"), edited(1, "convene", "hold"))
    assert not found.conflicts
    text = composed_texts(found, {c.id for c in found.changes})[1]
    assert text == "Decides to hold a meeting of the parties in the third week of June."


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (edited(1, "second", "third"), edited(1, "second", "last")),
        (edited(1, "a meeting", "a short meeting"), edited(1, "a meeting", "a formal meeting")),
        (edited(1, "the second week of June", "May"), edited(1, "week", "half")),
        (edited(1, "second", "third"), (BASE[0], *BASE[2:])),
    ],
    ids=["overlap", "same place", "inside", "deleted and edited"],
)
def test_what_is_a_conflict(draft_of, one, two) -> None:
    assert conflicts(together(draft_of, one, two)) == [{"A", "B"}]


def test_two_moves_of_one_provision_to_different_places_are_a_conflict(draft_of) -> None:
    base = (*BASE, NEW, "Expresses its appreciation to the host country for its hospitality.", BASE[0] + " x")
    one = (base[1], base[2], base[0], *base[3:])
    two = (base[1], base[2], base[3], base[4], base[0], *base[5:])
    assert conflicts(together(draft_of, one, two, base=base)) == [{"A", "B"}]
    same = together(draft_of, one, one, base=base)
    assert not same.conflicts
    assert [p.delegations for p in same.proposals] == [("A", "B")]


def test_two_components_of_one_number_are_a_conflict(draft_of) -> None:
    base = ("Clause 4.2.1 applies from the first day.", "The form has version 9.1.0 today.")
    found = together(
        draft_of,
        ("Clause 4.3.1 applies from the first day.", "The form has version 9.1.1 today."),
        ("Clause 4.2.2 applies from the first day.", "The form has version 9.1.1 today."),
        base=base,
    )
    assert [[c.amended.text for c in found.changes if c.id in one.changes] for one in found.conflicts] == [
        ["3", "2"]
    ]
    told = [(c.classes[0].code, c.classes[0].old, c.classes[0].new) for c in found.changes[:2]]
    assert told == [("XREF", "Clause 4.2.1", "Clause 4.3.1"), ("NUM", "9.1.0", "9.1.1")]


def test_what_is_no_conflict(draft_of) -> None:
    moved = (*BASE[1:3], BASE[0], BASE[3])
    assert not together(draft_of, moved, edited(0, "purposes", "aims")).conflicts
    assert not together(draft_of, (*BASE, NEW), (*BASE, "Thanks the host for its hospitality.")).conflicts
    assert not together(draft_of, edited(1, "second", "third"), edited(2, "thirty", "sixty")).conflicts


def test_a_deletion_against_a_merge_or_a_split_is_a_conflict(draft_of) -> None:
    merged = (BASE[0], f"{BASE[1]} {BASE[2]}", BASE[3])
    assert conflicts(together(draft_of, merged, (*BASE[:2], BASE[3]))) == [{"A", "B"}]
    whole = (BASE[0], f"{BASE[1]} {BASE[2]}", BASE[3])
    assert conflicts(together(draft_of, BASE, (BASE[0], BASE[3]), base=whole)) == [{"A", "B"}]


def test_three_wordings_at_one_place_are_one_conflict_with_every_wording(draft_of) -> None:
    found = together(
        draft_of, edited(1, "second", "third"), edited(1, "second", "last"), edited(1, "second", "third")
    )
    assert [set(c.delegations) for c in found.conflicts] == [{"A", "B", "C"}]
    assert len(found.conflicts[0].changes) == 3


def test_equal_new_provisions_share_a_row(draft_of) -> None:
    found = together(draft_of, (*BASE, NEW), (*BASE, "Thanks the host.", NEW))
    new = [row for row in found.rows if not row.draft]
    assert [tuple(len(cell.provisions) for cell in row.cells) for row in new] == [(0, 1), (1, 1)]


def held(found) -> None:
    """Every row of every alignment is named by one cell, whose provisions are those of its rows."""
    for column, amendment in enumerate(found.amendments):
        cells = [row.cells[column] for row in found.rows]
        assert sorted(k for cell in cells for k in cell.rows) == list(range(len(amendment.alignment.rows)))
        for cell in cells:
            shown = [p for k in cell.rows for p in amendment.alignment.rows[k].amended]
            assert list(cell.provisions) == shown


def test_a_row_that_one_delegation_merges_names_all_rows_of_the_other(draft_of) -> None:
    merged = (BASE[0], f"{BASE[1]} {BASE[2]}", BASE[3])
    changed = (*edited(1, "second", "third")[:2], BASE[2].replace("thirty", "sixty"), BASE[3])
    found = together(draft_of, merged, changed)
    row = next(row for row in found.rows if len(row.draft) == 2)
    assert [len(cell.rows) for cell in row.cells] == [1, 2]
    edits = [e for k in row.cells[1].rows for e in found.amendments[1].alignment.rows[k].edits]
    assert {"second", "thirty"} <= {e.text for e in edits if e.op is Op.DELETE}
    held(found)


def test_names_must_differ(draft_of) -> None:
    draft = draft_of(*BASE)
    with pytest.raises(UsageError, match="give each its own"):
        compare(draft, [("A", draft), ("A", draft)])


WORDS = ["the", "of", "Parties", "shall", "should", "report", "eleven", "Council", "decides", "promptly"]
texts = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=3, max_size=9).map(" ".join), min_size=1, max_size=6
)


def revised(base: list[str], seed: int) -> list[str]:
    random_ = random.Random(seed)
    result: list[str] = []
    for text in base:
        way = random_.choice(["keep", "keep", "edit", "drop", "new", "split", "glue"])
        words = text.split(" ")
        if way == "edit":
            words[random_.randrange(len(words))] = random_.choice(WORDS)
        if way == "drop":
            continue
        if way == "split":
            result += [" ".join(words[:1]), " ".join(words[1:])]
        elif way == "glue" and result:
            result[-1] += " " + " ".join(words)
        else:
            result.append(" ".join(words))
        if way == "new":
            result.append(" ".join(random_.choices(WORDS, k=5)))
    if result and random_.random() < 0.5:
        result.insert(random_.randrange(len(result)), result.pop())
    return result


@settings(max_examples=200, deadline=None)
@given(texts, st.integers(0, 9999))
def test_all_changes_of_one_delegation_give_its_text(draft_of, base, seed) -> None:
    amended = revised(base, seed)
    found = compare(draft_of(*base), [("A", draft_of(*amended)), ("B", draft_of(*base))])
    assert composed_texts(found, {c.id for c in found.changes}) == tuple(amended)
    assert composed_texts(found, set()) == tuple(base)


@settings(max_examples=200, deadline=None)
@given(texts, texts)
def test_all_changes_give_the_text_also_where_items_replace_one_another(draft_of, base, amended) -> None:
    found = compare(labelled(draft_of, base), [("A", labelled(draft_of, amended)), ("B", draft_of(*base))])
    assert composed_texts(found, {c.id for c in found.changes if c.delegation == "A"}) == tuple(amended)


def labelled(draft_of, texts):
    made = draft_of(*texts)
    provisions = (replace(p, label=f"{k}.") for k, p in enumerate(made.provisions, 1))
    return replace(made, provisions=tuple(provisions))


@settings(max_examples=40, deadline=None)
@given(texts, st.integers(0, 9999))
def test_the_order_of_delegations_changes_only_the_order_of_columns(draft_of, base, seed) -> None:
    draft = draft_of(*base)
    given_ = [(name, draft_of(*revised(base, seed + k))) for k, name in enumerate("ABC")]
    outcomes = []
    for order in permutations(given_):
        found = compare(draft, order)
        at = [[a.delegation for a in found.amendments].index(name) for name in "ABC"]
        outcomes.append(
            (
                [(row.draft, tuple(row.cells[k] for k in at)) for row in found.rows],
                {c.id for c in found.changes},
                {frozenset(p.changes) for p in found.proposals},
                {(c.id, frozenset(c.changes), frozenset(c.delegations)) for c in found.conflicts},
            )
        )
    assert all(outcome == outcomes[0] for outcome in outcomes)


@settings(max_examples=60, deadline=None)
@given(texts, st.integers(0, 9999))
def test_every_change_stands_in_one_proposal_and_every_provision_in_one_cell(draft_of, base, seed) -> None:
    draft = draft_of(*base)
    found = compare(draft, [(name, draft_of(*revised(base, seed + k))) for k, name in enumerate("ABC")])
    assert sorted(i for p in found.proposals for i in p.changes) == sorted(c.id for c in found.changes)
    assert [p for row in found.rows for p in row.draft] == [p.id for p in draft.provisions]
    for column, amendment in enumerate(found.amendments):
        shown = sorted(p for row in found.rows for p in row.cells[column].provisions)
        assert shown == sorted(p.id for p in amendment.draft.provisions)
    held(found)


def test_words_put_in_beside_a_new_verb_contradict_it_and_beside_other_words_compose(draft_of) -> None:
    base = ("Noting the report of the mission on the situation along the border,",)
    one = (base[0].replace("Noting", "Deploring"),)
    two = (base[0].replace("Noting", "Noting with concern"),)
    assert conflicts(together(draft_of, one, two, base=base)) == [{"A", "B"}]
    assert conflicts(together(draft_of, two, one, base=base)) == [{"A", "B"}]
    three = (base[0].replace("border", "frontier"),)
    four = (base[0].replace("border", "border of the area"),)
    assert conflicts(together(draft_of, three, four, base=base)) == []


def test_what_is_added_to_a_text_that_another_rewrites_is_a_conflict(draft_of) -> None:
    base = ("Recalling the Charter of the Organization,", "[Placeholder: text to be supplied;]", BASE[3])
    rewritten = "Decides that the costs shall be met from the regular budget of the coming years;"

    found = compare(
        labelled(draft_of, base),
        [
            ("A", labelled(draft_of, (base[0], rewritten, base[2]))),
            ("B", labelled(draft_of, (base[0], base[1] + " [B: reserves its position.]", base[2]))),
        ],
    )
    assert conflicts(found) == [{"A", "B"}]
    assert [(c.draft.text, c.amended.text) for c in found.changes if c.delegation == "A"] == [
        (base[1], rewritten)
    ]


SHORT = "Invites observers to the meeting."
AROUND = (
    BASE[0],
    BASE[1],
    BASE[2],
    "Requests the Chair to inform the parties of the outcome of the meeting.",
)


def placed(at: int) -> tuple[str, ...]:
    return (*AROUND[:at], SHORT, *AROUND[at:])


def test_each_of_three_places_for_one_provision_excludes_both_others(draft_of) -> None:
    found = together(draft_of, placed(0), placed(3), placed(4), base=placed(1))
    assert conflicts(found) == [{"A", "B", "C"}]
    against = rivals(found)
    assert len(against) == 3
    assert {len(names) for names in against.values()} == {2}


def test_a_provision_cannot_both_move_away_and_join_its_neighbour(draft_of) -> None:
    merged = (AROUND[0], f"{SHORT} {AROUND[1]}", *AROUND[2:])
    found = together(draft_of, merged, placed(4), base=placed(1))
    assert conflicts(found) == [{"A", "B"}]
    assert {len(names) for names in rivals(found).values()} == {1}
    last = (*placed(1)[:-2], f"{AROUND[2]} {AROUND[3]}")
    assert not together(draft_of, last, placed(0), base=placed(1)).conflicts


def test_a_line_break_put_in_where_a_provision_is_split_is_no_third_provision(draft_of) -> None:
    first = "Decides to convene a meeting of the parties in the second week of June,"
    second = "and requests the secretariat to circulate the report at least thirty days in advance."
    whole, parts = (f"{first} {second}",), (f"{first}\nsubject to funds,", second)
    for base, version in ((whole, parts), (parts, whole)):
        found = together(draft_of, version, base=base)
        assert found.amendments[0].alignment.rows[0].kind in (RowKind.SPLIT, RowKind.MERGED)
        assert composed_texts(found, {c.id for c in found.changes}) == version


def test_an_empty_paragraph_between_the_pieces_of_a_split_stays(draft_of) -> None:
    first = "Decides to convene a meeting of the parties in the second week of June,"
    second = "requests the secretariat to circulate the report at least thirty days in advance."
    version = (first, "", f"Also {second}")
    found = together(draft_of, version, base=(f"{first} and {second}",))
    assert found.amendments[0].alignment.rows[0].kind is RowKind.SPLIT
    assert composed_texts(found, {c.id for c in found.changes}) == version


def test_words_between_two_new_breaks_stay_between_them(draft_of) -> None:
    row = AlignedRow(
        RowKind.SPLIT,
        ("p1",),
        ("p1", "p2", "p3"),
        (EditOp(Op.EQUAL, "one"), EditOp(Op.INSERT, "\ntwo\n"), EditOp(Op.EQUAL, "three")),
    )
    found = changes_of_row(row, draft_of("onethree"), draft_of("one", "two", "three"))
    fragments = sorted((f for change in found for f in change.fragments), key=lambda f: f.rank)
    assert [f.text for f in fragments] == [BREAK, "two", BREAK]


@pytest.mark.parametrize("middle", ["", " ", "\n", "\t \t"])
@pytest.mark.parametrize("between", [" ", "\n", " \n "])
def test_a_blank_provision_between_two_that_merge_goes_whole(draft_of, middle, between) -> None:
    first = "Decides to convene a meeting of the parties in the second week of June,"
    second = "and requests the secretariat to circulate the report at least thirty days in advance."
    for base, version in (
        ((first, middle, second), (f"{first}{between}{second}",)),
        ((first, middle, f" {second}"), (f"{first}{between}{second}",)),
        ((f"{first}{between}{second}",), (first, middle, second)),
    ):
        found = together(draft_of, version, base=base)
        assert len(found.amendments[0].alignment.rows) == 1
        assert composed_texts(found, {c.id for c in found.changes}) == version
