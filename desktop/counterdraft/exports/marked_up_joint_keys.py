"""Says when additions of different delegations are one and the same: equal words, objects and structure.

Formatting does not count, as it does not where proposals are consolidated. What is copied whole (tables, text
boxes, notes) is copied with the first delegation's lists: there they count, since a label is read as text.
"""

from __future__ import annotations

import re

from counterdraft.model.draft import Block, Draft, ProvisionId, StoryId, Table, TableRow

Key = tuple[object, ...]


def slice_key(text: Draft, provision: ProvisionId, start: int, end: int) -> Key:
    """The key of a stretch of a provision; `start` and `end` are code points."""
    whole = text.by_id[provision]
    objects = tuple(
        (item.kind, item.digest, item.start - start, item.end - start, _story_key(text, item.story))
        for item in whole.objects
        if start <= item.start and item.end <= end
    )
    return ("text", whole.text[start:end], objects)


def block_key(text: Draft, block: Block) -> Key:
    """The key of a whole paragraph or table."""
    if isinstance(block, Table):
        return ("table", *(row_key(text, row) for row in block.rows))
    provision = text.by_id[block]
    return ("paragraph", bool(provision.label), slice_key(text, block, 0, len(provision.text)))


def row_key(text: Draft, row: TableRow) -> Key:
    """The key of a whole table row."""
    return (
        "row",
        row.skip_before,
        *(
            (cell.columns, cell.merged_up, *(_copied_key(text, block) for block in cell.blocks))
            for cell in row.cells
        ),
    )


def _story_key(text: Draft, story: StoryId | None) -> Key:
    if story is None:
        return ()
    found = next(one for one in text.stories if one.id == story)
    return tuple(_copied_key(text, block) for block in found.blocks)


def _copied_key(text: Draft, block: Block) -> Key:
    """The key of a block inside of what is copied whole: with the form of its label and its list level."""
    if isinstance(block, Table):
        return block_key(text, block)
    provision = text.by_id[block]
    form = re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "1", provision.label))
    return (form, provision.look.level if form else None, block_key(text, block))
