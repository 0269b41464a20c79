from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.model.anchor import Anchor
from counterdraft.review import migration, schema, verification
from counterdraft.review.store import ReviewFile

OLD = Path(__file__).parent / "versions"


@pytest.mark.parametrize("version", [version.number for version in schema.VERSIONS])
def test_a_file_of_every_version_is_kept_and_opens(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.counterdraft"
    shutil.copy(OLD / f"version-{version}.counterdraft", path)
    with ReviewFile.open(path) as review:
        (thread,) = review.threads()
        assert thread.head.body == "Kept since version 1: նիստ, 会议, заседание"
        assert [reply.author for reply in thread.replies] == ["Delegation B (illustrative)"]
        assert review.history("provision:p1")[0].reason == "agreed ad referendum"
        (document,) = review.documents()
        assert review.document_bytes(document.sha256).startswith(b"The parties")


def add_mood(connection: sqlite3.Connection) -> None:
    connection.execute(MOOD)
    connection.execute("INSERT INTO mood VALUES (1, 'calm')")


def fail(connection: sqlite3.Connection) -> None:
    connection.execute(MOOD)
    raise sqlite3.OperationalError("no such thing")


MOOD = "CREATE TABLE mood (one INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT"


def next_version(monkeypatch: pytest.MonkeyPatch, step: object) -> None:
    current = schema.VERSIONS[-1]
    new = schema.Version(current.number + 1, "a mood", (*current.tables, MOOD), step)  # type: ignore[arg-type]
    for module in (schema, migration, verification):
        monkeypatch.setattr(module, "VERSIONS", (*schema.VERSIONS[: current.number], new))
        monkeypatch.setattr(module, "CURRENT", new.number)
    monkeypatch.setattr("counterdraft.review.ledger.CURRENT", new.number)


@pytest.fixture
def old(path: Path, anchor: Anchor) -> bytes:
    with ReviewFile.create(path) as review:
        review.add_comment(anchor, "kept", "Ana")
    return path.read_bytes()


def test_an_older_file_is_brought_up_to_date_after_a_copy_is_kept(
    path: Path, old: bytes, anchor: Anchor, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_version(monkeypatch, add_mood)
    with ReviewFile.open(path) as review:
        review.add_comment(anchor, "new", "Ana")
    copy = path.with_name(f"talks.version-{schema.CURRENT - 1}.counterdraft")
    assert sorted(file.name for file in path.parent.iterdir()) == sorted([path.name, copy.name])
    with ReviewFile.open(path) as again:
        assert [thread.head.body for thread in again.threads()] == ["kept", "new"]
    monkeypatch.undo()
    with ReviewFile.open(copy) as kept:
        assert [thread.head.body for thread in kept.threads()] == ["kept"]
    with pytest.raises(ReviewFileError) as caught:
        ReviewFile.open(path)
    assert caught.value.problem is ReviewFileProblem.NEWER


def test_a_copy_never_overwrites_another(path: Path, old: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = path.with_name(f"talks.version-{schema.CURRENT}.counterdraft")
    taken.write_bytes(b"precious")
    next_version(monkeypatch, add_mood)
    ReviewFile.open(path).close()
    assert taken.read_bytes() == b"precious"
    assert path.with_name(f"talks.version-{schema.CURRENT - 1}-2.counterdraft").exists()


def test_a_step_that_fails_leaves_the_file_as_it_was(
    path: Path, old: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_version(monkeypatch, fail)
    with pytest.raises(ReviewFileError):
        ReviewFile.open(path)
    assert path.read_bytes() == old


def test_an_older_file_can_be_read_without_being_touched(
    path: Path, old: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_version(monkeypatch, add_mood)
    with ReviewFile.open(path, read_only=True) as review:
        assert [thread.head.body for thread in review.threads()] == ["kept"]
    assert path.read_bytes() == old
    assert [file.name for file in path.parent.iterdir()] == [path.name]
