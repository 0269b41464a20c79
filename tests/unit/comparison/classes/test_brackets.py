"""The inventory of square brackets, balanced or not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from counterdraft.comparison.classes import bracket_inventory
from counterdraft.model.draft import StoryId


def test_counts_depth_and_what_stays_open(build: Any) -> None:
    draft = build.draft(
        [
            build.provision(1, "[one [two]] three"),
            build.provision(2, "no brackets"),
            build.provision(3, "[opened here"),
            build.provision(4, "closed] here, and ] once more"),
        ]
    )
    inventory = bracket_inventory(draft)
    assert (inventory.opening, inventory.closing, inventory.depth) == (3, 4, 2)
    assert [row.provision for row in inventory.provisions] == ["p1", "p3", "p4"]
    assert inventory.provisions[1].open_after == 1
    assert inventory.spanning == ("p3", "p4")
    (lone,) = inventory.unbalanced
    assert (lone.provision, lone.offset, lone.opening) == ("p4", 18, False)


def test_stories_do_not_close_each_others_brackets(build: Any) -> None:
    note = replace(build.provision(2, "a note]"), story=StoryId("footnote-1"))
    inventory = bracket_inventory(build.draft([build.provision(1, "[body"), note]))
    assert [(lone.provision, lone.opening) for lone in inventory.unbalanced] == [("p1", True), ("p2", False)]


def test_a_provision_that_closes_before_it_opens_spans(build: Any) -> None:
    inventory = bracket_inventory(
        build.draft([build.provision(1, "[a"), build.provision(2, "b] and [c"), build.provision(3, "d]")])
    )
    assert inventory.spanning == ("p1", "p2", "p3")
    assert inventory.unbalanced == ()


@given(st.lists(st.text(alphabet="[]a ", max_size=12), max_size=8))
def test_every_bracket_is_counted_and_lone_ones_are_what_is_left(build: Any, texts: list[str]) -> None:
    inventory = bracket_inventory(build.draft([build.provision(n, text) for n, text in enumerate(texts, 1)]))
    joined = "".join(texts)
    assert (inventory.opening, inventory.closing) == (joined.count("["), joined.count("]"))
    opening = sum(lone.opening for lone in inventory.unbalanced)
    closing = len(inventory.unbalanced) - opening
    assert opening - closing == joined.count("[") - joined.count("]")
    assert all(texts[int(lone.provision[1:]) - 1][lone.offset] in "[]" for lone in inventory.unbalanced)
