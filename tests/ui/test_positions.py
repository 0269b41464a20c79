from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterdraft.ui.positions import displayed, from_utf16, length_utf16, reads_from_right, to_utf16

texts = st.text(alphabet=st.characters(codec="utf-8"), max_size=40)


@given(texts, st.data())
def test_offsets_round_trip_through_utf16(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    units = len(text[:offset].encode("utf-16-le")) // 2
    assert to_utf16(text, offset) == units
    assert from_utf16(text, units) == offset


def test_the_middle_of_a_pair_belongs_to_its_character() -> None:
    text = "a\U0001f600b"
    assert [from_utf16(text, unit) for unit in range(5)] == [0, 1, 1, 2, 3]
    assert length_utf16(text) == 4


@given(st.text(max_size=40))
def test_displayed_text_has_as_many_code_points_and_no_block_ends(text: str) -> None:
    shown = displayed(text)
    assert len(shown) == len(text)
    assert not set(shown) & set("\n\r\u2029\x00\ufdd0\ufdd1")
    shown.encode("utf-8")


def test_displayed_keeps_the_characters_that_matter() -> None:
    text = "no\u00a0break, Ի՞նչ, \u202bשלום\u202c \U00020000"
    assert displayed(text) == text


def test_the_first_letter_with_a_direction_gives_it_to_the_text() -> None:
    assert reads_from_right("… 12 (أ) the text")
    assert reads_from_right("שלום Council")
    assert not reads_from_right("Council שלום")
    assert not reads_from_right("12 … ()")
    assert not reads_from_right("")
