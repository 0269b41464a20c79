"""Pairs the stories of two drafts and plans each pair; notes and text boxes follow their marks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from counterdraft.comparison.plan import BlockPlan, Sides, plan_story
from counterdraft.model.alignment import EditOp, Op
from counterdraft.model.draft import InlineObject, Part, ProvisionId, Story, StoryId
from counterdraft.text.edits import diff_joined

Ids = tuple[ProvisionId, ...]


@dataclass
class Stories:
    """The paired stories with their plans, and the edits that were needed to pair them."""

    sides: Sides
    pairs: dict[StoryId, StoryId] = field(default_factory=dict)
    plans: dict[StoryId, BlockPlan] = field(default_factory=dict)
    """By the draft's story."""

    edits: dict[tuple[Ids, Ids], tuple[EditOp, ...]] = field(default_factory=dict)
    taken: set[StoryId] = field(default_factory=set)
    """Stories of the amended text that are in `pairs`."""

    def edits_of(self, base: Ids, amended: Ids) -> tuple[EditOp, ...]:
        """Return the edits of a row, computed once."""
        known = self.edits.get((base, amended))
        if known is None:
            one, two = self.sides
            known = self.edits[base, amended] = diff_joined(
                [one.tokens(p) for p in base], [two.tokens(p) for p in amended]
            )
        return known


def pair_stories(sides: Sides, check: Callable[[], None]) -> Stories:
    """Pair bodies, headers and footers by section and variant, and what hangs on marks in paired rows."""
    stories = Stories(sides)
    todo = list(_independent(sides))
    while todo:
        check()
        one, two = todo.pop()
        if one.id in stories.pairs or two.id in stories.taken:
            continue  # two marks of one note
        stories.pairs[one.id] = two.id
        stories.taken.add(two.id)
        plan = plan_story(one.blocks, two.blocks, sides, body=one.part is Part.BODY)
        stories.plans[one.id] = plan
        if sides[0].holds_stories and sides[1].holds_stories:
            for base, amended in linked_provisions(plan):
                todo.extend(marked_stories(stories, base, amended))
    return stories


def _independent(sides: Sides) -> Iterator[tuple[Story, Story]]:
    """Pairs of stories that hang on no mark: the body, headers and footers, notes without a mark."""

    def place(story: Story) -> tuple[Part, int, str]:
        return (story.part, story.section, story.variant)

    def held(part: Part) -> bool:
        return part in (Part.FOOTNOTE, Part.ENDNOTE, Part.TEXT_BOX)

    other: dict[tuple[Part, int, str], list[Story]] = {}
    for story in sides[1].draft.stories:
        if not held(story.part):
            other.setdefault(place(story), []).append(story)
    for story in sides[0].draft.stories:
        if not held(story.part) and other.get(place(story)):
            yield story, other[place(story)].pop(0)


def linked_provisions(plan: BlockPlan) -> Iterator[tuple[Ids, Ids]]:
    """Yield the rows of a plan that hold text on both sides, through its tables."""
    for link in plan.links:
        table = plan.tables.get(link.i)
        if table is not None:
            for _, cell in table.cells.values():
                yield from linked_provisions(cell)
            continue
        yield (
            tuple(p for unit in plan.base[link.i : link.i_end] for p in unit.provisions),
            tuple(p for unit in plan.amended[link.j : link.j_end] for p in unit.provisions),
        )


def marked_stories(stories: Stories, base: Ids, amended: Ids) -> list[tuple[Story, Story]]:
    """Return the stories whose marks stand in both texts as one unchanged token."""
    one, two = stories.sides
    left, right = _marks(stories.sides, 0, base), _marks(stories.sides, 1, amended)
    if not left or not right:
        return []
    found = []
    i = j = 0
    waiting = deque(sorted(left))
    for edit in stories.edits_of(base, amended):
        size = len(edit.text)
        while edit.op is not Op.INSERT and waiting and waiting[0] < i + size:
            at = waiting.popleft()
            other = right.get(at - i + j) if edit.op is Op.EQUAL else None
            mark = left[at]
            if other is not None and mark.story and other.story:
                pair = one.stories.get(mark.story), two.stories.get(other.story)
                if pair[0] and pair[1] and pair[0].part is pair[1].part:
                    found.append((pair[0], pair[1]))
        i += size if edit.op is not Op.INSERT else 0
        j += size if edit.op is not Op.DELETE else 0
    return [p for p in found if p[0].id not in stories.pairs and p[1].id not in stories.taken]


def _marks(sides: Sides, which: int, ids: Ids) -> dict[int, InlineObject]:
    """Objects that hold a story, by their place in the joined text."""
    marks: dict[int, InlineObject] = {}
    offset = 0
    for p in ids:
        item = sides[which].provision(p)
        for mark in item.objects:
            if mark.story is not None:
                marks[offset + mark.start] = mark
        offset += len(item.text) + 1
    return marks
