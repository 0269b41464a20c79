"""The units that are aligned: paragraphs, tables and table rows with their identity and words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from counterdraft.model.draft import (
    Block,
    Draft,
    Provision,
    ProvisionId,
    Story,
    StoryId,
    Table,
    TableRow,
    block_provisions,
)
from counterdraft.text.folding import normalise
from counterdraft.text.similarity import Vocabulary
from counterdraft.text.words import OBJECT_KEY, TokenText, tokens_of, words_of

MAX_WORDS = 20_000
"""Words of one unit that count for likeness; a longer one is compared by its beginning."""

PROVISION_SIZE = 10.0
"""What a provision weighs besides its code points."""


class Interner:
    """Gives equal contents one number; shared by both sides of a comparison."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}
        self._texts: dict[str, int] = {}
        self.known: Callable[[object], int | None] = self._numbers.get
        """Looks a content up that may have a number; a text is found in its normal form."""

    def number(self, content: object) -> int:
        """Return the number of a hashable content."""
        return self._numbers.setdefault(content, len(self._numbers))

    def text(self, text: str) -> int:
        """Return the number of a text, the same for texts that differ in white space or normal form only."""
        known = self._numbers.get(text)  # texts stand here in their normal form, as most are written
        if known is None:
            known = self._texts.get(text)
        if known is None:
            plain = normalise(text)
            known = self.number(plain)
            if plain is not text:
                self._texts[text] = known
        return known


@dataclass(slots=True)
class Unit:
    """One block or table row on one side.

    `key` is equal for equal content (white space folded). A weak unit has neither words, marks nor
    objects: it never anchors and never moves. `index` is the row's index for table rows.
    """

    key: int
    weak: bool
    provisions: tuple[ProvisionId, ...]
    size: float = 0.0
    """Length in code points, with something for every provision."""

    table: Table | None = None
    index: int = -1
    lead: int = -1
    """Key of the first cell that has content, for table rows."""

    counted: bool = False
    """Whether its lead only counts the rows of its table: in another version another row may bear it."""

    plain: bool = False
    """Whether it is one text without objects in its normal form: then equal keys are equal texts."""


@dataclass
class Side:
    """A draft prepared for comparison: units on demand, words and tokens computed once."""

    draft: Draft
    interner: Interner
    vocabulary: Vocabulary
    check: Callable[[], None] = lambda: None
    """Called between pieces of work; raises Cancelled when the user wants to stop."""

    _codes: dict[ProvisionId, str] = field(default_factory=dict)
    _tokens: dict[ProvisionId, TokenText] = field(default_factory=dict)
    _keys: dict[ProvisionId, int] = field(default_factory=dict)

    @cached_property
    def stories(self) -> dict[StoryId, Story]:
        """Stories by their id."""
        return {story.id: story for story in self.draft.stories}

    def provision(self, provision: ProvisionId) -> Provision:
        """Return a provision by its id."""
        return self.draft.by_id[provision]

    def key(self, provision: ProvisionId) -> int:
        """Return the number of a provision's content."""
        known = self._keys.get(provision)
        if known is None:
            item = self.draft.by_id[provision]
            known = self.interner.text(item.text)
            if item.objects:
                known = self.interner.number((known, tuple(o.digest for o in item.objects)))
            self._keys[provision] = known
        return known

    def is_weak(self, provision: ProvisionId) -> bool:
        """Tell whether a provision has no content."""
        item = self.draft.by_id[provision]
        return not item.objects and (not item.text or item.text.isspace())

    def code(self, provision: ProvisionId) -> str:
        """Return a provision's words encoded, objects included, at most MAX_WORDS."""
        known = self._codes.get(provision)
        if known is None:
            item = self.draft.by_id[provision]
            words = words_of(item.text)
            # A field's visible result is among the words already; only what has no text needs its digest.
            words.extend(
                f"{OBJECT_KEY}{o.digest}" for o in item.objects if item.text[o.start : o.end] == OBJECT_KEY
            )
            known = self._codes[provision] = self.vocabulary.encode(words[:MAX_WORDS])
        return known

    def unit_code(self, unit: Unit) -> str:
        """Return the words of a unit encoded."""
        if len(unit.provisions) == 1:
            return self.code(unit.provisions[0])
        return "".join([self.code(p) for p in unit.provisions])[:MAX_WORDS]

    def tokens(self, provision: ProvisionId) -> TokenText:
        """Return a provision's tokens."""
        known = self._tokens.get(provision)
        if known is None:
            item = self.draft.by_id[provision]
            known = self._tokens[provision] = tokens_of(item.text, item.objects)
        return known

    def units(self, blocks: Sequence[Block]) -> list[Unit]:
        """Return the units of a story's or a cell's blocks, in order."""
        by_id, known, number = self.draft.by_id, self.interner.known, self.interner.text
        blank = number("")
        units: list[Unit] = []
        for block in blocks:
            if isinstance(block, Table):
                units.append(self._table_unit(block))
                continue
            item = by_id[block]
            text = item.text
            if item.objects:
                units.append(Unit(self.key(block), False, (block,), PROVISION_SIZE + len(text)))
                continue
            key = known(text)
            if key is None:
                key = number(text)
                plain = known(text) is not None
            else:
                plain = True
            units.append(
                Unit(key, key == blank, (block,), PROVISION_SIZE + len(text), None, -1, -1, False, plain)
            )
        return units

    @cached_property
    def holds_stories(self) -> bool:
        """Tell whether any provision holds the mark of a note or a text box."""
        return any(mark.story is not None for p in self.draft.provisions for mark in p.objects)

    def _table_unit(self, table: Table) -> Unit:
        rows = tuple(self.row_unit(row, index).key for index, row in enumerate(table.rows))
        key = self.interner.number(("table", rows))
        provisions = tuple(block_provisions((table,)))
        return Unit(key, False, provisions, self._size(provisions), table)

    def _size(self, provisions: Sequence[ProvisionId]) -> float:
        return sum([PROVISION_SIZE + len(self.draft.by_id[p].text) for p in provisions])

    def row_unit(self, row: TableRow, index: int) -> Unit:
        """Return the unit of a table row."""
        cells = [tuple(block_provisions(cell.blocks)) for cell in row.cells]
        content = tuple(
            (cell.columns, tuple(map(self.key, ids))) for cell, ids in zip(row.cells, cells, strict=True)
        )
        provisions = tuple(p for ids in cells for p in ids)
        lead = next((self.key(p) for p in provisions if not self.is_weak(p)), -1)
        key = self.interner.number(("row", content))
        return Unit(key, lead < 0, provisions, self._size(provisions), None, index, lead)
