"""Content controls that come, go or move with their text, and those that only lose or get words."""

from __future__ import annotations

from lxml import etree
from marking import Marked, MarkUp
from wordfile import paragraph, run

from counterdraft.formats.docx.source import open_source
from counterdraft.model.draft import TrackedView

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIRST = "The Secretariat shall convene the working group at least twice in every calendar year."
SECOND = "Contributions are due on the first day of January and are payable in one instalment."


def control(text: str, tag: str = "city") -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{tag}"/><w:tag w:val="{tag}"/><w:id w:val="5"/></w:sdtPr>'
        f"<w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"
    )


def controls(marked: Marked, view: TrackedView) -> list[str]:
    """The words of every content control that a view shows."""
    source = open_source(marked.path, view)
    body = source.stories[source.draft.stories[0].id].element
    return ["".join(node.text or "" for node in one.iter(f"{W}t")) for one in body.iter(f"{W}sdt")]


def ranges(marked: Marked) -> dict[str, int]:
    names = [
        str(node.tag).rpartition("}")[2].removeprefix("customXml")
        for node in etree.fromstring(marked.xml.encode()).iter()
        if "}customXml" in str(node.tag)
    ]
    return {name: names.count(name) for name in dict.fromkeys(names)}


def test_an_inserted_control_keeps_its_wrapper_and_goes_when_rejected(mark_up: MarkUp) -> None:
    after = paragraph(run(FIRST + " In "), control("Nairobi"), run("."))
    marked = mark_up(paragraph(FIRST), after)
    assert ranges(marked) == {"InsRangeStart": 2, "InsRangeEnd": 2}
    assert controls(marked, TrackedView.ACCEPTED) == ["Nairobi"]
    assert controls(marked, TrackedView.REJECTED) == []
    assert marked.xml.count('<w:alias w:val="city"/>') == 1


def test_a_control_that_loses_everything_goes_too(mark_up: MarkUp) -> None:
    before = paragraph(run(FIRST + " In "), control("Nairobi"), run(" only."))
    marked = mark_up(before, paragraph(FIRST + " In  only."))
    assert ranges(marked) == {"DelRangeStart": 2, "DelRangeEnd": 2}
    assert controls(marked, TrackedView.ACCEPTED) == []
    assert controls(marked, TrackedView.REJECTED) == ["Nairobi"]


def test_a_control_whose_words_change_stays(mark_up: MarkUp) -> None:
    before = paragraph(run(FIRST), control("in Nairobi"))
    marked = mark_up(before, paragraph(run(FIRST), control("in Geneva")))
    assert ranges(marked) == {}
    assert controls(marked, TrackedView.ACCEPTED) == ["in Geneva"]
    assert controls(marked, TrackedView.REJECTED) == ["in Nairobi"]


def test_only_part_of_an_inserted_control_comes_as_text(mark_up: MarkUp) -> None:
    after = paragraph(run("The Secretariat "), control("shall not convene"), run(FIRST[29:]))
    marked = mark_up(paragraph(FIRST), after)
    assert controls(marked, TrackedView.REJECTED) == []


def test_a_control_around_deleted_paragraphs_goes_with_them(mark_up: MarkUp) -> None:
    block = (
        '<w:sdt><w:sdtPr><w:alias w:val="note"/></w:sdtPr><w:sdtContent>'
        f"{paragraph('An explanatory note that nobody wants.')}</w:sdtContent></w:sdt>"
    )
    before = paragraph(FIRST) + block + paragraph(SECOND)
    marked = mark_up(before, paragraph(FIRST) + paragraph(SECOND))
    assert ranges(marked) == {"DelRangeStart": 2, "DelRangeEnd": 2}
    assert controls(marked, TrackedView.ACCEPTED) == []
    assert controls(marked, TrackedView.REJECTED) == ["An explanatory note that nobody wants."]


def test_a_control_whose_words_are_all_others_stays_the_same_control(mark_up: MarkUp) -> None:
    before = paragraph(run(FIRST + " "), control("Nairobi"), run(" hosts."))
    marked = mark_up(before, paragraph(run(FIRST + " "), control("Geneva"), run(" hosts.")))
    assert ranges(marked) == {}
    assert marked.xml.count("<w:sdt>") == 1
    assert controls(marked, TrackedView.ACCEPTED) == ["Geneva"]
    assert controls(marked, TrackedView.REJECTED) == ["Nairobi"]


def test_another_control_in_the_place_of_one_is_another(mark_up: MarkUp) -> None:
    before = paragraph(run(FIRST + " "), control("Nairobi"), run(" hosts."))
    marked = mark_up(before, paragraph(run(FIRST + " "), control("Geneva", "seat"), run(" hosts.")))
    assert controls(marked, TrackedView.ACCEPTED) == ["Geneva"]
    assert controls(marked, TrackedView.REJECTED) == ["Nairobi"]
    assert ranges(marked) == {"DelRangeStart": 2, "DelRangeEnd": 2, "InsRangeStart": 2, "InsRangeEnd": 2}
