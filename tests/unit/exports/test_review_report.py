from __future__ import annotations

import json
from dataclasses import replace

from counterdraft.comparison.pipeline import compare
from counterdraft.exports.review_report import (
    REGISTER_COLUMNS,
    ListedReview,
    ListedThread,
    RegisterEntry,
    Standing,
    register_columns,
    register_rows,
    review_json,
    review_lines,
    stale,
)
from counterdraft.model.anchor import Anchor, AnchorState, PositionSelector, QuoteSelector, Resolved
from counterdraft.model.change import Delegation
from counterdraft.model.comment import Comment, CommentId, CommentVersion, Thread
from counterdraft.model.decision import Decision, DecisionId, Disposition
from counterdraft.model.draft import Draft, Part, Provision, ProvisionId, Story, StoryId

MADE = "2030-01-01T00:00:00Z"
ANCHOR = Anchor("ab" * 32, ProvisionId("p1"), "OP1", QuoteSelector("should", "", ""), PositionSelector(4, 10))


def draft(name: str, *texts: str) -> Draft:
    body = StoryId("body")
    provisions = tuple(
        Provision(ProvisionId(f"p{number}"), text, body, reference=f"OP{number}")
        for number, text in enumerate(texts, 1)
    )
    story = Story(body, Part.BODY, tuple(provision.id for provision in provisions))
    return Draft(name, name, "docx", provisions, (story,))


COMPARISON = compare(
    draft("draft", "They should meet.", "Unchanged words."),
    [(Delegation("A"), draft("a", "They shall meet.", "Unchanged words."))],
)
(CHANGE,) = COMPARISON.changes


def comment(id: str, body: str, **more: object) -> Comment:
    made = Comment(CommentId(id), None, "Ana", MADE, MADE, body, ANCHOR)
    return replace(made, **more)  # type: ignore[arg-type]


def decision(
    id: str, subject: str, disposition: Disposition = Disposition.REJECTED, **more: object
) -> Decision:
    return replace(Decision(DecisionId(id), subject, disposition, "Chair", MADE), **more)  # type: ignore[arg-type]


def listed(*threads: Thread, **more: object) -> ListedReview:
    place = Resolved(AnchorState.EXACT, ProvisionId("p1"), 4, 10, 1.0, "")
    made = tuple(ListedThread(thread, place, "OP1") for thread in threads)
    return replace(ListedReview("talks", COMPARISON, made, ()), **more)  # type: ignore[arg-type]


def test_a_deleted_head_is_shown_without_its_words() -> None:
    thread = Thread(comment("1", "secret", deleted=True), (comment("2", "an answer"),))
    lines = list(review_lines(listed(thread)))
    data = review_json(listed(thread))
    assert "    Ana: (deleted)" in lines
    assert "    Ana: an answer" in lines
    assert not any("secret" in line for line in lines)
    assert b"secret" not in data
    assert json.loads(data)["threads"][0]["deleted"] is True


def test_wordings_that_collide_are_both_shown() -> None:
    thread = Thread(comment("1", "mine", versions=(CommentVersion("Ben", MADE, "theirs"),)))
    lines = list(review_lines(listed(thread)))
    assert "    Ana: mine" in lines
    assert "    Ben, other wording: theirs" in lines
    assert json.loads(review_json(listed(thread)))["threads"][0]["versions"][0]["body"] == "theirs"


def test_decisions_that_collide_are_both_shown() -> None:
    one, other = decision("1", CHANGE.id), decision("2", CHANGE.id, Disposition.ACCEPTED)
    review = listed(decisions=(other,), contested={CHANGE.id: (one, other)})
    lines = list(review_lines(review))
    assert "  OP1  accepted by Chair" in lines
    assert "    but rejected by Chair: settle it" in lines
    assert [d["disposition"] for d in json.loads(review_json(review))["contested"][0]] == [
        "rejected",
        "accepted",
    ]


def test_the_register_names_change_delegation_and_words() -> None:
    entries = [
        RegisterEntry(decision("1", CHANGE.id, reason="no mandate", wording="may"), Standing.IN_FORCE),
        RegisterEntry(decision("2", "provision:p2", document="draft"), Standing.IN_FORCE),
        RegisterEntry(decision("3", "0123456789abcdef"), Standing.NO_SUBJECT),
    ]
    rows = [
        dict(zip(REGISTER_COLUMNS, row, strict=True))
        for row in register_rows(COMPARISON, entries, reasons=True)
    ]
    assert rows[0] == {
        "reference": "OP1",
        "change": "replace",
        "delegation": "A",
        "removed": "should",
        "inserted": "shall",
        "disposition": "rejected",
        "wording": "may",
        "author": "Chair",
        "made": MADE,
        "standing": "in force",
        "reason": "no mandate",
    }
    assert (rows[1]["reference"], rows[1]["change"]) == ("OP2", "provision")
    assert (rows[2]["reference"], rows[2]["standing"]) == (
        "a change that is no longer proposed",
        "no longer proposed",
    )


def test_reasons_are_only_in_the_register_that_asks_for_them() -> None:
    entry = RegisterEntry(decision("1", CHANGE.id, reason="our fallback"), Standing.IN_FORCE)
    (row,) = register_rows(COMPARISON, [entry], reasons=False)
    assert len(row) == len(register_columns(reasons=False)) == len(REGISTER_COLUMNS) - 1
    assert "our fallback" not in row


def test_a_provision_of_another_draft_is_not_taken_for_one_of_this() -> None:
    other = decision("1", "provision:p2", document="another draft")
    assert stale(COMPARISON, other)
    assert not stale(COMPARISON, decision("1", "provision:p2", document="draft"))
    assert not stale(COMPARISON, decision("1", CHANGE.id, document="another draft"))
    (row,) = register_rows(COMPARISON, [RegisterEntry(other, Standing.NO_SUBJECT)], reasons=True)
    assert row[0] == "a provision of an earlier draft"
