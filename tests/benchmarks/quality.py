"""Prints what the comparison finds against known truth: `python tests/benchmarks/quality.py [SHARED]`.

Generated pairs, tables and negotiations need nothing; with the folder of shared reference material the
corpus and the marks of drafters are measured as well.
"""

from __future__ import annotations

import json
import math
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generated import (
    Wanted,
    draft_of,
    draft_of_table,
    make_negotiation,
    make_pair,
    make_table,
    true_conflicts,
)

from counterdraft.comparison.composition import composed_texts
from counterdraft.comparison.pipeline import align, compare
from counterdraft.exports.comparison_json import to_json
from counterdraft.formats.docx.source import open_source
from counterdraft.model.alignment import PARAGRAPH_BREAK, AlignedRow, Op, RowKind
from counterdraft.model.change import Change
from counterdraft.model.synopsis import Comparison

SIZES, SHARES = (60, 150, 300, 1000, 2000, 5000), (0.05, 0.15, 0.3)


@dataclass(frozen=True)
class Truth:
    """F1 of the pairs of provisions, of moves and of splits and merges, and how many of these there were."""

    links: float
    moves: float
    groups: float
    counted: tuple[int, int, int]


def f1(true: set, found: set) -> float:
    """Return twice the common ones over all."""
    return 2 * len(true & found) / (len(true) + len(found)) if true or found else 1.0


def _number(provision: str) -> int:
    return int(provision[1:]) - 1


def aligned(paragraphs: int, changed: float, seeds: Sequence[int]) -> Truth:
    """Compare generated pairs with what truly happened."""
    true: tuple[set, set, set] = (set(), set(), set())
    found: tuple[set, set, set] = (set(), set(), set())
    for seed in seeds:
        pair = make_pair(paragraphs, changed, seed)
        for row in align(draft_of(pair.base), draft_of(pair.amended)).rows:
            one, two = tuple(map(_number, row.draft)), tuple(map(_number, row.amended))
            found[0].update((seed, i, j) for i in one for j in two)
            if row.kind is RowKind.MOVED:
                found[1].add((seed, one[0], two[0]))
            elif row.kind in (RowKind.SPLIT, RowKind.MERGED):
                found[2].add((seed, one, two))
        for known, mine in zip(true, (pair.links, pair.moves, pair.groups), strict=True):
            known.update((seed, one, two) for one, two in mine)
    scores = [f1(known, seen) for known, seen in zip(true, found, strict=True)]
    return Truth(*scores, (len(true[0]), len(true[1]), len(true[2])))


def tables(rows: int, changed: float, seeds: Sequence[int]) -> Truth:
    """Compare generated tables; links and moves are those of whole rows, `groups` of cells."""
    true: tuple[set, set, set] = (set(), set(), set())
    found: tuple[set, set, set] = (set(), set(), set())
    for seed in seeds:
        pair = make_table(rows, changed, seed)
        for row in align(draft_of_table(pair.base), draft_of_table(pair.amended)).rows:
            if row.draft and row.amended:
                (i, c), (j, d) = (map(int, p[1:].split("c")) for p in (row.draft[0], row.amended[0]))
                found[0].add((seed, i, j))
                found[2].add((seed, i, c, j, d))
                if row.kind is RowKind.MOVED:
                    found[1].add((seed, i, j))
        true[0].update((seed, *link) for link in pair.links)
        true[1].update((seed, *move) for move in pair.moves)
        true[2].update((seed, i, c, j, c) for i, j in pair.links for c in range(len(pair.base[i])))
    scores = [f1(known, seen) for known, seen in zip(true, found, strict=True)]
    return Truth(*scores, (len(true[0]), len(true[1]), len(true[2])))


def negotiated(delegations: int, seed: int) -> dict[str, float | bool]:
    """Compare a generated negotiation: its proposals with their names, its conflicts, its texts."""
    truth = make_negotiation(300, delegations, seed)
    base = draft_of(truth.base)
    versions = [(name, draft_of(text, name)) for name, text in truth.texts.items()]
    found = compare(base, versions)
    by_id = found.change_by_id
    seen = {(_seen(by_id[p.changes[0]], truth.base), frozenset(p.delegations)) for p in found.proposals}
    holders: dict[tuple, set[str]] = {}
    for name, wishes in truth.wanted.items():
        for wish in wishes:
            holders.setdefault(_wanted(wish, truth.base), set()).add(name)
    true = {(wish, frozenset(names)) for wish, names in holders.items()}
    conflicts = {(_number(c.provision or ""), frozenset(c.delegations)) for c in found.conflicts}
    texts = all(
        composed_texts(found, {c.id for c in found.changes if c.delegation == name}) == tuple(text)
        for name, text in truth.texts.items()
    )
    turned = compare(base, versions[::-1])
    return {
        "recall": len({w for w, _ in true} & {w for w, _ in seen}) / len(holders),
        "precision": len({w for w, _ in true} & {w for w, _ in seen}) / len(seen),
        "attribution": len(true & seen) / len(true),
        "conflicts_equal": conflicts == true_conflicts(truth),
        "texts_equal": texts,
        "order_independent": _unordered(found) == _unordered(turned),
    }


