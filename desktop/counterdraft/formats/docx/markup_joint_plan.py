"""Pure values that say what a document marked up by several delegations shall hold; neither XML nor files.

A delegation is a *voice*, known by its index. Every stretch of the draft says which voices delete it and
every addition which voices make it (`by`, increasing): what one voice asks for can be read off again by
accepting exactly the marks that it has a part in. `hands` tell who made a change that a voice's file had
tracked, where authors are kept. Offsets are code points, half-open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterdraft.formats.docx.markup_plan import Hand, Limit
from counterdraft.model.draft import ProvisionId, StoryId, TableId

By = tuple[int, ...]
"""Voices in increasing order."""

Hands = tuple[tuple[int, Hand], ...]
"""Voices whose files tracked a change already, with who made it there, in increasing order."""

LONGEST_AUTHOR = 255
"""Characters that Word takes for an author's name (the schema of the Open XML SDK says so)."""

_LENGTHS = (LONGEST_AUTHOR, *range(40, 2, -1))
"""To how many characters names are cut, if they must be."""

_SEPARATORS = ("; ", " + ", " | ", " / ", " ;; ")


class Signatures:
    """The authors of marks: one voice's own name, or the names of several joined.

    Who made a change in a voice's file stands in brackets behind its name: "Alpha (Kim); Beta". Whoever
    accepts the marks of the authors that name a voice, and rejects all others, gets its text.
    """

    def __init__(self, names: Sequence[str]) -> None:
        """Take the distinct names of all voices, in their order.

        Raises:
            ValueError: the names hold every separator there is.
        """
        self._names = tuple(names)
        free = [one for one in _SEPARATORS if not any(one.strip() in name for name in names)]
        if len(names) > 1 and not free:
            raise ValueError("names of delegations that cannot be told apart when joined")
        self._separator = free[0] if free else _SEPARATORS[0]
        self._lengths = [length for length in _LENGTHS if self._told_apart(length)]
        self._voice_of = {
            _cut(name, length): voice for voice, name in enumerate(self._names) for length in self._lengths
        }

    def author(self, by: By, hands: Hands = ()) -> str:
        """The author of what the voices `by` do together, with the hands if there is room for them.

        Raises:
            ValueError: the names are too many for an author of Word, even when they are cut.
        """
        told = dict(hands)
        for length in self._lengths:
            joined = self._separator.join(self._part(voice, told.get(voice), length) for voice in by)
            if len(joined) <= LONGEST_AUTHOR:
                return joined
        if told:
            return self.author(by)
        raise ValueError(f"{len(by)} names do not go into one author")

    def _part(self, voice: int, hand: Hand | None, length: int) -> str:
        """The name of a voice with a hand, which is left out where it could be taken for something else."""
        name = _cut(self._names[voice], length)
        other = _cut(hand.author.replace(self._separator.strip(), ","), length) if hand is not None else ""
        part = f"{name} ({other})"
        return part if other and other != name and self._voice(part) == voice else name

    def names(self, author: str, voice: int) -> bool:
        """Whether an author of the file names a voice, alone or among others."""
        parts = author.split(self._separator) if len(self._names) > 1 else [author]
        return any(self._voice(part) == voice for part in parts)

    def _voice(self, part: str) -> int | None:
        """The voice whose name a part of an author is, alone or with a hand behind it."""
        if part in self._voice_of or not part.endswith(")"):
            return self._voice_of.get(part)
        fitting = [name for name in self._voice_of if part.startswith(f"{name} (")]
        return self._voice_of[max(fitting, key=len)] if fitting else None

    def _told_apart(self, length: int) -> bool:
        return len({_cut(name, length) for name in self._names}) == len(self._names)


def named_in(authors: Sequence[str]) -> dict[str, frozenset[str]]:
    """Who is named by the authors of a file, in order of first appearance, each with the authors that do.

    An author is taken for several ("Alpha; Beta") only where one of them stands there alone, too.
    """
    found: dict[str, set[str]] = {}
    for author in authors:
        parts = [part for part in author.split(_SEPARATORS[0]) if part.strip()]
        several = len(parts) > 1 and any(part in authors for part in parts)
        for name in parts if several else [author]:
            found.setdefault(name, set()).add(author)
    return {name: frozenset(own) for name, own in found.items()}


def _cut(name: str, length: int) -> str:
    return name if len(name) <= length else name[: length - 1] + "…"


@dataclass(frozen=True, slots=True)
class Held:
    """Where a voice's amended text holds something: from offset `at` of one of its provisions."""

    voice: int
    provision: ProvisionId
    at: int = 0

    def further(self, by: int) -> Held:
        """The place `by` code points further on."""
        return Held(self.voice, self.provision, self.at + by)


