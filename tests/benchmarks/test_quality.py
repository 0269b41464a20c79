"""What the comparison finds, against pairs and negotiations whose truth is known."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from counterdraft.comparison.composition import composed_texts
from counterdraft.comparison.pipeline import align, compare
from counterdraft.exports.comparison_json import to_json
from counterdraft.model.alignment import RowKind


def f1(true: set, found: set) -> float:
    return 2 * len(true & found) / (len(true) + len(found)) if true or found else 1.0


def number(provision: str) -> int:
    return int(provision[1:]) - 1


@pytest.mark.parametrize("changed", [0.05, 0.15, 0.3])
@pytest.mark.parametrize("paragraphs", [60, 300, 1000])
def test_provisions_align_as_the_truth_says(generated, paragraphs, changed) -> None:
    links, found_links = set(), set()
    moves, found_moves = set(), set()
    groups, found_groups = set(), set()
    for seed in range(3):
        pair = generated.make_pair(paragraphs, changed, seed)
        rows = align(generated.draft_of(pair.base), generated.draft_of(pair.amended)).rows
        for row in rows:
            one, two = tuple(map(number, row.draft)), tuple(map(number, row.amended))
            found_links |= {(seed, i, j) for i in one for j in two}
            if row.kind is RowKind.MOVED:
                found_moves.add((seed, one[0], two[0]))
            elif row.kind in (RowKind.SPLIT, RowKind.MERGED):
                found_groups.add((seed, one, two))
        links |= {(seed, i, j) for i, j in pair.links}
        moves |= {(seed, i, j) for i, j in pair.moves}
        groups |= {(seed, one, two) for one, two in pair.groups}
    assert f1(links, found_links) >= 0.995
    assert f1(moves, found_moves) >= (0.98 if len(moves) > 50 else 0.85)  # two neighbours may swap roles
    assert f1(groups, found_groups) >= (0.95 if len(groups) > 50 else 0.9)


@pytest.mark.parametrize(("delegations", "seed"), [(2, 1), (3, 2), (5, 3), (8, 4)])
def test_negotiations_are_consolidated_as_the_truth_says(generated, delegations, seed) -> None:
    truth = generated.make_negotiation(300, delegations, seed)
    base = generated.draft_of(truth.base)
    texts = {name: generated.draft_of(text, name) for name, text in truth.texts.items()}
    found = compare(base, list(texts.items()))

    def seen(change) -> tuple[str, ...]:
        if change.draft is None:
            return ("new", change.amended.text)
        if change.amended is None:
            return ("gone", change.draft.provision)
        text, place = truth.base[number(change.draft.provision)], change.draft
        result = text[: place.start] + change.amended.text + text[place.end :]
        return ("words", place.provision, result.split())

    def wanted(wish) -> tuple[str, ...]:
        if wish.kind == "new":
            return ("new", wish.new)
        name = f"p{wish.paragraph + 1}"
        if wish.kind == "gone":
            return ("gone", name)
        words = truth.base[wish.paragraph].split(" ")
        words[wish.start : wish.end] = wish.new.split(" ") if wish.new else []
        return ("words", name, words)

    by_id = found.change_by_id
    proposals = {json.dumps([seen(by_id[p.changes[0]]), sorted(p.delegations)]) for p in found.proposals}
    holders: dict[str, set[str]] = {}
    for name, wishes in truth.wanted.items():
        for wish in wishes:
            holders.setdefault(json.dumps(wanted(wish)), set()).add(name)
    assert proposals == {json.dumps([json.loads(k), sorted(names)]) for k, names in holders.items()}
    conflicts = {(number(c.provision), frozenset(c.delegations)) for c in found.conflicts}
    assert conflicts == generated.true_conflicts(truth)
    for name, text in truth.texts.items():
        mine = {c.id for c in found.changes if c.delegation == name}
        assert composed_texts(found, mine) == tuple(text)


@pytest.mark.shared
def test_the_marks_of_drafters_are_met(shared: Path, tmp_path: Path) -> None:
    source = pytest.importorskip("counterdraft.formats.docx.source")
    gold = shared / "gold"
    base, amended = (source.open_source(gold / name).draft for name in ("a.docx", "b.docx"))
    comparison = compare(base, [("A", amended)])
    out = tmp_path / "out.json"
    out.write_bytes(to_json(comparison))
    done = subprocess.run(
        [sys.executable, str(gold / "score.py"), str(out)], capture_output=True, text=True, check=True
    )
    score = json.loads(done.stdout)
    assert score["f1"] >= 0.987
    assert score["alignment_recall"] >= 0.997
    both = [row for row in comparison.amendments[0].alignment.rows if row.draft and row.amended]
    counts = [sum(edit.op.value != "equal" for edit in row.edits) for row in both]
    changed = [count for count in counts if count]
    assert sum(changed) / len(changed) <= 4.0  # difflib over words: 4.13 on the true pairs
