from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.run import Run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterdraft.errors import DraftFileError
from counterdraft.exports.marked_up_comments import PlacedThread
from counterdraft.formats.docx.source import open_source
from counterdraft.model.anchor import Anchor, AnchorState, PositionSelector, QuoteSelector, Resolved
from counterdraft.model.change import Delegation
from counterdraft.model.comment import Audience, Comment, CommentId, CommentState, Thread
from counterdraft.model.draft import ProvisionId, Span
from counterdraft.negotiation.comparing import ComparisonRequest, compare_files, compare_sources
from counterdraft.negotiation.exporting import MarkUpRequest, write_marked_up_file
from counterdraft.negotiation.importing import (
    delegation_of,
    find_word_comments,
    import_word_comments,
    take_in_comments,
)
from counterdraft.negotiation.reviewing import (
    DRAFT_SIDE,
    ChangedMeanwhileError,
    ReviewSession,
    open_review,
)
from counterdraft.review.merge import merge_files
from counterdraft.review.store import ReviewFile

DATE = "2026-03-01T10:00:00Z"
DRAFT = [
    "The Parties should meet within thirty days.",
    "Decides to remain seized of the matter.",
    "Requests the Secretariat to report.",
]

Remark = tuple[str, str, str]
"""Quote, author, text: a Word comment on the first place where the quote stands."""


def begin(asked: ComparisonRequest, path: Path) -> ReviewSession:
    return ReviewSession.begin(compare_files(asked), asked, "Reviewer", path)


@pytest.fixture
def session(asked: ComparisonRequest, tmp_path: Path) -> ReviewSession:
    return begin(asked, tmp_path / "talks.counterdraft")


def returned(path: Path, paragraphs: Sequence[str], remarks: Sequence[Remark], date: str = DATE) -> Path:
    """A document that Word could have saved: plain paragraphs with comments on some of their words."""
    built = docx.Document()
    ranges: dict[str, list[Run]] = {}
    for text in paragraphs:
        made = built.add_paragraph()
        cuts = sorted({0, len(text), *(at for quote, *_ in remarks for at in _ends(text, quote))})
        for start, end in pairwise(cuts):
            run = made.add_run(text[start:end])
            for quote, *_ in remarks:
                at = text.find(quote)
                if at >= 0 and at <= start < at + len(quote):
                    ranges.setdefault(quote, []).append(run)
    for quote, author, body in remarks:
        comment = built.add_comment(ranges[quote], body, author=author, initials="X")
        comment._comment_elm.set(qn("w:date"), date)
    built.save(str(path))
    return path


def _ends(text: str, quote: str) -> tuple[int, ...]:
    at = text.find(quote)
    return (at, at + len(quote)) if at >= 0 else ()


def places(session: ReviewSession) -> list[tuple[str, str, str, AnchorState]]:
    """Side, words now, comment and state of every thread."""
    out = []
    for placed in session.threads():
        place = placed.place
        words = (
            session.document(placed.side).text(place.provision)[place.start : place.end]
            if place.provision is not None
            else ""
        )
        out.append((placed.side, words, placed.thread.head.body, place.state))
    return out


def test_comments_of_a_revised_file_come_to_stand_on_the_draft(
    session: ReviewSession, tmp_path: Path
) -> None:
    revised = ["A new paragraph on the purpose.", DRAFT[0].replace("should", "shall"), *DRAFT[1:]]
    file = returned(
        tmp_path / "back.docx",
        revised,
        [
            ("within thirty days", "Ann", "Too long."),
            ("remain seized", "Ben", "Fine."),
            ("shall", "Ann", "?"),
        ],
    )
    report = import_word_comments(session, file)
    assert places(session) == [
        ("", "should", "?", AnchorState.EXACT),
        ("", "within thirty days", "Too long.", AnchorState.EXACT),
        ("", "remain seized", "Fine.", AnchorState.EXACT),
    ]
    assert [thread.place.state for thread in report.threads] == [
        AnchorState.EXACT,
        AnchorState.EXACT,
        AnchorState.CHANGED,
    ]
    assert [(thread.author, thread.quote) for thread in report.threads][2] == ("Ann", "shall")
    (head,) = [p.thread.head for p in session.threads() if p.thread.head.body == "Fine."]
    assert (head.author, head.created, head.audience) == ("Ben", DATE, Audience.INTERNAL)
    sha = open_source(file).draft.sha256
    assert head.origin == f"word:{sha}:1"


