"""Gives the draft a header or footer that only the amended text has, its whole text inserted.

Word cannot track that a section refers to a header. The reference is therefore made at once and what the
header says is tracked: rejected, it is an empty header, which shows nothing, as none would. Source: ECMA-376
Part 1, 17.10.
"""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx.markup_import import Transfer, copied
from counterdraft.formats.docx.markup_marks import Marks
from counterdraft.formats.docx.names import (
    R_ID,
    W_BODY,
    W_FOOTER_REFERENCE,
    W_HDR,
    W_HEADER_REFERENCE,
    W_INS,
    W_P,
    W_SECTPR,
    W_TR,
    W_TYPE,
)
from counterdraft.formats.docx.package import Package
from counterdraft.formats.docx.stories import StorySource

_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def add_margin(source: StorySource, variant: str, transfer: Transfer, marks: Marks) -> str:
    """Add the header or footer `source` of the amended file to the draft's first section; return its part."""
    draft = transfer.draft
    header = source.element.tag == W_HDR
    kind = "header" if header else "footer"
    root = copied(source.element)
    name = draft.add_part(f"word/{kind}1.xml", root, _CONTENT_TYPE.format(kind))
    transfer.adapt(root, source.part, name)
    for row in list(root.iter(W_TR)):
        if not any(above.tag == W_TR for above in row.iterancestors()):
            marks.mark_row(row, W_INS)
    blocks = [child for child in root if child.tag == W_P]
    for paragraph in blocks:
        marks.wrap(list(paragraph), W_INS)
    for paragraph in blocks[:-1]:
        marks.mark_paragraph(paragraph, W_INS)
    reference = etree.Element(W_HEADER_REFERENCE if header else W_FOOTER_REFERENCE)
    reference.set(W_TYPE, variant)
    reference.set(R_ID, draft.relate(draft.main, kind, name))
    # References stand before all other properties of a section (CT_SectPr).
    _first_section(draft).insert(0, reference)
    return name


def _first_section(draft: Package) -> Element:
    body = draft.edit(draft.main).find(W_BODY)
    assert body is not None  # the package was read before
    section = next(body.iter(W_SECTPR), None)
    return section if section is not None else etree.SubElement(body, W_SECTPR)
