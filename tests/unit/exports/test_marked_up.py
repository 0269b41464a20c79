"""The marked-up document: exact both ways (its own proof ran), natural in its XML, and safe to hand over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from marking import MarkUp
from random_pairs import random_pair
from wordfile import (
    WordFile,
    image,
    note,
    numbering,
    paragraph,
    run,
    simple_field,
    table,
    text_box,
)

from counterdraft.errors import ExportError
from counterdraft.exports.verify import verify
from counterdraft.formats.docx import markup_strand
from counterdraft.formats.docx.markup_marks import Marks

FIRST = "The Parties should meet within thirty days of adoption."
SECOND = "Decides to remain actively seized of the whole matter."


def words(xml: str, tag: str) -> list[str]:
    """The texts of the marks of one kind, in order."""
    found = re.findall(rf"<w:{tag} [^>]*>(.*?)</w:{tag}>", xml)
    return [
        "".join(re.findall(r"<w:(?:t|delText)[ >][^<]*?>?([^<>]*)</w:(?:t|delText)>", item)) for item in found
    ]


def test_a_changed_word_is_marked_alone_and_in_the_name_of_the_delegation(mark_up: MarkUp) -> None:
    marked = mark_up(paragraph(FIRST), paragraph(FIRST.replace("should", "shall")))
    assert words(marked.xml, "del") == ["should"]
    assert words(marked.xml, "ins") == ["shall"]
    assert 'w:author="Delegation A"' in marked.xml
    assert 'w:date="2026-01-01T00:00:00Z"' in marked.xml


def test_the_author_can_be_given(mark_up: MarkUp) -> None:
    marked = mark_up(paragraph(FIRST), paragraph(FIRST.replace("should", "shall")), author="Secretariat")
    assert 'w:author="Secretariat"' in marked.xml
    assert "Delegation A" not in marked.xml


def test_equal_texts_stay_without_a_mark(mark_up: MarkUp) -> None:
    marked = mark_up(paragraph(FIRST), paragraph(FIRST))
    assert not marked.report.marks


def test_a_cut_run_keeps_its_formatting_on_both_sides(mark_up: MarkUp) -> None:
    look = '<w:b/><w:color w:val="FF0000"/>'
    marked = mark_up(paragraph(run(FIRST, look)), paragraph(run(FIRST.replace("should", "shall"), look)))
    assert marked.xml.count(f"<w:rPr>{look}</w:rPr>") == 4


def test_the_same_input_gives_the_same_bytes(mark_up: MarkUp, tmp_path: Path) -> None:
    draft, amended = random_pair(7)
    first = mark_up(draft, amended).path.read_bytes()
    assert mark_up(draft, amended).path.read_bytes() == first


# -- paragraphs ------------------------------------------------------------------------------------


def test_a_new_paragraph_in_the_middle_brings_its_own_mark(mark_up: MarkUp) -> None:
    marked = mark_up(
        paragraph(FIRST) + paragraph(SECOND),
        paragraph(FIRST) + paragraph("Requests a report on this.") + paragraph(SECOND),
    )
    assert words(marked.xml, "ins") == ["Requests a report on this."]
    assert "<w:del " not in marked.xml


def test_a_paragraph_added_at_the_end_makes_the_mark_before_it_the_new_one(mark_up: MarkUp) -> None:
    marked = mark_up(paragraph(FIRST), paragraph(FIRST) + paragraph(SECOND))
    first, last = re.findall(r"<w:p>.*?</w:p>", marked.xml)
    assert "<w:rPr><w:ins " in first
    assert "<w:rPr><w:ins " not in last


def test_the_last_paragraph_goes_with_the_mark_before_it(mark_up: MarkUp) -> None:
    marked = mark_up(paragraph(FIRST) + paragraph(SECOND, look='<w:jc w:val="center"/>'), paragraph(FIRST))
    first, last = re.findall(r"<w:p>.*?</w:p>", marked.xml)
    assert "<w:rPr><w:del " in first
    assert "<w:rPr><w:del " not in last
    assert "<w:pPrChange " in last


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([""], ["", ""]),
        (["", FIRST, ""], ["", "", FIRST]),
        ([FIRST, "", SECOND], [FIRST, SECOND]),
        ([FIRST], [""]),
        ([""], [SECOND]),
        ([FIRST, SECOND], ["Something else entirely, unlike both."]),
    ],
)
def test_empty_and_unlike_paragraphs_are_exact(mark_up: MarkUp, before: list[str], after: list[str]) -> None:
    draft = "".join(paragraph(text) for text in before)
    amended = "".join(paragraph(text) for text in after)
    marked = mark_up(draft, amended)
    assert verify(marked.draft, marked.amended, marked.path).ok


def test_a_split_is_an_inserted_paragraph_mark(mark_up: MarkUp) -> None:
    marked = mark_up(
        paragraph(f"{FIRST} {SECOND}") + paragraph("End."),
        paragraph(FIRST) + paragraph(SECOND) + paragraph("End."),
    )
    assert words(marked.xml, "ins") == []
    assert len(re.findall(r"<w:rPr><w:ins [^>]*/></w:rPr></w:pPr>", marked.xml)) == 1
    assert words(marked.xml, "del") == [" "]


def test_a_merge_is_a_deleted_paragraph_mark(mark_up: MarkUp) -> None:
    marked = mark_up(
        paragraph(FIRST) + paragraph(SECOND) + paragraph("End."),
        paragraph(f"{FIRST} {SECOND}") + paragraph("End."),
    )
    assert len(re.findall(r"<w:rPr><w:del [^>]*/></w:rPr></w:pPr>", marked.xml)) == 1
    assert "".join(words(marked.xml, "ins")) == " "


def test_a_split_inside_a_hyperlink_leaves_a_link_on_both_sides(mark_up: MarkUp) -> None:
    def linked(text: str) -> str:
        return f'<w:hyperlink r:id="rIdLink1">{run(text)}</w:hyperlink>'

    links = ["https://example.org/"]
    draft = WordFile(paragraph(linked(f"{FIRST} {SECOND}")) + paragraph("End."), links=links)
    amended = WordFile(paragraph(linked(FIRST)) + paragraph(linked(SECOND)) + paragraph("End."), links=links)
    marked = mark_up(draft, amended)
    assert marked.xml.count("<w:hyperlink ") == 2


def test_a_list_item_that_joins_the_list_counts_in_the_drafts_own_list(mark_up: MarkUp) -> None:
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    draft = WordFile(paragraph(FIRST, look=item.format(1)), numbering=numbering("decimal"))
    body = paragraph(FIRST, look=item.format(2)) + paragraph(SECOND, look=item.format(2))
    amended = WordFile(body, numbering=numbering("bullet", "decimal"))
    marked = mark_up(draft, amended)
    assert set(re.findall(r'<w:numId w:val="(\d+)"/>', marked.xml)) == {"1"}
    assert marked.part("word/numbering.xml").count("<w:num ") == 1


def test_a_list_that_only_the_amended_text_has_is_brought_over(mark_up: MarkUp) -> None:
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    draft = WordFile(paragraph(FIRST, look=item), numbering=numbering("decimal"))
    body = paragraph("Unlike (a)", look=item) + paragraph("Unlike (b)", look=item) + paragraph(FIRST)
    marked = mark_up(draft, WordFile(body, numbering=numbering("bullet")))
    assert marked.part("word/numbering.xml").count("<w:abstractNum ") == 2
    assert '<w:numId w:val="2"/>' in marked.xml


def test_a_style_of_the_amended_file_comes_along_under_a_free_name(mark_up: MarkUp) -> None:
    def style(name: str) -> str:
        return f'<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="{name}"/></w:style>'

    draft = WordFile(paragraph(FIRST, look='<w:pStyle w:val="Own"/>'), styles=style("Ours"))
    body = paragraph(FIRST, look='<w:pStyle w:val="Own"/>')
    marked = mark_up(draft, WordFile(body, styles=style("Theirs")))
    assert '<w:pStyle w:val="Own2"/>' in marked.xml
    assert "<w:pPrChange" in marked.xml


# -- objects ---------------------------------------------------------------------------------------


def test_a_deleted_simple_field_becomes_a_complex_one(mark_up: MarkUp) -> None:
    marked = mark_up(paragraph(run("Page "), simple_field("PAGE", "1"), run(".")), paragraph("Page ."))
    assert "w:fldSimple" not in marked.xml
    assert "<w:delInstrText" in marked.xml


def test_an_inserted_note_brings_its_text(mark_up: MarkUp) -> None:
    marked = mark_up(
        WordFile(paragraph(FIRST)),
        WordFile(paragraph(run(FIRST), note(1)), notes=[paragraph("Adopted in Yerevan.")]),
    )
    assert words(marked.part("word/footnotes.xml"), "ins") == ["Adopted in Yerevan."]


def test_a_changed_note_is_marked_inside(mark_up: MarkUp) -> None:
    body = paragraph(run(FIRST), note(1))
    marked = mark_up(
        WordFile(body, notes=[paragraph("Adopted in 2021.")]),
        WordFile(body, notes=[paragraph("Adopted in 2022.")]),
    )
    assert words(marked.part("word/footnotes.xml"), "ins") == ["2022"]
    assert "w:ins" not in marked.xml


def test_a_text_box_is_marked_in_both_of_its_drawings_with_ids_of_their_own(mark_up: MarkUp) -> None:
    marked = mark_up(
        paragraph(run(FIRST), text_box(paragraph("A box."))),
        paragraph(run(FIRST), text_box(paragraph("A chest."))),
    )
    assert words(marked.xml, "del").count("box") == 2
    ids = re.findall(r'<w:(?:ins|del) w:id="(\d+)"', marked.xml)
    assert len(ids) == len(set(ids)) == 4


def test_an_inserted_image_gets_a_relationship_and_an_id_of_its_own(mark_up: MarkUp) -> None:
    draft = WordFile(paragraph(run(FIRST), image(1, 1)), images=[b"one" * 20])
    amended = WordFile(paragraph(run(FIRST), image(1, 1), image(2, 2)), images=[b"two" * 20, b"one" * 20])
    marked = mark_up(draft, amended)
    assert marked.part("word/media/image12.png").startswith("two")
    ids = re.findall(r'<wp:docPr id="(\d+)"', marked.xml)
    assert len(ids) == len(set(ids))


def test_a_header_is_marked_in_its_own_part(mark_up: MarkUp) -> None:
    marked = mark_up(
        WordFile(paragraph(FIRST), header=paragraph("Working document 1")),
        WordFile(paragraph(FIRST), header=paragraph("Working document 2")),
    )
    assert words(marked.part("word/header1.xml"), "ins") == ["2"]


def test_a_header_that_the_draft_lacks_comes_with_its_text_inserted(mark_up: MarkUp) -> None:
    marked = mark_up(
        WordFile(paragraph(FIRST)), WordFile(paragraph(FIRST), header=paragraph("Working document"))
    )
    assert words(marked.part("word/header1.xml"), "ins") == ["Working document"]
    assert '<w:headerReference w:type="default"' in marked.xml


def test_a_header_that_the_amended_text_drops_has_its_text_deleted(mark_up: MarkUp) -> None:
    marked = mark_up(
        WordFile(paragraph(FIRST), header=paragraph("Working document")), WordFile(paragraph(FIRST))
    )
    assert words(marked.part("word/header1.xml"), "del") == ["Working document"]


# -- tables ----------------------------------------------------------------------------------------

ROWS = (["Measure", "Lead"], ["Monitoring group", "Secretariat"], ["Humanitarian aid", "Member States"])


def test_a_new_row_is_marked_as_a_row(mark_up: MarkUp) -> None:
    end = paragraph("")
    extra = ["Training of observers", "Academy"]
    marked = mark_up(table(*ROWS) + end, table(ROWS[0], extra, *ROWS[1:]) + end)
    assert len(re.findall(r"<w:trPr><w:ins ", marked.xml)) == 1
    assert "w:del " not in marked.xml


def test_a_dropped_row_is_marked_as_a_row(mark_up: MarkUp) -> None:
    end = paragraph("")
    marked = mark_up(table(*ROWS) + end, table(ROWS[0], ROWS[2]) + end)
    assert len(re.findall(r"<w:trPr><w:del ", marked.xml)) == 1
    assert words(marked.xml, "del") == ["Monitoring group", "Secretariat"]


def test_a_cleared_row_loses_its_words_and_stays_a_row(mark_up: MarkUp) -> None:
    before = table(["Kenya", "Nairobi"], ["Norway", "Oslo"], ["Peru", "Lima"])
    after = table(["Kenya", "Nairobi"], ["", ""], ["Peru", "Lima"])
    cleared = mark_up(before + paragraph(""), after + paragraph(""))
    assert "w:trPr" not in cleared.xml
    assert cleared.report.marks == {"del": 2}
    filled = mark_up(after + paragraph(""), before + paragraph(""))
    assert "w:trPr" not in filled.xml
    assert filled.report.marks == {"ins": 2}


def test_a_changed_cell_is_marked_inside(mark_up: MarkUp) -> None:
    end = paragraph("")
    changed = ["Monitoring mission", "Secretariat"]
    marked = mark_up(table(*ROWS) + end, table(ROWS[0], changed, ROWS[2]) + end)
    assert words(marked.xml, "ins") == ["mission"]
    assert "w:trPr" not in marked.xml


def test_whole_tables_come_and_go(mark_up: MarkUp) -> None:
    with_table = paragraph(FIRST) + table(*ROWS) + paragraph(SECOND)
    without = paragraph(FIRST) + paragraph(SECOND)
    assert mark_up(with_table, without).xml.count("<w:trPr><w:del ") == 3
    assert mark_up(without, with_table).xml.count("<w:trPr><w:ins ") == 3


# -- the proof -------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 1))
@example(seed=28257)  # a move inside a text box, which older programs see a second time
def test_whatever_a_drafter_does_the_proof_holds(mark_up: MarkUp, seed: int) -> None:
    marked = mark_up(*random_pair(seed))
    assert verify(marked.draft, marked.amended, marked.path).ok


def _losing_words(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = markup_strand.set_text
    monkeypatch.setattr(markup_strand, "set_text", lambda element, text: whole(element, text[:-1]))


def _forgetting_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Marks, "mark_paragraph", lambda *_: None)


def _repeating_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Marks, "next_id", lambda _: "1")


def _marking_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Marks, "wrap", lambda _, nodes, __: list(nodes))


@pytest.mark.parametrize("breakage", [_losing_words, _forgetting_marks, _repeating_ids, _marking_nothing])
def test_a_broken_writer_is_caught_and_leaves_no_file(
    mark_up: MarkUp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, breakage: object
) -> None:
    breakage(monkeypatch)  # type: ignore[operator]
    draft = paragraph(FIRST) + paragraph("Gone for good.") + paragraph(SECOND)
    amended = paragraph(FIRST.replace("should", "shall")) + paragraph(SECOND)
    with pytest.raises(ExportError) as caught:
        mark_up(draft, amended)
    assert caught.value.place
    assert "Parties" not in caught.value.sentence
    assert sorted(path.name for path in tmp_path.iterdir()) == ["amended.docx", "draft.docx"]


def test_a_failed_proof_leaves_the_former_file_alone(
    mark_up: MarkUp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    former = mark_up(paragraph(FIRST), paragraph(SECOND)).path.read_bytes()
    _repeating_ids(monkeypatch)
    with pytest.raises(ExportError):
        mark_up(paragraph(FIRST), paragraph(FIRST.replace("should", "shall")))
    assert (tmp_path / "marked.docx").read_bytes() == former
