"""Typographic noise is always editorial, and never makes a change of substance look editorial."""

from __future__ import annotations

import random
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterdraft.comparison.classes import classify
from counterdraft.model.change import Severity

CASES = Path(__file__).parent / "cases"
HARD = {"DATE", "NUM", "NEG", "MOD", "BASIS", "XREF"}
VARIANTS = {
    " ": ["\u00a0", "\u202f", "  ", "\u2009"],
    '"': ["“", "”", "«", "„"],
    "“": ['"', "«"],
    "”": ['"', "»"],
    "-": ["–", "‑", "—"],
    "'": ["’", "ʼ"],
    "’": ["'"],
    "а": ["a"],
    "е": ["e"],
    "о": ["o"],
    "с": ["c"],
    "a": ["а"],
    "e": ["е"],
    "o": ["о"],
    "p": ["р"],
    "ё": ["е"],
}


def marked_texts() -> list[tuple[str, str, frozenset[str]]]:
    texts = []
    for name in ("en", "ru", "fr"):
        data: dict[str, Any] = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
        for group in data["group"]:
            codes = frozenset(group.get("codes", ()))
            texts.extend((text, name, codes) for text in group["texts"])
    return texts


TEXTS = marked_texts()
SUBSTANTIAL = [text for text, _, codes in TEXTS if codes & HARD]


def noisy(text: str, seed: int, share: float) -> str:
    """The text with some characters set in another typographic form; words keep a letter of their own."""
    choose = random.Random(seed)
    out = []
    for index, mark in enumerate(text):
        forms = VARIANTS.get(mark)
        inside = (
            index > 0 and text[index - 1].isalpha() and index + 1 < len(text) and text[index + 1].isalpha()
        )
        if forms and choose.random() < share and (inside or not mark.isalpha()):
            form = choose.choice(forms)
            # Two spaces inside 1 250 000 make two numbers of it, which is no mere form.
            parts = form == "  " and text[index - 1 : index].isdigit()
            out.append(mark if parts else form)
        else:
            out.append(mark)
    noised = "".join(out)
    return unicodedata.normalize("NFD", noised) if seed % 7 == 0 else noised


def one_change(old: str, new: str, build: Any) -> Any:
    """The whole text as one change."""
    return build.compared(f"{{{old}|{new}}}")


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(TEXTS), st.integers(1, 10**6), st.floats(0.05, 0.6))
def test_noise_alone_is_editorial(
    build: Any, marked: tuple[str, str, frozenset[str]], seed: int, share: float
) -> None:
    old = build.parse(marked[0])[0]
    if "[" in old or "|" in old or "{" in old or _mixed(old):
        return
    new = noisy(old, seed, share)
    if new == old:
        return
    changes, draft, amended, alignment = one_change(old, new, build)
    for change in classify(changes, draft, amended, alignment):
        assert change.severity is Severity.EDITORIAL, (old, new, change.classes)


def _mixed(text: str) -> bool:
    """Whether a text already holds both scripts: then nobody can say which letter is the noise."""
    return any("a" <= mark <= "z" for mark in text.lower()) and any(
        "а" <= mark <= "я" for mark in text.lower()
    )


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SUBSTANTIAL), st.integers(1, 10**6), st.floats(0.0, 0.6), st.booleans())
def test_no_change_of_substance_hides_in_noise(
    build: Any, marked: str, seed: int, share: float, whole: bool
) -> None:
    old, new, _, _ = build.parse(marked)
    if whole:
        changes, draft, amended, alignment = one_change(old, noisy(new, seed, share), build)
        found = classify(changes, draft, amended, alignment)
        assert found[0].severity is Severity.SUBSTANTIVE, (old, noisy(new, seed, share))
        return
    parts = marked.split("|")
    middle = [noisy(part.partition("}")[0], seed, share) + "}" + part.partition("}")[2] for part in parts[1:]]
    changes, draft, amended, alignment = build.compared("|".join([parts[0], *middle]))
    assert any(
        change.severity is Severity.SUBSTANTIVE for change in classify(changes, draft, amended, alignment)
    )


@pytest.mark.parametrize("name", ["en", "ru", "fr"])
def test_the_same_changes_have_the_same_classes_twice(name: str, build: Any) -> None:
    texts = [text for text, language, _ in TEXTS if language == name][:60]
    changes, draft, amended, alignment = build.compared_all(texts)
    assert classify(changes, draft, amended, alignment) == classify(changes, draft, amended, alignment)


def test_a_change_keeps_its_classes_where_the_alignment_has_no_edits(build: Any) -> None:
    for text, _, _ in TEXTS:
        if text.count("{") == 1:
            changes, draft, amended, alignment = build.compared(text)
            bare = build.without_edits(alignment)
            one, two = classify(changes, draft, amended, alignment), classify(changes, draft, amended, bare)
            assert one == two, text
