"""Where moved provisions stand in the amended text: the place that a row of the draft cannot show; no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterdraft.model.change import Change, ChangeId, ChangeKind
from counterdraft.model.draft import ProvisionId
from counterdraft.ui.change_words import reference_of
from counterdraft.ui.sheet import Sheet


@dataclass(frozen=True, slots=True)
class MovedHere:
    """A note over a row of a column: a provision that is shown in row `home` stands here.

    `row` is the row that follows it in the delegation's text; `reference` names the provision by the draft.
    """

    change: ChangeId
    column: int
    row: int
    home: int
    reference: str


def moved_places(sheet: Sheet) -> tuple[MovedHere, ...]:
    """Return a note for each move, in the order of the changes; all rows of the sheet must be there."""
    moves = [c for c in sheet.comparison.changes if c.kind is ChangeKind.MOVE and c.amended is not None]
    moved: dict[int, set[ProvisionId]] = {}
    for change in moves:
        if change.amended is not None:
            moved.setdefault(sheet.column_of_change(change), set()).add(change.amended.provision)
    places = (_place(sheet, change, moved[sheet.column_of_change(change)]) for change in moves)
    return tuple(place for place in places if place is not None)


def by_row(places: Iterable[MovedHere]) -> dict[int, dict[int, list[MovedHere]]]:
    """Sort notes by the row that they stand over and the column."""
    found: dict[int, dict[int, list[MovedHere]]] = {}
    for place in places:
        found.setdefault(place.row, {}).setdefault(place.column, []).append(place)
    return found


def _place(sheet: Sheet, change: Change, moved: set[ProvisionId]) -> MovedHere | None:
    if change.amended is None:
        return None
    column = sheet.column_of_change(change)
    document = sheet.documents[column]
    at = document.position[change.amended.provision]
    home = sheet.row_of_change(change)
    after = (p.id for p in document.provisions[at + 1 :] if p.id not in moved)
    row = next((sheet.row_of_provision(column, name) for name in after), len(sheet.rows) - 1)
    if row < 0 or home < 0:
        return None
    return MovedHere(change.id, column, row, home, reference_of(change, sheet))
