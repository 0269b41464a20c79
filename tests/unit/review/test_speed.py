from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from counterdraft.model.anchor import Anchor
from counterdraft.model.draft import ProvisionId
from counterdraft.review.search import TextRow
from counterdraft.review.store import NewComment, ReviewFile

BODY = "The parties shall consider number {} at their next meeting, taking into account the report. " * 3


def timed(action: Callable[[], object]) -> float:
    """Processor seconds that an action takes; of several the least is the one least disturbed."""
    begin = time.process_time()
    action()
    return time.process_time() - begin


@pytest.mark.benchmark
def test_ten_thousand_comments(path: Path, anchor: Anchor) -> None:
    with ReviewFile.create(path) as review:
        review.add_comments(
            NewComment(anchor, BODY.format(n, n, n), f"author {n % 7}") for n in range(10_000)
        )
    begin = time.process_time()
    with ReviewFile.open(path) as review:
        threads = review.threads()
        opening = time.process_time() - begin
        assert len(threads) == 10_000
        adding = min(
            timed(lambda: (review.add_comment(anchor, BODY, "Ana"), review.threads())) for _ in range(20)
        )
        review.index_texts("d", [TextRow(ProvisionId(f"p{n}"), BODY) for n in range(10_000)])
        begin = time.process_time()
        review.prepare_search()
        preparing = time.process_time() - begin
        queries = ("number 77", "meeting report", "author 3", "zzz", '"next meeting"')
        searching = max(min(timed(partial(review.search, query)) for _ in range(3)) for query in queries)
    figures = f"open {opening:.3f} s, add {adding:.4f} s, prepare {preparing:.3f} s, search {searching:.4f} s"
    assert opening < 1, figures
    assert preparing < 1, figures
    assert adding < 0.010, figures
    assert searching < 0.050, figures


@pytest.mark.benchmark
def test_writing_costs_little_beyond_the_sync(path: Path, anchor: Anchor) -> None:
    """Compared by the wall: what a comment takes beyond three bare syncs of a file."""
    with ReviewFile.create(path) as review:
        begin = time.perf_counter()
        for number in range(40):
            review.add_comment(anchor, str(number), "Ana")
        each = (time.perf_counter() - begin) / 40
    with path.with_name("bare").open("wb") as file:
        begin = time.perf_counter()
        for _ in range(40):
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
        sync = (time.perf_counter() - begin) / 40
    assert each - 4 * sync < 0.010, f"a comment {each:.4f} s, a sync {sync:.4f} s"
