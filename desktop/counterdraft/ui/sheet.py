"""The synoptic table cut into rows for the window: blocks of each column, table rows joined into one.

Qt-free: it says what stands where; layout, colours and scrolling belong to others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterdraft.model.change import Change, ChangeId, ChangeKind
from counterdraft.model.draft import (
    Draft,
    ObjectKind,
    Part,
    Provision,
    ProvisionId,
    StoryId,
    block_provisions,
)
from counterdraft.model.synopsis import Comparison, SynopticRow
from counterdraft.ui.marks import BlockStatus, draft_status
from counterdraft.ui.table_slots import Slot, TableLine, table_slots

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """One provision in one column.

    `synoptic` is the index of its row in the synoptic table; `note` the number of a note's first provision.
    """

    provision: Provision
    synoptic: int
    status: BlockStatus
    slot: Slot | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of the window: the blocks of each column, none where the column has no such text."""

    columns: tuple[tuple[SheetBlock, ...], ...]
    part: Part
    opens_part: bool = False

    @property
    def changed(self) -> bool:
        """Whether any column differs from the draft here."""
        return any(block.status is not BlockStatus.SAME for blocks in self.columns for block in blocks)

    def line(self, column: int) -> TableLine | None:
        """The table row that the column shows here, if any."""
        blocks = self.columns[column]
        return blocks[0].slot.line if blocks and blocks[0].slot else None


class Sheet:
    """All rows, and where provisions and changes stand in them.

    Filled by `build`, which yields after each stretch of rows so that a caller can keep the window alive;
    rows that exist are never changed.

    Attributes:
        rows: rows so far.
        agreed: the column of the agreed text, -1 while there is none.
        version: counts the changes of rows that were there.
        documents: the draft and the amended texts, one for each column.
    """

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.rows: list[SheetRow] = []
        self.documents: tuple[Draft, ...] = (
            comparison.draft,
            *(amendment.draft for amendment in comparison.amendments),
        )
        self.titles: tuple[str, ...] = (
            "",
            *(str(amendment.delegation) for amendment in comparison.amendments),
        )
        self.agreed = -1
        self.version = 0
        self._place: list[dict[ProvisionId, int]] = [{} for _ in self.documents]
        self._slots = [table_slots(document) for document in self.documents]
        self._notes = [note_numbers(document) for document in self.documents]
        self._first_of_story = [_first_provisions(document) for document in self.documents]
        self._index_of_delegation = {a.delegation: i for i, a in enumerate(comparison.amendments)}
        self._formatted = {
            (self._index_of_delegation[change.delegation], change.row)
            for change in comparison.changes
            if change.kind is ChangeKind.FORMAT
        }
        self._synoptic_row: list[int] = []
        self._alignment_row: list[dict[int, int]] = [{} for _ in comparison.amendments]

    @property
    def columns(self) -> int:
        """Number of columns, the draft's included."""
        return len(self.documents)

    def note_number(self, column: int, story: StoryId) -> str:
        """The number under which a note is cited in a column's text, or an empty string."""
        return self._notes[column].get(story, "")

    def slot(self, column: int, provision: ProvisionId) -> Slot | None:
        """Where a provision stands in a table, if it does."""
        return self._slots[column].get(provision)

    def note_of(self, column: int, provision: ProvisionId) -> str:
        """The number of the note that begins with a provision, or an empty string."""
        story = self._first_of_story[column].get(provision)
        return self._notes[column].get(story, "") if story else ""

    def add_column(
        self, title: str, rows: list[SheetRow], places: dict[ProvisionId, int], text: Draft
    ) -> int:
        """Take rows that have one made column more, its places and its text; return its number."""
        number = self.columns
        self.documents = (*self.documents, text)
        self.titles = (*self.titles, title)
        self._place.append(places)
        self._slots.append({})
        self._notes.append(self._notes[0])
        self._first_of_story.append({})
        self.rows = rows
        self.version += 1
        return number

    def is_made(self, column: int) -> bool:
        """Whether a column is made from others: nobody handed its text in."""
        return column > len(self.comparison.amendments)

    def replace_cell(self, row: int, column: int, blocks: tuple[SheetBlock, ...]) -> None:
        """Show other blocks in one cell."""
        cells = list(self.rows[row].columns)
        cells[column] = blocks
        self.version += 1
        self.rows[row] = replace(self.rows[row], columns=tuple(cells))

    def rows_agreed_otherwise(self) -> Iterator[int]:
        """Rows in which the agreed text is not the draft's."""
        for number, row in enumerate(self.rows) if self.agreed >= 0 else ():
            if any(block.status is not BlockStatus.SAME for block in row.columns[self.agreed]):
                yield number

    def set_document(self, column: int, document: Draft) -> None:
        """Take the text of a made column, whose provisions the rows show."""
        self.documents = (*self.documents[:column], document, *self.documents[column + 1 :])
        self._place[column] = {
            block.provision.id: number
            for number, row in enumerate(self.rows)
            for block in row.columns[column]
        }

    def build(self, stretch: int = 200) -> Iterator[int]:
        """Add the rows, yielding the number of rows that are ready after each stretch."""
        pending: list[tuple[int, SynopticRow]] = []
        keys: list[tuple[str, int] | None] = []
        part: Part | None = None
        for index, row in enumerate(self.comparison.rows):
            own = self._keys(row)
            if pending and not _same_line(keys, own):
                part = self._add(pending, part)
                pending, keys = [], []
                if len(self.rows) % stretch == 0:
                    yield len(self.rows)
            pending.append((index, row))
            keys = [a or b for a, b in zip(keys, own, strict=True)] if keys else own
        if pending:
            self._add(pending, part)
        yield len(self.rows)

    def _keys(self, row: SynopticRow) -> list[tuple[str, int] | None]:
        keys: list[tuple[str, int] | None] = []
        for column, provisions in enumerate((row.draft, *(cell.provisions for cell in row.cells))):
            slot = self._slots[column].get(provisions[0]) if provisions and self._slots[column] else None
            keys.append((slot.line.table, slot.line.index) if slot else None)
        return keys

    def _add(self, pending: list[tuple[int, SynopticRow]], part: Part | None) -> Part | None:
        number = len(self.rows)
        columns: list[list[SheetBlock]] = [[] for _ in self.documents]
        for index, row in pending:
            self._synoptic_row.append(number)
            statuses = self._statuses(row)
            for position, cell in enumerate(row.cells):
                for shown in cell.rows:
                    self._alignment_row[position][shown] = number
            for column, provisions in enumerate((row.draft, *(cell.provisions for cell in row.cells))):
                for name in provisions:
                    columns[column].append(self._block(column, name, index, statuses[column]))
                    self._place[column][name] = number
        own = next((b[0].provision.part for b in columns if b), part or Part.BODY)
        opens = own is not part and own is not Part.TEXT_BOX and (own is not Part.BODY or part is not None)
        self.rows.append(SheetRow(tuple(map(tuple, columns)), own, opens))
        return own if own is not Part.TEXT_BOX else part

    def _statuses(self, row: SynopticRow) -> list[BlockStatus]:
        kinds = []
        statuses = [BlockStatus.SAME]
        for position, cell in enumerate(row.cells):
            found = [self.comparison.amendments[position].alignment.rows[shown].kind for shown in cell.rows]
            kinds.extend(found)
            status = draft_status(found)
            if status is BlockStatus.SAME and any((position, one) in self._formatted for one in cell.rows):
                status = BlockStatus.FORMATTED
            statuses.append(status)
        if kinds and row.draft:
            statuses[0] = draft_status(kinds)
            if statuses[0] is BlockStatus.SAME and BlockStatus.FORMATTED in statuses:
                statuses[0] = BlockStatus.FORMATTED
        return statuses

    def _block(self, column: int, name: ProvisionId, synoptic: int, status: BlockStatus) -> SheetBlock:
        story = self._first_of_story[column].get(name)
        return SheetBlock(
            self.documents[column].by_id[name],
            synoptic,
            status,
            self._slots[column].get(name),
            self._notes[column].get(story, "") if story else "",
        )

    def row_of_provision(self, column: int, provision: ProvisionId) -> int:
        """The row that shows a column's provision, or -1."""
        return self._place[column].get(provision, -1)

    def column_of(self, side: str) -> int:
        """The column of a side as anchors name it: empty for the draft, else the delegation; or -1."""
        if not side:
            return 0
        index = next((i for d, i in self._index_of_delegation.items() if d == side), -1)
        return index + 1 if index >= 0 else -1

    def column_of_change(self, change: Change) -> int:
        """The column of the delegation that proposes a change."""
        return self._index_of_delegation[change.delegation] + 1

    def row_of_change(self, change: Change) -> int:
        """The row that shows a change, or -1 while it is not there yet."""
        place = self._alignment_row[self._index_of_delegation[change.delegation]].get(change.row)
        if place is not None:
            return place
        if change.amended:
            return self.row_of_provision(self.column_of_change(change), change.amended.provision)
        return self.row_of_provision(0, change.draft.provision) if change.draft else -1

    def reference_of(self, row: int) -> str:
        """What the room calls the row: the draft's reference, else the first amended one."""
        for blocks in self.rows[row].columns:
            for block in blocks:
                if block.provision.reference:
                    return block.provision.reference
        return ""

    def find_reference(self, wanted: str) -> int:
        """The row whose reference is `wanted`, spaces and case aside; or -1.

        The draft's references come first: a delegation that puts in a provision counts on from there.
        """
        key = "".join(wanted.split()).casefold()
        for column in range(self.columns if key else 0):
            for number, row in enumerate(self.rows):
                for block in row.columns[column]:
                    if key == "".join(block.provision.reference.split()).casefold():
                        return number
        return -1

    def change(self, name: ChangeId) -> Change:
        """The change of that id."""
        return self.comparison.change_by_id[name]


