"""Calm stretches are set aside and come back byte for byte; what stirs in or around them stays."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.formats.docx import setting_aside
from counterdraft.formats.docx.names import W
from counterdraft.formats.docx.segments import UnsureError, cut
from counterdraft.formats.docx.setting_aside import BESIDE, LEAST, Shortened, set_aside

NAME = "0123-4567"
RUN = 2 * BESIDE + LEAST
"""Paragraphs of the shortest stretch of which something is set aside."""


@pytest.fixture(autouse=True)
def small_texts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_aside, "LARGE", 1)
    monkeypatch.setattr(setting_aside, "WORTHWHILE", 0.0)


def paragraph(text: str) -> str:
    return f'<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def part(blocks: Sequence[str]) -> bytes:
    head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{W}"><w:body>'
    end = f"{paragraph('before the section ends')}<w:sectPr/></w:body></w:document>"
    return f"{head}{''.join(blocks)}{end}".encode()


def numbered(*numbers: int) -> list[str]:
    return [paragraph(f"provision {number}") for number in numbers]


def shortened(draft: Sequence[str], amended: Sequence[str]) -> Shortened:
    made = set_aside(cut(part(draft)), cut(part(amended)), NAME)
    assert made is not None
    return made


def test_the_middle_of_a_stretch_gives_way_to_one_paragraph_the_same_in_both() -> None:
    draft, amended = numbered(*range(10)), numbered(*range(4), 99, *range(5, 10))
    made = shortened([*draft, *numbered(*range(20, 20 + RUN))], [*amended, *numbered(*range(20, 20 + RUN))])
    place = made.aside.place(0)
    assert made.draft.count(place) == made.amended.count(place) == 1
    assert [stretch.count(b"</w:p>") for stretch in made.aside.stretches] == [5 + RUN - 2 * BESIDE]
    assert all(text.encode() in made.draft for text in draft[:6])
    assert all(text.encode() in made.amended for text in amended[:6])


@given(seed=st.integers(0, 2**32), size=st.integers(1, 80), changes=st.integers(0, 12))
def test_both_parts_come_back_byte_for_byte(seed: int, size: int, changes: int) -> None:
    random_ = random.Random(seed)
    draft = [paragraph(f"provision {random_.randrange(size * 8)}") for _ in range(size)]
    amended = list(draft)
    for change in range(changes):
        at = random_.randrange(len(amended) + 1)
        way = random_.choice(("insert", "delete", "move", "edit", "box"))
        if way == "insert":
            amended.insert(at, paragraph(f"new {change}"))
        elif way == "box":
            amended.insert(at, f"<w:tbl><w:tr><w:tc>{paragraph('cell')}</w:tc></w:tr></w:tbl>")
        elif at < len(amended):
            taken = amended[at : at + random_.randrange(1, 9)]
            del amended[at : at + len(taken)]
            if way == "move":
                place = random_.randrange(len(amended) + 1)
                amended[place:place] = taken
            elif way == "edit":
                amended[at:at] = [text.replace("provision", "clause") for text in taken]
    made = set_aside(cut(part(draft)), cut(part(amended)), NAME)
    assert made is not None
    assert made.aside.put_back(made.draft) == part(draft)
    assert made.aside.put_back(made.amended) == part(amended)
    assert made.aside.taken_out(part(draft)) == made.draft
    assert made.aside.taken_out(part(amended)) == made.amended


@pytest.mark.parametrize(
    "restless",
    [
        '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:p>',
        '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
        '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
        '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>on this</w:t></w:r></w:p>',
        "<w:p/>",
        f'<w:p xmlns:v="{W}"><v:r/></w:p>',
    ],
)
def test_a_paragraph_that_is_more_than_words_is_never_set_aside(restless: str) -> None:
    draft = [*numbered(*range(RUN)), restless, *numbered(*range(50, 50 + RUN))]
    made = shortened(draft, draft)
    assert restless.encode() in made.draft
    assert restless.encode() in made.amended
    assert len(made.aside.stretches) == 2


def test_a_paragraph_that_stands_twice_is_never_set_aside() -> None:
    draft = [*numbered(*range(RUN)), paragraph("twice"), *numbered(*range(50, 50 + RUN)), paragraph("twice")]
    made = shortened(draft, draft)
    assert made.draft.count(paragraph("twice").encode()) == 2
    assert len(made.aside.stretches) == 2


def test_stretches_that_cross_are_left_to_the_comparison() -> None:
    one, two, three = (numbered(*range(start, start + RUN)) for start in (0, 100, 200))
    made = shortened([*one, *two, *three], [*two, *one, *three])
    assert len(made.aside.stretches) == 1
    assert all(text.encode() in made.draft for text in (*one, *two))


def test_nothing_is_set_aside_where_it_would_not_pay(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = numbered(*range(RUN + 10))
    amended = [*draft[:RUN], *numbered(*range(100, 110))]
    assert set_aside(cut(part(draft)), cut(part(amended)), NAME) is not None
    monkeypatch.setattr(setting_aside, "WORTHWHILE", 0.5)
    assert set_aside(cut(part(draft)), cut(part(amended)), NAME) is None
    monkeypatch.setattr(setting_aside, "LARGE", 1_000)
    assert set_aside(cut(part(draft)), cut(part(draft)), NAME) is None


def test_a_text_that_says_what_stands_for_stretches_is_left_whole() -> None:
    draft = [*numbered(*range(RUN)), paragraph(f"set aside {NAME} 0")]
    assert set_aside(cut(part(draft)), cut(part(draft)), NAME) is None


def test_what_was_touched_is_not_put_back() -> None:
    made = shortened(numbered(*range(20)), numbered(*range(20)))
    place = made.aside.place(0)
    for touched in (
        made.draft.replace(place, b""),
        made.draft.replace(place, place + place),
        made.draft.replace(b"<w:r><w:t>set", b"<w:r><w:rPr><w:b/></w:rPr><w:t>set"),
    ):
        with pytest.raises(UnsureError):
            made.aside.put_back(touched)


def test_a_stretch_that_is_not_there_as_it_was_is_told() -> None:
    made = shortened(numbered(*range(20)), numbered(*range(20)))
    whole = part(numbered(*range(20)))
    for broken in (whole.replace(b"provision 7<", b"provision seven<"), made.draft):
        with pytest.raises(UnsureError):
            made.aside.taken_out(broken)


def test_marks_of_editing_sessions_come_back_with_the_drafts_stretches() -> None:
    session = [
        text.replace("<w:p>", f'<w:p w:rsidR="00AB{k:04d}">') for k, text in enumerate(numbered(*range(20)))
    ]
    made = shortened(session, numbered(*range(20)))
    assert made.aside.put_back(made.draft) == part(session)
    assert len(made.aside.stretches) == 1
