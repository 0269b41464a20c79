"""The names of the parts of a document, as the titles between them say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counterdraft.model.draft import Part


def part_names() -> dict[Part, str]:
    """The name of each part; the body needs none."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("CompareView", text)

    return {
        Part.FOOTNOTE: tr("Footnotes"),
        Part.ENDNOTE: tr("Endnotes"),
        Part.HEADER: tr("Headers"),
        Part.FOOTER: tr("Footers"),
        Part.TEXT_BOX: tr("Text boxes"),
        Part.BODY: "",
    }
