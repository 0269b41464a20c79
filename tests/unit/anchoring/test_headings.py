"""Short headings of a series: edited, renumbered, moved, copied, gone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from counterdraft.anchoring.describe import describe, describe_provision
from counterdraft.anchoring.rebase import rebase
from counterdraft.anchoring.resolve import resolve
from counterdraft.comparison.pipeline import align
from counterdraft.model.anchor import AnchorState, Resolved
from counterdraft.model.draft import Draft, Part, Provision, ProvisionId, Span, Story, StoryId

BODIES = (
    "The parties shall exchange information on their budgets before the annual session of the council.",
    "Observers have free access to every training site and may bring the equipment that they need.",
    "Contributions are voluntary; the secretariat publishes what each of the members has paid in.",
    "Disputes are settled by consultation and, where that fails within sixty days, by a panel of three.",
    "This agreement remains in force until one side gives notice of its withdrawal in writing.",
)
OLD = tuple(text for n, body in enumerate(BODIES, 1) for text in (f"Article {n}", body))
"""Heading and body in turn: the heading of article n stands at index 2 (n - 1)."""


def draft_of(texts: Sequence[str], sha: str) -> Draft:
    story = StoryId("body")
    provisions = tuple(Provision(ProvisionId(f"p{n}"), text, story) for n, text in enumerate(texts, 1))
    return Draft("d", sha, "docx", provisions, (Story(story, Part.BODY, tuple(p.id for p in provisions)),))


def heading_carried(article: int, texts: Sequence[str]) -> tuple[Resolved, str]:
    old, new = draft_of(OLD, "a" * 64), draft_of(texts, "b" * 64)
    anchor = describe_provision(old, ProvisionId(f"p{2 * article - 1}"))
    (result,) = rebase([anchor], old, new, align(old, new))
    place = new.text(result.provision)[result.start : result.end] if result.provision else ""
    return result, place


def with_heading(article: int, *texts: str) -> list[str]:
    at = 2 * (article - 1)
    return [*OLD[:at], *texts, *OLD[at + 1 :]]


@pytest.mark.parametrize("heading", ["Article 33", "Article three", "Article on payments"])
def test_an_edited_heading_is_found_between_its_neighbours(heading: str) -> None:
    result, place = heading_carried(3, with_heading(3, heading))
    assert result.state is AnchorState.CHANGED
    assert place == heading


def test_every_heading_of_a_renumbered_text_is_found_as_changed() -> None:
    texts = ["Article 1", "Definitions apply as the annex to the charter lays them down for all of us."]
    texts += [text for n, body in enumerate(BODIES, 2) for text in (f"Article {n}", body)]
    results = [heading_carried(article, texts) for article in (2, 3, 4, 5)]
    for article, (result, place) in zip((2, 3, 4, 5), results, strict=True):
        assert result.state is not AnchorState.ORPHANED, article
        assert place.startswith("Article"), article


def test_a_heading_that_grew_is_found_word_for_word() -> None:
    result, place = heading_carried(3, with_heading(3, "Article 3 bis"))
    assert (result.state, result.provision, place) == (AnchorState.EXACT, "p5", "Article 3")


def test_a_heading_that_moved_is_not_doubted_for_what_was_written_in_its_place() -> None:
    texts = [
        *with_heading(2, "Whereas the members met in May and heard what the experts had found:"),
        "Article 2",
    ]
    result, place = heading_carried(2, texts)
    assert (result.state, place) == (AnchorState.MOVED, "Article 2")
    assert result.provision == f"p{len(texts)}"


def test_a_heading_that_moved_is_not_doubted_for_a_copy_of_another_heading() -> None:
    texts = [*OLD[:2], *OLD[3:8], "Article 1", *OLD[8:], "Article 2"]
    result, place = heading_carried(2, texts)
    assert (result.state, place) == (AnchorState.MOVED, "Article 2")


def test_a_moved_copy_is_not_taken_for_an_original_edited_in_its_place() -> None:
    result, _ = heading_carried(2, [*with_heading(2, "Article second"), "Article 2"])
    assert result.provision in (None, "p3")


def test_a_heading_taken_in_by_its_neighbour_wins_over_a_copy_elsewhere() -> None:
    texts = [*OLD[:3], f"{OLD[3]} {OLD[4]}", *OLD[5:8], "Article 3", *OLD[8:]]
    result, place = heading_carried(3, texts)
    assert result.state is not AnchorState.MOVED
    assert place in ("", "Article 3")
    assert result.provision in (None, "p4")


def test_another_heading_copied_into_the_place_of_a_deleted_one_is_not_taken_for_it() -> None:
    result, _ = heading_carried(2, with_heading(2, "Article 5"))
    assert result.state is AnchorState.ORPHANED


def test_another_heading_moved_into_the_place_of_a_deleted_one_is_not_taken_for_it() -> None:
    at = 2 * 4
    texts = [text for index, text in enumerate(with_heading(2, "Article 5")) if index != at]
    result, _ = heading_carried(2, texts)
    assert result.state is AnchorState.ORPHANED


def test_a_deleted_heading_is_an_orphan() -> None:
    result, _ = heading_carried(3, with_heading(3))
    assert result.state is AnchorState.ORPHANED


def test_without_the_old_text_a_better_fitting_copy_of_an_edited_place_is_no_proof() -> None:
    old = draft_of(OLD, "a" * 64)
    start = BODIES[1].index("equipment")
    anchor = describe(old, ProvisionId("p4"), Span(start, start + len("equipment")))
    edited = BODIES[1].replace("that they need", "on request")
    new = draft_of([*OLD[:3], edited, *OLD[4:8], BODIES[1], *OLD[8:]], "b" * 64)
    assert resolve(anchor, new).state is AnchorState.ORPHANED


def test_without_the_old_text_a_cut_word_must_continue_as_it_did() -> None:
    old = draft_of(OLD, "a" * 64)
    start = BODIES[1].index("free access to every train")
    anchor = describe(old, ProvisionId("p4"), Span(start, start + len("free access to every train")))
    changed = draft_of([*OLD[:3], BODIES[1].replace("training", "train or"), *OLD[4:]], "b" * 64)
    same = draft_of([*OLD[:3], BODIES[1].replace("may bring", "can bring"), *OLD[4:]], "b" * 64)
    assert resolve(anchor, changed).state in (AnchorState.CHANGED, AnchorState.ORPHANED)
    assert resolve(anchor, same).state is AnchorState.EXACT
