"""What differs inside a field is marked inside it; its own proof ran for every document here."""

from __future__ import annotations

import re

import pytest
from marking import Marked, MarkUp
from wordfile import complex_field, paragraph, run

MARKS = re.compile(r"<w:(ins|del) [^>]*>(.*?)</w:\1>")
SIGNS = re.compile(
    r'w:fldCharType="(begin|separate|end)"|<w:(?:instrText|delInstrText|t|delText)[^>]*>([^<]*)<'
)
FORM = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="{0}"/></w:ffData></w:fldChar></w:r>'
    "<w:r><w:instrText>FORMTEXT</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{1}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def shown(marked: Marked) -> list[str]:
    """The marks in order, `-` or `+` and what they hold, field characters in angle brackets."""
    return [
        "-+"[kind == "ins"]
        + "".join(f"<{sign}>" if sign else words for sign, words in SIGNS.findall(content))
        for kind, content in MARKS.findall(marked.xml)
    ]


def on_page(mark_up: MarkUp, draft: str, amended: str) -> Marked:
    return mark_up(
        paragraph(run("See page "), draft, run(" of it.")),
        paragraph(run("See page "), amended, run(" of it.")),
    )


def test_a_changed_code_is_marked_alone(mark_up: MarkUp) -> None:
    marked = on_page(mark_up, complex_field(" REF one \\h ", "12"), complex_field(" REF two \\h ", "12"))
    assert shown(marked) == ["- REF one \\h ", "+ REF two \\h "]
    assert marked.xml.count('w:fldCharType="begin"') == 1
    assert "<w:delInstrText" in marked.xml


def test_a_changed_code_and_changed_words_are_two_changes_of_one_field(mark_up: MarkUp) -> None:
    marked = on_page(mark_up, complex_field("PAGEREF one", "12"), complex_field("PAGEREF two", "13"))
    assert shown(marked) == ["-PAGEREF one", "+PAGEREF two", "-12", "+13"]
    assert marked.xml.count("<w:fldChar") == 3


def test_changed_words_under_the_same_code_are_marked_alone(mark_up: MarkUp) -> None:
    marked = on_page(mark_up, complex_field("PAGEREF one", "12"), complex_field("PAGEREF one", "13"))
    assert shown(marked) == ["-12", "+13"]


def test_a_field_in_one_run_is_cut_between_its_characters_only(mark_up: MarkUp) -> None:
    one_run = (
        '<w:r><w:rPr><w:b/></w:rPr><w:fldChar w:fldCharType="begin"/><w:instrText>{}</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    )
    marked = on_page(mark_up, one_run.format("PAGEREF one"), one_run.format("PAGEREF two"))
    assert shown(marked) == ["-PAGEREF one", "+PAGEREF two"]
    assert marked.xml.count("<w:b/>") == 6


def test_codes_of_fields_inside_a_field_are_marked_there(mark_up: MarkUp) -> None:
    def entry(name: str) -> str:
        inner = run("Scope 4 ") + complex_field(f"PAGEREF {name}", "4")
        return complex_field(f'HYPERLINK \\l "{name}"', "\0").replace(run("\0"), inner)

    marked = mark_up(paragraph(entry("one")), paragraph(entry("two")))
    assert shown(marked) == [
        '-HYPERLINK \\l "one"', '+HYPERLINK \\l "two"', "-PAGEREF one", "+PAGEREF two",
    ]  # fmt: skip


def test_the_look_of_what_stays_is_tracked(mark_up: MarkUp) -> None:
    bold = complex_field("REF two", "12").replace(run("12"), "<w:r><w:rPr><w:b/></w:rPr><w:t>12</w:t></w:r>")
    marked = on_page(mark_up, complex_field("REF one", "12"), bold)
    assert shown(marked) == ["-REF one", "+REF two"]
    assert marked.xml.count("<w:rPrChange") == 1


@pytest.mark.parametrize(
    ("draft", "amended"),
    [
        (complex_field("REF one", "12"), complex_field("PAGEREF one", "12")),
        (complex_field('HYPERLINK "a.org"', "one"), complex_field('HYPERLINK "b.org"', "two")),
        (FORM.format("one", "12"), FORM.format("one", "13")),
        (complex_field("PAGEREF one", ""), complex_field("PAGEREF two", "13")),
        (
            complex_field("PAGEREF one", "12"),
            f'<w:hyperlink w:anchor="x">{complex_field("PAGEREF two", "12")}</w:hyperlink>',
        ),
    ],
    ids=["another command", "another link", "a form field", "without words", "a link now"],
)
def test_what_became_another_field_goes_and_comes_whole(mark_up: MarkUp, draft: str, amended: str) -> None:
    marked = on_page(mark_up, draft, amended)
    assert [text[1:8] for text in shown(marked)] == ["<begin>", "<begin>"]
