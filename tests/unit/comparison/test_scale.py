"""Inputs that no matrix could hold: anchors by hash, chunks, and what must hold all the same."""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace

from counterdraft.comparison import gaps
from counterdraft.comparison.anchors import exact_pairs, heaviest_chain
from counterdraft.comparison.classes import places
from counterdraft.comparison.looks import format_changes
from counterdraft.comparison.pipeline import align, compare
from counterdraft.model.alignment import AlignedRow, EditOp, Op, RowKind
from counterdraft.model.draft import FormatRun
from counterdraft.text.similarity import Vocabulary, min_hashes

WORDS = [f"word{k}" for k in range(400)]


def texts(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=30)) for _ in range(count)]


def edited(text: str, at: int) -> str:
    words = text.split(" ")
    words[at % len(words)] = "changed"
    words[(at * 7 + 3) % len(words)] = "otherwise"
    return " ".join(words)


def test_a_text_in_which_every_paragraph_changed_pairs_in_order(draft_of) -> None:
    base = texts(1, 700)
    rows = align(draft_of(*base), draft_of(*[edited(t, k) for k, t in enumerate(base)])).rows
    assert [row.kind for row in rows] == [RowKind.CHANGED] * 700
    assert all(row.draft == row.amended for row in rows)


def test_unrelated_texts_are_cut_into_chunks_and_nothing_pairs(draft_of) -> None:
    rows = align(draft_of(*texts(1, 600)), draft_of(*texts(2, 650))).rows
    assert {row.kind for row in rows} == {RowKind.DELETED, RowKind.INSERTED}
    assert len(rows) == 1250


def test_a_long_block_moves_under_one_name(draft_of) -> None:
    base = texts(3, 900)
    rows = align(draft_of(*base), draft_of(*base[200:500], *base[:200], *base[500:])).rows
    moved = [row for row in rows if row.kind is RowKind.MOVED]
    assert len(moved) == 200
    assert {row.move for row in moved} == {"m1"}


def test_many_edited_moves_are_found_by_hash(draft_of) -> None:
    base = texts(4, 900)
    amended = [edited(t, k) for k, t in enumerate(base[600:])] + base[:600]
    rows = align(draft_of(*base), draft_of(*amended)).rows
    assert sum(row.kind is RowKind.MOVED for row in rows) == 300


def test_the_shorter_of_two_that_changed_places_is_the_one_that_moved() -> None:
    assert exact_pairs([1, 2], [2, 1], [10.0, 90.0], [90.0, 10.0]) == [(1, 0)]
    assert exact_pairs([1, 2], [2, 1], [90.0, 10.0], [10.0, 90.0]) == [(0, 1)]


def test_the_heaviest_chain_increases_on_both_sides() -> None:
    pairs = [(0, 4), (1, 5), (2, 0), (3, 1), (4, 2), (5, 6)]
    assert heaviest_chain(pairs, [1.0] * 6) == [(2, 0), (3, 1), (4, 2), (5, 6)]
    assert heaviest_chain(pairs, [9.0, 9.0, 1.0, 1.0, 1.0, 1.0]) == [(0, 4), (1, 5), (5, 6)]


def test_min_hash_keys_do_not_depend_on_what_was_encoded_before() -> None:
    def keys(first: list[str]) -> list[list[int]]:
        vocabulary = Vocabulary()
        vocabulary.encode(first)
        codes = [vocabulary.encode(t.split(" ")) for t in ("a b c d e", "a b", "", "x y z")]
        return min_hashes(codes, vocabulary.hashes()).tolist()

    assert keys(["q", "r"]) == keys(["z", "y", "x"])


def test_the_classes_of_one_long_paragraph_look_only_around_each_change(draft_of, monkeypatch) -> None:
    chance = random.Random(5)
    words = [
        chance.choice(["border", "shall", "in", "the", "area", "mission", "report"]) for _ in range(8000)
    ]
    other = [f"changed{k}" if k % 80 == 40 else word for k, word in enumerate(words)]
    read = 0
    found = places._found

    def counted(reading):
        nonlocal read
        read += 1
        return found(reading)

    monkeypatch.setattr(places, "_found", counted)
    comparison = compare(draft_of(" ".join(words)), [("A", draft_of(" ".join(other)))])
    assert len(comparison.changes) == 100
    assert read <= 2


