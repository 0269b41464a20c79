from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterdraft.model.anchor import Anchor, PositionSelector, QuoteSelector
from counterdraft.model.comment import CommentId, CommentState, Priority
from counterdraft.model.decision import Disposition
from counterdraft.review.content import ReviewContent
from counterdraft.review.entry import Entry, new_entry
from counterdraft.review.fields import DocumentRole
from counterdraft.review.merge import merge_files, union
from counterdraft.review.store import ReviewFile

TEXTS = st.text(max_size=8)
FIELDS = {
    "comment": st.fixed_dictionaries(
        {},
        optional={
            "body": TEXTS,
            "parent": st.sampled_from([None, "1", "2"]),
            "state": st.sampled_from(["open", "resolved", "some later state"]),
            "priority": st.sampled_from(["", "red line"]),
            "tags": st.lists(TEXTS, max_size=2),
            "deleted": st.booleans(),
            "anchor": st.just({"document": "d", "provision": "p1", "start": 0, "end": 3}),
        },
    ),
    "decision": st.fixed_dictionaries(
        {"subject": st.sampled_from(["c1", "c2"]), "disposition": st.sampled_from(["accepted", "rejected"])},
        optional={"retracted": st.booleans(), "wording": TEXTS},
    ),
    "document": st.fixed_dictionaries({"name": TEXTS}, optional={"removed": st.booleans()}),
    "settings": st.fixed_dictionaries({}, optional={"title": TEXTS, "option.x": TEXTS}),
}
SUBJECTS = ["comment:1", "comment:2", "comment:3", "decision:1", "decision:2", "document:ab:A: b", "settings"]


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    subject = draw(st.sampled_from(SUBJECTS))
    return new_entry(
        draw(st.sampled_from("abcdefgh")),
        draw(st.integers(0, 9)),
        "2030-01-01T00:00:00Z",
        draw(st.sampled_from(["Ana", "Ben"])),
        subject,
        tuple(draw(st.lists(st.sampled_from("abcdefgh"), max_size=2))),
        draw(FIELDS[subject.partition(":")[0]]),
    )


LOGS = st.lists(entries(), max_size=12)


def shown(log: tuple[Entry, ...] | list[Entry]) -> object:
    content = ReviewContent(log)
    return (
        content.threads(),
        sorted(content.comments(), key=lambda comment: comment.id),
        content.decisions(),
        content.contested(),
        {subject: content.history(subject) for subject in ("c1", "c2")},
        content.documents(),
        content.settings,
    )


@given(LOGS)
def test_merging_with_itself_changes_nothing(log: list[Entry]) -> None:
    assert union(log, log) == union(log)
    assert shown(union(log, log)) == shown(log)


@given(LOGS, LOGS)
def test_merging_is_commutative(a: list[Entry], b: list[Entry]) -> None:
    assert union(a, b) == union(b, a)
    assert shown(union(a, b)) == shown(union(b, a))


@given(LOGS, LOGS, LOGS)
def test_merging_is_associative(a: list[Entry], b: list[Entry], c: list[Entry]) -> None:
    assert union(union(a, b), c) == union(a, union(b, c))


@given(LOGS, LOGS)
def test_nothing_is_dropped(a: list[Entry], b: list[Entry]) -> None:
    assert set(union(a, b)) == {*a, *b}


@given(LOGS.flatmap(lambda log: st.tuples(st.just(log), st.permutations(log))), st.integers(0, 12))
def test_content_is_blind_to_the_order_in_which_entries_arrive(
    logs: tuple[list[Entry], list[Entry]], cut: int
) -> None:
    log, shuffled = logs
    content = ReviewContent(shuffled[:cut])
    content.threads()
    content.add(shuffled[cut:])
    whole = ReviewContent(log)
    assert content.threads() == whole.threads()
    assert content.decisions() == whole.decisions()
    assert content.documents() == whole.documents()
    assert content.settings == whole.settings


@given(LOGS)
def test_every_comment_in_view_stands_in_one_thread(log: list[Entry]) -> None:
    content = ReviewContent(log)
    standing = [
        one.id for thread in content.threads() for one in (thread.head, *thread.replies) if not one.deleted
    ]
    assert sorted(standing) == sorted(comment.id for comment in content.comments())


ANCHOR = Anchor("ab" * 32, None, "", QuoteSelector("", "", ""), PositionSelector(0, 0))


def reviewer(folder: Path, name: str, base: Path | None, day: int) -> ReviewFile:
    path = folder / f"{name}.counterdraft"
    clock = iter(f"2030-01-{day:02}T{hour:02}:{minute:02}:00Z" for hour in range(24) for minute in range(60))
    if base is None:
        return ReviewFile.create(path, clock=lambda: next(clock))
    with ReviewFile.open(base, read_only=True) as review:
        review.save_copy(path)
    return ReviewFile.open(path, clock=lambda: next(clock))


