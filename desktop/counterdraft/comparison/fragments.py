"""Takes the rows of an alignment apart into single changes, and says what each does to the draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from counterdraft.model.alignment import PARAGRAPH_BREAK, AlignedRow, Op, RowKind
from counterdraft.model.change import ChangeKind, Place
from counterdraft.model.draft import Draft, ProvisionId

BREAK = "\u2029"
"""A paragraph break inside a fragment's text (PARAGRAPH SEPARATOR)."""


class Fragment(NamedTuple):
    """What a change does to one draft provision: `start` to `end` give way to `text`.

    The break after a provision counts as one code point behind its text, so that a merge takes
    `len(text)` to `len(text) + 1` away. `rank` orders what stands at one place: before a new break, the
    break (1), behind it (2), a further break (3) and so on. BREAK in `text` is a paragraph break, a line
    feed a line break.
    """

    provision: ProvisionId
    start: int
    end: int
    text: str
    rank: int = 0


class FoundChange(NamedTuple):
    """A change before it is named. Whole provisions and moves have no fragments."""

    kind: ChangeKind
    draft: Place | None
    amended: Place | None
    fragments: tuple[Fragment, ...] = ()


def changes_of_row(row: AlignedRow, draft: Draft, amended: Draft) -> list[FoundChange]:
    """Return the changes of one row in order: a move, split or merge first, then its word changes."""
    if row.kind is RowKind.EQUAL:
        return []
    if row.kind is RowKind.INSERTED:
        return [FoundChange(ChangeKind.INSERT, None, _whole(amended, row.amended[0]))]
    if row.kind is RowKind.DELETED:
        return [FoundChange(ChangeKind.DELETE, _whole(draft, row.draft[0]), None)]
    words, breaks = _word_changes(row, draft, amended)
    kind = STRUCTURAL.get(row.kind)
    if kind is None:
        return words
    head = FoundChange(kind, _whole(draft, row.draft[0]), _whole(amended, row.amended[0]), tuple(breaks))
    return [head, *words]


STRUCTURAL = {
    RowKind.MOVED: ChangeKind.MOVE,
    RowKind.SPLIT: ChangeKind.SPLIT,
    RowKind.MERGED: ChangeKind.MERGE,
}


def _whole(draft: Draft, provision: ProvisionId) -> Place:
    text = draft.text(provision)
    return Place(provision, 0, len(text), text)


class _Cursor:
    """A place in the provisions of one side of a row."""

    def __init__(self, draft: Draft, provisions: Sequence[ProvisionId]) -> None:
        self._provisions = provisions
        self._lengths = [len(draft.text(p)) for p in provisions]
        self._index = 0
        self._offset = 0

    def skip(self, count: int) -> None:
        """Step over `count` code points, breaks included."""
        self._offset += count
        while self._offset > self._lengths[self._index]:
            self._offset -= self._lengths[self._index] + 1
            self._index += 1

    def pieces(self, text: str) -> list[str]:
        """Cut a text that begins here where one provision ends; a line break inside one is no such border."""
        found: list[str] = []
        index, offset = self._index, self._offset
        while index + 1 < len(self._lengths) and offset + len(text) > self._lengths[index]:
            room = self._lengths[index] - offset
            found.append(text[:room])
            text = text[room + len(PARAGRAPH_BREAK) :]
            index, offset = index + 1, 0
        return [*found, text]

    def take(self, text: str) -> Place:
        """Step over `text`, which lies in one provision, and return its place."""
        start = self._offset
        self._offset += len(text)
        return Place(self._provisions[self._index], start, self._offset, text)


def _word_changes(row: AlignedRow, draft: Draft, amended: Draft) -> tuple[list[FoundChange], list[Fragment]]:
    """Return the word changes of a row, and what its paragraph breaks do to the draft."""
    one, two = _Cursor(draft, row.draft), _Cursor(amended, row.amended)
    words: list[FoundChange] = []
    breaks: list[Fragment] = []
    edits = iter((*row.edits, None))
    edit = next(edits)
    while edit is not None:
        old = new = ""
        if edit.op is Op.EQUAL:
            one.skip(len(edit.text))
            two.skip(len(edit.text))
            edit = next(edits)
            continue
        if edit.op is Op.DELETE:
            old = edit.text
            edit = next(edits)
        if edit is not None and edit.op is Op.INSERT:
            new = edit.text
            edit = next(edits)
        olds, news = one.pieces(old), two.pieces(new)
        if len(olds) == 1 and len(news) == 1:
            words.append(_replaced(one.take(old), two.take(new)))
        else:
            _at_break(one, two, olds, news, words, breaks)
    return words, breaks


def _replaced(old: Place, new: Place, rank: int = 0) -> FoundChange:
    kind = ChangeKind.REPLACE
    if not old.text or not new.text:
        kind = ChangeKind.DELETE if old.text else ChangeKind.INSERT
    return FoundChange(kind, old, new, (Fragment(old.provision, old.start, old.end, new.text, rank),))


def _at_break(
    one: _Cursor,
    two: _Cursor,
    olds: Sequence[str],
    news: Sequence[str],
    words: list[FoundChange],
    breaks: list[Fragment],
) -> None:
    """Take one edit with breaks apart: white space goes with the break, words are changes of their own."""
    bare = not "".join((*olds, *news)).strip()
    here = one.take(olds[0])
    there = two.take(news[0])
    if not bare and (here.text or there.text):
        words.append(_replaced(here, there))
    for old in olds[1:]:  # a merge: the draft's break goes
        end = here.end
        one.skip(1)
        if bare:
            breaks.append(Fragment(here.provision, here.start, end + 1, there.text))
            there = Place(there.provision, there.end, there.end, "")
        else:
            breaks.append(Fragment(here.provision, end, end + 1, ""))
        here = one.take(old)
        if old and not bare:
            words.append(_replaced(here, two.take("")))
    if bare and len(olds) > 1 and here.text:
        breaks.append(Fragment(here.provision, here.start, here.end, ""))
    pieces: list[str] = [there.text] if bare else [""]
    for rank, new in enumerate(news[1:], 1):  # a split: the draft gets a break
        two.skip(1)
        there = two.take(new)
        if bare:
            pieces.append(new)
        else:
            breaks.append(Fragment(here.provision, here.end, here.end, BREAK, 2 * rank - 1))
            if new:
                words.append(_replaced(one.take(""), there, 2 * rank))
    if bare and len(news) > 1:
        breaks.append(Fragment(here.provision, here.start, here.end, BREAK.join(pieces)))
