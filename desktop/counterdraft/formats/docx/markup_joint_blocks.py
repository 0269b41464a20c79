"""Works the blocks of a joint plan into the tree: paragraphs, tables and their rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from counterdraft.formats.docx.blocks import row_cells, table_rows
from counterdraft.formats.docx.markup_joint_paragraphs import JointParagraphWriter
from counterdraft.formats.docx.markup_joint_plan import (
    JointBlock,
    JointParagraph,
    JointRow,
    JointTable,
    NewCells,
    NewParagraph,
    NewRow,
    NewTable,
)
from counterdraft.formats.docx.markup_joint_voices import Chorus
from counterdraft.formats.docx.markup_tables import (
    grid_size,
    mark_cell,
    mark_cell_alone,
    spanned,
    track_span,
    widen_grid,
)
from counterdraft.formats.docx.names import W_DEL, W_INS, W_SECTPR, W_TBL
from counterdraft.model.draft import TableId


@dataclass(frozen=True, slots=True)
class TableCopier:
    """Makes marked copies of tables and rows that voices add.

    Attributes:
        chorus: the voices and their marks.
        copied: told of every voice that adds a table or row, its own one, and the copy before it is marked.
    """

    chorus: Chorus
    copied: Callable[[int, Element, Element], None]

    def table(self, plan: NewTable, part: str) -> Element:
        """A copy of a whole table."""
        voice, name = plan.tables[0]
        source = self.chorus.voices[voice].table(name)
        made = self.chorus.copy(source.element, source.part, part, voice, plan.by, plan.hands)
        for other, same in plan.tables:
            self.copied(other, self.chorus.voices[other].table(same).element, made)
        for row in table_rows(made):
            self.chorus.marks(plan.by, plan.hands).mark_row(row, W_INS)
        return made

    def row(self, plan: NewRow, part: str) -> Element:
        """A copy of a row."""
        voice, name, index = plan.rows[0]
        source = self.chorus.voices[voice].table(name)
        original = table_rows(source.element)[index]
        made = self.chorus.copy(original, source.part, part, voice, plan.by, plan.hands)
        for other, same, number in plan.rows:
            self.copied(other, table_rows(self.chorus.voices[other].table(same).element)[number], made)
        self.chorus.marks(plan.by, plan.hands).mark_row(made, W_INS)
        return made

    def cell(self, plan: NewCells, index: int, part: str) -> Element:
        """A copy of a cell."""
        source = self.chorus.voices[plan.voice].table(plan.table)
        original = row_cells(table_rows(source.element)[plan.row])[index]
        made = self.chorus.copy(original, source.part, part, plan.voice, (plan.voice,))
        self.copied(plan.voice, original, made)
        mark_cell(made, self.chorus.marks((plan.voice,)), W_INS)
        return made


@dataclass(frozen=True, slots=True)
class JointBlockWriter:
    """Applies the blocks of a joint plan, in place."""

    chorus: Chorus
    paragraphs: JointParagraphWriter
    draft_table: Callable[[TableId], Element]
    copier: TableCopier

    def write(self, blocks: Sequence[JointBlock], container: Element, part: str) -> None:
        """Bring a container (story or cell) into the planned form; `part` is the part it stands in."""
        previous: Element | None = None
        waiting: list[Element] = []
        for block in blocks:
            if isinstance(block, NewParagraph | NewTable):
                for made in self._new(block, part):
                    if previous is None:
                        waiting.append(made)
                    else:
                        previous.addnext(made)
                        previous = made
                continue
            first, previous = self._own(block, part)
            for node in waiting:
                first.addprevious(node)
            waiting.clear()
        for node in waiting:
            last = container[-1] if len(container) else None
            if last is not None and last.tag == W_SECTPR:
                last.addprevious(node)
            else:
                container.append(node)

    def _new(self, block: NewParagraph | NewTable, part: str) -> list[Element]:
        if isinstance(block, NewTable):
            return [self.copier.table(block, part)]
        return self.paragraphs.fresh(block, part)

    def _own(self, block: JointParagraph | JointTable, part: str) -> tuple[Element, Element]:
        if isinstance(block, JointParagraph):
            return self.paragraphs.rework(block, part)
        table = self.draft_table(block.draft)
        ours = table_rows(table)
        previous: Element | None = None
        for row in block.rows:
            if isinstance(row, NewRow):
                made = self.copier.row(row, part)
                if previous is None:
                    ours[0].addprevious(made)
                else:
                    previous.addnext(made)
                previous = made
            else:
                previous = ours[row.index]
                self._row(row, previous, part)
        for others in [row.others for row in block.rows if isinstance(row, JointRow) and row.others][:1]:
            theirs = self.chorus.voices[others.voice].table(others.table).element
            widen_grid(table, theirs, block.columns, self.chorus.marks((others.voice,)))
        return table, table

    def _row(self, plan: JointRow, row: Element, part: str) -> None:
        cells = row_cells(row)
        for cell in plan.cells:
            self.write(cell.blocks, cells[cell.index], part)
            if cell.gone:
                mark_cell_alone(cells[cell.index], self.chorus.marks(cell.gone), W_DEL)
        if plan.others is not None:
            self._cells(plan.others, row, cells, part)
        if plan.gone:
            self.chorus.marks(plan.gone, plan.hands).mark_row_alone(row, W_DEL)

    def _cells(self, plan: NewCells, row: Element, ours: Sequence[Element], part: str) -> None:
        """Bring in the cells that a voice adds to a row and give the others the width that they then have."""
        table = self.chorus.voices[plan.voice].table(plan.table).element
        theirs = row_cells(table_rows(table)[plan.row])
        kept = {one for one, _ in plan.kept}
        gone = [cell for index, cell in enumerate(ours) if index not in kept]
        own = next(row.iterancestors(W_TBL))
        fits = spanned(theirs) + spanned(gone) <= max(grid_size(own), grid_size(table))
        for one, other in plan.kept:
            track_span(ours[one], theirs[other], self.chorus.marks((plan.voice,)), fits=fits)
        last = ours[-1]
        for before, index in plan.added:
            made = self.copier.cell(plan, index, part)
            if before < len(ours):
                ours[before].addprevious(made)
            else:
                last.addnext(made)
                last = made
