"""Stale references: they point to a provision that moved, went or got another number.

A reference is stale through any change, also one elsewhere, and also in a provision that nobody edited.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from counterdraft.comparison.classes.contrast import Crossing
from counterdraft.comparison.classes.legal import as_reference
from counterdraft.comparison.classes.numbering import name_of, numbering_of, targets
from counterdraft.comparison.classes.patterns import may_refer
from counterdraft.comparison.classes.reading import Reading
from counterdraft.comparison.classes.readings import Readings
from counterdraft.comparison.classes.references import Reference
from counterdraft.model.alignment import PARAGRAPH_BREAK, AlignedRow, Alignment, RowKind
from counterdraft.model.draft import Draft, ObjectKind, ProvisionId
from counterdraft.text.spans import Taken, start_of


class Staleness(Enum):
    """Why a reference no longer leads where it led."""

    RENUMBERED = "the provision has another number"
    DELETED = "the provision is deleted"
    DIRECTION = "the provision stands on the other side now"
    MISSING = "no provision has that number"


@dataclass(frozen=True, slots=True)
class StaleReference:
    """A reference of the amended text that needs a look.

    `start` to `end` are the code points of the number in `provision` of the amended text; `was` names the
    target as the draft calls it, `now` as the amended text does (for a deleted target, what bears its
    number now; empty if nothing does). `target` is the
    provision of the draft that was meant, None where the reference is new.
    """

    provision: ProvisionId
    start: int
    end: int
    text: str
    staleness: Staleness
    was: str
    now: str
    target: ProvisionId | None
    explanation: str


def stale_references(draft: Draft, amended: Draft, alignment: Alignment) -> tuple[StaleReference, ...]:
    """Return the references of the amended text that became stale, in the amended text's order.

    Typed references and the results of REF fields are read alike. References whose target cannot be told
    for sure in the draft are left alone.
    """
    return StaleFinder(draft, amended, alignment).find()


class StaleFinder:
    """Follows references of both texts through the alignment."""

    def __init__(
        self, draft: Draft, amended: Draft, alignment: Alignment, readings: Readings | None = None
    ) -> None:
        """Index the numbers of both texts and the rows of the alignment."""
        self.draft, self.amended = draft, amended
        self.before, self.after = numbering_of(draft), numbering_of(amended)
        self._readings = readings or Readings(draft)
        self._row_of = {one: row for row in alignment.rows for one in row.amended}
        self._counterparts = {one: row.amended for row in alignment.rows for one in row.draft}
        self._crossings: dict[int, Crossing] = {}

    def find(self) -> tuple[StaleReference, ...]:
        """Return every stale reference, in order."""
        return tuple(stale for provision in self.amended.provisions for stale in self._of(provision.id))

    def _of(self, provision: ProvisionId) -> Iterator[StaleReference]:
        text = self.amended.text(provision)
        if not self.amended.by_id[provision].objects and not may_refer(text):
            return
        reading = self._readings.read(text)
        for reference in self._references(provision, reading):
            for number, start, end, found in targets(self.after, reference):
                stale = self.judge(provision, reference, (number, start, end), found)
                if stale is not None:
                    yield stale

    def _references(self, provision: ProvisionId, reading: Reading) -> list[Reference]:
        found = list(reading.references)
        if self.after.has_articles or self.before.has_articles:
            found += [
                as_reference(basis)
                for basis in reading.bases
                if basis.own or _bare_article(basis.kind, basis.instrument)
            ]
        taken = Taken(found)
        for thing in self.amended.by_id[provision].objects:
            number = reading.text[thing.start : thing.end].strip().rstrip(".")
            if (
                thing.kind is ObjectKind.FIELD
                and "REF" in thing.description.upper()
                and number.isdecimal()
                and taken.free(thing.start, thing.end)
            ):
                found.append(
                    Reference(thing.start, thing.end, "paragraph", ((number, thing.start, thing.end),))
                )
        return sorted(found, key=start_of)

    def judge(
        self,
        provision: ProvisionId,
        reference: Reference,
        number: tuple[str, int, int],
        found: tuple[ProvisionId, ...],
    ) -> StaleReference | None:
        """Return what is stale about one number of a reference, None if it leads where it did."""
        written = number[0]
        row = self._row_of.get(provision)
        if row is None or not self._inherited(row, provision, reference.start, reference.end):
            if found or not self._numbered(reference):
                return None
            return self._stale(provision, number, Staleness.MISSING, "", "", None)
        meant = self.before.find(reference.noun, written)
        if len(meant) != 1:
            return None
        target = meant[0]
        heirs = self._counterparts.get(target, ())
        was = self.before.name(target)
        if not heirs:
            now = self.after.name(found[0]) if found else ""
            return self._stale(provision, number, Staleness.DELETED, was, now, target)
        if heirs[0] not in found:
            now = self.after.name(heirs[0])
            return self._stale(provision, number, Staleness.RENUMBERED, was, now, target)
        if reference.relative and self._turned(row, provision, target, heirs[0]):
            now = self.after.name(heirs[0])
            return self._stale(provision, number, Staleness.DIRECTION, was, now, target)
        return None

    def _numbered(self, reference: Reference) -> bool:
        """Whether the amended text numbers anything of this kind, so that a gap means something."""
        return bool(reference.noun) and any(self.after.find(reference.noun, str(one)) for one in (1, 2, 3))

    def _inherited(self, row: AlignedRow, provision: ProvisionId, start: int, end: int) -> bool:
        """Whether a stretch of an amended provision stands in the draft as it is."""
        if not row.draft:
            return False
        if row.kind is RowKind.EQUAL or not row.edits:
            return row.kind is not RowKind.CHANGED
        offset = sum(
            len(self.amended.text(one)) + len(PARAGRAPH_BREAK)
            for one in row.amended[: row.amended.index(provision)]
        )
        crossing = self._crossings.get(id(row))
        if crossing is None:
            crossing = self._crossings[id(row)] = Crossing.of_edits(row.edits)
        return crossing.equal(start + offset, end + offset)

    def _turned(
        self, row: AlignedRow, provision: ProvisionId, target: ProvisionId, heir: ProvisionId
    ) -> bool:
        before = self.draft.position[target] < self.draft.position[row.draft[0]]
        after = self.amended.position[heir] < self.amended.position[provision]
        return before != after

    def _stale(
        self,
        provision: ProvisionId,
        number: tuple[str, int, int],
        staleness: Staleness,
        was: str,
        now: str,
        target: ProvisionId | None,
    ) -> StaleReference:
        _, start, end = number
        text = self.amended.text(provision)[start:end]
        sentence = {
            Staleness.RENUMBERED: f"points to {was}, which is now {now}: stale",
            Staleness.DELETED: f"points to {was}, which is deleted: stale",
            Staleness.DIRECTION: f"points to {was}, which now stands on the other side: stale",
            Staleness.MISSING: f"points to {text}, which does not exist",
        }[staleness]
        if staleness is Staleness.DELETED and now:
            sentence = f"points to {was}, which is deleted; {now} bears that number now: stale"
        elif staleness is Staleness.RENUMBERED and was == now:
            sentence = f"points to {was} under its former number {text}: stale"
        return StaleReference(provision, start, end, text, staleness, was, now, target, sentence)

    def leads_to(self, provision: ProvisionId, reference: Reference) -> str:
        """Return where a reference of the amended text leads, as part of an explanation; empty if open."""
        parts = []
        for number, start, end, found in targets(self.after, reference):
            stale = self.judge(provision, reference, (number, start, end), found)
            if stale is not None:
                parts.append(stale.explanation)
            elif len(found) == 1:
                parts.append(f"points to {name_of(self.amended.by_id[found[0]])}")
        return "; ".join(parts)


def _bare_article(kind: str, instrument: str) -> bool:
    return kind == "article" and not instrument
