"""Look-alike letters and invisible characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.text.confusables import repaired, scripts, skeleton, visible


@pytest.mark.parametrize(
    ("one", "two"), [("Совет", "Coвeт"), ("paper", "раper"), ("ΤEXT", "TEXT"), ("օho", "oհo")]
)
def test_words_that_look_alike_have_one_skeleton(one: str, two: str) -> None:
    assert one != two
    assert skeleton(one) == skeleton(two)


@pytest.mark.parametrize(("one", "two"), [("10", "IO"), ("l", "1"), ("text", "test"), ("мир", "мip"[:2])])
def test_words_that_differ_keep_different_skeletons(one: str, two: str) -> None:
    assert skeleton(one) != skeleton(two)


def test_a_word_of_two_scripts_is_mended_to_the_script_of_most_letters() -> None:
    assert repaired("дoклaд") == "доклад"
    assert repaired("rеpоrt") == "report"
    assert repaired("report") == "report"
    assert repaired("доклад") == "доклад"


def test_a_word_whose_stranger_has_no_look_alike_is_left() -> None:
    assert repaired("дrоклад") == "дrоклад"


def test_scripts_are_named() -> None:
    assert scripts("report") == ("latin",)
    assert scripts("12") == ()
    assert scripts("доклад") == ("cyrillic",)
    assert scripts("дoклад") == ("latin", "cyrillic")
    assert scripts("հայ") == ("armenian",)


def test_invisible_characters_go() -> None:
    assert visible("sho\u00adwn te\u200bxt\u200e") == "shown text"
    assert visible("plain") == "plain"


@given(st.text())
def test_skeleton_and_visible_are_stable(text: str) -> None:
    assert skeleton(skeleton(text)) == skeleton(text)
    assert visible(visible(text)) == visible(text)


@given(st.text(alphabet="abcdeopxyавекмнорстух", max_size=12))
def test_mending_keeps_length_and_skeleton(word: str) -> None:
    assert len(repaired(word)) == len(word)
    assert skeleton(repaired(word)) == skeleton(word)
