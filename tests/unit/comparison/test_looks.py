from __future__ import annotations

from dataclasses import replace

import pytest

from counterdraft.comparison.options import Options
from counterdraft.comparison.pipeline import compare
from counterdraft.model.change import ChangeKind
from counterdraft.model.draft import FormatRun, ParagraphLook, Role

TEXT = "Decides to convene a meeting."


def with_first(draft, **changes):
    return replace(draft, provisions=(replace(draft.provisions[0], **changes), *draft.provisions[1:]))


def formats(comparison) -> list[str]:
    return [c.draft.text for c in comparison.changes if c.kind is ChangeKind.FORMAT]


def test_a_stretch_set_otherwise_is_one_change(draft_of) -> None:
    plain = draft_of(TEXT)
    bold = with_first(
        plain, runs=(FormatRun(0, 11), FormatRun(11, 15, bold=True), FormatRun(15, 18, bold=True))
    )
    found = compare(plain, [("A", bold)])
    assert formats(found) == [TEXT[11:18]]
    assert formats(compare(plain, [("A", with_first(plain, runs=(FormatRun(0, len(TEXT)),)))])) == []


def test_formatting_beside_word_edits_counts_only_equal_words(draft_of) -> None:
    base = draft_of(TEXT)
    amended = draft_of(TEXT.replace("convene", "hold"))
    italic = with_first(amended, runs=(FormatRun(0, 18, italic=True),))
    assert formats(compare(base, [("A", italic)])) == ["Decides to ", " a "]


def test_the_paragraph_and_its_label(draft_of) -> None:
    base = with_first(draft_of(TEXT), label="1.")
    counted = with_first(base, label="2.")
    lettered = with_first(base, label="(a)")
    heading = with_first(base, look=ParagraphLook(role=Role.HEADING, level=1))
    assert formats(compare(base, [("A", counted)])) == []
    assert formats(compare(base, [("A", lettered)])) == [TEXT]
    assert formats(compare(base, [("A", heading)])) == [TEXT]


@pytest.mark.parametrize(
    ("amended", "options", "name"),
    [
        ("DECIDES to convene a meeting.", Options(ignore_case=True), "ignore_case"),
        ("Decides  to convene a meeting.", Options(ignore_white_space=True), "ignore_white_space"),
        ("Decides, to convene a meeting.", Options(ignore_punctuation=True), "ignore_punctuation"),
    ],
)
def test_what_an_option_hides_is_counted(draft_of, amended, options, name) -> None:
    base = draft_of(TEXT)
    assert len(compare(base, [("A", draft_of(amended))]).changes) == 1
    found = compare(base, [("A", draft_of(amended))], options)
    assert not found.changes
    assert found.hidden == ((name, 1),)
    assert found.amendments[0].alignment == compare(base, [("A", draft_of(amended))]).amendments[0].alignment


def test_an_option_hides_no_word(draft_of) -> None:
    every = Options(ignore_case=True, ignore_white_space=True, ignore_punctuation=True)
    found = compare(draft_of(TEXT), [("A", draft_of(TEXT.replace("convene", "hold")))], every)
    assert len(found.changes) == 1
    assert not found.hidden


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Pays $5 each.", "Pays €5 each."),
        ("Pays 10.5 each.", "Pays 105 each."),
        ("Pays 1,250 each.", "Pays 1.250 each."),
        ("Pays 10% each.", "Pays 10 each."),
        ("Below -5 degrees.", "Below 5 degrees."),
        ("They [shall] pay.", "They shall pay."),
        ("See § 5 here.", "See 5 here."),
        ("Between A & B.", "Between A B."),
    ],
)
def test_an_option_hides_no_sign_that_says_something(draft_of, old, new) -> None:
    options = Options(ignore_punctuation=True, ignore_case=True)
    found = compare(draft_of(old), [("A", draft_of(new))], options)
    assert found.changes
    assert not found.hidden


def test_empty_paragraphs_and_other_pictures_are_no_matter_of_case(draft_of) -> None:
    base, blank = draft_of(TEXT), draft_of(TEXT, "")
    for options in (Options(ignore_case=True), Options(ignore_punctuation=True)):
        assert len(compare(base, [("A", blank)], options).changes) == 1
    found = compare(base, [("A", blank)], Options(ignore_white_space=True))
    assert found.hidden == (("ignore_white_space", 1),)
    photo = draft_of("A picture: \ufffc.")
    (mark,) = photo.provisions[0].objects
    other = with_first(photo, objects=(replace(mark, digest="another"),))
    every = Options(ignore_case=True, ignore_white_space=True, ignore_punctuation=True)
    assert len(compare(photo, [("A", other)], every).changes) == 1


def test_parts_and_formatting_can_be_left_out(draft_of) -> None:
    base = draft_of(f"{TEXT}\ufffc", notes=("A note.",), headers=((1, "default", "Draft"),))
    other = draft_of(f"{TEXT}\ufffc", notes=("Another note.",), headers=((1, "default", "Final"),))
    bold = with_first(other, runs=(FormatRun(0, 7, bold=True),))
    options = Options(ignore_notes=True, ignore_headers_and_footers=True, ignore_formatting=True)
    found = compare(base, [("A", bold)], options)
    assert not found.changes
    assert dict(found.hidden) == {
        "ignore_formatting": 1,
        "ignore_headers_and_footers": 1,
        "ignore_notes": 1,
    }


def test_text_only_hides_images_and_formatting(draft_of) -> None:
    base = draft_of(TEXT, "See here.")
    other = with_first(draft_of(TEXT, "See \ufffchere."), runs=(FormatRun(0, len(TEXT), bold=True),))
    found = compare(base, [("A", other)], Options(text_only=True))
    assert not found.changes
    assert found.hidden == (("text_only", 2),)


def test_several_options_together_hide_what_none_hides_alone(draft_of) -> None:
    both = Options(ignore_case=True, ignore_punctuation=True)
    found = compare(draft_of(TEXT), [("A", draft_of("DECIDES, to convene a meeting."))], both)
    assert not found.changes
    assert found.hidden == (("combined", 1),)


def test_labels_can_be_left_out_alone(draft_of) -> None:
    base = with_first(draft_of(TEXT), label="1.")
    lettered = with_first(base, label="(a)")
    assert compare(base, [("A", lettered)], Options(ignore_labels=True)).hidden == (("ignore_labels", 1),)
    assert formats(compare(base, [("A", lettered)], Options(ignore_formatting=True))) == [TEXT]
    larger = with_first(lettered, look=ParagraphLook(indent_start_twips=720))
    both = Options(ignore_labels=True, ignore_formatting=True)
    assert compare(base, [("A", larger)], both).hidden == (("combined", 1),)


def test_moves_and_splits_are_never_hidden(draft_of) -> None:
    every = Options(ignore_case=True, ignore_white_space=True, ignore_punctuation=True, text_only=True)
    base = draft_of(f"{TEXT} Requests the secretariat to report on it every year.")
    split = draft_of(TEXT, "Requests the secretariat to report on it every year.")
    assert [c.kind for c in compare(base, [("A", split)], every).changes] == [ChangeKind.SPLIT]
