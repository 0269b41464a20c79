"""Use case: read a review file and say where everything in it stands now; nothing is written."""

from __future__ import annotations

from pathlib import Path

from counterdraft.exports.review_report import ListedReview, ListedThread
from counterdraft.negotiation.comparing import compare_files
from counterdraft.negotiation.reviewing import open_review


def list_review(path: Path, passphrase: str | None = None) -> ListedReview:
    """Open a review for reading, compare its documents, and place every thread.

    Raises:
        ReviewFileError: the file cannot be opened.
    """
    session = open_review(path, "", compare_files, read_only=True, passphrase=passphrase)
    try:
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
        return ListedReview(path.name, session.comparison, threads, tuple(session.decisions().values()))
    finally:
        session.close()
