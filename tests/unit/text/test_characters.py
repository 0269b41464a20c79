from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counterdraft.model.alignment import EditOp, Op
from counterdraft.text.characters import closely, diff_characters
from counterdraft.text.edits import diff


def test_letters_are_compared_and_marks_stay_on_theirs() -> None:
    edits = diff_characters("by night and by day e\u0301", "by nights and by day e")
    assert [(e.op.value, e.text) for e in edits][-2:] == [("delete", "e\u0301"), ("insert", "e")]
    assert (edits[1].op, edits[1].text) == (Op.INSERT, "s")


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_texts_are_rebuilt(base: str, amended: str) -> None:
    edits = diff_characters(base, amended)
    assert "".join(e.text for e in edits if e.op is not Op.INSERT) == base
    assert "".join(e.text for e in edits if e.op is not Op.DELETE) == amended


def test_long_texts_are_shown_word_by_word() -> None:
    base, amended = "centre " * 900, "center " * 900
    assert diff_characters(base, amended) == diff(base, amended)


def test_replacements_are_taken_apart_and_the_rest_stays() -> None:
    edits = diff("The parties should meet in 2021 and report.", "The parties shall meet in 2022, and report.")
    close = closely(edits)
    assert "".join(e.text for e in close if e.op is Op.DELETE) != "".join(
        e.text for e in edits if e.op is Op.DELETE
    )
    assert [e.text for e in close if e.op is Op.DELETE][-1] == "1"
    assert closely((EditOp(Op.DELETE, "gone"),)) == (EditOp(Op.DELETE, "gone"),)


@given(st.text(alphabet="ab e\u0301ш日", max_size=12), st.text(alphabet="ab e\u0301ш日", max_size=12))
def test_what_is_taken_apart_rebuilds_both_texts(base: str, amended: str) -> None:
    close = closely(diff(base, amended))
    assert "".join(e.text for e in close if e.op is not Op.INSERT) == base
    assert "".join(e.text for e in close if e.op is not Op.DELETE) == amended
    assert all(one.op is not two.op for one, two in pairwise(close))
