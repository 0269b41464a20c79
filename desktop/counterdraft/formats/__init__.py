"""One reader for each file type; the only layer that opens documents.

`read_draft` chooses the reader by what the file is, never by its name alone.
"""

from __future__ import annotations

from pathlib import Path

from counterdraft.model.draft import Draft, TrackedView


def read_draft(
    path: Path | str,
    view: TrackedView = TrackedView.ACCEPTED,
    *,
    accept: frozenset[str] | None = None,
) -> Draft:
    """Read a document as a draft.

    Args:
        path: a Word document (.docx, .docm, .dotx, .dotm, whatever its name).
        view: which text of the file's own tracked changes is read.
        accept: if given, only these authors' tracked changes are accepted and all others rejected.

    Raises:
        DraftFileError: the file cannot be read, with the reason and the way out.
    """
    # Here, because whoever only needs names and references should not load lxml.
    from counterdraft.formats.docx.source import open_source

    return open_source(path, view, accept=accept).draft
