"""What can be chosen for a marked-up document, and what its writer reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from counterdraft.exports.marked_up_comments import PlacedThread
from counterdraft.model.draft import StoryId

if TYPE_CHECKING:
    from counterdraft.exports.marked_up_hands import KeptRevisions

_REVISIONS = (
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "pPrChange", "rPrChange"),
    *("sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"),
)


@dataclass(frozen=True, slots=True)
class MarkUpOptions:
    """How the marked-up document is written.

    `date` is ISO 8601 in UTC or empty; `author` None stands for the delegation's own name. `moves` writes
    moved provisions as Word moves instead of deletion and insertion; `formats` tracks differences in
    formatting. `comments` are written as Word comments on the words that they are about. `keep_revisions`
    gives changes that the files had tracked back to their authors; the draft must then have been read with
    its tracked changes rejected. With several delegations the author stands behind the delegation's name
    ("Alpha (Kim)"), so that each one's text can still be read off. `amended_comments` brings the Word
    comments of the amended file along.

    Where several delegations are in one file, their changes stand under their own names, `author` signs the
    remarks on identical and contradicting proposals, only unchanged provisions are moved, and
    `conflict_table` puts a table of the conflicts in front of the text.
    """

    date: str = ""
    author: str | None = None
    moves: bool = True
    formats: bool = True
    comments: tuple[PlacedThread, ...] = ()
    conflict_table: bool = False
    keep_revisions: bool = False
    amended_comments: bool = True


@dataclass(frozen=True, slots=True)
class MarkUpReport:
    """What was written: marks by element name, and headers and footers that only one side has.

    For several delegations `delegations` counts them, `conflicts` their conflicts and `untracked` the
    looks of paragraphs that no tracked change can show, so that comments tell them.
    """

    marks: Mapping[str, int] = field(default_factory=dict)
    unmarked: tuple[StoryId, ...] = ()
    delegations: int = 1
    conflicts: int = 0
    untracked: int = 0
    revisions: KeptRevisions | None = None

    @property
    def sentence(self) -> str:
        """One sentence for the summary."""
        total = sum(self.marks.get(kind, 0) for kind in _REVISIONS)
        told = f"{total} tracked changes, proven both ways."
        if self.delegations > 1:
            told = f"{total} tracked changes of {self.delegations} delegations, proven for each"
            if self.conflicts:
                told += f"; {self.conflicts} conflict{'s' * (self.conflicts > 1)}, every wording in the file"
            told += "."
        if self.untracked:
            told += (
                f" Formatting wanted in {self.untracked} places is told in comments: Word cannot track it."
            )
        if self.revisions is not None:
            told += f" {self.revisions.sentence}"
        if self.unmarked:
            names = ", ".join(self.unmarked)
            told += f" A header or footer that one side inherits cannot be tracked, left as it was: {names}."
        return told
