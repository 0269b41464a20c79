"""Brings what several delegations do to one paragraph of the draft together into pieces; values only.

Every code point of the draft gets the delegations that delete it and every place between two the texts that
are put in there, equal ones once. Nothing is weighed: a conflict simply shows all its wordings, one behind
the other, and each delegation's text can be read off exactly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from counterdraft.comparison.fragments import Fragment
from counterdraft.comparison.wishes import normalised
from counterdraft.exports.marked_up_joint_keys import Key, block_key, slice_key
from counterdraft.formats.docx.markup_joint_plan import (
    Added,
    By,
    Held,
    JointParagraph,
    JointPiece,
    NewTable,
    Parted,
    Stretch,
)
from counterdraft.formats.docx.markup_plan import Break, Delete, Insert, Keep, Mark, ParagraphPlan
from counterdraft.model.draft import Draft, ProvisionId, Table

Item = Insert | Break | Table
"""What one voice puts in at one place, in order; a table stands behind a break."""


@dataclass(slots=True)
class Edits:
    """What one voice does to one paragraph: `accepted` is its counterpart, None if the mark goes.

    `chunks` are (offset, items put in there), at most one for every offset.
    """

    kept: list[Keep] = field(default_factory=list)
    deleted: list[Delete] = field(default_factory=list)
    chunks: list[tuple[int, list[Item]]] = field(default_factory=list)
    mark_gone: bool = False
    accepted: ProvisionId | None = None

    @property
    def all_gone(self) -> bool:
        """Whether nothing of the paragraph is left."""
        return self.mark_gone and not self.kept and not self.chunks

    def put(self, offset: int, *items: Item) -> None:
        """Put items in at `offset`, behind those that are already there."""
        if self.chunks and self.chunks[-1][0] == offset:
            self.chunks[-1][1].extend(items)
        else:
            self.chunks.append((offset, list(items)))


def all_deleted(length: int) -> Edits:
    """The edits of a voice that deletes a paragraph of `length` code points with its mark."""
    return Edits(deleted=[Delete(0, length)] if length else [], mark_gone=True)


def edits_of(plan: ParagraphPlan, length: int) -> Edits:
    """The edits that one voice's plan asks for in a paragraph of `length` code points."""
    edits = Edits(mark_gone=plan.mark is Mark.DELETED, accepted=plan.accepted)
    if plan.whole:
        if plan.accepted is not None and length:
            edits.kept.append(Keep(0, length, plan.accepted, 0))
        return edits
    cursor = 0
    for piece in plan.pieces:
        if isinstance(piece, Keep):
            edits.kept.append(piece)
            cursor = piece.end
        elif isinstance(piece, Delete):
            edits.deleted.append(Delete(piece.start, piece.end))
            cursor = piece.end
        elif isinstance(piece, Insert | Break):
            edits.put(cursor, piece)
    return edits


def joint_paragraph(
    provision: ProvisionId,
    voices: Mapping[int, Edits | None],
    draft: Draft,
    texts: Sequence[Draft],
    *,
    movable: bool,
) -> JointParagraph:
    """Bring the edits of all voices (None: it says nothing of this paragraph) together."""
    known = {voice: edits for voice, edits in voices.items() if edits is not None}
    gone = tuple(sorted(voice for voice, edits in known.items() if edits.mark_gone))
    looks = tuple(
        Held(voice, edits.accepted)
        for voice, edits in sorted(known.items())
        if edits.accepted is not None and not edits.mark_gone
    )
    if not any(one.deleted or one.chunks or (one.mark_gone and one.kept) for one in known.values()):
        return JointParagraph(provision, (), gone, looks, movable)
    _align(provision, known, draft, texts)
    pieces = tuple(_pieces(len(draft.text(provision)), known, texts))
    return JointParagraph(provision, pieces, gone, looks, movable)


# -- the same wish written in two places ---------------------------------------------------------------


def _align(provision: ProvisionId, voices: Mapping[int, Edits], draft: Draft, texts: Sequence[Draft]) -> None:
    """Shift lone insertions and deletions that do the same in two places to one place.

    `a b` to `a x b` may put in `x ` before `b` or ` x` after `a`. Where two voices' edits differ so, both are
    moved to the first of the places (`comparison.wishes.normalised`).
    """
    if len(voices) < 2 or draft.by_id[provision].objects:
        return
    found: dict[Fragment, list[tuple[int, _Lone]]] = {}
    for voice, edits in sorted(voices.items()):
        for lone in _lone_edits(provision, edits, texts[voice]):
            normal = normalised(draft, lone.fragment)
            # Something must be left between it and what the voice does before it.
            free = normal.start == 0 and all(offset for offset, _ in edits.chunks)
            if lone.room + free > lone.fragment.start - normal.start:
                found.setdefault(normal, []).append((voice, lone))
    for normal, members in found.items():
        if len({voice for voice, _ in members}) < 2:
            continue
        if len({lone.fragment for _, lone in members}) < 2:
            continue
        for voice, lone in members:
            _shift(voices[voice], lone, lone.fragment.start - normal.start)


@dataclass(slots=True)
class _Lone:
    """An insertion or deletion between kept words; `room` is how much is kept before it."""

    fragment: Fragment
    room: int


def _lone_edits(provision: ProvisionId, edits: Edits, amended: Draft) -> Iterator[_Lone]:
    before = {keep.end: keep.end - keep.start for keep in edits.kept}
    starts = {keep.start for keep in edits.kept}
    puts = {offset for offset, _ in edits.chunks}
    ends = {delete.end for delete in edits.deleted}
    for offset, items in edits.chunks:
        only = items[0] if len(items) == 1 else None
        if isinstance(only, Insert) and offset not in ends and offset in before:
            text = amended.text(only.amended)[only.start : only.end]
            if "\ufffc" not in text and not amended.by_id[only.amended].objects:
                yield _Lone(Fragment(provision, offset, offset, text), before[offset])
    for delete in edits.deleted:
        if delete.start in before and delete.end not in puts and delete.end in starts:
            yield _Lone(Fragment(provision, delete.start, delete.end, ""), before[delete.start])


