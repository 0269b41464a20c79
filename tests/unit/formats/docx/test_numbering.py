"""List labels as the reader sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.formats.docx import numberformats
from counterdraft.formats.docx.numberformats import format_number
from counterdraft.formats.docx.numbering import Counters, Level, NumberedList


def level(index: int, text: str, fmt: str = "decimal", *, start: str = "1", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identity: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{more}{"".join(levels)}</w:abstractNum>'


def num(identity: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def override(index: int, inner: str) -> str:
    return f'<w:lvlOverride w:ilvl="{index}">{inner}</w:lvlOverride>'


def restart(index: int, start: int) -> str:
    return override(index, f'<w:startOverride w:val="{start}"/>')


def item(number: int, ilvl: int = 0, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:p><w:pPr>{named}<w:numPr><w:ilvl w:val="{ilvl}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        "<w:r><w:t>x</w:t></w:r></w:p>"
    )


OUTLINE = (
    level(0, "%1."),
    level(1, "%1.%2", more='<w:suff w:val="space"/>'),
    level(2, "(%3)", "lowerLetter"),
    level(3, "(%4)", "lowerRoman"),
)


def labels(docx, numbering: str, body: str, styles: str = "") -> list[str]:
    docx.parts["numbering"], docx.body = numbering, body
    if styles:
        docx.parts["styles"] = styles
    return [provision.label for provision in docx.open().draft.provisions]


def walk(*levels: int, number: int = 1) -> str:
    return "".join(item(number, one) for one in levels)


def test_levels_count_and_begin_anew_below_a_higher_one(docx) -> None:
    found = labels(docx, abstract(0, *OUTLINE) + num(1, 0), walk(0, 1, 1, 2, 3, 3, 2, 1, 2, 0, 1))
    assert found == ["1.", "1.1", "1.2", "(a)", "(i)", "(ii)", "(b)", "1.3", "(a)", "2.", "2.1"]


def test_a_level_left_out_counts_as_begun(docx) -> None:
    """Word's own rule: a Heading 1 after a lower heading is the second one (its knowledge base, Q110380)."""
    assert labels(docx, abstract(0, *OUTLINE) + num(1, 0), walk(1, 1, 0)) == ["1.1", "1.2", "2."]


def test_lists_of_one_definition_count_on_unless_they_say_otherwise(docx) -> None:
    numbering = abstract(0, *OUTLINE) + num(1, 0) + num(2, 0) + num(3, 0, restart(0, 7))
    body = item(1) + item(2) + item(3) + item(3) + item(1) + item(3, 1)
    assert labels(docx, numbering, body) == ["1.", "2.", "7.", "8.", "9.", "9.1"]


def test_definitions_do_not_disturb_each_other(docx) -> None:
    numbering = abstract(0, *OUTLINE) + abstract(5, level(0, "§ %1")) + num(1, 0) + num(2, 5)
    assert labels(docx, numbering, item(1) + item(2) + item(1) + item(2)) == ["1.", "§ 1", "2.", "§ 2"]


def test_a_level_can_be_replaced(docx) -> None:
    replaced = override(0, level(0, "%1)", "upperRoman", start="4"))
    numbering = abstract(0, *OUTLINE) + num(1, 0, replaced)
    assert labels(docx, numbering, walk(0, 0)) == ["IV)", "V)"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("0", ["1.", "(a)", "2.", "(b)"]), ("1", ["1.", "(a)", "2.", "(a)"]), ("2", ["1.", "(a)", "2.", "(a)"])],
)
def test_restart_after_a_given_level(docx, value: str, expected: list[str]) -> None:
    numbering = abstract(
        0,
        level(0, "%1."),
        level(1, "%1.%2"),
        level(2, "(%3)", "lowerLetter", more=f'<w:lvlRestart w:val="{value}"/>'),
    )
    assert labels(docx, numbering + num(1, 0), walk(0, 2, 0, 2)) == expected


