from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.text.approximate import Haystack, Likenesses, likeness, matched_words, word_places


def words(text: str) -> list[str]:
    return [place.word for place in word_places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Parties “shall”, by 5.5 %!", ["the", "parties", "shall", "by", "5.5"]),
        ("Ի՞նչ է սա։", ["ի՞նչ", "է", "սա"]),
        ("决定继续", ["决", "定", "继", "续"]),
        ("ﬁnal ＴＥＸＴ", ["final", "text"]),
        (" … — ", []),
    ],
)
def test_words_are_folded_and_marks_left_out(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    at = 0
    for place in word_places(text):
        assert at <= place.start < place.end <= len(text)
        assert any(character.isalnum() or character == "_" for character in text[place.start : place.end])
        at = place.end


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_symmetric_and_full_only_for_equals(first: str, second: str) -> None:
    assert likeness(first, second) == likeness(second, first)
    assert (likeness(first, second) == 1) == (first == second)
    assert 0 <= likeness(first, second) <= 1


@given(st.lists(st.sampled_from("abcd"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12))
def test_matched_words_are_equal_and_increase_on_both_sides(first: list[str], second: list[str]) -> None:
    pairs = matched_words(first, second)
    assert all(first[a] == second[b] for a, b in pairs)
    assert all(one[0] < two[0] and one[1] < two[1] for one, two in pairwise(pairs))


TEXT = "Parties shall meet once a year in the capital of the host. The depositary keeps the original text."


def test_an_edited_stretch_is_found_with_its_score() -> None:
    haystack = Haystack(TEXT)
    (best, *_) = haystack.similar(words("shall meet twice a year in the capital"), 0.6)
    assert haystack.places[best.start].word in {"parties", "shall"}
    assert 0.8 < best.score < 1


def test_the_second_best_does_not_overlap_the_best() -> None:
    haystack = Haystack("remain seized of the matter; thanks the host; remain seized of the matter")
    best, second = haystack.similar(words("remain seized of the matter"), 0.5)
    assert best.score == second.score == 1
    assert best.end <= second.start or second.end <= best.start


@pytest.mark.parametrize(
    ("text", "query"), [("", "a"), ("a", ""), ("a b", "x y z"), ("short", "a much longer query")]
)
def test_nothing_similar_is_no_window(text: str, query: str) -> None:
    assert Haystack(text).similar(words(query), 0.6) == ()


def test_a_query_longer_than_the_text_is_compared_whole() -> None:
    (window,) = Haystack("shall meet once").similar(words("shall meet once more"), 0.6)
    assert (window.start, window.end) == (0, 3)


def test_likenesses_tell_which_texts_share_most_words() -> None:
    texts = Likenesses(
        ["Parties shall meet once a year", "Nothing alike here", "PARTIES SHALL MEET, once a month!"]
    )
    assert texts.like("parties shall meet once a year", 0.8) == [0, 2]
    assert texts.like("parties shall meet once a year", 0.99) == [0]