def _unordered(found: Comparison) -> tuple:
    return (
        {frozenset(p.changes) for p in found.proposals},
        {(c.id, frozenset(c.changes), frozenset(c.delegations)) for c in found.conflicts},
        [row.draft for row in found.rows],
    )


def _seen(change: Change, base: Sequence[str]) -> tuple:
    if change.draft is None:
        return ("new", change.amended.text if change.amended else "")
    if change.amended is None:
        return ("gone", change.draft.provision)
    text, place = base[_number(change.draft.provision)], change.draft
    result = text[: place.start] + change.amended.text + text[place.end :]
    return ("words", place.provision, *result.split())


def _wanted(wish: Wanted, base: Sequence[str]) -> tuple:
    if wish.kind == "new":
        return ("new", wish.new)
    name = f"p{wish.paragraph + 1}"
    if wish.kind == "gone":
        return ("gone", name)
    words = base[wish.paragraph].split(" ")
    words[wish.start : wish.end] = wish.new.split(" ") if wish.new else []
    return ("words", name, *words)


def _marked(rows: Sequence[AlignedRow]) -> int:
    """Code points marked; the breaks of split and merged provisions are no characters of the texts."""
    total = 0
    for row in rows:
        breaks = PARAGRAPH_BREAK if row.kind in (RowKind.SPLIT, RowKind.MERGED) else ""
        total += sum(len(e.text) - e.text.count(breaks or "\0") for e in row.edits if e.op is not Op.EQUAL)
    return total


def _edits(rows: Sequence[AlignedRow]) -> list[int]:
    counts = [sum(e.op is not Op.EQUAL for e in row.edits) for row in rows if row.draft and row.amended]
    return [count for count in counts if count]


def corpus(shared: Path) -> dict[str, float]:
    """Characters marked over those of the ideal, and edits per changed provision, over the corpus."""
    listed = json.loads((shared / "corpus" / "manifest.json").read_text(encoding="utf-8"))["pairs"]
    ratios, edits = [], []
    for pair in listed:
        folder = shared / "corpus" / "pairs" / pair["id"]
        rows = align(*(open_source(folder / name).draft for name in ("a.docx", "b.docx"))).rows
        edits.extend(_edits(rows))
        least = sum(pair["ideal"][side] for side in ("ins", "del")) if "ideal" in pair else 0
        if least:
            ratios.append(_marked(rows) / least)
    ratios.sort()
    return {
        "pairs": len(ratios),
        "median": round(statistics.median(ratios), 4),
        "p95": round(ratios[math.ceil(0.95 * len(ratios)) - 1], 4),
        "most": round(ratios[-1], 4),
        "edits_per_changed_provision": round(sum(edits) / len(edits), 3),
    }


def gold(shared: Path) -> dict[str, float]:
    """The score of the marks that drafters made, and edits per changed provision."""
    folder = shared / "gold"
    base, amended = (open_source(folder / name).draft for name in ("a.docx", "b.docx"))
    comparison = compare(base, [("A", amended)])
    with tempfile.TemporaryDirectory() as place:
        out = Path(place, "out.json")
        out.write_bytes(to_json(comparison))
        done = subprocess.run(
            [sys.executable, str(folder / "score.py"), str(out)], capture_output=True, text=True, check=True
        )
    edits = _edits(comparison.amendments[0].alignment.rows)
    return {**json.loads(done.stdout), "edits_per_changed_provision": round(sum(edits) / len(edits), 3)}


def lines(shared: Path | None) -> Iterator[str]:
    """Yield the report line by line."""
    yield "truth: paragraphs, share changed; F1 of pairs, moves, splits and merges (how many)"
    for size in SIZES:
        for share in SHARES:
            now = aligned(size, share, range(1, 4 if size < 1000 else 2))
            yield f"{size:6} {share:.2f}  {now.links:.4f}  {now.moves:.4f}  {now.groups:.4f}  {now.counted}"
    yield "tables: rows, share changed; F1 of rows, moved rows, cells (how many)"
    for size in (12, 40, 200):
        for share in SHARES:
            now = tables(size, share, range(1, 6))
            yield f"{size:6} {share:.2f}  {now.links:.4f}  {now.moves:.4f}  {now.groups:.4f}  {now.counted}"
    yield "negotiations of 300 provisions"
    for count in range(2, 9):
        yield f"{count:6} {negotiated(count, count)}"
    if shared is not None:
        yield f"corpus {corpus(shared)}"
        yield f"gold {gold(shared)}"


if __name__ == "__main__":
    for text in lines(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