def test_what_cannot_be_placed_is_an_orphan_with_its_quote(session: ReviewSession, tmp_path: Path) -> None:
    wholly_new = "Invites donors to cover the costs of the fact-finding mission in the border area."
    file = returned(
        tmp_path / "back.docx", [*DRAFT, wholly_new], [("donors to cover the costs", "Ann", "Who?")]
    )
    report = import_word_comments(session, file)
    assert places(session) == [("", "", "Who?", AnchorState.ORPHANED)]
    assert session.threads()[0].thread.head.anchor.quote.exact == "donors to cover the costs"
    assert any("orphaned" in line and "donors to cover" in line for line in report.lines())


def test_comments_of_an_amended_text_of_the_review_stand_in_it(
    session: ReviewSession, asked: ComparisonRequest, tmp_path: Path
) -> None:
    file = returned(
        tmp_path / "a.docx", [DRAFT[0].replace("should", "shall"), *DRAFT[1:]], [("shall", "X", "Must.")]
    )
    asked = ComparisonRequest(asked.draft, asked.amendments[:1])
    session = begin(asked, tmp_path / "one.counterdraft")
    report = import_word_comments(session, file)
    assert places(session) == [("A", "shall", "Must.", AnchorState.EXACT)]
    assert report.threads[0].delegation == "A"
    assert session.threads()[0].thread.head.tags == ("A",)


def test_a_comment_over_several_paragraphs_stands_on_the_first(
    session: ReviewSession, tmp_path: Path
) -> None:
    built = docx.Document()
    runs = [built.add_paragraph().add_run(text) for text in DRAFT]
    built.add_comment([runs[1], runs[2]], "Both.", author="Ann")
    built.save(str(tmp_path / "back.docx"))
    import_word_comments(session, tmp_path / "back.docx")
    assert places(session) == [("", DRAFT[1], "Both.", AnchorState.EXACT)]


def remark(body: str, author: str = "Ann", created: str = DATE) -> Comment:
    anchor = Anchor("", None, "", QuoteSelector("", "", ""), PositionSelector(0, 0))
    return Comment(CommentId(body), None, author, created, created, body, anchor)


def marked_up(asked: ComparisonRequest, path: Path, placed: Sequence[PlacedThread]) -> Path:
    one = ComparisonRequest(asked.draft, asked.amendments[:1])
    write_marked_up_file(compare_sources(one), path, MarkUpRequest(DATE, comments=tuple(placed)))
    return path


def on(provision: str, start: int, end: int, thread: Thread, *, amended: bool = False) -> PlacedThread:
    place = Resolved(AnchorState.EXACT, ProvisionId(provision), start, end, 1.0, "")
    return PlacedThread(thread, place, amended)


def test_a_marked_up_file_gives_back_comments_on_kept_deleted_and_inserted_words(
    session: ReviewSession, asked: ComparisonRequest, tmp_path: Path
) -> None:
    at = DRAFT[0].index("should")
    replies = (remark("An answer.", "Ben"),)
    settled = replace(remark("On deleted."), state=CommentState.RESOLVED)
    file = marked_up(
        asked,
        tmp_path / "marked.docx",
        [
            on("p2", 0, 7, Thread(remark("On kept."), replies)),
            on("p1", at, at + 6, Thread(settled)),
            on("p1", at, at + 5, Thread(remark("On inserted.")), amended=True),
        ],
    )
    import_word_comments(session, file)
    assert sorted(places(session)) == [
        ("", "Decides", "On kept.", AnchorState.EXACT),
        ("", "should", "On deleted.", AnchorState.EXACT),
        ("A", "shall", "On inserted.", AnchorState.EXACT),
    ]
    heads = {p.thread.head.body: p.thread for p in session.threads()}
    assert heads["On deleted."].head.state is CommentState.RESOLVED
    assert [(r.author, r.body) for r in heads["On kept."].replies] == [("Ben", "An answer.")]


