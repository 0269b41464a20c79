"""The readable summary: groups as one, what was hidden, stale references."""

from __future__ import annotations

from dataclasses import replace

from counterdraft.comparison.options import Options
from counterdraft.comparison.pipeline import compare
from counterdraft.exports.summary import counts, grouped, summary
from counterdraft.model.change import Change, ChangeId, ChangeKind, Delegation, Place
from counterdraft.model.draft import Draft, Part, Provision, ProvisionId, Story, StoryId


def draft_of(*texts: str) -> Draft:
    body = StoryId("body")
    provisions = tuple(
        Provision(ProvisionId(f"p{k}"), t, body, label=f"{k}.", reference=f"OP{k}")
        for k, t in enumerate(texts, 1)
    )
    return Draft(
        "d", "0" * 64, "docx", provisions, (Story(body, Part.BODY, tuple(p.id for p in provisions)),)
    )


def change(name: str, group: str = "") -> Change:
    place = Place(ProvisionId("p1"), 0, 3, name)
    return Change(ChangeId(name), Delegation("A"), ChangeKind.DELETE, place, None, group=group)


def test_a_group_counts_as_one_and_stands_where_it_begins() -> None:
    changes = [change("a", "row:a"), change("b"), change("c", "row:a")]
    assert [[c.id for c in one] for one in grouped(changes)] == [["a", "c"], ["b"]]
    assert counts(changes) == "2 changes (2 substantive): 2 delete"


def test_what_is_hidden_is_said_with_its_option() -> None:
    base = draft_of("Decides to Meet.")
    lines = [
        x.text
        for x in summary(compare(base, [("A", draft_of("Decides to meet."))], Options(ignore_case=True)))
    ]
    assert any("no change" in line for line in lines)
    assert "Not shown as asked: 1 change (1 by case)" in lines


def test_a_stale_reference_is_said_where_it_stands() -> None:
    texts = ["Requests a report.", "Calls upon all to give reasons.", "Recalls paragraph 2 above."]
    found = compare(draft_of(*texts), [("A", draft_of(texts[0], "Thanks the host warmly.", *texts[1:]))])
    lines = [x.text for x in summary(found)]
    assert any(line.startswith("  OP4  reference “2” points to OP2, which is now OP3") for line in lines)
    assert not any("stale" in x.text for x in summary(replace(found, stale=())))
