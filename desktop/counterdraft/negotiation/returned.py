"""Places the Word comments of a returned document in the documents of a comparison; writes nothing.

A returned document seldom is one that was compared: words were edited in it, or it is the draft with tracked
changes. So its comments are carried over through an alignment, and a place is taken with proof only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from counterdraft.anchoring.describe import Describer, describe_document
from counterdraft.anchoring.rebase import Rebase
from counterdraft.anchoring.resolve import Resolver
from counterdraft.comparison.pipeline import align
from counterdraft.formats.docx.sniffing import read_package_bytes
from counterdraft.formats.docx.source import open_source
from counterdraft.model.anchor import Anchor, AnchorState, Resolved
from counterdraft.model.change import Delegation
from counterdraft.model.draft import Draft, DraftComment, NoticeCode, ProvisionId, Span, TrackedView
from counterdraft.model.synopsis import Comparison

RESEMBLING = 0.9
"""Share of a returned text's paragraphs that stand word for word in an amended text for it to be the draft
marked up with that delegation's amendments: comments on inserted words then belong to that text."""

_RANK = {state: rank for rank, state in enumerate(AnchorState)}


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Where a comment came to stand.

    `anchor` describes the place in the document of `side` (empty: the draft), or for an orphan the place in
    the returned file; `quote` is what the comment stood on there.
    """

    anchor: Anchor
    side: Delegation
    place: Resolved
    quote: str


@dataclass(frozen=True, slots=True)
class _Passage:
    provision: ProvisionId
    span: Span


class _View:
    """The returned text as accepting or as rejecting its tracked changes gives it."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    @cached_property
    def describer(self) -> Describer:
        """Describes places of this text."""
        return Describer(self.draft)

    @cached_property
    def paragraphs(self) -> list[str]:
        """The texts of the provisions that have any."""
        return [provision.text for provision in self.draft.provisions if provision.text.strip()]


class _Way:
    """One way from a view of the returned text to a document of the comparison."""

    def __init__(self, view: _View, side: Delegation, target: Draft) -> None:
        self.view = view
        self.side = side
        self.target = target

    @cached_property
    def _hint(self) -> Rebase:
        return Rebase(self.view.draft, self.target, align(self.view.draft, self.target))

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self.target)

    @cached_property
    def _describer(self) -> Describer:
        return Describer(self.target)

    def find(self, anchor: Anchor) -> Resolved:
        """Find a place of the view in the target."""
        if anchor.document == self.target.sha256:
            return self._resolver.resolve(anchor)
        return self._resolver.resolve(anchor, self._hint.carry)

    def describe(self, place: Resolved) -> Anchor:
        """Describe a place that was found."""
        assert place.provision is not None
        return self._describer.describe(place.provision, Span(place.start, place.end), self.side)


