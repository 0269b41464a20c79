from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterdraft.comparison.pipeline import align, compare
from counterdraft.errors import Cancelled
from counterdraft.model.alignment import PARAGRAPH_BREAK, Alignment, Op, RowKind
from counterdraft.model.change import ChangeKind
from counterdraft.model.draft import Draft, Part

IN_PLACE = (RowKind.EQUAL, RowKind.CHANGED, RowKind.SPLIT, RowKind.MERGED)

WORDS = ["the", "of", "and", "Parties", "shall", "should", "report", "11", "May", "Council", "decides"]
WORDS += ["é", "e\u0301", "мир", "Կոչ", "日本", "\ufffc", ",", "."]
paragraph = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
table = st.integers(1, 3).flatmap(
    lambda n: st.lists(st.lists(paragraph, min_size=n, max_size=n), min_size=1, max_size=4)
)
content = st.one_of(paragraph, paragraph, paragraph, table)
contents = st.lists(content, max_size=8)


@st.composite
def pairs(draw):
    """A text and a revision of it: blocks dropped, repeated, put elsewhere, edited."""
    base = draw(contents)
    if not base:
        return base, draw(contents)
    amended = []
    for block in base:
        way = draw(st.sampled_from(["keep", "keep", "keep", "drop", "edit", "twice"]))
        if way == "drop":
            continue
        if way == "edit" and isinstance(block, str):
            words = block.split(" ")
            at = draw(st.integers(0, len(words) - 1))
            words[at : at + 1] = draw(st.lists(st.sampled_from(WORDS), max_size=3))
            block = " ".join(words)
        elif way == "edit":
            block = [row for k, row in enumerate(block) if k != draw(st.integers(0, len(block)))] or block
        amended.extend([block] * (2 if way == "twice" else 1))
    if amended and draw(st.booleans()):
        amended.insert(
            draw(st.integers(0, len(amended))), amended.pop(draw(st.integers(0, len(amended) - 1)))
        )
    return base, amended


def rebuilt(alignment: Alignment, draft: Draft, amended: Draft) -> None:
    for row in alignment.rows:
        one = "".join(e.text for e in row.edits if e.op is not Op.INSERT)
        two = "".join(e.text for e in row.edits if e.op is not Op.DELETE)
        assert one == PARAGRAPH_BREAK.join(draft.text(p) for p in row.draft)
        assert two == PARAGRAPH_BREAK.join(amended.text(p) for p in row.amended)
        for first, second in zip(row.edits, row.edits[1:], strict=False):
            assert first.op is not second.op
            assert (first.op, second.op) != (Op.INSERT, Op.DELETE)
        assert all(e.text for e in row.edits)


def containers(draft: Draft) -> dict:
    """Each provision's container (story or cell) and its place in it."""
    places = {}

    def walk(blocks, name):
        for k, block in enumerate(blocks):
            if isinstance(block, str):
                places[block] = (name, k)
            else:
                for r, row in enumerate(block.rows):
                    for c, cell in enumerate(row.cells):
                        walk(cell.blocks, (block.id, r, c))

    for story in draft.stories:
        walk(story.blocks, story.id)
    return places


def check(draft: Draft, amended: Draft, alignment: Alignment) -> None:
    """What must always hold of an alignment."""
    assert [p for r in alignment.rows for p in r.draft] == [p.id for p in draft.provisions]
    assert Counter(p for r in alignment.rows for p in r.amended) == Counter(p.id for p in amended.provisions)
    rebuilt(alignment, draft, amended)
    one, two = containers(draft), containers(amended)
    together = dict(alignment.stories)
    for table in alignment.tables:
        for cell in table.cells:
            together[(table.draft, cell.draft_row, cell.draft_cell)] = (
                table.amended,
                cell.amended_row,
                cell.amended_cell,
            )
    last: dict = {}
    for row in alignment.rows:
        if row.kind not in IN_PLACE:
            continue
        homes = {(one[p][0], two[q][0]) for p in row.draft for q in row.amended}
        assert len(homes) == 1
        home, other = homes.pop()
        assert together[home] == other
        places = [two[q][1] for q in row.amended]
        assert places == sorted(places)
        assert last.get(home, -1) < places[0]
        last[home] = places[-1]
    for table in alignment.tables:
        for side in (0, 1):
            indexes = [step[side] for step in table.rows if step[side] is not None]
            assert indexes == list(range(len(indexes)))


