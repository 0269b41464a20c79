from __future__ import annotations

import multiprocessing
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterdraft.errors import ReviewFileProblem
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import AmendmentFile, ComparisonRequest, compare_files
from counterdraft.negotiation.dates import export_date
from counterdraft.negotiation.exporting import MarkUpRequest
from counterdraft.negotiation.merging import merge_reviews
from counterdraft.negotiation.opening import sample_comparison, window_request
from counterdraft.ui.worker import WorkerClient
from counterdraft.ui.worker_process import Failure, MessageKind, body, head, pack

WAIT_MS = 30_000


@pytest.fixture
def worker(styled: object, qtbot: QtBot) -> Iterator[WorkerClient]:
    client = WorkerClient()
    yield client
    client.close()


def test_a_message_keeps_its_generation_kind_and_payload() -> None:
    message = pack(7, MessageKind.PROGRESS, ("reading", 0.5))
    assert head(message) == (7, MessageKind.PROGRESS)
    assert body(message) == ("reading", 0.5)


def test_a_comparison_comes_back_equal(worker: WorkerClient, qtbot: QtBot) -> None:
    asked = sample_comparison()
    with qtbot.waitSignals([worker.progressed, worker.compared], timeout=WAIT_MS):
        worker.compare(asked)
        assert worker.busy
    assert not worker.busy
    with qtbot.waitSignal(worker.compared, timeout=WAIT_MS) as got:
        worker.compare(asked)
    comparison = got.args[0]
    assert isinstance(comparison, Comparison)
    assert comparison == compare_files(asked)


def test_a_bad_file_comes_back_as_a_sentence(worker: WorkerClient, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"")
    with qtbot.waitSignal(worker.failed, timeout=WAIT_MS) as got:
        worker.compare(ComparisonRequest(bad, (AmendmentFile(bad),)))
    failure = got.args[0]
    assert isinstance(failure, Failure)
    assert "bad.docx" in failure.sentence
    assert not failure.bug
    # The same process goes on working.
    with qtbot.waitSignal(worker.compared, timeout=WAIT_MS):
        worker.compare(sample_comparison())


def test_a_cancelled_comparison_never_arrives(worker: WorkerClient, qtbot: QtBot) -> None:
    arrived: list[object] = []
    worker.compared.connect(arrived.append)
    with qtbot.waitSignal(worker.cancelled, timeout=WAIT_MS):
        worker.compare(sample_comparison())
        worker.cancel()
    assert not worker.busy
    one = ComparisonRequest(sample_comparison().draft, sample_comparison().amendments[:1])
    with qtbot.waitSignal(worker.compared, timeout=WAIT_MS):
        worker.compare(one)
    assert [len(comparison.amendments) for comparison in arrived] == [1]


def test_an_unwilling_process_is_ended_and_started_again(worker: WorkerClient, qtbot: QtBot) -> None:
    with qtbot.waitSignal(worker.compared, timeout=WAIT_MS):
        worker.compare(sample_comparison())
    first = worker._process
    worker._process_busy = True
    worker._working = True
    worker.cancel()
    with qtbot.waitSignal(worker.compared, timeout=WAIT_MS):
        worker.compare(sample_comparison())
    assert worker._process is not first
    assert not first.is_alive()


def test_a_process_that_dies_is_told(worker: WorkerClient, qtbot: QtBot) -> None:
    worker.warm_up()
    with qtbot.waitSignal(worker.failed, timeout=WAIT_MS) as got:
        worker._process_busy = True
        worker._working = True
        worker._process.kill()
    assert got.args[0].bug
    with qtbot.waitSignal(worker.compared, timeout=WAIT_MS):
        worker.compare(sample_comparison())


def test_a_document_is_written(worker: WorkerClient, qtbot: QtBot, tmp_path: Path) -> None:
    sample = sample_comparison()
    one = ComparisonRequest(sample.draft, sample.amendments[:1])
    out = tmp_path / "marked.docx"
    with qtbot.waitSignal(worker.wrote, timeout=WAIT_MS) as got:
        worker.write(one, out, MarkUpRequest(export_date("2022-11-23T00:00:00Z")))
    assert out.stat().st_size > 5000
    assert "marked.docx" in got.args[0]


