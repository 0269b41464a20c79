"""Words are found as a reader sees them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.text.searching import search_pattern


def found(words: str, text: str, *, match_case: bool = False) -> list[str]:
    return [match.group() for match in search_pattern(words, match_case=match_case).finditer(text)]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("State's", "State’s"),
        ("State’s", "State's"),
        ('"agreed"', "“agreed”"),
        ("co-operate", "co\u2011operate"),
        ("member  state", "member\u00a0state"),
        (" state ", "state"),
        ("café", unicodedata.normalize("NFD", "café")),
        (unicodedata.normalize("NFD", "café"), "café"),
        ("softhyphen", "soft\u00adhy\u00adphen"),
        ("soft\u00adhyphen", "softhyphen"),
        ("finance", "ﬁnance"),
        ("office", "oﬃce"),
        ("strasse", "Straße"),
        ("STRASSE", "Straße"),
        ("Straße", "strasse"),
        ("σίσυφος", "ΣΊΣΥΦΟΣ"),
        ("ՄԻԱՑՅԱԼ", "միացյալ"),
        ("եւ", "և"),
        ("և", "ԵՒ"),
        ("ЁЛКА", "ёлка"),
        ("محمد", "مُحَمَّد"),
        ("שלום", "שָׁלוֹם"),
        ("한국", unicodedata.normalize("NFD", "한국")),
        ("+ (c) [d] x^2 $ \\", "+ (c) [d] x^2 $ \\"),
        ("  ", "  "),
    ],
)
def test_what_reads_the_same_is_found(words: str, text: str) -> None:
    assert found(words, f"a {text} b" if text.strip() else f"a{text}b") == [text]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("cafe", "café"),
        ("cafe", unicodedata.normalize("NFD", "café")),
        ("и", unicodedata.normalize("NFD", "й")),
        ("cooperate", "co-operate"),
        ("елка", "ёлка"),
        (".", "a"),
        ("", "anything"),
        ("  ", "a b"),
    ],
)
def test_what_reads_otherwise_is_not(words: str, text: str) -> None:
    assert found(words, text) == []


def test_capitals_differ_where_they_are_asked_for() -> None:
    text = "State and state, Straße"
    assert found("state", text) == ["State", "state"]
    assert found("state", text, match_case=True) == ["state"]
    assert found("STRASSE", text, match_case=True) == []


@given(st.text(min_size=1, max_size=12).filter(str.strip), st.text(max_size=8), st.text(max_size=8))
def test_words_are_found_where_they_stand(words: str, before: str, after: str) -> None:
    text = f"{before} {words.strip()} {after}"
    place = len(before) + 1
    if unicodedata.normalize("NFC", words) != words or any(unicodedata.category(c) == "Cf" for c in words):
        return  # the forms of letters and what is not seen have cases of their own
    assert any(match.start() <= place < match.end() for match in search_pattern(words).finditer(text))
