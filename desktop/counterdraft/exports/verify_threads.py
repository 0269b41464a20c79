"""Proves that every comment to be written stands on its words, in its thread and in its state; reads only.

The words count in the view that shows them: those of the draft once all is rejected, those of the amended
text once all is accepted. A comment whose words have no place in the body stands at the first paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterdraft.formats.docx.markup_plan import Remark, RemarkThread
from counterdraft.model.draft import Draft, DraftComment

Views = tuple[Draft, Draft]


def thread_failures(
    texts: Views, readings: Views, threads: Sequence[RemarkThread], former: frozenset[str]
) -> Iterator[str]:
    """Yield what is wrong with the comments, never their words.

    Args:
        texts: the draft and the amended text.
        readings: the marked-up file with all changes rejected, and accepted.
        threads: what was to be written.
        former: ids of the draft's own comments.
    """
    for number, thread in enumerate(threads, 1):
        view = 1 if thread.amended else 0
        wanted = ""
        if thread.provision is not None:
            wanted = texts[view].text(thread.provision)[thread.start : thread.end]
        standing = {comment.id: comment for comment in readings[view].comments}
        for remark in thread.remarks:
            alike = [
                comment for comment in standing.values() if comment.id not in former and _is(comment, remark)
            ]
            if not any(_stands(comment, wanted, readings[view]) for comment in alike):
                yield f"comment {number} stands on other words"
            elif not any(comment.resolved == thread.resolved for comment in alike):
                yield f"comment {number} is in another state"
            elif not any(_belongs(comment, standing, thread, remark) for comment in alike):
                yield f"comment {number} is in another thread"


def _is(comment: DraftComment, remark: Remark) -> bool:
    return (comment.author, plain(comment.text)) == (remark.author, plain(remark.body))


def _stands(comment: DraftComment, wanted: str, reading: Draft) -> bool:
    if comment.first is None:
        return False
    if comment.first == comment.last and reading.text(comment.first)[comment.start : comment.end] == wanted:
        return True
    nothing = (comment.first, comment.start) == (comment.last, comment.end)
    return nothing and comment.first == reading.provisions[0].id


def _belongs(
    comment: DraftComment, standing: dict[str, DraftComment], thread: RemarkThread, remark: Remark
) -> bool:
    head = standing.get(comment.parent) if comment.parent is not None else None
    if thread.parent:
        return comment.parent == thread.parent
    if remark is thread.remarks[0]:
        return comment.parent is None
    return head is not None and _is(head, thread.remarks[0])


def plain(text: str) -> str:
    """The words of a comment; control characters, which XML cannot hold, count as space."""
    return " ".join(
        "".join(char if char.isprintable() and char != "\ufffc" else " " for char in text).split()
    )
