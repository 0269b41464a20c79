from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from counterdraft.cli import run
from counterdraft.model.decision import Disposition
from counterdraft.model.draft import Span
from counterdraft.negotiation.comparing import compare_files, request
from counterdraft.negotiation.reviewing import DRAFT_SIDE, ReviewSession
from counterdraft.review.store import ReviewFile

Write = Callable[[str, Sequence[str]], Path]

DRAFT = [
    "The Parties should meet within thirty days of the adoption of this text.",
    "The Secretariat shall circulate the report of the fact-finding mission.",
    "Decides to remain seized of the matter.",
]


@pytest.fixture
def review(document: Write, tmp_path: Path) -> Path:
    asked = request(
        document("draft.docx", DRAFT),
        [document("a.docx", [DRAFT[0].replace("should", "shall"), *DRAFT[1:]])],
        ["A"],
    )
    comparison = compare_files(asked)
    session = ReviewSession.begin(comparison, asked, "Reviewer", tmp_path / "talks.counterdraft")
    first, second = comparison.draft.provisions[:2]
    session.comment_on_span(DRAFT_SIDE, first.id, Span(24, 42), "Too long.")
    (head,) = session.comment_on_provision(DRAFT_SIDE, second.id, "Who pays?").added
    session.reply(head, "The host.")
    session.decide(comparison.changes[0].id, Disposition.REJECTED, "no mandate")
    session.close()
    return session.path


def test_a_review_is_listed(review: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review", str(review)]) == 0
    out = capsys.readouterr().out
    assert "talks.counterdraft: 2 threads (2 exact)" in out
    assert "“within thirty days" in out
    assert "Reviewer: The host." in out
    assert "rejected by Reviewer (no mandate)" in out


def test_a_review_is_printed_as_json(review: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["review", str(review), "--json"]) == 0
    data = json.loads(capfdbinary.readouterr().out)
    assert data["schema"] == "counterdraft.review/1"
    assert [thread["body"] for thread in data["threads"]] == ["Too long.", "Who pays?"]
    assert [reply["body"] for reply in data["threads"][1]["replies"]] == ["The host."]
    assert data["threads"][0]["place"]["state"] == "exact"
    assert data["decisions"][0]["disposition"] == "rejected"


def test_a_review_is_carried_to_a_new_draft(
    review: Path, document: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    revised = document(
        "rev1.docx", ["A new first paragraph on the purpose of the talks.", DRAFT[0], DRAFT[2]]
    )
    carried = tmp_path / "rev1.counterdraft"
    assert run(["rebase", str(review), str(revised), "-o", str(carried)]) == 0
    out = capsys.readouterr().out
    assert "2 threads on the draft were carried to rev1.docx" in out
    assert "1 have lost their text" in out
    assert "orphaned at" in out
    assert run(["review", str(carried)]) == 0
    assert "2 threads (1 exact, 1 orphaned)" in capsys.readouterr().out


def test_a_failed_rebase_leaves_nothing(
    review: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.counterdraft"
    assert run(["rebase", str(review), str(tmp_path / "absent.docx"), "-o", str(target)]) == 1
    assert "does not exist" in capsys.readouterr().err
    assert not target.exists()


def test_reviews_are_merged(review: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    colleague = tmp_path / "colleague.counterdraft"
    with ReviewFile.open(review) as mine:
        mine.save_copy(colleague)
        mine.reply(mine.threads()[0].head.id, "Mine.", "Reviewer")
    with ReviewFile.open(colleague) as theirs:
        theirs.reply(theirs.threads()[0].head.id, "Theirs.", "Colleague")
    merged = tmp_path / "merged.counterdraft"
    assert run(["merge", str(review), str(colleague), "-o", str(merged)]) == 0
    assert "5 comments and replies from 2 files" in capsys.readouterr().out
    with ReviewFile.open(merged, read_only=True) as both:
        assert {reply.body for reply in both.threads()[0].replies} == {"Mine.", "Theirs."}


@pytest.mark.parametrize("command", [["review"], ["merge", "-o", "x.counterdraft", "other"], ["rebase"]])
def test_what_is_no_review_is_refused(
    command: list[str], document: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = str(document("draft.docx", DRAFT))
    name, *rest = command
    if name == "rebase":
        rest = [draft, "-o", str(tmp_path / "x.counterdraft")]
    rest = [draft if word == "other" else word for word in rest]
    rest = [
        str(tmp_path / word) if word.endswith(".counterdraft") and "/" not in word else word for word in rest
    ]
    assert run([name, draft, *rest]) == 1
    error = capsys.readouterr().err
    assert len(error.splitlines()) == 1
    assert "is not a Counterdraft review" in error
    assert not (tmp_path / "x.counterdraft").exists()
