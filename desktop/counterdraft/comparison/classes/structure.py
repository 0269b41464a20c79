"""STRUCT, FORMAT and LABEL: provisions that came, went, moved, split or merged, and how they are set."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from operator import attrgetter

from counterdraft.comparison.classes.numbering import name_of
from counterdraft.model.alignment import AlignedRow, EditOp, Op
from counterdraft.model.change import Change, ChangeClass, ChangeKind, Place
from counterdraft.model.draft import Draft, FormatRun, ParagraphLook, Provision, ProvisionId
from counterdraft.text.lexemes import lexemes
from counterdraft.text.spans import end_of


class Structure:
    """Explains changes of whole provisions of one draft and one amended text."""

    def __init__(self, draft: Draft, amended: Draft, rows: tuple[AlignedRow, ...]) -> None:
        """Index nothing yet: which provision of the draft an amended one comes from is seldom asked."""
        self._draft, self._amended, self._rows = draft, amended, rows

    @cached_property
    def _origin(self) -> dict[ProvisionId, ProvisionId]:
        return {one: row.draft[0] for row in self._rows if row.draft for one in row.amended}

    def classes(self, change: Change, row: AlignedRow | None) -> Iterator[ChangeClass]:
        """Yield STRUCT for a change that is no edit of words inside one provision."""
        old = change.draft.text if change.draft else ""
        new = change.amended.text if change.amended else ""
        if change.kind is ChangeKind.MOVE:
            yield ChangeClass("STRUCT", "structure.move", old, new, self._moved(change, row))
        elif change.kind is ChangeKind.SPLIT:
            yield ChangeClass("STRUCT", "structure.split", old, new, self._split(change, row))
        elif change.kind is ChangeKind.MERGE:
            yield ChangeClass("STRUCT", "structure.merge", old, new, self._merged(change, row))
        elif change.draft is None and change.amended is not None:
            where = self._after(change.amended.provision)
            yield ChangeClass("STRUCT", "structure.insert", "", new, f"inserted {where}")
        elif change.draft is not None and change.amended is None:
            name = name_of(self._draft.by_id[change.draft.provision])
            yield ChangeClass("STRUCT", "structure.delete", old, "", f"{name} deleted")

    def _after(self, provision: ProvisionId) -> str:
        """Where an amended provision stands, in the draft's names where it has them."""
        position = self._amended.position[provision]
        story = self._amended.provisions[position].story
        if position == 0 or self._amended.provisions[position - 1].story != story:
            return "at the beginning"
        before = self._amended.provisions[position - 1]
        origin = self._origin.get(before.id)
        return f"after {name_of(self._draft.by_id[origin]) if origin else name_of(before)}"

    def _moved(self, change: Change, row: AlignedRow | None) -> str:
        origin = change.draft.provision if change.draft else row.draft[0] if row and row.draft else None
        goal = change.amended.provision if change.amended else row.amended[0] if row and row.amended else None
        parts = ["moved"]
        if origin is not None:
            parts.append(f"from {name_of(self._draft.by_id[origin])}")
        if goal is not None:
            parts.append(f"to {self._after(goal)}")
        count = words_changed(row.edits) if row else 0
        words = "no word" if not count else "1 word" if count == 1 else f"{count} words"
        return f"{' '.join(parts)}, {words} changed"

    def _split(self, change: Change, row: AlignedRow | None) -> str:
        origins, goals = self._named(change, row)
        return f"{origins} split into {goals}"

    def _merged(self, change: Change, row: AlignedRow | None) -> str:
        origins, goals = self._named(change, row)
        return f"{origins} merged into {goals}"

    def _named(self, change: Change, row: AlignedRow | None) -> tuple[str, str]:
        origins, goals = _members(change, row)
        return (
            " and ".join(name_of(self._draft.by_id[one]) for one in origins),
            " and ".join(name_of(self._amended.by_id[one]) for one in goals),
        )

    def format_classes(self, change: Change) -> Iterator[ChangeClass]:
        """Yield LABEL and FORMAT for a change of kind FORMAT; what hides or strikes text is OTHER."""
        if change.draft is None or change.amended is None:
            yield ChangeClass("FORMAT", "format.look", "", "", "formatting only")
            return
        old = self._draft.by_id[change.draft.provision]
        new = self._amended.by_id[change.amended.provision]
        found = False
        if old.label != new.label:
            found = True
            sentence = f"list label only: {old.label or 'none'} → {new.label or 'none'}"
            yield ChangeClass("LABEL", "label.list", old.label, new.label, sentence)
        differences = [*_looks(old.look, new.look), *_runs(old, new, change.draft, change.amended)]
        grave = [words for words in differences if words.split()[0] in ("hidden", "strike", "vertical")]
        if grave:
            yield ChangeClass(
                "OTHER", "format.hides", change.draft.text, change.amended.text, "; ".join(grave)
            )
        mild = [words for words in differences if words not in grave]
        if mild or not (found or grave):
            sentence = "; ".join(mild) or "formatting only"
            yield ChangeClass("FORMAT", "format.look", change.draft.text, change.amended.text, sentence)


