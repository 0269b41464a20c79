"""Use case: carry the threads that still are on an earlier draft of a review to the draft that it stands on.

They come with a merge: a colleague went on commenting on the old draft after the review was rebased. The old
draft is embedded, so that its text is the proof; without it a copy of the words could pass for them.
"""

from __future__ import annotations

from counterdraft.anchoring.rebase import rebase, redescribe
from counterdraft.comparison.pipeline import align
from counterdraft.formats.docx.source import open_source
from counterdraft.model.anchor import Anchor
from counterdraft.model.comment import CommentId, Thread
from counterdraft.model.draft import Draft
from counterdraft.review.fields import DocumentRole, ReviewDocument
from counterdraft.review.store import ReviewFile


def carry_stragglers(review: ReviewFile, author: str = "") -> tuple[CommentId, ...]:
    """Carry threads over, and return those that were; each keeps who wrote it and when.

    Args:
        review: open for writing.
        author: who is said to have moved them; by default each thread's own author.

    Raises:
        DraftFileError: an embedded draft cannot be read.
        ReviewFileError: the review cannot be written; it is as it was then.
    """
    documents = review.documents()
    current = next((one for one in documents if one.role is DocumentRole.DRAFT), None)
    earlier = {one.sha256: one for one in documents if one.role is DocumentRole.EARLIER}
    if current is None:
        return ()
    waiting: dict[str, list[Thread]] = {}
    for thread in review.threads():
        anchor = thread.head.anchor
        if not anchor.side and anchor.document in earlier and anchor.lost != current.sha256:
            waiting.setdefault(anchor.document, []).append(thread)
    if not waiting:
        return ()
    new = _read(review, current)
    anchors: dict[CommentId, Anchor] = {}
    for sha256, threads in sorted(waiting.items()):
        old = _read(review, earlier[sha256])
        found = [thread.head.anchor for thread in threads]
        places = rebase(found, old, new, align(old, new))
        described = redescribe(zip(found, places, strict=True), new)
        anchors.update((one.head.id, anchor) for one, anchor in zip(threads, described, strict=True))
    review.attach(anchors, author or None)
    return tuple(anchors)


def _read(review: ReviewFile, document: ReviewDocument) -> Draft:
    return open_source(document.name, data=review.document_bytes(document.sha256)).draft
