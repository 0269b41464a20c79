from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest

from counterdraft.cli import run
from counterdraft.formats.docx.source import open_source
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


def back(path: Path, quote: str, body: str) -> Path:
    """A document that came back with one comment."""
    built = docx.Document()
    for text in DRAFT:
        before, found, after = text.partition(quote)
        made = built.add_paragraph()
        made.add_run(before)
        run_ = made.add_run(found)
        made.add_run(after)
        if found:
            built.add_comment([run_], body, author="A", initials="A")
    built.save(str(path))
    return path


def test_word_comments_are_taken_in_once(
    review: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = back(tmp_path / "back.docx", "fact-finding mission", "Which one?")
    assert run(["import-comments", str(review), str(file)]) == 0
    out = capsys.readouterr().out
    assert "back.docx: 1 comments and replies in 1 new threads (1 exact)" in out
    assert "from A (1)" in out
    assert run(["import-comments", str(review), str(file)]) == 0
    assert "1 were here before" in capsys.readouterr().out
    with ReviewFile.open(review, read_only=True) as opened:
        heads = [thread.head for thread in opened.threads()]
    assert [head.body for head in heads] == ["Too long.", "Who pays?", "Which one?"]
    assert (heads[2].anchor.quote.exact, heads[2].audience.value) == ("fact-finding mission", "internal")


def test_imported_comments_can_be_meant_for_circulation(review: Path, tmp_path: Path) -> None:
    file = back(tmp_path / "back.docx", "fact-finding mission", "Which one?")
    assert run(["import-comments", str(review), str(file), "--audience", "circulation"]) == 0
    out = tmp_path / "c.csv"
    assert run(["export", str(review), "--product", "comments", "-o", str(out)]) == 0
    rows = list(csv.DictReader(io.StringIO(out.read_bytes().decode("utf-8-sig"), newline="")))
    assert [row["text"] for row in rows] == ["Which one?"]


def test_help_says_that_the_review_is_changed_in_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import-comments", "--help"]) == 0
    assert "changed in place" in capsys.readouterr().out


@pytest.mark.parametrize("ending", ["csv", "xlsx", "jsonld"])
def test_comments_are_exported_the_same_each_time(
    review: Path, tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    outs = [tmp_path / f"{number}.{ending}" for number in (1, 2)]
    for out in outs:
        command = ["export", str(review), "--product", "comments", "-o", str(out)]
        assert run([*command, "--audience", "internal", "--date", "2026-03-01"]) == 0
        assert "3 comments and replies." in capsys.readouterr().out
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert zipfile.is_zipfile(outs[0]) == (ending == "xlsx")


def test_by_default_nothing_internal_is_exported(
    review: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    assert run(["export", str(review), "--product", "comments", "-o", str(out)]) == 0
    assert "0 comments and replies; 2 internal threads were left out" in capsys.readouterr().out
    assert b"Too long" not in out.read_bytes()
    assert run(["export", str(review), "--product", "register", "-o", str(out)]) == 0
    assert "reasons and history are internal and were left out" in capsys.readouterr().out
    assert b"rejected" in out.read_bytes()
    assert b"no mandate" not in out.read_bytes()


def test_the_marked_up_draft_bears_the_comments(review: Path, tmp_path: Path) -> None:
    out = tmp_path / "marked.docx"
    command = ["export", str(review), "--product", "marked-up", "-o", str(out), "--audience", "internal"]
    assert run([*command, "--delegation", "A"]) == 0
    assert [comment.text for comment in open_source(out).draft.comments] == [
        "Too long.",
        "Who pays?",
        "The host.",
    ]
    assert run(["verify", str(tmp_path / "draft.docx"), str(tmp_path / "a.docx"), str(out)]) == 0


@pytest.mark.parametrize(
    ("more", "status", "sentence"),
    [
        (["--product", "comments", "-o", "x.pdf"], 2, "must be one of .csv, .xlsx, .jsonld"),
        (["--product", "register", "-o", "x.jsonld"], 2, "must be one of .csv, .xlsx"),
        (["--product", "marked-up", "-o", "x.docx", "--delegation", "Z"], 2, "no amendments by “Z”"),
        (["--product", "register", "-o", "x.csv", "--delegation", "A"], 2, "go with --product marked-up"),
        (["--product", "comments", "-o", "absent/x.csv"], 1, "its folder does not exist"),
    ],
)
def test_a_wrong_export_is_refused(
    more: list[str],
    status: int,
    sentence: str,
    review: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["export", str(review), *more]) == status
    error = capsys.readouterr().err
    assert sentence in error
    assert len(error.splitlines()) == 1


def test_what_is_intact_of_a_damaged_review_is_saved(
    review: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = sqlite3.connect(review)
    damaged.execute("UPDATE entries SET author = 'Somebody' WHERE CAST(content AS TEXT) LIKE '%Too long.%'")
    damaged.commit()
    damaged.close()
    assert run(["review", str(review)]) == 1
    assert "is damaged" in capsys.readouterr().err
    saved = tmp_path / "saved.counterdraft"
    assert run(["recover", str(review), "-o", str(saved)]) == 0
    assert "1 records and 0 documents were damaged" in capsys.readouterr().out
    assert run(["review", str(saved)]) == 0
    out = capsys.readouterr().out
    assert "1 threads" in out
    assert "Reviewer: Who pays?" in out


PASSPHRASE = "correct horse ռազմ"


@pytest.fixture
def protected(review: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The review under a passphrase, and the file that holds it."""
    path, secret = tmp_path / "protected.counterdraft", tmp_path / "passphrase.txt"
    with ReviewFile.open(review) as opened:
        opened.save_copy(path, passphrase=PASSPHRASE)
    secret.write_text(f"{PASSPHRASE}\r\nignored\n", encoding="utf-8")
    return path, secret


def test_every_command_opens_a_protected_review(
    protected: tuple[Path, Path], document: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, secret = protected
    file = back(tmp_path / "back.docx", "fact-finding mission", "Which one?")
    revised = str(document("rev1.docx", DRAFT))
    option = ["--passphrase-file", str(secret)]
    for command in (
        ["review", str(path)],
        ["import-comments", str(path), str(file)],
        ["export", str(path), "--product", "comments", "-o", str(tmp_path / "c.csv")],
        ["rebase", str(path), revised, "-o", str(tmp_path / "rev1.counterdraft")],
        ["merge", str(path), str(path), "-o", str(tmp_path / "merged.counterdraft")],
        ["recover", str(path), "-o", str(tmp_path / "saved.counterdraft")],
    ):
        assert run(command) == 1, command
        error = capsys.readouterr().err
        assert "protected with a passphrase" in error
        assert "--passphrase-file" in error
        assert run([*command, *option]) == 0, command
        capsys.readouterr()
    for name in ("rev1", "merged", "saved"):
        made = str(tmp_path / f"{name}.counterdraft")
        assert run(["review", made]) == 1
        assert run(["review", made, *option]) == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "cannot be read"),
        (b"", "holds no passphrase"),
        (b"\nx", "holds no passphrase"),
        (b"\xff", "UTF-8"),
    ],
)
def test_a_passphrase_file_without_a_passphrase_is_refused(
    content: bytes | None,
    sentence: str,
    review: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    secret = tmp_path / "passphrase.txt"
    if content is not None:
        secret.write_bytes(content)
    assert run(["review", str(review), "--passphrase-file", str(secret)]) == 2
    error = capsys.readouterr().err
    assert sentence in error
    assert len(error.splitlines()) == 1
