"""Tracks differences in character formatting between text that both sides have."""

from __future__ import annotations

from lxml.etree import _Element as Element

from counterdraft.formats.docx.flat import AtomKind
from counterdraft.formats.docx.markup_content import AmendedParagraph
from counterdraft.formats.docx.markup_import import Transfer, copied
from counterdraft.formats.docx.markup_looks import change_run_look, same_run_look
from counterdraft.formats.docx.markup_marks import Marks
from counterdraft.formats.docx.markup_plan import Keep
from counterdraft.formats.docx.markup_strand import Strand
from counterdraft.formats.docx.markup_styles import USES
from counterdraft.formats.docx.names import W_RPR


def track_run_looks(
    strand: Strand, piece: Keep, source: AmendedParagraph, transfer: Transfer, marks: Marks
) -> None:
    """Give kept text the formatting that it has in the amended file, with the former one as a change.

    Objects keep the formatting they have: theirs is part of what they are.
    """
    shift = piece.start - piece.at
    end = piece.at + piece.end - piece.start
    looks: dict[Element, Element | None] = {}
    found: dict[Element, Element | None] = {}
    for atom in source.flat.atoms:
        if atom.end <= piece.at or atom.run is None or atom.kind is AtomKind.OBJECT:
            continue
        if atom.start >= end:
            break
        if atom.run not in found:
            found[atom.run] = atom.run.find(W_RPR)
        start, stop = max(atom.start, piece.at) + shift, min(atom.end, end) + shift
        for low, high, run in strand.runs(start, stop):
            ours = run.find(W_RPR)
            if _written_alike(ours, found[atom.run]):
                continue  # nine of ten, without a copy
            if atom.run not in looks:
                looks[atom.run] = _adapted(found[atom.run], transfer)
            wanted = looks[atom.run]
            if not same_run_look(ours, wanted):
                strand.cut(low)
                strand.cut(high)
                for node in strand.nodes(low, high):
                    change_run_look(node, wanted, marks)


def _adapted(properties: Element | None, transfer: Transfer) -> Element | None:
    """A copy of a `w:rPr` of the amended file that is at home in the draft."""
    if properties is None:
        return None
    look = copied(properties)
    transfer.adapt_properties(look)
    return look


def _written_alike(ours: Element | None, theirs: Element | None) -> bool:
    """Whether two `w:rPr` say the same word by word, and name nothing that the files could define apart."""
    if ours is None or theirs is None:
        return ours is theirs
    return len(ours) == len(theirs) and all(
        one.tag == other.tag
        and one.tag not in USES
        and not (len(one) or len(other))
        and one.items() == other.items()
        for one, other in zip(ours, theirs, strict=True)
    )