def test_restart_after_the_first_level_only(docx) -> None:
    numbering = abstract(
        0,
        level(0, "%1."),
        level(1, "%1.%2"),
        level(2, "(%3)", "lowerLetter", more='<w:lvlRestart w:val="1"/>'),
    )
    found = labels(docx, numbering + num(1, 0), walk(0, 1, 2, 1, 2, 0, 2))
    assert found == ["1.", "1.1", "(a)", "1.2", "(b)", "2.", "(a)"]


def test_legal_numbering_shows_all_levels_in_digits(docx) -> None:
    numbering = abstract(
        0, level(0, "Article %1", "upperRoman"), level(1, "%1.%2", "lowerLetter", more="<w:isLgl/>")
    )
    assert labels(docx, numbering + num(1, 0), walk(0, 0, 1, 1)) == ["Article I", "Article II", "2.1", "2.2"]


def test_bullets_of_symbol_fonts(docx) -> None:
    def bullet(index: int, text: str, font: str) -> str:
        return level(index, text, "bullet").replace(
            "</w:lvl>", f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr></w:lvl>'
        )

    numbering = abstract(
        0,
        bullet(0, "\uf0b7", "Symbol"),
        bullet(1, "o", "Courier New"),
        bullet(2, "\uf0a7", "Wingdings"),
        bullet(3, "\uf0ab", "Some Font"),
        bullet(4, "–", "Times"),
    )
    assert labels(docx, numbering + num(1, 0), walk(0, 1, 2, 3, 4)) == ["•", "◦", "▪", "•", "–"]


def test_hidden_pictured_custom_and_empty_labels(docx) -> None:
    custom = (
        '<w:lvl w:ilvl="3"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%4:"/></w:lvl>'
    )
    numbering = abstract(
        0,
        level(0, "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>"),
        level(1, "", "bullet", more='<w:lvlPicBulletId w:val="0"/>'),
        level(2, "", "none"),
        custom,
    )
    assert labels(docx, numbering + num(1, 0), walk(0, 1, 2, 3)) == ["", "•", "", "007:"]


