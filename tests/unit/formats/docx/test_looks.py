"""What paragraphs and runs look like once all inheritance is resolved."""

from __future__ import annotations

import pytest

from counterdraft.model.draft import FormatRun, ParagraphLook, Role, TextAlignment


def style(
    identity: str,
    paragraph: str = "",
    run: str = "",
    based_on: str = "",
    kind: str = "paragraph",
    default: bool = False,
) -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}"{mark}><w:name w:val="{identity}"/>{base}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def p(properties: str = "", runs: str = "<w:r><w:t>x</w:t></w:r>") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def r(properties: str, text: str = "x") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def look(docx, body: str, styles: str = "") -> ParagraphLook:
    docx.parts["styles"], docx.body = styles, body
    return docx.open().draft.provisions[0].look


def runs(docx, body: str, styles: str = "") -> tuple[FormatRun, ...]:
    docx.parts["styles"], docx.body = styles, body
    return docx.open().draft.provisions[0].runs


def ref(identity: str) -> str:
    return f'<w:pStyle w:val="{identity}"/>'


def test_nothing_at_all_is_plain(docx) -> None:
    assert look(docx, p()) == ParagraphLook()
    assert runs(docx, p()) == (FormatRun(0, 1),)
    assert runs(docx, p(runs="")) == ()


def test_direct_formatting_before_styles_before_defaults(docx) -> None:
    styles = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>'
        + style("N", default=True)
        + style("A", '<w:jc w:val="center"/><w:ind w:left="720" w:hanging="360"/>')
        + style("B", '<w:ind w:start="1in"/>', based_on="A")
    )
    assert look(docx, p(), styles).alignment is TextAlignment.JUSTIFY
    derived = look(docx, p(ref("B")), styles)
    assert (derived.alignment, derived.indent_start_twips, derived.indent_first_twips) == (
        TextAlignment.CENTER,
        1440,
        -360,
    )
    direct = look(docx, p(ref("B") + '<w:jc w:val="right"/><w:ind w:firstLine="1cm"/><w:bidi/>'), styles)
    assert (direct.alignment, direct.indent_first_twips, direct.right_to_left) == (
        TextAlignment.END,
        567,
        True,
    )
    assert look(docx, p(ref("missing")), styles).style == "N"


