"""Inputs that no matrix could hold: anchors by hash, chunks, and what must hold all the same."""

from __future__ import annotations

import random

from counterdraft.comparison.anchors import exact_pairs, heaviest_chain
from counterdraft.comparison.classes import places
from counterdraft.comparison.pipeline import align, compare
from counterdraft.model.alignment import RowKind
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
