"""The scroll position as the truth of it: a row and the pixels of that row above the window's edge.

Bar values are derived from it, so that a height corrected above the window changes the bar, never the
picture.
"""

from __future__ import annotations

from counterdraft.ui.row_layouter import RowLayouter


class ScrollAnchor:
    """First visible row and how many of its px are scrolled out."""

    def __init__(self, layouter: RowLayouter) -> None:
        self._layouter = layouter
        self.row = 0
        self.offset = 0

    @property
    def value(self) -> int:
        """Distance of the window's top edge from the top of the text, in px."""
        if not len(self._layouter.geometry):
            return 0
        return self._layouter.geometry.top(self.row) + self.offset

    def move_by(self, delta: int, view_height: int) -> int:
        """Scroll by `delta` px after laying out what appears; return the px really moved."""
        return self._settle(self.row, self.offset + delta, view_height)

    def move_to(self, value: int, view_height: int) -> None:
        """Jump to a bar value; near its end, to the end itself."""
        geometry = self._layouter.geometry
        if not len(geometry):
            return
        if value >= geometry.total - view_height:
            self.move_to_end(view_height)
            return
        row = geometry.row_at(value)
        offset = value - geometry.top(row)
        # The row's height may turn out smaller than the estimate that led here.
        self._settle(row, max(0, min(offset, self._layouter.ensure(row).height - 1)), view_height)

    def move_to_end(self, view_height: int) -> None:
        """Jump to the end of the text."""
        geometry = self._layouter.geometry
        last = geometry.previous_shown(len(geometry))
        if last >= 0:
            self._settle(last, self._layouter.ensure(last).height - view_height, view_height)

    def reveal(self, row: int, y: int, view_height: int, share: float) -> None:
        """Bring the line at `y` px of a row to `share` of the window's height."""
        self._settle(row, y - round(view_height * share), view_height)

    def _settle(self, row: int, offset: int, view_height: int) -> int:
        layouter, geometry = self._layouter, self._layouter.geometry
        if not len(geometry):
            return 0
        before = (self.row, self.offset)
        row, offset = self._normal(row, offset)
        below = -offset
        following = row
        while following < len(geometry) and below < view_height:
            if not geometry.is_hidden(following):
                below += layouter.ensure(following).height
            following += 1
        if below < view_height:
            row, offset = self._normal(row, offset - (view_height - below))
        self.row, self.offset = row, offset
        old_row = min(before[0], len(geometry) - 1)
        return self.value - (geometry.top(old_row) + before[1])

    def _normal(self, row: int, offset: int) -> tuple[int, int]:
        """Walk until the offset lies inside the row, laying out the rows on the way."""
        layouter, geometry = self._layouter, self._layouter.geometry
        while offset < 0:
            previous = geometry.previous_shown(row)
            if previous < 0:
                return row, 0
            row = previous
            offset += layouter.ensure(row).height
        while True:
            height = 0 if geometry.is_hidden(row) else layouter.ensure(row).height
            following = geometry.next_shown(row)
            if offset < height or following >= len(geometry):
                return row, min(offset, max(height - 1, 0))
            offset -= height
            row = following