@pytest.mark.parametrize(
    ("properties", "role", "level"),
    [
        (ref("Title"), Role.TITLE, None),
        (ref("MyTitle"), Role.TITLE, None),
        (ref("heading 3"), Role.HEADING, 3),
        (ref("Outlined"), Role.HEADING, 2),
        ('<w:outlineLvl w:val="0"/>', Role.HEADING, 1),
        (ref("Outlined") + '<w:outlineLvl w:val="9"/>', Role.BODY, None),
        ('<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>', Role.LIST, 2),
        (ref("heading 3") + '<w:numPr><w:numId w:val="1"/></w:numPr>', Role.HEADING, 3),
        ("", Role.BODY, None),
    ],
)
def test_roles(docx, properties: str, role: Role, level: int | None) -> None:
    styles = (
        style("Title")
        + style("MyTitle", based_on="Title")
        + style("heading 3")
        + style("Outlined", '<w:outlineLvl w:val="1"/>')
    )
    docx.parts["numbering"] = (
        '<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    found = look(docx, p(properties), styles)
    assert (found.role, found.level) == (role, level)


def test_a_list_indents_where_it_is_named(docx) -> None:
    docx.parts["numbering"] = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:pPr><w:ind w:left="500"/></w:pPr>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    member = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("Own", member + '<w:ind w:left="900"/>') + style("Plain", '<w:ind w:left="900"/>')
    assert look(docx, p(ref("Own")), styles).indent_start_twips == 900
    assert look(docx, p(ref("Plain") + member), styles).indent_start_twips == 500
    assert look(docx, p(ref("Plain") + member + '<w:ind w:left="1"/>'), styles).indent_start_twips == 1


def test_every_property_of_a_run(docx) -> None:
    everything = (
        '<w:b/><w:i w:val="1"/><w:caps/><w:dstrike/><w:vanish/><w:color w:val="FF0000"/><w:u w:val="single"/>'
        '<w:highlight w:val="yellow"/><w:vertAlign w:val="superscript"/>'
    )
    (found,) = runs(docx, p(runs=r(everything)))
    assert found == FormatRun(
        *(0, 1),
        bold=True,
        italic=True,
        underline=True,
        strike=True,
        vertical="superscript",
        caps=True,
        hidden=True,
        color="FF0000",
        highlight="yellow",
    )
    nothing = (
        '<w:b w:val="0"/><w:i w:val="false"/><w:u w:val="none"/><w:color w:val="auto"/>'
        '<w:highlight w:val="none"/><w:vertAlign w:val="baseline"/>'
    )
    assert runs(docx, p(runs=r(nothing))) == (FormatRun(0, 1),)


def test_toggles_of_paragraph_and_character_style_cancel_out(docx) -> None:
    styles = (
        style("P", run="<w:b/>")
        + style("P2", based_on="P")
        + style("C", run="<w:b/>", kind="character")
        + style("D", run="<w:u w:val='single'/>", kind="character", based_on="C")
    )
    both = r('<w:rStyle w:val="C"/>')
    assert [run.bold for run in runs(docx, p(ref("P2"), r("")), styles)] == [True]
    assert [run.bold for run in runs(docx, p(ref("P2"), both), styles)] == [False]
    assert [run.bold for run in runs(docx, p("", both), styles)] == [True]
    assert [run.bold for run in runs(docx, p(ref("P2"), r('<w:rStyle w:val="C"/><w:b/>')), styles)] == [True]
    derived = runs(docx, p("", r('<w:rStyle w:val="D"/>')), styles)[0]
    assert (derived.bold, derived.underline) == (True, True)


def test_defaults_are_no_toggle(docx) -> None:
    styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>" + style(
        "P", run="<w:b/>"
    )
    assert runs(docx, p(ref("P")), styles)[0].bold
    assert runs(docx, p(), styles)[0].bold


def test_table_styles_reach_the_text_of_their_cells(docx) -> None:
    styles = style("T", run="<w:i/>", kind="table")
    cell = f"<w:tc>{p()}</w:tc>"
    body = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr>{cell}</w:tr></w:tbl>'
    assert runs(docx, body, styles)[0].italic


def test_neighbours_alike_are_one_run(docx) -> None:
    body = p(
        runs=r("<w:b/>", "a")
        + r('<w:b/><w:sz w:val="9"/>', "b")
        + r("<w:i/>", "c")
        + r("", "d")
        + r("<w:b w:val='0'/>", "e")
    )
    found = runs(docx, body)
    assert [(run.start, run.end, run.bold, run.italic) for run in found] == [
        (0, 2, True, False),
        (2, 3, False, True),
        (3, 5, False, False),
    ]


def test_links_of_both_kinds(docx) -> None:
    docx.relationships.append(("rId9", "hyperlink", "https://example.org/a", True))
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/b"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>two</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = p(
        runs=f'<w:hyperlink r:id="rId9">{r("", "one")}</w:hyperlink>{field}'
        f'<w:hyperlink w:anchor="m">{r("", "x")}</w:hyperlink>'
    )
    assert [(run.start, run.end, run.link) for run in runs(docx, body)] == [
        (0, 3, "https://example.org/a"),
        (3, 6, "https://example.org/b"),
        (6, 7, "#m"),
    ]


def test_styles_that_inherit_in_a_circle_end(docx) -> None:
    styles = style("A", run="<w:b/>", based_on="B") + style("B", run="<w:i/>", based_on="A")
    found = runs(docx, p(ref("A")), styles)[0]
    assert (found.bold, found.italic) == (True, True)
