"""The one index of row heights that every column shares: row to pixel and back in O(log n).

A Fenwick tree (P. M. Fenwick, 1994) over whole pixels. It knows no text and no widget; heights are
estimates until a row is laid out, and a hidden row has height 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt


class RowGeometry:
    """Heights of rows in px and their running sums.

    Attributes:
        total: height of all rows in px.
    """

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self.reset(heights)

    def __len__(self) -> int:
        return len(self._heights)

    def reset(self, heights: Iterable[int]) -> None:
        """Take new heights for all rows, in O(n)."""
        self._heights = list(heights)
        self._hidden = [False] * len(self._heights)
        self._rebuild(self._heights)

    def _rebuild(self, shown: npt.ArrayLike) -> None:
        sums = np.concatenate(([0], np.cumsum(np.asarray(shown, dtype=np.int64))))
        nodes = np.arange(1, len(sums))
        # A node holds the sum of the rows since its lowest set bit.
        self._tree: list[int] = [0, *(sums[nodes] - sums[nodes - (nodes & -nodes)]).tolist()]
        self.total = int(sums[-1])
        size = len(sums)
        self._top_bit = 1 << (size - 1).bit_length() if size > 1 else 1

    def extend(self, heights: Sequence[int]) -> None:
        """Append rows; each costs O(log n)."""
        for height in heights:
            self._heights.append(height)
            self._hidden.append(False)
            index = len(self._heights)
            # The node covers the rows since its lowest set bit: sum the nodes it swallows.
            value = height
            child = index - 1
            stop = index - (index & -index)
            while child > stop:
                value += self._tree[child]
                child -= child & -child
            self._tree.append(value)
            self.total += height
        self._top_bit = 1 << len(self._heights).bit_length()

    def replace(self, heights: Iterable[int]) -> None:
        """Take new heights for the same rows; hidden rows stay hidden."""
        self._heights = list(heights)
        if len(self._heights) != len(self._hidden):
            raise ValueError("as many heights as rows are needed")
        self._rebuild(np.where(np.asarray(self._hidden, dtype=bool), 0, self._heights))

    def height(self, row: int) -> int:
        """Height of a row as shown, 0 where it is hidden."""
        return 0 if self._hidden[row] else self._heights[row]

    def is_hidden(self, row: int) -> bool:
        """Whether the row takes no space."""
        return self._hidden[row]

    def set_height(self, row: int, height: int) -> int:
        """Correct a row's height; return by how much the rows below move."""
        delta = height - self._heights[row]
        self._heights[row] = height
        if delta == 0 or self._hidden[row]:
            return 0
        self._add(row, delta)
        return delta

    def hide_and_replace(self, hidden: Sequence[bool], heights: Iterable[int]) -> None:
        """Take new heights and say which rows are hidden, at the cost of one."""
        if len(hidden) != len(self._heights):
            raise ValueError("as many flags as rows are needed")
        self._hidden = list(hidden)
        self.replace(heights)

    def set_hidden(self, hidden: Sequence[bool]) -> None:
        """Say for every row whether it is hidden."""
        if len(hidden) != len(self._heights):
            raise ValueError("as many flags as rows are needed")
        self._hidden = list(hidden)
        self.replace(self._heights)

    def _add(self, row: int, delta: int) -> None:
        index = row + 1
        tree = self._tree
        size = len(tree)
        while index < size:
            tree[index] += delta
            index += index & -index
        self.total += delta

    def top(self, row: int) -> int:
        """Distance of the row's top from the top of the first row; `top(len)` is the total."""
        index = row
        total = 0
        tree = self._tree
        while index > 0:
            total += tree[index]
            index -= index & -index
        return total

    def tops(self) -> npt.NDArray[np.int64]:
        """Distances of all rows' tops from the top of the first row, and the total at the end."""
        shown = np.where(np.asarray(self._hidden, dtype=bool), 0, np.asarray(self._heights, dtype=np.int64))
        return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(shown)))

    def row_at(self, y: int) -> int:
        """The shown row that covers `y`; the first or last shown one outside. -1 if there are no rows."""
        if not self._heights:
            return -1
        y = max(0, min(y, self.total - 1))
        index = 0
        bit = self._top_bit
        tree = self._tree
        size = len(tree)
        while bit:
            following = index + bit
            if following < size and tree[following] <= y:
                index = following
                y -= tree[following]
            bit >>= 1
        return min(index, len(self._heights) - 1)

    def previous_shown(self, row: int) -> int:
        """The nearest shown row before `row`, or -1."""
        row -= 1
        while row >= 0 and self._hidden[row]:
            row -= 1
        return row

    def next_shown(self, row: int) -> int:
        """The nearest shown row after `row`, or the number of rows."""
        row += 1
        while row < len(self._heights) and self._hidden[row]:
            row += 1
        return row
