"""Several delegations in one file: every text can be read off again, and nothing is said twice or lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from random_pairs import random_negotiation
from wordfile import WordFile, note, numbering, paragraph, run, table

from counterdraft.comparison.pipeline import compare
from counterdraft.errors import ExportError
from counterdraft.exports import marked_up_joint
from counterdraft.exports.marked_up import MarkUpOptions, MarkUpReport, write_marked_up
from counterdraft.exports.verify_joint import verify_jointly
from counterdraft.formats.docx.markup_joint_plan import Signatures
from counterdraft.formats.docx.markup_joint_voices import Chorus
from counterdraft.formats.docx.package import Package
from counterdraft.formats.docx.source import open_source
from counterdraft.model.change import Delegation
from counterdraft.model.draft import TrackedView
from counterdraft.model.synopsis import Comparison

FIRST = "The Parties should meet within thirty days of adoption."
SECOND = "Decides to remain actively seized of the whole matter."
THIRD = "Requests the Secretary-General to report on progress made."
NAMES = ("Alpha", "Beta", "Gamma", "Delta")
DATE = "2026-01-01T00:00:00Z"


@dataclass(frozen=True)
class Joint:
    """A file marked up by several delegations and what it was made of."""

    draft: Path
    amended: dict[str, Path]
    path: Path
    report: MarkUpReport
    comparison: Comparison

    @property
    def xml(self) -> str:
        package = Package(self.path)
        return package.data(package.main).decode()

    def marks(self, tag: str) -> list[tuple[str, str]]:
        """(author, words) of the marks of one kind, in order."""
        found = re.findall(rf'<w:{tag} w:id="\d+" w:author="([^"]*)"[^>/]*>(.*?)</w:{tag}>', self.xml)
        return [
            (author, "".join(re.findall(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<", inner)))
            for author, inner in found
        ]

    def accepting(self, name: str) -> list[str]:
        """The texts of the body when only one delegation's changes are accepted."""
        authors = open_source(self.path, TrackedView.REJECTED).draft.authors
        chosen = frozenset(author for author in authors if name in author.split("; "))
        return [one.text for one in open_source(self.path, accept=chosen).draft.provisions]

    @property
    def accepted(self) -> list[str]:
        """The texts when everything is accepted."""
        return [one.text for one in open_source(self.path).draft.provisions]

    @property
    def proof(self) -> list[str]:
        report, silent = verify_jointly(self.draft, list(self.amended.items()), self.path)
        del silent
        return [failure.sentence for failure in report.failures]


def negotiate(folder: Path, files: list[WordFile | str], **options: object) -> Joint:
    paths = [
        (file if isinstance(file, WordFile) else WordFile(file)).save(folder / f"{index}.docx")
        for index, file in enumerate(files)
    ]
    sources = [open_source(path) for path in paths]
    names = [Delegation(name) for name in NAMES[: len(paths) - 1]]
    texts = [(name, source.draft) for name, source in zip(names, sources[1:], strict=True)]
    comparison = compare(sources[0].draft, texts)
    chosen = MarkUpOptions(**{"date": DATE, **options})  # type: ignore[arg-type]
    out = folder / "marked.docx"
    report = write_marked_up(comparison, sources[0], sources[1:], chosen, out)
    return Joint(paths[0], dict(zip(names, paths[1:], strict=True)), out, report, comparison)


# -- who asks for what -----------------------------------------------------------------------------


def test_each_change_stands_under_the_name_of_its_delegation(tmp_path: Path) -> None:
    joint = negotiate(
        tmp_path,
        [
            paragraph(FIRST) + paragraph(SECOND),
            paragraph(FIRST.replace("should", "shall")) + paragraph(SECOND),
            paragraph(FIRST) + paragraph(SECOND.replace("actively ", "")),
        ],
    )
    assert joint.marks("ins") == [("Alpha", "shall")]
    assert joint.marks("del") == [("Alpha", "should"), ("Beta", "actively ")]
    assert joint.accepted == [FIRST.replace("should", "shall"), SECOND.replace("actively ", "")]


