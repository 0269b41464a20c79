"""Works the planned blocks of a story or cell into the tree: paragraphs, whole tables, rows, cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from counterdraft.formats.docx.blocks import row_cells, table_rows
from counterdraft.formats.docx.markup_import import Transfer, copied
from counterdraft.formats.docx.markup_marks import Marks
from counterdraft.formats.docx.markup_paragraphs import ParagraphWriter
from counterdraft.formats.docx.markup_plan import BlockPlan, Hand, Mark, ParagraphPlan, RowPlan, TablePlan
from counterdraft.formats.docx.markup_tables import (
    grid_size,
    has_fixed_widths,
    mark_cell,
    spanned,
    track_cell_look,
    track_row_look,
    track_span,
    track_table_look,
    widen_grid,
)
from counterdraft.formats.docx.names import W_DEL, W_INS, W_SECTPR
from counterdraft.model.draft import ProvisionId, TableId


@dataclass(frozen=True, slots=True)
class AmendedTable:
    """A table of the amended file and the part that it stands in."""

    element: Element
    part: str


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Applies planned blocks of one delegation, in place.

    Attributes:
        paragraphs: applies the paragraphs.
        draft_table: the `w:tbl` of a table of the draft.
        amended_table: a table of the amended file.
        copied_block: told of every table or row of the amended file and its copy, before it is marked.
        alike: the amended provision for each of the draft that is surely the same in every detail.
    """

    paragraphs: ParagraphWriter
    draft_table: Callable[[TableId], Element]
    amended_table: Callable[[TableId], AmendedTable]
    copied_block: Callable[[Element, Element], None]
    alike: Mapping[ProvisionId, ProvisionId] = field(default_factory=dict)

    def _marks_of(self, hand: Hand | None) -> Marks:
        return self.paragraphs.marks_of(hand)

    @property
    def _transfer(self) -> Transfer:
        return self.paragraphs.transfer

    def write(self, blocks: Sequence[BlockPlan], container: Element, part: str) -> None:
        """Bring a container (story or cell) into the planned form; `part` is the part it stands in."""
        previous: Element | None = None
        waiting: list[Element] = []
        for block in blocks:
            if block.draft is None:
                for made in self._new(block, part):
                    if previous is None:
                        waiting.append(made)
                    else:
                        previous.addnext(made)
                        previous = made
                continue
            if isinstance(block, ParagraphPlan) and self._untouched(block):
                first = previous = self.paragraphs.draft_paragraph(block.draft)
            else:
                first, previous = self._own(block, part)
            for node in waiting:
                first.addprevious(node)
            waiting.clear()
        for node in waiting:
            _append(container, node)

    def _untouched(self, plan: ParagraphPlan) -> bool:
        """Whether nothing is to be done, as for most paragraphs; false only means that it is not sure."""
        return (
            plan.whole
            and plan.mark is Mark.KEPT
            and plan.draft is not None
            and plan.accepted is not None
            and self.alike.get(plan.draft) == plan.accepted
        )

    def _own(self, block: BlockPlan, part: str) -> tuple[Element, Element]:
        """Mark a block of the draft; return the first and the last node that now stand for it."""
        if isinstance(block, ParagraphPlan):
            assert block.draft is not None
            paragraph = self.paragraphs.draft_paragraph(block.draft)
            return self.paragraphs.rework(block, paragraph, part)
        assert block.draft is not None
        table = self.draft_table(block.draft)
        if block.amended is None:
            for row in table_rows(table):
                self._marks_of(block.hand).mark_row(row, W_DEL)
        else:
            self._rows(block, table, part)
        return table, table

    def _new(self, block: BlockPlan, part: str) -> list[Element]:
        if isinstance(block, ParagraphPlan):
            return self.paragraphs.fresh(block, part)
        assert block.amended is not None
        source = self.amended_table(block.amended)
        table = copied(source.element)
        self._transfer.adapt(table, source.part, part)
        self.copied_block(source.element, table)
        for row in table_rows(table):
            self._marks_of(block.hand).mark_row(row, W_INS)
        return [table]

    # -- rows --------------------------------------------------------------------------------------------

    def _rows(self, plan: TablePlan, table: Element, part: str) -> None:
        assert plan.amended is not None
        ours = table_rows(table)
        source = self.amended_table(plan.amended)
        theirs = table_rows(source.element)
        room = max(len(plan.columns), grid_size(table), grid_size(source.element))
        previous: Element | None = None
        for row in plan.rows:
            if row.draft is not None:
                previous = ours[row.draft]
                if row.amended is None:
                    self._marks_of(row.hand).mark_row(previous, W_DEL)
                else:
                    self._cells(row, previous, theirs[row.amended], source, part, room)
                continue
            assert row.amended is not None
            made = self._copy(theirs[row.amended], source, part)
            self._marks_of(row.hand).mark_row(made, W_INS)
            if previous is None:
                ours[0].addprevious(made)
            else:
                previous.addnext(made)
            previous = made
        if self.paragraphs.formats:
            track_table_look(table, source.element, self._transfer, self._marks_of(None))
        if any(cell.draft is None or cell.amended is None for row in plan.rows for cell in row.cells):
            widen_grid(table, source.element, plan.columns, self._marks_of(None))

    def _cells(
        self, plan: RowPlan, row: Element, their_row: Element, source: AmendedTable, part: str, room: int
    ) -> None:
        """Mark the cells of a kept row in a grid of `room` columns; new ones come as copies."""
        ours, theirs = row_cells(row), row_cells(their_row)
        gone = [ours[cell.draft] for cell in plan.cells if cell.draft is not None and cell.amended is None]
        fits = spanned(theirs) + spanned(gone) <= room
        marks = self._marks_of(None)
        previous: Element | None = None
        for cell in plan.cells:
            if cell.draft is None:
                assert cell.amended is not None
                made = self._copy(theirs[cell.amended], source, part)
                mark_cell(made, self._marks_of(cell.hand), W_INS)
                if previous is None:
                    ours[0].addprevious(made)
                else:
                    previous.addnext(made)
                previous = made
                continue
            previous = ours[cell.draft]
            if cell.amended is None:
                mark_cell(previous, self._marks_of(cell.hand), W_DEL)
            else:
                self.write(cell.blocks, previous, part)
                other = theirs[cell.amended]
                track_span(previous, other, marks, fits=fits)
                if self.paragraphs.formats:
                    track_cell_look(
                        previous, other, self._transfer, marks, widths=has_fixed_widths(row, their_row)
                    )
        if self.paragraphs.formats:
            track_row_look(row, their_row, self._transfer, marks)

    def _copy(self, element: Element, source: AmendedTable, part: str) -> Element:
        """A row or cell of the amended file, at home in the draft."""
        made = copied(element)
        self._transfer.adapt(made, source.part, part)
        self.copied_block(element, made)
        return made


def _append(container: Element, node: Element) -> None:
    last = container[-1] if len(container) else None
    if last is not None and last.tag == W_SECTPR:
        last.addprevious(node)
    else:
        container.append(node)
