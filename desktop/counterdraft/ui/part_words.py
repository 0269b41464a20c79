"""What stands in words between the rows: the names of parts, bands, notes on moved text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counterdraft.model.draft import Part


def _tr(text: str, comment: str = "", count: int = -1) -> str:
    return QCoreApplication.translate("CompareView", text, comment, count)


def part_names() -> dict[Part, str]:
    """The name of each part; the body needs none."""
    return {
        Part.FOOTNOTE: _tr("Footnotes"),
        Part.ENDNOTE: _tr("Endnotes"),
        Part.HEADER: _tr("Headers"),
        Part.FOOTER: _tr("Footers"),
        Part.TEXT_BOX: _tr("Text boxes"),
        Part.BODY: "",
    }


def band_text(count: int) -> str:
    """What a band says that stands for hidden rows."""
    return _tr("%Ln unchanged provisions", "", count)


def moved_text(reference: str) -> str:
    """What the note says where a moved provision stands."""
    return _tr("Here stands {reference}, moved").format(reference=reference or _tr("a provision"))
