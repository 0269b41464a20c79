"""The commands that work on review files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from counterdraft.errors import UsageError

if TYPE_CHECKING:
    from counterdraft.negotiation.reviewing import ReviewSession

Review = Annotated[Path, typer.Argument(metavar="REVIEW", help="A .counterdraft review.")]
Output = Annotated[Path, typer.Option("-o", "--output", metavar="REVIEW2", help="The new review file.")]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        help="The first line of FILE (- for standard input) opens a protected review.",
    ),
]


class Readers(StrEnum):
    """For whom something is."""

    INTERNAL = "internal"
    CIRCULATION = "circulation"


class Product(StrEnum):
    """What can be made of a review."""

    COMMENTS = "comments"
    REGISTER = "register"
    MARKED_UP = "marked-up"


def review(
    file: Review,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    passphrase_file: PassphraseFile = None,
) -> None:
    """List comments and decisions, and where they stand now."""
    from counterdraft.exports.review_report import review_json, review_lines
    from counterdraft.negotiation.listing import list_review

    listed = list_review(file, _passphrase(passphrase_file))
    if as_json:
        sys.stdout.buffer.write(review_json(listed))
        return
    for line in review_lines(listed):
        typer.echo(line)


def rebase(
    file: Review,
    new_draft: Annotated[Path, typer.Argument(metavar="NEW_DRAFT", help="The new revision of the draft.")],
    output: Output,
    author: Annotated[str, typer.Option(help="Who is said to have moved the threads.")] = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Carry a review to a new revision of the draft; no comment and no decision is dropped."""
    from counterdraft.negotiation.rebasing import rebase_review

    for line in rebase_review(file, new_draft, output, author, _passphrase(passphrase_file)).lines():
        typer.echo(line)


def merge(
    file: Review,
    others: Annotated[list[Path], typer.Argument(metavar="OTHER...", help="Colleagues' review files.")],
    output: Output,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Bring the reviews of several people together; nothing is dropped."""
    from counterdraft.negotiation.merging import merge_reviews

    for line in merge_reviews([file, *others], output, _passphrase(passphrase_file)).lines():
        typer.echo(line)


def import_comments(
    file: Annotated[Path, typer.Argument(metavar="REVIEW", help="The review; it is changed in place.")],
    returned: Annotated[
        Path, typer.Argument(metavar="RETURNED.docx", help="A document that came back with Word comments.")
    ],
    audience: Annotated[
        Readers, typer.Option(help="Who may see the new threads; what others wrote is internal at first.")
    ] = Readers.INTERNAL,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Take the Word comments of RETURNED.docx into REVIEW itself (no other file is written).

    Comments that the review holds already are left as they are, so that the same file, or a later save of
    it, can be taken in again. A comment whose place cannot be proven is kept with its quote as an orphan.
    """
    from counterdraft.model.comment import Audience
    from counterdraft.negotiation.importing import import_word_comments

    with _opened(file, passphrase_file) as session:
        for line in import_word_comments(session, returned, Audience(audience.value)).lines():
            typer.echo(line)


def recover(
    file: Annotated[Path, typer.Argument(metavar="REVIEW", help="A damaged review; only read.")],
    output: Output,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Save what is intact of a damaged review into a new one, and say what was lost."""
    from counterdraft.review.recovery import recover

    saved = recover(file, output, passphrase=_passphrase(passphrase_file))
    typer.echo(f"Wrote {output}: {saved.entries} records and {saved.documents} documents are intact.")
    if saved.entries_lost or saved.documents_lost:
        lost = f"{saved.entries_lost} records and {saved.documents_lost} documents"
        typer.echo(f"  {lost} were damaged and are not in it: look for them in a copy.")


def export(
    file: Review,
    product: Annotated[Product, typer.Option(help="What to make of the review.")],
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", metavar="OUT", help="Comments: .csv .xlsx .jsonld; register: .csv .xlsx; .docx."
        ),
    ],
    audience: Annotated[
        Readers, typer.Option(help="For circulation, everything internal is left out.")
    ] = Readers.CIRCULATION,
    delegation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose amendments are marked up, if several.")
    ] = None,
    author: Annotated[str | None, typer.Option(help="Author of the marks instead of the delegation.")] = None,
    date: Annotated[str | None, typer.Option(help="Date of the product, ISO 8601.")] = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write comments, the register of decisions, or the marked-up draft with comments in it."""
    from counterdraft.model.change import Delegation
    from counterdraft.model.comment import Audience
    from counterdraft.negotiation import products
    from counterdraft.negotiation.dates import export_date

    if product is not Product.MARKED_UP and (delegation is not None or author is not None):
        raise UsageError("--delegation and --author go with --product marked-up.")
    handout = products.Handout(Audience(audience.value), export_date(date))
    products.require_ending(output, product.value)
    with _opened(file, passphrase_file, read_only=True) as session:
        if product is Product.COMMENTS:
            written = products.write_comments(session, output, handout)
        elif product is Product.REGISTER:
            written = products.write_register(session, output, handout)
        else:
            name = Delegation(delegation) if delegation is not None else None
            written = products.write_marked_up_review(session, name, output, handout, author)
    typer.echo(written)


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
