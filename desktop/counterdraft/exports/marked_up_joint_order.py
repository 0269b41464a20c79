"""Finds one order and place for what several delegations put between the same things; values only.

An addition of one voice may stand anywhere between two of the draft's blocks that the voice keeps; equal
additions of several voices meet where their rooms overlap. Every voice's own order is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from counterdraft.exports.marked_up_joint_keys import Key
from counterdraft.text.blocks import Block, Encoder, matched_blocks

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Addition(Generic[T]):
    """Something that a voice adds: in front of block `place`, or anywhere from `low` to `high`."""

    key: Key
    item: T
    place: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """One addition with everyone who makes it."""

    key: Key
    items: tuple[tuple[int, T], ...]
    place: int
    low: int
    high: int


def merged(voices: Mapping[int, Sequence[Addition[T]]]) -> list[Entry[T]]:
    """Return the additions of all voices in one order with increasing places, equal ones once."""
    entries: list[Entry[T]] = []
    for voice in sorted(voices):
        entries = _with(entries, voice, voices[voice])
    placed = _placed(entries)
    if placed is not None:
        return placed
    lone = [_alone(voice, item) for voice in sorted(voices) for item in voices[voice]]
    return sorted(lone, key=lambda entry: entry.place)


def _alone(voice: int, item: Addition[T]) -> Entry[T]:
    return Entry(item.key, ((voice, item.item),), item.place, item.low, item.high)


def _with(entries: list[Entry[T]], voice: int, additions: Sequence[Addition[T]]) -> list[Entry[T]]:
    """The entries with one voice's additions, each side's order kept."""
    encoder = Encoder()
    blocks = matched_blocks(
        encoder.encode([repr(entry.key) for entry in entries]),
        encoder.encode([repr(item.key) for item in additions]),
    )
    meeting = {
        block.amended + step: block.base + step
        for block in (*blocks, Block(0, 0, 0))
        for step in range(block.size)
        if _meet(entries[block.base + step], additions[block.amended + step])
    }
    out: list[Entry[T]] = []
    done = 0
    waiting: list[Entry[T]] = []
    for index, item in enumerate(additions):
        if index not in meeting:
            waiting.append(_alone(voice, item))
            continue
        other = meeting[index]
        out.extend(_interleaved(entries[done:other], waiting))
        waiting = []
        out.append(_together(entries[other], voice, item))
        done = other + 1
    out.extend(_interleaved(entries[done:], waiting))
    return out


def _meet(entry: Entry[T], item: Addition[T]) -> bool:
    return entry.key == item.key and max(entry.low, item.low) <= min(entry.high, item.high)


def _together(entry: Entry[T], voice: int, item: Addition[T]) -> Entry[T]:
    low, high = max(entry.low, item.low), min(entry.high, item.high)
    place = min(max(min(entry.place, item.place), low), high)
    return Entry(entry.key, (*entry.items, (voice, item.item)), place, low, high)


def _interleaved(first: Sequence[Entry[T]], second: Sequence[Entry[T]]) -> list[Entry[T]]:
    """Both runs in the order of their places, each run in its own, the first one's before the second's."""
    marked = [(place, 0, index) for index, place in enumerate(_latest(first))]
    marked += [(place, 1, index) for index, place in enumerate(_latest(second))]
    return [(first, second)[run][index] for _, run, index in sorted(marked)]


def _latest(run: Sequence[Entry[T]]) -> list[int]:
    """How late every entry of a run can stand: not behind those that follow it, which may have met early."""
    return list(accumulate((entry.place for entry in reversed(run)), min))[::-1]


def _placed(entries: Sequence[Entry[T]]) -> list[Entry[T]] | None:
    """The entries with places that increase, each in its room; None if there are none such."""
    out: list[Entry[T]] = []
    limit: int | None = None
    for entry in reversed(entries):
        place = entry.place if limit is None else min(entry.place, limit)
        if place < entry.low:
            return None
        limit = place
        out.append(Entry(entry.key, entry.items, place, entry.low, entry.high))
    return out[::-1]