def test_a_second_import_adds_nothing(session: ReviewSession, tmp_path: Path) -> None:
    file = returned(
        tmp_path / "back.docx", DRAFT, [("remain seized", "Ann", "One."), ("report", "Ann", "Two.")]
    )
    first = import_word_comments(session, file)
    assert first.changes is not None
    before = session.threads()
    again = import_word_comments(session, file)
    assert (again.threads, again.known, again.changes) == ((), 2, None)
    assert session.threads() == before


def test_finding_in_another_process_comes_to_the_same(session: ReviewSession, tmp_path: Path) -> None:
    file = returned(
        tmp_path / "back.docx", DRAFT, [("remain seized", "A", "One."), ("report", "Ann", "Two.")]
    )
    session.comment_on_document("A first word.")
    asked, entries = session.documents_request(), session.review.entries()
    found = pickle.loads(pickle.dumps(find_word_comments(asked, entries, file, Audience.CIRCULATION)))
    taken = take_in_comments(session, found)
    assert [thread.delegation for thread in taken.threads] == ["A", "Ann"]
    assert len(session.threads()) == 3
    again = import_word_comments(session, file)
    assert (again.threads, again.known) == ((), 2)
    assert (
        take_in_comments(
            session, find_word_comments(asked, session.review.entries(), file, Audience.INTERNAL)
        )
        == again
    )


def test_what_was_found_in_other_texts_is_not_taken_in(session: ReviewSession, tmp_path: Path) -> None:
    file = returned(tmp_path / "back.docx", DRAFT, [("remain seized", "Ann", "One.")])
    found = find_word_comments(session.documents_request(), (), file, Audience.INTERNAL)
    with pytest.raises(ChangedMeanwhileError):
        take_in_comments(session, replace(found, documents=("other",)))
    assert session.threads() == ()


def test_a_file_saved_anew_adds_only_what_is_new(session: ReviewSession, tmp_path: Path) -> None:
    one = ("remain seized", "Ann", "Delete.")
    import_word_comments(session, returned(tmp_path / "one.docx", DRAFT, [one]))
    twin = ("report", "Ann", "Delete.")
    report = import_word_comments(session, returned(tmp_path / "two.docx", DRAFT, [twin, one]))
    assert report.known == 1
    assert [thread.quote for thread in report.threads] == ["report"]
    assert [place[1] for place in places(session)] == ["remain seized", "report"]


def test_our_own_comments_come_back_with_answers_and_are_not_doubled(
    session: ReviewSession, asked: ComparisonRequest, tmp_path: Path
) -> None:
    provision = session.comparison.draft.provisions[1]
    (head,) = session.comment_on_span(DRAFT_SIDE, provision.id, Span(0, 7), "Agreed?").added
    (placed,) = session.threads()
    answer = remark("Yes, with a date.", "Ben")
    there = Thread(replace(placed.thread.head, state=CommentState.RESOLVED), (answer,))
    file = marked_up(asked, tmp_path / "marked.docx", [on("p2", 0, 7, there)])
    report = import_word_comments(session, file)
    assert (report.known, report.replies, report.threads) == (1, 1, ())
    assert report.resolved == (head,)
    (placed,) = session.threads()
    assert placed.thread.head.state is CommentState.OPEN
    assert [(r.author, r.body, r.created) for r in placed.thread.replies] == [
        ("Ben", "Yes, with a date.", DATE)
    ]
    assert import_word_comments(session, file).replies == 0


def test_deleted_comments_stay_deleted_unless_the_import_was_taken_back(
    session: ReviewSession, tmp_path: Path
) -> None:
    session.comment_on_document("Mine.")
    file = returned(
        tmp_path / "back.docx", DRAFT, [("remain seized", "Ann", "One."), ("report", "Ann", "Two.")]
    )
    import_word_comments(session, file)
    (one,) = [p.thread.head.id for p in session.threads() if p.thread.head.body == "One."]
    session.delete(one)
    report = import_word_comments(session, file)
    assert (report.known, report.removed, report.changes) == (1, 1, None)
    session.undo()
    session.undo()
    assert [place[2] for place in places(session)] == ["Mine."]
    assert len(import_word_comments(session, file).threads) == 2
    assert len(session.threads()) == 3
    session.undo()
    assert len(session.threads()) == 1


