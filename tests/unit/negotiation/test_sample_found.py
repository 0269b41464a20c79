"""What the comparison finds in the sample negotiations, against what their authors wrote them to show."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

import pytest

from counterdraft.model.change import Change
from counterdraft.model.synopsis import Amendment, Comparison
from counterdraft.negotiation.comparing import compare_files, request
from counterdraft.resources import seed

NEGOTIATIONS = {"declaration": "AB", "measures": "AB", "trade": "CD"}
EXPECTED: dict[str, list[dict[str, Any]]] = tomllib.loads(seed("expected.toml").read_text(encoding="utf-8"))


@cache
def found(document: str) -> Comparison:
    letters = NEGOTIATIONS[document]
    files = [seed(f"{document}/delegation-{letter.lower()}.docx") for letter in letters]
    names = [f"Delegation {letter} (illustrative)" for letter in letters]
    return compare_files(request(seed(f"{document}/draft.docx"), files, names))


def amendment(comparison: Comparison, delegation: str) -> Amendment:
    return next(a for a in comparison.amendments if a.delegation == delegation)


def reference(comparison: Comparison, change: Change) -> str:
    if change.draft is not None:
        return comparison.draft.by_id[change.draft.provision].reference
    assert change.amended is not None
    return amendment(comparison, change.delegation).draft.by_id[change.amended.provision].reference


def titles(entries: list[dict[str, Any]]) -> list[str]:
    return [
        f"{e['document']}-{e.get('delegation', '')[11:12]}-{e['reference']}-{e.get('kind', '')}"
        for e in entries
    ]


@pytest.mark.parametrize("entry", EXPECTED["change"], ids=titles(EXPECTED["change"]))
def test_the_change_is_found(entry: dict[str, Any]) -> None:
    comparison = found(entry["document"])
    here = [
        change
        for change in comparison.changes
        if change.delegation == entry["delegation"] and reference(comparison, change) == entry["reference"]
    ]
    matching = [
        change
        for change in here
        if change.kind.value == entry["kind"]
        and entry["old"] in (change.draft.text if change.draft else "")
        and entry["new"] in (change.amended.text if change.amended else "")
    ]
    assert matching, [(c.kind.value, c.draft and c.draft.text, c.amended and c.amended.text) for c in here]
    codes = {one.code for change in matching for one in change.classes}
    assert codes >= set(entry["codes"]), [one for change in matching for one in change.classes]


@pytest.mark.parametrize("document", NEGOTIATIONS)
def test_the_conflicts_are_those_expected_and_no_others(document: str) -> None:
    comparison = found(document)
    conflicts = {
        (comparison.draft.by_id[c.provision].reference, frozenset(c.delegations))
        for c in comparison.conflicts
        if c.provision is not None
    }
    assert len(comparison.conflicts) == len(conflicts)
    expected = {
        (e["reference"], frozenset(e["delegations"]))
        for e in EXPECTED["conflict"]
        if e["document"] == document
    }
    assert conflicts == expected


@pytest.mark.parametrize("document", NEGOTIATIONS)
def test_the_stale_references_are_those_expected_and_no_others(document: str) -> None:
    comparison = found(document)
    stale = set()
    for link in comparison.stale:
        theirs = amendment(comparison, link.delegation)
        row = next(row for row in theirs.alignment.rows if link.provision in row.amended)
        stale.add((link.delegation, comparison.draft.by_id[row.draft[0]].reference, link.text))
    expected = {
        (e["delegation"], e["reference"], e["text"]) for e in EXPECTED["stale"] if e["document"] == document
    }
    assert stale == expected


@pytest.mark.parametrize("document", NEGOTIATIONS)
def test_every_row_of_an_alignment_is_shown_by_one_cell(document: str) -> None:
    comparison = found(document)
    for column, one in enumerate(comparison.amendments):
        shown = [number for row in comparison.rows for number in row.cells[column].rows]
        assert sorted(shown) == list(range(len(one.alignment.rows)))


def test_a_basis_made_more_exact_is_said_so() -> None:
    told = [
        one.explanation
        for change in found("measures").changes
        for one in change.classes
        if one.code == "BASIS"
    ]
    assert told == ["legal basis made more exact: the Charter → Article 3 of the Charter"]
