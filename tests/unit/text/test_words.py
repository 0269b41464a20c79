from __future__ import annotations

import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.model.draft import InlineObject, ObjectKind
from counterdraft.text.words import TokenKind, kind_of, split, tokens_of, words_of


@given(st.text())
def test_the_tokens_of_any_text_joined_are_the_text(text: str) -> None:
    assert "".join(split(text)) == text


@given(st.text(st.sampled_from("ab1 2.,':;_-\"\t\n\r(A%\x0b")))
def test_the_fast_path_cuts_ascii_as_the_general_rules_do(text: str) -> None:
    general = [piece for piece in regex.split(r"(?V1w)\b", text) if piece]
    # The one difference: white space is cut into its characters, a line's end kept whole.
    expected = [
        token
        for piece in general
        for token in (regex.findall(r"\r\n|.", piece, regex.S) if piece[0].isspace() else [piece])
    ]
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ի՞նչ է դա։", ["ի՞նչ", "է", "դա"]),
        ("Кто-то, е́ть", ["кто", "то", "е́ть"]),
        ("صحيح، مرحبا", ["صحيح", "مرحبا"]),
        ("צה״ל בית", ["צה״ל", "בית"]),
        ("საქართველო არის", ["საქართველო", "არის"]),
        ("निर्णय लेता है", ["निर्णय", "लेता", "है"]),
        ("日本語", ["日", "本", "語"]),
        ("1,250,000 and 3.1 don't", ["1,250,000", "and", "3.1", "don't"]),
        ("e\u0301te\u0301", ["été"]),
    ],
)
def test_words_of_many_scripts(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_thai_is_cut_by_cluster_and_emoji_stay_whole() -> None:
    assert split("กำนี้") != ["ก", "ำ", "น", "ี", "้"]
    assert split("👩‍👩‍👧🇦🇲") == ["👩‍👩‍👧", "🇦🇲"]
    assert all(not unicodedata.combining(token[0]) for token in split("ประเทศไทยที่นี่"))


def test_every_object_is_one_token_named_by_its_digest() -> None:
    field = InlineObject(4, 10, ObjectKind.FIELD, "d1")
    image = InlineObject(11, 12, ObjectKind.IMAGE, "d2")
    tokens = tokens_of("see page 3 \ufffc.", (field, image))
    assert list(tokens.raws) == ["see", " ", "page 3", " ", "\ufffc", "."]
    assert kind_of(tokens.keys[2]) is TokenKind.OBJECT
    assert tokens.keys[2] != tokens_of("see page 3", (InlineObject(4, 10, ObjectKind.FIELD, "d9"),)).keys[2]


def test_keys_are_equal_for_canonically_equivalent_words() -> None:
    assert list(tokens_of("e\u0301te\u0301 x").keys) == list(tokens_of("été x").keys)


@pytest.mark.parametrize(
    ("key", "kind"),
    [("word", TokenKind.WORD), ("3.1", TokenKind.WORD), (" ", TokenKind.SPACE), (",", TokenKind.MARK)],
)
def test_kinds(key: str, kind: TokenKind) -> None:
    assert kind_of(key) is kind
