"""Puts the rules together: finds each change's context and asks every class in a fixed order.

Nothing here knows words; nothing here is statistical. What no rule knows is OTHER, and substantive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from counterdraft.comparison.classes.brackets import bracket_classes
from counterdraft.comparison.classes.contrast import Contrast, Crossing, Side, widen
from counterdraft.comparison.classes.editorial import (
    editorial_classes,
    editorial_folds,
    levelled,
    strange_letters,
)
from counterdraft.comparison.classes.force import modality_classes, verb_classes
from counterdraft.comparison.classes.legal import basis_classes, reference_classes
from counterdraft.comparison.classes.naming import actor_classes, agency_classes, name_classes
from counterdraft.comparison.classes.places import territory_classes
from counterdraft.comparison.classes.polarity import negation_classes, quantity_classes, scope_classes
from counterdraft.comparison.classes.quantities import date_classes, figure_classes
from counterdraft.comparison.classes.readings import Readings
from counterdraft.comparison.classes.references import Basis, Reference
from counterdraft.comparison.classes.stale import StaleFinder
from counterdraft.comparison.classes.structure import Structure
from counterdraft.comparison.classes.terms import defined_terms, term_classes
from counterdraft.model.alignment import PARAGRAPH_BREAK, AlignedRow, Alignment, Op
from counterdraft.model.change import Change, ChangeClass, ChangeKind, Place, Severity
from counterdraft.model.draft import OBJECT, Draft, ProvisionId
from counterdraft.text.profiles import Profile
from counterdraft.text.quantities import sequence_around

EDITORIAL = frozenset({"WS", "TYPO", "PUNCT", "CASE", "SPELL", "LABEL", "FORMAT", "HOMO"})
"""Codes that cannot alter the meaning, as far as a rule can tell."""

SUBSTANTIVE = frozenset(
    {
        "VERB", "MOD", "NEG", "DATE", "NUM", "NAME", "TERR", "BASIS", "XREF", "SCOPE", "QUANT", "ACTOR",
        "TERM", "STRUCT", "BRACK", "ACTVOICE", "OTHER",
    }
)  # fmt: skip
"""Codes of everything else."""

NEVER_EDITORIAL = frozenset({"DATE", "NUM", "BASIS", "NEG", "MOD", "XREF", "BRACK"})
"""Codes that stand even where all foldings make the two wordings equal."""

_TOLD = NEVER_EDITORIAL | {"VERB", "SCOPE", "QUANT", "NAME", "TERR", "ACTOR"}
"""Codes that a move, split or merge also bears for the words changed inside it."""

_NOWHERE = Place(ProvisionId(""), 0, 0, "")

_STRUCTURAL = (ChangeKind.MOVE, ChangeKind.SPLIT, ChangeKind.MERGE)


def severity_of(classes: Sequence[ChangeClass]) -> Severity:
    """Return EDITORIAL if there are classes and all are editorial, else SUBSTANTIVE."""
    if classes and all(one.code in EDITORIAL for one in classes):
        return Severity.EDITORIAL
    return Severity.SUBSTANTIVE


def _classed(change: Change, classes: tuple[ChangeClass, ...]) -> Change:
    """Return a change with its classes; written out, for `dataclasses.replace` takes three times as long."""
    return Change(
        change.id, change.delegation, change.kind, change.draft, change.amended,
        classes, severity_of(classes), change.move, change.row, change.group,
    )  # fmt: skip


class Classifier:
    """Gives the changes of one amended text their classes."""

    def __init__(self, draft: Draft, amended: Draft, alignment: Alignment, profile: Profile) -> None:
        """Index the rows; texts are read when a change needs them."""
        self._draft, self._amended, self._alignment = draft, amended, alignment
        self._profile = profile
        self._readings = Readings(draft)
        self._structure = Structure(draft, amended, alignment.rows)
        self._texts: dict[int, _RowText] = {}

    @cached_property
    def _row_of_draft(self) -> dict[ProvisionId, AlignedRow]:
        return {one: row for row in self._alignment.rows for one in row.draft}

    @cached_property
    def _row_of_amended(self) -> dict[ProvisionId, AlignedRow]:
        return {one: row for row in self._alignment.rows for one in row.amended}

    @cached_property
    def _finder(self) -> StaleFinder:
        return StaleFinder(self._draft, self._amended, self._alignment, self._readings)

    @cached_property
    def _terms(self) -> frozenset[str]:
        return defined_terms(self._draft.provisions) | defined_terms(self._amended.provisions)

    def classify(self, changes: Sequence[Change]) -> tuple[Change, ...]:
        """Return the changes with classes and severity, in the same order."""
        edited = {
            id(row)
            for change in changes
            if change.kind in (ChangeKind.INSERT, ChangeKind.DELETE, ChangeKind.REPLACE)
            and (row := self._row(change)) is not None
        }
        done = []
        for change in changes:
            classes = tuple(self._classes(change, edited))
            done.append(_classed(change, classes))
        return tuple(done)

    def _row(self, change: Change) -> AlignedRow | None:
        if 0 <= change.row < len(self._alignment.rows):
            return self._alignment.rows[change.row]
        if change.draft is not None and (row := self._row_of_draft.get(change.draft.provision)):
            return row
        return self._row_of_amended.get(change.amended.provision) if change.amended else None

    def _classes(self, change: Change, edited: set[int]) -> Iterator[ChangeClass]:
        row = self._row(change)
        if change.kind is ChangeKind.FORMAT:
            yield from self._structure.format_classes(change)
        elif change.kind in _STRUCTURAL:
            yield from self._structure.classes(change, row)
            if row is not None and id(row) not in edited:
                yield from self._inner(row)
        elif change.draft is None or change.amended is None:
            yield from self._structure.classes(change, row)
            yield from self._of_whole(change)
        else:
            yield from self._of_words(change.draft, change.amended, row)

    def _of_whole(self, change: Change) -> Iterator[ChangeClass]:
        """DATE, NUM and BASIS that a whole provision brings or takes with it; nothing less certain."""
        text = (change.draft or change.amended or _NOWHERE).text
        reading = self._readings.read(text)
        empty = self._readings.read("", reading.language)
        whole, nothing = Side(reading, reading.label_end, len(text)), Side(empty, 0, 0)
        sides = (nothing, whole) if change.draft is None else (whole, nothing)
        contrast = Contrast(*sides, self._profile)
        yield from date_classes(contrast)
        yield from figure_classes(contrast)
        yield from basis_classes(contrast, self._internal)

    def _inner(self, row: AlignedRow) -> Iterator[ChangeClass]:
        """The substantive classes of the edits inside a moved, split or merged provision."""
        texts = self._text(row)
        seen: set[str] = set()
        for place, other in _hunks(row):
            if _mere_break(texts.old, texts.new, place, other):
                continue
            crossing = texts.crossing_of(place, other)
            for found in self._of_windows(texts.old, texts.new, place, other, crossing):
                if found.code in _TOLD and found.code not in seen:
                    seen.add(found.code)
                    yield found

    def _text(self, row: AlignedRow) -> _RowText:
        if id(row) not in self._texts:
            self._texts[id(row)] = _RowText(row, self._draft, self._amended)
        return self._texts[id(row)]

    def _of_words(self, draft: Place, amended: Place, row: AlignedRow | None) -> Iterator[ChangeClass]:
        place, other = (draft.start, draft.end), (amended.start, amended.end)
        if row is None or draft.provision not in row.draft or amended.provision not in row.amended:
            old, new = self._draft.text(draft.provision), self._amended.text(amended.provision)
            crossing = Crossing.of_change(old, new, place, other)
        else:
            texts = self._text(row)
            old, new = texts.old, texts.new
            left, right = texts.old_starts[draft.provision], texts.new_starts[amended.provision]
            place, other = (place[0] + left, place[1] + left), (other[0] + right, other[1] + right)
            crossing = texts.crossing_of(place, other)
        yield from self._of_windows(old, new, place, other, crossing, amended.provision)
        yield from self._of_objects(draft, amended)

    def _of_windows(
        self,
        old: str,
        new: str,
        place: tuple[int, int],
        other: tuple[int, int],
        crossing: Crossing,
        provision: ProvisionId | None = None,
    ) -> Iterator[ChangeClass]:
        """Every class of one changed window; LABEL first, then folding, then the rules of substance."""
        window = old[place[0] : place[1]] + new[other[0] : other[1]]
        language = self._readings.language_for(old, new, window)
        before, after = self._readings.read(old, language), self._readings.read(new, language)
        labels = before.label_at(*place), after.label_at(*other)
        if None not in labels and window.strip():
            sentence = f"typed label only: {labels[0] or 'none'} → {labels[1] or 'none'}"
            yield ChangeClass("LABEL", "label.typed", old[slice(*place)], new[slice(*other)], sentence)
            return
        place, other = _whole_sequences(old, new, place, other)
        place, other = widen(before, after, crossing, place, other)
        contrast = Contrast(Side(before, *place), Side(after, *other), self._profile)
        substance = tuple(self._substance(contrast, provision))
        folds = editorial_folds(contrast)
        plain = self._levelled(contrast) if folds is None or folds else None
        if folds is None and plain is not None and (more := editorial_folds(plain)) is not None:
            folds = tuple(dict.fromkeys((*strange_letters(contrast), *more)))
        if folds is not None:
            yield from self._of_equal(contrast, plain, folds, substance)
            return
        yield from substance
        if not substance and OBJECT not in window:
            yield _other(contrast, "wording change, unclassified")

    def _of_equal(
        self,
        contrast: Contrast,
        plain: Contrast | None,
        folds: tuple[str, ...],
        substance: tuple[ChangeClass, ...],
    ) -> Iterator[ChangeClass]:
        """The classes of two windows that are equal after folding: editorial, unless a value differs."""
        hard = [found for found in substance if found.code in NEVER_EDITORIAL]
        if hard and plain is not None:
            codes = {found.code for found in self._substance(plain, None)}
            hard = [found for found in hard if found.code in codes]
        yield from hard
        terms = tuple(term_classes(contrast, self._terms)) if "CASE" in folds else ()
        yield from terms
        kept = tuple(fold for fold in folds if not terms or fold != "CASE")
        yield from editorial_classes(contrast, kept)
        if not folds:
            yield _other(contrast, "no difference in the words")

    def _levelled(self, contrast: Contrast) -> Contrast | None:
        """The windows without letters of a strange script, invisible or decomposed ones; None if alike.

        Such letters can hide a date or a negation from its rule, so the rules look again without them.
        """
        texts = levelled(contrast.old.text), levelled(contrast.new.text)
        if texts == (contrast.old.text, contrast.new.text):
            return None
        language = contrast.old.reading.language
        sides = [Side(self._readings.read(text, language), 0, len(text)) for text in texts]
        return Contrast(sides[0], sides[1], contrast.profile)

    def _substance(self, contrast: Contrast, provision: ProvisionId | None) -> Iterator[ChangeClass]:
        sides = contrast.old, contrast.new
        if all(side.reading.plain_words(side.start, side.end) for side in sides):
            return
        yield from verb_classes(contrast)
        yield from modality_classes(contrast)
        yield from negation_classes(contrast)
        yield from date_classes(contrast)
        yield from figure_classes(contrast)
        yield from name_classes(contrast)
        yield from territory_classes(contrast)
        yield from basis_classes(contrast, self._internal)
        yield from reference_classes(contrast, self._internal, lambda one: self._target(provision, one))
        yield from scope_classes(contrast)
        yield from quantity_classes(contrast)
        yield from actor_classes(contrast)
        yield from bracket_classes(contrast)
        yield from agency_classes(contrast)

    def _internal(self, basis: Basis) -> bool:
        """Whether an article is one of the text itself: it says so, or the text has articles of its own."""
        if basis.kind != "article":
            return False
        return basis.own or (not basis.instrument and self._finder.after.has_articles)

    def _target(self, provision: ProvisionId | None, reference: Reference) -> str:
        return "" if provision is None else self._finder.leads_to(provision, reference)

    def _of_objects(self, draft: Place, amended: Place) -> Iterator[ChangeClass]:
        """OTHER where an inline object (image, note mark, field) came or went."""
        if OBJECT not in draft.text and OBJECT not in amended.text:
            return
        old = _objects(self._draft, draft)
        new = _objects(self._amended, amended)
        gone = [words for words in old if words not in new]
        came = [words for words in new if words not in old]
        parts = [*(f"{words} removed" for words in gone), *(f"{words} added" for words in came)]
        sentence = "; ".join(parts) or "inline objects changed"
        yield ChangeClass("OTHER", "object", draft.text, amended.text, sentence)


def _whole_sequences(
    old: str, new: str, place: tuple[int, int], other: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Widen a change of one component of a version or a clause's number to the whole of it on both sides."""
    left = right = 0
    for text, (start, end) in ((old, place), (new, other)):
        whole = sequence_around(text, start, end) if start < end else None
        if whole is not None:
            left, right = max(left, start - whole[0]), max(right, whole[1] - end)
    beside = (
        old[place[0] - left : place[0]] + old[place[1] : place[1] + right],
        new[other[0] - left : other[0]] + new[other[1] : other[1] + right],
    )
    if beside[0] != beside[1]:
        return place, other
    return (place[0] - left, place[1] + right), (other[0] - left, other[1] + right)