@dataclass(frozen=True, slots=True)
class Stretch:
    """`start` to `end` of the draft's provision, deleted by `gone`; `held` tells where the others keep it."""

    start: int
    end: int
    gone: By
    held: tuple[Held, ...] = ()
    hands: Hands = ()

    def part(self, low: int, high: int) -> Stretch:
        """From `low` to `high`, counted from the beginning of the stretch."""
        held = tuple(one.further(low) for one in self.held)
        return Stretch(self.start + low, self.start + high, self.gone, held, self.hands)


@dataclass(frozen=True, slots=True)
class Added:
    """Text that the draft lacks, `length` code points of every place in `held`; the first one is copied."""

    held: tuple[Held, ...]
    length: int
    hands: Hands = ()

    def part(self, low: int, high: int) -> Added:
        """From `low` to `high`, counted from the beginning of the text."""
        return Added(tuple(one.further(low) for one in self.held), high - low, self.hands)

    @property
    def by(self) -> By:
        """Who adds it."""
        return tuple(item.voice for item in self.held)


@dataclass(frozen=True, slots=True)
class Parted:
    """A paragraph mark inside a paragraph of the draft: the provisions of `held` end there."""

    held: tuple[Held, ...]
    hands: Hands = ()

    @property
    def by(self) -> By:
        """Who adds it."""
        return tuple(item.voice for item in self.held)


@dataclass(frozen=True, slots=True)
class NewTable:
    """A table that one or several voices add; the first one's is copied."""

    tables: tuple[tuple[int, TableId], ...]
    hands: Hands = ()

    @property
    def by(self) -> By:
        """Who adds it."""
        return tuple(voice for voice, _ in self.tables)


JointPiece = Stretch | Added | Parted | NewTable | Limit
"""A `NewTable` among pieces stands directly behind a `Parted` or another one."""


@dataclass(frozen=True, slots=True)
class JointParagraph:
    """A paragraph of the draft: its pieces, who deletes its mark (`gone`), how the others want it to look.

    Without pieces its text stays as it is. `looks` names, for each voice that keeps the mark and has a
    counterpart, the provision whose formatting the mark then has. `movable` says whether the mark may give
    way to another one: not at the end of a container. `move` names the move that takes all of it away.
    `hands` are those of the deleted mark.
    """

    draft: ProvisionId
    pieces: tuple[JointPiece, ...]
    gone: By
    looks: tuple[Held, ...]
    movable: bool
    move: str = ""
    hands: Hands = ()


@dataclass(frozen=True, slots=True)
class NewParagraph:
    """A paragraph that the voices of `held` add, provisions of equal text; the first one is copied.

    `move` names the move that brings it. `hands` are those of its mark.
    """

    held: tuple[Held, ...]
    pieces: tuple[Added | Limit, ...]
    move: str = ""
    hands: Hands = ()

    @property
    def by(self) -> By:
        """Who adds it."""
        return tuple(item.voice for item in self.held)


@dataclass(frozen=True, slots=True)
class JointCell:
    """The blocks of a cell of the draft, by its index in the row; `gone` says who deletes the cell alone."""

    index: int
    blocks: tuple[JointBlock, ...]
    gone: By = ()


@dataclass(frozen=True, slots=True)
class NewCells:
    """What one voice does to the cells of a row, whose counterpart is row `row` of its table.

    `kept` pairs cells of both; `added` are (cell of the draft before which it comes, new cell), in order.
    """

    voice: int
    table: TableId
    row: int
    kept: tuple[tuple[int, int], ...]
    added: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class JointRow:
    """A row of the draft: who deletes it, and its cells where anything is done to them."""

    index: int
    gone: By
    cells: tuple[JointCell, ...]
    hands: Hands = ()
    others: NewCells | None = None


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that voices add: (voice, its table, index of the row); the first one is copied."""

    rows: tuple[tuple[int, TableId, int], ...]
    hands: Hands = ()

    @property
    def by(self) -> By:
        """Who adds it."""
        return tuple(voice for voice, _, _ in self.rows)


@dataclass(frozen=True, slots=True)
class JointTable:
    """A table of the draft with its rows and those that are added, in order.

    `columns` pairs its grid columns with those of the voice that adds or deletes single cells.
    """

    draft: TableId
    rows: tuple[JointRow | NewRow, ...]
    columns: tuple[tuple[int | None, int | None], ...] = ()


JointBlock = JointParagraph | NewParagraph | JointTable | NewTable


@dataclass(frozen=True, slots=True)
class JointStory:
    """A story of the draft and what all voices ask of it."""

    draft: StoryId
    blocks: tuple[JointBlock, ...]


@dataclass(frozen=True, slots=True)
class JointPlan:
    """Everything to be marked; `margins` are headers and footers that the draft's first section gets."""

    stories: tuple[JointStory, ...]
    margins: tuple[tuple[tuple[int, StoryId], ...], ...] = ()
