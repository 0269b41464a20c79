"""Flattening: one text, atoms that cover it, objects whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from counterdraft.formats.docx.fields import isolate_field_marks
from counterdraft.formats.docx.flat import AtomKind, FlatParagraph
from counterdraft.formats.docx.flatten import _flatten_plain, _Walker, effective_text, flatten
from counterdraft.formats.docx.names import W_R, W_T, W, w
from counterdraft.model.draft import OBJECT, ObjectKind, Part

Parse = Callable[[str], etree._Element]

BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def covers(flat: FlatParagraph) -> None:
    """Atoms and pieces cover the text without gaps, objects lie on object atoms."""
    assert [atom.start for atom in flat.atoms] == [0, *(atom.end for atom in flat.atoms)][
        :-1
    ] or not flat.atoms
    assert (flat.atoms[-1].end if flat.atoms else 0) == len(flat.text)
    assert [piece.start for piece in flat.pieces] == [0, *(piece.end for piece in flat.pieces)][
        : len(flat.pieces)
    ]
    spans = [(atom.start, atom.end) for atom in flat.atoms if atom.kind is AtomKind.OBJECT]
    assert spans == [(item.start, item.end) for item in flat.objects]
    assert all(atom.end - atom.start == 1 for atom in flat.atoms if atom.kind is AtomKind.GLYPH)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ('<w:r><w:t xml:space="preserve"> a </w:t><w:tab/><w:t>b</w:t></w:r>', " a \tb"),
        ("<w:r><w:t> a\n b </w:t></w:r>", "a  b"),
        ('<w:r><w:br/><w:br w:type="page"/><w:cr/><w:ptab/></w:r>', "\n\n\n\t"),
        ("<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>", "\u2011\u00ad"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
        ('<w:r><w:sym w:font="Odd" w:char="F0B7"/></w:r>', "\uf0b7"),
        ('<w:r><w:sym w:font="Odd" w:char="D800"/></w:r>', "\ufffd"),
        ('<w:r><w:sym w:font="Odd"/></w:r>', "\ufffd"),
        (f"<w:r><w:t>a{OBJECT}b</w:t></w:r>", "a\ufffdb"),
        ('<w:hyperlink w:anchor="x">' + run("link") + "</w:hyperlink>" + run("."), "link."),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('in')}</w:sdtContent></w:sdt>", "in"),
        (f"<w:smartTag><w:customXml>{run('deep')}</w:customXml></w:smartTag>", "deep"),
        (f'<w:dir w:val="rtl"><w:bdo w:val="rtl">{run("שלום")}</w:bdo></w:dir>', "שלום"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt>"
            "<w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "漢",
        ),
        (
            f'<mc:AlternateContent><mc:Choice Requires="x">{run("new")}</mc:Choice>'
            f"<mc:Fallback>{run('old')}</mc:Fallback></mc:AlternateContent>",
            "new",
        ),
        (f"<mc:AlternateContent><mc:Fallback>{run('old')}</mc:Fallback></mc:AlternateContent>", "old"),
        ("<w:r><w:lastRenderedPageBreak/><w:annotationRef/><w:footnoteRef/><w:t>x</w:t></w:r>", "x"),
    ],
)  # fmt: skip
def test_inline_content_becomes_text(element: Parse, inner: str, text: str) -> None:
    flat = flatten(element(f"<w:p><w:pPr/>{inner}</w:p>"))
    assert flat.text == text
    assert not flat.objects
    assert not flat.unknown
    covers(flat)


def test_an_emoji_written_twice_is_one_glyph(element: Parse) -> None:
    flat = flatten(
        element(
            '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se">'
            '<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/></mc:Choice>'
            "<mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )
    )
    assert flat.text == "\U0001f60a"
    assert [atom.kind for atom in flat.atoms] == [AtomKind.GLYPH]


def test_text_alternatives_inside_a_run_cannot_be_cut(element: Parse) -> None:
    flat = flatten(
        element(
            '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>two words</w:t></mc:Choice>'
            "<mc:Fallback><w:t>other</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )
    )
    assert flat.text == "two words"
    assert [item.kind for item in flat.objects] == [ObjectKind.OTHER]


def test_a_field_within_a_paragraph_is_one_object_over_its_result(element: Parse) -> None:
    paragraph = element(
        f"<w:p>{run('See ')}{BEGIN}{code(' REF x ')}{SEPARATE}{run('para')}{run(' 2')}{END}{run('.')}</w:p>"
    )
    flat = flatten(paragraph)
    assert flat.text == "See para 2."
    (field,) = flat.objects
    assert (field.kind, field.start, field.end, field.description) == (ObjectKind.FIELD, 4, 10, "REF x")
    atom = flat.atoms[1]
    assert atom.run is None
    assert list(atom.elements) == list(paragraph)[1:7]
    covers(flat)


def test_a_field_in_one_run_names_the_children_of_the_run(element: Parse) -> None:
    paragraph = element(
        '<w:p><w:r><w:t>p. </w:t><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    flat = flatten(paragraph)
    assert flat.text == "p.7"
    assert flat.atoms[1].run is paragraph[0]
    assert list(flat.atoms[1].elements) == list(paragraph[0])[1:]


def test_isolating_parts_runs_so_that_fields_are_whole_siblings(element: Parse) -> None:
    paragraph = element(
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:fldChar w:fldCharType="begin"/></w:r>'
        f'{code("REF y")}{SEPARATE}<w:r><w:t>b</w:t><w:fldChar w:fldCharType="end"/><w:t>c</w:t></w:r></w:p>'
    )
    assert [item.kind for item in flatten(paragraph).objects] == [
        ObjectKind.FIELD_MARK,
        ObjectKind.FIELD_MARK,
    ]
    isolate_field_marks(paragraph)
    flat = flatten(paragraph)
    assert flat.text == "abc"
    assert [item.kind for item in flat.objects] == [ObjectKind.FIELD]
    assert len(paragraph.findall(f"{W_R}/{w('rPr')}")) == 2


def test_a_field_without_result_and_a_nested_one(element: Parse) -> None:
    nested = f"{BEGIN}{code('PAGE')}{SEPARATE}{run('3')}{END}"
    flat = flatten(
        element(
            f"<w:p>{BEGIN}{code('XE &quot;x&quot;')}{END}"
            f"{BEGIN}{code('IF ')}{nested}{SEPARATE}{run('yes')}{END}</w:p>"
        )
    )
    assert flat.text == OBJECT + "yes"
    assert [item.kind for item in flat.objects] == [ObjectKind.FIELD, ObjectKind.FIELD]


def test_a_field_over_several_paragraphs_leaves_its_result_as_text(element: Parse) -> None:
    first = flatten(element(f"<w:p>{BEGIN}{code('TOC')}{SEPARATE}{run('one')}</w:p>"))
    last = flatten(element(f"<w:p>{run('two')}{END}</w:p>"))
    assert (first.text, last.text) == (OBJECT + "one", "two" + OBJECT)
    assert [item.kind for item in (*first.objects, *last.objects)] == [ObjectKind.FIELD_MARK] * 2
    assert (first.opened, first.closed, last.opened, last.closed) == (1, 0, 0, 1)
    assert len(first.atoms[0].elements) == 3


def test_equal_fields_have_equal_digests_and_others_not(element: Parse) -> None:
    def digest(instruction: str, result: str) -> str:
        (item,) = flatten(
            element(f'<w:p><w:fldSimple w:instr="{instruction}">{run(result)}</w:fldSimple></w:p>')
        ).objects
        return item.digest

    assert digest(" REF  a ", "1") == digest("REF a", "1")
    assert digest("REF a", "1") != digest("REF b", "1")
    assert digest("REF a", "1") != digest("REF a", "2")


def test_note_marks_and_formulas(element: Parse) -> None:
    flat = flatten(
        element(
            '<w:p><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r>'
            "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><m:oMath><m:sSup/></m:oMath></w:p>"
        )
    )
    assert flat.text == f"{OBJECT}{OBJECT}x=1{OBJECT}"
    kinds = [ObjectKind.FOOTNOTE_MARK, ObjectKind.ENDNOTE_MARK, ObjectKind.MATH, ObjectKind.MATH]
    assert [item.kind for item in flat.objects] == kinds
    assert [(note.offset, note.part, note.id) for note in flat.notes] == [
        (0, Part.FOOTNOTE, "2"),
        (1, Part.ENDNOTE, "3"),
    ]


def test_a_text_box_is_found_once_and_its_digest_says_nothing_of_its_text(element: Parse) -> None:
    def boxed(text: str) -> FlatParagraph:
        content = f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"
        return flatten(
            element(
                '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
                f"{content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{content}"
                "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            )
        )

    one, other = boxed("one"), boxed("other")
    assert one.text == OBJECT
    assert len(one.boxes) == 1
    assert one.objects == other.objects
    assert one.objects[0].kind is ObjectKind.TEXT_BOX


def test_unknown_elements_keep_their_text_and_are_told(element: Parse) -> None:
    flat = flatten(
        element(
            f"<w:p><w:novelty>{run('kept')}</w:novelty><w:r><w:gadget><w:t>whole</w:t></w:gadget><w:dot/></w:r></w:p>"
        )
    )
    assert flat.text == "keptwhole"
    assert list(flat.unknown) == [w("novelty"), w("gadget"), w("dot")]


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30), st.booleans()
)
def test_the_effective_text_never_holds_an_object_or_a_line_end(text: str, preserve: bool) -> None:
    element = etree.Element(W_T, nsmap={"w": W})
    try:
        element.text = text
    except ValueError:
        return  # characters that XML cannot hold
    if preserve:
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    shown = effective_text(element)
    assert not set(shown) & set(OBJECT + "\n\r\t")
    assert len(shown) == len(text if preserve else text.strip(" \t\r\n"))


_PIECES = st.sampled_from(
    [
        run("word "),
        "<w:r><w:tab/><w:t>x</w:t><w:br/></w:r>",
        "<w:proofErr/><w:r><w:rPr/><w:t> </w:t><w:t> y </w:t></w:r>",
        BEGIN,
        SEPARATE,
        END,
        code("REF"),
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        "<w:hyperlink>" + BEGIN + "</w:hyperlink>",
        "<w:r><w:drawing/></w:r>",
        f"<w:fldSimple w:instr='DATE'>{run('1 May')}</w:fldSimple>",
        "<w:sdt><w:sdtContent>" + END + run("y") + "</w:sdtContent></w:sdt>",
    ]
)


@given(st.lists(_PIECES, max_size=12), st.booleans())
def test_atoms_cover_the_text_however_fields_are_broken(pieces: list[str], isolate: bool) -> None:
    paragraph = etree.fromstring(
        f'<w:p xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        + "".join(pieces)
        + "</w:p>"
    )
    if isolate:
        isolate_field_marks(paragraph)
    flat = flatten(paragraph)
    covers(flat)
    plain = _flatten_plain(paragraph)
    if plain is not None:
        walker = _Walker(None)
        walker.inline(paragraph, "")
        assert plain == walker.finish() == flat
    objects = [(item.start, item.end) for item in flat.objects]
    loose = [
        at for at, sign in enumerate(flat.text) if sign == OBJECT and not any(a <= at < b for a, b in objects)
    ]
    assert not loose
    seen = [element for atom in flat.atoms for element in atom.elements]
    assert len(seen) == len(set(seen))
