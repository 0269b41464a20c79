"""Stories, their order and owners, comments, notices: everything that a package holds besides its body."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterdraft.errors import DraftFileError, DraftFileProblem
from counterdraft.formats import read_draft
from counterdraft.formats.docx.flatten import flatten
from counterdraft.formats.docx.names import W_FOOTNOTE, W_HDR, W_P, W_TBL, W_TXBX_CONTENT
from counterdraft.model.draft import NoticeCode, ObjectKind, Table, block_provisions


def p(inner: str = "", text: str = "") -> str:
    return f"<w:p>{inner}{f'<w:r><w:t>{text}</w:t></w:r>' if text else ''}</w:p>"


def note(number: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{number}">{p(text=text)}</w:{kind}>'


def mark(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def box(*texts: str) -> str:
    content = "".join(p(text=text) for text in texts)
    content = f"<w:txbxContent>{content}</w:txbxContent>"
    return f"<w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"


def section(*references: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<w:{kind}Reference w:type="{variant}" r:id="{part}"/>' for kind, variant, part in references
    )
    return f"<w:sectPr>{inner}</w:sectPr>"


DEFAULT, FIRST = ("header", "default", "header1"), ("footer", "first", "footer1")


def test_everything_stands_once_and_in_order(docx) -> None:
    docx.parts["footnotes"] = note(2, "second") + note(1, "first") + note(0, "separator")
    docx.parts["endnotes"] = note(1, "end", "endnote")
    docx.parts["header1"], docx.parts["footer1"] = p(text="head"), p(text="foot")
    docx.parts["header2"] = p(text="head two")
    docx.body = (
        p(mark(1) + box("in box", "more") + mark(1, "endnote"), "one")
        + f"<w:tbl><w:tr><w:tc>{p(mark(2), 'cell')}</w:tc></w:tr></w:tbl>"
        + f"<w:p><w:pPr>{section(DEFAULT, FIRST)}</w:pPr></w:p>"
        + p(text="last")
        + section(("header", "default", "header2"), ("footer", "first", "footer1"))
    )
    source = docx.open()
    draft = source.draft
    assert [provision.text.strip("\ufffc") for provision in draft.provisions] == [
        *("one", "in box", "more", "cell", "", "last", "first", "end", "second", "head", "foot", "head two")
    ]
    assert [(story.id, story.section, story.variant) for story in draft.stories] == [
        ("body", 0, ""),
        ("text-box-1", 0, ""),
        ("footnote-1", 0, ""),
        ("endnote-1", 0, ""),
        ("footnote-2", 0, ""),
        ("header-1-default", 1, "default"),
        ("footer-1-first", 1, "first"),
        ("header-2-default", 2, "default"),
    ]
    owners = {story.id: story.owner for story in draft.stories if story.owner}
    assert owners == {"text-box-1": "p1", "footnote-1": "p1", "endnote-1": "p1", "footnote-2": "p4"}
    assert [item.story for item in draft.provisions[0].objects] == ["footnote-1", "text-box-1", "endnote-1"]
    in_stories = [one for story in draft.stories for one in block_provisions(story.blocks)]
    assert sorted(in_stories) == sorted(provision.id for provision in draft.provisions)
    assert not draft.notices


def test_the_elements_behind_the_draft(docx) -> None:
    docx.parts["footnotes"], docx.parts["header1"] = note(1, "n"), p(text="h")
    docx.body = (
        p(mark(1) + box("b"))
        + f"<w:tbl><w:tr><w:tc>{p(text='c')}</w:tc></w:tr></w:tbl>"
        + section(("header", "default", "header1"))
    )
    source = docx.open()
    assert list(source.paragraphs) == [provision.id for provision in source.draft.provisions]
    for provision in source.draft.provisions:
        element = source.paragraphs[provision.id]
        assert element.tag == W_P
        assert flatten(element).text == provision.text
    assert [element.tag for element in source.tables.values()] == [W_TBL]
    tags = {story: (place.part, place.element.tag) for story, place in source.stories.items()}
    assert tags["footnote-1"] == ("word/footnotes.xml", W_FOOTNOTE)
    assert tags["header-1-default"] == ("word/header1.xml", W_HDR)
    assert tags["text-box-1"] == ("word/document.xml", W_TXBX_CONTENT)
    root = source.package.tree("word/document.xml")
    assert source.paragraphs[source.draft.provisions[0].id].getroottree().getroot() is root


def test_tables_tell_whether_they_read_from_right_to_left(docx) -> None:
    row = f"<w:tr><w:tc>{p(text='a')}</w:tc></w:tr>"
    docx.body = "".join(
        f"<w:tbl><w:tblPr>{mirrored}</w:tblPr>{row}</w:tbl>{p()}"
        for mirrored in ("<w:bidiVisual/>", '<w:bidiVisual w:val="0"/>', "")
    )
    tables = [block for block in docx.open().draft.stories[0].blocks if isinstance(block, Table)]
    assert [table.right_to_left for table in tables] == [True, False, False]


def test_tables_with_merged_skipped_and_nested_cells(docx) -> None:
    nested = f"<w:tbl><w:tr><w:tc>{p(text='n')}</w:tc></w:tr></w:tbl>"
    docx.body = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>'
        '<w:tr><w:trPr><w:tblHeader/><w:gridBefore w:val="1"/></w:trPr>'
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>'
        f"{p(text='a')}</w:tc></w:tr>"
        f"<w:sdt><w:sdtContent><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p()}</w:tc>"
        f"<w:sdt><w:sdtContent><w:tc>{nested}{p()}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
        "<w:tr><w:tc/></w:tr></w:tbl><w:tbl/>"
    )
    draft = docx.open().draft
    (table,) = draft.stories[0].blocks
    assert isinstance(table, Table)
    assert table.look == "Grid"
    first, second, third = table.rows
    assert (first.header, first.skip_before, first.cells[0].columns, first.cells[0].merged_up) == (
        True,
        1,
        2,
        False,
    )
    assert [cell.merged_up for cell in second.cells] == [True, False]
    inner = second.cells[1].blocks[0]
    assert isinstance(inner, Table)
    assert draft.by_id[inner.rows[0].cells[0].blocks[0]].table == inner.id == "t2"
    assert len(third.cells[0].blocks) == 1  # the empty paragraph that Word would show


def comment(number: int, *texts: str, para: str = "", author: str = "R") -> str:
    paragraphs = "".join(f'<w:p w14:paraId="{para}"><w:r><w:t>{text}</w:t></w:r></w:p>' for text in texts)
    return (
        f'<w:comment w:id="{number}" w:author="{author}" w:initials="r" w:date="2022-11-23T09:00:00Z">'
        f"{paragraphs}</w:comment>"
    )


def start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/>'


def reference(number: int) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def test_comments_with_replies_state_and_places(docx) -> None:
    docx.parts["comments"] = (
        comment(0, "First line", "second", para="0000000A")
        + comment(1, "Reply", para="0000000b")
        + comment(2, "On two paragraphs", para="0000000C")
        + comment(3, "Between blocks", para="0000000D")
        + comment(4, "Nowhere", para="0000000E")
        + comment(5, "Only a mark", para="0000000F")
    )
    docx.parts["commentsExtended"] = (
        '<w15:commentEx w15:paraId="0000000A" w15:done="1"/>'
        '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>'
        '<w15:commentEx w15:paraId="0000000C"/>'
    )
    docx.body = (
        p(text="ab")
        .replace("<w:p>", f"<w:p><w:r><w:t>x</w:t></w:r>{start(0)}{start(1)}")
        .replace("</w:p>", f"{end(0)}{end(1)}{reference(0)}{reference(1)}<w:r><w:t>y</w:t></w:r></w:p>")
        + start(3)
        + p(start(2), "second")
        + end(3)
        + p(f"{reference(5)}", "third").replace("</w:p>", f"{end(2)}</w:p>")
    )
    comments = docx.open().draft.comments
    assert [
        (one.id, one.parent, one.resolved, one.first, one.start, one.last, one.end) for one in comments
    ] == [
        ("0", None, True, "p1", 1, "p1", 3),
        ("1", "0", False, "p1", 1, "p1", 3),
        ("2", None, False, "p2", 0, "p3", 5),
        ("3", None, False, "p2", 0, "p3", 0),
        ("4", None, False, None, 0, None, 0),
        ("5", None, False, "p3", 0, "p3", 0),
    ]
    assert comments[0].text == "First line\nsecond"
    assert (comments[0].author, comments[0].initials, comments[0].date) == ("R", "r", "2022-11-23T09:00:00Z")


def test_images_are_known_by_their_content(docx) -> None:
    docx.relationships += [("a", "image", "media/1.png", False), ("b", "image", "media/2.png", False)]
    docx.relationships += [
        ("c", "image", "media/3.png", False),
        ("d", "image", "https://example.org/x.png", True),
    ]
    docx.relationships.append(("e", "image", "media/gone.png", False))
    docx.files = {"word/media/1.png": b"one", "word/media/2.png": b"one", "word/media/3.png": b"other"}

    def picture(attribute: str) -> str:
        return p(
            '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A map"/>'
            f"<a:blip {attribute}/></wp:inline></w:drawing></w:r>"
        )

    docx.body = "".join(picture(f'r:embed="{one}"') for one in "abce") + picture('r:link="d"')
    draft = docx.open().draft
    one, two, other, gone, linked = (provision.objects[0] for provision in draft.provisions)
    assert one.kind is ObjectKind.IMAGE
    assert one.description == "A map"
    assert one.digest == two.digest
    assert len({one.digest, other.digest, gone.digest, linked.digest}) == 4
    notices = {(notice.code, notice.detail) for notice in draft.notices}
    assert notices == {
        (NoticeCode.EXTERNAL_LINK, "https://example.org/x.png"),
        (NoticeCode.MISSING_PART, "word/media/gone.png"),
    }


def test_embedded_objects_and_shapes(docx) -> None:
    docx.body = (
        p('<w:r><w:object><o:OLEObject ProgID="Excel"/></w:object></w:r>')
        + p('<w:r><w:pict><v:rect id="1" style="width:1"/></w:pict></w:r>')
        + p('<w:r><w:pict><v:rect id="2" style="width:1"/></w:pict></w:r>')
        + p('<w:r><w:pict><v:rect id="2" style="width:9"/></w:pict></w:r>')
        + p('<w:r><w:pict><v:imagedata r:id="x"/></w:pict></w:r>')
        + p("<w:r><w:dayLong/></w:r>")
    )
    objects = [provision.objects[0] for provision in docx.open().draft.provisions]
    assert [item.kind for item in objects] == [
        ObjectKind.EMBEDDED,
        *[ObjectKind.SHAPE] * 3,
        ObjectKind.IMAGE,
        ObjectKind.FIELD,
    ]
    assert objects[1].digest == objects[2].digest != objects[3].digest


def test_nothing_is_left_out_silently(docx) -> None:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    docx.body = (
        '<w:altChunk r:id="x"/>'
        + p('<w:subDoc r:id="y"/>' + mark(9), "a")
        + p("<w:novelty/>", "b")
        + f"<w:block>{p(text='c')}</w:block>"
        + p(field.format("begin"), "d")
        + p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>e</w:t></w:r>")
        + section(("header", "default", "nowhere"))
    )
    docx.parts["styles"] = ""
    docx.files["word/styles.xml"] = b"<broken"
    draft = docx.open().draft
    assert [provision.text.strip("\ufffc") for provision in draft.provisions] == ["a", "b", "c", "d", "e"]
    found = {(notice.code, notice.detail, notice.provision) for notice in draft.notices}
    assert found == {
        (NoticeCode.ALTERNATE_CHUNK, "word/document.xml", None),
        (NoticeCode.SUB_DOCUMENT, "subDoc", "p1"),
        (NoticeCode.MISSING_PART, "footnote 9", "p1"),
        (NoticeCode.UNKNOWN_ELEMENT, "novelty", "p2"),
        (NoticeCode.UNKNOWN_ELEMENT, "block", None),
        (NoticeCode.UNBALANCED_FIELD, "word/document.xml", None),
        (NoticeCode.HIDDEN_TEXT, "", None),
        (NoticeCode.MISSING_PART, "nowhere", None),
        (NoticeCode.DAMAGED_PART, "word/styles.xml", None),
    }


def test_what_the_document_would_load_is_told(docx) -> None:
    docx.relationships.append(("t", "attachedTemplate", "file:///server/x.dotm", True))
    docx.relationships.append(("l", "hyperlink", "https://example.org/", True))
    assert [(notice.code, notice.detail) for notice in docx.open().draft.notices] == [
        (NoticeCode.EXTERNAL_LINK, "file:///server/x.dotm")
    ]


def test_a_field_over_paragraphs_is_balanced(docx) -> None:
    docx.body = (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "a")
        + p(text="b")
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    )  # fmt: skip
    assert not docx.open().draft.notices


def test_a_document_without_body_is_damaged(docx) -> None:
    path = docx.write()
    docx.files["word/document.xml"] = docx.document().replace(b"w:body", b"w:soul")
    with pytest.raises(DraftFileError) as caught:
        read_draft(docx.write())
    assert caught.value.problem is DraftFileProblem.DAMAGED
    assert path.exists()


def test_hostile_xml_in_any_story_is_refused(docx) -> None:
    docx.parts["footnotes"] = ""
    docx.files["word/footnotes.xml"] = b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"
    docx.body = p(mark(1))
    with pytest.raises(DraftFileError) as caught:
        docx.open()
    assert caught.value.problem is DraftFileProblem.HOSTILE_XML


def test_reading_changes_nothing_and_is_the_same_each_time(docx) -> None:
    docx.body = p(mark(1), "a") + p(text="b")
    docx.parts["footnotes"] = note(1, "n")
    path = docx.write()
    before = path.read_bytes()
    assert read_draft(path) == read_draft(path)
    assert path.read_bytes() == before


_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffc\ufffe\uffff"), max_size=12
)
_INLINE = st.one_of(
    _TEXT.map(lambda text: f'<w:r><w:t xml:space="preserve">{_escape(text)}</w:t></w:r>'),
    st.sampled_from(
        ["<w:r><w:tab/><w:br/></w:r>", mark(1), "<w:r><w:drawing/></w:r>", '<w:bookmarkStart w:id="1"/>']
    ),
)
_PARAGRAPHS = st.lists(_INLINE, max_size=4).map(lambda pieces: f"<w:p>{''.join(pieces)}</w:p>")
_BLOCKS = st.recursive(
    _PARAGRAPHS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(
            lambda blocks: f"<w:tbl><w:tr><w:tc>{''.join(blocks)}</w:tc></w:tr></w:tbl>"
        )
        | inner.map(lambda block: f"<w:sdt><w:sdtContent>{block}</w:sdtContent></w:sdt>")
    ),
    max_leaves=6,
)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(blocks=st.lists(_BLOCKS, max_size=5))
def test_whatever_is_read_covers_itself(docx, tmp_path: Path, blocks: list[str]) -> None:
    docx.body = "".join(blocks)
    source = docx.open()
    draft = source.draft
    assert [provision.id for provision in draft.provisions] == [
        f"p{n}" for n in range(1, len(draft.provisions) + 1)
    ]
    for provision in draft.provisions:
        ends = [0, *(run.end for run in provision.runs)]
        assert [run.start for run in provision.runs] == ends[:-1]
        assert ends[-1] == len(provision.text)
        assert provision.text.count("\ufffc") == len(provision.objects)
        inside = any(one.tag == W_TBL for one in source.paragraphs[provision.id].iterancestors())
        assert (provision.table is not None) is inside
    assert len(list(source.stories["body"].element.iter(W_P))) == len(draft.provisions)
