from __future__ import annotations

from dataclasses import replace

import pytest

from counterdraft.model.anchor import Anchor
from counterdraft.model.change import ChangeId, Delegation
from counterdraft.model.comment import Audience, CommentState, Priority, Thread
from counterdraft.model.draft import ProvisionId
from counterdraft.review.filters import ChangeFacts, ThreadFilter, filtered
from counterdraft.review.store import NewComment, ReviewFile

CHANGES = {ChangeId("c1"): ChangeFacts(Delegation("B"), frozenset({"MOD", "DATE"}))}


@pytest.fixture
def threads(review: ReviewFile, anchor: Anchor) -> tuple[Thread, ...]:
    on_change = replace(anchor, change=ChangeId("c1"), provision=ProvisionId("p9"))
    review.add_comments(
        [
            NewComment(anchor, "0", "Ana", priority=Priority.RED_LINE, tags=("a", "b")),
            NewComment(on_change, "1", "Ben", state=CommentState.RESOLVED, category="legal"),
            NewComment(
                replace(anchor, side="A"),
                "2",
                "Chen",
                audience=Audience.CIRCULATION,
                replies=(NewComment(anchor, "re", "Ana"),),
            ),
        ]
    )
    return review.threads()


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (ThreadFilter(), "012"),
        (ThreadFilter(authors=frozenset({"Ana"})), "02"),
        (ThreadFilter(states=frozenset({CommentState.OPEN})), "02"),
        (ThreadFilter(audiences=frozenset({Audience.CIRCULATION})), "2"),
        (ThreadFilter(priorities=frozenset({Priority.RED_LINE, Priority.WATCH})), "0"),
        (ThreadFilter(categories=frozenset({"legal"})), "1"),
        (ThreadFilter(tags=frozenset({"b", "c"})), "0"),
        (ThreadFilter(delegations=frozenset({Delegation("B")})), "1"),
        (ThreadFilter(delegations=frozenset({Delegation("")})), "0"),
        (ThreadFilter(provisions=frozenset({ProvisionId("p3")})), "02"),
        (ThreadFilter(classes=frozenset({"DATE"})), "1"),
        (ThreadFilter(since="2030-01-01T00:00:00Z"), "012"),
        (ThreadFilter(since="2040-01-01T00:00:00Z"), ""),
        (ThreadFilter(authors=frozenset({"Ana"}), states=frozenset({CommentState.RESOLVED})), ""),
    ],
)
def test_filters_let_through_what_fulfils_every_criterion(
    threads: tuple[Thread, ...], wanted: ThreadFilter, numbers: str
) -> None:
    assert "".join(thread.head.body for thread in filtered(threads, wanted, CHANGES)) == numbers


def test_a_thread_is_filtered_by_where_it_stands_now(threads: tuple[Thread, ...]) -> None:
    places = {threads[0].head.id: ProvisionId("p7"), threads[2].head.id: None}
    wanted = ThreadFilter(provisions=frozenset({ProvisionId("p7")}))
    assert [thread.head.body for thread in filtered(threads, wanted, CHANGES, places)] == ["0"]
