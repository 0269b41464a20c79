"""Builds small drafts by hand: paragraphs, tables as lists of rows of cells, notes and headers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from counterdraft.model.draft import (
    Block,
    Draft,
    InlineObject,
    ObjectKind,
    Part,
    Provision,
    ProvisionId,
    Story,
    StoryId,
    Table,
    TableCell,
    TableId,
    TableRow,
)

Cell = str | list["Content"]
Content = str | list[list[Cell]]
"""A paragraph, or a table: rows of cells, each a paragraph or a list of contents."""

NOTE = "\ufffc"


@dataclass
class Builder:
    """Collects provisions while the blocks of stories are made.

    Every U+FFFC of a text takes the next of `objects`, or is an image of one digest.
    """

    provisions: list[Provision] = field(default_factory=list)
    tables: int = 0
    objects: list[InlineObject] = field(default_factory=list)

    def blocks(
        self, contents: Sequence[Content], story: StoryId, part: Part, table: TableId | None = None
    ) -> tuple[Block, ...]:
        made: list[Block] = []
        for content in contents:
            if isinstance(content, str):
                made.append(self.paragraph(content, story, part, table))
            else:
                self.tables += 1
                name = TableId(f"t{self.tables}")
                rows = [
                    TableRow(
                        tuple(
                            TableCell(
                                self.blocks([c] if isinstance(c, str) else c or [""], story, part, name)
                            )
                            for c in row
                        )
                    )
                    for row in content
                ]
                made.append(Table(name, tuple(rows)))
        return tuple(made)

    def paragraph(self, text: str, story: StoryId, part: Part, table: TableId | None) -> ProvisionId:
        name = ProvisionId(f"p{len(self.provisions) + 1}")
        objects = []
        for at, character in enumerate(text):
            if character == NOTE:
                model = self.objects.pop(0) if self.objects else InlineObject(0, 1, ObjectKind.IMAGE, "image")
                objects.append(
                    InlineObject(at, at + 1, model.kind, model.digest, model.description, model.story)
                )
        self.provisions.append(Provision(name, text, story, part, objects=tuple(objects), table=table))
        return name


def draft_of(
    *contents: Content,
    notes: Sequence[str] = (),
    headers: Sequence[tuple[int, str, str]] = (),
    name: str = "draft.docx",
) -> Draft:
    """A draft with a body, footnotes whose marks are the U+FFFC of the body in order, and headers.

    `headers` are (section, variant, text).
    """
    builder = Builder()
    ids = [StoryId(f"footnote-{k + 1}") for k in range(len(notes))]
    builder.objects = [InlineObject(0, 1, ObjectKind.FOOTNOTE_MARK, "footnote", story=i) for i in ids]
    body = StoryId("body")
    stories = [Story(body, Part.BODY, builder.blocks(contents, body, Part.BODY))]
    owners = {o.story: p.id for p in builder.provisions for o in p.objects if o.story}
    for story, text in zip(ids, notes, strict=True):
        blocks = builder.blocks([text], story, Part.FOOTNOTE)
        stories.append(Story(story, Part.FOOTNOTE, blocks, owners.get(story)))
    for section, variant, text in headers:
        story = StoryId(f"header-{section}-{variant}")
        blocks = builder.blocks([text], story, Part.HEADER)
        stories.append(Story(story, Part.HEADER, blocks, None, section, variant))
    digest = hashlib.sha256(repr((contents, notes, headers)).encode("utf-8", "surrogatepass")).hexdigest()
    return Draft(name, digest, "docx", tuple(builder.provisions), tuple(stories))


@pytest.fixture(scope="session", name="draft_of")
def draft_of_fixture() -> Callable[..., Draft]:
    """The builder of small drafts."""
    return draft_of
