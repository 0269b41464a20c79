"""The lexicons as shipped, how phrases are found, which language a text speaks, and profiles."""

from __future__ import annotations

import pytest

from counterdraft.errors import ProfileError
from counterdraft.text.lexemes import PhraseBook, fold_word, lexemes
from counterdraft.text.lexicon import LANGUAGES, SETS, lexicon, voice_of
from counterdraft.text.profiles import AXES, MODALITIES, Profile, parse_profile, shipped_profile


def found(text: str, group: str, language: str = "en") -> list[tuple[str, str]]:
    hits = lexicon(language).book.find(lexemes(text))[group]
    return [(text[hit.start : hit.end], hit.key) for hit in hits]


def test_words_are_folded() -> None:
    assert fold_word("SHALL") == "shall"
    assert fold_word("Ещё") == "еще"
    assert fold_word("և") == fold_word("եւ")
    assert fold_word("e\u0301tat") == "état"
    assert fold_word("дoклaд") == "доклад"
    assert fold_word("sho\u00adwn") == "shown"


def test_words_part_at_apostrophes_hyphens_and_digits() -> None:
    assert [one.word for one in lexemes("L’article 30-day and/or OP5")] == [
        "l", "article", "30", "day", "and", "/", "or", "op", "5",
    ]  # fmt: skip


def test_the_longest_phrase_wins_and_exceptions_count_for_nothing() -> None:
    assert found("Expresses grave concern at this", "verbs") == [
        ("Expresses grave concern", "expresses grave concern")
    ]
    assert found("not only this but not that", "negation") == [("not", "not")]
    assert found("reports and/or papers", "conjunctions") == [("and/or", "and/or")]


def test_an_asterisk_stands_for_any_ending() -> None:
    assert found("безусловного и безусловная", "scope", "ru") == [
        ("безусловного", "безусловн*"),
        ("безусловная", "безусловн*"),
    ]


def test_a_phrase_needs_words() -> None:
    book = PhraseBook()
    with pytest.raises(ValueError, match="without words"):
        book.add("empty", {"x": ["..."]})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lexicon_has_every_set(language: str) -> None:
    assert set(lexicon(language).book.find(())) == set(SETS)
    kinds = {key.partition(":")[0] for key in lexicon(language).tables["modality"]} - {"except"}
    assert kinds <= set(MODALITIES)
    assert len(lexicon(language).tables["dates"]["months"]) == 12


def test_there_is_no_lexicon_of_an_unknown_language() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon("xx")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Parties shall meet", "en"),
        ("Les Parties se réunissent", "fr"),
        ("Стороны собираются", "ru"),
        ("Կողմերը հավաքվում են", "hy"),
        ("Привет to all", "ru"),
        ("12 345", "en"),
    ],
)
def test_a_text_tells_its_language(text: str, language: str) -> None:
    assert voice_of(text, lexemes(text)).language() == language


def test_where_nothing_tells_the_default_stands() -> None:
    assert voice_of("Geneva", lexemes("Geneva")).language("fr") == "fr"
    assert voice_of("Geneva", lexemes("Geneva")).language("ru") == "en"
    assert voice_of("…", ()).language("hy") == "hy"


def test_every_headword_of_the_default_profile_is_in_its_lexicon() -> None:
    profile = shipped_profile()
    for language, axes in profile.ladders.items():
        verbs = set(lexicon(language).tables["verbs"])
        for axis, ranks in axes.items():
            assert axis in AXES
            assert set(ranks) <= verbs
        assert set(profile.effects[language]) <= verbs


def test_the_default_profile_ranks_as_written() -> None:
    profile = shipped_profile()
    assert profile.name == "Default"
    assert profile.rank("en", "request", "calls upon") == 4
    assert profile.rank("en", "request", "demands") == 8
    assert profile.rank("en", "request", "decides") is None
    assert profile.rank("xx", "request", "demands") is None
    assert profile.effect("en", "decides") == "constitutive"
    assert profile.effect("en", "urges") == ""


def test_a_profile_is_read_back_from_its_own_source() -> None:
    profile = shipped_profile()
    assert parse_profile(profile.source) == profile


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("name = ", "not valid TOML"),
        ("x = 1", "no name"),
        ('name = " "', "no name"),
        ('name = "A"', r"section \[modality\] is missing"),
        ('name = "A"\n[modality]\nobligation = 4', "no rank for possibility"),
        ('name = "A"\n[modality]\nobligation = "four"', "no whole number"),
    ],
)
def test_a_broken_profile_is_refused_with_a_reason(source: str, reason: str) -> None:
    with pytest.raises(ProfileError, match=reason) as caught:
        parse_profile(source)
    assert caught.value.sentence.startswith("The profile cannot be used: ")


RANKS = ("possibility = 0", "permission = 1", "recommendation = 2", "undertaking = 3", "obligation = 4")
BASE = "\n".join(('name = "A"', "[modality]", *RANKS, ""))


def test_a_profile_may_be_small_and_an_effect_must_be_listed() -> None:
    profile: Profile = parse_profile(BASE + '[en.request]\n"urges" = 1\n')
    assert profile.rank("en", "request", "urges") == 1
    with pytest.raises(ProfileError, match="a step that"):
        parse_profile(BASE + '[en.effect]\n"urges" = "binding"\n')
    with pytest.raises(ProfileError, match="not a table"):
        parse_profile(BASE + "[en]\neffect = 1\n")