def test_no_list(docx) -> None:
    numbering = abstract(0, *OUTLINE) + num(1, 0)
    styles = style("L", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = item(0) + item(99) + item(0, 0, "L") + styled("L")
    assert labels(docx, numbering, body, styles) == ["", "", "", "1."]


def style(identity: str, properties: str, based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{identity}"/>{base}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


def styled(identity: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{identity}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'


def test_list_and_level_are_inherited_each_for_itself(docx) -> None:
    numbering = abstract(0, *OUTLINE) + num(1, 0)
    styles = style("Base", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    styles += style("Sub", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', "Base")
    direct = '<w:p><w:pPr><w:pStyle w:val="Base"/><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:p>'
    assert labels(docx, numbering, styled("Base") + styled("Sub") + direct, styles) == ["1.", "1.1", "(a)"]


def test_a_style_takes_the_level_that_names_it(docx) -> None:
    linked = level(1, "%1.%2", more='<w:pStyle w:val="Second"/>')
    numbering = abstract(0, level(0, "%1."), linked) + num(1, 0)
    styles = style("Second", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert labels(docx, numbering, item(1) + styled("Second"), styles) == ["1.", "1.1"]


def test_a_numbering_style_is_followed(docx) -> None:
    numbering = (
        abstract(0, level(0, "Art. %1"))
        + abstract(1, more='<w:numStyleLink w:val="Legal"/>')
        + abstract(2, more='<w:numStyleLink w:val="Loop"/>')
        + num(1, 0)
        + num(2, 1)
        + num(3, 2)
    )
    styles = "".join(
        f'<w:style w:type="numbering" w:styleId="{name}"><w:name w:val="{name}"/><w:pPr><w:numPr>'
        f'<w:numId w:val="{number}"/></w:numPr></w:pPr></w:style>'
        for name, number in (("Legal", 1), ("Loop", 3))
    )
    assert labels(docx, numbering, item(2) + item(1) + item(3), styles) == ["Art. 1", "Art. 2", ""]


def test_notes_count_for_themselves(docx) -> None:
    docx.parts["footnotes"] = f'<w:footnote w:id="2">{item(1)}</w:footnote>'
    body = item(1) + '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' + item(1)
    assert labels(docx, abstract(0, *OUTLINE) + num(1, 0), body) == ["1.", "", "2.", "1."]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("decimal", "1 2 3 28 30 100"),
        ("decimalZero", "01 02 03 28 30 100"),
        ("upperRoman", "I II III XXVIII XXX C"),
        ("lowerRoman", "i ii iii xxviii xxx c"),
        ("lowerLetter", "a b c bb dd vvvv"),
        ("upperLetter", "A B C BB DD VVVV"),
        ("russianLower", "а б в ю аа нннн"),
        ("ordinal", "1st 2nd 3rd 28th 30th 100th"),
        ("cardinalText", "One|Two|Three|Twenty-eight|Thirty|One hundred"),
        ("ordinalText", "First|Second|Third|Twenty-eighth|Thirtieth|One hundredth"),
        ("hex", "1 2 3 1C 1E 64"),
        ("numberInDash", "- 1 -|- 2 -|- 3 -|- 28 -|- 30 -|- 100 -"),
        ("decimalEnclosedCircle", "① ② ③ 28 30 100"),
        ("decimalFullWidth", "１ ２ ３ ２８ ３０ １００"),
        ("chicago", "* † ‡ §§§§§§§ †††††††† " + "§" * 25),
        ("hebrew1", "א ב ג כח ל ק"),
        ("thaiNumbers", "๑ ๒ ๓ ๒๘ ๓๐ ๑๐๐"),
        ("ideographDigital", "一 二 三 二八 三〇 一〇〇"),
        ("japaneseCounting", "一 二 三 二十八 三十 百"),
        ("chineseCounting", "一 二 三 二十八 三十 一百"),
        ("koreanCounting", "일 이 삼 이십팔 삼십 백"),
        ("arabicAbjad", "أ ب ج غ بب عععع"),
        ("ideographTraditional", "甲 乙 丙 28 30 100"),
        ("ganada", "가 나 다 하 나 나"),
        ("unheard of", "1 2 3 28 30 100"),
    ],
)
def test_number_formats(name: str, expected: str) -> None:
    wanted = expected.split("|" if "|" in expected else " ")
    found = [format_number(value, name) for value in (1, 2, 3, 28, 30, 100)]
    assert found == wanted


def test_numbers_of_the_hebrew_and_chinese_kind() -> None:
    assert [format_number(value, "hebrew1") for value in (15, 16, 115)] == ["טו", "טז", "קטו"]
    assert [format_number(value, "chineseCounting") for value in (10, 11, 101, 110, 1001)] == [
        *("十", "十一", "一百零一", "一百一十", "一千零一")
    ]
    assert [format_number(value, "ordinal") for value in (11, 12, 13, 21, 111, 122)] == [
        *("11th", "12th", "13th", "21st", "111th", "122nd")
    ]


_ALL = st.sampled_from([*numberformats._ALPHABETS, *numberformats._CYCLES, *numberformats._FUNCTIONS, "none"])


@given(st.integers(-5, 40_000), _ALL)
def test_every_number_can_be_written(value: int, name: str) -> None:
    written = format_number(value, name)
    assert bool(written) is (name not in ("none", "bullet"))


@given(st.lists(st.integers(0, 3), min_size=1, max_size=30))
def test_each_level_counts_up_by_one_or_begins_anew(levels: list[int]) -> None:
    numbered = NumberedList("1", "0", tuple(Level(1, "decimal", f"%{index + 1}") for index in range(9)))
    counters = Counters()
    last = [0] * 9
    for one in levels:
        value = int(counters.label(numbered, one))
        assert value in (1, last[one] + 1)
        for above in range(one):
            last[above] = last[above] or 1
        last[one] = value
        last[one + 1 :] = [0] * (8 - one)