@pytest.fixture
def three(tmp_path: Path) -> tuple[list[Path], CommentId, CommentId]:
    """Three reviewers start from one file and go on by themselves."""
    with reviewer(tmp_path, "start", None, 1) as start:
        start.add_document(b"the draft", DocumentRole.DRAFT, "draft.docx")
        (shared,) = start.add_comment(ANCHOR, "first words", "Chair").added
        (doomed,) = start.add_comment(ANCHOR, "doomed", "Chair").added
        start.decide("c1", Disposition.PENDING, "Chair")
    paths = []
    for day, name in enumerate(("ana", "ben", "chen"), 2):
        with reviewer(tmp_path, name, start.path, day) as review:
            review.add_comment(ANCHOR, f"by {name}", name)
            review.reply(shared, f"reply by {name}", name)
            review.set_details(shared, priority=Priority.WATCH, tags=[name], author=name)
            if name != "chen":
                review.edit_comment(shared, f"words of {name}", name)
                review.decide("c1", Disposition.ACCEPTED if name == "ana" else Disposition.REJECTED, name)
            if name == "ana":
                review.delete_comment(doomed, name)
            if name == "ben":
                review.edit_comment(doomed, "saved", name)
                review.set_state(shared, CommentState.RESOLVED, name)
                review.add_document(b"his text", DocumentRole.AMENDMENT, "b.docx", delegation="B")
        paths.append(review.path)
    return paths, shared, doomed


def test_three_files_merge_in_every_order_to_the_same_bytes_of_content(
    three: tuple[list[Path], CommentId, CommentId], tmp_path: Path
) -> None:
    paths, _, _ = three
    results = []
    for number, order in enumerate(permutations(paths)):
        target = tmp_path / f"merged-{number}.counterdraft"
        merge_files([*order, order[0]], target)
        with ReviewFile.open(target) as merged:
            results.append((merged.entries(), merged.blobs(), merged.threads(), merged.decisions()))
    assert all(result == results[0] for result in results)


def test_merging_keeps_everything_and_shows_collisions(
    three: tuple[list[Path], CommentId, CommentId], tmp_path: Path
) -> None:
    paths, shared, doomed = three
    target = tmp_path / "merged.counterdraft"
    report = merge_files(paths, target)
    assert report.files == 3
    assert report.collisions == (shared,)
    assert report.contested == ("c1",)
    with ReviewFile.open(target) as merged:
        comment = merged.comment(shared)
        assert comment.body == "words of ben"
        assert [version.body for version in comment.versions] == ["words of ana"]
        assert comment.tags == ("chen",)
        assert comment.state is CommentState.RESOLVED
        assert merged.comment(doomed).body == "saved"
        assert not merged.comment(doomed).deleted
        thread = merged.thread_of(shared)
        assert thread is not None
        assert [reply.body for reply in thread.replies] == [f"reply by {n}" for n in ("ana", "ben", "chen")]
        assert [one.disposition for one in merged.contested()["c1"]] == [
            Disposition.ACCEPTED,
            Disposition.REJECTED,
        ]
        assert merged.decisions()["c1"].disposition is Disposition.REJECTED
        assert [document.name for document in merged.documents()] == ["draft.docx", "b.docx"]
        merged.edit_comment(shared, "settled", "Chair")
        merged.decide("c1", Disposition.ACCEPTED_IN_PART, "Chair", wording="both")
        assert merged.comment(shared).versions == ()
        assert merged.contested() == {}


def test_taking_in_a_colleagues_file_says_what_is_new(
    three: tuple[list[Path], CommentId, CommentId],
) -> None:
    paths, shared, _ = three
    with ReviewFile.open(paths[0]) as review, ReviewFile.open(paths[1], read_only=True) as other:
        changes = review.take_in(other.entries(), other.blobs())
        assert len(changes.added) == 3  # his comment, his reply, and the one whose deletion he had not seen
        assert shared in changes.changed
        assert changes.decided == ("c1",)
        assert len(changes.documents) == 1
        assert review.take_in(other.entries(), other.blobs()).added == ()
    with ReviewFile.open(paths[0]) as again:
        assert len(again.documents()) == 2


@settings(max_examples=15, deadline=None)
@given(LOGS)
def test_a_log_survives_the_file(tmp_path_factory: pytest.TempPathFactory, log: list[Entry]) -> None:
    path = tmp_path_factory.mktemp("log") / "a.counterdraft"
    with ReviewFile.create(path) as review:
        review.take_in(log)
    with ReviewFile.open(path) as again:
        assert set(again.entries()) == set(log)
