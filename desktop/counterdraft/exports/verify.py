"""The proof of a marked-up document: rejecting all gives the draft, accepting all the amended text.

Both views are read back through the reading side, independently of how the file was written. Nothing of the
texts is told, only places and lengths.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from counterdraft.exports.verify_threads import plain, thread_failures
from counterdraft.formats.docx.markup_audit import Flaw, audit
from counterdraft.formats.docx.markup_plan import RemarkThread
from counterdraft.formats.docx.memory import Memory
from counterdraft.formats.docx.segments import UnsureError
from counterdraft.formats.docx.setting_aside import Aside
from counterdraft.formats.docx.source import open_marked, open_source, read_views
from counterdraft.model.draft import (
    Block,
    Draft,
    Part,
    Provision,
    Story,
    StoryId,
    Table,
    TrackedView,
)


class Proof(Enum):
    """What a failure speaks against."""

    REJECT = "rejecting all changes does not give the original"
    ACCEPT = "accepting all changes does not give the revised text"
    COMMENTS = "a comment is not as it was"
    PACKAGE = "the file is inconsistent"


@dataclass(frozen=True, slots=True)
class Failure:
    """One place where the proof failed; `reason` never holds words of the texts."""

    proof: Proof
    place: str
    reason: str

    @property
    def sentence(self) -> str:
        """One sentence: which proof, where, what."""
        return f"{self.proof.value[0].upper()}{self.proof.value[1:]}: {self.place}: {self.reason}."


@dataclass(frozen=True, slots=True)
class Leeway:
    """What stands outside the proof.

    Headers and footers that Word cannot track: `left` as the original has them, `missing` of the revised
    text. `labels` is false where differences in formatting, and with them list labels, were not to be marked.
    """

    left: tuple[StoryId, ...] = ()
    missing: tuple[StoryId, ...] = ()
    labels: bool = True


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """The outcome of a proof; `original_rejected`: the original was read with its own changes rejected."""

    failures: tuple[Failure, ...] = ()
    original_rejected: bool = False

    @property
    def ok(self) -> bool:
        """Whether nothing speaks against the file."""
        return not self.failures


def _read(
    original: Draft, revised: Draft, marked: Path, memory: Memory | None, aside: Aside | None
) -> tuple[tuple[Flaw, ...], tuple[Draft, Draft]]:
    """Audit the file and read both views of it; the whole of it where the quick way is not sure."""
    package = open_marked(marked, memory, aside)
    flaws = audit(package)
    try:
        return flaws, read_views(package, (original.provisions, revised.provisions), memory)
    except UnsureError:
        return flaws, read_views(open_marked(marked, aside=aside))


def verify(original: Path, revised: Path, marked: Path) -> VerifyReport:
    """Prove a marked-up document against the two texts, each read with its own changes accepted.

    A document that keeps the original's own tracked changes gives, once all are rejected, the original with
    those rejected too: where the first proof fails, that one counts.

    Raises:
        DraftFileError: one of the files cannot be read.
    """
    first = open_source(original)
    second = open_source(revised, memory=first.memory)
    report = prove(first.draft, second.draft, marked, memory=first.memory)
    if not report.ok and first.draft.authors:
        rejected = open_source(original, TrackedView.REJECTED).draft
        if prove(rejected, second.draft, marked).ok:
            return VerifyReport(original_rejected=True)
    return report


def prove(
    original: Draft,
    revised: Draft,
    marked: Path,
    leeway: Leeway | None = None,
    remarks: Sequence[tuple[str, str]] = (),
    memory: Memory | None = None,
    threads: Sequence[RemarkThread] = (),
    aside: Aside | None = None,
) -> VerifyReport:
    """Prove a marked-up document against two texts already read.

    Args:
        original: what rejecting all shall give.
        revised: what accepting all shall give.
        marked: the file.
        leeway: headers and footers that Word cannot track.
        remarks: (author, text) of comments that the file must hold beside those of the original.
        memory: of the reading of the two texts; paragraphs written as they are there are not read again.
        threads: the same comments with their places, threads and states.
        aside: what was set aside of both texts when they were read.

    Raises:
        DraftFileError: the file cannot be read.
        UnsureError: what was set aside is not in the file.
    """
    leeway = leeway or Leeway()
    flaws, readings = _read(original, revised, marked, memory, aside)
    failures = [Failure(Proof.PACKAGE, flaw.part, flaw.reason) for flaw in flaws]
    for proof, wanted, got, more, fewer in (
        (Proof.REJECT, original, readings[0], (), ()),
        (Proof.ACCEPT, revised, readings[1], leeway.left, leeway.missing),
    ):
        failures.extend(
            Failure(proof, place, reason)
            for place, reason in differences(wanted, got, set(more), set(fewer), labels=leeway.labels)
        )
    failures.extend(
        Failure(Proof.COMMENTS, "comments", reason)
        for reason in (
            *comment_failures(original, readings, remarks),
            *thread_failures(
                (original, revised), readings, threads, frozenset(one.id for one in original.comments)
            ),
        )
    )
    return VerifyReport(tuple(failures))


def comment_failures(
    original: Draft, readings: Sequence[Draft], remarks: Sequence[tuple[str, str]]
) -> Iterator[str]:
    """What became of comments: those of the original stand as they stood, the new ones are all there.

    A new comment may stand on words that only one of the readings (rejected, accepted) shows.
    """
    rejected, accepted = readings
    former = {comment.id: comment for comment in original.comments}
    there = {comment.id: comment for comment in rejected.comments}
    for comment in original.comments:
        if there.get(comment.id) != comment:
            yield f"the comment {comment.id} of the original is gone, changed or elsewhere"
    standing = {
        comment.id: comment
        for comment in (*rejected.comments, *accepted.comments)
        if comment.first is not None and comment.id not in former
    }
    missing = Counter((author, plain(text)) for author, text in remarks)
    missing.subtract((comment.author, plain(comment.text)) for comment in standing.values())
    for (author, _), number in missing.items():
        if number > 0:
            yield f"{number} of the comments of {author} are not there or stand nowhere"


# -- comparing two readings ----------------------------------------------------------------------------------


class _Item(NamedTuple):
    """One step through a story: what it is, where, and the provision if it is one."""

    shape: tuple[object, ...]
    place: str
    provision: Provision | None = None
    number: int = 0


_PARAGRAPH = ("paragraph",)
Excuse = Callable[[Provision, Provision], bool]
"""Whether the label of a provision that is there may be another one than that of the wanted one."""


def differences(
    wanted: Draft,
    got: Draft,
    more: set[StoryId],
    fewer: set[StoryId],
    *,
    labels: bool,
    excused: Excuse | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield (place, reason) of the first difference of every story that hangs together with the body."""
    excused = excused if labels else _always
    ours = {story.id: story for story in wanted.stories}
    theirs = {story.id: story for story in got.stories}
    pairs = [(ours[StoryId("body")], theirs[StoryId("body")])]
    left = [story for story in wanted.stories if _shows_in_margin(story, wanted) and story.id not in fewer]
    right = [story for story in got.stories if _shows_in_margin(story, got) and story.id not in more]
    if [(story.part, story.variant) for story in left] != [(story.part, story.variant) for story in right]:
        yield "headers and footers", f"{len(left)} were expected, {len(right)} are there or of other kinds"
    pairs.extend(zip(left, right, strict=False))
    seen: set[tuple[StoryId, StoryId]] = set()
    while pairs:
        first, second = pairs.pop()
        if (first.id, second.id) in seen:
            continue
        seen.add((first.id, second.id))
        difference, inner = _story(first, wanted, second, got, excused)
        if difference is not None:
            yield difference
        for one, other in inner:
            if (one is None) is not (other is None):
                yield first.id, "a note or text box has no text on one side"
            elif one is not None and other is not None:
                pairs.append((ours[one], theirs[other]))


