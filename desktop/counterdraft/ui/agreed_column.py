"""The column of the agreed text: made when it is first switched on, then kept up with the decisions.

All of it happens in slices; between two slices rows, document and layout agree with each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from counterdraft.model.change import ChangeId
from counterdraft.model.decision import Decision
from counterdraft.model.draft import Draft, ProvisionId, Span
from counterdraft.negotiation.agreeing import AgreedProvision, Agreement
from counterdraft.ui.agreed_sheet import Cells, agreed_cells
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.document_filler import append_blocks, insert_block
from counterdraft.ui.made_column import MadeColumn
from counterdraft.ui.row_layouter import Column
from counterdraft.ui.sheet import Sheet, SheetBlock
from counterdraft.ui.theme import document_font
from counterdraft.ui.time_slices import TimeSlices

_PROVISIONS = 1000
"""Provisions of the agreed text that are worked out in one step."""

_ROWS = 40
"""Rows that are filled or replaced in one step."""


class AgreedColumn(QObject):
    """Adds the column to a view and updates it.

    Signals:
        updated: the column shows the decisions that were given last.
    """

    updated = Signal()

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._slices = TimeSlices(self)
        self._agreement: Agreement | None = None
        self._decisions: Mapping[ChangeId, Decision] = {}
        self._made = False

    @property
    def made(self) -> bool:
        """Whether the view has the column, shown or hidden."""
        return self._made

    @property
    def busy(self) -> bool:
        """Whether the column is being made or updated."""
        return self._slices.busy

    def forget(self) -> None:
        """The view shows another comparison, or none."""
        self._slices.stop()
        self._agreement, self._made, self._decisions = None, False, {}

    def make(self, decisions: Mapping[ChangeId, Decision]) -> None:
        """Add the column; `updated` tells when it is there. The view must be filled."""
        sheet = self._view.sheet
        if sheet is None or self._made or self._slices.busy:
            return
        self._agreement = Agreement(sheet.comparison)
        self._decisions = decisions
        self._slices.start(self._making(sheet, decisions), self._finished)

    def update_text(self, decisions: Mapping[ChangeId, Decision]) -> None:
        """Show other decisions, if the column is there."""
        sheet = self._view.sheet
        if sheet is None or decisions == self._decisions or self._agreement is None:
            return
        self._decisions = decisions
        if self._made:
            self._slices.stop()
            self._slices.start(self._updating(sheet, decisions), self._finished)

    def _finished(self) -> None:
        if not self._made:
            self._made = True
            sheet = self._view.sheet
            if sheet is not None:  # what was decided meanwhile
                self._slices.start(self._updating(sheet, self._decisions), self.updated.emit)
                return
        self.updated.emit()

    # Making ---------------------------------------------------------------------------------------

    def _making(self, sheet: Sheet, decisions: Mapping[ChangeId, Decision]) -> Iterator[None]:
        assert self._agreement is not None
        agreed: list[AgreedProvision] = []
        yield from _collected(self._agreement.steps(decisions), agreed)
        cells: Cells = {}
        fresh: dict[ProvisionId, tuple[Span, ...]] = {}
        yield from agreed_cells(sheet, agreed, cells, fresh)
        document = QTextDocument(self._view)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(document_font(self._view.zoom))
        column = Column(document)
        count = len(sheet.rows)
        for first in range(0, count, _ROWS):
            rows = range(first, min(first + _ROWS, count))
            append_blocks(document, [block for row in rows for block in cells.get(row, ())])
            for row in rows:
                column.note(row, tuple(cells.get(row, ())))
            yield
        rows_of_cells = [tuple(cells.get(row, ())) for row in range(count)]
        made = MadeColumn(sheet, rows_of_cells)
        yield from made.prepare()
        sheet.agreed = made.add(self.tr("Agreed text"))
        if self._view.overlays is not None:
            self._view.overlays.fresh = fresh
        self._view.add_column(document, column)

    # Updating -------------------------------------------------------------------------------------

    def _updating(self, sheet: Sheet, decisions: Mapping[ChangeId, Decision]) -> Iterator[None]:
        assert self._agreement is not None
        agreed: list[AgreedProvision] = []
        yield from _collected(self._agreement.steps(decisions), agreed)
        cells: Cells = {}
        fresh: dict[ProvisionId, tuple[Span, ...]] = {}
        yield from agreed_cells(sheet, agreed, cells, fresh)
        overlays, number = self._view.overlays, sheet.agreed
        if overlays is None:
            return
        before = overlays.fresh
        touched = {name for name in before.keys() | fresh.keys() if before.get(name) != fresh.get(name)}
        marked = {sheet.row_of_provision(number, name) for name in touched}
        overlays.fresh = fresh
        changed: list[tuple[int, tuple[SheetBlock, ...]]] = []
        for row, source in enumerate(sheet.rows):
            new = tuple(cells.get(row, ()))
            if new != source.columns[number]:
                changed.append((row, new))
            if row % 2000 == 1999:
                yield
        # From the bottom up, so that the blocks above keep their numbers.
        changed.reverse()
        for first in range(0, len(changed), _ROWS):
            self._replace(sheet, changed[first : first + _ROWS])
            yield
        if changed:
            sheet.set_document(number, _document([row.columns[number] for row in sheet.rows]))
        marked |= {sheet.row_of_provision(number, name) for name in touched}
        self._view.refresh_overlays(marked | {row for row, _ in changed})
        self._view.content_changed()

    def _replace(self, sheet: Sheet, changed: list[tuple[int, tuple[SheetBlock, ...]]]) -> None:
        layouter = self._view.layouter
        assert layouter is not None
        number = sheet.agreed
        column = layouter.columns[number]
        document = column.document
        firsts = {row: (column.first_block[row], column.counts[row]) for row, _ in changed}
        for row, _ in changed:
            first, count = firsts[row]
            for block in range(first - 1, first + count + 1):
                if 0 <= block < len(column.block_rows):
                    layouter.drop(column.block_rows[block])
            layouter.drop(row)
        for row, new in changed:
            sheet.replace_cell(row, number, new)
            column.replace(row, new)
        column.renumber()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for row, new in changed:
            _rewrite(cursor, document, *firsts[row], new)
        cursor.endEditBlock()
        layouter.estimate_rows(row for row, _ in changed)


def _collected(steps: Iterator[AgreedProvision | None], agreed: list[AgreedProvision]) -> Iterator[None]:
    for number, provision in enumerate(steps):
        if provision is not None:
            agreed.append(provision)
        if provision is None or number % _PROVISIONS == 0:
            yield


def _document(cells: list[tuple[SheetBlock, ...]]) -> Draft:
    """The column's text as a draft, as the window looks provisions up in it."""
    return Draft("", "", "", tuple(block.provision for row in cells for block in row), ())


def _rewrite(
    cursor: QTextCursor, document: QTextDocument, first: int, count: int, new: tuple[SheetBlock, ...]
) -> None:
    """Put other blocks in place of `count` blocks from block `first` on."""
    if count:
        last = document.findBlockByNumber(first + count - 1)
        cursor.setPosition(document.findBlockByNumber(first).position())
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if not new:
            _remove_break(cursor, document)
    elif new and document.property("filled"):
        if first < document.blockCount():
            cursor.setPosition(document.findBlockByNumber(first).position())
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock()
    else:
        cursor.movePosition(QTextCursor.MoveOperation.Start)
    for index, block in enumerate(new):
        if index:
            cursor.insertBlock()
        insert_block(cursor, block)
    if new:
        document.setProperty("filled", True)


def _remove_break(cursor: QTextCursor, document: QTextDocument) -> None:
    """Take away the block that the cursor stands in, which is empty."""
    if not cursor.atEnd():
        cursor.deleteChar()
    elif not cursor.atStart():
        cursor.deletePreviousChar()
    else:
        document.setProperty("filled", False)
