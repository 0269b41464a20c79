"""Finds the Word comments that an amended file brings itself, as threads to be written; values only.

A comment that the draft holds too (same author, date and words) is the draft's and stays as it is; a new
reply to it joins its thread. All others come along on the words that they are about; of a range over several
paragraphs the first one counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterdraft.exports.marked_up_comments import in_body
from counterdraft.formats.docx.markup_plan import Remark, RemarkThread
from counterdraft.model.draft import Draft, DraftComment

_Key = tuple[str, str, str]


def own_threads(draft: Draft, amended: Draft, known: Sequence[RemarkThread] = ()) -> tuple[RemarkThread, ...]:
    """The threads of an amended file that neither the draft nor `known` (from the review) holds.

    Replies to comments of the draft name them as `parent`. Threads are in the order of the amended file.
    """
    if not amended.comments:
        return ()
    ours = {_key(comment): comment for comment in draft.comments}
    told = {(remark.author, _words(remark.body)) for thread in known for remark in thread.remarks}
    out: list[RemarkThread] = []
    for head, replies in _threads(amended.comments):
        new = [comment for comment in (head, *replies) if _key(comment) not in ours]
        new = [comment for comment in new if (comment.author, _words(comment.text)) not in told]
        if not new:
            continue
        there = ours.get(_key(head))
        if there is not None:
            out.append(_reply(there, new, draft))
        else:
            out.append(_thread(head, new, amended))
    return tuple(out)


def _threads(comments: Iterable[DraftComment]) -> list[tuple[DraftComment, list[DraftComment]]]:
    """Heads with their replies; a reply to a reply belongs to the head, one without a parent is a head."""
    by_id: dict[str, DraftComment] = {}
    threads: dict[str, tuple[DraftComment, list[DraftComment]]] = {}
    for comment in comments:
        by_id[comment.id] = comment
    for comment in by_id.values():
        head, seen = comment, {comment.id}
        while head.parent in by_id and head.parent not in seen:
            head = by_id[head.parent]
            seen.add(head.id)
        held = threads.setdefault(head.id, (head, []))
        if head is not comment:
            held[1].append(comment)
    return list(threads.values())


def _thread(head: DraftComment, remarks: Sequence[DraftComment], amended: Draft) -> RemarkThread:
    if head.first is None:
        return RemarkThread(_remarks(remarks), None, resolved=head.resolved)
    length = len(amended.text(head.first))
    end = head.end if head.last == head.first else length
    start = min(head.start, length)
    thread = RemarkThread(_remarks(remarks), head.first, start, max(start, end), True, head.resolved)
    return in_body(thread, amended)


def _reply(head: DraftComment, remarks: Sequence[DraftComment], draft: Draft) -> RemarkThread:
    made = _thread(head, remarks, draft)
    return RemarkThread(
        made.remarks, made.provision, made.start, made.end, resolved=head.resolved, parent=head.id
    )


def _remarks(comments: Iterable[DraftComment]) -> tuple[Remark, ...]:
    return tuple(Remark(comment.author, comment.date, comment.text) for comment in comments)


def _key(comment: DraftComment) -> _Key:
    return comment.author, comment.date, _words(comment.text)


def _words(text: str) -> str:
    return " ".join(text.split())
