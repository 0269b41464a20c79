"""Requests: what is ignored, profiles, and tracked changes of several authors as several delegations."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree

from counterdraft.comparison.options import Options
from counterdraft.errors import Cancelled, ProfileError, UsageError
from counterdraft.negotiation.comparing import (
    UNNAMED,
    compare_files,
    compare_sources,
    ignoring,
    profile_text,
    request,
    requested,
    tracked_request,
)
from counterdraft.negotiation.opening import window_request
from counterdraft.negotiation.reviewing import ReviewSession, review_request
from counterdraft.resources import resource

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Piece = str | tuple[str, str, str]
"""Text, or (`ins` or `del`, author, text)."""


def write(path: Path, *paragraphs: Sequence[Piece]) -> Path:
    """Write a document whose paragraphs may hold tracked changes."""
    document = docx.Document()
    for pieces in paragraphs:
        element = document.add_paragraph()._p
        for number, piece in enumerate(pieces):
            kind, author, text = ("", "", piece) if isinstance(piece, str) else piece
            tag = "delText" if kind == "del" else "t"
            run = f'<w:r xmlns:w="{W}"><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'
            if kind:
                date = 'w:date="2026-01-01T00:00:00Z"'
                run = f'<w:{kind} xmlns:w="{W}" w:id="{number}" w:author="{author}" {date}>{run}</w:{kind}>'
            element.append(etree.fromstring(run))
    document.save(str(path))
    return path


LAST = ["Decides to remain seized of the matter."]
DRAFT = (["The parties should meet within thirty days."], LAST)
TRACKED = (
    [
        "The parties ",
        ("del", "Delegation A", "should"),
        ("ins", "Delegation A", "shall"),
        " meet within ",
        ("del", "Delegation B", "thirty"),
        ("ins", "Delegation B", "ninety"),
        " days.",
    ],
    LAST,
)


def found(asked):
    comparison = compare_files(asked)
    return comparison, [(c.delegation, c.draft.text, c.amended.text) for c in comparison.changes]


BY_AUTHOR = [("Delegation A", "should", "shall"), ("Delegation B", "thirty", "ninety")]


def test_each_author_of_tracked_changes_to_the_draft_is_a_delegation(tmp_path: Path) -> None:
    draft, tracked = write(tmp_path / "d.docx", *DRAFT), write(tmp_path / "t.docx", *TRACKED)
    asked = replace(request(draft, [tracked]), by_author=True)
    comparison, changes = found(asked)
    assert changes == BY_AUTHOR
    assert [a.draft.text("p1") for a in comparison.amendments] == [
        "The parties shall meet within thirty days.",
        "The parties should meet within ninety days.",
    ]
    assert [path for path, _ in asked.files()] == [draft, tracked]
    assert found(pickle.loads(pickle.dumps(asked)))[1] == BY_AUTHOR


def test_a_tracked_document_alone_is_compared_to_itself_without_its_changes(tmp_path: Path) -> None:
    comparison, changes = found(tracked_request(write(tmp_path / "t.docx", *TRACKED)))
    assert changes == BY_AUTHOR
    assert comparison.draft.text("p1") == DRAFT[0][0]


def test_one_text_stays_one_where_it_is_named_not_asked_for_or_changed_beside_the_tracking(
    tmp_path: Path,
) -> None:
    draft, tracked = write(tmp_path / "d.docx", *DRAFT), write(tmp_path / "t.docx", *TRACKED)
    for asked in (request(draft, [tracked]), replace(request(draft, [tracked], ["X"]), by_author=True)):
        comparison, changes = found(asked)
        assert len(comparison.amendments) == 1
        assert [change[1:] for change in changes] == [change[1:] for change in BY_AUTHOR]
    other = write(tmp_path / "o.docx", TRACKED[0], ["Decides to remain actively seized of the matter."])
    comparison, changes = found(replace(request(draft, [other]), by_author=True))
    assert [a.delegation for a in comparison.amendments] == ["o"]
    assert len(changes) == 3


def test_an_author_without_a_name_is_said_to_have_none(tmp_path: Path) -> None:
    unnamed = (["The parties ", ("ins", "", "all "), ("ins", "B", "promptly "), "meet."],)
    comparison, _ = found(tracked_request(write(tmp_path / "t.docx", *unnamed)))
    assert [a.delegation for a in comparison.amendments] == ["B", UNNAMED]
    assert [c.amended.text for c in comparison.changes] == ["promptly ", "all "]


def test_a_document_without_tracked_changes_does_not_stand_alone(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"“d\.docx” holds no tracked changes of its text"):
        compare_files(tracked_request(write(tmp_path / "d.docx", *DRAFT)))


def test_what_is_ignored_is_named_with_commas_or_again_and_again() -> None:
    chosen = Options(ignore_case=True, ignore_notes=True, ignore_white_space=True)
    assert ignoring(["case, notes", "space"]) == chosen
    assert ignoring([]) == Options()
    assert ignoring([], text_only=True) == Options(text_only=True)
    with pytest.raises(UsageError, match="“colour” cannot be ignored: choose from case"):
        ignoring(["case,colour"])


def test_a_profile_is_a_file_or_a_shipped_one(tmp_path: Path) -> None:
    shipped = resource("lexicons/profiles/default.toml").read_text(encoding="utf-8")
    assert profile_text("Default") == shipped
    file = tmp_path / "ours.toml"
    file.write_text(shipped.replace('name = "Default"', 'name = "Ours"'), encoding="utf-8")
    draft, other = write(tmp_path / "d.docx", *DRAFT), write(tmp_path / "o.docx", ["The parties shall meet."])
    asked = replace(request(draft, [other]), profile=profile_text(str(file)))
    told = " ".join(c.explanation for change in compare_files(asked).changes for c in change.classes)
    assert "profile Ours" in told
    for wrong in ("nowhere", "../default", str(tmp_path)):
        with pytest.raises(ProfileError, match="neither a file nor a shipped profile"):
            profile_text(wrong)
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProfileError, match="UTF-8"):
        profile_text(str(file))


@pytest.mark.parametrize("alone", [False, True])
def test_the_window_takes_authors_for_delegations_and_a_review_remembers_who_proposes_what(
    tmp_path: Path, alone: bool
) -> None:
    draft, tracked = write(tmp_path / "d.docx", *DRAFT), write(tmp_path / "t.docx", *TRACKED)
    files = [tracked] if alone else [draft, tracked]
    asked = window_request(files).comparison
    assert asked == requested(files[0], files[1:])
    comparison, changes = found(asked)
    assert changes == BY_AUTHOR
    session = ReviewSession.begin(comparison, asked, "Reviewer", tmp_path / "r.counterdraft")
    assert [file.delegation for file in session.request.amendments] == ["Delegation A", "Delegation B"]
    assert found(session.request)[1] == BY_AUTHOR
    again = review_request(session.begun())
    session.close()
    assert found(again)[1] == BY_AUTHOR
    assert found(again)[0].draft.text("p1") == DRAFT[0][0]


def test_one_file_of_two_delegations_that_are_no_authors_of_it_is_the_whole_text_of_both(
    tmp_path: Path,
) -> None:
    draft, tracked = write(tmp_path / "d.docx", *DRAFT), write(tmp_path / "t.docx", *TRACKED)
    comparison, changes = found(asked := requested(draft, [tracked, tracked], ["X", "Y"]))
    assert len(changes) == 4
    session = ReviewSession.begin(comparison, asked, "Reviewer", tmp_path / "r.counterdraft")
    again = review_request(session.begun())
    session.close()
    assert found(again)[1] == changes


def test_a_marked_up_document_of_one_amended_text_asks_for_the_alignment_alone(tmp_path: Path) -> None:
    draft = write(tmp_path / "draft.docx", *DRAFT)
    amended = write(tmp_path / "amended.docx", ["The parties shall meet within ninety days."], LAST)
    asked = requested(draft, [amended], [])
    whole, alone = compare_sources(asked).comparison, compare_sources(asked, for_marks=True).comparison
    assert whole.changes
    assert not alone.changes
    assert alone.amendments[0].alignment == whole.amendments[0].alignment
    assert alone.amendments[0].delegation == whole.amendments[0].delegation


def test_a_marked_up_document_of_several_texts_asks_for_everything(tmp_path: Path) -> None:
    draft = write(tmp_path / "draft.docx", *DRAFT)
    amended = [
        write(tmp_path / f"{name}.docx", [f"The parties {name} meet within ninety days."], LAST)
        for name in ("shall", "will")
    ]
    asked = requested(draft, amended, [])
    assert compare_sources(asked, for_marks=True).comparison == compare_sources(asked).comparison


def test_pairing_alone_can_be_cancelled_and_tells_how_far_it_is(tmp_path: Path) -> None:
    draft, amended = write(tmp_path / "draft.docx", *DRAFT), write(tmp_path / "amended.docx", LAST)
    asked, told = requested(draft, [amended], []), list[tuple[str, float]]()
    compare_sources(asked, lambda step, share: told.append((step, share)), for_marks=True)
    assert told[-1] == ("comparing", 1.0)
    with pytest.raises(Cancelled):
        compare_sources(asked, cancelled=lambda: True, for_marks=True)


def test_references_are_written_before_anybody_looks_at_them(tmp_path: Path) -> None:
    draft = write(tmp_path / "draft.docx", ["OP1. Decides to meet."], ["OP2. Urges all states to act."], LAST)
    amended = write(tmp_path / "amended.docx", ["OP1. Decides to meet."], ["OP2. Thanks the host."], LAST)
    asked = requested(draft, [amended], [])
    whole, alone = compare_sources(asked), compare_sources(asked, for_marks=True)
    assert alone.comparison.amendments[0].alignment == whole.comparison.amendments[0].alignment
    assert alone.draft.draft == whole.draft.draft
    assert [one.reference for one in alone.draft.draft.provisions][:2] == ["OP1", "OP2"]


def test_a_text_in_which_nothing_was_replaced_is_not_named(tmp_path: Path) -> None:
    draft = write(tmp_path / "draft.docx", *DRAFT)
    amended = write(tmp_path / "amended.docx", ["The parties shall meet within thirty days."], LAST)
    asked = requested(draft, [amended], [])
    source = compare_sources(asked, for_marks=True).draft
    assert not any(one.reference for one in source.draft.provisions)
    source.name_provisions()
    assert source.draft == compare_sources(asked).draft.draft
