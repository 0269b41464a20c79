from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from counterdraft.anchoring.describe import describe, describe_provision
from counterdraft.anchoring.rebase import Rebase, rebase, redescribe
from counterdraft.anchoring.resolve import resolve
from counterdraft.comparison.pipeline import align
from counterdraft.model.anchor import Anchor, AnchorState, Resolved
from counterdraft.model.draft import Draft, Part, Provision, ProvisionId, Span, Story, StoryId

OLD = (
    "Recalling the decision of the Council of May last year,",
    "Decides to remain seized of the matter;",
    "Requests the parties to withdraw their forces within thirty days of this decision;",
    "Decides to remain seized of the matter;",
    "Invites the Secretariat to report on the implementation of these measures every month;",
    "Decides to remain seized of the matter;",
    "Welcomes the assistance that was offered by the member states, and thanks the host.",
)


def draft_of(texts: Sequence[str], sha: str = "a" * 64) -> Draft:
    story = StoryId("body")
    provisions = tuple(
        Provision(ProvisionId(f"p{n}"), text, story, reference=f"OP{n}") for n, text in enumerate(texts, 1)
    )
    return Draft("d", sha, "docx", provisions, (Story(story, Part.BODY, tuple(p.id for p in provisions)),))


def on(text: str, quote: str, provision: int) -> Anchor:
    draft = draft_of(OLD)
    start = draft.provisions[provision - 1].text.index(quote)
    assert text == OLD[provision - 1]
    return describe(draft, ProvisionId(f"p{provision}"), Span(start, start + len(quote)))


def carried(anchor: Anchor, texts: Sequence[str]) -> Resolved:
    old, new = draft_of(OLD), draft_of(texts, "b" * 64)
    (result,) = rebase([anchor], old, new, align(old, new))
    return result


def searched(anchor: Anchor, texts: Sequence[str]) -> Resolved:
    return resolve(anchor, draft_of(texts, "b" * 64))


def words(result: Resolved, texts: Sequence[str]) -> str:
    assert result.provision is not None
    return texts[int(result.provision[1:]) - 1][result.start : result.end]


def edited(**changes: str | None) -> list[str]:
    """The old text with provisions replaced (p3="...") or taken out (p3=None)."""
    texts: list[str] = []
    for number, text in enumerate(OLD, 1):
        new = changes.get(f"p{number}", text)
        if new is not None:
            texts.append(new)
    return texts


QUOTE = on(OLD[2], "withdraw their forces", 3)


@pytest.mark.parametrize("find", [carried, searched])
def test_words_that_did_not_change_are_exact(find: object) -> None:
    texts = ["A new first paragraph of the preamble,", *OLD]
    result = find(QUOTE, texts)  # type: ignore[operator]
    assert (result.state, result.provision) == (AnchorState.EXACT, "p4")
    assert words(result, texts) == "withdraw their forces"


@pytest.mark.parametrize("find", [carried, searched])
def test_words_edited_inside_are_changed(find: object) -> None:
    texts = edited(
        p3="Requests the parties to withdraw all their armed forces within thirty days of this decision;"
    )
    result = find(QUOTE, texts)  # type: ignore[operator]
    assert result.state is AnchorState.CHANGED
    assert words(result, texts) == "withdraw all their armed forces"
    assert 0.5 < result.score <= 1


@pytest.mark.parametrize("find", [carried, searched])
@pytest.mark.parametrize("gone", ["p3", "words"])
def test_words_that_are_gone_are_orphaned(find: object, gone: str) -> None:
    texts = edited(p3=None if gone == "p3" else OLD[2].replace("to withdraw their forces ", ""))
    result = find(QUOTE, texts)  # type: ignore[operator]
    assert (result.state, result.provision) == (AnchorState.ORPHANED, None)
    assert result.reason


def test_a_provision_that_moved_takes_its_comments_along() -> None:
    texts = [OLD[2], *edited(p3=None)]
    result = carried(QUOTE, texts)
    assert (result.state, result.provision) == (AnchorState.MOVED, "p1")


def test_a_replaced_word_still_has_its_place() -> None:
    texts = edited(p3=OLD[2].replace("thirty", "sixty"))
    result = carried(on(OLD[2], "thirty", 3), texts)
    assert result.state is AnchorState.CHANGED
    assert words(result, texts) == "sixty"
    result = carried(on(OLD[2], "thirty days", 3), texts)
    assert words(result, texts) == "sixty days"
    result = carried(on(OLD[2], "within thirty", 3), texts)
    assert words(result, texts) == "within sixty"


def test_a_split_and_a_merge_are_followed() -> None:
    first, second = "Welcomes the assistance that was offered by the member states,", "and thanks the host."
    texts = [*OLD[:6], first, second]
    result = carried(on(OLD[6], "thanks the host", 7), texts)
    assert (result.provision, words(result, texts)) == ("p8", "thanks the host")
    whole = carried(describe_provision(draft_of(OLD), ProvisionId("p7")), texts)
    assert (whole.state, words(whole, texts)) == (AnchorState.CHANGED, first)


