from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from counterdraft.comparison.composition import composed_texts
from counterdraft.model.change import ChangeId, ChangeKind
from counterdraft.model.decision import Decision, DecisionId, Disposition
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.agreeing import Agreement, agreed_text, in_brackets
from counterdraft.negotiation.comparing import compare_files
from counterdraft.negotiation.opening import sample_comparison
from counterdraft.negotiation.reviewing import ReviewSession

Begin = Callable[..., ReviewSession]
DRAFT = [
    "The Parties should meet within thirty days of a request.",
    "Decides to remain seized of the matter.",
    "Requests the Secretariat to report on the measures taken.",
    "Invites observers to submit their written comments through the depositary.",
]


@pytest.fixture(scope="module")
def sample() -> Comparison:
    return compare_files(sample_comparison())


def decide(*names: ChangeId, disposition: Disposition = Disposition.ACCEPTED, wording: str = ""):  # type: ignore[no-untyped-def]
    return {
        name: Decision(DecisionId(name), name, disposition, "Chair", "2024-01-01T00:00:00Z", wording=wording)
        for name in names
    }


def texts(comparison: Comparison, decisions: dict[ChangeId, Decision]) -> list[str]:
    return [provision.text for provision in agreed_text(comparison, decisions)]


def begin(session_of: Begin, *versions: list[str]) -> Comparison:
    return session_of(*versions, draft=DRAFT).comparison


def edited(at: int, old: str, new: str) -> list[str]:
    assert old in DRAFT[at]
    return [text.replace(old, new) if index == at else text for index, text in enumerate(DRAFT)]


def test_without_a_decision_the_agreed_text_is_the_draft(sample: Comparison) -> None:
    agreed = agreed_text(sample, {})
    assert [p.text for p in agreed] == [p.text for p in sample.draft.provisions]
    assert not any(p.differs or p.fresh or p.change for p in agreed)


@pytest.mark.parametrize("index", [0, 1])
def test_with_all_of_one_delegation_accepted_it_is_that_delegations_text(
    sample: Comparison, index: int
) -> None:
    amendment = sample.amendments[index]
    mine = [change.id for change in sample.changes if change.delegation == amendment.delegation]
    assert texts(sample, decide(*mine)) == [p.text for p in amendment.draft.provisions]


@pytest.mark.parametrize("seed", range(20))
def test_any_changes_without_conflict_compose_as_the_comparison_says(sample: Comparison, seed: int) -> None:
    contested = {name for conflict in sample.conflicts for name in conflict.changes}
    generator = random.Random(seed)
    taken = {c.id for c in sample.changes if c.id not in contested and generator.random() < 0.5}
    assert tuple(texts(sample, decide(*taken))) == composed_texts(sample, taken)


@pytest.mark.parametrize("disposition", [Disposition.PENDING, Disposition.REJECTED, Disposition.WITHDRAWN])
def test_what_is_not_accepted_leaves_the_draft(sample: Comparison, disposition: Disposition) -> None:
    everything = decide(*(change.id for change in sample.changes), disposition=disposition)
    assert texts(sample, everything) == [p.text for p in sample.draft.provisions]


def test_agreed_words_replace_the_proposed_ones(session_of: Begin) -> None:
    comparison = begin(session_of, edited(0, "should", "shall"))
    (change,) = comparison.changes
    in_part = decide(change.id, disposition=Disposition.ACCEPTED_IN_PART, wording="are expected to")
    (first, *_) = agreed_text(comparison, in_part)
    assert first.text == "The Parties are expected to meet within thirty days of a request."
    assert [first.text[s.start : s.end] for s in first.fresh] == ["are expected to"]
    assert first.differs


def test_a_new_provision_can_be_agreed_in_other_words(session_of: Begin) -> None:
    comparison = begin(session_of, [*DRAFT[:2], "Urges all members to ratify.", *DRAFT[2:]])
    (change,) = comparison.changes
    in_part = decide(change.id, disposition=Disposition.ACCEPTED_IN_PART, wording="Urges members to ratify.")
    agreed = agreed_text(comparison, in_part)
    assert [p.text for p in agreed] == [*DRAFT[:2], "Urges members to ratify.", *DRAFT[2:]]
    assert agreed[2].provision is None
    assert agreed[2].change == change.id


