from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterdraft.model.alignment import EditOp, Op
from counterdraft.model.draft import OBJECT, InlineObject, ObjectKind
from counterdraft.text.edits import diff, diff_joined
from counterdraft.text.words import tokens_of

WORDS = ["the", "of", "and", "Parties", "shall", "should", "Կոչ", "мир", "é", "e\u0301", "日", ",", ".", "11"]
sentences = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


def shown(edits: tuple[EditOp, ...]) -> str:
    marks = {Op.EQUAL: "{}", Op.INSERT: "+{}+", Op.DELETE: "-{}-"}
    return "".join(marks[e.op].format(e.text) for e in edits)


def sides(edits: tuple[EditOp, ...]) -> tuple[str, str]:
    return (
        "".join(e.text for e in edits if e.op is not Op.INSERT),
        "".join(e.text for e in edits if e.op is not Op.DELETE),
    )


@settings(max_examples=300)
@given(st.one_of(st.text(), sentences), st.one_of(st.text(), sentences))
def test_edits_rebuild_both_texts_and_are_well_formed(base: str, amended: str) -> None:
    edits = diff(base, amended)
    assert sides(edits) == (base, amended)
    assert all(e.text for e in edits)
    for first, second in pairwise(edits):
        assert first.op is not second.op
        assert (first.op, second.op) != (Op.INSERT, Op.DELETE)


@given(sentences)
def test_a_text_in_two_normal_forms_rebuilds_byte_for_byte(text: str) -> None:
    composed, split = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    edits = diff(composed, split)
    assert sides(edits) == (composed, split)
    kept = sum(len(e.text) for e in edits if e.op is Op.EQUAL)
    assert kept >= sum(len(w) + 1 for w in composed.split() if w.isascii()) - 1


@given(st.lists(st.sampled_from(["see", "page", OBJECT, "a"]), min_size=1, max_size=8), st.data())
def test_no_edit_cuts_an_object(words: list[str], data: st.DataObject) -> None:
    def built() -> tuple[str, list[InlineObject]]:
        text, objects = "", []
        for word in words:
            if word == "page" and data.draw(st.booleans()):
                digest = data.draw(st.sampled_from(["d1", "d2"]))
                objects.append(InlineObject(len(text), len(text) + 6, ObjectKind.FIELD, digest))
                text += "page 3 "
            else:
                text += word + " "
        return text, objects

    (one, first), (two, second) = built(), built()
    edits = diff(one, two, first, second)
    assert sides(edits) == (one, two)
    for objects, skip in ((first, Op.INSERT), (second, Op.DELETE)):
        at, cuts = 0, set()
        for edit in edits:
            if edit.op is not skip:
                cuts.add(at)
                at += len(edit.text)
        assert not any(o.start < cut < o.end for o in objects for cut in cuts)


def test_objects_are_equal_by_digest_not_by_their_text() -> None:
    one = [InlineObject(4, 5, ObjectKind.IMAGE, "d1")]
    two = [InlineObject(4, 5, ObjectKind.IMAGE, "d2")]
    assert shown(diff(f"see {OBJECT}", f"see {OBJECT}", one, two)) == f"see -{OBJECT}-+{OBJECT}+"
    assert shown(diff(f"see {OBJECT}", f"see {OBJECT}", one, one)) == f"see {OBJECT}"


