"""Carries a range of one aligned row over to the other side through the row's word edits; no search."""

from __future__ import annotations

from dataclasses import dataclass

from counterdraft.model.alignment import PARAGRAPH_BREAK, AlignedRow, Op, RowKind
from counterdraft.model.draft import Draft, ProvisionId

SHORT_LETTERS = 40
"""A quote up to this length that was replaced as a whole still has its place: “thirty” became “sixty”.
A longer one that shares no word with what stands there now was deleted."""


@dataclass(frozen=True, slots=True)
class Step:
    """One edit with the offsets that it covers on both sides of its row (half-open)."""

    op: Op
    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class Carried:
    """Where a range came to lie on the new side of its row.

    `survived` is the share of its letters that are still there, `kept` the share of the letters of the
    whole row; `replaced` says that little or nothing survived but other words stand in its place.
    """

    start: int
    end: int
    survived: float
    kept: float
    replaced: bool = False


class RowMap:
    """One row with offsets worked out.

    Attributes:
        row: the row.
        old_text, new_text: its texts, provisions joined by PARAGRAPH_BREAK.
        old_starts: offset of each old provision in `old_text`.
        new_starts: offsets of the new provisions in `new_text`, in order.
        steps: its edits with offsets.
        kept: twice the letters in common over all letters of both sides, 0 to 1.
        contained: whether every letter of the old side is still there.
    """

    def __init__(self, row: AlignedRow, old: Draft, new: Draft) -> None:
        self.row = row
        self.old_text = PARAGRAPH_BREAK.join(old.text(id) for id in row.draft)
        self.new_text = PARAGRAPH_BREAK.join(new.text(id) for id in row.amended)
        self.new_starts = _starts(row.amended, new)
        self.old_starts = dict(zip(row.draft, _starts(row.draft, old), strict=True))
        self.steps = _steps(row, self.old_text)
        same = sum(_letters(self.old_text[s.old_start : s.old_end]) for s in self.steps if s.op is Op.EQUAL)
        self.contained = same == _letters(self.old_text) > 0
        total = _letters(self.old_text) + _letters(self.new_text)
        self.kept = 2 * same / total if total else 1.0

    def carry(self, start: int, end: int) -> Carried | None:
        """Carry a range of the old side over; None if nothing of it is left and nothing took its place."""
        pieces = [
            (step.new_start + max(start, step.old_start) - step.old_start, max(start, step.old_start), step)
            for step in self.steps
            if step.op is Op.EQUAL and step.old_start < end and step.old_end > start
        ]
        if start == end:
            return self._carry_point(start)
        if not pieces:
            return self._replacement(start, end)
        first_new, first_old, first = pieces[0]
        last = pieces[-1][2]
        last_old = min(end, last.old_end)
        last_new = last.new_start + last_old - last.old_start
        survived = sum(
            _letters(self.old_text[max(start, one.old_start) : min(end, one.old_end)]) for *_, one in pieces
        )
        whole = _letters(self.old_text[start:end])
        if not whole:
            survived, whole = (
                sum(min(end, one.old_end) - max(start, one.old_start) for *_, one in pieces),
                end - start,
            )
        if 2 * survived < whole and end - start <= SHORT_LETTERS and self._reworded(start, end):
            return Carried(
                self._widened(first, start, -1, first_new),
                self._widened(last, end, 1, last_new),
                survived / whole,
                self.kept,
                replaced=True,
            )
        new_start = first_new if first_old == start else self._widened(first, start, -1, first_new)
        new_end = last_new if last_old == end else self._widened(last, end, 1, last_new)
        return Carried(new_start, new_end, survived / whole, self.kept)

    def _widened(self, edge: Step, limit: int, way: int, at: int) -> int:
        """Take in what replaced the quote's own first or last words, if all that went was the quote's."""
        index = self.steps.index(edge)
        changed = self.steps[index + 1 :] if way > 0 else self.steps[:index][::-1]
        gone_to, reached = limit, at
        for step in changed:
            if step.op is Op.EQUAL:
                break
            if step.op is Op.DELETE:
                gone_to = step.old_end if way > 0 else step.old_start
            else:
                reached = step.new_end if way > 0 else step.new_start
        return reached if gone_to * way <= limit * way else at

    def _reworded(self, start: int, end: int) -> bool:
        """Whether every deletion that touches a range lies inside it and has other words in its place."""
        touching = [s for s in self.steps if s.op is Op.DELETE and s.old_start < end and s.old_end > start]
        came = {s.old_start for s in self.steps if s.op is Op.INSERT}
        return all(start <= s.old_start and s.old_end <= end and s.old_end in came for s in touching)

    def _replacement(self, start: int, end: int) -> Carried | None:
        gone = next((s for s in self.steps if s.op is Op.DELETE and s.old_start <= start < s.old_end), None)
        if gone is None or gone.old_end < end:
            return None
        came = next((s for s in self.steps if s.op is Op.INSERT and s.old_start == gone.old_end), None)
        beyond = (gone.old_end - gone.old_start) - (end - start)
        if (
            came is None
            or end - start > SHORT_LETTERS
            or beyond > 2
            or came.new_end - came.new_start > 2 * SHORT_LETTERS
        ):
            return None
        return Carried(came.new_start, came.new_end, 0.0, self.kept, replaced=True)

    def _carry_point(self, at: int) -> Carried | None:
        for step in self.steps:
            if step.op is Op.EQUAL and step.old_start <= at <= step.old_end:
                place = step.new_start + at - step.old_start
                return Carried(place, place, 1.0, self.kept)
        if not self.old_text and self.row.kind is not RowKind.DELETED:
            return Carried(0, 0, 1.0, self.kept)
        return None

    def provision_of(self, start: int, end: int) -> tuple[ProvisionId, int, int, bool]:
        """The new provision that holds most of a range, the range inside it, and whether that is all."""
        best, size = 0, -1
        for index, base in enumerate(self.new_starts):
            share = min(end, self._end(index)) - max(start, base)
            if share > size:
                best, size = index, share
        base = self.new_starts[best]
        inside = max(start, base) - base, min(end, self._end(best)) - base
        return self.row.amended[best], *inside, size == end - start

    def _end(self, index: int) -> int:
        if index + 1 < len(self.new_starts):
            return self.new_starts[index + 1] - len(PARAGRAPH_BREAK)
        return len(self.new_text)


def _starts(ids: tuple[ProvisionId, ...], draft: Draft) -> list[int]:
    starts, at = [], 0
    for id in ids:
        starts.append(at)
        at += len(draft.text(id)) + len(PARAGRAPH_BREAK)
    return starts


def _steps(row: AlignedRow, old_text: str) -> list[Step]:
    if row.kind is RowKind.EQUAL and not row.edits:
        return [Step(Op.EQUAL, 0, len(old_text), 0, len(old_text))] if old_text else []
    steps, old, new = [], 0, 0
    for edit in row.edits:
        old_end = old + (len(edit.text) if edit.op is not Op.INSERT else 0)
        new_end = new + (len(edit.text) if edit.op is not Op.DELETE else 0)
        steps.append(Step(edit.op, old, old_end, new, new_end))
        old, new = old_end, new_end
    return steps


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
