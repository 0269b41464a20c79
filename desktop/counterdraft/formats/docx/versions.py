"""Opens two versions of one text to be marked up: long ones without the calm stretches that both have.

What stands in the files decides; that the result is right is for the proof of the marked-up document to say.
"""

from __future__ import annotations

from pathlib import Path

from counterdraft.formats.docx.memory import Memory
from counterdraft.formats.docx.package import Package
from counterdraft.formats.docx.revisions import has_revisions
from counterdraft.formats.docx.setting_aside import LARGE, Aside, Shortened, set_aside
from counterdraft.formats.docx.source import SourceDocument, open_source, read_source
from counterdraft.model.draft import TrackedView

_LOOKS = ("styles", "numbering", "settings")
"""Parts that say how paragraphs look, count and behave."""
_PARAGRAPH_END = b"</w:p>"


def open_versions(
    draft: Path, amended: Path, draft_data: bytes | None = None, amended_data: bytes | None = None
) -> tuple[SourceDocument, SourceDocument]:
    """Open a draft and an amended text with their own changes accepted; the provisions have no references.

    Where both are long, look alike and hold no tracked changes, what they surely share is set aside
    (`setting_aside`): then `package.aside` says so, and the provisions are only those that are left. The
    package of the amended text is only for reading.

    Args:
        draft: the draft's file.
        amended: the amended text's file.
        draft_data: the draft's bytes where they are not to be read from its path.
        amended_data: likewise.

    Raises:
        DraftFileError: a file cannot be read as a Word document.
    """
    first, memory = Package(draft, draft_data), Memory()
    found: list[Shortened] = []

    def shorten(second: Package) -> tuple[bytes, Aside] | None:
        shortened = _shortened(first, second)
        if shortened is None:
            return None
        found.append(shortened)
        return shortened.amended, shortened.aside

    if _is_long(first):
        second = Package(amended, amended_data, shorten=shorten)
        if found:
            first.set_aside(found[0].draft, found[0].aside)
            ours = read_source(first, TrackedView.ACCEPTED, memory)
            return ours, read_source(second, TrackedView.ACCEPTED, memory)
    ours = read_source(first, TrackedView.ACCEPTED, memory)
    return ours, open_source(amended, data=amended_data, memory=memory, abridged=True, named=False)


def _shortened(first: Package, second: Package) -> Shortened | None:
    if not _is_long(second) or _looks(first) != _looks(second):
        return None
    name = f"{first.sha256[:16]}-{second.sha256[:16]}"
    return set_aside(first.cut(first.main), second.cut(second.main), name)


def _is_long(package: Package) -> bool:
    """Whether it may pay, and what is left of a package can be saved as the whole is: no tracked changes."""
    data = package.data(package.main)
    return data.count(_PARAGRAPH_END) >= LARGE and not package.strict and not has_revisions(data)


def _looks(package: Package) -> list[bytes | None]:
    parts = [package.related(package.main, kind) for kind in _LOOKS]
    return [package.data(part) if part is not None else None for part in parts]