@pytest.mark.parametrize("kept", [2, 4, 6])
def test_repeated_text_never_jumps_to_a_twin(kept: int) -> None:
    """Of three equal provisions one stays: only its own comment stays with it."""
    texts = [text for number, text in enumerate(OLD, 1) if number in {1, 3, 5, 7, kept}]
    for number in (2, 4, 6):
        anchor = on(OLD[1], "remain seized of the matter", number) if number == 2 else twin(number)
        for find in (carried, searched):
            result = find(anchor, texts)
            if number == kept and find is carried:
                assert result.state is AnchorState.EXACT
            if result.state is not AnchorState.ORPHANED:
                assert number == kept


def twin(number: int) -> Anchor:
    start = OLD[1].index("remain")
    return describe(draft_of(OLD), ProvisionId(f"p{number}"), Span(start, start + 27))


def test_repeated_text_that_stays_is_told_apart() -> None:
    texts = ["A new paragraph,", *OLD]
    for number in (2, 4, 6):
        for find in (carried, searched):
            result = find(twin(number), texts)
            assert (result.state, result.provision) == (AnchorState.EXACT, f"p{number + 1}")


def test_an_edited_copy_makes_a_moved_text_ambiguous() -> None:
    new = OLD[4].replace("every month", "each year and in writing")
    texts = [OLD[4], *edited(p5=new)]
    result = carried(on(OLD[4], "on the implementation", 5), texts)
    assert result.state is AnchorState.ORPHANED or result.provision == "p6"


def test_a_place_between_two_characters_is_carried() -> None:
    at = OLD[2].index("within")
    anchor = describe(draft_of(OLD), ProvisionId("p3"), Span(at, at))
    texts = edited(p3=OLD[2].replace("Requests", "Urges"))
    result = carried(anchor, texts)
    assert result.start == result.end == texts[2].index("within")
    assert searched(anchor, texts).state is AnchorState.ORPHANED


def test_a_score_never_rises_as_the_text_degrades() -> None:
    steps = [
        OLD[4],
        OLD[4].replace("the implementation", "implementation"),
        "Invites the Secretariat to speak on implementation of these measures every month;",
        "Invites it to speak on measures every month;",
        "Nothing of that is left in here at all.",
    ]
    for quote in ("report on the implementation of these measures", OLD[4]):
        anchor = on(OLD[4], quote, 5)
        for find in (carried, searched):
            scores = [find(anchor, edited(p5=step)).score for step in steps]
            assert scores == sorted(scores, reverse=True)


def test_the_same_file_read_differently_is_searched() -> None:
    anchor = replace(QUOTE, provision=ProvisionId("p99"))
    result = resolve(anchor, draft_of(OLD))
    assert (result.state, result.provision) == (AnchorState.EXACT, "p3")


def test_a_hint_knows_only_anchors_of_its_own_old_draft() -> None:
    old, new = draft_of(OLD), draft_of(edited(p1=None), "b" * 64)
    hint = Rebase(old, new, align(old, new))
    assert hint.carry(replace(QUOTE, document="c" * 64)) is None
    assert hint.carry(replace(QUOTE, provision=None)) is None
    assert hint.carry(replace(QUOTE, provision=ProvisionId("p1"))) is None
    assert resolve(replace(QUOTE, document="c" * 64), new, hint.carry).provision == "p2"


def test_a_place_known_to_be_lost_is_not_taken_for_a_copy_of_its_words() -> None:
    new = draft_of(OLD, "c" * 64)
    anchor = on(OLD[4], "report", 5)
    assert resolve(anchor, new).provision is not None
    lost = replace(anchor, lost="c" * 64, lost_why="the text is no longer there")
    found = resolve(lost, new)
    assert (found.state, found.reason) == (AnchorState.ORPHANED, "the text is no longer there")
    assert resolve(lost, draft_of(OLD, "d" * 64)) == resolve(anchor, draft_of(OLD, "d" * 64))


def test_a_carried_place_is_described_anew_and_an_orphan_keeps_its_anchor() -> None:
    old, new = draft_of(OLD), draft_of(edited(p1=None, p5=None), "b" * 64)
    anchors = [replace(QUOTE, side="A"), on(OLD[4], "report", 5)]
    results = rebase(anchors, old, new, align(old, new))
    moved, orphan = redescribe(zip(anchors, results, strict=True), new)
    assert (orphan.document, orphan.lost, orphan.lost_why) == ("a" * 64, "b" * 64, results[1].reason)
    assert (moved.document, moved.provision, moved.reference, moved.side) == ("b" * 64, "p2", "OP2", "A")
    assert resolve(moved, new).state is AnchorState.EXACT
