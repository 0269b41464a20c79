"""Use case: hand out what a review holds: its comments, its register of decisions, the marked-up draft.

What is internal leaves the house only when asked for, and each product says what it left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from counterdraft.errors import UsageError
from counterdraft.exports.annotations import COLUMNS, annotations_json, comment_rows, table_csv
from counterdraft.exports.comments_xlsx import table_xlsx
from counterdraft.exports.files import write_whole
from counterdraft.exports.review_report import register_columns, register_rows
from counterdraft.model.change import Delegation
from counterdraft.model.comment import Audience
from counterdraft.negotiation.circulation import LeftOut, for_comments, for_marked_up, marked_threads
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.negotiation.exporting import MarkUpRequest, mark_up_files
from counterdraft.negotiation.listing import listed
from counterdraft.negotiation.register import register, undecided
from counterdraft.negotiation.reviewing import ReviewSession, review_request

ENDINGS = {
    "comments": (".csv", ".xlsx", ".jsonld"),
    "register": (".csv", ".xlsx"),
    "marked-up": (".docx",),
}
"""What the ending of each product's file may be."""


@dataclass(frozen=True, slots=True)
class Handout:
    """For whom a product is, and the date that it bears (ISO 8601)."""

    audience: Audience
    date: str

    @property
    def internal(self) -> bool:
        """Whether it stays in the house."""
        return self.audience is Audience.INTERNAL


def write_comments(session: ReviewSession, out: Path, handout: Handout) -> str:
    """Write the comments as CSV, XLSX or JSON-LD, as the ending of `out` says, and say what was written.

    Raises:
        UsageError: another ending.
        ExportError: the file cannot be written.
    """
    ending = require_ending(out, "comments")
    review = listed(session)
    threads = [one.thread for one in review.threads]
    if ending == ".jsonld":
        data = annotations_json(threads, handout.audience).encode("utf-8", "backslashreplace")
    else:
        rows = comment_rows(
            threads,
            {one.thread.head.id: one.place for one in review.threads},
            handout.audience,
            {one.thread.head.id: one.reference for one in review.threads},
        )
        data = _table(ending, "Comments", COLUMNS, rows, handout.date)
    write_whole(out, data)
    chosen = for_comments(session, handout.audience)
    shown = [placed.thread for placed in chosen.taken]
    count = sum(not one.deleted for thread in shown for one in (thread.head, *thread.replies))
    return f"Wrote {out}: {count} comments and replies{_left_out(len(chosen.left))}."


def write_register(session: ReviewSession, out: Path, handout: Handout) -> str:
    """Write the decisions as CSV or XLSX, as the ending of `out` says, and say what was written.

    For circulation it holds what is in force; internally the reasons and the history, too.

    Raises:
        UsageError: another ending.
        ExportError: the file cannot be written.
    """
    ending = require_ending(out, "register")
    entries = register(session, history=handout.internal)
    columns = register_columns(reasons=handout.internal)
    rows = register_rows(session.comparison, entries, reasons=handout.internal)
    write_whole(out, _table(ending, "Register", columns, rows, handout.date))
    without = "" if handout.internal else "; reasons and history are internal and were left out"
    waiting = undecided(session)
    return f"Wrote {out}: {len(entries)} decisions, {waiting} changes wait for one{without}."


def write_marked_up_review(
    session: ReviewSession,
    delegations: Collection[Delegation],
    out: Path,
    handout: Handout,
    author: str | None = None,
    *,
    conflict_table: bool = False,
) -> str:
    """Write the draft marked up with the amendments of some delegations, and the comments as Word comments.

    Comments on other delegations' texts are left out, and those that came from the draft file itself, which
    holds them already.

    Args:
        session: the review.
        delegations: whose amendments; none for those of all.
        out: the new document.
        handout: for whom, and the date of the marks.
        author: who is said to have made the marks of a single delegation, by default itself; among several
            who signs the remarks on their proposals.
        conflict_table: whether a table of the conflicts stands in front of the text.

    Raises:
        UsageError: no such delegation, or a table of conflicts for one alone.
        ExportError: the file cannot be written, or the proof failed.
    """
    require_ending(out, "marked-up")
    names, asked = _chosen(session, delegations)
    chosen = for_marked_up(session, names, handout.audience)
    marks = MarkUpRequest(
        handout.date,
        author,
        comments=marked_threads(chosen.taken),
        conflict_table=conflict_table,
        amended_comments=handout.internal,
    )
    sentence = mark_up_files(asked, out, marks).sentence
    elsewhere = chosen.count(LeftOut.ELSEWHERE)
    told = f" {len(chosen.taken)} threads as Word comments{_left_out(chosen.count(LeftOut.INTERNAL))}"
    told += f"; {elsewhere} on other delegations' texts were left out." if elsewhere else "."
    return sentence + told


def _chosen(
    session: ReviewSession, wanted: Collection[Delegation]
) -> tuple[list[Delegation], ComparisonRequest]:
    """The delegations in the order of the review, and the comparison of the draft with their amendments."""
    names = [amendment.delegation for amendment in session.comparison.amendments]
    for name in wanted:
        if name not in names:
            known = ", ".join(f"“{one}”" for one in names)
            raise UsageError(f"The review has no amendments by “{name}”, only by {known}.")
    request = review_request(session.begun())
    taken = [
        (name, replace(amendment, delegation=name))
        for name, amendment in zip(names, request.amendments, strict=True)
        if not wanted or name in wanted
    ]
    return [name for name, _ in taken], replace(request, amendments=tuple(one for _, one in taken))


def _left_out(internal: int) -> str:
    return f"; {internal} internal threads were left out" if internal else ""


def require_ending(out: Path, product: str) -> str:
    """Return the ending of a product's file in small letters.

    Raises:
        UsageError: the product has no such format.
    """
    ending, known = out.suffix.lower(), ENDINGS[product]
    if ending not in known:
        raise UsageError(f"“{out}”: the ending decides the format and must be one of {', '.join(known)}.")
    return ending


def _table(
    ending: str, title: str, columns: Iterable[str], rows: Iterable[tuple[str, ...]], date: str
) -> bytes:
    headings = tuple(columns)
    if ending == ".xlsx":
        return table_xlsx(title, headings, rows, date)
    # Spreadsheets take a file without the mark for one in the system's old encoding.
    return table_csv(headings, rows).encode("utf-8-sig", "replace")