def test_a_paragraph_of_twice_the_words_costs_twice_the_steps(draft_of) -> None:
    def steps(count: int) -> int:
        chance = random.Random(7)
        known = (
            "the Council shall report within thirty days on Article 5 of the Charter by 12 May 2021 border"
        )
        words = [chance.choice(known.split()) + ("" if k % 9 else str(k)) for k in range(count)]
        other = [("Parties" if k % 40 == 20 else word) for k, word in enumerate(words)]
        taken = 0

        def counted(frame: object, event: str, argument: object) -> None:
            nonlocal taken
            taken += event == "call"

        sys.setprofile(counted)
        try:
            comparison = compare(draft_of(" ".join(words)), [("A", draft_of(" ".join(other)))])
        finally:
            sys.setprofile(None)
        assert len(comparison.changes) > count // 50
        return taken

    steps(400)  # what is read once: lexicons, patterns
    assert steps(3200) < 2.6 * steps(1600)


def test_each_of_many_settings_looks_at_its_own_runs_alone(draft_of) -> None:
    count = 16000
    plain = draft_of("ab " * count)
    runs = tuple(FormatRun(3 * k, 3 * k + 3, bold=k % 2 == 0) for k in range(count))
    bold = replace(plain, provisions=(replace(plain.provisions[0], runs=runs),))
    begin = time.process_time()
    changes = compare(plain, [("A", bold)]).changes
    assert len(changes) == count // 2
    assert {one.classes[0].explanation for one in changes} == {"bold added"}
    assert time.process_time() - begin < 1.2


def test_many_runs_and_many_edits_of_one_paragraph_meet_in_one_pass(draft_of) -> None:
    count = 6000
    old, new = draft_of("ab " * count), draft_of("ac " * count)
    runs = tuple(FormatRun(3 * k, 3 * k + 3, bold=k % 2 == 0) for k in range(count))
    old = replace(old, provisions=(replace(old.provisions[0], runs=runs),))
    edits = (EditOp(Op.EQUAL, "a"), EditOp(Op.DELETE, "b"), EditOp(Op.INSERT, "c"), EditOp(Op.EQUAL, " "))
    row = AlignedRow(RowKind.CHANGED, ("p1",), ("p1",), edits * count)
    begin = time.process_time()
    found = format_changes(row, old, new)
    assert len(found) == count
    assert time.process_time() - begin < 1.5


def test_notes_that_one_mark_each_holds_pair_once(draft_of) -> None:
    texts = [f"Paragraph {k} of the text\ufffc." for k in range(3)]
    base = draft_of(*texts, notes=["First note.", "Second note.", "Third note."])
    amended = draft_of(*texts, notes=["First note.", "Second note.", "Third note."])
    twice = [
        replace(p, objects=tuple(replace(o, story="footnote-1") for o in p.objects)) if k < 2 else p
        for k, p in enumerate(amended.provisions)
    ]
    alignment = align(base, replace(amended, provisions=tuple(twice)))
    assert len({there for _, there in alignment.stories}) == len(alignment.stories)
    for side in ("draft", "amended"):
        ids = [one for row in alignment.rows for one in getattr(row, side)]
        assert sorted(ids) == sorted(p.id for p in base.provisions)


def test_what_is_passed_over_at_sight_could_be_no_split(monkeypatch, draft_of) -> None:
    chance = random.Random(11)
    few = [f"word{k}" for k in range(9)]
    pairs = []
    for _ in range(60):
        base = [" ".join(chance.choices(few, k=chance.randint(2, 9))) for _ in range(6)]
        amended = [*base[:2], f"{base[2]} {base[3]}", base[4], *base[5].split(" ", 3)]
        pairs.append((draft_of(*base), draft_of(*amended)))
    quick = [align(*pair).rows for pair in pairs]
    assert any(row.kind in (RowKind.SPLIT, RowKind.MERGED) for rows in quick for row in rows)
    monkeypatch.setattr(gaps, "_may_split", lambda wholes, pieces, common: common[:, :-1] > -1)
    assert [align(*pair).rows for pair in pairs] == quick
