"""DATE and NUM: dates, deadlines, periods and figures, with the difference computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterdraft.comparison.classes.contrast import Contrast, Side
from counterdraft.model.change import ChangeClass
from counterdraft.text.dates import Moment, MomentKind, describe_shift
from counterdraft.text.numbers import describe_difference
from counterdraft.text.spans import Spanned


def date_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield DATE where dates, times or periods differ in value."""
    gone, came = contrast.differing(lambda reading: reading.moments, lambda moment: moment.key)
    if not gone and not came:
        return
    sentences = [describe_shift(old, new) for old, new in zip(gone, came, strict=False)]
    sentences += [f"{_kind(old)} removed: {contrast.old.words_of(old)}" for old in gone[len(came) :]]
    sentences += [f"{_kind(new)} added: {contrast.new.words_of(new)}" for new in came[len(gone) :]]
    yield ChangeClass(
        "DATE", "date.value", _listed(contrast.old, gone), _listed(contrast.new, came), "; ".join(sentences)
    )


def _kind(moment: Moment) -> str:
    return "time of day" if moment.kind is MomentKind.TIME else moment.kind.value


def figure_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield NUM where numbers differ that are no part of a date, legal basis or reference."""
    gone, came = contrast.differing(
        lambda reading: reading.free_figures, lambda figure: (figure.key, figure.unit)
    )
    if not gone or not came:
        gone = [figure for figure in gone if not figure.weak]
        came = [figure for figure in came if not figure.weak]
    if not gone and not came:
        return
    sentences = [describe_difference(old, new) for old, new in zip(gone, came, strict=False)]
    sentences += [f"figure removed: {contrast.old.words_of(old)}" for old in gone[len(came) :]]
    sentences += [f"figure added: {contrast.new.words_of(new)}" for new in came[len(gone) :]]
    yield ChangeClass(
        "NUM", "number.value", _listed(contrast.old, gone), _listed(contrast.new, came), "; ".join(sentences)
    )


def _listed(side: Side, items: Sequence[Spanned]) -> str:
    return "; ".join(side.words_of(item) for item in items)
