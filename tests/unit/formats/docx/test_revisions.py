"""Tracked changes: both views, joined paragraphs, tables, formatting, and the record of who did what."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from counterdraft.formats.docx.names import PRIVATE, W, w
from counterdraft.formats.docx.revisions import has_revisions, resolve
from counterdraft.model.draft import Draft, NoticeCode, Part, TrackedKind, TrackedView

ACCEPTED, REJECTED = TrackedView.ACCEPTED, TrackedView.REJECTED
WHO = 'w:id="1" w:author="{}" w:date="2022-11-23T10:00:00Z"'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(inner: str, author: str = "A") -> str:
    return f"<w:ins {WHO.format(author)}>{inner}</w:ins>"


def deleted(text: str, author: str = "B") -> str:
    return (
        f'<w:del {WHO.format(author)}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'
    )


def paragraph(inner: str = "", mark: str = "", style: str = "", author: str = "A") -> str:
    change = f"<w:rPr><w:{mark} {WHO.format(author)}/></w:rPr>" if mark else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{change}</w:pPr>{inner}</w:p>"


def control(inner: str) -> str:
    return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def texts(draft: Draft, part: Part = Part.BODY) -> list[str]:
    return [provision.text for provision in draft.provisions if provision.part is part]


def both(docx, body: str) -> tuple[list[str], list[str]]:
    docx.body = body
    return texts(docx.open(ACCEPTED).draft), texts(docx.open(REJECTED).draft)


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        (paragraph(run("a ") + ins(run("new ")) + deleted("old ") + run("z")), ["a new z"], ["a old z"]),
        (paragraph(ins(deleted("gone"))), [""], [""]),
        (paragraph(f"<w:hyperlink>{ins(run('x'))}</w:hyperlink>y"), ["x"], [""]),
        (
            paragraph(f"<w:moveFrom {WHO}>{run('m')}</w:moveFrom>")
            + paragraph(f"<w:moveTo {WHO}>{run('m')}</w:moveTo>"),
            ["", "m"],
            ["m", ""],
        ),
        # a dropped mark joins the paragraph to the next
        (paragraph(run("one "), "del") + paragraph(run("two")), ["one two"], ["one ", "two"]),
        (paragraph(run("one"), "ins") + paragraph(run("two")), ["one", "two"], ["onetwo"]),
        (paragraph(ins(run("new")), "ins") + paragraph(run("two")), ["new", "two"], ["two"]),
        (paragraph(deleted("old"), "del") + paragraph(run("two")), ["two"], ["old", "two"]),
        (paragraph(run("a"), "del") * 3 + paragraph(run("b")), ["aaab"], ["a", "a", "a", "b"]),
        # at the end of a container it stays if it shows anything
        (paragraph(run("a")) + paragraph(run("b"), "del"), ["a", "b"], ["a", "b"]),
        (paragraph(run("a")) + paragraph(deleted("b"), "del"), ["a"], ["a", "b"]),
        # content controls are no limit for joining
        (
            control(paragraph(run("in "), "del")) + paragraph(run("out")),
            ["in out"],
            ["in ", "out"],
        ),
        (
            paragraph(run("out "), "del") + control(paragraph(run("in"))),
            ["out in"],
            ["out ", "in"],
        ),
        # whole paragraphs wrapped at block level
        (f"<w:ins {WHO}>{paragraph(run('new'))}</w:ins>" + paragraph(run("b")), ["new", "b"], ["b"]),
        # run properties that track a run of a formula
        (
            f"<w:p><m:oMath><m:r><w:rPr><w:ins {WHO}/></w:rPr><m:t>2</m:t></m:r>"
            "<m:r><m:t>x</m:t></m:r></m:oMath></w:p>",
            ["2x"],
            ["x"],
        ),
        (
            f"<w:p><m:oMath><w:ins {WHO}><m:r><m:t>2</m:t></m:r></w:ins></m:oMath>{run('t')}</w:p>",
            ["2t"],
            ["t"],
        ),
        (
            "<w:p><m:oMath><m:r><m:t>a</m:t></m:r><m:sSup><m:sSupPr><m:ctrlPr>"
            f"<w:ins {WHO}><w:rPr/></w:ins></m:ctrlPr></m:sSupPr>"
            f"<m:e><w:ins {WHO}><m:r><m:t>b</m:t></m:r></w:ins></m:e>"
            "<m:sup/></m:sSup></m:oMath></w:p>",
            ["ab"],
            ["a"],
        ),
    ],
)  # fmt: skip
def test_both_views(docx, body: str, accepted: list[str], rejected: list[str]) -> None:
    assert both(docx, body.replace(WHO, WHO.format("A"))) == (accepted, rejected)


def test_a_joined_paragraph_takes_the_properties_of_the_mark_that_stays(docx) -> None:
    docx.parts["styles"] = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
        for name in ("One", "Two")
    )
    docx.body = paragraph(run("a"), "del", "One") + paragraph(run("b"), "", "Two")
    (joined,) = docx.open().draft.provisions
    assert (joined.text, joined.look.style) == ("ab", "Two")


def cell(text: str, marks: str = "", mark: str = "") -> str:
    return f"<w:tc><w:tcPr>{marks}</w:tcPr>{paragraph(run(text), mark)}</w:tc>"


def row(*cells: str, mark: str = "") -> str:
    change = f"<w:trPr><w:{mark} {WHO.format('A')}/></w:trPr>" if mark else ""
    return f"<w:tr>{change}{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def test_rows_and_cells(docx) -> None:
    here = f"<w:cellIns {WHO.format('A')}/>"
    gone = f"<w:cellDel {WHO.format('A')}/>"
    body = table(
        row(cell("a"), cell("b", here)),
        row(cell("c"), cell("d", gone)),
        row(cell("e"), mark="ins"),
        row(cell("f"), mark="del"),
    ) + paragraph(run("z"))
    assert both(docx, body) == (["a", "b", "c", "e", "z"], ["a", "c", "d", "f", "z"])


def test_a_table_that_goes_whole_and_one_nested_in_a_cell(docx) -> None:
    gone = table(row(cell("x"), mark="del"))
    nested = f"<w:tc>{gone}</w:tc>"
    accepted, rejected = both(docx, paragraph(run("a")) + gone + table(row(nested)) + paragraph(run("z")))
    assert accepted == ["a", "", "z"]
    assert rejected == ["a", "x", "x", "z"]
    source = docx.open(ACCEPTED)
    assert len(source.tables) == 1


def test_a_dropped_mark_before_a_table_keeps_what_it_shows(docx) -> None:
    body = (
        paragraph(run("kept"), "del")
        + table(row(cell("x")))
        + paragraph(deleted("y"), "del")
        + table(row(cell("z")))
    )
    accepted, _ = both(docx, body)
    assert accepted == ["kept", "x", "z"]


def test_the_last_paragraph_of_a_cell_stays(docx) -> None:
    body = table(row(f"<w:tc>{paragraph(deleted('x'), 'del')}</w:tc>")) + paragraph()
    assert both(docx, body) == (["", ""], ["x", ""])


def test_merged_cells(docx) -> None:
    merge = f'<w:cellMerge {WHO.format("A")} w:vMerge="cont"/>'
    docx.body = table(row(cell("a")), row(cell("", merge))) + paragraph()

    def merged(view: TrackedView) -> list[bool]:
        blocks = docx.open(view).draft.stories[0].blocks
        return [one.cells[0].merged_up for one in blocks[0].rows]

    assert merged(ACCEPTED) == [False, True]
    assert merged(REJECTED) == [False, False]


def test_formatting_is_restored_when_rejected(docx) -> None:
    who = WHO.format("A")
    docx.body = (
        f'<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:ins {who}/></w:rPr>'
        f'<w:pPrChange {who}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange></w:pPr>'
        f"<w:r><w:rPr><w:b/><w:rPrChange {who}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
        "<w:t>x</w:t></w:r></w:p>"
        f"<w:p>{run('y')}</w:p>"
    )
    first = docx.open(ACCEPTED).draft.provisions[0]
    assert (first.text, first.look.alignment.value, first.runs[0].bold, first.runs[0].italic) == (
        "x",
        "center",
        True,
        False,
    )
    assert [(change.kind, change.paragraph_mark) for change in first.tracked] == [
        (TrackedKind.FORMAT, False),
        (TrackedKind.FORMAT, True),
        (TrackedKind.INSERTION, True),
    ]
    (joined,) = docx.open(REJECTED).draft.provisions
    assert (joined.text, joined.look.alignment.value) == ("xy", "start")
    assert (joined.runs[0].bold, joined.runs[0].italic) == (False, True)


def test_section_properties_keep_their_headers_when_rejected(
    element: Callable[[str], etree._Element],
) -> None:
    who = WHO.format("A")
    section = element(
        '<w:sectPr><w:headerReference w:type="default"/><w:pgSz w:w="1"/>'
        f'<w:sectPrChange {who}><w:sectPr><w:pgSz w:w="2"/></w:sectPr></w:sectPrChange></w:sectPr>'
    )
    assert resolve(section, REJECTED)
    assert [child.tag for child in section] == [w("headerReference"), w("pgSz")]
    assert section[1].get(w("w")) == "2"


def test_inserted_numbering_goes_when_rejected(element: Callable[[str], etree._Element]) -> None:
    change = f"<w:ins {WHO.format('A')}/>"
    xml = f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>{change}</w:numPr></w:pPr></w:p>'
    kept, gone = element(xml), element(xml)
    resolve(kept, ACCEPTED)
    resolve(gone, REJECTED)
    assert len(kept[0][0]) == 2
    assert len(gone[0]) == 0


@pytest.mark.parametrize(("kind", "view"), [("Ins", REJECTED), ("Del", ACCEPTED)])
def test_a_content_control_that_goes_leaves_its_content(docx, kind: str, view: TrackedView) -> None:
    who = WHO.format("A")
    docx.body = (
        f"<w:p><w:customXml{kind}RangeStart {who}/><w:sdt><w:sdtPr/><w:sdtContent>"
        f"<w:customXml{kind}RangeEnd w:id='1'/>"
        f"{run('in')}</w:sdtContent></w:sdt></w:p>"
    )
    source = docx.open(view)
    assert texts(source.draft) == ["in"]
    (element,) = source.paragraphs.values()
    assert [child.tag for child in element] == [w("r")]


def test_notes_headers_and_text_boxes_are_resolved(docx) -> None:
    docx.parts["footnotes"] = f'<w:footnote w:id="2">{paragraph(run("n") + ins(run("!")))}</w:footnote>'
    docx.parts["header1"] = paragraph(deleted("old") + ins(run("new")))
    box = f"<w:txbxContent>{paragraph(run('b'), 'del')}{paragraph(run('c'))}</w:txbxContent>"
    docx.body = (
        paragraph(
            '<w:r><w:footnoteReference w:id="2"/></w:r>'
            f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"
        )
        + '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    )
    for view, note, header, boxed in ((ACCEPTED, "n!", "new", ["bc"]), (REJECTED, "n", "old", ["b", "c"])):
        draft = docx.open(view).draft
        assert texts(draft, Part.FOOTNOTE) == [note]
        assert texts(draft, Part.HEADER) == [header]
        assert texts(draft, Part.TEXT_BOX) == boxed


def test_a_note_goes_with_its_mark(docx) -> None:
    docx.parts["footnotes"] = f'<w:footnote w:id="2">{paragraph(run("n"))}</w:footnote>'
    docx.body = paragraph(
        run("a") + f'<w:del {WHO.format("A")}><w:r><w:footnoteReference w:id="2"/></w:r></w:del>'
    )
    assert texts(docx.open(ACCEPTED).draft, Part.FOOTNOTE) == []
    assert texts(docx.open(REJECTED).draft, Part.FOOTNOTE) == ["n"]


def test_only_chosen_authors_are_accepted(docx) -> None:
    docx.body = paragraph(run("x") + ins(run(" A"), "A") + ins(run(" B"), "B") + deleted(" old", "B"))

    def chosen(*authors: str) -> list[str]:
        return texts(docx.open(accept=frozenset(authors)).draft)

    assert chosen() == ["x old"]
    assert chosen("A") == ["x A old"]
    assert chosen("B") == ["x B"]
    assert chosen("A", "B") == ["x A B"]


def test_no_comment_is_lost_with_its_text(docx) -> None:
    docx.parts["comments"] = "".join(
        f'<w:comment w:id="{number}" w:author="R">{paragraph(run("why"))}</w:comment>' for number in (5, 6)
    )
    inside = (
        '<w:commentRangeStart w:id="5"/><w:r><w:delText>x</w:delText></w:r><w:commentRangeEnd w:id="5"/>'
        '<w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="5"/></w:r>'
    )
    in_row = cell('x</w:t></w:r><w:r><w:commentReference w:id="6"/></w:r><w:r><w:t>')
    docx.body = (
        paragraph(run("a ") + f"<w:del {WHO.format('A')}>{inside}</w:del>" + run("b"))
        + table(row(in_row, mark="del"))
        + paragraph()
    )
    source = docx.open(ACCEPTED)
    first = source.draft.provisions[0].id
    assert [
        (comment.first, comment.start, comment.last, comment.end) for comment in source.draft.comments
    ] == [
        (first, 2, first, 2),
        (first, 3, first, 3),
    ]
    assert len(list(source.paragraphs[first].iter(w("commentReference")))) == 2


def test_half_a_bookmark_outlives_what_goes(element: Callable[[str], etree._Element]) -> None:
    who = WHO.format("A")
    body = element(
        f'<w:p><w:del {who}><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
        '<w:bookmarkStart w:id="2" w:name="b"/></w:del><w:bookmarkEnd w:id="2"/></w:p>'
    )
    resolve(body, ACCEPTED)
    assert [child.get(w("id")) for child in body] == ["2", "2"]


def test_the_record_says_who_did_what_where(docx) -> None:
    docx.body = paragraph(
        run("one ") + ins(run("two") + run(" three")) + deleted(" four") + run("."), "ins"
    ) + paragraph(run("z"))
    source = docx.open(ACCEPTED)
    first = source.draft.provisions[0]
    assert [(c.kind, c.author, c.start, c.end, c.text, c.paragraph_mark) for c in first.tracked] == [
        (TrackedKind.INSERTION, "A", 4, 13, "", False),
        (TrackedKind.DELETION, "B", 13, 13, " four", False),
        (TrackedKind.INSERTION, "A", 14, 14, "", True),
    ]
    assert first.tracked[0].date == "2022-11-23T10:00:00Z"
    assert source.draft.authors == ("A", "B")
    assert NoticeCode.TRACKED_CHANGES in {notice.code for notice in source.draft.notices}
    assert PRIVATE.encode() not in source.package.data(source.package.main)


def test_gone_paragraphs_are_recorded_beside(docx) -> None:
    docx.body = (
        paragraph(run("a"))
        + paragraph(deleted("b"), "del", author="B")
        + table(row(cell("c"), mark="del"))
        + paragraph()
    )
    first, last = docx.open(ACCEPTED).draft.provisions
    assert (first.text, first.tracked, last.text) == ("a", (), "")
    assert {(change.author, change.text, change.paragraph_mark) for change in last.tracked} == {
        ("B", "b", False),
        ("B", "", True),
        ("A", "c", False),
    }


def test_a_tree_without_revisions_is_not_touched(element: Callable[[str], etree._Element]) -> None:
    tree = element(paragraph(run("ins del moveFrom")))
    before = etree.tostring(tree)
    assert not resolve(tree, REJECTED)
    assert etree.tostring(tree) == before
    assert not has_revisions(before)
    assert has_revisions(etree.tostring(element(paragraph(ins(run("x"))))))


# -- properties ----------------------------------------------------------------------------------------------

_WORDS = st.sampled_from(["alpha ", "beta ", "gamma", " ", "ж "])
_PIECE = st.one_of(
    st.builds(run, _WORDS),
    st.builds(lambda text, author: ins(run(text), author), _WORDS, st.sampled_from("AB")),
    st.builds(deleted, _WORDS, st.sampled_from("AB")),
    st.builds(lambda text: ins(run("x") + deleted(text) + run("y")), _WORDS),
    st.just('<w:commentRangeStart w:id="1"/>'),
    st.builds(lambda text: f"<w:hyperlink>{ins(run(text))}{deleted('h')}</w:hyperlink>", _WORDS),
)
_PARAGRAPH = st.builds(
    lambda pieces, mark: paragraph("".join(pieces), mark),
    st.lists(_PIECE, max_size=5),
    st.sampled_from(["", "", "", "ins", "del", "moveFrom", "moveTo"]),
)
_TABLE = st.builds(
    lambda inner, mark: table(row(f"<w:tc>{inner}</w:tc>", mark=mark), row(cell("k"))),
    _PARAGRAPH,
    st.sampled_from(["", "ins", "del"]),
)
_BODY = st.lists(st.one_of(_PARAGRAPH, _PARAGRAPH, _PARAGRAPH, _TABLE), min_size=1, max_size=6).map("".join)
_SLOW = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)


def expected(body: str, view: TrackedView) -> str:
    """All words of a view, by a rule so simple that it cannot share the resolver's mistakes."""
    root = etree.fromstring(f'<w:body xmlns:w="{W}" xmlns:r="urn:r">{body}</w:body>')
    dropped = {w("ins"), w("moveTo")} if view is REJECTED else {w("del"), w("moveFrom")}
    words = []
    for node in root.iter(w("t"), w("delText")):
        lines = [one for one in node.iterancestors() if one.tag == w("tr")]
        rows = [mark.tag for one in lines for mark in one.findall(f"{w('trPr')}/*")]
        if not dropped & {*(one.tag for one in node.iterancestors()), *rows}:
            words.append(node.text or "")
    return "".join(words)


