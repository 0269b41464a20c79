"""The labelled changes of `cases/*.toml`: each one by itself, then recall and precision of every class."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from counterdraft.comparison.classes import EDITORIAL, classify
from counterdraft.model.change import Change, Severity

CASES = Path(__file__).parent / "cases"
LEXICON_CLASSES = (
    "VERB", "MOD", "NEG", "DATE", "NUM", "NAME", "TERR", "BASIS", "XREF", "SCOPE", "QUANT", "ACTOR",
    "ACTVOICE", "SPELL",
)  # fmt: skip
FORM_CLASSES = ("WS", "TYPO", "PUNCT", "CASE", "LABEL", "BRACK", "HOMO", "TERM", "OTHER")
RECALL, PRECISION = 0.98, 0.95


@dataclass(frozen=True)
class Case:
    language: str
    about: str
    text: str
    codes: frozenset[str] | None
    """The exact classes, or None where it is only said that `about` is none of them."""
    severity: Severity
    context: tuple[str, ...]
    reference: str

    def __str__(self) -> str:
        return f"{self.language}-{self.about}-{self.text[:60]}"


def load() -> list[Case]:
    cases = []
    for path in sorted(CASES.glob("*.toml")):
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        for group in data["group"]:
            codes = None if group.get("near") else frozenset(group["codes"])
            for text in group["texts"]:
                cases.append(
                    Case(
                        group.get("language", data["language"]),
                        group["about"],
                        text,
                        codes,
                        Severity(group.get("severity", "substantive")),
                        tuple(group.get("context", ())),
                        group.get("reference", "OP1"),
                    )
                )
    return cases


ALL = load()


def classified(case: Case, build: Any) -> tuple[Change, ...]:
    changes, draft, amended, alignment = build.compared(case.text, case.reference, case.context)
    return classify(changes, draft, amended, alignment)


def codes_of(changes: tuple[Change, ...]) -> frozenset[str]:
    return frozenset(found.code for change in changes for found in change.classes)


@pytest.mark.parametrize("case", ALL, ids=str)
def test_a_labelled_change_bears_its_classes(case: Case, build: Any) -> None:
    changes = classified(case, build)
    found = codes_of(changes)
    if case.codes is None:
        assert case.about not in found
        return
    assert found == case.codes, [one for change in changes for one in change.classes]
    assert {change.severity for change in changes} == {case.severity}


def test_every_class_and_language_has_enough_cases() -> None:
    counts = Counter((case.language, case.about) for case in ALL)
    positive = Counter((case.language, case.about) for case in ALL if case.codes is not None)
    for language in ("en", "ru", "fr"):
        for code in (*LEXICON_CLASSES, *FORM_CLASSES):
            assert counts[language, code] >= 25, (language, code, counts[language, code])
            assert 10 <= positive[language, code] < counts[language, code]


@pytest.mark.parametrize("language", ["en", "ru", "fr"])
def test_recall_and_precision_of_the_lexicon_classes(language: str, build: Any) -> None:
    hit: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for case in (case for case in ALL if case.language == language):
        found = codes_of(classified(case, build))
        if case.codes is None:
            false.update({case.about} & found)
        else:
            hit.update(case.codes & found)
            missed.update(case.codes - found)
            false.update(found - case.codes)
    for code in LEXICON_CLASSES:
        recall = hit[code] / (hit[code] + missed[code])
        precision = hit[code] / (hit[code] + false[code])
        assert recall >= RECALL, (code, recall)
        assert precision >= PRECISION, (code, precision)


def test_every_explanation_is_a_sentence_about_the_words(build: Any) -> None:
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for case in ALL:
        for change in classified(case, build):
            assert change.classes
            for found in change.classes:
                assert found.rule
                assert found.explanation == found.explanation.strip() != ""
                assert found.old or found.new
                seen[found.code].add(found.explanation)
    assert set(seen) >= set(LEXICON_CLASSES) | (EDITORIAL - {"FORMAT"})
