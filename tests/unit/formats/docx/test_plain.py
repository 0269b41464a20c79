"""What is read from bytes is what is read from elements, and only what is surely plain is read so."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from counterdraft.formats.docx.memory import Memory
from counterdraft.formats.docx.names import W
from counterdraft.formats.docx.plain import Plain, PlainParagraphs
from counterdraft.formats.docx.segments import cut
from counterdraft.formats.docx.source import open_source
from counterdraft.model.draft import Draft, TrackedView

HEADS = (
    "<w:r><w:t>",
    '<w:r><w:t xml:space="preserve">',
    '<w:r w:rsidR="00AB12CD"><w:rPr><w:b/></w:rPr><w:t>',
    '<w:r><w:rPr><w:i w:val="0"/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">',
    "<w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:lastRenderedPageBreak/><w:t>",
    '<w:proofErr w:type="spellStart"/><w:r><w:t>',
    '<w:bookmarkStart w:id="3" w:name="x"/><w:bookmarkEnd w:id="3"/><w:r><w:t>',
    "<w:r><w:tab/><w:t>",
    "<w:r><w:t>a</w:t><w:br/><w:t>",
    '<w:hyperlink w:anchor="x"><w:r><w:t>',
)
TEXTS = (
    "",
    "word",
    " two words ",
    "a &amp; b",
    "&lt;w:p&gt;",
    "&amp;lt;",
    "&#65;&#x20;",
    "a > b",
    "\t",
    "ռ\ufffc",
    "\r\n",
)
PROPERTIES = (
    "",
    '<w:pPr><w:pStyle w:val="S"/></w:pPr>',
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    "<w:pPr/>",
    '<w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr>',
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
SESSION = re.compile(rb' w:rsidR="[0-9A-F]+"')
PARAGRAPHS = st.tuples(
    st.sampled_from(PROPERTIES),
    st.lists(st.tuples(st.sampled_from(HEADS), st.sampled_from(TEXTS)), max_size=3),
)


def spelled(properties: str, runs: list[tuple[str, str]]) -> str:
    ends = ["</w:t></w:r></w:hyperlink>" if "hyperlink" in head else "</w:t></w:r>" for head, _ in runs]
    inner = "".join(head + text + end for (head, text), end in zip(runs, ends, strict=True))
    return f'<w:p w:rsidR="00000001">{properties}{inner}</w:p>'


def from_elements(monkeypatch: pytest.MonkeyPatch, read: object) -> Draft:
    with monkeypatch.context() as patched:
        patched.setattr(PlainParagraphs, "read", lambda self, leaf: None)
        return read()  # type: ignore[operator, no-any-return]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=6), st.booleans())
def test_bytes_are_read_as_elements_are(docx, monkeypatch, paragraphs, table):
    docx.parts["styles"], docx.parts["numbering"] = STYLES, NUMBERING
    body = "".join(spelled(*paragraph) for paragraph in paragraphs)
    docx.body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>{body}" if table else body
    path = docx.write()
    assert open_source(path).draft == from_elements(monkeypatch, lambda: open_source(path).draft)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(st.lists(PARAGRAPHS, min_size=1, max_size=5), min_size=2, max_size=3))
def test_what_is_remembered_of_one_file_changes_no_other(docx, versions):
    memory = Memory()
    for number, paragraphs in enumerate(versions):
        docx.parts["styles"] = STYLES if number != 1 else STYLES.replace("<w:b/>", "<w:i/>")
        docx.parts["numbering"] = NUMBERING
        body = "".join(spelled(*paragraph) for paragraph in paragraphs)
        docx.body = f"{body}<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>{body}"
        path = docx.write()
        wanted = open_source(path)
        assert open_source(path, memory=memory).draft == wanted.draft
        short = open_source(path, memory=memory, abridged=True)
        assert short.draft == wanted.draft
        for provision, element in wanted.paragraphs.items():
            assert canonical(short.paragraphs[provision]) == canonical(element)


def canonical(element: etree._Element) -> bytes:
    return SESSION.sub(b"", etree.tostring(element, method="c14n", exclusive=True))


def plain(inner: str) -> Plain | None:
    document = f'<w:document xmlns:w="{W}"><w:body><w:p>{inner}</w:p></w:body></w:document>'.encode()
    etree.fromstring(document)
    (leaf,) = cut(document).leaves
    assert leaf is not None
    return PlainParagraphs({"w": W}).read(leaf)


@pytest.mark.parametrize(
    "inner",
    [
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r>",
        "<w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>x</w:t></w:r>",
        "<w:pPr><w:sectPr/></w:pPr><w:r><w:t>x</w:t></w:r>",
        "<w:r><w:rPr><w:ins/></w:rPr><w:t>x</w:t></w:r>",
        "<w:ins><w:r><w:t>x</w:t></w:r></w:ins>",
        "<w:del><w:r><w:t>x</w:t></w:r></w:del><w:r><w:t>x</w:t></w:r>",
        "<w:r><w:footnoteReference/></w:r>",
        "<w:r><w:drawing/><w:t>x</w:t></w:r>",
        "<w:r><w:t>x</w:t></w:r> loose",
        "loose <w:r><w:t>x</w:t></w:r>",
        "<w:r><w:t>x<w:x/></w:t></w:r>",
        "<w:sdt><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>",
    ],
)
def test_what_is_more_than_text_is_not_plain(inner: str) -> None:
    assert plain(inner) is None


def test_a_plain_paragraph_is_told_in_full() -> None:
    runs = "<w:r><w:t>a &amp; </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>"
    found = plain(f'<w:pPr><w:jc w:val="center"/></w:pPr>{runs}')
    assert found == (
        "a &b",
        b'<w:pPr><w:jc w:val="center"/></w:pPr>',
        3,
        ((0, 3, ()), (3, 4, (("bold", "1"),))),
    )


@pytest.mark.shared
def test_the_corpus_is_read_alike_from_bytes(shared, monkeypatch):
    for folder in sorted((shared / "corpus" / "pairs").iterdir())[::9]:
        memory = Memory()
        for path in sorted(folder.glob("*.docx")):
            for view in TrackedView:
                read = open_source(path, view, memory=memory, abridged=True).draft
                assert read == from_elements(monkeypatch, lambda p=path, v=view: open_source(p, v).draft)