@pytest.mark.parametrize(
    ("base", "amended", "expected"),
    [
        ("within thirty days", "within sixty days", "within -thirty-+sixty+ days"),
        (
            "a total of 1,250,000 euros",
            "a total of 1,350,000 euros",
            "a total of -1,250,000-+1,350,000+ euros",
        ),
        (
            "a total of 1 250 000 euros",
            "a total of 1 350 000 euros",
            "a total of -1 250 000-+1 350 000+ euros",
        ),
        ("a sum of 1 250 euros", "a sum of 1 250 000 euros", "a sum of -1 250-+1 250 000+ euros"),
        ("on 11 May 2021 in Rome", "on 11 June 2021 in Rome", "on -11 May 2021-+11 June 2021+ in Rome"),
        ("by May 1, 2021.", "by May 1, 2022.", "by -May 1, 2021-+May 1, 2022+."),
        ("до 1 июня 2023 года", "до 1 марта 2023 года", "до -1 июня 2023-+1 марта 2023+ года"),
        ("on 11 May 2021 in Rome", "on 11 May 2021 in Bern", "on 11 May 2021 in -Rome-+Bern+"),
        ("version 9.1.0 of it", "version 9.1.1 of it", "version 9.1.-0-+1+ of it"),
        ("clause 4.2.1(a)", "clause 4.3.1(a)", "clause 4.-2-+3+.1(a)"),
        ("clause 4.2.1 applies", "clause 4.2.1.3 applies", "clause 4.2.1+.3+ applies"),
        ("clause 4.2.1.3 applies", "clause 4.2.3 applies", "clause 4.2.-1.3-+3+ applies"),
        ("clause 1.2.3.4", "clause 1.5.3.6", "clause 1.-2.3.4-+5.3.6+"),
        ("clause 4.2.1", "clause 2.1.4", "clause -4.2.1-+2.1.4+"),
        ("on 12.05.2021 in Rome", "on 12.06.2021 in Rome", "on -12.05.2021-+12.06.2021+ in Rome"),
        ("on 11.05.21 in Rome", "on 12.05.21 in Rome", "on -11.05.21-+12.05.21+ in Rome"),
        ("a sum of 1.250.000 euros", "a sum of 1.350.000 euros", "a sum of -1.250.000-+1.350.000+ euros"),
        ("a rate of 4.25 %", "a rate of 4.35 %", "a rate of -4.25-+4.35+ %"),
        ("Decides to act.", "Decides to act, if needed.", "Decides to act+, if needed+."),
        (
            "calls upon the parties to withdraw the forces at once",
            "demands that every State remove all of its the troops now",
            "-calls upon the parties to withdraw the forces at once-"
            "+demands that every State remove all of its the troops now+",
        ),
        (
            "A. B is seized. C ends.",
            "A. X is new. B is seized. C ends.",
            "A. +X is new. +B is seized. C ends.",
        ),
        ("Կոչ է անում կողմերին։", "Կոչ է արել կողմերին։", "Կոչ է -անում-+արել+ կողմերին։"),
    ],
)
def test_edits_read_as_a_drafter_would_set_them(base: str, amended: str, expected: str) -> None:
    assert shown(diff(base, amended)) == expected


def test_a_paragraph_break_equals_only_a_paragraph_break() -> None:
    edits = diff_joined([tokens_of("one\ntwo")], [tokens_of("one"), tokens_of("two")])
    assert shown(edits) == "one-\n-+\n+two"
    assert sides(diff_joined([tokens_of("a"), tokens_of("b")], [tokens_of("a b")])) == ("a\nb", "a b")


def test_texts_of_two_megabytes_are_bounded_and_the_same_each_time() -> None:
    words = [f"w{k * k % 99_991}" for k in range(250_000)]
    edited = [*words[:100], "new", *words[101:200_000], *words[200_050:]]
    edits = diff(" ".join(words), " ".join(edited))
    assert sum(e.op is not Op.EQUAL for e in edits) == 3
    periodic = diff("a b " * 300_000, "x " + "a b " * 150_000 + "y " + "a b " * 100_000)
    assert sides(periodic)[0] == "a b " * 300_000


def test_a_note_mark_set_into_a_word_leaves_the_word() -> None:
    mark = [InlineObject(1, 2, ObjectKind.FOOTNOTE_MARK, "note")]
    assert shown(diff("Video plays", f"V{OBJECT}ideo plays", (), mark)) == f"V+{OBJECT}+ideo plays"
    assert shown(diff(f"V{OBJECT}ideo plays", "Video plays", mark, ())) == f"V-{OBJECT}-ideo plays"