class ReturnedDocument:
    """A returned document and the ways from it to what was compared.

    Attributes:
        draft: the text with its tracked changes accepted, and its comments.
        owner: the delegation whose amended text this very file is, else empty.
        is_draft: whether this very file is the draft.
    """

    def __init__(self, path: Path, comparison: Comparison) -> None:
        """Read the file in the views that it has.

        Raises:
            DraftFileError: it cannot be read.
        """
        data = read_package_bytes(path)
        self.draft = open_source(path, data=data).draft
        self._accepted = _View(self.draft)
        self._rejected: _View | None = None
        if any(notice.code is NoticeCode.TRACKED_CHANGES for notice in self.draft.notices):
            self._rejected = _View(open_source(path, TrackedView.REJECTED, data=data).draft)
        self._comparison = comparison
        owners = (a.delegation for a in comparison.amendments if a.draft.sha256 == self.draft.sha256)
        self.owner = next(owners, Delegation(""))
        self.is_draft = comparison.draft.sha256 == self.draft.sha256
        self._ways = self._all_ways()

    def _all_ways(self) -> list[_Way]:
        """Every way, the better one first where two of them prove the same."""
        documents = [(Delegation(""), self._comparison.draft)]
        documents += [(a.delegation, a.draft) for a in self._comparison.amendments]
        same = [(side, text) for side, text in documents if text.sha256 == self.draft.sha256]
        accepted = [_Way(self._accepted, side, text) for side, text in same or documents[:1]]
        if not same:
            accepted += [
                _Way(self._accepted, side, text) for side, text in documents[1:] if self._resembles(text)
            ]
        rejected = [_Way(self._rejected, *documents[0])] if self._rejected is not None else []
        return [*accepted, *rejected] if same else [*rejected, *accepted]

    def _resembles(self, text: Draft) -> bool:
        mine = self._accepted.paragraphs
        shared, drafted = (
            sum(paragraph in known for paragraph in mine)
            for known in (
                {provision.text for provision in text.provisions},
                {provision.text for provision in self._comparison.draft.provisions},
            )
        )
        return shared > drafted and shared >= RESEMBLING * len(mine)

    def place(self, index: int) -> FoundPlace:
        """Place one of the document's comments, named by its index in `draft.comments`.

        A comment on several provisions is placed on the first of them that has words, one without words on
        its whole provision, one without a place on the draft as a whole.
        """
        passages = self._passages(index)
        if not passages:
            whole = describe_document(self._comparison.draft)
            place = Resolved(AnchorState.EXACT, None, 0, 0, 1.0, "the document as a whole")
            return FoundPlace(whole, Delegation(""), place, "")
        anchors = {
            id(view): view.describer.describe(passage.provision, passage.span) for view, passage in passages
        }
        tried = ((way, way.find(anchors[id(way.view)])) for way in self._ways if id(way.view) in anchors)
        way, place = _best(tried)
        told = anchors[id(way.view)]
        if place.state is AnchorState.ORPHANED:
            told = anchors[id(passages[0][0])]
            told = replace(told, lost=self._comparison.draft.sha256, lost_why=place.reason)
            return FoundPlace(told, Delegation(""), place, told.quote.exact)
        return FoundPlace(way.describe(place), way.side, place, told.quote.exact)

    def quotes(self, index: int) -> frozenset[str]:
        """The words that a comment stands on, in each view that shows any."""
        return frozenset(
            view.draft.text(passage.provision)[passage.span.start : passage.span.end]
            for view, passage in self._passages(index)
        )

    def _passages(self, index: int) -> list[tuple[_View, _Passage]]:
        """The words of a comment in each view that shows any; whole provisions where none does."""
        views = [self._accepted, *([self._rejected] if self._rejected is not None else [])]
        found = [
            (view, passage)
            for view in views
            if (passage := _passage(view.draft, view.draft.comments[index])) is not None
        ]
        worded = [(view, passage) for view, passage in found if len(passage.span)]
        return worded or [(view, _widened(view.draft, passage)) for view, passage in found]


def _best(tried: Iterator[tuple[_Way, Resolved]]) -> tuple[_Way, Resolved]:
    """The first of the best states; later ways are not gone once a place was found as it was."""
    best: tuple[_Way, Resolved] | None = None
    for way, place in tried:
        if best is None or _RANK[place.state] < _RANK[best[1].state]:
            best = way, place
        if place.state is AnchorState.EXACT:
            break
    assert best is not None  # every view has a way to the draft or to itself
    return best


def _passage(draft: Draft, comment: DraftComment) -> _Passage | None:
    """The first stretch of words that a comment covers; an empty one if there are none."""
    if comment.first is None:
        return None
    last = comment.last if comment.last is not None else comment.first
    at, until = draft.position[comment.first], draft.position[last]
    for provision in draft.provisions[at : until + 1]:
        start = comment.start if provision.id == comment.first else 0
        end = comment.end if provision.id == last else len(provision.text)
        if provision.text[start:end].strip():
            return _Passage(provision.id, Span(start, end))
    start = min(comment.start, len(draft.text(comment.first)))
    return _Passage(comment.first, Span(start, start))


def _widened(draft: Draft, passage: _Passage) -> _Passage:
    return _Passage(passage.provision, Span(0, len(draft.text(passage.provision))))


def threads_of(comments: Sequence[DraftComment]) -> list[tuple[int, tuple[int, ...]]]:
    """Heads and their replies as indexes, in the order of the file; a reply to nothing is a head."""
    index = {comment.id: at for at, comment in reversed(list(enumerate(comments)))}
    replies: dict[int, list[int]] = {}
    for at in range(len(comments)):
        head = _head(comments, index, at)
        replies.setdefault(head, [])
        if head != at:
            replies[head].append(at)
    return [(head, tuple(replies[head])) for head in sorted(replies)]


def _head(comments: Sequence[DraftComment], index: dict[str, int], at: int) -> int:
    seen = {at}
    while (parent := comments[at].parent) is not None and parent in index:
        at = index[parent]
        if at in seen:
            return min(seen)  # comments that answer each other in a ring
        seen.add(at)
    return at
