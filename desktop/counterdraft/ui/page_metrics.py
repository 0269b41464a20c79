"""Measures of a pane in px, all derived from the text font so that zoom scales them together."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from counterdraft.model.draft import ParagraphLook, Role
from counterdraft.ui.theme import PLAIN_POINTS

_TWIPS_PER_POINT = 20
_MOST_SIDE_ZOOM = 1.5
_MOST_INDENT = 0.3
"""Share of the text width that an indent may take, so that deep lists stay readable in narrow panes."""
_LEAST_TEXT_EM = 7


def side_zoom(zoom: float) -> float:
    """How much larger signs, references and comment marks are drawn at a zoom of the text."""
    return min(zoom, _MOST_SIDE_ZOOM)


@dataclass(frozen=True)
class PageMetrics:
    """Distances in px for one font.

    `gutter` is the space left of the text for sign and reference, `margin` the space right of it for
    comment marks; `side` is the em that their contents are drawn with.
    """

    em: float
    side: float
    character: float
    line: float
    px_per_point: float
    gutter: int
    margin: int
    gap: int
    cell_pad: int
    section: int
    band: int

    @staticmethod
    def of(font: QFont, references: bool = True) -> PageMetrics:
        """Measure a font; without references the gutter holds the sign only."""
        metrics = QFontMetricsF(font)
        em = metrics.height() / 1.36
        point = font.pointSizeF() or PLAIN_POINTS
        # What stands beside the text grows less than the text, so that large type keeps room for words.
        side = em * side_zoom(point / PLAIN_POINTS) * PLAIN_POINTS / point
        return PageMetrics(
            em=em,
            side=side,
            # Running text is narrower than the average over all glyphs of a font.
            character=metrics.horizontalAdvance("the members of the council, in accordance with") / 46,
            line=metrics.height() * 1.06,
            px_per_point=QFontMetricsF(font).fontDpi() / 72 * (point / PLAIN_POINTS),
            gutter=round(side * 4.6) if references else round(side * 2),
            margin=round(side * 2.1),
            gap=round(em * 0.36),
            cell_pad=round(em * 0.35),
            section=round(em * 2.2),
            band=round(em * 1.9),
        )

    def above(self, look: ParagraphLook) -> int:
        """Space above a provision."""
        if look.role is Role.TITLE:
            return round(self.em * 0.9)
        if look.role is Role.HEADING:
            return round(self.em * 0.9)
        return self.gap

    def indents(self, look: ParagraphLook, has_label: bool, width: float) -> tuple[float, float]:
        """Indent of the first and of the other lines in px; a label hangs in front of the first."""
        scale = self.px_per_point / _TWIPS_PER_POINT
        rest = max(look.indent_start_twips * scale, 0.0)
        first = max(rest + look.indent_first_twips * scale, 0.0)
        if has_label:
            rest = max(rest, self.em * 2)
            first = rest
        # Large type in a narrow column keeps room for a word.
        most = max(min(width * _MOST_INDENT, width - self.em * _LEAST_TEXT_EM), 0.0)
        return min(first, most), min(rest, most)
