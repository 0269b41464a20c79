"""Full disks, read-only places, two programs, and files that are exchanged or cut underneath."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from counterdraft.errors import ReviewFileError, ReviewFileProblem
from counterdraft.model.anchor import Anchor
from counterdraft.review.fields import DocumentRole
from counterdraft.review.store import ReviewFile


def problem_of(caught: pytest.ExceptionInfo[ReviewFileError]) -> ReviewFileProblem:
    assert caught.value.sentence.endswith(".")
    return caught.value.problem


def child(code: str, *arguments: object, **options: object) -> str:
    """Run code in a program of its own and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        **options,  # type: ignore[call-overload]
    )
    return str(done.stdout.strip())


def test_a_file_that_may_not_grow_says_so_and_loses_nothing(path: Path) -> None:
    """The limit of the file's size stands for a full disk: the system refuses every further byte."""
    if os.name != "posix":
        pytest.skip("needs a limit of the file size")
    printed = child(
        """
        import resource, signal, sys
        from pathlib import Path
        from counterdraft.errors import ReviewFileError
        from counterdraft.model.anchor import Anchor, PositionSelector, QuoteSelector
        from counterdraft.review.store import ReviewFile

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        anchor = Anchor("", None, "", QuoteSelector("", "", ""), PositionSelector(0, 0))
        path = Path(sys.argv[1])
        with ReviewFile.create(path) as review:
            (id,) = review.add_comment(anchor, "before", "a").added
            soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
            try:
                review.add_comment(anchor, "x" * 100_000, "a")
            except ReviewFileError as error:
                print(error.problem.name)
            print(len(review.threads()), review.undo_step.name)
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            review.add_comment(anchor, "after", "a")
            print(len(review.threads()))
        """,
        path,
    )
    assert printed.split("\n") in (
        ["DISK_FULL", "1 ADD_COMMENT", "2"],
        ["DRIVE", "1 ADD_COMMENT", "2"],
    )
    with ReviewFile.open(path) as again:
        assert [thread.head.body for thread in again.threads()] == ["before", "after"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 256 KiB in memory; needs the right to mount."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    done = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if not done or done.returncode:
        pytest.skip("no right to mount a small file system")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(review: ReviewFile, anchor: Anchor) -> None:
    while True:
        review.add_comment(anchor, "x" * 5000, "a")


def test_a_full_disk_says_so_and_loses_nothing(small_disk: Path, anchor: Anchor) -> None:
    path = small_disk / "talks.counterdraft"
    with ReviewFile.create(path) as review:
        with pytest.raises(ReviewFileError) as caught:
            fill(review, anchor)
        written = len(review.threads())
        assert problem_of(caught) is ReviewFileProblem.DISK_FULL
        assert written > 5
        review.save_copy(small_disk.parent / "rescue.counterdraft")
        with pytest.raises(ReviewFileError) as caught:
            review.save_copy(small_disk / "no-room.counterdraft")
        assert problem_of(caught) is ReviewFileProblem.DISK_FULL
        assert [file.name for file in small_disk.iterdir() if "no-room" in file.name] == []
    for copy in (path, small_disk.parent / "rescue.counterdraft"):
        with ReviewFile.open(copy, read_only=True) as again:
            assert len(again.threads()) == written


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A temporary folder that every user can reach, unlike pytest's."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


def test_a_place_where_one_may_not_write_is_told_and_can_be_read(open_folder: Path, anchor: Anchor) -> None:
    path = open_folder / "talks.counterdraft"
    with ReviewFile.create(path) as review:
        review.add_comment(anchor, "kept", "a")
    path.chmod(0o444)
    open_folder.chmod(0o555)
    code = """
        import os, sys
        from pathlib import Path
        from counterdraft.errors import ReviewFileError
        from counterdraft.review.store import ReviewFile
        if os.getuid() == 0:
            os.setuid(65534)
        path = Path(sys.argv[1])
        for attempt in (lambda: ReviewFile.open(path), lambda: ReviewFile.create(path.with_name("new"))):
            try:
                attempt()
            except ReviewFileError as error:
                print(error.problem.name)
        with ReviewFile.open(path, read_only=True) as review:
            print(review.threads()[0].head.body)
            try:
                review.delete_comment(review.threads()[0].head.id)
            except ReviewFileError as error:
                print(error.problem.name)
    """
    assert child(code, path).split("\n") == ["READ_ONLY", "READ_ONLY", "kept", "READ_ONLY"]


def test_the_second_program_is_told_and_may_read(review: ReviewFile, path: Path, anchor: Anchor) -> None:
    review.add_comment(anchor, "first", "a")
    code = """
        import sys
        from pathlib import Path
        from counterdraft.errors import ReviewFileError
        from counterdraft.review.store import ReviewFile
        path = Path(sys.argv[1])
        try:
            ReviewFile.open(path)
        except ReviewFileError as error:
            print(error.problem.name)
        with ReviewFile.open(path, read_only=True) as review:
            print(len(review.threads()))
    """
    assert child(code, path).split() == ["LOCKED", "1"]
    review.add_comment(anchor, "second", "a")
    assert child(code, path).split() == ["LOCKED", "2"]
    review.close()
    assert child(code, path).split() == ["2"]


def test_a_reader_sees_what_the_writer_adds(review: ReviewFile, path: Path, anchor: Anchor) -> None:
    with ReviewFile.open(path, read_only=True) as reader:
        (id,) = review.add_comment(anchor, "new", "a").added
        assert reader.refresh().added == (id,)
        assert reader.refresh().added == ()
        assert reader.search("new")[0].comment == id


def test_a_writer_that_lost_its_right_takes_up_what_the_other_wrote(path: Path, anchor: Anchor) -> None:
    with ReviewFile.create(path) as first:
        first.add_comment(anchor, "one", "a")
        assert first._ledger._connection is not None
        first._ledger._connection.execute("ROLLBACK")  # as if the lock had been lost between two writes
        with ReviewFile.open(path) as second:
            second.add_comment(anchor, "two", "b")
            with pytest.raises(ReviewFileError) as caught:
                first.add_comment(anchor, "three", "a")
            assert problem_of(caught) is ReviewFileProblem.LOCKED
        first.add_comment(anchor, "three", "a")
        assert [thread.head.body for thread in first.threads()] == ["one", "two", "three"]
    with ReviewFile.open(path) as again:
        assert len(again.threads()) == 3


def test_a_file_that_was_replaced_is_noticed_and_everything_can_be_saved(path: Path, anchor: Anchor) -> None:
    other = path.with_name("other.counterdraft")
    ReviewFile.create(other).close()
    with ReviewFile.create(path) as review:
        review.add_document(b"a text", DocumentRole.DRAFT, "d.docx")
        review.add_comment(anchor, "kept", "a")
        other.replace(path)
        with pytest.raises(ReviewFileError) as caught:
            review.add_comment(anchor, "not acknowledged", "a")
        assert problem_of(caught) is ReviewFileProblem.REPLACED
        rescue = path.with_name("rescue.counterdraft")
        review.save_copy(rescue)
    with ReviewFile.open(rescue) as saved:
        assert [thread.head.body for thread in saved.threads()] == ["kept"]
        assert saved.document_bytes(saved.documents()[0].sha256) == b"a text"
    with ReviewFile.open(path) as untouched:
        assert untouched.threads() == ()


@pytest.mark.parametrize("keep", [0, 100, 4096, 9000])
def test_a_file_cut_short_underneath_is_noticed_and_can_be_saved(
    path: Path, anchor: Anchor, keep: int
) -> None:
    with ReviewFile.create(path) as review:
        review.add_comment(anchor, "kept " + "x" * 20_000, "a")
        os.truncate(path, keep)
        with pytest.raises(ReviewFileError) as caught:
            review.add_comment(anchor, "not acknowledged", "a")
        assert problem_of(caught) is ReviewFileProblem.REPLACED
        rescue = path.with_name("rescue.counterdraft")
        review.save_copy(rescue)
    with ReviewFile.open(rescue) as saved:
        assert [thread.head.body[:4] for thread in saved.threads()] == ["kept"]


def test_a_file_that_was_removed_is_noticed(path: Path, anchor: Anchor) -> None:
    with ReviewFile.create(path) as review:
        (id,) = review.add_comment(anchor, "kept", "a").added
        path.unlink()
        with pytest.raises(ReviewFileError) as caught:
            review.edit_comment(id, "changed")
        assert problem_of(caught) is ReviewFileProblem.REPLACED
        assert review.comment(id).body == "kept"
        assert not path.exists()


def test_a_byte_changed_underneath_is_noticed_before_the_next_write(path: Path, anchor: Anchor) -> None:
    with ReviewFile.create(path) as review:
        review.add_comment(anchor, "shall withdraw", "a")
        data = bytearray(path.read_bytes())
        data[data.index(b"shall withdraw")] = ord("S")
        with path.open("r+b") as file:
            file.write(data)
        with pytest.raises(ReviewFileError) as caught:
            review.add_comment(anchor, "next", "a")
        assert problem_of(caught) is ReviewFileProblem.DAMAGED
        assert [thread.head.body for thread in review.threads()] == ["shall withdraw"]


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda path: None, ReviewFileProblem.MISSING),
        (lambda path: path.mkdir(), ReviewFileProblem.DIRECTORY),
        (lambda path: path.write_bytes(b""), ReviewFileProblem.EMPTY),
        (lambda path: path.write_bytes(b"PK\x03\x04" + b"\0" * 5000), ReviewFileProblem.PASSPHRASE_NEEDED),
        (
            lambda path: path.write_bytes(b"SQLite format 3\0" + b"\0" * 5000),
            ReviewFileProblem.PASSPHRASE_NEEDED,
        ),
        (lambda path: foreign(path), ReviewFileProblem.NOT_OURS),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_review_is_refused_with_a_sentence(
    path: Path, make: object, problem: ReviewFileProblem, read_only: bool
) -> None:
    make(path)  # type: ignore[operator]
    with pytest.raises(ReviewFileError) as caught:
        ReviewFile.open(path, read_only=read_only)
    assert problem_of(caught) is problem


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (text)")
        connection.commit()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReviewFileError) as caught:
        ReviewFile.create(tmp_path / "nowhere" / "a.counterdraft")
    assert problem_of(caught) is ReviewFileProblem.MISSING


@pytest.mark.parametrize("name", ["a b#c?d%41&é.counterdraft", "評.counterdraft"])
def test_any_file_name_will_do(tmp_path: Path, anchor: Anchor, name: str) -> None:
    path = tmp_path / name
    with ReviewFile.create(path) as review:
        review.add_comment(anchor, "x", "a")
    with ReviewFile.open(path) as again:
        assert len(again.threads()) == 1
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_the_file_is_written_such_that_power_may_go(review: ReviewFile) -> None:
    """TRUNCATE is synced before a commit returns, DELETE only with EXTRA; both are set."""
    connection = review._ledger._connection
    assert connection is not None
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("truncate",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (3,)
    assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert connection.in_transaction  # the right to write is held
