"""The program is killed while it writes: everything that was acknowledged is there, whole."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from counterdraft.model.comment import CommentId
from counterdraft.review.store import ReviewFile

WRITER = Path(__file__).with_name("writer.py")


def killed_run(path: Path, seed: int) -> list[list[str]]:
    """Start the writer, kill it (SIGKILL) at a random moment, and return what it acknowledged."""
    chance = random.Random(seed)
    with subprocess.Popen(
        [sys.executable, str(WRITER), str(path), str(seed)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(1 + chance.randint(0, 25))]
        time.sleep(chance.random() * 0.015)
        child.kill()
        said += child.stdout.readlines()
    # The last line may be cut; a line counts once it ends.
    return [line.split() for line in said if line.endswith("\n")]


def check(path: Path, acknowledged: list[list[str]]) -> None:
    bodies, states = {}, {}
    with ReviewFile.open(path) as review:
        for kind, *words in acknowledged:
            if kind == "comment":
                assert not review.comment(CommentId(words[0])).deleted
            elif kind == "thread":
                heads = [id for id in words if review.comment(CommentId(id)).parent is None]
                assert len(heads) == 1
            elif kind == "body":
                bodies[words[0]] = " ".join(words[1:])
            elif kind == "state":
                states[words[0]] = words[1]
            elif kind == "decision":
                assert review.history(words[0])[-1].reason == " ".join(words[1:])
            elif kind == "document":
                assert review.document_bytes(words[0])
        for thread in review.threads():
            # A thread is imported with its five replies or not at all.
            if thread.head.body.startswith("thread "):
                assert sum(reply.author == "c" for reply in thread.replies) == 5
        in_flight = 1  # the write that was under way may have got through
        assert sum(review.comment(CommentId(id)).body != body for id, body in bodies.items()) <= in_flight
        assert (
            sum(review.comment(CommentId(id)).state.value != one for id, one in states.items()) <= in_flight
        )
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def crash(path: Path, runs: int, first_seed: int) -> int:
    total = 0
    ReviewFile.create(path).close()
    for seed in range(first_seed, first_seed + runs):
        acknowledged = killed_run(path, seed)
        check(path, acknowledged)
        total += len(acknowledged) - 1
        if path.stat().st_size > 4_000_000:
            path.unlink()
            ReviewFile.create(path).close()
    return total


def test_acknowledged_writes_survive_a_kill(path: Path) -> None:
    assert crash(path, 8, first_seed=1000) > 8


@pytest.mark.benchmark
def test_acknowledged_writes_survive_three_hundred_kills(path: Path) -> None:
    assert crash(path, 300, first_seed=0) > 1000
