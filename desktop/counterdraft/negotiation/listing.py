"""Use case: read a review file and say where everything in it stands now; nothing is written."""

from __future__ import annotations

from pathlib import Path

from counterdraft.exports.review_report import ListedReview, ListedThread, stale
from counterdraft.negotiation.comparing import compare_files
from counterdraft.negotiation.reviewing import ReviewSession, open_review


def list_review(path: Path, passphrase: str | None = None) -> ListedReview:
    """Open a review for reading, compare its documents, and place every thread.

    Raises:
        ReviewFileError: the file cannot be opened.
    """
    session = open_review(path, "", compare_files, read_only=True, passphrase=passphrase)
    try:
        return listed(session)
    finally:
        session.close()


def listed(session: ReviewSession) -> ListedReview:
    """What a review at work holds; decisions on provisions of another draft are not in force."""
    threads = tuple(
        ListedThread(
            placed.thread,
            placed.place,
            session.document(placed.side).by_id[placed.place.provision].reference
            if placed.place.provision is not None
            else placed.thread.head.anchor.reference,
        )
        for placed in session.threads()
    )
    comparison = session.comparison
    decisions = tuple(one for one in session.decisions().values() if not stale(comparison, one))
    contested = session.review.contested() if session.review is not None else {}
    return ListedReview(session.path.name, comparison, threads, decisions, contested)