def _always(wanted: Provision, got: Provision) -> bool:
    """The excuse where labels do not count."""
    return True


def _shows_in_margin(story: Story, draft: Draft) -> bool:
    """Whether a story is a header or footer that shows anything; an empty one is as good as none."""
    return story.part in (Part.HEADER, Part.FOOTER) and any(
        isinstance(block, Table) or draft.by_id[block].text for block in story.blocks
    )


def _story(
    first: Story, wanted: Draft, second: Story, got: Draft, excused: Excuse | None
) -> tuple[tuple[str, str] | None, list[tuple[StoryId | None, StoryId | None]]]:
    """The first difference between two stories, and the pairs of stories that hang on their objects."""
    if (not first.blocks and _is_empty(second, got)) or (not second.blocks and _is_empty(first, wanted)):
        return None, []  # a story without a paragraph is invalid; the empty one that Word shows is the same
    inner: list[tuple[StoryId | None, StoryId | None]] = []
    ours, theirs = wanted.by_id, got.by_id
    for number, (block, counterpart) in enumerate(zip(first.blocks, second.blocks, strict=False), 1):
        if isinstance(block, str) and isinstance(counterpart, str):
            one, other = ours[block], theirs[counterpart]
            same = one.text == other.text and one.label == other.label
            if same and not (one.objects or other.objects):
                continue  # nine of ten: nothing differs, and nothing hangs on them
        difference, below = _blocks((block, wanted), (counterpart, got), first.id, number, excused)
        inner.extend(below)
        if difference is not None:
            return difference, inner
    if len(first.blocks) != len(second.blocks):
        counts = f"{len(first.blocks)} blocks were expected, {len(second.blocks)} are there"
        return (str(first.id), counts), inner
    return None, inner


