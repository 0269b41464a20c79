"""Brings the review files of several people together without a server: the union of their entries.

A set union is idempotent, commutative and associative, and so is what is folded from it (`content`):
newest wins field by field, texts and decisions that collide are all kept, nothing is dropped. Nothing
here decides anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterdraft.model.comment import CommentId
from counterdraft.review.blob import Blob
from counterdraft.review.content import ReviewContent
from counterdraft.review.creation import create_file
from counterdraft.review.entry import Entry
from counterdraft.review.ledger import Ledger


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge brought together.

    Attributes:
        files: how many review files were read.
        comments: comments and replies in the result, without deleted ones.
        collisions: comments with several texts written apart from each other.
        contested: subjects with different decisions made apart from each other.
    """

    files: int
    comments: int
    collisions: tuple[CommentId, ...]
    contested: tuple[str, ...]


def union(*logs: Iterable[Entry]) -> tuple[Entry, ...]:
    """Every entry of every log once, oldest first; two that share an id but not their seal are both kept."""
    entries = {(entry.id, entry.seal): entry for log in logs for entry in log}
    return tuple(sorted(entries.values(), key=lambda entry: entry.order))


def merge_files(
    paths: Sequence[Path],
    target: Path,
    *,
    passphrase: str | None = None,
    overwrite: bool = False,
) -> MergeReport:
    """Write the union of review files to a new file; they themselves are only read.

    The order of `paths` makes no difference, nor does naming one twice.

    Args:
        paths: the review files; a protected one must have the passphrase of `passphrase`.
        target: the new file.
        passphrase: opens the files and protects the new one.
        overwrite: replace `target`.

    Raises:
        ReviewFileError: a file cannot be read, or the new one not written.
    """
    logs: list[list[Entry]] = []
    blobs: dict[str, Blob] = {}
    for path in paths:
        ledger = Ledger.open(path, read_only=True, passphrase=passphrase)
        logs.append(ledger.entries)
        blobs.update(ledger.blobs)
        ledger.close()
    entries = union(*logs)
    create_file(
        target, entries, (blobs[name] for name in sorted(blobs)), passphrase=passphrase, overwrite=overwrite
    )
    return report(len(paths), ReviewContent(entries))


def report(files: int, content: ReviewContent) -> MergeReport:
    """Sum up a merged content."""
    comments = content.comments()
    return MergeReport(
        files,
        len(comments),
        tuple(sorted(comment.id for comment in comments if comment.versions)),
        tuple(sorted(content.contested())),
    )