def test_a_deletion_can_be_agreed_in_other_words(session_of: Begin) -> None:
    comparison = begin(session_of, [DRAFT[0], *DRAFT[2:]])
    (change,) = comparison.changes
    assert change.amended is None
    in_part = decide(change.id, disposition=Disposition.ACCEPTED_IN_PART, wording="Remains seized.")
    assert texts(comparison, in_part) == [DRAFT[0], "Remains seized.", *DRAFT[2:]]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("should meet", "shall meet", "The Parties [should] [shall] meet within thirty days of a request."),
        (" of a request", "", "The Parties should meet within thirty days [of a request]."),
        ("meet within", "meet and confer within", "The Parties should meet [and confer] within thirty days"),
    ],
)
def test_bracketed_words_stand_beside_the_drafts(
    session_of: Begin, old: str, new: str, expected: str
) -> None:
    comparison = begin(session_of, edited(0, old, new))
    (change,) = comparison.changes
    assert texts(comparison, decide(change.id, disposition=Disposition.BRACKETED))[0].startswith(expected)


def test_both_sides_of_a_conflict_stand_in_brackets(session_of: Begin) -> None:
    comparison = begin(session_of, edited(0, "thirty", "sixty"), edited(0, "thirty", "ninety"))
    both = decide(*(change.id for change in comparison.changes), disposition=Disposition.BRACKETED)
    assert texts(comparison, both)[0] == (
        "The Parties should meet within [thirty] [sixty] [ninety] days of a request."
    )


def test_an_accepted_word_and_a_bracketed_rival_stand_side_by_side(session_of: Begin) -> None:
    comparison = begin(session_of, edited(0, "thirty", "sixty"), edited(0, "thirty", "ninety"))
    one, two = (change.id for change in comparison.changes)
    mixed = {**decide(one), **decide(two, disposition=Disposition.BRACKETED)}
    assert texts(comparison, mixed)[0] == "The Parties should meet within [sixty] [ninety] days of a request."


def test_a_bracketed_provision_is_in_brackets_as_a_whole(session_of: Begin) -> None:
    comparison = begin(session_of, [DRAFT[0], *DRAFT[2:], "Urges all members to ratify."])
    brackets = decide(*(change.id for change in comparison.changes), disposition=Disposition.BRACKETED)
    assert texts(comparison, brackets) == [
        DRAFT[0],
        f"[{DRAFT[1]}]",
        *DRAFT[2:],
        "[Urges all members to ratify.]",
    ]


def test_a_bracketed_move_shows_both_places(session_of: Begin) -> None:
    comparison = begin(session_of, [DRAFT[3], *DRAFT[:3]])
    moved = [change.id for change in comparison.changes if change.kind is ChangeKind.MOVE]
    assert len(moved) == 1
    agreed = texts(comparison, decide(*moved, disposition=Disposition.BRACKETED))
    assert agreed == [f"[{DRAFT[3]}]", *DRAFT[:3], f"[{DRAFT[3]}]"]


def test_fresh_spans_hold_what_the_draft_does_not(sample: Comparison) -> None:
    contested = {name for conflict in sample.conflicts for name in conflict.changes}
    words = [c.id for c in sample.changes if c.kind is ChangeKind.REPLACE and c.id not in contested]
    marked = [p for p in agreed_text(sample, decide(*words)) if p.differs]
    assert marked
    for provision in marked:
        assert provision.fresh
        draft = sample.draft.text(provision.provision)
        rest, at = [], 0
        for span in provision.fresh:
            rest.append(provision.text[at : span.start])
            at = span.end
        place = 0
        for kept in (*rest, provision.text[at:]):
            place = draft.index(kept, place) + len(kept)


def test_what_was_worked_out_before_is_used_again(sample: Comparison) -> None:
    agreement = Agreement(sample)
    names = [change.id for change in sample.changes if change.delegation == sample.amendments[0].delegation]
    for count in range(0, len(names), 7):
        decisions = decide(*names[:count])
        assert agreement.text(decisions) == agreed_text(sample, decisions)


@pytest.mark.parametrize(
    ("variants", "expected"),
    [
        (["shall", "may"], "[shall] [may]"),
        ([" old ", " new "], " [old] [new] "),
        (["", "new "], "[new] "),
        ([" old", ""], " [old]"),
        (["a", "a "], "a"),
        (["", ""], ""),
        (["a", "b", "a"], "[a] [b]"),
    ],
)
def test_wordings_in_brackets(variants: list[str], expected: str) -> None:
    assert in_brackets(variants) == expected
