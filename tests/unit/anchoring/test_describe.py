from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.anchoring.describe import describe, describe_document, describe_provision
from counterdraft.anchoring.resolve import resolve
from counterdraft.model.anchor import CONTEXT_LENGTH, AnchorState
from counterdraft.model.draft import Draft, Part, Provision, ProvisionId, Span, Story, StoryId

BODY, NOTE = StoryId("body"), StoryId("footnote-1")


def draft_of(*texts: str, sha: str = "a" * 64, notes: tuple[str, ...] = ()) -> Draft:
    body = [Provision(ProvisionId(f"p{n}"), text, BODY) for n, text in enumerate(texts, 1)]
    foot = [
        Provision(ProvisionId(f"p{n}"), text, NOTE, Part.FOOTNOTE)
        for n, text in enumerate(notes, len(texts) + 1)
    ]
    stories = [Story(BODY, Part.BODY, tuple(one.id for one in body))]
    if foot:
        stories.append(Story(NOTE, Part.FOOTNOTE, tuple(one.id for one in foot)))
    return Draft("draft.docx", sha, "docx", (*body, *foot), tuple(stories))


def test_a_span_is_described_with_text_around_it() -> None:
    draft = draft_of("Recalling its decision,", "Decides to remain seized of the matter;", "Thanks the host.")
    anchor = describe(draft, ProvisionId("p2"), Span(11, 24), side="Delegation A")
    assert anchor.quote.exact == "remain seized"
    assert (
        anchor.quote.prefix == "ecalling its decision,\nDecides to ".rjust(CONTEXT_LENGTH)[-CONTEXT_LENGTH:]
    )
    assert anchor.quote.suffix == " of the matter;\nThanks the host."[:CONTEXT_LENGTH]
    assert (anchor.position.start, anchor.position.end, anchor.side) == (11, 24, "Delegation A")
    assert (anchor.occurrences, anchor.rival) == (1, 0.0)


def test_text_around_never_runs_into_a_footnote() -> None:
    draft = draft_of("The last words", notes=("See the first note.",))
    assert describe(draft, ProvisionId("p1"), Span(4, 14)).quote.suffix == ""
    assert describe(draft, ProvisionId("p2"), Span(0, 3)).quote.prefix == ""


def test_context_counts_code_points() -> None:
    draft = draft_of("𝒳" * 40 + "x" + "𝒴" * 40)
    quote = describe(draft, ProvisionId("p1"), Span(40, 41)).quote
    assert (quote.prefix, quote.suffix) == ("𝒳" * 32, "𝒴" * 32)


def test_repeated_words_know_their_rival() -> None:
    draft = draft_of(
        "remain seized of it;", "Thanks;", "remain seized of it;", "Thanks;", "remain seized of it;"
    )
    anchor = describe_provision(draft, ProvisionId("p3"))
    assert anchor.occurrences == 3
    assert anchor.rival > 0.4


def test_a_span_outside_the_provision_is_refused() -> None:
    with pytest.raises(ValueError, match="3 code points"):
        describe(draft_of("abc"), ProvisionId("p1"), Span(1, 4))
    with pytest.raises(KeyError):
        describe(draft_of("abc"), ProvisionId("p9"), Span(0, 0))


def test_the_whole_document_is_always_there() -> None:
    resolved = resolve(describe_document(draft_of("one")), draft_of("two", sha="b" * 64))
    assert (resolved.state, resolved.provision) == (AnchorState.EXACT, None)


@given(
    st.lists(st.text(max_size=30), min_size=1, max_size=6).flatmap(
        lambda texts: st.tuples(st.just(texts), st.integers(0, len(texts) - 1))
    ),
    st.data(),
)
def test_describing_then_resolving_in_the_same_text_is_identity(
    chosen: tuple[list[str], int], data: st.DataObject
) -> None:
    texts, index = chosen
    draft = draft_of(*texts)
    start = data.draw(st.integers(0, len(texts[index])))
    end = data.draw(st.integers(start, len(texts[index])))
    anchor = describe(draft, ProvisionId(f"p{index + 1}"), Span(start, end))
    resolved = resolve(anchor, draft)
    assert (resolved.state, resolved.provision) == (AnchorState.EXACT, anchor.provision)
    assert (resolved.start, resolved.end, resolved.score) == (start, end, 1.0)