@_SLOW
@given(body=_BODY, view=st.sampled_from([ACCEPTED, REJECTED]))
def test_every_word_of_a_view_is_there_once_and_in_order(docx, body: str, view: TrackedView) -> None:
    docx.body = body
    source = docx.open(view)
    assert "".join(texts(source.draft)) == expected(body, view)
    xml = source.package.data(source.package.main)
    assert not has_revisions(xml)
    assert not resolve(source.package.tree(source.package.main), view)
    assert PRIVATE.encode() not in xml


@_SLOW
@given(pieces=st.lists(_PIECE, max_size=8))
def test_the_record_rebuilds_the_other_view(docx, pieces: list[str]) -> None:
    docx.body = paragraph("".join(pieces).replace("<w:hyperlink>", "").replace("</w:hyperlink>", ""))
    accepted = docx.open(ACCEPTED).draft.provisions[0]
    rebuilt = [*accepted.text, ""]
    for change in accepted.tracked:
        if change.kind is TrackedKind.INSERTION:
            rebuilt[change.start : change.end] = [""] * (change.end - change.start)
    gone = [""] * (len(rebuilt) + 1)
    for change in accepted.tracked:
        inside = any(
            other.kind is TrackedKind.INSERTION and other.start < change.start < other.end
            for other in accepted.tracked
        )
        if change.kind is TrackedKind.DELETION and not inside:
            gone[change.start] += change.text
    text = "".join(before + sign for before, sign in zip(gone, rebuilt, strict=False))
    assert text == docx.open(REJECTED).draft.provisions[0].text
