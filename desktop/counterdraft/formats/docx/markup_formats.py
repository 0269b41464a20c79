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
    for atom in source.flat.atoms:
        if atom.end <= piece.at or atom.run is None or atom.kind is AtomKind.OBJECT:
            continue
        if atom.start >= end:
            break
        if atom.run not in looks:
            found = atom.run.find(W_RPR)
            look = copied(found) if found is not None else None
            if look is not None:
                transfer.adapt_properties(look)
            looks[atom.run] = look
        wanted = looks[atom.run]
        start, stop = max(atom.start, piece.at) + shift, min(atom.end, end) + shift
        for low, high, run in strand.runs(start, stop):
            if not same_run_look(run.find(W_RPR), wanted):
                strand.cut(low)
                strand.cut(high)
                for node in strand.nodes(low, high):
                    change_run_look(node, wanted, marks)
