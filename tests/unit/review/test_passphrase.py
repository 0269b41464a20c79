from __future__ import annotations

import sys
from pathlib import Path

import pytest

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.model.anchor import Anchor
from counterdraft.review.fields import DocumentRole
from counterdraft.review.merge import merge_files
from counterdraft.review.recovery import recover
from counterdraft.review.store import ReviewFile

SECRET = "the planted secret of the talks"
PASSPHRASE = "correct 'horse' ռազմ — é"


def test_without_the_package_the_program_says_what_to_install(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    monkeypatch.delitem(sys.modules, "sqlcipher3.dbapi2", raising=False)
    with pytest.raises(ReviewFileError) as caught:
        ReviewFile.create(path, passphrase="x")
    assert caught.value.problem is ReviewFileProblem.NO_CIPHER
    assert "pip install sqlcipher3" in caught.value.sentence
    assert not path.exists()


@pytest.fixture
def protected(path: Path, anchor: Anchor) -> Path:
    with ReviewFile.create(path, passphrase=PASSPHRASE) as review:
        review.add_document(SECRET.encode() * 50, DocumentRole.DRAFT, "d.docx")
        review.add_comment(anchor, SECRET, SECRET)
        watch(path)
        review.add_comment(anchor, SECRET * 3000, "Ana")
        assert review.search("planted") != ()
        watch(path)
    return path


def watch(path: Path) -> None:
    """No file beside the review, journal and temporary ones included, may hold the secret or its parts."""
    for file in path.parent.iterdir():
        data = file.read_bytes()
        assert b"planted" not in data
        assert b"remain seized" not in data
        assert not data.startswith(b"SQLite format 3")


def test_a_secret_is_in_no_byte_of_the_file_or_beside_it(protected: Path) -> None:
    watch(protected)
    assert [file.name for file in protected.parent.iterdir()] == [protected.name]
    with ReviewFile.open(protected, passphrase=PASSPHRASE) as review:
        assert review.threads()[0].head.body == SECRET
        assert review.document_bytes(review.documents()[0].sha256) == SECRET.encode() * 50


@pytest.mark.parametrize("passphrase", ["wrong", "", PASSPHRASE + " "])
def test_a_wrong_passphrase_gets_one_sentence(
    protected: Path, passphrase: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ReviewFileError) as caught:
        ReviewFile.open(protected, passphrase=passphrase)
    assert caught.value.problem is ReviewFileProblem.WRONG_PASSPHRASE
    assert capfd.readouterr() == ("", "")


def test_without_a_passphrase_it_is_asked_for(protected: Path) -> None:
    with pytest.raises(ReviewFileError) as caught:
        ReviewFile.open(protected)
    assert caught.value.problem is ReviewFileProblem.PASSPHRASE_NEEDED


def test_accents_may_be_composed_either_way(protected: Path) -> None:
    with ReviewFile.open(protected, passphrase=PASSPHRASE.replace("é", "e\u0301")) as review:
        assert len(review.threads()) == 2


def test_a_protected_file_can_be_copied_merged_and_read_by_a_second_program(protected: Path) -> None:
    folder = protected.parent
    with ReviewFile.open(protected, passphrase=PASSPHRASE) as review:
        with pytest.raises(ReviewFileError) as caught:
            ReviewFile.open(protected, passphrase=PASSPHRASE)
        assert caught.value.problem is ReviewFileProblem.LOCKED
        with ReviewFile.open(protected, passphrase=PASSPHRASE, read_only=True) as reader:
            assert reader.threads() == review.threads()
        review.save_copy(folder / "copy.counterdraft", passphrase=PASSPHRASE)
    merge_files([protected, folder / "copy.counterdraft"], folder / "merged", passphrase=PASSPHRASE)
    recover(protected, folder / "recovered", passphrase=PASSPHRASE)
    watch(protected)
    for name in ("merged", "recovered"):
        with ReviewFile.open(folder / name, passphrase=PASSPHRASE) as result:
            assert len(result.threads()) == 2


@pytest.mark.parametrize(
    ("passphrase", "problem"),
    [(None, ReviewFileProblem.PASSPHRASE_NEEDED), ("wrong", ReviewFileProblem.WRONG_PASSPHRASE)],
)
def test_recovery_asks_for_the_passphrase(
    protected: Path, passphrase: str | None, problem: ReviewFileProblem
) -> None:
    with pytest.raises(ReviewFileError) as caught:
        recover(protected, protected.parent / "recovered", passphrase=passphrase)
    assert caught.value.problem is problem
    assert not (protected.parent / "recovered").exists()


def test_a_review_knows_its_passphrase_for_its_copies(protected: Path) -> None:
    with ReviewFile.open(protected, passphrase=PASSPHRASE) as review:
        assert review.passphrase == PASSPHRASE
