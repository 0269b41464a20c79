"""The commands that work on review files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from counterdraft.cli.commands import Command, Parser
from counterdraft.cli.options import add_audience, add_output, add_passphrase, add_review
from counterdraft.cli.terminal import echo, emit
from counterdraft.errors import UsageError

if TYPE_CHECKING:
    from counterdraft.negotiation.reviewing import ReviewSession

PRODUCTS = ("comments", "register", "marked-up")


def review(*, file: Path, as_json: bool, passphrase_file: Path | None) -> None:
    """List comments and decisions, and where they stand now."""
    from counterdraft.exports.review_report import review_json, review_lines
    from counterdraft.negotiation.listing import list_review

    listed = list_review(file, _passphrase(passphrase_file))
    if as_json:
        emit(review_json(listed))
        return
    for line in review_lines(listed):
        echo(line)


def _declare_review(parser: Parser) -> None:
    add_review(parser)
    parser.add_argument("--json", dest="as_json", action="store_true", help="Print JSON.")
    add_passphrase(parser)


def rebase(*, file: Path, new_draft: Path, output: Path, author: str, passphrase_file: Path | None) -> None:
    """Carry a review to a new revision of the draft; no comment and no decision is dropped."""
    from counterdraft.negotiation.rebasing import rebase_review

    for line in rebase_review(file, new_draft, output, author, _passphrase(passphrase_file)).lines():
        echo(line)


def _declare_rebase(parser: Parser) -> None:
    add_review(parser)
    parser.add_argument("new_draft", metavar="NEW_DRAFT", type=Path, help="The new revision of the draft.")
    add_output(parser)
    parser.add_argument("--author", metavar="NAME", default="", help="Who is said to have moved the threads.")
    add_passphrase(parser)


def merge(*, file: Path, others: list[Path], output: Path, passphrase_file: Path | None) -> None:
    """Bring the reviews of several people together; nothing is dropped."""
    from counterdraft.negotiation.merging import merge_reviews

    for line in merge_reviews([file, *others], output, _passphrase(passphrase_file)).lines():
        echo(line)


def _declare_merge(parser: Parser) -> None:
    add_review(parser)
    parser.add_argument("others", metavar="OTHER", nargs="+", type=Path, help="Colleagues' review files.")
    add_output(parser)
    add_passphrase(parser)


def import_comments(*, file: Path, returned: Path, audience: str, passphrase_file: Path | None) -> None:
    """Take the Word comments of RETURNED.docx into REVIEW itself (no other file is written).

    Comments that the review holds already are left as they are, so that the same file, or a later save of
    it, can be taken in again. A comment whose place cannot be proven is kept with its quote as an orphan.
    """
    from counterdraft.model.comment import Audience
    from counterdraft.negotiation.importing import import_word_comments

    with _opened(file, passphrase_file) as session:
        for line in import_word_comments(session, returned, Audience(audience)).lines():
            echo(line)


def _declare_import_comments(parser: Parser) -> None:
    add_review(parser, "The review; it is changed in place.")
    parser.add_argument(
        "returned",
        metavar="RETURNED.docx",
        type=Path,
        help="A document that came back with Word comments.",
    )
    add_audience(parser, "internal", "Who may see the new threads; what others wrote is internal at first.")
    add_passphrase(parser)


def recover(*, file: Path, output: Path, passphrase_file: Path | None) -> None:
    """Save what is intact of a damaged review into a new one, and say what was lost."""
    from counterdraft.review.recovery import recover

    saved = recover(file, output, passphrase=_passphrase(passphrase_file))
    echo(f"Wrote {output}: {saved.entries} records and {saved.documents} documents are intact.")
    if saved.entries_lost or saved.documents_lost:
        lost = f"{saved.entries_lost} records and {saved.documents_lost} documents"
        echo(f"  {lost} were damaged and are not in it: look for them in a copy.")


def _declare_recover(parser: Parser) -> None:
    add_review(parser, "A damaged review; only read.")
    add_output(parser)
    add_passphrase(parser)


def export(
    *,
    file: Path,
    product: str,
    output: Path,
    audience: str,
    delegations: list[str] | None,
    conflicts_table: bool,
    author: str | None,
    date: str | None,
    passphrase_file: Path | None,
) -> None:
    """Write comments, the register of decisions, or the marked-up draft with comments in it."""
    from counterdraft.model.change import Delegation
    from counterdraft.model.comment import Audience
    from counterdraft.negotiation import products
    from counterdraft.negotiation.dates import export_date

    if product != "marked-up" and (delegations or author is not None or conflicts_table):
        raise UsageError("--delegation, --author and --conflicts-table go with --product marked-up.")
    handout = products.Handout(Audience(audience), export_date(date))
    products.require_ending(output, product)
    with _opened(file, passphrase_file, read_only=True) as session:
        if product == "comments":
            written = products.write_comments(session, output, handout)
        elif product == "register":
            written = products.write_register(session, output, handout)
        else:
            written = products.write_marked_up_review(
                session,
                [Delegation(name) for name in delegations or ()],
                output,
                handout,
                author,
                conflict_table=conflicts_table,
            )
    echo(written)


def _declare_export(parser: Parser) -> None:
    add_review(parser)
    parser.add_argument("--product", choices=PRODUCTS, required=True, help="What to make of the review.")
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        type=Path,
        required=True,
        help="Comments: .csv .xlsx .jsonld; register: .csv .xlsx; .docx.",
    )
    add_audience(parser, "circulation", "For circulation, everything internal is left out.")
    parser.add_argument(
        "--delegation",
        dest="delegations",
        metavar="NAME",
        action="append",
        help="Whose amendments are marked up, once for each; by default those of all delegations.",
    )
    parser.add_argument(
        "--author",
        metavar="NAME",
        help="Author of the marks instead of a single delegation; with several, of the remarks on them.",
    )
    parser.add_argument(
        "--conflicts-table",
        action="store_true",
        help="Put a table of the conflicts in front of the text.",
    )
    parser.add_argument("--date", help="Date of the product, ISO 8601.")
    add_passphrase(parser)


@contextmanager
def _opened(file: Path, passphrase_file: Path | None, *, read_only: bool = False) -> Iterator[ReviewSession]:
    from counterdraft.negotiation.comparing import compare_files
    from counterdraft.negotiation.reviewing import open_review

    passphrase = _passphrase(passphrase_file)
    session = open_review(file, "", compare_files, read_only=read_only, passphrase=passphrase)
    try:
        yield session
    finally:
        session.close()


def _passphrase(file: Path | None) -> str | None:
    """The first line of a file; a passphrase among the arguments would stand in the list of processes."""
    if file is None:
        return None
    try:
        data = sys.stdin.buffer.readline() if str(file) == "-" else file.read_bytes()
        line = data.decode("utf-8-sig").partition("\n")[0].rstrip("\r")
    except OSError as error:
        raise UsageError(f"“{file}” cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"“{file}” is no text in UTF-8: save the passphrase as plain text.") from error
    if not line or "\0" in line:
        raise UsageError(f"“{file}” holds no passphrase: write it on the first line.")
    return line


COMMANDS = (
    Command("review", review, _declare_review),
    Command("rebase", rebase, _declare_rebase),
    Command("merge", merge, _declare_merge),
    Command("import-comments", import_comments, _declare_import_comments),
    Command("export", export, _declare_export),
    Command("recover", recover, _declare_recover),
)