def _members(
    change: Change, row: AlignedRow | None
) -> tuple[tuple[ProvisionId, ...], tuple[ProvisionId, ...]]:
    if row is not None:
        return row.draft, row.amended
    return (
        (change.draft.provision,) if change.draft else (),
        (change.amended.provision,) if change.amended else (),
    )


def words_changed(edits: tuple[EditOp, ...]) -> int:
    """Return how many words the edits of a row change: of each place the longer side counts."""
    total = gone = came = 0
    for edit in (*edits, EditOp(Op.EQUAL, " ")):
        if edit.op is Op.EQUAL:
            total += max(gone, came)
            gone = came = 0
        elif edit.op is Op.DELETE:
            gone += len(lexemes(edit.text))
        else:
            came += len(lexemes(edit.text))
    return total


_PLAIN = FormatRun(0, 0)
_FLAGS = ("bold", "italic", "underline", "strike", "caps", "hidden", "vertical", "color", "highlight", "link")


def _looks(old: ParagraphLook, new: ParagraphLook) -> Iterator[str]:
    if old.style != new.style:
        yield f"style {old.style or 'none'} → {new.style or 'none'}"
    if old.role is not new.role:
        yield f"role {old.role.value} → {new.role.value}"
    if old.level != new.level:
        yield f"level {old.level} → {new.level}"
    if old.alignment is not new.alignment:
        yield f"alignment {old.alignment.value} → {new.alignment.value}"
    if (old.indent_start_twips, old.indent_first_twips) != (new.indent_start_twips, new.indent_first_twips):
        yield "indent"
    if old.right_to_left != new.right_to_left:
        yield "direction of the text"


def _runs(old: Provision, new: Provision, place: Place, other: Place) -> Iterator[str]:
    for flag, gone, came in _contrasted(_settings(old.runs, place), _settings(new.runs, other)):
        if flag == "vertical" and not any(mark.isdigit() for mark in place.text):
            flag_name = "raised or lowered letters"
        else:
            flag_name = flag
        values = [str(value) for value in sorted(came | gone, key=str) if value not in (True, False, "")]
        detail = f" ({', '.join(values)})" if values else ""
        yield f"{flag_name} {'added' if any(came) else 'removed'}{detail}"


_Settings = frozenset[tuple[object, ...]]
_shown = attrgetter(*_FLAGS)


@lru_cache(maxsize=1024)
def _contrasted(
    before: _Settings, after: _Settings
) -> tuple[tuple[str, frozenset[object], frozenset[object]], ...]:
    """Each flag that differs, with the values that went and those that came."""
    found = []
    for index, flag in enumerate(_FLAGS):
        old, new = frozenset(one[index] for one in before), frozenset(one[index] for one in after)
        if old != new:
            found.append((flag, old - new, new - old))
    return tuple(found)


def _settings(runs: tuple[FormatRun, ...], place: Place) -> _Settings:
    """What the runs in a place show, in the order of the flags."""
    start, end = place.start, max(place.end, place.start + 1)
    inside = []
    for index in range(bisect_right(runs, start, key=end_of), len(runs)):
        if runs[index].start >= end:
            break
        inside.append(runs[index])
    return frozenset(map(_shown, inside or (_PLAIN,)))