def _other(contrast: Contrast, sentence: str) -> ChangeClass:
    return ChangeClass("OTHER", "other", contrast.old.text, contrast.new.text, sentence)


def _objects(draft: Draft, place: Place) -> list[str]:
    return [
        f"{thing.kind.value} {thing.description}".strip()
        for thing in draft.by_id[place.provision].objects
        if thing.start < place.end and place.start < thing.end
    ]


class _RowText:
    """The texts of a row as its edits count them, with the place of each provision, worked out once."""

    def __init__(self, row: AlignedRow, draft: Draft, amended: Draft) -> None:
        self.old = PARAGRAPH_BREAK.join([draft.text(one) for one in row.draft])
        self.new = PARAGRAPH_BREAK.join([amended.text(one) for one in row.amended])
        self.old_starts = _starts(draft, row.draft)
        self.new_starts = _starts(amended, row.amended)
        self._crossing = Crossing.of_edits(row.edits) if _rebuilds(row, self.old, self.new) else None

    def crossing_of(self, place: tuple[int, int], other: tuple[int, int]) -> Crossing:
        """Return the way from one text to the other: by all edits, or by one change without them."""
        return self._crossing or Crossing.of_change(self.old, self.new, place, other)


def _starts(draft: Draft, members: tuple[ProvisionId, ...]) -> dict[ProvisionId, int]:
    starts, position = {}, 0
    for one in members:
        starts[one] = position
        position += len(draft.text(one)) + len(PARAGRAPH_BREAK)
    return starts


def _rebuilds(row: AlignedRow, old: str, new: str) -> bool:
    """Whether a row has edits that cover both texts, by length."""
    if not row.edits:
        return False
    left = sum(len(edit.text) for edit in row.edits if edit.op is not Op.INSERT)
    right = sum(len(edit.text) for edit in row.edits if edit.op is not Op.DELETE)
    return (left, right) == (len(old), len(new))


def _mere_break(old: str, new: str, place: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether an edit changes white space alone, and not between the figures of one number."""
    if (old[slice(*place)] + new[slice(*other)]).strip():
        return False
    return not (new[max(0, other[0] - 1) : other[0]].isdigit() and new[other[1] : other[1] + 1].isdigit())


def _hunks(row: AlignedRow) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Each changed stretch of a row's edits: its place in the old and in the new text."""
    old = new = 0
    start: tuple[int, int] | None = None
    for edit in row.edits:
        size = len(edit.text)
        if edit.op is Op.EQUAL:
            if start is not None:
                yield (start[0], old), (start[1], new)
                start = None
            old, new = old + size, new + size
            continue
        start = start or (old, new)
        if edit.op is Op.DELETE:
            old += size
        else:
            new += size
    if start is not None:
        yield (start[0], old), (start[1], new)