def _blocks(
    wanted: tuple[Block, Draft], got: tuple[Block, Draft], place: str, number: int, excused: Excuse | None
) -> tuple[tuple[str, str] | None, list[tuple[StoryId | None, StoryId | None]]]:
    """The same for the two blocks at one place of a story."""
    ours = list(_items([wanted[0]], wanted[1], place, number))
    theirs = list(_items([got[0]], got[1], place, number))
    inner: list[tuple[StoryId | None, StoryId | None]] = []
    for one, other in zip(ours, theirs, strict=False):
        reason = _reason(one, other, excused)
        if reason is not None:
            return (_place(one), reason), inner
        if one.provision is not None and other.provision is not None:
            for left, right in zip(one.provision.objects, other.provision.objects, strict=True):
                inner.append((left.story, right.story))
    if len(ours) != len(theirs):
        return (_place(ours[0]), f"{len(ours)} steps were expected, {len(theirs)} are there"), inner
    return None, inner


def _is_empty(story: Story, draft: Draft) -> bool:
    """Whether a story is one paragraph without text."""
    alone = story.blocks[0] if len(story.blocks) == 1 else None
    return isinstance(alone, str) and not draft.by_id[alone].text


def _items(blocks: Sequence[Block], draft: Draft, place: str, first: int = 1) -> Iterator[_Item]:
    """Yield the steps through blocks, counted from `first`; the place of a paragraph is told by `_place`."""
    by_id = draft.by_id
    for number, block in enumerate(blocks, first):
        if isinstance(block, Table):
            here = f"{place}, table at block {number}"
            yield _Item(("table", len(block.rows)), here)
            for index, row in enumerate(block.rows, 1):
                yield _Item(("row", len(row.cells)), f"{here}, row {index}")
                for column, cell in enumerate(row.cells, 1):
                    yield _Item(("cell",), f"{here}, row {index}, cell {column}")
                    yield from _items(cell.blocks, draft, f"{here}, row {index}, cell {column}")
            yield _Item(("end",), here)
        else:
            yield _Item(_PARAGRAPH, place, by_id[block], number)


def _place(item: _Item) -> str:
    return f"{item.place}, paragraph {item.number}" if item.number else item.place


def _reason(one: _Item, other: _Item, excused: Excuse | None) -> str | None:
    if one.shape != other.shape:
        return f"{_told(one)} was expected, {_told(other)} is there"
    left, right = one.provision, other.provision
    if left is None or right is None:
        return None
    if left.text != right.text:
        same = next(
            (index for index, (a, b) in enumerate(zip(left.text, right.text, strict=False)) if a != b),
            min(len(left.text), len(right.text)),
        )
        return (
            f"text of {len(left.text)} characters was expected, {len(right.text)} are there, "
            f"the first {same} are the same"
        )
    if (left.objects or right.objects) and _contents(left) != _contents(right):
        return f"{len(left.objects)} objects were expected, {len(right.objects)} are there or others"
    if left.label != right.label and not (excused is not None and excused(left, right)):
        return "the list label is another one"
    return None


def _contents(provision: Provision) -> list[tuple[object, ...]]:
    return [(item.kind, item.digest, item.start, item.end) for item in provision.objects]


def _told(item: _Item) -> str:
    return " of ".join(str(part) for part in item.shape)
