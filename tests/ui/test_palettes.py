"""Contrast in every theme with every set of colours, and signs that hold without any colour."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtGui import QColor, QTextCharFormat

from counterdraft.model.change import ChangeKind
from counterdraft.model.decision import Disposition
from counterdraft.ui.change_words import kind_sign
from counterdraft.ui.decision_words import disposition_sign
from counterdraft.ui.marks import BlockStatus, Mark
from counterdraft.ui.overlays import _overlay_format
from counterdraft.ui.preferences import ColorSet, ThemeChoice
from counterdraft.ui.style_sheet import _SHEET, style_sheet
from counterdraft.ui.theme import Theme, load_theme, theme_for

THEMES = [choice.value for choice in ThemeChoice if choice is not ThemeChoice.SYSTEM]
COMBINATIONS = list(itertools.product(THEMES, ColorSet))
SURFACES = ("paper", "panel", "window")


def luminance(color: QColor) -> float:
    """WCAG 2.2, relative luminance."""
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def written(theme: Theme) -> list[tuple[str, str]]:
    """Pairs of colours that text is written with, and over."""
    tints = [name for name in theme.colors if name.endswith("_tint")]
    bars = [name for name in theme.colors if name.endswith("_bar")]
    pairs = [("text", under) for under in (*SURFACES, "hover", "current_row", *tints)]
    pairs += [(over, under) for over in ("muted", "faint", "accent") for under in SURFACES]
    # Signs of changes and decisions are written in the colours of the bars.
    pairs += [(bar, under) for bar in bars for under in ("paper", "panel")]
    pairs += [("accent_text", "accent"), ("selection_text", "selection"), ("error_text", "error_paper")]
    return pairs


@pytest.mark.parametrize(("name", "colors"), COMBINATIONS, ids=lambda value: getattr(value, "value", value))
def test_text_is_told_from_what_lies_under_it(name: str, colors: ColorSet) -> None:
    """At least 4.5:1, the AA level of WCAG 2.2; 7:1, the AAA level, in high contrast."""
    theme = load_theme(name, colors)
    least = 7.0 if name == "contrast" else 4.5
    found = {pair: contrast(theme[pair[0]], theme[pair[1]]) for pair in written(theme)}
    assert {pair: round(value, 2) for pair, value in found.items() if value < least} == {}


@pytest.mark.parametrize(("name", "colors"), COMBINATIONS, ids=lambda value: getattr(value, "value", value))
def test_marks_are_told_from_the_paper(name: str, colors: ColorSet) -> None:
    """Bars and lines at 3:1; tints of changes are seen, and the current one is told from the others."""
    theme = load_theme(name, colors)
    assert contrast(theme["comment_line"], theme["paper"]) >= 3
    if name == "contrast":
        assert contrast(theme["line"], theme["paper"]) >= 3
    for kind in ("deleted", "inserted"):
        assert contrast(theme[f"{kind}_tint"], theme["paper"]) > 1.15
        assert theme[f"{kind}_tint"] != theme[f"current_{kind}_tint"]


@pytest.mark.parametrize("colors", ColorSet)
@pytest.mark.parametrize("name", THEMES)
def test_deletions_and_insertions_are_told_by_lines(name: str, colors: ColorSet) -> None:
    theme = load_theme(name, colors)
    deleted, inserted = _overlay_format(Mark.DELETED, theme), _overlay_format(Mark.INSERTED, theme)
    assert deleted.fontStrikeOut()
    assert not inserted.fontStrikeOut()
    assert inserted.underlineStyle() is QTextCharFormat.UnderlineStyle.SingleUnderline
    assert deleted.underlineStyle() is QTextCharFormat.UnderlineStyle.NoUnderline


def test_every_kind_and_outcome_has_a_sign_of_its_own(qapp: object) -> None:
    for signs in (
        [kind_sign(kind) for kind in ChangeKind],
        [disposition_sign(outcome) for outcome in Disposition],
        [status.value for status in BlockStatus if status is not BlockStatus.SAME],
    ):
        assert all(signs)
        assert len(set(signs)) == len(signs)


def test_a_single_colour_uses_one(qapp: object) -> None:
    for name in THEMES:
        theme = load_theme(name, ColorSet.SINGLE)
        assert theme["deleted_tint"] == theme["inserted_tint"]
        assert theme["deleted_bar"] == theme["inserted_bar"]


def test_every_theme_has_the_same_colours() -> None:
    names = {frozenset(load_theme(name, colors).colors) for name, colors in COMBINATIONS}
    assert len(names) == 1
    assert all(
        color.isValid() for name, colors in COMBINATIONS for color in load_theme(name, colors).colors.values()
    )


def test_the_style_sheet_is_filled_for_every_theme(qapp: object) -> None:
    for name, colors in COMBINATIONS:
        sheet = style_sheet(load_theme(name, colors), 10)
        assert not re.search(r"[{]\w+[}]", sheet)
        assert sheet.count("{") == sheet.count("}") == _SHEET.count("{{")


def test_a_choice_means_its_theme(qapp: object) -> None:
    assert theme_for(ThemeChoice.CONTRAST, ColorSet.SINGLE) == load_theme("contrast", ColorSet.SINGLE)
    assert theme_for(ThemeChoice.SYSTEM).name in {"light", "dark"}