def test_an_identical_proposal_stands_once_under_both_names(tmp_path: Path) -> None:
    asked = paragraph(FIRST.replace("should", "shall")) + paragraph(THIRD) + paragraph(SECOND)
    joint = negotiate(tmp_path, [paragraph(FIRST) + paragraph(SECOND), asked, asked])
    assert joint.marks("ins") == [("Alpha; Beta", "shall"), ("Alpha; Beta", THIRD)]
    assert joint.marks("del") == [("Alpha; Beta", "should")]


def test_the_same_word_put_in_before_or_behind_a_space_is_one_proposal(tmp_path: Path) -> None:
    draft = "The Parties shall meet."
    joint = negotiate(
        tmp_path,
        [
            paragraph(draft),
            paragraph(run("The Parties shall ") + run("urgently ") + run("meet.")),
            paragraph(run("The Parties shall") + run(" urgently") + run(" meet.")),
        ],
    )
    assert len(joint.marks("ins")) == 1
    assert joint.accepted == ["The Parties shall urgently meet."]


def test_in_a_conflict_every_wording_is_in_the_file_and_each_text_can_be_read_off(tmp_path: Path) -> None:
    wanted = {"Alpha": "shall", "Beta": "may", "Gamma": "must"}
    joint = negotiate(
        tmp_path,
        [paragraph(FIRST), *(paragraph(FIRST.replace("should", word)) for word in wanted.values())],
    )
    assert joint.marks("ins") == list(wanted.items())
    assert joint.marks("del") == [("Alpha; Beta; Gamma", "should")]
    for name, word in wanted.items():
        assert joint.accepting(name) == [FIRST.replace("should", word)]
    assert joint.report.conflicts == 1
    assert "3 delegations" in joint.report.sentence
    assert "1 conflict" in joint.report.sentence


def test_a_deletion_against_an_edit_keeps_both(tmp_path: Path) -> None:
    joint = negotiate(
        tmp_path,
        [
            paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD),
            paragraph(FIRST) + paragraph(THIRD),
            paragraph(FIRST) + paragraph(SECOND.replace("whole ", "entire ")) + paragraph(THIRD),
        ],
    )
    assert joint.accepting("Alpha") == [FIRST, THIRD]
    assert joint.accepting("Beta") == [FIRST, SECOND.replace("whole ", "entire "), THIRD]
    assert joint.proof == []


def test_changes_that_do_not_touch_compose(tmp_path: Path) -> None:
    draft = paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD)
    joint = negotiate(
        tmp_path,
        [
            draft,
            paragraph(FIRST) + paragraph("A new one.") + paragraph(SECOND) + paragraph(THIRD),
            paragraph(FIRST.replace("thirty", "sixty")) + paragraph(SECOND) + paragraph(THIRD + " And more."),
            paragraph(FIRST) + paragraph(THIRD),
        ],
    )
    assert joint.accepted == [FIRST.replace("thirty", "sixty"), "A new one.", THIRD + " And more."]
    assert joint.proof == []


def test_rows_notes_and_lists_of_several_delegations(tmp_path: Path) -> None:
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

    def document(rows: list[str], items: list[str], notes: list[str]) -> WordFile:
        body = table(*[[paragraph(row), paragraph("x")] for row in rows])
        body += "".join(paragraph(text, look=item) for text in items)
        body += paragraph(run(SECOND), *(note(index + 1) for index in range(len(notes))))
        return WordFile(body, notes=[paragraph(text) for text in notes], numbering=numbering("decimal"))

    joint = negotiate(
        tmp_path,
        [
            document(["one", "two", "three"], [FIRST, THIRD], ["A note."]),
            document(["one", "two and", "three", "four"], [FIRST, "New.", THIRD], ["A note of Alpha."]),
            document(["one", "three", "four"], [FIRST, "New.", "Newer.", THIRD], ["A note.", "Another."]),
            document(["one", "two", "three"], [THIRD], []),
        ],
    )
    assert joint.proof == []
    assert ("Alpha; Beta", "New.") in joint.marks("ins")


