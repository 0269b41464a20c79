"""The views that a proof reads are what the reader gives for each view, paragraph by paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from counterdraft.formats.docx.memory import Memory
from counterdraft.formats.docx.names import W_P
from counterdraft.formats.docx.package import Package
from counterdraft.formats.docx.segments import UnsureError, cut
from counterdraft.formats.docx.source import SIGNS, open_marked, open_source, read_views
from counterdraft.model.draft import Draft, TrackedView

WHO = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
PLAIN = "<w:p><w:r><w:t>{0}</w:t></w:r></w:p>"
PIECES = (
    PLAIN,
    PLAIN,
    '<w:p w:rsidR="1"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{0} </w:t></w:r></w:p>',
    "<w:p/>",
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{0}</w:t></w:r></w:p>',
    f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr><w:r><w:t>{{0}}</w:t></w:r></w:p>",
    f"<w:p><w:pPr><w:rPr><w:ins {WHO}/></w:rPr></w:pPr>"
    f"<w:ins {WHO}><w:r><w:t>{{0}}</w:t></w:r></w:ins></w:p>",
    f"<w:p><w:del {WHO}><w:r><w:delText>{{0}}</w:delText></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p>",
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    f"<w:tbl><w:tr><w:trPr><w:del {WHO}/></w:trPr><w:tc>{PLAIN}{PLAIN}</w:tc></w:tr></w:tbl>",
    '<w:p><w:commentRangeStart w:id="4"/><w:r><w:t>{0}</w:t></w:r><w:commentRangeEnd w:id="4"/></w:p>',
    '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>{0}</w:t></w:r></w:fldSimple></w:p>',
    "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
    f"{PLAIN}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
    "<w:sdt><w:sdtContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:sdtContent></w:sdt>",
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def _seen(draft: Draft) -> object:
    return [
        draft.stories,
        draft.comments,
        [(one.id, one.text, one.label, one.objects, one.table, one.story) for one in draft.provisions],
    ]


VIEWS = (TrackedView.REJECTED, TrackedView.ACCEPTED)


def _same(path: Path) -> bool:
    """Compare both ways of reading both views; returns whether anything was left out the quick way."""
    memory = Memory()
    wanted = [open_source(path, view, memory=memory).draft for view in VIEWS]
    for draft, got in zip(wanted, read_views(Package(path)), strict=True):
        assert _seen(got) == _seen(draft)
    marked = open_marked(path, memory)
    for expected in ([draft.provisions for draft in wanted], [(), wanted[0].provisions[:2]]):
        try:
            views = read_views(open_marked(path, memory), expected, memory)
        except UnsureError:
            continue
        for draft, got in zip(wanted, views, strict=True):
            assert _seen(got) == _seen(draft)
    return bool(marked.abridged.stretches)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=80)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(("one", "two", "")))))
def test_views_are_those_of_the_reader(docx, pieces):
    docx.parts["numbering"] = NUMBERING
    docx.body = "".join(piece.format(word) for piece, word in pieces) + PLAIN.format("end") * 3
    _same(docx.write())


def test_known_paragraphs_between_known_ones_are_left_out(docx):
    docx.parts["numbering"] = NUMBERING
    numbered = PIECES[4].format("counted")
    docx.body = PLAIN.format("a") * 4 + numbered * 4 + PIECES[7].format("b") + numbered * 5 + PIECES[9]
    assert _same(docx.write())
    docx.body = PLAIN.format("a") + PIECES[7].format("b") + PLAIN.format("a")
    assert not _same(docx.write())


def test_untouched_paragraphs_are_told(docx):
    docx.body = PLAIN.format("a") * 3 + PIECES[7].format("b") + PLAIN.format("c") * 3 + "<w:sectPr/>"
    root = etree.fromstring(docx.document())
    found = cut(docx.document()).untouched(root, SIGNS)
    assert [one in found for one in root.iter(W_P)] == [True, True, True, False, False, True, True]


@pytest.mark.parametrize(
    "insertion",
    ["<!-- <w:p> -->", "<![CDATA[<w:p>]]>", "<?pi <w:p> ?>", '<x:p xmlns:x="{}"/>', '<x xmlns:w="urn:x"/>'],
)
def test_bytes_that_could_mislead_are_not_cut(docx, insertion):
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    docx.body = PLAIN.format("a") * 3 + insertion.format(name)
    data = docx.document()
    assert cut(data).untouched(etree.fromstring(data), SIGNS) == {}


@pytest.mark.shared
def test_views_of_the_corpus(shared):
    shortened = [_same(path) for path in sorted((shared / "corpus").rglob("tracked.docx"))]
    assert any(shortened)
