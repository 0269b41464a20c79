"""Files that were damaged or forged are refused or read right: never a crash, never wrong words."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.model.anchor import Anchor, PositionSelector, QuoteSelector
from counterdraft.model.comment import Thread
from counterdraft.model.decision import Disposition
from counterdraft.review.fields import DocumentRole
from counterdraft.review.recovery import recover
from counterdraft.review.store import ReviewFile

ANCHOR = Anchor("ab" * 32, None, "", QuoteSelector("shall", "It ", " be"), PositionSelector(3, 8))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "talks.counterdraft"
    chance = random.Random(4)
    with ReviewFile.create(path) as review:
        review.add_document(chance.randbytes(20_000), DocumentRole.DRAFT, "draft.docx")
        review.add_document(b"plain words " * 3000, DocumentRole.AMENDMENT, "b.docx", delegation="B")
        for number in range(60):
            (id,) = review.add_comment(
                ANCHOR, f"comment {number} " + "shall withdraw " * (number % 9), "Ana"
            ).added
            review.reply(id, f"reply {number}", "Ben")
            review.decide(f"c{number}", Disposition.ACCEPTED, "Ana", f"because {number}")
    return path


def content(review: ReviewFile) -> object:
    documents = {one.sha256: review.document_bytes(one.sha256) for one in review.documents()}
    return review.threads(), review.decisions(), review.documents(), documents, review.settings()


def damage(data: bytearray, chance: random.Random) -> bytes:
    """One random corruption: flipped bits, overwritten or shuffled stretches, a cut, foreign ends."""
    kind = chance.choice(["bit", "bit", "bit", "bits", "header", "bytes", "zeros", "swap", "cut", "grow"])
    at = chance.randrange(len(data))
    length = chance.choice([1, 2, 16, 300, 4096])
    if kind == "bit":
        data[at] ^= 1 << chance.randrange(8)
    elif kind == "bits":
        for _ in range(chance.randint(2, 40)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == "header":
        data[chance.randrange(100)] = chance.randrange(256)
    elif kind == "bytes":
        data[at : at + length] = chance.randbytes(len(data[at : at + length]))
    elif kind == "zeros":
        data[at : at + length] = bytes(len(data[at : at + length]))
    elif kind == "swap":
        size = 4096
        one, two = (size * chance.randrange(len(data) // size) for _ in range(2))
        data[one : one + size], data[two : two + size] = data[two : two + size], data[one : one + size]
    elif kind == "cut":
        del data[at:]
    else:
        data.extend(chance.randbytes(length))
    return bytes(data)


def attack(sound: Path, folder: Path, seeds: range) -> dict[str, int]:
    with ReviewFile.open(sound, read_only=True) as review:
        truth = content(review)
        known = {entry.seal for entry in review.entries()}
    tally: dict[str, int] = {}
    whole = sound.read_bytes()
    for seed in seeds:
        path = folder / f"{seed}.counterdraft"
        path.write_bytes(damage(bytearray(whole), random.Random(seed)))
        for read_only in (True, False):
            found = opened(path, read_only)
            if isinstance(found, ReviewFileError):
                assert found.sentence.endswith(".")
                tally[found.problem.name] = tally.get(found.problem.name, 0) + 1
                tally["recovered"] = tally.get("recovered", 0) + recovered(path, folder / "new", known)
            else:
                assert found == truth
                tally["read right"] = tally.get("read right", 0) + 1
        path.unlink()
    return tally


def opened(path: Path, read_only: bool) -> object:
    """What the file shows, or why it is refused."""
    try:
        with ReviewFile.open(path, read_only=read_only) as review:
            return content(review)
    except ReviewFileError as error:
        return error


def recovered(path: Path, target: Path, known: set[bytes]) -> bool:
    """Whether anything could be saved; whatever was must be genuine."""
    try:
        recover(path, target)
    except ReviewFileError:
        return False
    with ReviewFile.open(target) as review:
        assert {entry.seal for entry in review.entries()} <= known
    target.unlink()
    return True


def test_random_corruptions_never_show_wrong_words(sound: Path, tmp_path: Path) -> None:
    tally = attack(sound, tmp_path, range(60))
    assert tally["DAMAGED"] > 20


@pytest.mark.benchmark
def test_five_hundred_corruptions_never_show_wrong_words(sound: Path, tmp_path: Path) -> None:
    tally = attack(sound, tmp_path, range(1000, 1500))
    assert tally["DAMAGED"] > 200


def test_every_byte_of_every_comment_is_sealed(tmp_path: Path) -> None:
    path = tmp_path / "a.counterdraft"
    with ReviewFile.create(path) as review:
        review.add_comment(ANCHOR, "shall withdraw", "Ana")
    whole = path.read_bytes()
    begin = whole.index(b'"body":"shall') + 8
    for at in range(begin, begin + 14):
        data = bytearray(whole)
        data[at] ^= 0x20
        path.write_bytes(data)
        with pytest.raises(ReviewFileError) as caught:
            ReviewFile.open(path, read_only=True)
        assert caught.value.problem is ReviewFileProblem.DAMAGED
        assert "1 of 1 records" in caught.value.sentence


FORGERIES = {
    "a record taken out": "DELETE FROM entries WHERE sequence = 5",
    "the last record taken out": "DELETE FROM entries WHERE sequence = (SELECT max(sequence) FROM entries)",
    "two records exchanged": "UPDATE entries SET sequence = CASE sequence WHEN 3 THEN -1 ELSE sequence END",
    "another author": "UPDATE entries SET author = 'Ben' WHERE author = 'Ana'",
    "another time": "UPDATE entries SET made = '1999-01-01T00:00:00Z'",
    "another stamp": "UPDATE entries SET stamp = stamp + 1 WHERE sequence = 4",
    "a document altered": "UPDATE documents SET bytes = zeroblob(length(bytes))",
    "a document that claims another size": "UPDATE documents SET size = size - 1 WHERE packed",
    "a document taken out": "DELETE FROM documents WHERE packed",
    "no ledger": "DELETE FROM ledger",
    "a null where text belongs": "UPDATE ledger SET seal = x''",
}


@pytest.mark.parametrize("sql", FORGERIES.values(), ids=FORGERIES)
def test_forged_content_is_refused(sound: Path, tmp_path: Path, sql: str) -> None:
    path = altered(sound, tmp_path, sql)
    with pytest.raises(ReviewFileError) as caught:
        ReviewFile.open(path)
    assert caught.value.problem is ReviewFileProblem.DAMAGED


STRANGERS = {
    "trigger": "CREATE TRIGGER t AFTER INSERT ON entries BEGIN UPDATE entries SET author = 'Eve'; END",
    "view": "CREATE VIEW v AS SELECT * FROM entries",
    "table": "CREATE TABLE more (x)",
    "index": "CREATE INDEX i ON entries (author)",
    "virtual table": "CREATE VIRTUAL TABLE f USING fts5(x)",
    "view in place of a table": "ALTER TABLE ledger RENAME TO l; CREATE VIEW ledger AS SELECT * FROM l",
    "column": "ALTER TABLE entries ADD COLUMN secret TEXT",
}


@pytest.mark.parametrize("sql", STRANGERS.values(), ids=STRANGERS)
def test_planted_objects_are_refused(sound: Path, tmp_path: Path, sql: str) -> None:
    path = altered(sound, tmp_path, sql)
    before = path.read_bytes()
    for read_only in (True, False):
        with pytest.raises(ReviewFileError) as caught:
            ReviewFile.open(path, read_only=read_only)
        assert caught.value.problem is ReviewFileProblem.NOT_OURS
        assert "structure was altered" in caught.value.sentence
    assert path.read_bytes() == before


def test_a_newer_version_is_refused_and_left_alone(sound: Path, tmp_path: Path) -> None:
    path = altered(sound, tmp_path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(ReviewFileError) as caught:
        ReviewFile.open(path)
    assert caught.value.problem is ReviewFileProblem.NEWER
    assert "version 99" in caught.value.sentence
    assert path.read_bytes() == before


def altered(sound: Path, folder: Path, sql: str) -> Path:
    path = folder / "altered.counterdraft"
    path.write_bytes(sound.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)
        connection.commit()
    return path


def test_everything_intact_can_be_saved_from_a_damaged_file(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.counterdraft"
    data = bytearray(sound.read_bytes())
    at = data.index(b"comment 7 ")
    data[at : at + 7] = b"COMMENT"
    path.write_bytes(data)
    target = tmp_path / "saved.counterdraft"
    recovery = recover(path, target)
    assert (recovery.entries_lost, recovery.documents, recovery.documents_lost) == (1, 2, 0)
    with ReviewFile.open(target) as saved, ReviewFile.open(sound, read_only=True) as original:
        threads = saved.threads()
        assert recovery.entries == len(original.entries()) - 1
        # The reply to the lost comment is still shown, as a thread of its own.
        assert len(threads) == len(original.threads())
        assert [thread.head.body for thread in threads].count("reply 7") == 1
        assert bodies(threads) == [
            body for body in bodies(original.threads()) if not body.startswith("comment 7 ")
        ]


def bodies(threads: tuple[Thread, ...]) -> list[str]:
    return sorted(one.body for thread in threads for one in (thread.head, *thread.replies))