def test_looks_that_several_want_differently_are_all_kept(tmp_path: Path) -> None:
    joint = negotiate(
        tmp_path,
        [
            paragraph(FIRST, look='<w:jc w:val="left"/>') + paragraph(SECOND),
            paragraph(run(FIRST, "<w:b/>"), look='<w:jc w:val="center"/>') + paragraph(SECOND),
            paragraph(run(FIRST, "<w:i/>"), look='<w:jc w:val="right"/>') + paragraph(SECOND),
        ],
    )
    assert '<w:rPrChange w:id="' in joint.xml
    assert joint.marks("ins") == [("Beta", FIRST)]
    assert joint.proof == []
    italic = open_source(joint.path, accept=frozenset({"Beta"})).draft.provisions[0]
    assert [one.italic for one in italic.runs] == [True]
    assert italic.look.alignment.value == "end"


def test_a_header_that_several_add_holds_what_each_wants(tmp_path: Path) -> None:
    files = [
        WordFile(paragraph(FIRST)),
        WordFile(paragraph(FIRST), header=paragraph("Alpha's header") + paragraph("Second line")),
        WordFile(paragraph(FIRST), header=paragraph("Beta's header")),
    ]
    assert negotiate(tmp_path, list(files)).proof == []


# -- names -----------------------------------------------------------------------------------------


def test_joined_names_are_told_apart_even_when_a_name_holds_the_separator() -> None:
    plain = Signatures(["A", "B"])
    assert plain.author((0, 1)) == "A; B"
    assert [plain.names("A; B", voice) for voice in (0, 1)] == [True, True]
    assert [plain.names("A", voice) for voice in (0, 1)] == [True, False]
    odd = Signatures(["A; B", "A", "B"])
    assert odd.author((0, 2)) == "A; B + B"
    assert [odd.names("A; B", voice) for voice in (0, 1, 2)] == [True, False, False]
    with pytest.raises(ValueError):
        Signatures([";", "+", "|", "/", ";;"])


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60), min_size=1, max_size=30))
def test_an_author_names_exactly_its_delegations(names: list[str]) -> None:
    names = list(dict.fromkeys(names))
    try:
        signatures = Signatures(names)
        everyone = signatures.author(tuple(range(len(names))))
    except ValueError:
        assume(False)
    assert len(everyone) <= 255
    assert all(signatures.names(everyone, voice) for voice in range(len(names)))
    for voice in range(len(names)):
        alone = signatures.author((voice,))
        assert [signatures.names(alone, other) for other in range(len(names))] == [
            other == voice for other in range(len(names))
        ]


# -- whatever is asked for -------------------------------------------------------------------------


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 1))
def test_every_text_can_be_read_off_again(tmp_path: Path, seed: int) -> None:
    """Reject all gives the draft, accepting one delegation its text, in conflicts too."""
    try:
        joint = negotiate(tmp_path, list(random_negotiation(seed)))
    except ExportError as error:
        refused = error.reason
    else:
        refused = ""
    if refused:
        assert "different formatting of a last paragraph" in refused
        return
    assert joint.proof == []
    for change in joint.comparison.changes:
        if change.amended is not None and change.draft is None:
            assert change.amended.text in joint.accepting(change.delegation)


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    files = list(random_negotiation(11))
    first = negotiate(tmp_path, files).path.read_bytes()
    assert negotiate(tmp_path, files).path.read_bytes() == first


# -- the proof -------------------------------------------------------------------------------------


def test_marks_under_a_wrong_name_are_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = Chorus.marks
    monkeypatch.setattr(Chorus, "marks", lambda self, by: right(self, (0,)))
    files = [paragraph(FIRST), paragraph(FIRST + " More."), paragraph(FIRST.replace("should", "may"))]
    with pytest.raises(ExportError, match="proof") as caught:
        negotiate(tmp_path, list(files))
    assert caught.value.place == "Alpha, body, paragraph 1"
    assert not (tmp_path / "marked.docx").exists()


def test_a_lost_wording_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = marked_up_joint.joint_plan
    monkeypatch.setattr(
        marked_up_joint, "joint_plan", lambda draft, texts, plans: whole(draft, texts, plans[:1])
    )
    files = [paragraph(FIRST), paragraph(FIRST + " More."), paragraph(FIRST.replace("should", "may"))]
    with pytest.raises(ExportError, match="proof") as caught:
        negotiate(tmp_path, list(files))
    assert caught.value.place == "Beta, body, paragraph 1"