def _same_line(group: list[tuple[str, int] | None], own: list[tuple[str, int] | None]) -> bool:
    """Whether a row continues the table row of the group: some column agrees and none contradicts."""
    agreed = False
    for known, new in zip(group, own, strict=True):
        if known and new:
            if known != new:
                return False
            agreed = True
    return agreed


def _first_provisions(draft: Draft) -> dict[ProvisionId, StoryId]:
    first: dict[ProvisionId, StoryId] = {}
    for story in draft.stories:
        if story.part is not Part.BODY:
            name = next(block_provisions(story.blocks), None)
            if name is not None:
                first[name] = story.id
    return first


def note_numbers(draft: Draft) -> dict[StoryId, str]:
    """Number footnotes 1, 2, … and endnotes i, ii, … in the order of their marks."""
    numbers: dict[StoryId, str] = {}
    feet = ends = 0
    if all(story.part not in (Part.FOOTNOTE, Part.ENDNOTE) for story in draft.stories):
        return numbers
    for provision in draft.provisions:
        for item in provision.objects:
            if item.story is None or item.story in numbers:
                continue
            if item.kind is ObjectKind.FOOTNOTE_MARK:
                feet += 1
                numbers[item.story] = str(feet)
            elif item.kind is ObjectKind.ENDNOTE_MARK:
                ends += 1
                numbers[item.story] = _roman(ends)
    return numbers


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text
