"""Use case: add one more delegation's amendments to a review at work; nothing of the review is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from counterdraft.formats.docx.sniffing import read_package_bytes
from counterdraft.formats.docx.source import open_source
from counterdraft.model.change import Delegation
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest, delegation_names
from counterdraft.negotiation.reviewing import ReviewSession
from counterdraft.review.fields import DocumentRole


@dataclass(frozen=True, slots=True)
class ReadAmendment:
    """An amended text that can be read, and whose it seems to be.

    `sha256` is that of its bytes; `delegation` the one author of its tracked changes, else the file's name.
    """

    path: Path
    data: bytes
    sha256: str
    delegation: Delegation


def read_amendment(path: Path) -> ReadAmendment:
    """Read an amended text, so that only what can be read comes into a review.

    Raises:
        DraftFileError: it cannot be read.
    """
    data = read_package_bytes(path)
    draft = open_source(path, data=data).draft
    (name,) = delegation_names([AmendmentFile(path, None, data)], [draft])
    return ReadAmendment(path, data, draft.sha256, name)


def add_amendment(session: ReviewSession, amendment: ReadAmendment, wanted: str) -> ComparisonRequest:
    """Add a text under a delegation's name, and return the comparison to be made now.

    A review that has a file embeds the text at once; one that has none gets its file with the first comment.

    Args:
        session: the review at work.
        amendment: the text as read.
        wanted: the delegation's name; a number is added where the review has one of that name.

    Raises:
        ReviewFileError: the review cannot be written; it is as it was then.
    """
    names = [one.delegation for one in session.comparison.amendments]
    files = [AmendmentFile(Path(name), name) for name in names]
    texts = [one.draft for one in session.comparison.amendments]
    new = AmendmentFile(amendment.path, Delegation(wanted.strip() or amendment.delegation), amendment.data)
    *_, name = delegation_names([*files, new], [*texts, session.comparison.draft])
    if session.review is not None:
        session.review.add_document(
            amendment.data, DocumentRole.AMENDMENT, amendment.path.name, delegation=name
        )
        return session.documents_request()
    named = tuple(
        replace(file, delegation=given)
        for file, given in zip(session.request.amendments, names, strict=False)
    )
    asked = session.request
    return replace(asked, amendments=(*named, replace(new, delegation=name)))