def counted(draft: Draft) -> Draft:
    """The draft with every paragraph of the body in one list, so that items can take one another's place."""
    body = [p.id for p in draft.provisions if p.part is Part.BODY and p.table is None]
    numbers = {name: f"{k}." for k, name in enumerate(body, 1)}
    return replace(draft, provisions=tuple(replace(p, label=numbers.get(p.id, "")) for p in draft.provisions))


@settings(max_examples=150, deadline=None)
@given(contents, contents)
def test_numbered_texts_keep_the_invariants_where_items_replace_one_another(draft_of, one, two) -> None:
    draft, amended = counted(draft_of(*one)), counted(draft_of(*two))
    check(draft, amended, align(draft, amended))


@settings(max_examples=150, deadline=None)
@given(pairs())
def test_every_provision_stands_once_and_edits_rebuild_both_sides(draft_of, pair) -> None:
    draft, amended = draft_of(*pair[0]), draft_of(*pair[1])
    check(draft, amended, align(draft, amended))


@settings(max_examples=60, deadline=None)
@given(contents, contents)
def test_unrelated_texts_keep_the_invariants_too(draft_of, one, two) -> None:
    draft, amended = draft_of(*one), draft_of(*two)
    check(draft, amended, align(draft, amended))


@settings(max_examples=60, deadline=None)
@given(contents)
def test_a_text_compared_with_itself_is_all_equal(draft_of, one) -> None:
    draft = draft_of(*one)
    comparison = compare(draft, [("A", draft)])
    assert all(row.kind is RowKind.EQUAL for row in comparison.amendments[0].alignment.rows)
    assert not comparison.changes


@settings(max_examples=60, deadline=None)
@given(pairs())
def test_the_same_input_gives_the_same_comparison(draft_of, pair) -> None:
    draft, amended = draft_of(*pair[0]), draft_of(*pair[1])
    assert compare(draft, [("A", amended)]) == compare(draft, [("A", amended)])


@settings(max_examples=100, deadline=None)
@given(pairs())
def test_no_edit_cuts_an_object_and_places_hold_their_text(draft_of, pair) -> None:
    draft, amended = draft_of(*pair[0]), draft_of(*pair[1])
    comparison = compare(draft, [("A", amended)])
    ids = [change.id for change in comparison.changes]
    assert len(ids) == len(set(ids))
    for change in comparison.changes:
        for place, text in ((change.draft, draft), (change.amended, amended)):
            if place is not None:
                provision = text.by_id[place.provision]
                assert provision.text[place.start : place.end] == place.text
                for item in provision.objects:
                    assert not item.start < place.start < item.end
                    assert not item.start < place.end < item.end


def test_change_ids_do_not_depend_on_neighbouring_provisions(draft_of) -> None:
    base = ("Decides to meet on 11 May in Geneva.", "Requests a report.", "Remains seized of the matter.")
    one = compare(draft_of(*base), [("A", draft_of(base[0].replace("11", "12"), *base[1:]))])
    two = compare(
        draft_of(*base),
        [("A", draft_of("Thanks the host for the warm welcome.", base[0].replace("11", "12"), base[2]))],
    )
    kept = [c.id for c in one.changes]
    assert len(kept) == 1
    assert set(kept) < {c.id for c in two.changes}


def test_progress_runs_to_one_and_cancelling_stops(draft_of) -> None:
    draft, amended = draft_of("one two three four"), draft_of("one two three five")
    seen: list[float] = []
    compare(draft, [("A", amended), ("B", draft)], progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    with pytest.raises(Cancelled):
        compare(draft, [("A", amended)], cancelled=lambda: True)


def test_cancelling_is_asked_between_provisions_not_only_between_stages(draft_of) -> None:
    base = [f"Decides to hold meeting {k} of the parties in the second week." for k in range(50)]
    asked = 0

    def count() -> bool:
        nonlocal asked
        asked += 1
        return False

    compare(draft_of(*base), [("A", draft_of(*[t.replace("hold", "end") for t in base]))], cancelled=count)
    assert asked > 50


def test_whole_provisions_are_one_change_each(draft_of) -> None:
    comparison = compare(
        draft_of("Recalling the Charter of the Organization,", "Decides to act."),
        [("A", draft_of("Decides to act.", "Requests the Secretary-General to report yearly."))],
    )
    found = [(c.kind, c.draft and c.draft.text, c.amended and c.amended.text) for c in comparison.changes]
    assert found == [
        (ChangeKind.DELETE, "Recalling the Charter of the Organization,", None),
        (ChangeKind.INSERT, None, "Requests the Secretary-General to report yearly."),
    ]