def test_two_people_who_take_in_the_same_file_merge_without_doubles(
    session: ReviewSession, asked: ComparisonRequest, tmp_path: Path
) -> None:
    file = returned(
        tmp_path / "back.docx", DRAFT, [("remain seized", "Ann", "One."), ("report", "Ann", "Two.")]
    )
    other = begin(asked, tmp_path / "other.counterdraft")
    for one in (session, other):
        import_word_comments(one, file)
        one.close()
    report = merge_files([session.path, other.path], tmp_path / "both.counterdraft")
    assert (report.comments, report.collisions) == (2, ())


def test_nothing_is_written_for_a_file_without_comments(session: ReviewSession, tmp_path: Path) -> None:
    report = import_word_comments(session, returned(tmp_path / "back.docx", DRAFT, []))
    assert report.threads == ()
    assert not session.path.exists()


def test_a_file_that_cannot_be_read_changes_nothing(session: ReviewSession, tmp_path: Path) -> None:
    (tmp_path / "back.docx").write_bytes(b"no document")
    with pytest.raises(DraftFileError):
        import_word_comments(session, tmp_path / "back.docx")
    assert not session.path.exists()


@pytest.mark.parametrize(
    ("author", "text", "owner", "found"),
    [
        ("Delegation A", "We object.", "", ("Delegation A", True)),
        ("Jane (delegation a)", "We object.", "", ("Delegation A", True)),
        ("Secretariat", "Delegation B: we object.", "", ("Delegation B", True)),
        ("Secretariat", "delegation b : we object.", "", ("Delegation B", True)),
        ("Secretariat", "AM: we object.", "", ("AM", True)),
        ("Secretariat", "[KGZ]: we object.", "", ("KGZ", True)),
        ("Secretariat", "РФ: возражаем.", "", ("РФ", True)),
        ("Secretariat", "NB: see OP2.", "", ("Secretariat", False)),
        ("Secretariat", "Question: is this agreed?", "", ("Secretariat", False)),
        ("Secretariat", "AM:we object", "", ("Secretariat", False)),
        ("Jane", "AM:", "Delegation A", ("AM", True)),
        ("Jane", "We object.", "Delegation A", ("Delegation A", True)),
        ("X. Jones", "We object.", "", ("X. Jones", False)),
        ("Delegation A and Delegation B", "Joint.", "", ("Delegation A and Delegation B", False)),
        ("", "", "", ("", False)),
    ],
)
def test_the_delegation_is_read_never_guessed(
    author: str, text: str, owner: str, found: tuple[str, bool]
) -> None:
    known = [Delegation("Delegation A"), Delegation("Delegation B"), Delegation("X")]
    assert delegation_of(author, text, known, Delegation(owner)) == found


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 1))
def test_no_comment_is_lost_whatever_was_edited(
    asked: ComparisonRequest, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    random = Random(seed)
    folder = tmp_path_factory.mktemp("import")
    words = [text.split() for text in DRAFT]
    for _ in range(random.randrange(4)):
        line = random.choice(words)
        line[random.randrange(len(line))] = random.choice(["shall", "may", "", "by 1 May"])
    random.shuffle(words)
    texts = [" ".join(line) for line in words]
    remarks: list[Remark] = []
    for number in range(random.randrange(1, 6)):
        line = random.choice([text for text in texts if text.strip()])
        start = random.randrange(len(line))
        remarks.append((line[start : random.randrange(start, len(line)) + 1], "Ann", f"Remark {number}"))
    file = returned(folder / "back.docx", texts, remarks)
    session = begin(asked, folder / "talks.counterdraft")
    report = import_word_comments(session, file)
    assert sorted(thread.head.body for thread in ReviewFile.open(session.path, read_only=True).threads()) == [
        f"Remark {number}" for number in range(len(remarks))
    ]
    assert len(report.threads) == len(remarks)
    for thread in report.threads:
        if thread.place.state in (AnchorState.EXACT, AnchorState.MOVED):
            text = session.document(thread.side).text(thread.place.provision or ProvisionId(""))
            assert text[thread.place.start : thread.place.end] == thread.quote
    assert import_word_comments(session, file).known == len(remarks)
    session.close()
    again = open_review(session.path, "Reviewer", compare_files)
    assert import_word_comments(again, file).known == len(remarks)
    again.close()
