"""The sample negotiations: sources, documents, comments and expectations fit together."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from counterdraft.formats import read_draft
from counterdraft.model.comment import Audience, CommentState, Priority
from counterdraft.model.draft import Draft, Part, TrackedView

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
DOCUMENTS = sorted(str(path.relative_to(SEEDS).as_posix()) for path in SEEDS.glob("*/*.docx"))
NEGOTIATIONS = {"declaration": "ab", "measures": "ab", "trade": "cd"}


@pytest.fixture(scope="module")
def builder() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(SEEDS)
        spec = importlib.util.spec_from_file_location("seeds_build", SEEDS / "build.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield module


@cache
def draft(name: str, view: TrackedView = TrackedView.ACCEPTED) -> Draft:
    return read_draft(SEEDS / name, view)


def texts(document: Draft) -> dict[str, str]:
    return {provision.reference: provision.text for provision in document.provisions}


def listed(name: str) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((SEEDS / name).read_text(encoding="utf-8"))


def side(document: str, delegation: str) -> str:
    """The file of a delegation; its name ends in "A (illustrative)"."""
    return (
        f"{document}/delegation-{delegation.split()[1].lower()}.docx"
        if delegation
        else f"{document}/draft.docx"
    )


# --- sources and documents ---


def test_the_documents_are_what_their_sources_give(builder: ModuleType) -> None:
    built = builder.build()
    assert sorted(built) == DOCUMENTS
    assert [name for name, data in built.items() if (SEEDS / name).read_bytes() != data] == []


def test_a_tracked_text_that_does_not_restore_its_draft_is_refused(
    builder: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = builder.sources()
    tracked = found["measures/delegation-b.docx"]
    altered = type(tracked)(tracked.name, tracked.meta, tracked.blocks[:-1], tracked.notes)
    monkeypatch.setattr(builder, "sources", lambda: {**found, "measures/delegation-b.docx": altered})
    with pytest.raises(builder.SourceError, match=r"measures/delegation-b\.docx"):
        builder.build()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_calls_itself_illustrative_at_its_top_and_in_its_header(name: str) -> None:
    provisions = draft(name).provisions
    top = [provision.text for provision in provisions if provision.part is Part.BODY][:2]
    assert any(text.startswith("ILLUSTRATIVE") for text in top)
    assert any(p.text.startswith("ILLUSTRATIVE") for p in provisions if p.part is Part.HEADER)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_is_understood_in_full(name: str) -> None:
    codes = {notice.code.name for notice in draft(name).notices}
    assert codes <= {"TRACKED_CHANGES"}


# --- what the room calls the provisions ---


def test_the_declaration_has_its_paragraphs() -> None:
    references = [provision.reference for provision in draft("declaration/draft.docx").provisions]
    assert [r for r in references if re.fullmatch(r"PP\d+", r)] == [f"PP{n}" for n in range(1, 10)]
    assert [r for r in references if re.fullmatch(r"OP\d+", r)] == [f"OP{n}" for n in range(1, 17)]
    assert references[0] == "TITLE"
    assert "ORGAN" in references
    assert [r for r in references if r.startswith("OP4(")] == [f"OP4({sign})" for sign in "abcde"]


def test_the_measures_have_their_items_sections_and_table() -> None:
    provisions = draft("measures/draft.docx").provisions
    references = [provision.reference for provision in provisions]
    assert [r for r in references if re.fullmatch(r"M\d+", r)] == [f"M{n}" for n in range(1, 21)]
    assert [r for r in references if r.startswith("H") and r.isalpha()] == ["HI", "HII", "HIII", "HIV"]
    assert [p.label for p in provisions if p.label.startswith("3.")] == ["3.1", "3.2", "3.3", "3.4", "3.5"]
    assert {"T1/r1/c1", "T1/r7/c4", "FN1", "FN2"} <= set(references)
    assert "T1/r8/c1" not in references


def test_additional_and_alternative_paragraphs_keep_their_names() -> None:
    assert "OP2 bis" in texts(draft("declaration/delegation-a.docx"))
    assert "OP2 alt" in texts(draft("declaration/delegation-b.docx"))


# --- tracked changes and instructions ---


@pytest.mark.parametrize("name", ["declaration/delegation-b", "measures/delegation-b", "trade/delegation-d"])
def test_rejecting_a_delegations_changes_gives_the_draft(name: str) -> None:
    rejected = draft(f"{name}.docx", TrackedView.REJECTED)
    original = draft(f"{name.split('/')[0]}/draft.docx")

    def shown(document: Draft) -> list[tuple[str, str, str]]:
        return [(p.reference, p.label, p.text) for p in document.provisions]

    assert shown(rejected) == shown(original)
    assert shown(draft(f"{name}.docx")) != shown(original)
    assert draft(f"{name}.docx").comments


def test_the_two_faulty_instructions_are_faulty() -> None:
    lines = [p.text for p in draft("declaration/delegation-a-instructions.docx").provisions if p.label]
    assert len(lines) >= 30
    declaration = texts(draft("declaration/draft.docx"))
    hits = []
    for line in lines[-2:]:
        found = re.fullmatch(r'In (\w+), replace "([^"]+)" by "[^"]+"\.', line)
        assert found is not None
        hits.append(declaration[found[1]].count(found[2]))
    assert hits == [0, 2]


# --- comments and expectations ---


def test_the_comments_are_the_twelve_of_the_plan() -> None:
    comments = listed("comments.toml")["comment"]
    heads = [comment for comment in comments if "reply_to" not in comment]
    assert len({comment["id"] for comment in comments}) == 12
    assert {c["reply_to"] for c in comments if "reply_to" in c} <= {head["id"] for head in heads}
    assert len(comments) - len(heads) == 2
    assert any(re.search("[а-я]", head["body"]) for head in heads)
    assert any(re.search("[ա-ֆ]", head["body"]) for head in heads)
    assert all(comment["author"].endswith("(illustrative)") for comment in comments)
    for head in heads:
        assert head["audience"] in {audience.value for audience in Audience}
        assert head["state"] in {state.value for state in CommentState}
        assert head["priority"] in {priority.value for priority in Priority}


@pytest.mark.parametrize(
    "comment",
    [c for c in listed("comments.toml")["comment"] if "quote" in c],
    ids=lambda comment: str(comment["id"]),
)
def test_a_comments_quote_stands_once_in_its_provision(comment: dict[str, Any]) -> None:
    document = draft(side("declaration", comment["side"]))
    assert texts(document)[comment["reference"]].count(comment["quote"]) == 1


def test_the_comments_on_the_measures_stand_in_a_cell_and_on_repeated_words() -> None:
    comments = {c["reference"]: c for c in listed("comments-measures.toml")["comment"]}
    measures = texts(draft("measures/draft.docx"))
    assert all(measures[reference].count(c["quote"]) == 1 for reference, c in comments.items())
    assert any(reference.startswith("T1/") for reference in comments)
    assert measures["M17"] == measures["M5"]
    assert comments["M17"]["quote"] in measures["M5"]


def test_expected_changes_are_changes_of_the_texts() -> None:
    wrong = []
    for change in listed("expected.toml")["change"]:
        before = texts(draft(f"{change['document']}/draft.docx"))
        after = texts(draft(side(change["document"], change["delegation"])))
        taken = change["old"] in before.get(change["reference"], "")
        given = any(change["new"] in text for text in after.values())
        if not given or (change["old"] and not taken):
            wrong.append(change)
    assert wrong == []


def test_expected_references_conflicts_and_carried_comments_name_what_there_is() -> None:
    expected = listed("expected.toml")
    for entry in expected["stale"]:
        assert entry["text"] in texts(draft(f"{entry['document']}/draft.docx"))[entry["reference"]]
    for entry in expected["conflict"]:
        assert entry["reference"] in texts(draft(f"{entry['document']}/draft.docx"))
        letters = "".join(name.split()[1].lower() for name in entry["delegations"])
        assert letters == NEGOTIATIONS[entry["document"]]
    heads = [c["id"] for c in listed("comments.toml")["comment"] if c.get("side") == ""]
    assert [entry["comment"] for entry in expected["carried"]] == heads