def _shift(edits: Edits, lone: _Lone, by: int) -> None:
    """Move a lone edit `by` code points towards the beginning."""
    start, end = lone.fragment.start, lone.fragment.end
    if by <= 0:
        return
    index = next(k for k, keep in enumerate(edits.kept) if keep.end == start and keep.end > keep.start)
    keep = edits.kept[index]
    shorter = Keep(keep.start, keep.end - by, keep.amended, keep.at)
    if start == end:
        where = next(k for k, (offset, _) in enumerate(edits.chunks) if offset == start)
        insert = edits.chunks[where][1][0]
        assert isinstance(insert, Insert)
        moved = Insert(insert.amended, insert.start - by, insert.end - by)
        edits.chunks[where] = (start - by, [moved])
        later = Keep(start - by, start, insert.amended, insert.end - by)
    else:
        edits.deleted[edits.deleted.index(Delete(start, end))] = Delete(start - by, end - by)
        later = Keep(end - by, end, keep.amended, keep.at + (start - by - keep.start))
    fresh = [shorter, later] if shorter.end > shorter.start else [later]
    edits.kept[index : index + 1] = fresh


# -- all voices together -------------------------------------------------------------------------------


def _pieces(length: int, voices: Mapping[int, Edits], texts: Sequence[Draft]) -> Iterator[JointPiece]:
    chunks = _chunks(voices, texts)
    cuts = {0, length, *chunks}
    for edits in voices.values():
        whole: list[Keep | Delete] = [*edits.kept, *edits.deleted]
        for piece in whole:
            cuts.update((piece.start, piece.end))
    places = sorted(cuts)
    gone = {voice: _Sweep(edits.deleted) for voice, edits in voices.items()}
    held = {voice: _Sweep(edits.kept) for voice, edits in voices.items()}
    last: Stretch | None = None
    for start, end in zip(places, [*places[1:], length], strict=True):
        if start in chunks:
            if last is not None:
                yield last
                last = None
            yield from chunks[start]
        if start == end:
            continue
        fresh = Stretch(start, end, _by(gone, start), tuple(_held(held, start)))
        if last is not None and _goes_on(last, fresh):
            last = Stretch(last.start, end, last.gone, last.held)
        else:
            if last is not None:
                yield last
            last = fresh
    if last is not None:
        yield last


class _Sweep:
    """Finds the piece over a place, for places that increase."""

    def __init__(self, pieces: Sequence[Keep] | Sequence[Delete]) -> None:
        self._pieces: list[Keep | Delete] = [*pieces]
        self._pieces.sort(key=lambda piece: piece.start)
        self._next = 0

    def at(self, place: int) -> Keep | Delete | None:
        while self._next < len(self._pieces) and self._pieces[self._next].end <= place:
            self._next += 1
        found = self._pieces[self._next] if self._next < len(self._pieces) else None
        return found if found is not None and found.start <= place else None


def _by(sweeps: Mapping[int, _Sweep], place: int) -> By:
    return tuple(voice for voice in sorted(sweeps) if sweeps[voice].at(place) is not None)


def _held(sweeps: Mapping[int, _Sweep], place: int) -> Iterator[Held]:
    for voice in sorted(sweeps):
        keep = sweeps[voice].at(place)
        if isinstance(keep, Keep):
            yield Held(voice, keep.amended, keep.at + place - keep.start)


def _goes_on(last: Stretch, fresh: Stretch) -> bool:
    step = last.end - last.start
    return (
        last.end == fresh.start
        and last.gone == fresh.gone
        and tuple(Held(item.voice, item.provision, item.at + step) for item in last.held) == fresh.held
    )


def _chunks(voices: Mapping[int, Edits], texts: Sequence[Draft]) -> dict[int, list[JointPiece]]:
    """What is put in at every offset: equal chunks once; words stand before what brings a paragraph mark."""
    found: dict[int, dict[Key, list[tuple[int, list[Item]]]]] = {}
    for voice, edits in sorted(voices.items()):
        for offset, items in edits.chunks:
            key = tuple(_item_key(texts[voice], item) for item in items)
            found.setdefault(offset, {}).setdefault(key, []).append((voice, items))
    return {
        offset: [piece for members in sorted(groups.values(), key=_rank) for piece in _chunk(members)]
        for offset, groups in found.items()
    }


def _rank(members: Sequence[tuple[int, list[Item]]]) -> tuple[bool, int]:
    voice, items = members[0]
    return not all(isinstance(item, Insert) for item in items), voice


def _item_key(text: Draft, item: Item) -> Key:
    if isinstance(item, Insert):
        return slice_key(text, item.amended, item.start, item.end)
    if isinstance(item, Break):
        return ("mark",)
    return block_key(text, item)


def _chunk(members: Sequence[tuple[int, list[Item]]]) -> Iterator[JointPiece]:
    for index, first in enumerate(members[0][1]):
        same = [(voice, items[index]) for voice, items in members]
        if isinstance(first, Insert):
            held = tuple(Held(v, one.amended, one.start) for v, one in same if isinstance(one, Insert))
            yield Added(held, first.end - first.start)
        elif isinstance(first, Break):
            yield Parted(tuple(Held(v, one.amended) for v, one in same if isinstance(one, Break)))
        else:
            yield NewTable(tuple((v, one.id) for v, one in same if isinstance(one, Table)))
