"""Letters of different scripts that look alike, and characters that cannot be seen.

A small table of our own (Latin, Cyrillic, Greek, Armenian), not the Unicode confusables file. It only
knows letters; digits are never confused with letters here, so that no figure can hide behind it.
"""

from __future__ import annotations

from functools import lru_cache

import regex  # type: ignore[import-untyped, unused-ignore]

_PAIRS = {
    "cyrillic": (
        "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԚԜ",
        "aeopcyxijshdqwABEKMHOPCTYXIJSQW",
    ),
    "greek": (
        "οναικρτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "ovaikptuxABEZHIKMNOPTYX",
    ),
    "armenian": (
        "օսհոցզյՕՍՏԼ",
        "ouhngqjOUSL",
    ),
}
_TO_LATIN = {
    ord(other): latin
    for others, latins in _PAIRS.values()
    for other, latin in zip(others, latins, strict=True)
}
_FROM_LATIN = {
    script: {ord(latin): other for other, latin in zip(others, latins, strict=True)}
    for script, (others, latins) in _PAIRS.items()
}
_SCRIPTS = {
    "latin": regex.compile(r"\p{Script=Latin}"),
    "cyrillic": regex.compile(r"\p{Script=Cyrillic}"),
    "greek": regex.compile(r"\p{Script=Greek}"),
    "armenian": regex.compile(r"\p{Script=Armenian}"),
}

INVISIBLE = regex.compile(r"[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\u180e\u061c]")
"""Characters that take no room: soft hyphen, zero-width space, word joiner, direction marks.

U+200C and U+200D are left out: they shape letters in Persian and Indic text and may carry sense.
"""


def visible(text: str) -> str:
    """Return the text without the characters that take no room."""
    return text if text.isascii() else INVISIBLE.sub("", text)


def skeleton(text: str) -> str:
    """Return the text with look-alike letters as Latin ones and without invisible characters.

    Two texts that a reader cannot tell apart by their letters have equal skeletons. The result is for
    comparing only, never for showing.
    """
    return text if text.isascii() else visible(text).translate(_TO_LATIN)


def scripts(word: str) -> tuple[str, ...]:
    """Return the scripts that the word's letters use, out of latin, cyrillic, greek, armenian."""
    if word.isascii():
        return ("latin",) if any(character.isalpha() for character in word) else ()
    return tuple(name for name, pattern in _SCRIPTS.items() if pattern.search(word))


@lru_cache(maxsize=16384)
def repaired(word: str) -> str:
    """Return the word wholly in the script of most of its letters, where look-alikes alone mix scripts.

    A word of one script, or whose strangers have no look-alike, comes back as it is.
    """
    used = scripts(word)
    if len(used) < 2:
        return word
    counts = {name: len(_SCRIPTS[name].findall(word)) for name in used}
    home = max(used, key=lambda name: (counts[name], name != "latin"))
    latin = word.translate(_TO_LATIN)
    mended = latin if home == "latin" else latin.translate(_FROM_LATIN[home])
    return mended if scripts(mended) == (home,) else word
