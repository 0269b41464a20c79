"""Differences that change how a text looks and not what it says: character formatting, paragraphs, labels."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from counterdraft.comparison.fragments import FoundChange
from counterdraft.model.alignment import AlignedRow, EditOp, Op
from counterdraft.model.change import ChangeKind, Place
from counterdraft.model.draft import Draft, FormatRun, ParagraphLook, Provision

_NUMBER = re.compile(r"\d+|[^\W\d_]+")

Traits = tuple[object, ...]


def set_otherwise(old: Provision, new: Provision) -> bool:
    """Tell quickly whether two provisions of one text may be set otherwise at all."""
    return old.runs != new.runs or old.look != new.look or old.label != new.label


def format_changes(row: AlignedRow, draft: Draft, amended: Draft) -> list[FoundChange]:
    """Return the changes of kind FORMAT of a row that holds one provision on each side.

    One for the whole provision when the paragraph or its label is set otherwise, else one for each stretch
    of equal text whose characters are. A label that only counts differently, because something was put in
    before it, is no change; one of another form ("(a)" for "1.") is.
    """
    if len(row.draft) != 1 or len(row.amended) != 1:
        return []
    old, new = draft.by_id[row.draft[0]], amended.by_id[row.amended[0]]
    if (old.look != new.look and _paragraph(old.look) != _paragraph(new.look)) or (
        old.label != new.label and _label_form(old.label) != _label_form(new.label)
    ):
        places = Place(old.id, 0, len(old.text), old.text), Place(new.id, 0, len(new.text), new.text)
        return [FoundChange(ChangeKind.FORMAT, *places)]
    if old.runs == new.runs and old.text == new.text:
        return []
    return list(_stretches(old, new, row.edits))


def _paragraph(look: ParagraphLook) -> Traits:
    """What a reader sees of a paragraph's setting; the name of a style is not seen."""
    return (
        look.role,
        look.level,
        look.alignment,
        look.indent_start_twips,
        look.indent_first_twips,
        look.right_to_left,
    )


def _label_form(label: str) -> str:
    return _NUMBER.sub(lambda match: "1" if match[0].isdigit() else "a", label) if label else ""


def _traits(run: FormatRun) -> Traits:
    return (
        run.bold,
        run.italic,
        run.underline,
        run.strike,
        run.vertical,
        run.caps,
        run.hidden,
        run.color,
        run.highlight,
        run.link,
    )


_PLAIN = _traits(FormatRun(0, 0))


def _stretches(old: Provision, new: Provision, edits: tuple[EditOp, ...]) -> Iterator[FoundChange]:
    """Yield the stretches of equal text whose characters are set otherwise, as long as possible."""
    before, after = _Spans(old), _Spans(new)
    at = to = 0
    open_: tuple[int, int, int, Traits, Traits] | None = None
    for edit in edits:
        size = len(edit.text)
        if edit.op is Op.EQUAL:
            for start, end, one, two in _pieces(before.clipped(at, size), after.clipped(to, size)):
                if one != two:
                    if open_ and open_[3:] == (one, two) and open_[0] + open_[2] == at + start:
                        open_ = (open_[0], open_[1], open_[2] + end - start, one, two)
                        continue
                    if open_:
                        yield _found(old, new, *open_[:3])
                    open_ = (at + start, to + start, end - start, one, two)
        elif open_:
            yield _found(old, new, *open_[:3])
            open_ = None
        at += size if edit.op is not Op.INSERT else 0
        to += size if edit.op is not Op.DELETE else 0
    if open_:
        yield _found(old, new, *open_[:3])


def _found(old: Provision, new: Provision, at: int, to: int, size: int) -> FoundChange:
    return FoundChange(
        ChangeKind.FORMAT,
        Place(old.id, at, at + size, old.text[at : at + size]),
        Place(new.id, to, to + size, new.text[to : to + size]),
    )


_Span = tuple[int, int, Traits]


class _Spans:
    """Runs that cover the whole text of a provision, plain where the reader gave none."""

    def __init__(self, provision: Provision) -> None:
        self._spans: list[_Span] = []
        at = 0
        for run in provision.runs:
            if run.start > at:
                self._spans.append((at, run.start, _PLAIN))
            if run.end > run.start:
                self._spans.append((run.start, run.end, _traits(run)))
            at = max(at, run.end)
        if at < len(provision.text):
            self._spans.append((at, len(provision.text), _PLAIN))
        self._ends = [end for _, end, _ in self._spans]

    def clipped(self, at: int, size: int) -> list[_Span]:
        """Return the spans of a stretch; offsets count from its start."""
        found: list[_Span] = []
        for index in range(bisect_right(self._ends, at), len(self._spans)):
            start, end, traits = self._spans[index]
            if start >= at + size:
                break
            found.append((max(start - at, 0), min(end - at, size), traits))
        return found


def _pieces(one: list[_Span], two: list[_Span]) -> Iterator[tuple[int, int, Traits, Traits]]:
    """Cut an equal stretch where either side's formatting changes."""
    i = j = 0
    while i < len(one) and j < len(two):
        start, end = max(one[i][0], two[j][0]), min(one[i][1], two[j][1])
        if start < end:
            yield start, end, one[i][2], two[j][2]
        if one[i][1] <= two[j][1]:
            i += 1
        else:
            j += 1