def test_the_window_opens_no_socket_for_its_worker(root: Path) -> None:
    """Two-way pipes are sockets; an audit hook of the window's process and the worker's sees none."""
    script = """
import sys
seen = []
sys.addaudithook(lambda event, args: seen.append(event) if event.startswith("socket.") else None)
def main():
    from PySide6.QtCore import QCoreApplication, QTimer
    from counterdraft.negotiation.opening import sample_comparison
    from counterdraft.ui.worker import WorkerClient
    application = QCoreApplication([])
    worker = WorkerClient()
    worker.compared.connect(lambda comparison: application.exit(len(comparison.amendments)))
    worker.failed.connect(lambda failure: application.exit(99))
    worker.compare(sample_comparison())
    QTimer.singleShot(60_000, lambda: application.exit(98))
    status = application.exec()
    worker.close()
    print(status, seen)
if __name__ == "__main__":
    main()
"""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "window.py"
        path.write_text(script, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(path)], capture_output=True, text=True, timeout=120, check=False, cwd=root
        )
    assert done.stdout.strip() == "2 []", done.stderr


def test_a_closed_worker_leaves_no_thread_and_no_process(worker: WorkerClient, qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    with qtbot.waitSignal(worker.compared, timeout=WAIT_MS):
        worker.compare(sample_comparison())
    process, threads = worker._process, worker._threads
    assert len(threads) == 2
    worker.close()
    assert not process.is_alive()
    qtbot.waitUntil(lambda: set(threading.enumerate()) <= before)


def slow_write(target: Path) -> str:
    target.write_text("begun")
    time.sleep(60)
    return "done"


def test_a_use_case_comes_back_with_its_result_or_its_sentence(
    worker: WorkerClient, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(worker.did, timeout=WAIT_MS) as got:
        worker.run(window_request, (tmp_path / "talks.counterdraft",))
    assert got.args[0] == window_request((tmp_path / "talks.counterdraft",))
    with qtbot.waitSignal(worker.failed, timeout=WAIT_MS) as got:
        worker.run(merge_reviews, [tmp_path / "none.counterdraft"], tmp_path / "out.counterdraft")
    failure = got.args[0]
    assert failure.problem is ReviewFileProblem.MISSING
    assert failure.review == tmp_path / "none.counterdraft"
    assert "does not exist" in failure.sentence
    assert not failure.bug


def test_a_document_that_is_stopped_is_not_written(
    worker: WorkerClient, qtbot: QtBot, tmp_path: Path
) -> None:
    whole = sample_comparison()
    asked = ComparisonRequest(whole.draft, (whole.amendments[0],))
    worker.warm_up()
    for _ in range(3):
        with qtbot.waitSignal(
            worker.progressed, timeout=WAIT_MS, check_params_cb=lambda step, _: step == "writing"
        ):
            worker.write(asked, tmp_path / "marked.docx", MarkUpRequest(export_date()))
        process = worker._process
        worker.cancel()
        assert process is not None
        assert not process.is_alive()
        assert list(tmp_path.glob("*.docx")) == []
        assert list(tmp_path.glob(".*.docx")) == []


def test_a_use_case_that_is_stopped_writes_no_more(
    worker: WorkerClient, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "target"
    worker.run(slow_write, target)
    qtbot.waitUntil(target.exists, timeout=WAIT_MS)
    process = worker._process
    with qtbot.waitSignal(worker.cancelled):
        worker.cancel()
    assert not process.is_alive()
    with qtbot.waitSignal(worker.did, timeout=WAIT_MS):
        worker.run(window_request, ())


@pytest.mark.parametrize("message", [b"", b"a result that comes too late"])
def test_the_reader_is_quiet_when_the_window_is_gone(qapp: QApplication, message: bytes) -> None:
    client = WorkerClient()
    results, theirs = multiprocessing.get_context("spawn").Pipe(duplex=False)
    client._results = results
    shiboken6.delete(client)
    if message:
        theirs.send_bytes(message)
    theirs.close()
    client._read(results)
    assert list(client._inbox) == ([message, None] if message else [None])
    assert results.closed
