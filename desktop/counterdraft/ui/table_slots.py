"""Where each provision of a table stands on the page: row of the outermost table and its share of width.

Works on the model's stories only; paragraphs of nested tables flow inside the outer cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterdraft.model.draft import Draft, ProvisionId, Table, block_provisions

_LEAST_SHARE = 0.1
"""No column of a table gets less of the width than this, so that short codes stay readable."""

_LONGEST_WORD = 18
_FOR_WORDS = 0.85
"""Share of the width that is given by the longest words, the rest by the amount of text."""

_FOR_WORDS_OF_FILE = 0.35
"""The same where the file gives widths: made for a page, they would break words in a narrow pane."""


@dataclass(frozen=True, slots=True)
class TableLine:
    """One row of an outermost table as drawn: the left and right edge of each cell, as shares of 0 to 1."""

    table: str
    index: int
    edges: tuple[tuple[float, float], ...]
    merged_up: tuple[bool, ...]
    header: bool = False
    first: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A provision's cell: the table row it stands in and the index of its cell there."""

    line: TableLine
    cell: int

    @property
    def share(self) -> tuple[float, float]:
        """Left and right edge of the cell, as shares of the text width."""
        return self.line.edges[self.cell]


def table_slots(draft: Draft) -> dict[ProvisionId, Slot]:
    """Return the slot of every provision that stands in a table of `draft`."""
    slots: dict[ProvisionId, Slot] = {}
    for story in draft.stories:
        # Long texts have tens of thousands of blocks: the plain comparison of classes is felt.
        for table in [block for block in story.blocks if block.__class__ is Table]:
            slots.update(_slots_of(table, draft))
    return slots


def _slots_of(table: Table, draft: Draft) -> Iterator[tuple[ProvisionId, Slot]]:
    shares = _column_shares(table, draft)
    edges = [0.0]
    for share in shares:
        edges.append(edges[-1] + share)
    last = len(table.rows) - 1
    for index, row in enumerate(table.rows):
        spans = []
        column = row.skip_before
        for cell in row.cells:
            end = min(column + cell.columns, len(shares))
            spans.append((edges[min(column, len(shares) - 1)], edges[end]))
            column += cell.columns
        if table.right_to_left:
            spans = [(1.0 - right, 1.0 - left) for left, right in spans]
        line = TableLine(
            table=table.id,
            index=index,
            edges=tuple(spans),
            merged_up=tuple(cell.merged_up for cell in row.cells),
            header=row.header,
            first=index == 0,
            last=index == last,
        )
        for number, cell in enumerate(row.cells):
            for provision in block_provisions(cell.blocks):
                yield provision, Slot(line, number)


def _column_shares(table: Table, draft: Draft) -> list[float]:
    """The shares of the file's own widths, with room for the longest words; made up where it gives none."""
    count = max((row.skip_before + sum(cell.columns for cell in row.cells) for row in table.rows), default=1)
    count = max(count, 1)
    amount, longest = _amounts(table, draft, count)
    grid = table.grid_twips[:count]
    own = len(grid) == count and min(grid) > 0
    total, whole = float(sum(grid) if own else sum(amount)), sum(longest)
    weights = [float(width) for width in grid] if own else amount
    least = min(_LEAST_SHARE, 1 / count)
    for_words = _FOR_WORDS_OF_FILE if own else _FOR_WORDS
    shares = [
        max(least, for_words * word / whole + (1 - for_words) * weight / (total or 1.0))
        for word, weight in zip(longest, weights, strict=True)
    ]
    scale = sum(shares)
    return [share / scale for share in shares]


def _amounts(table: Table, draft: Draft, count: int) -> tuple[list[float], list[float]]:
    """How much text each grid column holds, and its longest word in characters."""
    amount = [0.0] * count
    longest = [1.0] * count
    for row in table.rows:
        column = row.skip_before
        for cell in row.cells:
            if cell.columns == 1:
                texts = [draft.by_id[provision].text for provision in block_provisions(cell.blocks)]
                amount[column] += (sum(map(len, texts)) + 1) ** 0.6
                words = [len(word) for text in texts for word in text.split()]
                longest[column] = max(longest[column], min(max(words, default=1), _LONGEST_WORD) + 1.0)
            column += cell.columns
    return amount, longest
