"""Pairs a provision that is gone with the one that stands in its place under its number: a whole replacement.

Likeness pairs provisions first, and moves are taken out before; what is left alone on either side between the
same paired neighbours and bears a number of the same list is the item rewritten. It is shown as one
replacement, since the few words that both texts happen to share are not kept words. Numbers that are typed
beside ("2 bis", "2 alt") were put in and stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from counterdraft.comparison.gaps import Link
from counterdraft.comparison.moves import MovedPair
from counterdraft.comparison.plan import BlockPlan
from counterdraft.comparison.sequence import RENAMED_WORDS
from counterdraft.comparison.stories import Stories
from counterdraft.comparison.units import Side, Unit
from counterdraft.model.alignment import EditOp, Op
from counterdraft.model.draft import Provision, ProvisionId
from counterdraft.text.similarity import ratio

KEPT_RATIO = 0.5
"""Likeness from which the words that both texts share count as kept; below, all of the text is replaced."""

REWRITTEN_SHARE = 0.3
"""Share of kept text below which a pair that shares neither its beginning nor its end counts as rewritten."""

REWRITTEN_LENGTH = 100
"""Code points of both texts from which that is asked; in shorter ones every kept word is seen."""

NEAR = 3
"""Units between two paired neighbours up to which a short line takes the place of another."""

ENDS = " .,;:)]"
"""Signs at the end of a text that say nothing of whether its words were kept."""

_ADDED = re.compile(r"\d\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|alt)\b")
_ROOM = re.compile(r"(?:PP|OP|REC|M|AM)\d")
_COUNT = re.compile(r"\d+|[^\W\d_]+")


def pair_replacements(
    stories: Stories, moves: Sequence[MovedPair], name: Callable[[], None] = lambda: None
) -> None:
    """Add to the plans the links between provisions that took one another's place, with their edits.

    `name` is called before references are looked at.
    """
    gone = {p for pair in moves for p in pair.base}
    arrived = {p for pair in moves for p in pair.amended}
    for plan in list(stories.plans.values()):
        _pair_in(plan, stories, gone, arrived, name)


def _pair_in(
    plan: BlockPlan,
    stories: Stories,
    gone: set[ProvisionId],
    arrived: set[ProvisionId],
    name: Callable[[], None],
) -> None:
    added: list[Link] = []
    i = j = 0
    end = Link(len(plan.base), len(plan.base), len(plan.amended), len(plan.amended), 1.0)
    for link in (*plan.links, end):
        if link.i > i and link.j > j:
            name()
            left = _items(plan.base, range(i, link.i), stories.sides[0], gone)
            right = _items(plan.amended, range(j, link.j), stories.sides[1], arrived)
            near = max(link.i - i, link.j - j) <= NEAR
            if len(left) == 1 == len(right) and (
                _same_item(left[0][1], right[0][1])
                or (near and _short(plan, left[0][0], right[0][0], stories))
            ):
                (one, _), (two, _) = left[0], right[0]
                added.append(Link(one, one + 1, two, two + 1, _replace(plan, one, two, stories)))
        i, j = link.i_end, link.j_end
    if added:
        plan.links = sorted([*plan.links, *added])
    for table in plan.tables.values():
        for _, cell in table.cells.values():
            _pair_in(cell, stories, gone, arrived, name)


def rewritten(edits: Sequence[EditOp]) -> tuple[EditOp, ...] | None:
    """Return the edits of a pair as one replacement where it was rewritten from its first word to its last.

    Scattered words that two wordings happen to share are not kept words; None where more of the text is.
    """
    kept = sum(len(edit.text) for edit in edits if edit.op is Op.EQUAL)
    total = kept + sum(len(edit.text) for edit in edits)
    if (
        len(edits) < 5
        or total < REWRITTEN_LENGTH
        or 2 * kept >= REWRITTEN_SHARE * total
        or edits[0].op is Op.EQUAL
    ):
        return None
    if edits[-1].op is Op.EQUAL and edits[-1].text.strip(ENDS):
        return None
    old = "".join(edit.text for edit in edits if edit.op is not Op.INSERT)
    new = "".join(edit.text for edit in edits if edit.op is not Op.DELETE)
    return (EditOp(Op.DELETE, old), EditOp(Op.INSERT, new))


def _items(
    units: Sequence[Unit], span: range, side: Side, taken: set[ProvisionId]
) -> list[tuple[int, Provision]]:
    """The provisions of a gap that stayed where they were, without those of a number put in between."""
    return [(k, item) for k, item in _left(units, span, side, taken) if not _ADDED.search(_number(item))]


def _left(
    units: Sequence[Unit], span: range, side: Side, taken: set[ProvisionId]
) -> Iterator[tuple[int, Provision]]:
    for k in span:
        unit = units[k]
        if not unit.weak and unit.table is None and unit.provisions[0] not in taken:
            yield k, side.provision(unit.provisions[0])


def _number(provision: Provision) -> str:
    return provision.reference or provision.label


def _same_item(base: Provision, amended: Provision) -> bool:
    """Tell whether two provisions count in one list, or bear one name of the room."""
    if (base.look.role, base.look.level) != (amended.look.role, amended.look.level):
        return False
    if base.label and amended.label:
        return _COUNT.sub("1", base.label) == _COUNT.sub("1", amended.label)
    if base.label or amended.label:
        return False
    return base.reference == amended.reference and bool(_ROOM.match(base.reference))


def _short(plan: BlockPlan, i: int, j: int, stories: Stories) -> bool:
    """Tell whether two lines are short enough to be one line renamed, once what stood between has moved."""
    sides = zip(stories.sides, (plan.base[i], plan.amended[j]), strict=True)
    return sum(len(side.unit_code(unit)) for side, unit in sides) <= RENAMED_WORDS


def _holds_stories(stories: Stories, *units: Unit) -> bool:
    """Tell whether notes or text boxes hang on both: their marks pair word by word."""
    return all(
        any(mark.story is not None for mark in side.provision(unit.provisions[0]).objects)
        for side, unit in zip(stories.sides, units, strict=True)
    )


def _replace(plan: BlockPlan, i: int, j: int, stories: Stories) -> float:
    """Set the edits of a pair to one replacement where little is alike; return its likeness."""
    one, two = plan.base[i], plan.amended[j]
    likeness = ratio(stories.sides[0].unit_code(one), stories.sides[1].unit_code(two))
    old = stories.sides[0].provision(one.provisions[0]).text
    new = stories.sides[1].provision(two.provisions[0]).text
    if likeness < KEPT_RATIO and old and new and not _holds_stories(stories, one, two):
        edits = (EditOp(Op.DELETE, old), EditOp(Op.INSERT, new))
        stories.edits[one.provisions, two.provisions] = edits
    return likeness
